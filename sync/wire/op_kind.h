#pragma once

#include "sync/model/operation.h"

#include <array>
#include <string_view>

namespace tandem {

/// The stable names of the kinds of operations, as in PROTOCOL.md, by their index in OperationBody; only op_codec_*.cpp
/// need them.
inline constexpr std::array<std::string_view, std::variant_size_v<OperationBody>> kindNames{
    "line.add",     "qty.set",        "qty.delta",    "line.price",     "line.discount", "note.set",
    "line.remove",  "order.customer", "order.fiscal", "extra.set",      "pay.begin",     "pay.break",
    "pay.add",      "pay.void",       "finalize",     "order.cancel",   "session.open",  "session.close",
    "pay.take",     "numbers.resume", "notice.done",  "order.split",    "order.merge",   "kitchen.send",
    "device.renew", "device.give-up", "cash.move",    "order.discount", "receipt.copy"};

} // namespace tandem
