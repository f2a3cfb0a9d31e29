#pragma once

#include "app/terminal/desk.h"

#include <QObject>

class QWidget;

namespace tandem {

class AttentionSheet;
class ManagerPin;
class OrderTabsModel;
class PaymentScreen;
class RegisterScreen;

/// What people are told: one quiet bar over a sale and over a payment, and the list of all that needs attention behind
/// it. Window's thread.
class NoticePresenter : public QObject
{
    Q_OBJECT
public:
    NoticePresenter(RegisterScreen *sell, PaymentScreen *pay, Desk *desk, OrderTabsModel *tabs, ManagerPin *pin,
                    QObject *parent);

    /// One after another; a cashier says "Got it" to each.
    void showNotice(const NoticeView &notice);
    /// Why the last thing did not work; goes away with the next thing that does.
    void showRefusal(const QString &sentence);
    void clearRefusal();
    /// What waits to be told, and to go on with it in another language, once what needs attention is known in it.
    QList<NoticeView> untold() const { return m_notices; }
    void tellLater(const QList<NoticeView> &notices);
    void openList();

signals:
    void countChanged(int count);

private:
    void showAttention(const QList<AttentionView> &items);
    void answer();
    void showNext();
    void lookAt(const QString &id);
    void giveBack(const QString &id);

    RegisterScreen *m_sell;
    PaymentScreen *m_pay;
    Desk *m_desk;
    OrderTabsModel *m_tabs;
    ManagerPin *m_pin;
    AttentionSheet *m_sheet;
    QList<NoticeView> m_notices;
    QList<AttentionView> m_items;
    QString m_refusal;
};

} // namespace tandem
