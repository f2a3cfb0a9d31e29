#pragma once

#include "ui/screens/form_field.h"
#include "ui/widgets/sheet.h"

#include <QStringList>

class QLabel;
class QListView;
class QProgressBar;
class QScrollArea;
class QStandardItemModel;

namespace tandem {

class Button;
class ChoiceButton;

/// A list from a file, before it is taken over: which of its columns is what on the left, what would become of it on
/// the right. What is wrong is named there by line.
class ImportSheet : public Sheet
{
    Q_OBJECT

public:
    struct Column
    {
        QString name;   ///< As the file's first row has it
        QString sample; ///< Of the row below
        QString means;  ///< One of the meanings' values; empty: left out
    };
    struct Item
    {
        QString title;
        QString detail;
    };

    explicit ImportSheet(QWidget *parent);

    void ask(const QString &file, const QList<Column> &columns, const QList<FormField::Choice> &meanings);
    /// What would become of it; with nothing to do, `canImport` is false.
    void showPreview(const QString &summary, const QList<Item> &items, bool canImport);
    void showTrouble(const QString &sentences);
    void showProgress(qint64 done, qint64 all);
    void close() { finish(); }

signals:
    void previewWanted(const QStringList &meanings); ///< One for each column
    void importWanted();
    void leaveWanted(); ///< While it is being taken over

private:
    void wantPreview();

    QScrollArea *m_columns;
    QList<ChoiceButton *> m_meanings;
    QLabel *m_summary;
    QListView *m_list;
    QStandardItemModel *m_model;
    QProgressBar *m_progress;
    Button *m_leave;
    Button *m_import;
    bool m_running = false;
};

} // namespace tandem
