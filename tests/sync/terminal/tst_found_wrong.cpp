#include "sync/hub/demo_shop.h"
#include "sync/hub/hub.h"
#include "sync/identity/device_identity.h"
#include "sync/store/sqlite_log_store.h"
#include "sync/terminal/terminal.h"
#include "sync/terminal/till_store.h"
#include "test_program.h"

#include <QDir>
#include <QTemporaryDir>

#include <filesystem>

using namespace tandem;

/// What a terminal finds to be wrong with its own data when it meets the hub.
class TestFoundWrong : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anOrderThatCameOutOtherwiseHereIsTheHubsAndSomebodyIsTold();
    void aCopyThatWasEndedBeforeItHadANewNameGetsOneAtItsNextStart();
    void aTerminalWhoseReceiptsWouldBeginWithAnothersLettersTakesAnotherKey();

private:
    QString folder(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<Terminal> terminal(const QString &pos, const QString &folder);
    OrderId sell(Terminal &at, qint64 quantity);
    Quantity soldAtHub(OrderId order);
    /// From now on the hub knows these letters as those of another device.
    void giveAway(const QString &letters);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<Terminal> m_terrace; ///< Nothing is wrong here
};

void TestFoundWrong::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto hub = Hub::serve({folder(QStringLiteral("hub")), QStringLiteral("127.0.0.1"), 0, true});
    QVERIFY(hub);
    m_hub = std::move(*hub);
    QVERIFY(m_hub->importIfEmpty(*demoShop()));
    m_terrace = terminal(QStringLiteral("Terrace"), QStringLiteral("terrace"));
}

void TestFoundWrong::cleanup()
{
    m_terrace.reset();
    m_hub.reset();
}

std::unique_ptr<Terminal> TestFoundWrong::terminal(const QString &pos, const QString &name)
{
    auto made = std::make_unique<Terminal>(Terminal::Options{folder(name), QUrl(m_hub->url()), pos});
    if (const auto started = made->start(); !started)
        qWarning("%s", qPrintable(started.error().text));
    [&] { QTRY_VERIFY(made->isReady() && made->isSynced()); }();
    return made;
}

OrderId TestFoundWrong::sell(Terminal &at, qint64 quantity)
{
    const Product product = *at.shop().products.find(at.shop().products.order().first());
    op::AddLine add;
    add.order = at.newId<OrderId>();
    add.line = at.newId<LineId>();
    add.product = product.id;
    add.name = product.name;
    add.quantity = Quantity::fromThousandths(1000 * quantity);
    add.unitPrice = product.price;
    if (!at.submit(add, {QStringLiteral("Ana"), at.pos().name}, at.newId<SessionId>()))
        qFatal("nothing was sold");
    return add.order;
}

Quantity TestFoundWrong::soldAtHub(OrderId order)
{
    const Order *found = m_terrace->state().find(order);
    return found ? found->lines.first().quantity : Quantity();
}

void TestFoundWrong::giveAway(const QString &letters)
{
    const quint16 port = quint16(QUrl(m_hub->url()).port());
    m_terrace->setLinkAllowed(false);
    m_hub.reset();
    {
        const auto store = openSqliteStore(folder(QStringLiteral("hub/hub.sqlite")));
        QVERIFY(store);
        Batch batch;
        batch.values.insert(QStringLiteral("letters.") + letters, QByteArray(16, 'x'));
        QVERIFY((*store)->commit(batch));
    }
    auto hub = Hub::serve({folder(QStringLiteral("hub")), QStringLiteral("127.0.0.1"), port, true});
    QVERIFY(hub);
    m_hub = std::move(*hub);
    m_terrace->setLinkAllowed(true);
}

void TestFoundWrong::anOrderThatCameOutOtherwiseHereIsTheHubsAndSomebodyIsTold()
{
    auto bar = terminal(QStringLiteral("Bar"), QStringLiteral("bar"));
    const OrderId id = sell(*bar, 1);
    QTRY_VERIFY(bar->isSynced() && m_terrace->state().find(id));
    const auto store = [&, hub = bar->hub(), device = bar->device()] {
        return TillStore::open(folder(QStringLiteral("bar")), hub, device);
    };
    const StreamId stream = bar->stream();
    const Money price = bar->state().find(id)->lines.first().unitPrice.value;
    bar.reset();
    {
        // As another version of the program might have reckoned it.
        const auto opened = store();
        QVERIFY(opened);
        Replica *replica = *(*opened)->replica(stream, {});
        Order order = *replica->confirmed().find(id);
        order.lines.first().unitPrice.value += price;
        replica->takeOrder(order);
        Batch batch;
        (*opened)->addCheckpoint(*replica, batch, true);
        QVERIFY((*opened)->log().commit(batch));
    }
    bar = terminal(QStringLiteral("Bar"), QStringLiteral("bar"));
    const auto shown = [&] { return bar->state().find(id)->lines.first(); };
    QCOMPARE(shown().unitPrice.value, price + price);
    QStringList told;
    connect(bar.get(), &Terminal::noticed, this, [&](const Notice &notice) { told.append(notice.code); });
    QVERIFY(m_terrace->submit(op::ChangeQuantity{id, shown().id, Quantity::one()},
                              {QStringLiteral("Ben"), QStringLiteral("Terrace")}, m_terrace->newId<SessionId>()));
    QTRY_COMPARE(shown().unitPrice.value, price);
    QCOMPARE(shown().quantity, Quantity::fromThousandths(2000));
    QTRY_COMPARE(told, QStringList{QStringLiteral("order-corrected")});
    bar.reset();
    bar = terminal(QStringLiteral("Bar"), QStringLiteral("bar"));
    QCOMPARE(shown().unitPrice.value, price); // from now on
}

