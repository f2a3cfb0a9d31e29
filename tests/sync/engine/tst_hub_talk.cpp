#include "engine_shop.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::engineShop;

namespace {

const StreamId nowhere = uid<StreamId>('?');

template<typename Answer>
QList<Answer> of(const QList<wire::Frame> &frames)
{
    QList<Answer> answers;
    for (const wire::Frame &frame : frames) {
        if (const auto *answer = std::get_if<Answer>(&frame))
            answers.append(*answer);
    }
    return answers;
}

} // namespace

Q_DECLARE_METATYPE(tandem::wire::Frame)
Q_DECLARE_METATYPE(tandem::wire::Hello)

/// What a hub says to whoever talks to it, and whom it listens to.
class TestHubTalk : public QObject
{
    Q_OBJECT

private slots:
    void whoIsNotWelcomeIsToldWhy_data();
    void whoIsNotWelcomeIsToldWhy();
    void noTwoDevicesReceiptsBeginWithTheSameLetters();
    void nobodyAsksAnythingBeforeSayingHello();
    void theThirdMessageThatCannotBeReadClosesTheLine();
    void whatOnlyAHubSaysCountsAsUnreadable();
    void aLongMessageIsReadOnlyOfWhomTheHubKnows();
    void aStreamThatIsNowhereIsRefusedAndTheLineStays_data();
    void aStreamThatIsNowhereIsRefusedAndTheLineStays();
    void aPosAloneHasAStreamOfItsOwn();
    void theSessionsThatAreOpenAreNamedWithWhoOpenedThem();
    void aPingTellsHowFarEachStreamIsThatIsListenedTo();
    void aTillThatMayHoldUnsentWorkIsNamedUntilItComesCountsOrIsGivenUp();
    void ofVeryManyTillsThatAreAwayTheLatestAreNamed();
    void whatIsNewReachesAllWhoListenAtOnce();
    void whoComesLateReadsTheLogByPages();
    void overASlowLineWhatWasMissedComesInShortPages();
    void anOrderThatWasComputedOtherwiseIsGivenAsTheHubHasIt();
    void theHistoryOfAnOrderIsWhatNamesIt();
    void aLongHistoryIsReadByPages();
    void aShopFollowsItsCurrencyUntilTheFirstSale();

private:
    const Disk m_empty = openShop();
};

void TestHubTalk::whoIsNotWelcomeIsToldWhy_data()
{
    QTest::addColumn<bool>("allowUnpaired");
    QTest::addColumn<wire::Hello>("hello");
    QTest::addColumn<QString>("code");

    const wire::Hello right = Till('a').hello();
    wire::Hello newer = right;
    newer.versions = {2, 3};
    QTest::newRow("who speaks only newer versions") << true << newer << QStringLiteral("version");
    wire::Hello nobody = right;
    nobody.device = DeviceId();
    QTest::newRow("who has no device") << true << nobody << QStringLiteral("bad-identity");
    wire::Hello another = right;
    another.device = Till('b').device;
    QTest::newRow("who says to be another device") << true << another << QStringLiteral("bad-identity");
    QTest::newRow("who is not paired") << false << right << QStringLiteral("not-paired");
}

void TestHubTalk::whoIsNotWelcomeIsToldWhy()
{
    QFETCH(bool, allowUnpaired);
    QFETCH(wire::Hello, hello);
    QFETCH(QString, code);
    Hub hub(m_empty, allowUnpaired);
    hub.node->connected(1);
    const auto refused = hub.ask<wire::ErrorFrame>(1, hello);
    QCOMPARE(refused.code, code);
    QVERIFY(!refused.text.isEmpty());
    QCOMPARE(hub.closed, QList<quint64>{1});
    QCOMPARE(hub.ask<wire::ErrorFrame>(1, wire::Ping{1}).code, QStringLiteral("hello-first"));
}

