#pragma once

#include <QAbstractListModel>

#include <algorithm>

namespace tandem {

/// A list model that is given whole lists of rows (values with an `id`, compared by ==) and emits the smallest row
/// signals that lead from the one list to the other, so that views keep their place and only what changed repaints.
template<typename Row>
class RowsModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const QList<Row> &rows() const { return m_rows; }
    /// -1 when there is none.
    template<typename Id>
    int rowOf(const Id &id) const
    {
        for (qsizetype row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].id == id)
                return int(row);
        }
        return -1;
    }

    void setRows(const QList<Row> &wanted)
    {
        for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
            if (indexIn(wanted, m_rows[row].id) < 0) {
                beginRemoveRows({}, row, row);
                m_rows.removeAt(row);
                endRemoveRows();
            }
        }
        for (int row = 0; row < int(wanted.size()); ++row) {
            const int from =
                row < int(m_rows.size()) && m_rows[row].id == wanted[row].id ? row : indexIn(m_rows, wanted[row].id);
            if (from < 0) {
                beginInsertRows({}, row, row);
                m_rows.insert(row, wanted[row]);
                endInsertRows();
                rowCame(row);
                continue;
            }
            if (from != row) {
                beginMoveRows({}, from, from, {}, row); // all before `row` are in place, so `from` is below it
                m_rows.move(from, row);
                endMoveRows();
            }
            if (!(m_rows[row] == wanted[row])) {
                m_rows[row] = wanted[row];
                rowChanged(row);
                emit dataChanged(index(row), index(row));
            }
        }
    }

    /// As setRows(), where the rows have nothing to do with those before: another order's, say.
    void resetRows(const QList<Row> &rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

protected:
    virtual void rowCame(int) { }
    virtual void rowChanged(int) { }

private:
    template<typename Id>
    static int indexIn(const QList<Row> &rows, const Id &id)
    {
        const auto it = std::find_if(rows.cbegin(), rows.cend(), [&](const Row &row) { return row.id == id; });
        return it == rows.cend() ? -1 : int(it - rows.cbegin());
    }

    QList<Row> m_rows;
};

} // namespace tandem
