#pragma once

#include "ui/widgets/sheet.h"

#include <QList>

class QLabel;
class QListView;
class QStandardItemModel;

namespace tandem {

/// What is still open when the last session is being closed: it goes on into the next run, or is cancelled.
class OpenOrdersSheet : public Sheet
{
    Q_OBJECT

public:
    struct Row
    {
        QString title;
        QString detail;
        QString amount;
    };

    explicit OpenOrdersSheet(QWidget *parent);

    void ask(const QList<Row> &rows);

signals:
    void keep();
    void cancelAll(); ///< Needs a manager and a reason, which the app asks for

private:
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace tandem
