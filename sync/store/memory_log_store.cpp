#include "sync/store/memory_log_store.h"

#include "sync/store/batch_order.h"
#include "sync/store/search_words.h"
#include "sync/store/sqlite_log_store.h"
#include "sync/store/store_errors.h"

#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

namespace tandem {

namespace {

const QString place = QStringLiteral("memory");

} // namespace

MemoryLogStore::MemoryLogStore()
    : MemoryLogStore(std::make_shared<MemoryDisk>())
{
}

MemoryLogStore::MemoryLogStore(std::shared_ptr<MemoryDisk> disk)
    : m_disk(std::move(disk))
{
    m_disk->m_inUse = true;
}

MemoryLogStore::~MemoryLogStore() { m_disk->m_inUse = false; }

Result<std::unique_ptr<LogStore>> MemoryLogStore::open(const std::shared_ptr<MemoryDisk> &disk)
{
    if (disk->m_inUse)
        return storeError::inUse(place);
    return std::unique_ptr<LogStore>(new MemoryLogStore(disk));
}

const MemoryDisk::Stream &MemoryLogStore::stream(StreamId id) const
{
    static const Stream none;
    const auto found = m_disk->m_streams.find(id);
    return found == m_disk->m_streams.end() ? none : found->second;
}

/// All that could go wrong is found here, so that applying cannot stop half-way.
Result<void> MemoryLogStore::check(const Batch &batch, const QHash<StreamId, qint64> &cut) const
{
    QSet<std::pair<StreamId, OpRef>> ops;
    QSet<std::pair<StreamId, std::pair<qint64, qint64>>> numbers;
    for (const auto &[id, entry] : batch.entries) {
        const Stream &known = stream(id);
        const qint64 kept = cut.value(id, known.entries.size());
        const std::pair<qint64, qint64> number{entry.run, entry.number};
        bool twice = known.seqOf.value(entry.op, kept + 1) <= kept || ops.contains({id, entry.op});
        ops.insert({id, entry.op});
        if (entry.number > 0) {
            twice = twice || known.seqOfNumber.value(number, kept + 1) <= kept || numbers.contains({id, number});
            numbers.insert({id, number});
        }
        if (twice)
            return storeError::order(place, QStringLiteral("operation or number twice"));
    }
    QHash<std::pair<StreamId, qint64>, QByteArray> queued;
    for (const OwnOp &own : batch.ownOps) {
        const Stream &known = stream(own.stream);
        const auto stored = known.ownOps.find(own.counter);
        const bool other = (stored != known.ownOps.end() && stored->second != own.bytes)
                           || queued.value({own.stream, own.counter}, own.bytes) != own.bytes;
        if (other)
            return storeError::order(place, QStringLiteral("another operation is queued as that number"));
        queued.insert({own.stream, own.counter}, own.bytes);
    }
    return {};
}

void MemoryLogStore::truncate(Stream &stream, qint64 after)
{
    while (stream.entries.size() > after) {
        const Entry &last = stream.entries.constLast();
        stream.seqOf.remove(last.op);
        if (last.number > 0)
            stream.seqOfNumber.remove({last.run, last.number});
        stream.entries.removeLast();
    }
    if (stream.checkpoint && stream.checkpoint->seq > after) {
        stream.checkpoint.reset();
        stream.states.clear();
    }
}

void MemoryLogStore::append(Stream &stream, const Entry &entry)
{
    stream.entries.append(entry);
    stream.seqOf.insert(entry.op, entry.seq);
    if (entry.number > 0)
        stream.seqOfNumber.insert({entry.run, entry.number}, entry.seq);
}

Result<void> MemoryLogStore::commit(const Batch &batch)
{
    if (m_failed)
        return storeError::failed(place, QStringLiteral("after an earlier failure"));
    if (batch.isEmpty())
        return {};
    const auto order = checkOrder(
        batch, [this](StreamId id) { return head(id).seq; }, place);
    if (!order)
        return order.error();
    switch (m_disk->fault) {
    case MemoryDisk::Fault::None: break;
    case MemoryDisk::Fault::Full: return storeError::full(place);
    case MemoryDisk::Fault::Failed:
        m_disk->fault = MemoryDisk::Fault::None;
        m_failed = true;
        return storeError::failed(place, QStringLiteral("injected"));
    }
    if (const auto checked = check(batch, order->cut); !checked)
        return checked;

    auto &streams = m_disk->m_streams;
    for (auto it = order->cut.cbegin(); it != order->cut.cend(); ++it)
        truncate(streams[it.key()], it.value());
    for (const auto &[id, entry] : batch.entries)
        append(streams[id], entry);
    for (const OwnOp &own : batch.ownOps)
        streams[own.stream].ownOps[own.counter] = own.bytes;
    for (const Batch::Key &seen : batch.ownOpsSeen) {
        auto &queue = streams[seen.stream].ownOps;
        queue.erase(queue.begin(), queue.upper_bound(seen.counter));
    }
    for (auto it = batch.values.cbegin(); it != batch.values.cend(); ++it) {
        if (it.value().isEmpty())
            m_disk->m_values.remove(it.key());
        else
            m_disk->m_values.insert(it.key(), it.value());
    }
    for (const Checkpoint &checkpoint : batch.checkpoints) {
        Stream &stream = streams[checkpoint.stream];
        stream.checkpoint = Checkpoint{checkpoint.stream, checkpoint.seq, checkpoint.header, {}};
        for (const StoredState &row : checkpoint.rows)
            stream.states[row.key] = row;
    }
    return {};
}

QList<StreamId> MemoryLogStore::streams() const
{
    QList<StreamId> known;
    for (const auto &[id, stream] : m_disk->m_streams) {
        if (!stream.entries.isEmpty() || !stream.ownOps.empty() || stream.checkpoint)
            known.append(id);
    }
    return known;
}

StreamHead MemoryLogStore::head(StreamId id) const
{
    const Stream &known = stream(id);
    return known.entries.isEmpty() ? StreamHead() : StreamHead{known.entries.last().seq, known.entries.last().hash};
}

Result<QList<Entry>> MemoryLogStore::entries(StreamId id, qint64 after, int maxEntries, qint64 maxBytes) const
{
    const Stream &known = stream(id);
    QList<Entry> found;
    qint64 bytes = 0;
    for (qsizetype i = std::max<qsizetype>(after, 0); i < known.entries.size(); ++i) {
        bytes += known.entries[i].bytes.size();
        if (!found.isEmpty() && (found.size() >= maxEntries || bytes > maxBytes))
            break;
        found.append(known.entries[i]);
    }
    return found;
}

Result<std::optional<Entry>> MemoryLogStore::entryOf(StreamId id, OpRef op) const
{
    const Stream &known = stream(id);
    const qint64 seq = known.seqOf.value(op);
    return seq == 0 ? std::optional<Entry>() : std::optional<Entry>(known.entries[seq - 1]);
}

Result<QHash<DeviceId, qint64>> MemoryLogStore::counters(StreamId id) const
{
    QHash<DeviceId, qint64> highest;
    for (const Entry &entry : stream(id).entries) {
        qint64 &counter = highest[entry.op.device];
        counter = std::max(counter, entry.op.counter);
    }
    return highest;
}

Result<QList<OwnOp>> MemoryLogStore::ownOps(StreamId id) const
{
    QList<OwnOp> queued;
    for (const auto &[counter, bytes] : stream(id).ownOps)
        queued.append({id, counter, bytes});
    return queued;
}

Result<QByteArray> MemoryLogStore::value(const QString &name) const { return m_disk->m_values.value(name); }

Result<std::optional<Checkpoint>> MemoryLogStore::checkpoint(StreamId id) const
{
    const Stream &known = stream(id);
    std::optional<Checkpoint> found = known.checkpoint;
    for (auto it = known.states.cbegin(); found && it != known.states.cend(); ++it) {
        if (it->second.open)
            found->rows.append(it->second);
    }
    return found;
}

Result<std::optional<StoredState>> MemoryLogStore::state(StreamId id, const QByteArray &key) const
{
    const Stream &known = stream(id);
    const auto found = known.states.find(key);
    return found == known.states.end() ? std::optional<StoredState>() : std::optional<StoredState>(found->second);
}

Result<QList<StoredState>> MemoryLogStore::findFinal(StreamId id, const QString &words, int limit) const
{
    const QStringList wanted = searchWords(words);
    QList<StoredState> found;
    for (const auto &[key, row] : stream(id).states) {
        if (!row.open && holdsWords(row.search, wanted))
            found.append(row);
    }
    std::stable_sort(found.begin(), found.end(), [](const StoredState &a, const StoredState &b) {
        return std::pair(a.run, a.number) > std::pair(b.run, b.number);
    });
    return found.first(std::clamp<qsizetype>(limit, 0, found.size()));
}

Result<QList<StoredState>> MemoryLogStore::states(StreamId id, const QByteArray &afterKey, int limit) const
{
    const Stream &known = stream(id);
    QList<StoredState> found;
    for (auto it = known.states.upper_bound(afterKey); it != known.states.end() && found.size() < limit; ++it)
        found.append(it->second);
    return found;
}

Result<void> MemoryLogStore::backupTo(const QString &file) const
{
    Batch all;
    for (const auto &[id, stream] : m_disk->m_streams) {
        for (const Entry &entry : stream.entries)
            all.entries.append({id, entry});
        for (const auto &[counter, bytes] : stream.ownOps)
            all.ownOps.append({id, counter, bytes});
        if (stream.checkpoint) {
            Checkpoint checkpoint = *stream.checkpoint;
            for (const auto &[key, row] : stream.states)
                checkpoint.rows.append(row);
            all.checkpoints.append(checkpoint);
        }
    }
    all.values = m_disk->m_values;
    const QTemporaryDir folder;
    const auto store = openSqliteStore(folder.filePath(QStringLiteral("copy.sqlite")));
    if (!store)
        return store.error();
    if (const auto written = (*store)->commit(all); !written)
        return written;
    return (*store)->backupTo(file);
}

} // namespace tandem
