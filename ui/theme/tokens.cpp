#include "ui/theme/tokens.h"

#include <QFontDatabase>
#include <QtMath>

namespace tandem {

namespace {

qreal g_scale = 1.0;

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

Palette light()
{
    return {.background = rgb(0xF4F5F7),
            .surface = rgb(0xFFFFFF),
            .border = rgb(0xDDE1E6),
            .ink = rgb(0x14181F),
            .muted = rgb(0x545C68),
            .primary = rgb(0x0B57D0),
            .onPrimary = rgb(0xFFFFFF),
            .primaryDown = rgb(0x08429E),
            .selected = rgb(0xE6EEFC),
            .tint = rgb(0xFFF4CC),
            .pressed = rgb(0xE3E7EC),
            .good = rgb(0x0A6B3D),
            .goodGround = rgb(0xDDF3E6),
            .warning = rgb(0x8A4B00),
            .warningGround = rgb(0xFDEBD0),
            .bad = rgb(0xB3261E),
            .badGround = rgb(0xFBE4E2),
            .scrim = QColor(20, 24, 31, 110),
            .terminals = {rgb(0x0072B2), rgb(0xB24700), rgb(0x007A5A), rgb(0x8E4585), rgb(0x6B5B00), rgb(0x5A5AA8)}};
}

Palette dark()
{
    return {.background = rgb(0x0F1318),
            .surface = rgb(0x191F27),
            .border = rgb(0x2D3642),
            .ink = rgb(0xF2F5F9),
            .muted = rgb(0xA8B2BF),
            .primary = rgb(0x8AB4F8),
            .onPrimary = rgb(0x0B1B33),
            .primaryDown = rgb(0x6A9AE6),
            .selected = rgb(0x22314A),
            .tint = rgb(0x3A3415),
            .pressed = rgb(0x2A333F),
            .good = rgb(0x7FD8A6),
            .goodGround = rgb(0x143326),
            .warning = rgb(0xFFC27A),
            .warningGround = rgb(0x3A2A12),
            .bad = rgb(0xFFB4AB),
            .badGround = rgb(0x40201D),
            .scrim = QColor(0, 0, 0, 150),
            .terminals = {rgb(0x7CC4F0), rgb(0xFFAE7A), rgb(0x6FD6B4), rgb(0xE0A3D8), rgb(0xD8C65A), rgb(0xB4B4F0)}};
}

} // namespace

const Palette &paletteOf(Scheme scheme)
{
    static const Palette palettes[] = {light(), dark()};
    return palettes[scheme == Scheme::Dark ? 1 : 0];
}

qreal interfaceScale() { return g_scale; }

void setInterfaceScale(qreal scale) { g_scale = qBound(0.75, scale, 2.5); }

int px(int atFullSize) { return qRound(atFullSize * g_scale); }

bool isUpright(const QSize &window)
{
    return window.height() > window.width() && window.height() >= px(sizes::uprightHeight);
}

int orderWidthIn(int windowWidth)
{
    if (windowWidth >= px(1100))
        return px(sizes::orderWidth);
    return windowWidth >= px(860) ? px(sizes::orderWidthSmall)
                                  : std::max(px(sizes::orderWidthSmallest), windowWidth * 47 / 100);
}

QFont textFont(int pixelsAtFullSize, QFont::Weight weight)
{
    static const QString family = QFontDatabase::hasFamily(QStringLiteral("Inter"))
                                      ? QStringLiteral("Inter")
                                      : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    QFont font(family);
    font.setPixelSize(px(pixelsAtFullSize));
    font.setWeight(weight);
    return font;
}

} // namespace tandem
