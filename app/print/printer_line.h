#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

class QTcpSocket;
class QTimer;

namespace tandem {

/// Takes bytes to a printer: over the network ("10.0.0.5:9100"; the port may be left out) or into a device file
/// ("/dev/usb/lp0"). One job at a time; never blocks its thread.
class PrinterLine : public QObject
{
    Q_OBJECT
public:
    explicit PrinterLine(QObject *parent = nullptr);
    ~PrinterLine() override;

    /// An address that begins with "/" is a file's. `answers`: a network printer says when it has come to the end of
    /// the job (GS r); without it done() means that the network has taken all bytes. `timeoutMs` without any progress
    /// ends it.
    void print(const QString &address, const QByteArray &bytes, bool answers = true, int timeoutMs = 10'000);
    bool isBusy() const { return m_busy; }

signals:
    void done();
    /// `begun`: some of it may be on paper.
    void failed(const QString &sentence, bool begun);

private:
    void toNetwork(const QString &address, bool answers);
    void toFile(const QString &path);
    void end();
    void succeed();
    void fail(const QString &sentence, bool begun);

    QByteArray m_bytes;
    qsizetype m_written = 0;
    bool m_busy = false;
    QTcpSocket *m_socket = nullptr;
    QTimer *m_patience;
    int m_timeoutMs = 0;
    quint64 m_job = 0; ///< What a file's thread answers for an older one does not count
};

} // namespace tandem
