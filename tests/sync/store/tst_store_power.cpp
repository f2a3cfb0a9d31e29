#include "store_script.h"
#include "sync/store/sqlite_log_store.h"
#include "test_program.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace tandem;
using namespace tandem::faults;

namespace {

constexpr int runsInCi = 20;
constexpr int stepsInRun = 32;

/// TANDEM_POWER_RUNS: how many runs; TANDEM_POWER_SEED: from which on. ./dev soak asks for more.
int fromEnvironment(const char *name, int otherwise)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
}

} // namespace

/// The power goes away after every single thing that was done to the disk (sync-design.md C 6 and 7).
class TestStorePower : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_file = QFile::encodeName(m_folder.filePath(QStringLiteral("log.sqlite")));
    }

    void qtsDriverWorksOnTheDiskOfTheTest()
    {
        FaultDisk disk;
        const auto store = openSqliteStore(QFile::decodeName(m_file));
        QVERIFY(store);
        QVERIFY((*store)->commit(RandomLife(1).batch()));
        QCOMPARE(QFileInfo(QFile::decodeName(m_file)).size(), 0);
        QVERIFY(!QFileInfo::exists(QFile::decodeName(m_file + "-wal")));
        QVERIFY(disk.state().seen().at(m_file).size() > 0);
        QVERIFY(disk.state().platter().at(m_file + "-wal").size() > 0);
    }

    void whenThePowerGoesAllThatWasAcknowledgedIsThere_data()
    {
        QTest::addColumn<quint32>("seed");
        const int first = fromEnvironment("TANDEM_POWER_SEED", 1);
        for (int i = 0; i < fromEnvironment("TANDEM_POWER_RUNS", runsInCi); ++i)
            QTest::addRow("run %d", first + i) << quint32(first + i);
    }
    void whenThePowerGoesAllThatWasAcknowledgedIsThere()
    {
        QFETCH(quint32, seed);
        FaultDisk disk;
        RandomLife life(seed);
        const Recording recording = record(disk, m_file, {}, life.script(stepsInRun));
        QVERIFY2(recording.trouble.isEmpty(), qPrintable(recording.trouble));
        QVERIFY(reopensAtEveryPoint(disk, recording, life));
    }

    /// A migration is done or not, never half of it (sync-design.md C 5).
    void whenThePowerGoesWhileAnOldStoreIsBroughtUpToDateItIsOldOrNew()
    {
        FaultDisk disk;
        RandomLife life(99);
        const Recording before = record(disk, m_file, {}, life.script(20));
        QVERIFY2(before.trouble.isEmpty(), qPrintable(before.trouble));
        putBackToFirstVersion(m_file);
        const Recording recording = record(disk, m_file, disk.state().seen(), life.script(4));
        QVERIFY2(recording.trouble.isEmpty(), qPrintable(recording.trouble));
        QVERIFY(reopensAtEveryPoint(disk, recording, life));
    }

    void enoughWasTried()
    {
        qInfo("%d stores reopened", m_reopened);
        if (fromEnvironment("TANDEM_POWER_RUNS", runsInCi) >= runsInCi)
            QVERIFY(m_reopened >= 20'000);
    }

private:
    bool reopensAtEveryPoint(FaultDisk &disk, const Recording &recording, RandomLife &life)
    {
        DiskState then(recording.start);
        for (qsizetype done = 0;; ++done) {
            bool right = reopens(disk, recording, done, then.platter(), true);
            if (!then.isClean()) {
                right = right && reopens(disk, recording, done, then.seen(), false)
                        && reopens(disk, recording, done, then.platterWithSome(life.random()), true)
                        && reopens(disk, recording, done, then.platterWithTornLast(life.random()), true);
            }
            if (!right || done == recording.done.size())
                return right;
            then.apply(recording.done[done]);
        }
    }

    bool reopens(FaultDisk &disk, const Recording &recording, qsizetype done, const Image &image, bool powerCut)
    {
        ++m_reopened;
        disk.insert(image);
        const Bounds bounds = boundsAt(recording, done, powerCut);
        const auto say = [&](const QString &what) {
            qWarning("after %lld of %lld (steps %zu to %zu may be there): %s", qlonglong(done),
                     qlonglong(recording.done.size()), bounds.least, bounds.most, qPrintable(what));
            return false;
        };
        const auto store = openSqliteStore(QFile::decodeName(m_file), smallJournal);
        if (!store)
            return say(store.error().text);
        const StoreContent content = contentOf(**store);
        if (!content.wrong.isEmpty())
            return say(content.wrong);
        for (std::size_t i = bounds.least; i <= bounds.most; ++i) {
            if (recording.contents[i] == content.hash)
                return true;
        }
        const auto other = std::find(recording.contents.begin(), recording.contents.end(), content.hash);
        return say(other == recording.contents.end()
                       ? QStringLiteral("it holds what it never held")
                       : QStringLiteral("it holds %1 steps").arg(other - recording.contents.begin()));
    }

    QTemporaryDir m_folder;
    QByteArray m_file;
    int m_reopened = 0;
};

TANDEM_TEST(TestStorePower)
#include "tst_store_power.moc"