void TestHubTalk::noTwoDevicesReceiptsBeginWithTheSameLetters()
{
    Hub hub(m_empty);
    hub.lettersOf = [](const QByteArray &key) { return QString(3, QLatin1Char(key.at(0) == 'c' ? 'C' : 'A')); };
    hub.start();
    Till ana('a');
    ana.connectTo(hub);
    hub.node->connected(99);
    const auto refusal = [&] { return hub.ask<wire::ErrorFrame>(99, Till('b').hello()).code; };
    QCOMPARE(refusal(), QStringLiteral("letters-taken"));
    QCOMPARE(hub.closed, QList<quint64>{99});
    QVERIFY(hub.disk.letters.isEmpty()); // a hub without room is not asked to write for a greeting
    ana.subscribe(hub);
    ana.sell(hub, '1');
    QCOMPARE(hub.disk.letters, (QHash<QString, DeviceId>{{QStringLiteral("AAA"), ana.device}}));

    hub.start();
    hub.node->connected(99);
    QCOMPARE(refusal(), QStringLiteral("letters-taken"));
    Till cleo('c');
    cleo.connectTo(hub);
    ana.connectTo(hub); // they are hers
    QCOMPARE(ana.lineages, hub.disk.lineages);
}

void TestHubTalk::nobodyAsksAnythingBeforeSayingHello()
{
    Hub hub(m_empty);
    hub.node->connected(1);
    QCOMPARE(hub.ask<wire::ErrorFrame>(1, wire::AskSessions{}).code, QStringLiteral("hello-first"));
    QCOMPARE(hub.closed, QList<quint64>{1});
    hub.node->disconnected(1);
    QVERIFY(hub.say(1, Till('a').hello()).isEmpty()); // what was on its way when the line was cut
}

void TestHubTalk::theThirdMessageThatCannotBeReadClosesTheLine()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(hub.closed.isEmpty());
        const auto said = of<wire::ErrorFrame>(hub.sayBytes(ana.connection, "{\"t\":"));
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.first().code, QStringLiteral("bad-frame"));
    }
    QCOMPARE(hub.closed, QList<quint64>{ana.connection});
}

void TestHubTalk::whatOnlyAHubSaysCountsAsUnreadable()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(hub.closed.isEmpty());
        QCOMPARE(hub.ask<wire::ErrorFrame>(ana.connection, wire::Pong{}).code, QStringLiteral("unexpected-frame"));
    }
    QCOMPARE(hub.closed, QList<quint64>{ana.connection});
}

void TestHubTalk::aLongMessageIsReadOnlyOfWhomTheHubKnows()
{
    Hub hub(m_empty);
    Till ana('a');
    wire::Hello wordy = ana.hello();
    wordy.program = QString(9000, u'x');
    hub.node->connected(1);
    QCOMPARE(hub.ask<wire::ErrorFrame>(1, wordy).code, QStringLiteral("too-large"));
    ana.connectTo(hub);
    hub.ask<wire::Welcome>(ana.connection, wordy);
    QVERIFY(hub.closed.isEmpty());
}

void TestHubTalk::aStreamThatIsNowhereIsRefusedAndTheLineStays_data()
{
    QTest::addColumn<wire::Frame>("frame");
    QTest::newRow("listened to") << wire::Frame(wire::Subscribe{nowhere, 0, first, {}, {}});
    QTest::newRow("its state") << wire::Frame(wire::AskSnapshot{nowhere, 0, 0});
    QTest::newRow("the state of what holds no orders")
        << wire::Frame(wire::AskSnapshot{Hub(m_empty).node->shopStream(), 0, 0});
    QTest::newRow("an order of it") << wire::Frame(wire::AskOrder{nowhere, uid<OrderId>('1')});
    QTest::newRow("its history") << wire::Frame(wire::AskHistory{nowhere, {uid<OrderId>('1')}, 0});
    QTest::newRow("work for it") << wire::Frame(wire::Push{nowhere, {"{}"}});
    QTest::newRow("what it lost") << wire::Frame(wire::Refill{nowhere, {}});
}

void TestHubTalk::aStreamThatIsNowhereIsRefusedAndTheLineStays()
{
    QFETCH(wire::Frame, frame);
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    for (int i = 0; i < 4; ++i) // as often as it likes: that is no unreadable message
        QCOMPARE(hub.ask<wire::ErrorFrame>(ana.connection, frame).code, QStringLiteral("unknown-stream"));
    QVERIFY(hub.closed.isEmpty());
    QVERIFY(!hub.node->take(nowhere, ana.device, ana.unsent(Till::tea('1')), 1));
}

