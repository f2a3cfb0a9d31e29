#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

void Reducer::apply(const op::Finalize &finalize)
{
    Order *order = &orderForMoney(finalize.order);
    Mark billMark = m_mark;
    billMark.op.counter = finalize.bill.counter;
    billMark.seen = finalize.bill.seen;
    const OrderId id = order->id;
    if (isPaid(*order))
        return payTwice(id, finalize, billMark);
    refuseCancels(*order);
    if (order->lock && !isMine(order->lock->mark.op))
        tell(order->lock->mark.op.device, "paid-beats", *order);
    order->lock.reset();
    order->settlement = Settlement{m_mark,           m_operation.author,  finalize.bill,          finalize.change,
                                   finalize.receipt, m_operation.session, m_operation.deviceTime, finalize.rounding};
    order->state = OrderState::Paid;
    QList<OrderId> paidToo;
    claim(id, finalize.bill, billMark, paidToo);
    moveUnseenOn(id, billMark);
    Order &paid = *m_state.edit(id);
    takeBackVoids(paid, finalize);
    const QStringList restored = restoreBilled(paid, finalize.bill, billMark, paidToo);
    paid.needsManager = paid.needsManager || !restored.isEmpty();
    tellUnseenFields(paid, billMark, [&](const Line &line) { return billed(finalize.bill, line.id) != nullptr; });
    freeze(paid, finalize.bill, billMark);
    for (const Payment &payment : std::as_const(paid.payments)) {
        if (!payment.voided && !finalize.payments.contains(payment.id)) {
            paid.needsManager = true;
            outcome(Outcome::Overpaid);
            tellMe("overpaid", paid, payment.by, {payment.amount.toString()}, {}, true);
            tell(payment.mark.op.device, "overpaid", paid, {payment.amount.toString()}, {}, true);
        }
    }
    tellRefundedTwice(paid);
    number(paid);
    changed(paid);
    tellRestored(paid, restored);
    tellPaidToo(paid, paidToo);
    count(paid, finalize);
}

void Reducer::payTwice(OrderId firstId, const op::Finalize &finalize, const Mark &billMark)
{
    const OrderId id = duplicateId(finalize.order, m_operation.ref);
    if (m_state.find(id))
        return outcome(Outcome::Invalid);
    Order first = *m_state.find(firstId);
    takeBackVoids(first, finalize);
    Order second = first;
    second.id = id;
    second.root = first.root;
    second.duplicateOf = first.id;
    second.followUp = OrderId();
    second.number = second.run = 0; // a document of its own: what was printed still finds the first
    second.needsManager = true;
    second.settlement = Settlement{m_mark,           m_operation.author,  finalize.bill,          finalize.change,
                                   finalize.receipt, m_operation.session, m_operation.deviceTime, finalize.rounding};
    second.payments.clear();
    QList<Payment> kept;
    for (const Payment &payment : std::as_const(first.payments))
        (finalize.payments.contains(payment.id) ? second.payments : kept).append(payment);
    first.payments = kept;
    // Who paid for another order says nothing of what was merged into it unseen, or it into, or came by such a name.
    const auto isOfOrder = [&](const Line &line) {
        const auto known = std::find_if(first.lines.cbegin(), first.lines.cend(), [&](const Line &paid) {
            return paid.id == line.id || followUpLineId(paid.id) == line.id;
        });
        return firstId == finalize.order && sawItCome(billMark, known == first.lines.cend() ? line : *known);
    };
    // What he knew and did not bill was not there on his screen: it was split off an order that is being paid, say.
    const auto isBilled = [&](const Line &line) {
        return std::any_of(finalize.bill.lines.cbegin(), finalize.bill.lines.cend(),
                           [&](const BillLine &each) { return leadsTo(each.line, line.id); });
    };
    // Goods that only the second terminal knew went to a follow-up; it has paid for them. One that was itself paid
    // meanwhile stays as it was printed: then they were paid twice as well.
    for (OrderId next = followUpId(first.id); Order *followUp = m_state.edit(landing(next)); next = followUpId(next)) {
        // Where it was merged into another order, that order's own goods are none of its.
        const auto isFromIt = [&](const Line &line) {
            return followUp->id == next || std::any_of(line.homes.cbegin(), line.homes.cend(), [&](const Home &home) {
                       return home.order == next;
                   });
        };
        for (Line &line : followUp->lines) {
            if (billed(finalize.bill, line.id) && !second.line(line.id))
                second.lines.append(line);
            const BillLine *bill = billed(finalize.bill, line.id);
            if (isPaid(*followUp) || !((isFromIt(line) && isOfOrder(line) && isBilled(line)) || bill))
                continue;
            // A split that did not count here left on his screen less than there is.
            const Quantity left = leftBySplits(*followUp, line, bill, billMark);
            line.removes.append(billMark);
            if (!left.isZero())
                line.quantities.append({m_mark, false, left});
        }
        if (isPaid(*followUp))
            continue;
        recount(*followUp);
        if (!followUp->hasContent() && followUp->state != OrderState::Cancelled) {
            followUp->cancels.append({m_mark, m_operation.author, false, {}});
            followUp->state = OrderState::Cancelled;
            followUp->lock.reset();
        }
        touch(followUp->id);
    }
    for (Line &line : second.lines) {
        line.parts.clear();
        line.kitchen.clear();
    }
    m_state.create(second); // claims name it
    QList<OrderId> paidToo; // said anyway
    restoreBilled(second, finalize.bill, billMark, paidToo);
    freeze(second, finalize.bill, billMark);
    const DeviceId firstPayer = first.settlement->mark.op.device;
    const Author firstAuthor = first.settlement->by;
    Order &stored = m_state.create(second);
    tellRefundedTwice(stored);
    number(stored);
    m_state.create(first);
    touch(first.id);
    touch(second.id);
    outcome(Outcome::PaidTwice);
    const QStringList words{finalize.bill.total.toString()};
    tellMe("paid-twice", first, firstAuthor, words, second.id, true);
    tell(firstPayer, "paid-twice", first, words, second.id, true);
    count(stored, finalize);
}

