#pragma once

#include "sync/store/log_store.h"

#include <map>
#include <memory>

namespace tandem {

/// What a MemoryLogStore writes to: outlives the store as a disk outlives a process.
class MemoryDisk
{
public:
    enum class Fault {
        None,
        Full,   ///< Commits are refused with store-full for as long as it stands
        Failed, ///< The next commit is lost with store-failed, and all later ones of that store are refused
    };

    Fault fault = Fault::None;

private:
    friend class MemoryLogStore;

    struct Stream
    {
        QList<Entry> entries; ///< Entry seq is at seq - 1
        QHash<OpRef, qint64> seqOf;
        QHash<std::pair<qint64, qint64>, qint64> seqOfNumber; ///< By run and number
        std::map<qint64, QByteArray> ownOps;
        std::optional<Checkpoint> checkpoint; ///< Without rows
        std::map<QByteArray, StoredState> states;
    };

    std::map<StreamId, Stream> m_streams;
    QHash<QString, QByteArray> m_values;
    bool m_inUse = false;
};

/// A LogStore that behaves like the SQLite one, errors included, for tests and the simulator. One thread at a time.
class MemoryLogStore : public LogStore
{
public:
    MemoryLogStore(); ///< On a disk of its own
    /// Errors: store-in-use while another store is on that disk.
    static Result<std::unique_ptr<LogStore>> open(const std::shared_ptr<MemoryDisk> &disk);
    ~MemoryLogStore() override;
    Q_DISABLE_COPY_MOVE(MemoryLogStore)

    Result<void> commit(const Batch &batch) override;

    QList<StreamId> streams() const override;
    StreamHead head(StreamId stream) const override;
    Result<QList<Entry>> entries(StreamId stream, qint64 after, int maxEntries, qint64 maxBytes) const override;
    Result<std::optional<Entry>> entryOf(StreamId stream, OpRef op) const override;
    Result<QHash<DeviceId, qint64>> counters(StreamId stream) const override;
    Result<QList<OwnOp>> ownOps(StreamId stream) const override;
    Result<QByteArray> value(const QString &name) const override;
    Result<std::optional<Checkpoint>> checkpoint(StreamId stream) const override;
    Result<std::optional<StoredState>> state(StreamId stream, const QByteArray &key) const override;
    Result<QList<StoredState>> findFinal(StreamId stream, const QString &words, int limit) const override;
    Result<QList<StoredState>> states(StreamId stream, const QByteArray &afterKey, int limit) const override;
    /// Writes an SQLite store with the same content.
    Result<void> backupTo(const QString &file) const override;

private:
    using Stream = MemoryDisk::Stream;

    explicit MemoryLogStore(std::shared_ptr<MemoryDisk> disk);

    const Stream &stream(StreamId id) const; ///< An empty one when unknown
    Result<void> check(const Batch &batch, const QHash<StreamId, qint64> &cut) const;
    static void truncate(Stream &stream, qint64 after);
    static void append(Stream &stream, const Entry &entry);

    std::shared_ptr<MemoryDisk> m_disk;
    bool m_failed = false;
};

} // namespace tandem