void TestFoundWrong::aCopyThatWasEndedBeforeItHadANewNameGetsOneAtItsNextStart()
{
    auto bar = terminal(QStringLiteral("Bar"), QStringLiteral("bar"));
    sell(*bar, 1);
    QTRY_VERIFY(bar->isSynced());
    bar.reset();
    std::filesystem::copy(folder(QStringLiteral("bar")).toStdString(), folder(QStringLiteral("copy")).toStdString(),
                          std::filesystem::copy_options::recursive);
    bar = terminal(QStringLiteral("Bar"), QStringLiteral("bar"));
    const OrderId here = sell(*bar, 2);
    QTRY_VERIFY(bar->isSynced());
    const DeviceId device = bar->device();
    const StreamId stream = bar->stream();
    const HubId hub = bar->hub();
    bar.reset();

    OrderId there;
    {
        Terminal copy(
            {folder(QStringLiteral("copy")), QUrl(QStringLiteral("ws://127.0.0.1:1")), QStringLiteral("Bar")});
        QVERIFY(copy.start());
        QTRY_VERIFY(copy.isReady()); // without its hub
        there = sell(copy, 3);
        QCOMPARE(copy.device(), device);
    }
    {
        // It has read what the other one had sent, and no more.
        const auto first = TillStore::open(folder(QStringLiteral("bar")), hub, device);
        const auto second = TillStore::open(folder(QStringLiteral("copy")), hub, device);
        QVERIFY(first && second);
        const qint64 head = (*second)->log().head(stream).seq;
        const auto entries = (*first)->entriesAfter(stream, head, 1 << 20);
        QVERIFY(entries && !entries->isEmpty());
        Batch batch;
        for (const Entry &entry : *entries)
            batch.entries.append({stream, entry});
        QVERIFY((*second)->log().commit(batch));
    }
    const auto copy = terminal(QStringLiteral("Bar"), QStringLiteral("copy"));
    QVERIFY(copy->device() != device);
    QTRY_COMPARE(soldAtHub(there), Quantity::fromThousandths(3000));
    QCOMPARE(soldAtHub(here), Quantity::fromThousandths(2000));
    QTRY_VERIFY(copy->isSynced());
    QCOMPARE(copy->state().find(here)->lines.first().quantity, Quantity::fromThousandths(2000));
}

void TestFoundWrong::aTerminalWhoseReceiptsWouldBeginWithAnothersLettersTakesAnotherKey()
{
    const QString place = folder(QStringLiteral("bar"));
    QVERIFY(QDir().mkpath(place));
    const auto first = DeviceIdentity::loadOrCreate(place);
    QVERIFY(first);
    const QString taken = DeviceIdentity::receiptLettersOf(first->publicKey() + m_terrace->hub().bytes());
    giveAway(taken);
    auto bar = terminal(QStringLiteral("Bar"), QStringLiteral("bar"));
    QVERIFY(bar->device() != first->deviceId());
    QVERIFY(bar->receiptLetters() != taken);
    const OrderId sent = sell(*bar, 1);
    QTRY_COMPARE(soldAtHub(sent), Quantity::one());

    // Also one that has sold, where the hub lost what it knew of it.
    const DeviceId second = bar->device();
    bar->setLinkAllowed(false);
    const OrderId unsent = sell(*bar, 2);
    giveAway(bar->receiptLetters());
    bar->setLinkAllowed(true);
    QTRY_VERIFY(bar->device() != second && bar->isSynced());
    QTRY_COMPARE(soldAtHub(unsent), Quantity::fromThousandths(2000));
    QCOMPARE(soldAtHub(sent), Quantity::one());
}

TANDEM_TEST(TestFoundWrong)
#include "tst_found_wrong.moc"
