#pragma once

#include <QString>
#include <QStringView>

#include <variant>

namespace tandem {

enum class DecimalFault {
    NotANumber,      ///< Anything but an optional '-', ASCII digits and at most one '.' between digits
    TooManyDecimals, ///< More places than wanted that are not zero, or more than 6 at all
    OutOfRange,      ///< More than 12 digits before the separator, or beyond the limit
};

/// Reads a plain decimal ("7.20", "-3") as whole units of 10^-decimals. No blanks, exponents, '+' or grouping.
/// decimals: 0 to 6; the result is at most ±limit.
std::variant<qint64, DecimalFault> parseDecimal(QStringView text, int decimals, qint64 limit);

/// The exact decimal of `units` × 10^-decimals: with exactly that many places, or with as few as it needs.
QString decimalFixed(qint64 units, int decimals);
QString decimalShortest(qint64 units, int decimals);

/// a × b ÷ divisor, exact inside, rounded half away from zero, stopping at ±limit. divisor > 0.
qint64 multiplyDivide(qint64 a, qint64 b, qint64 divisor, qint64 limit);

/// Text as it is quoted in a sentence for people: in double quotes, cut after 60 characters.
QString quoted(QStringView text);

} // namespace tandem
