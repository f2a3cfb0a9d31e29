#include "ui/widgets/notice_bar.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tandem {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_action(new Button(Button::Kind::Action, QString(), this))
{
    setKind(this, "notice");
    setAccessibleName(tr("Notice"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(14), 0, px(8), 0);
    row->setSpacing(px(12));
    // In a layout of its own: a style sheet leaves no room for a label's own margins.
    auto *text = new QVBoxLayout;
    text->setContentsMargins(0, px(8), 0, px(8));
    text->addWidget(m_text);
    row->addLayout(text, 1);
    row->addWidget(m_action);
    connect(m_action, &Button::clicked, this, &NoticeBar::action);
    hide();
}

void NoticeBar::showNotice(const QString &text, const QString &actionText, Tone tone)
{
    const QString name = tone == Tone::Good  ? QStringLiteral("good")
                         : tone == Tone::Bad ? QStringLiteral("bad")
                                             : QStringLiteral("warning");
    setStyleProperty(this, "tone", name);
    setStyleProperty(m_action, "tone", name);
    setStyleProperty(m_text, "tone", name);
    m_text->setText(text);
    const QString action = actionText.isEmpty() ? tr("Got it") : actionText;
    m_action->setPlainText(action);
    m_action->setAccessibleName(action);
    setAccessibleDescription(text);
    show();
}

void NoticeBar::hideNotice() { hide(); }

QString NoticeBar::text() const { return m_text->text(); }

} // namespace tandem
