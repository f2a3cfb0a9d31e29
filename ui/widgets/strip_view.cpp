#include "ui/widgets/strip_view.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/scrolling.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace tandem {

StripView::StripView(int height, QWidget *parent)
    : QListView(parent)
{
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection); // only for assistive technology, see selectionChanged()
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    setAutoScroll(false);
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    makeDraggable(this);
}

void StripView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QListView::setModel(newModel);
    if (newModel) {
        for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(newModel, signal, this, &StripView::contentChanged);
        connect(newModel, &QAbstractItemModel::dataChanged, this, &StripView::contentChanged);
        connect(newModel, &QAbstractItemModel::modelReset, this, &StripView::contentChanged);
        connect(newModel, &QAbstractItemModel::rowsMoved, this, &StripView::contentChanged);
    }
    contentChanged();
}

void StripView::contentChanged()
{
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QSize StripView::sizeHint() const
{
    int width = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        width += sizeHintForIndex(model()->index(row, 0)).width();
    return {width + 1, height()};
}

QSize StripView::minimumSizeHint() const { return {std::min(sizeHint().width(), px(96)), height()}; }

QItemSelectionModel::SelectionFlags StripView::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

// Nothing of ours selects a cell: this is assistive technology's way to press one.
void StripView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    const QModelIndex pressed = selected.indexes().value(0);
    if (!pressed.isValid())
        return;
    clearSelection();
    emit chosen(pressed);
}

void StripView::keyPressEvent(QKeyEvent *event)
{
    const bool tap = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (tap && currentIndex().isValid())
        emit chosen(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void StripView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = indexAt(event->position().toPoint());
    viewport()->update();
}

void StripView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool tap = event->button() == Qt::LeftButton && index.isValid() && index == m_pressed
                     && viewport()->rect().contains(event->position().toPoint());
    m_pressed = QPersistentModelIndex();
    viewport()->update();
    if (!tap)
        return;
    scrollTo(index);
    emit chosen(index);
}

void StripView::mouseDoubleClickEvent(QMouseEvent *event) { mousePressEvent(event); }

void StripView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    QScrollBar *bar = horizontalScrollBar();
    bar->setValue(bar->value() - (delta.x() != 0 ? delta.x() : delta.y()));
    event->accept();
}

} // namespace tandem
