#include "sync/engine/hub_node.h"
#include "sync/engine/replica.h"
#include "sync/model/lineages.h"
#include "sync/model/sha256.h"
#include "sync/wire/op_codec.h"

#include <QTest>

using namespace tandem;

namespace {

template<typename T>
T uid(char c)
{
    return T::fromBytes(QByteArray(16, c));
}
const HubId hubId = uid<HubId>('h');
const LineageId first = uid<LineageId>('1');
const MultiSessionId floorId = uid<MultiSessionId>('s');
const StreamId stream = StreamId::fromBytes(floorId.bytes());

/// A hub's disk: what it holds is committed.
struct Disk : LogReader
{
    QHash<StreamId, QList<Entry>> logs;
    QList<LineageId> lineages{first};

    QList<Entry> entries(StreamId id, qint64 after, int most, qint64) const override
    {
        return logs.value(id).mid(after, most);
    }
    std::optional<Entry> entryOf(StreamId id, OpRef op) const override
    {
        for (const Entry &entry : logs.value(id)) {
            if (entry.op == op)
                return entry;
        }
        return std::nullopt;
    }
};

/// A hub and what it says to each connection; frames that it would be sent are given to it at once.
class Hub
{
public:
    explicit Hub(const Disk &disk)
        : disk(disk)
    {
        start();
    }
    void start()
    {
        node = std::make_unique<HubNode>(
            HubNode::Setup{hubId, disk.lineages.last(), disk.lineages, true, {}, [this] { return newLineage(); }},
            &disk);
        for (StreamId id : {node->shopStream(), stream}) {
            const QList<Entry> log = disk.logs.value(id);
            if (log.isEmpty())
                continue;
            Sequencer &sequencer =
                id == stream ? static_cast<Sequencer &>(node->orderSequencer(id)) : node->shopSequencer();
            QHash<DeviceId, qint64> counters;
            for (const Entry &entry : log) {
                sequencer.replay(entry);
                counters.insert(entry.op.device, entry.op.counter);
            }
            sequencer.restore({log.last().lineage, log.last().seq}, log.last().hash, log.last().hubTime, counters);
        }
    }
    QList<wire::Frame> say(quint64 connection, const wire::Frame &frame)
    {
        node->received(connection, wire::encode(frame), 1000);
        return flush(connection);
    }
    QList<wire::Frame> flush(quint64 connection)
    {
        const HubNode::Output output = node->take();
        for (const auto &write : output.entries)
            disk.logs[write.stream].append(write.entry);
        if (!output.lineages.isEmpty())
            disk.lineages = output.lineages;
        node->committed();
        closed += output.close;
        QList<wire::Frame> frames;
        for (const auto &send : output.frames) {
            if (send.connection == connection)
                frames.append(*wire::decode(send.frame, 1 << 22));
        }
        return frames;
    }
    LineageId newLineage() { return uid<LineageId>(m_next++); }
    const QList<Entry> log() const { return disk.logs.value(stream); }
    Order order(OrderId id) { return *node->orderSequencer(stream).state().find(id); }

