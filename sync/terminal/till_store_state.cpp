#include "sync/engine/reissue.h"
#include "sync/store/folded_state.h"
#include "sync/terminal/till_store.h"

namespace tandem {

namespace {

constexpr qint64 entriesPerCheckpoint = 2000;

} // namespace

Checkpoint TillStore::checkpointOf(StreamId stream, const Replica::Base &base, const QByteArray &header,
                                   const QList<Order> &orders)
{
    Checkpoint checkpoint{stream, base.at.seq, packBase(stateFormat, base, header), {}};
    checkpoint.rows.reserve(orders.size());
    for (const Order &order : orders)
        checkpoint.rows.append(packOrder(order));
    return checkpoint;
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
    const auto folded = readFolded(*m_store, stream, stateFormat);
    if (!folded)
        return folded.error();
    if (*folded && replica.begin((*folded)->base, (*folded)->header, (*folded)->orders)) {
        m_checkpoints.insert(stream, (*folded)->base.at.seq);
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
    batch.checkpoints.append(checkpointOf(replica.stream(), base, header, orders));
    if (base.at.seq > 0)
        batch.values.insert(logBaseName(replica.stream()), packBase(stateFormat, base, {}));
    const auto own = ownAfter(replica.stream(), 0);
    if (!own)
        return own.error();
    const qint64 placed = lastOfOurs(own->all, own->firstUnsent, {base.ownCounter, base.ownHash});
    keepUnsent(*own, placed, batch);
    if (const auto written = m_store->commit(batch); !written)
        return written;
    m_hasCopy = m_hasCopy || placed < base.ownCounter;
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
    Checkpoint checkpoint{
        replica.stream(), base.at.seq, packBase(stateFormat, base, replica.confirmed().serializeHeader()), {}};
    for (OrderId id : replica.takeTouched()) {
        if (const Order *order = replica.confirmed().find(id))
            checkpoint.rows.append(packOrder(*order));
    }
    batch.checkpoints.append(checkpoint);
}

} // namespace tandem
