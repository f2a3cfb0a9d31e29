#include "sync/hub/demo_shop.h"
#include "sync/hub/hub.h"
#include "sync/terminal/terminal.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace tandem;

namespace {

/// Stands before a hub and lets everything through but what hubs of older versions do not know.
class OlderHub
{
public:
    explicit OlderHub(const QUrl &hub)
        : m_server(QString(), QWebSocketServer::NonSecureMode)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this, hub] {
            QWebSocket *till = m_server.nextPendingConnection();
            till->setParent(&m_server);
            auto *back = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, till);
            QObject::connect(back, &QWebSocket::textMessageReceived, till, &QWebSocket::sendTextMessage);
            QObject::connect(back, &QWebSocket::connected, till, [this, back] {
                for (const QString &each : std::exchange(m_early, {}))
                    back->sendTextMessage(each);
                m_through = true;
            });
            QObject::connect(till, &QWebSocket::textMessageReceived, back, [this, till, back](const QString &frame) {
                if (frame.contains(QStringLiteral("\"ask-history\""))) {
                    ++asked;
                    till->sendTextMessage(
                        QStringLiteral("{\"t\":\"error\",\"code\":\"unknown-frame\",\"text\":\"?\"}"));
                } else if (m_through) {
                    back->sendTextMessage(frame);
                } else {
                    m_early.append(frame);
                }
            });
            back->open(QUrl(hub.toString(QUrl::RemovePath) + QStringLiteral("/v1/ws")));
        });
    }
    QUrl url() const { return m_server.serverUrl(); }
    int asked = 0;

private:
    QWebSocketServer m_server;
    QStringList m_early;
    bool m_through = false;
};

} // namespace

/// Who did what to an order: from the log at hand, from the hub where that begins later, and own unsent work.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatWasDoneIsKnownWithItsOutcomeAndOwnUnsentWorkLast();
    void whoJoinedLaterAsksTheHubForWhatWasBefore();
    void whoJoinedLaterAndIsCutOffSaysWhatIsMissing();
    void anOlderHubIsAskedOnceAndWhatItKeepsIsSaid();
    void anOrderBegunHereNeedsNoHub();

private:
    void serve();
    std::unique_ptr<Terminal> terminal(const QString &pos);
    void begin(Terminal &at);
    void type(Terminal &at, qint64 pieces);
    OrderHistory historyAt(Terminal &at);
    static QList<qint64> typedIn(const OrderHistory &history)
    {
        QList<qint64> pieces;
        for (const HistoryEntry &entry : history.entries) {
            if (const auto *set = std::get_if<op::SetQuantity>(&entry.operation.body))
                pieces.append(set->quantity.thousandths() / 1000);
        }
        return pieces;
    }
    static Author by(const Terminal &at) { return {QStringLiteral("Ana"), at.pos().name}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<Terminal> m_bar;
    OrderId m_order;
    LineId m_line;
};

/// Begins anew with its log, and with no state that it has handed out before.
void TestHistory::serve()
{
    m_hub.reset();
    auto hub = Hub::serve({m_folder->filePath(QStringLiteral("hub")), QStringLiteral("127.0.0.1"), 0, true});
    QVERIFY(hub);
    m_hub = std::move(*hub);
    QVERIFY(m_hub->importIfEmpty(*demoShop()));
}

void TestHistory::init()
{
    m_bar.reset();
    m_hub.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    serve();
    m_bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(m_bar->isReady());
}

std::unique_ptr<Terminal> TestHistory::terminal(const QString &pos)
{
    auto made = std::make_unique<Terminal>(Terminal::Options{m_folder->filePath(pos), QUrl(m_hub->url()), pos});
    if (const auto started = made->start(); !started)
        qWarning("%s", qPrintable(started.error().text));
    return made;
}

void TestHistory::begin(Terminal &at)
{
    const Product product = *at.shop().products.find(at.shop().products.order().first());
    op::AddLine add;
    m_order = add.order = at.newId<OrderId>();
    m_line = add.line = at.newId<LineId>();
    add.product = product.id;
    add.name = product.name;
    add.quantity = Quantity::one();
    add.unitPrice = product.price;
    QVERIFY(at.submit(add, by(at), at.newId<SessionId>()));
}

void TestHistory::type(Terminal &at, qint64 pieces)
{
    QVERIFY(at.submit(op::SetQuantity{m_order, m_line, Quantity::fromThousandths(pieces * 1000)}, by(at),
                      at.newId<SessionId>()));
}

OrderHistory TestHistory::historyAt(Terminal &at)
{
    QSignalSpy known(&at, &Terminal::historyKnown);
    at.askHistory({m_order});
    [&] { QTRY_COMPARE(known.size(), 1); }();
    return known.first().first().value<OrderHistory>();
}

