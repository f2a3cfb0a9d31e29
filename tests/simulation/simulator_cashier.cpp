#include "simulator.h"
#include "sync/model/kitchen.h"
#include "sync/model/totals.h"

namespace tandem::simulation {

namespace {

constexpr int productCount = 4;
const QString vat = QStringLiteral("VAT 13.5%");

/// How many acts of a hundred are of which kind; what is left of the last ones are payments.
struct Habits
{
    int rarely, deal, move;                                                          ///< Tried first
    int newOrder, line, tap, quantity, remove, note, price, discount, extra, cancel; ///< Each up to there
    qsizetype linesPaid; ///< An order with fewer gets another one first
};
constexpr Habits troublesome{26, 8, 20, 6, 12, 45, 58, 64, 70, 76, 80, 84, 88, 0};
constexpr Habits unhurried{14, 16, 24, 8, 16, 34, 52, 66, 68, 70, 72, 73, 76, 0};
constexpr Habits ordinary{4, 1, 5, 8, 38, 52, 58, 60, 64, 65, 67, 70, 71, 3};

} // namespace

/// The orders that the till shows as open; in a day some of them, since most are open only where a link is down.
std::vector<const Order *> Simulator::openAt(const SimulatedTill &till)
{
    const std::size_t most = m_plan.day ? 6 : m_known.open.size();
    std::vector<const Order *> open;
    auto it = m_plan.day ? m_known.open.lower_bound(newId<OrderId>()) : m_known.open.begin();
    for (std::size_t left = m_known.open.size(); left > 0 && open.size() < most; --left) {
        if (it == m_known.open.end())
            it = m_known.open.begin();
        const Order *order = till.replica->shown().find(*it);
        if (order && !order->isFinal()) {
            if (!till.knownPaid.contains(order->id))
                open.push_back(order);
        } else if (std::none_of(m_tills.cbegin(), m_tills.cend(), [&](const SimulatedTill &each) {
                       const Order *theirs = each.replica->shown().find(*it);
                       return theirs && !theirs->isFinal();
                   })) {
            it = m_known.open.erase(it);
            continue;
        }
        ++it;
    }
    return open;
}

void Simulator::act(SimulatedTill &till)
{
    const Habits &habits = m_plan.day ? ordinary : m_plan.unhurried ? unhurried : troublesome;
    const std::vector<const Order *> open = openAt(till);
    const auto anyOpen = [&]() -> const Order & { return *open[std::size_t(random(open.size()))]; };
    const int what = int(random(100));
    if (m_plan.unhurried && chance(40) && takeMoneyAsShown(till, open))
        return;
    if (!open.empty() && chance(habits.rarely))
        return actRarely(till, anyOpen(), open);
    if (chance(habits.deal))
        return dealWith(till);
    if (!open.empty() && chance(habits.move))
        return moveAbout(till, open);
    if (open.empty() || what < habits.newOrder)
        return addLine(till, newId<OrderId>());
    if (what < habits.line)
        return addLine(till, anyOpen().id);
    const Order order = anyOpen();
    QList<Line> lines;
    for (const Line &line : order.lines) {
        if (line.isShown())
            lines.append(line);
    }
    if (lines.isEmpty())
        return submit(till, op::Cancel{order.id});
    const Line line = lines[qsizetype(random(quint64(lines.size())))];
    if (what < habits.tap)
        return submit(till, op::ChangeQuantity{order.id, line.id, chance(80) ? Quantity::one() : -Quantity::one()});
    if (what < habits.quantity)
        return submit(till, op::SetQuantity{order.id, line.id, Quantity::fromThousandths(1000 * qint64(random(6)))});
    if (what < habits.remove)
        return submit(till, op::RemoveLine{order.id, line.id});
    if (what < habits.note)
        return submit(till,
                      op::SetNote{order.id, chance(50) ? line.id : LineId(), QStringLiteral("note %1").arg(random(9))});
    if (what < habits.price)
        return submit(till, op::SetPrice{order.id, line.id, Money::fromMinor(qint64(random(999)), Currency())});
    if (what < habits.discount)
        return submit(till, op::SetDiscount{order.id, line.id, Rate::fromTenThousandths(qint64(random(100)) * 10'000)});
    if (what < habits.extra)
        return submit(till, op::SetExtra{order.id, {}, QStringLiteral("x.k"), QJsonValue(qint64(random(9)))});
    if (what < habits.cancel)
        return submit(till, op::Cancel{order.id});
    if (order.lock && order.lock->mark.op.device != till.device)
        return;
    if (lines.size() < habits.linesPaid)
        return addLine(till, order.id);
    sell(till, order);
}

void Simulator::addLine(SimulatedTill &till, OrderId order)
{
    op::AddLine add;
    add.order = order;
    add.line = newId<LineId>();
    add.product = newId<ProductId>();
    add.name = QStringLiteral("Product %1").arg(random(productCount));
    add.category = random(4) == 0 ? QString() : QStringLiteral("Category %1").arg(random(3));
    add.quantity = Quantity::fromThousandths(1000 * qint64(1 + random(3)));
    add.unitPrice = Money::fromMinor(qint64(100 + random(900)), Currency());
    if (chance(50))
        add.taxes = {{vat, *Rate::parse(u"13.5"), true}};
    if (chance(20))
        add.taxes.append({QStringLiteral("City"), *Rate::parse(u"1.25"), false});
    submit(till, add);
}

/// Goods go from tab to tab, and to the kitchen.
void Simulator::moveAbout(SimulatedTill &till, const std::vector<const Order *> &open)
{
    const Order order = *open[std::size_t(random(open.size()))];
    const Order other = *open[std::size_t(random(open.size()))];
    const int what = int(random(10));
    if (what < 2) {
        op::SendToKitchen send{order.id, {}, order.note()};
        const QList<KitchenDue> due = kitchenDue(order);
        for (const KitchenDue &each : due)
            send.parts.append({each.line, each.quantity, each.note});
        return due.isEmpty() ? void() : submit(till, send);
    }
    if (order.lock)
        return;
    if (what < (m_plan.unhurried ? 8 : 5))
        return other.id == order.id || order.lock || !paidOf(order).isZero()
                   ? void()
                   : submit(till, op::Merge{order.id, other.id});
    op::Split split{order.id, chance(50) && other.id != order.id ? other.id : newId<OrderId>(), {}};
    for (const Line &line : order.lines) {
        const qint64 pieces = line.quantity.thousandths() / 1000;
        if (pieces != 0 && chance(60)) {
            const qint64 part = 1 + qint64(random(quint64(std::abs(pieces))));
            split.parts.append(
                {line.id, newId<LineId>(), Quantity::fromThousandths(1000 * (pieces < 0 ? -part : part))});
        }
    }
    if (!split.parts.isEmpty())
        submit(till, split);
}

/// A sale in one go: in cash, to the cent or with change, or half of it by card.
void Simulator::sell(SimulatedTill &till, const Order &order)
{
    const Bill bill = billOf(order, TaxRounding::PerLine, till.replica->head(), till.replica->nextCounter());
    submit(till, op::PayBegin{order.id, bill});
    if (chance(15))
        return submit(till, op::PayBreakOff{order.id});
    if (chance(m_plan.unhurried ? 70 : 15))
        return; // the customer looks for money
    close(till, order.id, bill);
}

/// The bill that this till has shown for a while, whatever has come since then.
bool Simulator::takeMoneyAsShown(SimulatedTill &till, const std::vector<const Order *> &open)
{
    for (const Order *order : open) {
        if (order->lock && order->lock->mark.op.device == till.device) {
            const Bill bill = order->lock->bill;
            const OrderId id = order->id;
            const bool hasMore = order->number != 0 && totalsOf(*order, TaxRounding::PerLine).total != bill.total;
            // In the dark he sells what the bill had not, too, whatever becomes of that meanwhile.
            till.isClogged = till.isClogged || (hasMore && chance(80));
            close(till, id, bill);
            const Order *more = till.replica->shown().find(followUpId(id));
            if (more && till.isClogged && more->state == OrderState::Open && more->hasContent())
                close(till, more->id,
                      billOf(*more, TaxRounding::PerLine, till.replica->head(), till.replica->nextCounter()));
            return true;
        }
    }
    return false;
}

void Simulator::close(SimulatedTill &till, OrderId order, const Bill &bill)
{
    const Money zero = Money::zero(Currency());
    Money change = zero;
    QList<PaymentId> payments;
    const auto pay = [&](const QString &method, const QString &kind, Money amount) {
        payments.append(newId<PaymentId>());
        const std::optional<Money> tip = amount > zero && chance(10)
                                             ? std::optional(Money::fromMinor(1 + qint64(random(300)), Currency()))
                                             : std::nullopt;
        submit(till, op::PayAdd{order, payments.last(), method, kind, tip ? amount + *tip : amount, tip});
    };
    Money due = bill.total;
    if (due > zero && chance(30)) {
        const Money half = Money::fromMinor(due.minor() / 2, Currency());
        pay(QStringLiteral("Card"), QStringLiteral("card"), half);
        due -= half;
    }
    if (due > zero && chance(30))
        change = Money::fromMinor(qint64(random(500)), Currency());
    std::optional<Money> rounding;
    if (chance(20))
        rounding = due.roundedTo(Money::fromMinor(5, Currency())) - due;
    due += rounding.value_or(zero);
    pay(QStringLiteral("Cash"), QStringLiteral("cash"), due + change);
    const QString receipt = QStringLiteral("%1-%2").arg(till.letters).arg(++till.receipts);
    const QByteArray previous = std::exchange(till.lastReceipt, sha256(receipt.toUtf8()));
    submit(till, op::Finalize{order, bill, payments, change, receipt, previous, rounding});
}

/// What a cashier does now and then: on an open order, or on one that was paid.
void Simulator::actRarely(SimulatedTill &till, const Order &order, const std::vector<const Order *> &open)
{
    switch (random(32)) {
    case 0:
        return submit(till,
                      op::SetCustomer{order.id, newId<CustomerId>(), QStringLiteral("Customer %1").arg(random(9))});
    case 1:
        if (chance(30))
            return submit(till, op::SetOrderDiscount{order.id, Rate::fromTenThousandths(10'000 * qint64(random(30)))});
        return submit(till, chance(50)
                                ? op::SetFiscalPosition{order.id, QStringLiteral("Export"), {{vat, std::nullopt}}}
                                : op::SetFiscalPosition{order.id, {}, {}});
    case 2:
    case 9:
    case 17:
    case 18:
    case 19:
        for (const Order *each : open) {
            for (const Payment &payment : each->payments) {
                if (!payment.voided)
                    return submit(till, op::PayVoid{each->id, payment.id});
            }
        }
        return;
    case 3:
    case 10:
    case 14:
        for (const Order *each : open) {
            if (each->lock && each->lock->mark.op.device != till.device)
                return submit(till, op::PayTakeOver{each->id, each->lock->mark.op});
        }
        return;
    case 4: // part of the money now, the rest later
        return submit(till, op::PayAdd{order.id, newId<PaymentId>(), QStringLiteral("Card"), QStringLiteral("card"),
                                       Money::fromMinor(100, Currency())});
    case 5:
        submit(till, op::CloseSession{Money::zero(Currency())});
        till.session = newId<SessionId>();
        return submit(till, op::OpenSession{Money::zero(Currency())});
    case 6:
    case 7:
    case 8:
    case 11:
    case 12:
    case 13:
    case 15:
    case 16:
    case 20:
    case 21:
    case 22: return dealWith(till);
    case 23: { // it comes back all the same
        QList<DeviceId> others;
        for (const PosSession &session : till.replica->shown().sessions)
            others += session.waitsFor();
        others.removeAll(till.device);
        if (!others.isEmpty())
            submit(till, op::GiveUpDevice{others[qsizetype(random(quint64(others.size())))]});
        return;
    }
    case 25:
        for (const auto &id : m_known.flagged)
            return submit(till, op::CountCopy{id});
        return;
    case 24:
        return submit(till, op::MoveCash{Money::fromMinor(qint64(random(2000)) - 1000, Currency()),
                                         QStringLiteral("reason %1").arg(random(9))});
    default: return giveBack(till);
    }
}

/// A manager has settled what was paid twice or too much.
void Simulator::dealWith(SimulatedTill &till)
{
    std::vector<OrderId> due;
    const bool again = chance(25);
    for (OrderId id : m_known.flagged) {
        const Order *order = till.replica->shown().find(id);
        if (order && (order->needsManager || (again && !order->dealtWith.isEmpty())))
            due.push_back(id);
    }
    if (!due.empty())
        submit(till, op::NoticeDone{due[std::size_t(random(due.size()))]});
}

void Simulator::giveBack(SimulatedTill &till)
{
    std::vector<const Order *> paid;
    const std::size_t most = m_plan.day ? 8 : m_known.paid.size();
    auto it = m_plan.day ? m_known.paid.lower_bound(newId<OrderId>()) : m_known.paid.begin();
    for (std::size_t left = m_known.paid.size(); left > 0 && paid.size() < most; --left, ++it) {
        if (it == m_known.paid.end())
            it = m_known.paid.begin();
        const Order *order = till.replica->shown().find(*it);
        if (order && order->state == OrderState::Paid && order->hasContent())
            paid.push_back(order);
    }
    if (paid.empty())
        return;
    const Order sold = *paid[std::size_t(random(paid.size()))];
    const OrderId id = newId<OrderId>();
    for (const Line &line : sold.lines) {
        if (!line.isShown() || line.quantity < Quantity() || line.product.isNull())
            continue;
        op::AddLine back;
        back.order = id;
        back.line = newId<LineId>();
        back.product = line.product;
        back.name = line.name;
        back.quantity = -line.quantity;
        back.unitPrice = line.unitPrice.value;
        back.discount = line.discount.value;
        back.taxes = line.taxes;
        back.refundOf = sold.id;
        back.refundOfLine = line.id;
        submit(till, back);
    }
    if (const Order *order = till.replica->shown().find(id); order && chance(70))
        sell(till, Order(*order));
}

void Simulator::submit(SimulatedTill &till, OperationBody body)
{
    const qint64 draw = qint64(random(1'000'000));
    const qint64 time = m_plan.otherClocks ? 2'000'000'000'000 - 7 * draw : 1'000'000'000'000 + draw;
    const Operation operation = till.replica->prepare(std::move(body), till.author, till.session, time);
    QByteArray bytes = encodeOperation(operation);
    if (chance(10)) { // a newer terminal: what is not known here is handed on as it came (D 19)
        bytes.chop(1);
        bytes += ",\"x_later\":[1,{\"a\":null}]}";
    }
    note(bytes);
    if (bytes.size() > maxOperationBytes) // D 20
        fail(QStringLiteral("an operation of %1 bytes").arg(bytes.size()));
    // A crash before the write: nothing was shown, nothing may come of it.
    till.own[operation.ref.counter] = bytes;
    till.unsynced.clear(); // synced, and with it all that was written before
    lookAt(till, till.replica->submit(operation, bytes).touched);
    m_acknowledged.emplace(operation.ref, bytes);
    ++m_report.operations;
    pushUnsent(till);
}

} // namespace tandem::simulation
