#include "app/terminal/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace tandem {

namespace {

constexpr int patienceMs = 1000;

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
{
    // A socket's path may only be about 100 characters long; a data folder's may be longer.
    const QString whole = QDir(dataFolder).absolutePath();
    const QString real = QFileInfo(whole).canonicalFilePath();
    const QByteArray hash =
        QCryptographicHash::hash((real.isEmpty() ? whole : real).toUtf8(), QCryptographicHash::Sha256);
    m_name = QDir::tempPath() + QStringLiteral("/tandem-") + QString::fromLatin1(hash.left(12).toHex());
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *guest = m_server.nextPendingConnection()) {
            connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
            guest->write("raised\n");
            guest->disconnectFromServer();
            emit raiseWanted();
        }
    });
}

bool SingleInstance::raiseOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(patienceMs) && socket.waitForReadyRead(patienceMs);
}

void SingleInstance::listen()
{
    if (m_server.isListening())
        return;
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

} // namespace tandem
