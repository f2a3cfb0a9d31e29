#include "ui/screens/pin_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/numpad.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScroller>
#include <QVBoxLayout>

namespace tandem {

namespace {

constexpr int keysWidth = 420;
constexpr int namesWidth = 220;
constexpr int mostAbove = 3; ///< More names than fit above the keys lie beside them, in a list that scrolls

} // namespace

PinSheet::PinSheet(const QString &title, QWidget *parent)
    : Sheet(title, QSize(keysWidth, 0), parent)
    , m_sides(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_nameSide(new QScrollArea(card()))
    , m_names(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_dots(new QLabel(card()))
    , m_error(new QLabel(card()))
    , m_numpad(new Numpad(Numpad::Column::Actions, {{QStringLiteral("clear"), tr("Clear")}}, card()))
    , m_leave(new Button(Button::Kind::Secondary, tr("Close"), card()))
    , m_ok(new Button(Button::Kind::Primary, tr("OK"), card()))
{
    auto *names = new QWidget;
    setKind(names, "clear");
    names->setLayout(m_names);
    m_names->setContentsMargins(0, 0, 0, 0);
    m_names->setSpacing(px(8));
    m_nameSide->setWidget(names);
    m_nameSide->setWidgetResizable(true);
    m_nameSide->setFocusPolicy(Qt::NoFocus);
    m_nameSide->setFrameShape(QFrame::NoFrame);
    m_nameSide->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScroller::grabGesture(m_nameSide->viewport(), QScroller::TouchGesture);
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
    auto *keys = new QVBoxLayout;
    keys->setSpacing(px(12));
    keys->addWidget(m_dots);
    keys->addWidget(m_error);
    keys->addWidget(m_numpad);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_leave);
    row->addWidget(m_ok, 1);
    keys->addLayout(row);
    m_sides->setSpacing(px(12));
    m_sides->addWidget(m_nameSide);
    m_sides->addLayout(keys, 1);
    body()->addLayout(m_sides, 1);
    connect(m_numpad, &Numpad::digit, this, [this](int value) { type(QString::number(value)); });
    connect(m_numpad, &Numpad::backspace, this, &PinSheet::backspace);
    connect(m_numpad, &Numpad::actionChosen, this, [this] {
        m_pin.clear();
        showDots();
    });
    connect(m_leave, &Button::clicked, this, &Sheet::dismiss);
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
    const bool above = names.size() <= mostAbove;
    m_sides->setDirection(above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_names->setDirection(above ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    setWanted(QSize(above ? keysWidth : keysWidth + namesWidth, 0));
    m_nameSide->setFixedWidth(above ? px(keysWidth - 50) : px(namesWidth - 12));
    m_nameSide->setMinimumHeight(px(sizes::key));
    m_nameSide->setMaximumHeight(above ? px(sizes::key) : QWIDGETSIZE_MAX);
    for (const QString &name : names) {
        auto *button = new Button(Button::Kind::Secondary, name, card());
        button->setCheckable(true);
        connect(button, &Button::clicked, this, [this, name] { setChosen(name); });
        button->setMinimumWidth(px(72));
        m_people.append(button);
        m_names->addWidget(button, above ? 1 : 0);
    }
    if (!above)
        m_names->addStretch(1);
    setChosen(names.contains(m_chosen) ? m_chosen : names.value(0));
}

void PinSheet::setChosen(const QString &name)
{
    m_chosen = name;
    for (Button *button : std::as_const(m_people))
        button->setChecked(button->accessibleName() == name);
}

void PinSheet::setMustAnswer(bool must)
{
    m_mustAnswer = must;
    m_leave->setVisible(!must);
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

void PinSheet::resizeEvent(QResizeEvent *event)
{
    m_numpad->setCompact(height() < px(680));
    Sheet::resizeEvent(event);
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
