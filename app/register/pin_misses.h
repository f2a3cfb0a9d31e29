#pragma once

#include <QByteArray>

namespace tandem {

/// How often in a row a cashier's PIN was missed, and for how long it is therefore not looked at: the fifth miss locks
/// it for 30 s, every further one for twice as long as the last, up to an hour. A plain value.
class PinMisses
{
public:
    static constexpr qint64 allowed = 4; ///< Misses that lock nothing

    /// As kept on disk; none for what can't be read.
    static PinMisses parse(const QByteArray &text);
    QByteArray toBytes() const;

    void add(qint64 now); ///< Milliseconds since 1970 UTC
    bool any() const { return m_count > 0; }
    qint64 lockMs() const; ///< From the last miss on; 0: not locked
    /// Of that, by a wall clock, what is left at `now`: never more than the whole, however the clock was set.
    qint64 leftMs(qint64 now) const;

private:
    qint64 m_count = 0;
    qint64 m_last = 0;
};

} // namespace tandem