void TestHistory::whatWasDoneIsKnownWithItsOutcomeAndOwnUnsentWorkLast()
{
    const auto terrace = terminal(QStringLiteral("Terrace"));
    QTRY_VERIFY(terrace->isReady());
    begin(*m_bar);
    QTRY_VERIFY(terrace->state().find(m_order));
    m_bar->setLinkAllowed(false);
    type(*terrace, 5);
    QTRY_VERIFY(terrace->isSynced());
    type(*m_bar, 3); // had not seen the five
    m_bar->setLinkAllowed(true);
    QTRY_VERIFY(m_bar->isSynced());
    m_bar->setLinkAllowed(false);
    type(*m_bar, 7);
    const OrderHistory history = historyAt(*m_bar);
    QCOMPARE(history.missing, OrderHistory::Missing::Nothing);
    QCOMPARE(history.entries.size(), 4);
    QCOMPARE(typedIn(history), (QList<qint64>{5, 3, 7}));
    QCOMPARE(history.entries[1].operation.author.pos, QStringLiteral("Terrace"));
    QCOMPARE(history.entries[1].outcome, QStringLiteral("ok"));
    QCOMPARE(history.entries[2].outcome, QStringLiteral("combined"));
    QVERIFY(history.entries[2].hubTime > 0 && history.entries[2].seq > history.entries[1].seq);
    QCOMPARE(history.entries[3].seq, 0);
}

void TestHistory::whoJoinedLaterAsksTheHubForWhatWasBefore()
{
    begin(*m_bar);
    for (qint64 pieces = 2; pieces < 6; ++pieces)
        type(*m_bar, pieces);
    QTRY_VERIFY(m_bar->isSynced());
    serve();
    const auto terrace = terminal(QStringLiteral("Terrace")); // is given the state, not the log
    QTRY_VERIFY(terrace->isReady());
    type(*terrace, 9);
    QTRY_VERIFY(terrace->isSynced());
    const OrderHistory history = historyAt(*terrace);
    QCOMPARE(history.missing, OrderHistory::Missing::Nothing);
    QCOMPARE(history.entries.size(), 6);
    QCOMPARE(typedIn(history), (QList<qint64>{2, 3, 4, 5, 9}));
}

void TestHistory::whoJoinedLaterAndIsCutOffSaysWhatIsMissing()
{
    begin(*m_bar);
    type(*m_bar, 2);
    QTRY_VERIFY(m_bar->isSynced());
    serve();
    const auto terrace = terminal(QStringLiteral("Terrace"));
    QTRY_VERIFY(terrace->isReady());
    type(*terrace, 9);
    QTRY_VERIFY(terrace->isSynced());
    terrace->setLinkAllowed(false);
    const OrderHistory history = historyAt(*terrace);
    QCOMPARE(history.missing, OrderHistory::Missing::HubUnreachable);
    QVERIFY(history.knownSince > 0);
    QCOMPARE(typedIn(history), QList<qint64>{9});
}

void TestHistory::anOlderHubIsAskedOnceAndWhatItKeepsIsSaid()
{
    begin(*m_bar);
    type(*m_bar, 2);
    QTRY_VERIFY(m_bar->isSynced());
    serve();
    OlderHub older(QUrl(m_hub->url()));
    Terminal terrace({m_folder->filePath(QStringLiteral("Terrace")), older.url(), QStringLiteral("Terrace"),
                      QStringLiteral("websocket")});
    QVERIFY(terrace.start());
    QTRY_VERIFY(terrace.isReady());
    type(terrace, 9);
    QTRY_VERIFY(terrace.isSynced());
    for (int time = 0; time < 2; ++time) {
        const OrderHistory history = historyAt(terrace);
        QCOMPARE(history.missing, OrderHistory::Missing::HubTooOld);
        QCOMPARE(typedIn(history), QList<qint64>{9});
        QCOMPARE(older.asked, 1);
    }
    QVERIFY(terrace.isSynced()); // and it goes on with the link it has
}

void TestHistory::anOrderBegunHereNeedsNoHub()
{
    begin(*m_bar);
    QTRY_VERIFY(m_bar->isSynced());
    serve();
    const auto terrace = terminal(QStringLiteral("Terrace"));
    QTRY_VERIFY(terrace->isReady());
    begin(*terrace); // another one
    QTRY_VERIFY(terrace->isSynced());
    terrace->setLinkAllowed(false);
    type(*terrace, 4);
    const OrderHistory history = historyAt(*terrace);
    QCOMPARE(history.missing, OrderHistory::Missing::Nothing);
    QCOMPARE(typedIn(history), QList<qint64>{4});
}

TANDEM_TEST(TestHistory)
#include "tst_history.moc"
