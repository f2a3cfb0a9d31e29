#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

/// Parts of lines on their way to other orders, and orders that become one.
class TestReduceSplit : public QObject
{
    Q_OBJECT

private slots:
    void ofALineThatCameBackOnlyWhatCameBackIsSplitOff()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.say(ana, op::RemoveLine{order, bread});
        log.say(ana, op::ChangeQuantity{order, bread, pieces(2)});
        QVERIFY(tells(log.say(ben, some(3, bread, order, second, part)), "split-clipped", 'b'));
        QCOMPARE(in(log, second, part), pieces(2));
        QCOMPARE(log.quantity(bread), Quantity());
    }

    void noMoreIsSplitOffThanThereIs_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("moved");
        QTest::newRow("some") << 3 << 2 << 2;
        QTest::newRow("all") << 3 << 3 << 3;
        QTest::newRow("more") << 3 << 5 << 3;
        QTest::newRow("some that is given back") << -3 << -2 << -2;
        QTest::newRow("more than is given back") << -3 << -5 << -3;
        QTest::newRow("goods that are given back off goods that are sold") << 3 << -1 << 0;
        QTest::newRow("goods that are sold off goods that are given back") << -3 << 1 << 0;
    }
    void noMoreIsSplitOffThanThereIs()
    {
        QFETCH(int, count);
        QFETCH(int, wanted);
        QFETCH(int, moved);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, count));
        const Reduction parted = log.say(ben, some(wanted, bread, order, second, part));
        QCOMPARE(in(log, second, part), pieces(moved));
        QCOMPARE(log.quantity(bread), pieces(count - moved));
        QCOMPARE(tells(parted, "split-clipped", 'b'), wanted != moved);
        QCOMPARE(log.at(second).state, moved == 0 ? OrderState::Cancelled : OrderState::Open);
        QCOMPARE(log.at(second).number, moved == 0 ? 0 : 2);
    }

    void anOrderWithANumberStaysOpenWhenNothingComesToIt()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.say(ana, addTo(second, cake, 1));
        log.say(ana, op::RemoveLine{second, cake});
        QVERIFY(tells(log.say(ben, some(-1, bread, order, second, part)), "split-clipped", 'b'));
        QCOMPARE(log.at(second).state, OrderState::Open);
    }

    void ofAPartThatGotNothingATapMakesNoReturn_data()
    {
        QTest::addColumn<bool>("isPaid");
        QTest::newRow("another split was first") << false;
        QTest::newRow("a bill was first") << true;
    }
    void ofAPartThatGotNothingATapMakesNoReturn()
    {
        QFETCH(bool, isPaid);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        if (isPaid)
            pay(log, ana, order, '1', {{bread, 2}});
        else
            log.place(log.make(ana, some(2, bread, order, second, part)));
        log.place(log.make(ben, some(2, bread, order, third, otherPart)));
        log.place(log.make(ben, op::ChangeQuantity{third, otherPart, pieces(-1)}));
        QCOMPARE(in(log, third, otherPart), Quantity());
        log.place(log.make(ben, op::ChangeQuantity{third, otherPart, pieces(2)}));
        QCOMPARE(in(log, third, otherPart), pieces(1));
    }

    void whoTookTheGoodsIsNamedWhenASplitIsClipped()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 3));
        log.say(ana, some(1, bread, order, third, otherPart));
        log.look(ben);
        log.say(cy, some(1, bread, order, fourth, lastPart));
        const Reduction clipped = log.place(log.make(ben, some(2, bread, order, second, part)));
        QCOMPARE(in(log, second, part), pieces(1));
        QVERIFY(tells(clipped, "split-clipped", 'b'));
        QCOMPARE(clipped.notices.first().by.cashier, QStringLiteral("c"));
    }

    void aSplitThatMeetsAnUnseenTotalIsToldToBoth()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.look(ben);
        log.say(ana, op::ChangeQuantity{order, bread, pieces(1)}); // taps add up without a word
        log.say(ana, op::SetQuantity{order, bread, pieces(1)});
        const Reduction met = log.place(log.make(ben, some(3, bread, order, second, part)));
        QVERIFY(tells(met, "quantity-combined", 'a'));
        QVERIFY(tells(met, "split-clipped", 'b'));
        QCOMPARE(in(log, second, part), pieces(1));
    }

    void whatIsSplitToAnOpenOrderTakesNoCustomerAlong()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 2));
        log.say(ana, op::SetCustomer{order, uid<CustomerId>('k'), QStringLiteral("Deco")});
        log.say(ana, addTo(second, cake, 1));
        log.say(ana, some(1, bread, order, second, part));
        log.say(ana, some(1, bread, order, third, otherPart));
        QVERIFY(log.at(second).customerName.isEmpty());
        QCOMPARE(log.at(third).customerName, QStringLiteral("Deco"));
        QCOMPARE(log.at(second).lines.size(), 2);
    }

    void aPartOutlivesOnlyACancelThatHadNotSeenIt_data()
    {
        QTest::addColumn<QString>("cancel");
        QTest::addColumn<bool>("told");
        QTest::newRow("unseen") << QStringLiteral("unseen") << true;
        QTest::newRow("unseen, with nothing left to split") << QStringLiteral("nothing left") << false;
        QTest::newRow("seen") << QStringLiteral("seen") << false;
        QTest::newRow("refused for money") << QStringLiteral("refused") << false;
    }
    void aPartOutlivesOnlyACancelThatHadNotSeenIt()
    {
        QFETCH(QString, cancel);
        QFETCH(bool, told);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2));
        log.look(ben);
        log.look(cy);
        if (cancel == QLatin1String("nothing left"))
            log.say(ana, some(2, bread, order, third, otherPart));
        if (cancel == QLatin1String("refused"))
            log.say(ana, cash('1', 100));
        log.say(ana, op::Cancel{order});
        if (cancel == QLatin1String("refused"))
            log.say(ana, op::PayVoid{order, uid<PaymentId>('1')});
        if (cancel != QLatin1String("nothing left"))
            log.place(log.make(cy, op::ChangeQuantity{order, bread, pieces(1)}));
        if (cancel == QLatin1String("seen"))
            log.look(ben);
        const Reduction parted = log.place(log.make(ben, some(1, bread, order, second, part)));
        QCOMPARE(tells(parted, "stays-open", 'a'), told);
        if (cancel != QLatin1String("nothing left"))
            QCOMPARE(in(log, second, part), pieces(1));
    }

    void aMergeThatCannotBeIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<OrderId>("into");
        QTest::addColumn<QString>("code");
        QTest::newRow("of an order that is paid") << QStringLiteral("paid") << second << QStringLiteral("paid-beats");
        QTest::newRow("into one that is paid") << QStringLiteral("target") << second << QStringLiteral("paid-beats");
        QTest::newRow("of an order with money") << QStringLiteral("money") << second << QStringLiteral("merge-refused");
        QTest::newRow("of an order being paid, into a new one")
            << QStringLiteral("paying") << third << QStringLiteral("merge-refused");
        QTest::newRow("of a cancelled order") << QStringLiteral("cancel") << second << QStringLiteral("merge-refused");
        QTest::newRow("of a merged order") << QStringLiteral("merged") << second << QStringLiteral("merge-refused");
        QTest::newRow("into itself") << QStringLiteral("itself") << order << QStringLiteral("merge-refused");
    }
    void aMergeThatCannotBeIsRefused()
    {
        QFETCH(QString, what);
        QFETCH(OrderId, into);
        QFETCH(QString, code);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        log.say(ana, addTo(fourth, tea, 1));
        log.look(ana);
        log.look(ben);
        if (what == QLatin1String("paid"))
            pay(log, ana, order, '1', {{bread, 1}});
        else if (what == QLatin1String("target"))
            pay(log, ana, second, '1', {{cake, 1}});
        else if (what == QLatin1String("money"))
            log.say(ana, cash('1', 100));
        else if (what == QLatin1String("paying"))
            log.say(ana, op::PayBegin{order, billFor(ana, {{bread, 1}})});
        else if (what == QLatin1String("cancel"))
            log.say(ana, op::Cancel{order});
        else if (what == QLatin1String("merged"))
            log.say(ana, op::Merge{order, fourth});
        const OrderState before = log.at(order).state;
        const Reduction refused = log.place(log.make(ben, op::Merge{order, into}));
        QCOMPARE(refused.outcome, Outcome::Refused);
        QVERIFY(tells(refused, qPrintable(code), 'b'));
        QCOMPARE(refused.notices.first().by.cashier, QStringLiteral("a"));
        QCOMPARE(refused.notices.first().order, what == QLatin1String("target") ? second : order);
        QCOMPARE(log.at(order).state, before);
        QVERIFY(!log.state.find(third));
    }

    void aMergeBringsWhatIsThereAndItsNote()
    {
        // A cancel took the bread; the cake had not been seen by it. Another cancel was refused for money.
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, cash('1', 100));
        log.say(ben, op::Cancel{order});
        log.say(ana, op::PayVoid{order, uid<PaymentId>('1')});
        log.say(ana, op::SetNote{order, {}, QStringLiteral("nuts!")});
        log.say(ana, op::SetCustomer{order, uid<CustomerId>('k'), QStringLiteral("Deco")});
        log.look(ben);
        log.say(ana, add(cake, 1));
        log.place(log.make(ben, op::Cancel{order}));
        QCOMPARE(log.at(order).state, OrderState::Open);
        log.say(ana, addTo(second, tea, 1));
        QVERIFY(saysNothing(log.say(ana, op::Merge{order, second})));
        QVERIFY(log.at(second).customerName.isEmpty()); // its own header stands
        QCOMPARE(in(log, second, bread), Quantity());
        QCOMPARE(in(log, second, cake), pieces(1));
        QCOMPARE(log.at(second).note(), QStringLiteral("nuts!"));
        // What is said of the merged order is said of where its lines are.
        log.say(ben, op::SetQuantity{order, cake, pieces(2)});
        QCOMPARE(in(log, second, cake), pieces(2));
    }

    void anOrderThatNobodyBeganTakesAnotherWhole()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 2));
        QCOMPARE(log.say(ana, op::Merge{order, second}).outcome, Outcome::Applied);
        QCOMPARE(in(log, second, bread), pieces(2));
        QCOMPARE(log.at(order).state, OrderState::Merged);
    }

    void whatBothHadMergedIsPaidOnce()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        log.look(ben);
        log.place(log.make(ben, op::Merge{second, order}));
        const Operation tap = log.make(ana, op::ChangeQuantity{second, cake, pieces(1)});
        const Operation merge = log.make(ana, op::Merge{second, order});
        const Operation again = log.make(ana, op::Merge{second, order});
        const QList<Operation> sale = paying(log, ana, order, '1', billFor(ana, {{bread, 1}, {cake, 2}}));
        log.place(tap);
        QCOMPARE(log.place(merge).outcome, Outcome::Refused);
        QCOMPARE(log.place(again).outcome, Outcome::Refused);
        QCOMPARE(log.at(order).line(cake)->homes.size(), 2); // once for each of the two, however often they try
        placeAll(log, sale);
        QCOMPARE(in(log, order, cake), pieces(2));
        QVERIFY(log.at(order).followUp.isNull());
        QVERIFY(!log.at(order).needsManager);
    }

    void aMergeOfNothingIntoACancelledOrderIsToldOnlyToWhoMadeIt()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        log.say(ana, op::RemoveLine{order, bread});
        log.look(ben);
        log.say(ana, op::Cancel{second});
        const Reduction merged = log.place(log.make(ben, op::Merge{order, second}));
        QVERIFY(tells(merged, "kept-in-history", 'b') && !tells(merged, "stays-open", 'a'));
        QCOMPARE(log.at(second).state, OrderState::Cancelled);
    }

    void whatWasMergedInWhileItsPayerLookedAwayIsAfterTheBill()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ben, op::Merge{second, order}));
        const Reduction begun = log.place(log.make(ana, op::PayBegin{order, billFor(ana, {{bread, 1}})}));
        QVERIFY(tells(begun, "after-bill", 'a') && tells(begun, "after-bill", 'b'));
        QCOMPARE(in(log, order, cake), pieces(1));
        QCOMPARE(log.at(order).lock->bill.total, eur(240));
    }

    void whatCameWithAMergeAndWasGoneBeforeIsNotAfterTheBill()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        log.say(ana, addTo(second, tea, 1));
        log.say(ana, op::RemoveLine{second, cake});
        log.look(ana);
        log.look(ben);
        log.place(log.make(ben, op::Merge{second, order}));
        const Reduction begun = log.place(log.make(ana, op::PayBegin{order, billFor(ana, {{bread, 1}})}));
        const auto told = std::find_if(begun.notices.cbegin(), begun.notices.cend(), [](const Notice &notice) {
            return notice.code == QLatin1String("after-bill") && notice.to == uid<DeviceId>('a');
        });
        QVERIFY(told != begun.notices.cend());
        QCOMPARE(told->words, QStringList{log.at(order).line(tea)->name});
    }

    void aTapIsNotLostWhereRemovedGoodsHadGoneElsewhere()
    {
        for (const bool isTappedLate : {false, true}) {
            Log log;
            Till ana{'a'}, ben{'b'}, cy{'c'};
            log.say(ana, add(bread, 2));
            log.say(ana, add(tea, 1));
            for (Till *till : {&ana, &ben, &cy})
                log.look(*till);
            log.place(log.make(cy, some(2, bread, order, third, otherPart)));
            const Operation tap = log.make(ben, op::ChangeQuantity{order, bread, pieces(1)});
            if (!isTappedLate)
                log.place(tap);
            log.place(log.make(ana, op::RemoveLine{order, bread}));
            pay(log, ana, order, '1', {{tea, 1}});
            if (isTappedLate)
                log.place(tap);
            QCOMPARE(in(log, third, otherPart), pieces(2));
            QCOMPARE(in(log, followUpId(order), bread), pieces(1));
        }
    }

    /// Ben's bill had it back, and he broke the payment off; Cy, who does not know of that, has split it off all the
    /// same.
    void whatABillThatWasBrokenOffHadBackGoesOnFromTheBillOfWhoSplitItOff()
    {
        for (const int count : {1, -1}) {
            Log log;
            Till ana{'a'}, ben{'b'}, cy{'c'};
            log.say(ana, add(bread, 4 * count));
            log.look(ben);
            log.say(cy, some(count, bread, order, second, part));
            log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, 4 * count}})}));
            log.place(log.make(ben, op::PayBreakOff{order}));
            QCOMPARE(log.quantity(bread), pieces(4 * count));
            cy.seen = 2;
            const Reduction paid = pay(log, cy, order, '1', {{bread, 3 * count}});
            QCOMPARE(log.quantity(bread), pieces(3 * count));
            QCOMPARE(in(log, rest, followUpLineId(bread)), pieces(count));
            QVERIFY(tells(paid, "goods-moved-on", 'c'));
        }
    }

    /// He has split off more than there was, of a line that lay elsewhere when he did; it came here unseen.
    void whatCameHereUnseenIsNotTakenForWhatWasLeftBySplits()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(cake, 1));
        log.say(ana, addTo(second, bread, 2));
        log.look(cy);
        log.say(ben, op::SetQuantity{second, bread, pieces(1)});
        log.place(log.make(cy, some(2, bread, second, third, part)));
        QCOMPARE(in(log, third, part), pieces(1));
        log.say(ana, op::Merge{second, order});
        pay(log, cy, order, '1', {{cake, 1}});
        QVERIFY(!log.state.find(rest));
        QCOMPARE(in(log, third, part), pieces(1));
    }

    /// Ben had split the return off before; as far as she knows she has.
    void ofAReturnThatSomebodyElseHadSplitOffNothingGoesOn()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(cake, 1));
        log.say(ana, add(bread, -1));
        log.look(ben);
        log.place(log.make(ben, some(-1, bread, order, second, part)));
        log.place(log.make(ana, some(-1, bread, order, third, LineId::fromBytes(QByteArray(16, 'w')))));
        pay(log, ana, order, '1', {{cake, 1}});
        QVERIFY(!log.state.find(rest));
        QCOMPARE(in(log, second, part), pieces(-1));
    }

    /// Another bill had named the part, too, by a name that its maker knew from elsewhere.
    void ofAPartThatABillHadBackOnlyThatOnesShareGoesOn()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'}, dee{'d'};
        log.say(ana, add(bread, 4));
        log.look(ben);
        log.say(cy, some(2, bread, order, second, part));
        log.say(cy, op::ChangeQuantity{second, part, pieces(1)});
        log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, 4}})}));
        log.place(log.make(ben, op::PayBreakOff{order}));
        log.say(dee, addTo(third, tea, 1));
        pay(log, dee, third, '1', {{tea, 1}, {part, 1}});
        QCOMPARE(in(log, third, part), pieces(1));
        cy.seen = 3; // her own
        pay(log, cy, order, '2', {{bread, 2}});
        QCOMPARE(log.quantity(bread), pieces(2));
        QCOMPARE(in(log, rest, followUpLineId(bread)), pieces(2));
        QCOMPARE(in(log, second, part), Quantity());
    }
};

TANDEM_TEST(TestReduceSplit)
#include "tst_reduce_split.moc"
