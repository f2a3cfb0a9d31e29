#include "app/register/checks.h"
#include "app/register/register.h"
#include "sync/model/decimal.h"

namespace tandem {

Result<void> Register::setCustomer(const QString &name)
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (name.isEmpty())
        return changeLine(op::SetCustomer{order->id, {}, {}});
    const Customer *customer = m_terminal->shop().customers.findByName(name);
    if (!customer)
        return Error{QStringLiteral("unknown-customer"), tr("There is no customer %1.").arg(quoted(name))};
    const Customer chosen = *customer;
    if (auto done = changeLine(op::SetCustomer{order->id, chosen.id, chosen.name}); !done || !chosen.fiscalPosition)
        return done;
    const FiscalPosition *position = m_terminal->shop().fiscalPositions.find(*chosen.fiscalPosition);
    return position ? setFiscal(position->name) : Result<void>();
}

Result<void> Register::setOrderNote(const QString &text)
{
    if (auto checked = checkNote(text); !checked)
        return checked;
    const auto order = editable();
    if (!order)
        return order.error();
    return changeLine(op::SetNote{order->id, {}, text});
}

QList<TaxReplacement> Register::replacements(const FiscalPosition &position) const
{
    QList<TaxReplacement> map;
    const Shop &shop = m_terminal->shop();
    for (const auto &[from, to] : position.map) {
        const Tax *source = shop.taxes.find(from);
        const Tax *target = to ? shop.taxes.find(*to) : nullptr;
        if (!source)
            continue;
        map.append({source->name,
                    target ? std::optional(TaxRate{target->name, target->rate, target->included}) : std::nullopt});
    }
    return map;
}

Result<void> Register::setFiscal(const QString &name)
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (name.isEmpty())
        return changeLine(op::SetFiscalPosition{order->id, {}, {}});
    const FiscalPosition *position = m_terminal->shop().fiscalPositions.findByName(name);
    if (!position)
        return Error{QStringLiteral("unknown-fiscal-position"),
                     tr("There is no fiscal position %1.").arg(quoted(name))};
    Order after = *order;
    after.fiscalMap = replacements(*position);
    if (auto fits = allowed(after, "too-large"); !fits)
        return fits;
    return changeLine(op::SetFiscalPosition{order->id, position->name, after.fiscalMap});
}

Result<void> Register::setExtra(const QString &key, const QJsonValue &value, bool ofLine)
{
    if (auto checked = checkExtra(key, value.toVariant().toString()); !checked)
        return checked;
    if (ofLine) {
        const auto line = editableLine();
        if (!line)
            return line.error();
        return changeLine(op::SetExtra{m_current, line->id, key, value});
    }
    const auto order = editable();
    if (!order)
        return order.error();
    return changeLine(op::SetExtra{order->id, {}, key, value});
}

Result<void> Register::cancel(const QString &reason, const std::optional<Author> &manager)
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (isDraft(order->id)) {
        m_drafts.removeAll(order->id);
        standReady();
        return keepPlace(m_current, {}, m_drafts);
    }
    return cancelOrder(order->id, reason, manager);
}

bool Register::isCarried(const Order &order) const { return order.run != 0 && order.run != m_terminal->state().run; }

Result<void> Register::cancelOrder(OrderId id, const QString &reason, const std::optional<Author> &manager)
{
    const auto order = this->order(id);
    const QString name = orderName(id);
    if (!order || isDraft(id) || order->isFinal())
        return Error{QStringLiteral("order-closed"), tr("Order %1 is not open any more.").arg(name)};
    if (isCarried(*order) && !manager && !isManager()) {
        return Error{QStringLiteral("not-manager"),
                     tr("Order %1 was carried over: only a manager cancels it.").arg(name)};
    }
    if (isCarried(*order) && reason.trimmed().isEmpty()) {
        return Error{QStringLiteral("reason-needed"),
                     tr("Order %1 was carried over: say why it is cancelled.").arg(name)};
    }
    if (auto possible = checkNote(reason); !possible)
        return possible;
    const bool taken = std::any_of(order->payments.cbegin(), order->payments.cend(),
                                   [](const Payment &payment) { return !payment.voided; });
    if (taken) {
        return Error{QStringLiteral("has-payments"),
                     tr("Order %1 holds payments; void them before it is cancelled.").arg(name)};
    }
    if (order->lock && !isPayingHere(*order)) {
        return Error{QStringLiteral("being-paid"), tr("Order %1 is being paid at %2.").arg(name, order->lock->by.pos)};
    }
    const Author cashier = std::exchange(m_author, manager.value_or(m_author));
    auto done = order->lock ? submit(op::PayBreakOff{id}) : Result<void>();
    if (done)
        done = submit(op::Cancel{id, reason.trimmed()});
    m_author = cashier;
    if (done && id == m_current)
        standReady();
    return done;
}

} // namespace tandem
