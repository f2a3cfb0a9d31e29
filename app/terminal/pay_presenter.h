#pragma once

#include "app/terminal/desk.h"
#include "app/terminal/order_models.h"

#include <QObject>

namespace tandem {

class PaymentScreen;
class ReceiptSheet;

/// Connects the payment screen to the desk. Window's thread.
class PayPresenter : public QObject
{
    Q_OBJECT
public:
    PayPresenter(PaymentScreen *screen, Desk *desk, OrderTabsModel *tabs, QObject *parent);

    void showView(const DeskView &view);
    void showShop(const ShopView &shop);
    void showLink(const LinkView &link);
    void showRefusal(const QString &sentence);
    void begin();

signals:
    void opened(); ///< The payment has begun: show the screen
    void left();   ///< Back to the order

private:
    void setTip(const QString &decimal); ///< Empty: none
    void showRemaining();
    void showQuickAmounts();
    void showFinished(const FinishedView &finished);

    PaymentScreen *m_screen;
    Desk *m_desk;
    PaymentsModel m_payments;
    ReceiptSheet *m_receipt;
    OrderView m_order;
    ShopView m_shop;
    ShopFormat m_format;
    OrderId m_paying;
    Money m_shownDue;
    Money m_tip; ///< On top of what is due, with the next payment
};

} // namespace tandem
