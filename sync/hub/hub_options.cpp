#include "sync/hub/hub_options.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>
#include <QDir>
#include <QHostAddress>
#include <QStandardPaths>

#include <array>

namespace tandem {

namespace {

struct HubOptionsTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::HubOptions)
};

struct Known
{
    QLatin1String name;
    QLatin1String values; ///< Empty: takes none
};
constexpr std::array known{
    Known{QLatin1String("--data"), QLatin1String("DIR")},
    Known{QLatin1String("--listen"), QLatin1String("HOST:PORT, such as 127.0.0.1:7878 or [::1]:7878")},
    Known{QLatin1String("--store"), QLatin1String("sqlite")},
    Known{QLatin1String("--from"), QLatin1String("a terminal's data folder")},
    Known{QLatin1String("--hub"), QLatin1String("a hub's id")},
    Known{QLatin1String("--what"), QLatin1String("orders|payments|log")},
    Known{QLatin1String("--format"), QLatin1String("json|csv")},
    Known{QLatin1String("--log-level"), QLatin1String("debug|info|warning|error")},
    Known{QLatin1String("--demo"), QLatin1String()},
    Known{QLatin1String("--allow-unpaired"), QLatin1String()},
    Known{QLatin1String("--help"), QLatin1String()},
    Known{QLatin1String("--version"), QLatin1String()},
};

struct Command
{
    QLatin1String name;
    QLatin1String file; ///< Empty: takes none
};
constexpr std::array commands{
    Command{QLatin1String("serve"), QLatin1String()},
    Command{QLatin1String("import"), QLatin1String("SHOP.json or PRODUCTS.csv")},
    Command{QLatin1String("export"), QLatin1String()},
    Command{QLatin1String("backup"), QLatin1String("FILE")},
    Command{QLatin1String("restore"), QLatin1String("FILE")},
    Command{QLatin1String("promote"), QLatin1String()},
    Command{QLatin1String("go-on"), QLatin1String()},
    Command{QLatin1String("verify"), QLatin1String()},
};

template<typename List>
QString namesOf(const List &list)
{
    QStringList names;
    for (const auto &each : list)
        names.append(each.name);
    return names.join(QStringLiteral(", "));
}

template<typename List>
const typename List::value_type *find(const List &list, const QString &name)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const auto &each) { return name == each.name; });
    return it == list.end() ? nullptr : &*it;
}

/// One line, whatever was given.
Error bad(const QString &text)
{
    return {QStringLiteral("bad-option"),
            HubOptionsTexts::tr("%1 See --help.").arg(QString(text).replace(u'\n', u' '))};
}

Error badValue(const Known &option, const QString &value)
{
    return bad(
        HubOptionsTexts::tr("%1 does not take %2; accepted: %3.").arg(option.name, quoted(value), option.values));
}

bool isOneOf(const QString &value, QLatin1String accepted) { return QString(accepted).split(u'|').contains(value); }

Result<void> takeListen(HubOptions &options, const Known &option, const QString &value)
{
    const qsizetype colon = value.lastIndexOf(u':');
    QString host = value.left(std::max<qsizetype>(colon, 0));
    const bool isBracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (isBracketed)
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    const int port = value.mid(colon + 1).toInt(&isNumber);
    const bool isHost =
        host == QLatin1String("localhost") || (!QHostAddress(host).isNull() && host.contains(u':') == isBracketed);
    if (!isHost || !isNumber || port < 0 || port > 65535)
        return badValue(option, value);
    options.host = host;
    options.port = quint16(port);
    return {};
}

void takeFlag(HubOptions &options, QLatin1String name)
{
    if (name == QLatin1String("--demo"))
        options.demo = true;
    else if (name == QLatin1String("--allow-unpaired"))
        options.allowUnpaired = true;
    else if (name == QLatin1String("--help"))
        options.help = true;
    else
        options.version = true;
}

Result<void> takeValue(HubOptions &options, const Known &option, const QString &value)
{
    if (option.name == QLatin1String("--listen"))
        return takeListen(options, option, value);
    if (option.name == QLatin1String("--data")) {
        if (value.isEmpty())
            return badValue(option, value);
        options.dataFolder = value;
        return {};
    }
    if (option.name == QLatin1String("--from")) {
        if (value.isEmpty())
            return badValue(option, value);
        options.from = QDir::current().absoluteFilePath(value);
        return {};
    }
    if (option.name == QLatin1String("--hub")) {
        const auto hub = HubId::parse(value);
        if (!hub || hub->isNull())
            return badValue(option, value);
        options.hub = *hub;
        return {};
    }
    if (option.name == QLatin1String("--store") && value.startsWith(QLatin1String("postgres"))) {
        // Never the whole of it: a password may be in there.
        return bad(HubOptionsTexts::tr("--store postgres://… is not available yet; accepted: sqlite."));
    }
    if (!isOneOf(value, option.values))
        return badValue(option, value);
    if (option.name == QLatin1String("--what"))
        options.what = value;
    else if (option.name == QLatin1String("--format"))
        options.format = value;
    else if (option.name == QLatin1String("--log-level"))
        options.logLevel = value;
    return {};
}

