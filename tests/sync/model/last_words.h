#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <cstdlib>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace tandem::testing {

/// By the door rather than by a core dump, so that what was walked through is counted. Not where leaks are looked for:
/// a copy of a process that lacks its other threads seems to have some.
[[noreturn]] inline void leave(int code)
{
#ifdef TANDEM_LOOKS_FOR_LEAKS
    _exit(code);
#else
    std::exit(code);
#endif
}

/// What a program says when it ends itself over `fault`, which is tried in a child of this one; empty when it goes on.
inline QByteArray lastWords(const std::function<void()> &fault)
{
    static int toParent = -1;
    int ends[2];
    if (pipe(ends) != 0)
        return "there is no pipe";
    const pid_t child = fork();
    if (child == 0) {
        toParent = ends[1];
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
            if (type != QtFatalMsg)
                return;
            const QByteArray words = text.toUtf8();
            leave(write(toParent, words.constData(), std::size_t(words.size())) == words.size() ? 0 : 1);
        });
        fault();
        leave(0);
    }
    close(ends[1]);
    QByteArray words;
    char some[256];
    for (ssize_t count = 0; (count = read(ends[0], some, sizeof some)) > 0;)
        words.append(some, qsizetype(count));
    close(ends[0]);
    int how = 0;
    waitpid(child, &how, 0);
    return WIFEXITED(how) && WEXITSTATUS(how) == 0 ? words : QByteArray("it was ended otherwise");
}

} // namespace tandem::testing
