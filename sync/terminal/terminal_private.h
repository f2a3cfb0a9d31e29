#pragma once

#include "sync/identity/device_identity.h"
#include "sync/link/auto_link.h"
#include "sync/terminal/terminal.h"
#include "sync/terminal/till_store.h"
#include "sync/wire/frames.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QLockFile>
#include <QLoggingCategory>
#include <QSet>
#include <QTimer>

Q_DECLARE_LOGGING_CATEGORY(lcTerminal)

namespace tandem {

/// What a Terminal has and does; only terminal*.cpp know it. Each of its ideas has a file. In the terminal's thread.
class Terminal::Private
{
public:
    static constexpr int heartbeatMs = 5000; ///< Between pings
    static constexpr int watchMs = 1000;     ///< Between looks at the link: what is dead is said in time
    static constexpr int backOffFirstMs = 200;

    /// A state that comes page by page; goes on after a broken link.
    struct Intake
    {
        Replica::Base base;
        qint64 nextPage = 0;
        qint64 pages = 0;
        QByteArray header;
        QList<Order> orders;
    };

    /// A history that is being read: from the hub up to `base`, then from the log here.
    struct HistoryAsk
    {
        StreamId stream;
        OrderHistory history;
        qint64 base = 0; ///< The log here goes on after it
        qint64 next = 0; ///< Looked at up to here
        qint64 serial = 0;

        void take(const Entry &entry, Currency currency); ///< If it is about the orders
    };

    Private(Terminal *owner, Options given)
        : q(owner)
        , options(std::move(given))
        , liveness(owner)
        , retry(owner)
    {
    }

    // Setting up: terminal_start.cpp

    QJsonObject config() const;
    QString configFile() const { return options.dataFolder + QStringLiteral("/terminal.json"); }
    /// What is known of the hub at the address; failing that, of the only hub this till was ever set up with: it may
    /// have moved, and which one answers is seen then.
    QJsonObject knownHub() const;
    /// What was heard of the hub's history, at whatever address.
    void recall(HubId hub);
    /// Remembers which hub answers at this address, so that the next start works without it.
    void remember();
    bool openStore(HubId hub); ///< False: it has failed
    /// After every change of the shop: which stream is ours, and are we set up? False: it has failed.
    bool settle();
    /// The shop has put this POS elsewhere while work was open here.
    void moveWhenFree();
    /// Has this terminal ever had all of the shop and its orders? Half of them is nothing to sell with.
    bool wasComplete() const;
    void becomeReady();
    /// The first start waits for the whole log, so that nobody sells on half of it.
    void becomeReadyWhenCaughtUp();
    /// A till that was set up sells without waiting for a hub that does not answer.
    bool startAlone();
    Error unknownPos() const;
    void fail(const Error &error); ///< For good: says so and cuts the link

    // The link and who is at its other end: terminal_link.cpp

    void connectNow();
    void dropLink(const QString &reason, bool again); ///< Forgets what counted for this link; `again`: tries anew
    void tick();                                      ///< Again and again: is the hub there, and does it take anything?
    void setStatus(LinkState state, const QString &reason = {});
    qint64 unsent() const; ///< Over all streams
    void send(const wire::Frame &frame) { link->send(wire::encode(frame)); }
    void onOpened();
    void onFrame(const QByteArray &bytes);
    void onWelcome(const wire::Welcome &welcome);
    void compareClocks(qint64 hubTime); ///< Tells when they differ, once until they agree again
    void onError(const wire::ErrorFrame &error);
    void onPong(const wire::Pong &pong);
    void onOpenSessions(const wire::OpenSessions &answer);

    // Reading the logs: terminal_log.cpp

    void subscribeAll(); ///< To what is not subscribed yet
    void resubscribe(StreamId stream);
    void subscribe(StreamId stream, LogPosition head, const QByteArray &hash);
    /// A newcomer is given the state of the orders; who has a part of the log reads on from there.
    void subscribe(const Replica &open);
    Replica *replicaOf(StreamId stream) const; ///< Null: not open here
    qint64 headOf(StreamId stream) const;
    void onEntries(const wire::Entries &frame);
    void onShopEntries(const wire::Entries &frame);
    void onOrderEntries(Replica &target, const wire::Entries &frame);
    /// A page that ends below the hub's head is not followed by itself: ask for the next one.
    void continueAfter(const wire::Entries &frame, bool gap, const QString &mismatch);
    QList<OrderId> knownOrders() const;
    /// Everything there is, and what there was `before`: gone orders change, too.
    void announce(const QList<OrderId> &before);

    // States instead of logs: terminal_state.cpp

    void onSnapshot(const wire::Snapshot &frame);
    void onOrderState(const wire::OrderState &frame);

    // What the log has to tell people: terminal_notices.cpp

    /// Without what this till's own later work has made untrue before it could be told.
    QList<Notice> stillTrue(const QList<Notice> &notices, const Replica &of) const;
    void keepNotices(const QList<Notice> &notices, Batch &batch); ///< Written with the entries that they come from
    void tellKept(const QList<Notice> &notices);                  ///< What comes from no entry: written, and then told
    void giveNotices();                                           ///< What was kept and not given yet
    void readKeptNotices();                                       ///< Of the store that was just opened
    void dropToldNotices();

    // What was done with an order: terminal_history.cpp

    void onHistory(const wire::History &frame);
    void goOnWithoutHub(OrderHistory::Missing why); ///< Only where the hub's answer is waited for
    void readHistory();
    void endHistory();

    // A hub that was put back: terminal_branch.cpp

