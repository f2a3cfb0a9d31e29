#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

/// Operations that name what is not there, or what is there already.
class TestReduceMissing : public QObject
{
    Q_OBJECT

private slots:
    void whoNamesWhatIsNotThereIsToldAndNothingChanges_data()
    {
        QTest::addColumn<OperationBody>("body");
        const auto row = [](const char *name, OperationBody body) { QTest::newRow(name) << body; };
        row("a price for a line that nobody added", op::SetPrice{order, cake, eur(1)});
        row("a merge of an order that nobody began", op::Merge{second, order});
        row("a payment broken off there", op::PayBreakOff{second});
        row("a payment taken over there", op::PayTakeOver{second, {uid<DeviceId>('b'), 1}});
        row("a void there", op::PayVoid{second, uid<PaymentId>('1')});
        row("a void of money that nobody took", op::PayVoid{order, uid<PaymentId>('2')});
        row("a split of a line that nobody added", some(1, cake, order, second, part));
        row("a split to a line that is there", some(1, bread, order, second, bread));
        row("a ticket for a line that nobody added", op::SendToKitchen{order, {{cake, pieces(1), {}}}, {}});
        row("a ticket for an order that nobody began", op::SendToKitchen{second, {}, QStringLiteral("warm")});
        row("the same line again", add(bread, 1));
        row("the same money again", cash('1', 100));
        row("a count for a session that nobody opened", op::CloseSession{eur(0)});
    }
    void whoNamesWhatIsNotThereIsToldAndNothingChanges()
    {
        QFETCH(OperationBody, body);
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 2));
        log.say(ana, cash('1', 100));
        const QByteArray before = serialize(log.at(order));
        const Reduction nothing = log.say(ana, body);
        QCOMPARE(nothing.outcome, Outcome::Invalid);
        QCOMPARE(nothing.notices.size(), 1);
        QVERIFY(tells(nothing, "nothing-there", 'a'));
        QCOMPARE(serialize(log.at(order)), before);
        QVERIFY(!log.state.find(second) && log.state.sessions.isEmpty());
    }

    void aPaymentThatBeginsBeforeItsOrderIsKnownLocksNothing()
    {
        Log log;
        Till ana{'a'};
        const Reduction begun = log.say(ana, op::PayBegin{order, billFor(ana, {{bread, 1}})});
        QCOMPARE(begun.outcome, Outcome::KeptInHistory);
        QVERIFY(begun.notices.isEmpty());
        QVERIFY(!log.state.find(order));
    }

    void ofSeveralPartsThoseThatAreThereGo_data()
    {
        QTest::addColumn<bool>("knownFirst");
        QTest::newRow("the unknown line comes last") << true;
        QTest::newRow("the unknown line comes first") << false;
    }
    void ofSeveralPartsThoseThatAreThereGo()
    {
        QFETCH(bool, knownFirst);
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 2));
        KitchenPart sent{bread, pieces(2), {}}, unsent{cake, pieces(1), {}};
        SplitPart known{bread, part, pieces(1)}, unknown{cake, otherPart, pieces(1)};
        if (!knownFirst) {
            std::swap(sent, unsent);
            std::swap(known, unknown);
        }
        QVERIFY(saysNothing(log.say(ana, op::SendToKitchen{order, {sent, unsent}, {}})));
        QCOMPARE(log.at(order).line(bread)->sent(), pieces(2));
        QVERIFY(saysNothing(log.say(ana, op::Split{order, second, {known, unknown}})));
        QCOMPARE(in(log, second, part), pieces(1));
        QCOMPARE(in(log, order, bread), pieces(1));
    }

    void aReceiptThatComesOnceMoreMakesNoFurtherDocument()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.look(ben);
        pay(log, ana, order, '1', {{bread, 1}});
        const QList<Operation> again = paying(log, ben, order, '2', billFor(ben, {{bread, 1}}));
        QCOMPARE(placeAll(log, again).outcome, Outcome::PaidTwice);
        QCOMPARE(log.place(again.last()).outcome, Outcome::Invalid);
        int documents = 0;
        log.state.forEach([&](const Order &) { ++documents; });
        QCOMPARE(documents, 2);
    }

    /// On a branch that the hub has lost it was paid; here it is open.
    void moneyForWhatWouldCarryAnOpenOrderOnIsAnOrderOfItsOwn()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        QCOMPARE(log.place(log.make(ben, cashFor(rest, '1', eur(240)))).outcome, Outcome::Applied);
        QCOMPARE(log.at(rest).payments.size(), 1);
        QCOMPARE(log.at(rest).root, rest);
        QVERIFY(log.at(order).followUp.isNull());
    }
};

TANDEM_TEST(TestReduceMissing)
#include "tst_reduce_missing.moc"
