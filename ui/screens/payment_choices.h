#pragma once

#include <QList>
#include <QWidget>

#include <array>

class QHBoxLayout;
class QVBoxLayout;

namespace tandem {

class Button;

/// How it is paid and how much is given: the methods in one row or two, below them the amounts a customer is likely to
/// hand over.
class PaymentChoices : public QWidget
{
    Q_OBJECT

public:
    struct Method
    {
        QString id; ///< The app's own
        QString name;
    };
    struct QuickAmount
    {
        QString decimal; ///< "20.00", what is asked for
        QString shown;   ///< "20", what the chip says
    };

    explicit PaymentChoices(QWidget *parent);

    void setMethods(const QList<Method> &methods);
    void setCurrentMethod(const QString &id);
    void setQuickAmounts(const QList<QuickAmount> &amounts);
    /// Into so many pixels of width; `low` where the window has little height.
    void arrange(int room, bool low, int spacing);

signals:
    void methodChosen(const QString &id);
    void amountChosen(const QString &decimal);

private:
    void arrangeMethods();
    void fitQuickAmounts();

    int m_room = 0;
    bool m_low = false;
    QVBoxLayout *m_column;
    std::array<QHBoxLayout *, 2> m_methodRows;
    QWidget *m_quickPart;
    QHBoxLayout *m_quickRow;
    QList<Button *> m_methods;
    QList<Button *> m_quick;
};

} // namespace tandem
