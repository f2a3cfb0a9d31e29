#include "ui/widgets/notice_delegate.h"

#include "ui/theme/text_block.h"
#include "ui/theme/theme.h"
#include "ui/widgets/roles.h"

#include <QAbstractItemView>
#include <QPainter>

namespace tandem {

namespace {

constexpr int mostLines = 6;

struct NoticeLayout
{
    NoticeLayout(const QModelIndex &index, int width, Qt::LayoutDirection direction)
        : room(width - left() - px(14))
        , text(index.data().toString(), textFont(type::tile), room, mostLines, direction, {}, px(22))
        , detail(index.data(NoticeRoles::DetailRole).toString(), textFont(type::annotation), room, 1, direction, {},
                 px(19))
    {
    }

    static int left() { return px(18); }
    static int top() { return px(10); }
    int height() const { return top() + text.height() + px(2) + detail.height() + px(10); }

    int room;
    TextBlock text;
    TextBlock detail;
};

} // namespace

QSize NoticeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, NoticeLayout(index, width, option.direction).height()};
}

void NoticeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &p = tokens();
    const QRect row = option.rect;
    const NoticeLayout notice(index, row.width(), option.direction);
    const auto place = [&](int x, int y, int width, int height) {
        return QStyle::visualRect(option.direction, row, QRect(row.x() + x, row.y() + y, width, height));
    };
    const bool money = index.data(NoticeRoles::MoneyRole).toBool();
    painter->save();
    painter->fillRect(row, option.state.testFlag(QStyle::State_Selected) ? p.selected : p.surface);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), p.border);
    if (money)
        painter->fillRect(place(0, 0, px(4), row.height() - 1), p.warning);
    const int left = place(NoticeLayout::left(), 0, notice.room, 1).left();
    painter->setPen(p.ink);
    notice.text.draw(*painter, QPointF(left, row.top() + NoticeLayout::top()));
    painter->setPen(money ? p.warning : p.muted);
    notice.detail.draw(*painter, QPointF(left, row.top() + NoticeLayout::top() + notice.text.height() + px(2)));
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(p.primary, 2));
        painter->drawRect(row.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

} // namespace tandem
