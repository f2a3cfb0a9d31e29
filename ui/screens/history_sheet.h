#pragma once

#include "ui/widgets/sheet.h"

#include <QList>

class QLabel;
class QListView;
class QStandardItemModel;

namespace tandem {

/// Who did what when to a line or an order: to be read, nothing can be done here.
class HistorySheet : public Sheet
{
    Q_OBJECT

public:
    struct Row
    {
        QString text;
        QString detail;
        bool notable = false; ///< It did not become what was meant, or is not at the hub yet
    };

    explicit HistorySheet(QWidget *parent);

    /// Opens at once; what happened follows. `title` is the sheet's and its list's name, `about` the product or order.
    void begin(const QString &title, const QString &about);
    /// `missing`: a sentence about what is not here; empty when it is the whole story.
    void setRows(const QList<Row> &rows, const QString &missing);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setEmptyText(const QString &text);

    QLabel *m_about;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_missing;
    QStandardItemModel *m_model;
};

} // namespace tandem
