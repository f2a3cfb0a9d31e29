#include "sync/store/out_of_memory.h"

#include <QByteArray>
#include <QCoreApplication>

#include <exception>
#include <new>
#include <unistd.h>

namespace tandem {

namespace {

QByteArray &sentence()
{
    static QByteArray text;
    return text;
}

/// Takes no memory and runs nothing at exit, which might ask for some.
[[noreturn]] void end()
{
    [[maybe_unused]] const ssize_t written =
        ::write(STDERR_FILENO, sentence().constData(), std::size_t(sentence().size()));
    ::_exit(1);
}

/// Qt asks malloc() itself, and throws past every catch.
[[noreturn]] void endOrAbort()
{
    try {
        if (const auto thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc &) {
        end();
    } catch (...) {
    }
    std::abort();
}

} // namespace

void endWhenOutOfMemory()
{
    if (!sentence().isEmpty())
        return;
    sentence() = QCoreApplication::translate("Store", "There is no memory left. All that was said to be done is kept; "
                                                      "start the program again.")
                     .toUtf8()
                 + '\n';
    std::set_new_handler(end);
    std::set_terminate(endOrAbort);
}

} // namespace tandem
