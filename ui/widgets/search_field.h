#pragma once

#include <QLineEdit>

namespace tandem {

/// "Search or scan". Esc clears it and gives the keys back to the order.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

signals:
    void left(); ///< Esc: whoever owns it takes the focus back

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace tandem
