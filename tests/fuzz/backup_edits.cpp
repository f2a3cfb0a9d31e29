#include "backup_edits.h"

#include "sync/engine/sequencer.h"
#include "sync/engine/snapshot.h"
#include "sync/model/sha256.h"
#include "sync/store/folded_state.h"
#include "sync/wire/op_codec.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <variant>

namespace tandem {

namespace {

using Value = std::variant<qint64, QByteArray>;

/// A database in memory; a statement that cannot be run changes nothing.
class Database
{
public:
    explicit Database(QByteArray bytes)
    {
        for (int at : {18, 19})
            bytes[at] = 1; // no journal beside it
        sqlite3_open(":memory:", &m_handle);
        auto *copy = static_cast<unsigned char *>(sqlite3_malloc64(sqlite3_uint64(bytes.size())));
        std::copy(bytes.cbegin(), bytes.cend(), copy);
        sqlite3_deserialize(m_handle, "main", copy, bytes.size(), bytes.size(),
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    }
    ~Database() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(Database)

    QList<QList<QByteArray>> run(const QByteArray &sql, const QList<Value> &values = {})
    {
        QList<QList<QByteArray>> rows;
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.constData(), int(sql.size()), &statement, nullptr) != SQLITE_OK)
            return rows;
        for (int i = 0; i < int(values.size()); ++i) {
            if (const auto *bytes = std::get_if<QByteArray>(&values[i]))
                sqlite3_bind_blob(statement, i + 1, bytes->constData(), int(bytes->size()), SQLITE_TRANSIENT);
            else
                sqlite3_bind_int64(statement, i + 1, std::get<qint64>(values[i]));
        }
        while (sqlite3_step(statement) == SQLITE_ROW) {
            QList<QByteArray> row;
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const void *blob = sqlite3_column_blob(statement, i);
                row.append(QByteArray(static_cast<const char *>(blob), sqlite3_column_bytes(statement, i)));
            }
            rows.append(row);
        }
        sqlite3_finalize(statement);
        return rows;
    }
    QByteArray bytes()
    {
        sqlite3_int64 size = 0;
        unsigned char *copy = sqlite3_serialize(m_handle, "main", &size, 0);
        const QByteArray all(reinterpret_cast<const char *>(copy), qsizetype(size));
        sqlite3_free(copy);
        return all;
    }

private:
    sqlite3 *m_handle = nullptr;
};

