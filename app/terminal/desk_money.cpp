#include "app/terminal/desk.h"
#include "app/terminal/view_maker.h"
#include "sync/hub/hub.h"

#include <QDateTime>

namespace tandem {

namespace {

constexpr qsizetype shownClosedOrders = 200; ///< A finger scrolls through no more; words find the others

} // namespace

void Desk::beginPayment()
{
    if (!m_register)
        return;
    const auto begun = [this]() -> Result<void> {
        const Result<void> done = m_register->beginPayment();
        if (done)
            emit paymentBegun();
        return done;
    };
    act(begun);
}

void Desk::pay(const QString &method, const QString &decimal)
{
    act([&]() -> Result<void> {
        const Money due = m_register->dueOf(m_register->currentOrder());
        const auto amount = decimal.isEmpty() ? Result(due) : Money::parse(decimal, due.currency());
        if (!amount)
            return amount.error();
        if (decimal.isEmpty() && due.isZero())
            return {}; // a method tapped on a covered order asks for nothing
        // To give back, a cashier types the amount as it is counted out, without a sign.
        const bool giveBack = due < Money::zero(due.currency()) && *amount > Money::zero(due.currency());
        if (auto taken = m_register->pay(method, giveBack ? -*amount : *amount); !taken)
            return taken;
        emit paymentTaken();
        return {};
    });
}

void Desk::voidPayment(PaymentId payment)
{
    act([&] { return m_register->voidPayment(payment); });
}

void Desk::breakOff()
{
    act([&]() -> Result<void> {
        if (!m_register->isPayingHere(m_register->currentOrder()))
            return {};
        return m_register->breakOffPayment();
    });
}

void Desk::finish()
{
    act([&]() -> Result<void> {
        const auto done = m_register->finish();
        if (!done)
            return done.error();
        const Money zero = Money::zero(done->change.currency());
        FinishedView view;
        view.order = done->order.id;
        view.name = ViewMaker::name(done->order, 0);
        view.total = m_format.money(m_register->totalOf(done->order));
        view.change = done->change > zero ? m_format.money(done->change) : QString();
        view.receipt = done->receipt;
        view.receiptText = m_register->receiptText(done->order);
        emit finished(view);
        return {};
    });
}

// --- sessions -------------------------------------------------------------------------------------------------------

void Desk::openSession(const QString &decimal)
{
    act([&]() -> Result<void> {
        const auto amount = Money::parse(decimal, m_terminal->shop().currency);
        if (!amount)
            return amount.error();
        const auto opened = m_register->openSession(*amount);
        return opened ? Result<void>() : opened.error();
    });
    askSession();
}

void Desk::closeSession(const QString &decimal)
{
    act([&]() -> Result<void> {
        const auto amount = Money::parse(decimal, m_terminal->shop().currency);
        if (!amount)
            return amount.error();
        const auto closed = m_register->closeSession(*amount);
        if (!closed)
            return closed.error();
        emit sessionClosed(sessionFigures(*closed, m_format));
        return {};
    });
}

void Desk::askSession()
{
    if (!m_register)
        return;
    SessionView view;
    if (const auto session = m_register->session()) {
        view.open = true;
        view.openedBy = ViewMaker::who(session->openedBy);
        view.openedAt = session->openedAt;
    }
    emit sessionKnown(view);
}

// --- closed orders --------------------------------------------------------------------------------------------------

void Desk::history(const QString &words)
{
    if (!m_register)
        return;
    const ViewMaker maker(m_terminal->shop(), m_format);
    QList<HistoryView> found;
    for (const Order &order : m_register->history(words, shownClosedOrders))
        found.append(maker.history(order));
    emit historyFound(found);
}

void Desk::showReceipt(OrderId id)
{
    if (!m_register)
        return;
    if (const auto order = m_register->order(id))
        emit receiptReady(m_register->receiptText(*order));
}

void Desk::refund(OrderId id)
{
    act([&]() -> Result<void> {
        const auto order = m_register->order(id);
        if (!order)
            return Error{QStringLiteral("unknown-order"), tr("This order is not known here any more.")};
        const auto made = m_register->refund(*order);
        return made ? Result<void>() : made.error();
    });
}

// --- multi-sessions -------------------------------------------------------------------------------------------------

void Desk::openSettings(const QString &manager, const QString &pin)
{
    if (!m_register)
        return;
    closeSettings();
    const auto author = m_register->authorize(manager, pin);
    if (!author) {
        emit loginRefused(author.error().text);
        return;
    }
    m_settingsBy = *author;
    m_pinUnanswered = true;
    if (!m_terminal->askSessions())
        publishSettings(); // offline: it can be read
}

void Desk::closeSettings()
{
    m_settingsBy.reset();
    m_pinUnanswered = false;
}

void Desk::publishSettings()
{
    if (!m_settingsBy)
        return;
    const Shop &shop = m_terminal->shop();
    SettingsView view;
    view.sessions = shop.multiSessions.list();
    view.online = m_terminal->link().state == LinkState::Online;
    view.answersPin = std::exchange(m_pinUnanswered, false);
    for (const Pos &pos : shop.pos.list()) {
        PosChoice choice{pos.id, pos.name, {}, pos.options};
        for (const OpenSession &open : std::as_const(m_openSessions)) {
            if (open.pos != pos.name)
                continue;
            const QDateTime since = QDateTime::fromMSecsSinceEpoch(open.since);
            choice.openSession = tr("Session open since %1 by %2. Close it first.")
                                     .arg(m_format.locale().toString(since.time(), QLocale::ShortFormat), open.cashier);
        }
        view.poses.append(choice);
    }
    emit settingsKnown(view);
}

void Desk::saveSettings(const QList<MultiSession> &sessions, const QList<Pos> &poses)
{
    if (!m_settingsBy)
        return;
    const Shop &shop = m_terminal->shop();
    ShopChange change;
    for (const Pos &wanted : poses) {
        const Pos *known = shop.pos.find(wanted.id);
        if (!known || known->options == wanted.options)
            continue;
        Pos changed = *known; // only what the dialog shows; anything else may have changed meanwhile
        changed.options = wanted.options;
        change.append(changed);
    }
    for (MultiSession session : sessions) {
        if (session.id.isNull())
            session.id = m_terminal->newId<MultiSessionId>();
        const MultiSession *known = shop.multiSessions.find(session.id);
        if (!known || !(*known == session))
            change.append(session);
    }
    if (change.isEmpty()) {
        emit settingsSaved({});
        return;
    }
    if (const auto sent = m_terminal->submitShop(change, *m_settingsBy); !sent)
        emit settingsSaved(sent.error().text);
}

} // namespace tandem
