#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

/// A log behind a fork: what the hub had lost comes back with the place where it first was.
Reduction takeBack(Log &log, const Operation &operation, qint64 seq, qint64 firstSeq)
{
    ReduceContext context;
    context.lineage = uid<LineageId>('M');
    context.lineages = {lineage, context.lineage};
    context.seq = seq;
    context.origin = {lineage, firstSeq};
    return reduce(log.state, operation, context);
}

} // namespace

/// A hub that was put back may learn of a payment before it learns again of what was paid.
class TestReduceRestored : public QObject
{
    Q_OBJECT

private slots:
    void whatAPaymentCountedOnIsInItsBillWhenItComesBackLater()
    {
        Log log;
        Till ana{'a'};
        const QList<Operation> before{
            log.make(ana, add(bread, 2)),
            log.make(ana, op::SetPrice{order, bread, eur(300)}),
            log.make(ana, add(cake, 1)),
            log.make(ana, op::ChangeQuantity{order, cake, pieces(1)}),
            log.make(ana, op::RemoveLine{order, cake}),
            log.make(ana, op::SetCustomer{order, uid<CustomerId>('k'), QStringLiteral("Deco")}),
            log.make(ana, op::SetCustomer{order, {}, {}}),
            log.make(ana, cash('1', 600))};
        Bill bill = billFor(ana, {{bread, 2}});
        bill.lines.first().unitPrice = eur(300);
        bill.total = eur(600);
        const Operation paid =
            log.make(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("A"), {}});
        QVERIFY(tells(log.place(paid), "billed-again", 'a'));
        QVERIFY(log.at(order).line(bread)->product.isNull()); // only the bill names it so far
        for (const Operation &operation : before)
            QVERIFY(saysNothing(log.place(operation)));
        const Order &now = log.at(order);
        QCOMPARE(now.line(bread)->name, QStringLiteral("Bread"));
        QCOMPARE(now.line(bread)->quantity, pieces(2));
        QCOMPARE(now.line(cake)->quantity, Quantity());
        QVERIFY(now.customerName.isEmpty());
        QCOMPARE(totalsOf(now, TaxRounding::PerLine).total, eur(600));
        QCOMPARE(paidOf(now), eur(600));
        QVERIFY(!log.state.find(followUpId(order)));
    }

    void goodsThatWereSplitAndPaidFindTheirOrdersAgain()
    {
        Log log;
        Till ana{'a'};
        const Operation added = log.make(ana, add(bread, 4));
        const Operation parted = log.make(ana, some(1, bread, order, second, part));
        const QList<Operation> here = paying(log, ana, order, '1', billFor(ana, {{bread, 3}}));
        const QList<Operation> there = paying(log, ana, second, '2', billFor(ana, {{part, 1}}));
        placeAll(log, there);
        placeAll(log, here);
        QVERIFY(saysNothing(log.place(added)));
        QVERIFY(saysNothing(log.place(parted)));
        const Line &gone = *log.at(second).line(part);
        QCOMPARE(gone.name, QStringLiteral("Bread"));
        QCOMPARE(gone.partOf, bread);
        QCOMPARE(gone.partOfOrder, order);
        QCOMPARE(gone.quantity, pieces(1));
        QCOMPARE(in(log, order, bread), pieces(3));
        QCOMPARE(openThousandths(log), 0);
    }

    void whatComesBackCountsByTheFirstPlaceItHad()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 1));
        const Operation one = log.make(ana, add(cake, 1)), other = log.make(ana, add(tea, 1));
        takeBack(log, one, 5, 8);
        takeBack(log, other, 6, 7); // of another till's copy: it came back in another order
        const LineageStart old = log.state.lineageStarts.value(lineage);
        QVERIFY(old.isOurs);
        QCOMPARE(old.seq, 1);
        QCOMPARE(old.last, 1);
        QCOMPARE(old.firstLost, 7);
        const LineageStart now = log.state.lineageStarts.value(uid<LineageId>('M'));
        QCOMPARE(now.seq, 5);
        QCOMPARE(now.last, 6);
        QCOMPARE(now.firstLost, 0);
        QCOMPARE(log.at(order).line(cake)->quantities.first().mark.seq, 8);
        QCOMPARE(log.at(order).line(cake)->quantities.first().mark.again, (LogPosition{uid<LineageId>('M'), 5}));
    }

    void aBranchThatIsKnownOnlyByWhatWasLostIsNotOurs()
    {
        Log log;
        Till ana{'a'};
        takeBack(log, log.make(ana, add(bread, 1)), 1, 3);
        QVERIFY(!log.state.lineageStarts.value(lineage).isOurs);
        QCOMPARE(log.state.lineageStarts.value(lineage).seq, 3);
        QVERIFY(log.state.lineageStarts.value(uid<LineageId>('M')).isOurs);
    }

    void whatIsNotInTheLogYetHasNoNumberAndNoPlace()
    {
        Log log;
        Till ana{'a'};
        ReduceContext context;
        context.lineage = lineage;
        context.lineages = {lineage};
        const Reduction shown = reduce(log.state, log.make(ana, add(bread, 1)), context);
        QVERIFY(!shown.numberUsed);
        QCOMPARE(log.at(order).number, 0);
        QCOMPARE(log.quantity(bread), pieces(1));
        QVERIFY(log.state.lineageStarts.isEmpty());
    }

    void aLineOfNothingGivesItsOrderNoNumber()
    {
        Log log;
        Till ana{'a'};
        QVERIFY(!log.say(ana, add(bread, 0)).numberUsed);
        QCOMPARE(log.at(order).number, 0);
        QVERIFY(log.say(ana, op::SetQuantity{order, bread, pieces(1)}).numberUsed);
        QCOMPARE(log.at(order).number, 1);
    }

    void oneOperationGivesOneNumber()
    {
        // While the hub held its numbers both the order and what goes on of it were NEW.
        Log log;
        Till ana{'a'}, ben{'b'};
        ReduceContext held;
        held.lineage = lineage;
        held.lineages = {lineage};
        held.seq = 1;
        reduce(log.state, log.make(ana, add(bread, 1)), held);
        held.seq = 2;
        reduce(log.state, log.make(ben, add(cake, 1)), held);
        QCOMPARE(log.at(order).number, 0);
        QVERIFY(tells(pay(log, ana, order, '1', {{bread, 1}}), "moved-on", 'b'));
        QCOMPARE(log.at(followUpId(order)).number, 1);
        QCOMPARE(log.at(order).number, 0); // the next to be given
        QCOMPARE(numbersDue(log.state, false), (QList<GivenNumber>{{order, {1, 2}}}));
    }
};

TANDEM_TEST(TestReduceRestored)
#include "tst_reduce_restored.moc"
