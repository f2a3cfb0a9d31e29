#include "sync/hub/hub_commands.h"
#include "sync/hub/hub_restore.h"
#include "sync/hub/hub_store.h"
#include "sync/wire/op_codec.h"
#include "test_program.h"

#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace tandem;

namespace {

const QByteArray shopJson = R"({"shop": "The Bread Basket", "currency": "EUR",
  "taxes": [{"name": "VAT", "rate": "13.5"}],
  "products": [{"name": "Tea", "code": "TEA", "price": "2.50"}],
  "pos": [{"name": "Bar"}, {"name": "Terrace"}],
  "multi_sessions": [{"name": "Ground floor", "pos": ["Bar", "Terrace"]}, {"name": "Roof", "pos": []}]})";

/// A terminal at the end of the wire.
class Desk
{
public:
    explicit Desk(HubStore &store)
        : m_store(store)
        , m_stream(store.node().shop().streamOf(store.node().shop().pos.findByName(QStringLiteral("Bar"))->id))
    {
        wire::Hello hello;
        hello.versions = {1};
        hello.device = m_device;
        hello.key = m_key;
        const OrderSequencer &log = store.node().orderSequencer(m_stream);
        m_counter = log.counters().value(m_device);
        m_previous = log.hashOf({m_device, m_counter});
        m_line = char(m_counter);
        store.node().connected(1);
        store.node().received(1, wire::encode(hello), 1);
    }
    /// One operation, placed but not committed.
    void push(OperationBody body)
    {
        Operation operation;
        operation.ref = {m_device, ++m_counter};
        operation.seen = {m_store.lineage(), m_store.node().orderSequencer(m_stream).seq()};
        operation.author = {QStringLiteral("Ana"), QStringLiteral("Bar")};
        operation.session = SessionId::fromBytes(QByteArray(16, 's'));
        operation.previous = m_previous;
        operation.body = std::move(body);
        const QByteArray bytes = encodeOperation(operation);
        m_previous = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        m_store.node().received(1, wire::encode(wire::Push{m_stream, {bytes}}), 1000);
    }
    void openSession() { push(op::OpenSession{Money::fromMinor(1000, Currency())}); }
    void tap(char order = 'o')
    {
        op::AddLine add;
        add.order = OrderId::fromBytes(QByteArray(16, order));
        add.line = LineId::fromBytes(QByteArray(15, order) + char(++m_line));
        add.product = m_store.node().shop().products.order().first();
        add.name = QStringLiteral("Tea");
        add.quantity = Quantity::one();
        add.unitPrice = Money::fromMinor(250, Currency());
        push(add);
    }
    StreamId stream() const { return m_stream; }

private:
    HubStore &m_store;
    StreamId m_stream;
    QByteArray m_key = QByteArray(32, 'k');
    DeviceId m_device = DeviceId::fromBytes(QCryptographicHash::hash(m_key, QCryptographicHash::Sha256).left(16));
    qint64 m_counter = 0;
    char m_line = 0;
    QByteArray m_previous;
};

mode_t modeOf(const QString &path)
{
    struct stat status
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

} // namespace

class TestHubStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void theFolderAndItsFilesAreForTheOwnerOnly()
    {
        {
            const auto store = withOrders(1);
        }
        QCOMPARE(modeOf(data()), mode_t(0700));
        for (const char *name : {"/hub.sqlite", "/hub.mark", "/hub.lock"})
            QCOMPARE(modeOf(data() + QLatin1String(name)), mode_t(0600));
    }

    void aFolderIsHeldByOneOnly()
    {
        const auto store = open();
        QVERIFY(store);
        QCOMPARE(HubStore::open(data(), HubStore::Access::Read).error().code, QStringLiteral("store-in-use"));
        QCOMPARE(restoreHub(data(), data() + QStringLiteral("/hub.sqlite")).error().code,
                 QStringLiteral("store-in-use"));
    }

    void readingMakesNoHub()
    {
        QCOMPARE(HubStore::open(data(), HubStore::Access::Read).error().code, QStringLiteral("no-hub"));
        QVERIFY(!QFileInfo::exists(data()));
    }

    void aNewHubWhoseImportFailedLeavesNothing()
    {
        auto store = open();
        QVERIFY(!importShopFile(*store, "{}").ok());
        HubStore::discardIfNew(std::move(store));
        QVERIFY(!QFileInfo::exists(data()));
        store = withOrders(1);
        HubStore::discardIfNew(std::move(store));
        QVERIFY(QFileInfo::exists(data() + QStringLiteral("/hub.sqlite")));
    }

    // --- importing
    // ----------------------------------------------------------------------------------------------------

    void anImportThatMovesAPosWithAnOpenSessionChangesNothing()
    {
        auto store = withOrders(1);
        QByteArray json = R"({"shop": "Other name", "currency": "EUR", "products": [)";
        for (int i = 0; i < 2000; ++i)
            json += QStringLiteral(R"({"name": "P%1", "price": "1.00", "code": "%1"},)").arg(i).toUtf8();
        json.chop(1);
        json +=
            R"(], "multi_sessions": [{"name": "Ground floor", "pos": ["Terrace"]}, {"name": "Roof", "pos": ["Bar"]}]})";
        const Shop before = store->node().shop();
        const auto imported = importShopFile(*store, json);
        QCOMPARE(imported.error().code, QStringLiteral("session-open"));
        QVERIFY2(imported.error().text.contains(QStringLiteral("Bar"))
                     && imported.error().text.contains(QStringLiteral("Ana")),
                 qPrintable(imported.error().text));
        QVERIFY(store->node().shop() == before);
        QVERIFY(store->commit()->entries.isEmpty());
    }

    void productsOfALargeImportMayExchangeTheirCodes()
    {
        auto store = open();
        const auto list = [](bool exchanged) {
            QByteArray csv = "name,price,code,unit\n";
            for (int i = 0; i < 2000; ++i) {
                const int code = exchanged && i == 0 ? 1999 : exchanged && i == 1999 ? 0 : i;
                csv += QStringLiteral("P%1,1.00,C%2,%3\n").arg(i).arg(code).arg(exchanged ? 2 : 1).toUtf8();
            }
            return csv;
        };
        QVERIFY(importShopFile(*store, shopJson).ok());
        QVERIFY(importProductCsv(*store, list(false)).ok());
        QVERIFY(store->commit()->entries.size() > 3);
        // By their codes the first and the last are each other: their names change hands across all parts.
        const auto exchanged = importProductCsv(*store, list(true));
        QVERIFY2(exchanged.ok(), exchanged ? "" : qPrintable(exchanged.error().text));
        QVERIFY(store->commit()->entries.size() > 1);
        QCOMPARE(store->node().shop().findProduct(QStringLiteral("C0"))->name, QStringLiteral("P1999"));
        QVERIFY(store->verify().value(u"ok").toBool());
    }

    void currencyAndRoundingStayOnceSomethingWasSold()
    {
        QByteArray dollars = shopJson;
        dollars.replace("EUR", "USD");
        QByteArray rounding = shopJson;
        rounding.replace("\"currency\"", "\"tax_rounding\": \"order\", \"currency\"");
        auto store = open();
        QVERIFY(importShopFile(*store, shopJson).ok());
        QVERIFY(importShopFile(*store, dollars).ok());
        QVERIFY(importShopFile(*store, shopJson).ok());
        Desk(*store).openSession();
        const auto changed = importShopFile(*store, dollars);
        QCOMPARE(changed.error().code, QStringLiteral("currency-fixed"));
        QVERIFY(changed.error().text.contains(QStringLiteral("EUR")));
        QCOMPARE(importShopFile(*store, rounding).error().code, QStringLiteral("tax-rounding-fixed"));
        QVERIFY(importShopFile(*store, shopJson).ok());
    }

    // --- what was put back, what was edited
    // ----------------------------------------------------------------------------

    void aDatabaseThatWasPutBackGoesOnInANewLineage()
    {
        LineageId before;
        {
            const auto store = withOrders(1);
            before = declaredLineage(store->lineage());
        }
        const QString old = m_folder->filePath(QStringLiteral("old"));
        const QString present = data() + QStringLiteral("/hub.sqlite");
        QVERIFY(QFile::copy(present, old));
        {
            const auto store = withOrders(3);
        }
        QVERIFY(QFile::remove(present) && QFile::copy(old, present));
        {
            const auto store = *HubStore::open(data(), HubStore::Access::Read);
            QCOMPARE(declaredLineage(store->lineage()), before);
            const QJsonObject verified = store->verify();
            QVERIFY(!verified.value(u"ok").toBool());
            QVERIFY2(text(verified).contains(QStringLiteral("were committed before")), qPrintable(text(verified)));
        }
        LineageId after;
        {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("An older copy of .* new lineage")));
            const auto store = open();
            after = declaredLineage(store->lineage());
            QVERIFY(after != before);
        }
        const auto store = open(); // once only
        QCOMPARE(declaredLineage(store->lineage()), after);
        QVERIFY(store->verify().value(u"ok").toBool());
    }

    void aMarkOfAnotherHubSaysNothing()
    {
        {
            const auto store = withOrders(2);
        }
        const QString mark = data() + QStringLiteral("/hub.mark");
        QVERIFY(QFile::rename(mark, m_folder->filePath(QStringLiteral("mark"))));
        QVERIFY(QDir(data()).removeRecursively());
        {
            const auto store = withOrders(0);
        }
        QFile::remove(mark);
        QVERIFY(QFile::copy(m_folder->filePath(QStringLiteral("mark")), mark));
        QVERIFY((*HubStore::open(data(), HubStore::Access::Read))->verify().value(u"ok").toBool());
        const LineageId lineage = declaredLineage((*HubStore::open(data(), HubStore::Access::Read))->lineage());
        QCOMPARE(declaredLineage(open()->lineage()), lineage);
    }

    void aStoreThatLostItsContentIsNoNewHub()
    {
        {
            const auto store = withOrders(1);
        }
        QFile file(data() + QStringLiteral("/hub.sqlite"));
        QVERIFY(file.resize(0));
        QCOMPARE(HubStore::open(data(), HubStore::Access::Append).error().code, QStringLiteral("store-damaged"));
        QVERIFY(file.remove());
        QCOMPARE(HubStore::open(data(), HubStore::Access::Append).error().code, QStringLiteral("store-missing"));
        QVERIFY(!file.exists());
    }

    void everyEditedColumnIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("serves");
        const auto row = [](const char *name, const char *sql, bool serves) {
            QTest::newRow(name) << QString::fromLatin1(sql) << serves;
        };
        row("device", "UPDATE entries SET device = randomblob(16) WHERE stream = ? AND seq = 3", true);
        row("counter", "UPDATE entries SET counter = 77 WHERE stream = ? AND seq = 3", true);
        row("lineage", "UPDATE entries SET lineage = randomblob(16) WHERE stream = ? AND seq = 3", false);
        row("bytes",
            "UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Ana', 'Bob') AS BLOB) "
            "WHERE stream = ? AND seq = 3",
            false);
        row("time", "UPDATE entries SET hub_time = hub_time + 1 WHERE stream = ? AND seq = 3", false);
        row("outcome", "UPDATE entries SET outcome = 'ignored' WHERE stream = ? AND seq = 3", false);
        row("number", "UPDATE entries SET number = 9 WHERE stream = ? AND seq = 2", false);
        row("run", "UPDATE entries SET run = 9 WHERE stream = ? AND seq = 2", false);
        row("state", "UPDATE entries SET state_hash = randomblob(32) WHERE stream = ? AND seq = 3", false);
        row("hash", "UPDATE entries SET hash = randomblob(32) WHERE stream = ? AND seq = 3", false);
        row("origin", "UPDATE entries SET origin = randomblob(24) WHERE stream = ? AND seq = 3", false);
        row("seq", "UPDATE entries SET seq = 9 WHERE stream = ? AND seq = 4", false);
        row("one deleted", "DELETE FROM entries WHERE stream = ? AND seq = 3", false);
    }
    void everyEditedColumnIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(bool, serves);
        StreamId stream;
        {
            auto store = withOrders(3);
            stream = Desk(*store).stream();
        }
        edit(sql, {stream.bytes()});
        {
            const auto store = HubStore::open(data(), HubStore::Access::Read);
            QVERIFY(store.ok());
            const QJsonObject verified = (*store)->verify();
            QVERIFY(!verified.value(u"ok").toBool());
            QVERIFY2(text(verified).contains(QStringLiteral("stream %1, entry").arg(stream.toString())),
                     qPrintable(text(verified)));
        }
        const auto opened = HubStore::open(data(), HubStore::Access::Append);
        QCOMPARE(opened.ok(), serves);
        if (!serves) {
            QCOMPARE(opened.error().code, QStringLiteral("store-damaged"));
            QVERIFY(opened.error().text.contains(stream.toString()));
        }
    }

    void deletedLastEntriesAreFound()
    {
        StreamId stream;
        {
            auto store = withOrders(3);
            stream = Desk(*store).stream();
        }
        edit(QStringLiteral("DELETE FROM entries WHERE stream = ? AND seq > 2"), {stream.bytes()});
        const auto store = *HubStore::open(data(), HubStore::Access::Read);
        QVERIFY(text(store->verify()).contains(QStringLiteral("ends at entry 2")));
    }

    void aDamagedIdentityIsRefusedForEveryUse_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("lineages emptied")
            << QStringLiteral("UPDATE named_values SET value = x'' WHERE name = 'lineages'");
        QTest::newRow("lineages gone") << QStringLiteral("DELETE FROM named_values WHERE name = 'lineages'");
        QTest::newRow("lineages nonsense")
            << QStringLiteral("UPDATE named_values SET value = CAST('x' AS BLOB) WHERE name = 'lineages'");
        QTest::newRow("a lineage cut") << QStringLiteral(
            "UPDATE named_values SET value = substr(value, 2) WHERE name = 'lineages'");
        QTest::newRow("hub gone") << QStringLiteral("DELETE FROM named_values WHERE name = 'hub'");
        QTest::newRow("hub cut") << QStringLiteral("UPDATE named_values SET value = x'0102' WHERE name = 'hub'");
        QTest::newRow("hub null") << QStringLiteral("UPDATE named_values SET value = zeroblob(16) WHERE name = 'hub'");
        QTest::newRow("both gone") << QStringLiteral("DELETE FROM named_values");
    }
    void aDamagedIdentityIsRefusedForEveryUse()
    {
        QFETCH(QString, sql);
        {
            const auto store = withOrders(1);
        }
        edit(sql);
        for (const auto access : {HubStore::Access::Read, HubStore::Access::Append}) {
            const auto opened = HubStore::open(data(), access);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error().code, QStringLiteral("store-damaged"));
            QVERIFY(opened.error().text.contains(QStringLiteral("hub.sqlite")));
        }
    }

    // --- backup and restore
    // ---------------------------------------------------------------------------------------------

    void aRestoreKeepsWhatWasThereAndAllLineages()
    {
        const QString file = m_folder->filePath(QStringLiteral("backup"));
        LineageId first;
        {
            auto store = withOrders(1);
            first = declaredLineage(store->lineage());
            QVERIFY(store->backup(file).ok());
            QCOMPARE(store->backup(file).error().code, QStringLiteral("backup-exists"));
            QCOMPARE(store->backup(m_folder->filePath(QStringLiteral("no/backup"))).error().code,
                     QStringLiteral("backup-no-folder"));
        }
        {
            const auto store = withOrders(2);
        }
        QList<LineageId> lineages{first};
        for (int round = 0; round < 3; ++round) {
            const auto restored = restoreHub(data(), file);
            QVERIFY2(restored.ok(), restored ? "" : qPrintable(restored.error().text));
            const auto store = open();
            QVERIFY(!lineages.contains(declaredLineage(store->lineage())));
            lineages.append(declaredLineage(store->lineage()));
            QVERIFY(store->verify().value(u"ok").toBool());
        }
        QCOMPARE(storedLineages(), lineages);
        QCOMPARE(QDir(data()).entryList({QStringLiteral("*.before-restore-*")}).size(), 3);
        QCOMPARE(QDir(data()).entryList({QStringLiteral("*.restoring*")}).size(), 0);
    }

    void aRestoreElsewhereIsTheSameHub()
    {
        const QString file = m_folder->filePath(QStringLiteral("backup"));
        HubId hub;
        {
            auto store = withOrders(1);
            hub = store->hub();
            QVERIFY(store->backup(file).ok());
        }
        QVERIFY(QDir(data()).removeRecursively());
        QVERIFY(restoreHub(data(), file).ok());
        QCOMPARE(modeOf(data()), mode_t(0700));
        QCOMPARE(open()->hub(), hub);
        QCOMPARE(storedLineages().size(), 2);
    }

    void aDamagedDatabaseCanBeReplaced()
    {
        const QString file = m_folder->filePath(QStringLiteral("backup"));
        LineageId first;
        {
            auto store = withOrders(1);
            first = declaredLineage(store->lineage());
            QVERIFY(store->backup(file).ok());
        }
        write(data() + QStringLiteral("/hub.sqlite"), "this is no database any more, but long enough to be one");
        write(data() + QStringLiteral("/hub.sqlite-wal"), "nor is this its journal");
        QVERIFY(restoreHub(data(), file).ok());
        QVERIFY(!QFileInfo::exists(data() + QStringLiteral("/hub.sqlite-wal")));
        const auto store = open();
        QVERIFY(store);
        QVERIFY(store->verify().value(u"ok").toBool());
        QCOMPARE(QDir(data()).entryList({QStringLiteral("*.before-restore-*")}).size(), 2);
    }

    void whatIsNoBackupChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("garbage");
        QTest::newRow("long") << QByteArray(100'000, 'x');
        QTest::newRow("almost") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\1');
    }
    void whatIsNoBackupChangesNothing()
    {
        QFETCH(QByteArray, content);
        const QString file = m_folder->filePath(QStringLiteral("backup"));
        write(file, content);
        LineageId lineage;
        {
            const auto store = withOrders(1);
            lineage = declaredLineage(store->lineage());
        }
        QCOMPARE(restoreHub(data(), file).error().code, QStringLiteral("not-a-backup"));
        QCOMPARE(restoreHub(data(), m_folder->filePath(QStringLiteral("nothing"))).error().code,
                 QStringLiteral("no-such-file"));
        QCOMPARE(restoreHub(data(), m_folder->path()).error().code, QStringLiteral("no-such-file"));
        QCOMPARE(declaredLineage(open()->lineage()), lineage);
        QCOMPARE(QDir(data()).entryList({QStringLiteral("hub.sqlite.*")}).size(), 0);
    }

    void aBackupWithABrokenChainIsRefused()
    {
        const QString file = m_folder->filePath(QStringLiteral("backup"));
        {
            const auto store = withOrders(2);
            QVERIFY(store->backup(file).ok());
        }
        edit(QStringLiteral("UPDATE entries SET hub_time = 5 WHERE seq = 2"), {}, file);
        QCOMPARE(restoreHub(data(), file).error().code, QStringLiteral("backup-damaged"));
    }

    void whatAKilledRestoreLeftIsClearedOrNamed()
    {
        const QString file = m_folder->filePath(QStringLiteral("backup"));
        {
            const auto store = withOrders(1);
            QVERIFY(store->backup(file).ok());
        }
        const QString present = data() + QStringLiteral("/hub.sqlite");
        for (const char *ending : {".restoring", ".restoring-wal", ".restoring-shm"})
            write(present + QLatin1String(ending), "half a copy");
        QVERIFY(restoreHub(data(), file).ok());
        QCOMPARE(QDir(data()).entryList({QStringLiteral("*.restoring*")}).size(), 0);

        QVERIFY(QFile::remove(present)); // as an older version left it, killed between two names
        const auto lost = HubStore::open(data(), HubStore::Access::Append);
        QCOMPARE(lost.error().code, QStringLiteral("store-missing"));
        QVERIFY(lost.error().text.contains(QStringLiteral("hub.sqlite.before-restore-")));
        QVERIFY(!QFileInfo::exists(present));
        QVERIFY(restoreHub(data(), file).ok());
        QVERIFY(open());

        QTemporaryDir fresh;
        write(fresh.filePath(QStringLiteral("hub.sqlite.restoring")), "half a copy");
        QCOMPARE(HubStore::open(fresh.path(), HubStore::Access::Append).error().code, QStringLiteral("store-missing"));
    }

