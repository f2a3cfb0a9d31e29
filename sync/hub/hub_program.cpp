#include "sync/hub/hub_program.h"

#include "sync/hub/control_socket.h"
#include "sync/hub/demo_shop.h"
#include "sync/hub/hub.h"
#include "sync/hub/hub_commands.h"
#include "sync/hub/hub_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

namespace tandem {

namespace {

constexpr int exitOk = 0;
constexpr int exitFailed = 1;
constexpr int exitArguments = 2;
constexpr int exitStore = 4;

struct Arguments
{
    QString command;
    QString data;
    QString listen = QStringLiteral("127.0.0.1:7878");
    QString what;
    QString format = QStringLiteral("json");
    QString file;
    bool demo = false;
    bool allowUnpaired = false;
};

const char usage[] = "Usage: tandem-hub COMMAND --data DIR [options]\n"
                     "\n"
                     "  serve   [--listen HOST:PORT] [--store sqlite] [--demo] [--allow-unpaired]\n"
                     "  import  SHOP.json | PRODUCTS.csv\n"
                     "  export  --what orders|payments|log [--format json|csv]\n"
                     "  backup  FILE\n"
                     "  restore FILE\n"
                     "  verify\n"
                     "\n"
                     "Options: --data DIR, --log-level debug|info|warning|error, --help, --version\n";

void say(FILE *where, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), where);
    std::fflush(where);
}

int badArguments(const QString &text)
{
    say(stderr, text + QCoreApplication::translate("Hub", " See tandem-hub --help."));
    return exitArguments;
}

int failed(const Error &error)
{
    say(stderr, error.text);
    return error.code.startsWith(QLatin1String("store-")) ? exitStore : exitFailed;
}

bool setLogLevel(const QString &level)
{
    static const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"),
                                    QStringLiteral("error")};
    const qsizetype from = levels.indexOf(level);
    if (from < 0)
        return false;
    QString rules;
    for (qsizetype i = 0; i < 3; ++i)
        rules += QStringLiteral("tandem.*.%1=%2\n")
                     .arg(levels[i], i >= from ? QStringLiteral("true") : QStringLiteral("false"));
    QLoggingCategory::setFilterRules(rules);
    return true;
}

QString csvCell(const QJsonValue &value)
{
    QString text = value.isString()   ? value.toString()
                   : value.isDouble() ? QString::number(value.toInteger())
                   : value.isBool()   ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
                   : value.isNull()   ? QString()
                   : value.isArray()
                       ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
                       : QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    // A spreadsheet must not take a name for a formula; plain negative amounts stay numbers.
    bool isNumber = false;
    text.toDouble(&isNumber);
    if (!isNumber && !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')))
        text = QLatin1Char('"') + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + QLatin1Char('"');
    return text;
}

void printRows(const QJsonArray &rows, bool csv)
{
    if (!csv)
        return say(stdout, QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
    const QStringList columns = rows.isEmpty() ? QStringList() : rows.first().toObject().keys();
    say(stdout, columns.join(QLatin1Char(',')));
    for (const QJsonValue &row : rows) {
        QStringList cells;
        for (const QString &column : columns)
            cells.append(csvCell(row.toObject().value(column)));
        say(stdout, cells.join(QLatin1Char(',')));
    }
}

int signalPipe[2];
void onSignal(int)
{
    // When not even this works there is nothing left to do inside a signal handler.
    if (write(signalPipe[1], "x", 1) != 1)
        _exit(exitFailed);
}

int serve(QCoreApplication &application, const Arguments &arguments)
{
    const qsizetype colon = arguments.listen.lastIndexOf(QLatin1Char(':'));
    bool portOk = false;
    const int port = arguments.listen.mid(colon + 1).toInt(&portOk);
    if (colon <= 0 || !portOk || port < 0 || port > 65535) {
        return badArguments(
            QCoreApplication::translate("Hub", "--listen \"%1\": give HOST:PORT, such as 127.0.0.1:7878.")
                .arg(arguments.listen));
    }
    Hub::Options options;
    options.dataFolder = arguments.data;
    options.host = arguments.listen.left(colon);
    options.host.remove(QLatin1Char('[')).remove(QLatin1Char(']'));
    options.port = quint16(port);
    options.allowUnpaired = arguments.allowUnpaired;
    auto hub = Hub::serve(options);
    if (!hub)
        return hub.error().code == QLatin1String("loopback-only") ? badArguments(hub.error().text)
                                                                  : failed(hub.error());
    if (arguments.demo) {
        const auto shop = demoShop();
        const auto imported = shop ? (*hub)->importIfEmpty(*shop) : Result<void>(shop.error());
        if (!imported)
            return failed(imported.error());
    }
    (*hub)->onFailure([&application](const Error &error) {
        QMetaObject::invokeMethod(
            &application,
            [error] {
                say(stderr, error.text);
                QCoreApplication::exit(exitStore);
            },
            Qt::QueuedConnection);
    });
    const ControlSocket control(controlSocketName(arguments.data),
                                [&hub](const QJsonObject &command) { return (*hub)->run(command); });
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return exitFailed;
    QSocketNotifier notifier(signalPipe[0], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &application, [] { QCoreApplication::exit(exitOk); });
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    say(stdout, QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("event"), QStringLiteral("listening")},
                                                            {QStringLiteral("url"), (*hub)->url()},
                                                            {QStringLiteral("hub"), (*hub)->id().toString()},
                                                            {QStringLiteral("lineage"), (*hub)->lineage().toString()}})
                                      .toJson(QJsonDocument::Compact)));
    const int code = QCoreApplication::exec();
    (*hub)->stop();
    return code;
}

