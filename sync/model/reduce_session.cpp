#include "sync/model/reducer.h"
#include "sync/model/totals.h"

#include <algorithm>

namespace tandem {

namespace {

constexpr qint64 runsKept = 30; ///< A terminal that comes back after so many still finds the sessions it sold in

} // namespace

void Reducer::apply(const op::OpenSession &open)
{
    const QString pos = m_operation.author.pos;
    const std::optional<Money> cash = open.startingCash;
    for (PosSession &session : m_state.sessions) {
        if (!session.open || session.pos != pos)
            continue;
        if (session.id != m_operation.session && !session.aliases.contains(m_operation.session))
            session.aliases.append(m_operation.session);
        for (Drawer &drawer : session.drawers) {
            if (drawer.device == m_operation.ref.device) {
                drawer.startingCash = cash;
                return;
            }
        }
        session.drawers.append({m_operation.ref.device, cash, std::nullopt, std::nullopt});
        return;
    }
    if (!m_state.anyOpenSession()) {
        // Numbers given before any session count as run 1.
        m_state.run = std::max<qint64>(m_state.run, m_state.lastNumber > 0 ? 1 : 0) + 1;
        m_state.lastNumber = 0;
        const qint64 oldest = m_state.run - runsKept;
        m_state.sessions.removeIf([&](const PosSession &session) { return session.run < oldest; });
    }
    PosSession session;
    session.id = m_operation.session;
    session.pos = pos;
    session.openedBy = m_operation.author;
    session.openedAt = m_operation.deviceTime;
    session.run = m_state.run;
    session.total = Money::zero(m_context.currency);
    session.drawers.append({m_operation.ref.device, cash, std::nullopt, std::nullopt});
    m_state.sessions.append(session);
}

void Reducer::apply(const op::CloseSession &close)
{
    PosSession *session = m_state.session(m_operation.session);
    if (!session)
        return outcome(Outcome::Invalid);
    // Another device of the POS may have ended it already: each one counts its own drawer.
    bool found = false;
    for (Drawer &drawer : session->drawers) {
        if (drawer.device == m_operation.ref.device) {
            drawer.countedCash = close.countedCash;
            found = true;
        }
    }
    if (!found)
        session->drawers.append({m_operation.ref.device, std::nullopt, close.countedCash, std::nullopt});
    session->open = false;
}

void Reducer::inDrawer(SessionId id, DeviceId device, const QString &name, const QString &kind, Money amount)
{
    PosSession *session = m_state.session(id);
    if (!session)
        return;
    MethodTotal &method = session->methods[name];
    if (method.kind.isEmpty())
        method = {kind, Money::zero(amount.currency())};
    method.amount += amount;
    if (kind != QLatin1String("cash"))
        return;
    auto drawer = std::find_if(session->drawers.begin(), session->drawers.end(),
                               [&](const Drawer &each) { return each.device == device; });
    if (drawer == session->drawers.end())
        drawer = session->drawers.insert(drawer, Drawer{device, std::nullopt, std::nullopt, std::nullopt});
    drawer->cash = drawer->cash.value_or(Money::zero(amount.currency())) + amount;
}

void Reducer::count(const Order &order, const op::Finalize &finalize)
{
    PosSession *session = m_state.session(m_operation.session);
    if (!session)
        return;
    ++session->orders;
    if (!session->open)
        ++session->lateOrders;
    if (session->total.isZero())
        session->total = Money::zero(order.currency);
    session->total += finalize.bill.total;
    // Change comes out of the drawer of whoever closes the order.
    const auto cash = std::find_if(order.payments.cbegin(), order.payments.cend(), [&](const Payment &payment) {
        return payment.kind == QLatin1String("cash") && finalize.payments.contains(payment.id);
    });
    if (cash != order.payments.cend() && !finalize.change.isZero())
        inDrawer(m_operation.session, m_operation.ref.device, cash->method, cash->kind, -finalize.change);
    const QList<TaxTotal> taxes = totalsOf(order, finalize.bill, m_context.rounding).taxes;
    for (const TaxTotal &tax : taxes) {
        auto it = session->taxes.find(tax.name);
        if (it == session->taxes.end())
            it = session->taxes.insert(tax.name, {Money::zero(order.currency), Money::zero(order.currency)});
        it->net += tax.net;
        it->tax += tax.tax;
    }
}

} // namespace tandem
