#include "simulator.h"
#include "sync/engine/reissue.h"

namespace tandem::simulation {

namespace {

constexpr int asksInVain = 5;

} // namespace

void Simulator::startTill(SimulatedTill &till)
{
    till.replica = folded(till, std::numeric_limits<qint64>::max());
    for (const auto &[counter, bytes] : till.own) {
        if (const auto done = till.replica->replayOwn(bytes); !done)
            fail(done.error().text);
    }
    cut(till);
    lookAtAll(till, false);
}

const Result<Operation> &Simulator::decode(const QByteArray &bytes)
{
    const auto known = m_operations.constFind(bytes);
    return known != m_operations.cend() ? *known : *m_operations.insert(bytes, decodeOperation(bytes, Currency()));
}

/// What the till's disk says of the log up to there, as far as it goes.
std::unique_ptr<Replica> Simulator::folded(const SimulatedTill &till, qint64 upTo)
{
    auto replica =
        std::make_unique<Replica>(Replica::Setup{m_stream, till.device, Currency(), TaxRounding::PerLine, till.lineages,
                                                 [this](const QByteArray &bytes, Currency) { return decode(bytes); }});
    if (till.base && till.base->at.seq <= upTo && !replica->begin(*till.base, till.header, ordersOf(till)))
        fail(QStringLiteral("a till's state cannot be read back"));
    for (const Entry &entry : till.log) {
        if (entry.seq <= upTo && entry.seq == replica->head().seq + 1)
            replica->replay(entry);
    }
    return replica;
}

/// Batches that were written, but not synced, are gone: some of them, from the end.
void Simulator::losePower(SimulatedTill &till)
{
    for (auto lost = random(till.unsynced.size() + 1); lost > 0; --lost) {
        const SimulatedTill::Unsynced &batch = till.unsynced.back();
        till.log.resize(till.log.size() - batch.entries);
        till.own.insert(batch.dropped.begin(), batch.dropped.end());
        till.unsynced.pop_back();
        till.seenNumbers.clear(); // what is left shows them again
    }
}

/// Its folder is copied to a second machine, and both go on.
void Simulator::copyTill(const SimulatedTill &till)
{
    // Two copies with the same unsent work would both send it, each under its own new name; and a till that has never
    // had the log cannot tell from a state what of its work is in it.
    if (m_copied.contains(till.device) || till.replica->head().seq == 0)
        return;
    fault("a till's data is copied to another machine");
    m_copied.insert(till.device);
    SimulatedTill copy;
    copy.device = till.device;
    copy.key = till.key;
    copy.lineages = till.lineages;
    copy.author = till.author;
    copy.session = till.session;
    copy.base = till.base;
    copy.header = till.header;
    copy.orders = till.orders;
    copy.logBegins = till.logBegins;
    copy.log = till.log;
    copy.own = till.own;
    copy.checkpointAt = till.checkpointAt;
    copy.knownPaid = till.knownPaid;
    copy.seenPaid = till.seenPaid;
    copy.seenNumbers = till.seenNumbers;
    copy.checksStates = till.checksStates;
    copy.letters = till.letters;
    copy.receipts = till.receipts;
    copy.lastReceipt = till.lastReceipt;
    m_tills.push_back(std::move(copy));
    startTill(m_tills.back());
}

/// The other copy was first with an operation under that counter: this one takes a new name, under which its unsent
/// work is made anew.
void Simulator::renew(SimulatedTill &till)
{
    fault("a copied till takes a new name");
    QList<Unsent> unsent;
    for (const auto &own : till.own) {
        unsent.append({own.first, own.second});
        const auto [begin, end] = m_acknowledged.equal_range({till.device, own.first});
        const auto told = std::find_if(begin, end, [&](const auto &each) { return each.second == own.second; });
        if (told != end)
            m_acknowledged.erase(told);
    }
    till.key = newId<DeviceId>().bytes();
    till.device = DeviceId::fromBytes(sha256(till.key).left(16));
    m_copied.insert(till.device);
    till.letters = till.device.toString().left(8);
    till.receipts = 0;
    till.lastReceipt.clear();
    const Reissued made =
        reissued(unsent, till.device, folded(till, std::numeric_limits<qint64>::max())->base(), Currency());
    till.own.clear();
    for (const Unsent &each : made.operations) {
        till.own[each.counter] = each.bytes;
        m_acknowledged.emplace(OpRef{till.device, each.counter}, each.bytes);
    }
    till.unsynced.clear();
    startTill(till);
}

/// The folded state is written beside the log, for a later start: what has changed since the last one.
void Simulator::writeCheckpoint(SimulatedTill &till)
{
    if (till.replica->head().seq == 0)
        return;
    till.unsynced.clear();
    if (!till.base)
        till.orders.clear();
    till.base = till.replica->base();
    till.header = till.replica->confirmed().serializeHeader();
    const QSet<OrderId> touched = till.replica->takeTouched();
    for (OrderId id : touched) {
        if (const Order *order = till.replica->confirmed().find(id))
            till.orders[id] = serialize(*order);
    }
}

QList<Order> Simulator::ordersOf(const SimulatedTill &till)
{
    QList<Order> orders;
    orders.reserve(qsizetype(till.orders.size()));
    for (const auto &[id, bytes] : till.orders) {
        const auto order = deserializeOrder(bytes);
        if (!order) {
            fail(QStringLiteral("a till's order cannot be read back"));
            continue;
        }
        orders.append(*order);
    }
    return orders;
}

void Simulator::connectTill(SimulatedTill &till)
{
    till.connection = ++m_lastConnection;
    till.sent = 0;
    m_hub->connected(till.connection);
    m_network.push_back(
        {till.connection, true, wire::encode(wire::Hello{{1}, till.device, till.key, {}, till.author.pos, {}})});
}

void Simulator::cut(SimulatedTill &till)
{
    if (till.connection)
        m_hub->disconnected(till.connection);
    std::erase_if(m_network, [&](const Packet &packet) { return packet.connection == till.connection; });
    till.connection = 0;
    till.welcomed = till.offered = till.hasCopy = till.inStep = till.takesState = false;
    till.inVain = 0;
    till.branch.reset();
    if (till.replica->head().seq == 0) { // pages are asked for anew
        till.intakeBase = {};
        till.nextPage = 0;
    }
}

void Simulator::pushUnsent(SimulatedTill &till)
{
    if (!till.welcomed || !till.inStep)
        return;
    till.sent = std::max(till.sent, till.replica->firstUnsent() - 1);
    const QList<QByteArray> ops = till.replica->unsentFrom(till.sent + 1, 64 * 1024);
    if (ops.isEmpty())
        return;
    till.sent += ops.size();
    m_network.push_back({till.connection, true, wire::encode(wire::pushOf(m_stream, ops))});
}

void Simulator::fromHub(SimulatedTill &till, const QByteArray &bytes)
{
    constexpr qsizetype mostFrames = 32;
    if (m_frames.size() >= mostFrames && !m_frames.contains(bytes))
        m_frames.clear();
    const auto known = m_frames.constFind(bytes);
    const Result<wire::Frame> frame =
        known != m_frames.cend() ? *known : *m_frames.insert(bytes, wire::decode(bytes, 1 << 22));
    if (!frame)
        return fail(frame.error().text);
    if (const auto *welcome = std::get_if<wire::Welcome>(&*frame)) {
        if (!holdsLineages(welcome->lineages, till.lineages)) {
            const LogPosition head = till.replica->head();
            m_network.push_back({till.connection, true,
                                 wire::encode(wire::Subscribe{m_stream, head.seq, head.lineage,
                                                              till.replica->headHash(), till.lineages})});
            return;
        }
        till.welcomed = true;
        till.lineages = welcome->lineages;
        till.replica->setLineages(till.lineages);
        till.replica->setChecksStates(till.checksStates);
        return readOn(till);
    }
    if (const auto *snapshot = std::get_if<wire::Snapshot>(&*frame))
        return onSnapshot(till, *snapshot);
    if (const auto *resend = std::get_if<wire::Resend>(&*frame)) {
        // It lost what the other copy had sent, and that one has renamed: nothing can follow it under this name.
        if (till.inStep && resend->counter < till.replica->firstUnsent() && ++till.inVain == asksInVain)
            return renew(till);
        till.sent = resend->counter - 1;
        return pushUnsent(till);
    }
    const auto *refused = std::get_if<wire::Refused>(&*frame);
    if (refused && refused->code == QLatin1String("device-copied")) {
        till.hasCopy = true; // first all that was placed comes back
        return readOn(till);
    }
    if (refused)
        return fail(QStringLiteral("the hub refused an operation: %1").arg(refused->text));
    if (const auto *fork = std::get_if<wire::Fork>(&*frame))
        return onFork(till, *fork);
    if (const auto *error = std::get_if<wire::ErrorFrame>(&*frame))
        return fail(QStringLiteral("the hub says: %1").arg(error->text));
    const auto *entries = std::get_if<wire::Entries>(&*frame);
    if (!entries)
        return;
    if (till.branch)
        return onBranch(till, *entries);
    const Applied applied = till.replica->receive(*entries);
    if (!applied.mismatch.isEmpty())
        return fail(QStringLiteral("the chain does not continue at %1").arg(applied.mismatch));
    if (!applied.differing.isEmpty()) // D 4
        return fail(QStringLiteral("a till has computed another order than the hub"));
    till.log += applied.entries;
    SimulatedTill::Unsynced written{applied.entries.size(), {}};
    while (!till.own.empty() && till.own.begin()->first <= applied.ownSeen)
        written.dropped.insert(till.own.extract(till.own.begin()));
    till.unsynced.push_back(std::move(written));
    lookAt(till, applied.touched);
    if (applied.settled)
        till.unsynced.clear();
    if (applied.deviceCopied)
        return renew(till);
    if (applied.gap || entries->to < entries->head)
        return readOn(till);
    if (till.hasCopy)
        return renew(till);
    till.inStep = true;
    pushUnsent(till);
}

/// A newcomer asks for the state, everybody else for what comes after the own head.
void Simulator::readOn(SimulatedTill &till)
{
    if (till.takesState || (!till.branch && till.replica->head().seq == 0 && till.own.empty())) {
        m_network.push_back(
            {till.connection, true, wire::encode(wire::AskSnapshot{m_stream, till.intakeBase.at.seq, till.nextPage})});
        return;
    }
    const Replica &at = till.branch ? *till.branch : *till.replica;
    m_network.push_back({till.connection, true,
                         wire::encode(wire::Subscribe{m_stream, at.head().seq, at.head().lineage, at.headHash(), {}})});
}

void Simulator::onSnapshot(SimulatedTill &till, const wire::Snapshot &frame)
{
    if (till.replica->head().seq > 0 && !till.takesState)
        return; // it came twice
    const auto page = readPage(frame.state);
    if (!page || frame.format != stateFormat)
        return fail(QStringLiteral("a page of the state cannot be read"));
    if (frame.page == 0) {
        till.intakeBase = Replica::Base{frame.at, frame.hash, frame.counter, frame.previous, frame.devices};
        till.intake = *page;
        till.nextPage = 1;
    } else if (frame.page == till.nextPage && frame.at.seq == till.intakeBase.at.seq) {
        till.intake.orders.append(page->orders);
        ++till.nextPage;
    } else {
        return;
    }
    if (till.nextPage < frame.pages)
        return readOn(till);
    if (frame.at.seq == 0) { // nothing there yet: the log it is
        m_network.push_back(
            {till.connection, true, wire::encode(wire::Subscribe{m_stream, 0, till.lineages.last(), {}, {}})});
        return;
    }
    const auto takeOrders = [&] {
        till.orders.clear();
        for (const Order &order : std::as_const(till.intake.orders))
            till.orders[order.id] = serialize(order);
    };
    if (std::exchange(till.takesState, false)) {
        // In place of all that is here. Own work that is not in it is unsent again.
        const qint64 firstUnsent = till.own.empty() ? std::numeric_limits<qint64>::max() : till.own.begin()->first;
        for (const Entry &entry : std::as_const(till.log)) {
            if (entry.op.device == till.device)
                till.own[entry.op.counter] = entry.bytes;
        }
        const qint64 placed = lastOfOurs(till.own, firstUnsent, {frame.counter, frame.previous});
        const std::unique_ptr<Replica> before = std::move(till.replica);
        till.log.clear();
        till.branch.reset();
        till.base = till.logBegins = till.intakeBase;
        till.header = till.intake.header;
        takeOrders();
        till.unsynced.clear();
        std::erase_if(till.own, [&](const auto &own) { return own.first <= placed; });
        openOther(till, *before);
        return placed < frame.counter ? renew(till) : readOn(till);
    }
    till.base = till.logBegins = till.intakeBase;
    till.header = till.intake.header;
    takeOrders();
    till.unsynced.clear();
    const qint64 firstUnsent = till.own.empty() ? 0 : till.own.begin()->first;
    const qint64 placed = lastOfOurs(till.own, firstUnsent, {frame.counter, frame.previous});
    std::erase_if(till.own, [&](const auto &own) { return own.first <= placed; });
    if (!till.replica->begin(*till.base, till.header, till.intake.orders))
        return fail(QStringLiteral("the hub's state cannot be read"));
    lookAtAll(till, false);
    if (placed < frame.counter)
        return renew(till);
    readOn(till);
}

void Simulator::onFork(SimulatedTill &till, const wire::Fork &fork)
{
    for (const Entry &entry : std::as_const(till.log)) {
        if (entry.seq == fork.after && entry.hash != fork.hash) {
            m_network.push_back({till.connection, true,
                                 wire::encode(wire::Subscribe{m_stream, fork.after, entry.lineage, entry.hash, {}})});
            return;
        }
    }
    if (!std::exchange(till.offered, true)) {
        constexpr qsizetype portion = 100;
        wire::Refill refill{m_stream, {}};
        const auto send = [&] {
            if (!refill.entries.isEmpty())
                m_network.push_back({till.connection, true, wire::encode(refill)});
            refill.entries.clear();
        };
        for (const Entry &entry : std::as_const(till.log)) {
            if (entry.seq > fork.after)
                refill.entries.append(entry);
            if (refill.entries.size() == portion)
                send();
        }
        send();
        return readOn(till);
    }
    if (fork.base > 0 && fork.after == 0) {
        till.takesState = true;
        till.intakeBase = {};
        till.nextPage = 0;
        return readOn(till);
    }
    till.branch = folded(till, fork.after);
    till.branchEntries.clear();
    readOn(till);
}

void Simulator::onBranch(SimulatedTill &till, const wire::Entries &entries)
{
    const Applied applied = till.branch->receive(entries);
    till.branchEntries += applied.entries;
    if (applied.gap || !applied.mismatch.isEmpty() || till.branch->head().seq < entries.head)
        return readOn(till);
    const qint64 after = till.branch->head().seq - till.branchEntries.size();
    for (const Entry &entry : std::as_const(till.log)) {
        if (entry.seq > after && entry.op.device == till.device)
            till.own[entry.op.counter] = entry.bytes;
    }
    const qint64 last = till.branch->base().ownCounter;
    const qint64 placed = lastOfOurs(till.own, till.branchEntries, till.device, last);
    std::erase_if(till.own, [&](const auto &own) { return own.first <= placed; });
    till.log.removeIf([&](const Entry &entry) { return entry.seq > after; });
    till.log += till.branchEntries;
    till.unsynced.clear();
    if (till.base && till.base->at.seq > after)
        till.base.reset();
    if (!till.log.isEmpty() && till.log.first().seq == 1)
        till.logBegins = {};
    till.branch.reset();
    const std::unique_ptr<Replica> before = std::move(till.replica);
    openOther(till, *before);
    if (placed < last)
        return renew(till);
    till.inStep = true;
    pushUnsent(till);
}

/// The till's disk holds another log than before: it opens that, and keeps what it knows of the one that was lost.
void Simulator::openOther(SimulatedTill &till, const Replica &before)
{
    till.replica = folded(till, std::numeric_limits<qint64>::max());
    // Whose payment only another, absent terminal can prove: it is known as paid and not shown as open.
    before.confirmed().forEach([&](const Order &order) {
        const Order *now = till.replica->confirmed().find(order.id);
        if (order.state == OrderState::Paid && (!now || now->state != OrderState::Paid))
            till.knownPaid.insert(order.id);
    });
    lookAtAll(till, false);
    for (const auto &[counter, bytes] : till.own) {
        if (const auto done = till.replica->replayOwn(bytes); !done)
            fail(done.error().text);
    }
    for (const op::ResumeNumbers &portion : numbersLost(before.confirmed(), till.replica->confirmed()))
        submit(till, portion);
}

} // namespace tandem::simulation
