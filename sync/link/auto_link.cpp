#include "sync/link/auto_link.h"

#include "sync/link/long_poll_link.h"
#include "sync/link/websocket_link.h"

namespace tandem {

AutoLink::AutoLink(Transport wanted, QObject *parent, int retryWebSocketMs)
    : Link(parent)
    , m_wanted(wanted)
    , m_using(wanted == Transport::LongPoll ? Transport::LongPoll : Transport::WebSocket)
{
    m_again.setInterval(retryWebSocketMs);
    connect(&m_again, &QTimer::timeout, this, &AutoLink::tryWebSocketAgain);
}

AutoLink::~AutoLink() = default;

void AutoLink::use(Transport transport)
{
    m_using = transport;
    if (m_link) {
        m_link->disconnect(this);
        m_link->close();
        m_link.release()->deleteLater();
    }
    if (transport == Transport::LongPoll) {
        m_link = std::make_unique<LongPollLink>();
    } else {
        auto socket = std::make_unique<WebSocketLink>();
        if (m_wanted == Transport::Auto) {
            connect(socket.get(), &WebSocketLink::upgradeRefused, this, [this] { m_using = Transport::LongPoll; });
        }
        m_link = std::move(socket);
    }
    connect(m_link.get(), &Link::opened, this, [this] {
        if (m_wanted == Transport::Auto && m_using == Transport::LongPoll)
            m_again.start();
        emit opened();
    });
    connect(m_link.get(), &Link::received, this, &Link::received);
    connect(m_link.get(), &Link::closed, this, [this, transport](const QString &reason) {
        m_again.stop();
        if (m_using != transport) { // the upgrade was refused: the other way, at once
            use(m_using);
            m_link->open(m_hub);
            return;
        }
        if (m_wanted == Transport::Auto)
            m_using = Transport::WebSocket; // whatever broke may have been the proxy: begin anew with the best
        emit closed(reason);
    });
}

void AutoLink::open(const QUrl &hub)
{
    m_hub = hub;
    m_again.stop();
    m_probe.reset();
    use(m_using);
    m_link->open(hub);
}

void AutoLink::tryWebSocketAgain()
{
    m_probe = std::make_unique<WebSocketLink>();
    connect(m_probe.get(), &Link::opened, this, [this] {
        m_again.stop();
        m_probe.release()->deleteLater();
        m_link->close();
        m_using = Transport::WebSocket;
        emit closed(tr("Changing to WebSocket."));
    });
    m_probe->open(m_hub);
}

void AutoLink::send(const QByteArray &frame)
{
    if (m_link)
        m_link->send(frame);
}

void AutoLink::close()
{
    m_again.stop();
    m_probe.reset();
    if (m_link)
        m_link->close();
}

} // namespace tandem
