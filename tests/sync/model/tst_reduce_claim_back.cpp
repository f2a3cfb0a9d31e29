#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

/// Goods that a bill takes back from where they were split off to, while the order they come back to has changed.
class TestReduceClaimBack : public QObject
{
    Q_OBJECT

private slots:
    void whatComesBackIsThereBesideWhatWasLeft_data()
    {
        using Bodies = QList<OperationBody>;
        QTest::addColumn<Bodies>("rest");
        QTest::addColumn<int>("left");
        QTest::newRow("the rest stays") << Bodies{} << 3;
        QTest::newRow("the rest is taken off") << Bodies{op::RemoveLine{order, bread}} << 2;
        QTest::newRow("the rest is taken off and typed as nothing")
            << Bodies{op::RemoveLine{order, bread}, op::SetQuantity{order, bread, Quantity()}} << 2;
        QTest::newRow("the rest is typed") << Bodies{op::SetQuantity{order, bread, pieces(1)}} << 3;
        QTest::newRow("the order is cancelled, which money beats") << Bodies{op::Cancel{order}} << 3;
    }
    void whatComesBackIsThereBesideWhatWasLeft()
    {
        QFETCH(const QList<OperationBody>, rest);
        QFETCH(const int, left);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.look(ana);
        log.say(ben, some(2, bread, order, second, part));
        for (const OperationBody &body : rest)
            log.say(ben, body);
        log.place(log.make(ana, op::PayBegin{order, billFor(ana, {{bread, 3}})}));
        log.place(log.make(ana, op::PayBreakOff{order}));
        QCOMPARE(in(log, second, part), Quantity());
        QCOMPARE(in(log, order, bread), pieces(left));
        // Who sees it all and takes it off takes off all of it.
        log.say(ben, op::RemoveLine{order, bread});
        QCOMPARE(openThousandths(log), 0);
    }

    void whoSplitsOffWhatCameBackNotKnowingThatItWasTakenOffHasAllOfIt()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 3));
        log.look(ana);
        log.say(ben, some(2, bread, order, second, part));
        log.place(log.make(ana, op::PayBegin{order, billFor(ana, {{bread, 3}})}));
        log.place(log.make(ana, op::PayBreakOff{order}));
        log.look(cy);
        log.say(ben, op::RemoveLine{order, bread});
        log.place(log.make(cy, some(3, bread, order, third, otherPart)));
        QCOMPARE(in(log, third, otherPart), pieces(3));
        QCOMPARE(openThousandths(log), 3000);
    }

    void whoSplitsOffWhatWasAddedAfterAllThatCameBackWasTakenOffHasOnlyThat()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 3));
        log.look(ana);
        log.say(ben, some(2, bread, order, second, part));
        log.place(log.make(ana, op::PayBegin{order, billFor(ana, {{bread, 3}})}));
        log.place(log.make(ana, op::PayBreakOff{order}));
        log.say(ben, op::RemoveLine{order, bread});
        log.say(cy, op::ChangeQuantity{order, bread, pieces(1)});
        log.say(cy, some(2, bread, order, third, otherPart)); // more than there is
        QCOMPARE(in(log, third, otherPart), pieces(1));
        QCOMPARE(openThousandths(log), 1000);
    }

    void whatIsAddedToWhatCameBackIsNotOfTheNextBillThatDidNotSeeIt()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 3));
        log.look(ana);
        log.say(ben, some(2, bread, order, second, part));
        log.place(log.make(ana, op::PayBegin{order, billFor(ana, {{bread, 3}})}));
        log.place(log.make(ana, op::PayBreakOff{order}));
        log.look(cy);
        const QList<Operation> bill = paying(log, cy, order, '1', billFor(cy, {{bread, 3}}));
        log.say(ben, op::ChangeQuantity{order, bread, pieces(1)});
        QCOMPARE(placeAll(log, bill).outcome, Outcome::Applied);
        QCOMPARE(in(log, order, bread), pieces(3));
        QCOMPARE(openThousandths(log), 1000);
    }

    void whatComesBackAndWasTypedSinceIsWhatWasTyped()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.look(ana);
        log.say(ben, some(2, bread, order, second, part));
        log.say(ben, op::SetQuantity{order, bread, pieces(1)});
        log.place(log.make(ana, op::PayBegin{order, billFor(ana, {{bread, 3}})}));
        log.place(log.make(ana, op::PayBreakOff{order}));
        log.say(ben, op::SetQuantity{order, bread, pieces(4)});
        QCOMPARE(in(log, order, bread), pieces(4));
    }

    void whatComesBackToAFollowUpThatASecondPaymentHadEmptiedIsThere()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(cake, 1));
        log.look(ana);
        log.say(ben, add(bread, 3));
        log.look(ben);
        const QList<Operation> first = paying(log, ana, order, '1', billFor(ana, {{cake, 1}}));
        const Operation split = log.make(ben, some(2, bread, order, second, part));
        const QList<Operation> again = paying(log, ben, order, '2', billFor(ben, {{bread, 1}}));
        for (const Operation &operation : first)
            log.place(operation);
        log.look(cy);
        const Operation begin = log.make(cy, op::PayBegin{rest, billFor(cy, {{bread, 3}})});
        for (const Operation &operation : QList{split} + again + QList{begin})
            log.place(operation);
        log.place(log.make(cy, op::PayBreakOff{rest}));
        QCOMPARE(in(log, rest, bread), pieces(2)); // one is paid, and two were split off
        QCOMPARE(openThousandths(log), 2000);
    }

    void whatComesBackForAnotherSplitGoesThere()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        log.say(ana, some(2, bread, order, second, part));
        log.say(ana, op::Cancel{order});
        log.place(log.make(ben, some(2, bread, order, third, otherPart)));
        log.place(log.make(ben, op::PayBegin{third, billFor(ben, {{otherPart, 2}})}));
        QCOMPARE(in(log, second, part), Quantity());
        QCOMPARE(in(log, third, otherPart), pieces(2));
        QCOMPARE(in(log, order, bread), Quantity());
    }

    void whatABillTakesBackFromASplitThatItsMakerHadSeenIsThere()
    {
        // The one piece of cy's bill was split off and paid for meanwhile: the bill has the one that had been split off
        // before, and gives it up again.
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2));
        log.say(ana, some(1, bread, order, second, part));
        log.look(cy);
        log.say(ben, some(1, bread, order, third, otherPart));
        for (const Operation &operation : paying(log, ben, third, '1', billFor(ben, {{otherPart, 1}})))
            log.place(operation);
        log.place(log.make(cy, op::PayBegin{order, billFor(cy, {{bread, 1}})}));
        log.place(log.make(cy, op::PayBreakOff{order}));
        QCOMPARE(in(log, second, part), Quantity());
        QCOMPARE(in(log, order, bread), pieces(1));
        QCOMPARE(openThousandths(log), 1000);
    }
};

TANDEM_TEST(TestReduceClaimBack)
#include "tst_reduce_claim_back.moc"
