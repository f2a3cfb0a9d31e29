#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

namespace {

/// A line that begins with what was unseen is its authors' own.
void attribute(Line &line)
{
    line.addedBy = line.quantities.first().mark.by;
    line.changedBy.reset();
    for (const QuantityMark &quantity : std::as_const(line.quantities)) {
        if (quantity.mark.by != line.addedBy)
            line.changedBy = quantity.mark.by;
    }
}

QuantityMark beyondBill(QuantityMark quantity, const BillLine *bill)
{
    if (quantity.isSet && bill) {
        const Quantity more = quantity.value - bill->quantity;
        quantity.value = bill->quantity < Quantity() ? std::min(Quantity(), more) : std::max(Quantity(), more);
    }
    return quantity;
}

} // namespace

Order &Reducer::carryOn(OrderId id, const Order &paid)
{
    if (Order *existing = m_state.edit(id))
        return *existing;
    Order order;
    order.id = id;
    order.root = paid.root;
    order.currency = paid.currency;
    order.addedBy = m_operation.author;
    order.customer = paid.customer;
    order.customerName = paid.customerName;
    order.fiscalPosition = paid.fiscalPosition;
    order.fiscalMap = paid.fiscalMap;
    order.openedAt = m_operation.deviceTime;
    return m_state.create(order);
}

OrderId Reducer::openFollowUpId(OrderId paid) const
{
    OrderId id = followUpId(paid);
    for (const Order *next = m_state.find(id); next && isPaid(*next); next = m_state.find(id))
        id = followUpId(id);
    return id;
}

const BillLine *Reducer::billed(const Bill &bill, LineId line)
{
    for (const BillLine &candidate : bill.lines) {
        if (candidate.line == line)
            return &candidate;
    }
    return nullptr;
}

Line Reducer::carriedOn(const Line &line, bool inBill)
{
    Line carried = line;
    if (inBill)
        carried.id = followUpLineId(line.id);
    carried.quantities.clear();
    carried.removes.clear();
    carried.quantity = Quantity();
    return carried;
}

void Reducer::moveUnseenOn(OrderId paidId, const Mark &billMark)
{
    Order paid = *m_state.find(paidId);
    QList<Line> carriedLines;
    QStringList names;
    QList<DeviceId> authors;
    for (Line &line : paid.lines) {
        const BillLine *bill = billed(paid.settlement->bill, line.id);
        Line carried = carriedOn(line, bill != nullptr);
        for (const QuantityMark &quantity : std::as_const(line.quantities)) {
            if (!sees(billMark, quantity.mark))
                carried.quantities.append(beyondBill(quantity, bill));
        }
        if (carried.quantities.isEmpty())
            continue;
        for (const Mark &remove : std::as_const(line.removes)) {
            if (!sees(billMark, remove))
                carried.removes.append(remove);
        }
        carried.quantity = merged(paid, carried);
        if (!carried.isShown())
            continue;
        names.append(line.name);
        for (const QuantityMark &quantity : std::as_const(carried.quantities)) {
            if (quantity.mark.op.device != m_operation.ref.device)
                authors.append(quantity.mark.op.device);
        }
        if (bill)
            attribute(carried);
        carriedLines.append(carried);
    }
    if (carriedLines.isEmpty())
        return;
    Order &followUp = carryOn(openFollowUpId(paid.id), paid);
    const Author by = carriedLines.first().quantities.first().mark.by;
    if (followUp.lines.isEmpty())
        followUp.addedBy = by;
    for (const Line &line : std::as_const(carriedLines)) {
        if (Line *there = followUp.line(line.id)) {
            there->quantities.append(line.quantities);
            there->removes.append(line.removes);
            recount(followUp, *there);
        } else {
            followUp.lines.append(line);
        }
        tellAfterBill(followUp, line);
    }
    tellCancelled(followUp, true);
    settleCancel(followUp);
    number(followUp);
    touch(followUp.id);
    m_state.edit(paidId)->followUp = followUp.id;
    tellMe("goods-moved-on", paid, by, {names.join(QStringLiteral(", "))}, followUp.id);
    for (const DeviceId &device : std::as_const(authors))
        tell(device, "moved-on", paid, {names.join(QStringLiteral(", "))}, followUp.id);
}

void Reducer::quantityAfterPayment(OrderId paidId, LineId lineId, const QuantityMark &quantity)
{
    Order &paid = *m_state.edit(paidId);
    const Settlement settlement = *paid.settlement;
    const Line *original = paid.line(lineId); // locate() found it
    const BillLine *bill = billed(settlement.bill, lineId);
    const QString name = original->name;
    Line fresh = carriedOn(*original, bill != nullptr);
    QuantityMark beyond = beyondBill(quantity, bill);
    // A follow-up may have been paid in its turn: what its bill had, too, is taken off a typed total.
    OrderId target = followUpId(paidId);
    for (const Order *next = m_state.find(target); next && isPaid(*next); next = m_state.find(target)) {
        if (const Line *paidLine = next->line(fresh.id)) {
            const BillLine *paidToo = billed(next->settlement->bill, paidLine->id);
            beyond = beyondBill(beyond, paidToo);
            fresh = carriedOn(*paidLine, paidToo != nullptr);
        }
        target = followUpId(target);
    }
    Order *existing = m_state.edit(target);
    const Line *there = existing ? existing->line(fresh.id) : nullptr;
    Line carried = there ? *there : fresh;
    carried.quantities.append(beyond);
    if (!there && bill)
        attribute(carried);
    const Order blank;
    carried.quantity = merged(existing ? *existing : blank, carried);
    if (!there && !carried.isShown()) {
        outcome(Outcome::KeptInHistory);
        tellMe("kept-in-history", paid, settlement.by, {name});
        return;
    }
    Order &followUp = carryOn(target, *m_state.find(paidId));
    if (Line *line = followUp.line(carried.id)) {
        *line = carried;
        changed(followUp, *line);
    } else {
        followUp.lines.append(carried);
    }
    tellCancelled(followUp, carried.isShown());
    settleCancel(followUp);
    number(followUp);
    touch(followUp.id);
    tellAfterBill(followUp, carried);
    m_state.edit(paidId)->followUp = followUp.id;
    outcome(Outcome::MovedOn);
    const Order &source = *m_state.find(paidId);
    tellMe("moved-on", source, settlement.by, {name}, followUp.id);
    tell(settlement.mark.op.device, "goods-moved-on", source, {name}, followUp.id);
}

void Reducer::removeFromFollowUp(OrderId paid, LineId lineId)
{
    Order *followUp = m_state.edit(openFollowUpId(paid));
    if (!followUp)
        return;
    for (LineId candidate : {lineId, followUpLineId(lineId)}) {
        if (Line *line = followUp->line(candidate)) {
            line->removes.append(m_mark);
            recount(*followUp, *line);
            settleCancel(*followUp);
            touch(followUp->id);
        }
    }
}

bool Reducer::isCoveredByBill(const Order &paid) const
{
    const Settlement &settlement = *paid.settlement;
    Mark bill = settlement.mark;
    bill.op.counter = settlement.bill.counter;
    bill.seen = settlement.bill.seen;
    return sees(bill, m_mark);
}

void Reducer::changeAfterPayment(const Order &order)
{
    outcome(iSaw(order.settlement->mark) && !m_redirected ? Outcome::Refused : Outcome::KeptInHistory);
    tellMe("kept-in-history", order, order.settlement->by);
}

} // namespace tandem
