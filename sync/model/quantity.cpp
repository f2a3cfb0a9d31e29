#include "sync/model/quantity.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>

namespace tandem {

namespace {

constexpr int places = 3;
constexpr qint64 maxProduct = 1'000'000'000'000'000;

struct QuantityTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::Quantity)
};

} // namespace

Result<Quantity> Quantity::parse(QStringView text)
{
    const auto read = parseDecimal(text, places, maxThousandths);
    if (const auto *thousandths = std::get_if<qint64>(&read))
        return Quantity(*thousandths);
    QString why;
    switch (std::get<DecimalFault>(read)) {
    case DecimalFault::NotANumber:
        why = QuantityTexts::tr("%1 is not a quantity; write it like \"3\" or \"0.5\"").arg(quoted(text));
        break;
    case DecimalFault::TooManyDecimals:
        why = QuantityTexts::tr("%1 has more than the 3 decimals a quantity may have").arg(quoted(text));
        break;
    case DecimalFault::OutOfRange:
        why = QuantityTexts::tr("%1 is too large a quantity; the limit is %2")
                  .arg(quoted(text), decimalShortest(maxThousandths, places));
        break;
    }
    return Error{QStringLiteral("bad-quantity"), why};
}

QString Quantity::toString() const { return decimalShortest(m_thousandths, places); }

Money Quantity::times(Money unitPrice) const
{
    return Money::fromMinor(multiplyDivide(m_thousandths, unitPrice.minor(), 1000, maxProduct), unitPrice.currency());
}

} // namespace tandem
