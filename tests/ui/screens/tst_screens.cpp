#include "test_program.h"
#include "ui/screens/amount_sheet.h"
#include "ui/screens/attention_sheet.h"
#include "ui/screens/choice_sheet.h"
#include "ui/screens/history_sheet.h"
#include "ui/screens/menu_sheet.h"
#include "ui/screens/multi_session_settings.h"
#include "ui/screens/open_orders_sheet.h"
#include "ui/screens/payment_screen.h"
#include "ui/screens/pin_sheet.h"
#include "ui/screens/register_screen.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace tandem;

class TestScreens : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }
    void cleanup();
    void everyScreenFitsItsWindow_data();
    void everyScreenFitsItsWindow();
    void aNoticeMovesNoKeyOfAPayment_data() { everyScreenFitsItsWindow_data(); }
    void aNoticeMovesNoKeyOfAPayment();
    void manyMethodsWithLongNamesStayLegible_data() { everyScreenFitsItsWindow_data(); }
    void manyMethodsWithLongNamesStayLegible();
    void theMenuFitsALowWindow_data() { everyScreenFitsItsWindow_data(); }
    void theMenuFitsALowWindow();
    void everybodyOfALargeStaffCanBeChosen();
    void aFingerCanLeaveWhatItNeedNotAnswer();
    void anotherThemeMovesNoKey();
    void anAmountIsTypedThenPaidByAMethod();
    void payCarriesTheTotalButKeepsItsName();
    void thePinIsAskedAndForgotten();
    void aWrongPinStartsAnew();
    void cashInTheDrawerIsTyped();
    void aRowIsChosenBeforeItsActions();
    void aListThatIsCutSaysSo();
    void whatNeedsAttentionIsReadOrDealtWith();
    void theHistoryOfALineIsReadToItsEnd_data() { everyScreenFitsItsWindow_data(); }
    void theHistoryOfALineIsReadToItsEnd();
    void whatIsOpenAtTheLastCloseIsKeptUnlessSomebodyAsksOtherwise_data() { everyScreenFitsItsWindow_data(); }
    void whatIsOpenAtTheLastCloseIsKeptUnlessSomebodyAsksOtherwise();
    void aPosWithAnOpenSessionSaysWhyItCannotMove();
    void aReasonIsReadToItsEndInANarrowWindow();
    void aPosMovesFromOneMultiSessionToAnother();
    void aNewMultiSessionIsSavedWithItsPoses();
    void whatTheHubRefusesStaysToBeMended();
    void discardForgetsTheEdits();

private:
    static Button *button(QWidget *in, const char *name)
    {
        for (Button *candidate : in->findChildren<Button *>()) {
            if (candidate->accessibleName() == QLatin1String(name))
                return candidate;
        }
        return nullptr;
    }
    static CheckBox *box(QWidget *in, const QString &name)
    {
        for (CheckBox *candidate : in->findChildren<CheckBox *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }
    /// All visible buttons lie apart and within `in`, each with at least this share of the width its text needs.
    static void verifyApart(QWidget *in, qreal share = 1)
    {
        QList<QRect> taken;
        for (Button *each : in->findChildren<Button *>()) {
            if (!each->isVisible())
                continue;
            const QRect where(each->mapTo(in, QPoint()), each->size());
            QVERIFY2(in->rect().contains(where), qPrintable(each->accessibleName()));
            QVERIFY2(where.height() >= 44, qPrintable(each->accessibleName())); // a finger's width
            // Those that wrap want no more than their longest word needs.
            const int needs = std::min(each->fontMetrics().horizontalAdvance(each->text()), each->sizeHint().width());
            QVERIFY2(where.width() >= share * needs, qPrintable(each->accessibleName()));
            for (const QRect &other : std::as_const(taken))
                QVERIFY2(!other.intersects(where), qPrintable(each->accessibleName()));
            taken.append(where);
        }
        QVERIFY(!taken.isEmpty());
    }
    static PosId pos(int n) { return PosId::fromBytes(QByteArray(15, 'p') + char(n)); }
    static MultiSession session(int n, const char *name, const QList<PosId> &poses, bool active = true)
    {
        return {MultiSessionId::fromBytes(QByteArray(15, 'm') + char(n)), QString::fromLatin1(name), active, poses};
    }
    MultiSessionSettings *settings(const QString &barSession = {});

    QWidget m_window;
};

