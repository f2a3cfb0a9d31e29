#include "app/terminal/desk.h"
#include "test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tandem;

/// Reports as the window asks for them, on the demo shop and a hub of its own.
class TestDeskReports : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void aManagerSeesWhatWasSold();
    void aCashierNeedsAManagersPin();
    void onlyTheLastQuestionIsAnsweredAndNoneOnceTheReportsAreClosed();
    void aReportIsWrittenIntoAFileAndSaysWhenItCannotBe();

private:
    void sell(const char *product)
    {
        m_desk->scan(QString::fromLatin1(product));
        m_desk->beginPayment();
        m_desk->pay(QStringLiteral("Cash"), QString());
        m_desk->finish();
    }
    static ReportQuestion today(ReportBy by)
    {
        const QDate day = QDate::currentDate();
        return {by, day.addDays(-1), day}; // a test may run over midnight
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

void TestDeskReports::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Desk::Options options;
    options.terminal.dataFolder = m_folder->path();
    options.terminal.pos = QStringLiteral("Bar");
    options.host = options.demo = true;
    options.cashier = QStringLiteral("Ana");
    options.pin = QStringLiteral("1111");
    m_desk = std::make_unique<Desk>(options);
    const QSignalSpy in(m_desk.get(), &Desk::loggedIn);
    m_desk->start();
    QTRY_COMPARE(in.size(), 1);
}

void TestDeskReports::aManagerSeesWhatWasSold()
{
    sell("Croissant");
    sell("Tea");
    const QSignalSpy opened(m_desk.get(), &Desk::reportsOpened);
    const QSignalSpy known(m_desk.get(), &Desk::reportKnown);
    m_desk->openReports({}, {});
    QCOMPARE(opened.size(), 1);
    m_desk->askReport(today(ReportBy::Product));
    QTRY_COMPARE(known.size(), 1);
    const auto report = known.first().first().value<ReportView>();
    QCOMPARE(report.question, today(ReportBy::Product));
    QCOMPARE(report.rows.size(), 2);
    QCOMPARE(report.rows[0].first(), QStringLiteral("Tea"));
    QCOMPARE(report.rows[0].last(), QStringLiteral("2.80"));
    QCOMPARE(report.whole.last(), QStringLiteral("5.20"));
    QCOMPARE(report.bars.first().text, QStringLiteral("2.80"));
}

void TestDeskReports::aCashierNeedsAManagersPin()
{
    const QSignalSpy opened(m_desk.get(), &Desk::reportsOpened);
    const QSignalSpy known(m_desk.get(), &Desk::reportKnown);
    const QSignalSpy refused(m_desk.get(), &Desk::refused);
    const QSignalSpy wrong(m_desk.get(), &Desk::loginRefused);
    m_desk->login(QStringLiteral("Ben"), QStringLiteral("2222"));
    m_desk->openReports({}, {});
    QCOMPARE(refused.size(), 1);
    m_desk->openReports(QStringLiteral("Ben"), QStringLiteral("2222"));
    m_desk->openReports(QStringLiteral("Ana"), QStringLiteral("2222"));
    QCOMPARE(wrong.size(), 2);
    m_desk->askReport(today(ReportBy::Day));
    QCOMPARE(opened.size(), 0);
    QCOMPARE(known.size(), 0);
    m_desk->openReports(QStringLiteral("Ana"), QStringLiteral("1111"));
    QCOMPARE(opened.size(), 1);
    m_desk->askReport(today(ReportBy::Day));
    QTRY_COMPARE(known.size(), 1);
    QVERIFY(known.first().first().value<ReportView>().rows.isEmpty());
}

void TestDeskReports::onlyTheLastQuestionIsAnsweredAndNoneOnceTheReportsAreClosed()
{
    sell("Tea");
    const QSignalSpy known(m_desk.get(), &Desk::reportKnown);
    m_desk->openReports({}, {});
    m_desk->askReport(today(ReportBy::Day));
    m_desk->askReport(today(ReportBy::Hour));
    QTRY_COMPARE(known.size(), 1);
    m_desk->askReport(today(ReportBy::Tax));
    m_desk->closeReports();
    m_desk->openReports({}, {});
    m_desk->askReport(today(ReportBy::Cashier));
    QTRY_COMPARE(known.size(), 2);
    QCOMPARE(known.first().first().value<ReportView>().question.by, ReportBy::Hour);
    QCOMPARE(known.last().first().value<ReportView>().question.by, ReportBy::Cashier);
}

void TestDeskReports::aReportIsWrittenIntoAFileAndSaysWhenItCannotBe()
{
    sell("Tea");
    const QSignalSpy known(m_desk.get(), &Desk::reportKnown);
    const QSignalSpy exported(m_desk.get(), &Desk::reportExported);
    const QString file = m_folder->filePath(QStringLiteral("report.csv"));
    m_desk->exportReport(file); // of nothing
    QCOMPARE(exported.size(), 0);
    m_desk->openReports({}, {});
    m_desk->askReport(today(ReportBy::Method));
    QTRY_COMPARE(known.size(), 1);
    m_desk->exportReport(file);
    QCOMPARE(exported.last().at(1).toString(), QString());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("method,orders,tips,amount\r\nCash,1,0.00,2.80\r\n"));
    m_desk->exportReport(m_folder->filePath(QStringLiteral("no/folder.csv")));
    QVERIFY(exported.last().at(1).toString().contains(QStringLiteral("folder.csv")));
}

TANDEM_TEST(TestDeskReports)
#include "tst_desk_reports.moc"