    Disk disk;
    std::unique_ptr<HubNode> node;
    QList<quint64> closed;

private:
    char m_next = 'A';
};

/// A till as far as the hub sees it; it writes what it is sent into its replica.
class Till
{
public:
    explicit Till(char name)
        : key(32, name)
        , device(DeviceId::fromBytes(sha256(key).left(16)))
        , replica(Replica::Setup{stream, device, Currency(), TaxRounding::PerLine, {first}})
        , author{QString(QLatin1Char(name)), QString(QLatin1Char(name))}
        , session(uid<SessionId>(name))
    {
    }
    void connectTo(Hub &hub)
    {
        static quint64 last = 0;
        connection = ++last;
        hub.node->connected(connection);
        const auto said = hub.say(connection, wire::Hello{{1}, device, key, {}, author.pos, {}});
        lineages = std::get<wire::Welcome>(said.first()).lineages;
    }
    /// What the hub answers to a question for the log; entries are taken.
    QList<wire::Frame> subscribe(Hub &hub, const QList<LineageId> &known = {})
    {
        const auto said = hub.say(
            connection, wire::Subscribe{stream, replica.head().seq, replica.head().lineage, replica.headHash(), known});
        for (const wire::Frame &frame : said) {
            if (const auto *entries = std::get_if<wire::Entries>(&frame))
                take(*entries);
        }
        return said;
    }
    void work(Hub &hub, const OperationBody &body)
    {
        const Operation operation = replica.prepare(body, author, session, 1);
        const QByteArray bytes = encodeOperation(operation);
        replica.submit(operation, bytes);
        for (const wire::Frame &frame : hub.say(connection, wire::Push{stream, {bytes}})) {
            if (const auto *entries = std::get_if<wire::Entries>(&frame))
                take(*entries);
        }
    }
    OrderId sell(Hub &hub, char id)
    {
        op::AddLine add;
        add.order = uid<OrderId>(id);
        add.line = uid<LineId>(id);
        add.product = uid<ProductId>('p');
        add.name = QStringLiteral("Tea");
        add.quantity = Quantity::one();
        add.unitPrice = Money::fromMinor(250, Currency());
        work(hub, add);
        return add.order;
    }
    void take(const wire::Entries &entries) { log += replica.receive(entries).entries; }

    QByteArray key;
    DeviceId device;
    Replica replica;
    Author author;
    SessionId session;
    quint64 connection = 0;
    QList<LineageId> lineages;
    QList<Entry> log;
};

} // namespace

/// A hub whose data goes back in time, frame by frame.
class TestHubLineage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aTillAheadOfTheHubBeginsANewLineageAndEverybodyComesAgain();
    void aHubThatWentOnAloneIsFoundByTheHashOfItsOwnLineage();
    void aHubPutBackBeforeItsLastLineagesLearnsThemInTheirOrder();
    void whoIsBehindIsNoSignOfAnything();
    void numbersWaitForTheTillWithAnOpenSessionAndCountOnFromWhatItGivesBack();
    void whatIsStillNewIsNumberedInTheOrderItWasBegun();
    void goingOnBeginsANewRunOnce();
    void aManagersGoingOnOfAnEarlierLineageEndsNothing();
    void lineagesMergeByWhatWasBeforeThem();

private:
    Disk m_empty; ///< With the shop, and nothing sold
};

void TestHubLineage::init()
{
    m_empty = {};
    Hub hub(m_empty);
    ShopOperation shop;
    shop.ref = {uid<DeviceId>('i'), 1};
    shop.author = {QStringLiteral("import"), {}};
    shop.change.append(ShopInfo{QStringLiteral("Shop"), Currency(), QStringLiteral("en"), TaxRounding::PerLine});
    shop.change.append(MultiSession{floorId, QStringLiteral("Floor"), true, {}});
    QVERIFY(hub.node->changeShop(encodeShopOperation(shop), shop.ref.device, 0));
    hub.flush(0);
    m_empty = hub.disk;
}

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
    QCOMPARE(again.disk.lineages, (QList<LineageId>{first, uid<LineageId>('A')}));
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
    QCOMPARE(again.order(uid<OrderId>('1')).lines.first().quantities.first().mark.lineage, uid<LineageId>('A'));
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
    QCOMPARE(hub.disk.lineages, known + QList<LineageId>{uid<LineageId>('A')});
    QVERIFY(hub.closed.contains(ana.connection));
    ana.connectTo(hub);
    QCOMPARE(ana.lineages, hub.disk.lineages);
    QVERIFY(!ana.subscribe(hub, known).isEmpty()); // no news any more
    QCOMPARE(hub.disk.lineages.size(), 4);
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

QTEST_GUILESS_MAIN(TestHubLineage)
#include "tst_hub_lineage.moc"
