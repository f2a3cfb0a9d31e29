#pragma once

#include "ui/widgets/sheet.h"

class QLabel;
class QLineEdit;

namespace tandem {

/// Asks for one line of text, such as a note.
class TextSheet : public Sheet
{
    Q_OBJECT

public:
    TextSheet(const QString &title, const QString &fieldName, QWidget *parent);

    /// Starts from `present`, all of it selected; at most `longest` characters.
    void ask(const QString &present, int longest);

signals:
    void answered(const QString &text);

private:
    QLineEdit *m_field;
};

/// Asks before something that can't be taken back.
class ConfirmSheet : public Sheet
{
    Q_OBJECT

public:
    ConfirmSheet(const QString &title, const QString &yes, const QString &no, QWidget *parent);
    void setQuestion(const QString &question);

signals:
    void confirmed();

private:
    QLabel *m_question;
};

} // namespace tandem
