#include "engine_shop.h"
#include "sync/model/lineages.h"
#include "sync/model/totals.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::engineShop;

/// A hub whose data goes back in time, frame by frame.
class TestHubLineage : public QObject
{
    Q_OBJECT

private slots:
    void aTillAheadOfTheHubBeginsANewLineageAndEverybodyComesAgain();
    void aHubThatWentOnAloneIsFoundByTheHashOfItsOwnLineage();
    void aHubPutBackBeforeItsLastLineagesLearnsThemInTheirOrder();
    void aBranchThatWasGivenUpNeedsNoNewLineage();
    void thousandsOfLineagesAreNobodysHistory();
    void whoIsBehindIsNoSignOfAnything();
    void numbersWaitForTheTillWithAnOpenSessionAndCountOnFromWhatItGivesBack();
    void whatIsStillNewIsNumberedInTheOrderItWasBegun();
    void goingOnBeginsANewRunOnce();
    void aManagersGoingOnOfAnEarlierLineageEndsNothing();
    void whatWasSeenBeforeItWasLostIsOnTheBillThoughItsTillSendsItAgain();
    void lineagesMergeByWhatWasBeforeThem();

private:
    const Disk m_empty = openShop();
};

void TestHubLineage::aTillAheadOfTheHubBeginsANewLineageAndEverybodyComesAgain()
{
    Hub hub(m_empty);
    Till ana('a');
    Till ben('b');
    ana.connectTo(hub);
    ana.subscribe(hub);
    ana.sell(hub, '1');
    Hub again(m_empty); // the whole folder, as it was before the sale
    ben.connectTo(again);
    QVERIFY(std::holds_alternative<wire::Entries>(ben.subscribe(again).first()));
    ana.connectTo(again);
    QVERIFY(ana.subscribe(again).isEmpty());
    QCOMPARE(QSet<quint64>(again.closed.cbegin(), again.closed.cend()),
             (QSet<quint64>{ana.connection, ben.connection}));
    QCOMPARE(again.disk.lineages, (QList<LineageId>{first, lineageAfter(first, uid<LineageId>('A'))}));
    // Nothing of a connection that is being closed is taken any more.
    QVERIFY(again.say(ben.connection, wire::Ping{1}).isEmpty());

    ana.connectTo(again);
    const auto fork = ana.subscribe(again);
    QVERIFY(std::holds_alternative<wire::Fork>(fork.first()));
    again.say(ana.connection, wire::Refill{stream, ana.log});
    QCOMPARE(again.log().first(), ana.log.first()); // unchanged: nothing newer was there
    ana.subscribe(again);
    QCOMPARE(again.order(uid<OrderId>('1')).number, 1);
    QCOMPARE(again.disk.lineages.size(), 2);
}

void TestHubLineage::aHubThatWentOnAloneIsFoundByTheHashOfItsOwnLineage()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    ana.subscribe(hub);
    ana.sell(hub, '1');
    Hub again(m_empty);
    Till ben('b');
    ben.connectTo(again);
    ben.subscribe(again);
    ben.sell(again, '2'); // in the same place of the same lineage
    ana.connectTo(again);
    QVERIFY(ana.subscribe(again).isEmpty());
    QCOMPARE(again.disk.lineages.size(), 2);
    ana.connectTo(again);
    ana.subscribe(again);
    again.say(ana.connection, wire::Refill{stream, ana.log});
    // Who has seen the first place of that lineage has seen the other order: this one comes as if it were new.
    QCOMPARE(again.order(uid<OrderId>('1')).lines.first().quantities.first().mark.lineage,
             lineageAfter(first, uid<LineageId>('A')));
    QCOMPARE(again.order(uid<OrderId>('2')).number, 1); // it was told so
    QCOMPARE(again.order(uid<OrderId>('1')).number, 0); // held
    QCOMPARE(again.node->orderSequencer(stream).state().numbering.formerOf(uid<OrderId>('1')),
             (QList<OrderNumber>{{1, 1}}));
}

