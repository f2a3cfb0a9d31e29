#include "app/register/denominations.h"

#include <QHash>

namespace tandem {

namespace {

/// In the smallest unit. From the issuing banks' lists of what is in circulation; notes that are no longer given out
/// but still taken (the euro's 500) are among them.
const QHash<QString, QList<qint64>> &inUse()
{
    static const QHash<QString, QList<qint64>> all{
        {QStringLiteral("EUR"), {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {QStringLiteral("USD"), {10000, 5000, 2000, 1000, 500, 200, 100, 50, 25, 10, 5, 1}},
        {QStringLiteral("CAD"), {10000, 5000, 2000, 1000, 500, 200, 100, 25, 10, 5}},
        {QStringLiteral("GBP"), {5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {QStringLiteral("CHF"), {100000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5}},
        {QStringLiteral("SEK"), {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100}},
        {QStringLiteral("NOK"), {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 100}},
        {QStringLiteral("DKK"), {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50}},
        {QStringLiteral("JPY"), {10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1}},
    };
    return all;
}

} // namespace

QList<Money> denominationsOf(Currency currency)
{
    QList<qint64> amounts = inUse().value(currency.code());
    if (amounts.isEmpty()) {
        qint64 unit = 1;
        for (int i = 0; i < currency.decimals(); ++i)
            unit *= 10;
        for (qint64 step = 100 * unit; step >= 1; step /= 10) {
            for (const qint64 times : {5, 2, 1})
                amounts.append(times * step);
        }
    }
    QList<Money> denominations;
    for (const qint64 amount : std::as_const(amounts))
        denominations.append(Money::fromMinor(amount, currency));
    return denominations;
}

} // namespace tandem
