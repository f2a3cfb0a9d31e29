#include "sync/terminal/till_store.h"

#include "sync/engine/reissue.h"
#include "sync/model/sha256.h"
#include "sync/store/sqlite_log_store.h"
#include "sync/terminal/log_pages.h"
#include "sync/wire/op_codec.h"

#include <QDir>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcTillStore, "tandem.terminal.store")

namespace tandem {

namespace {

Error damagedLog(const QString &folder)
{
    return Error{
        QStringLiteral("store-damaged"),
        QObject::tr("The data of this till in %1 is damaged. Nothing that the hub has is lost: set the till up "
                    "anew in another folder, and keep this one for what it had not sent.")
            .arg(folder)};
}

} // namespace

TillStore::TillStore(std::unique_ptr<LogStore> store, const QString &folder, HubId hub, DeviceId device)
    : m_store(std::move(store))
    , m_folder(folder)
    , m_reserve(folder + QStringLiteral("/reserve"))
    , m_hub(hub)
    , m_shopStream(StreamId::fromBytes(sha256("shop\n" + hub.toString().toLatin1()).left(16)))
    , m_device(device)
{
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
    std::unique_ptr<TillStore> opened(new TillStore(std::move(*store), folder, hub, device));
    if (const auto kept = opened->m_reserve.keep(); !kept) // asked for again before money is taken
        qCWarning(lcTillStore).noquote() << kept.error().text;
    ChainCheck chain(0, {});
    const auto read = forEachEntry(*opened->m_store, opened->shopStream(), [&](const Entry &entry) {
        chain.take(entry);
        opened->m_shop.replay(entry);
    });
    if (!read)
        return read.error();
    if (!chain.isWhole(opened->m_store->head(opened->shopStream())))
        return damagedLog(folder);
    if (const auto paid = opened->readPaidElsewhere(); !paid)
        return paid.error();
    return opened;
}

Result<std::unique_ptr<Replica>> TillStore::load(StreamId stream, const QList<LineageId> &lineages)
{
    const Shop &shop = m_shop.shop();
    auto replica = std::make_unique<Replica>(Replica::Setup{stream, m_device, shop.currency, shop.rounding, lineages});
    const auto restored = restore(*replica);
    if (!restored)
        return restored.error();
    ChainCheck chain(replica->head().seq, replica->headHash());
    const auto read = forEachEntry(
        *m_store, stream,
        [&](const Entry &entry) {
            chain.take(entry);
            replica->replay(entry);
        },
        replica->head().seq);
    if (!read)
        return read.error();
    if (!chain.isWhole(m_store->head(stream)))
        return damagedLog(m_folder);
    auto own = m_store->ownOps(stream);
    if (!own)
        return own.error();
    const bool isOurs = std::all_of(own->cbegin(), own->cend(), [&](const OwnOp &op) {
        const auto operation = decodeOperation(op.bytes, shop.currency);
        return operation && operation->ref.device == m_device;
    });
    if (!isOurs) {
        if (const auto written = rewriteOwn(*replica, *own, 0); !written)
            return written.error();
        own = m_store->ownOps(stream);
        if (!own)
            return own.error();
    }
    for (const OwnOp &op : std::as_const(*own)) {
        m_hasCopy = m_hasCopy || op.counter <= replica->base().ownCounter; // what is in the log is not here any more
        if (const auto replayed = replica->replayOwn(op.bytes); !replayed)
            return replayed.error();
    }
    return replica;
}

/// `replica` holds the log without the unsent work.
Result<void> TillStore::rewriteOwn(const Replica &replica, const QList<OwnOp> &own, qint64 refused)
{
    const StreamId stream = replica.stream();
    QList<Unsent> unsent;
    for (const OwnOp &op : own)
        unsent.append({op.counter, op.bytes});
    const Reissued made = reissued(unsent, m_device, replica.base(), m_shop.shop().currency, refused);
    Batch batch;
    for (const Unsent &each : made.operations)
        batch.ownOps.append({stream, each.counter, each.bytes});
    for (const Unsent &each : made.aside) {
        const auto ref = opRefOf(each.bytes);
        batch.values.insert(keptAside
                                + QStringLiteral("%1.%2.%3")
                                      .arg(stream.toString())
                                      .arg(each.counter)
                                      .arg((ref ? ref->device : m_device).toString()),
                            each.bytes);
    }
    if (!own.isEmpty())
        batch.ownOpsSeen.append({stream, own.last().counter});
    return m_store->commit(batch);
}

Result<void> TillStore::reissue(StreamId stream, qint64 refused)
{
    const auto own = m_store->ownOps(stream);
    if (!own)
        return own.error();
    for (const auto &open : m_replicas) {
        if (open->stream() != stream)
            continue;
        if (const auto written = rewriteOwn(*open, *own, refused); !written)
            return written;
        return reopen(stream);
    }
    return {};
}

Result<void> TillStore::reopen(StreamId stream)
{
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

} // namespace tandem
