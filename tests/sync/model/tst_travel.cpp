#include "reduce_bills.h"
#include "sync/model/kitchen.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

op::Split split(LineId line, OrderId into, LineId as, qint64 count)
{
    return {order, into, {{line, as, pieces(count)}}};
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

    void aBillBeatsWhatWasTakenAwayWhereAPartHadGone()
    {
        // Ana moves the bread to another order, merges that away and cancels where it came to; Ben had not seen it.
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        op::AddLine other = add(cake, 1);
        other.order = third;
        log.say(ana, other);
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, split(bread, second, part, 2)));
        log.place(log.make(ana, op::Merge{second, third}));
        log.place(log.make(ana, op::Cancel{third}));
        for (const Operation &operation : pay(log, ben, order, bread, 2))
            log.place(operation);
        QCOMPARE(in(log, order, bread), pieces(2));
        // Whoever takes money for the merged one makes it one of its own again; its bread stays where it was paid.
        ben.seen = 2;
        log.place(
            log.make(ben, op::PayBegin{second, {{}, eur(0), BillHeader(), {uid<LineageId>('L'), 2}, ben.counter + 1}}));
        QCOMPARE(in(log, second, part), Quantity());
        QCOMPARE(openThousandths(log), 0);
    }

    void aSplitThatWasRefusedLeavesItsGoodsOpen()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.say(ana, add(cake, 1));
        log.look(ana);
        log.look(ben);
        Bill all{{{bread, pieces(3), eur(240), Rate()}, {cake, pieces(1), eur(240), Rate()}},
                 eur(960),
                 BillHeader(),
                 {uid<LineageId>('L'), ana.seen},
                 ana.counter + 1};
        log.place(log.make(ana, op::PayBegin{order, all}));
        const Reduction refused = log.place(log.make(ben, split(bread, second, part, 3)));
        QCOMPARE(refused.outcome, Outcome::Refused);
        for (const Operation &operation : pay(log, ben, order, cake, 1))
            log.place(operation);
        QCOMPARE(in(log, order, bread), Quantity());
        QCOMPARE(in(log, followUpId(order), bread), pieces(3));
    }

    void whatWasMergedInUnseenSurvivesASecondPayment()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(cake, 1));
        op::AddLine other = add(bread, 2);
        other.order = second;
        log.say(ana, other);
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, op::Merge{second, order}));
        Bill all{{{cake, pieces(1), eur(240), Rate()}, {bread, pieces(2), eur(240), Rate()}},
                 eur(720),
                 BillHeader(),
                 {uid<LineageId>('L'), ana.seen},
                 ana.counter + 1};
        log.place(log.make(ana, cash('p', 720)));
        log.place(log.make(ana, op::Finalize{order, all, {uid<PaymentId>('p')}, eur(0), QStringLiteral("r"), {}}));
        // Ben, who saw two orders, adds one more bread to one and pays the other.
        log.place(log.make(ben, op::ChangeQuantity{second, bread, pieces(1)}));
        for (const Operation &operation : pay(log, ben, order, cake, 1))
            log.place(operation);
        QCOMPARE(in(log, followUpId(order), followUpLineId(bread)), pieces(1));
        QCOMPARE(log.at(order).line(bread)->quantity, pieces(2));
    }

    void linesThatCameOverTwoMergesAreNotSeenByWhoSawOnlyTheSecond()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        for (const OrderId id : {order, second, third}) {
            op::AddLine line = add(id == order ? bread : id == second ? cake : part, 1);
            line.order = id;
            log.say(ana, line);
        }
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, op::Merge{order, second}));
        log.place(log.make(ben, op::Merge{second, third}));
        const Bill bill{{{part, pieces(1), eur(240), Rate()}, {cake, pieces(1), eur(240), Rate()}},
                        eur(480),
                        BillHeader(),
                        {uid<LineageId>('L'), ben.seen},
                        ben.counter + 1};
        log.place(log.make(
            ben, op::PayAdd{third, uid<PaymentId>('b'), QStringLiteral("Cash"), QStringLiteral("cash"), eur(480)}));
        log.place(log.make(ben, op::Finalize{third, bill, {uid<PaymentId>('b')}, eur(0), QStringLiteral("b"), {}}));
        QCOMPARE(in(log, followUpId(third), bread), pieces(1));
    }

    void oneTapLessAfterThePaymentGivesNothingBack()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        for (const Operation &operation : pay(log, ana, order, bread, 2))
            log.place(operation);
        const Reduction late = log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(-1)}));
        QCOMPARE(late.outcome, Outcome::KeptInHistory);
        QVERIFY(tells(late, "kept-in-history", 'b'));
        QVERIFY(!log.state.find(followUpId(order)));
    }
};

TANDEM_TEST(TestTravel)
#include "tst_travel.moc"
