#include "ui/screens/start_screen.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tandem {

StartScreen::StartScreen(QWidget *parent)
    : QWidget(parent)
{
    setKind(this, "screen");
    setAttribute(Qt::WA_StyledBackground);
    auto *card = new QFrame(this);
    setKind(card, "card");
    card->setMaximumWidth(px(520));
    card->setMinimumWidth(px(360));
    m_title = new QLabel(tr("Tandem"), card);
    setKind(m_title, "title");
    // Its letters alone would put it at the left in any language.
    m_title->setAlignment(Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    m_text = new QLabel(card);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    setKind(m_text, "muted");
    m_form = new QWidget(card);
    m_hub = new QLineEdit(m_form);
    m_hub->setAccessibleName(tr("Hub"));
    m_hub->setPlaceholderText(QStringLiteral("ws://192.168.1.10:7878"));
    m_pos = new QLineEdit(m_form);
    m_pos->setAccessibleName(tr("POS"));
    m_pos->setPlaceholderText(tr("The POS of this till, such as Bar"));
    auto *demo = new Button(Button::Kind::Secondary, tr("Try the demo"), m_form);
    auto *go = new Button(Button::Kind::Primary, tr("Connect"), m_form);
    const auto label = [this](const QString &text) {
        auto *caption = new QLabel(text, m_form);
        setKind(caption, "caption");
        return caption;
    };
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(px(6));
    form->addWidget(label(tr("Address of the hub")));
    form->addWidget(m_hub);
    form->addWidget(label(tr("POS")));
    form->addWidget(m_pos);
    form->addSpacing(px(10));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(demo);
    row->addStretch(1);
    row->addWidget(go);
    form->addLayout(row);
    m_again = new Button(Button::Kind::Primary, tr("Try again"), card);
    m_change = new Button(Button::Kind::Secondary, tr("Change hub or POS"), card);

    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(px(32), px(28), px(32), px(28));
    column->setSpacing(px(14));
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_form);
    column->addWidget(m_again, 0, Qt::AlignRight);
    column->addWidget(m_change, 0, Qt::AlignRight);
    auto *rows = new QVBoxLayout(this);
    rows->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card, 10);
    middle->addStretch(1);
    rows->addLayout(middle);
    rows->addStretch(1);

    const auto connectNow = [this] { emit connectTo(m_hub->text().trimmed(), m_pos->text().trimmed()); };
    connect(go, &Button::clicked, this, connectNow);
    connect(m_pos, &QLineEdit::returnPressed, this, connectNow);
    connect(m_hub, &QLineEdit::returnPressed, m_pos, [this] { m_pos->setFocus(); });
    connect(demo, &Button::clicked, this, &StartScreen::tryDemo);
    connect(m_again, &Button::clicked, this, &StartScreen::again);
    connect(m_change, &Button::clicked, this, &StartScreen::change);
    showWaiting({});
}

void StartScreen::showParts(bool form, bool again, bool change)
{
    m_form->setVisible(form);
    m_again->setVisible(again);
    m_change->setVisible(change);
}

void StartScreen::showWaiting(const QString &sentence, bool mayChange)
{
    setKind(m_text, "muted");
    m_text->setText(sentence);
    showParts(false, false, mayChange);
}

void StartScreen::showProblem(const QString &sentence)
{
    setKind(m_text, "error");
    m_text->setText(sentence);
    showParts(false, true, false);
}

void StartScreen::showForm(const QString &hub, const QString &pos, const QString &problem)
{
    setKind(m_text, problem.isEmpty() ? "muted" : "error");
    m_text->setText(problem.isEmpty() ? tr("Which hub does this till work with, and which POS is it?") : problem);
    m_hub->setText(hub);
    m_pos->setText(pos);
    showParts(true, false, false);
    (hub.isEmpty() ? m_hub : m_pos)->setFocus();
}

} // namespace tandem
