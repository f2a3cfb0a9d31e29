#include "ui/screens/register_screen.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_router.h"
#include "ui/widgets/order_list_view.h"
#include "ui/widgets/order_tabs.h"
#include "ui/widgets/product_grid.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/top_bar.h"
#include "ui/widgets/total_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace tandem {

RegisterScreen::RegisterScreen(QWidget *parent)
    : QWidget(parent)
    , m_top(new TopBar(this))
    , m_noticeRoom(new QWidget(this))
    , m_notice(new NoticeBar(m_noticeRoom))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setKind(this, "screen");
    setAttribute(Qt::WA_StyledBackground);
    auto *room = new QVBoxLayout(m_noticeRoom);
    room->setContentsMargins(px(12), px(12), px(12), px(12));
    room->addWidget(m_notice);
    m_noticeRoom->hide();

    m_orderSide = makeOrderSide();
    m_productSide = makeProductSide();
    m_divider = new QFrame(this);
    setKind(m_divider, "rule");
    m_sides->setSpacing(0);
    m_sides->addWidget(m_orderSide);
    m_sides->addWidget(m_divider);
    m_sides->addWidget(m_productSide, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_noticeRoom);
    column->addLayout(m_sides, 1);

    m_keys = new KeyRouter(this, m_search);
    connectAll();
    setTotal(QString(), QString());
    setPayEnabled(false);
    arrange();
}

QWidget *RegisterScreen::makeOrderSide()
{
    auto *side = new QFrame(this);
    setKind(side, "order");
    m_lines = new OrderListView(side);
    m_elsewhere = new QWidget(side);
    m_elsewhereText = new QLabel(m_elsewhere);
    m_elsewhereText->setTextFormat(Qt::PlainText);
    m_elsewhereText->setWordWrap(true);
    setKind(m_elsewhereText, "warned");
    auto *takeOver = new Button(Button::Kind::Chip, tr("Take over payment"), m_elsewhere);
    connect(takeOver, &Button::clicked, this, &RegisterScreen::takeOver);
    auto *elsewhere = new QHBoxLayout(m_elsewhere);
    elsewhere->setContentsMargins(px(14), px(4), px(14), px(4));
    elsewhere->setSpacing(px(12));
    elsewhere->addWidget(m_elsewhereText, 1);
    elsewhere->addWidget(takeOver);
    m_elsewhere->hide();
    m_total = new TotalBar(side);
    auto *pad = new QFrame(side);
    setKind(pad, "pad");
    m_numpad = new Numpad(Numpad::Column::Modes, {}, pad);
    m_pay = new Button(Button::Kind::Primary, tr("Pay"), pad);
    m_pay->makeBig();
    m_pay->setTouchHeight(px(sizes::pay));

    auto *keys = new QVBoxLayout(pad);
    keys->setContentsMargins(px(8), px(8), px(8), px(8));
    keys->setSpacing(px(6));
    keys->addWidget(m_numpad);
    keys->addWidget(m_pay);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_lines, 1);
    column->addWidget(m_elsewhere);
    column->addWidget(m_total);
    column->addWidget(pad);
    return side;
}

QWidget *RegisterScreen::makeProductSide()
{
    auto *side = new QWidget(this);
    m_search = new SearchField(tr("Search or scan"), side);
    m_customer = new Button(Button::Kind::Chip, tr("Customer"), side);
    m_menu = new Button(Button::Kind::Chip, Icon::Dots, tr("Point of Sale"), side);
    m_menu->setFixedWidth(px(54));
    m_categories = new CategoryBar(side);
    m_products = new ProductGrid(side);

    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_search, 1);
    row->addWidget(m_customer);
    row->addWidget(m_menu);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(px(12), px(12), px(12), px(12));
    column->setSpacing(px(12));
    column->addLayout(row);
    column->addWidget(m_categories);
    column->addWidget(m_products, 1);
    return side;
}

