#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace tandem {

class Button;

/// What is shown before a till can sell: that it is looking for its hub, why it cannot start, or the form of the first
/// start.
class StartScreen : public QWidget
{
    Q_OBJECT

public:
    explicit StartScreen(QWidget *parent = nullptr);

    /// `mayChange` offers the way back to the form: what it waits for may never come.
    void showWaiting(const QString &sentence, bool mayChange = false);
    void showProblem(const QString &sentence);
    /// Asks which hub and POS this till is; `problem` may be empty.
    void showForm(const QString &hub, const QString &pos, const QString &problem);

signals:
    void connectTo(const QString &hub, const QString &pos);
    void tryDemo();
    void again();  ///< After a problem: start anew
    void change(); ///< Tired of waiting: ask for hub and POS again

private:
    void showParts(bool form, bool again, bool change);

    QLabel *m_title;
    QLabel *m_text;
    QWidget *m_form;
    QLineEdit *m_hub;
    QLineEdit *m_pos;
    Button *m_again;
    Button *m_change;
};

} // namespace tandem
