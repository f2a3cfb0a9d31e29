#include "sync/hub/hub_program.h"

#include "sync/hub/control_socket.h"
#include "sync/hub/demo_shop.h"
#include "sync/hub/hub.h"
#include "sync/hub/hub_commands.h"
#include "sync/hub/hub_export.h"
#include "sync/hub/hub_folder.h"
#include "sync/hub/hub_options.h"
#include "sync/hub/hub_promote.h"
#include "sync/hub/hub_restore.h"
#include "sync/hub/hub_store.h"
#include "sync/store/out_of_memory.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSocketNotifier>

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

void print(FILE *where, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), where);
    std::fflush(where);
}

void say(FILE *where, const QString &text) { print(where, text.toUtf8() + '\n'); }

template<typename Json>
QString compact(const Json &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// Only what is wrong with the data folder is called store-…
int failed(const Error &error)
{
    say(stderr, error.text);
    return error.code.startsWith(QLatin1String("store-")) ? exitStore : exitFailed;
}

void setLogLevel(const QString &level)
{
    const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning")};
    QString rules;
    for (const QString &lower : levels) {
        if (lower == level)
            break;
        rules += QStringLiteral("tandem.*.%1=false\n").arg(lower);
    }
    QLoggingCategory::setFilterRules(rules);
}

int signalPipe[2];
void onSignal(int)
{
    // When not even this works there is nothing left to do inside a signal handler.
    if (write(signalPipe[1], "x", 1) != 1)
        _exit(exitFailed);
}

QJsonObject numberingEvent(const Hub::Numbering &numbering)
{
    return {{QStringLiteral("event"), QStringLiteral("numbering")},
            {QStringLiteral("state"), numbering.held ? QStringLiteral("held") : QStringLiteral("open")},
            {QStringLiteral("waiting"), QJsonArray::fromStringList(numbering.waiting)},
            {QStringLiteral("lineage"), numbering.lineage.toString()}};
}

int serve(QCoreApplication &application, const HubOptions &options)
{
    auto hub = Hub::serve({options.dataFolder, options.host, options.port, options.allowUnpaired});
    if (!hub)
        return failed(hub.error());
    if (options.demo) {
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
    const ControlSocket control(options.dataFolder,
                                [&hub](const QJsonObject &command) { return (*hub)->run(command); });
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return exitFailed;
    QSocketNotifier notifier(signalPipe[0], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &application, [] { QCoreApplication::exit(exitOk); });
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    say(stdout, compact(QJsonObject{{QStringLiteral("event"), QStringLiteral("listening")},
                                    {QStringLiteral("url"), (*hub)->url()},
                                    {QStringLiteral("hub"), (*hub)->id().toString()},
                                    {QStringLiteral("lineage"), (*hub)->lineage().toString()}}));
    (*hub)->onNumbering([&application](const Hub::Numbering &numbering) {
        QMetaObject::invokeMethod(&application, [numbering] { say(stdout, compact(numberingEvent(numbering))); });
    });
    const int code = QCoreApplication::exec();
    (*hub)->stop();
    return code;
}

/// Does it on the folder itself, which no hub serves. What fails is not committed.
QJsonObject runOffline(const QString &folder, const QJsonObject &request)
{
    const QString command = request.value(u"command").toString();
    const bool isImport = command == QLatin1String("import");
    const bool writes = isImport || (command == QLatin1String("go-on") && QFileInfo::exists(hubFolder::store(folder)));
    auto store = HubStore::open(folder, writes ? HubStore::Access::Append : HubStore::Access::Read);
    if (!store)
        return failedAnswer(store.error());
    QJsonObject answer = runCommand(**store, request);
    if (!writes)
        return answer;
    if (answer.value(u"ok").toBool()) {
        if (const auto written = (*store)->commit(); !written)
            answer = failedAnswer(written.error());
    }
    if (!answer.value(u"ok").toBool())
        HubStore::discardIfNew(*std::move(store));
    return answer;
}

int run(const HubOptions &options)
{
    const QJsonObject request{{QStringLiteral("command"), options.command},
                              {QStringLiteral("file"), options.file},
                              {QStringLiteral("what"), options.what}};
    const auto live = ControlSocket::ask(options.dataFolder, request);
    const QJsonObject answer = live ? *live : runOffline(options.dataFolder, request);
    const bool isVerify = options.command == QLatin1String("verify") && answer.contains(u"entries");
    if (isVerify)
        say(stdout, compact(answer));
    if (!answer.value(u"ok").toBool()) {
        return isVerify ? exitFailed : failed({answer.value(u"code").toString(), answer.value(u"text").toString()});
    }
    if (options.command == QLatin1String("export")) {
        const QJsonArray rows = answer.value(u"rows").toArray();
        if (options.format == QLatin1String("csv"))
            print(stdout, toCsv(rows, exportColumns(options.what)));
        else
            say(stdout, compact(rows));
    }
    return exitOk;
}

} // namespace

int runHubProgram(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tandem-hub"));
    const auto options = parseHubOptions(QCoreApplication::arguments().mid(1));
    if (!options) {
        say(stderr, QStringLiteral("tandem-hub: ") + options.error().text);
        return exitArguments;
    }
    if (options->help || options->version) {
        say(stdout, options->help ? hubHelp() : QStringLiteral("tandem-hub " TANDEM_VERSION));
        return exitOk;
    }
    setLogLevel(options->logLevel);
    endWhenOutOfMemory();
    if (options->command == QLatin1String("serve"))
        return serve(application, *options);
    if (options->command == QLatin1String("restore")) {
        const auto restored = restoreHub(options->dataFolder, options->file);
        return restored ? exitOk : failed(restored.error());
    }
    if (options->command == QLatin1String("promote")) {
        const auto promoted = promoteTerminal(options->from, options->dataFolder, options->hub);
        if (!promoted)
            return failed(promoted.error());
        say(stdout, compact(promotedReport(*promoted)));
        return exitOk;
    }
    return run(*options);
}

} // namespace tandem
