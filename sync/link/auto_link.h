#pragma once

#include "sync/link/link.h"

#include <QTimer>

#include <memory>

namespace tandem {

class WebSocketLink;

/// Chooses the transport. Auto: WebSocket, long poll when the address answers but not with WebSocket, and back to
/// WebSocket as soon as a try in the background succeeds (then closed() is emitted and the next open() uses it).
class AutoLink : public Link
{
    Q_OBJECT
public:
    explicit AutoLink(Transport wanted, QObject *parent = nullptr, int retryWebSocketMs = 30000);
    ~AutoLink() override;

    void open(const QUrl &hub) override;
    void send(const QByteArray &frame) override;
    void close() override;
    Transport transport() const override { return m_using; }

private:
    void use(Transport transport);
    void tryWebSocketAgain();

    Transport m_wanted;
    Transport m_using;
    QUrl m_hub;
    std::unique_ptr<Link> m_link;
    std::unique_ptr<WebSocketLink> m_probe;
    QTimer m_again;
};

} // namespace tandem
