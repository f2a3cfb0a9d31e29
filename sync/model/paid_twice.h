#pragma once

#include "sync/model/stream_state.h"

namespace tandem {

struct PaidTwice
{
    LineId line;
    Quantity quantity;

    friend bool operator==(const PaidTwice &, const PaidTwice &) = default;
};

/// Goods on the bill of a second payment that an earlier bill of the same order has as well, in the order of its lines
/// (sync-design.md B4, 2): those are to be given back. What else it has was paid for once. Empty for any other order.
QList<PaidTwice> paidTwice(const StreamState &state, const Order &document);

} // namespace tandem
