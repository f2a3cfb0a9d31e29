#include "ui/widgets/scrolling.h"

#include <QAbstractItemView>
#include <QScroller>

namespace tandem {

void makeDraggable(QAbstractItemView *view)
{
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setDragEnabled(false);
    QWidget *target = view->viewport();
    QScrollerProperties properties = QScroller::scroller(target)->scrollerProperties();
    // A press shows at once; if it turns out to be a drag, the scroller takes it back.
    properties.setScrollMetric(QScrollerProperties::MousePressEventDelay, 0.0);
    properties.setScrollMetric(QScrollerProperties::DragStartDistance, 0.004);
    properties.setScrollMetric(QScrollerProperties::HorizontalOvershootPolicy, QScrollerProperties::OvershootAlwaysOff);
    properties.setScrollMetric(QScrollerProperties::VerticalOvershootPolicy, QScrollerProperties::OvershootAlwaysOff);
    QScroller::scroller(target)->setScrollerProperties(properties);
    QScroller::grabGesture(target, QScroller::LeftMouseButtonGesture);
}

} // namespace tandem
