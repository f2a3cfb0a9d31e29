#include "sync/hub/demo_shop.h"
#include "sync/hub/hub.h"
#include "sync/hub/hub_restore.h"
#include "sync/terminal/terminal.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace tandem;

/// Terminals and a hub as in a shop, with real files and sockets, in one process.
class TestTerminal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anOrderAtOneIsAtTheOtherAtOnce_data();
    void anOrderAtOneIsAtTheOtherAtOnce();
    void whatIsSoldOfflineComesAfterARestart();
    void aHubThatComesBackGoesOn();
    void whoHasLostTheHubIsOfflineUntilItAnswers();
    void anotherShopsHubGetsAndChangesNothing();
    void twoProgramsMayNotShareAFolder();
    void anUnknownPosIsNamed();
    void smallValuesSurviveARestart();
    void aFolderThatCannotBeMadeIsNamed();
    void everyOpenSessionOfTheShopIsKnown();
    void aChangedMultiSessionIsLiveEverywhere();
    void aPosWithAnOpenSessionCannotBeMoved();
    void workDoneOfflineEndsWhereItBegan();
    void aPosDoesNotLeaveItsOpenOrdersBehind();
    void settingsNeedTheHub();
    void aHubStopsWhileTerminalsAreAtWork();
    void aCopiedTerminalGoesOnUnderANewNameAndLosesNothing_data();
    void aCopiedTerminalGoesOnUnderANewNameAndLosesNothing();
    void whatTheHubWouldRefuseIsNotTaken();
    void aHubPutBackIsFilledAgainByWhoeverComesFirst_data();
    void aHubPutBackIsFilledAgainByWhoeverComesFirst();
    void aTerminalThatOnceWasSetUpSellsWhereverTheHubIsSaidToBe();
    void aNewcomerWhoseLinkBreaksDoesNotSellOnHalfAShop();
    void aStrangerWhoDoesNotSayWelcomeChangesNothing();

private:
    std::unique_ptr<Hub> serve(const QString &name, quint16 port = 0);
    std::unique_ptr<Terminal> terminal(const QString &pos, const QString &transport = QStringLiteral("websocket"));
    static quint16 portOf(const Hub &hub) { return quint16(QUrl(hub.url()).port()); }
    OrderId sell(Terminal &at);
    static int ordersAt(const Terminal &terminal)
    {
        int count = 0;
        terminal.state().forEach([&](const Order &) { ++count; });
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Hub> m_hub;
    QUrl m_url;
};

void TestTerminal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_hub = serve(QStringLiteral("hub"));
    QVERIFY(m_hub);
    m_url = QUrl(m_hub->url());
}

void TestTerminal::cleanup()
{
    m_hub.reset();
    m_folder.reset();
}

std::unique_ptr<Hub> TestTerminal::serve(const QString &name, quint16 port)
{
    auto hub = Hub::serve({m_folder->filePath(name), QStringLiteral("127.0.0.1"), port, true});
    if (!hub) {
        qWarning("%s", qPrintable(hub.error().text));
        return nullptr;
    }
    const auto imported = (*hub)->importIfEmpty(*demoShop());
    return imported ? std::move(*hub) : nullptr;
}

std::unique_ptr<Terminal> TestTerminal::terminal(const QString &pos, const QString &transport)
{
    auto made = std::make_unique<Terminal>(Terminal::Options{m_folder->filePath(pos), m_url, pos, transport});
    if (const auto started = made->start(); !started)
        qWarning("%s", qPrintable(started.error().text));
    return made;
}

OrderId TestTerminal::sell(Terminal &at)
{
    const Product product = *at.shop().products.find(at.shop().products.order().first());
    op::AddLine add;
    add.order = at.newId<OrderId>();
    add.line = at.newId<LineId>();
    add.product = product.id;
    add.name = product.name;
    add.quantity = Quantity::one();
    add.unitPrice = product.price;
    const Author author{QStringLiteral("Ana"), at.pos().name};
    const auto done = at.submit(add, author, at.newId<SessionId>());
    if (!done)
        qWarning("%s", qPrintable(done.error().text));
    return add.order;
}

