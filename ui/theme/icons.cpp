#include "ui/theme/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace tandem {

namespace {

/// Strokes on a field of 24 × 24.
QPainterPath strokes(Icon icon)
{
    QPainterPath path;
    const auto line = [&path](qreal x1, qreal y1, qreal x2, qreal y2) {
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
    };
    switch (icon) {
    case Icon::Backspace:
        path.moveTo(8.5, 5);
        path.lineTo(21, 5);
        path.lineTo(21, 19);
        path.lineTo(8.5, 19);
        path.lineTo(2.5, 12);
        path.closeSubpath();
        line(11.5, 9, 17.5, 15);
        line(17.5, 9, 11.5, 15);
        break;
    case Icon::Plus:
        line(12, 5, 12, 19);
        line(5, 12, 19, 12);
        break;
    case Icon::Check:
        path.moveTo(5, 12.5);
        path.lineTo(10, 17.5);
        path.lineTo(19.5, 7);
        break;
    case Icon::Close:
        line(6, 6, 18, 18);
        line(18, 6, 6, 18);
        break;
    case Icon::Search:
        path.addEllipse(QPointF(10.5, 10.5), 6.5, 6.5);
        line(15.5, 15.5, 21, 21);
        break;
    case Icon::Dots:
    case Icon::None: break;
    }
    return path;
}

} // namespace

void paintIcon(QPainter &painter, Icon icon, const QRectF &area, qreal size, const QColor &color)
{
    if (icon == Icon::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center());
    painter.scale(size / 24.0, size / 24.0);
    if (icon == Icon::Backspace && painter.layoutDirection() == Qt::RightToLeft)
        painter.scale(-1, 1);
    painter.translate(-12, -12);
    if (icon == Icon::Dots) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        for (const qreal x : {5.0, 12.0, 19.0})
            painter.drawEllipse(QPointF(x, 12), 1.8, 1.8);
    } else {
        const qreal width = icon == Icon::Check || icon == Icon::Plus ? 3.0 : 2.0;
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(strokes(icon));
    }
    painter.restore();
}

} // namespace tandem
