#include "ui/widgets/row_delegate.h"

#include "ui/theme/text_block.h"
#include "ui/theme/theme.h"
#include "ui/widgets/roles.h"

#include <QPainter>

namespace tandem {

RowDelegate::RowDelegate(Frame frame, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_frame(frame)
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {px(120), height() + px(m_frame == Frame::Card ? 10 : m_frame == Frame::Slim ? 2 : 6)};
}

int RowDelegate::height() const { return px(m_frame == Frame::Slim ? 52 : 64); }

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = tokens();
    const QRect card(option.rect.left(), option.rect.top(), option.rect.width(), height());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // names run as their own letters do
    if (m_frame == Frame::Card) {
        painter->setPen(QPen(selected ? p.primary : p.border, selected ? 2 : 1));
        painter->setBrush(selected ? p.selected : p.surface);
        const qreal edge = selected ? 1 : 0.5;
        painter->drawRoundedRect(QRectF(card).adjusted(edge, edge, -edge, -edge), px(8), px(8));
    } else if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(p.selected);
        painter->drawRoundedRect(card, px(8), px(8));
    }
    const QRect inside = card.adjusted(px(14), 0, -px(14), 0);
    const QString amount = index.data(RowRoles::AmountRole).toString();
    const QFont amountFont = textFont(type::heading, QFont::Bold);
    const int amountRoom = amount.isEmpty() ? 0 : int(amountWidth(amountFont, amount)) + px(12);
    painter->setPen(p.ink);
    painter->setFont(amountFont);
    drawAmount(*painter, inside, QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter, amount);

    const QString detail = index.data(RowRoles::DetailRole).toString();
    const auto line = [&](int top, int height, const QFont &font, const QColor &color, const QString &text) {
        const QRect area = QStyle::visualRect(
            option.direction, inside, QRect(inside.left(), card.top() + top, inside.width() - amountRoom, height));
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(area, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
    };
    line(detail.isEmpty() ? 0 : px(10), detail.isEmpty() ? height() : px(23), textFont(type::tile, QFont::Bold), p.ink,
         index.data().toString());
    line(px(33), px(19), textFont(type::annotation), p.muted, detail);
    painter->restore();
}

} // namespace tandem
