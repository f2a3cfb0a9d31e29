#pragma once

#include "store_script.h"
#include "sync/engine/replica.h"
#include "sync/engine/sequencer.h"
#include "sync/model/serialize.h"
#include "sync/terminal/till_store.h"
#include "sync/wire/op_codec.h"

#include <QCryptographicHash>

namespace tandem::faults {

template<typename T>
T uid(char c)
{
    return T::fromBytes(QByteArray(16, c));
}
inline const StreamId stream = uid<StreamId>('s');
inline const LineageId lineage = uid<LineageId>('l');
inline const DeviceId ours = uid<DeviceId>('a');

/// A hub's log that never fails.
struct HubLog : LogReader
{
    QList<Entry> entries(StreamId, qint64, int, qint64) const override { return {}; }
    std::optional<Entry> entryOf(StreamId, OpRef op) const override
    {
        const auto it = std::find_if(log.begin(), log.end(), [&](const Entry &entry) { return entry.op == op; });
        return it == log.end() ? std::nullopt : std::optional(*it);
    }
    QList<Entry> log;
};

/// A till's store in the hands of a cashier, with a hub that places what is sent and what others do.
class Day
{
public:
    Day(const QString &folder, quint32 seed)
        : m_folder(folder)
        , m_random(seed)
        , m_hub(stream, lineage, {lineage}, Currency(), TaxRounding::PerLine, &m_log)
        , m_other(Replica::Setup{stream, uid<DeviceId>('b'), Currency(), TaxRounding::PerLine, {lineage}})
    {
    }
    QString open();
    void close() { m_store.reset(); }
    struct Step
    {
        QString wrong;
        bool durable = true;
    };
    Step step();
    /// Everything on the disk and everything shown.
    QByteArray content() const { return contentOf(m_store->log()).hash + shown(); }
    QByteArray shown() const { return shown(*m_replica); }
    static QByteArray shown(const Replica &replica);
    QByteArray lastEntry() const { return m_log.log[m_replica->head().seq - 1].bytes; }
    bool isSent() const { return m_replica->unsent() == 0; }
    qint64 head() const { return m_replica->head().seq; }
    qint64 lastOwn() const { return m_replica->nextCounter() - 1; }

    Step tap();     ///< The cashier's
    Step receive(); ///< What the hub has, a piece of it

private:
    int upTo(int n) { return int(m_random() % quint32(n)); }
    OperationBody deed();
    void othersTap();
    void place(DeviceId device, const QByteArray &bytes)
    {
        const Placed placed = m_hub.place(device, bytes, m_log.log.size());
        if (placed.kind == Placed::Kind::Appended)
            m_log.log.append(placed.entry);
        m_hub.committed();
    }

    QString m_folder;
    std::mt19937 m_random;
    HubLog m_log;
    OrderSequencer m_hub;
    Replica m_other;
    std::unique_ptr<TillStore> m_store;
    Replica *m_replica = nullptr;
    int m_lines = 0;
};

inline QString Day::open()
{
    auto opened = TillStore::open(m_folder, uid<HubId>('h'), ours);
    if (!opened)
        return opened.error().text;
    m_store = std::move(*opened);
    const auto replica = m_store->replica(stream, {lineage});
    if (!replica)
        return replica.error().text;
    m_replica = *replica;
    return {};
}

inline QByteArray Day::shown(const Replica &replica)
{
    QList<QByteArray> orders;
    replica.shown().forEach([&](const Order &order) { orders.append(serialize(order)); });
    std::sort(orders.begin(), orders.end());
    return QCryptographicHash::hash(orders.join(), QCryptographicHash::Sha256);
}

inline OperationBody Day::deed()
{
    const auto order = uid<OrderId>(char('A' + upTo(4)));
    if (upTo(6) == 0) {
        return op::PayAdd{order, PaymentId::fromBytes(QByteArray(15, 'p') + char(++m_lines)), QStringLiteral("Cash"),
                          QStringLiteral("cash"), Money::fromMinor(100, Currency())};
    }
    op::AddLine add;
    add.order = order;
    add.line = LineId::fromBytes(QByteArray(15, 'l') + char(++m_lines));
    add.product = uid<ProductId>('p');
    add.name = QStringLiteral("Tea");
    add.note = QString(upTo(5) == 0 ? 1900 : 20, QLatin1Char('n'));
    add.quantity = Quantity::one();
    add.unitPrice = Money::fromMinor(250, Currency());
    return add;
}

inline Day::Step Day::tap()
{
    const Operation operation =
        m_replica->prepare(deed(), {QStringLiteral("Ana"), QStringLiteral("Bar")}, uid<SessionId>('x'), 1);
    const QByteArray bytes = encodeOperation(operation);
    Batch batch;
    batch.ownOps.append({stream, operation.ref.counter, bytes});
    if (const auto done = m_store->log().commit(batch); !done)
        return {done.error().text};
    m_replica->submit(*decodeOperation(bytes, Currency()), bytes); // as it is read again: no text is null
    if (upTo(3) > 0)
        place(ours, bytes); // else it waits: the next one tells the hub that it lacks one
    return {};
}

inline void Day::othersTap()
{
    if (m_other.head().seq < m_log.log.size()) {
        const QList<Entry> news = m_log.log.mid(m_other.head().seq);
        m_other.receive(wire::Entries{stream, news.first().seq, news.last().seq, news.last().seq, news});
    }
    const Operation operation =
        m_other.prepare(deed(), {QStringLiteral("Ben"), QStringLiteral("Terrace")}, uid<SessionId>('y'), 1);
    const QByteArray bytes = encodeOperation(operation);
    m_other.submit(operation, bytes);
    place(uid<DeviceId>('b'), bytes);
}

inline Day::Step Day::receive()
{
    for (const QByteArray &bytes : m_replica->unsentFrom(1, 1'000'000))
        place(ours, bytes);
    const QList<Entry> news = m_log.log.mid(m_replica->head().seq, 1 + upTo(6));
    if (news.isEmpty())
        return {{}, false}; // nothing was written
    const Applied applied =
        m_replica->receive(wire::Entries{stream, news.first().seq, news.last().seq, news.last().seq, news});
    if (applied.gap || !applied.mismatch.isEmpty())
        return {QStringLiteral("the log does not fit")};
    Batch batch;
    batch.refetchable = !applied.settled;
    for (const Entry &entry : applied.entries)
        batch.entries.append({stream, entry});
    if (applied.ownSeen > 0)
        batch.ownOpsSeen.append({stream, applied.ownSeen});
    if (upTo(4) == 0)
        m_store->addCheckpoint(*m_replica, batch, true);
    const bool durable = !batch.refetchable;
    if (const auto done = m_store->log().commit(batch); !done)
        return {done.error().text};
    return {{}, durable};
}

inline Day::Step Day::step()
{
    // Before anything has come from the hub no lineage is known, and own work stands under none until it is touched.
    switch (m_replica->head().seq == 0 ? 1 : upTo(8)) {
    case 0: close(); return {open()};
    case 1:
    case 2: othersTap(); return receive();
    case 3: return receive();
    default: return tap();
    }
}

} // namespace tandem::faults
