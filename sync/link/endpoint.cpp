#include "sync/link/endpoint_private.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QRandomGenerator>

Q_LOGGING_CATEGORY(lcEndpoint, "tandem.endpoint")

namespace tandem {

Channel::Channel(Endpoint::Private *owner, bool longPoll)
    : m_owner(owner)
    , m_id(++owner->lastId)
    , m_credit(owner->limits.burstBytes)
    , m_credited(std::chrono::steady_clock::now())
    , m_longPoll(longPoll)
{
}

qint64 Channel::frameLimit() const
{
    return m_trusted ? m_owner->limits.maxFrameBytes : m_owner->limits.maxFrameBytesBeforeLogin;
}

std::chrono::milliseconds Channel::charge(qint64 bytes)
{
    constexpr qint64 frameCost = 1024;
    const auto now = std::chrono::steady_clock::now();
    const qint64 passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_credited).count();
    const qint64 rate = m_owner->limits.bytesPerSecond;
    m_credit = std::min(m_owner->limits.burstBytes, m_credit + passed * rate / 1000) - bytes - frameCost;
    m_credited = now;
    return std::chrono::milliseconds(m_credit >= 0 ? 0 : -m_credit * 1000 / rate);
}

void Channel::announce(const QString &peer)
{
    m_announced = true;
    m_owner->handler.opened(m_id, peer, m_longPoll);
}

void Channel::deliver(QByteArray frame) { m_owner->handler.received(m_id, std::move(frame)); }

void Channel::gone()
{
    if (m_gone)
        return;
    m_gone = true;
    if (m_announced)
        m_owner->handler.closed(m_id);
    // Not at once: a caller further up may still be inside this object.
    asio::post(m_owner->context, [owner = m_owner, id = m_id] { owner->channels.erase(id); });
}

PollSession::PollSession(Endpoint::Private *owner, std::string token)
    : Channel(owner, true)
    , m_token(std::move(token))
    , m_hold(owner->context)
    , m_idle(owner->context)
{
}

void PollSession::start(const QString &peer)
{
    announce(peer);
    touch();
}

void PollSession::touch()
{
    const int ms = m_trusted ? m_owner->limits.idleTimeoutMs : m_owner->limits.loginTimeoutMs;
    m_idle.expires_after(std::chrono::milliseconds(ms));
    m_idle.async_wait([self = weak_from_this()](beast::error_code error) {
        if (const auto session = self.lock(); session && !error) {
            if (session->m_waiting && session->m_trusted)
                session->touch();
            else
                session->abort();
        }
    });
}

PollSession::Pushed PollSession::push(qint64 n, const std::string &body)
{
    touch();
    if (n < 1)
        return Pushed::Unnumbered;
    if (n > m_lastPush + 1)
        return Pushed::Hole;
    if (n <= m_lastPush)
        return Pushed::Taken;
    m_lastPush = n;
    std::size_t begin = 0;
    while (begin < body.size()) {
        std::size_t end = body.find('\n', begin);
        if (end == std::string::npos)
            end = body.size();
        if (qint64(end - begin) > frameLimit())
            return Pushed::TooLarge;
        if (end > begin)
            deliver(QByteArray(body.data() + begin, qsizetype(end - begin)));
        begin = end + 1;
    }
    return Pushed::Taken;
}

void PollSession::pull(qint64 after, Answer respond)
{
    touch();
    while (!m_frames.empty() && m_first <= after) {
        m_bytes -= m_frames.front().size();
        m_frames.pop_front();
        ++m_first;
    }
    if (m_waiting)
        answer(); // a newer pull takes the older one's place
    m_waiting = std::move(respond);
    if (!m_frames.empty() || m_closing)
        return answer();
    m_hold.expires_after(std::chrono::milliseconds(m_owner->limits.pollHoldMs));
    m_hold.async_wait([self = weak_from_this()](beast::error_code error) {
        if (const auto session = self.lock(); session && !error)
            session->answer();
    });
}

void PollSession::answer()
{
    if (!m_waiting)
        return;
    m_hold.cancel();
    std::string body = "{\"to\":" + std::to_string(m_first + qint64(m_frames.size()) - 1) + "}\n";
    for (const QByteArray &frame : m_frames) {
        body.append(frame.constData(), std::size_t(frame.size()));
        body += '\n';
    }
    std::exchange(m_waiting, nullptr)(std::move(body));
    if (m_closing)
        abort();
}

void PollSession::send(const QByteArray &frame)
{
    m_bytes += frame.size();
    if (m_bytes > m_owner->limits.maxQueuedBytes)
        return abort();
    m_frames.push_back(frame);
    if (m_waiting) {
        // What is sent in the same breath goes into the same answer.
        asio::post(m_owner->context, [self = weak_from_this()] {
            if (const auto session = self.lock())
                session->answer();
        });
    }
}

