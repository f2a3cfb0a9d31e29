#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

/// Who holds an order for payment, and what becomes of the money.
class TestReducePayment : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhoTakesTheMoneyBreaksThePaymentOff()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        QCOMPARE(log.say(ben, op::PayBreakOff{order}).outcome, Outcome::KeptInHistory); // nobody pays
        log.say(ana, op::PayBegin{order, billFor(ana, {{bread, 1}})});
        QCOMPARE(log.say(ben, op::PayBreakOff{order}).outcome, Outcome::KeptInHistory);
        QCOMPARE(log.at(order).state, OrderState::Paying);
        QVERIFY(saysNothing(log.say(ana, op::PayBreakOff{order})));
        QCOMPARE(log.at(order).state, OrderState::Open);
        QVERIFY(!log.at(order).lock);
    }

    void whoTakesTheMoneyMayRenewTheBill()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 1));
        log.say(ana, op::PayBegin{order, billFor(ana, {{bread, 1}})});
        log.say(ana, op::ChangeQuantity{order, bread, pieces(1)});
        QVERIFY(saysNothing(log.say(ana, op::PayBegin{order, billFor(ana, {{bread, 2}})})));
        QCOMPARE(log.at(order).lock->bill.total, eur(480));
    }

    void aPaymentThatIsOverIsNotTakenOver_data()
    {
        QTest::addColumn<bool>("paid");
        QTest::newRow("it was broken off") << false;
        QTest::newRow("the order is paid") << true;
    }
    void aPaymentThatIsOverIsNotTakenOver()
    {
        QFETCH(bool, paid);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, op::PayBegin{order, billFor(ana, {{bread, 1}})});
        const OpRef lock = log.at(order).lock->mark.op;
        log.look(ben);
        if (paid)
            pay(log, ana, order, '1', {{bread, 1}});
        else
            log.say(ana, op::PayBreakOff{order});
        const OrderState before = log.at(order).state;
        const Reduction late = log.place(log.make(ben, op::PayTakeOver{order, lock}));
        QCOMPARE(late.outcome, Outcome::KeptInHistory);
        QVERIFY(tells(late, "kept-in-history", 'b'));
        QCOMPARE(late.notices.first().by.cashier, QStringLiteral("a"));
        QCOMPARE(log.at(order).state, before);
    }

    void ofAPaidOrderOnlyMoneyBeyondItsBillIsVoided()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        log.say(ana, cash('1', 480));
        QVERIFY(saysNothing(log.say(ana, op::PayVoid{order, uid<PaymentId>('1')}))); // mistyped
        QCOMPARE(log.say(ana, op::PayVoid{order, uid<PaymentId>('1')}).outcome, Outcome::KeptInHistory);
        pay(log, ana, order, '2', {{bread, 2}});
        QCOMPARE(log.place(log.make(ben, cash('3', 100))).outcome, Outcome::Overpaid);
        // What was too much is given back; what is on the bill stays on record, and a manager looks at it.
        QVERIFY(saysNothing(log.say(ben, op::PayVoid{order, uid<PaymentId>('3')})));
        QCOMPARE(paidOf(log.at(order)), eur(480));
        log.say(ben, op::NoticeDone{order});
        QVERIFY(!log.at(order).needsManager);
        const Reduction given = log.say(ben, op::PayVoid{order, uid<PaymentId>('2')});
        QCOMPARE(given.outcome, Outcome::KeptInHistory);
        QVERIFY(tells(given, "void-refused", 'a') && tells(given, "void-refused", 'b'));
        QVERIFY(log.at(order).needsManager);
        QCOMPARE(paidOf(log.at(order)), eur(480));
    }

    void moneyForAnOrderThatWasMergedIntoAPaidOneIsTooMuch()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        log.look(ana);
        log.look(ben);
        log.say(ana, op::Merge{order, second});
        log.look(ana);
        pay(log, ana, second, '1', {{bread, 1}, {cake, 1}});
        const Reduction begun = log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, 1}})}));
        QCOMPARE(begun.outcome, Outcome::Refused);
        QVERIFY(tells(begun, "paid-beats", 'b'));
        QCOMPARE(log.place(log.make(ben, cash('2', 240))).outcome, Outcome::Overpaid);
        QCOMPARE(paidOf(log.at(second)), eur(720));
        QVERIFY(log.at(second).needsManager);
        QCOMPARE(log.at(order).state, OrderState::Merged);
    }

    void whoBeginsToPayForGoodsThatWerePaidElsewhereIsTold()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        log.say(ana, some(2, bread, order, second, part));
        log.look(ana);
        pay(log, ana, second, '1', {{part, 2}});
        const Reduction begun = log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, 2}})}));
        QCOMPARE(begun.outcome, Outcome::AfterBill);
        QVERIFY(tells(begun, "paid-beats", 'b'));
        // Who takes the money all the same has it twice.
        QCOMPARE(pay(log, ben, order, '2', {{bread, 2}}).outcome, Outcome::PaidTwice);
        QVERIFY(log.at(order).needsManager);
    }

    void moneyThatItsPayerKnewToBeVoidedStaysVoided()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 1));
        log.say(ana, cash('1', 240));
        log.say(ana, op::PayVoid{order, uid<PaymentId>('1')});
        log.look(ana);
        const Bill bill = billFor(ana, {{bread, 1}});
        QVERIFY(saysNothing(
            log.say(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("A"), {}})));
        QCOMPARE(paidOf(log.at(order)), eur(0));
        QVERIFY(!log.at(order).needsManager);
    }

    void aRemoveThatThePayerSawAfterTheBillWasShownNeedsNoWord_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("another cashier's") << false;
        QTest::newRow("his own") << true;
    }
    void aRemoveThatThePayerSawAfterTheBillWasShownNeedsNoWord()
    {
        QFETCH(bool, own);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        const Bill bill = billFor(ana, {{bread, 1}});
        log.say(ana, op::PayBegin{order, bill});
        QCOMPARE(tells(log.say(own ? ana : ben, op::RemoveLine{order, bread}), "after-bill", 'a'), !own);
        log.say(ana, cash('1', 240));
        const Reduction paid =
            log.say(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("A"), {}});
        QVERIFY(paid.notices.isEmpty());
        QCOMPARE(log.quantity(bread), pieces(1));
    }

    void whoChangedAFieldAfterTheBillWasMadeIsTold_data()
    {
        QTest::addColumn<OperationBody>("change");
        QTest::newRow("an extension's field of a line")
            << OperationBody(op::SetExtra{order, bread, QStringLiteral("x.k"), 1});
        QTest::newRow("an extension's field of the order")
            << OperationBody(op::SetExtra{order, {}, QStringLiteral("x.k"), 1});
        QTest::newRow("the order's note") << OperationBody(op::SetNote{order, {}, QStringLiteral("warm")});
    }
    void whoChangedAFieldAfterTheBillWasMadeIsTold()
    {
        QFETCH(OperationBody, change);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.look(ben);
        QVERIFY(saysNothing(log.place(log.make(ben, change))));
        QVERIFY(tells(pay(log, ana, order, '1', {{bread, 1}}), "kept-in-history", 'b'));
    }
};

TANDEM_TEST(TestReducePayment)
#include "tst_reduce_payment.moc"
