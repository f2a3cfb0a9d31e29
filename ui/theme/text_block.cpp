#include "ui/theme/text_block.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tandem {

TextBlock::TextBlock(const QString &text, const QFont &font, int width, int maxLines, Qt::LayoutDirection direction,
                     const QList<QTextLayout::FormatRange> &formats, int lineHeight,
                     std::optional<Qt::LayoutDirection> runs)
    : m_font(font)
    , m_direction(direction)
    , m_runs(runs.value_or(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight))
    , m_lineHeight(lineHeight > 0 ? lineHeight : int(std::ceil(QFontMetricsF(font).height())))
{
    // A line break typed into a note would tear the row apart.
    QString flat = text;
    std::replace_if(
        flat.begin(), flat.end(), [](QChar c) { return c.isSpace() && c != QChar::Nbsp; }, QChar(u' '));
    if (flat.isEmpty() || width <= 0)
        return;
    QTextLayout whole(flat, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_runs);
    whole.setTextOption(option);
    whole.setFormats(formats);
    whole.beginLayout();
    std::vector<std::pair<int, int>> parts;
    for (QTextLine line = whole.createLine(); line.isValid(); line = whole.createLine()) {
        line.setLineWidth(width);
        parts.emplace_back(line.textStart(), line.textLength());
    }
    whole.endLayout();
    for (std::size_t i = 0; i < parts.size() && int(i) < maxLines; ++i) {
        const bool cut = int(i) + 1 == maxLines && parts.size() > i + 1;
        QString piece = cut ? flat.mid(parts[i].first) : flat.mid(parts[i].first, parts[i].second);
        if (cut) {
            // Parts in bold are wider than the plain measure.
            piece = QFontMetricsF(m_font).elidedText(piece, Qt::ElideRight, width * (formats.isEmpty() ? 1.0 : 0.94));
            m_elided = true;
        }
        add(piece, parts[i].first, width, formats);
    }
}

void TextBlock::add(const QString &text, int start, int width, const QList<QTextLayout::FormatRange> &formats)
{
    auto layout = std::make_unique<QTextLayout>(text, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(m_runs);
    option.setAlignment(Qt::AlignAbsolute | (m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    layout->setTextOption(option);
    QList<QTextLayout::FormatRange> shifted;
    for (QTextLayout::FormatRange range : formats) {
        const int end = std::min(range.start + range.length - start, int(text.size()));
        range.start = std::max(range.start - start, 0);
        range.length = end - range.start;
        if (range.length > 0)
            shifted.append(range);
    }
    layout->setFormats(shifted);
    layout->beginLayout();
    QTextLine line = layout->createLine();
    if (line.isValid())
        line.setLineWidth(width);
    layout->endLayout();
    m_lines.push_back(std::move(layout));
}

int TextBlock::height() const { return int(m_lines.size()) * m_lineHeight; }

void TextBlock::draw(QPainter &painter, const QPointF &topLeft) const
{
    qreal y = topLeft.y();
    for (const auto &line : m_lines) {
        const qreal slack = (m_lineHeight - line->boundingRect().height()) / 2;
        line->draw(&painter, QPointF(topLeft.x(), y + slack));
        y += m_lineHeight;
    }
}

namespace {

qreal digitWidth(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(c)));
    return widest;
}

} // namespace

qreal amountWidth(const QFont &font, const QString &amount)
{
    const QFontMetricsF metrics(font);
    const qreal cell = digitWidth(metrics);
    qreal width = 0;
    for (const QChar c : amount)
        width += c >= u'0' && c <= u'9' ? cell : metrics.horizontalAdvance(c);
    return width;
}

void drawAmount(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &amount)
{
    const bool plain = std::all_of(amount.begin(), amount.end(), [](QChar c) { return c.unicode() < 0x2100; })
                       && std::none_of(amount.begin(), amount.end(),
                                       [](QChar c) { return c.isLetter() && c.script() != QChar::Script_Latin; });
    if (!plain) { // Shaped scripts must not be taken apart.
        painter.drawText(area, int(alignment), amount);
        return;
    }
    const QFontMetricsF metrics(painter.font());
    const qreal cell = digitWidth(metrics);
    const qreal width = amountWidth(painter.font(), amount);
    qreal x = area.left();
    if (alignment & Qt::AlignRight)
        x = area.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = area.center().x() - width / 2;
    qreal baseline = area.top() + metrics.ascent();
    if (alignment & Qt::AlignVCenter)
        baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (const QChar c : amount) {
        const qreal own = metrics.horizontalAdvance(c);
        const bool digit = c >= u'0' && c <= u'9';
        painter.drawText(QPointF(x + (digit ? (cell - own) / 2 : 0), baseline), QString(c));
        x += digit ? cell : own;
    }
}

} // namespace tandem
