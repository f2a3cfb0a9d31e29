#include "engine_shop.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::engineShop;

namespace {

const LineageId third = uid<LineageId>('3');

struct Log
{
    explicit Log(const QList<LineageId> &lineages = {first})
        : hub(stream, lineages.last(), lineages, Currency(), TaxRounding::PerLine, &disk)
    {
    }
    Placed place(Till &till, const OperationBody &body) { return place(till.device, till.unsent(body)); }
    Placed place(DeviceId device, const QByteArray &bytes, qint64 at = 1) { return kept(hub.place(device, bytes, at)); }
    Placed takeBack(const Entry &lost, qint64 at = 1) { return kept(hub.takeBack(lost, at)); }
    Placed kept(Placed placed)
    {
        if (placed.kind == Placed::Kind::Appended)
            disk.logs[stream].append(placed.entry);
        return placed;
    }
    const QList<Entry> entries() const { return disk.logs.value(stream); }

    Disk disk;
    OrderSequencer hub;
};

} // namespace

/// The one place where a stream gets its order: what it takes, and what it makes of what a hub had lost.
class TestSequencer : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSentAgainIsTakenOnce();
    void otherWorkUnderTheSameNumberIsRefusedAsACopy();
    void workThatDoesNotContinueIsRefusedAsACopy();
    void whatTheDiskDoesNotGiveIsNotTakenTwice();
    void whatCannotBeReadIsRefusedByName();
    void nobodySendsWorkOfAnother();
    void timeInTheLogNeverGoesBack();
    void aHubThatIsOpenedAgainGoesOnWhereItWas();
    void aLogThatBeginsWithAStateKnowsWhoseWorkIsInIt();
    void aLostEntryWithATimeThatCannotBeGoesBehindWhatThereIs_data();
    void aLostEntryWithATimeThatCannotBeGoesBehindWhatThereIs();
    void whatWasLostTwiceKeepsItsFirstPlace();
    void aLostEntryWhosePlaceIsTakenComesAsIfItWereNew();
    void aNumberThatWasGivenElsewhereMeanwhileIsNotGivenTwice();
    void anEntryOfANewerKindIsKeptWithoutEffect();
    void anEntryThatSaysSomethingElseThanItDoesIsNamed();
};

void TestSequencer::whatIsSentAgainIsTakenOnce()
{
    Log log;
    Till ana('a');
    const QByteArray tea = ana.unsent(Till::tea('1'));
    const QByteArray coffee = ana.unsent(Till::tea('2'));
    const Placed early = log.place(ana.device, coffee);
    QVERIFY(early.kind == Placed::Kind::Gap);
    QCOMPARE(early.wanted, 1);
    QVERIFY(log.place(ana.device, tea).kind == Placed::Kind::Appended);
    QVERIFY(log.place(ana.device, tea).kind == Placed::Kind::Duplicate); // not committed yet
    log.hub.committed();
    QVERIFY(log.place(ana.device, tea).kind == Placed::Kind::Duplicate);
    QVERIFY(log.place(ana.device, coffee).kind == Placed::Kind::Appended);
    QCOMPARE(log.hub.seq(), 2);
}

void TestSequencer::otherWorkUnderTheSameNumberIsRefusedAsACopy()
{
    Log log;
    Till ana('a');
    Till copy('a');
    QVERIFY(log.place(ana, Till::tea('1')).kind == Placed::Kind::Appended);
    const Placed placed = log.place(copy, Till::tea('2'));
    QVERIFY(placed.kind == Placed::Kind::Refused);
    QCOMPARE(placed.error.code, QStringLiteral("device-copied"));
}

void TestSequencer::workThatDoesNotContinueIsRefusedAsACopy()
{
    Log log;
    Till ana('a');
    Till copy('a');
    copy.unsent(Till::tea('2'));
    QVERIFY(log.place(ana, Till::tea('1')).kind == Placed::Kind::Appended);
    const Placed placed = log.place(copy, Till::tea('3'));
    QVERIFY(placed.kind == Placed::Kind::Refused);
    QCOMPARE(placed.error.code, QStringLiteral("device-copied"));
    QVERIFY(log.place(ana, Till::tea('2')).kind == Placed::Kind::Appended);
}

void TestSequencer::whatTheDiskDoesNotGiveIsNotTakenTwice()
{
    Log log;
    Till ana('a');
    const QByteArray tea = ana.unsent(Till::tea('1'));
    QVERIFY(log.place(ana.device, tea).kind == Placed::Kind::Appended);
    log.hub.committed();
    log.disk.logs.clear();
    QVERIFY(log.place(ana.device, tea).kind == Placed::Kind::Refused);
    QCOMPARE(log.hub.seq(), 1);
}