void TestTerminal::anOrderAtOneIsAtTheOtherAtOnce_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("websocket") << QStringLiteral("websocket") << QStringLiteral("websocket");
    QTest::newRow("long poll") << QStringLiteral("longpoll") << QStringLiteral("longpoll");
    QTest::newRow("mixed") << QStringLiteral("auto") << QStringLiteral("longpoll");
}

void TestTerminal::anOrderAtOneIsAtTheOtherAtOnce()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto bar = terminal(QStringLiteral("Bar"), first);
    const auto terrace = terminal(QStringLiteral("Terrace"), second);
    QTRY_VERIFY(bar->isReady() && terrace->isReady());
    QSignalSpy changed(terrace.get(), &Terminal::orderChanged);
    const OrderId order = sell(*bar);
    QVERIFY(bar->state().find(order)); // at once at the own terminal
    QTRY_VERIFY(terrace->state().find(order));
    QCOMPARE(terrace->state().find(order)->number, 1);
    QVERIFY(changed.size() >= 1);
    QTRY_VERIFY(bar->isSynced());
    QCOMPARE(bar->state().find(order)->number, 1);
}

void TestTerminal::whatIsSoldOfflineComesAfterARestart()
{
    auto bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    bar->setLinkAllowed(false);
    const OrderId order = sell(*bar);
    QCOMPARE(bar->link().unsent, 1);
    QCOMPARE(bar->link().state, LinkState::Offline);
    bar.reset();
    const quint16 port = portOf(*m_hub);
    m_hub.reset(); // it starts without its hub, too
    bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    QVERIFY(bar->state().find(order));
    m_hub = serve(QStringLiteral("hub"), port);
    QVERIFY(m_hub);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isSynced(), 20000);
    QCOMPARE(bar->state().find(order)->number, 1);
}

void TestTerminal::aHubThatComesBackGoesOn()
{
    const auto bar = terminal(QStringLiteral("Bar"));
    const auto terrace = terminal(QStringLiteral("Terrace"));
    QTRY_VERIFY(bar->isReady() && terrace->isReady());
    const OrderId before = sell(*bar);
    QTRY_VERIFY(bar->isSynced());
    const quint16 port = portOf(*m_hub);
    m_hub.reset();
    QTRY_COMPARE(bar->link().state != LinkState::Online, true);
    const OrderId meanwhile = sell(*bar);
    m_hub = serve(QStringLiteral("hub"), port);
    QVERIFY(m_hub);
    QTRY_VERIFY_WITH_TIMEOUT(terrace->state().find(meanwhile) != nullptr, 20000);
    QCOMPARE(terrace->state().find(meanwhile)->number, 2);
    QCOMPARE(terrace->state().find(before)->number, 1);
}

void TestTerminal::whoHasLostTheHubIsOfflineUntilItAnswers()
{
    auto bar = terminal(QStringLiteral("Bar"));
    QCOMPARE(bar->link().state, LinkState::Connecting);
    QTRY_VERIFY(bar->isReady());
    const quint16 port = portOf(*m_hub);
    m_hub.reset();
    QTcpServer frozen; // lets everyone in and says nothing
    QTRY_VERIFY(frozen.isListening() || frozen.listen(QHostAddress::LocalHost, port));
    QTRY_COMPARE(bar->link().state, LinkState::Offline);
    QList<LinkState> shown;
    connect(bar.get(), &Terminal::linkChanged, this, [&] { shown.append(bar->link().state); });
    QTRY_VERIFY_WITH_TIMEOUT(frozen.hasPendingConnections(), 10000); // an attempt has begun,
    QTest::qWait(200);
    QVERIFY(shown.isEmpty()); // and nobody is told of it
    QCOMPARE(bar->link().state, LinkState::Offline);
    frozen.close();
    delete frozen.nextPendingConnection();
    m_hub = serve(QStringLiteral("hub"), port);
    QVERIFY(m_hub);
    QTRY_COMPARE_WITH_TIMEOUT(bar->link().state, LinkState::Online, 10000);
    QVERIFY(!shown.contains(LinkState::Connecting));
    bar->setLinkAllowed(false);
    QCOMPARE(bar->link().state, LinkState::Offline);
    bar->setLinkAllowed(true);
    QCOMPARE(bar->link().state, LinkState::Connecting);
}

