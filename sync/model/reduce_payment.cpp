#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

void Reducer::apply(const op::PayBegin &begin)
{
    Order *order = m_state.edit(begin.order);
    if (!order)
        return outcome(Outcome::KeptInHistory); // nothing to lock; the payment itself brings its order
    if (order->state == OrderState::Merged && !undoMerge(*order))
        order = m_state.edit(landing(order->id)); // which is paid
    if (isPaid(*order)) {
        outcome(Outcome::Refused);
        return tellMe("paid-beats", *order, order->settlement->by);
    }
    if (order->lock && !isMine(order->lock->mark.op)) {
        outcome(Outcome::Refused);
        return tellMe("refused-lock", *order, order->lock->by);
    }
    refuseCancels(*order);
    order->lock = PaymentLock{m_mark, m_operation.author, begin.bill};
    order->state = OrderState::Paying;
    Mark billMark = m_mark;
    billMark.op.counter = begin.bill.counter;
    billMark.seen = begin.bill.seen;
    QList<OrderId> paidToo;
    claim(order->id, begin.bill, billMark, paidToo);
    for (OrderId id : std::as_const(paidToo)) {
        const Order &other = *m_state.find(id);
        outcome(Outcome::AfterBill);
        tellMe("paid-beats", other, other.settlement->by);
    }
    tellUnseenByBill(*order);
    touch(order->id);
}

void Reducer::apply(const op::PayBreakOff &breakOff)
{
    Order *order = m_state.edit(breakOff.order);
    if (!order)
        return outcome(Outcome::Invalid);
    if (order->state != OrderState::Paying || !isMine(order->lock->mark.op))
        return outcome(Outcome::KeptInHistory);
    order->lock.reset();
    order->state = OrderState::Open;
    settleCancel(*order);
    touch(order->id);
}

void Reducer::apply(const op::PayTakeOver &take)
{
    Order *order = m_state.edit(take.order);
    if (!order)
        return outcome(Outcome::Invalid);
    if (order->state != OrderState::Paying || order->lock->mark.op != take.lock) {
        outcome(Outcome::KeptInHistory);
        const Author by = isPaid(*order) ? order->settlement->by : order->lock ? order->lock->by : order->addedBy;
        return tellMe("kept-in-history", *order, by);
    }
    tell(take.lock.device, "lock-taken", *order);
    order->lock.reset();
    order->state = OrderState::Open;
    settleCancel(*order);
    touch(order->id);
}

void Reducer::apply(const op::PayAdd &add)
{
    Order *order = &orderForMoney(add.order); // money is never refused for want of an order
    if (std::any_of(order->payments.cbegin(), order->payments.cend(),
                    [&](const Payment &payment) { return payment.id == add.payment; }))
        return outcome(Outcome::Invalid);
    order->payments.append({add.payment,
                            add.method,
                            add.kind,
                            add.amount,
                            m_operation.author,
                            m_mark,
                            m_operation.session,
                            false,
                            {},
                            add.tip});
    inDrawer(m_operation.session, m_operation.ref.device, add.method, add.kind, add.amount, add.tip);
    touch(order->id);
    if (isPaid(*order) && sees(order->settlement->mark, m_mark))
        return; // the payer counted on it
    if (isPaid(*order)) {
        outcome(Outcome::Overpaid);
        order->needsManager = true;
        tellMe("overpaid", *order, order->settlement->by, {add.amount.toString()}, {}, true);
        tell(order->settlement->mark.op.device, "overpaid", *order, {add.amount.toString()}, {}, true);
        return;
    }
    refuseCancels(*order);
}

void Reducer::apply(const op::PayVoid &payVoid)
{
    Order *order = m_state.edit(landing(payVoid.order));
    if (!order)
        return outcome(Outcome::Invalid);
    for (Payment &payment : order->payments) {
        if (payment.id != payVoid.payment)
            continue;
        if (isPaid(*order) && billedPayments(*order).contains(payment.id)) {
            // Somebody has given money back that the bill counts on.
            outcome(Outcome::KeptInHistory);
            order->needsManager = true;
            touch(order->id);
            tell(order->settlement->mark.op.device, "void-refused", *order, {payment.amount.toString()}, {}, true);
            return tellMe("void-refused", *order, order->settlement->by, {payment.amount.toString()}, {}, true);
        }
        if (payment.voided) {
            outcome(Outcome::KeptInHistory);
            return tellMe("kept-in-history", *order, payment.voidMark.by);
        }
        payment.voided = true;
        payment.voidMark = m_mark;
        const std::optional<Money> tip = payment.tip ? std::optional(-*payment.tip) : std::nullopt;
        inDrawer(payment.session, payment.mark.op.device, payment.method, payment.kind, -payment.amount, tip);
        touch(order->id);
        return;
    }
    outcome(Outcome::Invalid);
}

QList<PaymentId> Reducer::billedPayments(const Order &order) const
{
    QList<PaymentId> ids;
    for (const Payment &payment : order.payments) {
        if (!payment.voided && sees(order.settlement->mark, payment.mark))
            ids.append(payment.id);
    }
    return ids;
}

} // namespace tandem