void TestScreens::cleanup() { qDeleteAll(m_window.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)); }

void TestScreens::everyScreenFitsItsWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1280, 800);
    QTest::newRow("small") << QSize(1024, 600);
    QTest::newRow("upright") << QSize(800, 1280);
    QTest::newRow("half a small screen") << QSize(640, 800);
}

void TestScreens::everyScreenFitsItsWindow()
{
    QFETCH(QSize, size);
    RegisterScreen sell;
    sell.setPayingElsewhere(QStringLiteral("Being paid by Bartholomew (Terrace, upper floor)"));
    PaymentScreen pay;
    pay.showNotice(QStringLiteral("Order 12 was changed while it was being paid: Scandinavian pastry, Tea. That is not "
                                  "in the bill."));
    pay.setMethods(
        {{QStringLiteral("Cash"), QStringLiteral("Cash")}, {QStringLiteral("Card"), QStringLiteral("Card")}});
    pay.setQuickAmounts({{QStringLiteral("7.20"), QStringLiteral("7.20")},
                         {QStringLiteral("10"), QStringLiteral("10")},
                         {QStringLiteral("20"), QStringLiteral("20")},
                         {QStringLiteral("50"), QStringLiteral("50")},
                         {QStringLiteral("100"), QStringLiteral("100")}});
    for (QWidget *screen : std::initializer_list<QWidget *>{&sell, &pay}) {
        screen->resize(size);
        screen->show();
        QVERIFY(QTest::qWaitForWindowExposed(screen));
        QCOMPARE(screen->size(), size);
        QList<QRect> taken;
        for (Button *each : screen->findChildren<Button *>()) {
            if (!each->isVisible())
                continue;
            const QRect where(each->mapTo(screen, QPoint()), each->size());
            QVERIFY2(screen->rect().contains(where), qPrintable(each->accessibleName()));
            QVERIFY2(where.height() >= 44, qPrintable(each->accessibleName())); // a finger's width
            for (const QRect &other : std::as_const(taken))
                QVERIFY2(!other.intersects(where), qPrintable(each->accessibleName()));
            taken.append(where);
        }
        QVERIFY(taken.size() > 15);
    }
}

void TestScreens::aNoticeMovesNoKeyOfAPayment()
{
    QFETCH(QSize, size);
    PaymentScreen pay;
    pay.setMethods({{QStringLiteral("Cash"), QStringLiteral("Cash")}});
    pay.resize(size);
    pay.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pay));
    const auto at = [&](const char *name) { return button(&pay, name)->mapTo(&pay, QPoint()); };
    const QList<QPoint> before{at("Cash"), at("5"), at("Validate"), at("Back to the order")};
    pay.showNotice(QStringLiteral("Order 12 was changed while it was being paid: Tea. That is not in the bill."));
    QCoreApplication::processEvents();
    QCOMPARE(QList<QPoint>({at("Cash"), at("5"), at("Validate"), at("Back to the order")}), before);
}

void TestScreens::manyMethodsWithLongNamesStayLegible()
{
    QFETCH(QSize, size);
    PaymentScreen pay;
    QList<PaymentScreen::Method> methods;
    for (const char *name :
         {"Cash", "Card", "Gift voucher", "American Express corporate", "On account", "Meal vouchers"})
        methods.append({QString::fromLatin1(name), QString::fromLatin1(name)});
    pay.setMethods(methods);
    pay.resize(size);
    pay.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pay));
    QCOMPARE(pay.size(), size);
    verifyApart(&pay, size.width() > 640 ? 0.6 : 0.2); // half a small screen elides what six methods are called
    for (const char *name : {"Cash", "Card"}) {
        Button *method = button(&pay, name);
        QVERIFY2(method->width() >= method->sizeHint().width(), name);
    }
}

