#pragma once

#include "sync/link/link.h"

#include <memory>

class QWebSocket;

namespace tandem {

/// Link over WebSocket; see PROTOCOL.md. Takes ws:, wss:, http: and https: addresses alike.
class WebSocketLink : public Link
{
    Q_OBJECT
public:
    explicit WebSocketLink(QObject *parent = nullptr);
    ~WebSocketLink() override;

    void open(const QUrl &hub) override;
    void send(const QByteArray &frame) override;
    void close() override;
    Transport transport() const override { return Transport::WebSocket; }

signals:
    /// Before closed(): the hub's address answered, but not with WebSocket.
    void upgradeRefused();

private:
    void drop();
    QWebSocket *m_socket = nullptr;
    bool m_isConnected = false;
};

} // namespace tandem
