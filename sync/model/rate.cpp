#include "sync/model/rate.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>

#include <limits>

namespace tandem {

namespace {

constexpr int places = 4;
constexpr qint64 limit = 10'000'000; // 1000 %
constexpr qint64 whole = 1'000'000;  // 100 %

struct RateTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::Rate)
};

} // namespace

Result<Rate> Rate::parse(QStringView text)
{
    const auto read = parseDecimal(text, places, limit);
    if (const auto *units = std::get_if<qint64>(&read))
        return Rate(*units);
    QString why;
    switch (std::get<DecimalFault>(read)) {
    case DecimalFault::NotANumber:
        why = RateTexts::tr("%1 is not a percentage; write it like \"13.5\"").arg(quoted(text));
        break;
    case DecimalFault::TooManyDecimals:
        why = RateTexts::tr("%1 has more than the 4 decimals a percentage may have").arg(quoted(text));
        break;
    case DecimalFault::OutOfRange:
        why = RateTexts::tr("%1 is too large a percentage; the limit is 1000").arg(quoted(text));
        break;
    }
    return Error{QStringLiteral("bad-rate"), why};
}

QString Rate::toString() const { return decimalShortest(m_units, places); }

Money Rate::of(Money amount) const
{
    return Money::fromMinor(multiplyDivide(m_units, amount.minor(), whole, std::numeric_limits<qint64>::max()),
                            amount.currency());
}

Rate Rate::oneAfterTheOther(Rate first, Rate second)
{
    const qint64 both = multiplyDivide(first.m_units, second.m_units, whole, whole);
    return Rate(first.m_units + second.m_units - both);
}

} // namespace tandem
