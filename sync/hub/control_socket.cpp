#include "sync/hub/control_socket.h"

#include "sync/hub/hub_folder.h"
#include "sync/model/sha256.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLoggingCategory>

#include <sys/un.h>

Q_LOGGING_CATEGORY(lcControl, "tandem.hub.control")

namespace tandem {

namespace {
constexpr int connectMs = 2000;
constexpr int answerMs = 30 * 60 * 1000; // a backup of years may take its time
/// QLocalServer makes the socket in a folder of its own beside it first: "/" and eight characters more.
constexpr qsizetype longestPath = qsizetype(sizeof(sockaddr_un::sun_path)) - 16;
} // namespace

class ControlSocket::Private
{
public:
    QLocalServer server;
    Run run;
};

QString ControlSocket::pathFor(const QString &folder)
{
    const QString whole = QDir(folder).canonicalPath();
    if (whole.isEmpty())
        return {};
    const QString inside = hubFolder::socket(whole);
    if (QFile::encodeName(inside).size() <= longestPath)
        return inside;
    const QByteArray hash = sha256(QFile::encodeName(whole));
    return QStringLiteral("/tmp/tandem-hub-") + QString::fromLatin1(hash.toHex().left(32));
}

ControlSocket::ControlSocket(const QString &folder, Run run, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->run = std::move(run);
    d->server.setSocketOptions(QLocalServer::UserAccessOption);
    const QString path = pathFor(folder);
    QLocalServer::removeServer(path); // left by a hub that was killed; the folder's lock says it is gone
    if (!d->server.listen(path))
        qCWarning(lcControl) << "commands cannot reach this hub while it serves:" << d->server.errorString();
    connect(&d->server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = d->server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (!socket->canReadLine())
                    return;
                const QJsonObject command = QJsonDocument::fromJson(socket->readLine()).object();
                socket->write(QJsonDocument(d->run(command)).toJson(QJsonDocument::Compact) + '\n');
                socket->flush();
                socket->disconnectFromServer();
            });
        }
    });
}

ControlSocket::~ControlSocket() = default;

std::optional<QJsonObject> ControlSocket::ask(const QString &folder, const QJsonObject &command)
{
    const QString path = pathFor(folder);
    // In /tmp anybody may have made it: a hub is who owns the folder.
    if (path.isEmpty() || QFileInfo(path).ownerId() != QFileInfo(folder).ownerId())
        return std::nullopt;
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(connectMs))
        return std::nullopt;
    socket.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    QByteArray answer;
    while (!answer.endsWith('\n')) {
        if (!socket.waitForReadyRead(answerMs)) {
            answer += socket.readAll();
            break;
        }
        answer += socket.readAll();
    }
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

} // namespace tandem
