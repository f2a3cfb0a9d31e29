#include "sync/terminal/terminal.h"

#include "sync/identity/device_identity.h"
#include "sync/link/auto_link.h"
#include "sync/terminal/till_store.h"
#include "sync/wire/op_codec.h"
#include "sync/wire/order_json.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QSet>
#include <QTimer>

Q_LOGGING_CATEGORY(lcTerminal, "tandem.terminal")

namespace tandem {

namespace {

constexpr qint64 pushBytes = 128 * 1024;
constexpr qint64 refillBytes = 64 * 1024; // with all that an entry carries beside, a frame stays below 256 KiB
constexpr int asksInVain = 3;
constexpr int heartbeatMs = 5000;
constexpr int deadMs = 12000;
constexpr int stuckMs = 5000;
constexpr int backOffFirstMs = 200;
constexpr int backOffMostMs = 5000;
constexpr int startAloneMs = 2000;
const QString completeKey = QStringLiteral("terminal.complete");

Transport transportOf(const QString &name)
{
    if (name == QLatin1String("websocket"))
        return Transport::WebSocket;
    if (name == QLatin1String("longpoll"))
        return Transport::LongPoll;
    return Transport::Auto;
}

} // namespace

class Terminal::Private
{
public:
    Private(Terminal *owner, Options given)
        : q(owner)
        , options(std::move(given))
        , liveness(owner)
        , retry(owner)
    {
    }

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
    bool welcomed = false;
    bool ready = false;
    bool broken = false;
    HubId strangeHub; ///< Another hub that answered here, and of which the cashier was told
    LinkStatus status;
    LineageId lineage;
    QList<LineageId> lineages;
    StreamId orders;
    StreamId fallBackStream;
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
    /// A state that comes page by page; goes on after a broken link.
    struct Intake
    {
        Replica::Base base;
        qint64 nextPage = 0;
        qint64 pages = 0;
        QByteArray header;
        QList<Order> orders;
    };
    QHash<StreamId, Intake> intakes;
    QSet<StreamId> readsWholeLog;         ///< Streams of which no state is asked for
    std::optional<QByteArray> shopChange; ///< Bytes of the change that waits to come back
    qint64 pingId = 0;
    qint64 wallAtStart = 0;

    // --- setting up
    // ---------------------------------------------------------------------------------------------------

    QString configFile() const { return options.dataFolder + QStringLiteral("/terminal.json"); }

    QJsonObject config() const
    {
        QFile file(configFile());
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    /// Remembers which hub answers at this address, so that the next start works without it.
    void remember()
    {
        QJsonObject all = config();
        QJsonObject hubs = all.value(u"hubs").toObject();
        QJsonArray names;
        for (LineageId id : std::as_const(lineages))
            names.append(id.toString());
        const QJsonObject now{{QStringLiteral("hub"), store->hub().toString()}, {QStringLiteral("lineages"), names}};
        if (hubs.value(options.hub.toString()).toObject() == now)
            return;
        hubs.insert(options.hub.toString(), now);
        all.insert(QStringLiteral("hubs"), hubs);
        QSaveFile file(configFile());
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0 || !file.commit())
            qCWarning(lcTerminal) << "cannot write" << configFile() << file.errorString();
    }

    void fail(const Error &error)
    {
        broken = true;
        dropLink(error.text, false);
        if (ready)
            emit q->storeFailed(error);
        else
            emit q->failed(error);
    }

    bool openStore(HubId hub)
    {
        auto opened = TillStore::open(options.dataFolder, hub, identity->deviceId());
        if (!opened) {
            fail(opened.error());
            return false;
        }
        store = std::move(*opened);
        return true;
    }

    /// After every change of the shop: which stream is ours, and are we set up?
    bool settle()
    {
        const Shop &shop = store->shop().shop();
        const Pos *pos = shop.pos.findByName(options.pos);
        if (!pos) {
            if (ready)
                return true; // the POS was renamed under us; go on with what we know
            if (heads.contains(store->shopStream()) && store->shop().head().seq >= heads[store->shopStream()]) {
                fail(unknownPos());
                return false;
            }
            return true;
        }
        posId = pos->id;
        const StreamId wanted = shop.streamOf(pos->id);
        if (replica && replica->head().seq == 0 && replica->unsent() == 0
            && !replica->suits(shop.currency, shop.rounding)) {
            if (const auto opened = store->reopen(orders); !opened) {
                fail(opened.error());
                return false;
            }
            replica = replicaOf(orders);
        }
        // What began in the old stream ends there: its session is closed, and all of it has arrived.
        const bool isBusy =
            ready && replica && wanted != orders && (replica->unsent() > 0 || replica->shown().openSession(pos->name));
        if (isBusy)
            return true;
        if (wanted != orders || !replica) {
            auto opened = store->replica(wanted, lineages);
            if (!opened) {
                fail(opened.error());
                return false;
            }
            orders = wanted;
            replica = *opened;
            for (StreamId stream : store->streamsWithUnsent()) {
                if (const auto other = store->replica(stream, lineages); !other) {
                    fail(other.error());
                    return false;
                }
            }
            if (welcomed)
                subscribeAll();
        }
        return true;
    }

