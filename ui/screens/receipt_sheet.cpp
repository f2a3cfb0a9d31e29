#include "ui/screens/receipt_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tandem {

ReceiptSheet::ReceiptSheet(QWidget *parent)
    : Sheet(QString(), QSize(520, 700), parent)
    , m_label(new QLabel(card()))
    , m_value(new QLabel(card()))
    , m_text(new QPlainTextEdit(card()))
    , m_note(new QLabel(card()))
    , m_print(new Button(Button::Kind::Secondary, tr("Print"), card()))
    , m_save(new Button(Button::Kind::Secondary, tr("Save"), card()))
    , m_go(new Button(Button::Kind::Primary, tr("Next order"), card()))
{
    for (QLabel *label : {m_label, m_value}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
    }
    setKind(m_label, "muted");
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Receipt"));
    m_text->setFocusPolicy(Qt::TabFocus);
    m_text->setLayoutDirection(Qt::LeftToRight); // printed lines are laid out already
    m_go->makeBig();
    m_go->setTouchHeight(px(sizes::pay));
    body()->setSpacing(px(6));
    body()->addWidget(m_label);
    body()->addWidget(m_value);
    body()->addWidget(m_text, 1);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    body()->addWidget(m_note);
    for (Button *button : {m_print, m_save}) {
        button->setTouchHeight(px(sizes::pay));
        button->hide();
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addWidget(m_print);
    buttons->addWidget(m_save);
    buttons->addWidget(m_go, 1);
    body()->addLayout(buttons);
    connect(m_print, &Button::clicked, this, [this] {
        m_print->setEnabled(false); // one tap, one copy
        emit printWanted();
    });
    connect(m_save, &Button::clicked, this, &ReceiptSheet::saveWanted);
    connect(m_go, &Button::clicked, this, [this] {
        finish();
        emit left();
    });
    connect(this, &Sheet::dismissed, this, &ReceiptSheet::left);
}

void ReceiptSheet::show(const QString &title, const QString &label, const QString &value, const QString &text,
                        const QString &go)
{
    setTitle(title);
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_value->setFont(textFont(type::huge * 3 / 4, QFont::Bold));
    m_value->setText(value);
    m_value->setVisible(!value.isEmpty());
    m_value->setAccessibleName(label);
    m_value->setAccessibleDescription(value);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(px(type::annotation + 2));
    m_text->setFont(mono);
    m_text->setPlainText(text);
    m_go->setPlainText(go);
    m_go->setAccessibleName(go);
    setPrintable(false);
    setSavable(false);
    note({}, true);
    open();
}

void ReceiptSheet::setPrintable(bool printable)
{
    m_print->setVisible(printable);
    m_print->setEnabled(printable);
}

void ReceiptSheet::setSavable(bool savable) { m_save->setVisible(savable); }

void ReceiptSheet::note(const QString &sentence, bool good)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
    setKind(m_note, good ? "muted" : "error");
}

void ReceiptSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_go->click();
    else
        Sheet::keyPressEvent(event);
}

} // namespace tandem
