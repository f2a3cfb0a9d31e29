#include "app/register/receipt.h"
#include "app/register/register.h"
#include "sync/model/decimal.h"
#include "sync/model/sha256.h"

namespace tandem {

namespace {

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
    return sha256(finalize.previousReceipt + finalize.receipt.toUtf8() + '\n' + finalize.order.toString().toLatin1()
                  + '\n' + finalize.bill.total.toString().toLatin1());
}

} // namespace

Error Register::nothingToPay() const
{
    return {QStringLiteral("empty-order"), tr("The order holds nothing to pay for.")};
}

/// The bill being paid here: the one shown when payment began.
Result<Bill> Register::ownBill()
{
    if (auto begun = beginPayment(); !begun)
        return begun.error();
    return m_terminal->state().find(m_current)->lock->bill;
}

bool Register::mayBePaidElsewhere(const Order &order) const
{
    return m_terminal->link().state != LinkState::Online && order.number != 0;
}

Result<void> Register::mayGiveBack(const Order &order, const std::optional<Author> &manager) const
{
    const std::optional<Money> most = m_terminal->shop().rules.mostRefund;
    const Cashier *payer = order.lock ? m_terminal->shop().cashiers.findByName(order.lock->by.cashier) : nullptr;
    if (!most || manager || isManager() || (payer && payer->role == Role::Manager))
        return {};
    Money back = Money::zero(order.currency);
    for (const Line &line : order.lines) {
        if (line.isShown() && line.quantity < Quantity())
            back -= less(lineAmount(line), order.discount.value);
    }
    if (back <= *most)
        return {};
    return Error{
        QStringLiteral("needs-manager"),
        tr("Giving back %1 needs a manager: a cashier may give back %2.").arg(back.toString(), most->toString())};
}

Result<void> Register::beginPayment(const std::optional<Author> &manager)
{
    const auto order = editable();
    if (!order)
        return order.error();
    if (isPayingHere(*order) && !manager)
        return {};
    if (order->lock && !isPayingHere(*order)) {
        return Error{QStringLiteral("being-paid"),
                     tr("Order %1 is being paid at %2.").arg(orderName(order->id), order->lock->by.pos)};
    }
    if (!order->hasContent())
        return nothingToPay();
    if (!order->lock && m_forbidsDoubtfulPayment && mayBePaidElsewhere(*order)) {
        return Error{
            QStringLiteral("others-may-pay"),
            tr("The hub cannot be reached, and others may be paying order %1. This till is set up to wait then. "
               "An order that is begun here can be paid.")
                .arg(orderName(order->id))};
    }
    if (auto fits = checkRefund(*order); !fits)
        return fits;
    if (auto may = mayGiveBack(*order, manager); !may)
        return may;
    // A manager answers for what the customer was shown, and for no more.
    const Bill bill =
        order->lock ? order->lock->bill
                    : billOf(*order, m_terminal->shop().rounding, m_terminal->position(), m_terminal->nextCounter());
    const Author cashier = std::exchange(m_author, manager.value_or(m_author));
    const auto begun = submit(op::PayBegin{order->id, bill});
    m_author = cashier;
    if (!begun)
        return begun;
    const Order *after = m_terminal->state().find(order->id);
    if (!after || !isPayingHere(*after))
        return Error{QStringLiteral("being-paid"), tr("Order %1 is being paid elsewhere.").arg(orderName(order->id))};
    return {};
}

