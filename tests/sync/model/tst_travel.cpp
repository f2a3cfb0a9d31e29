#include "reduce_log.h"
#include "sync/model/kitchen.h"

#include <QTest>

using namespace tandem;
using namespace tandem::testing;

namespace {

const OrderId second = uid<OrderId>('2');
const OrderId third = uid<OrderId>('3');
const LineId part = uid<LineId>('p');
const LineId otherPart = uid<LineId>('q');

op::Split split(LineId line, OrderId into, LineId as, qint64 count)
{
    return {order, into, {{line, as, pieces(count)}}};
}

Quantity in(const Log &log, OrderId id, LineId line)
{
    const Order *found = log.state.find(id);
    const Line *there = found ? found->line(line) : nullptr;
    return there ? there->quantity : Quantity();
}

/// Begins and ends a payment of one line, with what the till had seen when it made the bill.
QList<Operation> pay(Log &log, Till &till, OrderId id, LineId line, qint64 count)
{
    const Bill bill{{{line, pieces(count), eur(240), Rate()}},
                    eur(240 * count),
                    BillHeader(),
                    {uid<LineageId>('L'), till.seen},
                    till.counter + 1};
    const PaymentId payment = uid<PaymentId>(till.name);
    return {log.make(till, op::PayBegin{id, bill}),
            log.make(till, op::PayAdd{id, payment, QStringLiteral("Cash"), QStringLiteral("cash"), eur(240 * count)}),
            log.make(till, op::Finalize{id, bill, {payment}, eur(0), QString(QLatin1Char(till.name)), {}})};
}

} // namespace

/// Lines that go to other orders and to the kitchen, and what bills make of it.
class TestTravel : public QObject
{
    Q_OBJECT

private slots:
    void aBillHasAPartThatWasSplitOffWhenThereWasLessThanItsMakerKnew()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, split(bread, second, part, 2)));
        const Reduction clipped = log.place(log.make(ben, split(bread, third, otherPart, 1)));
        QVERIFY(tells(clipped, "split-clipped", 'b'));
        for (const Operation &operation : pay(log, ben, third, otherPart, 1))
            log.place(operation);
        QCOMPARE(in(log, third, otherPart), pieces(1));
        QCOMPARE(in(log, second, part), pieces(1));
        QCOMPARE(in(log, order, bread), Quantity());
        QVERIFY(!log.at(third).needsManager);
    }
};

QTEST_GUILESS_MAIN(TestTravel)
#include "tst_travel.moc"