void TestHubLineage::aHubPutBackBeforeItsLastLineagesLearnsThemInTheirOrder()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    const QList<LineageId> known{first, uid<LineageId>('X'), uid<LineageId>('Y')};
    QVERIFY(ana.subscribe(hub, known).isEmpty());
    QCOMPARE(hub.disk.lineages, known + QList<LineageId>{lineageAfter(first, uid<LineageId>('A'))});
    QVERIFY(hub.closed.contains(ana.connection));
    ana.connectTo(hub);
    QCOMPARE(ana.lineages, hub.disk.lineages);
    QVERIFY(!ana.subscribe(hub, known).isEmpty()); // no news any more
    QCOMPARE(hub.disk.lineages.size(), 4);
}

void TestHubLineage::aBranchThatWasGivenUpNeedsNoNewLineage()
{
    Disk disk = m_empty;
    disk.lineages.append(uid<LineageId>('R'));
    Hub hub(disk);
    Till ana('a');
    ana.connectTo(hub);
    // The hub was put back to before X, and knows by now that it goes on in R.
    QVERIFY(ana.subscribe(hub, {first, uid<LineageId>('X')}).isEmpty());
    QCOMPARE(hub.disk.lineages, (QList<LineageId>{first, uid<LineageId>('X'), uid<LineageId>('R')}));
    QVERIFY(hub.closed.contains(ana.connection)); // all have to learn of it
}

void TestHubLineage::thousandsOfLineagesAreNobodysHistory()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    QList<LineageId> many;
    for (int i = 0; i < 4096; ++i)
        many.append(LineageId::fromBytes(QByteArray(12, 'm') + QByteArray::number(1000 + i)));
    QVERIFY(std::holds_alternative<wire::Entries>(ana.subscribe(hub, many).first()));
    QCOMPARE(hub.disk.lineages, QList<LineageId>{first});
}

void TestHubLineage::whoIsBehindIsNoSignOfAnything()
{
    Hub hub(m_empty);
    Till ana('a');
    Till ben('b');
    ana.connectTo(hub);
    ben.connectTo(hub);
    ben.subscribe(hub);
    ana.subscribe(hub);
    ana.sell(hub, '1');
    ben.connectTo(hub);
    QVERIFY(std::holds_alternative<wire::Entries>(ben.subscribe(hub).first()));
    // Nor is a number out of the air, without the hash of an entry.
    hub.say(ben.connection, wire::Subscribe{stream, 99, first, {}, {}});
    QCOMPARE(hub.disk.lineages.size(), 1);
    QVERIFY(hub.closed.isEmpty());
}

