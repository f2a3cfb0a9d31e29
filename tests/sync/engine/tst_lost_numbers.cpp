#include "engine_shop.h"
#include "sync/model/totals.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::engineShop;

namespace {

GivenNumber given(OrderId order, qint64 number) { return {order, {1, number}}; }

/// A hub that lost everything, and then began again.
struct Restored
{
    explicit Restored(bool numbersAreGiven)
        : hub(stream, second, {first, second}, Currency(), TaxRounding::PerLine, &disk)
    {
        if (numbersAreGiven)
            hub.state().numbering.resumedIn = second;
        Till other('z');
        append(hub.place(other.device, other.unsent(op::OpenSession{Money::zero(Currency())}), 1));
    }
    void append(const Placed &placed) { disk.logs[stream].append(placed.entry); }
    /// What a hub would have to give numbers for.
    QList<GivenNumber> takeBack(const QList<Entry> &lost)
    {
        QList<GivenNumber> numbers;
        for (const Entry &entry : lost) {
            const Placed placed = hub.takeBack(entry, 1);
            if (placed.kind == Placed::Kind::Appended)
                append(placed);
            numbers += hub.unkeptNumbers(entry, placed.kind == Placed::Kind::Appended);
        }
        return numbers;
    }
    Disk disk;
    OrderSequencer hub;
};

} // namespace

/// The numbers of orders that a hub lost and terminals bring back (sync-design.md B7).
class TestLostNumbers : public QObject
{
    Q_OBJECT

private slots:
    void whatASplitBeganHasTheNumberAndNotWhatItWasTakenFrom();
    void whatAMergeFilledHasTheNumber();
    void aFollowUpKeepsTheNumberThatAPaymentGaveIt();
    void numbersThatTheLostHubGaveByNameAreKeptForTheirOrders();
    void whatCannotBeReadOrIsNotThereHadNoPlace();
    void aNumberOfAnEarlierRunDoesNotCountOnInThePresentOne();
    void anOrderThatNobodyBroughtBackIsFoundUnderItsNumberLater();
    void anOrderThatComesBackByItsPaymentIsNumberedAtOnce_data();
    void anOrderThatComesBackByItsPaymentIsNumberedAtOnce();
};

void TestLostNumbers::whatASplitBeganHasTheNumberAndNotWhatItWasTakenFrom()
{
    Hub lost(openShop());
    Till ana('a');
    ana.connectTo(lost);
    ana.subscribe(lost);
    op::AddLine teas = Till::tea('1');
    teas.quantity = Quantity::fromThousandths(2000);
    ana.work(lost, teas);
    ana.work(lost, op::Split{table, uid<OrderId>('2'), {{teas.line, uid<LineId>('2'), Quantity::one()}}});
    QCOMPARE(lost.order(uid<OrderId>('2')).number, 2);
    Restored hold(false);
    QCOMPARE(hold.takeBack(lost.log()), QList<GivenNumber>());
    QCOMPARE(hold.hub.state().find(table)->number, 1);
    QCOMPARE(hold.hub.state().find(uid<OrderId>('2'))->number, 2);
    // Where what it was taken from has no number yet, both want one, and this one is the new order's.
    Entry split = lost.log().last();
    Entry add = lost.log().first();
    add.number = add.run = 0;
    Restored newer(false);
    newer.hub.state().numbering.former.insert(uid<OrderId>('2'), {{7, 7}});
    QCOMPARE(newer.takeBack({add}), QList<GivenNumber>());
    split.number = split.run = 0;
    QVERIFY(newer.takeBack({split}).isEmpty());
    split.number = 2;
    split.run = 1;
    QCOMPARE(newer.hub.unkeptNumbers(split, true), QList<GivenNumber>{given(uid<OrderId>('2'), 2)});
    QCOMPARE(newer.hub.unkeptNumbers(split, false), QList<GivenNumber>{given(uid<OrderId>('2'), 2)});
}

