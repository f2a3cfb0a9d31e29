#include "sync/hub/demo_shop.h"
#include "sync/hub/hub.h"
#include "sync/hub/hub_promote.h"
#include "sync/terminal/terminal.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tandem;

/// A terminal's data folder that is to become a hub's.
class TestPromote : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theCopyIsTheSameHubInANewLineageAndTheTerminalsFolderStaysAsItWas();
    void whatIsNoTerminalsFolderStaysUntouched();
    void aTerminalThatRunsIsLeftAlone();
    void onlyANewFolderBecomesAHub();
    void aDamagedCopyIsNamedAndNothingIsMade();
    void anotherHubsDataIsNotTaken();

private:
    QString terminal() const { return m_folder->filePath(QStringLiteral("terminal")); }
    QString hub() const { return m_folder->filePath(QStringLiteral("new-hub")); }
    QString store() const
    {
        return terminal() + QStringLiteral("/hubs/") + m_hub.toString() + QStringLiteral("/till.sqlite");
    }
    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString refusal(const QString &code)
    {
        const auto promoted = promoteTerminal(terminal(), hub());
        if (promoted || promoted.error().code != code)
            return QStringLiteral("not refused as ") + code + (promoted ? QString() : promoted.error().code);
        return QFileInfo::exists(hub()) ? QStringLiteral("the hub's folder was made") : QString();
    }

    QTemporaryDir m_origin; ///< A terminal that has sold, on- and offline
    std::unique_ptr<QTemporaryDir> m_folder;
    HubId m_hub;
};

void TestPromote::initTestCase()
{
    auto served = Hub::serve({m_origin.filePath(QStringLiteral("hub")), QStringLiteral("127.0.0.1"), 0, true});
    QVERIFY(served);
    QVERIFY((*served)->importIfEmpty(*demoShop()));
    m_hub = (*served)->id();
    Terminal till({m_origin.filePath(QStringLiteral("terminal")), QUrl((*served)->url()), QStringLiteral("Bar"), {}});
    QSignalSpy ready(&till, &Terminal::ready);
    QVERIFY(till.start());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    const auto add = [&](const QString &name) {
        op::AddLine line;
        line.order = till.newId<OrderId>();
        line.line = till.newId<LineId>();
        line.product = till.newId<ProductId>();
        line.name = name;
        line.quantity = Quantity::one();
        line.unitPrice = Money::fromMinor(250, till.shop().currency);
        return till.submit(line, {QStringLiteral("Ana"), QStringLiteral("Bar")}, till.newId<SessionId>());
    };
    QVERIFY(add(QStringLiteral("Sold online")));
    QTRY_VERIFY_WITH_TIMEOUT(till.isSynced(), 20000);
    till.setLinkAllowed(false);
    QVERIFY(add(QStringLiteral("Sold offline")));
}

void TestPromote::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString hubFolder = QStringLiteral("/hubs/") + m_hub.toString();
    QVERIFY(QDir().mkpath(terminal() + hubFolder));
    for (const QString &name : {QStringLiteral("/terminal.json"), hubFolder + QStringLiteral("/till.sqlite")})
        QVERIFY(QFile::copy(m_origin.filePath(QStringLiteral("terminal")) + name, terminal() + name));
}

void TestPromote::theCopyIsTheSameHubInANewLineageAndTheTerminalsFolderStaysAsItWas()
{
    const QByteArray before = bytesOf(terminal() + QStringLiteral("/terminal.json"));
    const auto promoted = promoteTerminal(terminal(), hub());
    QVERIFY2(promoted, promoted ? "" : qPrintable(promoted.error().text));
    QCOMPARE(promoted->hub, m_hub);
    QCOMPARE(promoted->unsent, 1);
    QCOMPARE(bytesOf(terminal() + QStringLiteral("/terminal.json")), before);
    auto served = Hub::serve({hub(), QStringLiteral("127.0.0.1"), 0, true});
    QVERIFY(served);
    QCOMPARE((*served)->id(), m_hub);
    QCOMPARE((*served)->lineage(), promoted->lineage);
    const QJsonObject checked = (*served)->run({{QStringLiteral("command"), QStringLiteral("verify")}});
    QVERIFY2(checked.value(u"ok").toBool(), qPrintable(checked.value(u"differences").toVariant().toString()));
    QCOMPARE(checked.value(u"orders").toInt(), 2);
}

void TestPromote::whatIsNoTerminalsFolderStaysUntouched()
{
    QVERIFY(QFile::remove(terminal() + QStringLiteral("/terminal.json")));
    const QStringList before = QDir(terminal()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(refusal(QStringLiteral("not-a-terminal")), QString());
    QCOMPARE(QDir(terminal()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
}

void TestPromote::aTerminalThatRunsIsLeftAlone()
{
    QFile::copy(m_origin.filePath(QStringLiteral("terminal/device.key")), terminal() + QStringLiteral("/device.key"));
    {
        Terminal till({terminal(), QUrl(QStringLiteral("ws://127.0.0.1:1")), QStringLiteral("Bar"), {}});
        QVERIFY(till.start());
        QCOMPARE(refusal(QStringLiteral("terminal-running")), QString());
    }
    QVERIFY(promoteTerminal(terminal(), hub()));
}

void TestPromote::onlyANewFolderBecomesAHub()
{
    QVERIFY(QDir().mkpath(hub()));
    QFile there(hub() + QStringLiteral("/.something"));
    QVERIFY(there.open(QIODevice::WriteOnly));
    const auto promoted = promoteTerminal(terminal(), hub());
    QVERIFY(!promoted);
    QCOMPARE(promoted.error().code, QStringLiteral("not-empty"));
    QCOMPARE(QDir(hub()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    QVERIFY(there.remove());
    QVERIFY(promoteTerminal(terminal(), hub())); // an empty one will do
}

void TestPromote::aDamagedCopyIsNamedAndNothingIsMade()
{
    QFile file(store());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("Sold online"));
    bytes.replace("Sold online", "Sold nothin");
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    const auto promoted = promoteTerminal(terminal(), hub());
    QVERIFY(!promoted);
    QVERIFY2(promoted.error().text.contains(QStringLiteral("damaged")), qPrintable(promoted.error().text));
    QVERIFY(!QFileInfo::exists(hub()));
}

void TestPromote::anotherHubsDataIsNotTaken()
{
    const auto promoted = promoteTerminal(terminal(), hub(), HubId::fromBytes(QByteArray(16, 'x')));
    QVERIFY(!promoted);
    QCOMPARE(promoted.error().code, QStringLiteral("not-a-terminal"));
    QVERIFY(!QFileInfo::exists(hub()));
}

TANDEM_TEST(TestPromote)
#include "tst_promote.moc"
