#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

/// What a manager had not seen when dealing with a matter of money stays to be dealt with.
class TestReduceDealt : public QObject
{
    Q_OBJECT

private slots:
    void aReceiptThatTheManagerHadNotSeenIsStillToBeDealtWith()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.look(ben);
        const QList<Operation> one = paying(log, ana, order, '1', billFor(ana, {{bread, 1}}));
        const QList<Operation> other = paying(log, ben, order, '2', billFor(ben, {{bread, 1}}));
        log.place(one.first());
        log.place(other.first());
        log.look(cy); // the money, and none of the receipts
        log.place(one.last());
        log.place(other.last());
        const OrderId duplicate = duplicateId(order, other.last().ref);
        const Reduction early = log.place(log.make(cy, op::NoticeDone{order}));
        QCOMPARE(early.outcome, Outcome::KeptInHistory);
        QVERIFY(tells(early, "more-to-deal-with", 'c'));
        QVERIFY(log.at(duplicate).needsManager && log.at(duplicate).dealtWith.isEmpty());
        QCOMPARE(log.say(cy, op::NoticeDone{order}).outcome, Outcome::Applied);
        QVERIFY(!log.at(duplicate).needsManager);
    }

    void aVoidThatTheManagerHadNotSeenIsStillToBeDealtWith_data()
    {
        QTest::addColumn<bool>("seen");
        QTest::newRow("seen") << true;
        QTest::newRow("unseen") << false;
    }
    void aVoidThatTheManagerHadNotSeenIsStillToBeDealtWith()
    {
        QFETCH(bool, seen);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        pay(log, ana, order, '1', {{bread, 1}});
        log.say(ben, cash('2', 100));
        QVERIFY(log.at(order).needsManager);
        log.look(cy);
        log.say(ben, op::PayVoid{order, uid<PaymentId>('2')});
        if (seen)
            log.look(cy);
        const Reduction done = log.place(log.make(cy, op::NoticeDone{order}));
        QCOMPARE(done.outcome, seen ? Outcome::Applied : Outcome::KeptInHistory);
        QCOMPARE(log.at(order).needsManager, !seen);
        QCOMPARE(tells(done, "more-to-deal-with", 'c'), !seen);
    }

    void whoNamesAnOrderWithNothingToDealWithIsTold()
    {
        Log log;
        Till ana{'a'}, cy{'c'};
        log.say(ana, add(bread, 1));
        const Reduction nothing = log.say(cy, op::NoticeDone{order});
        QCOMPARE(nothing.outcome, Outcome::KeptInHistory);
        QVERIFY(tells(nothing, "dealt-with", 'c'));
        QCOMPARE(nothing.notices.first().by.cashier, QStringLiteral("a"));
    }

    void dealingWithOneMatterLeavesTheOthers()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        for (const OrderId id : {order, second}) {
            log.say(ana, addTo(id, id == order ? bread : cake, 1));
            log.look(ana);
            pay(log, ana, id, id == order ? '1' : '2', {{id == order ? bread : cake, 1}});
        }
        log.say(ben, cashFor(order, '3', eur(100)));
        log.say(ben, cashFor(second, '4', eur(100)));
        QCOMPARE(log.say(cy, op::NoticeDone{second}).touched, QList<OrderId>{second});
        QVERIFY(log.at(order).needsManager && !log.at(second).needsManager);
    }
};

TANDEM_TEST(TestReduceDealt)
#include "tst_reduce_dealt.moc"
