#pragma once

#include "ui/screens/form_field.h"
#include "ui/widgets/button.h"

#include <QPointer>

namespace tandem {

class ChoiceSheet;

/// Shows which of some choices is chosen; a tap opens the list of them, which can be searched.
class ChoiceButton : public Button
{
    Q_OBJECT

public:
    /// `name` is its accessible name and the list's title.
    ChoiceButton(const QString &name, const QList<FormField::Choice> &choices, QWidget *parent);
    ~ChoiceButton() override;

    void setValue(const QString &value);
    QString value() const { return m_value; }

signals:
    void chosen(); ///< By hand

private:
    void fill(const QString &words);

    QList<FormField::Choice> m_choices;
    QString m_value;
    QPointer<ChoiceSheet> m_sheet; ///< Of the window, to cover all of it; goes with whichever goes first
};

} // namespace tandem
