#include "app/register/till_options.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace tandem {

namespace {

struct Options
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

struct Known
{
    const char *name;
    const char *values;
};

constexpr Known known[] = {
    {"--data", "DIR"},
    {"--hub", "URL (ws:, wss:, http: or https:)"},
    {"--pos", "NAME"},
    {"--cashier", "NAME"},
    {"--pin", "PIN"},
    {"--transport", "auto|websocket|longpoll"},
    {"--offline-payments", "all|own"},
    {"--log-level", "debug|info|warning|error"},
    {"--host", ""},
    {"--demo", ""},
    {"--place", "left|right|full"},
    {"--unsent", ""},
    {"--version", ""},
    {"--help", ""},
};

Error bad(const QString &text) { return {QStringLiteral("bad-option"), Options::tr("%1 See --help.").arg(text)}; }

Error badValue(const QString &name, const QString &value, const char *accepted)
{
    return bad(Options::tr("%1 does not take %2; accepted: %3.").arg(name, quoted(value), QLatin1String(accepted)));
}

bool isOneOf(const QString &value, const char *accepted)
{
    return QString::fromLatin1(accepted).split(u'|').contains(value);
}

bool takes(TillProgram program, const Known &option)
{
    const QLatin1String name(option.name);
    if (name == QLatin1String("--unsent"))
        return program == TillProgram::Lines;
    return program == TillProgram::Window
           || (name != QLatin1String("--host") && name != QLatin1String("--demo") && name != QLatin1String("--place"));
}

const Known *find(TillProgram program, const QString &name)
{
    for (const Known &option : known) {
        if (name == QLatin1String(option.name) && takes(program, option))
            return &option;
    }
    return nullptr;
}

void takeFlag(TillOptions &options, const QString &name)
{
    if (name == QLatin1String("--help"))
        options.help = true;
    else if (name == QLatin1String("--version"))
        options.version = true;
    else if (name == QLatin1String("--unsent"))
        options.unsent = true;
    else if (name == QLatin1String("--host"))
        options.host = true;
    else
        options.demo = options.host = true;
}

Result<void> take(TillOptions &options, const Known &option, const QString &value)
{
    const QLatin1String name(option.name);
    if (value.isEmpty() && name != QLatin1String("--pin"))
        return badValue(name, value, option.values);
    if (name == QLatin1String("--data")) {
        options.terminal.dataFolder = value;
    } else if (name == QLatin1String("--hub")) {
        const QUrl url(value, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || !isOneOf(url.scheme(), "ws|wss|http|https"))
            return badValue(name, value, option.values);
        options.terminal.hub = url;
    } else if (name == QLatin1String("--pos")) {
        options.terminal.pos = value;
    } else if (name == QLatin1String("--cashier")) {
        options.cashier = value;
    } else if (name == QLatin1String("--pin")) {
        options.pin = value;
    } else if (name == QLatin1String("--transport")) {
        if (!isOneOf(value, option.values))
            return badValue(name, value, option.values);
        options.terminal.transport = value;
    } else if (name == QLatin1String("--place")) {
        if (!isOneOf(value, option.values))
            return badValue(name, value, option.values);
        options.place = value;
    } else if (name == QLatin1String("--offline-payments")) {
        if (!isOneOf(value, option.values))
            return badValue(name, value, option.values);
        options.forbidsDoubtfulPayment = value == QLatin1String("own");
    } else if (name == QLatin1String("--log-level")) {
        if (!isOneOf(value, option.values))
            return badValue(name, value, option.values);
        options.logLevel = value;
    }
    return {};
}

/// A window asks for what is missing; a demo and an own hub need no address.
Result<void> checkComplete(const TillOptions &options, TillProgram program)
{
    if (options.host && !options.terminal.hub.isEmpty()) {
        return bad(Options::tr("--hub names another hub than the one that --host and --demo run in here; give one of "
                               "them."));
    }
    if (program == TillProgram::Window || options.unsent)
        return {};
    const std::pair<const char *, bool> needed[] = {{"--hub", options.terminal.hub.isEmpty()},
                                                    {"--pos", options.terminal.pos.isEmpty()},
                                                    {"--cashier", options.cashier.isEmpty()}};
    for (const auto &[name, missing] : needed) {
        if (missing) {
            return bad(Options::tr("%1 is missing; accepted: %2.")
                           .arg(QLatin1String(name), QLatin1String(find(program, QLatin1String(name))->values)));
        }
    }
    return {};
}

} // namespace

Result<TillOptions> parseTillOptions(const QStringList &arguments, TillProgram program)
{
    TillOptions options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const qsizetype equals = arguments[i].startsWith(QLatin1String("--")) ? arguments[i].indexOf(u'=') : -1;
        const QString name = arguments[i].left(equals < 0 ? arguments[i].size() : equals);
        const Known *option = find(program, name);
        if (!option) {
            QStringList names;
            for (const Known &each : known) {
                if (takes(program, each))
                    names.append(QLatin1String(each.name));
            }
            return bad(Options::tr("There is no option %1; accepted: %2.").arg(quoted(name), names.join(u' ')));
        }
        if (option->values[0] == '\0') {
            if (equals >= 0)
                return bad(Options::tr("%1 takes no value.").arg(name));
            takeFlag(options, name);
            continue;
        }
        if (equals < 0 && i + 1 == arguments.size()) {
            return bad(Options::tr("%1 needs a value; accepted: %2.").arg(name, QLatin1String(option->values)));
        }
        const QString value = equals < 0 ? arguments[++i] : arguments[i].mid(equals + 1);
        if (auto taken = take(options, *option, value); !taken)
            return taken.error();
    }
    if (options.help || options.version)
        return options;
    if (auto complete = checkComplete(options, program); !complete)
        return complete.error();
    if (options.terminal.dataFolder.isEmpty()) {
        options.terminal.dataFolder =
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + (program == TillProgram::Lines ? QStringLiteral("/tandem/till") : QStringLiteral("/tandem/terminal"));
        if (options.demo)
            options.terminal.dataFolder += QStringLiteral("-demo");
    }
    return options;
}

void applyLogLevel(const QString &level)
{
    QString rules;
    const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning")};
    for (const QString &lower : levels) {
        if (lower == level)
            break;
        rules += QStringLiteral("*.%1=false\n").arg(lower);
    }
    QLoggingCategory::setFilterRules(rules);
}

QString tillHelp(TillProgram program)
{
    QString text = program == TillProgram::Lines
                       ? Options::tr("tandem-till: a terminal without a screen. One command a line on standard input; "
                                     "one JSON line a reply on standard output.\n\nOptions:\n")
                       : Options::tr("tandem: the terminal a cashier uses.\n\nOptions:\n");
    for (const Known &option : known) {
        if (takes(program, option))
            text += QStringLiteral("  %1 %2")
                        .arg(QLatin1String(option.name), QLatin1String(option.values))
                        .trimmed()
                        .prepend(QStringLiteral("  "))
                    + u'\n';
    }
    return text;
}

} // namespace tandem