void TestHubTalk::aPosAloneHasAStreamOfItsOwn()
{
    Hub hub(m_empty);
    const auto bar = uid<PosId>('b');
    QVERIFY(hub.node->changeShop(shopPut(2, sha256(hub.disk.logs[hub.node->shopStream()].first().bytes),
                                         {Pos{bar, QStringLiteral("Bar"), {}, {}}}),
                                 uid<DeviceId>('i'), 1));
    Till ana('a');
    ana.connectTo(hub);
    const StreamId alone = StreamId::fromBytes(bar.bytes());
    QVERIFY(hub.node->orderStreams().isEmpty());
    QCOMPARE(hub.ask<wire::Entries>(ana.connection, wire::Subscribe{alone, 0, first, {}, {}}).head, 0);
    QCOMPARE(hub.node->orderStreams(), QList<StreamId>{alone});
}

void TestHubTalk::theSessionsThatAreOpenAreNamedWithWhoOpenedThem()
{
    Hub hub(m_empty);
    Till ana('a');
    Till ben('b');
    for (Till *till : {&ana, &ben}) {
        till->connectTo(hub);
        till->subscribe(hub);
        till->work(hub, op::OpenSession{Money::zero(Currency())});
    }
    ana.work(hub, op::CloseSession{Money::zero(Currency())});
    const auto open = hub.ask<wire::OpenSessions>(ana.connection, wire::AskSessions{}).sessions;
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().pos, ben.author.pos);
    QCOMPARE(open.first().cashier, ben.author.cashier);
}

void TestHubTalk::aPingTellsHowFarEachStreamIsThatIsListenedTo()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    QVERIFY(hub.ask<wire::Pong>(ana.connection, wire::Ping{7}).heads.isEmpty());
    ana.subscribe(hub);
    ana.sell(hub, '1');
    const StreamId shop = hub.node->shopStream();
    hub.say(ana.connection, wire::Subscribe{shop, 0, first, {}, {}});
    auto pong = hub.ask<wire::Pong>(ana.connection, wire::Ping{8});
    QCOMPARE(pong.id, 8);
    std::sort(pong.heads.begin(), pong.heads.end());
    QList<std::pair<StreamId, qint64>> heads{{shop, 1}, {stream, 1}};
    std::sort(heads.begin(), heads.end());
    QCOMPARE(pong.heads, heads);
    QVERIFY(pong.waiting.isEmpty());
}

void TestHubTalk::aTillThatMayHoldUnsentWorkIsNamedUntilItComesCountsOrIsGivenUp()
{
    constexpr qint64 minute = 60'000;
    Hub hub(m_empty);
    Till ana('a');
    Till ben('b');
    for (Till *till : {&ana, &ben}) {
        till->connectTo(hub);
        till->subscribe(hub);
        till->work(hub, op::OpenSession{Money::zero(Currency())});
    }
    const auto away = [&] { return hub.ask<wire::Pong>(ana.connection, wire::Ping{1}).away; };
    hub.now = 10 * minute;
    QVERIFY(away().isEmpty()); // he has sent nothing for long, but he is there
    hub.say(ben.connection, wire::Ping{1});
    hub.node->disconnected(ben.connection);
    hub.now += minute - 1000;
    QVERIFY(away().isEmpty());
    hub.now += 1000; // it looks once a second
    const QList<AwayDevice> named{{ben.device, ben.author.pos, 10 * minute}};
    QCOMPARE(away(), named);

    ben.connectTo(hub);
    QVERIFY(away().isEmpty());
    hub.node->disconnected(ben.connection);

    // A hub that was started anew knows of his last work only.
    hub.start();
    ana.connectTo(hub);
    ana.subscribe(hub);
    QCOMPARE(away(), (QList<AwayDevice>{{ben.device, ben.author.pos, 1000}}));
    // Others close their sessions, and the run ends: his drawer is counted by nobody.
    ana.work(hub, op::GiveUpDevice{ben.device});
    hub.now += 1000;
    QVERIFY(away().isEmpty());
    QCOMPARE(hub.state().sessions.last().givenUp, QList<DeviceId>{ben.device});

    ben.connectTo(hub); // after all
    ben.subscribe(hub);
    ben.sell(hub, '1');
    ben.work(hub, op::CloseSession{Money::zero(Currency())});
    hub.node->disconnected(ben.connection);
    hub.now += minute;
    QVERIFY(away().isEmpty());
    QVERIFY(hub.state().find(uid<OrderId>('1')));
}

