#include "app/terminal/desk.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tandem;

/// The desk as the window uses it, on the demo shop and a hub of its own, without a window and in one thread.
class TestDesk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aTapMakesALineAndTheOrderGetsItsNumber();
    void theNumpadWorksOnTheSelectedLine();
    void whatCannotBeDoneIsOneSentence();
    void payInCashWithChange();
    void aWrongPinLetsNobodyIn();
    void lockedNobodySells();
    void settingsAreForManagers();
    void aManagersPinOpensTheSettingsOnce();
    void aSessionIsOpenedCountedAndClosed();
    void aPaidOrderIsInHistoryAndCanBeGivenBack();
    void aListOfClosedOrdersSaysWhenThereAreMore();
    void aPaymentElsewhereIsTakenOverByAManagerOnly();
    void notesCustomersAndFiscalPositionsAreShown();
    void hostileNamesAreShownAsTheyAre();

private:
    ProductId product(const char *name) const
    {
        for (const Catalogue::Tile &tile : m_catalogue->tiles()) {
            if (tile.name == QLatin1String(name))
                return tile.id;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    std::shared_ptr<const Catalogue> m_catalogue;
    DeskView m_view;
    QStringList m_refused;
    QUrl m_hub;
};

void TestDesk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Desk::Options options;
    options.terminal.dataFolder = m_folder->path();
    options.terminal.pos = QStringLiteral("Bar");
    options.host = options.demo = true;
    options.cashier = QStringLiteral("Ana");
    options.pin = QStringLiteral("1111");
    options.shownClosedOrders = 3;
    m_desk = std::make_unique<Desk>(options);
    m_view = {};
    m_refused.clear();
    connect(m_desk.get(), &Desk::viewChanged, this, [this](const DeskView &view) { m_view = view; });
    connect(m_desk.get(), &Desk::refused, this, [this](const QString &text) { m_refused.append(text); });
    connect(m_desk.get(), &Desk::shopChanged, this,
            [this](const ShopView &, const std::shared_ptr<const Catalogue> &catalogue) { m_catalogue = catalogue; });
    connect(m_desk.get(), &Desk::hosting, this, [this](const QString &url) { m_hub = QUrl(url); });
    QSignalSpy in(m_desk.get(), &Desk::loggedIn);
    m_desk->start();
    QTRY_COMPARE(in.size(), 1);
    QCOMPARE(in.first().at(1).toBool(), true);
}

void TestDesk::cleanup() { m_desk.reset(); }

void TestDesk::aTapMakesALineAndTheOrderGetsItsNumber()
{
    QCOMPARE(m_view.tabs.size(), 1);
    QCOMPARE(m_view.tabs.first().name, QStringLiteral("NEW"));
    m_desk->tap(product("Croissant"));
    m_desk->tap(product("Croissant"));
    QCOMPARE(m_view.order.lines.size(), 1);
    QCOMPARE(m_view.order.lines.first().spoken, QStringLiteral("Croissant, 2 × 2.40, 4.80, added by Ana (Bar)"));
    QCOMPARE(m_view.order.total, QStringLiteral("4.80"));
    QTRY_COMPARE(m_view.tabs.first().name, QStringLiteral("1"));
    QVERIFY(m_view.foreign || m_view.order.lines.size() == 1);
}

void TestDesk::theNumpadWorksOnTheSelectedLine()
{
    m_desk->digit(5); // nothing to work on: nothing happens
    QVERIFY(m_refused.isEmpty());
    m_desk->tap(product("Croissant"));
    m_desk->tap(product("Tea"));
    m_desk->selectLine(m_view.order.lines.first().id);
    m_desk->digit(1);
    m_desk->digit(2);
    QCOMPARE(m_view.order.lines.first().quantity, QStringLiteral("12"));
    m_desk->setMode(NumpadEntry::Mode::Discount);
    m_desk->digit(5);
    m_desk->digit(0);
    QCOMPARE(m_view.order.lines.first().total, QStringLiteral("14.40"));
    m_desk->setMode(NumpadEntry::Mode::Price);
    m_desk->digit(1);
    QCOMPARE(m_view.order.lines.first().total, QStringLiteral("6.00"));
    m_desk->setMode(NumpadEntry::Mode::Quantity);
    m_desk->backspace();
    QCOMPARE(m_view.order.lines.size(), 1);
    QCOMPARE(m_view.order.lines.first().product, QStringLiteral("Tea"));
}

