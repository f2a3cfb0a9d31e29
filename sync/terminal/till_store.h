#pragma once

#include "sync/engine/replica.h"
#include "sync/engine/shop_log.h"
#include "sync/engine/snapshot.h"
#include "sync/store/log_store.h"
#include "sync/terminal/till_reserve.h"

#include <map>
#include <memory>

namespace tandem {

/// One hub's data on this terminal: store, shop and order streams. Opens, replays, writes.
class TillStore
{
public:
    /// Opens (or makes) hubs/<hub>/till.sqlite below `dataFolder`.
    static Result<std::unique_ptr<TillStore>> open(const QString &dataFolder, HubId hub, DeviceId device);

    LogStore &log() { return *m_store; }
    const TillReserve &reserve() const { return m_reserve; }
    HubId hub() const { return m_hub; }
    ShopReplica &shop() { return m_shop; }
    StreamId shopStream() const { return m_shopStream; }

    /// The replica of a stream, opened from disk at the first call.
    Result<Replica *> replica(StreamId stream, const QList<LineageId> &lineages);
    /// Begins a stream with a state instead of its log's first entry: written, then shown. Error: store-…,
    /// bad-snapshot (damaged; nothing has changed).
    Result<void> begin(Replica &replica, const Replica::Base &base, const QByteArray &header,
                       const QList<Order> &orders);
    /// Every so many entries the folded state goes along into the batch, so that the next start is a quick one.
    void addCheckpoint(Replica &replica, Batch &batch, bool now = false);

    /// Streams whose replica is open.
    const std::vector<std::unique_ptr<Replica>> &replicas() const { return m_replicas; }
    /// Streams that hold unsent operations of this device.
    QList<StreamId> streamsWithUnsent() const;

    /// Did a log, as it was opened, have other work under this terminal's name than what is here and unsent? Then it
    /// needs a new one.
    bool hasCopy() const { return m_hasCopy; }
    /// Makes the stream's unsent operations anew, for this device and with counters that follow each other: after a new
    /// identity, and when the hub will never take one of them. That one (`refused`, 0: none), and what cannot be read,
    /// is kept aside under a named value, see keptAside. The stream's replica is opened anew.
    Result<void> reissue(StreamId stream, qint64 refused);
    /// Before STREAM.COUNTER.DEVICE in the names of what was kept aside.
    static inline const QString keptAside = QStringLiteral("quarantine.");

    /// Reads a stream's replica from disk again, under the shop as it is now.
    Result<void> reopen(StreamId stream);
    /// The hub's log goes another way after `after`. Its branch is read beside what is shown, and takes the place of
    /// that once it is whole (receiveBranch()): nothing is ever shown by half.
    Result<void> beginBranch(StreamId stream, qint64 after);
    /// Where to read the branch on; nothing when the stream has none.
    const Replica *branchOf(StreamId stream) const;
    Result<void> beginShopBranch(qint64 after);
    const ShopReplica *shopBranch() const { return m_shopBranch ? &m_shopBranch->replica : nullptr; }
    void dropBranches(); ///< The link broke: begun anew at the next one
    struct BranchStep
    {
        bool isWhole = false; ///< It was written and is what is shown now; own work that is not in it is unsent again
        bool gap = false;
        QList<op::ResumeNumbers> numbers; ///< Shown here before, and lost with the log: to be said again
    };
    /// The hub's log begins behind what is here: its state takes the place of all of it. Own work that is not in it is
    /// unsent again.
    Result<BranchStep> beginAnew(StreamId stream, const Replica::Base &base, const QByteArray &header,
                                 const QList<Order> &orders);
    Result<BranchStep> receiveBranch(const wire::Entries &frame);
    Result<BranchStep> receiveShopBranch(const wire::Entries &frame);
    /// Orders that were paid in a log which the hub has lost, and whose payment only an absent terminal can bring back.
    bool isPaidElsewhere(OrderId order) const { return m_paidElsewhere.contains(order); }
    /// Entries of the log above `after`, to offer to a hub that has lost them.
    Result<QList<Entry>> entriesAfter(StreamId stream, qint64 after, qint64 maxBytes) const;

private:
    TillStore(std::unique_ptr<LogStore> store, const QString &folder, HubId hub, DeviceId device);
    Result<void> rewriteOwn(const Replica &replica, const QList<OwnOp> &own, qint64 refused);
    Result<void> restore(Replica &replica);
    Result<void> readPaidElsewhere();
    /// What was paid in the log that is given up, and is not in `now`.
    QSet<OrderId> paidElsewhere(StreamId stream, const StreamState &now) const;
    /// This terminal's operations, as far as the log after an entry and what is unsent have them.
    struct Own
    {
        StreamId stream;
        std::map<qint64, QByteArray> all; ///< By their counters
        qint64 firstUnsent = 0;
    };
    Result<Own> ownAfter(StreamId stream, qint64 after) const;
    static void keepUnsent(const Own &own, qint64 placed, Batch &batch);
    QList<op::ResumeNumbers> numbersLostTo(StreamId stream, const StreamState &now) const;
    static Checkpoint checkpointOf(StreamId stream, const Replica::Base &base, const QByteArray &header,
                                   const QList<Order> &orders);
    static void put(const QSet<OrderId> &paid, Batch &batch);
    Result<std::unique_ptr<Replica>> load(StreamId stream, const QList<LineageId> &lineages);

    std::unique_ptr<LogStore> m_store;
    QString m_folder;
    TillReserve m_reserve;
    HubId m_hub;
    StreamId m_shopStream;
    DeviceId m_device;
    bool m_hasCopy = false;
    ShopReplica m_shop;
    struct Branch
    {
        qint64 after = 0;
        std::unique_ptr<Replica> replica; ///< Of the log alone
        QList<Entry> entries;
    };

    std::vector<std::unique_ptr<Replica>> m_replicas;
    std::map<StreamId, Branch> m_branches;
    QSet<OrderId> m_paidElsewhere;
    struct ShopBranch
    {
        qint64 after = 0;
        ShopReplica replica;
        QList<Entry> entries;
    };
    std::optional<ShopBranch> m_shopBranch;
    QHash<StreamId, qint64> m_checkpoints; ///< Where each stream's last one stands
};

} // namespace tandem
