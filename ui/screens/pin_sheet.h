#pragma once

#include "ui/widgets/sheet.h"

#include <QStringList>

class QBoxLayout;
class QLabel;
class QScrollArea;

namespace tandem {

class Button;
class Numpad;

/// Asks who it is and for the PIN. What is typed is shown as dots and never kept longer than the answer takes.
class PinSheet : public Sheet
{
    Q_OBJECT

public:
    PinSheet(const QString &title, QWidget *parent);

    /// The first one is chosen unless the present choice is still among them.
    void setPeople(const QStringList &names);
    void setChosen(const QString &name);
    /// A sheet that can't be left without an answer: nobody is logged in yet.
    void setMustAnswer(bool must);
    /// Starts anew: nothing typed, no error.
    void ask();
    /// The PIN was wrong, or the like; typing starts anew.
    void refuse(const QString &sentence);
    /// It was right.
    void accept();

signals:
    void entered(const QString &name, const QString &pin);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void type(const QString &digits);
    void backspace();
    void submit();
    void showDots();

    static constexpr int mostDigits = 12;
    QBoxLayout *m_sides;
    QScrollArea *m_nameSide;
    QBoxLayout *m_names;
    QList<Button *> m_people;
    QString m_chosen;
    QString m_pin;
    QLabel *m_dots;
    QLabel *m_error;
    Numpad *m_numpad;
    Button *m_leave;
    Button *m_ok;
    bool m_mustAnswer = false;
    bool m_waiting = false;
};

} // namespace tandem
