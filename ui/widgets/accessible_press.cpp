#include "ui/widgets/accessible_press.h"

#include "ui/widgets/button.h"
#include "ui/widgets/connection_pill.h"

#include <QAccessibleWidget>

namespace tandem {

namespace {

class PressAccess : public QAccessibleWidget
{
public:
    PressAccess(QWidget *widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget())) {
            state.checkable = button->isCheckable();
            state.checked = button->isChecked();
            state.pressed = button->isDown();
        }
        return state;
    }

    // Qt leaves pop-ups out of the tree unless they are menus; the details belong to the pill.
    int childCount() const override { return details() ? 1 : QAccessibleWidget::childCount(); }
    QAccessibleInterface *child(int index) const override
    {
        return details() ? QAccessible::queryAccessibleInterface(details()) : QAccessibleWidget::child(index);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return details() && child->object() == details() ? 0 : QAccessibleWidget::indexOfChild(child);
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (widget()->isEnabled())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (name != pressAction())
            QAccessibleWidget::doAction(name);
        else if (auto *button = qobject_cast<QAbstractButton *>(widget()))
            button->click();
        else if (auto *pill = qobject_cast<ConnectionPill *>(widget()))
            pill->showDetails();
    }

private:
    QWidget *details() const
    {
        const auto *pill = qobject_cast<const ConnectionPill *>(widget());
        return pill ? pill->details() : nullptr;
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *button = qobject_cast<Button *>(object))
        return new PressAccess(button, QAccessible::Button);
    if (auto *box = qobject_cast<CheckBox *>(object))
        return new PressAccess(box, QAccessible::CheckBox);
    if (auto *pill = qobject_cast<ConnectionPill *>(object))
        return new PressAccess(pill, QAccessible::StaticText);
    return nullptr;
}

} // namespace

void makePressesAccessible()
{
    static const bool done = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace tandem
