#include "ui/screens/text_sheet.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tandem {

TextSheet::TextSheet(const QString &title, const QString &fieldName, QWidget *parent)
    : Sheet(title, QSize(560, 0), parent)
    , m_field(new QLineEdit(card()))
{
    m_field->setAccessibleName(fieldName);
    m_field->setPlaceholderText(fieldName);
    setFirstFocus(m_field);
    auto *leave = new Button(Button::Kind::Secondary, tr("Discard"), card());
    auto *save = new Button(Button::Kind::Primary, tr("Save"), card());
    const auto answer = [this] {
        finish();
        emit answered(m_field->text().trimmed());
    };
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    connect(save, &Button::clicked, this, answer);
    connect(m_field, &QLineEdit::returnPressed, this, answer);
    body()->addWidget(m_field);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addStretch(1);
    row->addWidget(leave);
    row->addWidget(save);
    body()->addLayout(row);
}

void TextSheet::ask(const QString &present, int longest)
{
    m_field->setMaxLength(longest);
    m_field->setText(present);
    open();
    m_field->selectAll();
}

ConfirmSheet::ConfirmSheet(const QString &title, const QString &yes, const QString &no, QWidget *parent)
    : Sheet(title, QSize(480, 0), parent)
    , m_question(new QLabel(card()))
{
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    setKind(m_question, "muted");
    auto *leave = new Button(Button::Kind::Secondary, no, card());
    auto *sure = new Button(Button::Kind::Danger, yes, card());
    connect(leave, &Button::clicked, this, &Sheet::dismiss);
    connect(sure, &Button::clicked, this, [this] {
        finish();
        emit confirmed();
    });
    body()->addWidget(m_question);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addStretch(1);
    row->addWidget(leave);
    row->addWidget(sure);
    body()->addLayout(row);
}

void ConfirmSheet::setQuestion(const QString &question)
{
    m_question->setText(question);
    setAccessibleDescription(question);
}

} // namespace tandem
