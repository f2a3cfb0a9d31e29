#include "ui/widgets/product_grid.h"

#include "ui/theme/text_block.h"
#include "ui/theme/theme.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/scrolling.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace tandem {

ProductGrid::ProductGrid(QWidget *parent)
    : QListView(parent)
    , m_emptyText(tr("No product matches."))
{
    setAccessibleName(tr("Products"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection); // only for assistive technology, see selectionChanged()
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    setAutoScroll(false);
    makeDraggable(this);
}

int ProductGrid::rows() const { return model() ? model()->rowCount(rootIndex()) : 0; }

int ProductGrid::tileStep() const { return px(sizes::tileHeight + sizes::tileGap); }

/// The width that tiles share: a scroll bar keeps a little distance from them.
int ProductGrid::room() const { return viewport()->width() - (verticalScrollBar()->isVisible() ? px(4) : 0); }

int ProductGrid::columns() const
{
    const int gap = px(sizes::tileGap);
    return std::max(1, (room() + gap) / (px(sizes::tileWidth) + gap));
}

QRect ProductGrid::tileRect(int row) const
{
    const int count = columns();
    const int gap = px(sizes::tileGap);
    const int width = room();
    const int column = row % count;
    // Edges by proportion, so that the pixels left over are spread over the columns.
    const int left = column * (width + gap) / count;
    const int right = (column + 1) * (width + gap) / count - gap;
    const QRect tile(left, (row / count) * tileStep() - verticalOffset(), right - left, px(sizes::tileHeight));
    return QStyle::visualRect(layoutDirection(), QRect(0, tile.y(), viewport()->width(), tile.height()), tile);
}

QRect ProductGrid::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? tileRect(index.row()) : QRect();
}

QModelIndex ProductGrid::indexAt(const QPoint &point) const
{
    const int y = point.y() + verticalOffset();
    if (y < 0 || !viewport()->rect().contains(point))
        return {};
    const int first = (y / tileStep()) * columns();
    for (int row = first; row < std::min(first + columns(), rows()); ++row) {
        if (tileRect(row).contains(point))
            return model()->index(row, modelColumn(), rootIndex());
    }
    return {};
}

void ProductGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect tile = visualRect(index);
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtTop || tile.top() < 0)
        bar->setValue(bar->value() + tile.top());
    else if (tile.bottom() > viewport()->height())
        bar->setValue(bar->value() + tile.bottom() - viewport()->height() + 1);
}

void ProductGrid::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void ProductGrid::doItemsLayout() { QAbstractItemView::doItemsLayout(); }

void ProductGrid::updateGeometries()
{
    const int lines = (rows() + columns() - 1) / columns();
    const int content = lines > 0 ? lines * tileStep() - px(sizes::tileGap) : 0;
    verticalScrollBar()->setSingleStep(tileStep() / 2);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, content - viewport()->height()));
    horizontalScrollBar()->setRange(0, 0);
    QAbstractItemView::updateGeometries();
}

void ProductGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    viewport()->update();
}

void ProductGrid::scrollContentsBy(int, int) { viewport()->update(); }

int ProductGrid::verticalOffset() const { return verticalScrollBar()->value(); }

void ProductGrid::setSelection(const QRect &, QItemSelectionModel::SelectionFlags) { }

QItemSelectionModel::SelectionFlags ProductGrid::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

// Nothing of ours selects a tile: this is assistive technology's way to press one.
void ProductGrid::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    const QModelIndex pressed = selected.indexes().value(0);
    if (!pressed.isValid())
        return;
    clearSelection();
    emit productTapped(pressed);
}

QRegion ProductGrid::visualRegionForSelection(const QItemSelection &) const { return {}; }

void ProductGrid::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    viewport()->update();
}

void ProductGrid::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    scheduleDelayedItemsLayout();
}

void ProductGrid::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    scheduleDelayedItemsLayout();
}

