#pragma once

#include <QByteArray>
#include <QString>

namespace tandem {

/// What a receipt printer can do.
struct PrinterTraits
{
    QString codePage = QStringLiteral("cp858"); ///< The one that is tried first; see CodePage
    bool cuts = true;
    bool kicksDrawer = false; ///< A cash drawer hangs on it
};

/// What goes with a text.
struct PrintExtras
{
    bool openDrawer = false;
    QString qr; ///< Printed under the text as a QR code; empty for none
};

/// A text as the bytes of ESC/POS: reset, code page, text, QR code (GS ( k, model 2), feed and cut (GS V 66), drawer
/// (ESC p). A letter that the code page does not have is looked for in the others, which are switched to and back; then
/// its base letter is printed, then "?". Control characters of the text but the line break are left out: no name can
/// give the printer a command.
QByteArray escPos(const QString &text, const PrinterTraits &printer, const PrintExtras &extras = {});

} // namespace tandem
