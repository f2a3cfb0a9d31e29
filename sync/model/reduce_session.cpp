#include "sync/model/reducer.h"
#include "sync/model/totals.h"

#include <algorithm>

namespace tandem {

namespace {

constexpr qint64 runsKept = 30; ///< A terminal that comes back after so many still finds the sessions it sold in

Drawer &drawerOf(PosSession &session, DeviceId device, const Author &by)
{
    for (Drawer &drawer : session.drawers) {
        if (drawer.device == device)
            return drawer;
    }
    return session.drawers.emplaceBack(Drawer{device, std::nullopt, std::nullopt, std::nullopt, by});
}

/// Where late work of a device goes: to its last supplement while that may still grow, else to the next one.
Supplement &supplementOf(PosSession &session, DeviceId device, qint64 run)
{
    for (auto it = session.supplements.rbegin(); it != session.supplements.rend(); ++it) {
        if (it->device == device && it->run == run && !it->done)
            return *it;
    }
    Supplement &next = session.supplements.emplaceBack();
    next.device = device;
    next.run = run;
    next.figures.total = next.cashAfterCount = Money::zero(session.figures.total.currency());
    return next;
}

} // namespace

void Reducer::apply(const op::OpenSession &open)
{
    const QString pos = m_operation.author.pos;
    const std::optional<Money> cash = open.startingCash;
    if (PosSession *named = m_state.session(m_operation.session); named && !named->open) {
        // Joined by a device that could not know of its close.
        Drawer &drawer = drawerOf(*named, m_operation.ref.device, m_operation.author);
        if (!drawer.countedCash)
            drawer.startingCash = cash;
        return;
    }
    for (PosSession &session : m_state.sessions) {
        if (!session.open || session.pos != pos)
            continue;
        if (!session.isNamed(m_operation.session))
            session.aliases.append(m_operation.session);
        drawerOf(session, m_operation.ref.device, m_operation.author).startingCash = cash;
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
    session.figures.total = Money::zero(m_context.currency);
    drawerOf(session, m_operation.ref.device, m_operation.author).startingCash = cash;
    m_state.sessions.append(session);
}

void Reducer::apply(const op::CloseSession &close)
{
    PosSession *session = m_state.session(m_operation.session);
    if (!session)
        return outcome(Outcome::Invalid);
    const DeviceId device = m_operation.ref.device;
    Drawer &drawer = drawerOf(*session, device, m_operation.author);
    Drawer counted = drawer;
    counted.countedCash = close.countedCash;
    if (!drawer.countedCash)
        drawer = counted;
    if (session->open) {
        session->open = false;
        session->closedBy = m_operation.author;
        session->closedAt = m_operation.deviceTime;
        session->grandTotal = m_state.grandTotals.value(session->pos, Money::zero(m_context.currency));
        for (const Drawer &each : std::as_const(session->drawers)) {
            if (!each.countedCash)
                session->uncounted.append(each.device);
        }
        return;
    }
    // Another device of the POS has ended it already: each one counts its own drawer, beside the Z.
    Supplement &late = supplementOf(*session, device, m_state.run);
    late.drawer = counted;
    late.done = true;
}

void Reducer::apply(const op::MoveCash &move)
{
    if (!m_state.session(m_operation.session))
        return outcome(Outcome::Invalid);
    const Author &by = m_operation.author;
    const CashMove what{m_operation.ref.device, by, m_operation.deviceTime, move.amount, move.reason};
    post({m_operation.session, m_operation.ref.device, by, what});
}

void Reducer::apply(const op::GiveUpDevice &giveUp)
{
    bool isKnown = false;
    for (PosSession &session : m_state.sessions) {
        isKnown = isKnown || session.givenUp.contains(giveUp.lost);
        if (!session.waitsFor().contains(giveUp.lost))
            continue;
        session.givenUp.append(giveUp.lost);
        isKnown = true;
    }
    if (!isKnown)
        outcome(Outcome::Invalid);
}

void Reducer::post(const Posting &posting)
{
    m_state.post(posting);
    m_result.postings.append(posting);
}

void Reducer::inDrawer(SessionId id, DeviceId device, const QString &method, const QString &kind, Money amount,
                       const std::optional<Money> &tip)
{
    post({id, device, m_operation.author, DrawerPosting{method, kind, amount, tip}});
}

void Reducer::count(const Order &order, const op::Finalize &finalize)
{
    // Change comes out of the drawer of whoever closes the order.
    const auto cash = std::find_if(order.payments.cbegin(), order.payments.cend(), [&](const Payment &payment) {
        return payment.kind == QLatin1String("cash") && finalize.payments.contains(payment.id);
    });
    if (cash != order.payments.cend() && !finalize.change.isZero())
        inDrawer(m_operation.session, m_operation.ref.device, cash->method, cash->kind, -finalize.change);
    const Money zero = Money::zero(order.currency);
    BillPosting bill{finalize.bill.total,
                     {},
                     m_operation.deviceTime,
                     categoriesOf(order, finalize.bill, m_context.rounding),
                     zero,
                     zero,
                     finalize.rounding};
    const auto givesBack = [&](LineId id) {
        return std::any_of(order.lines.cbegin(), order.lines.cend(),
                           [&](const Line &line) { return line.id == id && !line.refundOf.isNull(); });
    };
    for (const BillLine &each : finalize.bill.lines) {
        const Money charged = less(lineAmount(each.quantity, each.unitPrice, each.discount),
                                   finalize.bill.header ? finalize.bill.header->discount : order.discount.value);
        bill.discounts += each.quantity.times(each.unitPrice) - charged;
        if (givesBack(each.line))
            bill.refunded += charged;
    }
    const QList<TaxTotal> taxes = totalsOf(order, finalize.bill, m_context.rounding).taxes;
    for (const TaxTotal &tax : taxes) {
        auto it = bill.taxes.find(tax.name);
        if (it == bill.taxes.end())
            it = bill.taxes.insert(tax.name, {zero, zero});
        it->net += tax.net;
        it->tax += tax.tax;
    }
    post({m_operation.session, m_operation.ref.device, m_operation.author, bill});
}

namespace {

/// What was never added to is not there, which is not the same as zero: not all that has figures has these.
void add(std::optional<Money> &sum, const std::optional<Money> &amount)
{
    if (amount && !amount->isZero())
        sum = sum.value_or(Money::zero(amount->currency())) + *amount;
}

void put(PosSession &session, Supplement *late, const Posting &posting, const DrawerPosting &money)
{
    SessionFigures &figures = late ? late->figures : session.figures;
    MethodTotal &method = figures.methods[money.method];
    if (method.kind.isEmpty())
        method = {money.kind, Money::zero(money.amount.currency())};
    method.amount += money.amount;
    add(figures.tips, money.tip);
    if (money.kind != QLatin1String("cash"))
        return;
    Drawer &drawer = drawerOf(session, posting.device, posting.by);
    if (late && drawer.countedCash)
        late->cashAfterCount += money.amount;
    else
        drawer.cash = drawer.cash.value_or(Money::zero(money.amount.currency())) + money.amount;
}

void put(PosSession &session, Supplement *late, const Posting &posting, const CashMove &move)
{
    (late ? late->figures : session.figures).moves.append(move);
    Drawer &drawer = drawerOf(session, posting.device, posting.by);
    if (late && drawer.countedCash)
        late->cashAfterCount += move.amount;
    else
        drawer.moved = drawer.moved.value_or(Money::zero(move.amount.currency())) + move.amount;
}

void put(PosSession &session, Supplement *late, const Posting &posting, const BillPosting &bill)
{
    SessionFigures &figures = late ? late->figures : session.figures;
    ++figures.orders;
    figures.total += bill.total;
    figures.last = bill.paidAt;
    if (figures.first == 0)
        figures.first = figures.last;
    for (auto it = bill.taxes.cbegin(); it != bill.taxes.cend(); ++it) {
        auto sum = figures.taxes.find(it.key());
        if (sum == figures.taxes.end())
            sum = figures.taxes.insert(it.key(), {Money::zero(it->net.currency()), Money::zero(it->net.currency())});
        sum->net += it->net;
        sum->tax += it->tax;
    }
    const Money zero = Money::zero(bill.total.currency());
    for (auto it = bill.categories.cbegin(); it != bill.categories.cend(); ++it)
        figures.categories.insert(it.key(), figures.categories.value(it.key(), zero) + *it);
    CashierTotal &cashier = figures.cashiers[posting.by.cashier];
    cashier.total = cashier.orders > 0 ? cashier.total + bill.total : bill.total;
    ++cashier.orders;
    add(figures.discounts, bill.discounts);
    add(figures.refunded, bill.refunded);
    add(figures.rounding, bill.rounding);
}

} // namespace

void StreamState::post(const Posting &posting)
{
    PosSession *session = this->session(posting.session);
    if (!session)
        return;
    if (const auto *bill = std::get_if<BillPosting>(&posting.what)) {
        const Money before = grandTotals.value(session->pos, Money::zero(bill->total.currency()));
        grandTotals.insert(session->pos, before + bill->total);
    }
    Supplement *late = session->open ? nullptr : &supplementOf(*session, posting.device, run);
    std::visit([&](const auto &what) { put(*session, late, posting, what); }, posting.what);
}

} // namespace tandem
