#include "app/register/order_name.h"
#include "app/register/order_search.h"
#include "app/register/receipt.h"
#include "app/register/register.h"
#include "sync/model/decimal.h"

#include <QDateTime>

namespace tandem {

QList<Order> Register::history(const QString &words, qsizetype most) const
{
    const OrderSearch search(words);
    const Numbering &numbering = m_terminal->state().numbering;
    QList<const Order *> found;
    m_terminal->state().forEach([&](const Order &order) {
        if (order.isFinal() && search.finds(order, numbering.formerOf(order.id)))
            found.append(&order);
    });
    std::sort(found.begin(), found.end(), [](const Order *a, const Order *b) { return OrderSearch::isNewer(*a, *b); });
    QList<Order> orders;
    for (const Order *order : std::as_const(found)) {
        if (orders.size() == most)
            break;
        orders.append(*order);
    }
    return orders;
}

QString Register::orderName(OrderId id) const
{
    const auto known = order(id);
    return tandem::orderName(known.value_or(Order()), m_terminal->state().run);
}

Result<Order> Register::findOrder(const QString &text) const
{
    if (const auto id = OrderId::parse(text)) {
        if (const auto known = order(*id)) // drafts included
            return *known;
    }
    const OrderReference wanted(text);
    const Order *found = nullptr;
    m_terminal->state().forEach([&](const Order &order) {
        if (wanted.names(order) && (!found || OrderReference::isMeantBefore(order, *found, m_terminal->state().run)))
            found = &order;
    });
    const Numbering &numbering = m_terminal->state().numbering;
    for (auto it = numbering.former.cbegin(); !found && it != numbering.former.cend(); ++it)
        found = wanted.namesFormer(*it) ? m_terminal->state().find(it.key()) : nullptr;
    if (found)
        return *found;
    return Error{QStringLiteral("unknown-order"), tr("There is no order %1.").arg(quoted(text))};
}

Money Register::totalOf(const Order &order) const
{
    if (order.settlement)
        return order.settlement->bill.total;
    return order.lock ? order.lock->bill.total : totalsOf(order, m_terminal->shop().rounding).total;
}

Money Register::cashRounding(const Order &order, bool paysCash) const
{
    const Money zero = Money::zero(order.currency);
    const Money step = m_terminal->shop().rules.cashStep;
    Money left = totalOf(order); // for cash to pay
    for (const Payment &payment : order.payments) {
        if (payment.voided)
            continue;
        if (payment.kind == QLatin1String("cash"))
            paysCash = true;
        else
            left -= payment.pays();
    }
    return paysCash && step.minor() > 0 ? left.roundedTo(step) - left : zero;
}

Money Register::dueOf(const Order &order) const { return totalOf(order) + cashRounding(order, false) - paidOf(order); }

Money Register::dueInCash(const Order &order) const
{
    return totalOf(order) + cashRounding(order, true) - paidOf(order);
}

Money Register::dueBy(const QString &name) const
{
    const PaymentMethod *method = m_terminal->shop().paymentMethods.findByName(name);
    const Order order = currentOrder();
    return method && method->kind == QLatin1String("cash") ? dueInCash(order) : dueOf(order);
}

Result<void> Register::maySeeReports(const std::optional<Author> &manager) const
{
    if (isManager() || manager)
        return {};
    return Error{QStringLiteral("needs-manager"), tr("Reports are for managers.")};
}

QString Register::receiptText(const Order &order, int columns) const
{
    const qint64 when = order.settlement ? order.settlement->deviceTime : order.openedAt;
    qint64 run = m_terminal->state().run;
    for (const PosSession &session : m_terminal->state().sessions) {
        if (order.settlement && session.isNamed(order.settlement->session))
            run = session.run;
    }
    return tandem::receiptText(order, {m_terminal->shop().name, m_terminal->shop().rounding,
                                       QDateTime::fromMSecsSinceEpoch(when).offsetFromUtc(),
                                       m_terminal->state().numbering.formerOf(order.id), run,
                                       paidTwice(m_terminal->state(), order), m_terminal->shop().rules.receiptHeader,
                                       m_terminal->shop().rules.receiptFooter, columns});
}

} // namespace tandem
