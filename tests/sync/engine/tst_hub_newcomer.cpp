#include "engine_shop.h"
#include "test_program.h"

#include <QRandomGenerator>

using namespace tandem;
using namespace tandem::engineShop;

namespace {

constexpr int recentEntries = 2048; ///< A hub has as many in memory, and at most twice as many

OrderId orderOf(int i) { return OrderId::fromBytes(QByteArray(12, 'o') + QByteArray::number(1000 + i)); }

/// An order with so many characters in it, of which no two stretches are alike.
Order longOrder(int i, qsizetype characters)
{
    QRandomGenerator random(quint32(i) + 1);
    QString text(characters, u' ');
    for (QChar &c : text)
        c = QChar(ushort(0x4e00 + random.bounded(20000)));
    Order order;
    order.id = orderOf(i);
    order.root = order.id;
    order.customerName = text;
    return order;
}

} // namespace

/// How those catch up who have nothing yet, or were away for long.
class TestHubNewcomer : public QObject
{
    Q_OBJECT

private slots:
    void aStateIsReadPageByPageWhileTheLogGoesOn();
    void aPageOfAnotherStateIsAnsweredWithTheFirstOneOfWhatThereIs();
    void aStateIsKeptForWhoIsReadingItAndThenForgotten();
    void aStateThatFewEntriesHaveFollowedServesTheNextOneToo();
    void eachStreamHasAStateOfItsOwn();
    void aStateThatNoFrameTakesIsToBeReadAsALog();
    void anOperationThatFillsAFrameTravelsAlone();
    void whoWasAwayForThousandsOfEntriesReadsThemFromTheDisk();
    void whoListensWhileThousandsAreWrittenAtOnceIsToldToAskForThem();

private:
    /// Placed, and committed at the end, as one group.
    void write(Hub &hub, Till &till, int entries) const
    {
        for (int i = 0; i < entries; ++i)
            QVERIFY(hub.node->take(stream, till.device, till.unsent(op::PayBreakOff{uid<OrderId>('1')}), 1));
    }
    wire::Snapshot ask(Hub &hub, const Till &till, qint64 seq, qint64 page) const
    {
        return hub.ask<wire::Snapshot>(till.connection, wire::AskSnapshot{stream, seq, page});
    }
    const Disk m_empty = openShop();
};

void TestHubNewcomer::aStateIsReadPageByPageWhileTheLogGoesOn()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    ana.sell(hub, '1');
    for (int i = 0; i < 3; ++i)
        hub.state().create(longOrder(i, 300'000));
    const auto firstPage = ask(hub, ana, 0, 0);
    QCOMPARE(firstPage.at, (LogPosition{first, 1}));
    QCOMPARE(firstPage.hash, hub.log().last().hash);
    QVERIFY(firstPage.pages > 1);
    QCOMPARE(firstPage.devices, (DeviceHeads{{ana.device, {1, sha256(hub.log().last().bytes)}}}));
    QCOMPARE(firstPage.counter, 1); // the reader's own last operation in it
    ana.sell(hub, '2');
    QList<Order> orders = readPage(firstPage.state)->orders;
    for (qint64 i = 1; i < firstPage.pages; ++i) {
        const auto page = ask(hub, ana, firstPage.at.seq, i);
        QCOMPARE(page.at, firstPage.at);
        QCOMPARE(page.page, i);
        QVERIFY(page.devices.isEmpty());
        orders += readPage(page.state)->orders;
    }
    QCOMPARE(orders.size(), 4); // without what was sold since
    for (const Order &order : std::as_const(orders))
        QCOMPARE(order, hub.order(order.id));
}

void TestHubNewcomer::aPageOfAnotherStateIsAnsweredWithTheFirstOneOfWhatThereIs()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    ana.sell(hub, '1');
    QCOMPARE(ask(hub, ana, 1, 7).page, 0); // there are not so many
    QCOMPARE(ask(hub, ana, 99, 1).page, 0);
    QCOMPARE(ask(hub, ana, 99, 1).at.seq, 1);
}

