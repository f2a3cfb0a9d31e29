#include "app/print/printer_line.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace tandem;

namespace {

const QByteArray job("Receipt\n");
const QByteArray question("\x1dr1");

} // namespace

class TestPrinterLine : public QObject
{
    Q_OBJECT

    QTcpServer m_printer;
    QString m_address;
    PrinterLine m_line;
    QSignalSpy m_done{&m_line, &PrinterLine::done};
    QSignalSpy m_failed{&m_line, &PrinterLine::failed};

    /// What the printer was sent, as much as `size`.
    QByteArray taken(QTcpSocket *at, qsizetype size)
    {
        QByteArray bytes;
        while (bytes.size() < size && (at->bytesAvailable() > 0 || at->waitForReadyRead(5000)))
            bytes += at->readAll();
        return bytes;
    }
    QTcpSocket *connected()
    {
        while (!m_printer.hasPendingConnections())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        return m_printer.nextPendingConnection();
    }

private slots:
    void init()
    {
        QVERIFY(m_printer.listen(QHostAddress::LocalHost));
        m_address = QStringLiteral("127.0.0.1:%1").arg(m_printer.serverPort());
        m_done.clear();
        m_failed.clear();
    }
    void cleanup() { m_printer.close(); }

    void aJobIsDoneWhenThePrinterSaysSo()
    {
        m_line.print(m_address, job);
        QVERIFY(m_line.isBusy());
        QTcpSocket *printer = connected();
        QCOMPARE(taken(printer, job.size() + question.size()), job + question);
        QVERIFY(m_done.isEmpty());
        printer->write("\0", 1);
        printer->flush();
        QTRY_COMPARE(m_done.size(), 1);
        QVERIFY(!m_line.isBusy() && m_failed.isEmpty());
        delete printer;
    }

    void aPrinterThatNeverAnswersIsTakenAtItsWordOfTheNetwork()
    {
        m_line.print(m_address, job, false);
        QTcpSocket *printer = connected();
        QCOMPARE(taken(printer, job.size()), job);
        QTRY_COMPARE(m_done.size(), 1);
        delete printer;
    }

    void whoGoesAwayInTheMiddleMayHavePrinted()
    {
        m_line.print(m_address, QByteArray(100, 'x'));
        QTcpSocket *printer = connected();
        QVERIFY(!taken(printer, 10).isEmpty());
        printer->abort();
        QTRY_COMPARE(m_failed.size(), 1);
        QVERIFY(m_failed.first().at(1).toBool());
        QVERIFY(!m_failed.first().at(0).toString().isEmpty());
        delete printer;
    }

    void whoSaysNothingIsNotWaitedForForever()
    {
        m_line.print(m_address, job, true, 200);
        QTcpSocket *printer = connected();
        QTRY_COMPARE(m_failed.size(), 1);
        QVERIFY(m_failed.first().at(1).toBool());
        delete printer;
    }

    void nothingIsOnPaperWhereThereIsNoPrinter()
    {
        m_printer.close();
        m_line.print(m_address, job);
        QTRY_COMPARE(m_failed.size(), 1);
        QVERIFY(!m_failed.first().at(1).toBool());
        m_line.print(QStringLiteral("printer.invalid"), job);
        QTRY_COMPARE_WITH_TIMEOUT(m_failed.size(), 2, 20000);
        QVERIFY(!m_failed.last().at(1).toBool());
    }

    void aDeviceFileTakesItAndSaysWhatIsWrong()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("lp0"));
        m_line.print(path, job);
        QTRY_COMPARE(m_failed.size(), 1); // no file is made: a printer that is switched off is none
        QVERIFY(!m_failed.first().at(1).toBool());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        m_line.print(path, job);
        QTRY_COMPARE(m_done.size(), 1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), job);
    }

    void aDeviceThatTakesNoMoreIsGivenUp()
    {
        QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("pipe")));
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        m_line.print(QFile::decodeName(path), job);
        QTRY_COMPARE(m_failed.size(), 1); // nobody is at the other end
        QVERIFY(!m_failed.first().at(1).toBool());
        QFile end(QFile::decodeName(path));
        QVERIFY(end.open(QIODevice::ReadWrite | QIODevice::Unbuffered)); // takes what a pipe holds
        m_line.print(QFile::decodeName(path), QByteArray(1024 * 1024, 'x'), true, 200);
        QTRY_COMPARE(m_failed.size(), 2);
        QVERIFY(m_failed.last().at(1).toBool());
    }
};

TANDEM_TEST(TestPrinterLine)
#include "tst_printer_line.moc"
