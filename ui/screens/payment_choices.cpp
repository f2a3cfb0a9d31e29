#include "ui/screens/payment_choices.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QVBoxLayout>

namespace tandem {

namespace {

void emptyRow(QHBoxLayout *row)
{
    while (QLayoutItem *item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

PaymentChoices::PaymentChoices(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_quickPart(new QWidget(this))
    , m_quickRow(new QHBoxLayout(m_quickPart))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // what it is given is what there is
    m_column->setContentsMargins(0, 0, 0, 0);
    for (QHBoxLayout *&row : m_methodRows) {
        row = new QHBoxLayout;
        row->setSpacing(px(8));
        m_column->addLayout(row);
    }
    // Keeps its height when there is nothing to offer: keys never move under a finger.
    m_quickPart->setFixedHeight(px(sizes::touch));
    m_quickRow->setContentsMargins(0, 0, 0, 0);
    m_quickRow->setSpacing(px(8));
    m_column->addWidget(m_quickPart);
}

void PaymentChoices::setMethods(const QList<Method> &methods)
{
    for (QHBoxLayout *row : m_methodRows)
        emptyRow(row);
    m_methods.clear();
    for (const Method &method : methods) {
        auto *button = new Button(Button::Kind::Secondary, method.name, this);
        button->setCheckable(true);
        button->setObjectName(method.id);
        connect(button, &Button::clicked, this, [this, id = method.id] {
            setCurrentMethod(id);
            emit methodChosen(id);
        });
        button->setMinimumWidth(px(72));
        button->setMaximumWidth(px(200)); // one long name must not squeeze the short ones
        m_methods.append(button);
    }
    arrangeMethods();
}

void PaymentChoices::setCurrentMethod(const QString &id)
{
    for (Button *button : std::as_const(m_methods))
        button->setChecked(button->objectName() == id);
}

void PaymentChoices::setQuickAmounts(const QList<QuickAmount> &amounts)
{
    emptyRow(m_quickRow);
    m_quick.clear();
    m_quickRow->addStretch(1);
    for (const QuickAmount &amount : amounts) {
        auto *chip = new Button(Button::Kind::Chip, amount.shown, this);
        connect(chip, &Button::clicked, this, [this, decimal = amount.decimal] { emit amountChosen(decimal); });
        m_quickRow->addWidget(chip);
        m_quick.append(chip);
    }
    m_quickRow->addStretch(1);
    fitQuickAmounts();
}

void PaymentChoices::arrange(int room, bool low, int spacing)
{
    m_room = room;
    m_low = low;
    m_column->setSpacing(spacing);
    arrangeMethods();
    fitQuickAmounts();
}

/// In one row, or two when one is too narrow.
void PaymentChoices::arrangeMethods()
{
    for (QHBoxLayout *row : m_methodRows) {
        while (QLayoutItem *item = row->takeAt(0))
            delete item; // the buttons stay
        row->addStretch(1);
    }
    int room = m_room;
    for (Button *method : std::as_const(m_methods)) {
        const int width = std::min(method->sizeHint().width(), method->maximumWidth());
        m_methodRows[width <= room ? 0 : 1]->addWidget(method);
        room = width <= room ? room - width - px(8) : 0; // once one lies below, so do all after it
    }
    const bool two = room == 0;
    for (QHBoxLayout *row : m_methodRows)
        row->addStretch(1);
    // On a low screen a second row of methods is worth more than amounts that can be typed.
    m_quickPart->setVisible(!two || !m_low);
}

/// As many as there is room for, the likeliest first.
void PaymentChoices::fitQuickAmounts()
{
    int room = m_room;
    for (Button *chip : std::as_const(m_quick)) {
        room -= chip->sizeHint().width() + px(8);
        chip->setVisible(room >= 0);
    }
}

} // namespace tandem
