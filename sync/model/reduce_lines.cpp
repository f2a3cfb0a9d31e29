#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

void Reducer::apply(const op::AddLine &add)
{
    Order *known = m_state.edit(add.order);
    if (Line *there = known ? known->line(add.line) : nullptr) {
        if (!there->product.isNull())
            return outcome(Outcome::Invalid);
        setProduct(*there, add);
        touch(add.order);
        return;
    }
    if (known && isPaid(*known) && isCoveredByBill(*known)) {
        // The bill's maker had seen it, and that it was taken off again.
        Line gone = lineOf(add);
        gone.quantity = Quantity();
        known->lines.append(gone);
        touch(add.order);
        return;
    }
    if (known && isPaid(*known)) {
        const Settlement settlement = *known->settlement;
        Order &followUp = carryOn(openFollowUpId(add.order), *known);
        followUp.lines.append(lineOf(add));
        tellCancelled(followUp, true);
        settleCancel(followUp);
        number(followUp);
        touch(followUp.id);
        tellAfterBill(followUp, followUp.lines.constLast());
        Order &paid = *m_state.edit(add.order);
        paid.followUp = followUp.id;
        outcome(Outcome::MovedOn);
        tellMe("moved-on", paid, settlement.by, {add.name}, followUp.id);
        tell(settlement.mark.op.device, "goods-moved-on", paid, {add.name}, followUp.id);
        return;
    }
    Order &order = orderForContent(add.order);
    order.lines.append(lineOf(add));
    tellCancelled(order, true);
    settleCancel(order);
    number(order);
    changed(order);
    tellAfterBill(order, order.lines.constLast());
}

void Reducer::setProduct(Line &line, const op::AddLine &add) const
{
    line.product = add.product;
    line.name = add.name;
    line.code = add.code;
    line.unit = add.unit;
    line.taxes = add.taxes;
    line.addedBy = m_operation.author;
    line.refundOf = add.refundOf;
    line.refundOfLine = add.refundOfLine;
}

Line Reducer::lineOf(const op::AddLine &add) const
{
    Line line;
    line.id = add.line;
    setProduct(line, add);
    line.quantities.append({m_mark, true, add.quantity});
    line.quantity = add.quantity;
    line.unitPrice = {add.unitPrice, m_mark, m_operation.author};
    line.discount = {add.discount, m_mark, m_operation.author};
    if (!add.note.isEmpty())
        line.notes.append({m_mark, add.note});
    return line;
}

void Reducer::apply(const op::SetQuantity &set) { quantity(set.order, set.line, {m_mark, true, set.quantity}); }

void Reducer::apply(const op::ChangeQuantity &change)
{
    quantity(change.order, change.line, {m_mark, false, change.delta});
}

void Reducer::quantity(OrderId orderId, LineId named, const QuantityMark &quantity)
{
    LineId lineId = named;
    Order *order = locate(orderId, lineId);
    if (!order)
        return;
    if (isPaid(*order) && isCoveredByBill(*order)) {
        order->line(lineId)->quantities.append(quantity);
        return touch(order->id);
    }
    if (isPaid(*order))
        return quantityAfterPayment(order->id, lineId, quantity);
    Line &line = *order->line(lineId);
    // Taps add up as everybody meant them; a typed total that met unseen work is worth a word to both.
    for (const QuantityMark &other : std::as_const(line.quantities)) {
        if (iSaw(other.mark) || (!other.isSet && !quantity.isSet) || isTakenAway(*order, line, other.mark))
            continue;
        outcome(Outcome::Combined);
        tell(other.mark.op.device, "quantity-combined", *order, {line.name});
        tellMe("quantity-combined", *order, other.mark.by, {line.name});
    }
    for (const Mark &remove : std::as_const(line.removes)) {
        if (iSaw(remove))
            continue;
        outcome(Outcome::Combined);
        tell(remove.op.device, "quantity-combined", *order, {line.name});
        tellMe("quantity-combined", *order, remove.by, {line.name});
    }
    line.quantities.append(quantity);
    recount(*order, line);
    tellCancelled(*order, line.isShown());
    settleCancel(*order);
    number(*order);
    changed(*order, line);
    tellAfterBill(*order, line);
}

void Reducer::apply(const op::RemoveLine &remove)
{
    LineId lineId = remove.line;
    Order *order = locate(remove.order, lineId);
    if (!order)
        return;
    if (isPaid(*order) && isCoveredByBill(*order))
        return touch(order->id);
    if (isPaid(*order)) {
        // What the remover saw may have moved on; there the remove still means what it meant.
        const OrderId paid = order->id;
        if (m_redirected || !iSaw(order->settlement->mark))
            removeFromFollowUp(paid, lineId);
        return changeAfterPayment(*m_state.find(paid));
    }
    Line &line = *order->line(lineId);
    const bool wasShown = line.isShown();
    line.removes.append(m_mark);
    recount(*order, line);
    for (const QuantityMark &other : std::as_const(line.quantities)) {
        if (!iSaw(other.mark) && !isTakenAway(*order, line, other.mark)) {
            outcome(Outcome::Combined);
            tell(other.mark.op.device, "quantity-combined", *order, {line.name});
            tellMe("quantity-combined", *order, other.mark.by, {line.name});
        }
    }
    if (wasShown) {
        tellUnseenFields(*order, line);
        changed(*order, line);
        tellAfterBill(*order, line);
    }
    settleCancel(*order);
    touch(order->id);
}

bool Reducer::isTakenAway(const Order &order, const Line &line, const Mark &quantity) const
{
    const auto seesIt = [&](const Mark &remover) { return sees(remover, quantity); };
    return std::any_of(line.removes.cbegin(), line.removes.cend(), seesIt)
           || std::any_of(order.cancels.cbegin(), order.cancels.cend(),
                          [&](const CancelMark &cancel) { return !cancel.refused && seesIt(cancel.mark); });
}

Quantity Reducer::merged(const Order &order, const Line &line) const
{
    const QuantityMark *lastSet = nullptr;
    for (const QuantityMark &quantity : line.quantities) {
        if (quantity.isSet && !isTakenAway(order, line, quantity.mark))
            lastSet = &quantity;
    }
    Quantity sum = lastSet ? lastSet->value : Quantity();
    for (const QuantityMark &quantity : line.quantities) {
        if (!quantity.isSet && !(lastSet && sees(lastSet->mark, quantity.mark))
            && !isTakenAway(order, line, quantity.mark))
            sum = sum + quantity.value;
    }
    // Taps never turn a sale into a return or the reverse: they stop at nothing.
    const bool isReturn = lastSet ? lastSet->value < Quantity()
                                  : !line.quantities.isEmpty() && line.quantities.first().value < Quantity();
    if (isReturn ? sum > Quantity() : sum < Quantity())
        return Quantity();
    return sum;
}

void Reducer::recount(Order &order, Line &line) const { line.quantity = merged(order, line); }

void Reducer::recount(Order &order) const
{
    for (Line &line : order.lines)
        recount(order, line);
}

} // namespace tandem