void TestTerminal::anotherShopsHubGetsAndChangesNothing()
{
    const auto bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    const OrderId order = sell(*bar);
    QTRY_VERIFY(bar->isSynced());
    const HubId own = bar->hub();
    const quint16 port = portOf(*m_hub);
    m_hub.reset();
    QSignalSpy noticed(bar.get(), &Terminal::noticed);
    auto other = serve(QStringLiteral("other"), port);
    QVERIFY(other);
    const OrderId unsent = sell(*bar);
    QTRY_VERIFY_WITH_TIMEOUT(!noticed.isEmpty(), 20000);
    QCOMPARE(noticed.first().first().value<Notice>().code, QStringLiteral("other-hub"));
    QCOMPARE(bar->hub(), own);
    QCOMPARE(bar->link().unsent, 1);
    other.reset();
    m_hub = serve(QStringLiteral("hub"), port);
    QVERIFY(m_hub);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isSynced(), 20000);
    QCOMPARE(bar->state().find(order)->number, 1);
    QCOMPARE(bar->state().find(unsent)->number, 2);
}

void TestTerminal::twoProgramsMayNotShareAFolder()
{
    const auto bar = terminal(QStringLiteral("Bar"));
    Terminal second({m_folder->filePath(QStringLiteral("Bar")), m_url, QStringLiteral("Bar"), QString()});
    const auto started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, QStringLiteral("instance-running"));
    QVERIFY(started.error().text.contains(m_folder->path()));
    QVERIFY(!Hub::serve({m_folder->filePath(QStringLiteral("hub")), QStringLiteral("127.0.0.1"), 0, true}));
}

void TestTerminal::anUnknownPosIsNamed()
{
    const auto nowhere = terminal(QStringLiteral("Cellar"));
    QSignalSpy failed(nowhere.get(), &Terminal::failed);
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.code, QStringLiteral("unknown-pos"));
    QVERIFY(error.text.contains(QStringLiteral("Cellar")));
}

void TestTerminal::smallValuesSurviveARestart()
{
    auto bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    QVERIFY(bar->setValue(QStringLiteral("receipt.counter"), "217"));
    bar.reset();
    bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    QCOMPARE(bar->value(QStringLiteral("receipt.counter")), QByteArray("217"));
    QVERIFY(bar->value(QStringLiteral("nothing")).isEmpty());
}

