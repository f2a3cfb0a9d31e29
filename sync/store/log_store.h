#pragma once

#include "sync/model/entry.h"
#include "sync/model/ids.h"
#include "sync/model/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace tandem {

/// An own operation of a terminal that has not yet come back in the log.
struct OwnOp
{
    StreamId stream;
    qint64 counter = 0;
    QByteArray bytes;
};

/// A checkpoint's row: one order (or other keyed state) of a stream as of the checkpoint's seq.
struct StoredState
{
    QByteArray key;    ///< 16 bytes: the order's uid
    bool open = false; ///< Still to be held in memory; final orders are only read on demand
    qint64 run = 0;
    qint64 number = 0;
    QString search;   ///< Lower-case words by which a final order is found; empty while open
    QByteArray state; ///< Opaque to the store
};

/// State of a stream folded up to `seq`, so that opening a store replays only what came later.
/// Writing one replaces the stream's header and upserts `rows`; rows not named stay as they were.
/// The first one of a stream without entries may stand at any seq: the log goes on behind it (a terminal that was given
/// the state instead of the log).
struct Checkpoint
{
    StreamId stream;
    qint64 seq = 0;
    QByteArray header; ///< Opaque to the store
    QList<StoredState> rows;
};

/// What is written in one transaction: all of it or nothing.
struct Batch
{
    struct StreamEntry
    {
        StreamId stream;
        Entry entry;
    };
    struct Key
    {
        StreamId stream;
        qint64 counter;
    };

    QList<StreamEntry> entries;        ///< Appended; seq must be the stream's head + 1 each
    QList<Key> ownOpsSeen;             ///< Terminal: own ops up to and including this counter came back; dropped first
    QList<OwnOp> ownOps;               ///< Terminal: queued for the hub
    QHash<QString, QByteArray> values; ///< Named values; an empty value removes the name
    QList<Checkpoint> checkpoints;
    /// Entries with a seq above `counter` are removed (a terminal whose hub forked) before anything of this batch is
    /// added; a checkpoint above it goes with all its rows, as it holds what those entries did.
    QList<Key> truncateAfter;
    /// All of it can be had from the hub again: it is written, but reaches the disk's platter only with the next batch
    /// that must. A power cut may take it, whole batches from the end; a killed program loses nothing.
    bool refetchable = false;

    bool isEmpty() const
    {
        return entries.isEmpty() && ownOps.isEmpty() && ownOpsSeen.isEmpty() && values.isEmpty()
               && checkpoints.isEmpty() && truncateAfter.isEmpty();
    }
};

struct StreamHead
{
    qint64 seq = 0;
    QByteArray hash; ///< Of the entry at seq; empty at 0, and where a checkpoint stands in for the log up to seq
};

/// Durable home of a terminal or a hub: logs, own ops, checkpoints, named values.
///
/// One object owns one file with an exclusive connection and is used from the thread that opened it. A commit that
/// returned success survives a crash of the process and of the power. After an I/O error the object refuses every
/// further commit (`store-failed`): reopen from disk, never trust a second fsync.
/// Error codes: store-in-use, store-damaged, store-newer (written by a newer version), store-full, store-read-only,
/// store-network-share, store-failed; commit: store-order (an entry that is not the next one, an operation, order
/// number or own counter that is there already, a checkpoint beyond the log); backupTo: store-exists. After store-full,
/// store-order and store-read-only the store stays usable, and nothing of the batch is in it.
class LogStore
{
public:
    virtual ~LogStore() = default;

    virtual Result<void> commit(const Batch &batch) = 0;

    /// Every stream with entries, own operations or a checkpoint, by id.
    virtual QList<StreamId> streams() const = 0;
    virtual StreamHead head(StreamId stream) const = 0;
    /// Entries with seq > after in order; stops before `maxEntries` or when their op bytes exceed `maxBytes`
    /// (but returns at least one if there is any).
    virtual Result<QList<Entry>> entries(StreamId stream, qint64 after, int maxEntries, qint64 maxBytes) const = 0;
    virtual Result<std::optional<Entry>> entryOf(StreamId stream, OpRef op) const = 0;
    /// The highest counter of each device in a stream's log.
    virtual Result<QHash<DeviceId, qint64>> counters(StreamId stream) const = 0;

    virtual Result<QList<OwnOp>> ownOps(StreamId stream) const = 0;  ///< By counter
    virtual Result<QByteArray> value(const QString &name) const = 0; ///< Empty when absent
    /// Of the named values, those that begin with it; by name.
    virtual Result<QStringList> valueNames(const QString &prefix) const = 0;

    /// Without the rows, see states(); nothing when the stream never had a checkpoint.
    virtual Result<std::optional<Checkpoint>> checkpoint(StreamId stream) const = 0;
    virtual Result<std::optional<StoredState>> state(StreamId stream, const QByteArray &key) const = 0;
    /// Final rows whose search text holds every word of `words`, newest (run, number) first.
    virtual Result<QList<StoredState>> findFinal(StreamId stream, const QString &words, int limit) const = 0;
    /// Every row of a stream, final ones included, in pages: keys above `afterKey`, at most `limit`.
    virtual Result<QList<StoredState>> states(StreamId stream, const QByteArray &afterKey, int limit) const = 0;

    /// Writes a complete, checked copy to `file` (which must not exist) while the store stays in use.
    virtual Result<void> backupTo(const QString &file) const = 0;
};

} // namespace tandem
