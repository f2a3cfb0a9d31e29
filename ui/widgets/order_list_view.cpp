#include "ui/widgets/order_list_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/order_line_delegate.h"
#include "ui/widgets/scrolling.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleHints>

namespace tandem {

OrderListView::OrderListView(QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(tr("Order lines"));
    setKind(this, "lines");
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new OrderLineDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(false);
    setAutoScroll(false);
    setFocusPolicy(Qt::TabFocus);
    makeDraggable(this);
    m_hold.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        if (const QModelIndex held = std::exchange(m_pressed, {}); held.isValid())
            emit lineHeld(held);
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_hold, &QTimer::stop);
}

void OrderListView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    if (newModel) {
        // Before the view's own connections, so that the place is noted while the layout is still the old one.
        connect(newModel, &QAbstractItemModel::rowsAboutToBeInserted, this, &OrderListView::rememberPlace);
        connect(newModel, &QAbstractItemModel::rowsAboutToBeRemoved, this, &OrderListView::rememberPlace);
        connect(newModel, &QAbstractItemModel::rowsAboutToBeMoved, this, &OrderListView::rememberPlace);
    }
    QListView::setModel(newModel);
    if (newModel) {
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &OrderListView::restorePlace);
        connect(newModel, &QAbstractItemModel::rowsMoved, this, &OrderListView::restorePlace);
    }
}

void OrderListView::setSelectedRow(int row, bool reveal)
{
    const QModelIndex index = model() ? model()->index(row, 0) : QModelIndex();
    if (!index.isValid()) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    setCurrentIndex(index);
    if (reveal)
        scrollTo(index);
}

int OrderListView::selectedRow() const
{
    const QModelIndexList rows = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void OrderListView::rememberPlace()
{
    executeDelayedItemsLayout();
    m_anchor = indexAt(QPoint(1, 1));
    m_anchorTop = m_anchor.isValid() ? visualRect(m_anchor).top() : 0;
}

void OrderListView::restorePlace()
{
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();
    updateGeometries();
    if (m_anchor.isValid() && verticalScrollBar()->value() + visualRect(m_anchor).top() != m_anchorTop) {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + visualRect(m_anchor).top() - m_anchorTop);
    }
    m_anchor = QPersistentModelIndex();
}

void OrderListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    rememberPlace();
    QListView::dataChanged(topLeft, bottomRight, roles);
    restorePlace();
}

void OrderListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QListView::rowsInserted(parent, start, end);
    restorePlace();
}

// Fingers and keys select by making a line current; what selects without that is assistive technology's press.
void OrderListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    const QModelIndex pressed = selected.indexes().value(0);
    if (!pressed.isValid() || pressed == currentIndex())
        return;
    setCurrentIndex(pressed);
    emit lineChosen(pressed);
}

/// A notice above makes the list lower; the line that the numpad works on stays in sight if it was.
void OrderListView::resizeEvent(QResizeEvent *event)
{
    const QModelIndex selected = currentIndex();
    const bool seen = selected.isValid() && QRect(QPoint(), event->oldSize()).contains(visualRect(selected));
    QListView::resizeEvent(event);
    if (!seen)
        return;
    executeDelayedItemsLayout();
    scrollTo(selected);
}

void OrderListView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit lineActivated(currentIndex());
        return;
    }
    const QModelIndex before = currentIndex();
    QListView::keyPressEvent(event);
    if (currentIndex().isValid() && currentIndex() != before) {
        scrollTo(currentIndex());
        emit lineChosen(currentIndex());
    }
}

// A press only marks; the line is chosen when it is let go on the same line, so that a drag scrolls and chooses
// nothing.
void OrderListView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = indexAt(event->position().toPoint());
    m_pressedAt = event->position().toPoint();
    if (m_pressed.isValid())
        m_hold.start(QGuiApplication::styleHints()->mousePressAndHoldInterval());
}

void OrderListView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint moved = event->position().toPoint() - m_pressedAt;
    if (moved.manhattanLength() > QGuiApplication::styleHints()->startDragDistance())
        m_hold.stop();
}

void OrderListView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool tap = event->button() == Qt::LeftButton && index.isValid() && index == m_pressed;
    m_pressed = QPersistentModelIndex();
    m_hold.stop();
    if (!tap)
        return;
    setCurrentIndex(index);
    emit lineChosen(index);
}

void OrderListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        emit lineActivated(index);
}

void OrderListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (model() && model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(textFont(type::tile));
    painter.setPen(tokens().muted);
    painter.drawText(viewport()->rect().adjusted(px(24), 0, -px(24), 0), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                     tr("Nothing here yet. Tap a product or scan it."));
}

} // namespace tandem
