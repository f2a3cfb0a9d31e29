#include "sync/engine/hub_node.h"

#include "sync/model/sha256.h"
#include "sync/wire/op_codec.h"

namespace tandem {

namespace {

constexpr qint64 maxFrame = 256 * 1024;
constexpr qint64 maxFrameBeforeHello = 8 * 1024;
constexpr qint64 pageBytes = 160 * 1024;
/// Of a connection that just opened: nobody knows yet how much gets through before it is given up as dead.
constexpr qint64 firstPageBytes = 1024;
constexpr int pageEntries = 512;
constexpr qsizetype recentEntries = 2048;
constexpr int strikesAllowed = 3;
constexpr qint64 shortAbsenceMs = 60'000;
constexpr qint64 awayHoldsMs = 1000; ///< As long is not looked again: a thousand terminals ask
constexpr qsizetype mostAway = 50;

/// As a hub writes it: with a number and its run, or without both.
bool mayHaveBeenWritten(const Entry &entry)
{
    return (entry.number == 0) == (entry.run == 0) && entry.number <= OrderNumber::most
           && entry.run <= OrderNumber::most && entry.bytes.size() <= maxOperationBytes;
}

} // namespace

HubNode::HubNode(Setup setup, const LogReader *reader)
    : m_setup(std::move(setup))
    , m_shopStream(StreamId::fromBytes(sha256("shop\n" + m_setup.hub.toString().toLatin1()).left(16)))
    , m_reader(reader)
{
    m_shop = std::make_unique<ShopSequencer>(m_shopStream, m_setup.lineage, m_reader,
                                             [this](const Shop &after) { return mayBecome(after); });
}

HubNode::~HubNode() = default;

OrderSequencer &HubNode::orderSequencer(StreamId stream)
{
    auto &sequencer = m_orders[stream];
    // One that holds nothing yet follows a shop that changes its currency before the first sale.
    if (!sequencer || (sequencer->seq() == 0 && !sequencer->suits(shop().currency, shop().rounding))) {
        sequencer = std::make_unique<OrderSequencer>(stream, m_setup.lineage, m_setup.lineages, shop().currency,
                                                     shop().rounding, m_reader);
    }
    return *sequencer;
}

QList<StreamId> HubNode::orderStreams() const
{
    QList<StreamId> streams;
    for (const auto &[stream, sequencer] : m_orders)
        streams.append(stream);
    return streams;
}

Sequencer *HubNode::sequencer(StreamId stream)
{
    if (stream == shopStream())
        return m_shop.get();
    // A stream begins with the first word about it, if it is one that a POS of this shop has, had or may have: work
    // done offline in a multi-session that was switched off meanwhile still has its place.
    const bool isKnown = m_orders.contains(stream) || shop().pos.find(PosId::fromBytes(stream.bytes()))
                         || shop().multiSessions.find(MultiSessionId::fromBytes(stream.bytes()));
    return isKnown ? &orderSequencer(stream) : nullptr;
}

void HubNode::connected(Connection connection) { m_clients[connection]; }
void HubNode::disconnected(Connection connection)
{
    m_clients.erase(connection);
    ++m_connectionsSeen;
}

void HubNode::refuse(Connection connection, const Error &error, bool close)
{
    reply(connection, wire::encode(wire::ErrorFrame{error.code, error.text}));
    if (close)
        m_output.close.append(connection);
}

void HubNode::received(Connection connection, const QByteArray &bytes, qint64 wallMs)
{
    const auto it = m_clients.find(connection);
    if (it == m_clients.end())
        return;
    Client &client = it->second;
    const auto frame = wire::decode(bytes, client.welcomed ? maxFrame : maxFrameBeforeHello);
    if (!frame)
        return refuse(connection, frame.error(), ++client.strikes >= strikesAllowed);
    if (const auto *hello = std::get_if<wire::Hello>(&*frame))
        return welcome(connection, client, *hello, wallMs);
    if (!client.welcomed) {
        return refuse(connection, {QStringLiteral("hello-first"), QStringLiteral("Say hello before anything else.")},
                      true);
    }
    m_heard.insert(client.device, wallMs);
    if (const auto *subscription = std::get_if<wire::Subscribe>(&*frame))
        return subscribe(connection, client, *subscription, wallMs);
    if (const auto *ask = std::get_if<wire::AskSnapshot>(&*frame))
        return snapshot(connection, client, *ask, wallMs);
    if (const auto *ask = std::get_if<wire::AskOrder>(&*frame))
        return orderState(connection, client, *ask);
    if (const auto *ask = std::get_if<wire::AskHistory>(&*frame))
        return history(connection, *ask);
    if (const auto *pushed = std::get_if<wire::Push>(&*frame))
        return push(connection, client, *pushed, wallMs);
    if (const auto *lost = std::get_if<wire::Refill>(&*frame))
        return refill(connection, *lost, wallMs);
    if (const auto *ping = std::get_if<wire::Ping>(&*frame)) {
        forgetSnapshots(wallMs);
        wire::Pong pong{ping->id, {}, {}, {}};
        for (auto live = client.sentUpTo.cbegin(); live != client.sentUpTo.cend(); ++live) {
            pong.heads.append({live.key(), sequencer(live.key())->seq()});
            if (const auto orders = m_orders.find(live.key());
                orders != m_orders.end() && orders->second->holdsNumbers())
                pong.waiting += waitingFor(live.key(), *orders->second);
            pong.away += awayFrom(live.key(), wallMs);
        }
        return reply(connection, wire::encode(pong));
    }
    if (std::holds_alternative<wire::AskSessions>(*frame))
        return reply(connection, wire::encode(openSessions()));
    refuse(connection, {QStringLiteral("unexpected-frame"), QStringLiteral("A hub does not take this kind of frame.")},
           ++client.strikes >= strikesAllowed);
}

/// Nobody else's receipts begin with this device's letters. Receipts come with entries, and so do the letters.
bool HubNode::hasOwnLetters(const wire::Hello &hello)
{
    const QString letters = m_setup.lettersOf ? m_setup.lettersOf(hello.key) : QString();
    if (letters.isEmpty())
        return true;
    const auto known = m_setup.letters.constFind(letters);
    if (known != m_setup.letters.cend())
        return *known == hello.device;
    m_setup.letters.insert(letters, hello.device);
    m_newLetters.insert(letters, hello.device);
    return true;
}

void HubNode::welcome(Connection connection, Client &client, const wire::Hello &hello, qint64 wallMs)
{
    if (!hello.versions.contains(1)) {
        return refuse(connection,
                      {QStringLiteral("version"), QStringLiteral("This hub speaks version 1 of the protocol.")}, true);
    }
    const QByteArray identity = sha256(hello.key).left(16);
    if (hello.device.isNull() || hello.device != DeviceId::fromBytes(identity)) {
        return refuse(connection,
                      {QStringLiteral("bad-identity"), QStringLiteral("The device id does not belong to its key.")},
                      true);
    }
    if (!m_setup.allowUnpaired) {
        return refuse(connection,
                      {QStringLiteral("not-paired"), QStringLiteral("Pair this terminal with the hub first.")}, true);
    }
    if (!hasOwnLetters(hello)) {
        return refuse(connection,
                      {QStringLiteral("letters-taken"),
                       QStringLiteral("The receipts of another device begin with the same letters. Take a new key.")},
                      true);
    }
    client.device = hello.device;
    client.welcomed = true;
    ++m_connectionsSeen;
    m_output.trusted.append(connection);
    reply(connection, wire::encode(wire::Welcome{1, m_setup.hub, m_setup.lineage, m_setup.lineages, shop().name,
                                                 shopStream(), wallMs, stateFormat, m_setup.promoted}));
}

const QList<AwayDevice> &HubNode::awayFrom(StreamId stream, qint64 wallMs)
{
    Away &known = m_away[stream];
    if (std::abs(wallMs - known.at) < awayHoldsMs && known.connections == m_connectionsSeen)
        return known.devices;
    known = {wallMs, m_connectionsSeen, {}};
    const auto log = m_orders.find(stream);
    if (log == m_orders.end())
        return known.devices;
    QSet<DeviceId> passed; // who is there, and who is listed
    for (const auto &[connection, client] : m_clients)
        passed.insert(client.device);
    for (const PosSession &session : log->second->state().sessions) {
        const QList<DeviceId> devices = session.waitsFor();
        for (DeviceId device : devices) {
            if (passed.contains(device))
                continue;
            passed.insert(device);
            qint64 &since = m_heard[device];
            if (since == 0) { // not since this start: at least when its last work came
                const auto last = m_reader->entryOf(stream, {device, log->second->counters().value(device)});
                since = last ? last->hubTime : wallMs;
            }
            if (wallMs - since >= shortAbsenceMs)
                known.devices.append({device, session.pos, since});
        }
    }
    if (known.devices.size() > mostAway) {
        std::sort(known.devices.begin(), known.devices.end(),
                  [](const AwayDevice &one, const AwayDevice &other) { return one.since > other.since; });
        known.devices.resize(mostAway);
    }
    return known.devices;
}

wire::OpenSessions HubNode::openSessions() const
{
    wire::OpenSessions answer;
    for (const auto &[stream, log] : m_orders) {
        for (const PosSession &session : log->state().sessions) {
            if (session.open)
                answer.sessions.append({session.pos, session.openedBy.cashier, session.openedAt});
        }
    }
    return answer;
}

/// Whoever asks for more has the last page: long pages for who had it at once, short ones for who waited for it.
void HubNode::PageSize::adapt(qint64 wallMs)
{
    constexpr qint64 soonMs = 1000;
    constexpr qint64 longMs = 5000;
    const qint64 tookMs = std::abs(wallMs - askedAt); // a clock may be set back
    if (bytes == 0 || tookMs > longMs)
        bytes = std::max(bytes / 2, firstPageBytes);
    else if (tookMs < soonMs)
        bytes = std::min(2 * bytes, pageBytes);
    askedAt = wallMs;
}

QList<Entry> HubNode::tail(StreamId stream, qint64 after, qint64 mostBytes) const
{
    const QList<Entry> recent = m_recent.value(stream);
    if (recent.isEmpty() || recent.first().seq > after + 1)
        return m_reader->entries(stream, after, pageEntries, mostBytes);
    QList<Entry> page;
    qint64 bytes = 0;
    for (qsizetype i = qsizetype(after + 1 - recent.first().seq); i < recent.size(); ++i) {
        bytes += recent[i].bytes.size() + 320; // beside the op: keys, hashes and outcome
        if (bytes > mostBytes && !page.isEmpty())
            break;
        page.append(recent[i]);
    }
    return page;
}

QByteArray HubNode::hashAt(StreamId stream, qint64 seq) const
{
    const auto log = m_orders.find(stream);
    if (log != m_orders.end() && seq > 0 && seq == log->second->base().at.seq)
        return log->second->base().hash;
    const QList<Entry> at = seq > 0 ? tail(stream, seq - 1, 0) : QList<Entry>();
    return at.isEmpty() || at.first().seq != seq ? QByteArray() : at.first().hash;
}

void HubNode::subscribe(Connection connection, Client &client, const wire::Subscribe &subscribe, qint64 wallMs)
{
    const Sequencer *log = sequencer(subscribe.stream);
    if (!log) {
        return refuse(connection,
                      {QStringLiteral("unknown-stream"), QStringLiteral("There is no such stream at this hub.")},
                      false);
    }
    if (isPutBack(subscribe, *log))
        return;
    // A terminal that is ahead of us, or on another branch, holds a history that this hub has lost.
    const qint64 base = log->base().at.seq;
    qint64 common = subscribe.after;
    if (common > log->seq())
        common = log->seq();
    else if (!subscribe.hash.isEmpty() && hashAt(subscribe.stream, common) != subscribe.hash)
        common = common > base ? std::max(base, common - 256) : 0; // what is common after all is fetched again
    if (common < base)
        common = 0;
    if (common < subscribe.after || common < base)
        return reply(connection, wire::encode(wire::Fork{subscribe.stream, m_setup.lineage, common,
                                                         hashAt(subscribe.stream, common), base}));
    QList<Entry> page;
    if (subscribe.after < log->seq()) {
        PageSize &size = client.pages[subscribe.stream];
        size.adapt(wallMs);
        page = tail(subscribe.stream, subscribe.after, size.bytes);
    }
    const qint64 to = page.isEmpty() ? subscribe.after : page.last().seq;
    reply(connection, wire::encode(wire::Entries{subscribe.stream, subscribe.after + 1, to, log->seq(), page}));
    if (to == log->seq())
        client.sentUpTo.insert(subscribe.stream, to);
    else
        client.sentUpTo.remove(subscribe.stream); // it asks again from there
    m_inStep[subscribe.stream].insert(client.device);
    resumeNumbers(subscribe.stream, wallMs);
}

void HubNode::remember(StreamId stream, const Entry &entry)
{
    m_output.entries.append({stream, entry});
    QList<Entry> &recent = m_recent[stream];
    recent.append(entry);
    if (recent.size() > 2 * recentEntries)
        recent.remove(0, recent.size() - recentEntries);
}

/// A terminal offers what it has seen committed and this hub has lost. What is there already, or cannot follow here, is
/// passed over: the terminal reads the log again afterwards and sees what became of it.
void HubNode::refill(Connection connection, const wire::Refill &refill, qint64 wallMs)
{
    Sequencer *log = sequencer(refill.stream);
    if (!log) {
        return refuse(connection,
                      {QStringLiteral("unknown-stream"), QStringLiteral("There is no such stream at this hub.")},
                      false);
    }
    auto *orders = dynamic_cast<OrderSequencer *>(log);
    QList<GivenNumber> numbers;
    bool leavesNew = false;
    for (const Entry &lost : refill.entries) {
        // Of its present lineage a hub has lost nothing: that would be a way round the rule that each device speaks for
        // itself.
        if (lost.lineage == m_setup.lineage || !m_setup.lineages.contains(lost.lineage) || !mayHaveBeenWritten(lost))
            continue;
        const Placed placed = log->takeBack(lost, wallMs);
        const bool isAppended = placed.kind == Placed::Kind::Appended;
        if (isAppended)
            remember(refill.stream, placed.entry);
        if (!orders)
            continue;
        // Before what follows, which may have seen it there.
        const QList<LostPlace> places =
            isAppended ? QList<LostPlace>() : orders->lostPlaces(lost, placed.kind == Placed::Kind::Duplicate);
        if (!places.isEmpty())
            placeOwn(*orders, op::ResumeNumbers{{}, false, {}, places}, wallMs);
        if ((isAppended || !places.isEmpty()) && orders->leavesNew())
            leavesNew = true;
        numbers.append(orders->unkeptNumbers(lost, isAppended));
    }
    if (!numbers.isEmpty())
        placeNumbers(*orders, {}, false, numbers, wallMs);
    if (leavesNew)
        placeNumbers(*orders, {}, false, numbersDue(orders->state(), false), wallMs);
}

void HubNode::push(Connection connection, Client &client, const wire::Push &push, qint64 wallMs)
{
    Sequencer *log = sequencer(push.stream);
    if (!log) {
        return refuse(connection,
                      {QStringLiteral("unknown-stream"), QStringLiteral("There is no such stream at this hub.")},
                      false);
    }
    for (qsizetype i = 0; i < push.ops.size(); ++i) {
        const QByteArray &bytes = push.ops[i];
        const QByteArray hash = push.hashes.isEmpty() ? QByteArray() : sha256(bytes);
        // Changed on the way. It may still be a fine operation, which nobody has meant; nor does its counter count.
        if (hash != push.hashes.value(i))
            return reply(connection, wire::encode(wire::Resend{push.stream, log->counters().value(client.device) + 1}));
        const auto counter = [&] {
            const auto ref = opRefOf(bytes);
            return ref ? ref->counter : 0;
        };
        if (push.stream != shopStream() && bytes.size() > maxOperationBytes) {
            reply(connection, wire::encode(wire::Refused{push.stream, counter(), QStringLiteral("too-large"),
                                                         QStringLiteral("An operation may have 192 KiB at most.")}));
            return;
        }
        auto *orders = dynamic_cast<OrderSequencer *>(log);
        const bool held = orders && orders->holdsNumbers();
        const Placed placed = log->place(client.device, bytes, wallMs, hash);
        if (placed.kind == Placed::Kind::Gap)
            return reply(connection, wire::encode(wire::Resend{push.stream, placed.wanted}));
        if (placed.kind == Placed::Kind::Refused) {
            return reply(connection,
                         wire::encode(wire::Refused{push.stream, counter(), placed.error.code, placed.error.text}));
        }
        if (placed.kind == Placed::Kind::Duplicate)
            continue;
        remember(push.stream, placed.entry);
        if (orders && (orders->leavesNew() || (held && !orders->holdsNumbers()))) // the latter by a manager
            placeNumbers(*orders, {}, false, numbersDue(orders->state(), false), wallMs);
    }
}

bool HubNode::take(StreamId stream, DeviceId device, const QByteArray &operationBytes, qint64 wallMs)
{
    Sequencer *log = sequencer(stream);
    if (!log || stream == shopStream())
        return false;
    const Placed placed = log->place(device, operationBytes, wallMs);
    if (placed.kind != Placed::Kind::Appended)
        return false;
    remember(stream, placed.entry);
    return true;
}

Result<void> HubNode::changeShop(const QByteArray &operationBytes, DeviceId device, qint64 wallMs)
{
    const Placed placed = m_shop->place(device, operationBytes, wallMs);
    if (placed.kind == Placed::Kind::Appended) {
        remember(shopStream(), placed.entry);
        return {};
    }
    return placed.error;
}

HubNode::Output HubNode::take()
{
    if (!m_output.entries.isEmpty())
        m_output.letters = std::exchange(m_newLetters, {});
    // One encoding serves every subscriber that stands at the same place.
    QHash<std::pair<StreamId, qint64>, std::pair<QByteArray, qint64>> encoded;
    for (auto &[connection, client] : m_clients) {
        for (auto live = client.sentUpTo.begin(); live != client.sentUpTo.end();) {
            const Sequencer *log = sequencer(live.key());
            if (live.value() == log->seq()) {
                ++live;
                continue;
            }
            auto &[frame, to] = encoded[{live.key(), live.value()}];
            if (frame.isEmpty()) {
                const QList<Entry> page = tail(live.key(), live.value(), pageBytes);
                to = page.isEmpty() ? live.value() : page.last().seq;
                frame = wire::encode(wire::Entries{live.key(), live.value() + 1, to, log->seq(), page});
            }
            reply(connection, frame);
            live.value() = to;
            live = to == log->seq() ? std::next(live) : client.sentUpTo.erase(live);
        }
    }
    return std::exchange(m_output, {});
}

void HubNode::committed()
{
    m_shop->committed();
    for (auto &[stream, log] : m_orders)
        log->committed();
}

} // namespace tandem
