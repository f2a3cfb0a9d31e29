#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace tandem {

/// Tiles of products (roles of ProductRoles), accessible as "Products". Where a tile is follows from its row by
/// arithmetic alone, so that 100,000 products lay out and scroll as 20 do. Tiles are at least 148 × 112 and share the
/// width. A QListView by type only, so that assistive technology sees a list; its layout is not used.
class ProductGrid : public QListView
{
    Q_OBJECT

public:
    explicit ProductGrid(QWidget *parent = nullptr);

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    int columns() const;
    /// Shown in the middle when there are no rows.
    void setEmptyText(const QString &text);

signals:
    void productTapped(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    QSize viewportSizeHint() const override { return {}; }
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *) override { }
    bool viewportEvent(QEvent *event) override;

private:
    int rows() const;
    int tileStep() const;
    int room() const;
    QRect tileRect(int row) const;
    void paintTile(QPainter &painter, const QRect &tile, const QModelIndex &index) const;

    QPersistentModelIndex m_pressed;
    QString m_emptyText;
};

} // namespace tandem
