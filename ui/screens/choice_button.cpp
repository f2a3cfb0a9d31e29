#include "ui/screens/choice_button.h"

#include "ui/screens/choice_sheet.h"

#include <algorithm>

namespace tandem {

ChoiceButton::ChoiceButton(const QString &name, const QList<FormField::Choice> &choices, QWidget *parent)
    : Button(Button::Kind::Secondary, name, parent)
    , m_choices(choices)
    , m_sheet(new ChoiceSheet(name, name, {}, parent))
{
    setPlainText({});
    setKind(this, "choice");
    connect(this, &Button::clicked, this, [this] {
        fill({});
        m_sheet->ask();
    });
    connect(m_sheet, &ChoiceSheet::searchChanged, this, &ChoiceButton::fill);
    connect(m_sheet, &ChoiceSheet::rowChosen, this, [this](const QString &value) {
        setValue(value);
        setFocus(Qt::PopupFocusReason);
        emit chosen();
    });
    connect(m_sheet, &Sheet::dismissed, this, [this] { setFocus(Qt::PopupFocusReason); });
}

ChoiceButton::~ChoiceButton() { delete m_sheet; }

void ChoiceButton::setValue(const QString &value)
{
    m_value = value;
    const auto chosen = std::find_if(m_choices.cbegin(), m_choices.cend(),
                                     [&](const FormField::Choice &choice) { return choice.value == value; });
    const QString text = chosen == m_choices.cend() ? value : chosen->text;
    setPlainText(text + QStringLiteral("  ▾"));
    setAccessibleDescription(text);
}

void ChoiceButton::fill(const QString &words)
{
    QList<ChoiceSheet::Row> rows;
    for (const FormField::Choice &choice : std::as_const(m_choices)) {
        if (choice.text.contains(words.trimmed(), Qt::CaseInsensitive))
            rows.append({choice.value, choice.text, {}, {}});
    }
    m_sheet->setRows(rows);
}

} // namespace tandem
