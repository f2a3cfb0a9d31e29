#pragma once

#include "sync/engine/replica.h"
#include "sync/engine/shop_log.h"
#include "sync/engine/snapshot.h"
#include "sync/store/log_store.h"

#include <memory>

namespace tandem {

/// One hub's data on this terminal: store, shop and order streams. Opens, replays, writes.
class TillStore
{
public:
    /// Opens (or makes) hubs/<hub>/till.sqlite below `dataFolder`.
    static Result<std::unique_ptr<TillStore>> open(const QString &dataFolder, HubId hub, DeviceId device);

    LogStore &log() { return *m_store; }
    HubId hub() const { return m_hub; }
    ShopReplica &shop() { return m_shop; }
    StreamId shopStream() const;

    /// The replica of a stream, opened from disk at the first call.
    Result<Replica *> replica(StreamId stream, const QList<LineageId> &lineages);
    /// Begins a stream with a state instead of its log's first entry: written, then shown. Error: store-…,
    /// bad-snapshot (damaged; nothing has changed).
    Result<void> begin(Replica &replica, const Replica::Base &base, const QByteArray &header,
                       const QList<Order> &orders);
    /// Every so many entries the folded state goes along into the batch, so that the next start is a quick one.
    void addCheckpoint(Replica &replica, Batch &batch);

    /// Streams whose replica is open.
    const std::vector<std::unique_ptr<Replica>> &replicas() const { return m_replicas; }
    /// Streams that hold unsent operations of this device.
    QList<StreamId> streamsWithUnsent() const;

    /// Makes the stream's unsent operations anew, for this device and with counters that follow each other: after a new
    /// identity, and when the hub will never take one of them. That one (`refused`, 0: none), and what cannot be read,
    /// is kept aside under a named value "quarantine.…". The stream's replica is opened anew.
    Result<void> reissue(StreamId stream, qint64 refused);

    /// Drops what the hub has lost: entries above `after`. Own operations among them become unsent again; the
    /// stream's replica is opened anew from the remaining log.
    Result<void> fork(StreamId stream, qint64 after);

private:
    TillStore(std::unique_ptr<LogStore> store, HubId hub, DeviceId device);
    Result<void> rewriteOwn(const Replica &replica, const QList<OwnOp> &own, qint64 refused);
    Result<void> reopen(StreamId stream);
    Result<void> restore(Replica &replica);
    Result<std::unique_ptr<Replica>> load(StreamId stream, const QList<LineageId> &lineages);

    std::unique_ptr<LogStore> m_store;
    HubId m_hub;
    DeviceId m_device;
    ShopReplica m_shop;
    std::vector<std::unique_ptr<Replica>> m_replicas;
    QHash<StreamId, qint64> m_checkpoints; ///< Where each stream's last one stands
};

} // namespace tandem
