#include "app/register/till_options.h"
#include "app/terminal/main_window.h"
#include "app/terminal/quit_signals.h"
#include "app/terminal/single_instance.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>

using namespace tandem;

namespace {

constexpr int exitFailed = 1;
constexpr int exitBadArguments = 2;
constexpr int exitOtherInstance = 3;

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int sayNoDisplay()
{
    std::fprintf(stderr, "tandem: There is no display to open a window on. Use tandem-till for a till without a "
                         "screen, or ./dev run --tour DIR for pictures.\n");
    return exitFailed;
}

/// A display that is named but can't be opened is Qt's fatal end; the message before it says what was tried.
void onMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg)
        std::_Exit(sayNoDisplay());
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

Desk::Options deskOptions(const TillOptions &options)
{
    Desk::Options desk;
    desk.terminal = options.terminal;
    desk.host = options.host;
    desk.demo = options.demo;
    desk.port = options.host && !options.demo ? 7878 : 0;
    desk.cashier = options.cashier;
    desk.pin = options.pin;
    desk.forbidsDoubtfulPayment = options.forbidsDoubtfulPayment;
    if (options.demo && desk.terminal.pos.isEmpty())
        desk.terminal.pos = QStringLiteral("Bar");
    if (options.demo && desk.cashier.isEmpty()) { // the demo shop's own manager; its PIN is no secret
        desk.cashier = QStringLiteral("Ana");
        desk.pin = QStringLiteral("1111");
    }
    return desk;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("tandem"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TANDEM_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "-reverse") != 0) // Qt's own: shows the window from right to left
            arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const auto options = parseTillOptions(arguments, TillProgram::Window);
    if (!options) {
        std::fprintf(stderr, "tandem: %s\n", qUtf8Printable(options.error().text));
        return exitBadArguments;
    }
    if (options->help || options->version) {
        std::puts(options->help ? qUtf8Printable(tillHelp(TillProgram::Window).trimmed()) : "tandem " TANDEM_VERSION);
        return 0;
    }
    applyLogLevel(options->logLevel);
    SingleInstance instance(options->terminal.dataFolder);
    if (instance.raiseOther()) {
        std::fprintf(stderr, "tandem: This terminal runs already; its window was brought to the front.\n");
        return exitOtherInstance;
    }
    if (!hasDisplay())
        return sayNoDisplay();
    const auto usual = qInstallMessageHandler(onMessage);
    QApplication app(argc, argv);
    qInstallMessageHandler(usual);
    const QuitSignals quitSignals;
    int exitCode = 0;
    {
        MainWindow window(deskOptions(*options), DeviceSettings::load(options->terminal.dataFolder));
        QObject::connect(&instance, &SingleInstance::raiseWanted, &window, &MainWindow::raiseUp);
        QObject::connect(&window, &MainWindow::holdsDevice, &instance, &SingleInstance::listen);
        QObject::connect(&window, &MainWindow::cannotStart, &window, [](const Error &error) {
            std::fprintf(stderr, "tandem: %s\n", qUtf8Printable(error.text));
            QCoreApplication::exit(exitOtherInstance);
        });
        QObject::connect(&window, &MainWindow::hosting, &window,
                         [](const QString &url, const QString &hub, const QString &lineage) {
                             std::printf("{\"event\":\"listening\",\"url\":\"%s\",\"hub\":\"%s\",\"lineage\":\"%s\"}\n",
                                         qUtf8Printable(url), qUtf8Printable(hub), qUtf8Printable(lineage));
                             std::fflush(stdout);
                         });
        window.place(options->place);
        window.show();
        window.start();
        exitCode = QApplication::exec();
    }
    return exitCode;
}
