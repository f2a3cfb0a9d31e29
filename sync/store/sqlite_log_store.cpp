#include "sync/store/sqlite_log_store.h"

#include "sync/store/sqlite_schema.h"
#include "sync/store/sqlite_store_impl.h"
#include "sync/store/store_errors.h"
#include "sync/store/store_place.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtEndian>

#include <utility>

namespace tandem {

namespace {

QByteArray originBytes(const LogPosition &origin)
{
    if (origin.lineage.isNull())
        return QByteArray("");
    const auto seq = qToBigEndian(origin.seq);
    return origin.lineage.bytes() + QByteArray(reinterpret_cast<const char *>(&seq), sizeof seq);
}

} // namespace

Result<std::unique_ptr<LogStore>> openSqliteStore(const QString &file, int journalPages)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (const auto ready = prepareStoreFile(path); !ready)
        return ready.error();
    auto connection = SqliteConnection::open(path, SqliteConnection::Access::ReadWrite);
    if (!connection)
        return connection.error();
    if (const auto done = setUpSqliteStore(**connection, journalPages); !done)
        return done.error();
    auto store = std::make_unique<SqliteLogStore>(std::move(*connection));
    if (const auto loaded = store->loadHeads(); !loaded)
        return loaded.error();
    if (const auto loaded = store->loadBases(); !loaded)
        return loaded.error();
    return std::unique_ptr<LogStore>(std::move(store));
}

SqliteLogStore::SqliteLogStore(std::unique_ptr<SqliteConnection> connection)
    : m_connection(std::move(connection))
{
}

Result<void> SqliteLogStore::loadHeads()
{
    // From stream to stream along the key: a DISTINCT over the table would read every entry.
    QByteArray last;
    for (;;) {
        auto next = m_connection->run(
            QStringLiteral("SELECT stream FROM entries WHERE stream > ? ORDER BY stream LIMIT 1"), {sqlBlob(last)});
        if (!next)
            return next.error();
        if (!next->next())
            return next->end();
        last = next->bytes(0);
        auto head = m_connection->run(
            QStringLiteral("SELECT seq, hash FROM entries WHERE stream = ? ORDER BY seq DESC LIMIT 1"),
            {sqlBlob(last)});
        if (!head)
            return head.error();
        if (!head->next()) {
            if (const auto ended = head->end(); !ended)
                return ended;
            return storeError::damaged(m_connection->file());
        }
        m_heads.insert(StreamId::fromBytes(last), StreamHead{head->integer(0), head->bytes(1)});
    }
}

Result<void> SqliteLogStore::loadBases()
{
    auto rows = m_connection->run(QStringLiteral("SELECT stream, seq FROM checkpoints"), {});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const auto stream = StreamId::fromBytes(rows->bytes(0));
        if (head(stream).seq < rows->integer(1))
            m_heads.insert(stream, StreamHead{rows->integer(1), {}});
    }
    return rows->end();
}

Result<void> SqliteLogStore::put(const QString &sql, const QVariantList &values)
{
    const auto done = m_connection->run(sql, values);
    if (!done)
        return done.error();
    return {};
}

Result<void> SqliteLogStore::commit(const Batch &batch)
{
    if (m_connection->failed()) {
        return storeError::failed(m_connection->file(),
                                  QCoreApplication::translate("tandem::LogStore", "after an earlier failure"));
    }
    if (batch.isEmpty())
        return {};
    const auto order = checkOrder(
        batch, [this](StreamId stream) { return head(stream).seq; }, m_connection->file());
    if (!order)
        return order.error();

    Result<void> done = commitOnce(batch, *order);
    // The journal may have room that the database does not need: once it is folded in there may be enough.
    if (!done && done.error().code == QLatin1String("store-full") && !m_connection->inTransaction()
        && m_connection->emptyJournal())
        done = commitOnce(batch, *order);
    return done;
}

Result<void> SqliteLogStore::commitOnce(const Batch &batch, const BatchOrder &order)
{
    Heads heads = m_heads;
    Result<void> done = setSynced(!batch.refetchable);
    if (done)
        done = put(QStringLiteral("BEGIN IMMEDIATE"), {});
    if (done)
        done = write(batch, order, heads);
    if (done)
        done = put(QStringLiteral("COMMIT"), {});
    if (done) {
        m_heads = std::move(heads);
        return {};
    }
    // After some errors SQLite has rolled back by itself.
    if (m_connection->inTransaction()) {
        const auto undone = put(QStringLiteral("ROLLBACK"), {});
        if (!undone || m_connection->inTransaction())
            m_connection->setFailed();
    }
    return done;
}

/// In WAL mode NORMAL writes the same frames in the same order as EXTRA does, without waiting for the disk.
Result<void> SqliteLogStore::setSynced(bool synced)
{
    if (synced == m_synced)
        return {};
    auto done =
        put(synced ? QStringLiteral("PRAGMA synchronous = EXTRA") : QStringLiteral("PRAGMA synchronous = NORMAL"), {});
    if (done)
        m_synced = synced;
    return done;
}

