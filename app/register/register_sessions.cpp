#include "app/register/checks.h"
#include "app/register/register.h"
#include "sync/model/decimal.h"

namespace tandem {

namespace {

const QString openedKey = QStringLiteral("session.opened");

} // namespace

std::optional<PosSession> Register::session() const
{
    const PosSession *open = m_terminal->state().openSession(m_terminal->pos().name);
    return open ? std::optional(*open) : std::nullopt;
}

QList<PosSession> Register::sessions() const
{
    const QList<PosSession> &known = m_terminal->state().sessions;
    return {known.crbegin(), known.crend()};
}

Result<void> Register::giveUpDevice(DeviceId lost, const std::optional<Author> &manager)
{
    if (!manager && !isManager())
        return Error{QStringLiteral("not-manager"), tr("Only a manager stops waiting for a till.")};
    Author by = manager.value_or(m_author);
    by.pos = m_terminal->pos().name;
    return m_terminal->giveUpDevice(lost, by);
}

/// The last session of this POS in which this device has a drawer, if that is not counted yet.
std::optional<PosSession> Register::uncountedSession() const
{
    const QList<PosSession> &sessions = m_terminal->state().sessions;
    for (auto it = sessions.crbegin(); it != sessions.crend(); ++it) {
        if (it->pos != m_terminal->pos().name)
            continue;
        for (const Drawer &drawer : it->drawers) {
            if (drawer.device == m_terminal->device())
                return drawer.countedCash ? std::nullopt : std::optional(*it);
        }
    }
    return std::nullopt;
}

Result<PosSession> Register::openSession(Money startingCash)
{
    if (!isLoggedIn())
        return Error{QStringLiteral("not-logged-in"), tr("Nobody is logged in at this till.")};
    if (startingCash < Money::zero(startingCash.currency())) {
        return Error{QStringLiteral("bad-amount"),
                     tr("The drawer can't hold %1.").arg(quoted(startingCash.toString()))};
    }
    m_author.pos = m_terminal->pos().name;
    const auto present = session();
    const auto opened = SessionId::parse(QString::fromLatin1(m_terminal->value(openedKey)));
    if (present && opened && present->isNamed(*opened)) {
        return Error{QStringLiteral("session-open"),
                     tr("The session of %1 is open at this till already.").arg(quoted(m_author.pos))};
    }
    const SessionId id = present ? present->id : m_terminal->newId<SessionId>();
    if (auto done =
            m_terminal->submit(op::OpenSession{startingCash}, m_author, id, {{openedKey, id.toString().toLatin1()}});
        !done)
        return done.error();
    return *session();
}

Result<PosSession> Register::moveCash(Money amount, const QString &reason)
{
    if (!isLoggedIn())
        return Error{QStringLiteral("not-logged-in"), tr("Nobody is logged in at this till.")};
    if (amount.isZero())
        return Error{QStringLiteral("bad-amount"), tr("There is nothing to put in or take out.")};
    if (reason.trimmed().isEmpty())
        return Error{QStringLiteral("reason-needed"), tr("Say what the cash is put in or taken out for.")};
    if (auto possible = checkNote(reason); !possible)
        return possible.error();
    const auto uncounted = uncountedSession();
    const auto present = uncounted ? uncounted : session();
    if (!present) {
        return Error{QStringLiteral("no-session"), tr("No session of %1 is open.").arg(quoted(m_terminal->pos().name))};
    }
    m_author.pos = m_terminal->pos().name;
    if (auto done = m_terminal->submit(op::MoveCash{amount, reason.trimmed()}, m_author, present->id); !done)
        return done.error();
    for (const PosSession &moved : m_terminal->state().sessions) {
        if (moved.isNamed(present->id))
            return moved;
    }
    return *present;
}

Result<PosSession> Register::closeSession(Money countedCash)
{
    if (!isLoggedIn())
        return Error{QStringLiteral("not-logged-in"), tr("Nobody is logged in at this till.")};
    if (countedCash < Money::zero(countedCash.currency())) {
        return Error{QStringLiteral("bad-amount"), tr("The drawer can't hold %1.").arg(quoted(countedCash.toString()))};
    }
    // Where another device of this POS has ended the session, and perhaps begun the next one, this one still counts its
    // own drawer first.
    const auto uncounted = uncountedSession();
    const auto present = uncounted ? uncounted : session();
    if (!present) {
        return Error{QStringLiteral("no-session"), tr("No session of %1 is open.").arg(quoted(m_terminal->pos().name))};
    }
    // Before it is written: what that changes is looked at while it is.
    const SessionId before = std::exchange(m_closed, present->id);
    if (auto done = m_terminal->submit(op::CloseSession{countedCash}, m_author, present->id,
                                       {{closedKey, present->id.toString().toLatin1()}});
        !done) {
        m_closed = before;
        return done.error();
    }
    for (const PosSession &closed : m_terminal->state().sessions) {
        if (closed.isNamed(present->id))
            return closed;
    }
    return *present;
}

// --- what stays open ------------------------------------------------------------------------------------------------

const PosSession *Register::closedHere() const
{
    for (const PosSession &session : m_terminal->state().sessions) {
        if (session.isNamed(m_closed))
            return &session;
    }
    return nullptr;
}

void Register::forgetClosed()
{
    m_closed = {};
    (void)m_terminal->setValue(closedKey, {}); // where that fails it is told once more after a restart
}

/// A till that closed a session tells which orders stayed open as soon as it knows that its run is over: there is no
/// open session any more, or the next run has begun. Once.
void Register::tellCarried()
{
    if (m_closed.isNull())
        return;
    const StreamState &state = m_terminal->state();
    const PosSession *closed = closedHere();
    if (!closed)
        return forgetClosed(); // runs ago
    const bool isNextRun = state.run > closed->run;
    if (state.anyOpenSession() && !isNextRun)
        return;
    QList<Tab> carried;
    state.forEach([&](const Order &order) {
        const bool isOfNext = isNextRun && (order.number == 0 || order.run > closed->run);
        if (!order.isFinal() && !isOfNext)
            carried.append(tabOf(order));
    });
    if (carried.isEmpty()) {
        if (isNextRun)
            forgetClosed();
        return; // a till that is not reached may yet bring one
    }
    std::sort(carried.begin(), carried.end());
    QStringList names;
    for (const Tab &tab : std::as_const(carried))
        names.append(orderName(tab.id));
    forgetClosed();
    emit notice(QStringLiteral("open-orders-carried"),
                tr("The last session is closed; these orders stay open and go on into the next run: %1.")
                    .arg(names.join(QStringLiteral(", "))),
                OrderId());
}

} // namespace tandem
