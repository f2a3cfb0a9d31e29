#include "sync/engine/replica.h"

#include "sync/engine/state_hash.h"
#include "sync/model/sha256.h"

namespace tandem {

namespace {

/// It does nothing to an order.
bool isAboutSession(const OperationBody &body)
{
    return std::holds_alternative<op::OpenSession>(body) || std::holds_alternative<op::CloseSession>(body)
           || std::holds_alternative<op::GiveUpDevice>(body);
}

bool touchesSessions(const OperationBody &body)
{
    return isAboutSession(body) || std::holds_alternative<op::Finalize>(body)
           || std::holds_alternative<op::ResumeNumbers>(body) || std::holds_alternative<op::RenewDevice>(body)
           || std::holds_alternative<op::MoveCash>(body);
}

/// Does «x saw y» come out otherwise by it? How far the present lineage goes counts for nothing while none of it was
/// lost.
bool isKnownOtherwise(const LineageStarts &before, LineageStarts now)
{
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (it->firstLost == 0)
            it->last = before.value(it.key()).last;
    }
    return now != before;
}

void addOnce(QList<OrderId> &list, const QList<OrderId> &more)
{
    for (OrderId id : more) {
        if (!list.contains(id))
            list.append(id);
    }
}

} // namespace

Replica::Replica(Setup setup)
    : m_setup(std::move(setup))
    , m_shown(&m_confirmed)
{
}

bool Replica::begin(const Base &base, const QByteArray &header, const QList<Order> &orders)
{
    StreamState state;
    if (!state.readHeader(header))
        return false;
    m_confirmed.clear();
    m_confirmed.copySessionsFrom(state);
    for (const Order &order : orders)
        m_confirmed.create(order);
    m_headLineage = base.at.lineage;
    m_headSeq = base.at.seq;
    m_headHash = base.hash;
    m_devicesBefore = base.devices;
    m_lastBytes.clear();
    m_touched.clear();
    // A device that goes on for another one has that one's state, and nothing of its own in it yet.
    const DeviceHead own = base.devices.value(m_setup.device);
    ownCameBack(own.counter, own.hash);
    m_shown.clear();
    m_shown.copySessionsFrom(m_confirmed);
    for (Pending &own : m_pending)
        show(own);
    return true;
}

/// Returns the roots of the orders whose unsent work changed.
QList<OrderId> Replica::ownCameBack(qint64 counter, const QByteArray &hash)
{
    QList<OrderId> roots;
    m_confirmedCounter = counter;
    m_confirmedHash = hash;
    while (!m_pending.isEmpty() && m_pending.first().operation.ref.counter <= counter) {
        addOnce(roots, m_pending.first().roots);
        m_pending.removeFirst();
    }
    if (counter > m_lastCounter) {
        m_lastCounter = counter;
        m_lastOwnHash = hash;
    }
    return roots;
}

ReduceContext Replica::context() const
{
    ReduceContext context;
    context.currency = m_setup.currency;
    context.rounding = m_setup.rounding;
    context.lineages = m_setup.lineages;
    return context; // of no lineage yet: what is unsent looks the same whenever it is shown
}

Reduction Replica::fold(const Operation &operation, const Entry &entry)
{
    ReduceContext placed = context();
    placed.lineage = entry.lineage;
    placed.seq = entry.seq;
    placed.origin = entry.origin;
    placed.number = entry.number;
    placed.run = entry.run;
    Reduction reduction = reduce(m_confirmed, operation, placed);
    if (reduction.numberUsed && entry.run == std::max<qint64>(m_confirmed.run, 1))
        m_confirmed.lastNumber = std::max(m_confirmed.lastNumber, entry.number);
    for (OrderId id : std::as_const(reduction.touched))
        m_touched.insert(id);
    return reduction;
}

Replica::Base Replica::base() const
{
    Base base{head(), m_headHash, m_confirmedCounter, m_confirmedHash, m_devicesBefore};
    for (auto it = m_lastBytes.cbegin(); it != m_lastBytes.cend(); ++it) {
        if (const auto ref = opRefOf(*it))
            base.devices.insert(it.key(), {ref->counter, sha256(*it)});
    }
    return base;
}

void Replica::replay(const Entry &entry)
{
    m_headSeq = entry.seq;
    m_headLineage = entry.lineage;
    m_headHash = entry.hash;
    m_lastBytes.insert(entry.op.device, entry.bytes);
    if (entry.op.device == m_setup.device)
        ownCameBack(entry.op.counter, sha256(entry.bytes));
    if (const auto operation = m_setup.decode(entry.bytes, m_setup.currency))
        fold(*operation, entry);
    m_shown.copySessionsFrom(m_confirmed);
}

