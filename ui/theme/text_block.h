#pragma once

#include <QFont>
#include <QList>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace tandem {

/// Plain text wrapped to a width over at most so many lines, the last of them elided; parts may have their own format.
/// It never reads markup: what a shop or a colleague typed is shown as it was typed. It lies at the edge that
/// `direction` says and runs as its own letters do, or as `runs` says: a Latin name keeps its order in an Arabic
/// window.
class TextBlock
{
public:
    /// `lineHeight` in pixels, 0 for the font's own.
    TextBlock(const QString &text, const QFont &font, int width, int maxLines, Qt::LayoutDirection direction,
              const QList<QTextLayout::FormatRange> &formats = {}, int lineHeight = 0,
              std::optional<Qt::LayoutDirection> runs = {});

    int height() const;
    bool isElided() const { return m_elided; }
    Qt::LayoutDirection runs() const { return m_runs; }
    void draw(QPainter &painter, const QPointF &topLeft) const;

private:
    void add(const QString &text, int start, int width, const QList<QTextLayout::FormatRange> &formats);

    QFont m_font;
    Qt::LayoutDirection m_direction;
    Qt::LayoutDirection m_runs;
    int m_lineHeight;
    bool m_elided = false;
    std::vector<std::unique_ptr<QTextLayout>> m_lines;
};

/// Draws an amount right-aligned (left in a right-to-left layout when `leading`), every digit as wide as the widest,
/// so that columns of amounts line up with a font that has proportional figures by default.
void drawAmount(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &amount);
qreal amountWidth(const QFont &font, const QString &amount);

} // namespace tandem
