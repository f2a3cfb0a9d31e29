#include "sync/terminal/till_store.h"

#include "sync/store/sqlite_log_store.h"

#include <QCryptographicHash>
#include <QDir>

namespace tandem {

namespace {

constexpr int replayPage = 2000;
constexpr qint64 replayBytes = 16 * 1024 * 1024;

/// Reads a stream's log page by page.
template<typename Visit>
Result<void> forEachEntry(const LogStore &store, StreamId stream, Visit visit)
{
    qint64 after = 0;
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

} // namespace

TillStore::TillStore(std::unique_ptr<LogStore> store, HubId hub, DeviceId device)
    : m_store(std::move(store))
    , m_hub(hub)
    , m_device(device)
{
}

StreamId TillStore::shopStream() const
{
    return StreamId::fromBytes(
        QCryptographicHash::hash("shop\n" + m_hub.toString().toLatin1(), QCryptographicHash::Sha256).left(16));
}

Result<std::unique_ptr<TillStore>> TillStore::open(const QString &dataFolder, HubId hub, DeviceId device)
{
    const QString folder = dataFolder + QStringLiteral("/hubs/") + hub.toString();
    if (!QDir().mkpath(folder)) {
        return Error{QStringLiteral("store-read-only"),
                     QObject::tr("The folder %1 cannot be made. Check its permissions.").arg(folder)};
    }
    auto store = openSqliteStore(folder + QStringLiteral("/till.sqlite"));
    if (!store)
        return store.error();
    std::unique_ptr<TillStore> opened(new TillStore(std::move(*store), hub, device));
    const auto read =
        forEachEntry(*opened->m_store, opened->shopStream(), [&](const Entry &entry) { opened->m_shop.replay(entry); });
    if (!read)
        return read.error();
    return opened;
}

Result<std::unique_ptr<Replica>> TillStore::load(StreamId stream, const QList<LineageId> &lineages)
{
    const Shop &shop = m_shop.shop();
    auto replica = std::make_unique<Replica>(Replica::Setup{stream, m_device, shop.currency, shop.rounding, lineages});
    const auto read = forEachEntry(*m_store, stream, [&](const Entry &entry) { replica->replay(entry); });
    if (!read)
        return read.error();
    const auto own = m_store->ownOps(stream);
    if (!own)
        return own.error();
    for (const OwnOp &op : *own) {
        if (const auto replayed = replica->replayOwn(op.bytes); !replayed)
            return replayed.error();
    }
    return replica;
}

Result<Replica *> TillStore::replica(StreamId stream, const QList<LineageId> &lineages)
{
    for (const auto &open : m_replicas) {
        if (open->stream() == stream) {
            open->setLineages(lineages);
            return open.get();
        }
    }
    auto loaded = load(stream, lineages);
    if (!loaded)
        return loaded.error();
    m_replicas.push_back(std::move(*loaded));
    return m_replicas.back().get();
}

QList<StreamId> TillStore::streamsWithUnsent() const
{
    QList<StreamId> streams;
    const QList<StreamId> known = m_store->streams();
    for (StreamId stream : known) {
        const auto own = m_store->ownOps(stream);
        if (stream != shopStream() && own && !own->isEmpty())
            streams.append(stream);
    }
    return streams;
}

Result<void> TillStore::fork(StreamId stream, qint64 after)
{
    Batch batch;
    batch.truncateAfter.append({stream, after});
    const auto read = forEachEntry(*m_store, stream, [&](const Entry &entry) {
        if (entry.seq > after && entry.op.device == m_device && stream != shopStream())
            batch.ownOps.append({stream, entry.op.counter, entry.bytes});
    });
    if (!read)
        return read;
    if (const auto written = m_store->commit(batch); !written)
        return written;
    if (stream == shopStream()) {
        m_shop = ShopReplica();
        return forEachEntry(*m_store, stream, [&](const Entry &entry) { m_shop.replay(entry); });
    }
    for (auto &open : m_replicas) {
        if (open->stream() != stream)
            continue;
        auto loaded = load(stream, open->lineages());
        if (!loaded)
            return loaded.error();
        open = std::move(*loaded);
    }
    return {};
}

} // namespace tandem
