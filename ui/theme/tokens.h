#pragma once

#include <QColor>
#include <QFont>
#include <QSize>

#include <array>

namespace tandem {

enum class Scheme { Light, Dark };

/// Every colour the window may use, named for what it says. Contrast of text on its ground is at least 4.5 : 1.
struct Palette
{
    QColor background;  ///< Behind everything
    QColor surface;     ///< Cards, lists, keys
    QColor border;      ///< 1 px lines
    QColor ink;         ///< Text; amounts are always ink
    QColor muted;       ///< Text of second rank
    QColor primary;     ///< Pay, Validate, Save: one a screen
    QColor onPrimary;   ///< Text on primary
    QColor primaryDown; ///< Primary while pressed
    QColor selected;    ///< Ground of what is chosen
    QColor tint;        ///< Ground of an order line that was just changed elsewhere
    QColor pressed;     ///< Ground of a key or tile while pressed
    QColor good;        ///< Words of success, on goodGround
    QColor goodGround;
    QColor warning; ///< Words of warning, on warningGround
    QColor warningGround;
    QColor bad; ///< Words of failure, on badGround
    QColor badGround;
    QColor scrim;                    ///< Over the window while a sheet asks something
    std::array<QColor, 6> terminals; ///< Hues of terminals' names in annotations; never the only signal
};

const Palette &paletteOf(Scheme scheme);

/// Lengths in pixels at 100 %; pass them through px() so that all scale together.
namespace sizes {
inline constexpr int grid = 8;
inline constexpr int touch = 48;
inline constexpr int key = 56;
inline constexpr int pay = 64;
inline constexpr int topBar = 64;
inline constexpr int radius = 8;
inline constexpr int tileRadius = 10;
inline constexpr int dialogRadius = 14;
inline constexpr int tileWidth = 148;
inline constexpr int tileHeight = 112;
inline constexpr int tileGap = 10;
inline constexpr int orderWidth = 432;
inline constexpr int orderWidthSmall = 380;
inline constexpr int orderWidthSmallest = 300;
inline constexpr int uprightHeight = 1000; ///< A lower window has no room for products above the order
} // namespace sizes

/// Type sizes in pixels at 100 %.
namespace type {
inline constexpr int huge = 72;
inline constexpr int total = 34;
inline constexpr int key = 22;
inline constexpr int heading = 20;
inline constexpr int line = 17;
inline constexpr int tile = 16;
inline constexpr int small = 14;
inline constexpr int annotation = 13;
} // namespace type

/// The interface's size, 1.0 being 100 %; set by applyTheme().
qreal interfaceScale();
void setInterfaceScale(qreal scale);

/// A length or type size at 100 %, scaled and rounded.
int px(int atFullSize);

/// True where the parts of a screen lie above each other instead of side by side.
bool isUpright(const QSize &window);
/// How wide the order beside the products is, in pixels.
int orderWidthIn(int windowWidth);

/// The interface's face (Inter, or the platform's where it is not installed) at a type size of 100 %.
QFont textFont(int pixelsAtFullSize, QFont::Weight weight = QFont::Normal);

} // namespace tandem