void TestScreens::theMenuFitsALowWindow()
{
    QFETCH(QSize, size);
    QList<MenuSheet::Item> items;
    for (int i = 0; i < 8; ++i)
        items.append({QString::number(i), QStringLiteral("Multi-session Settings")});
    m_window.resize(size);
    m_window.show();
    auto *menu = new MenuSheet(QStringLiteral("Point of Sale"),
                               {{QStringLiteral("Order"), items},
                                {QStringLiteral("Session"), items.mid(0, 4)},
                                {QStringLiteral("Configuration"), items.mid(0, 4)}},
                               &m_window);
    menu->open();
    QCoreApplication::processEvents();
    auto *rows = menu->findChild<QScrollArea *>();
    if (rows->verticalScrollBar()->maximum() == 0)
        return verifyApart(menu);
    for (Button *each : menu->findChildren<Button *>()) {
        if (rows->isAncestorOf(each))
            rows->ensureWidgetVisible(each, 0, 0);
        QCOMPARE(each->visibleRegion().boundingRect().size(), each->size());
        QVERIFY(each->height() >= 44); // a finger's width
    }
}

void TestScreens::everybodyOfALargeStaffCanBeChosen()
{
    auto *sheet = new PinSheet(QStringLiteral("Who is selling?"), &m_window);
    QStringList people;
    for (int i = 1; i <= 25; ++i)
        people.append(QStringLiteral("Maximiliane %1").arg(i));
    sheet->setPeople(people);
    m_window.resize(1024, 600);
    m_window.show();
    sheet->ask();
    QCoreApplication::processEvents();
    auto *list = sheet->findChild<QScrollArea *>();
    for (const QString &name : std::as_const(people)) {
        Button *person = button(sheet, name.toLatin1().constData());
        QVERIFY(person && person->width() > person->fontMetrics().horizontalAdvance(name));
        list->ensureWidgetVisible(person);
        QVERIFY(!person->visibleRegion().isEmpty());
    }
    button(sheet, "Maximiliane 25")->click();
    QTest::keyClick(sheet, '1');
    QSignalSpy entered(sheet, &PinSheet::entered);
    button(sheet, "OK")->click();
    QCOMPARE(entered.first().first().toString(), QStringLiteral("Maximiliane 25"));
}

void TestScreens::aFingerCanLeaveWhatItNeedNotAnswer()
{
    auto *pin = new PinSheet(QStringLiteral("For managers"), &m_window);
    pin->setPeople({QStringLiteral("Ana")});
    auto *amount = new AmountSheet(QStringLiteral("Open session"), &m_window);
    m_window.resize(1024, 600);
    m_window.show();
    const QSignalSpy answered(amount, &AmountSheet::answered);
    pin->ask();
    amount->ask(QStringLiteral("How much?"), 2);
    for (Sheet *sheet : std::initializer_list<Sheet *>{pin, amount}) {
        const QSignalSpy dismissed(sheet, &Sheet::dismissed);
        QCoreApplication::processEvents();
        verifyApart(sheet);
        button(sheet, "Close")->click();
        QVERIFY(!sheet->isVisible());
        QCOMPARE(dismissed.size(), 1);
    }
    QCOMPARE(answered.size(), 0);
    pin->setMustAnswer(true);
    pin->ask();
    QVERIFY(!button(pin, "Close")->isVisible());
}

void TestScreens::anotherThemeMovesNoKey()
{
    RegisterScreen sell;
    PaymentScreen pay;
    for (QWidget *screen : std::initializer_list<QWidget *>{&sell, &pay}) {
        screen->resize(1280, 800);
        screen->show();
        QVERIFY(QTest::qWaitForWindowExposed(screen));
        const auto places = [screen] {
            QList<QRect> all;
            for (Button *each : screen->findChildren<Button *>())
                all.append(QRect(each->mapTo(screen, QPoint()), each->size()));
            return all;
        };
        const QList<QRect> before = places();
        applyTheme(*qApp, Scheme::Dark);
        QCoreApplication::processEvents();
        const QList<QRect> after = places();
        applyTheme(*qApp, Scheme::Light);
        QCOMPARE(after, before);
        QCOMPARE(button(screen, "5")->height(), 56);
    }
}

