#include "ui/widgets/figures_table.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scrolling.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace tandem {

namespace {

constexpr int rowHeight = 40;
constexpr int cellMargin = 12; ///< The style sheet's padding, and what the style keeps for the focus
constexpr int leastName = 136;
constexpr int scrollBar = 8; ///< Whether there is one or not

QList<QStandardItem *> itemsOf(const QStringList &texts)
{
    QList<QStandardItem *> items;
    for (const QString &text : texts) {
        auto *item = new QStandardItem(text);
        item->setTextAlignment((items.isEmpty() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        items.append(item);
    }
    return items;
}

void makeReadOnly(QTableView *table)
{
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setMinimumSectionSize(0);
    table->horizontalHeader()->setHighlightSections(false);
}

} // namespace

FiguresTable::FiguresTable(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_whole(new QTableView(this))
    , m_rows(new QStandardItemModel(this))
    , m_sum(new QStandardItemModel(this))
    , m_message(new QLabel(m_table))
{
    m_table->setModel(m_rows);
    m_table->setAccessibleName(accessibleName);
    m_whole->setModel(m_sum);
    m_whole->setAccessibleName(tr("Total"));
    m_whole->horizontalHeader()->hide();
    m_whole->setFocusPolicy(Qt::NoFocus);
    m_whole->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QTableView *table : {m_table, m_whole})
        makeReadOnly(table);
    setKind(m_whole, "whole");
    makeDraggable(m_table);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    setKind(m_message, "muted");
    auto *over = new QVBoxLayout(m_table);
    over->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_whole);
}

void FiguresTable::setFigures(const QStringList &columns, const QList<QStringList> &rows, const QStringList &whole)
{
    m_message->hide();
    m_table->setAccessibleDescription({});
    m_rows->clear();
    m_sum->clear();
    m_rows->setHorizontalHeaderLabels(columns);
    for (int column = 0; column < int(columns.size()); ++column) {
        m_rows->horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight)
                                                               | Qt::AlignVCenter);
    }
    for (const QStringList &row : rows)
        m_rows->appendRow(itemsOf(row));
    m_sum->appendRow(itemsOf(whole));
    m_whole->show();
    m_table->scrollToTop();
    updateGeometry();
    arrange();
}

void FiguresTable::setMessage(const QString &text)
{
    m_rows->clear();
    m_sum->clear();
    m_whole->hide();
    m_message->setText(text);
    m_message->show();
    m_table->setAccessibleDescription(text);
}

/// With all columns, within reason.
QSize FiguresTable::minimumSizeHint() const
{
    int width = px(leastName + scrollBar);
    for (int column = 1; column < m_rows->columnCount(); ++column)
        width += widthOf(column);
    return {std::clamp(width, px(280), px(520)), px(3 * rowHeight)};
}

int FiguresTable::widthOf(int column) const
{
    const QFontMetrics plain(textFont(type::tile));
    const QFontMetrics bold(textFont(type::tile, QFont::Bold));
    const QFontMetrics small(textFont(type::annotation, QFont::DemiBold));
    int width = small.horizontalAdvance(m_rows->horizontalHeaderItem(column)->text());
    for (int row = 0; row < m_rows->rowCount(); ++row)
        width = std::max(width, plain.horizontalAdvance(m_rows->item(row, column)->text()));
    if (const QStandardItem *sum = m_sum->item(0, column))
        width = std::max(width, bold.horizontalAdvance(sum->text()));
    return width + px(2 * cellMargin);
}

/// Numbers are read whole, under one another; the name has what is left.
void FiguresTable::arrange()
{
    for (QTableView *table : {m_table, m_whole})
        table->verticalHeader()->setDefaultSectionSize(px(rowHeight));
    m_whole->setFixedHeight(px(rowHeight) + px(2));
    int left = width() - px(scrollBar);
    bool fits = true;
    for (int column = m_rows->columnCount() - 1; column > 0; --column) {
        const int wanted = widthOf(column);
        fits = fits && left - wanted >= px(leastName); // no gap between those that stay
        for (QTableView *table : {m_table, m_whole}) {
            table->setColumnHidden(column, !fits);
            table->setColumnWidth(column, wanted);
        }
        left -= fits ? wanted : 0;
    }
    if (m_rows->columnCount() > 0) {
        for (QTableView *table : {m_table, m_whole})
            table->setColumnWidth(0, std::max(px(leastName), left));
    }
}

void FiguresTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FiguresTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        arrange();
    QWidget::changeEvent(event);
}

} // namespace tandem
