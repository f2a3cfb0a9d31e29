#include "store_samples.h"
#include "sync/store/sqlite_log_store.h"
#include "test_program.h"

#include <QTemporaryDir>

#include <memory>

using namespace tandem;
using namespace tandem::samples;

namespace {

/// A store that can be closed and opened again on what it wrote.
class Place
{
public:
    Place() { reopen(); }
    void reopen()
    {
        m_store.reset();
        auto opened = open();
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text));
        m_store = std::move(*opened);
    }
    Result<std::unique_ptr<LogStore>> open()
    {
        return openSqliteStore(m_folder.filePath(QStringLiteral("log.sqlite")));
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    LogStore *operator->() { return m_store.get(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<LogStore> m_store;
};

QByteArrayList keysOf(const QList<StoredState> &rows)
{
    QByteArrayList keys;
    for (const StoredState &row : rows)
        keys.append(row.key.left(1));
    return keys;
}

} // namespace

/// What every LogStore does; what is SQLite's own is in tst_sqlite_log_store.cpp.
class TestLogStore : public QObject
{
    Q_OBJECT

private slots:
    void aNewStoreIsEmpty()
    {
        Place store;
        QVERIFY(store->streams().isEmpty());
        QCOMPARE(store->head(stream()).seq, 0);
        QVERIFY(store->head(stream()).hash.isEmpty());
        QVERIFY(store->entries(stream(), 0, 10, 1000)->isEmpty());
        QVERIFY(!store->entryOf(stream(), {id<DeviceId>('d'), 1})->has_value());
        QVERIFY(store->counters(stream())->isEmpty());
        QVERIFY(store->ownOps(stream())->isEmpty());
        QVERIFY(store->value(QStringLiteral("hub"))->isEmpty());
        QVERIFY(!store->checkpoint(stream())->has_value());
        QVERIFY(store->states(stream(), {}, 10)->isEmpty());
        QVERIFY(store->commit({}));
    }

    void everyEntryIsThereAfterRestart()
    {
        Place store;
        Batch batch = entries(1, 3);
        batch.entries.append({stream('t'), entry(1, 7, 'e')});
        QVERIFY(store->commit(batch));
        for (int pass = 0; pass < 2; ++pass, store.reopen()) {
            QCOMPARE(store->streams(), (QList<StreamId>{stream('s'), stream('t')}));
            QCOMPARE(store->head(stream()).seq, 3);
            QCOMPARE(store->head(stream()).hash, entry(3).hash);
            QCOMPARE(*store->entries(stream(), 0, 10, 1000), (QList<Entry>{entry(1), entry(2), entry(3)}));
            QCOMPARE(*store->entries(stream('t'), 0, 10, 1000), QList<Entry>{entry(1, 7, 'e')});
            QCOMPARE(**store->entryOf(stream(), {id<DeviceId>('d'), 2}), entry(2));
            QCOMPARE(store->counters(stream())->value(id<DeviceId>('d')), 3);
        }
    }

    void theLogIsReadInPages()
    {
        Place store;
        QVERIFY(store->commit(entries(1, 9)));
        const qint64 size = entry(1).bytes.size();
        QCOMPARE(store->entries(stream(), 2, 3, 1000)->first().seq, 3);
        QCOMPARE(store->entries(stream(), 2, 3, 1000)->size(), 3);
        QCOMPARE(store->entries(stream(), 0, 9, 2 * size)->size(), 2);
        QCOMPARE(store->entries(stream(), 0, 9, 2 * size + 1)->size(), 2);
        QCOMPARE(store->entries(stream(), 8, 9, 0)->size(), 1);
        QVERIFY(store->entries(stream(), 9, 9, 1000)->isEmpty());
    }

    void aWrongEntryTakesItsWholeBatchAlong_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"gap", "again", "operation", "number", "own", "checkpoint"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void aWrongEntryTakesItsWholeBatchAlong()
    {
        QFETCH(QString, fault);
        Place store;
        Batch before = entries(1, 2);
        before.entries.append({stream(), entry(3, 5)});
        before.ownOps.append({stream(), 8, "eight"});
        QVERIFY(store->commit(before));

        Batch batch = entries(4, 4);
        batch.values.insert(QStringLiteral("hub"), "x");
        batch.ownOps.append({stream(), 9, "nine"});
        Entry wrong = entry(5);
        if (fault == u"gap")
            wrong = entry(6);
        else if (fault == u"again")
            wrong = entry(4);
        else if (fault == u"operation")
            wrong.op.counter = 2;
        else if (fault == u"number")
            wrong = entry(5, 5);
        else if (fault == u"own")
            batch.ownOps.append({stream(), 8, "other"});
        else
            batch.checkpoints.append({stream(), 6, "h", {}});
        batch.entries.append({stream(), wrong});
        const auto refused = store->commit(batch);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("store-order"));
        for (int pass = 0; pass < 2; ++pass, store.reopen()) {
            QCOMPARE(store->head(stream()).seq, 3);
            QCOMPARE(store->entries(stream(), 0, 10, 1000)->size(), 3);
            QCOMPARE(store->ownOps(stream())->size(), 1);
            QVERIFY(store->value(QStringLiteral("hub"))->isEmpty());
        }
        QVERIFY(store->commit(entries(4, 5)));
    }

    void ordersWithoutANumberDoNotCollide()
    {
        Place store;
        Batch batch;
        Entry second = entry(2);
        second.run = 3;
        Entry third = entry(3);
        third.run = 3;
        batch.entries = {{stream(), entry(1)}, {stream(), second}, {stream(), third}};
        QVERIFY(store->commit(batch));
    }

    void unsentWorkWaitsUntilItIsSeen()
    {
        Place store;
        Batch batch;
        batch.ownOps = {{stream(), 2, "two"}, {stream(), 1, "one"}, {stream(), 3, QByteArray("th\0ree", 6)}};
        QVERIFY(store->commit(batch));
        QVERIFY(store->commit(batch)); // The same again is no harm.
        store.reopen();
        QCOMPARE(store->streams(), QList<StreamId>{stream()});
        const auto queued = store->ownOps(stream());
        QCOMPARE(queued->size(), 3);
        QCOMPARE(queued->at(0).bytes, QByteArray("one"));
        QCOMPARE(queued->at(2).bytes, QByteArray("th\0ree", 6));
        Batch seen;
        seen.ownOpsSeen.append({stream(), 2});
        QVERIFY(store->commit(seen));
        store.reopen();
        QCOMPARE(store->ownOps(stream())->size(), 1);
        QCOMPARE(store->ownOps(stream())->first().counter, 3);
    }

    void namedValuesAreReplacedAndRemoved()
    {
        Place store;
        const QString name = QStringLiteral("a'; DROP TABLE entries --");
        Batch batch;
        batch.values = {{name, QByteArray("\0\xff", 2)}, {QStringLiteral("b"), "2"}};
        QVERIFY(store->commit(batch));
        store.reopen();
        QCOMPARE(*store->value(name), QByteArray("\0\xff", 2));
        QCOMPARE(*store->valueNames(QString()), (QStringList{name, QStringLiteral("b")}));
        QCOMPARE(*store->valueNames(name.left(2)), QStringList{name});
        QVERIFY(store->valueNames(QStringLiteral("A"))->isEmpty());
        batch.values = {{name, "new"}, {QStringLiteral("b"), {}}};
        QVERIFY(store->commit(batch));
        store.reopen();
        QCOMPARE(*store->value(name), QByteArray("new"));
        QVERIFY(store->value(QStringLiteral("b"))->isEmpty());
        QVERIFY(store->valueNames(QStringLiteral("b"))->isEmpty());
    }

    void aCheckpointKeepsTheRowsItDoesNotName()
    {
        Place store;
        Batch batch = entries(1, 2);
        batch.checkpoints.append({stream(), 1, "first", {row('a', true), row('b', true)}});
        QVERIFY(store->commit(batch));
        Batch later;
        later.checkpoints.append({stream(), 2, "second", {row('b', false, 12, QStringLiteral("12 espresso"))}});
        QVERIFY(store->commit(later));
        store.reopen();
        const auto found = store->checkpoint(stream());
        QCOMPARE((*found)->seq, 2);
        QCOMPARE((*found)->header, QByteArray("second"));
        QVERIFY((*found)->rows.isEmpty());
        QCOMPARE((*store->state(stream(), QByteArray(16, 'a')))->state, row('a', true).state);
        const auto final = store->state(stream(), QByteArray(16, 'b'));
        QCOMPARE((*final)->number, 12);
        QCOMPARE((*final)->search, QStringLiteral("12 espresso"));
        QVERIFY(!store->state(stream(), QByteArray(16, 'c'))->has_value());
        QCOMPARE(keysOf(*store->states(stream(), {}, 1)), QByteArrayList{"a"});
        QCOMPARE(keysOf(*store->states(stream(), QByteArray(16, 'a'), 9)), QByteArrayList{"b"});
    }

    void theLogGoesOnBehindAStateThatStandsForItsBeginning()
    {
        Place store;
        Batch batch;
        batch.checkpoints.append({stream(), 40, "state", {row('a', true)}});
        QVERIFY(store->commit(batch));
        for (int pass = 0; pass < 2; ++pass, store.reopen()) {
            QCOMPARE(store->head(stream()).seq, 40);
            QVERIFY(!store->commit(entries(40, 40)));
        }
        QVERIFY(store->commit(entries(41, 43)));
        // A cut above it leaves it; one below takes it, and the stream is empty.
        Batch cut;
        cut.truncateAfter.append({stream(), 41});
        QVERIFY(store->commit(cut));
        QCOMPARE(store->head(stream()).seq, 41);
        cut.truncateAfter = {{stream(), 40}};
        QVERIFY(store->commit(cut));
        for (int pass = 0; pass < 2; ++pass, store.reopen())
            QCOMPARE(store->head(stream()).seq, 40);
        cut.truncateAfter = {{stream(), 39}};
        QVERIFY(store->commit(cut));
        for (int pass = 0; pass < 2; ++pass, store.reopen()) {
            QCOMPARE(store->head(stream()).seq, 0);
            QVERIFY(!store->checkpoint(stream())->has_value());
        }
        QVERIFY(store->commit(entries(1, 2)));
    }

    void aPaidOrderIsFoundByItsWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArrayList>("found");
        QTest::newRow("all, newest first") << QString() << QByteArrayList{"d", "c", "b", "a"};
        QTest::newRow("one word") << QStringLiteral("mary") << QByteArrayList{"c", "a"};
        QTest::newRow("both words, any order") << QStringLiteral("  TEA  mary") << QByteArrayList{"a"};
        QTest::newRow("part of a word") << QStringLiteral("spress") << QByteArrayList{"c"};
        QTest::newRow("accents") << QStringLiteral("CRÈME") << QByteArrayList{"b"};
        QTest::newRow("per cent is no wildcard") << QStringLiteral("1%") << QByteArrayList{"d"};
        QTest::newRow("underscore is no wildcard") << QStringLiteral("m_ry") << QByteArrayList{};
        QTest::newRow("backslash") << QStringLiteral("a\\b") << QByteArrayList{"d"};
        QTest::newRow("quote") << QStringLiteral("'") << QByteArrayList{};
        QTest::newRow("a whole page") << QStringLiteral("mary ").repeated(3000) + QString(60000, u'x')
                                      << QByteArrayList{};
    }
    void aPaidOrderIsFoundByItsWords()
    {
        QFETCH(QString, words);
        QFETCH(QByteArrayList, found);
        Place store;
        Batch batch;
        batch.checkpoints.append(
            {stream(),
             0,
             "h",
             {row('a', false, 1, QStringLiteral("1 mary tea")), row('b', false, 2, QStringLiteral("2 crème brûlée")),
              row('c', false, 3, QStringLiteral("3 mary espresso")), row('d', false, 4, QStringLiteral("4 1% a\\b")),
              row('e', true)}});
        QVERIFY(store->commit(batch));
        QCOMPARE(keysOf(*store->findFinal(stream(), words, 10)), found);
        QCOMPARE(keysOf(*store->findFinal(stream(), words, 1)), found.first(qMin(found.size(), 1)));
        QVERIFY(store->findFinal(stream('t'), words, 10)->isEmpty());
    }

    void whatAForkedHubLostIsCutOff()
    {
        Place store;
        Batch batch = entries(1, 5);
        batch.checkpoints.append({stream(), 4, "h", {row('a', true)}});
        QVERIFY(store->commit(batch));
        Batch fork;
        fork.truncateAfter.append({stream(), 3});
        fork.entries.append({stream(), entry(4, 9, 'e')});
        fork.ownOps.append({stream(), 4, "mine"});
        QVERIFY(store->commit(fork));
        for (int pass = 0; pass < 2; ++pass, store.reopen()) {
            QCOMPARE(store->head(stream()).hash, entry(4, 9, 'e').hash);
            QVERIFY(!store->entryOf(stream(), {id<DeviceId>('d'), 4})->has_value());
            QVERIFY(!store->checkpoint(stream())->has_value());
            QVERIFY(store->states(stream(), {}, 9)->isEmpty());
        }
        Batch all;
        all.truncateAfter.append({stream(), 0});
        all.ownOpsSeen.append({stream(), 9});
        QVERIFY(store->commit(all));
        QCOMPARE(store->head(stream()).seq, 0);
        QVERIFY(store->streams().isEmpty());
        QVERIFY(store->commit(entries(1, 5)));
    }

    void onlyOneProgramHasTheStore()
    {
        Place store;
        const auto second = store.open();
        QVERIFY(!second);
        QCOMPARE(second.error().code, QStringLiteral("store-in-use"));
        QVERIFY(store->commit(entries(1, 1)));
        QVERIFY(!store.open()); // Trying must not have loosened the first one's hold.
    }

    void aBackupIsACompleteStore()
    {
        Place store;
        Batch batch = entries(1, 50);
        batch.ownOps.append({stream('t'), 1, "one"});
        batch.values.insert(QStringLiteral("hub"), "h");
        batch.checkpoints.append({stream(), 50, "header", {row('a', true), row('b', false, 1, QStringLiteral("tea"))}});
        QVERIFY(store->commit(batch));
        const QString file = store.path(QStringLiteral("it's a copy?.sqlite"));
        QVERIFY(store->backupTo(file));
        QCOMPARE(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(store->commit(entries(51, 51))); // The store stays in use.
        const auto again = store->backupTo(file);
        QCOMPARE(again.error().code, QStringLiteral("store-exists"));
        QVERIFY(again.error().text.contains(file));
        const auto copy = openSqliteStore(file);
        QVERIFY(copy);
        QCOMPARE(*(*copy)->entries(stream(), 0, 99, 99999), *store->entries(stream(), 0, 50, 99999));
        QCOMPARE((*copy)->head(stream()).seq, 50);
        QCOMPARE((*copy)->ownOps(stream('t'))->size(), 1);
        QCOMPARE(*(*copy)->value(QStringLiteral("hub")), QByteArray("h"));
        QCOMPARE((*(*copy)->checkpoint(stream()))->header, QByteArray("header"));
        QCOMPARE((*copy)->states(stream(), {}, 9)->size(), 2);
        QCOMPARE((*copy)->findFinal(stream(), QStringLiteral("tea"), 9)->size(), 1);
        QVERIFY(!store->backupTo(store.path(QStringLiteral("nowhere/copy.sqlite"))));
    }
};

TANDEM_TEST(TestLogStore)
#include "tst_log_store.moc"
