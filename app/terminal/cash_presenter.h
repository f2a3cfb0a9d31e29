#pragma once

#include "app/terminal/desk.h"

#include <QObject>

class QWidget;

namespace tandem {

class AmountSheet;
class ReceiptSheet;
class TextSheet;

/// Cash that comes into the drawer or goes out of it beside what is sold: how much, what for, and the slip that goes
/// into the drawer. Window's thread.
class CashPresenter : public QObject
{
    Q_OBJECT
public:
    CashPresenter(QWidget *window, Desk *desk, QObject *parent);

    void showShop(const ShopView &shop);
    void askIn();
    void askOut();

private:
    Desk *m_desk;
    AmountSheet *m_in;
    AmountSheet *m_out;
    TextSheet *m_reason;
    ReceiptSheet *m_slip;
    QString m_amount;
    bool m_isOut = false;
    int m_decimals = 2;
};

} // namespace tandem
