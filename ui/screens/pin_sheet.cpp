#include "ui/screens/pin_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/numpad.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace tandem {

PinSheet::PinSheet(const QString &title, QWidget *parent)
    : Sheet(title, QSize(420, 0), parent)
    , m_names(new QHBoxLayout)
    , m_dots(new QLabel(card()))
    , m_error(new QLabel(card()))
    , m_numpad(new Numpad(Numpad::Column::Actions, {{QStringLiteral("clear"), tr("Clear")}}, card()))
    , m_ok(new Button(Button::Kind::Primary, tr("OK"), card()))
{
    m_names->setSpacing(px(8));
    m_dots->setAlignment(Qt::AlignCenter);
    m_dots->setFixedHeight(px(40));
    m_dots->setAccessibleName(tr("PIN"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->setAlignment(Qt::AlignCenter);
    m_error->setMinimumHeight(px(22));
    setKind(m_error, "error");
    m_numpad->setSignVisible(false);
    m_numpad->setSeparatorVisible(false);
    body()->addLayout(m_names);
    body()->addWidget(m_dots);
    body()->addWidget(m_error);
    body()->addWidget(m_numpad);
    body()->addWidget(m_ok);
    connect(m_numpad, &Numpad::digit, this, [this](int value) { type(QString::number(value)); });
    connect(m_numpad, &Numpad::backspace, this, &PinSheet::backspace);
    connect(m_numpad, &Numpad::actionChosen, this, [this] {
        m_pin.clear();
        showDots();
    });
    connect(m_ok, &Button::clicked, this, &PinSheet::submit);
    showDots();
}

void PinSheet::setPeople(const QStringList &names)
{
    while (QLayoutItem *item = m_names->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_people.clear();
    for (const QString &name : names) {
        auto *button = new Button(Button::Kind::Secondary, name, card());
        button->setCheckable(true);
        connect(button, &Button::clicked, this, [this, name] { setChosen(name); });
        m_people.append(button);
        m_names->addWidget(button, 1);
    }
    setChosen(names.contains(m_chosen) ? m_chosen : names.value(0));
}

void PinSheet::setChosen(const QString &name)
{
    m_chosen = name;
    for (Button *button : std::as_const(m_people))
        button->setChecked(button->accessibleName() == name);
}

void PinSheet::ask()
{
    m_pin.clear();
    m_error->clear();
    m_waiting = false;
    showDots();
    open();
}

void PinSheet::refuse(const QString &sentence)
{
    m_waiting = false;
    m_pin.clear();
    m_error->setText(sentence);
    showDots();
}

void PinSheet::accept()
{
    m_pin.fill(u'\0');
    m_pin.clear();
    finish();
}

void PinSheet::type(const QString &digits)
{
    if (m_waiting || m_pin.size() + digits.size() > mostDigits)
        return;
    m_error->clear();
    m_pin += digits;
    showDots();
}

void PinSheet::backspace()
{
    m_pin.chop(1);
    showDots();
}

void PinSheet::showDots()
{
    m_dots->setFont(textFont(type::total, QFont::Bold));
    m_dots->setText(m_waiting ? tr("…") : QString(m_pin.size(), QChar(0x2022)));
    m_dots->setAccessibleDescription(tr("%n digit(s)", nullptr, int(m_pin.size())));
    m_ok->setEnabled(!m_pin.isEmpty() && !m_waiting);
}

void PinSheet::submit()
{
    if (m_pin.isEmpty() || m_waiting)
        return;
    m_waiting = true;
    const QString pin = m_pin;
    showDots();
    emit entered(m_chosen, pin);
}

void PinSheet::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    if (text.size() == 1 && text.front().digitValue() >= 0)
        type(QString::number(text.front().digitValue()));
    else if (event->key() == Qt::Key_Backspace)
        backspace();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
    else if (event->key() != Qt::Key_Escape || !m_mustAnswer)
        Sheet::keyPressEvent(event);
}

} // namespace tandem