void PollSession::closeAfterSending()
{
    m_closing = true;
    answer();
}

void PollSession::abort()
{
    m_hold.cancel();
    m_idle.cancel();
    m_owner->polls.erase(m_token);
    if (m_waiting)
        std::exchange(m_waiting, nullptr)("{\"to\":" + std::to_string(m_first - 1) + "}\n");
    gone();
}

Endpoint::Private::Private(EndpointLimits given, Handler callbacks)
    : limits(given)
    , handler(std::move(callbacks))
{
}

Endpoint::Private::~Private()
{
    asio::post(context, [this] {
        beast::error_code ignored;
        acceptor.close(ignored);
        const auto all = channels;
        for (const auto &[id, channel] : all)
            channel->abort();
        context.stop();
    });
    if (thread.joinable())
        thread.join();
}

std::shared_ptr<PollSession> Endpoint::Private::openPoll(const QString &peer)
{
    if (int(channels.size()) >= limits.maxConnections)
        return nullptr;
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray token = QByteArray(reinterpret_cast<const char *>(words.data()), 32).toHex();
    auto session = std::make_shared<PollSession>(this, token.toStdString());
    add(session);
    polls[session->token()] = session;
    session->start(peer);
    return session;
}

void Endpoint::Private::accept()
{
    acceptor.async_accept([this](beast::error_code error, tcp::socket socket) {
        if (error == asio::error::operation_aborted || !acceptor.is_open())
            return;
        if (!error && accepting && sockets < limits.maxConnections) {
            beast::error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            startHttp(this, std::move(socket));
        }
        accept();
    });
}

Endpoint::Endpoint(EndpointLimits limits, Handler handler)
    : d(std::make_unique<Private>(limits, std::move(handler)))
{
}

Endpoint::~Endpoint() = default;

Result<quint16> Endpoint::listen(const QString &host, quint16 port)
{
    beast::error_code error;
    const std::string name = host == QLatin1String("localhost") ? "127.0.0.1" : host.toStdString();
    const auto address = asio::ip::make_address(name, error);
    if (error) {
        return Error{QStringLiteral("bad-address"),
                     QCoreApplication::translate("Endpoint", "\"%1\" is no IP address.").arg(host)};
    }
    const tcp::endpoint where(address, port);
    d->acceptor.open(where.protocol(), error);
    if (!error)
        d->acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        d->acceptor.bind(where, error);
    if (!error)
        d->acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        return Error{QStringLiteral("listen-failed"),
                     QCoreApplication::translate("Endpoint", "Cannot listen on %1 port %2: %3.")
                         .arg(host)
                         .arg(port)
                         .arg(QString::fromStdString(error.message()))};
    }
    const quint16 bound = d->acceptor.local_endpoint().port();
    d->accept();
    d->thread = std::thread([d = d.get()] { d->context.run(); });
    return bound;
}

// What is posted holds the private part itself: stop() takes it from the endpoint while its thread still finishes.

void Endpoint::send(ConnectionId connection, const QByteArray &frame)
{
    bool wake = false;
    {
        const std::lock_guard lock(d->outboxMutex);
        wake = d->outbox.empty();
        d->outbox.emplace_back(connection, frame);
    }
    if (!wake)
        return;
    asio::post(d->context, [d = d.get()] {
        std::vector<std::pair<ConnectionId, QByteArray>> frames;
        {
            const std::lock_guard lock(d->outboxMutex);
            frames.swap(d->outbox);
        }
        for (const auto &[id, bytes] : frames) {
            const auto it = d->channels.find(id);
            if (it != d->channels.end())
                it->second->send(bytes);
        }
    });
}

void Endpoint::setTrusted(ConnectionId connection)
{
    asio::post(d->context, [d = d.get(), connection] {
        const auto it = d->channels.find(connection);
        if (it != d->channels.end())
            it->second->setTrusted();
    });
}

void Endpoint::close(ConnectionId connection)
{
    asio::post(d->context, [d = d.get(), connection] {
        const auto it = d->channels.find(connection);
        if (it != d->channels.end())
            it->second->closeAfterSending();
    });
}

void Endpoint::stopAccepting()
{
    asio::post(d->context, [d = d.get()] {
        d->accepting = false;
        beast::error_code ignored;
        d->acceptor.close(ignored);
    });
}

void Endpoint::stop()
{
    const EndpointLimits limits = d->limits;
    const Handler handler = d->handler;
    d.reset(); // ends the thread
    d = std::make_unique<Private>(limits, handler);
}

} // namespace tandem
