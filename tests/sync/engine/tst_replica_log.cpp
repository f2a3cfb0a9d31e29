#include "engine_shop.h"
#include "sync/engine/state_hash.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::engineShop;

namespace {

wire::Entries piece(const QList<Entry> &entries)
{
    return {stream, entries.first().seq, entries.last().seq, entries.last().seq, entries};
}

/// The next entry after `previous`, whatever it holds.
Entry entryAfter(const Entry &previous, OpRef op, const QByteArray &bytes)
{
    Entry entry;
    entry.seq = previous.seq + 1;
    entry.lineage = first;
    entry.op = op;
    entry.bytes = bytes;
    entry.hash = entryHash(previous.hash, entry);
    return entry;
}

} // namespace

/// What a terminal's copy takes of the log, and what it knows of its own work in it.
class TestReplicaLog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void piecesOfTheLogAreTakenOnceAndInOrder();
    void whatDoesNotContinueTheLogIsNotTaken();
    void whatACopyOfThisTillSentIsNotTakenForItsOwn();
    void workThatThisTillHasForgottenComesBackFromTheLog();
    void ownWorkThatIsNamedOnceMoreTakesNothingAway();
    void anEntryOfANewerKindIsKeptWithoutEffect();
    void aTillIsToldWhatIsForItAndNothingElse();
    void aStateThatIsDamagedChangesNothing();
    void aTillGoesOnFromAStateWithWhatItHadNotSent();
    void ownWorkIsReadBackOnceAndInItsOwnWords();
    void unsentWorkGoesInPiecesThatFitAFrame();
    void aLongOrderIsComparedNowAndThen();
    void aCopyKnowsWhatItWasMadeFor();

private:
    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<Till> m_ana;
    std::unique_ptr<Till> m_ben;
};

void TestReplicaLog::init()
{
    m_hub = std::make_unique<Hub>(openShop());
    m_ana = std::make_unique<Till>('a');
    m_ben = std::make_unique<Till>('b');
    m_ana->connectTo(*m_hub);
    m_ben->connectTo(*m_hub);
}

void TestReplicaLog::piecesOfTheLogAreTakenOnceAndInOrder()
{
    for (char id : {'1', '2', '3', '4'})
        m_ana->sell(*m_hub, id);
    const QList<Entry> log = m_hub->log();
    Replica &ben = m_ben->replica;
    QVERIFY(ben.receive(piece(log.mid(1))).gap);
    QCOMPARE(ben.head().seq, 0);
    QCOMPARE(ben.receive(piece(log.first(2))).entries, log.first(2));
    QVERIFY(ben.receive(piece(log.first(2))).entries.isEmpty()); // an old answer that came late
    wire::Entries holed = piece(log.first(2));
    holed.entries = {log[1], log[3]};
    holed.to = 4;
    const Applied applied = ben.receive(holed);
    QVERIFY(applied.gap);
    QVERIFY(applied.entries.isEmpty());
    QCOMPARE(ben.receive(piece(log)).entries, log.mid(2));
    QCOMPARE(ben.headHash(), log.last().hash);
}

void TestReplicaLog::whatDoesNotContinueTheLogIsNotTaken()
{
    m_ana->sell(*m_hub, '1');
    m_ana->sell(*m_hub, '2');
    QList<Entry> log = m_hub->log();
    log[1].bytes.replace("Tea", "Gin");
    const Applied applied = m_ben->replica.receive(piece(log));
    QCOMPARE(applied.mismatch, QStringLiteral("entry 2"));
    QCOMPARE(applied.entries, log.first(1));
    QCOMPARE(m_ben->replica.head().seq, 1);
    QVERIFY(!m_ben->replica.shown().find(uid<OrderId>('2')));
}

void TestReplicaLog::whatACopyOfThisTillSentIsNotTakenForItsOwn()
{
    Till copy('a');
    m_ana->unsent(Till::tea('1'));
    const Entry others = entryAfter({}, {copy.device, 1}, copy.unsent(Till::tea('2')));
    const Applied applied =
        m_ana->replica.receive(piece({others, entryAfter(others, {copy.device, 2}, copy.unsent(Till::tea('3')))}));
    QVERIFY(applied.deviceCopied);
    QCOMPARE(applied.ownSeen, 0);
    QCOMPARE(applied.entries.size(), 2);
    QCOMPARE(m_ana->replica.unsent(), 1); // it must not be lost
    for (char id : {'1', '2', '3'})
        QVERIFY(m_ana->replica.shown().find(uid<OrderId>(id)));
}

