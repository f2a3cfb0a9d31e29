#include "app/terminal/desk.h"
#include "sync/hub/demo_shop.h"
#include "sync/hub/hub.h"
#include "sync/hub/hub_restore.h"
#include "test_program.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tandem;

/// A desk whose hub goes back in time, or away for good. One thread but for the hub's.
class TestDeskHub : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aManagerMakesThisTerminalTheHubOnlyWhenTheHubIsGone();
    void whileNumbersAreHeldAManagerGoesOnFromWhatNeedsAttention();
    void offlineACashierIsToldThatOthersMayBePaying();

private:
    void serve(quint16 port);
    Desk::Options options() const;
    void start(const Desk::Options &options);
    QString hubFolder() const { return m_folder->filePath(QStringLiteral("hub")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<Desk> m_desk;
    std::shared_ptr<const Catalogue> m_catalogue;
    DeskView m_view;
    LinkView m_link;
    QList<AttentionView> m_attention;
};

void TestDeskHub::serve(quint16 port)
{
    auto hub = Hub::serve({hubFolder(), QStringLiteral("127.0.0.1"), port, true});
    QVERIFY(hub);
    m_hub = std::move(*hub);
    QVERIFY(m_hub->importIfEmpty(*demoShop()));
}

Desk::Options TestDeskHub::options() const
{
    Desk::Options options;
    options.terminal.dataFolder = m_folder->filePath(QStringLiteral("bar"));
    options.terminal.pos = QStringLiteral("Bar");
    options.terminal.hub = QUrl(m_hub->url());
    options.cashier = QStringLiteral("Ana");
    options.pin = QStringLiteral("1111");
    return options;
}

void TestDeskHub::start(const Desk::Options &options)
{
    m_desk = std::make_unique<Desk>(options);
    connect(m_desk.get(), &Desk::viewChanged, this, [this](const DeskView &view) { m_view = view; });
    connect(m_desk.get(), &Desk::linkChanged, this, [this](const LinkView &link) { m_link = link; });
    connect(m_desk.get(), &Desk::attentionChanged, this,
            [this](const QList<AttentionView> &items) { m_attention = items; });
    connect(m_desk.get(), &Desk::shopChanged, this,
            [this](const ShopView &, const std::shared_ptr<const Catalogue> &catalogue) { m_catalogue = catalogue; });
    QSignalSpy in(m_desk.get(), &Desk::loggedIn);
    m_desk->start();
    QTRY_COMPARE_WITH_TIMEOUT(in.size(), 1, 20000);
}

void TestDeskHub::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    serve(0);
    start(options());
    QTRY_COMPARE_WITH_TIMEOUT(m_link.state, LinkState::Online, 20000);
}

void TestDeskHub::cleanup()
{
    m_desk.reset();
    m_hub.reset();
    m_attention.clear();
}

void TestDeskHub::aManagerMakesThisTerminalTheHubOnlyWhenTheHubIsGone()
{
    QSignalSpy may(m_desk.get(), &Desk::mayRunHubHere);
    QSignalSpy refused(m_desk.get(), &Desk::refused);
    QSignalSpy noManager(m_desk.get(), &Desk::loginRefused);
    m_desk->tap(m_catalogue->tiles().first().id);
    QTRY_COMPARE(m_view.tabs.first().name, QStringLiteral("1"));
    m_desk->askRunHubHere(QStringLiteral("Ana"), QStringLiteral("1111"));
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.first().first().toString().contains(QStringLiteral("The hub answers")));

    const HubId hub = m_hub->id();
    m_hub.reset();
    QVERIFY(QDir(hubFolder()).removeRecursively());
    QTRY_VERIFY_WITH_TIMEOUT(m_link.state != LinkState::Online, 20000);
    m_desk->newOrder();
    m_desk->tap(m_catalogue->tiles().last().id);
    QCOMPARE(m_view.order.name, QStringLiteral("NEW"));
    m_desk->askRunHubHere(QStringLiteral("Ben"), QStringLiteral("2222")); // no manager
    QCOMPARE(noManager.size(), 1);
    QCOMPARE(may.size(), 0);
    m_desk->askRunHubHere(QStringLiteral("Ana"), QStringLiteral("1111"));
    QCOMPARE(may.size(), 1);
    QCOMPARE(may.first().first().toString(), hub.toString());

    Desk::Options here;
    here.terminal.dataFolder = m_folder->filePath(QStringLiteral("bar"));
    here.terminal.pos = QStringLiteral("Bar");
    here.cashier = QStringLiteral("Ana");
    here.pin = QStringLiteral("1111");
    here.host = true;
    here.promote = may.first().first().toString();
    m_desk.reset();
    start(here);
    QTRY_COMPARE_WITH_TIMEOUT(m_view.tabs.size(), 2, 20000);
    const auto names = [this] {
        QStringList names;
        for (const auto &tab : m_view.tabs)
            names.append(tab.name);
        names.sort();
        return names;
    };
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{QStringLiteral("1"), QStringLiteral("2")}), 20000);
    // It hosts already: nothing to be made again.
    QSignalSpy again(m_desk.get(), &Desk::refused);
    m_desk->askRunHubHere(QStringLiteral("Ana"), QStringLiteral("1111"));
    QCOMPARE(again.size(), 1);
}

