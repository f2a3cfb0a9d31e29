#include "ui/theme/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

namespace tandem {

namespace {

Scheme g_scheme = Scheme::Light;

QPalette qtPalette(const Palette &p)
{
    QPalette palette;
    palette.setColor(QPalette::Window, p.background);
    palette.setColor(QPalette::WindowText, p.ink);
    palette.setColor(QPalette::Base, p.surface);
    palette.setColor(QPalette::AlternateBase, p.background);
    palette.setColor(QPalette::Text, p.ink);
    palette.setColor(QPalette::PlaceholderText, p.muted);
    palette.setColor(QPalette::Button, p.surface);
    palette.setColor(QPalette::ButtonText, p.ink);
    palette.setColor(QPalette::Highlight, p.primary);
    palette.setColor(QPalette::HighlightedText, p.onPrimary);
    palette.setColor(QPalette::ToolTipBase, p.surface);
    palette.setColor(QPalette::ToolTipText, p.ink);
    palette.setColor(QPalette::Disabled, QPalette::Text, p.muted);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, p.muted);
    return palette;
}

} // namespace

const Palette &tokens() { return paletteOf(g_scheme); }

Scheme currentScheme() { return g_scheme; }

QColor terminalColor(int hueIndex)
{
    const auto &hues = tokens().terminals;
    const int count = int(hues.size());
    return hues[std::size_t(((hueIndex % count) + count) % count)];
}

void applyTheme(QApplication &app, Scheme scheme, qreal scale)
{
    g_scheme = scheme;
    setInterfaceScale(scale);
    if (QStyle *fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        app.setStyle(fusion);
    const Palette &p = paletteOf(scheme);
    app.setPalette(qtPalette(p));
    app.setFont(textFont(type::tile));
    QToolTip::setFont(textFont(type::small));
    QToolTip::setPalette(qtPalette(p));
    app.setStyleSheet(styleSheetFor(p));
}

bool asksForReducedMotion(const QStyle &style) { return style.styleHint(QStyle::SH_Widget_Animation_Duration) == 0; }

void showPlainToolTip(const QPoint &globalPosition, const QString &text, QWidget *of)
{
    // Escaped and in a tag of our own, what people typed stays plain.
    QToolTip::showText(globalPosition,
                       text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), of);
}

} // namespace tandem
