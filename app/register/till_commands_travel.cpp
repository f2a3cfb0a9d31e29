#include "app/register/till_commands.h"
#include "app/register/words.h"

#include <QJsonArray>

namespace tandem {

TillCommands::Fields TillCommands::split(const QStringList &arguments)
{
    const auto quantity = renamed(Quantity::parse(arguments[0]), "bad-quantity");
    if (!quantity)
        return quantity.error();
    OrderId into;
    if (arguments.size() > 1) {
        const auto order = m_register->findOrder(arguments[1]);
        if (!order)
            return order.error();
        into = order->id;
    }
    const auto there = m_register->split(*quantity, into);
    if (!there)
        return there.error();
    return QJsonObject{{QStringLiteral("order"), json(m_register->currentOrder())},
                       {QStringLiteral("into"), json(*m_register->order(*there))}};
}

TillCommands::Fields TillCommands::merge(const QStringList &arguments)
{
    const auto order = m_register->findOrder(arguments[0]);
    if (!order)
        return order.error();
    return changed(m_register->merge(order->id));
}

TillCommands::Fields TillCommands::send(const QStringList &)
{
    const auto due = m_printing->sendToKitchen();
    if (!due)
        return due.error();
    const Order order = m_register->currentOrder();
    QJsonArray ticket;
    for (const KitchenDue &each : *due) {
        ticket.append(QJsonObject{{QStringLiteral("line"), each.line.toString()},
                                  {QStringLiteral("product"), order.line(each.line)->name},
                                  {QStringLiteral("quantity"), each.quantity.toString()},
                                  {QStringLiteral("note"), each.note}});
    }
    return QJsonObject{{QStringLiteral("order"), json(order)}, {QStringLiteral("ticket"), ticket}};
}

} // namespace tandem
