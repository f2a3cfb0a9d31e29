#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

/// All documents of one order are one matter; one that holds what the manager had not seen stays to be dealt with.
void Reducer::apply(const op::NoticeDone &done)
{
    const Order *named = m_state.find(done.order);
    if (!named)
        return outcome(Outcome::Invalid);
    const OrderId matter = named->duplicateOf.isNull() ? named->id : named->duplicateOf;
    QList<OrderId> documents;
    m_state.forEachDocument(matter, [&](const Order &order) {
        if (order.needsManager)
            documents.append(order.id);
    });
    if (documents.isEmpty()) {
        outcome(Outcome::KeptInHistory);
        return tellMe("dealt-with", *named, named->dealtWith.isEmpty() ? named->addedBy : named->dealtWith.last().by);
    }
    std::sort(documents.begin(), documents.end()); // orders come in no fixed order; what they lead to does
    for (OrderId id : std::as_const(documents)) {
        Order &order = *m_state.edit(id);
        const bool sawPayments =
            std::all_of(order.payments.cbegin(), order.payments.cend(), [&](const Payment &payment) {
                return iSaw(payment.mark) && (payment.voidMark.op.counter == 0 || iSaw(payment.voidMark));
            });
        // What needs a manager is paid.
        if (sawPayments && iSaw(order.settlement->mark)) {
            order.needsManager = false;
            order.dealtWith.append({m_operation.author, m_operation.deviceTime});
            touch(id);
        } else {
            outcome(Outcome::KeptInHistory);
        }
    }
    if (m_result.outcome == Outcome::KeptInHistory)
        tellMe("more-to-deal-with", *named, named->settlement->by, {}, {}, true);
}

} // namespace tandem