void TestLostNumbers::whatAMergeFilledHasTheNumber()
{
    Hub lost(openShop());
    Till ana('a');
    ana.connectTo(lost);
    ana.subscribe(lost);
    ana.sell(lost, '1');
    ana.work(lost, op::SetCustomer{uid<OrderId>('2'), {}, QStringLiteral("Eve")}); // nothing in it yet
    ana.work(lost, op::Merge{table, uid<OrderId>('2')});
    QCOMPARE(lost.order(uid<OrderId>('2')).number, 2);
    Restored restored(true);
    QCOMPARE(restored.takeBack(lost.log()), QList<GivenNumber>());
    QCOMPARE(restored.hub.state().find(uid<OrderId>('2'))->number, 2);
    QCOMPARE(restored.hub.unkeptNumbers(lost.log().last(), false), QList<GivenNumber>()); // it has it
    Restored without(true);
    QCOMPARE(without.hub.unkeptNumbers(lost.log().last(), false), QList<GivenNumber>{given(uid<OrderId>('2'), 2)});
}

void TestLostNumbers::aFollowUpKeepsTheNumberThatAPaymentGaveIt()
{
    Hub lost(openShop());
    Till ana('a');
    Till ben('b');
    for (Till *till : {&ana, &ben}) {
        till->connectTo(lost);
        till->subscribe(lost);
    }
    ana.sell(lost, '1');
    ben.subscribe(lost);
    op::AddLine cake = Till::tea('2');
    cake.order = table;
    ben.work(lost, cake); // Ana has not seen it
    const Bill bill =
        billOf(*ana.replica.shown().find(table), TaxRounding::PerLine, ana.replica.head(), ana.replica.nextCounter());
    const op::PayAdd cash{table, uid<PaymentId>('p'), QStringLiteral("Cash"), QStringLiteral("cash"), bill.total};
    ana.work(lost, cash);
    ana.work(lost,
             op::Finalize{table, bill, {cash.payment}, Money::zero(Currency()), QStringLiteral("KTB-000001-R"), {}});
    const OrderId followUp = lost.order(table).followUp;
    QVERIFY(!followUp.isNull());
    QCOMPARE(lost.order(followUp).number, 2);
    const Entry finalize = lost.log().last();
    QCOMPARE(finalize.number, 2);

    Restored restored(true);
    QCOMPARE(restored.takeBack(lost.log()), QList<GivenNumber>());
    QCOMPARE(restored.hub.state().find(followUp)->number, 2);
    // Another number than it had is kept under its name, not under that of the order that was paid.
    Entry other = finalize;
    other.number = 9;
    QCOMPARE(restored.hub.unkeptNumbers(other, false), QList<GivenNumber>{given(followUp, 9)});
    Restored paidOnly(true); // where the cake was never brought back there is nothing to carry on
    QList<Entry> without = lost.log();
    without.removeAt(1);
    QCOMPARE(paidOnly.takeBack(without.mid(0, 2)), QList<GivenNumber>());
    QCOMPARE(paidOnly.takeBack({finalize}), QList<GivenNumber>{given(table, 2)});
}

void TestLostNumbers::numbersThatTheLostHubGaveByNameAreKeptForTheirOrders()
{
    Till hub('h');
    const op::ResumeNumbers resume{first, false, {given(table, 1), given(uid<OrderId>('2'), 2)}};
    Entry lost;
    lost.seq = 5;
    lost.lineage = first;
    lost.op = {hub.device, 1};
    lost.bytes = hub.unsent(resume);
    Restored restored(false);
    Till ana('a');
    restored.append(restored.hub.place(ana.device, ana.unsent(Till::tea('1')), 1));
    QCOMPARE(restored.hub.unkeptNumbers(lost, false), resume.given);
    restored.hub.state().edit(table)->number = 1;
    restored.hub.state().edit(table)->run = 1;
    QCOMPARE(restored.hub.unkeptNumbers(lost, false), resume.given.mid(1));
    QCOMPARE(restored.takeBack({lost}), QList<GivenNumber>()); // then it says so itself
    QCOMPARE(restored.hub.state().numbering.formerOf(uid<OrderId>('2')), (QList<OrderNumber>{{1, 2}}));
}

