#include "ui/screens/amount_sheet.h"
#include "ui/screens/choice_sheet.h"
#include "ui/screens/multi_session_settings.h"
#include "ui/screens/payment_screen.h"
#include "ui/screens/pin_sheet.h"
#include "ui/screens/register_screen.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace tandem;

class TestScreens : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }
    void cleanup();
    void everyScreenFitsItsWindow_data();
    void everyScreenFitsItsWindow();
    void anAmountIsTypedThenPaidByAMethod();
    void payCarriesTheTotalButKeepsItsName();
    void thePinIsAskedAndForgotten();
    void aWrongPinStartsAnew();
    void cashInTheDrawerIsTyped();
    void aRowIsChosenBeforeItsActions();
    void aPosWithAnOpenSessionSaysWhyItCannotMove();
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
    PaymentScreen pay;
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

void TestScreens::aPosWithAnOpenSessionSaysWhyItCannotMove()
{
    auto *sheet = settings(QStringLiteral("Session open since 08:12 by Cy. Close it first."));
    CheckBox *bar = box(sheet, QStringLiteral("Bar"));
    QVERIFY(bar && !bar->isEnabled() && bar->isChecked());
    QCOMPARE(bar->reason(), QStringLiteral("Session open since 08:12 by Cy. Close it first."));
    QVERIFY(box(sheet, QStringLiteral("Terrace"))->isEnabled());
    // Switching the whole multi-session off would move it, too.
    QVERIFY(!box(sheet, QStringLiteral("Active: these POSes share their orders"))->isEnabled());
    QVERIFY(!button(sheet, "Save")->isEnabled()); // nothing was changed
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

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
