#pragma once

#include "ui/widgets/sheet.h"

#include <QList>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace tandem {

/// A list to choose from, with a search above and actions below: customers, closed orders.
class ChoiceSheet : public Sheet
{
    Q_OBJECT

public:
    struct Row
    {
        QString id; ///< The app's own
        QString title;
        QString detail; ///< May be empty
        QString amount; ///< May be empty
    };
    struct Action
    {
        QString id;
        QString text;
        bool primary = false;
        bool needsRow = true; ///< Off while nothing is chosen
    };

    /// Without actions a tap on a row answers; with actions it only chooses.
    ChoiceSheet(const QString &title, const QString &listName, const QList<Action> &actions, QWidget *parent);

    void setRows(const QList<Row> &rows);
    void setEmptyText(const QString &text);
    /// Below the list: that there are more than it shows. Empty for none.
    void setMoreText(const QString &text);
    void setActionEnabled(const QString &id, bool enabled);
    QString chosenId() const;
    /// Starts with an empty search and nothing chosen.
    void ask();
    void close() { finish(); }

signals:
    void searchChanged(const QString &words);
    void rowChosen(const QString &id);
    void actionChosen(const QString &id, const QString &rowId); ///< rowId may be empty

private:
    void updateActions();

    struct ActionButton
    {
        Action action;
        class Button *button;
        bool allowed = true;
    };
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_more;
    QStandardItemModel *m_model;
    QList<ActionButton> m_actions;
};

} // namespace tandem
