#include "sync/model/paid_twice.h"

#include <algorithm>

namespace tandem {

namespace {

/// The order itself was paid before all its documents; of those the log says which was first.
std::pair<qint64, OrderId> placeOf(const Order &document)
{
    const Mark &mark = document.settlement->mark;
    const qint64 seq = mark.again.lineage.isNull() ? mark.seq : mark.again.seq;
    return {document.duplicateOf.isNull() ? 0 : seq, document.id};
}

} // namespace

QList<PaidTwice> paidTwice(const StreamState &state, const Order &document)
{
    QList<PaidTwice> twice;
    if (document.duplicateOf.isNull() || !document.settlement)
        return twice;
    QHash<LineId, Quantity> before;
    state.forEachDocument(document.duplicateOf, [&](const Order &other) {
        if (!other.settlement || placeOf(other) >= placeOf(document))
            return;
        for (const BillLine &line : other.settlement->bill.lines)
            before[line.line] = before[line.line] + line.quantity;
    });
    for (const BillLine &line : document.settlement->bill.lines) {
        const Quantity there = before.value(line.line);
        const Quantity both = line.quantity < Quantity() ? std::max(line.quantity, std::min(there, Quantity()))
                                                         : std::min(line.quantity, std::max(there, Quantity()));
        if (!both.isZero())
            twice.append({line.line, both});
    }
    return twice;
}

} // namespace tandem
