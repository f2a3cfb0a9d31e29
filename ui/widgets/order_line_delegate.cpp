#include "ui/widgets/order_line_delegate.h"

#include "ui/theme/text_block.h"
#include "ui/theme/theme.h"
#include "ui/widgets/roles.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace tandem {

namespace {

/// The second row of a line: its text, and where in it the coloured names are.
struct Annotation
{
    QString text;
    QList<QTextLayout::FormatRange> formats;

    void add(const QString &part)
    {
        if (part.isEmpty())
            return;
        if (!text.isEmpty())
            text += QStringLiteral(" · ");
        text += part;
    }
    /// `sentence` holds %1 where the name goes.
    void addNamed(const QString &sentence, const QString &name, int hue, bool rightToLeft)
    {
        if (name.isEmpty())
            return;
        // Isolated, so that the brackets of "Ana (Bar)" stay where they belong between words of another direction.
        const QString shown = rightToLeft ? QChar(0x2068) + name + QChar(0x2069) : name;
        add(QString(sentence).replace(QStringLiteral("%1"), QChar(0xFFFC)));
        const qsizetype at = text.lastIndexOf(QChar(0xFFFC));
        text.replace(at, 1, shown);
        QTextLayout::FormatRange range;
        range.start = int(at);
        range.length = int(shown.size());
        range.format.setFontWeight(QFont::DemiBold);
        range.format.setForeground(terminalColor(hue));
        formats.append(range);
    }
};

/// Where everything of a line goes, in a left-to-right frame.
struct LineLayout
{
    QString quantity;
    QString total;
    int width;
    int textLeft; ///< Beside the quantity's column, which only an unusually long quantity widens
    int nameWidth;
    TextBlock name;
    TextBlock annotation;

    static int quantityLeft() { return px(6); }
    static int margin() { return px(14); }
    static int top() { return px(9); }
    static int lineHeight() { return px(23); }
    int height() const { return top() + std::max(name.height(), lineHeight()) + annotation.height() + px(9); }
};

LineLayout layOut(const QModelIndex &index, int width, Qt::LayoutDirection direction)
{
    using namespace OrderLineRoles;
    const bool rightToLeft = direction == Qt::RightToLeft;
    const QString total = index.data(TotalRole).toString();
    const QString quantity = index.data(QuantityRole).toString();
    const int quantityWidth = std::max(px(60), int(amountWidth(textFont(type::line, QFont::Bold), quantity)) + 1);
    const int textLeft = LineLayout::quantityLeft() + quantityWidth + px(8);
    const int room = width - textLeft - LineLayout::margin();
    const int nameWidth = room - px(8) - int(amountWidth(textFont(type::line, QFont::DemiBold), total)) - 1;

    // A long note leaves room for who added and who changed the line; the whole of it is in the tooltip.
    Annotation note;
    note.add(QFontMetrics(textFont(type::annotation))
                 .elidedText(index.data(DetailRole).toString(), Qt::ElideRight, room * 5 / 4));
    const QString addedBy = OrderLineDelegate::tr("added by %1");
    note.addNamed(addedBy, index.data(AddedByRole).toString(), index.data(AddedColorRole).toInt(), rightToLeft);
    note.addNamed(OrderLineDelegate::tr("changed by %1"), index.data(ChangedByRole).toString(),
                  index.data(ChangedColorRole).toInt(), rightToLeft);

    return {quantity,
            total,
            width,
            textLeft,
            nameWidth,
            TextBlock(index.data(Qt::DisplayRole).toString(), textFont(type::line, QFont::Medium), nameWidth, 2,
                      direction, {}, LineLayout::lineHeight()),
            TextBlock(note.text, textFont(type::annotation), room, 3, direction, note.formats, px(18),
                      addedBy.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight)};
}

int viewWidth(const QStyleOptionViewItem &option)
{
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget))
        return view->viewport()->width();
    return option.rect.width();
}

} // namespace

QSize OrderLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using namespace OrderLineRoles;
    const int width = viewWidth(option);
    // The view asks for every row after each change; shaping the text of hundreds anew would take longer than a frame.
    QStringList parts{QString::number(width), QString::number(int(option.direction)), QString::number(interfaceScale()),
                      index.data().toString()};
    for (const Role role : {QuantityRole, TotalRole, DetailRole, AddedByRole, ChangedByRole})
        parts.append(index.data(role).toString());
    const QString key = parts.join(QChar(0x1F));
    int *height = m_heights.object(key);
    if (!height) {
        height = new int(layOut(index, width, option.direction).height());
        m_heights.insert(key, height);
    }
    return {width, *height};
}

void OrderLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using namespace OrderLineRoles;
    const Palette &p = tokens();
    const QRect row = option.rect;
    const LineLayout line = layOut(index, row.width(), option.direction);
    const auto place = [&](int x, int y, int w, int h) {
        return QStyle::visualRect(option.direction, row, QRect(row.x() + x, row.y() + y, w, h));
    };
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool tinted = index.data(ChangedElsewhereRole).toBool();

    painter->save();
    painter->fillRect(row, tinted ? p.tint : selected ? p.selected : p.surface);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), p.border);
    if (selected)
        painter->fillRect(place(0, 0, px(4), row.height()), p.primary);

    painter->setPen(p.ink);
    const Qt::Alignment far = QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter;
    painter->setFont(textFont(type::line, QFont::Bold));
    drawAmount(*painter,
               place(LineLayout::quantityLeft(), LineLayout::top(), line.textLeft - LineLayout::quantityLeft() - px(8),
                     LineLayout::lineHeight()),
               far, line.quantity);
    painter->setFont(textFont(type::line, QFont::DemiBold));
    drawAmount(*painter,
               place(line.textLeft, LineLayout::top(), line.width - line.textLeft - LineLayout::margin(),
                     LineLayout::lineHeight()),
               far, line.total);
    line.name.draw(*painter, place(line.textLeft, LineLayout::top(), line.nameWidth, 1).topLeft());
    painter->setPen(p.muted);
    const int below = LineLayout::top() + std::max(line.name.height(), LineLayout::lineHeight());
    line.annotation.draw(*painter,
                         place(line.textLeft, below, line.width - line.textLeft - LineLayout::margin(), 1).topLeft());
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(p.primary, 2));
        painter->drawRect(row.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

bool OrderLineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    showPlainToolTip(event->globalPos(), index.data(Qt::ToolTipRole).toString(), view);
    return true;
}

} // namespace tandem