Result<void> takeWord(HubOptions &options, const QString &word)
{
    if (options.command.isEmpty()) {
        if (!find(commands, word))
            return bad(
                HubOptionsTexts::tr("There is no command %1; accepted: %2.").arg(quoted(word), namesOf(commands)));
        options.command = word;
        return {};
    }
    if (!options.file.isEmpty() || find(commands, options.command)->file.isEmpty())
        return bad(HubOptionsTexts::tr("%1 is one argument too many for %2.").arg(quoted(word), options.command));
    if (word.isEmpty())
        return bad(HubOptionsTexts::tr("%1 needs a file; accepted: %2.")
                       .arg(options.command, find(commands, options.command)->file));
    options.file = QDir::current().absoluteFilePath(word);
    return {};
}

Result<void> checkComplete(const HubOptions &options)
{
    if (options.command.isEmpty())
        return bad(HubOptionsTexts::tr("A command is missing; accepted: %1.").arg(namesOf(commands)));
    const Command &command = *find(commands, options.command);
    if (!command.file.isEmpty() && options.file.isEmpty())
        return bad(HubOptionsTexts::tr("%1 needs a file; accepted: %2.").arg(options.command, command.file));
    if (options.command == QLatin1String("export") && options.what.isEmpty()) {
        return bad(HubOptionsTexts::tr("export needs --what; accepted: %1.")
                       .arg(find(known, QStringLiteral("--what"))->values));
    }
    if (options.command == QLatin1String("promote") && options.from.isEmpty())
        return bad(HubOptionsTexts::tr("promote needs --from; accepted: %1.")
                       .arg(find(known, QStringLiteral("--from"))->values));
    const bool isLoopback = options.host == QLatin1String("localhost") || QHostAddress(options.host).isLoopback();
    if (options.allowUnpaired && !isLoopback) {
        return bad(
            HubOptionsTexts::tr(
                "--allow-unpaired lets in only terminals on this computer: --listen %1 is not a loopback address; "
                "accepted: 127.0.0.1, [::1] or localhost with a port.")
                .arg(options.host));
    }
    return {};
}

} // namespace

Result<HubOptions> parseHubOptions(const QStringList &arguments)
{
    HubOptions options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (!word.startsWith(u'-')) {
            if (const auto taken = takeWord(options, word); !taken)
                return taken.error();
            continue;
        }
        const qsizetype equals = word.startsWith(QLatin1String("--")) ? word.indexOf(u'=') : -1;
        const QString name =
            word == QLatin1String("-h") ? QStringLiteral("--help") : word.left(equals < 0 ? word.size() : equals);
        const Known *option = find(known, name);
        if (!option)
            return bad(HubOptionsTexts::tr("There is no option %1; accepted: %2.").arg(quoted(name), namesOf(known)));
        if (option->values.isEmpty()) {
            if (equals >= 0)
                return bad(HubOptionsTexts::tr("%1 takes no value.").arg(name));
            takeFlag(options, option->name);
            continue;
        }
        if (equals < 0 && i + 1 == arguments.size())
            return bad(HubOptionsTexts::tr("%1 needs a value; accepted: %2.").arg(name, option->values));
        if (const auto taken = takeValue(options, *option, equals < 0 ? arguments[++i] : word.mid(equals + 1)); !taken)
            return taken.error();
    }
    if (options.help || options.version)
        return options;
    if (const auto complete = checkComplete(options); !complete)
        return complete.error();
    if (options.dataFolder.isEmpty()) {
        options.dataFolder =
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/tandem-hub");
    }
    return options;
}

QString hubHelp()
{
    return HubOptionsTexts::tr(
        "Usage: tandem-hub COMMAND --data DIR [options]\n"
        "\n"
        "  serve   [--listen HOST:PORT] [--store sqlite] [--demo] [--allow-unpaired]\n"
        "  import  SHOP.json | PRODUCTS.csv\n"
        "  export  --what orders|payments|log [--format json|csv]\n"
        "  backup  FILE\n"
        "  restore FILE\n"
        "  promote --from TERMINAL'S DIR [--hub ID]\n"
        "  go-on\n"
        "  verify\n"
        "\n"
        "promote makes a terminal's copy the hub in a new folder, where the hub's own data is gone. go-on gives\n"
        "numbers again without the terminals that are waited for after a restore: a new run begins.\n"
        "import, export, backup, go-on and verify also while the hub serves.\n"
        "Options: --data DIR, --log-level debug|info|warning|error, --help, --version");
}

} // namespace tandem
