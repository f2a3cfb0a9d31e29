#include "app/terminal/attention.h"
#include "app/terminal/desk.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tandem;

/// What needs attention at two tills of the demo shop: the bar is a desk with the hub in it, the terrace a terminal
/// that can be cut off.
class TestAttention : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aTillThatIsAwayIsListedQuietlyAndGoesWhenItIsBack();
    void aNoticeStaysUntilItIsReadOverARestart();
    void theSameIsToldOnce();
    void moneyStaysUntilAManagerHasDealtWithItOverARestart();
    void whatIsDealtWithAtOneTerminalIsGoneAtTheOthersAndOnRecord();
    void moneyIsFoundInTheOrdersWhenTheNoticeWasLost();
    void somebodyElsesMoneyIsNotAskedAboutHere();
    void whatNobodyReadsDoesNotGrowForEver();
    void theDeskShowsWhatNeedsAttentionAndAsksForAManager();

private:
    void startTerrace();
    void stopTerrace();
    void synced() const { QTRY_VERIFY(m_terrace->isSynced()); }
    QList<AttentionView> list() const { return m_attention->list(ShopFormat(QStringLiteral("en_IE"))); }
    QList<AttentionView> matters() const { return onlyMoney(list()); }
    static QList<AttentionView> onlyMoney(QList<AttentionView> items)
    {
        items.removeIf([](const AttentionView &item) { return !item.money; });
        return items;
    }
    OrderId payTwice();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_bar;
    std::unique_ptr<Terminal> m_terrace;
    std::unique_ptr<Register> m_register;
    std::unique_ptr<Attention> m_attention;
    std::shared_ptr<const Catalogue> m_catalogue;
    DeskView m_view;
    QList<AttentionView> m_shown;
    QUrl m_hub;
};

void TestAttention::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Desk::Options options;
    options.terminal.dataFolder = m_folder->filePath(QStringLiteral("bar"));
    options.terminal.pos = QStringLiteral("Bar");
    options.host = options.demo = true;
    options.cashier = QStringLiteral("Ana");
    options.pin = QStringLiteral("1111");
    m_bar = std::make_unique<Desk>(options);
    connect(m_bar.get(), &Desk::hosting, this, [this](const QString &url) { m_hub = QUrl(url); });
    connect(m_bar.get(), &Desk::viewChanged, this, [this](const DeskView &view) { m_view = view; });
    connect(m_bar.get(), &Desk::attentionChanged, this, [this](const QList<AttentionView> &items) { m_shown = items; });
    connect(m_bar.get(), &Desk::shopChanged, this,
            [this](const ShopView &, const std::shared_ptr<const Catalogue> &catalogue) { m_catalogue = catalogue; });
    QSignalSpy in(m_bar.get(), &Desk::loggedIn);
    m_bar->start();
    QTRY_COMPARE(in.size(), 1);
    startTerrace();
}

void TestAttention::cleanup()
{
    stopTerrace();
    m_bar.reset();
    m_shown.clear();
}

void TestAttention::startTerrace()
{
    m_terrace = std::make_unique<Terminal>(
        Terminal::Options{m_folder->filePath(QStringLiteral("terrace")), m_hub, QStringLiteral("Terrace")});
    QSignalSpy ready(m_terrace.get(), &Terminal::ready);
    QVERIFY(m_terrace->start());
    QTRY_COMPARE(ready.size(), 1);
    m_register = std::make_unique<Register>(m_terrace.get());
    QVERIFY(m_register->login(QStringLiteral("Ben"), QStringLiteral("2222")));
    m_attention = std::make_unique<Attention>(m_terrace.get(), m_register.get());
    connect(m_terrace.get(), &Terminal::noticed, m_attention.get(),
            [this](const Notice &notice) { (void)m_attention->add(notice); });
    synced();
}

void TestAttention::stopTerrace()
{
    m_attention.reset();
    m_register.reset();
    m_terrace.reset();
}

