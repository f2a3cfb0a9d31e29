#include "sync/link/endpoint_private.h"

namespace tandem {

namespace {

namespace websocket = beast::websocket;

class WebSocketSession : public Channel, public std::enable_shared_from_this<WebSocketSession>
{
public:
    WebSocketSession(Endpoint::Private *owner, beast::tcp_stream stream, HttpRequest request, QString peer)
        : Channel(owner, false)
        , m_stream(std::move(stream))
        , m_login(owner->context)
        , m_pause(owner->context)
        , m_request(std::move(request))
        , m_peer(std::move(peer))
    {
        ++m_owner->sockets;
    }
    ~WebSocketSession() override { --m_owner->sockets; }

    void start()
    {
        // The terminal's own heartbeat keeps the connection busy; silence beyond the limit ends it.
        beast::get_lowest_layer(m_stream).expires_never();
        m_stream.set_option(websocket::stream_base::timeout{std::chrono::milliseconds(m_owner->limits.requestTimeoutMs),
                                                            std::chrono::milliseconds(m_owner->limits.idleTimeoutMs),
                                                            false});
        m_stream.read_message_max(std::size_t(m_owner->limits.maxFrameBytes));
        m_stream.text(true);
        // One message, one frame: Qt 6.4 decodes each frame for itself and takes a character that is cut in two by a
        // frame for a fault, whereupon the terminal drops the link.
        m_stream.auto_fragment(false);
        m_stream.async_accept(m_request, [self = shared_from_this()](beast::error_code error) {
            if (error)
                return self->gone();
            self->announce(self->m_peer);
            self->m_login.expires_after(std::chrono::milliseconds(self->m_owner->limits.loginTimeoutMs));
            self->m_login.async_wait([weak = self->weak_from_this()](beast::error_code cancelled) {
                if (const auto session = weak.lock(); session && !cancelled && !session->m_trusted)
                    session->abort();
            });
            self->read();
        });
    }

    void send(const QByteArray &frame) override
    {
        if (m_dead)
            return;
        m_queued += frame.size();
        if (m_queued > m_owner->limits.maxQueuedBytes)
            return abort();
        m_frames.push_back(frame);
        write();
    }

    void closeAfterSending() override
    {
        m_closing = true;
        write();
    }

    void abort() override
    {
        m_dead = true;
        m_login.cancel();
        m_pause.cancel();
        beast::error_code ignored;
        beast::get_lowest_layer(m_stream).socket().close(ignored);
        gone();
    }

private:
    void read()
    {
        m_stream.async_read(m_buffer, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (error)
                return self->abort();
            const auto data = self->m_buffer.data();
            if (qint64(data.size()) > self->frameLimit())
                return self->abort();
            const auto pause = self->charge(qint64(data.size()));
            self->deliver(QByteArray(static_cast<const char *>(data.data()), qsizetype(data.size())));
            self->m_buffer.consume(self->m_buffer.size());
            if (self->m_dead)
                return;
            if (pause.count() == 0)
                return self->read();
            self->m_pause.expires_after(pause);
            self->m_pause.async_wait([self](beast::error_code cancelled) {
                if (!cancelled && !self->m_dead)
                    self->read();
            });
        });
    }

    void write()
    {
        if (m_writing || m_dead)
            return;
        if (m_frames.empty()) {
            if (m_closing) {
                m_writing = true;
                m_stream.async_close(websocket::close_code::policy_error,
                                     [self = shared_from_this()](beast::error_code) { self->abort(); });
            }
            return;
        }
        m_writing = true;
        const QByteArray &frame = m_frames.front();
        m_stream.async_write(asio::buffer(frame.constData(), std::size_t(frame.size())),
                             [self = shared_from_this()](beast::error_code error, std::size_t) {
                                 self->m_writing = false;
                                 if (error)
                                     return self->abort();
                                 self->m_queued -= self->m_frames.front().size();
                                 self->m_frames.pop_front();
                                 self->write();
                             });
    }

    websocket::stream<beast::tcp_stream> m_stream;
    asio::steady_timer m_login;
    asio::steady_timer m_pause;
    HttpRequest m_request;
    QString m_peer;
    beast::flat_buffer m_buffer;
    std::deque<QByteArray> m_frames;
    qint64 m_queued = 0;
    bool m_writing = false;
    bool m_closing = false;
    bool m_dead = false;
};

} // namespace

void startWebSocket(Endpoint::Private *owner, beast::tcp_stream stream, HttpRequest request, const QString &peer)
{
    auto session = std::make_shared<WebSocketSession>(owner, std::move(stream), std::move(request), peer);
    owner->add(session);
    session->start();
}

} // namespace tandem