void TestDesk::whatCannotBeDoneIsOneSentence()
{
    m_desk->scan(QStringLiteral("4711"));
    QCOMPARE(m_refused, QStringList{QStringLiteral("There is no product \"4711\".")});
    m_desk->tap(product("Tea"));
    m_desk->setMode(NumpadEntry::Mode::Discount);
    for (int i = 0; i < 3; ++i)
        m_desk->digit(9);
    QCOMPARE(m_refused.size(), 2); // more than 100 %
    QCOMPARE(m_view.order.lines.first().detail, QStringLiteral("1 × 2.80 · 99% off"));
    m_desk->setLineNote(m_view.order.lines.first().id, QStringLiteral("card 4111 1111 1111 1111"));
    QCOMPARE(m_refused.size(), 3);
    QVERIFY(!m_refused.last().contains(QStringLiteral("4111")));
}

void TestDesk::payInCashWithChange()
{
    m_desk->tap(product("Croissant"));
    QSignalSpy begun(m_desk.get(), &Desk::paymentBegun);
    QSignalSpy finished(m_desk.get(), &Desk::finished);
    m_desk->beginPayment();
    QCOMPARE(begun.size(), 1);
    QVERIFY(m_view.order.payingHere);
    m_desk->finish();
    QCOMPARE(m_refused.size(), 1); // not covered yet
    m_desk->pay(QStringLiteral("Card"), QStringLiteral("5"));
    QCOMPARE(m_refused.size(), 2); // only cash gives change
    m_desk->pay(QStringLiteral("Cash"), QStringLiteral("1"));
    m_desk->pay(QStringLiteral("Card"), QString()); // all that is due
    QCOMPARE(m_view.order.payments.size(), 2);
    m_desk->voidPayment(m_view.order.payments.last().id);
    m_desk->pay(QStringLiteral("Cash"), QStringLiteral("10"));
    QCOMPARE(m_view.order.dueText, QStringLiteral("8.60"));
    m_desk->finish();
    QCOMPARE(finished.size(), 1);
    const auto view = finished.first().first().value<FinishedView>();
    QCOMPARE(view.change, QStringLiteral("8.60"));
    QVERIFY(view.receiptText.contains(view.receipt));
    QVERIFY(m_view.order.lines.isEmpty()); // the next customer
}

void TestDesk::aWrongPinLetsNobodyIn()
{
    QSignalSpy in(m_desk.get(), &Desk::loggedIn);
    QSignalSpy refused(m_desk.get(), &Desk::loginRefused);
    m_desk->login(QStringLiteral("Ben"), QStringLiteral("1111"));
    QCOMPARE(in.size(), 0);
    QVERIFY(refused.first().first().toString().contains(QStringLiteral("Ben")));
    QVERIFY(!refused.first().first().toString().contains(QStringLiteral("1111")));
    m_desk->login(QStringLiteral("Ben"), QStringLiteral("2222"));
    QCOMPARE(in.size(), 1);
    QCOMPARE(in.first().at(1).toBool(), false);
}

void TestDesk::lockedNobodySells()
{
    m_desk->lock();
    m_desk->tap(product("Tea"));
    QCOMPARE(m_refused.size(), 1);
    QVERIFY(m_view.order.lines.isEmpty());
}

