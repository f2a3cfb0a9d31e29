#pragma once

#include "sync/link/link.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QTimer>

namespace tandem {

/// Link over plain HTTP requests: one pull waits at the hub, pushes go one after the other, each with what has
/// gathered meanwhile. See PROTOCOL.md.
class LongPollLink : public Link
{
    Q_OBJECT
public:
    explicit LongPollLink(QObject *parent = nullptr);
    ~LongPollLink() override;

    void open(const QUrl &hub) override;
    void send(const QByteArray &frame) override;
    void close() override;
    Transport transport() const override { return Transport::LongPoll; }

private:
    QNetworkRequest request(const QString &path, const QString &query) const;
    void pull();
    void took(const QByteArray &answer);
    void push();
    void fail(const QString &reason);
    void drop();

    QNetworkAccessManager m_network;
    QUrl m_hub;
    QString m_session;
    QList<QByteArray> m_outgoing;
    QList<QNetworkReply *> m_replies;
    qint64 m_received = 0;
    qint64 m_pushed = 0;
    qint64 m_unique = 0;
    bool m_pushing = false;
    QTimer m_nextPull; ///< Runs after an answer that was none to what was asked
};

} // namespace tandem
