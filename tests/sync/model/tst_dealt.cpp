#include "reduce_log.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

/// An order of one bread that is paid at two tills that did not know of each other.
class PaidTwice
{
public:
    PaidTwice()
    {
        log.say(ana, add(bread, 3));
        log.look(ana);
        log.look(ben);
        pay(ana, '1');
        second = pay(ben, '2');
    }
    OrderId pay(Till &till, char id)
    {
        const qint64 seen = till.seen;
        const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {uid<LineageId>('L'), seen}, till.counter + 1);
        log.place(log.make(till, cash(id, 720)));
        const Operation finalize =
            log.make(till, op::Finalize{order, bill, {uid<PaymentId>(id)}, eur(0), QString(QLatin1Char(id)), {}});
        log.place(finalize);
        return duplicateId(order, finalize.ref);
    }
    bool needsManager() const { return log.at(order).needsManager || log.at(second).needsManager; }

    Log log;
    Till ana{'a'}, ben{'b'}, cy{'c'};
    OrderId second;
};

} // namespace

class TestDealt : public QObject
{
    Q_OBJECT

private slots:
    void whatAManagerHasDealtWithIsDoneInAllItsDocuments_data()
    {
        QTest::addColumn<bool>("bySecond");
        QTest::newRow("named by the first") << false;
        QTest::newRow("named by the second") << true;
    }
    void whatAManagerHasDealtWithIsDoneInAllItsDocuments()
    {
        QFETCH(bool, bySecond);
        PaidTwice shop;
        QVERIFY(shop.needsManager());
        const Reduction done = shop.log.say(shop.cy, op::NoticeDone{bySecond ? shop.second : order});
        QCOMPARE(done.outcome, Outcome::Applied);
        QVERIFY(!shop.needsManager());
        QVERIFY(done.touched.contains(shop.second));
        const QList<DealtWith> onRecord = shop.log.at(shop.second).dealtWith;
        QCOMPARE(onRecord.size(), 1);
        QCOMPARE(onRecord.first().by.cashier, QStringLiteral("c"));
    }

    void moneyThatCameMeanwhileStaysToBeDealtWith()
    {
        PaidTwice shop;
        shop.log.look(shop.cy); // what the manager looks at
        const op::PayAdd more = cash('3', 100);
        QVERIFY(shop.log.say(shop.ana, more).outcome == Outcome::Overpaid);
        const Reduction done = shop.log.place(shop.log.make(shop.cy, op::NoticeDone{order}));
        QCOMPARE(done.outcome, Outcome::KeptInHistory);
        QVERIFY(tells(done, "more-to-deal-with", 'c'));
        QVERIFY(shop.log.at(order).needsManager);
        QCOMPARE(shop.log.say(shop.cy, op::NoticeDone{order}).outcome, Outcome::Applied); // having looked again
        QVERIFY(!shop.needsManager());
    }

    void moneyThatComesAfterwardsIsANewMatter()
    {
        PaidTwice shop;
        shop.log.say(shop.cy, op::NoticeDone{order});
        shop.log.say(shop.ana, cash('3', 100));
        QVERIFY(shop.log.at(order).needsManager);
    }

    void whoeverDealsWithItSecondIsTold()
    {
        PaidTwice shop;
        shop.log.look(shop.cy);
        shop.log.say(shop.ana, op::NoticeDone{order});
        const Reduction again = shop.log.place(shop.log.make(shop.cy, op::NoticeDone{order}));
        QCOMPARE(again.outcome, Outcome::KeptInHistory);
        QVERIFY(tells(again, "dealt-with", 'c'));
        QCOMPARE(shop.log.at(shop.second).dealtWith.size(), 1);
    }

    void whatIsNotThereCannotBeDealtWith()
    {
        Log log;
        Till cy{'c'};
        QCOMPARE(log.say(cy, op::NoticeDone{order}).outcome, Outcome::Invalid);
    }

    void whyAnOrderWasCancelledIsOnRecord()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 1));
        log.say(ana, op::Cancel{order, QStringLiteral("left without paying")});
        QCOMPARE(log.at(order).cancels.first().reason, QStringLiteral("left without paying"));
    }
};

TANDEM_TEST(TestDealt)
#include "tst_dealt.moc"