Result<void> Replica::replayOwn(const QByteArray &bytes)
{
    auto operation = m_setup.decode(bytes, m_setup.currency);
    if (!operation)
        return operation.error();
    if (operation->ref.counter <= m_lastCounter)
        return {};
    submit(*operation, bytes);
    return {};
}

Operation Replica::prepare(OperationBody body, const Author &author, SessionId session, qint64 deviceTime) const
{
    Operation operation;
    operation.ref = {m_setup.device, m_lastCounter + 1};
    operation.seen = head();
    operation.author = author;
    operation.session = session;
    operation.deviceTime = deviceTime;
    operation.previous = m_lastOwnHash;
    operation.body = std::move(body);
    return operation;
}

OrderId Replica::rootOf(OrderId order) const
{
    const Order *known = m_shown.find(order);
    return known ? known->root : order;
}

Applied Replica::submit(const Operation &operation, const QByteArray &bytes)
{
    Applied applied;
    m_lastCounter = operation.ref.counter;
    m_lastOwnHash = sha256(bytes);
    const Reduction reduction = reduce(m_shown, operation, context());
    m_pending.append({operation, bytes, {rootOf(orderOf(operation.body))}, reduction.postings});
    // Two refunds of one order concern each other.
    if (const auto *add = std::get_if<op::AddLine>(&operation.body); add && !add->refundOf.isNull())
        addOnce(m_pending.last().roots, {rootOf(add->refundOf)});
    for (OrderId id : reduction.touched)
        addOnce(m_pending.last().roots, {rootOf(id)});
    applied.touched = reduction.touched;
    applied.sessionsTouched = touchesSessions(operation.body);
    return applied;
}

/// A difference stays: of orders with a long history it is enough to look now and then.
bool Replica::isWorthChecking(const Entry &entry, const QList<OrderId> &touched) const
{
    constexpr qsizetype shortHistory = 64;
    constexpr qint64 nowAndThen = 16;
    qsizetype history = 0;
    for (OrderId id : touched) {
        for (const Line &line : m_confirmed.find(id)->lines)
            history += 1 + line.quantities.size();
    }
    return history <= shortHistory || entry.seq % nowAndThen == 0;
}

void Replica::takeOrder(const Order &order)
{
    const QList<OrderId> roots{order.root, rootOf(order.id)};
    m_confirmed.create(order);
    m_touched.insert(order.id);
    rebuild(roots);
}

/// A copy of this terminal's data made it: ours of that number has not been sent and must not be lost.
bool Replica::isAnothers(const Entry &entry) const
{
    const qsizetype i = qsizetype(entry.op.counter - firstUnsent());
    return i >= 0 && i < m_pending.size() && m_pending[i].bytes != entry.bytes;
}

void Replica::show(Pending &own)
{
    const Reduction reduction = reduce(m_shown, own.operation, context());
    for (OrderId id : reduction.touched)
        addOnce(own.roots, {rootOf(id)});
    own.postings = reduction.postings;
}

QList<OrderId> Replica::rootsOfUnsent() const
{
    QList<OrderId> roots;
    for (const Pending &own : m_pending)
        addOnce(roots, own.roots);
    return roots;
}

void Replica::setLineages(const QList<LineageId> &lineages)
{
    if (std::exchange(m_setup.lineages, lineages) != lineages)
        rebuild(rootsOfUnsent());
}

void Replica::rebuild(const QList<OrderId> &roots)
{
    if (m_pending.isEmpty()) {
        m_shown.clear();
        m_shown.copySessionsFrom(m_confirmed);
        return;
    }
    QSet<OrderId> stale(roots.cbegin(), roots.cend());
    while (!replayOn(stale)) { }
    showSessions();
}

/// Shows those orders anew. An operation may change several orders: then those belong to it, and what else changed
/// them. False when more orders turned out to belong to it than were dropped: `roots` then has them.
bool Replica::replayOn(QSet<OrderId> &roots)
{
    const auto isOf = [&](const Pending &own) {
        return std::any_of(own.roots.cbegin(), own.roots.cend(), [&](OrderId id) { return roots.contains(id); });
    };
    const auto add = [&](const Pending &own) {
        for (OrderId id : own.roots)
            roots.insert(id);
    };
    for (qsizetype known = -1; known != roots.size();) {
        known = roots.size();
        for (const Pending &own : std::as_const(m_pending)) {
            if (own.roots.size() > 1 && isOf(own))
                add(own);
        }
    }
    m_shown.dropIf([&](const Order &order) { return roots.contains(order.root); });
    const auto before = roots.size();
    for (Pending &own : m_pending) {
        if (!isOf(own))
            continue;
        show(own);
        add(own);
    }
    return roots.size() == before;
}

