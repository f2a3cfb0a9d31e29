#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

namespace {

bool isMore(Quantity one, Quantity other) { return other < Quantity() || one < Quantity() ? one < other : one > other; }

} // namespace

void Reducer::apply(const op::SendToKitchen &send)
{
    bool found = false;
    for (const KitchenPart &part : send.parts)
        found = sendPart(send.order, part) || found;
    Order *order = m_state.edit(landing(send.order));
    if (!order || (!found && !send.parts.isEmpty()))
        return outcome(Outcome::Invalid);
    order->kitchenNote = {send.note, m_mark, m_operation.author};
    for (const TextMark &note : std::as_const(order->notes)) {
        if (!iSaw(note.mark))
            tellKitchen(*order, note.text, {note.mark});
    }
    touch(order->id);
}

bool Reducer::sendPart(OrderId orderId, const KitchenPart &part)
{
    LineId lineId = part.line;
    Order *order = seek(orderId, lineId);
    if (!order)
        return false;
    Line &line = *order->line(lineId);
    // Two tickets for the same goods: the kitchen has them twice, the order once.
    Quantity twice;
    QList<Mark> others;
    const auto compare = [&](const Line &there) {
        for (const KitchenMark &other : there.kitchen) {
            if (!other.moved && !iSaw(other.mark) && (other.quantity < Quantity()) == (part.quantity < Quantity())
                && !other.quantity.isZero()) {
                twice = twice + other.quantity;
                others.append(other.mark);
            }
        }
    };
    compare(line);
    const QList<std::pair<OrderId, LineId>> elsewhere = unseenPlaces(*order, line);
    for (const auto &[id, there] : elsewhere)
        compare(*m_state.find(id)->line(there));
    if (isMore(twice, part.quantity))
        twice = part.quantity;
    line.kitchen.append({m_mark, part.quantity - twice, part.note, false});
    if (!twice.isZero()) {
        outcome(Outcome::Combined);
        for (const Mark &other : std::as_const(others)) {
            tell(other.op.device, "kitchen-twice", *order, {line.name});
            tellMe("kitchen-twice", *order, other.by, {line.name});
        }
    }
    spreadKitchen(line, elsewhere);
    tellKitchenOfChanges(*order, line);
    touch(order->id);
    return true;
}

/// What was sent as one line may lie in several orders by now.
QList<std::pair<OrderId, LineId>> Reducer::unseenPlaces(const Order &order, const Line &line) const
{
    QList<std::pair<OrderId, LineId>> places = unseenParts(line);
    if (const std::optional<Origin> on = isPaid(order) ? carriedTo(order.id, line.id) : std::nullopt)
        places.append({on->order, on->line});
    return places;
}

/// The line's last ticket is this one.
void Reducer::spreadKitchen(Line &line, const QList<std::pair<OrderId, LineId>> &places)
{
    KitchenMark &ticket = line.kitchen.last();
    for (const auto &[id, lineId] : places) {
        Line &other = *m_state.edit(id)->line(lineId);
        const Quantity part = std::min({line.sent() - line.quantity, other.quantity - other.sent(), ticket.quantity});
        if (part > Quantity()) {
            ticket.quantity = ticket.quantity - part;
            other.kitchen.append({m_mark, part, ticket.note, false});
            touch(id);
        }
    }
}

void Reducer::tellKitchenOfChanges(const Order &order, const Line &line)
{
    QList<Mark> unseen;
    const auto look = [&](const Mark &mark) {
        if (mark.op.device != m_mark.op.device && !iSaw(mark))
            unseen.append(mark);
    };
    for (const TextMark &note : line.notes)
        look(note.mark);
    if (isMore(line.sent(), line.quantity)) {
        for (const QuantityMark &quantity : line.quantities)
            look(quantity.mark);
        for (const Mark &remove : line.removes)
            look(remove);
        for (const CancelMark &cancel : order.cancels) {
            // Refused on the own screen for a lock that somebody had taken over.
            if (cancel.mark.op.device == m_mark.op.device && !cancel.refused)
                unseen.append(cancel.mark);
            look(cancel.mark);
        }
    }
    tellKitchen(order, line.name, unseen);
}

void Reducer::tellKitchen(const Order &order, const QString &what, const QList<Mark> &others)
{
    for (const Mark &other : others) {
        outcome(Outcome::Combined);
        tell(other.op.device, "kitchen-due", order, {what});
        tellMe("kitchen-due", order, other.by, {what});
    }
}

void Reducer::tellKitchenOfLess(const Order &order, const Line &line)
{
    if (isMore(line.sent(), line.quantity))
        tellKitchen(order, line.name, unseenTickets(line));
}

QList<Mark> Reducer::unseenTickets(const Line &line) const
{
    QList<Mark> unseen;
    for (const KitchenMark &ticket : line.kitchen) {
        if (!ticket.moved && !iSaw(ticket.mark))
            unseen.append(ticket.mark);
    }
    return unseen;
}

void Reducer::moveKitchen(Line &from, Line &to, Quantity quantity) const
{
    if (quantity.isZero())
        return;
    const QString note = from.kitchen.isEmpty() ? QString() : from.kitchen.constLast().note;
    from.kitchen.append({m_mark, -quantity, note, true});
    to.kitchen.append({m_mark, quantity, note, true});
}

Quantity Reducer::clippedSent(const Line &line, Quantity part)
{
    const Quantity sent = line.sent();
    if ((sent < Quantity()) != (part < Quantity()))
        return Quantity();
    return part < Quantity() ? std::max(part, sent) : std::min(part, sent);
}

} // namespace tandem