void TestScreens::anAmountIsTypedThenPaidByAMethod()
{
    PaymentScreen screen;
    screen.setMethods({{QStringLiteral("Cash"), QStringLiteral("Cash")}});
    QSignalSpy chosen(&screen, &PaymentScreen::methodChosen);
    for (const char *key : {"1", "2", ".", "5"})
        button(&screen, key)->click();
    button(&screen, "Cash")->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(1).toString(), QStringLiteral("12.5"));
    screen.clearAmount();
    button(&screen, "Cash")->click();
    QVERIFY(chosen.last().at(1).toString().isEmpty()); // all that remains
    QVERIFY(!button(&screen, "Validate")->isEnabled());
}

void TestScreens::payCarriesTheTotalButKeepsItsName()
{
    RegisterScreen screen;
    screen.setTotal(QStringLiteral("27.30"), QString());
    QVERIFY(button(&screen, "Pay"));
    QVERIFY(button(&screen, "Pay")->text().contains(QStringLiteral("27.30")));
    for (const char *name : {"New order", "Customer", "Point of Sale"})
        QVERIFY2(button(&screen, name), name);
    for (const char *name : {"Orders", "Order lines", "Products", "Categories"}) {
        const auto lists = screen.findChildren<QListView *>();
        QVERIFY2(std::any_of(lists.begin(), lists.end(),
                             [&](QListView *list) { return list->accessibleName() == QLatin1String(name); }),
                 name);
    }
}

void TestScreens::thePinIsAskedAndForgotten()
{
    auto *sheet = new PinSheet(QStringLiteral("Who is selling?"), &m_window);
    sheet->setPeople({QStringLiteral("Ana"), QStringLiteral("Ben")});
    m_window.show();
    sheet->ask();
    QSignalSpy entered(sheet, &PinSheet::entered);
    button(sheet, "Ben")->click();
    for (const char *key : {"2", "2", "2"})
        button(sheet, key)->click();
    QTest::keyClick(sheet, '2');
    QTest::keyClick(sheet, Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered.first().at(0).toString(), QStringLiteral("Ben"));
    QCOMPARE(entered.first().at(1).toString(), QStringLiteral("2222"));
    QTest::keyClick(sheet, Qt::Key_Return); // waiting for the answer: asked once
    QCOMPARE(entered.size(), 1);
    sheet->accept();
    QVERIFY(!sheet->isVisible());
}

void TestScreens::aWrongPinStartsAnew()
{
    auto *sheet = new PinSheet(QStringLiteral("Who is selling?"), &m_window);
    sheet->setPeople({QStringLiteral("Ana")});
    sheet->setMustAnswer(true);
    m_window.show();
    sheet->ask();
    QSignalSpy entered(sheet, &PinSheet::entered);
    QTest::keyClick(sheet, '9');
    button(sheet, "OK")->click();
    sheet->refuse(QStringLiteral("The PIN given for Ana is wrong."));
    QVERIFY(!button(sheet, "OK")->isEnabled());
    QTest::keyClick(sheet, Qt::Key_Escape); // nobody is logged in: it stays
    QVERIFY(sheet->isVisible());
    QTest::keyClick(sheet, '1');
    button(sheet, "OK")->click();
    QCOMPARE(entered.last().at(1).toString(), QStringLiteral("1"));
}

void TestScreens::cashInTheDrawerIsTyped()
{
    auto *sheet = new AmountSheet(QStringLiteral("Open session"), &m_window);
    QSignalSpy answered(sheet, &AmountSheet::answered);
    sheet->ask(QStringLiteral("How much?"), 2);
    for (const char key : {'1', '0', '0', '.', '5'})
        QTest::keyClick(sheet, key);
    QTest::keyClick(sheet, Qt::Key_Return);
    QCOMPARE(answered.first().first().toString(), QStringLiteral("100.5"));
    sheet->ask(QStringLiteral("How much?"), 2);
    button(sheet, "OK")->click();
    QCOMPARE(answered.last().first().toString(), QStringLiteral("0"));
}