/// The sessions hang on all that is unsent. What each operation does to its order is known: only the postings are made
/// again, since with a day of unsent work everything else would take too long at each frame.
void Replica::showSessions()
{
    m_shown.copySessionsFrom(m_confirmed);
    for (const Pending &own : std::as_const(m_pending)) {
        if (isAboutSession(own.operation.body))
            reduce(m_shown, own.operation, context());
        for (const Posting &posting : own.postings)
            m_shown.post(posting);
    }
}

Applied Replica::receive(const wire::Entries &frame)
{
    Applied applied;
    if (frame.to <= m_headSeq)
        return applied; // a duplicate, or an old answer that came late
    if (frame.from > m_headSeq + 1) {
        applied.gap = true;
        return applied;
    }
    QList<OrderId> roots;
    const LineageStarts starts = m_pending.isEmpty() ? LineageStarts() : m_confirmed.lineageStarts;
    for (const Entry &entry : frame.entries) {
        if (entry.seq <= m_headSeq)
            continue;
        if (entry.seq != m_headSeq + 1) {
            applied.gap = true;
            break;
        }
        if (entryHash(m_headHash, entry) != entry.hash) {
            applied.mismatch = QStringLiteral("entry %1").arg(entry.seq);
            break;
        }
        m_headSeq = entry.seq;
        m_headLineage = entry.lineage;
        m_headHash = entry.hash;
        m_lastBytes.insert(entry.op.device, entry.bytes);
        const bool ownName = entry.op.device == m_setup.device;
        applied.deviceCopied = applied.deviceCopied || (ownName && isAnothers(entry));
        if (ownName && !applied.deviceCopied) {
            applied.ownSeen = entry.op.counter;
            roots.append(ownCameBack(entry.op.counter, sha256(entry.bytes)));
        }
        applied.entries.append(entry);
        const auto operation = m_setup.decode(entry.bytes, m_setup.currency);
        if (!operation)
            continue; // a newer kind: kept in the log, no effect here
        const Reduction reduction = fold(*operation, entry);
        applied.sessionsTouched |= touchesSessions(operation->body);
        applied.settled |= std::holds_alternative<op::Finalize>(operation->body);
        addOnce(applied.touched, reduction.touched);
        if (m_checksStates && isWorthChecking(entry, reduction.touched)
            && stateHash(m_confirmed, reduction.touched) != entry.stateHash)
            addOnce(applied.differing, reduction.touched);
        for (const Notice &notice : reduction.notices) {
            if (notice.to == m_setup.device)
                applied.notices.append(notice);
        }
    }
    // As the log has it and as it is shown: where a follow-up came about otherwise, these may differ.
    for (OrderId id : std::as_const(applied.touched)) {
        const Order &order = *m_confirmed.find(id);
        roots.append({order.root, rootOf(id)});
        for (const Line &line : order.lines) {
            if (!line.refundOf.isNull())
                roots.append(rootOf(line.refundOf));
        }
    }
    // More is known now of who saw what, also of orders that no entry is about.
    if (!m_pending.isEmpty() && isKnownOtherwise(starts, m_confirmed.lineageStarts)) {
        roots.append(rootsOfUnsent());
        for (const Pending &own : std::as_const(m_pending)) {
            if (const OrderId id = orderOf(own.operation.body); !id.isNull())
                addOnce(applied.touched, {id});
        }
    }
    rebuild(roots);
    return applied;
}

QList<QByteArray> Replica::unsentFrom(qint64 counter, qint64 maxBytes) const
{
    QList<QByteArray> result;
    qint64 bytes = 0;
    // Counters have no hole: the place in the list follows from the first one.
    for (qsizetype i = qsizetype(std::max<qint64>(0, counter - firstUnsent())); i < m_pending.size(); ++i) {
        bytes += m_pending[i].bytes.size();
        if (bytes > maxBytes && !result.isEmpty())
            break;
        result.append(m_pending[i].bytes);
    }
    return result;
}

qint64 Replica::firstUnsent() const
{
    return m_pending.isEmpty() ? nextCounter() : m_pending.first().operation.ref.counter;
}

} // namespace tandem
