#include "ui/widgets/connection_pill.h"

#include "ui/theme/theme.h"
#include "ui/widgets/accessible_press.h"
#include "ui/widgets/button.h"

#include <QFrame>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace tandem {

namespace {

QFont pillFont() { return textFont(type::small, QFont::DemiBold); }

} // namespace

ConnectionPill::ConnectionPill(QWidget *parent)
    : QLabel(parent)
{
    makePressesAccessible();
    setTextFormat(Qt::PlainText);
    setAccessibleName(tr("Connection"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(State::Connecting, 0);
}

void ConnectionPill::setState(State state, int unsent, const QString &transport, const QString &details)
{
    m_state = state;
    m_transport = transport;
    m_details = details;
    QString words;
    switch (state) {
    case State::Online: words = tr("Online"); break;
    case State::Connecting: words = tr("Connecting"); break;
    case State::Offline: words = tr("Offline"); break;
    }
    if (unsent > 0)
        words = tr("%1 · %n unsent", nullptr, unsent).arg(words);
    setText(words);
    setAccessibleDescription(words);
    updateGeometry();
    update();
}

QString ConnectionPill::detailsText() const
{
    QStringList lines{text()};
    if (m_transport == QLatin1String("websocket"))
        lines << tr("By WebSocket");
    else if (m_transport == QLatin1String("longpoll"))
        lines << tr("By long polling");
    else if (!m_transport.isEmpty())
        lines << m_transport;
    if (!m_details.isEmpty())
        lines << m_details;
    return lines.join(QLatin1Char('\n'));
}

QSize ConnectionPill::sizeHint() const
{
    return {QFontMetrics(pillFont()).horizontalAdvance(text()) + px(14 + 10 + 8 + 14) + 1, px(sizes::touch)};
}

void ConnectionPill::showDetails()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    m_popup = popup;
    setKind(popup, "popup");
    popup->setAccessibleName(tr("Connection details"));
    auto *text = new QLabel(detailsText(), popup);
    text->setTextFormat(Qt::PlainText);
    text->setAccessibleName(detailsText());
    auto *box = new QVBoxLayout(popup);
    box->setContentsMargins(px(16), px(12), px(16), px(12));
    box->addWidget(text);
    popup->adjustSize();
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int x = rightToLeft ? 0 : width() - popup->width();
    popup->move(mapToGlobal(QPoint(x, height() + px(4))));
    popup->show();
    emit detailsShown();
}

void ConnectionPill::mousePressEvent(QMouseEvent *event) { event->accept(); }

void ConnectionPill::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        showDetails();
}

void ConnectionPill::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        showDetails();
    else
        QLabel::keyPressEvent(event);
}

void ConnectionPill::paintEvent(QPaintEvent *)
{
    const Palette &p = tokens();
    const bool good = m_state == State::Online;
    const QColor words = good ? p.good : p.warning;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // 40 high to the eye, 48 to the finger.
    const QRectF pill = QRectF(rect()).adjusted(0, px(4), 0, -px(4));
    painter.setPen(hasFocus() ? QPen(p.primary, 2) : QPen(Qt::NoPen));
    painter.setBrush(good ? p.goodGround : p.warningGround);
    painter.drawRoundedRect(hasFocus() ? pill.adjusted(1, 1, -1, -1) : pill, pill.height() / 2, pill.height() / 2);
    const auto visual = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int dot = px(10);
    const QRectF spot = visual(QRect(px(14), (height() - dot) / 2, dot, dot));
    painter.setPen(m_state == State::Connecting ? QPen(words, 2) : QPen(Qt::NoPen));
    painter.setBrush(m_state == State::Connecting ? QBrush(Qt::NoBrush) : QBrush(words));
    painter.drawEllipse(m_state == State::Connecting ? spot.adjusted(1, 1, -1, -1) : spot);
    painter.setFont(pillFont());
    painter.setPen(words);
    painter.drawText(visual(QRect(px(32), 0, width() - px(32 + 13), height())),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), text());
}

} // namespace tandem
