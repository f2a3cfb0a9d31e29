#include "sync/model/totals.h"

#include "sync/model/decimal.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace tandem {

namespace {

constexpr qint64 rateOne = 1'000'000; // 100 % in ten-thousandths of a percent

/// What is left of an amount without the taxes in it. Taxes that would be all of it, or more, are in no price: the wire
/// lets them in, and they must not divide by zero.
Money netOf(Money amount, qint64 includedRates)
{
    if (includedRates <= -rateOne)
        return amount;
    return Money::fromMinor(
        multiplyDivide(amount.minor(), rateOne, rateOne + includedRates, std::numeric_limits<qint64>::max()),
        amount.currency());
}

/// An amount as priced, and the taxes before and after the fiscal position.
struct Taxed
{
    Money amount;
    QList<TaxRate> priced;  ///< As in the catalogue: what the price includes
    QList<TaxRate> charged; ///< After the fiscal position
};

void addTo(Totals &totals, const Taxed &item)
{
    qint64 includedRates = 0;
    for (const TaxRate &tax : item.priced)
        includedRates += tax.included ? tax.rate.tenThousandths() : 0;
    const Currency currency = item.amount.currency();
    const Money net = netOf(item.amount, includedRates);

    // With the price's own taxes unchanged, what the price includes is the amount less net, to the cent.
    const bool asPriced = item.charged == item.priced;
    Money includedLeft = item.amount - net;
    qsizetype includedCount = asPriced ? std::count_if(item.priced.cbegin(), item.priced.cend(),
                                                       [](const TaxRate &tax) { return tax.included; })
                                       : 0;
    Money taxSum = Money::zero(currency);
    for (const TaxRate &tax : item.charged) {
        Money part = tax.rate.of(net);
        if (asPriced && tax.included) {
            if (--includedCount == 0)
                part = includedLeft;
            includedLeft -= part;
        }
        taxSum += part;
        const auto it = std::find_if(totals.taxes.begin(), totals.taxes.end(),
                                     [&](const TaxTotal &t) { return t.name == tax.name && t.rate == tax.rate; });
        if (it == totals.taxes.end()) {
            totals.taxes.append({tax.name, tax.rate, net, part});
        } else {
            it->net += net;
            it->tax += part;
        }
    }
    totals.subtotal += net;
    totals.tax += taxSum;
    totals.total += net + taxSum;
}

Totals sum(const QList<Taxed> &items, Currency currency, TaxRounding rounding)
{
    Totals totals{Money::zero(currency), Money::zero(currency), Money::zero(currency), {}};
    if (rounding == TaxRounding::PerLine) {
        for (const Taxed &item : items)
            addTo(totals, item);
    } else {
        QList<Taxed> groups;
        for (const Taxed &item : items) {
            // One order has one fiscal position: what is priced alike is charged alike.
            const auto it = std::find_if(groups.begin(), groups.end(),
                                         [&](const Taxed &group) { return group.priced == item.priced; });
            if (it == groups.end())
                groups.append(item);
            else
                it->amount += item.amount;
        }
        for (const Taxed &group : groups)
            addTo(totals, group);
    }
    std::sort(totals.taxes.begin(), totals.taxes.end(),
              [](const TaxTotal &a, const TaxTotal &b) { return std::tie(a.name, a.rate) < std::tie(b.name, b.rate); });
    return totals;
}

} // namespace

QList<TaxRate> chargedTaxes(const QList<TaxRate> &taxes, const QList<TaxReplacement> &fiscalMap)
{
    QList<TaxRate> result;
    for (const TaxRate &tax : taxes) {
        const auto it = std::find_if(fiscalMap.cbegin(), fiscalMap.cend(),
                                     [&](const TaxReplacement &r) { return r.from == tax.name; });
        if (it == fiscalMap.cend())
            result.append(tax);
        else if (it->to)
            result.append(*it->to);
    }
    return result;
}

Money lineAmount(Quantity quantity, Money unitPrice, Rate discount)
{
    return less(quantity.times(unitPrice), discount);
}

