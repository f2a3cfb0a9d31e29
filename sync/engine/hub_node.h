#pragma once

#include "sync/engine/sequencer.h"
#include "sync/engine/shop_log.h"
#include "sync/engine/snapshot.h"

#include <list>
#include <map>

namespace tandem {

/// The hub's protocol, sans I/O: frames in; entries to commit and frames to send out. Everything in one `Output` may
/// only be sent after its entries are durable.
class HubNode
{
public:
    using Connection = quint64;

    struct Setup
    {
        HubId hub;
        LineageId lineage;
        QList<LineageId> lineages; ///< In order of birth, `lineage` last
        bool allowUnpaired = false;
    };
    struct EntryWrite
    {
        StreamId stream;
        Entry entry;
    };
    struct Send
    {
        Connection connection = 0;
        QByteArray frame;
    };
    struct Output
    {
        QList<EntryWrite> entries;
        QList<Send> frames;
        QList<Connection> trusted;
        QList<Connection> close;
    };

    HubNode(Setup setup, const LogReader *reader);
    ~HubNode();

    /// Opening: the shop first, then every stream that has a log.
    ShopSequencer &shopSequencer() { return *m_shop; }
    OrderSequencer &orderSequencer(StreamId stream);
    const Shop &shop() const { return m_shop->shop(); }
    StreamId shopStream() const;
    QList<StreamId> orderStreams() const;

    /// May the shop become this? Errors: currency-fixed, tax-rounding-fixed, session-open, orders-open; each names what
    /// is in the way.
    Result<void> mayBecome(const Shop &after) const;

    void connected(Connection connection);
    void disconnected(Connection connection);
    void received(Connection connection, const QByteArray &frame, qint64 wallMs);
    /// A change of the shop made at the hub itself (import).
    Result<void> changeShop(const QByteArray &operationBytes, DeviceId device, qint64 wallMs);
    /// Everything to do since the last call; subscribers get what was placed.
    Output take();
    void committed(); ///< The last output's entries are durable

private:
    struct Client
    {
        DeviceId device;
        bool welcomed = false;
        int strikes = 0;
        QHash<StreamId, qint64> sentUpTo; ///< Live subscriptions
    };

    void reply(Connection connection, const QByteArray &frame) { m_output.frames.append({connection, frame}); }
    void refuse(Connection connection, const Error &error, bool close);
    Sequencer *sequencer(StreamId stream);
    wire::OpenSessions openSessions() const;
    QByteArray hashAt(StreamId stream, qint64 seq) const;
    QList<Entry> tail(StreamId stream, qint64 after) const;
    void welcome(Connection connection, Client &client, const wire::Hello &hello, qint64 wallMs);
    void subscribe(Connection connection, Client &client, const wire::Subscribe &subscribe);
    void snapshot(Connection connection, const Client &client, const wire::AskSnapshot &ask, qint64 wallMs);
    const Snapshot &snapshotFor(const wire::AskSnapshot &ask, OrderSequencer &log, qint64 wallMs);
    void forgetSnapshots(qint64 wallMs);
    void orderState(Connection connection, const wire::AskOrder &ask);
    void refill(Connection connection, const wire::Refill &refill, qint64 wallMs);
    void push(Connection connection, Client &client, const wire::Push &push, qint64 wallMs);
    void remember(StreamId stream, const Entry &entry);

    Setup m_setup;
    const LogReader *m_reader;
    std::unique_ptr<ShopSequencer> m_shop;
    std::map<StreamId, std::unique_ptr<OrderSequencer>> m_orders;
    std::map<Connection, Client> m_clients;
    QHash<StreamId, QList<Entry>> m_recent; ///< The last entries of each stream, committed or about to be
    /// States being handed out: they stay as they were while the log goes on.
    struct KeptSnapshot
    {
        StreamId stream;
        Snapshot snapshot;
        qint64 usedAt = 0;
    };
    std::list<KeptSnapshot> m_snapshots;
    Output m_output;
};

} // namespace tandem
