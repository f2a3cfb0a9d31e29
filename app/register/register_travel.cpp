#include "app/register/checks.h"
#include "app/register/register.h"

namespace tandem {

Result<OrderId> Register::split(Quantity quantity, OrderId into)
{
    const auto line = editableLine();
    if (!line)
        return line.error();
    const bool isReturn = line->quantity < Quantity();
    if (quantity.isZero() || (quantity < Quantity()) != isReturn
        || (isReturn ? quantity < line->quantity : quantity > line->quantity)) {
        return Error{
            QStringLiteral("bad-quantity"),
            tr("%1 cannot be taken from %2 of %3.").arg(quantity.toString(), line->quantity.toString(), line->name)};
    }
    if (auto free = mayTravel(currentOrder()); !free)
        return free.error();
    const OrderId target = into.isNull() ? m_terminal->newId<OrderId>() : into;
    if (auto suits = mayReceive(target); !suits)
        return suits.error();
    const SplitPart part{line->id, m_terminal->newId<LineId>(), quantity};
    if (auto done = submit(op::Split{m_current, target, {part}}); !done)
        return done.error();
    return target;
}

Result<void> Register::merge(OrderId into)
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (!order->hasContent())
        return Error{QStringLiteral("empty-order"), tr("Order %1 has nothing to merge.").arg(orderName(order->id))};
    if (auto free = mayTravel(*order); !free)
        return free;
    if (auto suits = mayReceive(into); !suits)
        return suits;
    if (auto done = submit(op::Merge{order->id, into}); !done)
        return done;
    return selectOrder(into);
}

/// Money that was taken belongs to the order as it is.
Result<void> Register::mayTravel(const Order &order) const
{
    if (order.lock) {
        return Error{QStringLiteral("being-paid"),
                     tr("Order %1 is being paid at %2.").arg(orderName(order.id), order.lock->by.pos)};
    }
    if (!paidOf(order).isZero()) {
        return Error{QStringLiteral("has-payments"),
                     tr("Order %1 has payments. Give them back first.").arg(orderName(order.id))};
    }
    return {};
}

Result<void> Register::mayReceive(OrderId into) const
{
    if (into == m_current) {
        return Error{QStringLiteral("same-order"), tr("Order %1 cannot be put into itself.").arg(orderName(m_current))};
    }
    const auto target = order(into);
    if (target && target->isFinal()) {
        return Error{QStringLiteral("order-closed"),
                     tr("Order %1 is closed; nothing can be put into it.").arg(orderName(into))};
    }
    return {};
}

Result<QList<KitchenDue>> Register::sendToKitchen(const AlsoOfTicket &also)
{
    const Order order = currentOrder();
    const QList<KitchenDue> due = kitchenDue(order);
    if (due.isEmpty() && !isKitchenNoteDue(order)) {
        return Error{QStringLiteral("nothing-to-send"),
                     tr("The kitchen knows everything of order %1.").arg(orderName(order.id))};
    }
    op::SendToKitchen send{order.id, {}, order.note()};
    for (const KitchenDue &each : due)
        send.parts.append({each.line, each.quantity, each.note});
    if (auto done = submit(send, also ? also(order, due) : QHash<QString, QByteArray>()); !done)
        return done.error();
    return due;
}

} // namespace tandem