    Error unknownPos() const
    {
        return {QStringLiteral("unknown-pos"),
                store->shop().shop().isEmpty()
                    ? Terminal::tr("There is no POS named \"%1\": the hub has no shop yet. Import a shop file into it "
                                   "first.")
                          .arg(options.pos)
                    : Terminal::tr("There is no POS named \"%1\" in this shop.").arg(options.pos)};
    }

    /// Has this terminal ever had all of the shop and its orders? Half of them is nothing to sell with.
    bool wasComplete() const
    {
        const auto value = store ? store->log().value(completeKey) : Result<QByteArray>(QByteArray());
        return value && !value->isEmpty();
    }

    void becomeReady()
    {
        if (ready || broken || !replica)
            return;
        if (!wasComplete()) {
            Batch batch;
            batch.values.insert(completeKey, "1");
            if (const auto written = store->log().commit(batch); !written)
                return fail(written.error());
        }
        ready = true;
        emit q->ready();
    }

    /// A till that was set up sells without waiting for a hub that does not answer.
    bool startAlone()
    {
        if (ready || broken || welcomed || !wasComplete())
            return false;
        if (replica)
            becomeReady();
        else
            fail(unknownPos());
        return true;
    }

    /// What is known of the hub at the address; failing that, of the only hub this till was ever set up with: it may
    /// have moved, and which one answers is seen then.
    QJsonObject knownHub() const
    {
        const QJsonObject hubs = config().value(u"hubs").toObject();
        QJsonObject known = hubs.value(options.hub.toString()).toObject();
        if (!known.isEmpty())
            return known;
        QSet<QString> ids;
        for (const QJsonValue &hub : hubs) {
            ids.insert(hub.toObject().value(u"hub").toString());
            if (hub.toObject().value(u"lineages").toArray().size() >= known.value(u"lineages").toArray().size())
                known = hub.toObject();
        }
        return ids.size() == 1 ? known : QJsonObject();
    }

    // --- link
    // ---------------------------------------------------------------------------------------------------------

    void setStatus(LinkState state, const QString &reason = {})
    {
        LinkStatus now = status;
        now.state = state;
        now.reason = reason;
        now.transport = state == LinkState::Offline                ? QString()
                        : link->transport() == Transport::LongPoll ? QStringLiteral("longpoll")
                                                                   : QStringLiteral("websocket");
        now.unsent = unsent();
        if (now == status)
            return;
        status = now;
        emit q->linkChanged();
    }

    qint64 unsent() const
    {
        qint64 sum = 0;
        if (store) {
            for (const auto &open : store->replicas())
                sum += open->unsent();
        }
        return sum;
    }

    void connectNow()
    {
        if (!allowed || broken)
            return;
        if (!link) {
            link = std::make_unique<AutoLink>(transportOf(options.transport), q);
            QObject::connect(link.get(), &Link::opened, q, [this] { onOpened(); });
            QObject::connect(link.get(), &Link::received, q, [this](const QByteArray &frame) { onFrame(frame); });
            QObject::connect(link.get(), &Link::closed, q, [this](const QString &reason) { dropLink(reason, true); });
        }
        setStatus(LinkState::Connecting);
        lastHeard = clock.elapsed();
        link->open(options.hub);
    }

    void dropLink(const QString &reason, bool again)
    {
        if (link)
            link->close();
        welcomed = false;
        sentUpTo.clear();
        subscribed.clear();
        offered.clear();
        inVain.clear();
        inStep.clear();
        if (store)
            store->dropBranches();
        if (link)
            setStatus(LinkState::Offline, reason);
        if (shopChange) {
            shopChange.reset();
            emit q->shopChangeDone(Error{QStringLiteral("offline"),
                                         Terminal::tr("The connection to the hub broke. Check whether the change is "
                                                      "there before you make it again.")});
        }
        if (again && allowed && !broken) {
            // Jitter keeps a shop full of terminals from knocking all at once.
            retry.start(backOff / 2 + int(QRandomGenerator::global()->bounded(backOff / 2 + 1)));
            backOff = std::min(backOff * 2, backOffMostMs);
            if (!ready && !startAlone())
                qCInfo(lcTerminal) << "hub not reached yet:" << reason;
        }
    }

    void send(const wire::Frame &frame) { link->send(wire::encode(frame)); }

    void onOpened()
    {
        lastHeard = clock.elapsed();
        wire::Hello hello;
        hello.versions = {1};
        hello.device = identity->deviceId();
        hello.key = identity->publicKey();
        hello.pos = options.pos;
        hello.program = QStringLiteral("tandem " TANDEM_VERSION);
        send(hello);
    }

