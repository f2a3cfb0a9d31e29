#include "ui/widgets/numpad.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>

namespace tandem {

Numpad::Numpad(Column column, const QList<Action> &actions, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(px(6));
    // Digits keep their places in every script: a keypad reads the same in right-to-left languages.
    setLayoutDirection(Qt::LeftToRight);
    for (int value = 0; value <= 9; ++value) {
        const int row = value == 0 ? 3 : (value - 1) / 3;
        const int col = value == 0 ? 1 : (value - 1) % 3;
        Button *key = addKey(new Button(Button::Kind::Key, QString::number(value), this), row, col);
        connect(key, &Button::clicked, this, [this, value] { emit digit(value); });
    }
    m_sign = addKey(new Button(Button::Kind::Mode, QStringLiteral("+/-"), this), 3, 0);
    m_sign->setPlainText(QStringLiteral("\u200e+/-\u200e")); // from left to right in any language
    connect(m_sign, &Button::clicked, this, &Numpad::sign);
    m_point = addKey(new Button(Button::Kind::Key, QStringLiteral("."), this), 3, 2);
    m_point->setPlainText(locale().decimalPoint());
    connect(m_point, &Button::clicked, this, &Numpad::separator);
    Button *back = addKey(new Button(Button::Kind::Mode, Icon::Backspace, tr("Backspace"), this), 3, 3);
    connect(back, &Button::clicked, this, &Numpad::backspace);

    if (column == Column::Modes) {
        const std::pair<Mode, QString> modes[] = {
            {Mode::Quantity, tr("Qty")}, {Mode::Discount, tr("Disc")}, {Mode::Price, tr("Price")}};
        for (const auto &[mode, text] : modes) {
            Button *key = addKey(new Button(Button::Kind::Mode, text, this), int(m_modes.size()), 3);
            key->setCheckable(true);
            m_modes.append(key);
            connect(key, &Button::clicked, this, [this, mode = mode] {
                setMode(mode);
                emit modeChosen(mode);
            });
        }
        setMode(Mode::Quantity);
    } else {
        for (const Action &action : actions.mid(0, 3)) {
            Button *key = addKey(new Button(Button::Kind::Mode, action.text, this), int(m_actions.size()), 3);
            m_actions.insert(action.id, key);
            connect(key, &Button::clicked, this, [this, id = action.id] { emit actionChosen(id); });
        }
    }
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, 1);
    setCompact(false);
}

Button *Numpad::addKey(Button *key, int row, int column)
{
    key->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_grid->addWidget(key, row, column);
    m_keys.append(key);
    return key;
}

void Numpad::setMode(Mode mode)
{
    m_mode = mode;
    for (int i = 0; i < m_modes.size(); ++i)
        m_modes[i]->setChecked(i == int(mode));
}

void Numpad::setModeEnabled(Mode mode, bool enabled)
{
    if (const int i = int(mode); i < m_modes.size())
        m_modes[i]->setEnabled(enabled);
}

void Numpad::setActionEnabled(const QString &id, bool enabled)
{
    if (Button *key = m_actions.value(id))
        key->setEnabled(enabled);
}

void Numpad::setSignVisible(bool visible) { m_sign->setVisible(visible); }

void Numpad::setSeparatorVisible(bool visible) { m_point->setVisible(visible); }

void Numpad::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        m_point->setPlainText(locale().decimalPoint());
}

void Numpad::setCompact(bool compact)
{
    for (Button *key : std::as_const(m_keys))
        key->setTouchHeight(px(compact ? sizes::touch : sizes::key));
}

} // namespace tandem
