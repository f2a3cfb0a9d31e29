#include "store_script.h"
#include "sync/store/sqlite_log_store.h"
#include "test_program.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tandem;
using namespace tandem::faults;

namespace {

/// What an interrupted program had been told.
struct Told
{
    bool opened = false;
    std::size_t acknowledged = 0; ///< Steps
    std::size_t durable = 0;      ///< Of them, those that a power cut must not take
    bool refused = false;         ///< The step after those was refused, and the store goes on: nothing of it is there
    QString wrong;
};

Script commits(const QList<Batch> &batches)
{
    Script script;
    for (const Batch &batch : batches)
        script.push_back({Step::Kind::Commit, batch});
    return script;
}

} // namespace

/// Every disk call fails once, or from then on for ever (sync-design.md C 12 and 13): what was acknowledged is there
/// when the store is opened anew, what was refused is not, and a disk that failed is not trusted again.
class TestStoreCalls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_file = QFile::encodeName(m_folder.filePath(QStringLiteral("log.sqlite")));
    }

    void whicheverDiskCallFailsNothingAcknowledgedIsLost_data()
    {
        QTest::addColumn<QString>("scenario");
        for (const char *name :
             {"a new store", "an old store", "after a kill", "a tap", "a busy hub", "others' work", "a checkpoint",
              "another branch", "a full journal", "closed and opened", "a backup", "from the first version"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whicheverDiskCallFailsNothingAcknowledgedIsLost()
    {
        QFETCH(QString, scenario);
        FaultDisk disk;
        const auto [start, script] = scene(disk, scenario);
        const Recording right = record(disk, m_file, start, script);
        QVERIFY2(right.trouble.isEmpty(), qPrintable(right.trouble));
        int tried = 0;
        for (Call call : allCalls) {
            disk.insert(start);
            play(disk, script);
            const int calls = disk.calls(call);
            for (int nth = 1; nth <= calls; ++nth) {
                for (Fault fault : {Fault{call, nth, false, false}, Fault{call, nth, true, false},
                                    Fault{call, nth, false, true}, Fault{call, nth, true, true}}) {
                    if (fault.full && call != Call::Write)
                        continue;
                    ++tried;
                    const QString wrong = strike(disk, right, script, fault);
                    QVERIFY2(wrong.isEmpty(),
                             qPrintable(QStringLiteral("%1 of %2 %3 fails%4%5: %6")
                                            .arg(nth)
                                            .arg(calls)
                                            .arg(QString::fromLatin1(nameOf(call)),
                                                 fault.forEver ? QStringLiteral(" for ever") : QString(),
                                                 fault.full ? QStringLiteral(" (full)") : QString(), wrong)));
                }
            }
        }
        qInfo("%d faults", tried);
        QVERIFY(tried > 10);
    }

    void aFailedSyncIsNeverMadeGoodByAnother()
    {
        FaultDisk disk;
        RandomLife life(7);
        auto store = openSqliteStore(QFile::decodeName(m_file), smallJournal);
        QVERIFY(store);
        Batch seen = life.batch();
        seen.refetchable = false;
        QVERIFY((*store)->commit(seen));
        disk.set(Fault{Call::Sync, 1, false, false});
        Batch lost = life.batch();
        lost.refetchable = false;
        const auto failed = (*store)->commit(lost);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, QStringLiteral("store-failed"));
        QVERIFY(failed.error().text.contains(QFile::decodeName(m_file)));
        const qsizetype done = disk.recorded().size();
        const auto later = (*store)->commit(life.batch());
        QVERIFY(!later);
        QCOMPARE(later.error().code, QStringLiteral("store-failed"));
        store->reset(); // and closing it does not take the journal as good either
        QCOMPARE(disk.recorded().size(), done);
    }

    /// What SQLite itself keeps quiet about: the journal is folded into the database after the commit.
    void aDiskThatFailsWhileTheJournalIsFoldedInIsNotTrustedAgain()
    {
        FaultDisk disk;
        RandomLife life(11);
        const auto store = openSqliteStore(QFile::decodeName(m_file), 1);
        QVERIFY(store);
        Batch batch = life.batch();
        batch.refetchable = true; // no sync of its own: the first one is that of folding in
        disk.set(Fault{Call::Sync, 1, false, false});
        const auto failed = (*store)->commit(batch);
        QVERIFY(disk.struck());
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, QStringLiteral("store-failed"));
        QCOMPARE((*store)->commit(life.batch()).error().code, QStringLiteral("store-failed"));
    }

    void aJournalThatCannotBeFoldedInForLackOfRoomIsKept()
    {
        FaultDisk disk;
        RandomLife life(13);
        auto store = openSqliteStore(QFile::decodeName(m_file), 1);
        QVERIFY(store);
        QVERIFY((*store)->commit(life.batch()));
        // How many writes a commit takes: those after it are of folding in.
        Batch batch = life.batch();
        batch.refetchable = false;
        disk.set(std::nullopt);
        QVERIFY((*store)->commit(batch));
        const int all = disk.calls(Call::Write);
        batch = life.batch();
        batch.refetchable = false;
        disk.set(Fault{Call::Write, all, true, true});
        const auto done = (*store)->commit(batch);
        const bool struckInCommit = !done;
        QVERIFY(!struckInCommit || done.error().code == QLatin1String("store-full"));
        disk.set(std::nullopt);
        QVERIFY((*store)->commit(struckInCommit ? batch : life.batch()));
    }

private:
    struct Scene
    {
        Image start;
        Script script;
    };

    /// A store after some commits, and the next one that is to be looked at.
    Scene scene(FaultDisk &disk, const QString &name)
    {
        RandomLife life(4711);
        const auto isNext = [&](const Batch &batch) {
            if (name == u"a tap")
                return !batch.ownOps.isEmpty();
            if (name == u"a busy hub")
                return batch.entries.size() > 5;
            if (name == u"others' work")
                return batch.refetchable;
            if (name == u"a checkpoint")
                return !batch.checkpoints.isEmpty();
            return name != u"another branch" || !batch.truncateAfter.isEmpty();
        };
        Scene made;
        disk.insert({});
        if (name == u"a new store") {
            made.script = commits({life.batch()});
            return made;
        }
        {
            const auto store = openSqliteStore(QFile::decodeName(m_file), smallJournal);
            Batch next = life.batch();
            for (int i = 0; i < 12 || !isNext(next); ++i) {
                if (!store || !(*store)->commit(next))
                    qFatal("no life before the scene");
                next = life.batch();
            }
            made.script = commits({next, life.batch()});
            made.start = disk.state().seen();
        }
        if (name != u"after a kill")
            made.start = disk.state().seen();
        if (name == u"closed and opened")
            made.script.insert(made.script.begin() + 1, Step{Step::Kind::Reopen, {}});
        else if (name == u"a backup")
            made.script.insert(made.script.begin() + 1, Step{Step::Kind::Backup, {}});
        else if (name == u"a full journal")
            made.script = commits({made.script[0].batch, made.script[1].batch, life.batch(), life.batch(), life.batch(),
                                   life.batch(), life.batch(), life.batch()});
        if (name == u"from the first version") {
            putBackToFirstVersion(m_file);
            made.start = disk.state().seen();
        }
        return made;
    }

    Told play(FaultDisk &disk, const Script &script);
    QString strike(FaultDisk &disk, const Recording &right, const Script &script, const Fault &fault);

    QTemporaryDir m_folder;
    QByteArray m_file;
};