    void onFrame(const QByteArray &bytes)
    {
        lastHeard = clock.elapsed();
        const auto frame = wire::decode(bytes, 4 * 1024 * 1024);
        if (!frame) {
            qCWarning(lcTerminal) << "not a frame of ours:" << frame.error().text;
            return dropLink(notAHub(), true);
        }
        if (const auto *welcome = std::get_if<wire::Welcome>(&*frame))
            onWelcome(*welcome);
        else if (const auto *error = std::get_if<wire::ErrorFrame>(&*frame))
            onError(*error);
        else if (!welcomed)
            return dropLink(notAHub(), true); // whoever this is: it has not said which hub it is
        else if (const auto *entries = std::get_if<wire::Entries>(&*frame))
            onEntries(*entries);
        else if (const auto *snapshot = std::get_if<wire::Snapshot>(&*frame))
            onSnapshot(*snapshot);
        else if (const auto *order = std::get_if<wire::OrderState>(&*frame))
            onOrderState(*order);
        else if (const auto *resend = std::get_if<wire::Resend>(&*frame))
            onResend(*resend);
        else if (const auto *refused = std::get_if<wire::Refused>(&*frame))
            onRefused(*refused);
        else if (const auto *fork = std::get_if<wire::Fork>(&*frame))
            onFork(*fork);
        else if (const auto *pong = std::get_if<wire::Pong>(&*frame))
            onPong(*pong);
        else if (const auto *sessions = std::get_if<wire::OpenSessions>(&*frame))
            onOpenSessions(*sessions);
    }

    static QString notAHub() { return Terminal::tr("What answers at this address is not a Tandem hub."); }

    void onOpenSessions(const wire::OpenSessions &answer)
    {
        QList<OpenSession> sessions;
        for (const wire::OpenSessions::Session &session : answer.sessions)
            sessions.append({session.pos, session.cashier, session.since});
        emit q->sessionsOfShop(sessions);
    }

    void onError(const wire::ErrorFrame &error)
    {
        qCWarning(lcTerminal) << "the hub says" << error.code << error.text;
        const bool isFinal = error.code == QLatin1String("not-paired") || error.code == QLatin1String("version");
        if (isFinal && !ready && !replica)
            return fail({error.code, error.text});
    }

    void onWelcome(const wire::Welcome &welcome)
    {
        if (store && store->hub() != welcome.hub) {
            if (ready) {
                Notice notice;
                notice.code = QStringLiteral("other-hub");
                notice.to = identity->deviceId();
                notice.words = {welcome.name};
                if (std::exchange(strangeHub, welcome.hub) != welcome.hub)
                    emit q->noticed(notice);
                return dropLink(otherHub(welcome.name), true);
            }
            readsWholeLog.clear();
            intakes.clear();
            store.reset(); // just started: work with the hub that answers; the other's data stays in its own folder
            replica = nullptr;
            orders = StreamId();
        }
        if (!store && !openStore(welcome.hub))
            return;
        welcomed = true;
        strangeHub = HubId();
        heads.clear(); // as the last link left them
        backOff = backOffFirstMs;
        lastProgress = clock.elapsed();
        lineage = welcome.lineage;
        lineages = welcome.lineages;
        checksStates = welcome.format == stateFormat;
        for (const auto &open : store->replicas())
            open->setLineages(lineages);
        remember();
        subscribeAll();
        setStatus(LinkState::Online);
        pushAll();
    }

    QString otherHub(const QString &name) const
    {
        return Terminal::tr("Another shop's hub (%1) answers at this address. Nothing is sent to it.").arg(name);
    }

    void subscribe(StreamId stream, LogPosition head, const QByteArray &hash)
    {
        send(wire::Subscribe{stream, head.seq, head.lineage, hash});
        subscribed.insert(stream);
    }

    /// A newcomer is given the state of the orders; who has a part of the log reads on from there.
    void subscribe(const Replica &open)
    {
        if (const Replica *branch = store->branchOf(open.stream()))
            return subscribe(open.stream(), branch->head(), branch->headHash());
        // Who has already worked reads it whole: own work that a hub may lose again is then at hand.
        if (open.head().seq > 0 || open.unsent() > 0 || readsWholeLog.contains(open.stream()))
            return subscribe(open.stream(), open.head(), open.headHash());
        const Intake &intake = intakes[open.stream()];
        send(wire::AskSnapshot{open.stream(), intake.base.at.seq, intake.nextPage});
        subscribed.insert(open.stream());
    }

    void onSnapshot(const wire::Snapshot &frame)
    {
        Replica *target = replicaOf(frame.stream);
        if (!target || target->head().seq > 0)
            return;
        Intake &intake = intakes[frame.stream];
        const auto readLog = [&] {
            intakes.remove(frame.stream);
            readsWholeLog.insert(frame.stream);
            resubscribe(frame.stream);
        };
        if (frame.format != stateFormat || frame.pages == 0)
            return readLog();
        if (frame.page != intake.nextPage && frame.page != 0)
            return; // an old answer
        if (frame.page == 0) {
            intake = {};
            intake.base = {frame.at, frame.hash, frame.counter, frame.previous};
            intake.pages = frame.pages;
        } else if (frame.at.seq != intake.base.at.seq) {
            return;
        }
        ++intake.nextPage;
        if (intake.nextPage < intake.pages) // the hub packs the next one while this one is read
            send(wire::AskSnapshot{frame.stream, intake.base.at.seq, intake.nextPage});
        auto page = readPage(frame.state);
        if (!page)
            return readLog();
        if (frame.page == 0)
            intake.header = page->header;
        intake.orders.append(std::move(page->orders));
        if (intake.nextPage < intake.pages)
            return;
        const Intake whole = intakes.take(frame.stream);
        if (const auto begun = store->begin(*target, whole.base, whole.header, whole.orders); !begun) {
            if (begun.error().code == QLatin1String("bad-snapshot"))
                return readLog();
            return fail(begun.error());
        }
        readsWholeLog.insert(frame.stream); // also when that was no entry at all
        heads[frame.stream] = std::max(heads.value(frame.stream), frame.at.seq);
        resubscribe(frame.stream);
        if (target == replica && ready)
            announce({});
    }

