#pragma once

#include <QCache>
#include <QStyledItemDelegate>

namespace tandem {

/// Draws one order line: quantity, product, total; below, detail and who added and changed it. Asks for the roles of
/// OrderLineRoles. Text is plain whatever it holds; a name that does not fit in two lines, or an annotation that does
/// not in three, is elided and whole in the tooltip.
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

private:
    mutable QCache<QString, int> m_heights{4000}; ///< By all that a row's height depends on
};

} // namespace tandem
