#include "app/print/printer_line.h"

#include <QFile>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <unistd.h>

namespace tandem {

namespace {

const QByteArray askStatus("\x1dr1", 3); // GS r 1
constexpr quint16 usualPort = 9100;      // "raw" printing, which nearly all network printers know

struct Written
{
    qsizetype bytes = 0;
    int fault = 0; ///< errno; 0 when all was written, or ETIMEDOUT
};

/// In a thread of its own: a device file may take its time, and may never be ready.
Written writeFile(const QByteArray &path, const QByteArray &bytes, int timeoutMs)
{
    const int file = ::open(path.constData(), O_WRONLY | O_APPEND | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return {0, errno};
    Written written;
    while (written.bytes < bytes.size()) {
        const ssize_t some = ::write(file, bytes.constData() + written.bytes, size_t(bytes.size() - written.bytes));
        if (some > 0) {
            written.bytes += some;
            continue;
        }
        const int fault = some < 0 ? errno : EIO;
        pollfd ready{file, POLLOUT, 0};
        if (fault == EINTR || (fault == EAGAIN && ::poll(&ready, 1, timeoutMs) > 0 && (ready.revents & POLLOUT)))
            continue;
        written.fault = fault == EAGAIN ? ETIMEDOUT : fault;
        break;
    }
    ::close(file);
    return written;
}

} // namespace

PrinterLine::PrinterLine(QObject *parent)
    : QObject(parent)
    , m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    connect(m_patience, &QTimer::timeout, this,
            [this] { fail(tr("it does not answer, or takes no more"), m_written > 0); });
}

PrinterLine::~PrinterLine() = default;

void PrinterLine::print(const QString &address, const QByteArray &bytes, bool answers, int timeoutMs)
{
    Q_ASSERT(!m_busy);
    ++m_job;
    m_busy = true;
    m_bytes = bytes;
    m_written = 0;
    m_timeoutMs = timeoutMs;
    if (address.startsWith(u'/'))
        toFile(address);
    else
        toNetwork(address, answers);
}

void PrinterLine::toNetwork(const QString &address, bool answers)
{
    const qsizetype colon = address.lastIndexOf(u':');
    const bool hasPort = colon > 0 && !address.endsWith(u']');
    QString host = hasPort ? address.left(colon) : address;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    const quint16 port = hasPort ? address.mid(colon + 1).toUShort() : usualPort;
    // What is written is in the network's hands and not on paper. A printer comes to this command when it has
    // taken all before it.
    if (answers)
        m_bytes += askStatus;
    m_socket = new QTcpSocket(this);
    connect(m_socket, &QTcpSocket::connected, this, [this] { m_socket->write(m_bytes); });
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this, answers](qint64 count) {
        m_written += count;
        m_patience->start(m_timeoutMs);
        if (!answers && m_written == m_bytes.size())
            m_socket->disconnectFromHost();
    });
    connect(m_socket, &QTcpSocket::readyRead, this, [this, answers] {
        m_socket->readAll();
        if (answers && m_written == m_bytes.size())
            succeed();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, [this, answers] {
        if (answers || m_written < m_bytes.size())
            fail(tr("it broke the connection"), m_written > 0);
        else
            succeed();
    });
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError) // else it is said by disconnected()
            fail(m_socket->errorString(), m_written > 0);
    });
    m_patience->start(m_timeoutMs);
    m_socket->connectToHost(host, port);
}

void PrinterLine::toFile(const QString &path)
{
    const auto written = std::make_shared<Written>();
    QThread *thread = QThread::create([written, name = QFile::encodeName(path), bytes = m_bytes,
                                       timeout = m_timeoutMs] { *written = writeFile(name, bytes, timeout); });
    connect(thread, &QThread::finished, thread, &QThread::deleteLater);
    connect(thread, &QThread::finished, this, [this, written, job = m_job] {
        if (job != m_job || !m_busy)
            return;
        if (written->fault != 0)
            return fail(QString::fromLocal8Bit(std::strerror(written->fault)), written->bytes > 0);
        succeed();
    });
    thread->start();
}

void PrinterLine::succeed()
{
    end();
    emit done();
}

void PrinterLine::end()
{
    m_patience->stop();
    m_busy = false;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
        m_socket = nullptr;
    }
}

void PrinterLine::fail(const QString &sentence, bool begun)
{
    if (!m_busy)
        return;
    end();
    emit failed(sentence, begun);
}

} // namespace tandem