void TestSequencer::whatCannotBeReadIsRefusedByName()
{
    Log log;
    Till ana('a');
    QCOMPARE(log.place(ana.device, "{").error.code, QStringLiteral("bad-op"));
    QByteArray newer = ana.unsent(Till::tea('1'));
    newer.replace("line.add", "line.dye");
    const Placed placed = log.place(ana.device, newer);
    QVERIFY(placed.kind == Placed::Kind::Refused);
    QCOMPARE(placed.error.code, QStringLiteral("unknown-op"));
    QCOMPARE(log.hub.seq(), 0);
}

void TestSequencer::nobodySendsWorkOfAnother()
{
    Log log;
    Till ana('a');
    const Placed placed = log.place(Till('b').device, ana.unsent(Till::tea('1')));
    QVERIFY(placed.kind == Placed::Kind::Refused);
    QCOMPARE(placed.error.code, QStringLiteral("wrong-device"));
}

void TestSequencer::timeInTheLogNeverGoesBack()
{
    Log log;
    Till ana('a');
    log.place(ana.device, ana.unsent(Till::tea('1')), 5000);
    QCOMPARE(log.place(ana.device, ana.unsent(Till::tea('2')), 4000).entry.hubTime, 5000);
}

void TestSequencer::aHubThatIsOpenedAgainGoesOnWhereItWas()
{
    Log log;
    Till ana('a');
    Till ben('b');
    log.place(ana, Till::tea('1'));
    log.place(ben, Till::tea('2'));
    log.place(ana, Till::tea('3'));
    Log again;
    again.disk = log.disk;
    for (const Entry &entry : log.entries())
        again.hub.replay(entry);
    again.hub.restore(log.hub.head(), log.hub.hash(), 1, {{ana.device, 2}, {ben.device, 1}});
    QCOMPARE(again.hub.counters(), log.hub.counters());
    for (const OpRef &op : {OpRef{ana.device, 1}, OpRef{ana.device, 2}, OpRef{ben.device, 1}, OpRef{ben.device, 0}})
        QCOMPARE(again.hub.hashOf(op), log.hub.hashOf(op));
    for (Till *till : {&ana, &ben, &ana}) {
        const QByteArray bytes = till->unsent(Till::tea(till == &ana ? '1' : '2'));
        QCOMPARE(again.place(till->device, bytes).entry, log.place(till->device, bytes).entry);
    }
}

void TestSequencer::aLogThatBeginsWithAStateKnowsWhoseWorkIsInIt()
{
    Till ana('a');
    Till ben('b');
    Log whole;
    const QByteArray tea = ana.unsent(Till::tea('1'));
    const QByteArray coffee = ben.unsent(Till::tea('2'));
    whole.place(ana.device, tea);
    whole.place(ben.device, coffee);
    const Placed cake = whole.place(ana, Till::tea('3'));
    StreamBase base{{first, 2}, whole.entries()[1].hash, 0, {}, {}};
    base.devices = {{ana.device, {1, sha256(tea)}}, {ben.device, {1, sha256(coffee)}}};

    Log promoted;
    promoted.hub.beginAt(base);
    promoted.disk.logs[stream].append(cake.entry);
    promoted.hub.replay(cake.entry);
    promoted.hub.restore({first, 3}, cake.entry.hash, 1, {{ana.device, 2}});
    QCOMPARE(promoted.hub.base().at, base.at);
    QCOMPARE(promoted.hub.counters(), (QHash<DeviceId, qint64>{{ana.device, 2}, {ben.device, 1}}));
    QCOMPARE(promoted.hub.hashOf({ben.device, 1}), sha256(coffee));
    QCOMPARE(promoted.hub.hashOf({ana.device, 2}), sha256(cake.entry.bytes));
    // What the state stands for can't be compared any more: it is in.
    QVERIFY(promoted.place(ana.device, tea).kind == Placed::Kind::Duplicate);
    QVERIFY(promoted.place(ana.device, cake.entry.bytes).kind == Placed::Kind::Duplicate);
    Till copy('a');
    copy.unsent(Till::tea('8'));
    QCOMPARE(promoted.place(copy, Till::tea('9')).error.code, QStringLiteral("device-copied"));
    // Of a device that the store says less of than the state, what the state says counts.
    promoted.hub.restore({first, 3}, cake.entry.hash, 1, {{ben.device, 0}});
    QCOMPARE(promoted.hub.counters().value(ben.device), 1);
    QVERIFY(promoted.place(ben, Till::tea('4')).kind == Placed::Kind::Appended);
}

void TestSequencer::aLostEntryWithATimeThatCannotBeGoesBehindWhatThereIs_data()
{
    constexpr qint64 day = 86'400'000;
    QTest::addColumn<qint64>("lostAt");
    QTest::addColumn<bool>("stays");
    QTest::newRow("before the entry that it follows") << qint64(999) << false;
    QTest::newRow("a clock that differs") << 2000 + day << true;
    QTest::newRow("a clock of another year") << 2001 + day << false;
}