void TestScreens::aRowIsChosenBeforeItsActions()
{
    auto *sheet = new ChoiceSheet(QStringLiteral("Closed orders"), QStringLiteral("Closed orders"),
                                  {{QStringLiteral("receipt"), QStringLiteral("Receipt"), true, true}}, &m_window);
    sheet->setRows({{QStringLiteral("a"), QStringLiteral("Order 1"), QString(), QStringLiteral("7.20")}});
    m_window.resize(800, 800);
    m_window.show();
    sheet->ask();
    QVERIFY(!button(sheet, "Receipt")->isEnabled());
    auto *list = sheet->findChild<QListView *>();
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(button(sheet, "Receipt")->isEnabled());
    QSignalSpy chosen(sheet, &ChoiceSheet::actionChosen);
    button(sheet, "Receipt")->click();
    QCOMPARE(chosen.first().at(1).toString(), QStringLiteral("a"));
}

MultiSessionSettings *TestScreens::settings(const QString &barSession)
{
    auto *sheet = new MultiSessionSettings(&m_window);
    sheet->setSettings({session(1, "Ground floor", {pos(1), pos(2)}), session(2, "Roof", {pos(3)})},
                       {{pos(1), QStringLiteral("Bar"), barSession, {}},
                        {pos(2), QStringLiteral("Terrace"), QString(), {}},
                        {pos(3), QStringLiteral("Roof 1"), QString(), {}}},
                       true);
    m_window.resize(1280, 800);
    m_window.show();
    sheet->open();
    return sheet;
}

void TestScreens::aListThatIsCutSaysSo()
{
    m_window.resize(1024, 600);
    m_window.show();
    auto *sheet = new ChoiceSheet(QStringLiteral("Closed orders"), QStringLiteral("Closed orders"), {}, &m_window);
    sheet->setRows({{QStringLiteral("1"), QStringLiteral("Order 1"), {}, {}}});
    sheet->ask();
    const auto says = [&] {
        const auto labels = sheet->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text() == QLatin1String("There are more.");
        });
    };
    QVERIFY(!says());
    sheet->setMoreText(QStringLiteral("There are more."));
    QVERIFY(says());
    sheet->setMoreText({});
    QVERIFY(!says());
}

void TestScreens::whatNeedsAttentionIsReadOrDealtWith()
{
    m_window.resize(640, 600);
    m_window.show();
    auto *sheet = new AttentionSheet(&m_window);
    const QString sentence =
        QStringLiteral("Order 12 was paid twice, here and by Ben (Terrace), 12.80 each time. Ask a "
                       "manager to give one back. ");
    const AttentionSheet::Row money{QStringLiteral("a"), sentence.repeated(2), QStringLiteral("12:31"), true, true};
    const AttentionSheet::Row first{QStringLiteral("b"), sentence, QStringLiteral("12:30"), false, false};
    const AttentionSheet::Row second{QStringLiteral("c"), QStringLiteral("Tea."), QStringLiteral("12:30"), false, true};
    sheet->setRows({money, first, second});
    sheet->open();
    QCoreApplication::processEvents();
    verifyApart(sheet);
    auto *list = sheet->findChild<QListView *>();
    QVERIFY(list->visualRect(list->model()->index(0, 0)).height()
            > list->visualRect(list->model()->index(2, 0)).height()); // it wraps
    QStringList asked;
    connect(sheet, &AttentionSheet::gotIt, this, [&](const QString &id) { asked.append(QStringLiteral("got ") + id); });
    connect(sheet, &AttentionSheet::dealWith, this,
            [&](const QString &id) { asked.append(QStringLiteral("deal ") + id); });
    connect(sheet, &AttentionSheet::lookAt, this,
            [&](const QString &id) { asked.append(QStringLiteral("look ") + id); });
    QVERIFY(!button(sheet, "Got it")->isVisible()); // money can't be waved away
    button(sheet, "Dealt with")->click();
    button(sheet, "Show order")->click();
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(!button(sheet, "Dealt with")->isVisible());
    QVERIFY(!button(sheet, "Show order")->isEnabled());
    button(sheet, "Got it")->click();
    QCOMPARE(asked, QStringList({QStringLiteral("deal a"), QStringLiteral("look a"), QStringLiteral("got b")}));
    sheet->setRows({money, second});
    QCOMPARE(list->currentIndex().row(), 0);
    QVERIFY(!button(sheet, "Got all")->isVisible());
    sheet->setRows({});
    QVERIFY(!button(sheet, "Got it")->isEnabled());
}

