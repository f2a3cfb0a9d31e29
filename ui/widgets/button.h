#pragma once

#include "ui/theme/icons.h"

#include <QCheckBox>
#include <QPushButton>

namespace tandem {

/// The house's button. Its look comes from the theme by kind; its accessible name is its text as it was first given,
/// so that "Pay  27.30" is still called "Pay". It shows text as it is ("Fish & chips" has no shortcut in it) and takes
/// focus by Tab only, so that a tap never takes the keys away from the order.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Primary, Secondary, Danger, Chip, Key, Mode, IconOnly, Action, Quiet, Menu };

    Button(Kind kind, const QString &text, QWidget *parent = nullptr);
    Button(Kind kind, Icon icon, const QString &accessibleName, QWidget *parent = nullptr);

    /// Changes what is shown, not the accessible name.
    void setPlainText(const QString &text);
    /// A bigger face, for Pay and Validate.
    void makeBig();
    /// In pixels; unlike a fixed height it outlasts a change of theme.
    void setTouchHeight(int height);

    /// A short word or number in its corner: something waits behind it. Empty for none.
    void setBadge(const QString &badge);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// Where there is no room for the whole text it ends in an ellipsis, never in half a letter. In a menu it has two
    /// lines.
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWrapped();

    Kind m_kind;
    Icon m_icon = Icon::None;
    int m_touchHeight = 0;
    QString m_badge;
};

/// A check box with room for a finger and, under its label, the reason why it can't be changed or what it means; both
/// wrap.
class CheckBox : public QCheckBox
{
    Q_OBJECT

public:
    explicit CheckBox(const QString &text, QWidget *parent = nullptr);

    void setReason(const QString &reason);
    void setHint(const QString &hint); ///< In the same place: explains, warns of nothing
    QString reason() const { return m_reason; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_reason;
    bool m_warns = true;
};

/// Sets the dynamic property that the style sheet reads, and restyles when it changed.
void setKind(QWidget *widget, const char *kind);
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace tandem
