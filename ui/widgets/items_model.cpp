#include "ui/widgets/items_model.h"

#include "ui/theme/text_block.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace tandem {

namespace {

QFont cellFont(int column) { return textFont(type::tile, column == 0 ? QFont::DemiBold : QFont::Normal); }

} // namespace

ItemsModel::ItemsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ItemsModel::setItems(const QList<Column> &columns, const QList<Row> &rows)
{
    if (columns != m_columns || rows.size() != m_rows.size()) {
        beginResetModel();
        m_columns = columns;
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < int(rows.size()); ++row) {
        if (rows[row] == m_rows[row])
            continue;
        m_rows[row] = rows[row];
        emit dataChanged(index(row, 0), index(row, int(m_columns.size()) - 1));
    }
}

int ItemsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int ItemsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QVariant ItemsModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.cells.value(index.column());
    case Qt::AccessibleTextRole: {
        if (index.column() > 0)
            return row.cells.value(index.column());
        QStringList spoken = row.cells;
        spoken.removeAll(QString());
        return spoken.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: return row.cells.value(index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return int((m_columns[index.column()].isAmount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::UserRole: return row.active;
    default: return {};
    }
}

QVariant ItemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[section].title;
    if (role == Qt::TextAlignmentRole)
        return int((m_columns[section].isAmount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

ItemCellDelegate::ItemCellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize ItemCellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(cellFont(index.column()));
    return {metrics.horizontalAdvance(index.data().toString()) + px(24), px(52)};
}

void ItemCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = tokens();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, p.selected);
    painter->setPen(QPen(p.border, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // names run as their own letters do
    painter->setPen(index.data(Qt::UserRole).toBool() ? p.ink : p.muted);
    const QFont font = cellFont(index.column());
    painter->setFont(font);
    const QRect area = option.rect.adjusted(px(12), 0, -px(12), 0);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, area.width());
    if (alignment.testFlag(Qt::AlignRight))
        drawAmount(*painter, area, QStyle::visualAlignment(option.direction, alignment), text);
    else
        painter->drawText(area, int(QStyle::visualAlignment(option.direction, alignment)), text);
    painter->restore();
}

} // namespace tandem