Result<void> Register::pay(const QString &name, Money amount, const std::optional<Money> &tip)
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
        return nothingToPay();
    if (auto fits = checkRefund(*order); !fits)
        return fits;
    const Money zero = Money::zero(amount.currency());
    const bool isCash = method->kind == QLatin1String("cash");
    const Money due = isCash ? dueInCash(*order) : dueOf(*order);
    if (dueOf(*order).isZero() || (totalOf(*order) > zero && due < zero))
        return Error{QStringLiteral("nothing-due"), tr("Order %1 is covered already.").arg(orderName(order->id))};
    if ((amount < zero) != (due < zero)) {
        return Error{QStringLiteral("bad-amount"),
                     tr("%1 does not fit what is due, %2.").arg(quoted(amount.toString()), due.toString())};
    }
    if (tip && (*tip <= zero || *tip > amount)) {
        return Error{
            QStringLiteral("bad-tip"),
            tr("A tip of %1 is not a part of the %2 that are paid.").arg(quoted(tip->toString()), amount.toString())};
    }
    const Money pays = tip ? amount - *tip : amount;
    const bool tooMuch = due < zero ? amount < due : !isCash && pays > due;
    if (tooMuch) {
        return Error{QStringLiteral("over-due"), tr("%1 is more than the %2 that are due; only cash gives change.")
                                                     .arg(quoted(pays.toString()), due.toString())};
    }
    if (auto bill = ownBill(); !bill)
        return bill.error();
    return submit(op::PayAdd{order->id, m_terminal->newId<PaymentId>(), method->name, method->kind, amount, tip});
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

Result<void> Register::takeOverPayment(const std::optional<Author> &manager)
{
    if (!manager && !isManager())
        return Error{QStringLiteral("not-manager"), tr("Only a manager takes a payment over.")};
    const auto order = editable();
    if (!order)
        return order.error();
    if (!order->lock || isPayingHere(*order)) {
        return Error{QStringLiteral("not-paying"),
                     tr("Order %1 is not being paid at another terminal.").arg(orderName(order->id))};
    }
    const Author cashier = std::exchange(m_author, manager.value_or(m_author));
    const auto done = submit(op::PayTakeOver{order->id, order->lock->mark.op});
    m_author = cashier;
    return done;
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

Result<void> Register::countCopy(OrderId order) { return submitBeside(op::CountCopy{order}, m_author); }

Result<Register::Finished> Register::finish(const AlsoOfReceipt &also)
{
    const auto bill = ownBill();
    if (!bill)
        return bill.error();
    const Order order = currentOrder();
    if (bill->lines.isEmpty())
        return nothingToPay();
    if (auto fits = checkRefund(order); !fits)
        return fits.error();
    if (auto may = mayGiveBack(order, {}); !may)
        return may.error();
    const Money zero = Money::zero(order.currency);
    const Money due = dueOf(order);
    const bool gives = bill->total < zero; // money goes back to the customer: as it is due
    if (gives ? !due.isZero() : due > zero) {
        return Error{QStringLiteral("not-covered"),
                     tr("Order %1 is not covered: %2 of %3 %4 are missing.")
                         .arg(orderName(order.id), due.toString(), bill->total.toString(), order.currency.code())};
    }
    const Money change = -due;
    Money cash = zero;
    bool paysCash = false;
    for (const Payment &payment : order.payments) {
        if (payment.voided || payment.kind != QLatin1String("cash"))
            continue;
        paysCash = true;
        cash += payment.pays();
    }
    if (change > zero && change > cash) {
        return Error{
            QStringLiteral("change-not-cash"),
            tr("%1 of change can't be given: only %2 were paid in cash.").arg(change.toString(), cash.toString())};
    }
    // One series for each identity of this device: a new one begins with other letters, and with 1.
    const QString device = m_terminal->device().toString();
    const QString counterKey = QStringLiteral("receipt.counter.") + device;
    const QString hashKey = QStringLiteral("receipt.hash.") + device;
    const qint64 counter = m_terminal->value(counterKey).toLongLong() + 1;
    op::Finalize finalize;
    finalize.order = order.id;
    finalize.bill = *bill;
    finalize.payments = standingPayments(order);
    finalize.change = change;
    if (const Money rounding = cashRounding(order, paysCash); !rounding.isZero())
        finalize.rounding = rounding;
    finalize.receipt = receiptReference(m_terminal->receiptLetters(), counter);
    finalize.previousReceipt = m_terminal->value(hashKey);
    QHash<QString, QByteArray> values;
    if (also)
        values = also(order.id, finalize.receipt, paysCash);
    values.insert(counterKey, QByteArray::number(counter));
    values.insert(hashKey, receiptHash(finalize));
    const auto done = submit(finalize, values);
    if (!done)
        return done.error();
    const Finished finished{*this->order(order.id), change, finalize.receipt};
    standReady();
    return finished;
}

} // namespace tandem
