#pragma once

#include "sync/link/endpoint.h"

#include <atomic>
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace tandem {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using HttpRequest = http::request<http::string_body>;
using HttpResponse = http::response<http::string_body>;

/// What the endpoint knows of one connection, whatever it runs over. Used on the endpoint's thread only.
class Channel
{
public:
    Channel(Endpoint::Private *owner, bool longPoll);
    virtual ~Channel() = default;

    ConnectionId id() const { return m_id; }
    virtual void send(const QByteArray &frame) = 0;
    virtual void closeAfterSending() = 0;
    virtual void abort() = 0;
    void setTrusted() { m_trusted = true; }
    /// Counts what was read; says how long to wait before more is.
    std::chrono::milliseconds charge(qint64 bytes);

protected:
    qint64 frameLimit() const;
    void announce(const QString &peer);
    void deliver(QByteArray frame);
    void gone(); ///< Tells the handler once

    Endpoint::Private *m_owner;
    bool m_trusted = false;

private:
    ConnectionId m_id;
    qint64 m_credit;
    std::chrono::steady_clock::time_point m_credited;
    bool m_longPoll;
    bool m_announced = false;
    bool m_gone = false;
};

/// Frames of a terminal that cannot use WebSocket: kept until it says that it has them.
class PollSession : public Channel, public std::enable_shared_from_this<PollSession>
{
public:
    using Answer = std::function<void(std::string body)>;

    PollSession(Endpoint::Private *owner, std::string token);
    const std::string &token() const { return m_token; }
    void start(const QString &peer);
    enum class Pushed { Taken, Unnumbered, Hole, TooLarge };
    /// Frames of request number `n`, counted from 1; delivers a number only once, and none after a hole.
    Pushed push(qint64 n, const std::string &body);
    /// Answers at once when there is something after `after`, else when there is or the time is over.
    void pull(qint64 after, Answer answer);

    void send(const QByteArray &frame) override;
    void closeAfterSending() override;
    void abort() override;

private:
    void touch();
    void answer();

    std::string m_token;
    asio::steady_timer m_hold;
    asio::steady_timer m_idle;
    std::deque<QByteArray> m_frames; ///< m_first, m_first + 1, …
    qint64 m_first = 1;
    qint64 m_bytes = 0;
    qint64 m_lastPush = 0;
    Answer m_waiting;
    bool m_closing = false;
};

class Endpoint::Private
{
public:
    Private(EndpointLimits given, Handler callbacks);
    ~Private();

    void accept();
    void add(const std::shared_ptr<Channel> &channel) { channels[channel->id()] = channel; }
    std::shared_ptr<PollSession> openPoll(const QString &peer);

    EndpointLimits limits;
    Handler handler;
    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
    tcp::acceptor acceptor{context};
    std::thread thread;
    std::atomic<ConnectionId> lastId{0};
    int sockets = 0;
    bool accepting = true;
    std::unordered_map<ConnectionId, std::shared_ptr<Channel>> channels;
    std::unordered_map<std::string, std::shared_ptr<PollSession>> polls;

    // Frames on their way from other threads: one wake-up carries many.
    std::mutex outboxMutex;
    std::vector<std::pair<ConnectionId, QByteArray>> outbox;
};

/// Reads one HTTP request after the other from a fresh socket; hands it over when it asks for WebSocket.
void startHttp(Endpoint::Private *owner, tcp::socket socket);
void startWebSocket(Endpoint::Private *owner, beast::tcp_stream stream, HttpRequest request, const QString &peer);

} // namespace tandem