void TestDesk::settingsAreForManagers()
{
    QSignalSpy known(m_desk.get(), &Desk::settingsKnown);
    QSignalSpy refused(m_desk.get(), &Desk::loginRefused);
    QSignalSpy saved(m_desk.get(), &Desk::settingsSaved);
    m_desk->openSettings(QStringLiteral("Ben"), QStringLiteral("2222"));
    QCOMPARE(refused.size(), 1);
    m_desk->saveSettings({}, {}); // nobody was let in: nothing happens
    m_desk->openSettings(QStringLiteral("Ana"), QStringLiteral("1111"));
    QTRY_COMPARE(known.size(), 1);
    auto settings = known.first().first().value<SettingsView>();
    QCOMPARE(settings.sessions.size(), 3);
    QCOMPARE(settings.poses.size(), 4);
    settings.sessions.append({MultiSessionId(), QStringLiteral("Cellar"), true, {}});
    m_desk->saveSettings(settings.sessions, {});
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(saved.first().first().toString().isEmpty());
    QTRY_VERIFY(known.last().first().value<SettingsView>().sessions.size() == 4);
    settings.sessions.append({MultiSessionId(), QStringLiteral("Cellar"), true, {}});
    m_desk->saveSettings(settings.sessions, {}); // the same name twice
    QTRY_COMPARE(saved.size(), 2);
    QVERIFY(saved.last().first().toString().contains(QStringLiteral("Cellar")));
}

void TestDesk::aManagersPinOpensTheSettingsOnce()
{
    QSignalSpy known(m_desk.get(), &Desk::settingsKnown);
    QSignalSpy saved(m_desk.get(), &Desk::settingsSaved);
    const auto answers = [&] { return known.last().first().value<SettingsView>().answersPin; };
    m_desk->openSettings(QStringLiteral("Ana"), QStringLiteral("1111"));
    QTRY_COMPARE(known.size(), 1);
    QVERIFY(answers());
    auto settings = known.last().first().value<SettingsView>();
    settings.sessions.first().name = QStringLiteral("Downstairs");
    m_desk->saveSettings(settings.sessions, {});
    QTRY_VERIFY(known.size() > 1 && saved.size() == 1);
    QVERIFY(!answers()); // news of open settings, which opens nothing
    m_desk->closeSettings();
    known.clear();
    settings.sessions.first().name = QStringLiteral("Upstairs");
    m_desk->saveSettings(settings.sessions, {}); // nobody's PIN
    m_desk->openSettings(QStringLiteral("Ana"), QStringLiteral("2222"));
    QCOMPARE(known.size(), 0);
    m_desk->openSettings(QStringLiteral("Ana"), QStringLiteral("1111"));
    QTRY_VERIFY(known.size() > 0 && answers());
    QCOMPARE(known.last().first().value<SettingsView>().sessions.first().name, QStringLiteral("Downstairs"));
}

void TestDesk::aSessionIsOpenedCountedAndClosed()
{
    QSignalSpy known(m_desk.get(), &Desk::sessionKnown);
    QSignalSpy closed(m_desk.get(), &Desk::sessionClosed);
    QSignalSpy noticed(m_desk.get(), &Desk::noticed);
    m_desk->openSession(QStringLiteral("100"));
    QVERIFY(known.last().first().value<SessionView>().open);
    m_desk->tap(product("Croissant"));
    m_desk->beginPayment();
    m_desk->pay(QStringLiteral("Cash"), QString());
    m_desk->finish();
    m_desk->tap(product("Tea")); // stays open
    m_desk->closeSession(QStringLiteral("102"));
    QCOMPARE(closed.size(), 1);
    const QString figures = closed.first().first().toString();
    for (const char *expected : {"102.40", "102.00", "-0.40", "2.40"})
        QVERIFY2(figures.contains(QLatin1String(expected)), qPrintable(figures));
    QCOMPARE(noticed.size(), 1); // the open order goes on into the next run
}

void TestDesk::aPaidOrderIsInHistoryAndCanBeGivenBack()
{
    m_desk->tap(product("Croissant"));
    m_desk->beginPayment();
    m_desk->pay(QStringLiteral("Card"), QString());
    m_desk->finish();
    QSignalSpy found(m_desk.get(), &Desk::historyFound);
    m_desk->history(QStringLiteral("croissant"));
    const auto orders = found.first().first().value<QList<HistoryView>>();
    QCOMPARE(orders.size(), 1);
    QVERIFY(orders.first().refundable);
    m_desk->history(QStringLiteral("sushi"));
    QVERIFY(found.last().first().value<QList<HistoryView>>().isEmpty());
    m_desk->refund(orders.first().id);
    QCOMPARE(m_view.order.total, QStringLiteral("-2.40"));
    m_desk->beginPayment();
    m_desk->pay(QStringLiteral("Cash"), QStringLiteral("2.40")); // typed as it is counted out
    m_desk->finish();
    QVERIFY(m_refused.isEmpty());
    m_desk->refund(orders.first().id);
    QCOMPARE(m_refused.size(), 1); // once
}

