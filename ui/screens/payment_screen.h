#pragma once

#include "ui/screens/amount_entry.h"
#include "ui/screens/payment_choices.h"
#include "ui/widgets/connection_pill.h"
#include "ui/widgets/notice_bar.h"

#include <QList>
#include <QWidget>

class QAbstractItemModel;
class QBoxLayout;
class QLabel;
class QVBoxLayout;
class QListView;
class QModelIndex;

namespace tandem {

class Button;
class KeyRouter;
class Numpad;
class TopBar;

/// Takes the money for one order. An amount is typed or tapped, then a method is tapped: that asks for a payment.
/// A method tapped without an amount asks for all that remains.
class PaymentScreen : public QWidget
{
    Q_OBJECT

public:
    using Method = PaymentChoices::Method;
    using QuickAmount = PaymentChoices::QuickAmount;

    explicit PaymentScreen(QWidget *parent = nullptr);

    /// Payments have RowRoles (DisplayRole the method); tabs have OrderTabRoles. Not owned.
    void setModels(QAbstractItemModel *payments, QAbstractItemModel *tabs);
    void setTitle(const QString &title);                                 ///< "Payment · order 14"
    void setRemaining(const QString &remaining, const QString &ofTotal); ///< Ready to show: "7.30", "of 27.30"
    /// Instead of "Remaining", when more was given than is due: "Change".
    void setRemainingLabel(const QString &label);
    void setOthersSee(const QString &text); ///< "Others see: “being paid at Bar”"; may be empty
    void setMethods(const QList<Method> &methods);
    void setCurrentMethod(const QString &id);
    void setQuickAmounts(const QList<QuickAmount> &amounts);
    void setDecimals(int decimals); ///< The currency's, 0–3
    void setValidateEnabled(bool enabled);
    void setError(const QString &text); ///< In the place of the small line under the amount; empty for none
    /// Beside the keys, which it must not move under a finger.
    void showNotice(const QString &text, const QString &actionText = {},
                    NoticeBar::Tone tone = NoticeBar::Tone::Warning);
    void hideNotice();
    /// Forgets what was typed; emits nothing.
    void clearAmount();

    TopBar *topBar() const { return m_top; }
    KeyRouter *keys() const { return m_keys; }

signals:
    void methodChosen(const QString &id, const QString &decimal); ///< Empty decimal: all that remains
    /// What was typed is a tip, on top of what remains; empty: none.
    void tipChosen(const QString &decimal);
    void amountTyped(const QString &decimal);     ///< After every key; empty when nothing is typed
    void voidPayment(const QModelIndex &payment); ///< The selected payment is to be taken back
    void validate();
    void back();
    void orderChosen(const QModelIndex &tab);
    void newOrder();
    void noticeAction();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makePaymentSide();
    QWidget *makeMoneySide();
    void connectKeys();
    int roomForButtons() const;
    void typed();
    void showAmount();
    void updateVoid();

    TopBar *m_top;
    QBoxLayout *m_sides;
    QVBoxLayout *m_moneyColumn = nullptr;
    QWidget *m_paymentSide;
    QWidget *m_divider;
    NoticeBar *m_notice;
    QLabel *m_title;
    QListView *m_payments;
    QLabel *m_others;
    QLabel *m_label;
    QLabel *m_amount;
    QLabel *m_of;
    PaymentChoices *m_choices;
    Numpad *m_numpad;
    Button *m_validate;
    KeyRouter *m_keys;
    AmountEntry m_entry;
    QString m_remaining;
    QString m_ofTotal;
    QString m_remainingLabel;
    QString m_error;
};

} // namespace tandem