void TestSequencer::aLostEntryWithATimeThatCannotBeGoesBehindWhatThereIs()
{
    QFETCH(qint64, lostAt);
    QFETCH(bool, stays);
    Till ana('a');
    Log lost;
    lost.place(ana.device, ana.unsent(Till::tea('1')), 1000);
    lost.place(ana.device, ana.unsent(Till::tea('2')), 1000);
    Entry entry = lost.entries().last();
    entry.hubTime = lostAt;
    entry.hash = entryHash(lost.entries().first().hash, entry);
    Log restored({first, second});
    restored.takeBack(lost.entries().first(), 2000);
    const Placed placed = restored.takeBack(entry, 2000);
    QVERIFY(placed.kind == Placed::Kind::Appended);
    QCOMPARE(placed.entry == entry, stays);
    QCOMPARE(placed.entry.lineage, stays ? first : second);
    QCOMPARE(placed.entry.origin, stays ? LogPosition() : (LogPosition{first, 2}));
    QVERIFY(restored.hub.state().find(uid<OrderId>('2')));
}

void TestSequencer::whatWasLostTwiceKeepsItsFirstPlace()
{
    Till ana('a');
    Till ben('b');
    Log lost;
    lost.place(ana, Till::tea('1'));
    Log again({first, second});
    again.place(ben, Till::tea('2'));
    const Placed once = again.takeBack(lost.entries().first());
    QCOMPARE(once.entry.origin, (LogPosition{first, 1}));
    Log oncemore({first, second, third});
    Till cleo('c');
    oncemore.place(cleo, Till::tea('3'));
    const Placed twice = oncemore.takeBack(once.entry);
    QCOMPARE(twice.entry.origin, (LogPosition{first, 1}));
    QCOMPARE(twice.entry.lineage, third);
    QCOMPARE(twice.entry.seq, 2);
}

void TestSequencer::aLostEntryWhosePlaceIsTakenComesAsIfItWereNew()
{
    Till ana('a');
    Till ben('b');
    Log lost;
    lost.place(ana, Till::tea('1'));
    lost.place(ana, Till::tea('2'));
    Log wentOn({first, second});
    Entry others = Log().place(ben, Till::tea('9')).entry; // in the first place of the same lineage
    QCOMPARE(wentOn.takeBack(others).entry, others);
    QCOMPARE(wentOn.takeBack(lost.entries()[0]).entry.origin, LogPosition());
    // Its second place was never taken in that lineage.
    QCOMPARE(wentOn.takeBack(lost.entries()[1]).entry.origin, (LogPosition{first, 2}));
}

void TestSequencer::aNumberThatWasGivenElsewhereMeanwhileIsNotGivenTwice()
{
    Till ana('a');
    Till ben('b');
    Log lost;
    lost.place(ana, Till::tea('1'));
    lost.place(ana, Till::tea('2'));
    const QList<Entry> witnessed = lost.entries();
    Log wentOn({first, second});
    wentOn.hub.state().numbering.resumedIn = declaredLineage(second); // they are given again
    QCOMPARE(wentOn.place(ben, Till::tea('9')).entry.number, 1);
    QCOMPARE(wentOn.takeBack(witnessed[0]).entry.number, 2); // 1 is taken
    QCOMPARE(wentOn.hub.unkeptNumbers(witnessed[0], true), (QList<GivenNumber>{{uid<OrderId>('1'), {1, 1}}}));
    QCOMPARE(wentOn.takeBack(witnessed[1]).entry.number, 3);
    QCOMPARE(wentOn.place(ben, Till::tea('8')).entry.number, 4);
}

void TestSequencer::anEntryOfANewerKindIsKeptWithoutEffect()
{
    Log log;
    Till ana('a');
    Entry newer = log.place(ana, Till::tea('1')).entry;
    newer.bytes.replace("line.add", "line.dye");
    Log again;
    again.hub.replay(newer);
    bool any = false;
    again.hub.state().forEach([&](const Order &) { any = true; });
    QVERIFY(!any);
    QVERIFY(again.hub.unkeptNumbers(newer, false).isEmpty());
    QVERIFY(!again.hub.check(newer).isEmpty());
}

void TestSequencer::anEntryThatSaysSomethingElseThanItDoesIsNamed()
{
    Log log;
    Till ana('a');
    const Entry right = log.place(ana, Till::tea('1')).entry;
    QVERIFY(Log().hub.check(right).isEmpty());
    Entry other = right;
    other.outcome = QStringLiteral("refused");
    QVERIFY(Log().hub.check(other).contains(QStringLiteral("refused")));
    other = right;
    other.stateHash[0] = char(other.stateHash[0] ^ 1);
    QVERIFY(!Log().hub.check(other).isEmpty());
}

TANDEM_TEST(TestSequencer)
#include "tst_sequencer.moc"
