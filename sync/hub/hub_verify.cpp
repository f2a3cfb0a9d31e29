#include "sync/hub/hub_store.h"
#include "sync/hub/log_walk.h"
#include "sync/model/sha256.h"
#include "sync/store/folded_state.h"
#include "sync/wire/op_codec.h"

namespace tandem {

namespace {

constexpr qsizetype mostDifferences = 100;

/// Recomputes one stream's log from its first entry and compares every column with what comes out.
class StreamCheck
{
public:
    StreamCheck(StreamId stream, const QList<LineageId> &lineages, QJsonArray &differences)
        : m_stream(stream)
        , m_differences(differences)
    {
        for (LineageId lineage : lineages)
            m_lineages.insert(declaredLineage(lineage));
    }
    /// The log begins behind a state, which was folded up to `folded`.
    void beginAt(const StreamBase &base, qint64 folded)
    {
        m_last = entryAt(base);
        m_folded = folded;
        for (auto it = base.devices.cbegin(); it != base.devices.cend(); ++it)
            m_counters.insert(it.key(), it->counter);
    }

    virtual ~StreamCheck() = default;
    Q_DISABLE_COPY_MOVE(StreamCheck)

    void take(const Entry &entry)
    {
        if (entry.seq != m_last.seq + 1)
            differs(entry, QStringLiteral("the sequence has a hole before it"));
        if (entryHash(m_last.hash, entry) != entry.hash)
            differs(entry, QStringLiteral("its hash does not match its content"));
        if (entry.hubTime < m_last.hubTime)
            differs(entry, QStringLiteral("its time lies before that of the entry before it"));
        if (!m_lineages.contains(declaredLineage(entry.lineage)))
            differs(entry, QStringLiteral("its lineage is none of this hub's"));
        checkOp(entry);
        if (const QString wrong = entry.seq > m_folded ? recompute(entry) : QString(); !wrong.isEmpty())
            differs(entry, wrong);
        m_last = entry;
    }

protected:
    /// Applies the entry and says what it should be instead; empty when all is well.
    virtual QString recompute(const Entry &entry) = 0;

private:
    void checkOp(const Entry &entry)
    {
        const auto ref = opRefOf(entry.bytes);
        if (!ref)
            return differs(entry, QStringLiteral("its operation cannot be read"));
        if (*ref != entry.op) {
            differs(entry, QStringLiteral("device and counter beside the operation are not those in it"));
        }
        qint64 &counter = m_counters[ref->device];
        if (ref->counter != counter + 1)
            differs(entry, QStringLiteral("its device's operations have a hole before it"));
        counter = ref->counter;
    }
    void differs(const Entry &entry, const QString &what)
    {
        if (m_differences.size() < mostDifferences) {
            m_differences.append(
                QStringLiteral("stream %1, entry %2: %3").arg(m_stream.toString()).arg(entry.seq).arg(what));
        }
    }

    StreamId m_stream;
    QSet<LineageId> m_lineages; ///< As declared: which starts there were is forgotten after years
    QJsonArray &m_differences;
    QHash<DeviceId, qint64> m_counters;
    Entry m_last;
    qint64 m_folded = 0;
};

class OrderStreamCheck : public StreamCheck
{
public:
    OrderStreamCheck(OrderSequencer &fresh, const QList<LineageId> &lineages, QJsonArray &differences)
        : StreamCheck(fresh.stream(), lineages, differences)
        , m_fresh(fresh)
    {
    }

protected:
    QString recompute(const Entry &entry) override { return m_fresh.check(entry); }

private:
    OrderSequencer &m_fresh;
};

class ShopStreamCheck : public StreamCheck
{
public:
    using StreamCheck::StreamCheck;

protected:
    QString recompute(const Entry &entry) override
    {
        const auto operation = decodeShopOperation(entry.bytes);
        if (!operation)
            return operation.error().text;
        if (const auto applied = applyShopChange(m_shop, operation->change); !applied)
            return applied.error().text;
        if (entry.outcome != QLatin1String("ok") || entry.number != 0 || entry.run != 0)
            return QStringLiteral("its outcome is not what a change of the shop has");
        if (entry.stateHash != sha256(entry.bytes))
            return QStringLiteral("the shop it leads to differs");
        return {};
    }

private:
    Shop m_shop;
};

} // namespace

QJsonObject HubStore::verify() const
{
    QJsonArray differences;
    QJsonObject from;
    qint64 entryCount = 0;
    qint64 orderCount = 0;
    const Shop &shop = m_node->shop();
    const QList<StreamId> streams = m_store->streams();
    for (StreamId stream : streams) {
        OrderSequencer fresh(stream, lineage(), m_identity.lineages, shop.currency, shop.rounding, this);
        std::unique_ptr<StreamCheck> check;
        if (stream == m_node->shopStream())
            check = std::make_unique<ShopStreamCheck>(stream, m_identity.lineages, differences);
        else
            check = std::make_unique<OrderStreamCheck>(fresh, m_identity.lineages, differences);
        if (const auto base = readLogBase(*m_store, stream, stateFormat); base && *base) {
            const auto folded = beginAtBase(fresh);
            if (!folded)
                differences.append(folded.error().text);
            check->beginAt(**base, folded ? *folded : std::numeric_limits<qint64>::max());
            from.insert(stream.toString(), folded ? *folded : (*base)->at.seq);
        }
        const auto read = forEachEntry(*m_store, stream, [&](const Entry &entry) -> Result<void> {
            ++entryCount;
            check->take(entry);
            return {};
        });
        if (!read)
            differences.append(read.error().text);
        fresh.state().forEach([&](const Order &) { ++orderCount; });
    }
    // What was cut off at the end leaves a log that is whole in itself.
    if (const auto mark = readMark(hubFolder::mark(m_folder))) {
        const auto missing = behindMark(*m_store, m_identity, *mark);
        if (!missing)
            differences.append(missing.error().text);
        else
            for (const QString &what : *missing)
                differences.append(what);
    }
    QJsonObject result{{QStringLiteral("ok"), differences.isEmpty()},
                       {QStringLiteral("entries"), entryCount},
                       {QStringLiteral("orders"), orderCount}};
    if (!from.isEmpty())
        result.insert(QStringLiteral("from"), from);
    if (!differences.isEmpty())
        result.insert(QStringLiteral("differences"), differences);
    return result;
}

} // namespace tandem
