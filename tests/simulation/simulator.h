#pragma once

#include "sync/engine/hub_node.h"
#include "sync/engine/replica.h"
#include "sync/model/lineages.h"
#include "sync/model/sha256.h"
#include "sync/wire/op_codec.h"

#include <QStringList>

#include <algorithm>
#include <deque>
#include <memory>
#include <random>
#include <set>
#include <vector>

namespace tandem::simulation {

/// What a run is made from: the same numbers give the same run, byte for byte.
struct Plan
{
    quint64 seed = 1;
    int tills = 3;
    int steps = 400;
    bool putsBack = true;     ///< Copies of the hub's folder are put in its place, managers go on without somebody
    bool otherClocks = false; ///< The same run while every clock says something else; the hub's runs backwards
    /// Cashiers take money by bills that have been shown for a while, two merge the same orders, and managers are
    /// quick.
    bool unhurried = false;
    bool day = false;           ///< A shop's day as it is, instead of `steps` that make as much trouble as they can
    qint64 operations = 15'000; ///< Of a day, with ten tills (sync-design.md F)
    /// Steps that are left out, to shrink a failing run.
    std::vector<bool> skip;
};

struct Report
{
    QString failure;       ///< Empty: every check held
    QList<QByteArray> log; ///< Of a run that failed: the hub's entries
    QByteArray trace;      ///< Hash over everything that happened
    QByteArray state;      ///< Hash over all orders at the end but for the times on them
    qint64 faults = 0;
    qint64 operations = 0;
    qint64 healedAfterMs = 0;       ///< From the last fault until all had the same
    QMap<QString, qint64> happened; ///< What a run that sees everything has to see now and then
};

/// Memory that a crash takes away what was not synced of: entries become durable with the commit that says so.
class HubDisk : public LogReader
{
public:
    QHash<StreamId, QList<Entry>> logs;
    QList<LineageId> lineages; ///< In order of birth
    /// Of a terminal's copy that was made the hub, when that was given a state: where its log begins, and what was
    /// folded up to `folded`.
    StreamBase begins;
    StreamBase folded;
    QByteArray header;
    QList<Order> orders;

    QList<Entry> entries(StreamId stream, qint64 after, int maxEntries, qint64) const override
    {
        const QList<Entry> log = logs.value(stream);
        const qint64 before = log.isEmpty() ? 0 : log.first().seq - 1;
        return log.mid(qsizetype(std::max<qint64>(after - before, 0)), maxEntries);
    }
    std::optional<Entry> entryOf(StreamId stream, OpRef op) const override
    {
        const QList<Entry> log = logs.value(stream);
        const auto it = std::find_if(log.crbegin(), log.crend(), [&](const Entry &entry) { return entry.op == op; });
        return it == log.crend() ? std::nullopt : std::optional(*it);
    }
};

/// One till: what its disk holds, and what is in memory until the next crash.
struct SimulatedTill
{
    DeviceId device;
    QByteArray key;
    QList<LineageId> lineages; ///< Disk, too: as the hub last said
    Author author;
    SessionId session;
    // Disk
    std::optional<Replica::Base> base; ///< Of the state that stands for the log's beginning
    QByteArray header;
    std::map<OrderId, QByteArray> orders;
    StreamBase logBegins; ///< Where `log` begins
    /// What a batch that was not yet synced wrote: entries, and the own operations it dropped.
    struct Unsynced
    {
        qsizetype entries = 0;
        std::map<qint64, QByteArray> dropped;
    };
    std::vector<Unsynced> unsynced; ///< A power cut takes some of these, the newest first
    QList<Entry> log;               ///< Without a hole; what a snapshot stood for is not in it
    std::map<qint64, QByteArray> own;
    // Memory
    std::unique_ptr<Replica> replica;
    Replica::Base intakeBase;
    SnapshotPage intake; ///< Pages that came so far
    qint64 nextPage = 0;
    bool offered = false;            ///< Over this link: what the hub has lost
    bool isClogged = false;          ///< Nothing gets through, and nobody is told
    bool takesState = false;         ///< Over this link: the hub's log begins behind what is here
    bool hasCopy = false;            ///< Over this link: the hub has other work under its name
    int inVain = 0;                  ///< Over this link: asks of the hub's for what this till has not
    bool inStep = false;             ///< Over this link: the hub's log goes on where this one ends
    std::unique_ptr<Replica> branch; ///< The log of a hub that has gone another way
    QList<Entry> branchEntries;
    quint64 connection = 0;     ///< 0 = not connected
    qsizetype checkpointAt = 0; ///< Entries in `log` when the last one was written
    qint64 offlineUntil = 0;    ///< In a day: the operation after which its link is mended
    bool welcomed = false;
    qint64 sent = 0;
    QSet<OrderId> knownPaid; ///< Disk, too: paid in a log that the hub has lost, and not yet again in this one
    QSet<OrderId> seenPaid;  ///< Orders this till has ever seen paid
    QHash<OrderId, QList<OrderNumber>> seenNumbers; ///< That the hub gave, as this till has ever seen them
    bool checksStates = true;                       ///< After each entry. At the end all tills' orders are compared
    QString letters;                                ///< Its receipts begin with them
    int receipts = 0;                               ///< Disk, too: counted in the same write as the finalize
    QByteArray lastReceipt;
};

/// What happens in a step.
enum Kind { Act, Deliver, FaultyDeliver, Cut, CrashTill, CrashHub, Join, RestoreHub, Clog, KindCount };

/// Orders that some till has in one of these ways, to choose from: a day has too many to look through them all.
struct KnownOrders
{
    std::set<OrderId> open;
    std::set<OrderId> paid;
    QSet<OrderId> isPaid;      ///< The same, quicker to ask
    std::set<OrderId> flagged; ///< A manager has to look at it, or has done so
};

/// A message on its way.
struct Packet
{
    quint64 connection = 0;
    bool toHub = false;
    QByteArray frame;
};

class Simulator
{
public:
    explicit Simulator(Plan plan);
    Report run();

private:
    quint64 random(quint64 below) { return below ? m_random() % below : 0; }
    bool chance(int percent) { return int(random(100)) < percent; }
    template<typename T>
    T newId()
    {
        QByteArray bytes(16, '\0');
        for (char &byte : bytes)
            byte = char(m_random() & 0xff);
        return T::fromBytes(bytes);
    }
    void saw(const QString &what) { ++m_report.happened[what]; }
    void fault(const char *what)
    {
        ++m_report.faults;
        saw(QLatin1String(what));
    }
    void note(const QByteArray &what) { m_trace.add(what + '\n'); }
    const Result<Operation> &decode(const QByteArray &bytes);

