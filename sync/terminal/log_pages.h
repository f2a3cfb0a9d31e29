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

/// Whether entries that are read follow each other as they were written.
class ChainCheck
{
public:
    ChainCheck(qint64 seq, QByteArray hash)
        : m_seq(seq)
        , m_hash(std::move(hash))
    {
    }
    void take(const Entry &entry)
    {
        m_isWhole = m_isWhole && entry.seq == m_seq + 1 && entryHash(m_hash, entry) == entry.hash;
        m_seq = entry.seq;
        m_hash = entry.hash;
    }
    /// Up to the log's head; without a hash a state stands for that.
    bool isWhole(const StreamHead &head) const { return m_isWhole && (head.hash.isEmpty() || head.seq == m_seq); }

private:
    qint64 m_seq;
    QByteArray m_hash;
    bool m_isWhole = true;
};

} // namespace tandem