void TestHubNewcomer::aStateIsKeptForWhoIsReadingItAndThenForgotten()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    ana.sell(hub, '1');
    for (int i = 0; i < 3; ++i)
        hub.state().create(longOrder(i, 300'000));
    const qint64 seq = ask(hub, ana, 0, 0).at.seq;
    ana.sell(hub, '2');
    hub.now += 59'000;
    QCOMPARE(ask(hub, ana, seq, 1).at.seq, seq);
    hub.now += 59'000; // since it was last used
    hub.ask<wire::Pong>(ana.connection, wire::Ping{1});
    QCOMPARE(ask(hub, ana, seq, 1).at.seq, seq);
    hub.now += 61'000;
    hub.ask<wire::Pong>(ana.connection, wire::Ping{2});
    QCOMPARE(ask(hub, ana, seq, 1).at.seq, 2);
    hub.now -= 3'600'000; // a clock that was put back keeps nothing for ever
    ana.sell(hub, '3');
    QCOMPARE(ask(hub, ana, 0, 0).at.seq, 3);
}

void TestHubNewcomer::aStateThatFewEntriesHaveFollowedServesTheNextOneToo()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    ana.sell(hub, '1');
    QCOMPARE(ask(hub, ana, 0, 0).at.seq, 1);
    write(hub, ana, 2000);
    hub.flush(0);
    QCOMPARE(ask(hub, ana, 0, 0).at.seq, 1);
    write(hub, ana, 1);
    hub.flush(0);
    QCOMPARE(ask(hub, ana, 0, 0).at.seq, 2002);
}

void TestHubNewcomer::eachStreamHasAStateOfItsOwn()
{
    Hub hub(m_empty);
    const auto bar = uid<PosId>('b');
    const StreamId alone = StreamId::fromBytes(bar.bytes());
    QVERIFY(hub.node->changeShop(shopPut(2, sha256(hub.disk.logs[hub.node->shopStream()].first().bytes),
                                         {Pos{bar, QStringLiteral("Bar"), {}, {}}}),
                                 uid<DeviceId>('i'), 1));
    Till ana('a');
    ana.connectTo(hub);
    ana.sell(hub, '1');
    QCOMPARE(ask(hub, ana, 0, 0).at.seq, 1);
    QCOMPARE(hub.ask<wire::Snapshot>(ana.connection, wire::AskSnapshot{alone, 0, 0}).at.seq, 0);
    QCOMPARE(ask(hub, ana, 0, 0).stream, stream);
}

void TestHubNewcomer::aStateThatNoFrameTakesIsToBeReadAsALog()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    hub.state().create(longOrder(1, 2'000'000));
    const auto page = ask(hub, ana, 0, 0);
    QCOMPARE(page.pages, 0);
    QVERIFY(page.state.isEmpty());
}

void TestHubNewcomer::anOperationThatFillsAFrameTravelsAlone()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    ana.subscribe(hub);
    op::SendToKitchen ticket{uid<OrderId>('1'), {}, {}};
    for (int i = 0; i < 90; ++i)
        ticket.parts.append({LineId::fromBytes(QByteArray(15, 'l') + char(i)), Quantity::one(), QString(2000, u'n')});
    const QByteArray large = ana.unsent(ticket);
    QVERIFY(large.size() > 160 * 1024 && large.size() < maxOperationBytes);
    const auto pushed = hub.say(ana.connection, wire::Push{stream, {large}});
    ana.take(std::get<wire::Entries>(pushed.first()));
    ana.sell(hub, '2');
    Till ben('b');
    ben.connectTo(hub);
    QCOMPARE(std::get<wire::Entries>(ben.subscribe(hub).first()).to, 1);
    QCOMPARE(std::get<wire::Entries>(ben.subscribe(hub).first()).to, 2);
    QCOMPARE(ben.log, hub.log());
}

void TestHubNewcomer::whoWasAwayForThousandsOfEntriesReadsThemFromTheDisk()
{
    Hub hub(m_empty);
    Till ana('a');
    Till ben('b');
    ana.connectTo(hub);
    ben.connectTo(hub);
    write(hub, ana, 2 * recentEntries + 1);
    hub.flush(0);
    while (ben.replica.head().seq < 2 * recentEntries + 1) {
        const qint64 before = ben.replica.head().seq;
        ben.subscribe(hub);
        QVERIFY(ben.replica.head().seq > before);
    }
    QCOMPARE(ben.log, hub.log());
}

void TestHubNewcomer::whoListensWhileThousandsAreWrittenAtOnceIsToldToAskForThem()
{
    Hub hub(m_empty);
    Till ana('a');
    Till ben('b');
    ana.connectTo(hub);
    ben.connectTo(hub);
    ben.subscribe(hub);
    write(hub, ana, 2 * recentEntries + 1); // the first of them are neither in
                                            // memory any more nor yet on the disk
    const QList<wire::Frame> said = hub.flush(ben.connection);
    QCOMPARE(said.size(), 1);
    const auto told = std::get<wire::Entries>(said.first());
    QCOMPARE(told.from, 1);
    QCOMPARE(told.to, 0);
    QCOMPARE(told.head, 2 * recentEntries + 1);
    QVERIFY(hub.flush(ben.connection).isEmpty()); // once
    QVERIFY(std::get<wire::Entries>(ben.subscribe(hub).first()).to > 0);
}

TANDEM_TEST(TestHubNewcomer)
#include "tst_hub_newcomer.moc"