QModelIndex ProductGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = rows();
    if (count == 0)
        return {};
    const int now = currentIndex().isValid() ? currentIndex().row() : -1;
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int page = std::max(1, viewport()->height() / tileStep()) * columns();
    int row = std::max(now, 0);
    if (now >= 0) {
        switch (action) {
        case MoveLeft: row -= forward; break;
        case MoveRight: row += forward; break;
        case MovePrevious: row -= 1; break;
        case MoveNext: row += 1; break;
        case MoveUp: row -= row >= columns() ? columns() : 0; break;
        case MoveDown: row += row + columns() < count ? columns() : 0; break;
        case MovePageUp: row -= page; break;
        case MovePageDown: row += page; break;
        case MoveHome: row = 0; break;
        case MoveEnd: row = count - 1; break;
        }
    }
    return model()->index(std::clamp(row, 0, count - 1), modelColumn(), rootIndex());
}

void ProductGrid::keyPressEvent(QKeyEvent *event)
{
    const bool tap = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (tap && currentIndex().isValid()) {
        emit productTapped(currentIndex());
        return;
    }
    QAbstractItemView::keyPressEvent(event);
    viewport()->update();
}

void ProductGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = indexAt(event->position().toPoint());
    viewport()->update();
}

void ProductGrid::mouseReleaseEvent(QMouseEvent *event)
{
    // When a press became a drag, the scroller lets go far outside: no tile there, no tap.
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool tap = event->button() == Qt::LeftButton && index.isValid() && index == m_pressed;
    m_pressed = QPersistentModelIndex();
    viewport()->update();
    if (tap)
        emit productTapped(index);
}

void ProductGrid::mouseDoubleClickEvent(QMouseEvent *event) { mousePressEvent(event); }

bool ProductGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        showPlainToolTip(help->globalPos(), indexAt(help->pos()).data(Qt::DisplayRole).toString(), this);
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

void ProductGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = rows();
    if (count == 0) {
        painter.setFont(textFont(type::tile));
        painter.setPen(tokens().muted);
        painter.drawText(viewport()->rect(), int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_emptyText);
        return;
    }
    const QRect dirty = event->rect();
    const int first = ((dirty.top() + verticalOffset()) / tileStep()) * columns();
    const int last = std::min(count, ((dirty.bottom() + verticalOffset()) / tileStep() + 1) * columns());
    for (int row = std::max(first, 0); row < last; ++row) {
        const QRect tile = tileRect(row);
        if (tile.intersects(dirty))
            paintTile(painter, tile, model()->index(row, modelColumn(), rootIndex()));
    }
}

void ProductGrid::paintTile(QPainter &painter, const QRect &tile, const QModelIndex &index) const
{
    const Palette &p = tokens();
    const qreal radius = px(sizes::tileRadius);
    const int bar = px(5);
    const QColor color = index.data(ProductRoles::ColorRole).value<QColor>();
    const bool current = hasFocus() && index == currentIndex();

    QPainterPath outer;
    outer.addRoundedRect(tile, radius, radius);
    painter.fillPath(outer, current ? p.primary : p.border);
    if (color.isValid()) {
        QPainterPath top;
        top.addRect(QRectF(tile.left(), tile.top(), tile.width(), radius * 0.8));
        painter.fillPath(outer.intersected(top), color);
    }
    const int edge = current ? 2 : 1;
    QPainterPath inner;
    inner.addRoundedRect(QRectF(tile).adjusted(edge, color.isValid() ? bar : edge, -edge, -edge), radius - 1,
                         radius - 1);
    painter.fillPath(inner, index == m_pressed ? p.pressed : p.surface);

    const QRect text = tile.adjusted(px(13), px(15), -px(13), -px(9));
    painter.setPen(p.ink);
    TextBlock(index.data(Qt::DisplayRole).toString(), textFont(type::tile, QFont::DemiBold), text.width(), 3,
              layoutDirection(), {}, px(19))
        .draw(painter, text.topLeft());
    painter.setPen(p.muted);
    painter.setFont(textFont(15));
    const QRect price(text.left(), text.bottom() - px(22), text.width(), px(22));
    drawAmount(painter, price, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter,
               index.data(ProductRoles::PriceRole).toString());
}

} // namespace tandem
