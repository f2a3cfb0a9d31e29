#pragma once

#include "sync/model/ids.h"
#include "sync/model/result.h"

#include <QStringList>

namespace tandem {

/// tandem-hub's command line, as contract.md lists it.
struct HubOptions
{
    QString command; ///< serve, import, export, backup, restore, promote, go-on or verify
    QString dataFolder;
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 7878;
    QString what;                            ///< Of export: orders, payments or log
    QString format = QStringLiteral("json"); ///< Of export: json or csv
    HubId hub;                               ///< Of promote: which one; null when the terminal knows only one
    QString from;                            ///< Of promote: a terminal's data folder; absolute
    QString file;                            ///< Of import, backup and restore; absolute
    QString logLevel = QStringLiteral("warning");
    bool demo = false;
    bool allowUnpaired = false;
    bool help = false;
    bool version = false;
};

/// Values as "--name VALUE" or "--name=VALUE". Error bad-option: one line that names the option, what is accepted and
/// --help.
Result<HubOptions> parseHubOptions(const QStringList &arguments);

QString hubHelp();

} // namespace tandem
