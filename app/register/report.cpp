#include "app/register/report.h"

#include "sync/model/totals.h"

#include <QDateTime>

#include <algorithm>
#include <tuple>

namespace tandem {

namespace {

ReportRow emptyRow(const QString &key, Currency currency)
{
    const Money zero = Money::zero(currency);
    return {key, 0, 0, zero, zero, zero, zero, zero};
}

} // namespace

QString reportByName(ReportBy by)
{
    switch (by) {
    case ReportBy::Hour: return QStringLiteral("hour");
    case ReportBy::Day: return QStringLiteral("day");
    case ReportBy::Product: return QStringLiteral("product");
    case ReportBy::Category: return QStringLiteral("category");
    case ReportBy::Cashier: return QStringLiteral("cashier");
    case ReportBy::Tax: return QStringLiteral("tax");
    case ReportBy::Method: return QStringLiteral("method");
    }
    return {};
}

std::optional<ReportBy> reportByNamed(QStringView name)
{
    const auto it =
        std::find_if(allReportBy.begin(), allReportBy.end(), [&](ReportBy by) { return reportByName(by) == name; });
    return it == allReportBy.end() ? std::nullopt : std::optional(*it);
}

ReportPeriod ReportPeriod::ofDays(QDate first, QDate last, const QTimeZone &zone)
{
    return {first.startOfDay(zone).toMSecsSinceEpoch(), last.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

ReportMaker::ReportMaker(ReportBy by, ReportPeriod period, Currency currency, TaxRounding rounding,
                         const QTimeZone &zone)
    : m_by(by)
    , m_period(period)
    , m_currency(currency)
    , m_rounding(rounding)
    , m_zone(zone)
    , m_whole(emptyRow({}, currency))
{
}

bool ReportMaker::wants(const Order &order) const
{
    return order.settlement && order.currency == m_currency && m_period.holds(order.settlement->deviceTime);
}

ReportRow &ReportMaker::row(const QString &key)
{
    auto known = m_rows.find(key);
    if (known == m_rows.end())
        known = m_rows.insert(key, emptyRow(key, m_currency));
    ++known->orders;
    return *known;
}

void ReportMaker::addTo(ReportRow &row, Money net, Money tax, Money total) const
{
    row.net += net;
    row.tax += tax;
    row.total += total;
}

void ReportMaker::add(const Order &order)
{
    const Settlement &settlement = *order.settlement;
    const Money total = settlement.bill.total;
    const Money tax = totalsOf(order, settlement.bill, m_rounding).tax;
    ++m_whole.orders;
    addTo(m_whole, total - tax, tax, total);
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(settlement.deviceTime, m_zone);
    switch (m_by) {
    case ReportBy::Hour: return addTo(row(when.toString(QStringLiteral("HH"))), total - tax, tax, total);
    case ReportBy::Day: return addTo(row(when.date().toString(Qt::ISODate)), total - tax, tax, total);
    case ReportBy::Cashier: return addTo(row(settlement.by.cashier), total - tax, tax, total);
    case ReportBy::Product:
    case ReportBy::Category: return addParts(order);
    case ReportBy::Tax: return addTaxes(order);
    case ReportBy::Method: return addMethods(order);
    }
}

void ReportMaker::addParts(const Order &order)
{
    const bool byProduct = m_by == ReportBy::Product;
    const auto parts = partsOf(order, order.settlement->bill, m_rounding,
                               [&](const Line &line) { return byProduct ? line.name : line.category; });
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        ReportRow &part = row(it.key());
        addTo(part, it->net, it->tax, it->total);
        if (byProduct)
            part.thousandths += it->quantity.thousandths();
    }
}

void ReportMaker::addTaxes(const Order &order)
{
    const Bill &bill = order.settlement->bill;
    const QList<TaxReplacement> &map = bill.header ? bill.header->fiscalMap : order.fiscalMap;
    struct Sums
    {
        Money net;
        Money tax;
    };
    QMap<QString, Sums> sums; // under one name there may be several rates
    const Money zero = Money::zero(m_currency);
    const QList<TaxTotal> taxes = totalsOf(order, bill, m_rounding).taxes;
    for (const TaxTotal &tax : taxes) {
        Sums &sum = *sums.insert(tax.name, sums.value(tax.name, {zero, zero}));
        sum.net += tax.net;
        sum.tax += tax.tax;
    }
    bool isOnceAtMost = true; // or the net of a line is in several rows
    const QMap<QString, BillPart> parts = partsOf(order, bill, m_rounding, [&](const Line &line) {
        const qsizetype count = chargedTaxes(line.taxes, map).size();
        isOnceAtMost = isOnceAtMost && count <= 1;
        return count == 0 ? QString() : QStringLiteral("taxed");
    });
    if (const auto untaxed = parts.constFind(QString()); untaxed != parts.cend())
        sums.insert(QString(), {untaxed->net, zero});
    Money left = bill.total; // what was rounded otherwise when it was paid, if anything
    const auto size = [](const Sums &sum) { return std::abs((sum.net + sum.tax).minor()); };
    auto largest = sums.begin();
    for (auto it = sums.begin(); it != sums.end(); ++it) {
        left -= it->net + it->tax;
        if (size(*largest) < size(*it))
            largest = it;
    }
    if (isOnceAtMost && largest != sums.end())
        largest->net += left;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        addTo(row(it.key()), it->net, it->tax, it->net + it->tax);
}

void ReportMaker::addMethods(const Order &order)
{
    // As the export of payments says it: change came out of what was paid in cash.
    Money change = order.settlement->change;
    const Money zero = Money::zero(m_currency);
    struct Taken
    {
        Money amount;
        Money tips;
    };
    QMap<QString, Taken> all;
    for (const Payment &payment : order.payments) {
        if (payment.voided)
            continue;
        Taken &taken = *all.insert(payment.method, all.value(payment.method, {zero, zero}));
        taken.amount += payment.amount;
        taken.tips += payment.tip.value_or(zero);
        if (payment.kind == QLatin1String("cash"))
            taken.amount -= std::exchange(change, zero);
    }
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        ReportRow &method = row(it.key());
        method.amount += it->amount;
        method.tips += it->tips;
        m_whole.amount += it->amount;
        m_whole.tips += it->tips;
    }
}

Report ReportMaker::report() const
{
    Report report{m_by, m_rows.values(), m_whole};
    if (m_by == ReportBy::Hour || m_by == ReportBy::Day)
        return report;
    const auto size = [&](const ReportRow &row) { return m_by == ReportBy::Method ? row.amount : row.total; };
    std::sort(report.rows.begin(), report.rows.end(), [&](const ReportRow &a, const ReportRow &b) {
        return size(a) == size(b) ? a.key < b.key : size(a) > size(b);
    });
    return report;
}

} // namespace tandem
