#include "reduce_log.h"
#include "test_program.h"

using namespace tandem;

using namespace tandem::testing;

class TestReduce : public QObject
{
    Q_OBJECT

private slots:
    void anOrderGetsItsNumberWithItsFirstProduct()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, op::SetCustomer{order, uid<CustomerId>('k'), QStringLiteral("Deco")});
        QCOMPARE(log.at(order).number, 0);
        log.say(ana, add(bread, 1));
        QCOMPARE(log.at(order).number, 1);
        log.say(ana, add(cake, 1));
        QCOMPARE(log.at(order).number, 1);
        QCOMPARE(log.state.lastNumber, 1);
    }

    void tapsOfTwoTillsAddUpWithoutAWord()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        for (int i = 0; i < 30; ++i) {
            const Reduction one = log.place(log.make(ana, op::ChangeQuantity{order, bread, pieces(1)}));
            const Reduction two = log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(1)}));
            QVERIFY(one.notices.isEmpty());
            QVERIFY(two.notices.isEmpty());
        }
        QCOMPARE(log.quantity(bread), pieces(61));
    }

    void aTypedTotalAndAColleaguesTapMakeSixInEitherOrder_data()
    {
        QTest::addColumn<bool>("tapFirst");
        QTest::newRow("the tap arrives first") << true;
        QTest::newRow("the total arrives first") << false;
    }
    void aTypedTotalAndAColleaguesTapMakeSixInEitherOrder()
    {
        QFETCH(bool, tapFirst);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        const Operation total = log.make(ana, op::SetQuantity{order, bread, pieces(5)});
        const Operation tap = log.make(ben, op::ChangeQuantity{order, bread, pieces(1)});
        log.place(tapFirst ? tap : total);
        const Reduction second = log.place(tapFirst ? total : tap);
        QCOMPARE(log.quantity(bread), pieces(6));
        QVERIFY(tells(second, "quantity-combined", 'a'));
        QVERIFY(tells(second, "quantity-combined", 'b'));
    }

    void ofTwoTypedTotalsTheLaterStands()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        log.place(log.make(ana, op::SetQuantity{order, bread, pieces(5)}));
        log.place(log.make(ben, op::SetQuantity{order, bread, pieces(3)}));
        QCOMPARE(log.quantity(bread), pieces(3));
    }

    void aRemovedLineLivesOnWithWhatTheRemoverHadNotSeen_data()
    {
        QTest::addColumn<bool>("removeFirst");
        QTest::newRow("the remove arrives first") << true;
        QTest::newRow("the tap arrives first") << false;
    }
    void aRemovedLineLivesOnWithWhatTheRemoverHadNotSeen()
    {
        QFETCH(bool, removeFirst);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.look(ben);
        const Operation remove = log.make(ana, op::RemoveLine{order, bread});
        const Operation tap = log.make(ben, op::ChangeQuantity{order, bread, pieces(2)});
        log.place(removeFirst ? remove : tap);
        const Reduction second = log.place(removeFirst ? tap : remove);
        QCOMPARE(log.quantity(bread), pieces(2));
        QVERIFY(tells(second, "quantity-combined", 'a'));
        QVERIFY(tells(second, "quantity-combined", 'b'));
    }

    void bothNotesAreKept()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        log.place(log.make(ana, op::SetNote{order, bread, QStringLiteral("no nuts")}));
        log.place(log.make(ben, op::SetNote{order, bread, QStringLiteral("warm")}));
        QCOMPARE(log.at(order).line(bread)->note(), QStringLiteral("no nuts · warm"));
        log.say(ana, op::SetNote{order, bread, QStringLiteral("nothing")});
        QCOMPARE(log.at(order).line(bread)->note(), QStringLiteral("nothing"));
    }

    void whoTypedAPriceThatDidNotStandIsTold()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        log.place(log.make(ana, op::SetPrice{order, bread, eur(100)}));
        const Reduction later = log.place(log.make(ben, op::SetPrice{order, bread, eur(200)}));
        QCOMPARE(log.at(order).line(bread)->unitPrice.value, eur(200));
        QVERIFY(tells(later, "field-overridden", 'a'));
        QVERIFY(!tells(later, "field-overridden", 'b'));
    }

    void aChangeByTheAdderIsNoNote()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, op::SetQuantity{order, bread, pieces(2)});
        QVERIFY(!log.at(order).line(bread)->changedBy);
        log.say(ben, op::SetQuantity{order, bread, pieces(3)});
        QCOMPARE(log.at(order).line(bread)->changedBy->cashier, QStringLiteral("b"));
    }

    void aCancelledOrderStaysOpenWithUnseenGoods_data()
    {
        QTest::addColumn<bool>("cancelFirst");
        QTest::newRow("the cancel arrives first") << true;
        QTest::newRow("the product arrives first") << false;
    }
    void aCancelledOrderStaysOpenWithUnseenGoods()
    {
        QFETCH(bool, cancelFirst);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.look(ben);
        const Operation cancel = log.make(ana, op::Cancel{order});
        const Operation product = log.make(ben, add(cake, 1));
        log.place(cancelFirst ? cancel : product);
        const Reduction second = log.place(cancelFirst ? product : cancel);
        QCOMPARE(log.at(order).state, OrderState::Open);
        QCOMPARE(log.quantity(bread), Quantity());
        QCOMPARE(log.quantity(cake), pieces(1));
        QVERIFY(tells(second, "stays-open", 'a'));
        QVERIFY(tells(second, "stays-open", 'b'));
    }

    void aLineAddedOfflineSurvivesAPaymentElsewhere_data()
    {
        QTest::addColumn<bool>("paidFirst");
        QTest::newRow("the payment arrives first") << true;
        QTest::newRow("the line arrives first") << false;
    }
    void aLineAddedOfflineSurvivesAPaymentElsewhere()
    {
        QFETCH(bool, paidFirst);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        const Operation product = log.make(ben, add(cake, 1));
        const Operation tap = log.make(ben, op::ChangeQuantity{order, bread, pieces(3)});
        if (!paidFirst) {
            log.place(product);
            log.place(tap);
        }
        Bill bill;
        bill.lines = {{bread, pieces(2), eur(240), Rate()}};
        bill.total = eur(480);
        bill.seen = {uid<LineageId>('L'), 1};
        bill.counter = ana.counter + 1;
        log.place(log.make(ana, cash('1', 500)));
        log.place(
            log.make(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(20), QStringLiteral("AAA-1"), {}}));
        if (paidFirst) {
            QVERIFY(tells(log.place(product), "moved-on", 'b'));
            QVERIFY(tells(log.place(tap), "moved-on", 'b'));
        }
        const Order &paid = log.at(order);
        QCOMPARE(paid.state, OrderState::Paid);
        QCOMPARE(paid.line(bread)->quantity, pieces(2));
        QCOMPARE(totalsOf(paid, TaxRounding::PerLine).total, eur(480));
        const Order &rest = log.at(followUpId(order));
        QCOMPARE(paid.followUp, rest.id);
        QCOMPARE(rest.number, 2);
        QCOMPARE(rest.line(cake)->quantity, pieces(1));
        QCOMPARE(rest.line(followUpLineId(bread))->quantity, pieces(3));
        QCOMPARE(openThousandths(log), 4000);
    }

    void aFollowUpPaidOfflineStaysAsPrintedWhateverBecameOfItsGoods()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {uid<LineageId>('L'), 1}, ben.counter + 1);
        const Operation money = log.make(ben, cash('1', 480));
        const Operation paid =
            log.make(ben, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("BEN-1"), {}});
        // Ana's taps reach Ben, who is offline with his payment: at his till they wait in a follow-up, and he sells it.
        log.say(ana, op::ChangeQuantity{order, bread, pieces(2)});
        log.look(ben);
        const OrderId rest = followUpId(order);
        const LineId moved = followUpLineId(bread);
        const Operation price = log.make(ben, op::SetPrice{rest, moved, eur(454)});
        op::PayAdd second = cash('2', 908);
        second.order = rest;
        const Operation moneyToo = log.make(ben, second);
        const Bill billToo{
            {{moved, pieces(2), eur(454), Rate()}}, eur(908), std::nullopt, {uid<LineageId>('L'), 2}, ben.counter + 1};
        const Operation paidToo =
            log.make(ben, op::Finalize{rest, billToo, {uid<PaymentId>('2')}, eur(0), QStringLiteral("BEN-2"), {}});
        // Before Ben is back, Ana takes the bread off again: the hub never makes that follow-up.
        log.say(ana, op::SetQuantity{order, bread, pieces(0)});
        for (const Operation &each : {money, paid})
            QCOMPARE(log.place(each).outcome, Outcome::Applied);
        QVERIFY(!log.state.find(rest));
        QCOMPARE(log.place(price).outcome, Outcome::KeptInHistory);
        log.place(moneyToo);
        QVERIFY(tells(log.place(paidToo), "billed-again", 'b'));
        const Order &printed = log.at(rest);
        QCOMPARE(printed.state, OrderState::Paid);
        QCOMPARE(totalsOf(printed, TaxRounding::PerLine).total, eur(908));
        QCOMPARE(printed.line(moved)->name, QStringLiteral("Bread"));
        QVERIFY(printed.needsManager && printed.number > 0);
        QCOMPARE(paidOf(printed), eur(908));
        QCOMPARE(totalsOf(log.at(order), TaxRounding::PerLine).total, eur(480));
    }

    void aTapOnAFollowUpThatTheHubNeverMadeIsNotLost()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {uid<LineageId>('L'), 1}, ben.counter + 1);
        const Operation paid = log.make(ben, op::Finalize{order, bill, {}, eur(0), QStringLiteral("BEN-1"), {}});
        log.say(ana, op::ChangeQuantity{order, bread, pieces(2)});
        log.look(ben);
        const Operation tap = log.make(ben, op::ChangeQuantity{followUpId(order), followUpLineId(bread), pieces(3)});
        log.say(ana, op::RemoveLine{order, bread});
        log.place(paid);
        QCOMPARE(log.place(tap).outcome, Outcome::MovedOn);
        QCOMPARE(openThousandths(log), 3000); // what the remover had not seen lives on
    }

    void anOrderPaidTwiceKeepsBothPaymentsOnRecord()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        Bill bill;
        bill.lines = {{bread, pieces(2), eur(240), Rate()}};
        bill.total = eur(480);
        bill.seen = {uid<LineageId>('L'), 1};
        bill.counter = 2;
        const Operation money = log.make(ben, cash('2', 480));
        const Operation finish =
            log.make(ben, op::Finalize{order, bill, {uid<PaymentId>('2')}, eur(0), QStringLiteral("BBB-1"), {}});
        log.place(log.make(ana, cash('1', 480)));
        log.place(log.make(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("AAA-1"), {}}));
        log.place(money);
        const Reduction second = log.place(finish);
        QCOMPARE(second.outcome, Outcome::PaidTwice);
        QVERIFY(tells(second, "paid-twice", 'a'));
        QVERIFY(tells(second, "paid-twice", 'b'));
        const Order &duplicate = log.at(duplicateId(order, finish.ref));
        QCOMPARE(duplicate.duplicateOf, order);
        QCOMPARE(duplicate.state, OrderState::Paid);
        QCOMPARE(paidOf(duplicate), eur(480));
        QCOMPARE(paidOf(log.at(order)), eur(480));
    }

    void moneyBeatsACancel_data()
    {
        QTest::addColumn<bool>("cancelFirst");
        QTest::newRow("the cancel arrives first") << true;
        QTest::newRow("the money arrives first") << false;
    }
    void moneyBeatsACancel()
    {
        QFETCH(bool, cancelFirst);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        const Operation cancel = log.make(ana, op::Cancel{order});
        const Operation money = log.make(ben, cash('1', 480));
        log.place(cancelFirst ? cancel : money);
        const Reduction second = log.place(cancelFirst ? money : cancel);
        QVERIFY(tells(second, "cancel-refused", 'a'));
        QCOMPARE(log.at(order).state, OrderState::Open);
        QCOMPARE(log.quantity(bread), pieces(2));
    }

    void onlyTheFirstToBeginThePaymentHoldsTheOrder()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        log.place(log.make(ana, op::PayBegin{order, {}}));
        const Reduction second = log.place(log.make(ben, op::PayBegin{order, {}}));
        QCOMPARE(second.outcome, Outcome::Refused);
        QVERIFY(tells(second, "refused-lock", 'b'));
        QCOMPARE(log.at(order).lock->by.cashier, QStringLiteral("a"));
    }

    void aSessionOpenedTwiceAtOnceIsOneSessionWithTwoDrawers()
    {
        Log log;
        Till one{'a'}, two{'b'};
        Operation first = log.make(one, op::OpenSession{eur(5000)});
        Operation second = log.make(two, op::OpenSession{eur(3000)});
        second.author.pos = first.author.pos;
        log.place(first);
        log.place(second);
        QCOMPARE(log.state.sessions.size(), 1);
        QCOMPARE(log.state.sessions.first().drawers.size(), 2);
        QCOMPARE(log.state.run, 1);
        QVERIFY(log.state.session(uid<SessionId>('b')));
    }

    void aPaidOrderKeepsItsTaxAndCustomerWhateverOthersSet_data()
    {
        QTest::addColumn<bool>("paidFirst");
        QTest::newRow("the payment arrives first") << true;
        QTest::newRow("the change arrives first") << false;
    }
    void aPaidOrderKeepsItsTaxAndCustomerWhateverOthersSet()
    {
        QFETCH(bool, paidFirst);
        Log log;
        Till ana{'a'}, ben{'b'};
        op::AddLine line = add(bread, 3);
        const TaxRate vat{QStringLiteral("VAT"), *Rate::parse(u"13.5"), true};
        line.taxes = {vat};
        log.say(ana, line);
        log.look(ana);
        log.look(ben);
        const Totals printed = totalsOf(log.at(order), TaxRounding::PerLine);
        const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {uid<LineageId>('L'), 1}, ana.counter + 1);
        const QList<Operation> pay{
            log.make(ana, cash('1', 720)),
            log.make(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("A"), {}})};
        const QList<Operation> change{
            log.make(ben,
                     op::SetFiscalPosition{order, QStringLiteral("Export"), {{QStringLiteral("VAT"), std::nullopt}}}),
            log.make(ben, op::SetCustomer{order, uid<CustomerId>('k'), QStringLiteral("Deco")}),
            log.make(ben, op::SetNote{order, {}, QStringLiteral("warm")})};
        for (const Operation &operation : (paidFirst ? pay + change : change + pay))
            log.place(operation);
        const Order &paid = log.at(order);
        QCOMPARE(totalsOf(paid, TaxRounding::PerLine), printed);
        QVERIFY(paid.customerName.isEmpty() && paid.note().isEmpty() && paid.fiscalPosition.value.isEmpty());
    }

    void moneyThatIsOnTheBillIsNotVoidedUnseen()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.say(ana, cash('1', 720));
        log.look(ana);
        log.look(ben);
        const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {uid<LineageId>('L'), 2}, ana.counter + 1);
        const Operation paid =
            log.make(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("A"), {}});
        log.place(log.make(ben, op::PayVoid{order, uid<PaymentId>('1')}));
        QCOMPARE(paidOf(log.at(order)), eur(0));
        const Reduction reduction = log.place(paid);
        QCOMPARE(paidOf(log.at(order)), eur(720));
        QVERIFY(log.at(order).needsManager);
        QVERIFY(tells(reduction, "void-refused", 'a') && tells(reduction, "void-refused", 'b'));
    }

    void moneyCountsInTheDrawerInWhichItLies()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, op::OpenSession{eur(0)});
        log.say(ben, op::OpenSession{eur(0)});
        log.say(ana, add(bread, 3));
        log.look(ben);
        const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {uid<LineageId>('L'), 3}, ben.counter + 1);
        log.say(ana, cash('1', 500));
        log.say(ben, cash('2', 500));
        log.say(ben, op::Finalize{
                         order, bill, {uid<PaymentId>('1'), uid<PaymentId>('2')}, eur(280), QStringLiteral("A"), {}});
        const auto drawer = [&](char name) {
            return log.state.session(uid<SessionId>(name))->figures.methods.value(QStringLiteral("Cash")).amount;
        };
        QCOMPARE(drawer('a'), eur(500));
        QCOMPARE(drawer('b'), eur(220));
        QCOMPARE(log.state.session(uid<SessionId>('b'))->figures.total, eur(720));
    }

    void eachDeviceOfAPosCountsItsOwnDrawer()
    {
        Log log;
        Till one{'a'}, two{'b'};
        const auto at = [&](Till &till, OperationBody body) {
            till.seen = 0;
            Operation operation = log.make(till, std::move(body));
            operation.author.pos = QStringLiteral("Bar");
            operation.session = uid<SessionId>('a');
            return log.place(operation);
        };
        at(one, op::OpenSession{eur(1000)});
        at(two, op::OpenSession{eur(2000)});
        at(one, add(bread, 1, 500));
        at(two, cash('1', 500));
        const auto figures = [&] { return figuresOf(log.state.sessions.first()); };
        QCOMPARE(figures().startingCash, eur(3000));
        QCOMPARE(figures().expected, eur(3500));
        QVERIFY(!figures().counted);
        at(one, op::CloseSession{eur(1000)});
        QCOMPARE(figures().expected, eur(1000));
        QCOMPARE(*figures().counted, eur(1000));
        QVERIFY(!log.state.sessions.first().open);
        at(two, op::CloseSession{eur(2400)});
        QCOMPARE(figures().expected, eur(1000)); // the Z
        QCOMPARE(*figures().counted, eur(1000));
        const DrawerFigures second = figuresOf(log.state.sessions.first().drawers.last(), Currency());
        QCOMPARE(second.expected, eur(2500));
        QCOMPARE(*second.counted, eur(2400));
    }

    void whatWasGivenBackTwiceIsOnRecordAndToldToBoth()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {uid<LineageId>('L'), 1}, ana.counter + 1);
        log.say(ana, cash('1', 480));
        log.say(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("A"), {}});
        log.look(ana);
        log.look(ben);
        const auto refund = [&](Till &till, char id) {
            op::AddLine back = add(uid<LineId>(id), -2);
            back.order = uid<OrderId>(id);
            back.refundOf = order;
            back.refundOfLine = bread;
            const Bill given{{{back.line, pieces(-2), eur(240), Rate()}},
                             eur(-480),
                             std::nullopt,
                             {uid<LineageId>('L'), till.seen},
                             till.counter + 3};
            op::PayAdd money = cash(id, -480);
            money.order = back.order;
            return QList<Operation>{
                log.make(till, back), log.make(till, money),
                log.make(till,
                         op::Finalize{back.order, given, {uid<PaymentId>(id)}, eur(0), QString(QLatin1Char(id)), {}})};
        };
        Reduction last;
        for (const Operation &operation : refund(ana, 'x') + refund(ben, 'y'))
            last = log.place(operation);
        QCOMPARE(last.outcome, Outcome::RefundedTwice);
        QVERIFY(log.at(uid<OrderId>('y')).needsManager && !log.at(uid<OrderId>('x')).needsManager);
        QVERIFY(tells(last, "refunded-twice", 'a') && tells(last, "refunded-twice", 'b'));
    }

    void aManagerFreesAnOrderFromAPaymentThatNobodyEnds()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {}, 2);
        log.say(ana, op::PayBegin{order, bill});
        const OpRef lock = log.at(order).lock->mark.op;
        log.look(ben);
        const Operation late = log.make(ben, op::PayTakeOver{order, lock});
        const Reduction taken = log.say(ben, op::PayTakeOver{order, lock});
        QCOMPARE(taken.outcome, Outcome::Applied);
        QVERIFY(tells(taken, "lock-taken", 'a'));
        QCOMPARE(log.at(order).state, OrderState::Open);
        // A payment that began meanwhile is not meant.
        log.say(ana, op::PayBegin{order, bill});
        const Reduction missed = log.place(late);
        QCOMPARE(missed.outcome, Outcome::KeptInHistory);
        QVERIFY(tells(missed, "kept-in-history", 'b'));
        QCOMPARE(log.at(order).state, OrderState::Paying);
    }

    void goodsThatMovedOnAreTheirAuthors()
    {
        for (const bool paidFirst : {true, false}) {
            Log log;
            Till ana{'a'}, ben{'b'};
            log.say(ana, add(bread, 2));
            log.look(ben);
            const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {uid<LineageId>('L'), 1}, ana.counter + 1);
            const Operation money = log.make(ana, cash('1', 480));
            const Operation paid =
                log.make(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("A"), {}});
            const Operation tap = log.make(ben, op::ChangeQuantity{order, bread, pieces(1)});
            Reduction told;
            for (const Operation &operation : paidFirst ? QList{money, paid, tap} : QList{tap, money, paid})
                told = log.place(operation);
            const Order &rest = log.at(followUpId(order));
            QCOMPARE(rest.addedBy.cashier, QStringLiteral("b"));
            QCOMPARE(rest.lines.first().addedBy.cashier, QStringLiteral("b"));
            QVERIFY(!rest.lines.first().changedBy);
            const auto atAna = std::find_if(told.notices.cbegin(), told.notices.cend(), [](const Notice &notice) {
                return notice.to == uid<DeviceId>('a') && notice.code == QLatin1String("goods-moved-on");
            });
            QVERIFY(atAna != told.notices.cend());
            QCOMPARE(atAna->by.cashier, QStringLiteral("b"));
        }
    }

    void oneOperationTellsEachPersonOneThing()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.say(ana, add(cake, 1));
        log.look(ben);
        // Ana pays what Ben, meanwhile offline, changes in three ways: he is told once, for both products.
        const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {uid<LineageId>('L'), 2}, 3);
        log.place(log.make(ben, op::SetPrice{order, bread, eur(1)}));
        log.place(log.make(ben, op::SetNote{order, bread, QStringLiteral("warm")}));
        log.place(log.make(ben, op::SetDiscount{order, cake, *Rate::parse(u"10")}));
        log.place(log.make(ana, cash('1', 720)));
        const Reduction paid =
            log.place(log.make(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("A"), {}}));
        QCOMPARE(paid.notices.size(), 1);
        QVERIFY(tells(paid, "kept-in-history", 'b'));
        QCOMPARE(paid.notices.first().words.first(), QStringLiteral("Bread, Cake"));
    }

    void whoeverChangesWhatIsNotThereIsTold()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 2));
        for (const OperationBody &body :
             {OperationBody(op::RemoveLine{order, cake}), OperationBody(op::PayVoid{order, uid<PaymentId>('9')}),
              OperationBody(op::SetQuantity{uid<OrderId>('x'), cake, pieces(1)}),
              OperationBody(op::Cancel{uid<OrderId>('x')})}) {
            const Reduction nothing = log.say(ana, body);
            QCOMPARE(nothing.outcome, Outcome::Invalid);
            QVERIFY(tells(nothing, "nothing-there", 'a'));
        }
    }

    void anOrderReadsBackAsItWasWritten()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        op::AddLine line = add(bread, 2);
        line.taxes = {{QStringLiteral("VAT"), *Rate::parse(u"13.5"), true}};
        log.say(ana, line);
        log.say(ben, op::SetNote{order, bread, QStringLiteral("ä<b>")});
        log.say(ben, op::SetExtra{order, {}, QStringLiteral("x.points"), QJsonValue(7)});
        log.say(ana, op::PayBegin{order, billOf(log.at(order), TaxRounding::PerLine, {}, 3)});
        log.say(ana, cash('1', 480));
        const auto read = deserializeOrder(serialize(log.at(order)));
        QVERIFY(read);
        QCOMPARE(*read, log.at(order));
        QVERIFY(!deserializeOrder(serialize(log.at(order)).chopped(3)));
    }

    void netAndTaxMakeTheTotalToTheCent()
    {
        for (qint64 cents = 1; cents < 500; ++cents) {
            Log log;
            Till ana{'a'};
            op::AddLine line = add(bread, 3, cents);
            line.taxes = {{QStringLiteral("VAT"), *Rate::parse(u"13.5"), true},
                          {QStringLiteral("City"), *Rate::parse(u"1.25"), true}};
            log.say(ana, line);
            line.line = cake;
            line.taxes = {{QStringLiteral("Sales"), *Rate::parse(u"8.875"), false}};
            log.say(ana, line);
            for (TaxRounding rounding : {TaxRounding::PerLine, TaxRounding::PerOrder}) {
                const Totals totals = totalsOf(log.at(order), rounding);
                QCOMPARE(totals.subtotal + totals.tax, totals.total);
                Money taxes = eur(0);
                for (const TaxTotal &tax : totals.taxes)
                    taxes += tax.tax;
                QCOMPARE(taxes, totals.tax);
            }
        }
    }
};

TANDEM_TEST(TestReduce)
#include "tst_reduce.moc"