void TestReplicaLog::workThatThisTillHasForgottenComesBackFromTheLog()
{
    m_ana->sell(*m_hub, '1');
    m_ana->sell(*m_hub, '2');
    Till again('a'); // its disk was put back to before all that
    const Applied applied = again.replica.receive(piece(m_hub->log()));
    QVERIFY(!applied.deviceCopied);
    QCOMPARE(applied.ownSeen, 2);
    QCOMPARE(again.replica.nextCounter(), 3);
    QVERIFY(m_hub->say(m_ana->connection, wire::Push{stream, {again.unsent(Till::tea('3'))}}).isEmpty());
    QCOMPARE(m_hub->log().size(), 3);
}

void TestReplicaLog::ownWorkThatIsNamedOnceMoreTakesNothingAway()
{
    m_ana->sell(*m_hub, '1');
    m_ana->take(piece(m_hub->log()));
    m_ana->unsent(Till::tea('2'));
    const Entry head = m_hub->log().last();
    const Applied applied = m_ana->replica.receive(piece({entryAfter(head, head.op, head.bytes)}));
    QVERIFY(!applied.deviceCopied);
    QCOMPARE(m_ana->replica.unsent(), 1);
    QCOMPARE(m_ana->replica.nextCounter(), 3);
}

void TestReplicaLog::anEntryOfANewerKindIsKeptWithoutEffect()
{
    m_ana->sell(*m_hub, '1');
    const Entry known = m_hub->log().first();
    QByteArray bytes = m_ana->unsent(Till::tea('2'));
    bytes.replace("line.add", "line.dye");
    const Entry newer = entryAfter(known, {m_ana->device, 2}, bytes);
    QCOMPARE(m_ben->replica.receive(piece({known, newer})).entries, (QList<Entry>{known, newer}));
    QVERIFY(!m_ben->replica.shown().find(uid<OrderId>('2')));
    Till again('b'); // the same from its disk
    again.replica.replay(known);
    again.replica.replay(newer);
    QCOMPARE(again.replica.head(), m_ben->replica.head());
    QVERIFY(!again.replica.shown().find(uid<OrderId>('2')));
    QCOMPARE(again.replica.base().devices.value(m_ana->device), (DeviceHead{2, sha256(bytes)}));
    // One that does not even say whose it is is nobody's last operation.
    again.replica.replay(entryAfter(newer, {uid<DeviceId>('x'), 1}, "{}"));
    QCOMPARE(again.replica.base().devices.size(), 1);
}

void TestReplicaLog::aTillIsToldWhatIsForItAndNothingElse()
{
    m_ana->subscribe(*m_hub);
    m_ana->sell(*m_hub, '1');
    m_ben->subscribe(*m_hub);
    const LineId tea = uid<LineId>('1');
    m_ana->work(*m_hub, op::SetPrice{table, tea, Money::fromMinor(300, Currency())});
    const qint64 seen = m_hub->log().size();
    m_hub->say(m_ben->connection, // who has not seen that
               wire::Push{stream, {m_ben->unsent(op::SetPrice{table, tea, Money::fromMinor(200, Currency())})}});
    QCOMPARE(m_hub->log().size(), seen + 1);
    const wire::Entries news = piece(m_hub->log().mid(1));
    const Applied anas = m_ana->replica.receive(news);
    QVERIFY(!anas.notices.isEmpty()); // her price stands no more
    for (const Notice &notice : anas.notices)
        QCOMPARE(notice.to, m_ana->device);
    QVERIFY(m_ben->replica.receive(news).notices.isEmpty());
}

void TestReplicaLog::aStateThatIsDamagedChangesNothing()
{
    m_ana->sell(*m_hub, '1');
    m_ben->take(piece(m_hub->log()));
    Replica &ben = m_ben->replica;
    const QByteArray header = ben.confirmed().serializeHeader();
    QVERIFY(!ben.begin({{first, 9}, {}, 0, {}, {}}, header.chopped(1), {}));
    QCOMPARE(ben.head().seq, 1);
    QVERIFY(ben.shown().find(table));
}

