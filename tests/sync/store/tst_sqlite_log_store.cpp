#include "store_samples.h"
#include "sync/store/sqlite_log_store.h"
#include "sync/store/store_place.h"
#include "test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tandem;
using namespace tandem::samples;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat found
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 0777 : 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

constexpr int exitInUse = 3;

/// Runs statements on a file that no store has open.
void runSql(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("by-hand"));
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString &sql : statements) {
            QSqlQuery query(database);
            QVERIFY(query.exec(sql));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("by-hand"));
}

} // namespace

/// What only a store on a real disk can meet.
class TestSqliteLogStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("log.sqlite"));
    }

    void nobodyElseCanReadTheFiles()
    {
        m_file = m_folder->filePath(QStringLiteral("new/deep/log.sqlite"));
        const auto store = openSqliteStore(m_file);
        QVERIFY(store);
        QVERIFY((*store)->commit(entries(1, 1)));
        QCOMPARE(modeOf(m_file), mode_t(0600));
        QCOMPARE(modeOf(m_file + QStringLiteral("-wal")), mode_t(0600));
        QCOMPARE(modeOf(QFileInfo(m_file).path()), mode_t(0700));
        QCOMPARE(modeOf(m_folder->filePath(QStringLiteral("new"))), mode_t(0700));
    }

    void aCopiedInStoreLosesItsOpenRights()
    {
        QVERIFY(openSqliteStore(m_file));
        QVERIFY(::chmod(QFile::encodeName(m_file).constData(), 0644) == 0);
        QVERIFY(openSqliteStore(m_file));
        QCOMPARE(modeOf(m_file), mode_t(0600));
    }

    void aDamagedFileIsRefusedByName_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char *damage : {"text", "header", "middle", "cut", "emptied", "gone"})
            QTest::newRow(damage) << QString::fromLatin1(damage);
    }
    void aDamagedFileIsRefusedByName()
    {
        QFETCH(QString, damage);
        {
            const auto store = openSqliteStore(m_file);
            QVERIFY(store);
            QVERIFY((*store)->commit(entries(1, 200)));
        }
        QByteArray content = contentOf(m_file);
        QVERIFY(content.size() > 8 * 4096);
        if (damage == u"text")
            content = QByteArray("This is a letter to the tax office. ").repeated(200);
        else if (damage == u"header")
            content.replace(0, 16, QByteArray(16, 'x'));
        else if (damage == u"middle")
            content.replace(4096, content.size() - 4096, QByteArray(content.size() - 4096, '\xa5'));
        else if (damage == u"cut")
            content.truncate(content.size() / 2);
        else
            content.clear();
        if (content.isEmpty())
            write(m_file + QStringLiteral("-wal"), "frames");
        if (damage == u"gone")
            QVERIFY(QFile::remove(m_file));
        else
            write(m_file, content);
        const auto store = openSqliteStore(m_file);
        QVERIFY(!store);
        QCOMPARE(store.error().code, QStringLiteral("store-damaged"));
        QVERIFY(store.error().text.contains(m_file));
        QCOMPARE(contentOf(m_file), content); // Left for whoever comes to save it.
    }

    void anotherProgramsDatabaseIsLeftAlone()
    {
        runSql(m_file, {QStringLiteral("CREATE TABLE bookmarks (url TEXT)")});
        const QByteArray before = contentOf(m_file);
        const auto store = openSqliteStore(m_file);
        QCOMPARE(store.error().code, QStringLiteral("store-damaged"));
        QCOMPARE(contentOf(m_file), before);
    }

    void aStoreOfTheFirstVersionIsBroughtUpToDate()
    {
        {
            const auto store = openSqliteStore(m_file);
            QVERIFY(store);
            QVERIFY((*store)->commit(entries(1, 3)));
        }
        runSql(m_file,
               {QStringLiteral("ALTER TABLE entries DROP COLUMN origin"), QStringLiteral("PRAGMA user_version = 1")});
        const auto store = openSqliteStore(m_file);
        QVERIFY(store);
        QCOMPARE(*(*store)->entries(stream(), 0, 9, 9999), (QList<Entry>{entry(1), entry(2), entry(3)}));
        Batch batch = entries(4, 4);
        batch.entries.first().entry.origin = {LineageId::fromBytes(QByteArray(16, 'l')), 77};
        QVERIFY((*store)->commit(batch));
        QCOMPARE((*store)->entries(stream(), 3, 9, 9999)->first(), batch.entries.first().entry);
    }

    void aStoreOfANewerVersionIsRefused()
    {
        QVERIFY(openSqliteStore(m_file));
        runSql(m_file, {QStringLiteral("PRAGMA user_version = 999")});
        const auto store = openSqliteStore(m_file);
        QVERIFY(!store);
        QCOMPARE(store.error().code, QStringLiteral("store-newer"));
        QVERIFY(store.error().text.contains(m_file));
    }

    void aFullDiskRefusesTheBatchAndTheStoreGoesOn()
    {
        const auto store = openSqliteStore(m_file);
        QVERIFY(store);
        QVERIFY((*store)->commit(entries(1, 3)));
        const QString name = onlyConnection();
        QVERIFY(exec(name, QStringLiteral("PRAGMA max_page_count = 16")));
        const auto refused = (*store)->commit(entries(4, 2000));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("store-full"));
        QVERIFY(refused.error().text.contains(m_file));
        QCOMPARE((*store)->head(stream()).seq, 3);
        QCOMPARE((*store)->entries(stream(), 0, 99, 9999)->size(), 3);
        QVERIFY(exec(name, QStringLiteral("PRAGMA max_page_count = 100000")));
        QVERIFY((*store)->commit(entries(4, 2000)));
    }

    void afterADiskErrorNothingMoreIsTaken()
    {
        auto store = openSqliteStore(m_file);
        QVERIFY(store);
        QVERIFY((*store)->commit(entries(1, 3)));
        // Writing beyond a process's limit fails as a broken disk does: with an error that is not "full".
        struct rlimit before
        {
        };
        QVERIFY(::getrlimit(RLIMIT_FSIZE, &before) == 0);
        struct rlimit tight = before;
        tight.rlim_cur = rlim_t(QFileInfo(m_file + QStringLiteral("-wal")).size());
        const auto previous = ::signal(SIGXFSZ, SIG_IGN);
        QVERIFY(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
        const auto failed = (*store)->commit(entries(4, 4));
        QVERIFY(::setrlimit(RLIMIT_FSIZE, &before) == 0);
        ::signal(SIGXFSZ, previous);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, QStringLiteral("store-failed"));
        const auto later = (*store)->commit(entries(4, 4));
        QVERIFY(!later);
        QCOMPARE(later.error().code, QStringLiteral("store-failed"));
        QCOMPARE((*store)->head(stream()).seq, 3);
        store->reset();
        const auto again = openSqliteStore(m_file);
        QVERIFY(again);
        QCOMPARE((*again)->head(stream()).seq, 3);
        QVERIFY((*again)->commit(entries(4, 4)));
    }

    void aFileThatCannotBeWrittenIsNamed()
    {
        QVERIFY(openSqliteStore(m_file));
        const bool root = ::geteuid() == 0;
        constexpr uid_t nobody = 65534;
        if (root) // Root may write anything: act as somebody else.
            QVERIFY(::chown(QFile::encodeName(m_folder->path()).constData(), nobody, gid_t(-1)) == 0
                    && ::chown(QFile::encodeName(m_file).constData(), nobody, gid_t(-1)) == 0
                    && ::seteuid(nobody) == 0);
        const bool locked = ::chmod(QFile::encodeName(m_file).constData(), 0400) == 0;
        const auto store = openSqliteStore(m_file);
        if (root)
            QVERIFY(::seteuid(0) == 0);
        QVERIFY(locked);
        QVERIFY(!store);
        QCOMPARE(store.error().code, QStringLiteral("store-read-only"));
        QVERIFY(store.error().text.contains(m_file));
    }

    void whatWasConfirmedSurvivesAKill()
    {
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            auto store = openSqliteStore(m_file);
            const bool done = store && (*store)->commit(entries(1, 3)) && (*store)->commit(entries(4, 4));
            if (done)
                ::kill(::getpid(), SIGKILL);
            ::_exit(1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        QVERIFY(QFileInfo(m_file + QStringLiteral("-wal")).size() > 0);
        const auto store = openSqliteStore(m_file);
        QVERIFY(store);
        QCOMPARE((*store)->head(stream()).seq, 4);
        QCOMPARE((*store)->head(stream()).hash, entry(4).hash);
    }

    void anotherProcessIsTurnedAway()
    {
        const auto store = openSqliteStore(m_file);
        QVERIFY(store);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            // A program of its own: SQLite must not know the parent's locks from memory, so it is started anew.
            ::execl("/proc/self/exe", "tests", "another_process", QFile::encodeName(m_file).constData(), nullptr);
            ::_exit(1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), exitInUse);
        QVERIFY((*store)->commit(entries(1, 1)));
    }

    void everyCommitIsForcedToTheDisk()
    {
        const auto store = openSqliteStore(m_file);
        QVERIFY(store);
        const QList<std::pair<QString, QString>> wanted{{QStringLiteral("synchronous"), QStringLiteral("3")},
                                                        {QStringLiteral("journal_mode"), QStringLiteral("wal")},
                                                        {QStringLiteral("locking_mode"), QStringLiteral("exclusive")},
                                                        {QStringLiteral("foreign_keys"), QStringLiteral("1")},
                                                        {QStringLiteral("temp_store"), QStringLiteral("2")}};
        for (const auto &[pragma, value] : wanted) {
            QSqlQuery query(QSqlDatabase::database(onlyConnection(), false));
            QVERIFY(query.exec(QStringLiteral("PRAGMA ") + pragma) && query.next());
            QCOMPARE(query.value(0).toString(), value);
        }
    }

    void networkSharesAreKnown()
    {
        QVERIFY(isNetworkFileSystem(0x6969, {}));
        QVERIFY(isNetworkFileSystem(0xff534d42, {}));
        QVERIFY(isNetworkFileSystem(0xffffffffff534d42, {}));
        QVERIFY(isNetworkFileSystem(0xfe534d42, {}));
        QVERIFY(isNetworkFileSystem(0x517b, {}));
        QVERIFY(isNetworkFileSystem(0x65735546, QStringLiteral("fuse.sshfs")));
        QVERIFY(!isNetworkFileSystem(0x65735546, QStringLiteral("fuseblk")));
        QVERIFY(!isNetworkFileSystem(0xef53, {}));
        QVERIFY(!isNetworkFileSystem(0x01021994, QStringLiteral("tmpfs")));
    }

    void noConnectionIsLeftBehind()
    {
        QVERIFY(openSqliteStore(m_file));
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

private:
    static QString onlyConnection()
    {
        const QStringList names = QSqlDatabase::connectionNames();
        return names.size() == 1 ? names.first() : QString();
    }
    static bool exec(const QString &connection, const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(connection, false));
        return query.exec(sql);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

TANDEM_TEST(TestSqliteLogStore)
/// What anotherProcessIsTurnedAway() starts.
static const tandem::testing::TestFile anotherProcess("another_process", [](int, char **argv) {
    const auto store = openSqliteStore(QFile::decodeName(argv[1]));
    return !store && store.error().code == QLatin1String("store-in-use") ? exitInUse : 1;
});
#include "tst_sqlite_log_store.moc"
