#include "store_script.h"

#include "sync/store/sqlite_log_store.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QIODevice>

#include <sqlite3.h>

namespace tandem::faults {

namespace {

StreamId streamOf(char name) { return StreamId::fromBytes(QByteArray(16, name)); }

const std::array streams{streamOf('a'), streamOf('b'), streamOf('c')};

void write(QDataStream &out, const Entry &entry)
{
    out << entry.seq << entry.lineage.bytes() << entry.op.device.bytes() << entry.op.counter << entry.bytes
        << entry.hubTime << entry.outcome << entry.number << entry.run << entry.stateHash << entry.hash
        << entry.origin.lineage.bytes() << entry.origin.seq;
}

/// Chained from its first entry on: what a state stands for is not here.
QString writeLog(QDataStream &out, const LogStore &store, StreamId stream)
{
    const auto entries = store.entries(stream, 0, 1'000'000, 1'000'000'000);
    if (!entries)
        return entries.error().text;
    const Entry *last = nullptr;
    for (const Entry &entry : *entries) {
        const bool follows = last ? entry.seq == last->seq + 1 && entryHash(last->hash, entry) == entry.hash
                                  : entry.seq > 1 || entryHash({}, entry) == entry.hash;
        if (!follows)
            return QStringLiteral("the log of %1 is broken at %2").arg(stream.toString()).arg(entry.seq);
        write(out, entry);
        last = &entry;
    }
    const StreamHead head = store.head(stream);
    if (last && (head.seq != last->seq || head.hash != last->hash))
        return QStringLiteral("the head of %1 is not its last entry").arg(stream.toString());
    out << head.seq << head.hash;
    return {};
}

QString writeRest(QDataStream &out, const LogStore &store, StreamId stream)
{
    const auto own = store.ownOps(stream);
    const auto counters = store.counters(stream);
    const auto checkpoint = store.checkpoint(stream);
    const auto states = store.states(stream, {}, 1'000'000);
    if (!own || !counters || !checkpoint || !states)
        return QStringLiteral("%1 cannot be read").arg(stream.toString());
    for (const OwnOp &op : *own)
        out << op.counter << op.bytes;
    QList<DeviceId> devices = counters->keys();
    std::sort(devices.begin(), devices.end());
    for (DeviceId device : std::as_const(devices))
        out << device.bytes() << counters->value(device);
    if (*checkpoint)
        out << (*checkpoint)->seq << (*checkpoint)->header;
    for (const StoredState &row : *states)
        out << row.key << row.open << row.run << row.number << row.search << row.state;
    return {};
}

} // namespace

StoreContent contentOf(const LogStore &store)
{
    StoreContent content;
    QByteArray all;
    QDataStream out(&all, QIODevice::WriteOnly);
    const QList<StreamId> known = store.streams();
    for (StreamId stream : known) {
        out << stream.bytes();
        for (const QString &wrong : {writeLog(out, store, stream), writeRest(out, store, stream)}) {
            if (content.wrong.isEmpty())
                content.wrong = wrong;
        }
    }
    for (int name = 0; name < 4; ++name) {
        const auto value = store.value(QStringLiteral("value-%1").arg(name));
        if (!value)
            content.wrong = value.error().text;
        else
            out << *value;
    }
    content.hash = QCryptographicHash::hash(all, QCryptographicHash::Sha256);
    return content;
}

Recording record(FaultDisk &disk, const QByteArray &file, const Image &start, const Script &script)
{
    Recording recording;
    recording.start = start;
    disk.insert(start);
    const auto now = [&] { return disk.recorded().size(); };
    auto store = openSqliteStore(QFile::decodeName(file), smallJournal);
    const auto look = [&] {
        if (!store) {
            recording.trouble = store.error().text;
            return false;
        }
        const StoreContent content = contentOf(**store);
        recording.contents.push_back(content.hash);
        recording.trouble = content.wrong;
        return content.wrong.isEmpty();
    };
    if (!look())
        return recording;
    for (const Step &step : script) {
        Recording::Moment moment{now(), 0, true};
        switch (step.kind) {
        case Step::Kind::Commit:
            if (const auto done = (*store)->commit(step.batch); !done)
                recording.trouble = done.error().text;
            moment.durable = !step.batch.refetchable;
            break;
        case Step::Kind::Reopen:
            store->reset();
            store = openSqliteStore(QFile::decodeName(file), smallJournal);
            break;
        case Step::Kind::Backup: {
            const QString copy = QFile::decodeName(file + "-copy");
            if (const auto done = (*store)->backupTo(copy); !done)
                recording.trouble = done.error().text;
            QFile::remove(copy);
            moment.durable = false; // of itself it brings nothing there
            break;
        }
        }
        moment.acknowledged = now();
        recording.moments.push_back(moment);
        if (!recording.trouble.isEmpty() || !look())
            return recording;
    }
    store->reset();
    recording.done = disk.recorded();
    return recording;
}

void putBackToFirstVersion(const QByteArray &file)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(file.constData(), &database) != SQLITE_OK
        || sqlite3_exec(database,
                        "PRAGMA locking_mode = EXCLUSIVE; ALTER TABLE entries DROP COLUMN origin;"
                        "PRAGMA user_version = 1",
                        nullptr, nullptr, nullptr)
               != SQLITE_OK)
        qFatal("%s cannot be put back to the first version", file.constData());
    sqlite3_close(database);
}

