#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

/// Goods on a bill whose orders were merged, or parted again, while its maker looked away.
class TestReduceClaimMerged : public QObject
{
    Q_OBJECT

private slots:
    void whatCameIntoACancelledOrderUnseenGoesOnWithIt()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2));
        log.say(ana, addTo(second, tea, 1));
        log.say(ana, addTo(third, cake, 1));
        log.look(cy);
        log.say(ben, op::Cancel{second, {}});
        log.place(log.make(cy, op::Merge{order, second})); // he has not seen the cancel, nor Ben the bread come
        log.say(ana, op::Merge{second, third});
        QCOMPARE(in(log, third, bread), pieces(2));
        QCOMPARE(in(log, third, tea), Quantity());
    }

    void aReturnThatWasPartlyPaidOutBeforeItWasMergedIsFlagged()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.say(ana, addTo(second, tea, -2));
        log.look(ben);
        log.say(ana, some(-1, tea, second, fourth, part));
        pay(log, ana, fourth, '4', {{part, -1}});
        // Ben has not seen that.
        log.place(log.make(ben, op::Merge{second, order}));
        QCOMPARE(pay(log, ben, order, '1', {{bread, 2}, {tea, -2}}).outcome, Outcome::PaidTwice);
        QCOMPARE(log.quantity(tea), pieces(-2)); // as it was printed
        QVERIFY(log.at(order).needsManager);
        QVERIFY(!log.state.find(rest));
    }

    void goodsThatAnotherBillHadDoNotGoOn()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.say(ana, add(cake, 2));
        op::Split split = some(2, bread, order, second, part);
        split.parts.append({cake, otherPart, pieces(1)});
        log.say(ben, split);
        // Ana has not seen the split and takes money for all of it; Ben has not seen that.
        pay(log, ana, order, '1', {{bread, 2}, {cake, 2}});
        log.place(log.make(ben, some(2, part, second, third, lastPart)));
        QCOMPARE(pay(log, ben, second, '2', {{otherPart, 1}}).outcome, Outcome::PaidTwice);
        QCOMPARE(log.quantity(bread), pieces(2));
        QVERIFY(log.at(second).needsManager);
        QCOMPARE(openThousandths(log), 0);
    }

    void whatGoesOnFromASecondPaymentHasTheTaxesOfWhatThatWasFor()
    {
        Log log;
        Till ana{'a'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(cy);
        pay(log, ana, order, '1', {{bread, 1}});
        // Cy, in the dark, merges a tea into that order, sells it, and then what came of a tap on it.
        op::AddLine taxed = addTo(second, tea, 1);
        taxed.name = QStringLiteral("Tea");
        taxed.taxes = {{QStringLiteral("City"), Rate::fromTenThousandths(12'500), false}};
        const LineId more = followUpLineId(tea);
        QList<Operation> work{log.make(cy, taxed), log.make(cy, op::Merge{second, order}),
                              log.make(cy, op::RemoveLine{order, bread}), log.make(cy, add(cake, 1))};
        work += paying(log, cy, order, '2', billFor(cy, {{cake, 1}, {tea, 1}}));
        work += paying(log, cy, rest, '3', billFor(cy, {{more, 1}, {lastPart, 1}})); // and what nobody knows
        QVERIFY(tells(placeAll(log, work), "billed-again", 'c'));
        const Line *line = log.at(rest).line(more);
        QCOMPARE(line->name, QStringLiteral("Tea"));
        QCOMPARE(line->taxes, taxed.taxes);
        QCOMPARE(in(log, rest, lastPart), pieces(1));
        QVERIFY(log.at(rest).needsManager);
    }

    void aMergedPartThatTwoBillsHadBeforeTheyKnewWhereItWentIsPaidTwice()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2));
        log.say(ana, some(2, bread, order, second, part));
        log.say(ana, addTo(fourth, cake, 1));
        log.look(ben);
        log.look(cy);
        log.say(ana, addTo(third, tea, 1));
        log.say(ana, op::Merge{second, third});
        log.place(log.make(ben, op::Merge{second, order}));
        QVERIFY(pay(log, ben, order, '1', {{part, 2}}).outcome != Outcome::PaidTwice);
        log.place(log.make(cy, op::Merge{second, fourth}));
        const Reduction again = pay(log, cy, fourth, '2', {{cake, 1}, {part, 2}});
        QCOMPARE(again.outcome, Outcome::PaidTwice);
        QVERIFY(tells(again, "paid-twice", 'c'));
        QVERIFY(log.at(fourth).needsManager);
        QCOMPARE(in(log, third, part), Quantity());
    }

    void aBillForAMergedOrderHasItsLinesBackThatLeftItUnseen_data()
    {
        QTest::addColumn<QString>("elsewhere");
        QTest::newRow("it was removed where it went back to, and the rest paid") << QStringLiteral("removed");
        QTest::newRow("it was moved on from there, and paid") << QStringLiteral("moved on");
        QTest::newRow("it was paid where it went back to") << QStringLiteral("paid");
    }
    void aBillForAMergedOrderHasItsLinesBackThatLeftItUnseen()
    {
        QFETCH(QString, elsewhere);
        const bool paidElsewhere = elsewhere != QLatin1String("removed");
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, addTo(second, bread, 2));
        log.say(ana, add(tea, 1));
        log.look(cy);
        log.say(ana, op::Merge{second, order});
        log.look(ben);
        // Cy still has two orders and takes money for one of them: the merge is undone.
        if (elsewhere == QLatin1String("paid")) {
            pay(log, cy, second, '3', {{bread, 2}});
        } else if (paidElsewhere) {
            log.place(log.make(cy, some(2, bread, second, fourth, lastPart)));
            pay(log, cy, fourth, '4', {{lastPart, 2}});
            log.place(log.make(cy, cashFor(second, '3', eur(100))));
        } else {
            log.place(log.make(cy, op::RemoveLine{second, bread}));
            log.place(log.make(cy, addTo(second, cake, 1)));
            pay(log, cy, second, '3', {{cake, 1}});
        }
        QVERIFY(!log.at(order).line(bread));
        const Reduction paid = pay(log, ben, order, '1', {{tea, 1}, {bread, 2}});
        QCOMPARE(log.quantity(bread), pieces(2)); // as it was printed
        QVERIFY(log.at(order).needsManager);
        QCOMPARE(paid.outcome == Outcome::PaidTwice, paidElsewhere);
        QVERIFY(tells(paid, paidElsewhere ? "paid-twice" : "billed-again", 'b'));
        QCOMPARE(in(log, second, bread), pieces(elsewhere == QLatin1String("paid") ? 2 : 0));
    }

    void aLineOfAMergedOrderThatIsOpenElsewhereComesBackToItsBill_data()
    {
        QTest::addColumn<bool>("isPart");
        QTest::newRow("a line of its own") << false;
        QTest::newRow("a part of a line") << true;
    }
    void aLineOfAMergedOrderThatIsOpenElsewhereComesBackToItsBill()
    {
        QFETCH(bool, isPart);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        if (isPart) {
            log.say(ana, addTo(third, cake, 2));
            log.say(ana, some(2, cake, third, second, bread));
        } else {
            log.say(ana, addTo(second, bread, 2));
        }
        log.say(ana, add(tea, 1));
        log.look(cy);
        log.say(ana, op::Merge{second, order});
        log.look(ben);
        log.place(log.make(cy, op::PayBegin{second, billFor(cy, {{bread, 2}})})); // which undoes the merge
        const Reduction paid = pay(log, ben, order, '1', {{tea, 1}, {bread, 2}});
        QVERIFY(tells(paid, "after-bill", 'c'));
        QCOMPARE(log.quantity(bread), pieces(2));
        QCOMPARE(in(log, second, bread), Quantity());
        QVERIFY(!log.at(order).needsManager);
        QCOMPARE(openThousandths(log), 0);
        // Cy takes the money all the same.
        QCOMPARE(pay(log, cy, second, '2', {{bread, 2}}).outcome, Outcome::PaidTwice);
    }

    void whatABillTookBackFollowsItsOrderIntoAnother_data()
    {
        QTest::addColumn<OrderId>("into");
        QTest::addColumn<bool>("paid");
        QTest::newRow("which is open") << fourth << false;
        QTest::newRow("which is paid") << fourth << true;
        QTest::newRow("to which it had been split off") << second << false;
    }
    void whatABillTookBackFollowsItsOrderIntoAnother()
    {
        QFETCH(OrderId, into);
        QFETCH(bool, paid);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.say(ana, addTo(fourth, tea, 1));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(2, bread, order, second, part)));
        log.place(log.make(ben, op::PayBegin{order, billFor(ben, {{bread, 2}})}));
        log.say(ben, op::PayBreakOff{order});
        log.say(ben, op::Merge{order, into});
        QCOMPARE(in(log, into, bread), pieces(2));
        log.look(ben);
        if (paid)
            pay(log, ben, fourth, '4', {{bread, 2}, {tea, 1}});
        // Ana has seen nothing of that.
        QCOMPARE(pay(log, ana, second, '1', {{part, 2}}).outcome == Outcome::PaidTwice, paid);
        QCOMPARE(in(log, second, part), pieces(2));
        QCOMPARE(in(log, into, bread), pieces(paid ? 2 : 0));
        QCOMPARE(log.at(second).needsManager, paid);
        QCOMPARE(openThousandths(log), paid ? 0 : 1000);
    }

    void whatABillTookBackStaysWithItsLineWhenAMergeIsUndone_data()
    {
        QTest::addColumn<bool>("paid");
        QTest::newRow("and the line is open") << false;
        QTest::newRow("and the line is paid") << true;
    }
    void whatABillTookBackStaysWithItsLineWhenAMergeIsUndone()
    {
        QFETCH(bool, paid);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2));
        log.say(ana, addTo(fourth, tea, 1));
        for (Till *till : {&ana, &ben, &cy})
            log.look(*till);
        log.place(log.make(ana, some(2, bread, order, second, part)));
        log.place(log.make(ben, op::Merge{order, fourth}));
        log.place(log.make(ben, op::PayBegin{fourth, billFor(ben, {{tea, 1}, {bread, 2}})}));
        QCOMPARE(in(log, fourth, bread), pieces(2));
        log.place(log.make(ben, op::PayBreakOff{fourth}));
        log.place(log.make(cy, op::PayBegin{order, billFor(cy, {{bread, 2}})})); // has seen two orders
        QCOMPARE(log.quantity(bread), pieces(2));
        if (paid)
            pay(log, cy, order, '3', {{bread, 2}});
        QCOMPARE(pay(log, ana, second, '1', {{part, 2}}).outcome == Outcome::PaidTwice, paid);
        QCOMPARE(in(log, second, part), pieces(2));
        QCOMPARE(log.quantity(bread), pieces(paid ? 2 : 0));
        QCOMPARE(log.at(second).needsManager, paid);
    }

    void aTapOnGoodsThatAnotherBillHadOutOfTheFollowUpIsOneMore()
    {
        // Their bill left the follow-up empty and so closed it: what was taken out of it is not taken away once more.
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(cake, 2));
        log.look(ana);
        log.say(ben, addTo(second, tea, 3));
        log.say(ben, add(bread, 1));
        log.look(cy);
        const Operation merge = log.make(ben, op::Merge{order, second});
        const QList<Operation> all = paying(log, ben, second, '2', billFor(ben, {{tea, 3}, {cake, 2}, {bread, 1}}));
        const Operation tap = log.make(cy, op::ChangeQuantity{order, bread, pieces(1)});
        for (const Operation &operation : paying(log, ana, order, '1', billFor(ana, {{cake, 2}})) + QList{merge} + all)
            log.place(operation);
        QCOMPARE(log.at(rest).state, OrderState::Cancelled);
        QCOMPARE(log.at(second).line(bread)->quantity, pieces(1));
        QVERIFY(tells(log.place(tap), "moved-on", 'c'));
        QCOMPARE(log.at(rest).state, OrderState::Open);
        QCOMPARE(in(log, rest, bread), pieces(1));
    }

    void aTapThatLandsInAFollowUpItsAuthorPaysWithoutKnowingGoesOn()
    {
        // On cy's screen the bread went to a tab of its own, and one more was tapped there; what cy pays has none of
        // it.
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, tea, 3));
        log.say(ana, addTo(third, cake, 1));
        log.look(ben);
        log.look(cy);
        const Bill shown = billFor(cy, {{tea, 3}});
        log.say(ana, op::SetQuantity{second, tea, pieces(4)});
        log.look(cy);
        QList<Operation> all{log.make(ben, op::Merge{order, second})};
        all += paying(log, ben, second, '2', billFor(ben, {{tea, 3}, {bread, 1}}));
        all += paying(log, cy, second, '3', shown);
        all.append(log.make(cy, op::Merge{order, third}));
        all.append(log.make(cy, op::ChangeQuantity{third, bread, pieces(1)}));
        const OrderId on = derived("follow-up", second);
        const LineId more = derived("follow-up-line", tea);
        all += paying(log, cy, on, '4', billFor(cy, {{more, 1}}));
        for (const Operation &operation : std::as_const(all))
            log.place(operation);
        QCOMPARE(log.at(second).line(bread)->quantity, pieces(1)); // ben's customer has the first one
        QCOMPARE(log.at(on).state, OrderState::Paid);
        QCOMPARE(in(log, derived("follow-up", on), derived("follow-up-line", bread)), pieces(1));
    }
};

TANDEM_TEST(TestReduceClaimMerged)
#include "tst_reduce_claim_merged.moc"
