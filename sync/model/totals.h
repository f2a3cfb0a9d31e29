#pragma once

#include "sync/model/order.h"
#include "sync/model/shop.h"

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
/// The parts of a bill's total by the category of its lines, with their taxes. They add up to the total: what rounding
/// leaves goes to the largest.
QMap<QString, Money> categoriesOf(const Order &order, const Bill &bill, TaxRounding rounding);
/// What the order would be billed at now.
Bill billOf(const Order &order, TaxRounding rounding, LogPosition seen, qint64 nextCounter);

Money paidOf(const Order &order); ///< Sum of the payments that were not voided, without tips

} // namespace tandem
