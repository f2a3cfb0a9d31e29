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

    void showWaiting(const QString &sentence);
    void showProblem(const QString &sentence);
    /// Asks which hub and POS this till is; `problem` may be empty.
    void showForm(const QString &hub, const QString &pos, const QString &problem);

signals:
    void connectTo(const QString &hub, const QString &pos);
    void tryDemo();
    void again(); ///< After a problem: start anew

private:
    void showParts(bool form, bool again);

    QLabel *m_title;
    QLabel *m_text;
    QWidget *m_form;
    QLineEdit *m_hub;
    QLineEdit *m_pos;
    Button *m_again;
};

} // namespace tandem
