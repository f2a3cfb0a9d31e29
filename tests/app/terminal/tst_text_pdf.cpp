#include "app/terminal/text_pdf.h"
#include "test_program.h"

using namespace tandem;

class TestTextPdf : public QObject
{
    Q_OBJECT

    static qsizetype pagesOf(const QByteArray &pdf) { return pdf.count("/Type /Page\n"); }

private slots:
    void aReceiptIsOnePageAndAVeryLongOneIsSeveral()
    {
        const QByteArray one = textPdf(QStringLiteral("Receipt"), QStringLiteral("Tea  2.80\nTotal  2.80\n"));
        QVERIFY(one.startsWith("%PDF-"));
        QCOMPARE(pagesOf(one), 1);
        const QByteArray many = textPdf(QStringLiteral("Sessions"), QStringLiteral("a line\n").repeated(2000));
        QVERIFY(pagesOf(many) > 1);
        QVERIFY(textPdf({}, {}).startsWith("%PDF-"));
    }
};

TANDEM_TEST(TestTextPdf)
#include "tst_text_pdf.moc"
