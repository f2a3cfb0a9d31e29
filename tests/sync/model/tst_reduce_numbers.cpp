#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

const LineageId putBack = uid<LineageId>('M');

/// Places behind the fork of a hub that was put back; `number` is what it offers, 0 while numbers are held.
Reduction placeAt(Log &log, Till &till, OperationBody body, qint64 seq, qint64 number = 0)
{
    ReduceContext context;
    context.lineages = {lineage, putBack};
    context.lineage = putBack;
    context.seq = seq;
    context.number = number;
    context.run = std::max<qint64>(log.state.run, 1);
    return reduce(log.state, log.make(till, std::move(body)), context);
}

op::ResumeNumbers found(OrderId id, qint64 run, qint64 number) { return {{}, false, {{id, {run, number}}}}; }

} // namespace

/// Order numbers while a hub that was put back holds them, and after.
class TestReduceNumbers : public QObject
{
    Q_OBJECT

private slots:
    void ordersThatWaitedGetTheirNumbersByTheirFirstProduct()
    {
        Log log;
        Till ana{'a'};
        placeAt(log, ana, addTo(third, bread, 1), 1);
        placeAt(log, ana, addTo(second, bread, 1), 2);
        placeAt(log, ana, addTo(third, cake, 1), 3);
        placeAt(log, ana, op::SetCustomer{fourth, uid<CustomerId>('k'), QStringLiteral("Deco")}, 4); // holds nothing
        placeAt(log, ana, add(tea, 1), 5, 7);
        QCOMPARE(log.at(order).number, 7);
        log.state.lastNumber = 7;
        QCOMPARE(numbersDue(log.state, false), (QList<GivenNumber>{{third, {1, 8}}, {second, {1, 9}}}));
        QCOMPARE(numbersDue(log.state, true), (QList<GivenNumber>{{third, {2, 1}}, {second, {2, 2}}}));
    }

