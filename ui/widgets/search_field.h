#pragma once

#include <QLineEdit>

namespace tandem {

class Button;

/// "Search or scan". Esc, or the cross that a finger finds in it, clears it and gives the keys back to the order.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

signals:
    void left(); ///< Cleared by hand: whoever owns it takes the focus back

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void leave();

    Button *m_clear;
};

} // namespace tandem
