#pragma once

#include "ui/widgets/sheet.h"

class QLabel;
class QPlainTextEdit;

namespace tandem {

class Button;

/// A text as a printer would print it (a receipt, the figures of a session), under one thing to notice: the change.
class ReceiptSheet : public Sheet
{
    Q_OBJECT

public:
    explicit ReceiptSheet(QWidget *parent);

    /// `label` and `value` ("Change", "2.80") may be empty. `go` is the button's text.
    void show(const QString &title, const QString &label, const QString &value, const QString &text, const QString &go);
    /// Offers to print it, until something else is shown.
    void setPrintable(bool printable);
    /// Offers to write it into a file, until something else is shown.
    void setSavable(bool savable);
    void note(const QString &sentence, bool good); ///< What became of that

signals:
    void printWanted();
    void saveWanted();
    void left(); ///< The button, Enter or Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_label;
    QLabel *m_value;
    QPlainTextEdit *m_text;
    QLabel *m_note;
    Button *m_print;
    Button *m_save;
    Button *m_go;
};

} // namespace tandem
