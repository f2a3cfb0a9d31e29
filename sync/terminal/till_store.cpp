#include "sync/terminal/till_store.h"

#include "sync/model/sha256.h"
#include "sync/store/sqlite_log_store.h"
#include "sync/wire/op_codec.h"

#include <QDir>

namespace tandem {

namespace {

constexpr int replayPage = 2000;
constexpr qint64 replayBytes = 16 * 1024 * 1024;

constexpr qint64 entriesPerCheckpoint = 2000;
constexpr int statesPage = 500;

const QString paidElsewhereKey = QStringLiteral("orders.paid-elsewhere");

/// Reads a stream's log page by page.
template<typename Visit>
Result<void> forEachEntry(const LogStore &store, StreamId stream, Visit visit, qint64 after = 0)
{
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

QByteArray headerOf(const Replica::Base &base, const QByteArray &header)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << qint32(stateFormat) << base.at.lineage.bytes() << base.at.seq << base.hash << base.ownCounter << base.ownHash
        << header;
    return bytes;
}

/// Nothing when it was written by a version that folds otherwise.
std::optional<std::pair<Replica::Base, QByteArray>> readHeader(const QByteArray &bytes)
{
    qint32 format = 0;
    QByteArray lineage;
    Replica::Base base;
    QByteArray header;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    in >> format >> lineage >> base.at.seq >> base.hash >> base.ownCounter >> base.ownHash >> header;
    base.at.lineage = LineageId::fromBytes(lineage);
    if (format != stateFormat || in.status() != QDataStream::Ok)
        return std::nullopt;
    return std::pair(base, header);
}

/// A bill names its maker's next counter; it moves with the operations.
void renumberBill(OperationBody &body, qint64 by)
{
    std::visit(
        [&](auto &kind) {
            if constexpr (requires { kind.bill; })
                kind.bill.counter = std::max<qint64>(1, kind.bill.counter + by);
        },
        body);
}

StoredState rowOf(const Order &order)
{
    StoredState row;
    row.key = order.id.bytes();
    row.open = !order.isFinal();
    row.run = order.run;
    row.number = order.number;
    row.state = serialize(order);
    return row;
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
    return StreamId::fromBytes(sha256("shop\n" + m_hub.toString().toLatin1()).left(16));
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
    const auto paid = opened->m_store->value(paidElsewhereKey);
    if (!paid)
        return paid.error();
    for (qsizetype i = 0; i + 16 <= paid->size(); i += 16)
        opened->m_paidElsewhere.insert(OrderId::fromBytes(paid->mid(i, 16)));
    return opened;
}

Result<std::unique_ptr<Replica>> TillStore::load(StreamId stream, const QList<LineageId> &lineages)
{
    const Shop &shop = m_shop.shop();
    auto replica = std::make_unique<Replica>(Replica::Setup{stream, m_device, shop.currency, shop.rounding, lineages});
    const auto restored = restore(*replica);
    if (!restored)
        return restored.error();
    const auto read = forEachEntry(
        *m_store, stream, [&](const Entry &entry) { replica->replay(entry); }, replica->head().seq);
    if (!read)
        return read.error();
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
        if (const auto replayed = replica->replayOwn(op.bytes); !replayed)
            return replayed.error();
    }
    return replica;
}

/// `replica` holds the log without the unsent work.
Result<void> TillStore::rewriteOwn(const Replica &replica, const QList<OwnOp> &own, qint64 refused)
{
    const StreamId stream = replica.stream();
    const Replica::Base base = replica.base();
    qint64 counter = base.ownCounter;
    QByteArray previous = base.ownHash;
    Batch batch;
    for (const OwnOp &op : own) {
        auto operation = decodeOperation(op.bytes, m_shop.shop().currency);
        if (!operation || op.counter == refused) {
            batch.values.insert(QStringLiteral("quarantine.%1.%2").arg(stream.toString()).arg(op.counter), op.bytes);
            continue;
        }
        if (operation->ref.device == m_device && op.counter <= base.ownCounter)
            continue; // in the log already
        renumberBill(operation->body, ++counter - operation->ref.counter);
        operation->ref = {m_device, counter};
        operation->previous = previous;
        const QByteArray bytes = encodeOperation(*operation);
        previous = sha256(bytes);
        batch.ownOps.append({stream, counter, bytes});
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

/// The folded state, when there is one that this version reads; else the log is read from its first entry, or, where a
/// state stands for that, asked for again.
Result<void> TillStore::restore(Replica &replica)
{
    const StreamId stream = replica.stream();
    const auto checkpoint = m_store->checkpoint(stream);
    if (!checkpoint)
        return checkpoint.error();
    if (!*checkpoint)
        return {};
    const auto header = readHeader((*checkpoint)->header);
    QList<Order> orders;
    bool readable = header.has_value();
    QByteArray after;
    while (readable) {
        const auto rows = m_store->states(stream, after, statesPage);
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            break;
        for (const StoredState &row : *rows) {
            auto order = deserializeOrder(row.state);
            readable = readable && order;
            if (order)
                orders.append(*std::move(order));
        }
        after = rows->last().key;
    }
    if (readable && replica.begin(header->first, header->second, orders)) {
        m_checkpoints.insert(stream, header->first.at.seq);
        return {};
    }
    const auto first = m_store->entries(stream, 0, 1, 1);
    if (!first)
        return first.error();
    if (!first->isEmpty() && first->first().seq == 1)
        return {};
    Batch batch;
    batch.truncateAfter.append({stream, 0});
    return m_store->commit(batch);
}

Result<void> TillStore::begin(Replica &replica, const Replica::Base &base, const QByteArray &header,
                              const QList<Order> &orders)
{
    if (StreamState trial; !trial.readHeader(header)) {
        return Error{QStringLiteral("bad-snapshot"),
                     QObject::tr("What the hub sent of the open orders cannot be read.")};
    }
    Batch batch;
    batch.refetchable = true;
    Checkpoint checkpoint{replica.stream(), base.at.seq, headerOf(base, header), {}};
    checkpoint.rows.reserve(orders.size());
    for (const Order &order : orders)
        checkpoint.rows.append(rowOf(order));
    batch.checkpoints.append(checkpoint);
    batch.ownOpsSeen.append({replica.stream(), base.ownCounter});
    if (const auto written = m_store->commit(batch); !written)
        return written;
    m_checkpoints.insert(replica.stream(), base.at.seq);
    replica.begin(base, header, orders);
    return {};
}

void TillStore::addCheckpoint(Replica &replica, Batch &batch, bool now)
{
    qint64 &last = m_checkpoints[replica.stream()];
    const Replica::Base base = replica.base();
    if (!now && base.at.seq - last < entriesPerCheckpoint)
        return;
    last = base.at.seq;
    Checkpoint checkpoint{replica.stream(), base.at.seq, headerOf(base, replica.confirmed().serializeHeader()), {}};
    for (OrderId id : replica.takeTouched()) {
        if (const Order *order = replica.confirmed().find(id))
            checkpoint.rows.append(rowOf(*order));
    }
    batch.checkpoints.append(checkpoint);
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

Result<void> TillStore::beginBranch(StreamId stream, qint64 after)
{
    const Shop &shop = m_shop.shop();
    const Replica *present = nullptr;
    for (const auto &open : m_replicas) {
        if (open->stream() == stream)
            present = open.get();
    }
    if (!present)
        return {};
    Branch branch;
    branch.after = after;
    branch.replica =
        std::make_unique<Replica>(Replica::Setup{stream, m_device, shop.currency, shop.rounding, present->lineages()});
    const auto checkpoint = m_store->checkpoint(stream);
    if (!checkpoint)
        return checkpoint.error();
    if (*checkpoint && (*checkpoint)->seq <= after) {
        if (const auto restored = restore(*branch.replica); !restored)
            return restored;
    }
    const auto read = forEachEntry(
        *m_store, stream,
        [&](const Entry &entry) {
            // With a state that stands for the log's beginning the common part may not be here: then all is read again.
            if (entry.seq <= after && entry.seq == branch.replica->head().seq + 1)
                branch.replica->replay(entry);
        },
        branch.replica->head().seq);
    if (!read)
        return read;
    branch.after = branch.replica->head().seq;
    m_branches.insert_or_assign(stream, std::move(branch));
    return {};
}

Result<void> TillStore::beginShopBranch(qint64 after)
{
    ShopBranch branch;
    branch.after = after;
    const auto read = forEachEntry(*m_store, shopStream(), [&](const Entry &entry) {
        if (entry.seq <= after)
            branch.replica.replay(entry);
    });
    if (read)
        m_shopBranch = std::move(branch);
    return read;
}

Result<TillStore::BranchStep> TillStore::receiveShopBranch(const wire::Entries &frame)
{
    const ShopReplica::Applied applied = m_shopBranch->replica.receive(frame);
    m_shopBranch->entries.append(applied.entries);
    BranchStep step;
    step.gap = applied.gap || !applied.mismatch.isEmpty();
    step.isWhole = !step.gap && m_shopBranch->replica.head().seq >= frame.head;
    if (!step.isWhole)
        return step;
    Batch batch;
    batch.truncateAfter.append({frame.stream, m_shopBranch->after});
    for (const Entry &entry : std::as_const(m_shopBranch->entries))
        batch.entries.append({frame.stream, entry});
    if (const auto written = m_store->commit(batch); !written)
        return written.error();
    m_shop = std::move(m_shopBranch->replica);
    m_shopBranch.reset();
    return step;
}

void TillStore::dropBranches()
{
    m_branches.clear();
    m_shopBranch.reset();
}

const Replica *TillStore::branchOf(StreamId stream) const
{
    const auto it = m_branches.find(stream);
    return it == m_branches.end() ? nullptr : it->second.replica.get();
}

Result<TillStore::BranchStep> TillStore::receiveBranch(const wire::Entries &frame)
{
    Branch &branch = m_branches.at(frame.stream);
    const Applied applied = branch.replica->receive(frame);
    branch.entries.append(applied.entries);
    BranchStep step;
    step.gap = applied.gap || !applied.mismatch.isEmpty();
    step.isWhole = !step.gap && branch.replica->head().seq >= frame.head;
    if (!step.isWhole)
        return step;
    Batch batch;
    batch.truncateAfter.append({frame.stream, branch.after});
    QSet<OpRef> there;
    for (const Entry &entry : std::as_const(branch.entries)) {
        batch.entries.append({frame.stream, entry});
        there.insert(entry.op);
    }
    // Own operations that the hub does not have are unsent again.
    const auto read = forEachEntry(
        *m_store, frame.stream,
        [&](const Entry &entry) {
            if (entry.op.device == m_device && !there.contains(entry.op))
                batch.ownOps.append({frame.stream, entry.op.counter, entry.bytes});
        },
        branch.after);
    if (!read)
        return read.error();
    if (const qint64 seen = branch.replica->base().ownCounter; seen > 0)
        batch.ownOpsSeen.append({frame.stream, seen});
    QSet<OrderId> paid = m_paidElsewhere;
    for (const auto &open : m_replicas) {
        if (open->stream() != frame.stream)
            continue;
        open->confirmed().forEach([&](const Order &order) {
            if (order.state == OrderState::Paid)
                paid.insert(order.id);
        });
    }
    paid.removeIf([&](OrderId id) {
        const Order *now = branch.replica->confirmed().find(id);
        return now && now->state == OrderState::Paid;
    });
    QByteArray list;
    for (OrderId id : std::as_const(paid))
        list += id.bytes();
    batch.values.insert(paidElsewhereKey, list);
    if (const auto written = m_store->commit(batch); !written)
        return written.error();
    m_paidElsewhere = paid;
    m_branches.erase(frame.stream);
    m_checkpoints.remove(frame.stream);
    if (const auto opened = reopen(frame.stream); !opened)
        return opened.error();
    return step;
}

Result<QList<Entry>> TillStore::entriesAfter(StreamId stream, qint64 after, qint64 maxBytes) const
{
    return m_store->entries(stream, after, replayPage, maxBytes);
}

} // namespace tandem
