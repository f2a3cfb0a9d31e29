#include "simulator.h"
#include "sync/model/totals.h"

namespace tandem::simulation {

namespace {

constexpr int productCount = 4;

} // namespace

void Simulator::act(SimulatedTill &till)
{
    QList<Order> open;
    till.replica->shown().forEach([&](const Order &order) {
        if (!order.isFinal() && !till.knownPaid.contains(order.id))
            open.append(order);
    });
    std::sort(open.begin(), open.end(), [](const Order &a, const Order &b) { return a.id < b.id; });
    const int what = int(random(100));
    if (open.isEmpty() || what < 12) {
        op::AddLine add;
        add.order = open.isEmpty() || what < 6 ? newId<OrderId>() : open[qsizetype(random(quint64(open.size())))].id;
        add.line = newId<LineId>();
        add.product = newId<ProductId>();
        add.name = QStringLiteral("Product %1").arg(random(productCount));
        add.quantity = Quantity::fromThousandths(1000 * qint64(1 + random(3)));
        add.unitPrice = Money::fromMinor(qint64(100 + random(900)), Currency());
        return submit(till, add);
    }
    const Order order = open[qsizetype(random(quint64(open.size())))];
    QList<Line> lines;
    for (const Line &line : order.lines) {
        if (line.isShown())
            lines.append(line);
    }
    if (lines.isEmpty())
        return submit(till, op::Cancel{order.id});
    const Line line = lines[qsizetype(random(quint64(lines.size())))];
    if (what < 45)
        return submit(till, op::ChangeQuantity{order.id, line.id, Quantity::one()});
    if (what < 58)
        return submit(till, op::SetQuantity{order.id, line.id, Quantity::fromThousandths(1000 * qint64(random(6)))});
    if (what < 64)
        return submit(till, op::RemoveLine{order.id, line.id});
    if (what < 70)
        return submit(till,
                      op::SetNote{order.id, chance(50) ? line.id : LineId(), QStringLiteral("note %1").arg(random(9))});
    if (what < 76)
        return submit(till, op::SetPrice{order.id, line.id, Money::fromMinor(qint64(random(999)), Currency())});
    if (what < 80)
        return submit(till, op::SetDiscount{order.id, line.id, Rate::fromTenThousandths(qint64(random(100)) * 10'000)});
    if (what < 84)
        return submit(till, op::SetExtra{order.id, {}, QStringLiteral("x.k"), QJsonValue(qint64(random(9)))});
    if (what < 88)
        return submit(till, op::Cancel{order.id});
    if (order.lock && order.lock->mark.op.device != till.device)
        return;
    // A sale in one go, as a cashier with exact cash does it.
    const Bill bill = billOf(order, TaxRounding::PerLine, till.replica->head(), till.replica->nextCounter());
    submit(till, op::PayBegin{order.id, bill});
    if (chance(15))
        return submit(till, op::PayBreakOff{order.id});
    const PaymentId payment = newId<PaymentId>();
    submit(till, op::PayAdd{order.id, payment, QStringLiteral("Cash"), QStringLiteral("cash"), bill.total});
    const QString receipt = QStringLiteral("%1-%2").arg(till.author.pos).arg(++till.receipts);
    const QByteArray previous =
        std::exchange(till.lastReceipt, QCryptographicHash::hash(receipt.toUtf8(), QCryptographicHash::Sha256));
    submit(till, op::Finalize{order.id, bill, {payment}, Money::zero(Currency()), receipt, previous});
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
    // A crash before the write: nothing was shown, nothing may come of it.
    till.own[operation.ref.counter] = bytes;
    till.unsynced.clear(); // synced, and with it all that was written before
    till.replica->submit(operation, bytes);
    m_acknowledged[operation.ref] = bytes;
    ++m_report.operations;
    pushUnsent(till);
}

} // namespace tandem::simulation
