#include "sync/terminal/terminal_private.h"

#include <QRandomGenerator>

namespace tandem {

namespace {

constexpr int deadMs = 12000;
constexpr int unansweredMs = 13000; // two heartbeats and some
constexpr int stuckMs = 5000;
constexpr int backOffMostMs = 5000;
constexpr qint64 clocksMayDifferMs = 120'000;

Transport transportOf(const QString &name)
{
    if (name == QLatin1String("websocket"))
        return Transport::WebSocket;
    if (name == QLatin1String("longpoll"))
        return Transport::LongPoll;
    return Transport::Auto;
}

QString notAHub() { return Terminal::tr("What answers at this address is not a Tandem hub."); }

QString otherHub(const QString &name)
{
    return Terminal::tr("Another shop's hub (%1) answers at this address. Nothing is sent to it.").arg(name);
}

} // namespace

void Terminal::Private::connectNow()
{
    if (!allowed || broken || waitsForRoom())
        return;
    if (!link) {
        link = std::make_unique<AutoLink>(transportOf(options.transport), q);
        QObject::connect(link.get(), &Link::opened, q, [this] { onOpened(); });
        QObject::connect(link.get(), &Link::received, q, [this](const QByteArray &frame) { onFrame(frame); });
        QObject::connect(link.get(), &Link::closed, q, [this](const QString &reason) { dropLink(reason, true); });
    }
    linked = true;
    // A hub that is frozen lets every attempt begin: offline is offline until one of them succeeds.
    if (!unreached)
        setStatus(LinkState::Connecting);
    lastHeard = clock.elapsed();
    link->open(options.hub);
}

void Terminal::Private::dropLink(const QString &reason, bool again)
{
    if (link)
        link->close();
    linked = welcomed = false;
    unreached = again;
    sentUpTo.clear();
    subscribed.clear();
    offered.clear();
    takesState.clear();
    inVain.clear();
    inStep.clear();
    hasCopy.clear();
    if (store)
        store->dropBranches();
    if (link)
        setStatus(LinkState::Offline, reason);
    hubLacksHistories = false;
    goOnWithoutHub(OrderHistory::Missing::HubUnreachable);
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

void Terminal::Private::tick()
{
    if (!linked)
        return;
    const qint64 now = clock.elapsed();
    // A hub that speaks but does not answer has not heard: the way to it is dead.
    if (now - lastHeard > deadMs || (welcomed && now - lastAnswer > unansweredMs)) {
        narrowWindow();
        return dropLink(Terminal::tr("The hub does not answer."), true);
    }
    if (!welcomed)
        return;
    if (unsent() == 0 || hubFull)
        lastProgress = now;
    // A ping behind a push is answered when the push has arrived, however thin the line is.
    const bool asksForPush = now - lastProgress >= stuckMs / 2 && lastPing <= lastPush;
    if (now - lastPing >= heartbeatMs || asksForPush) {
        send(wire::Ping{++pingId});
        lastPing = now;
    }
    if (now - lastProgress > stuckMs && lastPing > lastPush && lastAnswer > lastPing) {
        narrowWindow();
        dropLink(Terminal::tr("The hub takes nothing; connecting anew."), true);
    }
}

void Terminal::Private::setStatus(LinkState state, const QString &reason)
{
    LinkStatus now = status;
    now.state = state;
    now.reason = state == LinkState::Online && hubFull ? hubFullText() : reason;
    now.transport = state == LinkState::Offline                ? QString()
                    : link->transport() == Transport::LongPoll ? QStringLiteral("longpoll")
                                                               : QStringLiteral("websocket");
    now.unsent = unsent();
    if (now == status)
        return;
    status = now;
    emit q->linkChanged();
}

qint64 Terminal::Private::unsent() const
{
    qint64 sum = 0;
    if (store) {
        for (const auto &open : store->replicas())
            sum += open->unsent();
    }
    return sum;
}

void Terminal::Private::onOpened()
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

void Terminal::Private::onFrame(const QByteArray &bytes)
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
    else if (const auto *history = std::get_if<wire::History>(&*frame))
        onHistory(*history);
}

void Terminal::Private::onWelcome(const wire::Welcome &welcome)
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
        if (!store->streamsWithUnsent().isEmpty())
            unsentElsewhere = store->shop().shop().name;
        store.reset(); // just started: work with the hub that answers; the other's data stays in its own folder
        replica = nullptr;
        orders = StreamId();
        lineages.clear();
    }
    if (!store && !openStore(welcome.hub))
        return;
    if (!meetsPresentHub(welcome))
        return;
    if (renewWhenCopied({}, {})) // something had ended this program before it had a new name
        return;
    welcomed = true;
    unreached = false;
    strangeHub = HubId();
    heads.clear(); // as the last link left them
    backOff = backOffFirstMs;
    lastProgress = lastPing = lastAnswer = clock.elapsed();
    lineage = welcome.lineage;
    lineages = welcome.lineages;
    promoted = welcome.promoted;
    checksStates = welcome.format == stateFormat;
    for (const auto &open : store->replicas())
        open->setLineages(lineages);
    remember();
    subscribeAll();
    setStatus(LinkState::Online);
    compareClocks(welcome.time);
    pushAll();
}

