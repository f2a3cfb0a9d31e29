#include "ui/screens/form_sheet.h"

#include "ui/screens/choice_button.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/colour_row.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScroller>
#include <QVBoxLayout>

namespace tandem {

namespace {

constexpr int longestText = 200;
const QString unchanged = QStringLiteral("=");
const QString none = QStringLiteral("-");

QLabel *label(const QString &text, const char *kind, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setKind(label, kind);
    return label;
}

} // namespace

FormSheet::FormSheet(QWidget *parent)
    : Sheet({}, QSize(640, 900), parent)
    , m_scroll(new QScrollArea(card()))
    , m_fault(label({}, "error", card()))
    , m_save(new Button(Button::Kind::Primary, tr("Save"), card()))
{
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScroller::grabGesture(m_scroll->viewport(), QScroller::TouchGesture);
    body()->addWidget(m_scroll, 1);
    auto *rule = new QFrame(card());
    setKind(rule, "rule");
    rule->setFixedHeight(1);
    body()->addWidget(rule);
    auto *leave = new Button(Button::Kind::Secondary, tr("Discard"), card());
    auto *row = new QHBoxLayout;
    row->setContentsMargins(px(24), px(14), px(24), px(14));
    row->setSpacing(px(8));
    row->addWidget(m_fault, 1);
    row->addWidget(leave);
    row->addWidget(m_save);
    body()->addLayout(row);
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    connect(m_save, &Button::clicked, this, &FormSheet::requestSave);
}

void FormSheet::ask(const QString &title, const QList<FormField> &fields, const QJsonObject &values)
{
    setTitle(title);
    m_rows.clear();
    auto *form = new QWidget;
    setKind(form, "clear");
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(px(24), px(16), px(24), px(16));
    column->setSpacing(px(4));
    for (const FormField &field : fields) {
        Row row{field.key, nullptr, label({}, "error", form), {}};
        row.fault->hide();
        row.input = inputFor(field, values.value(field.key), row);
        row.input->setParent(form);
        if (field.kind != FormField::Kind::Switch)
            column->addWidget(label(field.label, "caption", form));
        column->addWidget(row.input);
        if (!field.hint.isEmpty() && field.kind != FormField::Kind::Switch)
            column->addWidget(label(field.hint, "small", form));
        column->addWidget(row.fault);
        column->addSpacing(px(8));
        m_rows.append(row);
    }
    column->addStretch(1);
    m_scroll->setWidget(form); // and the one before is deleted
    m_fault->clear();
    m_save->setEnabled(true);
    setFirstFocus(m_rows.isEmpty() ? nullptr : m_rows.first().input);
    open();
}

QWidget *FormSheet::inputFor(const FormField &field, const QJsonValue &value, Row &row)
{
    using Kind = FormField::Kind;
    switch (field.kind) {
    case Kind::Text:
    case Kind::Decimal:
    case Kind::Pin: {
        const bool isDecimal = field.kind == Kind::Decimal;
        auto *input = new QLineEdit(isDecimal ? shown(value.toString()) : value.toString());
        input->setMaxLength(longestText);
        input->setAccessibleName(field.label);
        if (field.kind == Kind::Pin)
            input->setEchoMode(QLineEdit::Password);
        connect(input, &QLineEdit::returnPressed, this, &FormSheet::requestSave);
        row.value = [this, input, isDecimal] { return isDecimal ? plain(input->text()) : input->text(); };
        return input;
    }
    case Kind::Switch: {
        auto *input = new CheckBox(field.label);
        input->setChecked(value.toBool());
        input->setHint(field.hint);
        row.value = [input] { return input->isChecked(); };
        return input;
    }
    case Kind::Choice: {
        auto *input = new ChoiceButton(field.label, field.choices, card());
        input->setValue(value.toString());
        row.value = [input] { return input->value(); };
        return input;
    }
    case Kind::Choices: {
        auto *input = new QWidget;
        auto *column = new QVBoxLayout(input);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        QList<std::pair<QString, CheckBox *>> boxes;
        for (const FormField::Choice &choice : field.choices) {
            auto *box = new CheckBox(choice.text, input);
            box->setChecked(value.toArray().contains(choice.value));
            column->addWidget(box);
            boxes.append({choice.value, box});
        }
        row.value = [boxes] {
            QJsonArray chosen;
            for (const auto &[text, box] : boxes) {
                if (box->isChecked())
                    chosen.append(text);
            }
            return chosen;
        };
        return input;
    }
    case Kind::Lines: {
        QStringList lines;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &line : array)
            lines.append(line.toString());
        auto *input = new QPlainTextEdit(lines.join(u'\n'));
        input->setAccessibleName(field.label);
        input->setTabChangesFocus(true);
        input->setFixedHeight(px(96));
        row.value = [input] {
            return QJsonArray::fromStringList(input->toPlainText().split(u'\n', Qt::SkipEmptyParts));
        };
        return input;
    }
    case Kind::Colour: {
        auto *input = new ColourRow(card());
        input->setColour(value.toString());
        row.value = [input] { return input->colour(); };
        return input;
    }
    case Kind::Pairs: return pairsFor(field, value.toObject(), row);
    }
    Q_UNREACHABLE();
}

QWidget *FormSheet::pairsFor(const FormField &field, const QJsonObject &map, Row &row)
{
    auto *input = new QWidget;
    auto *column = new QVBoxLayout(input);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    QList<FormField::Choice> others{{unchanged, tr("as it is")}, {none, tr("none")}};
    others.append(field.choices);
    QList<std::pair<QString, ChoiceButton *>> buttons;
    for (const FormField::Choice &from : field.choices) {
        auto *line = new QHBoxLayout;
        line->addWidget(label(from.text, "name", input), 1);
        auto *button = new ChoiceButton(from.text, others, card());
        const QJsonValue to = map.value(from.value);
        button->setValue(to.isUndefined() ? unchanged : to.isNull() ? none : to.toString());
        line->addWidget(button, 1);
        column->addLayout(line);
        buttons.append({from.value, button});
    }
    row.value = [buttons] {
        QJsonObject map;
        for (const auto &[from, button] : buttons) {
            if (button->value() != unchanged)
                map.insert(from, button->value() == none ? QJsonValue(QJsonValue::Null) : QJsonValue(button->value()));
        }
        return map;
    };
    return input;
}

QString FormSheet::shown(const QString &decimal) const
{
    QString text = decimal;
    return text.replace(u'.', locale().decimalPoint());
}

QString FormSheet::plain(const QString &written) const
{
    QString text = written.trimmed();
    return text.replace(locale().decimalPoint(), QStringLiteral("."));
}

QJsonObject FormSheet::values() const
{
    QJsonObject values;
    for (const Row &row : m_rows)
        values.insert(row.key, row.value());
    return values;
}

void FormSheet::requestSave()
{
    if (!m_save->isEnabled())
        return;
    m_save->setEnabled(false); // until it is answered
    m_fault->clear();
    emit save(values());
}

void FormSheet::answer(const QHash<QString, QString> &faults)
{
    m_save->setEnabled(true);
    if (faults.isEmpty())
        return finish();
    QWidget *first = nullptr;
    for (const Row &row : std::as_const(m_rows)) {
        const QString text = faults.value(row.key);
        row.fault->setText(text);
        row.fault->setVisible(!text.isEmpty());
        row.input->setAccessibleDescription(text);
        if (!text.isEmpty() && !first)
            first = row.input;
    }
    m_fault->setText(first ? QString() : faults.cbegin().value());
    if (!first)
        return;
    first->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(first, 0, px(40));
}

} // namespace tandem
