#pragma once

#include <QHash>
#include <QList>
#include <QWidget>

class QGridLayout;

namespace tandem {

class Button;

/// Sixteen keys: 0–9, the decimal separator, +/-, Backspace, and a fourth column that is either the three modes of an
/// order line or three actions of the screen. It knows no number: each key is one signal.
class Numpad : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Quantity, Discount, Price };
    enum class Column { Modes, Actions };

    struct Action
    {
        QString id;
        QString text;
    };

    /// With Column::Actions, `actions` are at most three, from the top.
    explicit Numpad(Column column = Column::Modes, const QList<Action> &actions = {}, QWidget *parent = nullptr);

    Mode mode() const { return m_mode; }
    /// Outlines a mode; emits nothing.
    void setMode(Mode mode);
    void setModeEnabled(Mode mode, bool enabled);
    void setActionEnabled(const QString &id, bool enabled);
    void setSignVisible(bool visible);
    void setSeparatorVisible(bool visible);
    /// Keys 48 high instead of 56, for low screens.
    void setCompact(bool compact);

signals:
    void digit(int value); ///< 0–9
    void separator();
    void sign();
    void backspace();
    void modeChosen(tandem::Numpad::Mode mode);
    void actionChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    Button *addKey(Button *key, int row, int column);

    QGridLayout *m_grid;
    QList<Button *> m_keys;
    QList<Button *> m_modes;
    QHash<QString, Button *> m_actions;
    Button *m_sign = nullptr;
    Button *m_point = nullptr;
    Mode m_mode = Mode::Quantity;
};

} // namespace tandem