    void onOrderState(const wire::OrderState &frame)
    {
        Replica *target = replicaOf(frame.stream);
        if (!target || frame.state.isEmpty())
            return;
        if (target->head().seq != frame.seq) // more has come meanwhile: as of then, please
            return send(wire::AskOrder{frame.stream, frame.order});
        const auto order = unpackOrder(frame.state);
        if (!order || order->id != frame.order)
            return;
        qCCritical(lcTerminal) << "order" << frame.order.toString() << "is the hub's now:" << serialize(*order).toHex();
        target->takeOrder(*order);
        Batch batch;
        store->addCheckpoint(*target, batch, true); // from the log alone it would be computed as before
        if (const auto written = store->log().commit(batch); !written)
            return fail(written.error());
        if (target == replica && ready)
            emit q->orderChanged(frame.order);
    }

    QList<OrderId> knownOrders() const
    {
        QList<OrderId> all;
        if (replica)
            replica->shown().forEach([&](const Order &order) { all.append(order.id); });
        return all;
    }

    /// Everything there is, and what there was `before`: gone orders change, too.
    void announce(const QList<OrderId> &before)
    {
        QSet<OrderId> all(before.cbegin(), before.cend());
        for (OrderId id : knownOrders())
            all.insert(id);
        for (OrderId id : std::as_const(all))
            emit q->orderChanged(id);
        emit q->sessionsChanged();
    }

    void subscribeAll()
    {
        if (!subscribed.contains(store->shopStream())) {
            const ShopReplica &shop = store->shopBranch() ? *store->shopBranch() : store->shop();
            subscribe(store->shopStream(), shop.head(), shop.headHash());
        }
        for (const auto &open : store->replicas()) {
            if (!subscribed.contains(open->stream()))
                subscribe(*open);
        }
    }

    void onPong(const wire::Pong &pong)
    {
        for (const auto &[stream, head] : pong.heads) {
            heads[stream] = std::max(heads.value(stream), head);
            const qint64 mine = stream == store->shopStream() ? store->shop().head().seq : headOf(stream);
            if (mine < head) // something got lost on the way
                resubscribe(stream);
        }
    }

    Replica *replicaOf(StreamId stream) const
    {
        for (const auto &open : store->replicas()) {
            if (open->stream() == stream)
                return open.get();
        }
        return nullptr;
    }

    qint64 headOf(StreamId stream) const
    {
        const Replica *open = replicaOf(stream);
        return open ? open->head().seq : 0;
    }

    void resubscribe(StreamId stream)
    {
        subscribed.remove(stream);
        subscribeAll();
    }

    /// The hub's log does not go on as ours does: it was put back to an older state. First it is offered what it lost;
    /// when it has gone on meanwhile all the same, its branch is read and takes the place of ours.
    void onFork(const wire::Fork &fork)
    {
        const bool isShop = fork.stream == store->shopStream();
        if (!isShop && !replicaOf(fork.stream))
            return;
        const auto at = store->entriesAfter(fork.stream, fork.after - 1, 1);
        if (!at)
            return fail(at.error());
        const bool isHere = fork.after > 0 && !at->isEmpty() && at->first().seq == fork.after;
        if (isHere && at->first().hash != fork.hash) // the branches part even earlier: ask below
            return subscribe(fork.stream, {at->first().lineage, fork.after}, at->first().hash);
        if (!offered.contains(fork.stream)) {
            offered.insert(fork.stream);
            return offerLost(fork);
        }
        qCWarning(lcTerminal) << "the hub's log branched off after" << fork.after;
        const auto begun = isShop ? store->beginShopBranch(fork.after) : store->beginBranch(fork.stream, fork.after);
        if (!begun)
            return fail(begun.error());
        resubscribe(fork.stream);
    }

    void offerLost(const wire::Fork &fork)
    {
        for (qint64 after = fork.after;;) {
            const auto lost = store->entriesAfter(fork.stream, after, refillBytes);
            if (!lost)
                return fail(lost.error());
            if (lost->isEmpty())
                break;
            send(wire::Refill{fork.stream, *lost});
            after = lost->last().seq;
        }
        resubscribe(fork.stream);
    }