/// Takes small numbers and bytes off the input; zeros when it has come to its end.
class Choices
{
public:
    explicit Choices(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    bool atEnd() const { return m_at >= m_bytes.size(); }
    int below(int count) { return atEnd() ? 0 : int(uchar(m_bytes[m_at++])) % count; }
    QByteArray bytes()
    {
        const QByteArray some = m_bytes.mid(m_at, below(64));
        m_at += some.size();
        return some;
    }
    qint64 number()
    {
        static constexpr std::array<qint64, 10> some{0,
                                                     1,
                                                     2,
                                                     3,
                                                     7,
                                                     -1,
                                                     1'000'000'000'000,
                                                     std::numeric_limits<qint64>::max(),
                                                     std::numeric_limits<qint64>::min(),
                                                     1'700'000'000'000};
        return some[std::size_t(below(int(some.size())))];
    }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

constexpr const char *entryOrder = " FROM entries ORDER BY stream, seq LIMIT 1 OFFSET ?";

Entry entryOfRow(const QList<QByteArray> &row)
{
    Entry entry;
    entry.seq = row[1].toLongLong();
    entry.lineage = LineageId::fromBytes(row[2].leftJustified(16, '\0', true));
    entry.op = {DeviceId::fromBytes(row[3].leftJustified(16, '\0', true)), row[4].toLongLong()};
    entry.bytes = row[5];
    entry.hubTime = row[6].toLongLong();
    entry.outcome = QString::fromUtf8(row[7]);
    entry.number = row[8].toLongLong();
    entry.run = row[9].toLongLong();
    entry.stateHash = row[10];
    entry.hash = row[11];
    return entry;
}

QList<Entry> entriesOf(Database &database, const QByteArray &stream)
{
    QList<Entry> entries;
    const auto rows =
        database.run("SELECT stream, seq, lineage, device, counter, bytes, hub_time, outcome, number, run,"
                     " state_hash, hash FROM entries WHERE stream = ? ORDER BY seq",
                     {stream});
    for (const auto &row : rows)
        entries.append(entryOfRow(row));
    return entries;
}

/// The chain as it would be if the hub had written all this; of entries that were adopted that is not tried.
void chainAnew(Database &database)
{
    const auto streams = database.run("SELECT DISTINCT stream FROM entries");
    for (const auto &row : streams) {
        const QList<Entry> entries = entriesOf(database, row[0]);
        // Behind a state the chain goes on from there.
        QByteArray previous;
        if (!entries.isEmpty() && entries.first().seq > 1 && row[0].size() == 16) {
            const auto value = database.run("SELECT value FROM named_values WHERE name = ?1 OR CAST(name AS BLOB) = ?1",
                                            {logBaseName(StreamId::fromBytes(row[0])).toUtf8()});
            if (const auto base = value.isEmpty() ? std::nullopt : unpackBase(stateFormat, value.first().first()))
                previous = base->first.hash;
        }
        for (const Entry &entry : entries) {
            previous = entryHash(previous, entry);
            database.run("UPDATE entries SET hash = ? WHERE stream = ? AND seq = ?", {previous, row[0], entry.seq});
        }
    }
}

/// A state in place of the first entries of a log, as a hub has it that was made of a terminal's copy.
void beginWithState(Database &database, const QByteArray &stream, qint64 upTo, const QByteArray &header)
{
    struct Nothing : LogReader
    {
        QList<Entry> entries(StreamId, qint64, int, qint64) const override { return {}; }
        std::optional<Entry> entryOf(StreamId, OpRef) const override { return {}; }
    } nothing;
    OrderSequencer folded(StreamId::fromBytes(stream), {}, {LineageId()}, Currency(), TaxRounding::PerLine, &nothing);
    StreamBase base;
    const QList<Entry> entries = entriesOf(database, stream);
    for (const Entry &entry : entries) {
        if (entry.seq > upTo)
            break;
        folded.replay(entry);
        base.at = {entry.lineage, entry.seq};
        base.hash = entry.hash;
        base.devices.insert(entry.op.device, {entry.op.counter, sha256(entry.bytes)});
    }
    const QByteArray state = header.isEmpty() ? folded.state().serializeHeader() : header;
    database.run("DELETE FROM entries WHERE stream = ? AND seq <= ?", {stream, base.at.seq});
    database.run("INSERT OR REPLACE INTO named_values (name, value) VALUES (CAST(? AS TEXT), ?)",
                 {logBaseName(StreamId::fromBytes(stream)).toUtf8(), packBase(stateFormat, base, {})});
    database.run("INSERT OR REPLACE INTO checkpoints (stream, seq, header) VALUES (?, ?, ?)",
                 {stream, base.at.seq, packBase(stateFormat, base, state)});
    folded.state().forEach([&](const Order &order) {
        const StoredState row = packOrder(order);
        database.run("INSERT INTO states (stream, key, open, run, number, search, state) VALUES (?, ?, ?, ?, ?, '', ?)",
                     {stream, row.key, qint64(row.open), row.run, row.number, row.state});
    });
}

void edit(Database &database, Choices &choices)
{
    static constexpr std::array columns{"seq",     "lineage", "device", "counter",    "bytes", "hub_time",
                                        "outcome", "number",  "run",    "state_hash", "hash",  "origin"};
    const int what = choices.below(8);
    const qint64 nth = choices.below(64);
    const auto place = database.run(QByteArray("SELECT stream, seq") + entryOrder, {nth});
    if (place.isEmpty())
        return;
    const QByteArray stream = place[0][0];
    const qint64 seq = place[0][1].toLongLong();
    const QByteArray here = " WHERE stream = ? AND seq = ?";
    switch (what) {
    case 0:
    case 1: { // a few bytes of what somebody did
        const qint64 at = choices.below(256) + 256 * choices.below(2);
        const qint64 length = choices.below(32);
        database.run("UPDATE entries SET bytes = CAST(substr(bytes, 1, ?) || ? || substr(bytes, ?) AS BLOB)" + here,
                     {at, choices.bytes(), at + length + 1, stream, seq});
        break;
    }
    case 2:
    case 3: {
        const QByteArray column = columns[std::size_t(choices.below(int(columns.size())))];
        const Value value = choices.below(2) ? Value(choices.number()) : Value(choices.bytes());
        database.run("UPDATE OR REPLACE entries SET " + column + " = ?" + here, {value, stream, seq});
        break;
    }
    case 4: database.run("DELETE FROM entries" + here, {stream, seq}); break;
    case 5:
        database.run("UPDATE named_values SET value = ? WHERE name ="
                     " (SELECT name FROM named_values ORDER BY name LIMIT 1 OFFSET ?)",
                     {choices.bytes(), qint64(choices.below(4))});
        break;
    case 6: beginWithState(database, stream, seq, choices.bytes()); break;
    default: {
        const qint64 at = choices.below(256);
        const char *of = choices.below(2)
                             ? "states SET state = CAST(substr(state, 1, ?) || ? || substr(state, ?) AS BLOB)"
                             : "named_values SET value = CAST(substr(value, 1, ?) || ? || substr(value, ?)"
                               " AS BLOB)";
        const QByteArray bytes = choices.bytes();
        database.run(QByteArray("UPDATE ") + of, {at, bytes, at + bytes.size() + 1});
        break;
    }
    }
}

} // namespace

QByteArray editedBackup(const QByteArray &whole, const QByteArray &bytes)
{
    constexpr int mostEdits = 8;
    Database database(whole);
    Choices choices(bytes);
    const bool chained = choices.below(8) != 7;
    for (int i = 0; i < mostEdits && !choices.atEnd(); ++i)
        edit(database, choices);
    if (chained)
        chainAnew(database);
    return database.bytes();
}

} // namespace tandem
