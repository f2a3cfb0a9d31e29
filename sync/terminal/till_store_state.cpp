#include "sync/terminal/till_store.h"

#include <QDataStream>
#include <QIODevice>

namespace tandem {

namespace {

constexpr qint64 entriesPerCheckpoint = 2000;
constexpr int statesPage = 500;

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

} // namespace tandem
