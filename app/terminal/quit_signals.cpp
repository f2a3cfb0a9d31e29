#include "app/terminal/quit_signals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <unistd.h>

namespace tandem {

namespace {

std::array<int, 2> wake{-1, -1};

/// A signal handler may only write; the rest happens in the event loop.
void onSignal(int)
{
    const char byte = 0;
    if (::write(wake[1], &byte, 1) != 1)
        ::_exit(1);
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe(wake.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(wake[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [] { QCoreApplication::exit(0); });
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

QuitSignals::~QuitSignals()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    for (const int end : wake)
        ::close(end);
}

} // namespace tandem
