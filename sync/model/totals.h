#pragma once

#include "sync/model/order.h"
#include "sync/model/shop.h"

#include <functional>

namespace tandem {

struct TaxTotal
{
    QString name;
    Rate rate;
    Money net; ///< What it was reckoned on
    Money tax;

    friend bool operator==(const TaxTotal &, const TaxTotal &) = default;
};

struct Totals
{
    Money subtotal; ///< Net
    Money tax;
    Money total;           ///< subtotal + tax, to the minor unit, always
    QList<TaxTotal> taxes; ///< By name

    friend bool operator==(const Totals &, const Totals &) = default;
};

/// quantity × unit price less discount, as priced (with the included taxes, without the others). Rounded half away
/// from zero after the multiplication and again after the discount.
Money lineAmount(Quantity quantity, Money unitPrice, Rate discount);
Money lineAmount(const Line &line);
/// An amount less an order's discount, rounded like a line's own.
Money less(Money amount, Rate discount);

/// Sums of the shown lines under the order's fiscal position. Included taxes: net = amount / (1 + rates), the last
/// tax takes the rounding; others: net × rate each. PerOrder adds up the amounts of equal taxes before it rounds.
Totals totalsOf(const Order &order, TaxRounding rounding);
/// Of a bill: its lines at their frozen quantity, price and discount.
Totals totalsOf(const Order &order, const Bill &bill, TaxRounding rounding);
/// A part of what was billed, its lines together.
struct BillPart
{
    Quantity quantity;
    Money net;
    Money tax;
    Money total;

    friend bool operator==(const BillPart &, const BillPart &) = default;
};
/// The parts of a bill by what `keyOf` says of its lines (of one that the order does not hold: an empty line). Their
/// totals add up to the bill's and their taxes to the order's: what rounding leaves goes to the largest, of equally
/// large ones to the first.
QMap<QString, BillPart> partsOf(const Order &order, const Bill &bill, TaxRounding rounding,
                                const std::function<QString(const Line &)> &keyOf);
/// The totals of the parts by the category of their lines.
QMap<QString, Money> categoriesOf(const Order &order, const Bill &bill, TaxRounding rounding);
/// What is charged in place of a line's taxes under a fiscal position.
QList<TaxRate> chargedTaxes(const QList<TaxRate> &taxes, const QList<TaxReplacement> &fiscalMap);
/// What the order would be billed at now.
Bill billOf(const Order &order, TaxRounding rounding, LogPosition seen, qint64 nextCounter);

Money paidOf(const Order &order); ///< Sum of the payments that were not voided, without tips

} // namespace tandem