    void onBranchEntries(const wire::Entries &frame)
    {
        const QList<OrderId> before = knownOrders();
        QHash<OrderId, qint64> numbers;
        for (OrderId id : before)
            numbers.insert(id, replica->shown().find(id)->number);
        const auto step = store->receiveBranch(frame);
        if (!step)
            return fail(step.error());
        if (!step->isWhole) {
            if (step->gap || frame.to < frame.head)
                resubscribe(frame.stream);
            return;
        }
        inStep.insert(frame.stream);
        sentUpTo.remove(frame.stream);
        if (frame.stream == orders)
            replica = replicaOf(orders);
        pushAll();
        setStatus(LinkState::Online);
        if (frame.stream != orders || !ready)
            return becomeReadyWhenCaughtUp();
        announce(before);
        for (auto it = numbers.cbegin(); it != numbers.cend(); ++it) {
            const Order *order = replica->shown().find(it.key());
            if (it.value() == 0 || !order || order->number == it.value())
                continue;
            Notice notice;
            notice.code = QStringLiteral("number-changed");
            notice.to = identity->deviceId();
            notice.order = it.key();
            notice.number = order->number;
            notice.words = {QString::number(it.value())};
            emit q->noticed(notice);
        }
    }

    void onShopBranchEntries(const wire::Entries &frame)
    {
        const auto step = store->receiveShopBranch(frame);
        if (!step)
            return fail(step.error());
        if (!step->isWhole) {
            if (step->gap || frame.to < frame.head)
                resubscribe(frame.stream);
            return;
        }
        if (!settle())
            return;
        if (ready)
            emit q->shopChanged();
        becomeReadyWhenCaughtUp();
    }

    void onResend(const wire::Resend &resend)
    {
        const Replica *open = replicaOf(resend.stream);
        // It lost what no terminal has, and asks for it again and again: nothing can follow that under this name.
        if (open && inStep.contains(resend.stream) && resend.counter < open->firstUnsent()) {
            if (++inVain[resend.stream] >= asksInVain)
                return renewIdentity();
        }
        sentUpTo.insert(resend.stream, resend.counter - 1);
        pushAll();
    }

    void onRefused(const wire::Refused &refused)
    {
        qCWarning(lcTerminal) << "the hub refused operation" << refused.counter << refused.code << refused.text;
        if (refused.stream == store->shopStream()) {
            shopChange.reset();
            emit q->shopChangeDone(Error{refused.code, refused.text});
            return;
        }
        if (refused.code == QLatin1String("device-copied")) {
            // What is below it is in the log; it need not come back first.
            Batch placed;
            placed.ownOpsSeen.append({refused.stream, refused.counter - 1});
            if (const auto written = store->log().commit(placed); !written)
                return fail(written.error());
            return renewIdentity();
        }
        // It will never be placed, and what follows it would wait behind it: it is put aside, and undone on the screen.
        const QList<OrderId> before = knownOrders();
        if (const auto done = store->reissue(refused.stream, refused.counter); !done)
            return fail(done.error());
        reopened(refused.stream, before);
        Notice notice;
        notice.code = QStringLiteral("hub-refused");
        notice.to = identity->deviceId();
        notice.words = {refused.text};
        emit q->noticed(notice);
    }

    /// The replica of a stream was opened anew.
    void reopened(StreamId stream, const QList<OrderId> &before)
    {
        sentUpTo.remove(stream);
        if (stream == orders)
            replica = replicaOf(stream);
        resubscribe(stream);
        pushAll();
        if (stream == orders && ready)
            announce(before);
    }

    /// Another device works with a copy of this one's data (sync-design.md B1): both go on, this one under a new key;
    /// what it has not sent is made anew under that.
    void renewIdentity()
    {
        qCWarning(lcTerminal) << "the data of this terminal was copied or put back; it takes a new identity";
        const QList<OrderId> before = knownOrders();
        const HubId hub = store->hub();
        auto renewed = DeviceIdentity::renew(options.dataFolder);
        if (!renewed)
            return fail(renewed.error());
        identity = std::move(*renewed);
        dropLink(Terminal::tr("Connecting under a new identity."), true);
        replica = nullptr;
        orders = StreamId();
        store.reset();
        if (!openStore(hub) || !settle())
            return;
        if (ready)
            announce(before);
        Notice notice;
        notice.code = QStringLiteral("device-renewed");
        notice.to = identity->deviceId();
        emit q->noticed(notice);
    }

    void onEntries(const wire::Entries &frame)
    {
        heads[frame.stream] = std::max(heads.value(frame.stream), frame.head);
        if (frame.stream == store->shopStream())
            return store->shopBranch() ? onShopBranchEntries(frame) : onShopEntries(frame);
        if (store->branchOf(frame.stream))
            return onBranchEntries(frame);
        if (Replica *target = replicaOf(frame.stream))
            onOrderEntries(*target, frame);
    }

    /// A page that ends below the hub's head is not followed by itself: ask for the next one.
    void continueAfter(const wire::Entries &frame, bool gap, const QString &mismatch)
    {
        if (!mismatch.isEmpty()) {
            qCWarning(lcTerminal) << "the log does not continue ours at" << mismatch;
            return resubscribe(frame.stream);
        }
        if (gap || frame.to < frame.head)
            return resubscribe(frame.stream);
        inStep.insert(frame.stream);
    }

