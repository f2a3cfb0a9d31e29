#include "ui/widgets/total_bar.h"

#include "ui/theme/text_block.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace tandem {

TotalBar::TotalBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(px(58));
    setAccessibleName(tr("Total"));
}

void TotalBar::setTotal(const QString &total, const QString &detail)
{
    m_total = total;
    m_detail = detail;
    setAccessibleDescription(detail.isEmpty() ? total : total + QStringLiteral(" · ") + detail);
    update();
}

void TotalBar::paintEvent(QPaintEvent *)
{
    const Palette &p = tokens();
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 2), p.border);
    const QRect inside = rect().adjusted(px(14), 2, -px(14), 0);
    // A long total (millions in a currency of small units) gets a smaller face rather than a cut figure.
    int size = type::total;
    while (size > type::line && amountWidth(textFont(size, QFont::Bold), m_total) > inside.width())
        size -= 2;
    const QFont big = textFont(size, QFont::Bold);
    const int totalWidth = int(amountWidth(big, m_total)) + 1;
    painter.setFont(big);
    painter.setPen(p.ink);
    drawAmount(painter, inside, QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter, m_total);

    const QFont small = textFont(type::small);
    const int room = inside.width() - totalWidth - px(12);
    if (room < px(40))
        return;
    const TextBlock detail(m_detail, small, room, 2, layoutDirection(), {}, px(18));
    const QRect left = QStyle::visualRect(layoutDirection(), inside, QRect(inside.left(), 0, room, 1));
    painter.setPen(p.muted);
    const int one = px(18);
    const int top = detail.height() > one ? inside.center().y() - one : inside.center().y() - one / 2 + px(6);
    detail.draw(painter, QPointF(left.left(), top));
}

} // namespace tandem
