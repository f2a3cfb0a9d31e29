#pragma once

#include "sync/engine/hub_node.h"
#include "sync/engine/replica.h"
#include "sync/model/sha256.h"
#include "sync/wire/op_codec.h"

/// A hub without a disk or a network, and tills that talk to it frame by frame.
namespace tandem::engineShop {

template<typename T>
T uid(char c)
{
    return T::fromBytes(QByteArray(16, c));
}
inline const HubId hubId = uid<HubId>('h');
inline const LineageId first = uid<LineageId>('1');
inline const LineageId second = uid<LineageId>('2');
inline const OrderId table = uid<OrderId>('1');
inline const MultiSessionId floorId = uid<MultiSessionId>('s');
inline const StreamId stream = StreamId::fromBytes(floorId.bytes());

/// A hub's disk: what it holds is committed.
struct Disk : LogReader
{
    QHash<StreamId, QList<Entry>> logs;
    QHash<StreamId, StreamBase> bases; ///< Where a log does not begin with its first entry
    QList<LineageId> lineages{first};
    QHash<QString, DeviceId> letters;

    QList<Entry> entries(StreamId id, qint64 after, int most, qint64) const override
    {
        const QList<Entry> log = logs.value(id);
        return log.isEmpty() ? log : log.mid(std::max<qint64>(0, after + 1 - log.first().seq), most);
    }
    std::optional<Entry> entryOf(StreamId id, OpRef op) const override
    {
        for (const Entry &entry : logs.value(id)) {
            if (entry.op == op)
                return entry;
        }
        return std::nullopt;
    }
};

/// A hub and what it says to each connection; frames that it would be sent are given to it at once.
class Hub
{
public:
    explicit Hub(const Disk &disk, bool allowUnpaired = true)
        : disk(disk)
    {
        start(allowUnpaired);
    }
    void start(bool allowUnpaired = true)
    {
        node = std::make_unique<HubNode>(HubNode::Setup{hubId,
                                                        disk.lineages.last(),
                                                        disk.lineages,
                                                        allowUnpaired,
                                                        {},
                                                        [this] { return newLineage(); },
                                                        lettersOf,
                                                        disk.letters},
                                         &disk);
        for (StreamId id : {node->shopStream(), stream}) {
            const QList<Entry> log = disk.logs.value(id);
            if (log.isEmpty())
                continue;
            Sequencer &sequencer =
                id == stream ? static_cast<Sequencer &>(node->orderSequencer(id)) : node->shopSequencer();
            if (disk.bases.contains(id))
                sequencer.beginAt(disk.bases[id]);
            QHash<DeviceId, qint64> counters;
            for (const Entry &entry : log) {
                sequencer.replay(entry);
                counters.insert(entry.op.device, entry.op.counter);
            }
            sequencer.restore({log.last().lineage, log.last().seq}, log.last().hash, log.last().hubTime, counters);
        }
    }
    QList<wire::Frame> say(quint64 connection, const wire::Frame &frame)
    {
        return sayBytes(connection, wire::encode(frame));
    }
    QList<wire::Frame> sayBytes(quint64 connection, const QByteArray &bytes)
    {
        node->received(connection, bytes, now);
        return flush(connection);
    }
    /// The only answer to that; another one than expected is a programming fault of the test.
    template<typename Answer>
    Answer ask(quint64 connection, const wire::Frame &frame)
    {
        const QList<wire::Frame> said = say(connection, frame);
        if (said.size() != 1)
            qFatal("%d answers", int(said.size()));
        return std::get<Answer>(said.first());
    }
    QList<wire::Frame> flush(quint64 connection)
    {
        const HubNode::Output output = node->take();
        for (const auto &write : output.entries)
            disk.logs[write.stream].append(write.entry);
        if (!output.lineages.isEmpty())
            disk.lineages = output.lineages;
        disk.letters.insert(output.letters);
        node->committed();
        closed += output.close;
        reports += output.reports;
        QList<wire::Frame> frames;
        for (const auto &send : output.frames) {
            if (send.connection == connection)
                frames.append(*wire::decode(send.frame, 1 << 22));
        }
        return frames;
    }
    LineageId newLineage() { return uid<LineageId>(m_next++); }
    const QList<Entry> log() const { return disk.logs.value(stream); }
    StreamState &state() { return node->orderSequencer(stream).state(); }
    Order order(OrderId id) { return *state().find(id); }

