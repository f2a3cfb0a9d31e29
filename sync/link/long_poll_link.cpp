#include "sync/link/long_poll_link.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace tandem {

namespace {
constexpr int requestMs = 10000;
constexpr int pullMs = 40000; // the hub holds a pull for 25 s at most
constexpr qsizetype pushBytes = 240 * 1024;
constexpr int oldAnswerMs = 500;
} // namespace

LongPollLink::LongPollLink(QObject *parent)
    : Link(parent)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_nextPull.setSingleShot(true);
    connect(&m_nextPull, &QTimer::timeout, this, &LongPollLink::pull);
}
LongPollLink::~LongPollLink() { drop(); }

QNetworkRequest LongPollLink::request(const QString &path, const QString &query) const
{
    QUrl url = m_hub;
    url.setScheme(m_hub.scheme() == QLatin1String("wss") || m_hub.scheme() == QLatin1String("https")
                      ? QStringLiteral("https")
                      : QStringLiteral("http"));
    url.setPath(QStringLiteral("/v1/poll/") + path);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setTransferTimeout(path == QLatin1String("pull") ? pullMs : requestMs);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-ndjson"));
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

void LongPollLink::drop()
{
    const QList<QNetworkReply *> replies = std::exchange(m_replies, {});
    for (QNetworkReply *reply : replies) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
    if (!m_session.isEmpty()) {
        // A word of farewell that nobody waits for: the hub need not wait for the time-out.
        QNetworkReply *farewell =
            m_network.post(request(QStringLiteral("close"), QStringLiteral("session=") + m_session), QByteArray());
        connect(farewell, &QNetworkReply::finished, farewell, &QObject::deleteLater);
    }
    m_session.clear();
    m_outgoing.clear();
    m_pushing = false;
    m_nextPull.stop();
}

void LongPollLink::fail(const QString &reason)
{
    drop();
    emit closed(reason);
}

void LongPollLink::open(const QUrl &hub)
{
    drop();
    m_hub = hub;
    m_received = 0;
    m_pushed = 0;
    QNetworkReply *reply = m_network.post(request(QStringLiteral("open"), QString()), QByteArray());
    m_replies.append(reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        m_replies.removeOne(reply);
        reply->deleteLater();
        const QString session = QJsonDocument::fromJson(reply->readAll()).object().value(u"session").toString();
        if (reply->error() != QNetworkReply::NoError)
            return fail(reply->errorString());
        if (session.isEmpty())
            return fail(notAHub());
        m_session = session;
        pull();
        emit opened();
    });
}

void LongPollLink::pull()
{
    QNetworkReply *reply = m_network.get(
        request(QStringLiteral("pull"),
                QStringLiteral("session=%1&after=%2&u=%3").arg(m_session).arg(m_received).arg(++m_unique)));
    m_replies.append(reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        m_replies.removeOne(reply);
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)
            return fail(reply->errorString());
        took(reply->readAll());
    });
}

void LongPollLink::took(const QByteArray &answer)
{
    const QList<QByteArray> lines = answer.split('\n');
    const QJsonValue to = QJsonDocument::fromJson(lines.value(0)).object().value(u"to");
    // An answer that was made for an earlier pull begins with frames we have; none begins behind what we asked for.
    const qint64 first = to.toInteger() - (lines.size() - 2) + 1;
    if (!to.isDouble() || first > m_received + 1)
        return fail(notAHub());
    const bool isOld = to.toInteger() < m_received || (to.toInteger() == m_received && lines.size() > 2);
    const QString session = m_session;
    qint64 number = first;
    for (qsizetype i = 1; i + 1 < lines.size(); ++i, ++number) {
        if (number <= m_received)
            continue;
        m_received = number;
        emit received(lines[i]);
        if (m_session != session)
            return; // closed by what it said
    }
    if (isOld)
        m_nextPull.start(oldAnswerMs); // a cache that has it at hand would be asked without end
    else
        pull();
}

void LongPollLink::send(const QByteArray &frame)
{
    if (m_session.isEmpty())
        return;
    m_outgoing.append(frame);
    push();
}

void LongPollLink::push()
{
    if (m_pushing || m_outgoing.isEmpty())
        return;
    m_pushing = true;
    QByteArray body;
    while (!m_outgoing.isEmpty() && (body.isEmpty() || body.size() + m_outgoing.first().size() < pushBytes))
        body += m_outgoing.takeFirst() + '\n';
    QNetworkReply *reply = m_network.post(
        request(QStringLiteral("push"), QStringLiteral("session=%1&n=%2").arg(m_session).arg(++m_pushed)), body);
    m_replies.append(reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        m_replies.removeOne(reply);
        reply->deleteLater();
        m_pushing = false;
        if (reply->error() != QNetworkReply::NoError)
            return fail(reply->errorString());
        if (!QJsonDocument::fromJson(reply->readAll()).isObject())
            return fail(notAHub()); // a page, and what was sent never came to the hub
        push();
    });
}

void LongPollLink::close() { drop(); }

} // namespace tandem