void TestHubTalk::ofVeryManyTillsThatAreAwayTheLatestAreNamed()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    ana.subscribe(hub);
    for (char name = '0'; name < '0' + 52; ++name) {
        Till other(name);
        if (name == 'a')
            continue;
        other.connectTo(hub);
        other.subscribe(hub);
        hub.now += 1000;
        other.work(hub, op::OpenSession{Money::zero(Currency())});
        hub.node->disconnected(other.connection);
    }
    hub.now += 60'000;
    const auto away = [&] { return hub.ask<wire::Pong>(ana.connection, wire::Ping{1}).away; };
    const QList<AwayDevice> latest = away();
    QCOMPARE(latest.size(), 50);
    QVERIFY(std::none_of(latest.cbegin(), latest.cend(),
                         [](const AwayDevice &each) { return each.device == Till('0').device; }));
}

void TestHubTalk::whatIsNewReachesAllWhoListenAtOnce()
{
    Hub hub(m_empty);
    Till ana('a');
    Till ben('b');
    Till cleo('c');
    for (Till *till : {&ana, &ben}) {
        till->connectTo(hub);
        till->subscribe(hub);
    }
    cleo.connectTo(hub); // and listens to nothing
    hub.node->received(ana.connection, wire::encode(wire::Push{stream, {ana.unsent(Till::tea('1'))}}), 1);
    const HubNode::Output output = hub.node->take();
    QCOMPARE(output.frames.size(), 2);
    QCOMPARE(output.frames[0].frame, output.frames[1].frame);
    QCOMPARE((QSet<quint64>{output.frames[0].connection, output.frames[1].connection}),
             (QSet<quint64>{ana.connection, ben.connection}));
    ben.take(std::get<wire::Entries>(*wire::decode(output.frames[0].frame, 1 << 20)));
    QVERIFY(ben.replica.shown().find(uid<OrderId>('1')));
}

void TestHubTalk::whoComesLateReadsTheLogByPages()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    constexpr int sold = 600;
    for (int i = 0; i < sold; ++i)
        ana.work(hub, op::PayBreakOff{uid<OrderId>('1')});
    for (bool again : {false, true}) { // from memory, and after a restart from the disk
        if (again)
            hub.start();
        Till ben('b');
        ben.connectTo(hub);
        const auto page = of<wire::Entries>(ben.subscribe(hub));
        QCOMPARE(page.size(), 1);
        QVERIFY(page.first().to < sold); // a frame has an end
        QCOMPARE(page.first().head, sold);
        // It is not told of what is new before it has asked for the rest.
        ana.connectTo(hub);
        QVERIFY(hub.flush(ben.connection).isEmpty());
        for (qint64 before = 0; before < ben.replica.head().seq;) {
            before = ben.replica.head().seq;
            ben.subscribe(hub);
        }
        QCOMPARE(ben.log, hub.log());
    }
}

void TestHubTalk::overASlowLineWhatWasMissedComesInShortPages()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    for (int i = 0; i < 300; ++i)
        ana.work(hub, op::PayBreakOff{uid<OrderId>('1')});
    hub.now = 1'000'000'000;
    Till ben('b');
    ben.connectTo(hub);
    const auto entriesAfter = [&](qint64 ms) {
        hub.now += ms;
        const qint64 before = ben.replica.head().seq;
        ben.subscribe(hub);
        return ben.replica.head().seq - before;
    };
    const qint64 first = entriesAfter(0);
    QVERIFY(first >= 1 && first <= 3); // about 1 KB
    const qint64 soon = entriesAfter(900);
    QVERIFY(soon > first);
    const qint64 sooner = entriesAfter(10);
    QVERIFY(sooner > soon);
    QCOMPARE(entriesAfter(3000), sooner); // it is long enough
    const qint64 slow = entriesAfter(6000);
    QVERIFY(slow < sooner);
    QVERIFY(entriesAfter(-86'400'000) < slow); // a clock that was set back says nothing good
    for (int i = 0; i < 8; ++i)
        QVERIFY(entriesAfter(9000) >= 1);
    // Another connection is another line.
    ben.connectTo(hub);
    QVERIFY(entriesAfter(0) <= 3);
}