void TestTerminal::aFolderThatCannotBeMadeIsNamed()
{
    QFile file(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Terminal bar({file.fileName() + QStringLiteral("/data"), m_url, QStringLiteral("Bar"), QString()});
    const auto started = bar.start();
    QVERIFY(!started);
    QVERIFY(started.error().text.contains(file.fileName()));
}

void TestTerminal::everyOpenSessionOfTheShopIsKnown()
{
    const auto bar = terminal(QStringLiteral("Bar"));
    const auto roof = terminal(QStringLiteral("Roof 1")); // in another multi-session
    QTRY_VERIFY(bar->isReady() && roof->isReady());
    QVERIFY(roof->submit(op::OpenSession{Money::zero(Currency())}, {QStringLiteral("Cy"), QStringLiteral("Roof 1")},
                         roof->newId<SessionId>()));
    QTRY_VERIFY(roof->isSynced());
    QSignalSpy known(bar.get(), &Terminal::sessionsOfShop);
    QVERIFY(bar->askSessions());
    QTRY_COMPARE(known.size(), 1);
    const auto sessions = known.first().first().value<QList<OpenSession>>();
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(sessions.first().pos, QStringLiteral("Roof 1"));
    QCOMPARE(sessions.first().cashier, QStringLiteral("Cy"));
    QVERIFY(sessions.first().since > 0);
}

void TestTerminal::aChangedMultiSessionIsLiveEverywhere()
{
    const auto bar = terminal(QStringLiteral("Bar"));
    const auto roof = terminal(QStringLiteral("Roof 1"));
    QTRY_VERIFY(bar->isReady() && roof->isReady());
    const OrderId order = sell(*bar);
    QTRY_VERIFY(bar->isSynced());
    QVERIFY(!roof->state().find(order)); // another multi-session is another world
    QList<MultiSession> all = bar->shop().multiSessions.list();
    const PosId moved = roof->pos().id;
    for (MultiSession &session : all) {
        session.pos.removeAll(moved);
        if (session.name == QLatin1String("Ground floor"))
            session.pos.append(moved);
    }
    ShopChange change;
    for (const MultiSession &session : std::as_const(all))
        change.append(session);
    QSignalSpy done(bar.get(), &Terminal::shopChangeDone);
    QVERIFY(bar->submitShop(change, {QStringLiteral("Ana"), QStringLiteral("Bar")}));
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(done.first().first().value<Result<void>>().ok());
    QTRY_COMPARE(roof->stream(), bar->stream());
    QTRY_VERIFY(roof->state().find(order));
}

void TestTerminal::aPosWithAnOpenSessionCannotBeMoved()
{
    const auto bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    QVERIFY(bar->submit(op::OpenSession{Money::zero(Currency())}, {QStringLiteral("Ana"), QStringLiteral("Bar")},
                        bar->newId<SessionId>()));
    QTRY_VERIFY(bar->isSynced());
    MultiSession floor = *bar->shop().multiSessions.findByName(QStringLiteral("Ground floor"));
    floor.pos.removeAll(bar->pos().id);
    QSignalSpy done(bar.get(), &Terminal::shopChangeDone);
    QVERIFY(bar->submitShop({floor}, {QStringLiteral("Ana"), QStringLiteral("Bar")}));
    QTRY_COMPARE(done.size(), 1);
    const auto result = done.first().first().value<Result<void>>();
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("session-open"));
    QVERIFY(result.error().text.contains(QStringLiteral("Bar")));
}

void TestTerminal::workDoneOfflineEndsWhereItBegan()
{
    const auto bar = terminal(QStringLiteral("Bar"));
    const auto terrace = terminal(QStringLiteral("Terrace"));
    QTRY_VERIFY(bar->isReady() && terrace->isReady());
    const StreamId floor = bar->stream();
    bar->setLinkAllowed(false);
    const Author ana{QStringLiteral("Ana"), QStringLiteral("Bar")};
    const SessionId session = bar->newId<SessionId>();
    QVERIFY(bar->submit(op::OpenSession{Money::zero(Currency())}, ana, session));
    const OrderId order = sell(*bar);
    // Meanwhile a manager takes Bar out, and switches the whole multi-session off.
    MultiSession without = *terrace->shop().multiSessions.findByName(QStringLiteral("Ground floor"));
    without.active = false;
    QSignalSpy done(terrace.get(), &Terminal::shopChangeDone);
    QVERIFY(terrace->submitShop({without}, {QStringLiteral("Ana"), QStringLiteral("Terrace")}));
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(done.first().first().value<Result<void>>().ok());
    bar->setLinkAllowed(true);
    QTRY_VERIFY(bar->isSynced());
    QCOMPARE(bar->stream(), floor);
    QVERIFY(bar->state().find(order)->number > 0);
    QVERIFY(bar->submit(op::CloseSession{Money::zero(Currency())}, ana, session));
    QTRY_VERIFY(bar->stream() != floor);
    QTRY_VERIFY(bar->isSynced());
}

void TestTerminal::aPosDoesNotLeaveItsOpenOrdersBehind()
{
    const auto door = terminal(QStringLiteral("Door"));
    const auto bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(door->isReady() && bar->isReady());
    const MultiSession with = *bar->shop().multiSessions.findByName(QStringLiteral("Ground floor"));
    MultiSession without = with;
    without.pos.removeAll(door->pos().id);
    const Author ana{QStringLiteral("Ana"), QStringLiteral("Bar")};
    QSignalSpy done(bar.get(), &Terminal::shopChangeDone);
    const auto change = [&](const MultiSession &session) {
        done.clear();
        if (!bar->submitShop({session}, ana))
            return Result<void>(Error{});
        done.wait();
        return done.first().first().value<Result<void>>();
    };
    QVERIFY(change(without));
    QTRY_VERIFY(door->stream() != bar->stream());
    QTRY_VERIFY(door->isSynced());
    const OrderId order = sell(*door);
    QTRY_VERIFY(door->isSynced());
    const auto refused = change(with);
    QCOMPARE(refused.error().code, QStringLiteral("orders-open"));
    QVERIFY(refused.error().text.contains(QStringLiteral("Door")) && refused.error().text.contains(u'1'));
    QVERIFY(door->submit(op::Cancel{order}, {QStringLiteral("Ana"), QStringLiteral("Door")}, door->newId<SessionId>()));
    QTRY_VERIFY(door->isSynced());
    QVERIFY(change(with));
}

