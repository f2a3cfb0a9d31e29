#pragma once

#include "sync/model/money.h"
#include "sync/model/result.h"

#include <QString>
#include <QStringView>

#include <compare>

namespace tandem {

/// How much of a product: fixed point with three decimals ("0.500" of a kilo), signed for refunds.
/// Range ±9 999 999.999. Reading beyond it is an error; sums of concurrent changes stop at its ends, never wrap.
class Quantity
{
public:
    static constexpr qint64 maxThousandths = 9'999'999'999;

    constexpr Quantity() = default;
    /// Reads "3", "0.5" or "-1". Refuses exponents, more than three decimals (trailing zeros up to 6 places are
    /// accepted), and what is out of range.
    static Result<Quantity> parse(QStringView text);
    static constexpr Quantity one() { return Quantity(1000); }
    static constexpr Quantity fromThousandths(qint64 thousandths)
    {
        return Quantity(thousandths > maxThousandths    ? maxThousandths
                        : thousandths < -maxThousandths ? -maxThousandths
                                                        : thousandths);
    }

    constexpr qint64 thousandths() const { return m_thousandths; }
    constexpr bool isZero() const { return m_thousandths == 0; }
    QString toString() const; ///< Shortest exact decimal: "3", "0.5"
    /// Half away from zero, to the currency's minor unit; stops at ±10^15 minor units.
    Money times(Money unitPrice) const;

    friend constexpr Quantity operator+(Quantity a, Quantity b)
    {
        return fromThousandths(a.m_thousandths + b.m_thousandths);
    }
    friend constexpr Quantity operator-(Quantity a, Quantity b)
    {
        return fromThousandths(a.m_thousandths - b.m_thousandths);
    }
    friend constexpr Quantity operator-(Quantity a) { return Quantity(-a.m_thousandths); }
    friend constexpr auto operator<=>(const Quantity &, const Quantity &) = default;

private:
    explicit constexpr Quantity(qint64 thousandths)
        : m_thousandths(thousandths)
    {
    }
    qint64 m_thousandths = 0;
};

} // namespace tandem
