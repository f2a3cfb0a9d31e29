#include "app/register/checks.h"
#include "app/register/order_limits.h"
#include "app/register/register.h"

namespace tandem {

namespace {

/// Notes that several people wrote at once stand side by side and may be longer than one note can be.
QString noteOf(const Line &line) { return line.note().left(maxNoteLength); }

} // namespace

Quantity Register::refundedOf(OrderId order, LineId line) const
{
    Quantity sum;
    const auto count = [&](const Order &other) {
        if (other.state == OrderState::Cancelled)
            return;
        for (const Line &candidate : other.lines) {
            if (candidate.refundOf == order && candidate.refundOfLine == line)
                sum = sum - candidate.quantity;
        }
    };
    m_terminal->state().forEach(count);
    return sum;
}

/// Whether what the order gives back is still there to be given back: other orders that were paid, or are being paid
/// and began before, come first. Between two that are being paid it is the log that says which was first.
Result<void> Register::checkRefund(const Order &order) const
{
    const StreamState &state = m_terminal->state();
    if (auto fits = checkRefundLines(order, [&](OrderId id) { return state.find(id); }); !fits)
        return fits;
    const QList<GivenBack> here = givenBackBy(order);
    if (here.isEmpty())
        return {};
    const qint64 begun = order.lock ? order.lock->mark.seq : Mark::pending;
    QList<GivenBack> left = here; // what was sold, less what others gave back
    for (GivenBack &each : left) {
        const Order *paid = state.find(each.order);
        const Line *sold = paid ? paid->line(each.line) : nullptr;
        each.quantity = sold ? sold->quantity : Quantity::fromThousandths(Quantity::maxThousandths);
    }
    const Order *taker = nullptr;
    state.forEach([&](const Order &other) {
        const bool isFirst = other.state == OrderState::Paid
                             || (other.lock && other.lock->mark.seq != Mark::pending && other.lock->mark.seq <= begun);
        if (other.id == order.id || !isFirst)
            return;
        for (const GivenBack &taken : givenBackBy(other)) {
            for (GivenBack &each : left) {
                if (each.order == taken.order && each.line == taken.line) {
                    each.quantity = each.quantity - taken.quantity;
                    taker = &other;
                }
            }
        }
    });
    for (qsizetype i = 0; taker && i < here.size(); ++i) {
        const bool isSale = here[i].quantity > Quantity(); // else the order takes back what was given back
        if (isSale ? here[i].quantity <= left[i].quantity : here[i].quantity >= left[i].quantity)
            continue;
        return Error{QStringLiteral("already-refunded"),
                     tr("Order %1 of %2 gives back the same goods of order %3 already.")
                         .arg(orderName(taker->id), taker->addedBy.pos, orderName(here[i].order))};
    }
    return {};
}

Result<Order> Register::refund(const Order &paid)
{
    return giveBack(paid, [&](const Line &line) { return line.quantity - refundedOf(paid.id, line.id); });
}

QList<PaidTwice> Register::paidTwiceLeft(const Order &document) const
{
    QList<PaidTwice> left = paidTwice(m_terminal->state(), document);
    for (PaidTwice &each : left)
        each.quantity = each.quantity - refundedOf(document.id, each.line);
    left.removeIf([&](const PaidTwice &each) {
        const Line *line = document.line(each.line);
        return each.quantity.isZero() || !line || (each.quantity < Quantity()) != (line->quantity < Quantity());
    });
    return left;
}

Result<Order> Register::refundPaidTwice(const Order &document)
{
    if (paidTwice(m_terminal->state(), document).isEmpty()) {
        return Error{QStringLiteral("not-paid-twice"),
                     tr("Nothing of order %1 was paid twice by this payment.").arg(orderName(document.id))};
    }
    const QList<PaidTwice> twice = paidTwiceLeft(document);
    return giveBack(document, [&](const Line &line) {
        const auto found =
            std::find_if(twice.cbegin(), twice.cend(), [&](const PaidTwice &each) { return each.line == line.id; });
        return found == twice.cend() ? Quantity() : found->quantity;
    });
}

Result<Order> Register::giveBack(const Order &paid, const std::function<Quantity(const Line &)> &leftOf)
{
    if (paid.state != OrderState::Paid)
        return Error{QStringLiteral("not-paid"), tr("Order %1 is not paid.").arg(orderName(paid.id))};
    QList<op::AddLine> lines;
    const OrderId id = m_terminal->newId<OrderId>();
    for (const Line &line : paid.lines) {
        const Quantity left = leftOf(line);
        if (!line.isShown() || left.isZero() || (left < Quantity()) != (line.quantity < Quantity()))
            continue;
        lines.append({id, m_terminal->newId<LineId>(), line.product, line.name, line.code, line.unit, -left,
                      line.unitPrice.value, line.discount.value, noteOf(line), line.taxes, paid.id, line.id,
                      line.category});
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
    if (!paid.discount.value.isZero()) {
        if (auto done = submit(op::SetOrderDiscount{id, paid.discount.value}); !done)
            return done.error();
    }
    m_line = lastShownLine(id);
    emit currentChanged();
    return currentOrder();
}

Result<void> Register::dealWith(const Order &order, const std::optional<Author> &manager)
{
    if (!manager && !isManager())
        return Error{QStringLiteral("not-manager"),
                     tr("Only a manager deals with money that was taken twice or too much.")};
    const OrderId matter = order.duplicateOf.isNull() ? order.id : order.duplicateOf;
    bool isOpen = false;
    m_terminal->state().forEach([&](const Order &each) {
        isOpen = isOpen || (each.needsManager && (each.id == matter || each.duplicateOf == matter));
    });
    if (!isOpen) {
        return Error{QStringLiteral("nothing-to-deal-with"),
                     tr("No money of order %1 needs a manager.").arg(orderName(matter))};
    }
    return submitBeside(op::NoticeDone{matter}, manager.value_or(m_author));
}

} // namespace tandem
