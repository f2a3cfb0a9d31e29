#include "sync/model/reducer.h"

namespace tandem {

void Reducer::apply(const op::SetPrice &price)
{
    const auto [order, line] = fieldTarget(price.order, price.line);
    if (!order)
        return;
    set(line->unitPrice, price.unitPrice, *order, line->name);
    changedField(*order, *line);
    tellAfterBill(*order, *line);
}

void Reducer::apply(const op::SetDiscount &discount)
{
    const auto [order, line] = fieldTarget(discount.order, discount.line);
    if (!order)
        return;
    set(line->discount, discount.discount, *order, line->name);
    changedField(*order, *line);
    tellAfterBill(*order, *line);
}

void Reducer::apply(const op::SetNote &note)
{
    if (note.line.isNull()) {
        if (Order *order = headerTarget(note.order)) {
            addText(order->notes, note.text);
            changed(*order);
        }
        return;
    }
    const auto [order, line] = fieldTarget(note.order, note.line);
    if (!order)
        return;
    addText(line->notes, note.text);
    changedField(*order, *line);
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

void Reducer::apply(const op::SetExtra &extra)
{
    if (extra.line.isNull()) {
        if (Order *order = headerTarget(extra.order)) {
            set(order->extra[extra.key], extra.value, *order, extra.key);
            changed(*order);
        }
        return;
    }
    const auto [order, line] = fieldTarget(extra.order, extra.line);
    if (!order)
        return;
    set(line->extra[extra.key], extra.value, *order, extra.key);
    changedField(*order, *line);
}

std::pair<Order *, Line *> Reducer::fieldTarget(OrderId orderId, LineId named)
{
    LineId lineId = named;
    Order *order = locate(orderId, lineId);
    if (!order)
        return {nullptr, nullptr};
    if (isPaid(*order)) {
        if (isCoveredByBill(*order))
            touch(order->id);
        else
            changeAfterPayment(*order);
        return {nullptr, nullptr};
    }
    Line *line = order->line(lineId);
    if (!line->isShown()) {
        outcome(Outcome::KeptInHistory);
        tellMe("kept-in-history", *order, line->changedBy.value_or(line->addedBy), {line->name});
        touch(order->id); // the value stays on the line in case an unseen tap brings it back
    }
    return {order, line};
}

Order *Reducer::headerTarget(OrderId id)
{
    Order &order = orderForContent(id);
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