/// Orders, numbers and locks never hang on clocks, but receipts and sessions show them.
void Terminal::Private::compareClocks(qint64 hubTime)
{
    clockAhead = q->now() - hubTime;
    const QString difference = q->clockDifference();
    if (difference.isEmpty())
        toldAbout.remove("clock-differs");
    else
        tellOnce("clock-differs", clockAhead > 0 ? QStringLiteral("ahead") : QStringLiteral("behind"), {difference});
}

QString Terminal::clockDifference() const
{
    const qint64 minutes = (std::abs(d->clockAhead) + 30'000) / 60'000;
    if (std::abs(d->clockAhead) <= clocksMayDifferMs)
        return {};
    const QString howMuch = minutes < 120       ? tr("%n minutes", nullptr, int(minutes))
                            : minutes < 48 * 60 ? tr("%n hours", nullptr, int(minutes / 60))
                                                : tr("%n days", nullptr, int(minutes / (24 * 60)));
    return d->clockAhead > 0 ? tr("The clock of this till is %1 ahead of the hub's.").arg(howMuch)
                             : tr("The clock of this till is %1 behind the hub's.").arg(howMuch);
}

void Terminal::Private::onError(const wire::ErrorFrame &error)
{
    qCWarning(lcTerminal) << "the hub says" << error.code << error.text;
    if (error.code == QLatin1String("unknown-frame")) {
        hubLacksHistories = true; // all other frames are as old as the protocol
        goOnWithoutHub(OrderHistory::Missing::HubTooOld);
    }
    if (error.code == QLatin1String("disk-full"))
        return onHubFull();
    if (error.code == QLatin1String("letters-taken"))
        return renewIdentity();
    const bool isFinal = error.code == QLatin1String("not-paired") || error.code == QLatin1String("version");
    if (isFinal && !ready && !replica)
        return fail({error.code, error.text});
}

void Terminal::Private::onPong(const wire::Pong &pong)
{
    lastAnswer = clock.elapsed();
    for (const auto &[stream, head] : pong.heads) {
        heads[stream] = std::max(heads.value(stream), head);
        const qint64 mine = stream == store->shopStream() ? store->shop().head().seq : headOf(stream);
        if (mine < head) // something got lost on the way
            resubscribe(stream);
    }
    if (std::exchange(waiting, pong.waiting) != pong.waiting)
        emit q->linkChanged();
    lookWhoIsAway(pong.away);
}

void Terminal::Private::onOpenSessions(const wire::OpenSessions &answer)
{
    QList<OpenSession> sessions;
    for (const wire::OpenSessions::Session &session : answer.sessions)
        sessions.append({session.pos, session.cashier, session.since});
    emit q->sessionsOfShop(sessions);
}

} // namespace tandem