void TestHubLineage::numbersWaitForTheTillWithAnOpenSessionAndCountOnFromWhatItGivesBack()
{
    Hub hub(m_empty);
    Till ana('a');
    Till ben('b');
    for (Till *till : {&ana, &ben}) {
        till->connectTo(hub);
        till->subscribe(hub);
        till->work(hub, op::OpenSession{Money::zero(Currency())});
    }
    const Disk backup = hub.disk;
    ben.sell(hub, '1');
    ben.sell(hub, '2');
    Hub restored(backup);
    restored.disk.lineages.append(uid<LineageId>('R'));
    restored.start();
    QCOMPARE(restored.node->held().size(), 1);
    Till cleo('c'); // has no session
    cleo.connectTo(restored);
    cleo.subscribe(restored);
    cleo.sell(restored, '3');
    QCOMPARE(restored.order(uid<OrderId>('3')).number, 0);
    QCOMPARE(restored.node->held().first().waiting, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    ana.connectTo(restored);
    ana.subscribe(restored);
    QCOMPARE(restored.node->held().first().waiting, QStringList{QStringLiteral("b")});
    const wire::Pong pong = std::get<wire::Pong>(restored.say(ana.connection, wire::Ping{1}).first());
    QCOMPARE(pong.waiting, QStringList{QStringLiteral("b")});

    ben.connectTo(restored);
    QVERIFY(std::holds_alternative<wire::Fork>(ben.subscribe(restored).first()));
    restored.say(ben.connection, wire::Refill{stream, ben.log.mid(2)});
    QCOMPARE(restored.order(uid<OrderId>('1')).number, 1);
    QVERIFY(!restored.node->held().isEmpty()); // it may have more
    const Entry &head = restored.log().last();
    restored.say(ben.connection, wire::Subscribe{stream, head.seq, head.lineage, head.hash, {}});
    QVERIFY(restored.node->held().isEmpty());
    QCOMPARE(restored.order(uid<OrderId>('2')).number, 2);
    QCOMPARE(restored.order(uid<OrderId>('3')).number, 3);
    QCOMPARE(restored.order(uid<OrderId>('3')).run, 1);
    // It stands in the log: who folds that has the same.
    Hub reopened(restored.disk);
    QCOMPARE(reopened.order(uid<OrderId>('3')).number, 3);
    QVERIFY(reopened.node->held().isEmpty());
}

void TestHubLineage::whatIsStillNewIsNumberedInTheOrderItWasBegun()
{
    Disk disk = m_empty;
    disk.lineages.append(uid<LineageId>('R'));
    Hub hub(disk);
    Till ana('a');
    ana.connectTo(hub);
    for (char id : {'3', '1', '2'}) // before it is in step
        ana.sell(hub, id);
    QCOMPARE(hub.order(uid<OrderId>('3')).number, 0);
    ana.subscribe(hub);
    QCOMPARE(hub.order(uid<OrderId>('3')).number, 1);
    QCOMPARE(hub.order(uid<OrderId>('1')).number, 2);
    QCOMPARE(hub.order(uid<OrderId>('2')).number, 3);
    ana.sell(hub, '4');
    QCOMPARE(hub.order(uid<OrderId>('4')).number, 4);
}

void TestHubLineage::goingOnBeginsANewRunOnce()
{
    Disk disk = m_empty;
    {
        Hub hub(disk);
        Till ben('b');
        ben.connectTo(hub);
        ben.subscribe(hub);
        ben.work(hub, op::OpenSession{Money::zero(Currency())});
        ben.sell(hub, '1');
        disk = hub.disk;
    }
    disk.lineages.append(uid<LineageId>('R'));
    Hub hub(disk);
    Till ana('a');
    ana.connectTo(hub);
    ana.subscribe(hub);
    ana.sell(hub, '2');
    QCOMPARE(hub.order(uid<OrderId>('2')).number, 0);
    hub.node->orderSequencer(uid<StreamId>('n')); // where nothing was ever sold nobody waits for anything
    QCOMPARE(hub.node->held().size(), 1);
    QVERIFY(hub.node->goOn(1));
    hub.flush(0);
    QCOMPARE(hub.order(uid<OrderId>('1')).run, 1);
    QCOMPARE(hub.order(uid<OrderId>('2')).run, 2);
    QCOMPARE(hub.order(uid<OrderId>('2')).number, 1);
    const StreamState &state = hub.node->orderSequencer(stream).state();
    QCOMPARE(state.run, 2);
    QCOMPARE(state.sessions.first().run, 2); // what is sold in it from now on is of that run
    QVERIFY(!hub.node->goOn(1));
}

void TestHubLineage::aManagersGoingOnOfAnEarlierLineageEndsNothing()
{
    Disk disk = m_empty;
    {
        Hub hub(disk);
        Till ben('b');
        ben.connectTo(hub);
        ben.subscribe(hub);
        ben.work(hub, op::OpenSession{Money::zero(Currency())});
        disk = hub.disk;
    }
    disk.lineages.append({uid<LineageId>('Q'), uid<LineageId>('R')});
    Hub hub(disk);
    Till ana('a');
    ana.connectTo(hub);
    ana.subscribe(hub);
    ana.sell(hub, '1');
    ana.work(hub, op::ResumeNumbers{uid<LineageId>('Q'), true, {}});
    QCOMPARE(hub.log().last().outcome, QStringLiteral("kept-in-history"));
    QCOMPARE(hub.order(uid<OrderId>('1')).number, 0);
    ana.work(hub, op::ResumeNumbers{uid<LineageId>('R'), true, {}});
    QCOMPARE(hub.order(uid<OrderId>('1')).number, 1);
    QCOMPARE(hub.order(uid<OrderId>('1')).run, 2);
}

void TestHubLineage::whatWasSeenBeforeItWasLostIsOnTheBillThoughItsTillSendsItAgain()
{
    Hub lost(m_empty);
    Till ana('a');
    Till ben('b');
    for (Till *till : {&ana, &ben}) {
        till->connectTo(lost);
        till->subscribe(lost);
    }
    ana.sell(lost, '1');
    Disk backup = lost.disk;
    const QByteArray tap = ana.unsent(op::ChangeQuantity{table, uid<LineId>('1'), Quantity::one()});
    lost.say(ana.connection, wire::Push{stream, {tap}}); // and she is never told that it arrived
    for (int pages = 0; pages < 2; ++pages)
        ben.subscribe(lost);
    const Order seen = *ben.replica.shown().find(table);
    QCOMPARE(seen.lines.first().quantity, Quantity::fromThousandths(2000));
    const Bill bill = billOf(seen, TaxRounding::PerLine, ben.replica.head(), ben.replica.nextCounter());
    const op::PayAdd cash{table, uid<PaymentId>('p'), QStringLiteral("Cash"), QStringLiteral("cash"), bill.total};
    const op::Finalize finalize{table, bill, {cash.payment}, Money::zero(Currency()), QStringLiteral("KTB-000001-R"),
                                {}};
    const QList<QByteArray> payment{ben.unsent(cash), ben.unsent(finalize)};

    backup.lineages.append(second);
    Hub hub(backup);
    ana.connectTo(hub);
    ana.subscribe(hub);
    hub.say(ana.connection, wire::Push{stream, {tap}});
    ben.connectTo(hub);
    QVERIFY(std::holds_alternative<wire::Fork>(ben.subscribe(hub).first()));
    hub.say(ben.connection, wire::Refill{stream, ben.log});
    const Entry told = hub.log().last();
    const auto operation = decodeOperation(told.bytes, Currency());
    const OpRef ref{ana.device, 2};
    QCOMPARE(std::get<op::ResumeNumbers>(operation->body).places,
             (QList<LostPlace>{{ref, {first, ben.log.last().seq}}}));
    hub.say(ben.connection, wire::Push{stream, payment});
    const Order paid = hub.order(table);
    QCOMPARE(paid.state, OrderState::Paid);
    QCOMPARE(paid.lines.first().quantity, Quantity::fromThousandths(2000));
    QVERIFY(paid.followUp.isNull());
    QVERIFY(!paid.needsManager);
    // Told once, and again only where even that was lost.
    const qsizetype length = hub.log().size();
    hub.say(ben.connection, wire::Refill{stream, ben.log});
    QCOMPARE(hub.log().size(), length);
    Disk later = backup;
    later.lineages.append(uid<LineageId>('3'));
    Hub third(later);
    ana.connectTo(third);
    third.say(ana.connection, wire::Push{stream, {tap}});
    Till cy('c');
    cy.connectTo(third);
    const QList<Entry> entries = hub.log();
    third.say(cy.connection, wire::Refill{stream, entries});
    QCOMPARE(third.order(table).state, OrderState::Paid);
    QVERIFY(third.order(table).followUp.isNull());
}

void TestHubLineage::lineagesMergeByWhatWasBeforeThem()
{
    const auto ids = [](const char *names) {
        QList<LineageId> list;
        for (; *names; ++names)
            list.append(uid<LineageId>(*names));
        return list;
    };
    QCOMPARE(mergedLineages(ids("1"), ids("123")), ids("123"));
    QCOMPARE(mergedLineages(ids("14"), ids("123")), ids("1234"));
    QCOMPARE(mergedLineages(ids("124"), ids("143")), ids("1243"));
    QCOMPARE(mergedLineages(ids("12"), {LineageId(), uid<LineageId>('2')}), ids("12"));
    QVERIFY(holdsLineages(ids("123"), ids("31")));
    QVERIFY(!holdsLineages(ids("12"), ids("13")));
}

TANDEM_TEST(TestHubLineage)
#include "tst_hub_lineage.moc"