void TestTerminal::settingsNeedTheHub()
{
    const auto bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    bar->setLinkAllowed(false);
    QCOMPARE(bar->submitShop({}, {}).error().code, QStringLiteral("offline"));
    QCOMPARE(bar->askSessions().error().code, QStringLiteral("offline"));
}

void TestTerminal::aHubStopsWhileTerminalsAreAtWork()
{
    const auto bar = terminal(QStringLiteral("Bar"));
    const auto terrace = terminal(QStringLiteral("Terrace"), QStringLiteral("longpoll"));
    QTRY_VERIFY(bar->isReady() && terrace->isReady());
    quint16 port = portOf(*m_hub);
    for (int round = 0; round < 5; ++round) {
        sell(*bar);
        sell(*terrace);
        m_hub.reset();
        m_hub = serve(QStringLiteral("hub"), port);
        QVERIFY(m_hub);
    }
    QTRY_VERIFY_WITH_TIMEOUT(bar->isSynced() && terrace->isSynced() && bar->position() == terrace->position(), 30000);
    QCOMPARE(ordersAt(*bar), 10);
    QCOMPARE(ordersAt(*terrace), 10);
}

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    const QFileInfoList entries = QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            QVERIFY(QFile::copy(entry.filePath(), target));
    }
}

} // namespace

void TestTerminal::aCopiedTerminalGoesOnUnderANewNameAndLosesNothing_data()
{
    QTest::addColumn<bool>("originalFirst");
    QTest::newRow("the original comes back first") << true;
    QTest::newRow("the copy comes back first") << false;
}

void TestTerminal::aCopiedTerminalGoesOnUnderANewNameAndLosesNothing()
{
    QFETCH(bool, originalFirst);
    auto bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    sell(*bar);
    QTRY_VERIFY(bar->isSynced());
    const DeviceId device = bar->device();
    bar.reset();
    const QString copied = m_folder->filePath(QStringLiteral("copy"));
    copyFolder(m_folder->filePath(QStringLiteral("Bar")), copied);
    bar = terminal(QStringLiteral("Bar"));
    Terminal copy({copied, m_url, QStringLiteral("Bar"), QStringLiteral("websocket")});
    QVERIFY(copy.start());
    QTRY_VERIFY(bar->isSynced() && copy.isSynced());
    bar->setLinkAllowed(false);
    copy.setLinkAllowed(false);
    QSet<OrderId> orders;
    for (int i = 0; i < 3; ++i)
        orders += {sell(*bar), sell(copy), sell(copy)};
    QSignalSpy noticed(&copy, &Terminal::noticed);
    QSignalSpy noticedAtBar(bar.get(), &Terminal::noticed);
    Terminal &first = originalFirst ? *bar : copy;
    Terminal &second = originalFirst ? copy : *bar;
    first.setLinkAllowed(true);
    QTRY_VERIFY(first.isSynced());
    second.setLinkAllowed(true);
    QTRY_VERIFY(second.device() != device);
    QTRY_VERIFY(second.isSynced() && first.isSynced());
    QCOMPARE(first.device(), device);
    QTRY_COMPARE(ordersAt(first), 10);
    QTRY_COMPARE(ordersAt(second), 10);
    for (const OrderId &order : std::as_const(orders)) {
        QVERIFY(first.state().find(order)->number > 0);
        QCOMPARE(serialize(*second.state().find(order)), serialize(*first.state().find(order)));
    }
    QCOMPARE(noticed.size() + noticedAtBar.size(), 1);
    QVERIFY(first.receiptLetters() != second.receiptLetters() || first.device() != second.device());
}

