#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

void Reducer::apply(const op::SetPrice &price)
{
    for (const auto &[order, line] : fieldTargets(price.order, price.line)) {
        set(line->unitPrice, price.unitPrice, *order, line->name);
        changedField(*order, *line);
        tellAfterBill(*order, *line);
    }
}

void Reducer::apply(const op::SetDiscount &discount)
{
    for (const auto &[order, line] : fieldTargets(discount.order, discount.line)) {
        set(line->discount, discount.discount, *order, line->name);
        changedField(*order, *line);
        tellAfterBill(*order, *line);
    }
}

void Reducer::apply(const op::SetNote &note)
{
    if (note.line.isNull()) {
        // A lost allergy note is harm: it goes where the order went.
        if (Order *order = headerTarget(landing(note.order))) {
            addText(order->notes, note.text);
            changed(*order);
            if (!iSaw(order->kitchenNote.mark) && !order->kitchenNote.mark.op.device.isNull())
                tellKitchen(*order, note.text, {order->kitchenNote.mark});
        }
        return;
    }
    for (const auto &[order, line] : fieldTargets(note.order, note.line)) {
        addText(line->notes, note.text);
        changedField(*order, *line);
        if (line->isShown())
            tellKitchen(*order, line->name, unseenTickets(*line));
    }
}

void Reducer::apply(const op::SetCustomer &customer)
{
    if (Order *order = headerTarget(customer.order)) {
        set(order->customer, customer.customer, *order, customer.name);
        order->customerName = customer.name;
        changed(*order);
        tellAfterBill(*order, customer.name);
    }
}

void Reducer::apply(const op::SetFiscalPosition &fiscal)
{
    if (Order *order = headerTarget(fiscal.order)) {
        set(order->fiscalPosition, fiscal.name, *order, fiscal.name);
        order->fiscalMap = fiscal.map;
        changed(*order);
        tellAfterBill(*order, fiscal.name);
    }
}

void Reducer::apply(const op::SetOrderDiscount &discount)
{
    if (Order *order = headerTarget(discount.order)) {
        set(order->discount, discount.discount, *order, percent(discount.discount));
        changed(*order);
        tellAfterBill(*order, percent(discount.discount));
    }
}

void Reducer::apply(const op::CountCopy &copy)
{
    Order *order = m_state.edit(landing(copy.order));
    if (!order)
        return outcome(Outcome::Invalid);
    ++order->copies;
    touch(order->id);
}

void Reducer::apply(const op::SetExtra &extra)
{
    if (extra.line.isNull()) {
        if (Order *order = headerTarget(extra.order)) {
            set(order->extra[extra.key], extra.value, *order, extra.key);
            changed(*order);
        }
        return;
    }
    for (const auto &[order, line] : fieldTargets(extra.order, extra.line)) {
        set(line->extra[extra.key], extra.value, *order, extra.key);
        changedField(*order, *line);
    }
}

QList<std::pair<Order *, Line *>> Reducer::fieldTargets(OrderId orderId, LineId named)
{
    LineId lineId = named;
    Order *order = locate(orderId, lineId);
    if (!order)
        return {};
    if (isPaid(*order)) {
        if (isCoveredByBill(*order))
            touch(order->id);
        else
            changeAfterPayment(*order);
        return {};
    }
    Line *line = order->line(lineId);
    // Whoever changes a line means all of it, also what was split off meanwhile.
    QList<std::pair<Order *, Line *>> all{{order, line}};
    for (const auto &[id, part] : unseenParts(*line)) {
        if (Order *other = m_state.edit(id); !isPaid(*other))
            all.append({other, other->line(part)});
    }
    if (std::none_of(all.cbegin(), all.cend(), [](const auto &target) { return target.second->isShown(); })) {
        outcome(Outcome::KeptInHistory);
        tellMe("kept-in-history", *order, whoTookAway(*order, *line), {line->name});
    }
    return all;
}

/// Unseen, as a rule: who has seen it is refused by the till.
Author Reducer::whoTookAway(const Order &order, const Line &line) const
{
    Author who = line.changedBy.value_or(line.addedBy);
    for (const Mark &remove : line.removes) {
        if (!iSaw(remove))
            who = remove.by;
    }
    for (const CancelMark &cancel : order.cancels) {
        if (!cancel.refused && !iSaw(cancel.mark))
            who = cancel.by;
    }
    return who;
}

Order *Reducer::headerTarget(OrderId id)
{
    Order &order = orderForContent(id);
    if (order.state == OrderState::Merged) {
        outcome(Outcome::KeptInHistory);
        tellMe("kept-in-history", order, order.merge.by);
        return nullptr;
    }
    if (isPaid(order)) {
        if (isCoveredByBill(order))
            touch(order.id);
        else
            changeAfterPayment(order);
        return nullptr;
    }
    tellCancelled(order, false);
    return &order;
}

template<typename T>
void Reducer::set(Field<T> &field, const T &value, const Order &order, const QString &what)
{
    if (!field.mark.op.device.isNull() && !iSaw(field.mark) && field.value != value)
        tell(field.mark.op.device, "field-overridden", order, {what});
    field = {value, m_mark, m_operation.author};
}

void Reducer::addText(QList<TextMark> &texts, const QString &text) const
{
    texts.removeIf([&](const TextMark &older) { return iSaw(older.mark); });
    texts.append({m_mark, text});
}

} // namespace tandem
