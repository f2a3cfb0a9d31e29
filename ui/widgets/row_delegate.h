#pragma once

#include <QStyledItemDelegate>

namespace tandem {

/// Rows of RowRoles: a bold line, a muted one below, an amount at the far edge. 64 high, or 52 when slim. The current
/// row has the selected ground.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Frame { None, Card, Slim };

    explicit RowDelegate(Frame frame, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int height() const;

    Frame m_frame;
};

} // namespace tandem