void TestTerminal::aHubPutBackIsFilledAgainByWhoeverComesFirst_data()
{
    QTest::addColumn<bool>("authorComesBack");
    QTest::addColumn<bool>("hubMovesOn");
    QTest::newRow("who saw it fills the hub while the author stays away") << false << false;
    QTest::newRow("both come back") << true << false;
    QTest::newRow("a third one has sold meanwhile") << true << true;
}

void TestTerminal::aHubPutBackIsFilledAgainByWhoeverComesFirst()
{
    QFETCH(bool, authorComesBack);
    QFETCH(bool, hubMovesOn);
    const quint16 port = portOf(*m_hub);
    auto bar = terminal(QStringLiteral("Bar"));
    auto terrace = terminal(QStringLiteral("Terrace"));
    QTRY_VERIFY(bar->isReady() && terrace->isReady());
    const OrderId early = sell(*bar);
    QTRY_VERIFY(terrace->isSynced() && terrace->state().find(early));
    const QString backup = m_folder->filePath(QStringLiteral("backup"));
    const auto copied =
        m_hub->run({{QStringLiteral("command"), QStringLiteral("backup")}, {QStringLiteral("file"), backup}});
    QVERIFY2(QFile::exists(backup), QJsonDocument(copied).toJson().constData());
    // What the backup does not have: Bar's line, and Terrace's quantity on it.
    const OrderId late = sell(*bar);
    QTRY_VERIFY(terrace->state().find(late));
    const LineId line = terrace->state().find(late)->lines.first().id;
    QVERIFY(terrace->submit(op::SetQuantity{late, line, *Quantity::parse(u"5")},
                            {QStringLiteral("Ben"), QStringLiteral("Terrace")}, terrace->newId<SessionId>()));
    QTRY_VERIFY(bar->state().find(late)->lines.first().quantity == *Quantity::parse(u"5"));
    QTRY_VERIFY(bar->isSynced() && terrace->isSynced());
    const qint64 number = bar->state().find(late)->number;
    bar->setLinkAllowed(false);
    terrace->setLinkAllowed(false);
    m_hub.reset();
    QVERIFY(restoreHub(m_folder->filePath(QStringLiteral("hub")), backup));
    m_hub = serve(QStringLiteral("hub"), port);
    QVERIFY(m_hub);
    std::unique_ptr<Terminal> garden;
    if (hubMovesOn) {
        garden = std::make_unique<Terminal>(Terminal::Options{m_folder->filePath(QStringLiteral("garden")), m_url,
                                                              QStringLiteral("Bar"), QStringLiteral("websocket")});
        QVERIFY(garden->start());
        QTRY_VERIFY(garden->isReady());
        sell(*garden);
        QTRY_VERIFY(garden->isSynced());
    }
    terrace->setLinkAllowed(true);
    QTRY_VERIFY(terrace->isSynced());
    bar->setLinkAllowed(authorComesBack);
    QTRY_VERIFY(!authorComesBack || bar->isSynced());
    auto newcomer = std::make_unique<Terminal>(Terminal::Options{m_folder->filePath(QStringLiteral("new")), m_url,
                                                                 QStringLiteral("Bar"), QStringLiteral("websocket")});
    QVERIFY(newcomer->start());
    QTRY_VERIFY(newcomer->isReady() && newcomer->isSynced());
    const Order *there = newcomer->state().find(late);
    QVERIFY(there);
    QCOMPARE(there->lines.size(), 1);
    QCOMPARE(there->lines.first().quantity, *Quantity::parse(u"5"));
    QVERIFY(!there->lines.first().name.isEmpty());
    QCOMPARE(there->lines.first().addedBy.pos, QStringLiteral("Bar"));
    QCOMPARE(there->lines.first().changedBy->pos, QStringLiteral("Terrace"));
    if (!hubMovesOn)
        QCOMPARE(there->number, number);
    QCOMPARE(ordersAt(*newcomer), hubMovesOn ? 3 : 2);
    QCOMPARE(serialize(*terrace->state().find(late)), serialize(*there));
}

