#pragma once

#include <QFrame>

class QLabel;

namespace tandem {

class Button;

/// One quiet bar with a sentence and one action. Hidden until told to show something.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Good, Warning, Bad };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// Without an action the bar offers "Got it". It stays until hideNotice(); the app decides what an action does.
    void showNotice(const QString &text, const QString &actionText = {}, Tone tone = Tone::Warning);
    void hideNotice();
    QString text() const;

signals:
    void action();

private:
    QLabel *m_text;
    Button *m_action;
};

} // namespace tandem
