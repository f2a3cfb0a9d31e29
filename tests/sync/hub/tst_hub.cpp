#include "sync/hub/control_socket.h"
#include "sync/hub/hub.h"
#include "test_program.h"

#include <QHash>
#include <QJsonArray>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace tandem;

namespace {

/// As long as it lives no file of this process grows beyond `bytes`: a disk that is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit full{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

QJsonObject command(const char *name, const QString &file = {})
{
    return {{QStringLiteral("command"), QString::fromLatin1(name)},
            {QStringLiteral("file"), file},
            {QStringLiteral("what"), QStringLiteral("log")}};
}

} // namespace

class TestHub : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        write(QStringLiteral("shop.json"), R"({"shop": "A", "currency": "EUR"})");
        QByteArray csv = "name,price\n";
        for (int i = 0; i < 5000; ++i)
            csv += "Product with a long name, so that it takes its room " + QByteArray::number(i) + ",1.00\n";
        write(QStringLiteral("many.csv"), csv.replace("name, so", "name so"));
    }

    void anImportIsAcknowledgedWhenItIsDurable()
    {
        auto hub = serve();
        QVERIFY(hub->run(command("import", file("shop.json"))).value(u"ok").toBool());
        QVERIFY(hub->run(command("import", file("many.csv"))).value(u"ok").toBool());
        const auto entries = hub->run(command("export")).value(u"rows").toArray();
        QVERIFY(entries.size() > 2);
        hub.reset();
        hub = serve();
        QCOMPARE(hub->run(command("export")).value(u"rows").toArray(), entries);
    }

    void onAFullDiskAnImportFailsAndNobodyWaitsForEver()
    {
        auto hub = serve();
        QVERIFY(hub->run(command("import", file("shop.json"))).value(u"ok").toBool());
        const LineageId lineage = hub->lineage();
        std::atomic<int> failures = 0;
        hub->onFailure([&](const Error &) { ++failures; });
        {
            const FullDisk full(256 * 1024);
            std::vector<std::thread> askers; // several at once: some meet the failing commit, some its aftermath
            std::atomic<int> refused = 0;
            for (int i = 0; i < 8; ++i) {
                askers.emplace_back([&] {
                    const QJsonObject answer = hub->run(command("import", file("many.csv")));
                    if (!answer.value(u"ok").toBool(true) && !answer.value(u"text").toString().isEmpty())
                        ++refused;
                });
            }
            for (std::thread &asker : askers)
                asker.join();
            QCOMPARE(refused.load(), 8);
            const QString code = hub->run(command("export")).value(u"code").toString();
            QVERIFY2(code == QLatin1String("hub-stopped") || code == QLatin1String("store-failed"), qPrintable(code));
            QVERIFY(!hub->importIfEmpty("{}").ok());
        }
        QTRY_COMPARE(failures.load(), 1);
        int late = 0; // who asks later is told as well
        hub->onFailure([&](const Error &error) { late += error.code.startsWith(QStringLiteral("store-")) ? 1 : 0; });
        QCOMPARE(late, 1);
        hub.reset();
        hub = serve();
        QCOMPARE(hub->lineage(), lineage);
        QCOMPARE(hub->run(command("export")).value(u"rows").toArray().size(), 1);
        QVERIFY(hub->run(command("import", file("many.csv"))).value(u"ok").toBool());
    }

    void aHubThatStoppedRefuses()
    {
        auto hub = serve();
        hub->stop();
        QCOMPARE(hub->run(command("export")).value(u"code").toString(), QStringLiteral("hub-stopped"));
        hub->stop();
    }

    void theControlSocketLiesInTheFolderOrHasAShortName()
    {
        const QString folder = QFileInfo(m_folder.path()).canonicalFilePath();
        QCOMPARE(ControlSocket::pathFor(m_folder.path()), folder + QStringLiteral("/hub.socket"));
        QCOMPARE(ControlSocket::pathFor(m_folder.path() + QStringLiteral("/./")),
                 folder + QStringLiteral("/hub.socket"));
        QCOMPARE(ControlSocket::pathFor(m_folder.filePath(QStringLiteral("nowhere"))), QString());
        const QString deep = m_folder.filePath(QString(120, u'd'));
        QVERIFY(QDir().mkpath(deep));
        const QString path = ControlSocket::pathFor(deep);
        QVERIFY(path.startsWith(QStringLiteral("/tmp/tandem-hub-")) && path.size() < 60);
        qputenv("TMPDIR", m_folder.path().toUtf8());
        QCOMPARE(ControlSocket::pathFor(deep), path);

        for (const QString &where : {m_folder.path(), deep}) {
            const ControlSocket control(where, [](const QJsonObject &asked) { return asked; });
            std::optional<QJsonObject> answer;
            std::atomic<bool> done = false;
            std::thread asker([&] {
                answer = ControlSocket::ask(where, {{QStringLiteral("a"), 1}});
                done = true;
            });
            QTRY_VERIFY(done);
            asker.join();
            QCOMPARE(answer, (QJsonObject{{QStringLiteral("a"), 1}}));
        }
        QVERIFY(!ControlSocket::ask(deep, {}));
        QVERIFY(!QFileInfo::exists(path));
    }

private:
    std::unique_ptr<Hub> serve()
    {
        const QString folder = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        auto hub = Hub::serve({folder, QStringLiteral("127.0.0.1"), 0, true});
        if (!hub)
            qFatal("%s", qPrintable(hub.error().text));
        return *std::move(hub);
    }
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    QTemporaryDir m_folder;
};

TANDEM_TEST(TestHub)
#include "tst_hub.moc"
