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

Result<void> Register::cancel()
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (isDraft(order->id)) {
        m_drafts.removeAll(order->id);
        standReady();
        return keepPlace(m_current, {}, m_drafts);
    }
    const bool taken = std::any_of(order->payments.cbegin(), order->payments.cend(),
                                   [](const Payment &payment) { return !payment.voided; });
    if (taken) {
        return Error{QStringLiteral("has-payments"),
                     tr("Order %1 holds payments; void them before it is cancelled.").arg(orderName(order->id))};
    }
    if (order->lock && !isPayingHere(*order)) {
        return Error{QStringLiteral("being-paid"),
                     tr("Order %1 is being paid at %2.").arg(orderName(order->id), order->lock->by.pos)};
    }
    if (order->lock) {
        if (auto freed = submit(op::PayBreakOff{order->id}); !freed)
            return freed;
    }
    if (auto done = submit(op::Cancel{order->id}); !done)
        return done;
    standReady();
    return {};
}

} // namespace tandem
