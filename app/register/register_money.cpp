#include "app/register/receipt.h"
#include "app/register/register.h"
#include "sync/model/decimal.h"

#include <QCryptographicHash>

namespace tandem {

namespace {

const QString counterKey = QStringLiteral("receipt.counter");
const QString hashKey = QStringLiteral("receipt.hash");
const QString openedKey = QStringLiteral("session.opened");

QList<PaymentId> standingPayments(const Order &order)
{
    QList<PaymentId> ids;
    for (const Payment &payment : order.payments) {
        if (!payment.voided)
            ids.append(payment.id);
    }
    return ids;
}

/// What the next receipt of this device carries of this one.
QByteArray receiptHash(const op::Finalize &finalize)
{
    return QCryptographicHash::hash(finalize.previousReceipt + finalize.receipt.toUtf8() + '\n'
                                        + finalize.order.toString().toLatin1() + '\n'
                                        + finalize.bill.total.toString().toLatin1(),
                                    QCryptographicHash::Sha256);
}

} // namespace

/// The bill being paid here: the one shown when payment began.
Result<Bill> Register::ownBill()
{
    if (auto begun = beginPayment(); !begun)
        return begun.error();
    return m_terminal->state().find(m_current)->lock->bill;
}

Result<void> Register::beginPayment()
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (isPayingHere(*order))
        return {};
    if (order->lock) {
        return Error{QStringLiteral("being-paid"),
                     tr("Order %1 is being paid at %2.").arg(orderName(order->id), order->lock->by.pos)};
    }
    if (!order->hasContent())
        return Error{QStringLiteral("empty-order"), tr("The order holds nothing to pay for.")};
    const Bill bill = billOf(*order, m_terminal->shop().rounding, m_terminal->position(), m_terminal->nextCounter());
    if (auto begun = submit(op::PayBegin{order->id, bill}); !begun)
        return begun;
    const Order *after = m_terminal->state().find(order->id);
    if (!after || !isPayingHere(*after))
        return Error{QStringLiteral("being-paid"), tr("Order %1 is being paid elsewhere.").arg(orderName(order->id))};
    return {};
}

Result<void> Register::pay(const QString &name, Money amount)
{
    const auto order = editable();
    if (!order)
        return order.error();
    const QList<PaymentMethod> methods = m_terminal->shop().methodsOf(m_terminal->pos().id);
    const auto method = std::find_if(methods.cbegin(), methods.cend(),
                                     [&](const PaymentMethod &candidate) { return candidate.name == name; });
    if (method == methods.cend()) {
        return Error{QStringLiteral("unknown-method"),
                     tr("%1 is no payment method of %2.").arg(quoted(name), quoted(m_terminal->pos().name))};
    }
    if (order->lock && !isPayingHere(*order))
        return beginPayment(); // says where it is being paid
    if (amount.isZero())
        return Error{QStringLiteral("bad-amount"), tr("A payment of \"0\" pays nothing.")};
    if (!order->hasContent())
        return Error{QStringLiteral("empty-order"), tr("The order holds nothing to pay for.")};
    const Money zero = Money::zero(amount.currency());
    const Money due = dueOf(*order);
    if (due.isZero() || (totalOf(*order) > zero && due < zero))
        return Error{QStringLiteral("nothing-due"), tr("Order %1 is covered already.").arg(orderName(order->id))};
    if ((amount < zero) != (due < zero)) {
        return Error{QStringLiteral("bad-amount"),
                     tr("%1 does not fit what is due, %2.").arg(quoted(amount.toString()), due.toString())};
    }
    const bool tooMuch = due < zero ? amount < due : method->kind != QLatin1String("cash") && amount > due;
    if (tooMuch) {
        return Error{QStringLiteral("over-due"), tr("%1 is more than the %2 that are due; only cash gives change.")
                                                     .arg(quoted(amount.toString()), due.toString())};
    }
    if (auto bill = ownBill(); !bill)
        return bill.error();
    return submit(op::PayAdd{order->id, m_terminal->newId<PaymentId>(), method->name, method->kind, amount});
}

Result<void> Register::voidPayment(PaymentId payment)
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (!standingPayments(*order).contains(payment))
        return Error{QStringLiteral("unknown-payment"), tr("The order has no such payment.")};
    return submit(op::PayVoid{order->id, payment});
}

Result<void> Register::breakOffPayment()
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (!isPayingHere(*order))
        return Error{QStringLiteral("not-paying"), tr("Order %1 is not being paid here.").arg(orderName(order->id))};
    return submit(op::PayBreakOff{order->id});
}

