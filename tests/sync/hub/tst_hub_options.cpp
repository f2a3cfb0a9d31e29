#include "sync/hub/hub_options.h"
#include "test_program.h"

using namespace tandem;

class TestHubOptions : public QObject
{
    Q_OBJECT

private slots:
    void valuesComeAfterABlankOrAnEqualsSign()
    {
        for (const QString &line :
             {QStringLiteral("serve --data d --listen [::1]:0 --allow-unpaired --log-level error"),
              QStringLiteral("--data=d serve --allow-unpaired --listen=[::1]:0 --log-level=error")}) {
            const auto options = parseHubOptions(line.split(u' '));
            QVERIFY2(options.ok(), options ? "" : qPrintable(options.error().text));
            QCOMPARE(options->command, QStringLiteral("serve"));
            QCOMPARE(options->dataFolder, QStringLiteral("d"));
            QCOMPARE(options->host, QStringLiteral("::1"));
            QCOMPARE(options->port, quint16(0));
            QCOMPARE(options->logLevel, QStringLiteral("error"));
            QVERIFY(options->allowUnpaired);
        }
    }

    void helpAndVersionAskForNothingElse()
    {
        QVERIFY(parseHubOptions({QStringLiteral("--help")})->help);
        QVERIFY(parseHubOptions({QStringLiteral("export"), QStringLiteral("-h")})->help);
        QVERIFY(parseHubOptions({QStringLiteral("--version")})->version);
        QVERIFY(!hubHelp().contains(QStringLiteral("postgres")));
    }

    void badOnesAreNamedWithWhatIsAccepted_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("named");
        const auto row = [](const char *line, const QStringList &named) {
            QTest::newRow(line) << QString::fromLatin1(line).split(u' ') << named;
        };
        const QString listen = QStringLiteral("--listen");
        const QString hostPort = QStringLiteral("HOST:PORT");
        row("serve --colour", {QStringLiteral("--colour"), QStringLiteral("--data"), QStringLiteral("--listen")});
        row("serve --data", {QStringLiteral("--data"), QStringLiteral("DIR")});
        row("serve --data=", {QStringLiteral("--data"), QStringLiteral("DIR")});
        row("serve --demo=yes", {QStringLiteral("--demo")});
        row("serve --listen", {listen, hostPort});
        for (const char *line :
             {"serve --listen 7878", "serve --listen :7878", "serve --listen 127.0.0.1:",
              "serve --listen 127.0.0.1:http", "serve --listen 127.0.0.1:70000", "serve --listen shop.example:7878",
              "serve --listen ::1:7878", "serve --listen [127.0.0.1]:7878", "serve --listen=1.2.3.4:5:6"})
            row(line, {listen, hostPort});
        row("serve --allow-unpaired --listen 0.0.0.0:7878",
            {QStringLiteral("--allow-unpaired"), QStringLiteral("--listen"), QStringLiteral("0.0.0.0")});
        row("serve --store postgres://user:secret@db/shop", {QStringLiteral("postgres://"), QStringLiteral("sqlite")});
        row("serve --store mysql", {QStringLiteral("--store"), QStringLiteral("mysql"), QStringLiteral("sqlite")});
        row("serve --log-level loud", {QStringLiteral("--log-level"), QStringLiteral("loud"), QStringLiteral("debug")});
        row("serve shop.json", {QStringLiteral("shop.json"), QStringLiteral("serve")});
        row("backup a b", {QStringLiteral("\"b\"")});
        row("backup", {QStringLiteral("backup"), QStringLiteral("FILE")});
        row("import", {QStringLiteral("SHOP.json")});
        row("export", {QStringLiteral("--what"), QStringLiteral("orders")});
        row("export --what prices", {QStringLiteral("prices"), QStringLiteral("payments")});
        row("export --what log --format xml", {QStringLiteral("xml"), QStringLiteral("csv")});
        row("dance", {QStringLiteral("dance"), QStringLiteral("serve"), QStringLiteral("verify")});
        row("--demo", {QStringLiteral("command"), QStringLiteral("serve")});
        QTest::newRow("line break") << QStringList{QStringLiteral("a\nb")} << QStringList{QStringLiteral("serve")};
    }
    void badOnesAreNamedWithWhatIsAccepted()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, named);
        const auto options = parseHubOptions(arguments);
        QVERIFY(!options.ok());
        const QString text = options.error().text;
        for (const QString &word : named + QStringList{QStringLiteral("--help")})
            QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY(!text.contains(u'\n'));
        QVERIFY(!text.contains(QStringLiteral("secret")));
    }
};

TANDEM_TEST(TestHubOptions)
#include "tst_hub_options.moc"
