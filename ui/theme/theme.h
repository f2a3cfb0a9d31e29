#pragma once

#include "ui/theme/tokens.h"

class QApplication;
class QPoint;
class QStyle;
class QWidget;

namespace tandem {

/// Dresses the whole program: style, palette, font and style sheet. May be called again at any time to change the
/// scheme or the size; widgets that paint themselves follow. `scale` is 1.0 for 100 %. Window's thread only.
void applyTheme(QApplication &app, Scheme scheme, qreal scale = 1.0);

/// The platform's style, as it was before applyTheme() put the house's in its place, wants nothing to move by itself.
bool asksForReducedMotion(const QStyle &style);

/// A tooltip that shows text as it is; empty text hides it. Qt's own guesses at markup.
void showPlainToolTip(const QPoint &globalPosition, const QString &text, QWidget *of);

/// The colours in use; light ones until applyTheme() was called.
const Palette &tokens();
Scheme currentScheme();

/// The colour of a terminal's name; any index is brought into the range of hues.
QColor terminalColor(int hueIndex);

/// The style sheet for a palette at the current scale. Controls choose their look by the dynamic property "kind".
QString styleSheetFor(const Palette &palette);

} // namespace tandem
