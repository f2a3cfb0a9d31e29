#include "sync/store/search_words.h"
#include "sync/store/sqlite_store_impl.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>

namespace tandem {

namespace {

const QString entryColumns =
    QStringLiteral("seq, lineage, device, counter, bytes, hub_time, outcome, number, run, state_hash, hash, origin");
const QString stateColumns = QStringLiteral("key, open, run, number, search, state");
constexpr qsizetype wordsInSql = 8;

/// Empty, or lineage and seq.
LogPosition originOf(const QByteArray &bytes)
{
    if (bytes.size() != 16 + qsizetype(sizeof(qint64)))
        return {};
    return {LineageId::fromBytes(bytes.left(16)), qFromBigEndian<qint64>(bytes.constData() + 16)};
}

Entry entryOfRow(const SqliteRows &row)
{
    Entry entry;
    entry.seq = row.integer(0);
    entry.lineage = LineageId::fromBytes(row.bytes(1));
    entry.op = {DeviceId::fromBytes(row.bytes(2)), row.integer(3)};
    entry.bytes = row.bytes(4);
    entry.hubTime = row.integer(5);
    entry.outcome = row.text(6);
    entry.number = row.integer(7);
    entry.run = row.integer(8);
    entry.stateHash = row.bytes(9);
    entry.hash = row.bytes(10);
    entry.origin = originOf(row.bytes(11));
    return entry;
}

StoredState stateOfRow(const SqliteRows &row)
{
    return StoredState{row.bytes(0), row.integer(1) != 0, row.integer(2), row.integer(3), row.text(4), row.bytes(5)};
}

} // namespace

QList<StreamId> SqliteLogStore::streams() const
{
    QSet<StreamId> all(m_heads.keyBegin(), m_heads.keyEnd());
    auto others = m_connection->run(QStringLiteral("SELECT stream FROM own_ops UNION SELECT stream FROM checkpoints"));
    while (others && others->next())
        all.insert(StreamId::fromBytes(others->bytes(0)));
    if (others && !others->end())
        m_connection->setFailed(); // No way to say so here; the next commit will.
    QList<StreamId> sorted = all.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

Result<QList<Entry>> SqliteLogStore::entries(StreamId stream, qint64 after, int maxEntries, qint64 maxBytes) const
{
    auto rows = m_connection->run(
        QStringLiteral("SELECT %1 FROM entries WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?").arg(entryColumns),
        {sqlBlob(stream.bytes()), sqlInteger(after), sqlInteger(std::max(maxEntries, 1))});
    if (!rows)
        return rows.error();
    QList<Entry> found;
    qint64 bytes = 0;
    while (rows->next()) {
        Entry entry = entryOfRow(*rows);
        bytes += entry.bytes.size();
        if (bytes > maxBytes && !found.isEmpty())
            return found;
        found.append(std::move(entry));
    }
    if (const auto ended = rows->end(); !ended)
        return ended.error();
    return found;
}

Result<std::optional<Entry>> SqliteLogStore::entryOf(StreamId stream, OpRef op) const
{
    auto rows = m_connection->run(
        QStringLiteral("SELECT %1 FROM entries WHERE stream = ? AND device = ? AND counter = ?").arg(entryColumns),
        {sqlBlob(stream.bytes()), sqlBlob(op.device.bytes()), sqlInteger(op.counter)});
    if (!rows)
        return rows.error();
    if (rows->next())
        return std::optional<Entry>(entryOfRow(*rows));
    if (const auto ended = rows->end(); !ended)
        return ended.error();
    return std::optional<Entry>();
}

Result<QHash<DeviceId, qint64>> SqliteLogStore::counters(StreamId stream) const
{
    auto rows =
        m_connection->run(QStringLiteral("SELECT device, max(counter) FROM entries WHERE stream = ? GROUP BY device"),
                          {sqlBlob(stream.bytes())});
    if (!rows)
        return rows.error();
    QHash<DeviceId, qint64> highest;
    while (rows->next())
        highest.insert(DeviceId::fromBytes(rows->bytes(0)), rows->integer(1));
    if (const auto ended = rows->end(); !ended)
        return ended.error();
    return highest;
}

Result<QList<OwnOp>> SqliteLogStore::ownOps(StreamId stream) const
{
    auto rows =
        m_connection->run(QStringLiteral("SELECT counter, bytes FROM own_ops WHERE stream = ? ORDER BY counter"),
                          {sqlBlob(stream.bytes())});
    if (!rows)
        return rows.error();
    QList<OwnOp> queued;
    while (rows->next())
        queued.append({stream, rows->integer(0), rows->bytes(1)});
    if (const auto ended = rows->end(); !ended)
        return ended.error();
    return queued;
}

Result<QByteArray> SqliteLogStore::value(const QString &name) const
{
    auto rows = m_connection->run(QStringLiteral("SELECT value FROM named_values WHERE name = ?"), {sqlText(name)});
    if (!rows)
        return rows.error();
    if (rows->next())
        return rows->bytes(0);
    if (const auto ended = rows->end(); !ended)
        return ended.error();
    return QByteArray();
}

Result<QStringList> SqliteLogStore::valueNames(const QString &prefix) const
{
    auto rows = m_connection->run(
        QStringLiteral("SELECT name FROM named_values WHERE substr(name, 1, length(?)) = ? ORDER BY name"),
        {sqlText(prefix), sqlText(prefix)});
    if (!rows)
        return rows.error();
    QStringList names;
    while (rows->next())
        names.append(rows->text(0));
    if (const auto ended = rows->end(); !ended)
        return ended.error();
    return names;
}

Result<std::optional<Checkpoint>> SqliteLogStore::checkpoint(StreamId stream) const
{
    auto header = m_connection->run(QStringLiteral("SELECT seq, header FROM checkpoints WHERE stream = ?"),
                                    {sqlBlob(stream.bytes())});
    if (!header)
        return header.error();
    if (!header->next()) {
        if (const auto ended = header->end(); !ended)
            return ended.error();
        return std::optional<Checkpoint>();
    }
    return std::optional<Checkpoint>(Checkpoint{stream, header->integer(0), header->bytes(1), {}});
}

Result<std::optional<StoredState>> SqliteLogStore::state(StreamId stream, const QByteArray &key) const
{
    auto rows =
        m_connection->run(QStringLiteral("SELECT %1 FROM states WHERE stream = ? AND key = ?").arg(stateColumns),
                          {sqlBlob(stream.bytes()), sqlBlob(key)});
    if (!rows)
        return rows.error();
    if (rows->next())
        return std::optional<StoredState>(stateOfRow(*rows));
    if (const auto ended = rows->end(); !ended)
        return ended.error();
    return std::optional<StoredState>();
}

Result<QList<StoredState>> SqliteLogStore::findFinal(StreamId stream, const QString &words, int limit) const
{
    // SQLite sifts by the first words, and by its own notion of case; what it lets through is looked at once more, so
    // that a text of any length is neither too long a statement nor found by half.
    const QStringList wanted = searchWords(words);
    QString sql = QStringLiteral("SELECT %1 FROM states WHERE stream = ? AND open = 0").arg(stateColumns);
    QVariantList values{sqlBlob(stream.bytes())};
    for (const QString &word : wanted.first(std::min(wanted.size(), wordsInSql))) {
        sql += QStringLiteral(" AND search LIKE ? ESCAPE '\\'");
        values.append(likePattern(word));
    }
    sql += QStringLiteral(" ORDER BY run DESC, number DESC, key");
    QList<StoredState> found;
    if (limit <= 0)
        return found;
    auto rows = m_connection->run(sql, values);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        StoredState row = stateOfRow(*rows);
        if (!holdsWords(row.search, wanted))
            continue;
        found.append(std::move(row));
        if (found.size() == limit)
            return found;
    }
    if (const auto ended = rows->end(); !ended)
        return ended.error();
    return found;
}

Result<QList<StoredState>> SqliteLogStore::states(StreamId stream, const QByteArray &afterKey, int limit) const
{
    auto rows = m_connection->run(
        QStringLiteral("SELECT %1 FROM states WHERE stream = ? AND key > ? ORDER BY key LIMIT ?").arg(stateColumns),
        {sqlBlob(stream.bytes()), sqlBlob(afterKey), sqlInteger(std::max(limit, 0))});
    if (!rows)
        return rows.error();
    QList<StoredState> found;
    while (rows->next())
        found.append(stateOfRow(*rows));
    if (const auto ended = rows->end(); !ended)
        return ended.error();
    return found;
}

Result<void> SqliteLogStore::backupTo(const QString &file) const { return backupSqlite(*m_connection, file); }

} // namespace tandem
