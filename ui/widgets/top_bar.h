#pragma once

#include "ui/widgets/connection_pill.h"

#include <QFrame>

class QAbstractItemModel;

namespace tandem {

class OrderTabs;

/// The bar over every screen of a sale: open orders, connection, cashier and POS.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    OrderTabs *tabs() const { return m_tabs; }
    ConnectionPill *connection() const { return m_connection; }
    void setCashier(const QString &name, const QString &pos);

signals:
    void cashierTapped(); ///< Asks to lock, or to change the cashier

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    OrderTabs *m_tabs;
    ConnectionPill *m_connection;
    QWidget *m_who;
    QLabel *m_cashier;
    QLabel *m_pos;
};

} // namespace tandem
