#pragma once

#include "sync/store/batch_order.h"
#include "sync/store/log_store.h"
#include "sync/store/sqlite_connection.h"

#include <memory>

namespace tandem {

/// LogStore over one SqliteConnection that is set up. Inside sync/store only; others call openSqliteStore().
class SqliteLogStore : public LogStore
{
public:
    explicit SqliteLogStore(std::unique_ptr<SqliteConnection> connection);

    Result<void> loadHeads(); ///< Once, before anything else
    Result<void> loadBases(); ///< Then: streams whose log a checkpoint stands for

    Result<void> commit(const Batch &batch) override;

    QList<StreamId> streams() const override;
    StreamHead head(StreamId stream) const override { return m_heads.value(stream); }
    Result<QList<Entry>> entries(StreamId stream, qint64 after, int maxEntries, qint64 maxBytes) const override;
    Result<std::optional<Entry>> entryOf(StreamId stream, OpRef op) const override;
    Result<QHash<DeviceId, qint64>> counters(StreamId stream) const override;
    Result<QList<OwnOp>> ownOps(StreamId stream) const override;
    Result<QByteArray> value(const QString &name) const override;
    Result<QStringList> valueNames(const QString &prefix) const override;
    Result<std::optional<Checkpoint>> checkpoint(StreamId stream) const override;
    Result<std::optional<StoredState>> state(StreamId stream, const QByteArray &key) const override;
    Result<QList<StoredState>> findFinal(StreamId stream, const QString &words, int limit) const override;
    Result<QList<StoredState>> states(StreamId stream, const QByteArray &afterKey, int limit) const override;
    Result<void> backupTo(const QString &file) const override;

private:
    using Heads = QHash<StreamId, StreamHead>;

    Result<void> commitOnce(const Batch &batch, const BatchOrder &order);
    Result<void> setSynced(bool synced);
    Result<void> write(const Batch &batch, const BatchOrder &order, Heads &heads);
    Result<void> writeEntries(const Batch &batch, const BatchOrder &order, Heads &heads);
    Result<void> writeOwnOps(const Batch &batch);
    Result<void> writeCheckpoint(const Checkpoint &checkpoint);
    /// Runs a statement whose rows do not matter.
    Result<void> put(const QString &sql, const QVariantList &values);

    std::unique_ptr<SqliteConnection> m_connection;
    bool m_synced = true; ///< As the connection is set; opening sets EXTRA
    Heads m_heads;        ///< Only streams with entries or a checkpoint
};

/// Copies the connection's database to `target`, which must not exist. See LogStore::backupTo().
Result<void> backupSqlite(SqliteConnection &connection, const QString &target);

} // namespace tandem
