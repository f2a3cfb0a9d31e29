#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace tandem {

enum class Icon { None, Backspace, Plus, Dots, Check, Close, Search };

/// Paints an icon as strokes of one colour, centred in `area`, `size` pixels high. Mirrors what points (Backspace)
/// when the painter's layout direction is right to left.
void paintIcon(QPainter &painter, Icon icon, const QRectF &area, qreal size, const QColor &color);

} // namespace tandem
