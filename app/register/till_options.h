#pragma once

#include "sync/terminal/terminal.h"

namespace tandem {

/// The programs that are a terminal.
enum class TillProgram { Lines, Window };

/// What tandem-till or tandem was started with.
struct TillOptions
{
    Terminal::Options terminal;
    QString cashier;
    QString pin;
    bool host = false;   ///< Window only: run the hub in here
    bool demo = false;   ///< Window only: ... with the demo shop
    bool unsent = false; ///< Lines only: say what has not reached its hub, and end
    QString place;       ///< Window only: "left", "right" or "full" of the screen; empty: as the window manager likes
    bool forbidsDoubtfulPayment = false; ///< Offline, of an order that others may be paying
    QString logLevel = QStringLiteral("warning");
    bool help = false;
    bool version = false;
};

/// Reads the arguments (without the program's name); "--name value" and "--name=value". The error's text is one line
/// that names the option, the accepted values and --help.
Result<TillOptions> parseTillOptions(const QStringList &arguments, TillProgram program);
QString tillHelp(TillProgram program);
/// Lets through what is at least as grave as "debug", "info", "warning" or "error".
void applyLogLevel(const QString &level);

} // namespace tandem
