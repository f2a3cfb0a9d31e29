#pragma once

#include "sync/model/operation.h"

#include <QLatin1String>

#include <array>

namespace tandem {

/// The stable name of an operation's kind, as in PROTOCOL.md; only op_codec_*.cpp need it.
inline QLatin1String kindOf(const OperationBody &body)
{
    static constexpr std::array<const char *, std::variant_size_v<OperationBody>> names{
        "line.add",    "qty.set",        "qty.delta",    "line.price",   "line.discount", "note.set",
        "line.remove", "order.customer", "order.fiscal", "extra.set",    "pay.begin",     "pay.break",
        "pay.add",     "pay.void",       "finalize",     "order.cancel", "session.open",  "session.close",
        "pay.take",    "numbers.resume", "notice.done"};
    return QLatin1String(names[body.index()]);
}

} // namespace tandem