void TestDeskHub::whileNumbersAreHeldAManagerGoesOnFromWhatNeedsAttention()
{
    {
        Terminal terrace(
            {m_folder->filePath(QStringLiteral("terrace")), QUrl(m_hub->url()), QStringLiteral("Terrace"), {}});
        QSignalSpy ready(&terrace, &Terminal::ready);
        QVERIFY(terrace.start());
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
        QVERIFY(terrace.submit(op::OpenSession{Money::zero(terrace.shop().currency)},
                               {QStringLiteral("Ben"), QStringLiteral("Terrace")}, terrace.newId<SessionId>()));
        QTRY_VERIFY_WITH_TIMEOUT(terrace.isSynced(), 20000);
    } // and does not come back
    const QString backup = m_folder->filePath(QStringLiteral("backup"));
    QVERIFY(m_hub->run({{QStringLiteral("command"), QStringLiteral("backup")}, {QStringLiteral("file"), backup}})
                .value(u"ok")
                .toBool());
    const quint16 port = quint16(QUrl(m_hub->url()).port());
    m_hub.reset();
    QVERIFY(restoreHub(hubFolder(), backup));
    serve(port);
    QTRY_COMPARE_WITH_TIMEOUT(m_attention.size(), 1, 20000);
    QVERIFY(m_attention.first().money); // for a manager
    QVERIFY2(m_attention.first().text.contains(QStringLiteral("orders stay NEW")),
             qPrintable(m_attention.first().text));
    QTRY_COMPARE_WITH_TIMEOUT(m_link.state, LinkState::Online, 20000);
    m_desk->tap(m_catalogue->tiles().first().id);
    QTRY_COMPARE_WITH_TIMEOUT(m_link.unsent, 0, 20000);
    QCOMPARE(m_view.order.name, QStringLiteral("NEW"));
    m_desk->readNotices();
    QCOMPARE(m_attention.size(), 1);

    QSignalSpy noManager(m_desk.get(), &Desk::loginRefused);
    m_desk->dealWithNotice(m_attention.first().id, QStringLiteral("Ben"), QStringLiteral("2222"));
    QCOMPARE(noManager.size(), 1);
    m_desk->dealWithNotice(m_attention.first().id, QStringLiteral("Ana"), QStringLiteral("1111"));
    QTRY_COMPARE_WITH_TIMEOUT(m_view.order.name, QStringLiteral("1"), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(m_attention.size(), 0, 20000);
}

void TestDeskHub::offlineACashierIsToldThatOthersMayBePaying()
{
    m_desk->tap(m_catalogue->tiles().first().id);
    QTRY_COMPARE(m_view.tabs.first().name, QStringLiteral("1"));
    m_desk->beginPayment();
    QTRY_VERIFY(m_view.order.payingHere);
    QVERIFY(!m_view.order.doubtful);
    m_desk->breakOff();
    m_hub.reset();
    QTRY_VERIFY_WITH_TIMEOUT(m_link.state != LinkState::Online, 20000);
    m_desk->beginPayment();
    QTRY_VERIFY(m_view.order.payingHere && m_view.order.doubtful);
    m_desk->breakOff();
    m_desk->newOrder();
    m_desk->tap(m_catalogue->tiles().first().id);
    m_desk->beginPayment(); // nobody else has that one
    QTRY_VERIFY(m_view.order.payingHere && !m_view.order.doubtful);
}

TANDEM_TEST(TestDeskHub)
#include "tst_desk_hub.moc"