void TestHubTalk::anOrderThatWasComputedOtherwiseIsGivenAsTheHubHasIt()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    const OrderId order = ana.sell(hub, '1');
    const auto known = hub.ask<wire::OrderState>(ana.connection, wire::AskOrder{stream, order});
    QCOMPARE(known.seq, 1);
    QCOMPARE(unpackOrder(known.state), std::optional(hub.order(order)));
    QCOMPARE(hub.reports.size(), 1); // whoever keeps the hub's log finds it there
    QVERIFY(hub.reports.first().contains(order.toString()));
    const auto unknown = hub.ask<wire::OrderState>(ana.connection, wire::AskOrder{stream, uid<OrderId>('2')});
    QVERIFY(unknown.state.isEmpty());
}

void TestHubTalk::theHistoryOfAnOrderIsWhatNamesIt()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    for (char id : {'1', '2', '1', '3'})
        ana.sell(hub, id);
    const wire::AskHistory ask{stream, {uid<OrderId>('3'), uid<OrderId>('1')}, 0};
    const auto history = hub.ask<wire::History>(ana.connection, ask);
    QCOMPARE(history.from, 1);
    QCOMPARE(history.to, 4);
    QCOMPARE(history.entries, (QList<Entry>{hub.log()[0], hub.log()[2], hub.log()[3]}));
    const auto end = hub.ask<wire::History>(ana.connection, wire::AskHistory{stream, ask.orders, 4});
    QVERIFY(end.to < end.from);
    QVERIFY(end.entries.isEmpty());
}

void TestHubTalk::aLongHistoryIsReadByPages()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    const OrderId order = ana.sell(hub, '1');
    const int notes = 120;
    for (int i = 0; i < notes; ++i)
        ana.work(hub, op::SetNote{order, {}, QString(2000, QChar(u'a' + i % 26))});
    qint64 after = 0;
    int pages = 0;
    QList<Entry> read;
    for (;; ++pages) {
        const auto page = hub.ask<wire::History>(ana.connection, wire::AskHistory{stream, {order}, after});
        if (page.to < page.from)
            break;
        read += page.entries;
        after = page.to;
    }
    QVERIFY(pages > 1);
    QCOMPARE(read, hub.log());
}

void TestHubTalk::aShopFollowsItsCurrencyUntilTheFirstSale()
{
    Hub hub(m_empty);
    QVERIFY(hub.node->orderSequencer(stream).suits(Currency(), TaxRounding::PerLine));
    QByteArray previous = sha256(hub.disk.logs[hub.node->shopStream()].first().bytes);
    const auto become = [&](qint64 counter, const Currency &currency, TaxRounding rounding) {
        const QByteArray bytes =
            shopPut(counter, previous, {ShopInfo{QStringLiteral("Shop"), currency, QStringLiteral("en"), rounding}});
        previous = sha256(bytes);
        const bool done = hub.node->changeShop(bytes, uid<DeviceId>('i'), 1).ok();
        hub.flush(0);
        return done;
    };
    const Currency yen = *Currency::parse(u"JPY");
    QVERIFY(become(2, yen, TaxRounding::PerLine));
    QVERIFY(hub.node->orderSequencer(stream).suits(yen, TaxRounding::PerLine));
    QVERIFY(become(3, yen, TaxRounding::PerOrder));
    QVERIFY(hub.node->orderSequencer(stream).suits(yen, TaxRounding::PerOrder));
}

TANDEM_TEST(TestHubTalk)
#include "tst_hub_talk.moc"
