#pragma once

#include "sync/engine/sequencer.h"
#include "sync/engine/shop_log.h"
#include "sync/engine/snapshot.h"

#include <QSet>

#include <functional>
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
        QList<LineageId> promoted; ///< See wire::Welcome
        /// At random; asked for when a terminal shows that this hub was put back.
        std::function<LineageId()> newLineage;
        /// With what the receipts of the device with this public key begin; without it nobody's are compared.
        std::function<QString(const QByteArray &key)> lettersOf = {};
        QHash<QString, DeviceId> letters = {}; ///< As Output::letters gave them
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
        /// Not empty: this hub goes on in the last of these, which is to be written with the entries.
        QList<LineageId> lineages;
        QHash<QString, DeviceId> letters; ///< Of devices that were not known; to be written with the entries
        QStringList reports;              ///< For the log: a sentence each, in English
    };
    /// A stream whose numbers are held, and the POSes whose terminals have not yet given back what they have.
    struct Held
    {
        StreamId stream;
        QStringList waiting;

        friend bool operator==(const Held &, const Held &) = default;
    };

    HubNode(Setup setup, const LogReader *reader);
    ~HubNode();

    /// Opening: the shop first, then every stream that has a log.
    ShopSequencer &shopSequencer() { return *m_shop; }
    OrderSequencer &orderSequencer(StreamId stream);
    const Shop &shop() const { return m_shop->shop(); }
    StreamId shopStream() const { return m_shopStream; }
    QList<StreamId> orderStreams() const;

    /// May the shop become this? Errors: currency-fixed, tax-rounding-fixed, no-manager, session-open, orders-open;
    /// each names what is in the way.
    Result<void> mayBecome(const Shop &after) const;

    void connected(Connection connection);
    void disconnected(Connection connection);
    void received(Connection connection, const QByteArray &frame, qint64 wallMs);
    /// Another's operation that did not come over a connection (a terminal's copy is made the hub). False: it cannot be
    /// placed, or is there already.
    bool take(StreamId stream, DeviceId device, const QByteArray &operationBytes, qint64 wallMs);
    /// A change of the shop made at the hub itself (import).
    Result<void> changeShop(const QByteArray &operationBytes, DeviceId device, qint64 wallMs);
    QList<Held> held() const;
    /// A manager goes on without the terminals that are waited for: a new run begins. False: nothing was held.
    bool goOn(qint64 wallMs);
    /// Of the operations about numbers that a hub makes itself, in each lineage another one: none of them stands in the
    /// place of one that was lost.
    static DeviceId deviceOf(HubId hub, LineageId lineage);
    /// Devices with work in the stream that are not there and have not counted their drawers: whatever they sold since
    /// is on their disks only. Short absences are none; of very many the latest.
    const QList<AwayDevice> &awayFrom(StreamId stream, qint64 wallMs);
    /// Everything to do since the last call; subscribers get what was placed.
    Output take();
    void committed(); ///< The last output's entries are durable

private:
    struct PageSize
    {
        qint64 bytes = 0;
        qint64 askedAt = 0; ///< Milliseconds by the hub's clock

        void adapt(qint64 wallMs);
    };
    struct Client
    {
        DeviceId device;
        bool welcomed = false;
        int strikes = 0;
        QHash<StreamId, qint64> sentUpTo; ///< Live subscriptions
        QHash<StreamId, PageSize> pages;  ///< The last ones of those that catch up
    };

    void reply(Connection connection, const QByteArray &frame) { m_output.frames.append({connection, frame}); }
    void refuse(Connection connection, const Error &error, bool close);
    Sequencer *sequencer(StreamId stream);
    wire::OpenSessions openSessions() const;
    QByteArray hashAt(StreamId stream, qint64 seq) const;
    QList<Entry> tail(StreamId stream, qint64 after, qint64 mostBytes) const; ///< One at least
    bool hasOwnLetters(const wire::Hello &hello);
    void welcome(Connection connection, Client &client, const wire::Hello &hello, qint64 wallMs);
    void subscribe(Connection connection, Client &client, const wire::Subscribe &subscribe, qint64 wallMs);
    void snapshot(Connection connection, const Client &client, const wire::AskSnapshot &ask, qint64 wallMs);
    const Snapshot &snapshotFor(const wire::AskSnapshot &ask, OrderSequencer &log, qint64 wallMs);
    void forgetSnapshots(qint64 wallMs);
    void orderState(Connection connection, const Client &client, const wire::AskOrder &ask);
    void history(Connection connection, const wire::AskHistory &ask);
    void refill(Connection connection, const wire::Refill &refill, qint64 wallMs);
    void push(Connection connection, Client &client, const wire::Push &push, qint64 wallMs);
    void remember(StreamId stream, const Entry &entry);

    // A hub that was put back: hub_node_lineage.cpp

    /// Whether the terminal has seen what this hub once committed and now lacks. Then a new lineage has begun and
    /// every connection is closed: all have to learn of it.
    bool isPutBack(const wire::Subscribe &subscribe, const Sequencer &log);
    void beginLineage(const QList<LineageId> &known, bool always);
    QStringList waitingFor(StreamId stream, const OrderSequencer &log) const;
    /// Numbers are given again once nobody is waited for.
    void resumeNumbers(StreamId stream, qint64 wallMs);
    void placeNumbers(OrderSequencer &log, LineageId endsHold, bool newRun, const QList<GivenNumber> &numbers,
                      qint64 wallMs);
    void placeOwn(OrderSequencer &log, const OperationBody &body, qint64 wallMs);

    Setup m_setup;
    StreamId m_shopStream;
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
    QHash<QString, DeviceId> m_newLetters; ///< Not yet written
    struct Away
    {
        qint64 at = 0;
        quint64 connections = 0; ///< Of m_connectionsSeen
        QList<AwayDevice> devices;
    };
    QHash<StreamId, Away> m_away;             ///< As it was when somebody asked
    quint64 m_connectionsSeen = 0;            ///< Begun and ended
    QHash<DeviceId, qint64> m_heard;          ///< When a device's last frame came, by the hub's clock; since this start
    QHash<StreamId, QSet<DeviceId>> m_inStep; ///< Since this lineage began: they have given back what they had
    Output m_output;
};

} // namespace tandem