Result<Register::Finished> Register::finish()
{
    const auto bill = ownBill();
    if (!bill)
        return bill.error();
    const Order order = currentOrder();
    const Money zero = Money::zero(order.currency);
    const Money due = dueOf(order);
    const bool gives = bill->total < zero; // money goes back to the customer: to the cent
    if (gives ? !due.isZero() : due > zero) {
        return Error{QStringLiteral("not-covered"),
                     tr("Order %1 is not covered: %2 of %3 %4 are missing.")
                         .arg(orderName(order.id), due.toString(), bill->total.toString(), order.currency.code())};
    }
    const Money change = -due;
    Money cash = zero;
    for (const Payment &payment : order.payments) {
        if (!payment.voided && payment.kind == QLatin1String("cash"))
            cash += payment.amount;
    }
    if (change > zero && change > cash) {
        return Error{
            QStringLiteral("change-not-cash"),
            tr("%1 of change can't be given: only %2 were paid in cash.").arg(change.toString(), cash.toString())};
    }
    const qint64 counter = m_terminal->value(counterKey).toLongLong() + 1;
    op::Finalize finalize;
    finalize.order = order.id;
    finalize.bill = *bill;
    finalize.payments = standingPayments(order);
    finalize.change = change;
    finalize.receipt = receiptReference(m_terminal->receiptLetters(), counter);
    finalize.previousReceipt = m_terminal->value(hashKey);
    const auto done = submit(finalize, {{counterKey, QByteArray::number(counter)}, {hashKey, receiptHash(finalize)}});
    if (!done)
        return done.error();
    const Finished finished{*this->order(order.id), change, finalize.receipt};
    standReady();
    return finished;
}

// --- giving back ----------------------------------------------------------------------------------------------------

Quantity Register::refundedOf(OrderId order, LineId line) const
{
    Quantity sum;
    const auto count = [&](const Order &other) {
        for (const Line &candidate : other.lines) {
            if (candidate.refundOf == order && candidate.refundOfLine == line)
                sum = sum - candidate.quantity;
        }
    };
    m_terminal->state().forEach(count);
    return sum;
}

Result<Order> Register::refund(const Order &paid)
{
    if (paid.state != OrderState::Paid)
        return Error{QStringLiteral("not-paid"), tr("Order %1 is not paid.").arg(orderName(paid.id))};
    QList<op::AddLine> lines;
    const OrderId id = m_terminal->newId<OrderId>();
    for (const Line &line : paid.lines) {
        const Quantity left = line.quantity - refundedOf(paid.id, line.id);
        if (!line.isShown() || left.isZero() || (left < Quantity()) != (line.quantity < Quantity()))
            continue;
        lines.append({id, m_terminal->newId<LineId>(), line.product, line.name, line.code, line.unit, -left,
                      line.unitPrice.value, line.discount.value, line.note(), line.taxes, paid.id, line.id});
    }
    if (lines.isEmpty()) {
        return Error{QStringLiteral("already-refunded"),
                     tr("All of order %1 was given back already.").arg(orderName(paid.id))};
    }
    makeCurrent(id);
    for (const op::AddLine &line : std::as_const(lines)) {
        if (auto done = submit(line); !done)
            return done.error();
    }
    if (!paid.customer.value.isNull()) {
        if (auto done = submit(op::SetCustomer{id, paid.customer.value, paid.customerName}); !done)
            return done.error();
    }
    if (!paid.fiscalPosition.value.isEmpty()) {
        if (auto done = submit(op::SetFiscalPosition{id, paid.fiscalPosition.value, paid.fiscalMap}); !done)
            return done.error();
    }
    m_line = lastShownLine(id);
    emit currentChanged();
    return currentOrder();
}

// --- sessions -------------------------------------------------------------------------------------------------------

std::optional<PosSession> Register::session() const
{
    const PosSession *open = m_terminal->state().openSession(m_terminal->pos().name);
    return open ? std::optional(*open) : std::nullopt;
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
    if (present && opened && (present->id == *opened || present->aliases.contains(*opened))) {
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

Result<PosSession> Register::closeSession(Money countedCash)
{
    if (!isLoggedIn())
        return Error{QStringLiteral("not-logged-in"), tr("Nobody is logged in at this till.")};
    if (countedCash < Money::zero(countedCash.currency())) {
        return Error{QStringLiteral("bad-amount"), tr("The drawer can't hold %1.").arg(quoted(countedCash.toString()))};
    }
    const auto present = session();
    if (!present) {
        return Error{QStringLiteral("no-session"), tr("No session of %1 is open.").arg(quoted(m_terminal->pos().name))};
    }
    if (auto done = m_terminal->submit(op::CloseSession{countedCash}, m_author, present->id); !done)
        return done.error();
    QStringList carried;
    for (const OrderId &id : tabs()) {
        if (!isDraft(id))
            carried.append(orderName(id));
    }
    if (!m_terminal->state().anyOpenSession() && !carried.isEmpty()) {
        emit notice(QStringLiteral("open-orders-carried"),
                    tr("The last session is closed; these orders stay open and go on into the next run: %1.")
                        .arg(carried.join(QStringLiteral(", "))),
                    OrderId());
    }
    for (const PosSession &closed : m_terminal->state().sessions) {
        if (closed.id == present->id || closed.aliases.contains(present->id))
            return closed;
    }
    return *present;
}

} // namespace tandem
