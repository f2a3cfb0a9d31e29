#pragma once

#include "sync/terminal/terminal.h"

namespace tandem {

/// What tandem-till was started with.
struct TillOptions
{
    Terminal::Options terminal;
    QString cashier;
    QString pin;
    QString logLevel = QStringLiteral("warning");
    bool help = false;
    bool version = false;
};

/// Reads the arguments (without the program's name); "--name value" and "--name=value". The error's text is one line
/// that names the option, the accepted values and --help.
Result<TillOptions> parseTillOptions(const QStringList &arguments);
QString tillHelp();

} // namespace tandem
