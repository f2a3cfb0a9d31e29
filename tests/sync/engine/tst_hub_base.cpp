#include "engine_shop.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::engineShop;

namespace {

const LineageId elsewhere = uid<LineageId>('?');

} // namespace

/// A hub that was made of a terminal's copy: a state stands for the first entries of its log.
class TestHubBase : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whoHasNothingIsToldThatTheBeginningIsNotHere();
    void whoKnowsOnlyWhatTheStateStandsForBeginsAnew_data();
    void whoKnowsOnlyWhatTheStateStandsForBeginsAnew();
    void whoKnowsTheLogUpToTheStateGoesOnBehindIt();
    void whoWentAnotherWayBehindTheStateComesBackToIt();
    void whoIsOnItsWayButBehindTheStateIsNoSignOfAnything();
    void whatWasLostFromWithinTheStateComesBehindAll();
    void aTillWhoseWorkIsWithinTheStateIsAwaySinceSomebodyAsked();
    void theSettingsAreComparedByTheirHash();

private:
    QList<wire::Frame> subscribe(Hub &hub, qint64 after, LineageId lineage, const QByteArray &hash)
    {
        Till till('z');
        till.connectTo(hub);
        return hub.say(till.connection, wire::Subscribe{stream, after, lineage, hash, {}});
    }
    QList<Entry> m_whole;
    Disk m_promoted;
};

void TestHubBase::initTestCase()
{
    Hub hub(openShop());
    Till ana('a');
    ana.connectTo(hub);
    for (char id : {'1', '2', '3', '4'})
        ana.sell(hub, id);
    m_whole = hub.log();
    m_promoted = hub.disk;
    m_promoted.logs[stream] = m_whole.mid(2);
    StreamBase base{{first, 2}, m_whole[1].hash, 0, {}, {}};
    base.devices.insert(ana.device, {2, sha256(m_whole[1].bytes)});
    m_promoted.bases.insert(stream, base);
}

void TestHubBase::whoHasNothingIsToldThatTheBeginningIsNotHere()
{
    Hub hub(m_promoted);
    const auto fork = std::get<wire::Fork>(subscribe(hub, 0, first, {}).first());
    QCOMPARE(fork.after, 0);
    QCOMPARE(fork.base, 2);
    QVERIFY(fork.hash.isEmpty());
}

void TestHubBase::whoKnowsOnlyWhatTheStateStandsForBeginsAnew_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("without a hash") << QByteArray();
    QTest::newRow("with a hash that nobody here can compare") << m_whole[0].hash;
}

void TestHubBase::whoKnowsOnlyWhatTheStateStandsForBeginsAnew()
{
    QFETCH(QByteArray, hash);
    Hub hub(m_promoted);
    const auto fork = std::get<wire::Fork>(subscribe(hub, 1, first, hash).first());
    QCOMPARE(fork.after, 0);
    QCOMPARE(fork.base, 2);
    QVERIFY(hub.closed.isEmpty());
}

void TestHubBase::whoKnowsTheLogUpToTheStateGoesOnBehindIt()
{
    Hub hub(m_promoted);
    const auto entries = std::get<wire::Entries>(subscribe(hub, 2, first, m_whole[1].hash).first());
    QCOMPARE(entries.entries, m_whole.mid(2));
}

void TestHubBase::whoWentAnotherWayBehindTheStateComesBackToIt()
{
    Hub hub(m_promoted);
    const auto fork = std::get<wire::Fork>(subscribe(hub, 4, elsewhere, QByteArray(32, 'x')).first());
    QCOMPARE(fork.after, 2);
    QCOMPARE(fork.hash, m_whole[1].hash);
}

void TestHubBase::whoIsOnItsWayButBehindTheStateIsNoSignOfAnything()
{
    Hub hub(m_promoted);
    subscribe(hub, 1, first, QByteArray(32, 'x'));
    QCOMPARE(hub.disk.lineages, QList<LineageId>{first});
    subscribe(hub, 3, first, QByteArray(32, 'x')); // in the present lineage, where it can be compared
    QCOMPARE(hub.disk.lineages.size(), 2);
}

void TestHubBase::whatWasLostFromWithinTheStateComesBehindAll()
{
    Till ben('b');
    Disk disk = m_promoted;
    disk.lineages.append(uid<LineageId>('2'));
    Hub hub(disk);
    ben.connectTo(hub);
    Entry lost;
    lost.seq = 1; // on another branch
    lost.lineage = first;
    lost.op = {ben.device, 1};
    lost.bytes = ben.unsent(Till::tea('9'));
    hub.say(ben.connection, wire::Refill{stream, {lost}});
    QCOMPARE(hub.log().last().seq, 5);
    QCOMPARE(hub.log().last().origin, (LogPosition{first, 1}));
}

void TestHubBase::aTillWhoseWorkIsWithinTheStateIsAwaySinceSomebodyAsked()
{
    Hub hub(m_promoted);
    const DeviceId gone = uid<DeviceId>('g');
    PosSession roof;
    roof.pos = QStringLiteral("Roof");
    roof.drawers.append({gone, {}, {}, {}, {}});
    hub.state().sessions.append(roof);
    Till till('z');
    till.connectTo(hub);
    const Entry &last = m_whole.last();
    hub.say(till.connection, wire::Subscribe{stream, last.seq, last.lineage, last.hash, {}});
    const auto away = [&] { return hub.ask<wire::Pong>(till.connection, wire::Ping{1}).away; };
    const qint64 asked = hub.now;
    QVERIFY(away().isEmpty());
    hub.now += 60'000;
    QCOMPARE(away(), (QList<AwayDevice>{{gone, roof.pos, asked}}));
}

void TestHubBase::theSettingsAreComparedByTheirHash()
{
    Hub hub(openShop());
    const StreamId shop = hub.node->shopStream();
    const Entry head = hub.disk.logs[shop].last();
    Till ana('a');
    ana.connectTo(hub);
    const auto ask = [&](const QByteArray &hash) {
        return hub.say(ana.connection, wire::Subscribe{shop, 1, elsewhere, hash, {}}).first();
    };
    QVERIFY(std::get<wire::Entries>(ask(head.hash)).entries.isEmpty());
    QCOMPARE(std::get<wire::Fork>(ask(QByteArray(32, 'x'))).after, 0);
}

TANDEM_TEST(TestHubBase)
#include "tst_hub_base.moc"
