#include "sync/link/endpoint_private.h"

#include <QUrl>
#include <QUrlQuery>

namespace tandem {

namespace {

class HttpSession : public std::enable_shared_from_this<HttpSession>
{
public:
    HttpSession(Endpoint::Private *owner, tcp::socket socket)
        : m_owner(owner)
        , m_stream(std::move(socket))
    {
        ++m_owner->sockets;
        beast::error_code error;
        const auto peer = m_stream.socket().remote_endpoint(error);
        if (!error)
            m_peer = QString::fromStdString(peer.address().to_string());
    }
    ~HttpSession() { --m_owner->sockets; }

    void read()
    {
        m_parser.emplace();
        m_parser->body_limit(std::uint64_t(2 * m_owner->limits.maxFrameBytes));
        m_parser->header_limit(8 * 1024);
        m_stream.expires_after(
            std::chrono::milliseconds(m_first ? m_owner->limits.requestTimeoutMs : m_owner->limits.idleTimeoutMs));
        m_first = false;
        http::async_read(
            m_stream, m_buffer, *m_parser, [self = shared_from_this()](beast::error_code error, std::size_t) {
                if (error == http::error::body_limit)
                    return self->answer(http::status::payload_too_large, "{\"error\":\"too-large\"}", false);
                if (!error)
                    self->handle(self->m_parser->release());
            });
    }

private:
    void handle(HttpRequest request)
    {
        m_version = request.version();
        m_keepAlive = request.keep_alive();
        const std::string_view target(request.target().data(), request.target().size());
        if (isForeignPage(request))
            return answer(http::status::forbidden, "{\"error\":\"foreign-origin\"}", false);
        if (beast::websocket::is_upgrade(request)) {
            if (target != "/v1/ws")
                return answer(http::status::not_found, "{\"error\":\"not-found\"}");
            return startWebSocket(m_owner, std::move(m_stream), std::move(request), m_peer);
        }
        const QUrl url(QString::fromUtf8(target.data(), qsizetype(target.size())));
        const QUrlQuery query(url);
        const QString path = url.path();
        const bool isPost = request.method() == http::verb::post;
        if (path == QLatin1String("/") && !isPost)
            return answer(http::status::ok, "Tandem hub\n");
        if (path == QLatin1String("/v1/poll/open") && isPost) {
            const auto session = m_owner->openPoll(m_peer);
            if (!session)
                return answer(http::status::service_unavailable, "{\"error\":\"too-many-connections\"}");
            return answer(http::status::ok, "{\"session\":\"" + session->token() + "\"}");
        }
        const auto known = m_owner->polls.find(query.queryItemValue(QStringLiteral("session")).toStdString());
        if (!path.startsWith(QLatin1String("/v1/poll/")))
            return answer(http::status::not_found, "{\"error\":\"not-found\"}");
        if (known == m_owner->polls.end())
            return answer(http::status::gone, "{\"error\":\"unknown-session\"}");
        const std::shared_ptr<PollSession> session = known->second;
        if (path == QLatin1String("/v1/poll/push") && isPost)
            return push(*session, query.queryItemValue(QStringLiteral("n")).toLongLong(), request.body());
        if (path == QLatin1String("/v1/poll/pull") && !isPost) {
            m_stream.expires_never();
            return session->pull(
                query.queryItemValue(QStringLiteral("after")).toLongLong(),
                [self = shared_from_this()](std::string body) { self->answer(http::status::ok, std::move(body)); });
        }
        if (path == QLatin1String("/v1/poll/close") && isPost) {
            session->abort();
            return answer(http::status::ok, "{}");
        }
        answer(http::status::not_found, "{\"error\":\"not-found\"}");
    }

    void push(PollSession &session, qint64 n, const std::string &body)
    {
        switch (session.push(n, body)) {
        case PollSession::Pushed::Unnumbered: return answer(http::status::bad_request, "{\"error\":\"bad-n\"}");
        case PollSession::Pushed::Hole: return answer(http::status::conflict, "{\"error\":\"push-missing\"}");
        case PollSession::Pushed::TooLarge:
            session.abort();
            return answer(http::status::payload_too_large, "{\"error\":\"too-large\"}", false);
        case PollSession::Pushed::Taken: break;
        }
        const auto pause = session.charge(qint64(body.size()));
        if (pause.count() == 0)
            return answer(http::status::ok, "{}");
        m_stream.expires_never();
        auto timer = std::make_shared<asio::steady_timer>(m_owner->context, pause);
        timer->async_wait([self = shared_from_this(), timer](beast::error_code cancelled) {
            if (!cancelled)
                self->answer(http::status::ok, "{}");
        });
    }

    /// A page in a browser on this computer is no terminal: it says where it comes from.
    static bool isForeignPage(const HttpRequest &request)
    {
        const std::string_view origin(request[http::field::origin].data(), request[http::field::origin].size());
        const std::string_view host(request[http::field::host].data(), request[http::field::host].size());
        return !origin.empty() && !origin.ends_with("://" + std::string(host));
    }

    void answer(http::status status, std::string body, bool keepAlive = true)
    {
        auto response = std::make_shared<HttpResponse>(status, m_version);
        response->set(http::field::content_type, "application/json");
        response->set(http::field::cache_control, "no-store");
        response->keep_alive(keepAlive && m_keepAlive);
        response->body() = std::move(body);
        response->prepare_payload();
        m_stream.expires_after(std::chrono::milliseconds(m_owner->limits.requestTimeoutMs));
        http::async_write(m_stream, *response,
                          [self = shared_from_this(), response](beast::error_code error, std::size_t) {
                              if (error)
                                  return;
                              if (response->keep_alive())
                                  return self->read();
                              beast::error_code ignored;
                              self->m_stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
                          });
    }

    Endpoint::Private *m_owner;
    beast::tcp_stream m_stream;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    QString m_peer;
    unsigned m_version = 11;
    bool m_keepAlive = true;
    bool m_first = true;
};

} // namespace

void startHttp(Endpoint::Private *owner, tcp::socket socket)
{
    std::make_shared<HttpSession>(owner, std::move(socket))->read();
}

} // namespace tandem