void TestLostNumbers::whatCannotBeReadOrIsNotThereHadNoPlace()
{
    Till ana('a');
    Entry lost;
    lost.seq = 5;
    lost.lineage = first;
    lost.op = {ana.device, 1};
    lost.bytes = ana.unsent(Till::tea('1'));
    Restored restored(false);
    restored.append(restored.hub.place(ana.device, lost.bytes, 1));
    QCOMPARE(restored.hub.lostPlaces(lost, true), (QList<LostPlace>{{lost.op, {first, 5}}}));
    QVERIFY(restored.hub.lostPlaces(lost, false).isEmpty()); // another terminal's work under the same number
    lost.op.counter = 7;
    QVERIFY(restored.hub.lostPlaces(lost, true).isEmpty());
    lost.bytes = "numbers.resume and nothing else";
    QVERIFY(restored.hub.lostPlaces(lost, false).isEmpty());
    QVERIFY(restored.hub.unkeptNumbers(lost, false).isEmpty());
}

void TestLostNumbers::aNumberOfAnEarlierRunDoesNotCountOnInThePresentOne()
{
    Till ana('a');
    Entry lost;
    lost.seq = 5;
    lost.lineage = first;
    lost.op = {ana.device, 1};
    lost.bytes = ana.unsent(Till::tea('1'));
    lost.number = 40;
    lost.run = 1;
    Restored restored(true);
    restored.hub.state().run = 2;
    restored.hub.state().lastNumber = 3;
    QCOMPARE(restored.takeBack({lost}), QList<GivenNumber>());
    QCOMPARE(restored.hub.state().find(table)->number, 40);
    QCOMPARE(restored.hub.state().find(table)->run, 1);
    QCOMPARE(restored.hub.state().lastNumber, 3);
}

void TestLostNumbers::anOrderThatNobodyBroughtBackIsFoundUnderItsNumberLater()
{
    Till ana('a');
    ana.unsent(Till::tea('9')); // and this is nowhere
    Entry lost;
    lost.seq = 5;
    lost.lineage = first;
    lost.op = {ana.device, 2};
    lost.bytes = ana.unsent(Till::tea('1'));
    lost.number = 5;
    lost.run = 1;
    Restored restored(true);
    QCOMPARE(restored.takeBack({lost}), QList<GivenNumber>{given(table, 5)});
    QVERIFY(!restored.hub.state().find(table));
}

void TestLostNumbers::anOrderThatComesBackByItsPaymentIsNumberedAtOnce_data()
{
    QTest::addColumn<bool>("isLost");
    QTest::newRow("pushed") << false;
    QTest::newRow("lost, and brought back") << true;
}

/// An order without content was merged away; who did not see that puts something into it and takes money for it: then
/// it is one of its own again, and wants a number beside the order that it is taken from.
void TestLostNumbers::anOrderThatComesBackByItsPaymentIsNumberedAtOnce()
{
    QFETCH(bool, isLost);
    Hub hub(openShop());
    Till ana('a');
    Till ben('b');
    for (Till *till : {&ana, &ben}) {
        till->connectTo(hub);
        till->subscribe(hub);
    }
    ben.work(hub, op::SetCustomer{table, {}, QStringLiteral("Eve")});
    ben.sell(hub, '2');
    ben.work(hub, op::Merge{table, uid<OrderId>('2')});
    const QByteArray tea = ana.unsent(Till::tea('1'));
    const Bill bill = billOf(*ana.replica.shown().find(table), TaxRounding::PerLine, {}, ana.replica.nextCounter());
    const QByteArray pay = ana.unsent(op::PayBegin{table, bill});
    hub.say(ana.connection, wire::Push{stream, {tea, pay}});
    QCOMPARE(hub.order(table).number, 2);
    QCOMPARE(hub.order(table).state, OrderState::Paying);
    if (!isLost)
        return;
    Disk disk = openShop();
    disk.lineages.append(second);
    Hub restored(disk);
    Till cleo('c');
    cleo.connectTo(restored);
    cleo.subscribe(restored); // nobody has a session open: numbers are given at once
    cleo.sell(restored, '9');
    QCOMPARE(restored.order(uid<OrderId>('9')).number, 1);
    QList<Entry> lost = hub.log();
    lost.removeLast(); // the numbers that the lost hub gave by name
    restored.say(cleo.connection, wire::Refill{stream, lost});
    QCOMPARE(restored.order(uid<OrderId>('2')).number, 2);
    QCOMPARE(restored.order(table).number, 3);
    QCOMPARE(restored.order(table).state, OrderState::Paying);
}

TANDEM_TEST(TestLostNumbers)
#include "tst_lost_numbers.moc"
