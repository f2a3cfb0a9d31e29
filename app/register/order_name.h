#pragma once

#include "sync/model/order.h"

namespace tandem {

/// What people call an order: "12"; of another run than `presentRun`, in which there may be another 12, "12 · run 3";
/// NEW while it has no number.
QString orderName(const Order &order, qint64 presentRun);

} // namespace tandem
