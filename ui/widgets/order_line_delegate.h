#pragma once

#include <QStyledItemDelegate>

namespace tandem {

/// Draws one order line: quantity, product, total; below, detail and who added and changed it. Asks for the roles of
/// OrderLineRoles. Text is plain whatever it holds; what does not fit in two lines is elided and in the tooltip.
class OrderLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Depends on the width of the view that `option.widget` is.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace tandem
