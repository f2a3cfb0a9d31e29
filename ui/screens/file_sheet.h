#pragma once

#include "ui/widgets/sheet.h"

#include <QStringList>

class QFileSystemModel;
class QLabel;
class QLineEdit;
class QListView;

namespace tandem {

class Button;

/// Which file to read, or where to write one: a folder's content for a finger, and its name for a keyboard. Folders are
/// read on a thread of their own.
class FileSheet : public Sheet
{
    Q_OBJECT

public:
    explicit FileSheet(QWidget *parent);

    /// `patterns` such as "*.csv".
    void askOpen(const QString &title, const QStringList &patterns);
    /// One that is there already is written over only when that was asked for once more.
    void askSave(const QString &title, const QStringList &patterns, const QString &name);

signals:
    void chosen(const QString &path); ///< Absolute

private:
    void ask(const QString &title, const QStringList &patterns, const QString &name);
    void showFolder(const QString &folder);
    void choose(const QModelIndex &index);
    void answer();

    QFileSystemModel *m_model;
    Button *m_up;
    QLabel *m_folder;
    QListView *m_list;
    QLineEdit *m_name;
    QLabel *m_question;
    Button *m_go;
    QString m_doubted; ///< A file that is there already, of which it was asked whether it is meant
    bool m_saves = false;
};

} // namespace tandem
