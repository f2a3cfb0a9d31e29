#pragma once

#include "sync/store/log_store.h"

#include <utility>

namespace tandem {

constexpr int replayPage = 2000; ///< Entries
constexpr qint64 replayBytes = 16 * 1024 * 1024;

/// Reads a stream's log page by page: what comes after `after`. Only till_store*.cpp know it.
template<typename Visit>
Result<void> forEachEntry(const LogStore &store, StreamId stream, Visit visit, qint64 after = 0)
{
    for (;;) {
        auto page = store.entries(stream, after, replayPage, replayBytes);
        if (!page)
            return page.error();
        if (page->isEmpty())
            return {};
        for (const Entry &entry : std::as_const(*page))
            visit(entry);
        after = page->last().seq;
    }
}

} // namespace tandem
