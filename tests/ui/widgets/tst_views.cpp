#include "test_program.h"
#include "ui/theme/text_block.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/category_bar.h"
#include "ui/widgets/connection_pill.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/order_line_delegate.h"
#include "ui/widgets/order_list_view.h"
#include "ui/widgets/order_tabs.h"
#include "ui/widgets/product_grid.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/strip_view.h"
#include "ui/widgets/total_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QStyleHints>

using namespace tandem;

class TestViews : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }
    void theOrderStaysPutWhenOthersAddAbove();
    void theSelectionStaysOnItsLine();
    void whatOthersDoDoesNotScrollToTheSelectedLine();
    void aNoticeDoesNotHideTheSelectedLine();
    void assistiveTechnologyPressesWhatAFingerTaps();
    void aTapChoosesADragDoesNot();
    void aLineThatIsHeldAsksForItsHistory();
    void aHundredThousandProductsLayOutAtOnce();
    void aTapOnATileIsThatProduct();
    void namesAreNeverMarkup();
    void aLatinNameKeepsItsOrderFromRightToLeft();
    void aLongNoteHidesNobodysName();
    void aLineIsAsHighAsWhatItSaysNow();
    void aLongNameTakesTwoLinesAtMost();
    void thePillSaysItsState();
    void aNoticeOffersOneAction();
    void aCategoryThatWentAwayFallsBackToAll();
    void theCurrentTabComesIntoView();

private:
    static void addLine(QStandardItemModel &model, const QString &name, int row = -1)
    {
        auto *item = new QStandardItem(name);
        item->setData(QStringLiteral("1"), OrderLineRoles::QuantityRole);
        item->setData(QStringLiteral("2.40"), OrderLineRoles::TotalRole);
        item->setData(QStringLiteral("Ana (Bar)"), OrderLineRoles::AddedByRole);
        item->setData(name + QStringLiteral(", spoken"), Qt::AccessibleTextRole);
        model.insertRow(row < 0 ? model.rowCount() : row, item);
    }
    static void tap(QAbstractItemView &view, const QModelIndex &index)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
    }
};

void TestViews::theOrderStaysPutWhenOthersAddAbove()
{
    QStandardItemModel model;
    for (int i = 0; i < 60; ++i)
        addLine(model, QStringLiteral("Line %1").arg(i));
    OrderListView view;
    view.setModel(&model);
    view.resize(432, 350);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.scrollTo(model.index(30, 0), QAbstractItemView::PositionAtTop);
    const QModelIndex top = view.indexAt(QPoint(5, 5));
    const int at = view.visualRect(top).top();
    QVERIFY(top.row() > 5);
    const QPersistentModelIndex kept(top);
    addLine(model, QStringLiteral("From the terrace"), 0);
    QApplication::processEvents();
    QCOMPARE(view.visualRect(kept).top(), at);
    model.item(2)->setData(QStringLiteral("a note\nthat is long enough to take another line of the annotation"),
                           OrderLineRoles::DetailRole);
    QApplication::processEvents();
    QCOMPARE(view.visualRect(kept).top(), at);
    model.removeRow(1);
    QApplication::processEvents();
    QVERIFY(qAbs(view.visualRect(kept).top() - at) < 80);
}

void TestViews::theSelectionStaysOnItsLine()
{
    QStandardItemModel model;
    for (int i = 0; i < 5; ++i)
        addLine(model, QStringLiteral("Line %1").arg(i));
    OrderListView view;
    view.setModel(&model);
    const QSignalSpy chosen(&view, &OrderListView::lineChosen);
    view.setSelectedRow(2);
    addLine(model, QStringLiteral("New"), 0);
    QCOMPARE(view.selectedRow(), 3);
    view.setSelectedRow(-1);
    QCOMPARE(view.selectedRow(), -1);
    QCOMPARE(chosen.size(), 0);
}

void TestViews::whatOthersDoDoesNotScrollToTheSelectedLine()
{
    QStandardItemModel model;
    for (int i = 0; i < 60; ++i)
        addLine(model, QStringLiteral("Line %1").arg(i));
    OrderListView view;
    view.setModel(&model);
    view.resize(432, 350);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setSelectedRow(59);
    QVERIFY(view.verticalScrollBar()->value() > 0);
    view.verticalScrollBar()->setValue(0); // the cashier looks at the first lines
    addLine(model, QStringLiteral("From the terrace"));
    view.setSelectedRow(59, false);
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    QCOMPARE(view.selectedRow(), 59);
    view.setSelectedRow(59); // the cashier's own key goes to that line: it is to be seen
    QVERIFY(view.viewport()->rect().contains(view.visualRect(model.index(59, 0))));
}

