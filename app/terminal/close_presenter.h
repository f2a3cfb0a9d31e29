#pragma once

#include "app/terminal/desk.h"

#include <QObject>

class QWidget;

namespace tandem {

class AmountSheet;
class CashCount;
class ManagerPin;
class OpenOrdersSheet;
class TextSheet;

/// Closing the session, and what has to be asked before: which orders stay open. And cancelling orders that were
/// carried over, which takes a manager and a reason. Window's thread.
class ClosePresenter : public QObject
{
    Q_OBJECT
public:
    ClosePresenter(QWidget *window, Desk *desk, ManagerPin *pin, QObject *parent);

    void showShop(const ShopView &shop);
    void close();
    void cancelCarried(OrderId order);

private:
    void count();
    void askReason(const QList<OrderId> &orders, bool closing);

    Desk *m_desk;
    ManagerPin *m_pin;
    OpenOrdersSheet *m_open;
    AmountSheet *m_count;
    CashCount *m_notesAndCoins;
    TextSheet *m_reason;
    QList<OrderId> m_orders; ///< To be cancelled
    bool m_closing = false;  ///< The count comes after that
    int m_decimals = 2;
};

} // namespace tandem