/// One order, paid at the bar and, cut off, at the terrace.
OrderId TestAttention::payTwice()
{
    m_bar->tap(m_catalogue->tiles().first().id);
    const OrderId order = m_view.order.id;
    [&] { QTRY_VERIFY(m_terrace->state().find(order)); }();
    m_terrace->setLinkAllowed(false);
    m_bar->beginPayment();
    m_bar->pay(QStringLiteral("Cash"), QString());
    m_bar->finish();
    [&] {
        QVERIFY(m_register->selectOrder(order));
        QVERIFY(m_register->pay(QStringLiteral("Cash"), m_register->totalOf(m_register->currentOrder())));
        QVERIFY(m_register->finish());
    }();
    m_terrace->setLinkAllowed(true);
    return order;
}

void TestAttention::aTillThatIsAwayIsListedQuietlyAndGoesWhenItIsBack()
{
    Notice notice;
    notice.code = QStringLiteral("device-away");
    notice.words = {QStringLiteral("Hall"), QString::number(m_terrace->now() - 60'000), QString(32, u'7')};
    QVERIFY(!m_attention->add(notice)); // no banner
    notice.words[1] = QString::number(m_terrace->now());
    QVERIFY(!m_attention->add(notice)); // away again: one and the same matter
    QCOMPARE(list().size(), 1);
    QVERIFY(list().first().money);
    QVERIFY(list().first().text.contains(QStringLiteral("Hall")));
    QVERIFY(list().first().detail.contains(QStringLiteral("stop waiting")));
    QTRY_VERIFY(list().isEmpty()); // the hub names nobody
}

void TestAttention::aNoticeStaysUntilItIsReadOverARestart()
{
    const auto told = m_attention->add(QStringLiteral("Orders 1, 2 stay open."), OrderId(), true);
    QVERIFY(told && told->good && !told->money);
    Notice notice;
    notice.code = QStringLiteral("field-overridden");
    notice.words = {QStringLiteral("Tea")};
    notice.by = Author{QStringLiteral("Ana"), QStringLiteral("Bar")};
    QVERIFY(m_attention->add(notice));
    const QList<AttentionView> before = list();
    QCOMPARE(before.size(), 2);
    QVERIFY(before.first().text.contains(QStringLiteral("Ana (Bar)"))); // the newest first
    stopTerrace();
    startTerrace();
    QCOMPARE(list().size(), 2);
    QCOMPARE(list().first().text, before.first().text);
    QCOMPARE(list().last().text, QStringLiteral("Orders 1, 2 stay open."));
    m_attention->read(list().first().id);
    QCOMPARE(list().size(), 1);
    stopTerrace();
    startTerrace();
    QCOMPARE(list().size(), 1);
    m_attention->readAll();
    QVERIFY(list().isEmpty());
}

void TestAttention::theSameIsToldOnce()
{
    Notice notice;
    notice.code = QStringLiteral("device-renewed");
    QVERIFY(m_attention->add(notice));
    QVERIFY(!m_attention->add(notice)); // a log that was read anew says it again
    QCOMPARE(list().size(), 1);
}

void TestAttention::moneyStaysUntilAManagerHasDealtWithItOverARestart()
{
    payTwice();
    QTRY_COMPARE(matters().size(), 1);
    const AttentionView matter = matters().first();
    QVERIFY(matter.money && !matter.order.isNull());
    QVERIFY2(matter.text.contains(QStringLiteral("paid twice")), qPrintable(matter.text));
    m_attention->read(matter.id);
    m_attention->readAll();
    QCOMPARE(matters().size(), 1); // reading is not dealing with it
    stopTerrace();
    startTerrace();
    QCOMPARE(matters().size(), 1);
    QCOMPARE(matters().first().text, matter.text);
    QVERIFY(m_attention->dealWith(matters().first().id, Author{QStringLiteral("Ana"), QStringLiteral("Terrace")}));
    QVERIFY(matters().isEmpty());
    stopTerrace();
    startTerrace();
    QVERIFY(matters().isEmpty());
}

void TestAttention::whatIsDealtWithAtOneTerminalIsGoneAtTheOthersAndOnRecord()
{
    payTwice();
    QTRY_COMPARE(matters().size(), 1);
    QTRY_COMPARE(onlyMoney(m_shown).size(), 1); // at the bar, too
    const OrderId matter = matters().first().order;
    QVERIFY(m_attention->dealWith(matters().first().id, Author{QStringLiteral("Ana"), QStringLiteral("Terrace")}));
    QTRY_VERIFY(onlyMoney(m_shown).isEmpty());
    int documents = 0;
    m_terrace->state().forEach([&](const Order &order) {
        if (order.id != matter && order.duplicateOf != matter)
            return;
        QVERIFY(!order.needsManager);
        for (const DealtWith &dealt : order.dealtWith) {
            QCOMPARE(dealt.by, (Author{QStringLiteral("Ana"), QStringLiteral("Terrace")}));
            QVERIFY(dealt.at > 0);
            ++documents;
        }
    });
    QCOMPARE(documents, 2);
}

void TestAttention::moneyIsFoundInTheOrdersWhenTheNoticeWasLost()
{
    payTwice();
    QTRY_COMPARE(matters().size(), 1);
    m_attention.reset();
    QVERIFY(m_terrace->setValue(QStringLiteral("attention"), {})); // killed before it was written
    m_attention = std::make_unique<Attention>(m_terrace.get(), m_register.get());
    QTRY_COMPARE(matters().size(), 1);
    QVERIFY(matters().first().money);
    QVERIFY(m_attention->dealWith(matters().first().id, Author{QStringLiteral("Ana"), QStringLiteral("Terrace")}));
    QVERIFY(matters().isEmpty());
}

void TestAttention::somebodyElsesMoneyIsNotAskedAboutHere()
{
    payTwice();
    QTRY_COMPARE(matters().size(), 1);
    synced();
    Terminal door(Terminal::Options{m_folder->filePath(QStringLiteral("other")), m_hub, QStringLiteral("Door")});
    QSignalSpy ready(&door, &Terminal::ready);
    QVERIFY(door.start());
    QTRY_COMPARE(ready.size(), 1);
    Register till(&door);
    Attention other(&door, &till);
    QSignalSpy settled(&other, &Attention::changed);
    (void)other.add(QStringLiteral("Hello."), OrderId(), true);
    QTRY_VERIFY(settled.size() > 0);
    QCOMPARE(other.list(ShopFormat()).size(), 1);
}

void TestAttention::whatNobodyReadsDoesNotGrowForEver()
{
    for (int i = 0; i < 250; ++i)
        (void)m_attention->add(QString::number(i), OrderId(), false);
    QCOMPARE(list().size(), 200);
    QCOMPARE(list().first().text, QStringLiteral("249"));
}

void TestAttention::theDeskShowsWhatNeedsAttentionAndAsksForAManager()
{
    QSignalSpy noticed(m_bar.get(), &Desk::noticed);
    QSignalSpy refused(m_bar.get(), &Desk::loginRefused);
    QSignalSpy dealt(m_bar.get(), &Desk::dealtWith);
    payTwice();
    QTRY_COMPARE(onlyMoney(m_shown).size(), 1);
    QVERIFY(noticed.size() > 0);           // beside it, while it happens
    m_bar->readNotice(m_shown.first().id); // matters of money come first
    m_bar->readNotices();
    QTRY_COMPARE(m_shown.size(), 1);
    m_bar->dealWithNotice(m_shown.first().id, QStringLiteral("Ben"), QStringLiteral("2222"));
    m_bar->dealWithNotice(m_shown.first().id, QStringLiteral("Ana"), QStringLiteral("2222"));
    QCOMPARE(refused.size(), 2); // no manager; a wrong PIN
    QCOMPARE(m_shown.size(), 1);
    m_bar->dealWithNotice(m_shown.first().id, QStringLiteral("Ana"), QStringLiteral("1111"));
    QCOMPARE(dealt.size(), 1);
    QVERIFY(m_shown.isEmpty());
}

TANDEM_TEST(TestAttention)
#include "tst_attention.moc"
