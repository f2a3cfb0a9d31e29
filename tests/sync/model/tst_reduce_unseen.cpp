#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

/// Changes that had not seen each other, and what was taken away between them.
class TestReduceUnseen : public QObject
{
    Q_OBJECT

private slots:
    void whatSomebodyTookAwayNeedsNoFurtherWord_data()
    {
        QTest::addColumn<OperationBody>("late");
        QTest::addColumn<int>("left");
        QTest::newRow("a tap") << OperationBody(op::ChangeQuantity{order, bread, pieces(1)}) << 1;
        QTest::newRow("a remove") << OperationBody(op::RemoveLine{order, bread}) << 0;
    }
    void whatSomebodyTookAwayNeedsNoFurtherWord()
    {
        // Ben types a total, Ana sees it and takes the line off; Cy had seen neither.
        QFETCH(OperationBody, late);
        QFETCH(int, left);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(cy);
        log.say(ben, op::SetQuantity{order, bread, pieces(5)});
        log.say(ana, op::RemoveLine{order, bread});
        const Reduction met = log.place(log.make(cy, late));
        QVERIFY(!tells(met, "quantity-combined", 'b'));
        QCOMPARE(log.quantity(bread), pieces(left));
    }

    void aCancelTakesOnlyWhatItSawInThatOrder()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        log.look(ben); // bread and cake, each in its order
        log.say(ana, op::Merge{order, second});
        QCOMPARE(log.place(log.make(ben, op::Cancel{second})).outcome, Outcome::StaysOpen);
        QCOMPARE(in(log, second, cake), Quantity());
        QCOMPARE(in(log, second, bread), pieces(1));
    }

    void whoCancelledIsToldOncePerTill()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'}, dee{'d'};
        log.say(ana, add(bread, 1));
        for (Till *till : {&ana, &ben, &cy, &dee})
            log.look(*till);
        log.place(log.make(ben, op::Cancel{order}));
        log.place(log.make(cy, op::Cancel{order}));
        const Reduction added = log.place(log.make(ana, add(cake, 1)));
        QCOMPARE(added.notices.size(), 3);
        for (const char device : {'a', 'b', 'c'})
            QVERIFY(tells(added, "stays-open", device));
        // The order lives on: its customer is nothing that a cancel forbids.
        const Operation customer = log.make(dee, op::SetCustomer{order, uid<CustomerId>('k'), QStringLiteral("Deco")});
        QVERIFY(saysNothing(log.place(customer)));
        QCOMPARE(log.at(order).customerName, QStringLiteral("Deco"));
    }

    void aCancelThatTwoPartsOutliveSaysSoOnce()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.look(ben);
        log.say(ana, some(1, bread, order, second, part));
        log.say(ana, some(1, bread, order, third, otherPart));
        const Reduction cancelled = log.place(log.make(ben, op::Cancel{order}));
        QCOMPARE(cancelled.outcome, Outcome::StaysOpen);
        QCOMPARE(cancelled.notices.size(), 2);
        QVERIFY(tells(cancelled, "stays-open", 'a') && tells(cancelled, "stays-open", 'b'));
        QCOMPARE(in(log, second, part) + in(log, third, otherPart), pieces(2));
        QCOMPARE(log.at(order).state, OrderState::Cancelled);
    }

    void aProductIsNamedOnceHoweverManyChangedIt()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        for (Till *till : {&ana, &ben, &cy})
            log.look(*till);
        log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(1)}));
        log.place(log.make(cy, op::ChangeQuantity{order, bread, pieces(1)}));
        const Reduction typed = log.place(log.make(ana, op::SetQuantity{order, bread, pieces(5)}));
        QCOMPARE(log.quantity(bread), pieces(7));
        QCOMPARE(typed.notices.size(), 3);
        for (const Notice &notice : typed.notices)
            QCOMPARE(notice.words, QStringList{QStringLiteral("Bread")});
    }

    void aCancelThatMoneyBeatSaysNothingLater()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        log.say(ana, cash('1', 100));
        QCOMPARE(log.say(ana, op::Cancel{order}).outcome, Outcome::Refused);
        log.say(ana, op::PayVoid{order, uid<PaymentId>('1')});
        QVERIFY(saysNothing(log.place(log.make(ben, add(cake, 1)))));
        QCOMPARE(log.quantity(bread), pieces(1));
    }

    void whatABillDoesNotHaveIsToldToWhoTakesTheMoney()
    {
        // Of what Ben had not seen: a removed line, a price, and goods that were taken away again.
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, add(cake, 1));
        log.say(ana, add(tea, 1));
        log.look(ben);
        log.say(ana, op::RemoveLine{order, bread});
        log.say(ana, op::SetPrice{order, cake, eur(300)});
        log.say(ana, op::SetQuantity{order, tea, pieces(4)});
        log.say(ana, op::RemoveLine{order, tea});
        const Bill bill = billFor(ben, {{bread, 1}, {cake, 1}, {tea, 1}});
        const Reduction begun = log.place(log.make(ben, op::PayBegin{order, bill}));
        QVERIFY(tells(begun, "after-bill", 'a') && tells(begun, "after-bill", 'b'));
        QCOMPARE(log.at(order).lock->bill.total, bill.total);
    }

    void twoUnseenAuthorsOfWhatGoesOnAreBothNamed()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        for (Till *till : {&ana, &ben, &cy})
            log.look(*till);
        log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(1)}));
        log.place(log.make(cy, op::ChangeQuantity{order, bread, pieces(1)}));
        log.place(log.make(cy, add(cake, 1)));
        const Reduction paid = pay(log, ana, order, '1', {{bread, 1}});
        QVERIFY(tells(paid, "moved-on", 'b') && tells(paid, "moved-on", 'c'));
        const Line &line = *log.at(followUpId(order)).line(followUpLineId(bread));
        QCOMPARE(line.addedBy.cashier, QStringLiteral("b"));
        QCOMPARE(line.changedBy->cashier, QStringLiteral("c"));
    }

    void aRemoveThatFindsNothingOfItsLineInTheFollowUpTakesNothing()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ben, add(cake, 1)));
        pay(log, ana, order, '1', {{bread, 1}});
        QCOMPARE(log.place(log.make(ben, op::RemoveLine{order, bread})).outcome, Outcome::KeptInHistory);
        QCOMPARE(in(log, followUpId(order), cake), pieces(1));
    }

    void goodsOfAnUnseenLineThatWentElsewhereAreNotInTheFollowUp()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.say(ben, add(cake, 3));
        log.say(ben, some(1, cake, order, second, part));
        pay(log, ana, order, '1', {{bread, 1}});
        QCOMPARE(in(log, followUpId(order), cake), pieces(2));
        QCOMPARE(in(log, second, part), pieces(1));
        QCOMPARE(openThousandths(log), 3000);
    }

    void goodsOfAnUnseenLineThatABillTookBackAreNotInTheFollowUp()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'}, dee{'d'};
        log.say(ana, add(bread, 3));
        log.say(ana, addTo(second, tea, 1));
        log.look(ana);
        log.look(dee);
        log.say(ben, some(2, bread, order, second, part));
        log.look(cy);
        log.place(log.make(dee, op::PayBegin{order, billFor(dee, {{bread, 3}})}));
        log.place(log.make(cy, op::ChangeQuantity{second, part, pieces(1)}));
        pay(log, ana, second, '1', {{tea, 1}});
        QCOMPARE(in(log, followUpId(second), part), pieces(1));
        QCOMPARE(log.quantity(bread), pieces(3));
        QCOMPARE(openThousandths(log), 4000);
    }

    /// Ben merges into an order that has gone on into a third one, and is paid for that, knowing neither.
    void whatWasMergedIntoAnOrderThatHadGoneOnIsUnseenWhereItLands()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        log.say(ana, addTo(third, tea, 1));
        log.look(ben);
        log.say(ana, op::Merge{second, third});
        log.place(log.make(ben, op::Merge{order, second}));
        QCOMPARE(in(log, third, bread), pieces(1));
        const Reduction paid = pay(log, ben, third, '1', {{tea, 1}});
        QVERIFY(tells(paid, "goods-moved-on", 'b'));
        QCOMPARE(in(log, followUpId(third), bread), pieces(1));
        QCOMPARE(in(log, followUpId(third), cake), pieces(1));
    }

    /// Her data was copied, and the other copy was the first to be heard: she goes on under another name.
    void whoHasANewNameHasSeenWhatSheDidUnderTheFormerOne()
    {
        Log log;
        Till ana{'a'}, renamed{'n'};
        log.place(log.make(ana, add(bread, 1)));
        const Operation tap = log.make(ana, op::ChangeQuantity{order, bread, pieces(1)});
        log.place(tap);
        log.place(log.make(ana, op::PayBegin{order, billFor(ana, {{bread, 2}})}));
        QCOMPARE(log.place(log.make(renamed, op::RenewDevice{{tap.ref.device, 3}})).outcome, Outcome::Applied);
        QCOMPARE(log.place(log.make(renamed, op::PayBreakOff{order})).outcome, Outcome::Applied); // the lock is hers
        const Reduction typed = log.place(log.make(renamed, op::SetQuantity{order, bread, pieces(5)}));
        QCOMPARE(typed.outcome, Outcome::Applied);
        QVERIFY(typed.notices.isEmpty());
        QCOMPARE(log.quantity(bread), pieces(5));
        QCOMPARE(log.place(log.make(renamed, op::RenewDevice{{tap.ref.device, 9}})).outcome, Outcome::Invalid);
        StreamState read;
        QVERIFY(read.readHeader(log.state.serializeHeader()));
        QCOMPARE(read.formerDevices, log.state.formerDevices);
    }

    void nobodyGoesOnForHimself()
    {
        Log log;
        Till ana{'a'};
        QCOMPARE(log.place(log.make(ana, op::RenewDevice{{uid<DeviceId>('a'), 3}})).outcome, Outcome::Invalid);
        QVERIFY(log.state.formerDevices.isEmpty());
    }

    /// It went on, and all of it was split off there before that order was paid, too: it is named again, as a part.
    void aLineThatNoBillOfAnOrderHadIsStillThere()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(cake, 1));
        log.look(ben);
        pay(log, ana, order, '1', {{cake, 1}});
        log.place(log.make(ben, add(bread, 2)));
        log.say(cy, some(2, bread, rest, second, part));
        log.say(cy, addTo(rest, tea, 1));
        pay(log, cy, rest, '2', {{tea, 1}});
        log.say(ana, addTo(third, lastPart, 1));
        QCOMPARE(log.say(ana, some(1, lastPart, third, order, bread)).outcome, Outcome::Invalid);
        QCOMPARE(in(log, second, part), pieces(2));
    }

    /// Of what another bill had, this one's maker knew of some: only the rest is of both.
    void whatAnotherBillHadAndWasSeenIsNoneOfBoth()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 4));
        log.look(ben);
        log.say(cy, some(3, bread, order, second, part));
        log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, 2}})}));
        log.place(log.make(ben, op::PayBreakOff{order}));
        log.look(cy);
        log.say(ana, op::ChangeQuantity{second, part, pieces(1)});
        pay(log, cy, second, '1', {{part, 2}});
        QCOMPARE(in(log, second, part), pieces(2));
        QCOMPARE(in(log, followUpId(second), followUpLineId(part)), pieces(1));
        QCOMPARE(log.quantity(bread), pieces(2));
    }

    /// Two others had of it: the first one's goods are of both bills, and the second one's go on.
    void whatTwoOtherBillsHadIsOfBothOnlyAsFarAsItIsBilled()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'}, dee{'d'};
        log.say(ana, add(bread, 4));
        log.look(ben);
        log.say(cy, some(3, bread, order, second, part));
        log.look(cy);
        pay(log, ben, order, '3', {{bread, 2}});
        log.say(dee, addTo(third, tea, 1));
        pay(log, dee, third, '1', {{tea, 1}, {part, 1}});
        log.say(ana, op::ChangeQuantity{second, part, pieces(1)});
        QCOMPARE(pay(log, cy, second, '2', {{part, 1}}).outcome, Outcome::PaidTwice);
        QCOMPARE(in(log, second, part), pieces(1));
        QCOMPARE(in(log, third, part), pieces(1));
        QCOMPARE(log.quantity(bread), pieces(2));
    }

    /// The order that it was split off to was paid without it.
    void whatWasSplitOffAgainAndIsOpenComesBackPastABillThatHadNoneOfIt()
    {
        for (const int count : {1, -1}) {
            Log log;
            Till ana{'a'}, ben{'b'}, cy{'c'};
            log.say(ana, add(bread, 3 * count));
            log.look(ben);
            log.say(cy, some(3 * count, bread, order, second, part));
            log.say(cy, op::ChangeQuantity{second, part, pieces(2 * count)});
            log.say(cy, some(3 * count, part, second, third, otherPart));
            log.say(cy, some(2 * count, part, second, fourth, lastPart));
            pay(log, cy, fourth, '1', {{lastPart, 2 * count}});
            log.look(cy);
            log.say(cy, addTo(second, cake, 1));
            pay(log, cy, second, '2', {{cake, 1}});
            const Reduction paid = pay(log, ben, order, '3', {{bread, 3 * count}});
            QCOMPARE(paid.outcome, Outcome::Applied);
            QVERIFY(tells(paid, "split-undone", 'c'));
            QCOMPARE(in(log, third, otherPart), Quantity());
            QCOMPARE(in(log, fourth, lastPart), pieces(2 * count));
            QVERIFY(!log.at(order).needsManager);
        }
    }

    /// Ben has split it off, which counted at the hub; on his screen it did not, since he saw that order being paid.
    void whatTheSecondPayerDidNotBillStaysInTheFollowUp()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.say(ana, addTo(second, cake, 1));
        log.look(ben);
        log.say(ana, op::PayBegin{order, billFor(ana, {{bread, 2}})});
        pay(log, ana, order, '1', {{bread, 2}});
        pay(log, ana, second, '2', {{cake, 1}});
        log.place(log.make(ben, addTo(order, tea, 3)));
        log.place(log.make(ben, some(3, tea, order, second, part)));
        QCOMPARE(in(log, followUpId(second), part), pieces(3));
        ben.seen = 3; // that the first one is being paid
        QCOMPARE(pay(log, ben, second, '3', {{cake, 1}}).outcome, Outcome::PaidTwice);
        QCOMPARE(in(log, followUpId(second), part), pieces(3));
    }
};

TANDEM_TEST(TestReduceUnseen)
#include "tst_reduce_unseen.moc"
