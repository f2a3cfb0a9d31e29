#pragma once

#include "ui/widgets/sheet.h"

#include <QList>

class QLabel;
class QListView;
class QStandardItemModel;

namespace tandem {

class Button;

/// What nobody has read yet, and what a manager has to deal with. It only asks; a row goes when the app takes it away.
class AttentionSheet : public Sheet
{
    Q_OBJECT

public:
    struct Row
    {
        QString id; ///< The app's own
        QString text;
        QString detail;
        bool money = false;    ///< Stays until a manager has dealt with it
        bool hasOrder = false; ///< There is something to look at
        bool isTwice = false;  ///< Something was paid twice, and is to be given back
        bool isPrint = false;  ///< Something that is not printed
    };

    explicit AttentionSheet(QWidget *parent);

    /// What was chosen stays chosen while it is there; else the first one is.
    void setRows(const QList<Row> &rows);
    /// Begins with the first one.
    void begin();

signals:
    void gotIt(const QString &id);
    void gotAll(); ///< All that no manager has to deal with
    void dealWith(const QString &id);
    void lookAt(const QString &id);
    void giveBack(const QString &id);
    void printAgain(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QString chosenId() const;
    void updateButtons();

    QList<Row> m_rows;
    QListView *m_list;
    QLabel *m_empty;
    QStandardItemModel *m_model;
    Button *m_gotAll;
    Button *m_lookAt;
    Button *m_giveBack;
    Button *m_printAgain;
    Button *m_gotIt;
    Button *m_dealWith;
};

} // namespace tandem
