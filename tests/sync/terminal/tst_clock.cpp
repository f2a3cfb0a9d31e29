#include "sync/terminal/terminal.h"
#include "test_program.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace tandem;

namespace {

/// A hub as far as its first word, with a clock that a test sets.
class HubClock
{
public:
    HubClock()
        : m_server(QString(), QWebSocketServer::NonSecureMode)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            m_client = m_server.nextPendingConnection();
            m_client->setParent(&m_server);
            QObject::connect(m_client, &QWebSocket::textMessageReceived, m_client, [this](const QString &text) {
                if (text.contains(u"hello"))
                    welcome();
            });
        });
    }
    QUrl url() const { return m_server.serverUrl(); }
    /// From the next welcome on, which is soon.
    void set(qint64 ahead)
    {
        m_ahead = ahead;
        if (m_client)
            m_client->close();
    }

    int met = 0;

private:
    void welcome()
    {
        const QByteArray id(32, 'a');
        m_client->sendTextMessage(
            QString::fromLatin1(R"({"t":"welcome","v":1,"hub":")" + id + R"(","lineage":")" + id + R"(","lineages":[")"
                                + id + R"("],"name":"Shop","shop":")" + QByteArray(32, 'b') + R"(","time":)"
                                + QByteArray::number(QDateTime::currentMSecsSinceEpoch() + m_ahead) + "}"));
        ++met;
    }

    QWebSocketServer m_server;
    QWebSocket *m_client = nullptr;
    qint64 m_ahead = 0;
};

} // namespace

/// A clock that is wrong is told, and nothing else comes of it.
class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void aClockThatDiffersIsToldOnceUntilItIsRightAgain();
    void theDifferenceIsSaidAsPeopleSayIt_data();
    void theDifferenceIsSaidAsPeopleSayIt();
};

void TestClock::aClockThatDiffersIsToldOnceUntilItIsRightAgain()
{
    constexpr qint64 minute = 60'000;
    QTemporaryDir folder;
    HubClock hub;
    Terminal till({folder.path(), hub.url(), QStringLiteral("Bar"), QStringLiteral("websocket")});
    QSignalSpy noticed(&till, &Terminal::noticed);
    QVERIFY(till.start());
    struct Meeting
    {
        qint64 hubAhead;
        int told;
        bool differs;
    };
    const QList<Meeting> meetings{
        {0, 0, false},          {minute, 0, false},       {-minute, 0, false}, {5 * minute, 1, true},
        {5 * minute, 1, true},  {4 * minute, 1, true},    {0, 1, false},       {5 * minute, 2, true},
        {-5 * minute, 3, true}, {-3000 * minute, 3, true}};
    for (const Meeting &meeting : meetings) {
        const int before = hub.met;
        hub.set(meeting.hubAhead);
        QTRY_VERIFY(hub.met > before && till.link().state == LinkState::Online);
        QTRY_COMPARE(!till.clockDifference().isEmpty(), meeting.differs);
        QCOMPARE(noticed.size(), meeting.told);
    }
    for (const QList<QVariant> &each : noticed) {
        const auto notice = each.first().value<Notice>();
        QCOMPARE(notice.code, QStringLiteral("clock-differs"));
        QVERIFY(notice.order.isNull() && !notice.money);
        QVERIFY(noticeText(notice, [](OrderId) { return QString(); }).contains(QStringLiteral("Set the clock")));
    }
}

void TestClock::theDifferenceIsSaidAsPeopleSayIt_data()
{
    QTest::addColumn<qint64>("hubAhead");
    QTest::addColumn<QString>("said");
    constexpr qint64 minute = 60'000;
    QTest::newRow("minutes") << 5 * minute << QStringLiteral(" 5 minutes ");
    QTest::newRow("hours") << -130 * minute << QStringLiteral(" 2 hours ");
    QTest::newRow("days") << 3 * 24 * 60 * minute + minute << QStringLiteral(" 3 days ");
}

void TestClock::theDifferenceIsSaidAsPeopleSayIt()
{
    QFETCH(qint64, hubAhead);
    QFETCH(QString, said);
    QTemporaryDir folder;
    HubClock hub;
    hub.set(hubAhead);
    Terminal till({folder.path(), hub.url(), QStringLiteral("Bar"), QStringLiteral("websocket")});
    QVERIFY(till.start());
    QTRY_VERIFY(!till.clockDifference().isEmpty());
    const QString text = till.clockDifference();
    QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY2(text.contains(hubAhead > 0 ? QStringLiteral("behind") : QStringLiteral("ahead of")), qPrintable(text));
}

TANDEM_TEST(TestClock)
#include "tst_clock.moc"
