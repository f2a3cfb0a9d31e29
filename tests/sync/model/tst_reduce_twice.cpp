#include "reduce_bills.h"
#include "sync/model/paid_twice.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

op::AddLine back(char id, qint64 count, OrderId of = order)
{
    op::AddLine line = addTo(uid<OrderId>(id), uid<LineId>(id), -count);
    line.refundOf = of;
    line.refundOfLine = bread;
    return line;
}

} // namespace

/// Money that was taken twice for one order, and goods that were given back twice.
class TestReduceTwice : public QObject
{
    Q_OBJECT

private slots:
    void whatBothBillsHadWasPaidTwiceAndTheRestOnce_data()
    {
        QTest::addColumn<qint64>("sign");
        QTest::newRow("sold") << qint64(1);
        QTest::newRow("given back") << qint64(-1);
    }
    void whatBothBillsHadWasPaidTwiceAndTheRestOnce()
    {
        QFETCH(qint64, sign);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2 * sign));
        log.say(ana, add(cake, sign));
        log.look(ben);
        log.look(cy);
        pay(log, ana, order, '1', {{bread, 2 * sign}, {cake, sign}});
        QVERIFY(paidTwice(log.state, log.at(order)).isEmpty()); // that was the first
        // Ben sold one bread less and a tea more, Cy all of it.
        log.place(log.make(ben, op::SetQuantity{order, bread, pieces(sign)}));
        log.place(log.make(ben, add(tea, sign)));
        pay(log, ben, order, '2', {{bread, sign}, {cake, sign}, {tea, sign}});
        pay(log, cy, order, '3', {{bread, 2 * sign}, {cake, sign}});
        QList<QList<PaidTwice>> found;
        log.state.forEachDocument(order, [&](const Order &document) {
            if (!document.duplicateOf.isNull())
                found.append(paidTwice(log.state, document));
        });
        QCOMPARE(found.size(), 2);
        const QList<PaidTwice> bens{{bread, pieces(sign)}, {cake, pieces(sign)}};
        const QList<PaidTwice> cys{{bread, pieces(2 * sign)}, {cake, pieces(sign)}};
        QVERIFY(found.contains(bens));
        QVERIFY(found.contains(cys));
        // Where only the documents are known, the first of them counts, by where they stand now.
        log.state.edit(order)->settlement.reset();
        QList<OrderId> ids;
        log.state.forEachDocument(order, [&](const Order &document) {
            if (document.settlement)
                ids.append(document.id);
        });
        const auto isBens = [&](OrderId id) { return log.at(id).settlement->by.cashier == QLatin1String("b"); };
        std::stable_partition(ids.begin(), ids.end(), isBens);
        QVERIFY(paidTwice(log.state, log.at(ids.first())).isEmpty());
        QCOMPARE(paidTwice(log.state, log.at(ids.last())), bens);
        log.state.edit(ids.first())->settlement->mark.again = {lineage, 99};
        QCOMPARE(paidTwice(log.state, log.at(ids.first())), bens);
        QVERIFY(paidTwice(log.state, log.at(ids.last())).isEmpty());
        Order unpaid = log.at(order);
        unpaid.duplicateOf = unpaid.id;
        unpaid.settlement.reset();
        QVERIFY(paidTwice(log.state, unpaid).isEmpty());
    }

    void anOrderThatTheRestWasMergedIntoKeepsItsOwnGoods()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        log.look(ben);
        log.look(cy);
        pay(log, ana, order, '1', {{bread, 1}});
        log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(1)}));
        log.say(ana, op::Merge{rest, second});
        QCOMPARE(pay(log, cy, order, '2', {{bread, 1}}).outcome, Outcome::PaidTwice);
        QCOMPARE(in(log, second, cake), pieces(1));
        QCOMPARE(in(log, second, followUpLineId(bread)), pieces(1));
        QCOMPARE(log.at(second).state, OrderState::Open);
    }

    void whatCameByAFollowUpThatWasMergedUnseenLivesOn()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, tea, 1));
        log.look(ben);
        log.look(cy);
        pay(log, ana, order, '1', {{bread, 1}});
        pay(log, ana, second, '2', {{tea, 1}});
        log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(1)}));
        log.place(log.make(ben, op::ChangeQuantity{second, tea, pieces(1)}));
        log.say(ana, op::Merge{followUpId(second), rest});
        pay(log, ana, rest, '3', {{followUpLineId(bread), 1}, {followUpLineId(tea), 1}});
        // What comes to the other order now is in the follow-up of both. Cy, in the dark, knows of none of that.
        const OrderId last = followUpId(rest);
        QCOMPARE(log.place(log.make(cy, addTo(second, cake, 1))).outcome, Outcome::MovedOn);
        QCOMPARE(in(log, last, cake), pieces(1));
        QCOMPARE(log.place(log.make(cy, op::ChangeQuantity{second, tea, pieces(1)})).outcome, Outcome::MovedOn);
        QCOMPARE(pay(log, cy, order, '4', {{bread, 1}}).outcome, Outcome::PaidTwice);
        QCOMPARE(in(log, last, cake), pieces(1));
        QCOMPARE(log.at(last).state, OrderState::Open);
    }

    void whatCameByTheNameOfAnOrderThatWasMergedUnseenLivesOn()
    {
        Log log;
        Till ana{'a'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, tea, 1));
        log.look(cy);
        log.say(ana, op::Merge{second, order});
        pay(log, ana, order, '1', {{bread, 1}, {tea, 1}});
        // Cy, in the dark, has two orders still: one gets a cake, the other is paid.
        QCOMPARE(log.place(log.make(cy, addTo(second, cake, 1))).outcome, Outcome::MovedOn);
        QCOMPARE(pay(log, cy, order, '2', {{bread, 1}}).outcome, Outcome::PaidTwice);
        QCOMPARE(in(log, rest, cake), pieces(1));
        QCOMPARE(log.at(rest).state, OrderState::Open);
    }

    void whatTheOtherBillHadOfItBeyondThisOneDoesNotGoOn_data()
    {
        QTest::addColumn<qint64>("sign");
        QTest::addColumn<qint64>("later");
        QTest::newRow("sold") << qint64(1) << qint64(0);
        QTest::newRow("sold, and more later") << qint64(1) << qint64(4);
        QTest::newRow("given back") << qint64(-1) << qint64(0);
    }
    /// A merge that was refused, since money is there, but its maker took the money for all of it: goods that only he
    /// knew are on his bill. The other payer's bill has what both had, and that is all that was paid twice.
    void whatTheOtherBillHadOfItBeyondThisOneDoesNotGoOn()
    {
        QFETCH(qint64, sign);
        QFETCH(qint64, later);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2 * sign));
        log.look(ben);
        const Bill anas = billFor(ana, {{bread, 2 * sign}});
        const QList<Operation> anasPayment = paying(log, ana, order, '1', anas);
        log.say(cy, cash('3', 100));
        log.place(log.make(ben, addTo(second, cake, 1)));
        QCOMPARE(log.place(log.make(ben, op::Merge{order, second})).outcome, Outcome::Refused);
        log.place(log.make(ben, op::ChangeQuantity{second, bread, pieces(sign)}));
        QCOMPARE(pay(log, ben, second, '2', {{cake, 1}, {bread, 3 * sign}}).outcome, Outcome::Applied);
        if (later != 0)
            log.place(log.make(cy, op::ChangeQuantity{order, bread, pieces(later)}));
        QCOMPARE(placeAll(log, anasPayment).outcome, Outcome::PaidTwice);
        QCOMPARE(in(log, second, bread), pieces(3 * sign));
        QCOMPARE(in(log, order, bread), pieces(2 * sign));
        QCOMPARE(in(log, rest, derived("follow-up-line", bread)), pieces(later));
    }

    /// One split it off and was paid for it, the other was paid for it with goods of another order; neither knew.
    void whatWasSplitOffAndPaidIsPaidTwiceWhereAnotherBillHadIt()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        log.look(cy);
        log.say(ana, cash('3', 100)); // the order cannot be merged away
        log.place(log.make(ben, addTo(second, cake, 1)));
        QCOMPARE(log.place(log.make(ben, op::Merge{order, second})).outcome, Outcome::Refused);
        QCOMPARE(pay(log, ben, second, '2', {{cake, 1}, {bread, 1}}).outcome, Outcome::Applied);
        log.place(log.make(cy, some(1, bread, order, third, part)));
        const Reduction paid = pay(log, cy, third, '1', {{part, 1}});
        QCOMPARE(paid.outcome, Outcome::PaidTwice);
        QVERIFY(tells(paid, "paid-twice", 'b'));
        QVERIFY(tells(paid, "paid-twice", 'c'));
        QVERIFY(log.at(third).needsManager);
    }

    /// It was split off to an order that was being paid, went on from there, and was paid; and where it came from, too.
    void whatWasSplitOffAndPaidInAFollowUpIsPaidTwiceWhereItCameFrom()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.say(ana, addTo(second, tea, 1));
        log.look(ana);
        log.look(ben);
        const Bill shown = billFor(ana, {{tea, 1}});
        log.place(log.make(ana, some(2, bread, order, second, part)));
        placeAll(log, paying(log, ana, second, '1', shown));
        const OrderId more = derived("follow-up", second);
        QCOMPARE(in(log, more, part), pieces(2));
        pay(log, ana, more, '2', {{part, 2}});
        const Reduction paid = pay(log, ben, order, '3', {{bread, 2}});
        QCOMPARE(paid.outcome, Outcome::PaidTwice);
        QVERIFY(tells(paid, "paid-twice", 'a'));
        QVERIFY(tells(paid, "paid-twice", 'b'));
    }

    /// Ben's first bill took it back, on his screen; it was refused, since the order was being paid elsewhere, and he
    /// was paid by that bill all the same.
    void whatWasTakenBackByABillThatWasRefusedIsPaidTwiceWhereItIs_data()
    {
        QTest::addColumn<bool>("isPaid");
        QTest::newRow("paid there") << true;
        QTest::newRow("still open there") << false;
    }
    void whatWasTakenBackByABillThatWasRefusedIsPaidTwiceWhereItIs()
    {
        QFETCH(bool, isPaid);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 3));
        log.look(ben);
        const Bill all = billFor(ben, {{bread, 3}});
        log.say(cy, some(1, bread, order, second, part));
        if (isPaid)
            pay(log, cy, second, '1', {{part, 1}});
        log.say(ana, op::PayBegin{order, billFor(ana, {{bread, 2}})});
        QCOMPARE(log.place(log.make(ben, op::PayBegin{order, all})).outcome, Outcome::Refused);
        ben.seen = 2; // the split
        const Reduction paid = pay(log, ben, order, '2', {{bread, 3}});
        QCOMPARE(in(log, order, bread), pieces(3));
        QCOMPARE(in(log, second, part), pieces(isPaid ? 1 : 0));
        QCOMPARE(paid.outcome == Outcome::PaidTwice, isPaid);
        QCOMPARE(tells(paid, "paid-twice", 'c'), isPaid);
        QCOMPARE(tells(paid, "split-undone", 'c'), !isPaid);
    }

    void whatOnlyTheSecondPayerKnewWasPaidByHim_data()
    {
        QTest::addColumn<QString>("restIs");
        QTest::newRow("it waits in the follow-up") << QStringLiteral("open");
        QTest::newRow("it waits there with more") << QStringLiteral("more");
        QTest::newRow("it was paid there") << QStringLiteral("paid");
        QTest::newRow("it was cancelled there") << QStringLiteral("cancelled");
    }
    void whatOnlyTheSecondPayerKnewWasPaidByHim()
    {
        QFETCH(QString, restIs);
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.say(cy, add(cake, 1));
        log.look(ben);
        pay(log, ana, order, '1', {{bread, 1}});
        QCOMPARE(in(log, rest, cake), pieces(1));
        log.look(cy);
        if (restIs == QLatin1String("paid"))
            pay(log, cy, rest, '3', {{cake, 1}});
        else if (restIs == QLatin1String("cancelled"))
            log.say(cy, op::Cancel{rest});
        else if (restIs == QLatin1String("more"))
            log.say(cy, addTo(rest, tea, 1));
        const QList<Operation> twice = paying(log, ben, order, '2', billFor(ben, {{bread, 1}, {cake, 1}}));
        QCOMPARE(placeAll(log, twice).outcome, Outcome::PaidTwice);
        const Order &document = log.at(duplicateId(order, twice.last().ref));
        QCOMPARE(document.line(bread)->quantity, pieces(1));
        QCOMPARE(document.line(cake)->quantity, pieces(1));
        QCOMPARE(paidOf(document), eur(480));
        QVERIFY(document.needsManager);
        QCOMPARE(in(log, rest, cake), pieces(restIs == QLatin1String("paid") ? 1 : 0));
        QCOMPARE(in(log, rest, tea), pieces(restIs == QLatin1String("more") ? 1 : 0));
        const OrderState now = log.at(rest).state;
        QCOMPARE(now, restIs == QLatin1String("paid")   ? OrderState::Paid
                      : restIs == QLatin1String("more") ? OrderState::Open
                                                        : OrderState::Cancelled);
        const bool isClosed = now == OrderState::Cancelled;
        QCOMPARE(log.at(rest).cancels.size(), isClosed ? 1 : 0);
    }

    void whoPaysForAnOrderThatWasMergedSaysNothingOfTheOther()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.say(ana, addTo(second, cake, 1));
        log.look(ben);
        log.say(ana, op::Merge{order, second});
        log.look(ana);
        log.say(cy, addTo(second, tea, 1));
        pay(log, ana, second, '1', {{bread, 1}, {cake, 1}});
        const QList<Operation> twice = paying(log, ben, order, '2', billFor(ben, {{bread, 1}}));
        QCOMPARE(placeAll(log, twice).outcome, Outcome::PaidTwice);
        QCOMPARE(log.at(duplicateId(order, twice.last().ref)).duplicateOf, second);
        QCOMPARE(in(log, followUpId(second), tea), pieces(1));
        QCOMPARE(in(log, second, cake), pieces(1));
    }

    void whatIsBothOnABillAndInTheFollowUpIsTakenOffThereOnce()
    {
        // The second payer knew of the tap that waits in the follow-up as a line of its own.
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.say(cy, op::ChangeQuantity{order, bread, pieces(1)});
        log.look(ben);
        pay(log, ana, order, '1', {{bread, 1}});
        QCOMPARE(in(log, rest, followUpLineId(bread)), pieces(1));
        const QList<Operation> twice = paying(log, ben, order, '2', billFor(ben, {{bread, 2}}));
        QCOMPARE(placeAll(log, twice).outcome, Outcome::PaidTwice);
        QCOMPARE(in(log, duplicateId(order, twice.last().ref), bread), pieces(2));
        QCOMPARE(in(log, rest, followUpLineId(bread)), Quantity());
        QCOMPARE(log.at(rest).state, OrderState::Cancelled);
    }

    /// At the hub the follow-up is being paid; on his screen the split counted, and he billed what was left.
    void whatARefusedSplitHadLeftOutOfASecondBillStaysInTheFollowUp()
    {
        for (const int count : {1, -1}) {
            Log log;
            Till ana{'a'}, ben{'b'}, dee{'d'};
            log.say(ana, add(cake, 1));
            log.look(ben);
            pay(log, ana, order, '1', {{cake, 1}});
            log.place(log.make(ben, add(bread, 3 * count)));
            log.look(dee);
            log.place(log.make(dee, op::PayBegin{rest, billFor(dee, {{bread, 3 * count}})}));
            QCOMPARE(log.place(log.make(ben, some(count, bread, order, third, part))).outcome, Outcome::Refused);
            const QList<Operation> twice = paying(log, ben, order, '2', billFor(ben, {{cake, 1}, {bread, 2 * count}}));
            QCOMPARE(placeAll(log, twice).outcome, Outcome::PaidTwice);
            QCOMPARE(in(log, duplicateId(order, twice.last().ref), bread), pieces(2 * count));
            QCOMPARE(in(log, rest, bread), pieces(count));
        }
    }

    void whatTheSecondBillHasAndNobodyElseIsOnItsDocument()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.look(ben);
        pay(log, ana, order, '1', {{bread, 1}});
        const QList<Operation> twice = paying(log, ben, order, '2', billFor(ben, {{bread, 1}, {tea, 1}}));
        QCOMPARE(placeAll(log, twice).outcome, Outcome::PaidTwice);
        QCOMPARE(in(log, duplicateId(order, twice.last().ref), tea), pieces(1));
        QVERIFY(!log.at(order).line(tea));
    }

    void goodsAreGivenBackOnce()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cy{'c'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        pay(log, ana, order, '1', {{bread, 2}});
        const auto refund = [&](Till &till, char id, qint64 count) {
            log.say(till, back(id, count));
            log.look(till);
            return pay(log, till, uid<OrderId>(id), id, {{uid<LineId>(id), -count}});
        };
        QVERIFY(saysNothing(refund(ana, 'x', 1)));
        log.say(ben, back('w', 1)); // begun, and not paid out
        QVERIFY(saysNothing(refund(ben, 'y', 1)));
        const Reduction third = refund(cy, 'z', 1);
        QCOMPARE(third.outcome, Outcome::RefundedTwice);
        for (const char device : {'a', 'b', 'c'})
            QVERIFY(tells(third, "refunded-twice", device));
        QVERIFY(log.at(uid<OrderId>('z')).needsManager);
        QVERIFY(!log.at(uid<OrderId>('x')).needsManager && !log.at(uid<OrderId>('y')).needsManager);
    }

    void moreThanWasSoldGivenBackAtOnceMeetsNobody()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        pay(log, ana, order, '1', {{bread, 1}});
        log.say(ana, back('x', 3));
        log.look(ana);
        QVERIFY(saysNothing(pay(log, ana, uid<OrderId>('x'), '2', {{uid<LineId>('x'), -3}})));
    }

    void aRefundOfWhatIsNotThereIsAnOrderLikeAnyOther()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, back('x', 1, second)); // nobody knows that order
        log.say(ana, add(tea, 1));
        log.look(ana);
        pay(log, ana, order, '1', {{tea, 1}});
        log.say(ana, back('y', 1)); // that one had no bread
        log.look(ana);
        for (const char id : {'x', 'y'})
            QVERIFY(saysNothing(pay(log, ana, uid<OrderId>(id), id, {{uid<LineId>(id), -1}})));
    }

    void aRefundThatWasTakenOffAgainCountsForNothing()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        pay(log, ana, order, '1', {{bread, 1}});
        log.say(ana, back('x', 1));
        log.say(ana, op::RemoveLine{uid<OrderId>('x'), uid<LineId>('x')});
        log.say(ana, addTo(uid<OrderId>('x'), tea, 1));
        log.look(ana);
        QVERIFY(saysNothing(pay(log, ana, uid<OrderId>('x'), 'x', {{tea, 1}})));
        log.say(ben, back('y', 1));
        log.look(ben);
        QVERIFY(saysNothing(pay(log, ben, uid<OrderId>('y'), 'y', {{uid<LineId>('y'), -1}})));
    }
};

TANDEM_TEST(TestReduceTwice)
#include "tst_reduce_twice.moc"
