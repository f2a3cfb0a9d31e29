#include "app/register/till_commands.h"
#include "sync/model/decimal.h"
#include "sync/wire/order_json.h"

#include <QJsonArray>

namespace tandem {

TillCommands::Fields TillCommands::pay(const QStringList &arguments)
{
    const auto sum = amount(arguments[1], "bad-amount");
    if (!sum)
        return sum.error();
    const auto tip = arguments.size() > 2 ? std::optional(amount(arguments[2], "bad-tip")) : std::nullopt;
    if (tip && !*tip)
        return tip->error();
    if (const auto begun = m_manager ? m_register->beginPayment(m_manager) : Result<void>(); !begun)
        return begun.error();
    return changed(m_register->pay(arguments[0], *sum, tip ? std::optional(**tip) : std::nullopt));
}

/// PAYMENT is an index from 1 among the payments that stand.
TillCommands::Fields TillCommands::voidPayment(const QStringList &arguments)
{
    const int wanted = arguments[0].toInt();
    int index = 0;
    for (const Payment &payment : m_register->currentOrder().payments) {
        if (!payment.voided && ++index == wanted)
            return changed(m_register->voidPayment(payment.id));
    }
    return Error{QStringLiteral("unknown-payment"),
                 tr("The order has no payment %1; it has %2.").arg(quoted(arguments[0])).arg(index)};
}

TillCommands::Fields TillCommands::takeOver(const QStringList &)
{
    return changed(m_register->takeOverPayment(m_manager));
}
TillCommands::Fields TillCommands::breakOff(const QStringList &) { return changed(m_register->breakOffPayment()); }

TillCommands::Fields TillCommands::finish(const QStringList &)
{
    if (const auto begun = m_manager ? m_register->beginPayment(m_manager) : Result<void>(); !begun)
        return begun.error();
    const auto finished = m_printing->finish();
    if (!finished)
        return finished.error();
    return QJsonObject{{QStringLiteral("order"), json(finished->order)},
                       {QStringLiteral("change"), finished->change.toString()},
                       {QStringLiteral("receipt"), finished->receipt}};
}

TillCommands::Fields TillCommands::dealtWith(const QStringList &arguments)
{
    const auto found = m_register->findOrder(arguments[0]);
    if (!found)
        return found.error();
    if (const auto done = m_register->dealWith(*found, m_manager); !done)
        return done.error();
    return QJsonObject{{QStringLiteral("order"), json(m_register->order(found->id).value_or(*found))}};
}

TillCommands::Fields TillCommands::giveUp(const QStringList &arguments)
{
    const auto device = DeviceId::parse(arguments[0]);
    if (!device)
        return Error{QStringLiteral("bad-arguments"), tr("%1 is no device.").arg(quoted(arguments[0]))};
    if (const auto done = m_register->giveUpDevice(*device, m_manager); !done)
        return done.error();
    return status();
}

TillCommands::Fields TillCommands::receipt(const QStringList &arguments)
{
    const auto found = m_register->findOrder(arguments[0]);
    if (!found)
        return found.error();
    QJsonObject reply{{QStringLiteral("text"), m_register->receiptText(*found)}};
    QJsonArray twice;
    for (const PaidTwice &each : paidTwice(m_terminal->state(), *found))
        twice.append(QJsonObject{{QStringLiteral("line"), each.line.toString()},
                                 {QStringLiteral("quantity"), each.quantity.toString()}});
    if (!twice.isEmpty())
        reply.insert(QStringLiteral("paid_twice"), twice);
    return reply;
}

TillCommands::Fields TillCommands::history(const QStringList &arguments)
{
    QJsonArray list;
    for (const Order &order : m_register->history(arguments.value(0)))
        list.append(json(order));
    return QJsonObject{{QStringLiteral("orders"), list}};
}

TillCommands::Fields TillCommands::refund(const QStringList &arguments)
{
    const auto found = m_register->findOrder(arguments[0]);
    if (!found)
        return found.error();
    const bool isTwice = arguments.size() > 1;
    if (isTwice && arguments[1] != QLatin1String("twice"))
        return Error{QStringLiteral("bad-arguments"), tr("%1 is not \"twice\".").arg(quoted(arguments[1]))};
    const auto made = isTwice ? m_register->refundPaidTwice(*found) : m_register->refund(*found);
    return changed(made ? Result<void>() : made.error());
}

} // namespace tandem