void TestTerminal::whatTheHubWouldRefuseIsNotTaken()
{
    auto bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    const OrderId order = sell(*bar);
    const Author author{QStringLiteral("Ana"), QStringLiteral("Bar")};
    const auto refused =
        bar->submit(op::SetExtra{order, {}, QStringLiteral("x.k"), QString(8191, u'"')}, author, SessionId());
    QVERIFY(!refused);
    QVERIFY(!refused.error().text.isEmpty());
    QVERIFY(bar->state().find(order)->extra.isEmpty());
    sell(*bar);
    QTRY_VERIFY(bar->isSynced());
    bar.reset();
    bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isSynced());
    QCOMPARE(ordersAt(*bar), 2);
}

void TestTerminal::aTerminalThatOnceWasSetUpSellsWhereverTheHubIsSaidToBe()
{
    auto bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    bar.reset();
    m_hub.reset();
    m_url = QUrl(QStringLiteral("ws://127.0.0.1:9"));
    bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    sell(*bar);
    // And a POS that the known shop does not have is named.
    bar.reset();
    Terminal nope({m_folder->filePath(QStringLiteral("Bar")), m_url, QStringLiteral("Nope"), QStringLiteral("auto")});
    QSignalSpy failed(&nope, &Terminal::failed);
    QVERIFY(nope.start());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, QStringLiteral("unknown-pos"));
}

namespace {

/// Says what it is told to say to whoever connects, as a WebSocket server.
class Stranger
{
public:
    Stranger()
        : m_server(QString(), QWebSocketServer::NonSecureMode)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            QWebSocket *client = m_server.nextPendingConnection();
            client->setParent(&m_server);
            ++connections;
            QObject::connect(client, &QWebSocket::textMessageReceived, client, [this, client](const QString &text) {
                if (text.contains(u"hello")) {
                    for (const QByteArray &frame : std::as_const(says))
                        client->sendTextMessage(QString::fromUtf8(frame));
                }
            });
        });
    }
    QUrl url() const { return m_server.serverUrl(); }

    QByteArrayList says;
    int connections = 0;

private:
    QWebSocketServer m_server;
};

} // namespace

void TestTerminal::aNewcomerWhoseLinkBreaksDoesNotSellOnHalfAShop()
{
    // A real hub's first words, but of the shop only half of it, and then no more.
    const auto id = QByteArray(32, 'a');
    Stranger hub;
    hub.says = {R"({"t":"welcome","v":1,"hub":")" + id + R"(","lineage":")" + id + R"(","lineages":[")" + id
                    + R"("],"name":"Half","shop":")" + QByteArray(32, 'b') + R"(","time":1})",
                "nonsense"};
    Terminal bar(
        {m_folder->filePath(QStringLiteral("new")), hub.url(), QStringLiteral("Bar"), QStringLiteral("websocket")});
    QVERIFY(bar.start());
    QTRY_VERIFY(hub.connections >= 3);
    QVERIFY(!bar.isReady());
}

void TestTerminal::aStrangerWhoDoesNotSayWelcomeChangesNothing()
{
    auto bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(bar->isReady());
    const OrderId order = sell(*bar);
    QTRY_VERIFY(bar->isSynced());
    const QByteArray stream = bar->stream().toString().toLatin1();
    const QByteArray lineage = bar->lineage().toString().toLatin1();
    bar.reset();
    Stranger stranger;
    stranger.says = {R"({"t":"fork","after":0,"lineage":")" + lineage + R"(","stream":")" + stream + R"("})"};
    m_url = stranger.url();
    bar = terminal(QStringLiteral("Bar"));
    QTRY_VERIFY(stranger.connections >= 2);
    QVERIFY(bar->isReady());
    QVERIFY(bar->state().find(order));
    // A newcomer has nothing that could be hurt, and must not fall over it.
    Terminal fresh({m_folder->filePath(QStringLiteral("fresh")), m_url, QStringLiteral("Bar"), QStringLiteral("auto")});
    QVERIFY(fresh.start());
    const int before = stranger.connections;
    QTRY_VERIFY(stranger.connections >= before + 2);
    QVERIFY(!fresh.isReady());
}

TANDEM_TEST(TestTerminal)
#include "tst_terminal.moc"
