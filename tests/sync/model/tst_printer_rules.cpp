#include "sync/model/printer_rules.h"
#include "test_program.h"

using namespace tandem;

class TestPrinterRules : public QObject
{
    Q_OBJECT

private slots:
    void aPrinterIsAtAHostOrADeviceFile()
    {
        for (const char *address : {"10.0.0.5:9100", "10.0.0.5", "printer.local:9100", "[::1]:9100", "/dev/usb/lp0"})
            QVERIFY2(isPrinterAddress(QString::fromLatin1(address)), address);
        for (const char *address : {"", "/", "10.0.0.5:", "10.0.0.5:123456", "http://10.0.0.5", "a b:9100", ":9100"})
            QVERIFY2(!isPrinterAddress(QString::fromLatin1(address)), address);
        QCOMPARE(printerCodePages().first(), QStringLiteral("cp858"));
    }
};

TANDEM_TEST(TestPrinterRules)
#include "tst_printer_rules.moc"