void TestViews::aNoticeDoesNotHideTheSelectedLine()
{
    QStandardItemModel model;
    for (int i = 0; i < 20; ++i)
        addLine(model, QStringLiteral("Line %1").arg(i));
    OrderListView view;
    view.setModel(&model);
    view.resize(432, 350);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setSelectedRow(19);
    view.resize(432, 278);
    QVERIFY(view.viewport()->rect().contains(view.visualRect(model.index(19, 0))));
    view.verticalScrollBar()->setValue(0); // scrolled away: it is not fetched back
    view.resize(432, 350);
    QCOMPARE(view.verticalScrollBar()->value(), 0);
}

void TestViews::assistiveTechnologyPressesWhatAFingerTaps()
{
    const auto press = [](QAccessibleInterface *item) {
        QVERIFY(item && item->actionInterface() && !item->actionInterface()->actionNames().isEmpty());
        item->actionInterface()->doAction(item->actionInterface()->actionNames().first());
    };
    QStringListModel products({QStringLiteral("Tea"), QStringLiteral("Cake")});
    ProductGrid grid;
    grid.setModel(&products);
    QSignalSpy tapped(&grid, &ProductGrid::productTapped);
    for (int time = 0; time < 2; ++time)
        press(QAccessible::queryAccessibleInterface(&grid)->child(1));
    QCOMPARE(tapped.size(), 2);
    QCOMPARE(tapped.last().first().toModelIndex().row(), 1);
    grid.setCurrentIndex(products.index(0)); // arrow keys only go there
    QCOMPARE(tapped.size(), 2);

    CategoryBar bar;
    bar.setCategories({{QStringLiteral("1"), QStringLiteral("Coffee")}});
    const QSignalSpy category(&bar, &CategoryBar::categoryChosen);
    press(QAccessible::queryAccessibleInterface(&bar)->child(1));
    QCOMPARE(category.size(), 1);
    QCOMPARE(bar.current(), QStringLiteral("1"));

    QStandardItemModel model;
    for (int i = 0; i < 3; ++i)
        addLine(model, QStringLiteral("Line %1").arg(i));
    OrderListView lines;
    lines.setModel(&model);
    lines.setSelectedRow(2);
    const QSignalSpy chosen(&lines, &OrderListView::lineChosen);
    for (int time = 0; time < 2; ++time)
        press(QAccessible::queryAccessibleInterface(&lines)->child(0));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(lines.selectedRow(), 0);

    Button mode(Button::Kind::Mode, QStringLiteral("Disc"));
    mode.setCheckable(true);
    CheckBox box(QStringLiteral("Active"));
    for (QAbstractButton *button : std::initializer_list<QAbstractButton *>{&mode, &box}) {
        const QSignalSpy clicked(button, &QAbstractButton::clicked);
        press(QAccessible::queryAccessibleInterface(button));
        QCOMPARE(clicked.size(), 1);
        QVERIFY(QAccessible::queryAccessibleInterface(button)->state().checked);
    }
    ConnectionPill pill;
    pill.show();
    const QSignalSpy details(&pill, &ConnectionPill::detailsShown);
    press(QAccessible::queryAccessibleInterface(&pill));
    QCOMPARE(details.size(), 1);
    QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(&pill)->child(0);
    QVERIFY(shown && shown->text(QAccessible::Name) == QStringLiteral("Connection details"));
}

void TestViews::aTapChoosesADragDoesNot()
{
    QStandardItemModel model;
    for (int i = 0; i < 3; ++i)
        addLine(model, QStringLiteral("Line %1").arg(i));
    OrderListView view;
    view.setModel(&model);
    view.resize(432, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy chosen(&view, &OrderListView::lineChosen);
    const QSignalSpy activated(&view, &OrderListView::lineActivated);
    tap(view, model.index(1, 0));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(view.selectedRow(), 1);
    tap(view, model.index(1, 0)); // again is no question, just the same choice
    QCOMPARE(activated.size(), 0);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(0, 0)).center());
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(2, 0)).center());
    QCOMPARE(view.selectedRow(), 1);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(1, 0)).center());
    QCOMPARE(activated.size(), 1);
}

