#pragma once

#include "sync/store/log_store.h"

namespace tandem {

/// Calls `visit` (Result<void> of an Entry) for every entry of a stream in order, until one returns an error.
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
        if (entries->isEmpty())
            return {};
        for (const Entry &entry : *entries) {
            if (Result<void> visited = visit(entry); !visited)
                return visited;
        }
        after = entries->last().seq;
    }
}

/// Whether `entry` is the next link of the chain after `last` (default-made before the first entry).
inline bool followsInChain(const Entry &last, const Entry &entry)
{
    return entry.seq == last.seq + 1 && entryHash(last.hash, entry) == entry.hash;
}

} // namespace tandem
