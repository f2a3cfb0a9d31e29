#pragma once

#include "sync/engine/sequencer.h"
#include "sync/wire/frames.h"
#include "sync/wire/shop_op.h"

namespace tandem {

/// Sequencer of the shop's stream. `mayBecome` refuses what the orders there are forbid (see HubNode::mayBecome()).
class ShopSequencer : public Sequencer
{
public:
    using MayBecome = std::function<Result<void>(const Shop &after)>;

    ShopSequencer(StreamId stream, LineageId lineage, const LogReader *reader, MayBecome mayBecome);

    const Shop &shop() const { return m_shop; }
    void replay(const Entry &entry) override;

protected:
    Result<void> apply(Entry &draft, Numbers numbers) override;
    bool mergesLost() const override { return false; } ///< An older setting would take the place of a newer one
    Result<QByteArray> previousOf(const QByteArray &bytes) override;

private:
    Shop m_shop;
    ShopOperation m_decoded; ///< By previousOf()
    MayBecome m_mayBecome;
};

/// A terminal's copy of the shop's stream. Read only: changes are made at the hub and come back by the log.
class ShopReplica
{
public:
    struct Applied
    {
        QList<Entry> entries;
        bool gap = false;
        QString mismatch;
    };

    void replay(const Entry &entry);
    Applied receive(const wire::Entries &frame);
    const Shop &shop() const { return m_shop; }
    LogPosition head() const { return m_head; }
    QByteArray headHash() const { return m_headHash; }
    qint64 lastCounter(DeviceId device) const { return m_counters.value(device); }
    QByteArray lastHash(DeviceId device) const { return m_lastHashes.value(device); }

private:
    Shop m_shop;
    LogPosition m_head;
    QByteArray m_headHash;
    QHash<DeviceId, qint64> m_counters;
    QHash<DeviceId, QByteArray> m_lastHashes;
};

} // namespace tandem
