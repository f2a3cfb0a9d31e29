#pragma once

#include <QListView>
#include <QPersistentModelIndex>
#include <QTimer>

namespace tandem {

/// The lines of the current order (roles of OrderLineRoles), accessible as "Order lines". One line is selected at
/// most. When lines come, go or change elsewhere, the selection and what is on screen stay where they are.
class OrderListView : public QListView
{
    Q_OBJECT

public:
    explicit OrderListView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Selects a row, -1 for none, and brings it into view when the cashier is to look at it. Emits nothing.
    void setSelectedRow(int row, bool reveal = true);
    int selectedRow() const;

signals:
    void lineChosen(const QModelIndex &index);    ///< Tapped, reached by arrow keys or by assistive technology
    void lineActivated(const QModelIndex &index); ///< Tapped twice, or Enter: asks for its actions
    void lineHeld(const QModelIndex &index);      ///< Pressed for a while without moving: asks for its history

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rememberPlace();
    void restorePlace();

    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
    QPersistentModelIndex m_pressed;
    QPoint m_pressedAt;
    QTimer m_hold;
};

} // namespace tandem
