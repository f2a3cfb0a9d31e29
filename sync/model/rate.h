#pragma once

#include "sync/model/money.h"
#include "sync/model/result.h"

#include <QString>
#include <QStringView>

#include <compare>

namespace tandem {

/// A percentage: fixed point with four decimals of a percent ("13.5" is 13.5 %). Range -1000 to 1000.
/// Used for taxes and discounts. A discount's own range (0 to 100) is checked where it is read.
class Rate
{
public:
    constexpr Rate() = default;
    /// Reads "13.5", "0" or "21". Refuses exponents, more than four decimals (trailing zeros up to 6 places are
    /// accepted), and what is out of range.
    static Result<Rate> parse(QStringView text);
    static constexpr Rate fromTenThousandths(qint64 units) { return Rate(units); }

    constexpr qint64 tenThousandths() const { return m_units; } ///< "13.5" is 135 000
    constexpr bool isZero() const { return m_units == 0; }
    QString toString() const; ///< Shortest exact decimal: "13.5"
    /// The share of an amount, half away from zero, to the minor unit: 13.5 % of 10.00 is 1.35.
    Money of(Money amount) const;
    /// Two discounts one after the other, as one, to four decimals: 10 % and then 10 % are 19 %.
    static Rate oneAfterTheOther(Rate first, Rate second);

    friend constexpr auto operator<=>(const Rate &, const Rate &) = default;

private:
    explicit constexpr Rate(qint64 units)
        : m_units(units)
    {
    }
    qint64 m_units = 0;
};

} // namespace tandem
