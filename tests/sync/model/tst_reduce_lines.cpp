#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

/// Quantities and fields of lines that several cashiers change.
class TestReduceLines : public QObject
{
    Q_OBJECT

private slots:
    void unseenTapsCountFromNothingAsOfGoodsThatAreSoldSoOfGoodsGivenBack_data()
    {
        QTest::addColumn<int>("sign");
        QTest::newRow("sold") << 1;
        QTest::newRow("given back") << -1;
    }
    void unseenTapsCountFromNothingAsOfGoodsThatAreSoldSoOfGoodsGivenBack()
    {
        QFETCH(int, sign);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2 * sign));
        log.look(ben);
        log.say(ana, op::SetQuantity{order, bread, Quantity()});
        log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(sign)}));
        QCOMPARE(log.quantity(bread), pieces(sign));
    }

    void aNoteThatComesWithItsProductStands()
    {
        Log log;
        Till ana{'a'};
        op::AddLine line = add(bread, 1);
        line.note = QStringLiteral("no nuts");
        log.say(ana, line);
        QCOMPARE(log.at(order).line(bread)->note(), QStringLiteral("no nuts"));
    }

    void tapsStopAtNothing_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("a sale does not become a return") << 2;
        QTest::newRow("a return does not become a sale") << -2;
    }
    void tapsStopAtNothing()
    {
        QFETCH(int, count);
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, count));
        log.say(ana, op::ChangeQuantity{order, bread, pieces(-2 * count)});
        QCOMPARE(log.quantity(bread), Quantity());
        log.say(ana, op::SetQuantity{order, bread, pieces(count)});
        QCOMPARE(log.quantity(bread), pieces(count));
    }

    void aTotalThatMeetsGoodsOnTheirWayElsewhereIsToldToBoth_data()
    {
        QTest::addColumn<OperationBody>("change");
        QTest::addColumn<bool>("told");
        QTest::newRow("a total") << OperationBody(op::SetQuantity{order, bread, pieces(4)}) << true;
        QTest::newRow("a tap") << OperationBody(op::ChangeQuantity{order, bread, pieces(1)}) << false;
        QTest::newRow("a remove") << OperationBody(op::RemoveLine{order, bread}) << true;
    }
    void aTotalThatMeetsGoodsOnTheirWayElsewhereIsToldToBoth()
    {
        QFETCH(OperationBody, change);
        QFETCH(bool, told);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(1, bread, order, second, part)));
        const Reduction met = log.place(log.make(ben, change));
        QCOMPARE(tells(met, "quantity-combined", 'a'), told);
        QCOMPARE(tells(met, "quantity-combined", 'b'), told);
        QCOMPARE(in(log, second, part), pieces(1));
        // Who has seen the split is told nothing.
        QVERIFY(saysNothing(log.say(ben, op::SetQuantity{order, bread, pieces(5)})));
        QVERIFY(saysNothing(log.say(ben, op::RemoveLine{order, bread})));
    }

    void goodsThatABillTookBackAreNotElsewhereAnyMore()
    {
        // Ana moves a bread to another order; Ben, who takes the money for all of it, has it back.
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 3));
        log.look(ana);
        log.look(ben);
        log.look(cy);
        log.place(log.make(ana, some(1, bread, order, second, part)));
        QVERIFY(tells(log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, 3}})})), "split-undone", 'a'));
        QCOMPARE(log.quantity(bread), pieces(3));
        QCOMPARE(in(log, second, part), Quantity());
        const Operation typed = log.make(cy, op::SetQuantity{order, bread, pieces(4)});
        QVERIFY(!tells(log.place(typed), "quantity-combined", 'a'));
        const Operation removed = log.make(cy, op::RemoveLine{order, bread});
        QVERIFY(!tells(log.place(removed), "quantity-combined", 'a'));
        QCOMPARE(log.quantity(bread), Quantity());
        // Whoever types a total where the part had been types it for what is there now.
        log.say(ana, op::SetQuantity{second, part, pieces(2)});
        QCOMPARE(in(log, second, part), pieces(2));
    }

    void aFieldOfALineThatWasSplitMeanwhileGoesToAllOfIt()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 4));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(1, bread, order, second, part)));
        log.place(log.make(ana, some(1, bread, order, third, otherPart)));
        pay(log, ana, third, '1', {{otherPart, 1}});
        log.place(log.make(ben, op::SetPrice{order, bread, eur(100)}));
        QCOMPARE(log.at(order).line(bread)->unitPrice.value, eur(100));
        QCOMPARE(log.at(second).line(part)->unitPrice.value, eur(100));
        QCOMPARE(log.at(third).line(otherPart)->unitPrice.value, eur(240)); // as it was paid
        // Who has seen the split means only what is left.
        log.say(ben, op::SetPrice{order, bread, eur(50)});
        QCOMPARE(log.at(second).line(part)->unitPrice.value, eur(100));
    }

    void anExtensionsFieldIsOfTheLineItWasSetOn()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, add(cake, 1));
        const QString key = QStringLiteral("x.seat");
        log.say(ana, op::SetExtra{order, bread, key, 4});
        QCOMPARE(log.at(order).line(bread)->extra.value(key).value, QJsonValue(4));
        QVERIFY(log.at(order).line(cake)->extra.isEmpty() && log.at(order).extra.isEmpty());
        QVERIFY(!log.at(order).line(bread)->changedBy);
        log.say(ben, op::SetExtra{order, bread, key, 5});
        QCOMPARE(log.at(order).line(bread)->changedBy->cashier, QStringLiteral("b"));
    }

    void equalValuesOverrideNobody()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, op::SetPrice{order, bread, eur(100)}));
        QVERIFY(saysNothing(log.place(log.make(ben, op::SetPrice{order, bread, eur(100)}))));
    }

    void aChangeOfACancelledOrdersHeaderStaysInHistory()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        log.say(ana, op::Cancel{order});
        const Reduction late =
            log.place(log.make(ben, op::SetCustomer{order, uid<CustomerId>('k'), QStringLiteral("Deco")}));
        QCOMPARE(late.outcome, Outcome::KeptInHistory);
        QVERIFY(tells(late, "kept-in-history", 'b'));
        QCOMPARE(log.at(order).state, OrderState::Cancelled);
    }

    void ofAPaidOrderOnlyWhoHadNotSeenThePaymentChangesAnything_data()
    {
        QTest::addColumn<bool>("seen");
        QTest::newRow("seen") << true;
        QTest::newRow("unseen") << false;
    }
    void ofAPaidOrderOnlyWhoHadNotSeenThePaymentChangesAnything()
    {
        QFETCH(bool, seen);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.look(ben);
        pay(log, ana, order, '1', {{bread, 1}});
        if (seen)
            log.look(ben);
        const Outcome expected = seen ? Outcome::Refused : Outcome::KeptInHistory;
        for (const OperationBody &body :
             {OperationBody(op::SetPrice{order, bread, eur(1)}), OperationBody(op::RemoveLine{order, bread}),
              OperationBody(op::SetCustomer{order, {}, {}}),
              OperationBody(op::SetExtra{order, {}, QStringLiteral("x.k"), 1}),
              OperationBody(op::SetFiscalPosition{order, {}, {}}), OperationBody(op::SetNote{order, {}, {}}),
              OperationBody(some(1, bread, order, second, part))}) {
            const Reduction late = log.place(log.make(ben, body));
            QCOMPARE(late.outcome, expected);
            QVERIFY(tells(late, "kept-in-history", 'b'));
        }
        QCOMPARE(log.quantity(bread), pieces(1));
        QCOMPARE(log.at(order).line(bread)->unitPrice.value, eur(240));
        QCOMPARE(openThousandths(log), 0);
    }

    void aCancelTellsEverybodyWhoseGoodsItHadNotSeen()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.look(ben);
        log.look(cy);
        log.place(log.make(ben, add(cake, 1)));
        log.place(log.make(cy, op::ChangeQuantity{order, cake, pieces(1)}));
        const Reduction cancelled = log.place(log.make(ana, op::Cancel{order}));
        QCOMPARE(cancelled.outcome, Outcome::StaysOpen);
        for (const char device : {'a', 'b', 'c'})
            QVERIFY(tells(cancelled, "stays-open", device));
        QCOMPARE(in(log, order, cake), pieces(2));
        QCOMPARE(log.quantity(bread), Quantity());
    }

    void ofAPartWhoseLineIsUnknownATapMakesAReturnOnlyOfAReturn_data()
    {
        QTest::addColumn<bool>("isReturn");
        QTest::newRow("sold") << false;
        QTest::newRow("given back") << true;
    }
    void ofAPartWhoseLineIsUnknownATapMakesAReturnOnlyOfAReturn()
    {
        QFETCH(bool, isReturn);
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 0));
        Line &line = *log.state.edit(order)->line(bread);
        line.partOfOrder = second; // as a hub might give it
        line.partOf = tea;
        line.refundOfLine = isReturn ? cake : LineId();
        log.say(ana, op::ChangeQuantity{order, bread, pieces(-1)});
        QCOMPARE(log.quantity(bread), pieces(isReturn ? -1 : 0));
    }

    void aCancelSaysNothingOfPartsThatArePaidOrGone_data()
    {
        QTest::addColumn<bool>("paid");
        QTest::newRow("paid") << true;
        QTest::newRow("removed there") << false;
    }
    void aCancelSaysNothingOfPartsThatArePaidOrGone()
    {
        QFETCH(bool, paid);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(1, bread, order, second, part)));
        if (paid)
            pay(log, ana, second, '1', {{part, 1}});
        else
            log.place(log.make(ana, op::RemoveLine{second, part}));
        const Reduction cancelled = log.place(log.make(ben, op::Cancel{order}));
        QCOMPARE(cancelled.outcome, Outcome::Applied);
        QVERIFY(cancelled.notices.isEmpty());
        QCOMPARE(log.at(order).state, OrderState::Cancelled);
    }
};

TANDEM_TEST(TestReduceLines)
#include "tst_reduce_lines.moc"