    void onShopEntries(const wire::Entries &frame)
    {
        const ShopReplica::Applied applied = store->shop().receive(frame);
        Batch batch;
        batch.refetchable = true;
        for (const Entry &entry : applied.entries)
            batch.entries.append({frame.stream, entry});
        if (!batch.isEmpty()) {
            if (const auto written = store->log().commit(batch); !written)
                return fail(written.error());
        }
        continueAfter(frame, applied.gap, applied.mismatch);
        if (!settle())
            return;
        if (!applied.entries.isEmpty() && ready)
            emit q->shopChanged();
        if (shopChange) {
            for (const Entry &entry : applied.entries) {
                if (shopChange && entry.bytes == *shopChange) {
                    shopChange.reset();
                    emit q->shopChangeDone(Result<void>());
                }
            }
        }
        becomeReadyWhenCaughtUp();
    }

    /// The first start waits for the whole log, so that nobody sells on half of it.
    void becomeReadyWhenCaughtUp()
    {
        if (ready || !replica)
            return;
        if (heads.contains(orders) && replica->head().seq >= heads[orders]
            && store->shop().head().seq >= heads.value(store->shopStream()))
            becomeReady();
    }

    void onOrderEntries(Replica &target, const wire::Entries &frame)
    {
        target.setChecksStates(checksStates);
        const Applied applied = target.receive(frame);
        Batch batch;
        batch.refetchable = !applied.settled;
        for (const Entry &entry : applied.entries)
            batch.entries.append({frame.stream, entry});
        if (applied.ownSeen > 0)
            batch.ownOpsSeen.append({frame.stream, applied.ownSeen});
        if (!applied.entries.isEmpty())
            store->addCheckpoint(target, batch);
        if (!batch.isEmpty()) {
            if (const auto written = store->log().commit(batch); !written)
                return fail(written.error());
        }
        if (applied.deviceCopied)
            return renewIdentity();
        for (OrderId id : applied.differing) {
            qCCritical(lcTerminal) << "order" << id.toString() << "is not what the log says at" << target.head().seq
                                   << "- asking for the hub's; here it is"
                                   << (target.confirmed().find(id) ? serialize(*target.confirmed().find(id)).toHex()
                                                                   : "unknown");
            send(wire::AskOrder{frame.stream, id});
        }
        if (applied.ownSeen > 0)
            lastProgress = clock.elapsed();
        continueAfter(frame, applied.gap, applied.mismatch);
        if (&target == replica && ready) {
            for (OrderId id : applied.touched)
                emit q->orderChanged(id);
            if (applied.sessionsTouched)
                emit q->sessionsChanged();
        }
        for (const Notice &notice : applied.notices)
            emit q->noticed(notice);
        if (status.state == LinkState::Online)
            setStatus(LinkState::Online);
        becomeReadyWhenCaughtUp();
        pushAll();
        moveWhenFree();
    }

    /// The shop has put this POS elsewhere while work was open here.
    void moveWhenFree()
    {
        const StreamId before = orders;
        if (!ready || store->shop().shop().streamOf(posId) == orders || !settle() || orders == before)
            return;
        emit q->shopChanged();
    }

    void pushAll()
    {
        if (!welcomed)
            return;
        for (const auto &open : store->replicas()) {
            if (!inStep.contains(open->stream()))
                continue; // what the hub may have lost comes before what builds on it
            qint64 &sent = sentUpTo[open->stream()];
            sent = std::max(sent, open->firstUnsent() - 1);
            while (sent + 1 < open->nextCounter()) {
                const QList<QByteArray> ops = open->unsentFrom(sent + 1, pushBytes);
                if (ops.isEmpty())
                    break;
                send(wire::Push{open->stream(), ops});
                sent += ops.size();
            }
        }
    }

    void tick()
    {
        if (!link || status.state == LinkState::Offline)
            return;
        const qint64 now = clock.elapsed();
        if (now - lastHeard > deadMs)
            return dropLink(Terminal::tr("The hub does not answer."), true);
        if (!welcomed)
            return;
        send(wire::Ping{++pingId});
        if (unsent() == 0)
            lastProgress = now;
        else if (now - lastProgress > stuckMs + heartbeatMs)
            dropLink(Terminal::tr("The hub takes nothing; connecting anew."), true);
    }
};

Terminal::Terminal(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options)))
{
    d->clock.start();
    d->retry.setSingleShot(true);
    connect(&d->retry, &QTimer::timeout, this, [this] { d->connectNow(); });
    connect(&d->liveness, &QTimer::timeout, this, [this] { d->tick(); });
}

Terminal::~Terminal() = default;

