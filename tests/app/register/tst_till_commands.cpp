#include "app/register/till_commands.h"
#include "app/register/till_options.h"
#include "test_program.h"

using namespace tandem;

class TestTillCommands : public QObject
{
    Q_OBJECT
private slots:
    void everyCommandSaysHowItIsWritten();
    void wrongWordsAreNamed();
    void optionsAreReadInBothSpellings();
    void aBadOptionIsNamedInOneLine_data();
    void aBadOptionIsNamedInOneLine();
};

void TestTillCommands::everyCommandSaysHowItIsWritten()
{
    for (const char *command :
         {"open",   "close",   "sessions", "orders",  "show",       "new",        "select",     "line",      "add",
          "qty",    "price",   "discount", "note",    "remove",     "customer",   "order-note", "fiscal",    "pay",
          "finish", "receipt", "cancel",   "history", "history-of", "dealt-with", "refund",     "set",       "link",
          "wait",   "status",  "quit",     "cash-in", "cash-out",   "give-up",    "report",     "report-csv"})
        QVERIFY2(TillCommands::usage(QLatin1String(command)).startsWith(QLatin1String(command)), command);
    QVERIFY(TillCommands::usage(u"dance"_qs).isEmpty());
}

void TestTillCommands::wrongWordsAreNamed()
{
    QVERIFY(!TillCommands::checkArguments({u"add"_qs, u"Tea"_qs}));
    QVERIFY(!TillCommands::checkArguments({u"add"_qs, u"Tea"_qs, u"2"_qs}));
    QVERIFY(!TillCommands::checkArguments({u"pay"_qs, u"Cash"_qs, u"1"_qs, u"2"_qs}));
    const auto few = TillCommands::checkArguments({u"add"_qs});
    QVERIFY(few);
    QCOMPARE(few->code, u"bad-arguments"_qs);
    QVERIFY(few->text.contains(u"add PRODUCT [QTY]"));
    const auto many = TillCommands::checkArguments({u"pay"_qs, u"Cash"_qs, u"1"_qs, u"2"_qs, u"3"_qs});
    QVERIFY(many);
    QCOMPARE(many->code, u"bad-arguments"_qs);
    const auto unknown = TillCommands::checkArguments({u"dance"_qs});
    QVERIFY(unknown);
    QCOMPARE(unknown->code, u"unknown-command"_qs);
    QVERIFY(unknown->text.contains(u"dance"));
}

void TestTillCommands::optionsAreReadInBothSpellings()
{
    const auto options =
        parseTillOptions({u"--data=/tmp/x"_qs, u"--hub"_qs, u"ws://127.0.0.1:7878"_qs, u"--pos"_qs, u"Bar"_qs,
                          u"--cashier=Ana"_qs, u"--pin"_qs, u"1111"_qs, u"--transport=longpoll"_qs},
                         TillProgram::Lines);
    QVERIFY(options.ok());
    QCOMPARE(options->terminal.dataFolder, u"/tmp/x"_qs);
    QCOMPARE(options->terminal.hub, QUrl(u"ws://127.0.0.1:7878"_qs));
    QCOMPARE(options->terminal.pos, u"Bar"_qs);
    QCOMPARE(options->terminal.transport, u"longpoll"_qs);
    QCOMPARE(options->cashier, u"Ana"_qs);
    QCOMPARE(options->pin, u"1111"_qs);
    QVERIFY(parseTillOptions({u"--help"_qs}, TillProgram::Lines)->help);
    QVERIFY(parseTillOptions({u"--version"_qs}, TillProgram::Window)->version);
}

void TestTillCommands::aBadOptionIsNamedInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << QStringList{u"--colour"_qs} << u"--colour"_qs;
    QTest::newRow("surplus") << QStringList{u"word"_qs} << u"word"_qs;
    QTest::newRow("value missing") << QStringList{u"--hub"_qs} << u"--hub"_qs;
    QTest::newRow("scheme") << QStringList{u"--hub=ftp://x"_qs} << u"ftp://x"_qs;
    QTest::newRow("transport") << QStringList{u"--transport"_qs, u"pigeon"_qs} << u"auto|websocket|longpoll"_qs;
    QTest::newRow("level") << QStringList{u"--log-level=loud"_qs} << u"debug|info|warning|error"_qs;
    QTest::newRow("offline payments") << QStringList{u"--offline-payments=none"_qs} << u"all|own"_qs;
    QTest::newRow("flag with a value") << QStringList{u"--help=yes"_qs} << u"--help"_qs;
    QTest::newRow("required") << QStringList{u"--pos"_qs, u"Bar"_qs} << u"--hub"_qs;
}

void TestTillCommands::aBadOptionIsNamedInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto options = parseTillOptions(arguments, TillProgram::Lines);
    QVERIFY(!options.ok());
    QVERIFY2(options.error().text.contains(named), qPrintable(options.error().text));
    QVERIFY(options.error().text.contains(u"--help") && !options.error().text.contains(u'\n'));
}

TANDEM_TEST(TestTillCommands)
#include "tst_till_commands.moc"
