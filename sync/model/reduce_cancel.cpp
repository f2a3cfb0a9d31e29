#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

void Reducer::apply(const op::Cancel &cancel)
{
    Order *order = m_state.edit(cancel.order);
    if (!order)
        return outcome(Outcome::Invalid);
    if (isPaid(*order)) {
        outcome(Outcome::Refused);
        return tellMe("paid-beats", *order, order->settlement->by);
    }
    if (order->state == OrderState::Merged) {
        outcome(Outcome::Refused);
        return tellMe("merged-already", *order, order->merge.by, {}, landing(order->id));
    }
    if (hasMoney(*order)) {
        order->cancels.append({m_mark, m_operation.author, true, cancel.reason});
        outcome(Outcome::Refused);
        touch(order->id);
        return tellMe("cancel-refused", *order, whoHolds(*order));
    }
    order->cancels.append({m_mark, m_operation.author, false, cancel.reason});
    recount(*order);
    settleCancel(*order);
    if (order->state == OrderState::Open) {
        outcome(Outcome::StaysOpen);
        tellMe("stays-open", *order, order->changedBy.value_or(order->addedBy));
        for (const Line &line : std::as_const(order->lines)) {
            for (const QuantityMark &quantity : line.quantities) {
                if (line.isShown() && !iSaw(quantity.mark))
                    tell(quantity.mark.op.device, "stays-open", *order);
            }
        }
    }
    for (const Line &line : std::as_const(order->lines)) {
        tellKitchenOfLess(*order, line);
        for (const auto &[id, part] : unseenParts(line)) {
            const Order &other = *m_state.find(id);
            if (isPaid(other) || !other.line(part)->isShown())
                continue;
            outcome(Outcome::StaysOpen);
            tellMe("stays-open", *order, other.line(part)->quantities.first().mark.by, {}, id);
            tell(other.line(part)->quantities.first().mark.op.device, "stays-open", *order, {}, id);
        }
    }
    // What came unseen and is not there any more somebody else took away, and that was said.
    const auto isTaken = [this](const Line &line) {
        return !line.isShown() && seesIn(m_mark, line, line.quantities.first().mark);
    };
    tellUnseenFields(*order, m_mark, isTaken);
    for (const Line &line : std::as_const(order->lines)) {
        if (isTaken(line))
            tellUnseenQuantities(*order, line, m_mark);
    }
    changed(*order);
}

void Reducer::settleCancel(Order &order)
{
    if (order.state != OrderState::Open && order.state != OrderState::Cancelled)
        return;
    const bool cancelled = std::any_of(order.cancels.cbegin(), order.cancels.cend(),
                                       [](const CancelMark &cancel) { return !cancel.refused; });
    order.state = cancelled && !order.hasContent() ? OrderState::Cancelled : OrderState::Open;
}

void Reducer::refuseCancels(Order &order)
{
    for (CancelMark &cancel : order.cancels) {
        if (cancel.refused || iSaw(cancel.mark))
            continue;
        cancel.refused = true;
        tell(cancel.mark.op.device, "cancel-refused", order);
    }
    recount(order);
    if (order.state == OrderState::Cancelled)
        order.state = OrderState::Open;
}

} // namespace tandem