void TestScreens::theHistoryOfALineIsReadToItsEnd()
{
    QFETCH(QSize, size);
    m_window.resize(size);
    m_window.show();
    auto *sheet = new HistorySheet(&m_window);
    sheet->begin(QStringLiteral("Line history"), QStringLiteral("Croissant"));
    auto *list = sheet->findChild<QListView *>();
    QCOMPARE(list->accessibleName(), QStringLiteral("Line history"));
    QCOMPARE(list->accessibleDescription(), QStringLiteral("Reading …"));
    const QString longNote = QStringLiteral("note \"no nuts at all, the guest is allergic\" ").repeated(4);
    const QString missing = QStringLiteral("What was done before 12:30 is not here. It is at the hub, which cannot be "
                                           "reached now.");
    sheet->setRows({{QStringLiteral("added 1 at 2.40"), QStringLiteral("12:30 · Ana (Bar)"), false},
                    {longNote, QStringLiteral("12:31 · Ben (Terrace) · not at the hub yet"), true},
                    {QStringLiteral("<b>removed</b>"), QStringLiteral("12:32 · Ana (Bar)"), false}},
                   missing);
    QCoreApplication::processEvents();
    verifyApart(sheet);
    QVERIFY(list->accessibleDescription().isEmpty());
    QVERIFY(list->visualRect(list->model()->index(1, 0)).height()
            > list->visualRect(list->model()->index(0, 0)).height()); // it wraps
    QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("added 1 at 2.40, 12:30 · Ana (Bar)"));
    const auto labels = sheet->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
        return label->text() == missing && label->isVisible()
               && label->height() >= label->heightForWidth(label->width());
    }));
    sheet->setRows({}, {});
    QCOMPARE(list->accessibleDescription(), QStringLiteral("Nothing has happened here yet."));
}

void TestScreens::whatIsOpenAtTheLastCloseIsKeptUnlessSomebodyAsksOtherwise()
{
    QFETCH(QSize, size);
    m_window.resize(size);
    m_window.show();
    auto *sheet = new OpenOrdersSheet(&m_window);
    QSignalSpy keep(sheet, &OpenOrdersSheet::keep);
    QSignalSpy cancel(sheet, &OpenOrdersSheet::cancelAll);
    const QList<OpenOrdersSheet::Row> rows{
        {QStringLiteral("Order 12"), QStringLiteral("begun by Ana (Bar)"), QStringLiteral("7.20")},
        {QStringLiteral("Order 3 · run 1"), QStringLiteral("begun by Ben (Terrace)"), QStringLiteral("2.50")}};
    sheet->ask(rows);
    QCoreApplication::processEvents();
    verifyApart(sheet);
    auto *list = sheet->findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Order 3 · run 1, begun by Ben (Terrace), 2.50"));
    QCOMPARE(m_window.focusWidget(), button(sheet, "Keep them")); // what Enter does
    button(sheet, "Keep them")->click();
    QCOMPARE(keep.size(), 1);
    sheet->ask(rows);
    button(sheet, "Cancel them")->click();
    QCOMPARE(cancel.size(), 1);
    QVERIFY(!sheet->isVisible());
    sheet->ask(rows);
    button(sheet, "Back")->click();
    QVERIFY(!sheet->isVisible());
    QCOMPARE(keep.size() + cancel.size(), 2);
}

void TestScreens::aPosWithAnOpenSessionSaysWhyItCannotMove()
{
    auto *sheet = settings(QStringLiteral("Session open since 08:12 by Cy. Close it first."));
    CheckBox *bar = box(sheet, QStringLiteral("Bar"));
    QVERIFY(bar && !bar->isEnabled() && bar->isChecked());
    QCOMPARE(bar->reason(), QStringLiteral("Session open since 08:12 by Cy. Close it first."));
    QVERIFY(box(sheet, QStringLiteral("Terrace"))->isEnabled());
    // Switching the whole multi-session off would move it, too.
    const CheckBox *active = box(sheet, QStringLiteral("Active: these POSes share their orders"));
    QVERIFY(!active->isEnabled());
    QVERIFY(active->reason().contains(QStringLiteral("Bar")));
    sheet->setSettings({session(1, "Ground floor", {pos(1), pos(2)})},
                       {{pos(1), QStringLiteral("Bar"), QStringLiteral("Open."), {}},
                        {pos(2), QStringLiteral("Terrace"), QStringLiteral("Open."), {}}},
                       true);
    QCOMPARE(active->reason(), QStringLiteral("Sessions are open at Bar, Terrace. Close them first."));
    QVERIFY(!button(sheet, "Save")->isEnabled()); // nothing was changed
}

