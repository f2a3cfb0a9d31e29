#include "ui/screens/payment_screen.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_router.h"
#include "ui/widgets/numpad.h"
#include "ui/widgets/order_tabs.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/top_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace tandem {

namespace {

QLabel *plainLabel(const char *kind, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setKind(label, kind);
    return label;
}

} // namespace

PaymentScreen::PaymentScreen(QWidget *parent)
    : QWidget(parent)
    , m_top(new TopBar(this))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_remainingLabel(tr("Remaining"))
{
    setKind(this, "screen");
    setAttribute(Qt::WA_StyledBackground);
    m_paymentSide = makePaymentSide();
    QWidget *money = makeMoneySide();
    m_sides->setSpacing(0);
    m_divider = new QFrame(this);
    setKind(m_divider, "rule");
    m_sides->addWidget(m_paymentSide);
    m_sides->addWidget(m_divider);
    m_sides->addWidget(money, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addLayout(m_sides, 1);
    m_keys = new KeyRouter(this, nullptr);
    connectKeys();
    connect(m_top->tabs(), &OrderTabs::orderChosen, this, &PaymentScreen::orderChosen);
    connect(m_top->tabs(), &OrderTabs::newOrder, this, &PaymentScreen::newOrder);
    showAmount();
    updateVoid();
}

QWidget *PaymentScreen::makePaymentSide()
{
    auto *side = new QFrame(this);
    setKind(side, "order");
    m_notice = new NoticeBar(side);
    connect(m_notice, &NoticeBar::action, this, &PaymentScreen::noticeAction);
    m_title = plainLabel("heading", side);
    m_payments = new QListView(side);
    m_payments->setAccessibleName(tr("Payments"));
    m_payments->setItemDelegate(new RowDelegate(RowDelegate::Frame::Card, m_payments));
    m_payments->setFrameShape(QFrame::NoFrame);
    m_payments->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_payments->setFocusPolicy(Qt::TabFocus);
    m_payments->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    makeDraggable(m_payments);
    m_others = plainLabel("muted", side);
    m_others->setWordWrap(true);
    auto *backButton = new Button(Button::Kind::Secondary, tr("Back to the order"), side);
    connect(backButton, &Button::clicked, this, &PaymentScreen::back);

    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(px(20), px(20), px(20), px(20));
    column->setSpacing(px(10));
    column->addWidget(m_notice);
    column->addWidget(m_title);
    column->addWidget(m_payments, 1);
    column->addWidget(m_others);
    column->addWidget(backButton);
    return side;
}

QWidget *PaymentScreen::makeMoneySide()
{
    auto *side = new QWidget(this);
    m_label = plainLabel("muted", side);
    m_amount = new QLabel(side);
    m_amount->setTextFormat(Qt::PlainText);
    m_amount->setAccessibleName(tr("Remaining"));
    m_of = plainLabel("muted", side);
    for (QLabel *label : {m_label, m_amount, m_of})
        label->setAlignment(Qt::AlignCenter);
    m_choices = new PaymentChoices(side);
    connect(m_choices, &PaymentChoices::methodChosen, this,
            [this](const QString &id) { emit methodChosen(id, m_entry.decimal()); });
    connect(m_choices, &PaymentChoices::amountChosen, this, [this](const QString &decimal) {
        m_entry.set(decimal);
        typed();
    });
    auto *pad = new QWidget(side);
    m_numpad = new Numpad(Numpad::Column::Actions,
                          {{QStringLiteral("clear"), tr("Clear")},
                           {QStringLiteral("tip"), tr("Tip")},
                           {QStringLiteral("void"), tr("Void")}},
                          pad);
    m_validate = new Button(Button::Kind::Primary, tr("Validate"), pad);
    m_validate->makeBig();
    m_validate->setTouchHeight(px(sizes::pay));
    m_validate->setEnabled(false);
    connect(m_validate, &Button::clicked, this, &PaymentScreen::validate);
    auto *keys = new QVBoxLayout(pad);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(px(6));
    keys->addWidget(m_numpad);
    keys->addWidget(m_validate);
    pad->setMaximumWidth(px(444));

    auto *column = m_moneyColumn = new QVBoxLayout(side);
    for (QLabel *label : {m_label, m_amount, m_of})
        column->addWidget(label);
    column->addWidget(m_choices);
    auto *centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(pad, 100);
    centre->addStretch(1);
    column->addLayout(centre);
    column->addStretch(1);
    return side;
}

void PaymentScreen::connectKeys()
{
    const auto onDigit = [this](int value) {
        m_entry.digit(value);
        typed();
    };
    const auto edit = [this](void (AmountEntry::*change)()) {
        return [this, change] {
            (m_entry.*change)();
            typed();
        };
    };
    connect(m_numpad, &Numpad::digit, this, onDigit);
    connect(m_numpad, &Numpad::separator, this, edit(&AmountEntry::separator));
    connect(m_numpad, &Numpad::sign, this, edit(&AmountEntry::sign));
    connect(m_numpad, &Numpad::backspace, this, edit(&AmountEntry::backspace));
    connect(m_keys, &KeyRouter::digit, this, onDigit);
    connect(m_keys, &KeyRouter::separator, this, edit(&AmountEntry::separator));
    connect(m_keys, &KeyRouter::sign, this, edit(&AmountEntry::sign));
    connect(m_keys, &KeyRouter::backspace, this, edit(&AmountEntry::backspace));
    connect(m_numpad, &Numpad::actionChosen, this, [this](const QString &id) {
        if (id == QLatin1String("clear")) {
            m_entry.clear();
            typed();
            emit tipChosen(QString());
        } else if (id == QLatin1String("tip")) {
            const QString decimal = m_entry.decimal();
            clearAmount();
            emit tipChosen(decimal);
        } else if (m_payments->currentIndex().isValid()) {
            emit voidPayment(m_payments->currentIndex());
        }
    });
}

void PaymentScreen::typed()
{
    m_error.clear();
    showAmount();
    emit amountTyped(m_entry.decimal());
}

void PaymentScreen::showAmount()
{
    const bool typing = !m_entry.isEmpty();
    const QString shown = typing ? m_entry.shown(locale().decimalPoint()) : m_remaining;
    m_label->setText(typing ? tr("Amount. Now choose how it is paid") : m_remainingLabel);
    // 72 where it fits; on a narrow screen or with a long amount less, never cut.
    int size = type::huge;
    const int room = std::max(px(240), m_amount->width());
    while (size > type::heading && QFontMetrics(textFont(size, QFont::Bold)).horizontalAdvance(shown) > room)
        size -= 4;
    m_amount->setFont(textFont(height() < px(680) ? std::min(size, 44) : size, QFont::Bold));
    m_amount->setText(shown);
    m_amount->setAccessibleDescription(shown);
    setKind(m_of, m_error.isEmpty() ? "muted" : "error");
    m_of->setText(!m_error.isEmpty() ? m_error
                  : typing           ? tr("%1 remaining %2").arg(m_remaining, m_ofTotal)
                                     : m_ofTotal);
}

void PaymentScreen::setModels(QAbstractItemModel *payments, QAbstractItemModel *tabs)
{
    m_payments->setModel(payments);
    m_top->tabs()->setModel(tabs);
    if (m_payments->selectionModel()) {
        connect(m_payments->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PaymentScreen::updateVoid);
    }
    updateVoid();
}

void PaymentScreen::updateVoid()
{
    const bool any = m_payments->selectionModel() && m_payments->selectionModel()->hasSelection();
    m_numpad->setActionEnabled(QStringLiteral("void"), any);
}

void PaymentScreen::setTitle(const QString &title) { m_title->setText(title); }

void PaymentScreen::setRemaining(const QString &remaining, const QString &ofTotal)
{
    m_remaining = remaining;
    m_ofTotal = ofTotal;
    showAmount();
}

void PaymentScreen::setRemainingLabel(const QString &label)
{
    m_remainingLabel = label;
    showAmount();
}

void PaymentScreen::setOthersSee(const QString &text)
{
    m_others->setText(text);
    m_others->setVisible(!text.isEmpty());
}

void PaymentScreen::setMethods(const QList<Method> &methods) { m_choices->setMethods(methods); }

void PaymentScreen::setCurrentMethod(const QString &id) { m_choices->setCurrentMethod(id); }

void PaymentScreen::setQuickAmounts(const QList<QuickAmount> &amounts) { m_choices->setQuickAmounts(amounts); }

int PaymentScreen::roomForButtons() const
{
    return (isUpright(size()) ? width() : width() - m_paymentSide->width()) - px(24);
}

void PaymentScreen::showNotice(const QString &text, const QString &actionText, NoticeBar::Tone tone)
{
    m_notice->showNotice(text, actionText, tone);
}

void PaymentScreen::hideNotice() { m_notice->hideNotice(); }

void PaymentScreen::setDecimals(int decimals) { m_entry.setDecimals(decimals); }

void PaymentScreen::setValidateEnabled(bool enabled) { m_validate->setEnabled(enabled); }

void PaymentScreen::setError(const QString &text)
{
    m_error = text;
    showAmount();
}

void PaymentScreen::clearAmount()
{
    m_entry.clear();
    showAmount();
}

void PaymentScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool upright = isUpright(size());
    m_sides->setDirection(upright ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    const bool low = height() < px(680);
    m_numpad->setCompact(low);
    m_validate->setTouchHeight(px(low ? sizes::key : sizes::pay));
    const int spacing = px(low ? 4 : 10);
    m_moneyColumn->setSpacing(spacing);
    m_moneyColumn->setContentsMargins(px(12), px(low ? 6 : 16), px(12), px(low ? 6 : 12));
    if (upright) {
        m_paymentSide->setMinimumWidth(0);
        m_paymentSide->setMaximumWidth(QWIDGETSIZE_MAX);
        m_paymentSide->setFixedHeight(height() * 40 / 100);
        m_divider->setMinimumSize(0, 1);
        m_divider->setMaximumSize(QWIDGETSIZE_MAX, 1);
    } else {
        m_paymentSide->setMinimumHeight(0);
        m_paymentSide->setMaximumHeight(QWIDGETSIZE_MAX);
        m_paymentSide->setFixedWidth(orderWidthIn(width()) - 1);
        m_divider->setMinimumSize(1, 0);
        m_divider->setMaximumSize(1, QWIDGETSIZE_MAX);
    }
    showAmount();
    m_choices->arrange(roomForButtons(), low, spacing);
}

} // namespace tandem