void TestReplicaLog::aTillGoesOnFromAStateWithWhatItHadNotSent()
{
    m_ana->sell(*m_hub, '1');
    m_ana->take(piece(m_hub->log()));
    m_ben->take(piece(m_hub->log()));
    const Replica::Base base = m_ana->replica.base();
    QCOMPARE(base.at, (LogPosition{first, 1}));
    QCOMPARE(base.ownCounter, 1);
    Till again('a');
    again.unsent(Till::tea('1')); // that is in the state
    again.unsent(Till::tea('2'));
    again.unsent(op::OpenSession{Money::zero(Currency())});
    QVERIFY(again.replica.begin(base, m_ana->replica.confirmed().serializeHeader(), {m_hub->order(table)}));
    QCOMPARE(again.replica.unsent(), 2);
    QCOMPARE(again.replica.head(), base.at);
    QCOMPARE(*again.replica.shown().find(table), m_hub->order(table));
    QVERIFY(again.replica.shown().find(uid<OrderId>('2')));
    QVERIFY(again.replica.shown().openSession(again.author.pos));
    QVERIFY(!again.replica.confirmed().openSession(again.author.pos));
}

void TestReplicaLog::ownWorkIsReadBackOnceAndInItsOwnWords()
{
    const QByteArray tea = m_ana->unsent(Till::tea('1'));
    Till again('a');
    QVERIFY(again.replica.replayOwn(tea));
    QVERIFY(again.replica.replayOwn(tea));
    QCOMPARE(again.replica.unsent(), 1);
    QCOMPARE(again.replica.nextCounter(), 2);
    const auto damaged = again.replica.replayOwn(tea.chopped(1));
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, QStringLiteral("bad-op"));
    QCOMPARE(again.replica.unsent(), 1);
}

void TestReplicaLog::unsentWorkGoesInPiecesThatFitAFrame()
{
    QCOMPARE(m_ana->replica.firstUnsent(), 1);
    QList<QByteArray> work;
    for (char id : {'1', '2', '3'})
        work.append(m_ana->unsent(Till::tea(id)));
    const Replica &ana = m_ana->replica;
    const qint64 two = work[0].size() + work[1].size();
    QCOMPARE(ana.unsentFrom(1, two), work.first(2));
    QCOMPARE(ana.unsentFrom(1, 1), work.first(1)); // however long one is: it must go
    QCOMPARE(ana.unsentFrom(2, 1 << 20), work.mid(1));
    QCOMPARE(ana.unsentFrom(0, 1 << 20), work);
    QVERIFY(ana.unsentFrom(4, 1 << 20).isEmpty());
}

void TestReplicaLog::aLongOrderIsComparedNowAndThen()
{
    constexpr int longHistory = 70;
    m_ana->subscribe(*m_hub);
    m_ana->sell(*m_hub, '1');
    for (int i = 0; i < longHistory; ++i)
        m_ana->work(*m_hub, op::ChangeQuantity{table, uid<LineId>('1'), Quantity::one()});
    QList<Entry> log = m_hub->log();
    // All of them say another state than is computed.
    for (qsizetype i = 0; i < log.size(); ++i) {
        log[i].stateHash = QByteArray(32, 'z');
        log[i].hash = entryHash(i > 0 ? log[i - 1].hash : QByteArray(), log[i]);
    }
    Replica &ben = m_ben->replica;
    ben.setChecksStates(true);
    QSet<qint64> compared;
    for (const Entry &entry : std::as_const(log)) {
        if (!ben.receive(piece({entry})).differing.isEmpty())
            compared.insert(entry.seq);
    }
    QVERIFY(compared.contains(1) && compared.contains(2));
    QVERIFY(!compared.contains(longHistory - 1));
    QVERIFY(compared.contains(64)); // a difference stays
    QVERIFY(!compared.contains(longHistory + 1));
}

void TestReplicaLog::aCopyKnowsWhatItWasMadeFor()
{
    Replica &ana = m_ana->replica;
    QVERIFY(ana.suits(Currency(), TaxRounding::PerLine));
    QVERIFY(!ana.suits(Currency(), TaxRounding::PerOrder));
    QVERIFY(!ana.suits(*Currency::parse(u"JPY"), TaxRounding::PerLine));
    QCOMPARE(ana.stream(), stream);
    QVERIFY(!ana.holdsNumbers());
    ana.setLineages({first, uid<LineageId>('2')});
    QCOMPARE(ana.lineages().size(), 2);
    QVERIFY(ana.holdsNumbers());
    m_ana->sell(*m_hub, '1');
    QVERIFY(ana.takeTouched().isEmpty()); // what is unsent is in no log
    m_ana->take(piece(m_hub->log()));
    QCOMPARE(ana.takeTouched(), QSet<OrderId>{table});
    QVERIFY(ana.takeTouched().isEmpty());
}

TANDEM_TEST(TestReplicaLog)
#include "tst_replica_log.moc"
