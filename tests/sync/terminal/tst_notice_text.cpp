#include "sync/model/outcome.h"
#include "sync/terminal/terminal.h"
#include "test_program.h"

#include <QFile>

using namespace tandem;

/// Each notice has a sentence that says what happened, to which order, and what to do.
class TestNoticeText : public QObject
{
    Q_OBJECT

private slots:
    void everyNoticeSaysWhatHappenedToWhichOrderAndWhatToDo_data()
    {
        QTest::addColumn<bool>("isAboutAnOrder");
        for (const QString &code : noticeCodes())
            QTest::newRow(qPrintable(code)) << true;
        QTest::newRow("number-changed") << true;
        QTest::newRow("order-corrected") << true;
        // What the terminal itself says of the shop.
        for (const char *code :
             {"open-orders-carried", "other-hub", "old-hub", "hub-refused", "device-renewed", "numbers-held",
              "hub-full", "disk-full", "device-away", "unsent-elsewhere", "clock-differs"})
            QTest::newRow(code) << false;
    }
    void everyNoticeSaysWhatHappenedToWhichOrderAndWhatToDo()
    {
        QFETCH(bool, isAboutAnOrder);
        const OrderId order = OrderId::fromBytes(QByteArray(16, '1'));
        const OrderId other = OrderId::fromBytes(QByteArray(16, '2'));
        const auto name = [&](OrderId id) {
            return id == order ? QStringLiteral("No 41") : id == other ? QStringLiteral("No 42") : QString();
        };
        Notice notice;
        notice.code = QString::fromLatin1(QTest::currentDataTag());
        notice.order = order;
        notice.other = other;
        notice.words = {notice.code == QLatin1String("hub-refused") ? QStringLiteral("It is too large.")
                                                                    : QStringLiteral("Tea")};
        notice.by = {QStringLiteral("Ana"), QStringLiteral("Bar")};
        for (bool isAlone : {false, true}) {
            if (isAlone)
                notice.other = {};
            const QString text = noticeText(notice, name);
            QVERIFY2(text.contains(u' ') && text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
            if (!isAboutAnOrder)
                continue;
            QVERIFY2(text.contains(QStringLiteral("No 41")), qPrintable(text));
            // What happened, and then what to do.
            QVERIFY2(text.count(QStringLiteral(". ")) + text.count(QStringLiteral(": ")) >= 1, qPrintable(text));
        }
        QFile page(QStringLiteral(TANDEM_SOURCE "/sync/wire/PROTOCOL.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.readAll().contains('`' + notice.code.toLatin1() + '`'));
    }
};

TANDEM_TEST(TestNoticeText)
#include "tst_notice_text.moc"