private:
    QString data() const { return m_folder->filePath(QStringLiteral("shop/hub")); }
    std::unique_ptr<HubStore> open()
    {
        auto opened = HubStore::open(data(), HubStore::Access::Append, true);
        if (!opened)
            qWarning("%s", qPrintable(opened.error().text));
        return opened ? *std::move(opened) : nullptr;
    }
    /// The shop, a session and so many taps.
    std::unique_ptr<HubStore> withOrders(int taps)
    {
        auto store = open();
        if (!store)
            qFatal("the hub cannot be opened");
        if (store->node().shop().isEmpty() && !importShopFile(*store, shopJson))
            qFatal("the shop cannot be imported");
        Desk desk(*store);
        if (store->node().orderSequencer(desk.stream()).seq() == 0)
            desk.openSession();
        for (int i = 0; i < taps; ++i)
            desk.tap();
        if (!store->commit())
            qFatal("not committed");
        return store;
    }
    QString text(const QJsonObject &verified)
    {
        return QString::fromUtf8(QJsonDocument(verified).toJson(QJsonDocument::Compact));
    }
    void edit(const QString &sql, const QVariantList &values = {}, const QString &file = {})
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("edit"));
            database.setDatabaseName(file.isEmpty() ? data() + QStringLiteral("/hub.sqlite") : file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.prepare(sql));
            for (const QVariant &value : values)
                query.addBindValue(value);
            QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
            QVERIFY(query.numRowsAffected() > 0);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("edit"));
    }
    QList<LineageId> storedLineages()
    {
        QList<LineageId> lineages;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("read"));
            database.setDatabaseName(data() + QStringLiteral("/hub.sqlite"));
            database.open();
            QSqlQuery query(database);
            query.exec(QStringLiteral("SELECT value FROM named_values WHERE name = 'lineages'"));
            query.next();
            for (const QByteArray &line : query.value(0).toByteArray().chopped(1).split('\n')) {
                const auto lineage = declaredLineage(*LineageId::parse(QString::fromLatin1(line)));
                if (!lineages.contains(lineage))
                    lineages.append(lineage);
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("read"));
        return lineages;
    }
    static void write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a test's file cannot be written");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TANDEM_TEST(TestHubStore)
#include "tst_hub_store.moc"