Result<void> Terminal::start()
{
    const QString &folder = d->options.dataFolder;
    if (!QDir().mkpath(folder)) {
        return Error{QStringLiteral("store-read-only"),
                     tr("The folder %1 cannot be made. Check its permissions.").arg(folder)};
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    d->lock = std::make_unique<QLockFile>(folder + QStringLiteral("/lock"));
    d->lock->setStaleLockTime(0); // a lock whose process is gone does not count; a living one always does
    if (!d->lock->tryLock(0)) {
        return Error{QStringLiteral("instance-running"),
                     tr("Another program already uses the data in %1.").arg(folder)};
    }
    auto identity = DeviceIdentity::loadOrCreate(folder);
    if (!identity)
        return identity.error();
    d->identity = std::move(*identity);

    const QJsonObject known = d->knownHub();
    if (const auto hub = HubId::parse(known.value(u"hub").toString())) {
        for (const QJsonValue &id : known.value(u"lineages").toArray()) {
            if (const auto lineage = LineageId::parse(id.toString()))
                d->lineages.append(*lineage);
        }
        if (!d->lineages.isEmpty())
            d->lineage = d->lineages.last();
        auto opened = TillStore::open(folder, *hub, d->identity->deviceId());
        if (!opened)
            return opened.error();
        d->store = std::move(*opened);
        if (!d->settle())
            return {};
    }
    d->liveness.start(heartbeatMs);
    d->connectNow();
    QTimer::singleShot(startAloneMs, this, [this] {
        if (d->replica) // a POS that is not known here may yet be known to a hub that takes its time
            d->startAlone();
    });
    return {};
}

bool Terminal::isReady() const { return d->ready; }
const Shop &Terminal::shop() const { return d->store ? d->store->shop().shop() : d->noShop; }

const Pos &Terminal::pos() const
{
    const Pos *known = shop().pos.find(d->posId);
    return known ? *known : d->noPos;
}

const StreamState &Terminal::state() const { return d->replica ? d->replica->shown() : d->noState; }
DeviceId Terminal::device() const { return d->identity ? d->identity->deviceId() : DeviceId(); }
/// Of this device at this hub: each hub's store counts its own receipts.
QString Terminal::receiptLetters() const
{
    return d->identity ? DeviceIdentity::receiptLettersOf(d->identity->publicKey() + hub().bytes()) : QString();
}
HubId Terminal::hub() const { return d->store ? d->store->hub() : HubId(); }
LineageId Terminal::lineage() const { return d->lineage; }
StreamId Terminal::stream() const { return d->orders; }
bool Terminal::isPaidElsewhere(OrderId order) const
{
    if (!d->store || !d->store->isPaidElsewhere(order))
        return false;
    const Order *known = state().find(order);
    return !known || known->state != OrderState::Paid;
}

LogPosition Terminal::position() const { return d->replica ? d->replica->head() : LogPosition(); }
qint64 Terminal::nextCounter() const { return d->replica ? d->replica->nextCounter() : 1; }

LinkStatus Terminal::link() const
{
    LinkStatus status = d->status;
    status.unsent = d->unsent();
    return status;
}

bool Terminal::isSynced() const
{
    return d->status.state == LinkState::Online && d->unsent() == 0 && d->replica && d->inStep.contains(d->orders)
           && d->replica->head().seq >= d->heads.value(d->orders);
}

qint64 Terminal::now() const { return QDateTime::currentMSecsSinceEpoch(); }

QByteArray Terminal::randomBytes() const
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), 16);
}

Result<void> Terminal::submit(const OperationBody &body, const Author &author, SessionId session,
                              const QHash<QString, QByteArray> &values)
{
    if (!d->ready || d->broken || !d->replica)
        return Error{QStringLiteral("not-ready"), tr("This terminal is not ready to sell.")};
    const Operation operation = d->replica->prepare(body, author, session, now());
    const QByteArray bytes = encodeOperation(operation);
    // What the hub would refuse must never be on this disk: everything after it would wait behind it.
    if (const auto readable = decodeOperation(bytes, d->store->shop().shop().currency); !readable) {
        qCWarning(lcTerminal) << readable.error().text;
        return Error{QStringLiteral("too-large"),
                     tr("This is not possible: an amount, a text or the number of lines is beyond what an order can "
                        "hold.")};
    }
    if (bytes.size() > maxOperationBytes) {
        return Error{QStringLiteral("too-large"), tr("This is too much for one step: it has %1 KiB, %2 are possible.")
                                                      .arg(bytes.size() / 1024)
                                                      .arg(maxOperationBytes / 1024)};
    }
    Batch batch;
    batch.ownOps.append({d->orders, operation.ref.counter, bytes});
    batch.values = values;
    if (const auto written = d->store->log().commit(batch); !written) {
        if (written.error().code != QLatin1String("store-full"))
            d->fail(written.error());
        return written;
    }
    const Applied applied = d->replica->submit(operation, bytes);
    d->pushAll();
    for (OrderId id : applied.touched)
        emit orderChanged(id);
    if (applied.sessionsTouched)
        emit sessionsChanged();
    d->setStatus(d->status.state, d->status.reason);
    return {};
}

Result<void> Terminal::submitShop(const ShopChange &change, const Author &author)
{
    if (!d->welcomed) {
        return Error{QStringLiteral("offline"),
                     tr("Settings are kept at the hub, which cannot be reached now. Try again when online.")};
    }
    if (d->shopChange)
        return Error{QStringLiteral("busy"), tr("The last change is still on its way.")};
    ShopOperation operation;
    operation.ref = {device(), d->store->shop().lastCounter(device()) + 1};
    operation.seen = d->store->shop().head();
    operation.author = author;
    operation.deviceTime = now();
    operation.previous = d->store->shop().lastHash(device());
    operation.change = change;
    d->shopChange = encodeShopOperation(operation);
    d->send(wire::Push{d->store->shopStream(), {*d->shopChange}});
    return {};
}

Result<void> Terminal::askSessions()
{
    if (!d->welcomed)
        return Error{QStringLiteral("offline"), tr("The hub cannot be reached now.")};
    d->send(wire::AskSessions{});
    return {};
}

