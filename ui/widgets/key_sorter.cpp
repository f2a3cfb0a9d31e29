#include "ui/widgets/key_sorter.h"

#include <utility>

namespace tandem {

QString KeySorter::character(QChar c, qint64 atMs)
{
    QString typed;
    if (isHolding() && atMs - m_lastMs >= pauseMs)
        typed = pause();
    m_held.append(c);
    m_lastMs = atMs;
    return typed;
}

KeySorter::Ended KeySorter::enter(qint64 atMs)
{
    const bool inTime = atMs - m_lastMs < pauseMs;
    QString held = pause();
    if (inTime && held.size() >= fewestCharacters)
        return {.barcode = std::move(held), .typed = {}};
    return {.barcode = {}, .typed = std::move(held)};
}

QString KeySorter::pause() { return std::exchange(m_held, QString()); }

} // namespace tandem