void TestViews::aLineThatIsHeldAsksForItsHistory()
{
    QStandardItemModel model;
    for (int i = 0; i < 3; ++i)
        addLine(model, QStringLiteral("Line %1").arg(i));
    OrderListView view;
    view.setModel(&model);
    view.resize(432, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QSignalSpy chosen(&view, &OrderListView::lineChosen);
    QSignalSpy held(&view, &OrderListView::lineHeld);
    const QPoint at = view.visualRect(model.index(1, 0)).center();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(held.size(), 1);
    QCOMPARE(held.first().first().toModelIndex().row(), 1);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(chosen.size(), 0); // it was no tap

    // A finger that pulls the list holds nothing.
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseMove(view.viewport(), at + QPoint(0, 60));
    QTimer later; // one that begins after the press also ends after it
    QSignalSpy waited(&later, &QTimer::timeout);
    later.start(QGuiApplication::styleHints()->mousePressAndHoldInterval());
    QTRY_VERIFY(waited.size() > 0);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at + QPoint(0, 60));
    QCOMPARE(held.size(), 1);
}

void TestViews::aHundredThousandProductsLayOutAtOnce()
{
    QStringList names;
    for (int i = 0; i < 100'000; ++i)
        names.append(QStringLiteral("Product %1").arg(i));
    QStringListModel model(names);
    ProductGrid grid;
    grid.setModel(&model);
    grid.resize(840, 600);
    grid.show();
    QVERIFY(QTest::qWaitForWindowExposed(&grid));
    QCOMPARE(grid.columns(), 5);
    const QModelIndex last = model.index(99'999, 0);
    grid.scrollTo(last);
    QVERIFY(grid.viewport()->rect().contains(grid.visualRect(last)));
    QCOMPARE(grid.indexAt(grid.visualRect(last).center()), last);
    QVERIFY(grid.visualRect(last).width() >= 148 && grid.visualRect(last).height() >= 112);
}

void TestViews::aTapOnATileIsThatProduct()
{
    QStringListModel model({QStringLiteral("Tea"), QStringLiteral("Cake"), QStringLiteral("Milk")});
    ProductGrid grid;
    grid.setModel(&model);
    grid.resize(500, 300);
    grid.show();
    QVERIFY(QTest::qWaitForWindowExposed(&grid));
    QSignalSpy tapped(&grid, &ProductGrid::productTapped);
    tap(grid, model.index(1, 0));
    QCOMPARE(tapped.size(), 1);
    QCOMPARE(tapped.first().first().toModelIndex().row(), 1);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, QPoint(490, 290)); // beside every tile
    QCOMPARE(tapped.size(), 1);
}

void TestViews::namesAreNeverMarkup()
{
    // Painted pixel for pixel like the same characters would be, not like bold text.
    const auto painted = [](const QString &name) {
        QStandardItemModel model;
        addLine(model, name);
        OrderListView view;
        view.setModel(&model);
        view.resize(432, 80);
        return view.grab().toImage();
    };
    QVERIFY(painted(QStringLiteral("<b>x</b>")) != painted(QStringLiteral("x")));
    NoticeBar bar;
    bar.showNotice(QStringLiteral("<b>bold</b>"));
    QCOMPARE(bar.findChild<QLabel *>()->textFormat(), Qt::PlainText);
    QCOMPARE(bar.text(), QStringLiteral("<b>bold</b>"));
}

void TestViews::aLatinNameKeepsItsOrderFromRightToLeft()
{
    const auto runs = [](const QString &text, Qt::LayoutDirection direction) {
        return TextBlock(text, textFont(type::line), 400, 1, direction).runs();
    };
    QCOMPARE(runs(QStringLiteral("100% Tea & <b>milk</b>"), Qt::RightToLeft), Qt::LeftToRight);
    QCOMPARE(runs(QStringLiteral("\u05e7\u05e4\u05d4 100%"), Qt::LeftToRight), Qt::RightToLeft);
    // It still lies where the window's reader begins.
    QImage image(400, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    TextBlock(QStringLiteral("Tea"), textFont(type::line), 400, 1, Qt::RightToLeft).draw(painter, QPointF(0, 0));
    painter.end();
    QImage blank(300, 30, QImage::Format_RGB32);
    blank.fill(Qt::white);
    QCOMPARE(image.copy(0, 0, 300, 30), blank);
    QVERIFY(image.copy(300, 0, 100, 30) != blank.copy(0, 0, 100, 30));
}

void TestViews::aLongNoteHidesNobodysName()
{
    const auto painted = [](const QString &changedBy) {
        QStandardItemModel model;
        addLine(model, QStringLiteral("Soup"));
        model.item(0)->setData(QStringLiteral("no cream, and quick, and warm ").repeated(20),
                               OrderLineRoles::DetailRole);
        model.item(0)->setData(changedBy, OrderLineRoles::ChangedByRole);
        OrderListView view;
        view.setModel(&model);
        view.resize(432, 120);
        return view.grab().toImage();
    };
    QVERIFY(painted(QStringLiteral("Ben (Terrace)")) != painted(QStringLiteral("Eve (Terrace)")));
}

void TestViews::aLineIsAsHighAsWhatItSaysNow()
{
    QStandardItemModel model;
    addLine(model, QStringLiteral("Soup"));
    OrderListView view;
    view.setModel(&model);
    view.resize(432, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto height = [&] {
        QApplication::processEvents();
        return view.visualRect(model.index(0, 0)).height();
    };
    const int low = height();
    const QString note = QStringLiteral("no cream, and quick, and warm, and to the table by the window");
    model.item(0)->setData(note, OrderLineRoles::DetailRole);
    const int high = height();
    QVERIFY(high > low);
    model.item(0)->setData(QString(), OrderLineRoles::DetailRole);
    QCOMPARE(height(), low);
    model.item(0)->setData(note, OrderLineRoles::DetailRole);
    view.resize(1000, 300);
    QVERIFY(height() < high);
    applyTheme(*qApp, Scheme::Light, 1.5);
    view.resize(1001, 300);
    QVERIFY(height() > high);
    applyTheme(*qApp, Scheme::Light);
}

void TestViews::aLongNameTakesTwoLinesAtMost()
{
    QStandardItemModel model;
    addLine(model, QStringLiteral("Tea"));
    addLine(model, QStringLiteral("A very long product name that does not fit ").repeated(10));
    OrderListView view;
    view.setModel(&model);
    view.resize(432, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const int one = view.visualRect(model.index(0, 0)).height();
    const int two = view.visualRect(model.index(1, 0)).height();
    QVERIFY(two > one && two < 2 * one);
}

void TestViews::thePillSaysItsState()
{
    ConnectionPill pill;
    QCOMPARE(pill.accessibleName(), QStringLiteral("Connection"));
    pill.setState(ConnectionPill::State::Online, 0, QStringLiteral("websocket"));
    QCOMPARE(pill.accessibleDescription(), QStringLiteral("Online"));
    pill.setState(ConnectionPill::State::Offline, 3);
    QVERIFY(pill.accessibleDescription().contains(QStringLiteral("Offline")));
    QVERIFY(pill.accessibleDescription().contains(u'3'));
    QVERIFY(pill.sizeHint().width() > 60);
}

void TestViews::aNoticeOffersOneAction()
{
    NoticeBar bar;
    QVERIFY(bar.isHidden());
    const QSignalSpy action(&bar, &NoticeBar::action);
    bar.showNotice(QStringLiteral("Order 12 was paid at Bar."));
    const auto buttons = bar.findChildren<Button *>();
    QCOMPARE(buttons.size(), 1);
    buttons.first()->click();
    QCOMPARE(action.size(), 1);
}

void TestViews::aCategoryThatWentAwayFallsBackToAll()
{
    CategoryBar bar;
    bar.setCategories(
        {{QStringLiteral("1"), QStringLiteral("Coffee")}, {QStringLiteral("2"), QStringLiteral("Bread")}});
    bar.setCurrent(QStringLiteral("2"));
    bar.setCategories(
        {{QStringLiteral("1"), QStringLiteral("Coffee")}, {QStringLiteral("2"), QStringLiteral("Bread")}});
    QCOMPARE(bar.current(), QStringLiteral("2"));
    bar.setCategories({{QStringLiteral("1"), QStringLiteral("Coffee")}});
    QVERIFY(bar.current().isEmpty());
}

void TestViews::theCurrentTabComesIntoView()
{
    QStandardItemModel model;
    for (int i = 1; i <= 40; ++i) {
        auto *tab = new QStandardItem(QString::number(i));
        tab->setData(QStringLiteral("Bar"), OrderTabRoles::PosRole);
        tab->setData(i == 35, OrderTabRoles::CurrentRole);
        model.appendRow(tab);
    }
    OrderTabs tabs;
    tabs.setModel(&model);
    tabs.resize(500, 48);
    tabs.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tabs));
    QCOMPARE(tabs.list()->accessibleName(), QStringLiteral("Orders"));
    model.item(34)->setData(false, OrderTabRoles::CurrentRole);
    model.item(3)->setData(true, OrderTabRoles::CurrentRole);
    QTRY_VERIFY(tabs.list()->viewport()->rect().intersects(tabs.list()->visualRect(model.index(3, 0))));
    QSignalSpy chosen(&tabs, &OrderTabs::orderChosen);
    tap(*tabs.list(), model.index(3, 0));
    QCOMPARE(chosen.size(), 1);
}

TANDEM_TEST(TestViews)
#include "tst_views.moc"
