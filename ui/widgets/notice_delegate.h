#pragma once

#include <QStyledItemDelegate>

namespace tandem {

/// Rows of NoticeRoles: a sentence that wraps, a muted line below, and an edge in the colour of warning where money is
/// at stake.
class NoticeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tandem