    /// The hub's log does not go on as ours does: it was put back to an older state. First it is offered what it lost;
    /// when it has gone on meanwhile all the same, its branch is read and takes the place of ours.
    void onFork(const wire::Fork &fork);
    void offerLost(const wire::Fork &fork);
    /// False: nothing is said to it but, where it was put back, what it does not know of itself.
    bool meetsPresentHub(const wire::Welcome &welcome);
    /// Numbers that stood in the lost log, so that their orders are found under them. False: it has failed.
    void lookWhoIsAway(const QList<AwayDevice> &devices);
    bool sayNumbers(StreamId stream, const QList<op::ResumeNumbers> &numbers);
    /// It is the old hub, whose place a terminal's copy has taken meanwhile.
    bool isOldHub(const wire::Welcome &welcome) const;
    void tellOnce(const char *code, const QString &about, const QStringList &words);
    /// Says when numbers are held, and which orders came out of that with another one than was shown.
    void tellNumbering(const QList<OrderId> &touched);
    void onBranchEntries(const wire::Entries &frame);
    void onShopBranchEntries(const wire::Entries &frame);

    // Disks without room: terminal_disk.cpp

    /// Own work, durable when it returns. A payment that has begun may use the reserve.
    Result<void> writeOwn(const Batch &batch, const OperationBody &body);
    void diskIsFull(const Error &error); ///< This one: what is on it can be sold with, nothing new comes
    bool waitsForRoom();                 ///< Not before there is room the hub is asked for more
    void onHubFull();                    ///< The hub's: it reads on, and takes our work later
    static QString hubFullText();

    // Own work on its way to the hub: terminal_push.cpp

    void pushAll();      ///< What is unsent and was not pushed over this link, as much of it as the window lets through
    void widenWindow();  ///< Own work came back: when that was quick, more may be on its way at once
    void narrowWindow(); ///< The link is taken as dead: over a thin one it was too much at once
    void onResend(const wire::Resend &resend);
    void onRefused(const wire::Refused &refused);
    /// The replica of a stream was opened anew.
    void reopened(StreamId stream, const QList<OrderId> &before);
    /// Another device works with a copy of this one's data (sync-design.md B1): both go on, this one under a new key;
    /// what it has not sent is made anew under that.
    void renewIdentity();
    /// When the log has other work under this name than what is unsent here. Then the numbers are said under the new
    /// one.
    bool renewWhenCopied(StreamId stream, const QList<op::ResumeNumbers> &numbers);

    Terminal *q;
    Options options;
    std::unique_ptr<QLockFile> lock;
    std::optional<DeviceIdentity> identity;
    std::unique_ptr<TillStore> store;
    std::unique_ptr<Link> link;
    QTimer liveness;
    QTimer retry;
    QElapsedTimer clock;
    qint64 lastHeard = 0;
    qint64 lastProgress = 0;
    int backOff = backOffFirstMs;
    bool allowed = true;
    bool linked = false;    ///< A link is open, or is being opened
    bool unreached = false; ///< The last link broke or came to nothing: offline until a hub says welcome
    bool welcomed = false;
    bool ready = false;
    bool broken = false;
    bool noRoom = false;  ///< This computer's disk was found to be full
    bool hubFull = false; ///< The hub's disk is, as far as known
    bool pushesAgain = false;
    HubId strangeHub;                       ///< Another hub that answered here, and of which the cashier was told
    QHash<QByteArray, QString> toldAbout;   ///< By code: what the last notice of it was about
    QHash<OrderId, qint64> lostNumbers;     ///< Shown before the hub was put back, and not given again yet
    QStringList waiting;                    ///< POSes that the hub waits for while numbers are held
    std::optional<QString> unsentElsewhere; ///< The shop of another hub, for which work waits here
    QList<AwayDevice> away;                 ///< As the hub said last
    LinkStatus status;
    qint64 clockAhead = 0; ///< Of the hub's when it was last met, in milliseconds
    LineageId lineage;
    QList<LineageId> lineages;
    QList<LineageId> promoted; ///< See wire::Welcome
    StreamId orders;
    Replica *replica = nullptr;
    PosId posId;
    Pos noPos;
    Shop noShop;
    StreamState noState;
    QHash<StreamId, qint64> sentUpTo; ///< Own counter pushed over the present link
    QHash<StreamId, qint64> heads;    ///< The hub's, as last heard
    QSet<StreamId> subscribed;
    QHash<StreamId, int> inVain; ///< Over this link: how often the hub asked for what is not here
    QSet<StreamId> offered;      ///< Over this link: what the hub lost of it
    bool checksStates = false;   ///< The hub writes states as this version does
    QSet<StreamId> inStep;       ///< Over this link: the hub's log goes on where ours ends
    QSet<StreamId> hasCopy;      ///< Over this link: the hub has other work under this terminal's name
    QHash<StreamId, Intake> intakes;
    QSet<StreamId> takesState;            ///< Over this link: the hub's log begins behind what is here
    QSet<StreamId> readsWholeLog;         ///< Streams of which no state is asked for
    std::optional<QByteArray> shopChange; ///< Bytes of the change that waits to come back
    qint64 pingId = 0;
    qint64 lastPing = 0;
    qint64 lastAnswer = 0; ///< A pong, or the welcome
    qint64 window = 256;   ///< Own operations that may be on their way at once
    qint64 lastPush = 0;
    QList<Notice> keptNotices;  ///< Not known to be told
    qsizetype givenNotices = 0; ///< Of those, from the first, by noticed()
    qsizetype toldNotices = 0;  ///< Of those, from the first
    std::optional<HistoryAsk> historyAsk;
    qint64 historySerial = 0;
    bool hubLacksHistories = false; ///< As it said over this link
};

} // namespace tandem