QByteArray Terminal::value(const QString &name) const
{
    if (!d->store)
        return {};
    const auto value = d->store->log().value(name);
    return value ? *value : QByteArray();
}

Result<void> Terminal::setValue(const QString &name, const QByteArray &value)
{
    if (!d->store)
        return Error{QStringLiteral("not-ready"), tr("This terminal is not ready to sell.")};
    Batch batch;
    batch.values.insert(name, value);
    return d->store->log().commit(batch);
}

void Terminal::setLinkAllowed(bool allowed)
{
    d->allowed = allowed;
    d->retry.stop();
    if (allowed)
        d->connectNow();
    else
        d->dropLink(tr("Cut by hand."), false);
}

QString noticeText(const Notice &notice, const std::function<QString(OrderId)> &orderName)
{
    const QString order = orderName(notice.order);
    const QString other = notice.other.isNull() ? QString() : orderName(notice.other);
    const QString what = notice.words.value(0);
    const QString who =
        notice.by.cashier.isEmpty() ? QString() : QStringLiteral("%1 (%2)").arg(notice.by.cashier, notice.by.pos);
    const QString &code = notice.code;
    if (code == QLatin1String("quantity-combined"))
        return Terminal::tr(
                   "%1 in order %2 was changed by %3 at the same time. Both changes count: check the quantity.")
            .arg(what, order, who);
    if (code == QLatin1String("field-overridden"))
        return Terminal::tr("%1 in order %2 was changed by %3 at the same time. The later change stands.")
            .arg(what, order, who);
    if (code == QLatin1String("kept-in-history"))
        return Terminal::tr(
                   "Your change of order %1 had no effect, because %2 had already removed, cancelled or paid it.")
            .arg(order, who);
    if (code == QLatin1String("nothing-there"))
        return Terminal::tr("Your change of order %1 had no effect: what it was about is not there any more.")
            .arg(order);
    if (code == QLatin1String("moved-on"))
        return Terminal::tr("Order %1 was paid by %2 before your change of %3 came in. It is now in order %4.")
            .arg(order, who, what, other);
    if (code == QLatin1String("goods-moved-on"))
        return Terminal::tr("Added by %2 while order %3 was being paid: %1. Now in order %4.")
            .arg(what, who, order, other);
    if (code == QLatin1String("after-bill"))
        return Terminal::tr("%1 in order %2 was changed while %2 is being paid. It is not in the bill.")
            .arg(what, order);
    if (code == QLatin1String("stays-open"))
        return Terminal::tr("Order %1 was cancelled while something was added. What was added stays open.").arg(order);
    if (code == QLatin1String("refused-lock"))
        return Terminal::tr("Order %1 is being paid by %2. Your payment did not begin.").arg(order, who);
    if (code == QLatin1String("cancel-refused"))
        return Terminal::tr("Order %1 cannot be cancelled: money was taken for it by %2.").arg(order, who);
    if (code == QLatin1String("lock-taken"))
        return Terminal::tr("%2 took the payment of order %1 over. Look at it before you take money.").arg(order, who);
    if (code == QLatin1String("paid-beats"))
        return Terminal::tr("Order %1 was already paid by %2.").arg(order, who);
    if (code == QLatin1String("paid-twice"))
        return Terminal::tr("Order %1 was paid twice, here and by %2, %3 each time. Ask a manager to give one back.")
            .arg(order, who, what);
    if (code == QLatin1String("billed-again"))
        return Terminal::tr("Order %1 was paid with goods that were removed or paid elsewhere meanwhile: %2. Ask a "
                            "manager to look at it.")
            .arg(order, what);
    if (code == QLatin1String("overpaid"))
        return Terminal::tr("%1 was taken for order %2 beyond its bill. Ask a manager whether it is to be given back.")
            .arg(what, order);
    if (code == QLatin1String("void-refused"))
        return Terminal::tr("A payment of %1 on order %2 was voided at one till and closed at another: it counts as "
                            "taken. Ask a manager to look at it.")
            .arg(what, order);
    if (code == QLatin1String("refunded-twice"))
        return Terminal::tr("%1 of order %2 was given back more than once. Ask a manager to look at it.")
            .arg(what, order);
    if (code == QLatin1String("open-orders-carried"))
        return Terminal::tr("The last session is closed. Still open and carried over: %1.").arg(what);
    if (code == QLatin1String("number-changed"))
        return Terminal::tr("The hub was put back to an older state. What was order %1 is order %2 now.")
            .arg(what, order);
    if (code == QLatin1String("device-renewed"))
        return Terminal::tr("The data of this terminal is in use on another device, too. This one goes on under a new "
                            "identity, and its receipts begin with other letters; nothing is lost.");
    if (code == QLatin1String("hub-refused"))
        return Terminal::tr("The hub did not take your last change of an order, and it was undone here: %1").arg(what);
    if (code == QLatin1String("other-hub"))
        return Terminal::tr("Another shop's hub (%1) answers at this address. Nothing is sent to it; your work waits "
                            "for its own hub.")
            .arg(what);
    return what;
}

} // namespace tandem