void RegisterScreen::connectAll()
{
    connect(m_top->tabs(), &OrderTabs::orderChosen, this, &RegisterScreen::orderChosen);
    connect(m_top->tabs(), &OrderTabs::newOrder, this, &RegisterScreen::newOrder);
    connect(m_top, &TopBar::cashierTapped, this, &RegisterScreen::cashierTapped);
    connect(m_notice, &NoticeBar::action, this, &RegisterScreen::noticeAction);
    connect(m_lines, &OrderListView::lineChosen, this, &RegisterScreen::lineChosen);
    connect(m_lines, &OrderListView::lineActivated, this, &RegisterScreen::lineActivated);
    connect(m_lines, &OrderListView::lineHeld, this, &RegisterScreen::lineHeld);
    connect(m_products, &ProductGrid::productTapped, this, [this](const QModelIndex &product) {
        m_search->clearFocus(); // what is found stays for another tap, but the next number is a quantity
        emit productTapped(product);
    });
    connect(m_categories, &CategoryBar::categoryChosen, this, &RegisterScreen::categoryChosen);
    connect(m_search, &SearchField::textChanged, this, &RegisterScreen::searchChanged);
    connect(m_search, &SearchField::returnPressed, this, [this] { emit searchEntered(m_search->text()); });
    connect(m_customer, &Button::clicked, this, &RegisterScreen::customer);
    connect(m_menu, &Button::clicked, this, &RegisterScreen::menu);
    connect(m_pay, &Button::clicked, this, &RegisterScreen::pay);
    connect(m_numpad, &Numpad::digit, this, &RegisterScreen::digit);
    connect(m_numpad, &Numpad::separator, this, &RegisterScreen::separator);
    connect(m_numpad, &Numpad::sign, this, &RegisterScreen::sign);
    connect(m_numpad, &Numpad::backspace, this, &RegisterScreen::backspace);
    connect(m_numpad, &Numpad::modeChosen, this, &RegisterScreen::modeChosen);
    connect(m_keys, &KeyRouter::digit, this, &RegisterScreen::digit);
    connect(m_keys, &KeyRouter::separator, this, &RegisterScreen::separator);
    connect(m_keys, &KeyRouter::sign, this, &RegisterScreen::sign);
    connect(m_keys, &KeyRouter::backspace, this, &RegisterScreen::backspace);
    connect(m_keys, &KeyRouter::scanned, this, &RegisterScreen::barcodeScanned);
}

void RegisterScreen::setModels(QAbstractItemModel *lines, QAbstractItemModel *products, QAbstractItemModel *tabs)
{
    m_lines->setModel(lines);
    m_products->setModel(products);
    m_top->tabs()->setModel(tabs);
}

void RegisterScreen::setCategories(const QList<CategoryChip> &categories) { m_categories->setCategories(categories); }

void RegisterScreen::setTotal(const QString &total, const QString &detail)
{
    m_total->setTotal(total, detail);
    m_pay->setPlainText(total.isEmpty() ? tr("Pay") : tr("Pay") + QStringLiteral("  ") + total);
}

void RegisterScreen::setPayEnabled(bool enabled) { m_pay->setEnabled(enabled); }

void RegisterScreen::setPayingElsewhere(const QString &text)
{
    m_elsewhereText->setText(text);
    m_elsewhere->setAccessibleName(text);
    m_elsewhere->setVisible(!text.isEmpty());
}

void RegisterScreen::setAttention(int count)
{
    m_menu->setBadge(count > 0 ? locale().toString(count) : QString());
    m_menu->setAccessibleDescription(count > 0 ? tr("%n thing(s) need attention", nullptr, count) : QString());
}

void RegisterScreen::setConnection(ConnectionPill::State state, int unsent, const QString &transport,
                                   const QString &details)
{
    m_top->connection()->setState(state, unsent, transport, details);
}

void RegisterScreen::setCashier(const QString &name, const QString &pos) { m_top->setCashier(name, pos); }

void RegisterScreen::setCustomer(const QString &name)
{
    const QString shown = name.isEmpty() ? tr("Customer") : name;
    m_customer->setPlainText(m_customer->fontMetrics().elidedText(shown, Qt::ElideRight, px(180)));
    m_customer->setAccessibleDescription(name);
}

void RegisterScreen::showNotice(const QString &text, const QString &actionText, NoticeBar::Tone tone)
{
    m_notice->showNotice(text, actionText, tone);
    m_noticeRoom->show();
}

void RegisterScreen::hideNotice()
{
    m_notice->hideNotice();
    m_noticeRoom->hide();
}

void RegisterScreen::setSelectedLine(int row, bool reveal) { m_lines->setSelectedRow(row, reveal); }

void RegisterScreen::setMode(Numpad::Mode mode) { m_numpad->setMode(mode); }

void RegisterScreen::clearSearch()
{
    m_search->clear();
    m_search->clearFocus();
}

QWidget *RegisterScreen::menuButton() const { return m_menu; }

void RegisterScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RegisterScreen::arrange()
{
    const bool upright = isUpright(size());
    m_numpad->setCompact(height() < px(680));
    m_sides->setDirection(upright ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    if (upright) {
        m_orderSide->setMinimumWidth(0);
        m_orderSide->setMaximumWidth(QWIDGETSIZE_MAX);
        m_orderSide->setFixedHeight(std::max(px(520), height() * 49 / 100));
        m_divider->setFixedHeight(1);
        m_divider->setMinimumWidth(0);
        m_divider->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_orderSide->setMinimumHeight(0);
        m_orderSide->setMaximumHeight(QWIDGETSIZE_MAX);
        m_orderSide->setFixedWidth(orderWidthIn(width()) - 1);
        m_divider->setFixedWidth(1);
        m_divider->setMinimumHeight(0);
        m_divider->setMaximumHeight(QWIDGETSIZE_MAX);
    }
}

} // namespace tandem
