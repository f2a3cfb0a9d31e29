#include "sync/link/auto_link.h"
#include "sync/link/endpoint.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace tandem;

namespace {

/// A proxy before the hub that does not know WebSocket: what it says to an upgrade is set, all else goes through.
class Proxy
{
public:
    explicit Proxy(quint16 hub)
        : m_hub(hub)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                serve(client);
        });
    }
    QUrl url() const { return QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(m_server.serverPort())); }

    QByteArray answer; ///< To an upgrade; empty: it hangs up
    bool letsUpgrade = false;

private:
    void serve(QTcpSocket *client)
    {
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        QObject::connect(client, &QTcpSocket::readyRead, client, [this, client] {
            QTcpSocket *hub = client->findChild<QTcpSocket *>();
            const QByteArray bytes = client->readAll();
            if (!hub && bytes.toLower().contains("upgrade: websocket") && !letsUpgrade) {
                client->write(answer);
                client->disconnectFromHost();
                return;
            }
            if (!hub) {
                hub = new QTcpSocket(client);
                hub->connectToHost(QHostAddress::LocalHost, m_hub);
                QObject::connect(hub, &QTcpSocket::readyRead, client, [client, hub] { client->write(hub->readAll()); });
                QObject::connect(hub, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
            }
            hub->write(bytes);
        });
    }

    quint16 m_hub;
    QTcpServer m_server;
};

} // namespace