Result<void> SqliteLogStore::write(const Batch &batch, const BatchOrder &order, Heads &heads)
{
    if (const auto done = writeEntries(batch, order, heads); !done)
        return done;
    if (const auto done = writeOwnOps(batch); !done)
        return done;
    for (auto it = batch.values.cbegin(); it != batch.values.cend(); ++it) {
        const auto done = it.value().isEmpty()
                              ? put(QStringLiteral("DELETE FROM named_values WHERE name = ?"), {sqlText(it.key())})
                              : put(QStringLiteral("INSERT INTO named_values (name, value) VALUES (?, ?)"
                                                   " ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                                    {sqlText(it.key()), sqlBlob(it.value())});
        if (!done)
            return done;
    }
    for (const Checkpoint &checkpoint : batch.checkpoints) {
        if (const auto done = writeCheckpoint(checkpoint); !done)
            return done;
        if (heads.value(checkpoint.stream).seq < checkpoint.seq)
            heads.insert(checkpoint.stream, StreamHead{checkpoint.seq, {}});
    }
    return {};
}

Result<void> SqliteLogStore::writeEntries(const Batch &batch, const BatchOrder &order, Heads &heads)
{
    for (auto it = order.cut.cbegin(); it != order.cut.cend(); ++it) {
        const QVariantList key{sqlBlob(it.key().bytes()), sqlInteger(it.value())};
        if (const auto done = put(QStringLiteral("DELETE FROM entries WHERE stream = ? AND seq > ?"), key); !done)
            return done;
        // Its states go with it: they hold what the removed entries did.
        if (const auto done = put(QStringLiteral("DELETE FROM checkpoints WHERE stream = ? AND seq > ?"), key); !done)
            return done;
        auto left = m_connection->run(
            QStringLiteral("SELECT seq, hash FROM entries WHERE stream = ? ORDER BY seq DESC LIMIT 1"),
            {sqlBlob(it.key().bytes())});
        if (!left)
            return left.error();
        if (left->next()) {
            heads.insert(it.key(), StreamHead{left->integer(0), left->bytes(1)});
        } else {
            if (const auto ended = left->end(); !ended)
                return ended;
            const auto base = checkpoint(it.key());
            if (!base)
                return base.error();
            heads.remove(it.key());
            if (*base)
                heads.insert(it.key(), StreamHead{(*base)->seq, {}});
        }
    }
    for (const auto &[stream, entry] : batch.entries) {
        const auto done =
            put(QStringLiteral("INSERT INTO entries (stream, seq, lineage, device, counter, bytes,"
                               " hub_time, outcome, number, run, state_hash, hash, origin)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                {sqlBlob(stream.bytes()), sqlInteger(entry.seq), sqlBlob(entry.lineage.bytes()),
                 sqlBlob(entry.op.device.bytes()), sqlInteger(entry.op.counter), sqlBlob(entry.bytes),
                 sqlInteger(entry.hubTime), sqlText(entry.outcome), sqlInteger(entry.number), sqlInteger(entry.run),
                 sqlBlob(entry.stateHash), sqlBlob(entry.hash), sqlBlob(originBytes(entry.origin))});
        if (!done)
            return done;
        heads.insert(stream, StreamHead{entry.seq, entry.hash});
    }
    return {};
}

Result<void> SqliteLogStore::writeOwnOps(const Batch &batch)
{
    for (const Batch::Key &seen : batch.ownOpsSeen) {
        const auto done = put(QStringLiteral("DELETE FROM own_ops WHERE stream = ? AND counter <= ?"),
                              {sqlBlob(seen.stream.bytes()), sqlInteger(seen.counter)});
        if (!done)
            return done;
    }
    for (const OwnOp &own : batch.ownOps) {
        // The same op again is no harm; other bytes under its counter would be.
        auto added =
            m_connection->run(QStringLiteral("INSERT INTO own_ops (stream, counter, bytes) VALUES (?, ?, ?)"
                                             " ON CONFLICT (stream, counter) DO UPDATE SET bytes = excluded.bytes"
                                             " WHERE bytes = excluded.bytes"),
                              {sqlBlob(own.stream.bytes()), sqlInteger(own.counter), sqlBlob(own.bytes)});
        if (!added)
            return added.error();
        if (added->changed() != 1) {
            return storeError::order(
                m_connection->file(),
                QCoreApplication::translate("tandem::LogStore", "another operation is queued as number %1")
                    .arg(own.counter));
        }
    }
    return {};
}

Result<void> SqliteLogStore::writeCheckpoint(const Checkpoint &checkpoint)
{
    const QVariant stream = sqlBlob(checkpoint.stream.bytes());
    // Never REPLACE: that deletes the row first, and the states with it.
    const auto header = put(QStringLiteral("INSERT INTO checkpoints (stream, seq, header) VALUES (?, ?, ?)"
                                           " ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq,"
                                           " header = excluded.header"),
                            {stream, sqlInteger(checkpoint.seq), sqlBlob(checkpoint.header)});
    if (!header)
        return header;
    for (const StoredState &row : checkpoint.rows) {
        const auto done = put(QStringLiteral("INSERT INTO states (stream, key, open, run, number, search, state)"
                                             " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (stream, key) DO UPDATE SET"
                                             " open = excluded.open, run = excluded.run, number = excluded.number,"
                                             " search = excluded.search, state = excluded.state"),
                              {stream, sqlBlob(row.key), sqlInteger(row.open ? 1 : 0), sqlInteger(row.run),
                               sqlInteger(row.number), sqlText(row.search), sqlBlob(row.state)});
        if (!done)
            return done;
    }
    return {};
}

} // namespace tandem