    void whatWasPaidBeforeItsGoodsCameBackIsAsOldAsItsPayment()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        const Operation closed = log.make(ana, op::Finalize{second, billFor(ana, {{cake, 1}}), {}, eur(0), {}, {}});
        ReduceContext context;
        context.lineages = {lineage, putBack};
        context.lineage = putBack;
        context.seq = 1;
        context.origin = {lineage, 9}; // where it was first does not count: by now it stands before the bread
        reduce(log.state, closed, context);
        placeAt(log, ben, add(bread, 1), 2);
        QCOMPARE(numbersDue(log.state, false), (QList<GivenNumber>{{second, {1, 1}}, {order, {1, 2}}}));
    }

    void aManagerGoesOnInANewRun()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, op::OpenSession{eur(0)});
        log.say(ben, op::OpenSession{eur(0)});
        log.say(ben, op::CloseSession{eur(0)});
        placeAt(log, ana, add(bread, 1), 4);
        QVERIFY(log.state.numbering.isHeld({lineage, putBack}));
        const op::ResumeNumbers goOn{putBack, true, numbersDue(log.state, true)};

        ReduceContext pending;
        pending.lineages = {lineage, putBack};
        pending.lineage = putBack;
        Till early = cy;
        reduce(log.state, log.make(early, goOn), pending);
        QCOMPARE(log.at(order).number, 0); // only the log gives numbers
        QCOMPARE(log.state.run, 1);

        QCOMPARE(placeAt(log, cy, goOn, 5).outcome, Outcome::Applied);
        QVERIFY(!log.state.numbering.isHeld({lineage, putBack}));
        QCOMPARE(log.state.run, 2);
        QCOMPARE(log.at(order).run, 2);
        QCOMPARE(log.at(order).number, 1);
        QCOMPARE(log.state.lastNumber, 1);
        QCOMPARE(log.state.session(uid<SessionId>('a'))->run, 2);
        QCOMPARE(log.state.session(uid<SessionId>('b'))->run, 1); // closed before

        const op::ResumeNumbers again{putBack, true, {}};
        QCOMPARE(placeAt(log, cy, again, 6).outcome, Outcome::KeptInHistory); // that hold has ended
        const op::ResumeNumbers elsewhere{uid<LineageId>('N'), false, {}};
        QCOMPARE(placeAt(log, cy, elsewhere, 7).outcome, Outcome::KeptInHistory); // no hold of this log
        QCOMPARE(log.state.run, 2);
        QCOMPARE(log.state.numbering.resumedIn, declaredLineage(putBack));
    }

    void theHubGoesOnInTheSameRunOnceEverybodyIsBack()
    {
        Log log;
        Till ana{'a'}, hub{'h'};
        placeAt(log, ana, add(bread, 1), 1);
        QCOMPARE(placeAt(log, hub, op::ResumeNumbers{putBack, false, numbersDue(log.state, false)}, 2).touched,
                 QList<OrderId>{order});
        QCOMPARE(log.at(order).run, 1);
        QCOMPARE(log.at(order).number, 1);
        QVERIFY(!log.state.numbering.isHeld({lineage, putBack}));
    }

    void whatItsTillSentAgainStandsWhereOthersHadSeenIt()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, hub{'h'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        const OpRef tap{uid<DeviceId>('a'), ana.counter + 1};
        placeAt(log, ana, op::ChangeQuantity{order, bread, pieces(1)}, 3);
        const QList<LineageId> lineages{uid<LineageId>('K'), lineage, putBack};
        QVERIFY(lacksPlace(log.state, {tap, {lineage, 7}}, lineages));
        QVERIFY(!lacksPlace(log.state, {tap, {putBack, 3}}, lineages)); // that is where it stands
        QVERIFY(!lacksPlace(log.state, {{uid<DeviceId>('a'), 99}, {lineage, 7}}, lineages));
        // Whoever takes away what had been seen at the lost place takes the tap with it.
        ben.seen = 7;
        placeAt(log, ben, op::Cancel{order, {}}, 4);
        QCOMPARE(log.quantity(bread), pieces(1));
        const op::ResumeNumbers place{{}, false, {}, {{tap, {lineage, 7}}}};
        QCOMPARE(placeAt(log, hub, place, 5).touched, QList<OrderId>{order});
        QCOMPARE(log.quantity(bread), Quantity());
        QCOMPARE(log.at(order).state, OrderState::Cancelled);
        QVERIFY(!lacksPlace(log.state, {tap, {lineage, 7}}, lineages));
        QVERIFY(!lacksPlace(log.state, {tap, {lineage, 9}}, lineages));
        QVERIFY(lacksPlace(log.state, {tap, {lineages.first(), 9}}, lineages)); // the first one counts
        const Mark mark = log.at(order).line(bread)->quantities.last().mark;
        QCOMPARE(mark.seq, 7);
        QCOMPARE(mark.again, (LogPosition{putBack, 3}));
        const Reduction again = placeAt(log, hub, place, 6);
        QVERIFY(again.touched.isEmpty());
        QCOMPARE(again.outcome, Outcome::Applied);
    }

    void whatWentOnFromAPaidOrderStaysWhereItWent()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, hub{'h'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        const OpRef tap{uid<DeviceId>('a'), ana.counter + 1};
        placeAt(log, ana, op::ChangeQuantity{order, bread, pieces(1)}, 2);
        placeAt(log, ben, op::Finalize{order, billFor(ben, {{bread, 1}}), {}, eur(0), {}, {}}, 3);
        QCOMPARE(log.at(rest).lines.first().quantity, pieces(1));
        placeAt(log, hub, op::ResumeNumbers{{}, false, {}, {{tap, {lineage, 1}}}}, 4);
        QCOMPARE(log.quantity(bread), pieces(1));
        QCOMPARE(log.at(rest).lines.first().quantity, pieces(1));
    }

    void aNumberThatComesBackIsTheOrdersOwnAgain()
    {
        Log log;
        Till ana{'a'}, hub{'h'};
        placeAt(log, ana, add(bread, 1), 1);
        log.state.run = 3;
        log.state.lastNumber = 4;
        QCOMPARE(placeAt(log, hub, found(order, 2, 9), 2).touched, QList<OrderId>{order});
        QCOMPARE(log.at(order).run, 2);
        QCOMPARE(log.at(order).number, 9);
        QCOMPARE(log.state.run, 3);
        QCOMPARE(log.state.lastNumber, 4); // of its own run
        QVERIFY(log.state.numbering.formerOf(order).isEmpty());
        // The same again says nothing new.
        QVERIFY(placeAt(log, hub, found(order, 2, 9), 3).touched.isEmpty());

        placeAt(log, ana, addTo(second, bread, 1), 4);
        placeAt(log, hub, found(second, 3, 2), 5);
        QCOMPARE(log.state.lastNumber, 4); // a lower one leaves no hole to fill
        placeAt(log, ana, addTo(third, bread, 1), 6);
        placeAt(log, hub, found(third, 5, 6), 7);
        QCOMPARE(log.state.run, 5); // of a run that this log had not seen
        QCOMPARE(log.state.lastNumber, 6);
    }

    void aNumberThatAnOrderCouldNotKeepFindsItAllTheSame()
    {
        Log log;
        Till ana{'a'}, hub{'h'};
        placeAt(log, ana, add(bread, 1), 1, 1);
        placeAt(log, ana, addTo(second, bread, 1), 2);
        for (char id = 'A'; id <= 'H'; ++id)
            placeAt(log, ana, addTo(uid<OrderId>(id), bread, 1), 2);
        // By now the number is another order's; and one order has a number of its own already.
        placeAt(log, hub, found(second, 1, 1), 3);
        QCOMPARE(log.at(second).number, 0);
        QCOMPARE(log.state.numbering.formerOf(second), (QList<OrderNumber>{{1, 1}}));
        QCOMPARE(placeAt(log, hub, found(order, 1, 8), 4).touched, QList<OrderId>{order});
        QCOMPARE(log.at(order).number, 1);
        QCOMPARE(log.state.numbering.formerOf(order), (QList<OrderNumber>{{1, 8}}));
        QVERIFY(placeAt(log, hub, found(order, 1, 8), 5).touched.isEmpty());
        QCOMPARE(log.state.numbering.formerOf(order).size(), 1);
        // Of an order that has not come back yet it is kept.
        QVERIFY(placeAt(log, hub, found(third, 1, 5), 6).touched.isEmpty());
        QCOMPARE(log.state.numbering.formerOf(third), (QList<OrderNumber>{{1, 5}}));
    }

    void numbersThatWerePrintedAndLeadNowhereAreLost()
    {
        Log before, now;
        Till ana{'a'}, ben{'b'}, hub{'h'};
        placeAt(before, ana, add(bread, 1), 1, 1);
        placeAt(before, ana, addTo(second, bread, 1), 2, 2);
        placeAt(before, ana, addTo(third, bread, 1), 3, 3);
        placeAt(before, ana, addTo(fourth, bread, 1), 4); // was never given one
        placeAt(before, hub, found(order, 1, 9), 5);
        placeAt(before, hub, found(third, 1, 8), 6);
        // Now one has its number, one has another and is found under its old one, and one is not there.
        placeAt(now, ben, add(bread, 1), 1, 1);
        placeAt(now, ben, addTo(second, bread, 1), 2, 5);
        placeAt(now, hub, found(second, 1, 2), 3);
        const QList<op::ResumeNumbers> lost = numbersLost(before.state, now.state);
        QCOMPARE(lost.size(), 1);
        QVERIFY(lost.first().lineage.isNull() && !lost.first().newRun);
        QCOMPARE(lost.first().given, (QList<GivenNumber>{{third, {1, 3}}, {third, {1, 8}}, {order, {1, 9}}}));
        QVERIFY(numbersLost(before.state, before.state).isEmpty());
    }

    void aNumberThatIsAnothersByNowIsLostToo()
    {
        Log before, now;
        Till ana{'a'}, ben{'b'};
        placeAt(before, ana, add(bread, 1), 1, 1);
        placeAt(now, ben, add(bread, 1), 1, 2);
        QCOMPARE(numbersLost(before.state, now.state).first().given, (QList<GivenNumber>{{order, {1, 1}}}));
    }

    void manyLostNumbersAreSaidInPortions()
    {
        StreamState before;
        for (qint64 number = 1; number <= 1001; ++number)
            before.numbering.former[order].append({1, number});
        const QList<op::ResumeNumbers> lost = numbersLost(before, StreamState());
        QCOMPARE(lost.size(), 2);
        QCOMPARE(lost.first().given.size(), 1000);
        QCOMPARE(lost.last().given, (QList<GivenNumber>{{order, {1, 1001}}}));
    }

    void numbersAreNotHeldInAHubsFirstLineage()
    {
        const Numbering numbering;
        QVERIFY(!numbering.isHeld({}));
        QVERIFY(!numbering.isHeld({lineage}));
        QVERIFY(numbering.isHeld({lineage, putBack}));
    }
};

TANDEM_TEST(TestReduceNumbers)
#include "tst_reduce_numbers.moc"
