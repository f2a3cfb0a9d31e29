#pragma once

#include "sync/model/stream_base.h"
#include "sync/store/log_store.h"

#include <QCoreApplication>

namespace tandem {

inline Error brokenOff(StreamId stream, qint64 after)
{
    return Error{QStringLiteral("store-damaged"),
                 QCoreApplication::translate("Hub", "The hub's store is damaged: the log of stream %1 breaks off after "
                                                    "entry %2. Restore a backup.")
                     .arg(stream.toString())
                     .arg(after)};
}

/// Calls `visit` (Result<void> of an Entry) for every entry of a stream in order, until one returns an error. A log
/// that breaks off before its head is damaged: store-damaged.
template<typename Visit>
Result<void> forEachEntry(const LogStore &store, StreamId stream, Visit visit)
{
    constexpr int page = 4000;
    constexpr qint64 pageBytes = 32 * 1024 * 1024;
    qint64 after = 0;
    for (;;) {
        const auto entries = store.entries(stream, after, page, pageBytes);
        if (!entries)
            return entries.error();
        if (entries->isEmpty()) {
            const StreamHead head = store.head(stream);
            const bool isWhole = head.hash.isEmpty() || head.seq == after; // without a hash a state stands for the log
            return isWhole ? Result<void>() : brokenOff(stream, after);
        }
        for (const Entry &entry : *entries) {
            if (Result<void> visited = visit(entry); !visited)
                return visited;
        }
        after = entries->last().seq;
    }
}

/// What the first entry behind a state follows.
inline Entry entryAt(const StreamBase &base)
{
    Entry entry;
    entry.seq = base.at.seq;
    entry.lineage = base.at.lineage;
    entry.hash = base.hash;
    return entry;
}

/// Whether `entry` is the next link of the chain after `last` (default-made before the first entry).
inline bool followsInChain(const Entry &last, const Entry &entry)
{
    return entry.seq == last.seq + 1 && entryHash(last.hash, entry) == entry.hash;
}

} // namespace tandem
