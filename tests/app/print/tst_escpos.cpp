#include "app/print/code_page.h"
#include "app/print/escpos.h"
#include "test_program.h"

using namespace tandem;

namespace {

QByteArray body(const QString &text, const PrinterTraits &printer = {})
{
    const QByteArray bytes = escPos(text, printer);
    const QByteArray head("\x1b@\x1bt\x13", 5);
    const QByteArray tail("\x1dV\x42\x03", 4);
    return bytes.startsWith(head) && bytes.endsWith(tail) ? bytes.sliced(head.size()).chopped(tail.size())
                                                          : "unexpected: " + bytes.toHex();
}

} // namespace

class TestEscPos : public QObject
{
    Q_OBJECT

private slots:
    void everyCodePageIsKnownHere()
    {
        for (const CodePage &page : CodePage::all()) {
            QCOMPARE(page.byteOf(u'A'), std::optional('A'));
            QVERIFY2(page.byteOf(page.name() == QLatin1String("cp866")    ? u'Я'
                                 : page.name() == QLatin1String("cp1251") ? u'Я'
                                 : page.name() == QLatin1String("cp1253") ? u'Ω'
                                 : page.name() == QLatin1String("cp1255") ? u'א'
                                                                          : u'é'),
                     qPrintable(page.name()));
        }
        QCOMPARE(CodePage::find(QStringLiteral("cp858"))->byteOf(u'€'), std::optional(char(0xd5)));
        QVERIFY(!CodePage::find(QStringLiteral("cp850"))->byteOf(u'€'));
        QVERIFY(!CodePage::find(QStringLiteral("utf-8")));
    }

    void aLetterThatThePageLacksIsFoundInAnother()
    {
        QCOMPARE(body(QStringLiteral("Café 5 €\n")), QByteArray("Caf\x82 5 \xd5\n"));
        QCOMPARE(body(QStringLiteral("Ż€")), QByteArray("\x1bt\x12\xbd\x1bt\x13\xd5"));
        QCOMPARE(body(QStringLiteral("Кофе")), QByteArray("\x1bt\x11\x8a\xae\xe4\xa5"));
    }

    void whatNoPageHasIsItsBaseLetterOrAQuestionMark()
    {
        QCOMPARE(body(QStringLiteral("ǟ")), QByteArray("a"));
        QCOMPARE(body(QStringLiteral("﷼")).size() > 0, true);
        QCOMPARE(body(QStringLiteral("☂")), QByteArray("?"));
        QCOMPARE(body(QString::fromUtf8("🥐")), QByteArray("?")); // one letter, not two halves
        QCOMPARE(body(QStringLiteral("e\u0301")), QByteArray("e"));
    }

    void noTextIsACommand()
    {
        QCOMPARE(body(QStringLiteral("a\u001b@\u001bp\u0010\u0004\u0007\u202e\u200fb\tc\r\nd")),
                 QByteArray("a@pbc\nd"));
        QCOMPARE(body(QString(QChar(u'\0')) + QStringLiteral("x\u0085y\u009b")), QByteArray("xy"));
    }

    void thePrinterCutsAndKicksAsItCan()
    {
        const PrinterTraits plain{QStringLiteral("cp858"), false, false};
        const PrinterTraits drawer{QStringLiteral("cp858"), true, true};
        QVERIFY(escPos({}, plain).endsWith(QByteArray("\x1b"
                                                      "d\x04")));
        QVERIFY(!escPos({}, plain, {true, {}}).contains("\x1bp"));
        QVERIFY(escPos({}, drawer, {true, {}}).contains(QByteArray("\x1bp\0\x19\xfa", 5)));
        QVERIFY(!escPos({}, drawer).contains("\x1bp"));
        QVERIFY(escPos({}, {QStringLiteral("nothing"), true, false}).startsWith(QByteArray("\x1b@\x1bt\x13")));
    }

    void aReferenceIsPrintedAsAQrCode()
    {
        const QByteArray bytes = escPos(QStringLiteral("x\n"), {}, {false, QStringLiteral("KTB-000217-R")});
        QVERIFY(bytes.contains(QByteArray("\x1d(k\x0f\0"
                                          "1P0KTB-000217-R",
                                          20)));
        QVERIFY(bytes.contains(QByteArray("\x1d(k\x03\0"
                                          "1Q0",
                                          8)));
    }
};

TANDEM_TEST(TestEscPos)
#include "tst_escpos.moc"
