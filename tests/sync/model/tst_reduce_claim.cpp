#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

/// A bill has the goods it knew, wherever they went meanwhile, and none of them is paid twice without a word.
class TestReduceClaim : public QObject
{
    Q_OBJECT

private slots:
    void whatAnotherBillHadIsPaidTwiceOnlyWhereNobodyCouldKnow_data()
    {
        QTest::addColumn<OrderId>("bill");
        QTest::addColumn<bool>("isSeen");
        QTest::addColumn<bool>("isTwice");
        QTest::newRow("unseen") << fourth << false << true;
        QTest::newRow("seen") << fourth << true << false;
        QTest::newRow("not closed yet") << third << false << false;
        QTest::newRow("its own") << order << false << false;
    }
    void whatAnotherBillHadIsPaidTwiceOnlyWhereNobodyCouldKnow()
    {
        QFETCH(OrderId, bill);
        QFETCH(bool, isSeen);
        QFETCH(bool, isTwice);
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(third, tea, 1));
        log.say(ana, addTo(fourth, cake, 1));
        pay(log, ana, fourth, '4', {{cake, 1}});
        Mark mark = log.at(fourth).settlement->mark;
        if (!isSeen)
            mark = {{uid<DeviceId>('z'), 1}, lineage, 99, {lineage, 0}, {}, {}};
        log.look(ana);
        log.state.edit(order)->line(bread)->claims.append({bill, mark, Quantity()});
        QCOMPARE(pay(log, ana, order, '1', {{bread, 1}}).outcome, isTwice ? Outcome::PaidTwice : Outcome::Applied);
        QCOMPARE(log.at(order).needsManager, isTwice);
    }

    void aSplitThatWasClippedIsPaidAsPrintedWhatAnotherBillHadLeftOut()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.say(ana, addTo(fourth, cake, 1));
        pay(log, ana, fourth, '4', {{cake, 1}});
        Line &line = *log.state.edit(order)->line(bread);
        line.claims.append({fourth, log.at(fourth).settlement->mark, pieces(1)}); // and everybody knows
        line.quantity = pieces(2);
        log.look(ben);
        log.say(ana, op::ChangeQuantity{order, bread, pieces(-1)});
        log.place(log.make(ben, some(2, bread, order, second, part)));
        QCOMPARE(in(log, second, part), pieces(1));
        pay(log, ben, second, '2', {{part, 2}});
        QCOMPARE(in(log, second, part), pieces(2));
        QCOMPARE(log.quantity(bread), Quantity());
        QVERIFY(!log.at(second).needsManager); // two here and one there are the three there were
    }

    void aBillHasBackWhatWasSplitOffUnseen_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("goods that are sold") << 2;
        QTest::newRow("goods that are given back") << -2;
    }
    void aBillHasBackWhatWasSplitOffUnseen()
    {
        QFETCH(int, count);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, count));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(count, bread, order, second, part)));
        const Reduction begun = log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, count}})}));
        QVERIFY(tells(begun, "split-undone", 'a'));
        QCOMPARE(log.quantity(bread), pieces(count));
        QCOMPARE(in(log, second, part), Quantity());
        QCOMPARE(log.at(second).state, OrderState::Cancelled);
        // The part is paid as well, by who had not seen that: once it is a matter for a manager.
        QVERIFY(saysNothing(pay(log, ben, order, '1', {{bread, count}})));
        const Reduction twice = pay(log, ana, second, '2', {{part, count}});
        QCOMPARE(twice.outcome, Outcome::PaidTwice);
        QVERIFY(tells(twice, "paid-twice", 'a') && tells(twice, "paid-twice", 'b'));
        QCOMPARE(in(log, second, part), pieces(count));
        QVERIFY(log.at(second).needsManager);
    }

    /// Both were split off by who had not seen the other split: the order they came from had them once.
    void goodsThatTwoOrdersHaveSplitOffArePaidTwiceNotUnflagged_data()
    {
        QTest::addColumn<bool>("breaksOff");
        QTest::newRow("the second is paid") << false;
        QTest::newRow("the second's customer goes, and another pays") << true;
    }
    void goodsThatTwoOrdersHaveSplitOffArePaidTwiceNotUnflagged()
    {
        QFETCH(bool, breaksOff);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(cy, add(bread, 2));
        log.look(ana);
        log.say(cy, some(2, bread, order, second, part));
        log.look(ben);
        log.place(log.make(ana, some(2, bread, order, third, otherPart)));
        pay(log, ana, third, '1', {{otherPart, 2}});
        QCOMPARE(in(log, second, part), Quantity());
        const Bill bill = billFor(ben, {{part, 2}});
        const Reduction begun = log.place(log.make(ben, op::PayBegin{second, bill}));
        QVERIFY(tells(begun, "paid-beats", 'b'));
        if (breaksOff) {
            log.place(log.make(ben, op::PayBreakOff{second}));
            QCOMPARE(in(log, second, part), Quantity());
        }
        const Reduction twice = placeAll(log, paying(log, ben, second, '2', bill));
        QCOMPARE(twice.outcome, Outcome::PaidTwice);
        QVERIFY(tells(twice, "paid-twice", 'a') && tells(twice, "paid-twice", 'b'));
        QVERIFY(log.at(second).needsManager);
        QCOMPARE(in(log, second, part), pieces(2));
    }

    void goodsThatWereSplitOffTwiceOverArePaidTwiceNotUnflagged()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(cy, add(bread, 2));
        log.look(ana);
        log.say(cy, some(2, bread, order, second, part));
        log.say(cy, some(2, part, second, third, otherPart));
        log.look(ben);
        pay(log, ana, order, '1', {{bread, 2}});
        QCOMPARE(in(log, third, otherPart), Quantity());
        const Bill bill = billFor(ben, {{otherPart, 2}});
        QVERIFY(tells(log.place(log.make(ben, op::PayBegin{third, bill})), "paid-beats", 'b'));
        const Reduction twice = placeAll(log, paying(log, ben, third, '2', bill));
        QCOMPARE(twice.outcome, Outcome::PaidTwice);
        QVERIFY(tells(twice, "paid-twice", 'a') && tells(twice, "paid-twice", 'b'));
        QCOMPARE(in(log, order, bread) + in(log, third, otherPart), pieces(4)); // as both receipts say
        QCOMPARE(in(log, second, part), Quantity());
    }

    void anOrderWithMoneyStaysOpenWhenItsGoodsAreTakenBack()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(2, bread, order, second, part)));
        log.place(log.make(ana, cashFor(second, '1', eur(100))));
        pay(log, ben, order, '2', {{bread, 2}});
        QCOMPARE(in(log, second, part), Quantity());
        QCOMPARE(log.at(second).state, OrderState::Open);
        QCOMPARE(paidOf(log.at(second)), eur(100));
    }

    void whicheverOfTwoBillsIsClosedFirstHasTheGoods()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(2, bread, order, second, part)));
        log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, 2}})}));
        QCOMPARE(log.quantity(bread), pieces(2));
        // Ana had not seen that Ben was shown them, and closes hers.
        const Reduction closed = pay(log, ana, second, '1', {{part, 2}});
        QVERIFY(tells(closed, "after-bill", 'b'));
        QCOMPARE(in(log, second, part), pieces(2));
        QCOMPARE(log.quantity(bread), Quantity());
        QVERIFY(!log.at(second).needsManager);
        QCOMPARE(openThousandths(log), 0);
        // Ben, who takes the money all the same, has sold them twice.
        QCOMPARE(pay(log, ben, order, '2', {{bread, 2}}).outcome, Outcome::PaidTwice);
        QVERIFY(log.at(order).needsManager);
    }

    void goodsThatCameAfterABillTookItsOwnBackAreTheOthers()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(2, bread, order, second, part)));
        log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, 2}})}));
        QVERIFY(saysNothing(log.say(ana, op::ChangeQuantity{second, part, pieces(3)})));
        log.look(ana);
        QVERIFY(saysNothing(pay(log, ana, second, '1', {{part, 3}})));
        QVERIFY(saysNothing(pay(log, ben, order, '2', {{bread, 2}})));
        QCOMPARE(in(log, second, part), pieces(3));
        QCOMPARE(log.quantity(bread), pieces(2));
    }

    void aPartOfAFollowUpIsTakenBackAndGivenBackLikeAnyOther()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.look(cy);
        pay(log, ana, order, '1', {{bread, 1}});
        log.place(log.make(cy, op::ChangeQuantity{order, bread, pieces(3)}));
        const OrderId rest = followUpId(order);
        const LineId moved = followUpLineId(bread);
        QCOMPARE(in(log, rest, moved), pieces(3));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(2, moved, rest, second, part)));
        log.place(log.make(ben, op::PayBegin{rest, billFor(ben, {{moved, 3}})}));
        QCOMPARE(in(log, rest, moved), pieces(3));
        QVERIFY(pay(log, ana, second, '2', {{part, 2}}).outcome != Outcome::PaidTwice);
        QCOMPARE(in(log, second, part), pieces(2));
        QCOMPARE(in(log, rest, moved), pieces(1));
        QVERIFY(!log.at(second).needsManager);
    }

    void goodsThatWerePaidBeforeTheirLineWentOnAreFoundWhereverTheyWere_data()
    {
        QTest::addColumn<QString>("otherPart");
        QTest::newRow("a part elsewhere is open") << QStringLiteral("open");
        QTest::newRow("a part elsewhere is paid, too") << QStringLiteral("paid");
        QTest::newRow("a part elsewhere was removed, and the rest paid") << QStringLiteral("removed");
    }
    void goodsThatWerePaidBeforeTheirLineWentOnAreFoundWhereverTheyWere()
    {
        QFETCH(QString, otherPart);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'}, dee{'d'}, eve{'e'};
        log.say(ana, add(bread, 4));
        log.say(ana, some(1, bread, order, third, tandem::testing::otherPart)); // everybody has seen this
        log.look(cy);
        log.look(eve);
        // Dee takes one more off; Ben has seen that, and pays the rest. What Eve taps meanwhile goes on.
        log.say(dee, some(1, bread, order, fourth, lastPart));
        log.say(dee, addTo(fourth, tea, 1));
        log.look(ben);
        if (otherPart == QLatin1String("removed"))
            log.say(dee, op::RemoveLine{fourth, lastPart});
        log.look(dee);
        if (otherPart == QLatin1String("paid"))
            pay(log, dee, fourth, '4', {{lastPart, 1}, {tea, 1}});
        else if (otherPart == QLatin1String("removed"))
            pay(log, dee, fourth, '4', {{tea, 1}});
        log.place(log.make(eve, op::ChangeQuantity{order, bread, pieces(1)}));
        pay(log, ben, order, '1', {{bread, 2}});
        QCOMPARE(in(log, followUpId(order), followUpLineId(bread)), pieces(1));
        // Cy, offline since before all that, splits three breads off and takes the money for them.
        log.place(log.make(cy, some(3, bread, order, second, part)));
        QCOMPARE(in(log, second, part), pieces(1));
        const Reduction paid = pay(log, cy, second, '2', {{part, 3}});
        QCOMPARE(paid.outcome, Outcome::PaidTwice);
        QVERIFY(tells(paid, "paid-twice", 'b') && tells(paid, "paid-twice", 'c'));
        QCOMPARE(tells(paid, "paid-twice", 'd'), otherPart == QLatin1String("paid"));
        QVERIFY(log.at(second).needsManager);
        QCOMPARE(in(log, second, part), pieces(3)); // as it was printed
    }

    void unseenGoodsThatWereSplitOffAndPaidAreNotOfTheBill()
    {
        // Cy taps two more breads, Ana moves two to another order and is paid for them; Ben knows of the first two
        // only.
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        log.look(cy);
        log.place(log.make(cy, op::ChangeQuantity{order, bread, pieces(2)}));
        log.say(ana, some(2, bread, order, second, part));
        log.look(ana);
        pay(log, ana, second, '1', {{part, 2}});
        QVERIFY(pay(log, ben, order, '2', {{bread, 2}}).outcome != Outcome::PaidTwice);
        QCOMPARE(log.quantity(bread), pieces(2));
        QCOMPARE(in(log, second, part), pieces(2));
        QVERIFY(!log.at(order).needsManager);
        QCOMPARE(openThousandths(log), 0);
    }

    void aPartOfWhatTheBillOfItsOrderDidNotHaveIsPaidAsPrinted()
    {
        // Ana takes the bread off and is paid for the cake; Ben, who has not seen it, splits the bread off.
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.say(ana, add(cake, 1));
        log.look(ana);
        log.look(ben);
        log.look(cy);
        log.place(log.make(ana, op::RemoveLine{order, bread}));
        pay(log, ana, order, '1', {{cake, 1}});
        QCOMPARE(log.place(log.make(ben, some(1, bread, order, second, part))).outcome, Outcome::KeptInHistory);
        QCOMPARE(in(log, second, part), Quantity());
        log.place(log.make(cy, op::ChangeQuantity{order, bread, pieces(1)}));
        QCOMPARE(in(log, followUpId(order), bread), pieces(1));
        pay(log, ben, second, '2', {{part, 1}});
        QCOMPARE(in(log, second, part), pieces(1));
        QCOMPARE(in(log, followUpId(order), bread), pieces(1)); // the tap is another bread
    }

    void aBillThatIsShownAgainHasBackWhatWasSplitOffAgain_data() { aBillHasBackWhatWasSplitOffUnseen_data(); }
    void aBillThatIsShownAgainHasBackWhatWasSplitOffAgain()
    {
        QFETCH(int, count);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, count));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(count, bread, order, second, part)));
        log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, count}})}));
        log.place(log.make(ben, op::PayBreakOff{order}));
        log.say(ana, some(count, bread, order, third, otherPart));
        QCOMPARE(log.quantity(bread), Quantity());
        log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, count}})}));
        QCOMPARE(log.quantity(bread), pieces(count));
        QCOMPARE(in(log, third, otherPart), Quantity());
    }

    void aBillKnowsOfGoodsThatWereSplitOnAndPaid()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        log.say(ana, some(2, bread, order, second, part));
        log.say(ana, some(2, part, second, third, lastPart));
        log.look(ana);
        pay(log, ana, third, '1', {{lastPart, 2}});
        QCOMPARE(pay(log, ben, order, '2', {{bread, 2}}).outcome, Outcome::PaidTwice);
        QVERIFY(log.at(order).needsManager);
        QCOMPARE(in(log, third, lastPart), pieces(2));
    }

    void aBillBeatsTheRemoveOfAPartAroundWhichItsOrderWasPaid()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        log.say(ana, some(1, bread, order, second, part));
        log.say(ana, addTo(second, tea, 1));
        log.look(cy);
        log.say(ana, op::RemoveLine{second, part});
        log.look(ana);
        pay(log, ana, second, '1', {{tea, 1}});
        log.place(log.make(cy, addTo(second, cake, 1))); // goes on
        pay(log, ben, order, '2', {{bread, 1}});
        QCOMPARE(log.quantity(bread), pieces(1));
        QVERIFY(!log.at(order).needsManager);
        QCOMPARE(openThousandths(log), 1000);
    }

    void whatABillEmptiesOnItsWayIsStillThereForItsOtherLines()
    {
        // Taking the cake back closes the order that the bread of the same bill came from.
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2));
        log.say(ana, addTo(second, cake, 2));
        log.look(ana);
        log.look(ben);
        log.look(cy);
        log.place(log.make(ana, some(2, cake, second, order, part)));
        log.place(log.make(cy, some(2, bread, order, third, otherPart)));
        log.place(log.make(ben, some(1, bread, order, second, lastPart)));
        QCOMPARE(in(log, second, lastPart), Quantity()); // there was nothing left
        log.place(log.make(ben, op::PayBegin{second, billFor(ben, {{cake, 2}, {lastPart, 1}})}));
        QCOMPARE(in(log, second, cake), pieces(2));
        QCOMPARE(in(log, second, lastPart), pieces(1));
        QCOMPARE(in(log, third, otherPart), pieces(1));
        QCOMPARE(log.at(order).state, OrderState::Cancelled);
        QCOMPARE(openThousandths(log), 4000);
    }
};

TANDEM_TEST(TestReduceClaim)
#include "tst_reduce_claim.moc"
