#include "app/register/checks.h"
#include "app/register/print_queue.h"
#include "app/terminal/desk.h"
#include "app/terminal/session_text.h"
#include "app/terminal/view_maker.h"

namespace tandem {

void Desk::beginPayment()
{
    if (!m_register)
        return;
    actOrAsk([this](const std::optional<Author> &manager) -> Result<void> {
        const Result<void> done = m_register->beginPayment(manager);
        if (done)
            emit paymentBegun();
        return done;
    });
}

void Desk::pay(const QString &method, const QString &decimal, const QString &tipDecimal)
{
    act([&]() -> Result<void> {
        const Money due = m_register->dueBy(method);
        const Money zero = Money::zero(due.currency());
        const auto tip = tipDecimal.isEmpty() ? Result(zero) : Money::parse(tipDecimal, due.currency());
        const auto amount = decimal.isEmpty() ? Result(due) : Money::parse(decimal, due.currency());
        if (!tip)
            return tip.error();
        if (!amount)
            return amount.error();
        if (decimal.isEmpty() && due.isZero())
            return {}; // a method tapped on a covered order asks for nothing
        // To give back, a cashier types the amount as it is counted out, without a sign.
        const bool giveBack = (due < zero) && (*amount > zero);
        const Money given = decimal.isEmpty() ? *amount + *tip : *amount;
        if (auto taken =
                m_register->pay(method, giveBack ? -given : given, tip->isZero() ? std::nullopt : std::optional(*tip));
            !taken)
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

void Desk::takeOverPayment(OrderId id, const QString &manager, const QString &pin)
{
    if (!m_register)
        return;
    std::optional<Author> by;
    if (!answersFor(by, manager, pin))
        return;
    act([&]() -> Result<void> {
        if (id != m_register->current()) { // another order came under the question
            if (auto selected = m_register->selectOrder(id); !selected)
                return selected;
        }
        if (auto taken = m_register->takeOverPayment(by); !taken)
            return taken;
        emit tookOver();
        return {};
    });
}

void Desk::finish()
{
    actOrAsk([this](const std::optional<Author> &manager) -> Result<void> {
        if (auto begun = manager ? m_register->beginPayment(manager) : Result<void>(); !begun)
            return begun;
        const auto done = m_printing->finish();
        if (!done)
            return done.error();
        const Money zero = Money::zero(done->change.currency());
        FinishedView view;
        view.order = done->order.id;
        view.name = m_register->orderName(done->order.id);
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

void Desk::askClose()
{
    if (!m_register)
        return;
    const auto mine = m_register->session();
    const QList<PosSession> sessions = m_register->sessions();
    const bool isLast = std::none_of(sessions.cbegin(), sessions.cend(), [&](const PosSession &session) {
        return session.open && !(mine && session.id == mine->id);
    });
    QList<OpenOrderView> views;
    for (const Order &order : m_register->openOrders()) {
        if (!isLast || !order.hasContent())
            continue;
        QStringList detail;
        if (!order.customerName.isEmpty())
            detail.append(withMarksVisible(order.customerName));
        detail.append(tr("begun by %1").arg(ViewMaker::who(order.addedBy)));
        views.append({order.id, tr("Order %1").arg(m_register->orderName(order.id)), detail.join(QStringLiteral(" · ")),
                      m_format.money(m_register->totalOf(order))});
    }
    emit closeAsked(views);
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
        m_shownSessions = {*closed};
        emit sessionClosed(sessionText(*closed, m_format));
        return {};
    });
}

void Desk::moveCash(const QString &decimal, bool out, const QString &reason)
{
    act([&]() -> Result<void> {
        const auto amount = Money::parse(decimal, m_terminal->shop().currency);
        if (!amount)
            return amount.error();
        const CashMove move{m_terminal->device(), m_register->author(), m_terminal->now(), out ? -*amount : *amount,
                            reason.trimmed()};
        const auto moved = m_register->moveCash(move.amount, move.reason);
        if (!moved)
            return moved.error();
        emit cashMoved(cashSlip(moved->pos, move, m_format));
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

void Desk::askSessions()
{
    if (!m_register)
        return;
    QStringList texts;
    m_shownSessions.clear();
    for (const PosSession &session : m_register->sessions()) {
        if (session.pos != m_terminal->pos().name)
            continue;
        texts.append(sessionText(session, m_format));
        m_shownSessions.append(session);
    }
    emit sessionsKnown(texts.join(QStringLiteral("\n\n")));
}

// --- paper ----------------------------------------------------------------------------------------------------------

void Desk::sendToKitchen()
{
    act([&]() -> Result<void> {
        const auto sent = m_printing->sendToKitchen();
        return sent ? Result<void>() : sent.error();
    });
}

void Desk::printCopy(OrderId id)
{
    act([&]() -> Result<void> {
        const auto order = m_register->order(id);
        return order ? m_printing->printCopy(*order)
                     : Error{QStringLiteral("unknown-order"), tr("This order is not known here any more.")};
    });
}

void Desk::printText(const QString &title, const QString &text)
{
    act([&] { return m_printing->printText(title, text); });
}

// --- closed orders --------------------------------------------------------------------------------------------------

void Desk::history(const QString &words)
{
    if (!m_register)
        return;
    const ViewMaker maker(m_terminal->shop(), m_format);
    QList<HistoryView> found;
    const qsizetype most = m_options.shownClosedOrders;
    const QList<Order> orders = m_register->history(words, most + 1);
    for (const Order &order : orders.first(std::min(orders.size(), most)))
        found.append(maker.history(order, m_terminal->state().run));
    emit historyFound(found, orders.size() > most);
}

void Desk::showReceipt(OrderId id)
{
    if (!m_register)
        return;
    if (const auto order = m_register->order(id))
        emit receiptReady(m_register->receiptText(*order), order->settlement ? id : OrderId());
}

void Desk::refund(OrderId id) { giveBack(id, &Register::refund); }
void Desk::refundPaidTwice(OrderId document) { giveBack(document, &Register::refundPaidTwice); }

void Desk::giveBack(OrderId id, Result<Order> (Register::*how)(const Order &))
{
    act([&]() -> Result<void> {
        const auto order = m_register->order(id);
        if (!order)
            return Error{QStringLiteral("unknown-order"), tr("This order is not known here any more.")};
        const auto made = (m_register.get()->*how)(*order);
        return made ? Result<void>() : made.error();
    });
}

} // namespace tandem
