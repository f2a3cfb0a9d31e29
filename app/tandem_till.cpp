#include "app/register/till_console.h"
#include "app/register/till_options.h"
#include "sync/terminal/unsent_work.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QThread>

#include <array>
#include <cerrno>
#include <cstdio>
#include <poll.h>
#include <unistd.h>

using namespace tandem;

namespace {

/// Reads lines from standard input and posts them; a line too long is passed on cut, to be refused with its reply.
class LineReader : public QThread
{
public:
    explicit LineReader(TillConsole *console)
        : m_console(console)
    {
        if (::pipe(m_wake.data()) != 0)
            qFatal("No pipe can be made.");
    }
    ~LineReader() override
    {
        m_ending = true;
        m_room.release();
        const char byte = 0;
        if (::write(m_wake[1], &byte, 1) == 1)
            wait();
        ::close(m_wake[0]);
        ::close(m_wake[1]);
    }

    void lineDone() { m_room.release(); }

protected:
    void run() override
    {
        QByteArray line;
        std::array<char, 16384> buffer;
        while (!m_ending) {
            std::array<pollfd, 2> wanted{{{STDIN_FILENO, POLLIN, 0}, {m_wake[0], POLLIN, 0}}};
            if (::poll(wanted.data(), wanted.size(), -1) < 0 && errno == EINTR)
                continue;
            if (wanted[1].revents != 0)
                return;
            const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                break;
            for (ssize_t i = 0; i < count; ++i) {
                if (buffer[size_t(i)] == '\n')
                    post(std::exchange(line, {}));
                else if (line.size() <= longest)
                    line.append(buffer[size_t(i)]);
            }
        }
        if (!line.isEmpty())
            post(line);
        QMetaObject::invokeMethod(m_console, &TillConsole::takeEnd, Qt::QueuedConnection);
    }

private:
    static constexpr qsizetype longest = 64 * 1024;

    void post(const QByteArray &line)
    {
        m_room.acquire(); // a writer faster than the disk waits in its pipe
        if (m_ending)
            return;
        QMetaObject::invokeMethod(
            m_console, [console = m_console, line] { console->takeLine(line); }, Qt::QueuedConnection);
    }

    TillConsole *m_console;
    std::array<int, 2> m_wake{};
    QSemaphore m_room{1000};
    std::atomic<bool> m_ending = false;
};

void printLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

int exitCodeOf(const Error &error) { return error.code == QLatin1String("instance-running") ? 3 : 1; }

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tandem-till"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TANDEM_VERSION));
    const auto options = parseTillOptions(QCoreApplication::arguments().mid(1), TillProgram::Lines);
    if (!options) {
        std::fprintf(stderr, "tandem-till: %s\n", qUtf8Printable(options.error().text));
        return 2;
    }
    if (options->help || options->version) {
        printLine(options->help ? tillHelp(TillProgram::Lines).trimmed().toUtf8()
                                : QByteArrayLiteral("tandem-till " TANDEM_VERSION));
        return 0;
    }
    applyLogLevel(options->logLevel);
    if (options->unsent) {
        const auto work = unsentWork(options->terminal.dataFolder);
        if (work)
            printLine(*work);
        else
            std::fprintf(stderr, "tandem-till: %s\n", qUtf8Printable(work.error().text));
        return work ? 0 : exitCodeOf(work.error());
    }

    Terminal terminal(options->terminal);
    TillConsole console(&terminal, {options->cashier, options->pin, options->terminal, options->forbidsDoubtfulPayment},
                        printLine);
    QObject::connect(
        &console, &TillConsole::finished, &app, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    if (const auto started = terminal.start(); !started) {
        console.fail(started.error());
        return exitCodeOf(started.error());
    }
    LineReader reader(&console);
    QObject::connect(&console, &TillConsole::lineDone, &app, [&reader] { reader.lineDone(); });
    reader.start();
    return app.exec();
}