void Reducer::freeze(Order &order, const Bill &bill, const Mark &billMark)
{
    const auto unseen = [&](const TextMark &text) { return !sees(billMark, text.mark); };
    if (bill.header) {
        order.customer.value = bill.header->customer;
        order.customerName = bill.header->customerName;
        order.fiscalPosition.value = bill.header->fiscalPosition;
        order.fiscalMap = bill.header->fiscalMap;
        order.discount.value = bill.header->discount;
        if (order.note() != bill.header->note)
            order.notes = {{m_mark, bill.header->note}};
    }
    for (Line &line : order.lines) {
        const BillLine *frozen = billed(bill, line.id);
        if (frozen) {
            for (const Mark &remove : std::as_const(line.removes)) {
                if (remove.op.device != m_operation.ref.device && !iSaw(remove))
                    tell(remove.op.device, "kept-in-history", order, {line.name});
            }
            line.unitPrice.value = frozen->unitPrice;
            line.discount.value = frozen->discount;
            line.notes.removeIf(unseen);
        }
        line.quantity = frozen ? frozen->quantity : Quantity();
    }
}

void Reducer::takeBackVoids(Order &paid, const op::Finalize &finalize)
{
    for (Payment &payment : paid.payments) {
        if (!payment.voided || !finalize.payments.contains(payment.id) || iSaw(payment.voidMark))
            continue;
        payment.voided = false;
        inDrawer(payment.session, payment.mark.op.device, payment.method, payment.kind, payment.amount, payment.tip);
        paid.needsManager = true;
        tell(payment.voidMark.op.device, "void-refused", paid, {payment.amount.toString()}, {}, true);
        tellMe("void-refused", paid, payment.voidMark.by, {payment.amount.toString()}, {}, true);
    }
}

void Reducer::tellRefundedTwice(Order &refund)
{
    for (const Line &line : std::as_const(refund.lines)) {
        const Order *source = line.refundOf.isNull() ? nullptr : m_state.find(line.refundOf);
        const Line *sold = source ? source->line(line.refundOfLine) : nullptr;
        if (!sold || !line.isShown())
            continue;
        Quantity left = sold->quantity + line.quantity;
        QList<const Order *> others;
        m_state.forEachRefund(line.refundOfLine, [&](const Order &other) {
            if (!isPaid(other) || other.id == refund.id)
                return;
            for (const Line &given : other.lines) {
                if (given.refundOf == line.refundOf && given.refundOfLine == line.refundOfLine && given.isShown()) {
                    left = left + given.quantity;
                    others.append(&other);
                }
            }
        });
        if (left >= Quantity() || others.isEmpty())
            continue;
        // Orders come in no fixed order; notices do.
        std::sort(others.begin(), others.end(), [](const Order *a, const Order *b) { return a->id < b->id; });
        refund.needsManager = true;
        outcome(Outcome::RefundedTwice);
        for (const Order *other : std::as_const(others))
            tell(other->settlement->mark.op.device, "refunded-twice", *source, {line.name}, refund.id, true);
        tellMe("refunded-twice", *source, others.first()->settlement->by, {line.name}, refund.id, true);
    }
}

} // namespace tandem