void TestDesk::aListOfClosedOrdersSaysWhenThereAreMore()
{
    QSignalSpy found(m_desk.get(), &Desk::historyFound);
    for (int i = 0; i < 4; ++i) {
        m_desk->tap(product("Tea"));
        m_desk->cancelOrder();
        m_desk->history(QString());
        QCOMPARE(found.last().first().value<QList<HistoryView>>().size(), std::min(i + 1, 3));
        QCOMPARE(found.last().at(1).toBool(), i + 1 > 3);
    }
}

void TestDesk::aPaymentElsewhereIsTakenOverByAManagerOnly()
{
    Terminal terrace(
        Terminal::Options{m_folder->filePath(QStringLiteral("terrace")), m_hub, QStringLiteral("Terrace")});
    QSignalSpy ready(&terrace, &Terminal::ready);
    QVERIFY(terrace.start());
    QTRY_COMPARE(ready.size(), 1);
    m_desk->tap(product("Croissant"));
    const OrderId order = m_view.order.id;
    QTRY_VERIFY(terrace.state().find(order));
    {
        Register till(&terrace);
        QVERIFY(till.login(QStringLiteral("Ben"), QStringLiteral("2222")));
        QVERIFY(till.selectOrder(order));
        QVERIFY(till.beginPayment());
    }
    QTRY_COMPARE(m_view.order.payingAt, QStringLiteral("Ben (Terrace)"));
    QSignalSpy refused(m_desk.get(), &Desk::loginRefused);
    QSignalSpy took(m_desk.get(), &Desk::tookOver);
    m_desk->takeOverPayment(order, QStringLiteral("Ben"), QStringLiteral("2222"));
    QCOMPARE(refused.size(), 1);
    m_desk->login(QStringLiteral("Ben"), QStringLiteral("2222"));
    m_desk->takeOverPayment(order, QString(), QString());
    QCOMPARE(m_refused.size(), 1);
    QCOMPARE(m_view.order.payingAt, QStringLiteral("Ben (Terrace)"));
    m_desk->newOrder(); // something else came under the question
    m_desk->takeOverPayment(order, QStringLiteral("Ana"), QStringLiteral("1111"));
    QCOMPARE(took.size(), 1);
    QCOMPARE(m_view.order.id, order);
    QVERIFY(m_view.order.payingAt.isEmpty());
    m_desk->beginPayment();
    QVERIFY(m_view.order.payingHere);
}

void TestDesk::notesCustomersAndFiscalPositionsAreShown()
{
    m_desk->tap(product("Croissant"));
    m_desk->setLineNote(m_view.order.lines.first().id, QStringLiteral("no butter"));
    QCOMPARE(m_view.order.lines.first().detail, QStringLiteral("no butter"));
    m_desk->setCustomer(QStringLiteral("Azure Interior"));
    QCOMPARE(m_view.order.customer, QStringLiteral("Azure Interior"));
    QCOMPARE(m_view.order.fiscalPosition, QStringLiteral("Export"));
    m_desk->setFiscalPosition(QString());
    m_desk->setCustomer(QString());
    QVERIFY(m_view.order.customer.isEmpty() && m_view.order.fiscalPosition.isEmpty());
    m_desk->setOrderNote(QStringLiteral("table by the window"));
    QCOMPARE(m_view.order.note, QStringLiteral("table by the window"));
    m_desk->cancelOrder();
    QVERIFY(m_view.order.lines.isEmpty());
}

void TestDesk::hostileNamesAreShownAsTheyAre()
{
    m_desk->tap(product("Croissant"));
    m_desk->setLineNote(m_view.order.lines.first().id, QStringLiteral("<b>bold</b> \u202eevil"));
    QCOMPARE(m_view.order.lines.first().detail, QStringLiteral("<b>bold</b> \u25a1evil"));
}

TANDEM_TEST(TestDesk)
#include "tst_desk.moc"
