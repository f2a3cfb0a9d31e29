#pragma once

#include <QtGlobal>

#include <ctime>

namespace tandem {

/// Ends the program when an input takes longer than the 100 ms that nothing may hang for. Counted in the thread's own
/// time, so that a busy machine finds nothing; with sanitizers and coverage everything takes about four times as long.
class InTime
{
public:
    InTime() = default;
    ~InTime()
    {
        if (now() - m_start > 4 * 100)
            qFatal("took longer than 100 ms");
    }
    Q_DISABLE_COPY_MOVE(InTime)

private:
    static qint64 now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
    }
    qint64 m_start = now();
};

} // namespace tandem
