#pragma once

#include "ui/screens/amount_entry.h"
#include "ui/widgets/sheet.h"

class QLabel;

namespace tandem {

class Numpad;

/// Asks for one amount of money, such as the cash in the drawer.
class AmountSheet : public Sheet
{
    Q_OBJECT

public:
    AmountSheet(const QString &title, QWidget *parent);

    /// `question` is what is to be counted; `decimals` the currency's. An amount left empty counts as zero.
    void ask(const QString &question, int decimals);
    /// Offers to count notes and coins instead; setAmount() tells what came of it.
    void setCountable(bool countable);
    void setAmount(const QString &decimal);

signals:
    void answered(const QString &decimal); ///< "12.30"
    void countWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAmount();
    void submit();

    Numpad *m_numpad;
    QLabel *m_question;
    QLabel *m_amount;
    QWidget *m_countIt;
    AmountEntry m_entry;
};

} // namespace tandem