    Disk disk;
    std::unique_ptr<HubNode> node;
    QList<quint64> closed;
    QStringList reports;
    qint64 now = 1000; ///< Its clock
    std::function<QString(const QByteArray &)> lettersOf;

private:
    char m_next = 'A';
};

/// A till as far as the hub sees it; it writes what it is sent into its replica.
class Till
{
public:
    explicit Till(char name)
        : key(32, name)
        , device(DeviceId::fromBytes(sha256(key).left(16)))
        , replica(Replica::Setup{stream, device, Currency(), TaxRounding::PerLine, {first}})
        , author{QString(QLatin1Char(name)), QString(QLatin1Char(name))}
        , session(uid<SessionId>(name))
    {
    }
    void connectTo(Hub &hub)
    {
        connection = ++lastConnection;
        hub.node->connected(connection);
        lineages = hub.ask<wire::Welcome>(connection, hello()).lineages;
    }
    wire::Hello hello() const { return {{1}, device, key, {}, author.pos, {}}; }
    /// What the hub answers to a question for the log; entries are taken.
    QList<wire::Frame> subscribe(Hub &hub, const QList<LineageId> &known = {})
    {
        const auto said = hub.say(
            connection, wire::Subscribe{stream, replica.head().seq, replica.head().lineage, replica.headHash(), known});
        for (const wire::Frame &frame : said) {
            if (const auto *entries = std::get_if<wire::Entries>(&frame))
                take(*entries);
        }
        return said;
    }
    void work(Hub &hub, const OperationBody &body)
    {
        for (const wire::Frame &frame : hub.say(connection, wire::Push{stream, {unsent(body)}})) {
            if (const auto *entries = std::get_if<wire::Entries>(&frame))
                take(*entries);
        }
    }
    /// Done here, and not sent.
    QByteArray unsent(const OperationBody &body)
    {
        const Operation operation = replica.prepare(body, author, session, 1);
        const QByteArray bytes = encodeOperation(operation);
        replica.submit(operation, bytes);
        return bytes;
    }
    static op::AddLine tea(char id)
    {
        op::AddLine add;
        add.order = uid<OrderId>(id);
        add.line = uid<LineId>(id);
        add.product = uid<ProductId>('p');
        add.name = QStringLiteral("Tea");
        add.quantity = Quantity::one();
        add.unitPrice = Money::fromMinor(250, Currency());
        return add;
    }
    OrderId sell(Hub &hub, char id)
    {
        work(hub, tea(id));
        return uid<OrderId>(id);
    }
    void take(const wire::Entries &entries) { log += replica.receive(entries).entries; }

    static inline quint64 lastConnection = 0;
    QByteArray key;
    DeviceId device;
    Replica replica;
    Author author;
    SessionId session;
    quint64 connection = 0;
    QList<LineageId> lineages;
    QList<Entry> log;
};

inline QByteArray shopPut(qint64 counter, const QByteArray &previous, const ShopChange &change)
{
    return encodeShopOperation(
        {{uid<DeviceId>('i'), counter}, {}, {QStringLiteral("import"), {}}, 0, previous, change});
}

/// With the shop, and nothing sold.
inline Disk openShop()
{
    Hub hub{Disk()};
    const auto done = hub.node->changeShop(
        shopPut(1, {},
                {ShopInfo{QStringLiteral("Shop"), Currency(), QStringLiteral("en"), TaxRounding::PerLine},
                 MultiSession{floorId, QStringLiteral("Floor"), true, {}}}),
        uid<DeviceId>('i'), 0);
    if (!done)
        qFatal("%s", qPrintable(done.error().text));
    hub.flush(0);
    return hub.disk;
}

} // namespace tandem::engineShop
