#include "app/register/pin_misses.h"

#include <QList>

#include <algorithm>

namespace tandem {

namespace {

constexpr qint64 firstLockMs = 30'000;
constexpr qint64 longestLockMs = 3'600'000;

} // namespace

PinMisses PinMisses::parse(const QByteArray &text)
{
    const QByteArrayList parts = text.split(' ');
    PinMisses misses;
    if (parts.size() == 2) {
        misses.m_count = std::max<qint64>(0, parts[0].toLongLong());
        misses.m_last = parts[1].toLongLong();
    }
    return misses;
}

QByteArray PinMisses::toBytes() const { return QByteArray::number(m_count) + ' ' + QByteArray::number(m_last); }

void PinMisses::add(qint64 now)
{
    ++m_count;
    m_last = now;
}

qint64 PinMisses::lockMs() const
{
    qint64 length = m_count > allowed ? firstLockMs : 0;
    for (qint64 further = m_count - allowed - 1; further > 0 && length < longestLockMs; --further)
        length *= 2;
    return std::min(length, longestLockMs);
}

qint64 PinMisses::leftMs(qint64 now) const
{
    const qint64 whole = lockMs();
    return std::clamp<qint64>(m_last + whole - now, 0, whole);
}

} // namespace tandem
