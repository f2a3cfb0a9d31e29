#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace tandem {

/// Codes that end with a check digit (GS1 General Specifications, 7.9): EAN-13, EAN-8, UPC-A and GTIN-14.
enum class CheckDigit {
    None, ///< It has none: not 8, 12, 13 or 14 digits
    Right,
    Wrong, ///< It was misread, or a shop made it up
};
CheckDigit checkDigitOf(QStringView code);

/// Under which codes one and the same article may be known, as it was read first: a UPC-A is an EAN-13 whose first
/// digit is 0, and scanners give either.
QStringList sameArticle(const QString &code);

/// A label that a scale in the shop printed: an EAN-13 of which some digits say the article, others how much of it.
struct ScaleCode
{
    enum class Kind {
        Weight, ///< `value` in thousandths of the product's unit
        Price,  ///< `value` in the currency's smallest unit, of the whole packet
    };
    Kind kind = Kind::Weight;
    qint64 value = 0;
    QStringList articles; ///< The codes by which the product may be known, most likely first
};
/// What the label says where its prefix is one of those for scales (21: weight, 23: price; each followed by five digits
/// of the article and five of the value). Nothing else, and nothing with a wrong check digit, is one.
std::optional<ScaleCode> scaleCode(const QString &code);

} // namespace tandem