class TestAutoLink : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        Endpoint::Handler handler;
        handler.opened = [](ConnectionId, const QString &, bool) {};
        handler.received = [this](ConnectionId id, const QByteArray &frame) { m_endpoint->send(id, frame); };
        handler.closed = [](ConnectionId) {};
        m_endpoint = std::make_unique<Endpoint>(EndpointLimits(), handler);
        m_port = *m_endpoint->listen(QStringLiteral("127.0.0.1"), 0);
    }
    void cleanup() { m_endpoint.reset(); }

    void aProxyThatRefusesWebSocketIsPassedByLongPoll_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("400") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("502") << QByteArray("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("a page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHello");
        QTest::newRow("nothing") << QByteArray();
    }
    void aProxyThatRefusesWebSocketIsPassedByLongPoll()
    {
        QFETCH(QByteArray, answer);
        Proxy proxy(m_port);
        proxy.answer = answer;
        AutoLink link(Transport::Auto, nullptr, 100);
        QSignalSpy opened(&link, &Link::opened);
        QSignalSpy received(&link, &Link::received);
        QSignalSpy closed(&link, &Link::closed);
        link.open(proxy.url());
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(link.transport(), Transport::LongPoll);
        link.send("{\"t\":\"hello\"}");
        QTRY_COMPARE(received.size(), 1);
        QVERIFY(closed.isEmpty());
        // Once the way is free it goes back.
        proxy.letsUpgrade = true;
        QTRY_COMPARE(closed.size(), 1);
        link.open(proxy.url());
        QTRY_COMPARE(opened.size(), 2);
        QCOMPARE(link.transport(), Transport::WebSocket);
    }

    void aLongMessageOfAnyLanguageComesWholeBothWays_data()
    {
        QTest::addColumn<int>("transport");
        QTest::newRow("websocket") << int(Transport::WebSocket);
        QTest::newRow("long poll") << int(Transport::LongPoll);
    }
    void aLongMessageOfAnyLanguageComesWholeBothWays()
    {
        QFETCH(int, transport);
        AutoLink link(Transport(transport), nullptr);
        QSignalSpy opened(&link, &Link::opened);
        QSignalSpy received(&link, &Link::received);
        link.open(QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(m_port)));
        QTRY_COMPARE(opened.size(), 1);
        // Every length puts the cuts of whoever cuts elsewhere, in the middle of a character of 2, 3 or 4 bytes, too.
        QByteArrayList sent;
        for (int i = 0; i < 5; ++i)
            sent.append("\"" + QByteArray(i, 'x') + QStringLiteral("Пирожок 🥐 €").repeated(250).toUtf8()
                        + "\"");
        m_endpoint->setTrusted(1);
        for (const QByteArray &frame : std::as_const(sent))
            link.send(frame);
        QTRY_COMPARE(received.size(), sent.size());
        for (int i = 0; i < sent.size(); ++i)
            QCOMPARE(received[i].first().toByteArray(), sent[i]);
    }

    void aPageInABrowserIsNoTerminal()
    {
        const QByteArray host = "127.0.0.1:" + QByteArray::number(m_port);
        const QByteArray upgrade = "GET /v1/ws HTTP/1.1\r\nHost: " + host
                                   + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        QVERIFY(answerTo(upgrade + "Origin: http://elsewhere.example\r\n\r\n").startsWith("HTTP/1.1 403"));
        QVERIFY(answerTo(upgrade + "Origin: http://" + host + "\r\n\r\n").startsWith("HTTP/1.1 101"));
        QVERIFY(answerTo(upgrade + "\r\n").startsWith("HTTP/1.1 101"));
        QVERIFY(answerTo("POST /v1/poll/open HTTP/1.1\r\nHost: " + host
                         + "\r\nOrigin: http://elsewhere.example\r\nContent-Length: 0\r\n\r\n")
                    .startsWith("HTTP/1.1 403"));
    }

    void aPushBehindAHoleIsNotTaken()
    {
        const QByteArray head = " HTTP/1.1\r\nHost: hub\r\nContent-Length: ";
        const QByteArray opened = answerTo("POST /v1/poll/open" + head + "0\r\n\r\n");
        const QByteArray token = opened.mid(opened.indexOf("session\":\"") + 10, 64);
        const auto push = [&](const QByteArray &n) {
            return answerTo("POST /v1/poll/push?session=" + token + "&n=" + n + head + "3\r\n\r\n{}\n").mid(9, 3);
        };
        QCOMPARE(push("2"), QByteArray("409"));
        QCOMPARE(push("1"), QByteArray("200"));
        QCOMPARE(push("1"), QByteArray("200")); // again, not read again
        QCOMPARE(push("2"), QByteArray("200"));
        QCOMPARE(push("0"), QByteArray("400"));
        QCOMPARE(push("x"), QByteArray("400"));
    }

    void anEndpointThatStopsAtOnceStops()
    {
        for (int i = 0; i < 200; ++i) {
            Endpoint endpoint(EndpointLimits(), {[](ConnectionId, const QString &, bool) {},
                                                 [](ConnectionId, const QByteArray &) {}, [](ConnectionId) {}});
            QVERIFY(endpoint.listen(QStringLiteral("127.0.0.1"), 0));
            endpoint.stop();
        }
    }

    void whoWantsWebSocketOnlyIsToldThatItFailed()
    {
        Proxy proxy(m_port);
        AutoLink link(Transport::WebSocket);
        QSignalSpy closed(&link, &Link::closed);
        link.open(proxy.url());
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(!closed.first().first().toString().isEmpty());
    }

    void aHubThatIsNotThereIsNoneByBothWays()
    {
        m_endpoint.reset();
        AutoLink link(Transport::Auto);
        QSignalSpy closed(&link, &Link::closed);
        link.open(QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(m_port)));
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(link.transport(), Transport::WebSocket);
    }

private:
    QByteArray answerTo(const QByteArray &request) const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        socket.write(request);
        QByteArray answer;
        while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(5000))
            answer += socket.readAll();
        if (answer.contains("\"session\"") || !answer.contains("Content-Length") || answer.endsWith('}'))
            return answer;
        socket.waitForReadyRead(1000);
        return answer + socket.readAll();
    }

    std::unique_ptr<Endpoint> m_endpoint;
    quint16 m_port = 0;
};

TANDEM_TEST(TestAutoLink)
#include "tst_auto_link.moc"
