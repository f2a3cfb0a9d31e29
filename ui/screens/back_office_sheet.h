#pragma once

#include "ui/widgets/sheet.h"

#include <QList>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;
class QTreeView;

namespace tandem {

class Button;
class ItemsModel;

/// The lists of the shop: which list on the left, its items on the right, with a search above them. A tap on an item
/// asks to change it.
class BackOfficeSheet : public Sheet
{
    Q_OBJECT

public:
    struct List
    {
        QString key;
        QString title;
        bool grows = true;    ///< New items can be added
        bool travels = false; ///< Comes from files, and goes into them
    };
    struct Column
    {
        QString title;
        bool isAmount = false;
    };
    struct Item
    {
        QString id;
        QStringList cells; ///< One for each column
        bool active = true;
    };

    BackOfficeSheet(const QList<List> &lists, QWidget *parent);

    /// Opens with the first list, and asks for it.
    void ask();
    void setItems(const QString &list, const QList<Column> &columns, const QList<Item> &items, const QString &moreText);
    /// A sentence about what was done; `undo` offers to take it back.
    void say(const QString &sentence, bool undo, bool good = true);
    QString list() const;

signals:
    void listWanted(const QString &list, const QString &words);
    void itemWanted(const QString &list, const QString &id); ///< Empty: a new one
    void undoWanted();
    void importWanted();
    void exportWanted();

private:
    void wantList();

    QList<List> m_listed;
    QListView *m_lists;
    QStandardItemModel *m_listModel;
    QLineEdit *m_search;
    Button *m_new;
    Button *m_import;
    Button *m_export;
    QTreeView *m_items;
    ItemsModel *m_model;
    QLabel *m_empty;
    QLabel *m_more;
    QLabel *m_said;
    Button *m_undo;
};

} // namespace tandem