int command(const Arguments &arguments)
{
    const QJsonObject request{{QStringLiteral("command"), arguments.command},
                              {QStringLiteral("file"), arguments.file},
                              {QStringLiteral("what"), arguments.what}};
    QJsonObject answer;
    if (const auto live = ControlSocket::ask(controlSocketName(arguments.data), request)) {
        answer = *live;
    } else {
        if (arguments.command != QLatin1String("import")
            && !QFile::exists(arguments.data + QStringLiteral("/hub.sqlite"))) {
            say(stderr, QCoreApplication::translate("Hub", "There is no hub's data in %1.").arg(arguments.data));
            return exitFailed;
        }
        auto store = HubStore::open(arguments.data, false);
        if (!store)
            return failed(store.error());
        answer = runCommand(**store, request);
        if (const auto written = (*store)->commit(); !written)
            return failed(written.error());
    }
    if (arguments.command == QLatin1String("verify")) {
        say(stdout, QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact)));
        return answer.value(u"ok").toBool() ? exitOk : exitFailed;
    }
    if (!answer.value(u"ok").toBool())
        return failed({answer.value(u"code").toString(), answer.value(u"text").toString()});
    if (arguments.command == QLatin1String("export"))
        printRows(answer.value(u"rows").toArray(), arguments.format == QLatin1String("csv"));
    return exitOk;
}

} // namespace

int runHubProgram(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tandem-hub"));
    setLogLevel(QStringLiteral("warning"));
    Arguments arguments;
    arguments.data =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/tandem-hub");
    static const QStringList commands{QStringLiteral("serve"),  QStringLiteral("import"),  QStringLiteral("export"),
                                      QStringLiteral("backup"), QStringLiteral("restore"), QStringLiteral("verify")};
    const QStringList given = QCoreApplication::arguments().mid(1);
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString &word = given[i];
        const auto value = [&]() -> std::optional<QString> {
            return i + 1 < given.size() ? std::optional(given[++i]) : std::nullopt;
        };
        const auto oneOf = [&](QString &into, const QStringList &accepted) -> std::optional<QString> {
            const auto given = value();
            if (given && accepted.contains(*given)) {
                into = *given;
                return std::nullopt;
            }
            return QCoreApplication::translate("Hub", "%1 \"%2\": give one of %3.")
                .arg(word, given.value_or(QString()), accepted.join(QStringLiteral(", ")));
        };
        if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            std::fputs(usage, stdout);
            return exitOk;
        }
        if (word == QLatin1String("--version")) {
            say(stdout, QStringLiteral("tandem-hub " TANDEM_VERSION));
            return exitOk;
        }
        if (word == QLatin1String("--demo")) {
            arguments.demo = true;
        } else if (word == QLatin1String("--allow-unpaired")) {
            arguments.allowUnpaired = true;
        } else if (word == QLatin1String("--data") || word == QLatin1String("--listen")) {
            const auto text = value();
            if (!text)
                return badArguments(QCoreApplication::translate("Hub", "%1 needs a value.").arg(word));
            (word == QLatin1String("--data") ? arguments.data : arguments.listen) = *text;
        } else if (word == QLatin1String("--log-level")) {
            QString level;
            if (const auto wrong = oneOf(level, {QStringLiteral("debug"), QStringLiteral("info"),
                                                 QStringLiteral("warning"), QStringLiteral("error")}))
                return badArguments(*wrong);
            setLogLevel(level);
        } else if (word == QLatin1String("--store")) {
            QString store;
            if (const auto wrong = oneOf(store, {QStringLiteral("sqlite")}))
                return badArguments(*wrong);
        } else if (word == QLatin1String("--what")) {
            if (const auto wrong = oneOf(arguments.what,
                                         {QStringLiteral("orders"), QStringLiteral("payments"), QStringLiteral("log")}))
                return badArguments(*wrong);
        } else if (word == QLatin1String("--format")) {
            if (const auto wrong = oneOf(arguments.format, {QStringLiteral("json"), QStringLiteral("csv")}))
                return badArguments(*wrong);
        } else if (word.startsWith(QLatin1Char('-'))) {
            return badArguments(QCoreApplication::translate("Hub", "There is no option \"%1\".").arg(word));
        } else if (arguments.command.isEmpty()) {
            if (!commands.contains(word)) {
                return badArguments(QCoreApplication::translate("Hub", "There is no command \"%1\": give one of %2.")
                                        .arg(word, commands.join(QStringLiteral(", "))));
            }
            arguments.command = word;
        } else if (arguments.file.isEmpty()) {
            arguments.file = QDir::current().absoluteFilePath(word);
        } else {
            return badArguments(QCoreApplication::translate("Hub", "\"%1\" is one argument too many.").arg(word));
        }
    }
    if (arguments.command.isEmpty())
        return badArguments(
            QCoreApplication::translate("Hub", "Give a command: %1.").arg(commands.join(QStringLiteral(", "))));
    const bool wantsFile =
        QStringList{QStringLiteral("import"), QStringLiteral("backup"), QStringLiteral("restore")}.contains(
            arguments.command);
    if (wantsFile && arguments.file.isEmpty())
        return badArguments(QCoreApplication::translate("Hub", "%1 needs a file.").arg(arguments.command));
    if (arguments.command == QLatin1String("export") && arguments.what.isEmpty())
        return badArguments(QCoreApplication::translate("Hub", "export needs --what orders, payments or log."));
    if (arguments.command == QLatin1String("serve"))
        return serve(application, arguments);
    if (arguments.command == QLatin1String("restore")) {
        const auto restored = HubStore::restore(arguments.data, arguments.file);
        return restored ? exitOk : failed(restored.error());
    }
    return command(arguments);
}

} // namespace tandem