Money less(Money amount, Rate discount) { return discount.isZero() ? amount : amount - discount.of(amount); }

Money lineAmount(const Line &line) { return lineAmount(line.quantity, line.unitPrice.value, line.discount.value); }

Totals totalsOf(const Order &order, TaxRounding rounding)
{
    QList<Taxed> items;
    for (const Line &line : order.lines) {
        if (line.isShown())
            items.append(
                {less(lineAmount(line), order.discount.value), line.taxes, chargedTaxes(line.taxes, order.fiscalMap)});
    }
    return sum(items, order.currency, rounding);
}

namespace {

Taxed taxed(const Order &order, const Line &line, const Bill &bill, const BillLine &billed)
{
    const Rate discount = bill.header ? bill.header->discount : order.discount.value;
    return {less(lineAmount(billed.quantity, billed.unitPrice, billed.discount), discount), line.taxes,
            chargedTaxes(line.taxes, bill.header ? bill.header->fiscalMap : order.fiscalMap)};
}

} // namespace

Totals totalsOf(const Order &order, const Bill &bill, TaxRounding rounding)
{
    QList<Taxed> items;
    for (const BillLine &billed : bill.lines) {
        if (const Line *line = order.line(billed.line))
            items.append(taxed(order, *line, bill, billed));
    }
    return sum(items, order.currency, rounding);
}

QMap<QString, BillPart> partsOf(const Order &order, const Bill &bill, TaxRounding rounding,
                                const std::function<QString(const Line &)> &keyOf)
{
    struct Items
    {
        Quantity quantity;
        QList<Taxed> taxed;
    };
    QMap<QString, Items> items;
    const Line unknown;
    for (const BillLine &billed : bill.lines) {
        const Line *known = order.line(billed.line);
        const Line &line = known ? *known : unknown;
        Items &part = items[keyOf(line)];
        part.quantity = part.quantity + billed.quantity;
        part.taxed.append(taxed(order, line, bill, billed));
    }
    QMap<QString, BillPart> parts;
    Money left = bill.total;
    Money taxLeft = totalsOf(order, bill, rounding).tax;
    for (auto it = items.cbegin(); it != items.cend(); ++it) {
        const Totals totals = sum(it->taxed, order.currency, rounding);
        parts.insert(it.key(), {it->quantity, totals.subtotal, totals.tax, totals.total});
        left -= totals.total;
        taxLeft -= totals.tax;
    }
    const auto size = [](const BillPart &part) { return std::abs(part.total.minor()); };
    const auto largest = std::max_element(parts.begin(), parts.end(),
                                          [&](const BillPart &a, const BillPart &b) { return size(a) < size(b); });
    if (largest != parts.end()) {
        largest->net += left - taxLeft;
        largest->tax += taxLeft;
        largest->total += left;
    }
    return parts;
}

QMap<QString, Money> categoriesOf(const Order &order, const Bill &bill, TaxRounding rounding)
{
    const auto parts = partsOf(order, bill, rounding, [](const Line &line) { return line.category; });
    QMap<QString, Money> totals;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it)
        totals.insert(it.key(), it->total);
    return totals;
}

Bill billOf(const Order &order, TaxRounding rounding, LogPosition seen, qint64 nextCounter)
{
    Bill bill;
    for (const Line &line : order.lines) {
        if (line.isShown())
            bill.lines.append({line.id, line.quantity, line.unitPrice.value, line.discount.value});
    }
    bill.total = totalsOf(order, rounding).total;
    bill.header = BillHeader{order.customer.value, order.customerName, order.fiscalPosition.value,
                             order.fiscalMap,      order.note(),       order.discount.value};
    bill.seen = seen;
    bill.counter = nextCounter;
    return bill;
}

Money paidOf(const Order &order)
{
    Money sum = Money::zero(order.currency);
    for (const Payment &payment : order.payments) {
        if (!payment.voided)
            sum += payment.pays();
    }
    return sum;
}

} // namespace tandem
