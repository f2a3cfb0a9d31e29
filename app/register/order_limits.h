#pragma once

#include "sync/model/result.h"
#include "sync/model/totals.h"

namespace tandem {

/// Whether an order can be written with what it is about to hold: no line and no total beyond Money::maxMinor.
/// The error has the given code and names the limit.
Result<void> checkAmounts(const Order &order, TaxRounding rounding, QLatin1String code);

/// What an order gives back of one line of a paid order; negative where that line itself gave something back.
struct GivenBack
{
    OrderId order;
    LineId line;
    Quantity quantity;
};
/// By its bill where it has one, else as it stands; each line once, in order.
QList<GivenBack> givenBackBy(const Order &order);

/// Error refund-limit when a line gives back at another price than was paid, nothing at all, or with the order's other
/// lines together more than was sold. `find` finds the paid orders; what it does not know is not looked at.
Result<void> checkRefundLines(const Order &order, const std::function<const Order *(OrderId)> &find);

} // namespace tandem
