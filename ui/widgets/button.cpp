#include "ui/widgets/button.h"

#include "ui/theme/text_block.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessible_press.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace tandem {

namespace {

const char *kindName(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary: return "primary";
    case Button::Kind::Secondary: return "secondary";
    case Button::Kind::Danger: return "danger";
    case Button::Kind::Chip: return "chip";
    case Button::Kind::Key: return "key";
    case Button::Kind::Mode: return "mode";
    case Button::Kind::IconOnly: return "icon";
    case Button::Kind::Action: return "action";
    case Button::Kind::Quiet: return "quiet";
    case Button::Kind::Menu: return "menu";
    }
    return "secondary";
}

/// Label and reason of a check box beside its square, each in two lines where one is too narrow.
struct CheckBoxText
{
    CheckBoxText(const CheckBox &box, const QString &why, int width)
        : room(width - left() - px(6))
        , label(box.accessibleName(), textFont(type::line), room, 2, box.layoutDirection(), {}, px(24))
        , reason(why, textFont(type::small), room, 2, box.layoutDirection(), {}, px(20))
    {
    }

    static int left() { return px(26 + 12); }
    int height() const { return label.height() + reason.height(); }

    int room;
    TextBlock label;
    TextBlock reason;
};

} // namespace

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void setKind(QWidget *widget, const char *kind) { setStyleProperty(widget, "kind", QString::fromLatin1(kind)); }

Button::Button(Kind kind, const QString &text, QWidget *parent)
    : QPushButton(parent)
    , m_kind(kind)
{
    makePressesAccessible();
    setKind(this, kindName(kind));
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setPlainText(text);
    setAccessibleName(text);
}

Button::Button(Kind kind, Icon icon, const QString &accessibleName, QWidget *parent)
    : Button(kind, QString(), parent)
{
    m_icon = icon;
    setAccessibleName(accessibleName);
}

void Button::setPlainText(const QString &text)
{
    QString shown = text;
    setText(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
}

void Button::makeBig() { setStyleProperty(this, "big", true); }

void Button::setTouchHeight(int height)
{
    m_touchHeight = height;
    updateGeometry();
}

void Button::setBadge(const QString &badge)
{
    m_badge = badge;
    update();
}

QSize Button::sizeHint() const
{
    if (m_kind == Kind::Menu) {
        int widest = 0;
        for (const QString &word : text().split(u' '))
            widest = std::max(widest, fontMetrics().size(Qt::TextShowMnemonic, word).width());
        return {widest + px(16), m_touchHeight > 0 ? m_touchHeight : px(sizes::key)};
    }
    const QSize size = QPushButton::sizeHint();
    return m_touchHeight > 0 ? QSize(size.width(), m_touchHeight) : size;
}

QSize Button::minimumSizeHint() const
{
    if (m_kind == Kind::Menu)
        return sizeHint();
    const QSize size = QPushButton::minimumSizeHint().expandedTo(QSize(px(sizes::touch), px(sizes::touch)));
    return m_touchHeight > 0 ? QSize(size.width(), m_touchHeight) : size;
}

void Button::paintEvent(QPaintEvent *event)
{
    const int missing = QPushButton::sizeHint().width() - width();
    if (m_kind == Kind::Menu) {
        paintWrapped();
    } else if (missing > 0 && !text().isEmpty()) {
        QStyleOptionButton option;
        initStyleOption(&option);
        const int whole = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        option.text = fontMetrics().elidedText(text(), Qt::ElideRight, whole - missing, Qt::TextShowMnemonic);
        QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
    } else {
        QPushButton::paintEvent(event);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const bool quiet = m_icon == Icon::Backspace || !isEnabled();
    if (m_icon != Icon::None)
        paintIcon(painter, m_icon, rect(), px(m_icon == Icon::Plus ? 16 : 20), quiet ? tokens().muted : tokens().ink);
    if (m_badge.isEmpty())
        return;
    const QFont font = textFont(type::annotation, QFont::Bold);
    const int height = px(20);
    const int wide = std::max(height, QFontMetrics(font).horizontalAdvance(m_badge) + px(10));
    const QRect badge = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - wide, 0, wide, height));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().warning);
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setPen(tokens().surface);
    painter.setFont(font);
    painter.drawText(badge, Qt::AlignCenter, m_badge);
}

void Button::paintWrapped()
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButton, option);
    painter.setFont(font());
    painter.setPen(isEnabled() ? tokens().ink : tokens().muted);
    QString plain = text();
    painter.drawText(rect().adjusted(px(8), 0, -px(8), 0), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                     plain.replace(QLatin1String("&&"), QLatin1String("&")));
}

CheckBox::CheckBox(const QString &text, QWidget *parent)
    : QCheckBox(parent)
{
    makePressesAccessible();
    QString shown = text;
    setText(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum); // fixed would cut what wraps
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CheckBox::setHint(const QString &hint)
{
    setReason(hint);
    m_warns = false;
}

void CheckBox::setReason(const QString &reason)
{
    m_reason = reason;
    m_warns = true;
    setAccessibleDescription(reason);
    updateGeometry();
    update();
}

QSize CheckBox::sizeHint() const
{
    const QFontMetrics label(textFont(type::line));
    const QFontMetrics small(textFont(type::small));
    const int text = std::max(label.horizontalAdvance(accessibleName()), small.horizontalAdvance(m_reason));
    return {px(26 + 12) + text, px(52)};
}

QSize CheckBox::minimumSizeHint() const { return {px(120), px(52)}; }

int CheckBox::heightForWidth(int width) const
{
    return std::max(px(52), CheckBoxText(*this, m_reason, width).height() + px(6));
}

bool CheckBox::hitButton(const QPoint &position) const { return rect().contains(position); }

void CheckBox::paintEvent(QPaintEvent *)
{
    const Palette &p = tokens();
    const int side = px(26);
    const auto visual = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRectF box = visual(QRect(0, (height() - side) / 2, side, side));

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isEnabled() ? p.primary : p.muted);
        painter.drawRoundedRect(box, px(6), px(6));
        paintIcon(painter, Icon::Check, box, px(18), isEnabled() ? p.onPrimary : p.surface);
    } else {
        painter.setPen(QPen(p.muted, 2));
        painter.setBrush(isDown() ? p.pressed : p.surface);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(5), px(5));
    }
    if (hasFocus()) {
        painter.setPen(QPen(p.primary, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 5, -1, -5), px(6), px(6));
    }

    const CheckBoxText text(*this, m_reason, width());
    const int left = visual(QRect(CheckBoxText::left(), 0, text.room, 1)).left();
    const int top = (height() - text.height()) / 2;
    painter.setPen(isEnabled() ? p.ink : p.muted);
    text.label.draw(painter, QPointF(left, top));
    painter.setPen(m_warns ? p.warning : p.muted);
    text.reason.draw(painter, QPointF(left, top + text.label.height()));
}

} // namespace tandem
