#include "ui/screens/count_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/numpad.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/scrolling.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tandem {

namespace {

constexpr int mostOfOne = 9999;

} // namespace

CountSheet::CountSheet(QWidget *parent)
    : Sheet(tr("Notes and coins"), QSize(760, 640), parent)
    , m_list(new QListView(card()))
    , m_model(new QStandardItemModel(this))
    , m_numpad(new Numpad(Numpad::Column::Actions,
                          {{QStringLiteral("next"), tr("Next")}, {QStringLiteral("clear"), tr("Clear")}}, card()))
    , m_sum(new QLabel(card()))
{
    m_list->setAccessibleName(tr("Counted"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(RowDelegate::Frame::None, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // digits and arrows are the sheet's
    makeDraggable(m_list);
    m_numpad->setSignVisible(false);
    m_numpad->setSeparatorVisible(false);
    m_numpad->setMinimumWidth(px(304)); // its words are read whole
    m_sum->setAlignment(Qt::AlignCenter);
    m_sum->setTextFormat(Qt::PlainText);
    m_sum->setMinimumHeight(px(56));
    auto *leave = new Button(Button::Kind::Secondary, tr("Back"), card());
    auto *ok = new Button(Button::Kind::Primary, tr("Use the sum"), card());

    auto *side = new QVBoxLayout;
    side->addWidget(m_sum);
    side->addStretch(1);
    side->addWidget(m_numpad);
    auto *top = new QHBoxLayout;
    top->setSpacing(px(16));
    top->addWidget(m_list, 1);
    top->addLayout(side);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(leave);
    row->addStretch(1);
    row->addWidget(ok);
    body()->addLayout(top, 1);
    body()->addLayout(row);

    connect(m_numpad, &Numpad::digit, this, &CountSheet::digit);
    connect(m_numpad, &Numpad::backspace, this, &CountSheet::backspace);
    connect(m_numpad, &Numpad::actionChosen, this, [this](const QString &id) {
        if (id == QLatin1String("next"))
            goOn();
        else
            setCount(current(), 0);
    });
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    connect(ok, &Button::clicked, this, &CountSheet::submit);
}

void CountSheet::ask(const QList<Money> &denominations, const std::function<QString(Money)> &format)
{
    m_denominations = denominations;
    m_counts = QList<int>(denominations.size(), 0);
    m_format = format;
    m_model->clear();
    for (int row = 0; row < int(denominations.size()); ++row) {
        m_model->appendRow(new QStandardItem);
        showRow(row);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    showSum();
    open();
}

int CountSheet::current() const { return std::max(0, m_list->currentIndex().row()); }

void CountSheet::setCount(int row, int count)
{
    if (row >= int(m_counts.size()) || count > mostOfOne)
        return;
    m_counts[row] = count;
    showRow(row);
    showSum();
}

void CountSheet::digit(int value) { setCount(current(), m_counts.value(current()) * 10 + value); }
void CountSheet::backspace() { setCount(current(), m_counts.value(current()) / 10); }

void CountSheet::goOn()
{
    const int next = current() + 1;
    m_list->setCurrentIndex(m_model->index(next < m_model->rowCount() ? next : 0, 0));
}

void CountSheet::submit()
{
    const QString decimal = sum().toString();
    finish();
    emit counted(decimal);
}

void CountSheet::showRow(int row)
{
    QStandardItem *item = m_model->item(row);
    const int count = m_counts[row];
    const QString what = m_format(m_denominations[row]);
    const QString detail = count == 0 ? QString() : tr("× %1").arg(locale().toString(count));
    const QString amount = count == 0 ? QString() : m_format(worth(row));
    item->setText(what);
    item->setData(detail, RowRoles::DetailRole);
    item->setData(amount, RowRoles::AmountRole);
    item->setData(QStringList({what, detail, amount}).join(QStringLiteral(", ")), Qt::AccessibleTextRole);
}

void CountSheet::showSum()
{
    m_sum->setFont(textFont(type::total, QFont::Bold));
    m_sum->setText(m_format(sum()));
    m_sum->setAccessibleName(tr("Sum %1").arg(m_sum->text()));
}

Money CountSheet::worth(qsizetype row) const
{
    const Money each = m_denominations[row];
    return Money::fromMinor(each.minor() * m_counts[row], each.currency());
}

Money CountSheet::sum() const
{
    Money all = Money::zero(m_denominations.isEmpty() ? Currency() : m_denominations.first().currency());
    for (qsizetype i = 0; i < m_denominations.size(); ++i)
        all += worth(i);
    return all;
}

void CountSheet::resizeEvent(QResizeEvent *event)
{
    m_numpad->setCompact(height() < px(680));
    Sheet::resizeEvent(event);
}

void CountSheet::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const int rows = m_model->rowCount();
    if (text.size() == 1 && text.front().digitValue() >= 0)
        digit(text.front().digitValue());
    else if (event->key() == Qt::Key_Backspace)
        backspace();
    else if (event->key() == Qt::Key_Down)
        goOn();
    else if (event->key() == Qt::Key_Up)
        m_list->setCurrentIndex(m_model->index((current() + rows - 1) % std::max(rows, 1), 0));
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goOn();
    else
        Sheet::keyPressEvent(event);
}

} // namespace tandem
