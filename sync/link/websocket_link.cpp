#include "sync/link/websocket_link.h"

#include <QNetworkProxy>
#include <QTimer>
#include <QWebSocket>

namespace tandem {

namespace {
constexpr quint64 maxIncoming = 4 * 1024 * 1024;
constexpr int handshakeMs = 5000;
} // namespace

WebSocketLink::WebSocketLink(QObject *parent)
    : Link(parent)
{
}
WebSocketLink::~WebSocketLink() { drop(); }

void WebSocketLink::drop()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

void WebSocketLink::open(const QUrl &hub)
{
    drop();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setMaxAllowedIncomingMessageSize(maxIncoming);
    m_socket->setMaxAllowedIncomingFrameSize(maxIncoming);
    QWebSocket *socket = m_socket;
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { emit received(text.toUtf8()); });
    const auto ended = [this, socket](const QString &reason) {
        if (socket != m_socket)
            return;
        drop();
        emit closed(reason);
    };
    // Qt calls a refused upgrade ConnectionRefusedError, and a proxy may as well just hang up: whatever fails before
    // the handshake is over may succeed the other way.
    m_isConnected = false;
    connect(socket, &QWebSocket::connected, this, [this] {
        m_isConnected = true;
        emit opened();
    });
    connect(socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this,
            [this, socket, ended](QAbstractSocket::SocketError error) {
                // Whoever took the connection and then spoke HTTP of its own is none; Qt's words are not for people.
                const bool isStranger =
                    !m_isConnected && error == QAbstractSocket::ConnectionRefusedError && socket->peerPort() != 0;
                const QString reason = isStranger ? notAHub() : socket->errorString();
                if (socket == m_socket && !m_isConnected && error != QAbstractSocket::HostNotFoundError)
                    emit upgradeRefused();
                ended(reason);
            });
    connect(socket, &QWebSocket::disconnected, this, [ended, socket] {
        ended(socket->closeReason().isEmpty() ? tr("The hub closed the connection.") : socket->closeReason());
    });
    QTimer::singleShot(handshakeMs, socket, [this, socket, ended] {
        if (socket == m_socket && socket->state() != QAbstractSocket::ConnectedState) {
            emit upgradeRefused();
            ended(tr("The hub does not answer."));
        }
    });
    QUrl url = hub;
    url.setScheme(hub.scheme() == QLatin1String("https") || hub.scheme() == QLatin1String("wss")
                      ? QStringLiteral("wss")
                      : QStringLiteral("ws"));
    url.setPath(QStringLiteral("/v1/ws"));
    socket->open(url);
}

void WebSocketLink::send(const QByteArray &frame)
{
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->sendTextMessage(QString::fromUtf8(frame));
}

void WebSocketLink::close() { drop(); }

} // namespace tandem
