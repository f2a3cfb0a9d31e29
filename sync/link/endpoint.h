#pragma once

#include "sync/model/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace tandem {

using ConnectionId = quint64; ///< Never used again within a process

/// Limits of the hub's endpoint (sync-design.md C 39, 41; B1 delivery).
struct EndpointLimits
{
    qint64 maxFrameBytes = 256 * 1024;
    qint64 maxFrameBytesBeforeLogin = 8 * 1024; ///< Until setTrusted()
    qint64 maxQueuedBytes = 4 * 1024 * 1024;    ///< A reader slower than this is disconnected; it pulls later
    /// What one connection may send in the long run, a frame counting 1 KiB more than its bytes: about 4,000 operations
    /// a second. It is read no faster; a terminal that comes back with a day's work stays far below the burst.
    qint64 bytesPerSecond = 4 * 1024 * 1024;
    qint64 burstBytes = 32 * 1024 * 1024;
    int maxConnections = 2048;
    int loginTimeoutMs = 5000;    ///< Connected but not trusted after this: closed
    int requestTimeoutMs = 10000; ///< Time to send a whole HTTP request or WebSocket handshake
    int pollHoldMs = 25000;       ///< How long a long poll waits for something to say
    int idleTimeoutMs = 60000;    ///< WebSocket without any frame / long-poll session without any request: closed
};

/// The hub's network side: HTTP and WebSocket on one port, on a thread of its own. Carries whole frames; a
/// long-poll session looks exactly like a WebSocket connection to the handler.
class Endpoint
{
public:
    /// Called on the endpoint's thread; must return quickly.
    struct Handler
    {
        std::function<void(ConnectionId, const QString &peer, bool longPoll)> opened;
        std::function<void(ConnectionId, QByteArray frame)> received;
        std::function<void(ConnectionId)> closed; ///< Once for each opened
    };

    Endpoint(EndpointLimits limits, Handler handler);
    ~Endpoint(); ///< Stops

    /// Binds and starts the thread. `host` is an IP address or "localhost"; port 0 takes a free one. Returns the port.
    /// Errors: listen-failed (address in use, not this machine's, …), bad-address.
    Result<quint16> listen(const QString &host, quint16 port);
    /// Any thread. Frames to one connection keep their order.
    void send(ConnectionId connection, const QByteArray &frame);
    /// Any thread: the connection has said who it is; the larger limits hold from now on.
    void setTrusted(ConnectionId connection);
    /// Any thread. Sends what is queued, then closes.
    void close(ConnectionId connection);
    /// Stops accepting new connections and requests but keeps the existing ones until stop().
    void stopAccepting();
    void stop();

    class Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace tandem
