#pragma once

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace tandem {

/// Rows of ready texts under headings, as ItemCellDelegate paints them.
class ItemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        bool isAmount = false; ///< At the far edge

        friend bool operator==(const Column &, const Column &) = default;
    };
    struct Row
    {
        QString id;
        QStringList cells;
        bool active = true;

        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit ItemsModel(QObject *parent);

    /// Where only some rows differ only those are said to have changed: what is looked at stays where it is.
    void setItems(const QList<Column> &columns, const QList<Row> &rows);
    QString idAt(int row) const { return m_rows.value(row).id; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Column> m_columns;
    QList<Row> m_rows;
};

/// A cell of ItemsModel: 52 high, the first column bold, ended by an ellipsis where there is no room.
class ItemCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ItemCellDelegate(QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tandem