Told TestStoreCalls::play(FaultDisk &disk, const Script &script)
{
    Told told;
    const auto mayBeSaid = [&](const Error &error) {
        const bool named = error.code == QLatin1String("store-failed") || error.code == QLatin1String("store-full");
        if (!named || !error.text.contains(QFile::decodeName(m_file)))
            told.wrong = QStringLiteral("it says %1: %2").arg(error.code, error.text);
        return told;
    };
    auto store = openSqliteStore(QFile::decodeName(m_file), smallJournal);
    if (!store)
        return mayBeSaid(store.error());
    told.opened = true;
    for (const Step &step : script) {
        if (step.kind == Step::Kind::Backup) {
            const QString copy = QFile::decodeName(m_file + "-copy");
            if (!(*store)->backupTo(copy) && QFile::exists(copy))
                told.wrong = QStringLiteral("half a backup is there");
            QFile::remove(copy);
        } else if (step.kind == Step::Kind::Reopen) {
            store->reset();
            store = openSqliteStore(QFile::decodeName(m_file), smallJournal);
            if (!store)
                return mayBeSaid(store.error());
        } else {
            auto done = (*store)->commit(step.batch);
            told.refused = !done && done.error().code == QLatin1String("store-full");
            if (told.refused) {
                mayBeSaid(done.error());
                done = (*store)->commit(step.batch);
            }
            if (!done) {
                const qsizetype before = disk.recorded().size();
                if (!told.refused && ((*store)->commit(step.batch) || disk.recorded().size() != before))
                    told.wrong = QStringLiteral("a store that failed takes more");
                told.refused = done.error().code == QLatin1String("store-full");
                return mayBeSaid(done.error());
            }
            told.refused = false;
        }
        ++told.acknowledged;
        // What can be fetched again is safe once a store was closed without trouble.
        if ((step.kind == Step::Kind::Reopen && !disk.struck())
            || (step.kind == Step::Kind::Commit && !step.batch.refetchable))
            told.durable = told.acknowledged;
    }
    return told;
}

QString TestStoreCalls::strike(FaultDisk &disk, const Recording &right, const Script &script, const Fault &fault)
{
    disk.insert(right.start);
    disk.set(fault);
    const Told told = play(disk, script);
    if (!disk.struck())
        return QStringLiteral("the fault was not met");
    if (!told.wrong.isEmpty())
        return told.wrong;
    const Image killed = disk.state().seen();
    const Image cut = disk.state().platter();
    for (const bool powerCut : {false, true}) {
        disk.insert(powerCut ? cut : killed);
        const auto store = openSqliteStore(QFile::decodeName(m_file), smallJournal);
        if (!store)
            return store.error().text;
        const StoreContent content = contentOf(**store);
        if (!content.wrong.isEmpty())
            return content.wrong;
        const std::size_t least = powerCut ? told.durable : told.acknowledged;
        const std::size_t most = std::min(told.acknowledged + (told.refused || !told.opened ? 0 : 1), script.size());
        const auto begin = right.contents.begin() + std::ptrdiff_t(least);
        const auto end = right.contents.begin() + std::ptrdiff_t(most) + 1;
        if (std::find(begin, end, content.hash) == end)
            return QStringLiteral("%1 steps were acknowledged, %2 are there")
                .arg(told.acknowledged)
                .arg(std::find(right.contents.begin(), right.contents.end(), content.hash) - right.contents.begin());
    }
    return {};
}

TANDEM_TEST(TestStoreCalls)
#include "tst_store_calls.moc"