void TestScreens::aReasonIsReadToItsEndInANarrowWindow()
{
    auto *sheet = settings(QStringLiteral("Session open since 08:12 by Maximiliane-Charlotte. Close it first."));
    QCoreApplication::processEvents();
    const int wide = box(sheet, QStringLiteral("Bar"))->height();
    m_window.resize(640, 800);
    QCoreApplication::processEvents();
    const CheckBox *bar = box(sheet, QStringLiteral("Bar"));
    QVERIFY(bar->height() > wide);
    QVERIFY(bar->height() >= bar->heightForWidth(bar->width()));
    QCOMPARE(box(sheet, QStringLiteral("Terrace"))->height(), wide);
}

void TestScreens::aPosMovesFromOneMultiSessionToAnother()
{
    auto *sheet = settings();
    QSignalSpy save(sheet, &MultiSessionSettings::save);
    box(sheet, QStringLiteral("Roof 1"))->click();
    QVERIFY(button(sheet, "Save")->isEnabled());
    button(sheet, "Save")->click();
    QCOMPARE(save.size(), 1);
    const auto sessions = save.first().at(0).value<QList<MultiSession>>();
    QCOMPARE(sessions[0].pos, QList<PosId>({pos(1), pos(2), pos(3)}));
    QVERIFY(sessions[1].pos.isEmpty());
}

void TestScreens::aNewMultiSessionIsSavedWithItsPoses()
{
    auto *sheet = settings();
    QSignalSpy save(sheet, &MultiSessionSettings::save);
    button(sheet, "New")->click();
    auto *name = sheet->findChild<QLineEdit *>();
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    button(sheet, "Save")->click();
    QCOMPARE(save.size(), 0); // it needs a name
    QTest::keyClicks(name, QStringLiteral("Events"));
    QCoreApplication::processEvents();
    box(sheet, QStringLiteral("Terrace"))->click();
    QCoreApplication::processEvents();
    box(sheet, QStringLiteral("Switch to it when the current order is empty"))->click();
    button(sheet, "Save")->click();
    QCOMPARE(save.size(), 1);
    const auto sessions = save.first().at(0).value<QList<MultiSession>>();
    QCOMPARE(sessions.size(), 3);
    QVERIFY(sessions[2].id.isNull() && sessions[2].active);
    QCOMPARE(sessions[2].name, QStringLiteral("Events"));
    QCOMPARE(sessions[2].pos, QList<PosId>{pos(2)});
    QCOMPARE(sessions[0].pos, QList<PosId>{pos(1)});
    const auto poses = save.first().at(1).value<QList<Pos>>();
    QVERIFY(poses[1].options.switchWhenEmpty && !poses[0].options.switchWhenEmpty);
    sheet->saved(QString());
    QVERIFY(!sheet->isVisible());
}

void TestScreens::whatTheHubRefusesStaysToBeMended()
{
    auto *sheet = settings();
    box(sheet, QStringLiteral("Terrace"))->click();
    button(sheet, "Save")->click();
    QVERIFY(!button(sheet, "Save")->isEnabled());
    sheet->saved(QStringLiteral("Terrace has a session open."));
    QVERIFY(sheet->isVisible() && sheet->isDirty());
    QVERIFY(button(sheet, "Save")->isEnabled());
}

void TestScreens::discardForgetsTheEdits()
{
    auto *sheet = settings();
    box(sheet, QStringLiteral("Terrace"))->click();
    QVERIFY(sheet->isDirty());
    button(sheet, "Discard")->click();
    QVERIFY(!sheet->isVisible() && !sheet->isDirty());
}

TANDEM_TEST(TestScreens)
#include "tst_screens.moc"