    // The hub, the network and what happens to them: simulator.cpp
    void steps();
    void step(int kind);
    void addTill();
    void startHub();
    void restoreHub();
    void stepRarely(quint64 what);
    void putBack(const HubDisk &copy);
    void promote(SimulatedTill &till);
    qint64 hubHead() const;
    void hubLost();
    void crashTill(SimulatedTill &till);
    void crashHub();
    void hubFlush(bool crashBeforeCommit);
    void deliverOne(bool faulty);
    void heal();
    void fail(const QString &what);

    // A shop's day: simulator_day.cpp
    void day();
    void dayFault(SimulatedTill &till);

    // A till between its disk, its memory and its link: simulator_till.cpp
    void startTill(SimulatedTill &till);
    std::unique_ptr<Replica> folded(const SimulatedTill &till, qint64 upTo);
    void losePower(SimulatedTill &till);
    void copyTill(const SimulatedTill &till);
    void renew(SimulatedTill &till);
    void writeCheckpoint(SimulatedTill &till);
    QList<Order> ordersOf(const SimulatedTill &till);
    void connectTill(SimulatedTill &till);
    void cut(SimulatedTill &till);
    void pushUnsent(SimulatedTill &till);
    void fromHub(SimulatedTill &till, const QByteArray &frame);
    void readOn(SimulatedTill &till);
    void onSnapshot(SimulatedTill &till, const wire::Snapshot &frame);
    void openOther(SimulatedTill &till, const Replica &before);
    void onFork(SimulatedTill &till, const wire::Fork &fork);
    void onBranch(SimulatedTill &till, const wire::Entries &entries);

    // What its cashier does: simulator_cashier.cpp
    void act(SimulatedTill &till);
    std::vector<const Order *> openAt(const SimulatedTill &till); ///< Until the next operation
    void addLine(SimulatedTill &till, OrderId order);
    void actRarely(SimulatedTill &till, const Order &order, const std::vector<const Order *> &open);
    void moveAbout(SimulatedTill &till, const std::vector<const Order *> &open);
    void sell(SimulatedTill &till, const Order &order);
    bool takeMoneyAsShown(SimulatedTill &till, const std::vector<const Order *> &open);
    void close(SimulatedTill &till, OrderId order, const Bill &bill);
    void dealWith(SimulatedTill &till);
    void giveBack(SimulatedTill &till);
    void submit(SimulatedTill &till, OperationBody body);

    // What has to hold after each step, and what when all came together (sync-design.md D): simulator_checks.cpp
    void check(bool healed);
    void checkLog();
    void checkTill(SimulatedTill &till, bool healed);
    void look(SimulatedTill &till, const Order &order, bool healed);
    void lookAt(SimulatedTill &till, const QList<OrderId> &orders);
    void lookAtAll(SimulatedTill &till, bool healed);
    void checkHealed();
    void checkMoney(const Order &order);
    void checkFromScratch();
    void checkNumbers(const StreamState &state);
    void checkDrawers(const StreamState &state);
    void checkReceipts(const QList<Entry> &log);
    void foldAndWatch(const QList<Entry> &log, StreamState &state);
    static QByteArray stateOf(const StreamState &all);

    Plan m_plan;
    std::mt19937_64 m_random;
    Sha256 m_trace;
    Report m_report;
    HubId m_hubId;
    StreamId m_stream;
    HubDisk m_disk;
    std::vector<HubDisk> m_copies; ///< Of the hub's whole folder, from some time before
    bool m_wasPutBack = false;     ///< The hub: copies, restores, promotions
    bool m_wentOn = false;         ///< A manager has once gone on without somebody: numbers of that run may be missing
    std::unique_ptr<HubNode> m_hub;
    std::vector<SimulatedTill> m_tills;
    KnownOrders m_known;
    QHash<QByteArray, Result<wire::Frame>> m_frames;   ///< The hub says the same to many: it is read once
    QHash<QByteArray, Result<Operation>> m_operations; ///< Each is read once, by whomever it is needed
    std::deque<Packet> m_network;
    quint64 m_lastConnection = 0;
    quint64 m_checks = 0;
    qint64 m_clock = 5'000'000'000'000;
    std::multimap<OpRef, QByteArray>
        m_acknowledged;                   ///< What a cashier was told is done; copies of a till have one name
    QSet<DeviceId> m_copied;              ///< Devices whose data was copied, and those that go on for them
    QHash<StreamId, qsizetype> m_checked; ///< Log entries whose chain was already checked
    QByteArray m_checkedHash;
    QHash<DeviceId, qint64> m_lastCounters;
    std::map<std::pair<qint64, qint64>, OrderId> m_numbers;
};

/// Runs a plan; when it fails, leaves out steps as long as it still fails. Returns the smallest plan's report.
Report runAndShrink(Plan &plan);

} // namespace tandem::simulation