Bounds boundsAt(const Recording &recording, qsizetype done, bool powerCut)
{
    Bounds bounds;
    for (std::size_t i = 0; i < recording.moments.size(); ++i) {
        const Recording::Moment &moment = recording.moments[i];
        if (moment.acknowledged <= done && (moment.durable || !powerCut))
            bounds.least = i + 1;
        if (moment.begun < done)
            bounds.most = i + 1;
    }
    bounds.most = std::max(bounds.most, bounds.least);
    return bounds;
}

QByteArray RandomLife::bytes(int most)
{
    QByteArray made(1 + upTo(most), Qt::Uninitialized);
    std::generate(made.begin(), made.end(), [this] { return char(m_random()); });
    return made;
}

void RandomLife::addEntries(Batch &batch, StreamId stream, int count)
{
    std::vector<Head> &log = m_logs[stream];
    for (int i = 0; i < count; ++i) {
        const Head last = log.empty() ? Head() : log.back();
        Entry entry;
        entry.seq = last.seq + 1;
        entry.lineage = LineageId::fromBytes(QByteArray(16, 'l'));
        entry.op = {DeviceId::fromBytes(QByteArray(16, char('d' + upTo(3)))), ++m_counter};
        entry.bytes = bytes(upTo(12) == 0 ? 9000 : 300);
        entry.hubTime = 1'700'000'000'000 + m_counter;
        entry.outcome = QStringLiteral("ok");
        entry.number = upTo(3) == 0 ? ++m_number : 0;
        entry.run = entry.number > 0 ? 1 : 0;
        entry.stateHash = bytes(32);
        entry.hash = entryHash(last.hash, entry);
        batch.entries.append({stream, entry});
        log.push_back({entry.seq, entry.hash});
    }
}

void RandomLife::addCheckpoint(Batch &batch, StreamId stream)
{
    if (m_logs[stream].empty())
        return;
    Checkpoint checkpoint{stream, m_logs[stream].back().seq, bytes(200), {}};
    std::map<char, StoredState> rows;
    for (int i = upTo(6); i >= 0; --i) {
        const char key = char('A' + upTo(20));
        rows[key] = {QByteArray(16, key), upTo(2) == 0, 1, upTo(99), QStringLiteral("tea"), bytes(800)};
    }
    for (const auto &[key, row] : rows)
        checkpoint.rows.append(row);
    batch.checkpoints.append(checkpoint);
}

Batch RandomLife::batch()
{
    Batch batch;
    const StreamId stream = streams[std::size_t(upTo(3))];
    switch (upTo(8)) {
    case 0: // the group commit of a busy hub
        for (StreamId each : streams)
            addEntries(batch, each, 1 + upTo(8));
        break;
    case 1:
    case 2: // a tap
        batch.ownOps.append({stream, ++m_ownCounter, bytes(400)});
        break;
    case 3: // own work that came back
        addEntries(batch, stream, 1 + upTo(3));
        m_ownSeen = std::min(m_ownCounter, m_ownSeen + upTo(3));
        batch.ownOpsSeen.append({stream, m_ownSeen});
        batch.refetchable = upTo(2) == 0;
        break;
    case 4: // others' work
        addEntries(batch, stream, 1 + upTo(5));
        batch.refetchable = true;
        break;
    case 5:
        addEntries(batch, stream, 1);
        addCheckpoint(batch, stream);
        break;
    case 6: // another branch of the log
        if (std::vector<Head> &log = m_logs[stream]; log.size() > 4) {
            log.resize(log.size() - std::size_t(1 + upTo(3)));
            batch.truncateAfter.append({stream, log.back().seq});
        }
        addEntries(batch, stream, 1);
        break;
    case 7: batch.values.insert(QStringLiteral("value-%1").arg(upTo(4)), bytes(upTo(5) == 0 ? 6000 : 60)); break;
    }
    return batch;
}

Script RandomLife::script(int steps)
{
    Script script;
    for (int i = 0; i < steps; ++i) {
        Step step;
        if (upTo(15) == 0)
            step.kind = Step::Kind::Reopen;
        else if (upTo(40) == 0)
            step.kind = Step::Kind::Backup;
        else
            step.batch = batch();
        script.push_back(step);
    }
    return script;
}

} // namespace tandem::faults
