#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace tandem {

/// One row of cells side by side, dragged sideways when they do not fit. Base of the order tabs and the category bar;
/// the delegate says how wide a cell is.
class StripView : public QListView
{
    Q_OBJECT

public:
    explicit StripView(int height, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// As wide as all cells.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QModelIndex pressedIndex() const { return m_pressed; }

signals:
    void chosen(const QModelIndex &index); ///< A tap, or Enter or Space on the current cell

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *) override { }
    void wheelEvent(QWheelEvent *event) override;

private:
    void contentChanged();

    QPersistentModelIndex m_pressed;
};

} // namespace tandem
