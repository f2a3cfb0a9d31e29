#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace tandem {

/// Rows of figures to be read: a name, then numbers at the right edge of their columns, and below them, always on view,
/// a row for the whole. Where there is no room for all columns, the last one stays longest. All text is ready to be
/// shown.
class FiguresTable : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresTable(const QString &accessibleName, QWidget *parent = nullptr);

    /// Every row and the whole have as many texts as there are columns.
    void setFigures(const QStringList &columns, const QList<QStringList> &rows, const QStringList &whole);
    /// In place of the rows; the columns go, too.
    void setMessage(const QString &text);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    int widthOf(int column) const; ///< As wide as it needs to be

    QTableView *m_table;
    QTableView *m_whole;
    QStandardItemModel *m_rows;
    QStandardItemModel *m_sum;
    QLabel *m_message;
};

} // namespace tandem
