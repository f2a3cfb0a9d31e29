#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

const OrderId afterRest = derived("follow-up", rest);
const LineId moved = derived("follow-up-line", bread);

} // namespace

/// What a bill had not seen goes on in a follow-up order, and from there in further ones.
class TestReduceFollowUp : public QObject
{
    Q_OBJECT

private slots:
    void tapsThatHadNotSeenThePaymentAreOneLine_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("goods that are sold") << 1;
        QTest::newRow("goods that are given back") << -1;
    }
    void tapsThatHadNotSeenThePaymentAreOneLine()
    {
        QFETCH(int, count);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2 * count));
        for (Till *till : {&ana, &ben, &cy})
            log.look(*till);
        pay(log, ana, order, '1', {{bread, 2 * count}});
        QCOMPARE(log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(count)})).outcome, Outcome::MovedOn);
        QVERIFY(!log.at(rest).line(moved)->changedBy);
        log.place(log.make(cy, op::ChangeQuantity{order, bread, pieces(count)}));
        QCOMPARE(in(log, rest, moved), pieces(2 * count));
        QCOMPARE(log.at(rest).line(moved)->changedBy->cashier, QStringLiteral("c"));
        QCOMPARE(log.at(rest).line(moved)->addedBy.cashier, QStringLiteral("b"));
        QCOMPARE(log.at(order).followUp, rest);
    }

    void ofATotalThatHadNotSeenThePaymentGoesOnWhatTheBillHadNot_data()
    {
        QTest::addColumn<int>("bill");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("goesOn");
        QTest::newRow("more") << 2 << 5 << 3;
        QTest::newRow("less") << 2 << 1 << 0;
        QTest::newRow("more given back") << -2 << -5 << -3;
        QTest::newRow("less given back") << -2 << -1 << 0;
    }
    void ofATotalThatHadNotSeenThePaymentGoesOnWhatTheBillHadNot()
    {
        QFETCH(int, bill);
        QFETCH(int, total);
        QFETCH(int, goesOn);
        for (const bool paidFirst : {true, false}) {
            Log log;
            Till ana{'a'}, ben{'b'};
            log.say(ana, add(bread, bill));
            log.look(ana);
            log.look(ben);
            const QList<Operation> payment = paying(log, ana, order, '1', billFor(ana, {{bread, bill}}));
            const QList<Operation> typed{log.make(ben, op::SetQuantity{order, bread, pieces(total)})};
            placeAll(log, paidFirst ? payment + typed : typed + payment);
            QCOMPARE(log.quantity(bread), pieces(bill));
            QCOMPARE(in(log, rest, moved), pieces(goesOn));
        }
    }

    void aTotalIsLessenedByEachBillThatHadTheLine()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        for (Till *till : {&ana, &ben, &cy})
            log.look(*till);
        pay(log, ana, order, '1', {{bread, 1}});
        log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(1)}));
        log.look(ana);
        pay(log, ana, rest, '2', {{moved, 1}});
        log.place(log.make(cy, op::SetQuantity{order, bread, pieces(4)}));
        QCOMPARE(in(log, afterRest, followUpLineId(moved)), pieces(2));
        QCOMPARE(log.at(afterRest).root, order);
        // What else Cy does finds the last of them.
        log.place(log.make(cy, add(cake, 1)));
        QCOMPARE(in(log, afterRest, cake), pieces(1));
        log.place(log.make(cy, op::RemoveLine{order, cake}));
        QCOMPARE(in(log, afterRest, cake), Quantity());
    }

    void aFollowUpThatHadNothingOfALineSaysNothingOfIt()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.say(ana, add(cake, 1));
        for (Till *till : {&ana, &ben, &cy})
            log.look(*till);
        pay(log, ana, order, '1', {{bread, 1}, {cake, 1}});
        log.place(log.make(ben, op::ChangeQuantity{order, cake, pieces(1)}));
        log.look(ana);
        pay(log, ana, rest, '2', {{followUpLineId(cake), 1}});
        log.place(log.make(cy, op::SetQuantity{order, bread, pieces(3)}));
        QCOMPARE(in(log, afterRest, moved), pieces(2));
    }

    void aRemoveOfWhatWentOnTakesItOffThere()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(2)}));
        log.look(cy);
        pay(log, ana, order, '1', {{bread, 1}});
        QCOMPARE(in(log, rest, moved), pieces(2));
        QCOMPARE(log.place(log.make(cy, op::RemoveLine{order, bread})).outcome, Outcome::KeptInHistory);
        QCOMPARE(in(log, rest, moved), Quantity());
        QCOMPARE(log.quantity(bread), pieces(1));
    }

    void aRemoveInAFollowUpThatTheHubNeverMadeTakesNothing()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        const QList<Operation> payment = paying(log, ben, order, '1', billFor(ben, {{bread, 2}}));
        log.say(ana, op::ChangeQuantity{order, bread, pieces(2)});
        log.look(ben); // at his till the taps wait in a follow-up
        const Operation removed = log.make(ben, op::RemoveLine{rest, moved});
        const Operation parted = log.make(ben, some(2, moved, rest, second, part));
        const QList<Operation> further = paying(log, ben, second, '2', billFor(ben, {{part, 2}}));
        log.say(ana, op::SetQuantity{order, bread, pieces(2)});
        placeAll(log, payment);
        QVERIFY(!log.state.find(rest));
        const Reduction late = log.place(removed);
        QCOMPARE(late.outcome, Outcome::KeptInHistory);
        QVERIFY(tells(late, "kept-in-history", 'b'));
        // A part of it is nothing, too; who is paid for it has sold what was paid.
        QCOMPARE(log.place(parted).outcome, Outcome::KeptInHistory);
        QCOMPARE(in(log, second, part), Quantity());
        QCOMPARE(placeAll(log, further).outcome, Outcome::PaidTwice);
        QCOMPARE(log.quantity(bread), pieces(2));
    }

    void whoNamesALineThatNoOrderBeforeTheFollowUpHadIsTold()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        pay(log, ana, order, '1', {{bread, 1}});
        QCOMPARE(log.say(ana, op::SetQuantity{rest, tea, pieces(1)}).outcome, Outcome::Invalid);
        QVERIFY(!log.state.find(rest));
    }

    void aSearchThroughALongChainOfFollowUpsEnds()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        OrderId id = order;
        for (int i = 0; i < 20; ++i) {
            pay(log, ana, id, char('A' + i), {});
            id = followUpId(id);
        }
        QCOMPARE(log.say(ana, op::SetQuantity{uid<OrderId>('x'), tea, pieces(1)}).outcome, Outcome::Invalid);
    }

    void aLineIsFoundWhateverOrderItIsNamedWith()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        for (char id = 'A'; id <= 'H'; ++id) {
            const OrderId another = uid<OrderId>(id);
            log.say(ana, addTo(another, uid<LineId>(id), 1));
            log.look(ana);
            const LineId later = uid<LineId>(char(id - 16));
            log.place(log.make(ben, addTo(another, later, 1)));
            pay(log, ana, another, id, {{uid<LineId>(id), 1}});
            log.say(ana, op::SetQuantity{uid<OrderId>('x'), later, pieces(2)});
            QCOMPARE(in(log, followUpId(another), later), pieces(2));
        }
        log.look(ana);
        log.look(ben);
        log.place(log.make(ben, add(cake, 1)));
        pay(log, ana, order, '1', {{bread, 1}});
        const OrderId unknown = uid<OrderId>('x');
        // The cake went on: it is where it can be changed, not where it was paid around.
        QVERIFY(saysNothing(log.say(ben, op::SetQuantity{unknown, cake, pieces(5)})));
        QCOMPARE(in(log, rest, cake), pieces(5));
        QCOMPARE(in(log, order, cake), Quantity());
        pay(log, ben, order, '2', {{bread, 1}}); // a second document of the same bread
        const Reduction refused = log.say(ben, op::SetPrice{unknown, bread, eur(1)});
        QCOMPARE(refused.outcome, Outcome::Refused);
        QCOMPARE(refused.notices.first().order, order);
    }

    void whatGoesOnJoinsWhatIsInTheFollowUpAlready()
    {
        // Somebody else's program has named the follow-up, and one of its lines, before there was one.
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.place(log.make(cy, addTo(rest, cake, 1)));
        log.place(log.make(ben, add(cake, 2)));
        log.place(log.make(ben, add(tea, 1)));
        pay(log, ana, order, '1', {{bread, 1}});
        const Order &there = log.at(rest);
        QCOMPARE(there.lines.size(), 2);
        QCOMPARE(there.addedBy.cashier, QStringLiteral("c"));
        QCOMPARE(in(log, rest, cake), pieces(2)); // the later total
        QCOMPARE(in(log, rest, tea), pieces(1));
    }

    void aPartOfWhatGoesOnIsAPartOfTheFollowUp()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(3)}));
        log.say(cy, some(2, bread, order, second, part));
        pay(log, ana, order, '1', {{bread, 1}});
        QCOMPARE(in(log, rest, moved), pieces(1));
        const Line &there = *log.at(second).line(part);
        QCOMPARE(there.quantity, pieces(2));
        QCOMPARE(there.partOfOrder, rest);
        QCOMPARE(there.partOf, moved);
        QVERIFY(log.at(order).line(bread)->parts.isEmpty());
        QCOMPARE(log.at(rest).line(moved)->parts.size(), 1);
    }

    void aTapWhereABillHadTakenEverythingBackGoesOnWhole()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        log.say(ana, some(2, bread, order, second, part));
        log.say(ana, addTo(second, tea, 1));
        log.look(cy);
        log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, 2}})}));
        log.look(ana); // and sees that the bread is Ben's
        log.place(log.make(cy, op::ChangeQuantity{second, part, pieces(1)}));
        pay(log, ana, second, '1', {{tea, 1}});
        QCOMPARE(in(log, followUpId(second), part), pieces(1));
    }

    void whatARefusedSplitLeftBesideTheBillGoesOn_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("goods that are sold") << 1;
        QTest::newRow("goods that are given back") << -1;
    }
    void whatARefusedSplitLeftBesideTheBillGoesOn()
    {
        QFETCH(int, count);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3 * count));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, op::PayBegin{order, billFor(ana, {{bread, 3 * count}})}));
        QCOMPARE(log.place(log.make(ben, some(count, bread, order, second, part))).outcome, Outcome::Refused);
        pay(log, ben, order, '1', {{bread, 2 * count}}); // as it seemed to him
        QCOMPARE(log.quantity(bread), pieces(2 * count));
        QCOMPARE(in(log, rest, moved), pieces(count));
        QCOMPARE(in(log, second, part), Quantity());
    }

    void whatWasPaidElsewhereIsNotLeftOverByASplit()
    {
        // Of three breads Ana is paid for two; Ben had split two off and is paid for the third.
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.look(ben);
        log.say(ana, some(2, bread, order, third, otherPart));
        log.look(ana);
        pay(log, ana, third, '1', {{otherPart, 2}});
        log.place(log.make(ben, some(2, bread, order, second, part)));
        QCOMPARE(in(log, second, part), pieces(1));
        QCOMPARE(pay(log, ben, order, '2', {{bread, 1}}).outcome, Outcome::PaidTwice);
        QVERIFY(!log.state.find(rest));
        QVERIFY(log.at(order).needsManager);
    }

    void aSplitOfWhatWasPaidTakesFromWhatWentOn()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2));
        for (Till *till : {&ana, &ben, &cy})
            log.look(*till);
        pay(log, ana, order, '1', {{bread, 2}});
        log.place(log.make(cy, op::ChangeQuantity{order, bread, pieces(3)}));
        log.place(log.make(ben, some(2, bread, order, second, part)));
        QCOMPARE(in(log, second, part), pieces(2));
        QCOMPARE(in(log, rest, moved), pieces(1));
        QCOMPARE(log.quantity(bread), pieces(2));
    }

    /// Nobody should know its follow-up before an order is paid. Whoever does must not make the hub go round for ever.
    void aFollowUpThatItsOwnOneWasMergedIntoIsCarriedOnAllTheSame()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        log.say(ana, addTo(rest, cake, 1));
        log.say(ana, addTo(afterRest, tea, 1));
        log.say(ana, op::Merge{afterRest, rest});
        pay(log, ana, order, '1', {{bread, 1}});
        pay(log, ana, rest, '2', {{cake, 1}, {tea, 1}});
        QCOMPARE(log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(1)})).outcome, Outcome::MovedOn);
        QCOMPARE(in(log, followUpId(afterRest), followUpLineId(bread)), pieces(1));
    }

    void whatTwoHadSplitOffUnseenComesOutOfWhatTheBillLeft_data()
    {
        QTest::addColumn<qint64>("sign");
        QTest::newRow("sold") << qint64(1);
        QTest::newRow("given back") << qint64(-1);
    }
    void whatTwoHadSplitOffUnseenComesOutOfWhatTheBillLeft()
    {
        QFETCH(qint64, sign);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2 * sign));
        log.look(cy);
        log.say(ben, op::SetQuantity{order, bread, pieces(5 * sign)});
        log.look(ana);
        log.say(ben, some(2 * sign, bread, order, second, part));
        log.place(log.make(ana, some(sign, bread, order, third, otherPart)));
        pay(log, cy, order, '1', {{bread, 2 * sign}});
        QCOMPARE(log.quantity(bread), pieces(2 * sign));
        QCOMPARE(in(log, second, part), pieces(2 * sign));
        QCOMPARE(in(log, third, otherPart), pieces(sign));
        QCOMPARE(in(log, rest, moved), Quantity());
    }

    void anOrderThatItsFollowUpWasMergedIntoIsCarriedOnAllTheSame_data()
    {
        QTest::addColumn<bool>("isOverAnother");
        QTest::newRow("at once") << false;
        QTest::newRow("by way of another order") << true;
    }
    void anOrderThatItsFollowUpWasMergedIntoIsCarriedOnAllTheSame()
    {
        QFETCH(bool, isOverAnother);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        const OrderId last = isOverAnother ? second : order;
        if (isOverAnother) {
            log.say(ana, addTo(second, tea, 1));
            log.say(ana, addTo(followUpId(second), tea, 1));
            log.say(ana, op::Merge{followUpId(second), order});
        }
        log.say(ana, addTo(rest, cake, 1));
        log.say(ana, op::Merge{rest, last});
        pay(log, ana, order, '1', {{bread, 1}});
        if (isOverAnother)
            pay(log, ana, second, '2', {{tea, 1}});
        QCOMPARE(log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(1)})).outcome, Outcome::MovedOn);
        QCOMPARE(in(log, followUpId(isOverAnother ? followUpId(second) : rest), followUpLineId(bread)), pieces(1));
    }
};

TANDEM_TEST(TestReduceFollowUp)
#include "tst_reduce_follow_up.moc"
