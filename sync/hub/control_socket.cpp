#include "sync/hub/control_socket.h"

#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcControl, "tandem.hub.control")

namespace tandem {

namespace {
constexpr int connectMs = 2000;
constexpr int answerMs = 30 * 60 * 1000; // a backup of years may take its time
} // namespace

class ControlSocket::Private
{
public:
    QLocalServer server;
    Run run;
};

ControlSocket::ControlSocket(const QString &name, Run run, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->run = std::move(run);
    d->server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(name); // left by a hub that was killed; the store's lock says it is gone
    if (!d->server.listen(name))
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

std::optional<QJsonObject> ControlSocket::ask(const QString &name, const QJsonObject &command)
{
    QLocalSocket socket;
    socket.connectToServer(name);
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
