#include "ui/widgets/sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace tandem {

Sheet::Sheet(const QString &title, const QSize &wanted, QWidget *parent)
    : QWidget(parent->window())
    , m_wanted(wanted)
    , m_card(new QFrame(this))
    , m_title(new QLabel(m_card))
    , m_body(new QVBoxLayout)
{
    setFocusPolicy(Qt::StrongFocus);
    hide();
    setKind(m_card, "card");
    setKind(m_title, "title");
    m_title->setTextFormat(Qt::PlainText);
    auto *rule = new QFrame(m_card);
    setKind(rule, "rule");
    rule->setFixedHeight(1);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    // In a layout of its own: a style sheet leaves no room for a label's own margins.
    auto *heading = new QVBoxLayout;
    heading->setContentsMargins(px(24), px(18), px(24), px(18));
    heading->addWidget(m_title);
    column->addLayout(heading);
    column->addWidget(rule);
    column->addLayout(m_body, 1);
    m_body->setSpacing(px(12));
    m_body->setContentsMargins(px(24), px(18), px(24), px(18));
    setTitle(title);
    window()->installEventFilter(this);
}

void Sheet::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Sheet::open()
{
    setGeometry(parentWidget()->rect());
    show();
    raise();
    placeCard();
    (m_firstFocus ? m_firstFocus : this)->setFocus(Qt::PopupFocusReason);
}

void Sheet::finish()
{
    hide();
    parentWidget()->setFocus(Qt::PopupFocusReason);
}

void Sheet::dismiss()
{
    finish();
    emit dismissed();
}

bool Sheet::isOpenOver(const QWidget *widget)
{
    const auto sheets = widget->window()->findChildren<Sheet *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(sheets.begin(), sheets.end(), [](const Sheet *sheet) { return sheet->isVisible(); });
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool Sheet::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        placeCard();
    return QWidget::event(event);
}

void Sheet::resizeEvent(QResizeEvent *) { placeCard(); }

void Sheet::placeCard()
{
    const QSize room = size() - QSize(px(32), px(32));
    m_card->layout()->activate();
    const int width = std::min(px(m_wanted.width()), room.width());
    int height = px(m_wanted.height());
    if (height == 0) {
        height = m_card->layout()->hasHeightForWidth() ? m_card->layout()->totalHeightForWidth(width)
                                                       : m_card->sizeHint().height();
    }
    height = std::min(height, room.height());
    m_card->setGeometry((this->width() - width) / 2, (this->height() - height) / 2, width, height);
}

bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *from = window()->focusWidget();
    if (!from || !isAncestorOf(from))
        from = this;
    for (QWidget *at = next ? from->nextInFocusChain() : from->previousInFocusChain(); at != from;
         at = next ? at->nextInFocusChain() : at->previousInFocusChain()) {
        if (isAncestorOf(at) && at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus)) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        event->accept(); // Nothing reaches what is under the sheet.
}

void Sheet::mousePressEvent(QMouseEvent *event) { event->accept(); }

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().scrim);
}

} // namespace tandem
