#include "sync/engine/hub_node.h"
#include "sync/model/lineages.h"
#include "sync/model/sha256.h"
#include "sync/wire/op_codec.h"

namespace tandem {

namespace {

constexpr qsizetype mostLineages = 4096;
constexpr qsizetype mostNumbers = 1000; ///< In one operation

} // namespace

DeviceId HubNode::deviceOf(HubId hub, LineageId lineage)
{
    return DeviceId::fromBytes(
        sha256("hub\n" + hub.toString().toLatin1() + '\n' + lineage.toString().toLatin1()).left(16));
}

bool HubNode::isPutBack(const wire::Subscribe &subscribe, const Sequencer &log)
{
    if (!holdsLineages(m_setup.lineages, subscribe.lineages)
        && m_setup.lineages.size() + subscribe.lineages.size() < mostLineages) {
        beginLineage(subscribe.lineages, lacksStart(m_setup.lineages, subscribe.lineages, m_setup.lineage));
        return true;
    }
    // Nobody has entries of the present lineage but from here.
    if (subscribe.after == 0 || !isSameDeclared(subscribe.lineage, m_setup.lineage) || subscribe.hash.size() != 32)
        return false;
    if (subscribe.after <= log.seq()
        && (subscribe.after < log.base().at.seq || hashAt(subscribe.stream, subscribe.after) == subscribe.hash))
        return false;
    beginLineage({}, true);
    return true;
}

void HubNode::beginLineage(const QList<LineageId> &known, bool always)
{
    m_setup.lineages = mergedLineages(m_setup.lineages, known);
    if (always || m_setup.lineages.last() != m_setup.lineage)
        m_setup.lineages.append(lineageAfter(m_setup.lineage, m_setup.newLineage()));
    m_setup.lineage = m_setup.lineages.last();
    m_shop->setLineages(m_setup.lineages);
    for (auto &[stream, log] : m_orders)
        log->setLineages(m_setup.lineages);
    m_inStep.clear();
    m_output.lineages = m_setup.lineages;
    for (const auto &[connection, client] : m_clients)
        m_output.close.append(connection);
    m_clients.clear();
}

QStringList HubNode::waitingFor(StreamId stream, const OrderSequencer &log) const
{
    const QSet<DeviceId> inStep = m_inStep.value(stream);
    QStringList waiting;
    for (const PosSession &session : log.state().sessions) {
        const bool isMissing = session.open
                               && std::any_of(session.drawers.cbegin(), session.drawers.cend(),
                                              [&](const Drawer &drawer) { return !inStep.contains(drawer.device); });
        if (isMissing)
            waiting.append(session.pos);
    }
    waiting.sort();
    return waiting;
}

QList<HubNode::Held> HubNode::held() const
{
    QList<Held> held;
    for (const auto &[stream, log] : m_orders) {
        if (log->seq() > 0 && log->holdsNumbers())
            held.append({stream, waitingFor(stream, *log)});
    }
    return held;
}

void HubNode::resumeNumbers(StreamId stream, qint64 wallMs)
{
    const auto log = m_orders.find(stream);
    if (log == m_orders.end() || !log->second->holdsNumbers() || !waitingFor(stream, *log->second).isEmpty())
        return;
    placeOwn(*log->second, op::ResumeNumbers{m_setup.lineage, false, numbersDue(log->second->state(), false)}, wallMs);
}

bool HubNode::goOn(qint64 wallMs)
{
    const QList<Held> streams = held();
    for (const Held &each : streams) {
        OrderSequencer &log = orderSequencer(each.stream);
        placeNumbers(log, m_setup.lineage, true, numbersDue(log.state(), true), wallMs);
    }
    return !streams.isEmpty();
}

void HubNode::placeNumbers(OrderSequencer &log, LineageId endsHold, bool newRun, const QList<GivenNumber> &numbers,
                           qint64 wallMs)
{
    placeOwn(log, op::ResumeNumbers{endsHold, newRun, numbers.first(std::min(numbers.size(), mostNumbers))}, wallMs);
    for (qsizetype i = mostNumbers; i < numbers.size(); i += mostNumbers)
        placeOwn(log, op::ResumeNumbers{{}, false, numbers.mid(i, mostNumbers)}, wallMs);
}

void HubNode::placeOwn(OrderSequencer &log, const OperationBody &body, qint64 wallMs)
{
    const DeviceId device = deviceOf(m_setup.hub, m_setup.lineage);
    const qint64 last = log.counters().value(device);
    Operation operation;
    operation.ref = {device, last + 1};
    operation.seen = log.head();
    operation.author = {QStringLiteral("hub"), QString()};
    operation.deviceTime = std::max<qint64>(wallMs, 0);
    operation.previous = log.hashOf({device, last});
    operation.body = body;
    const Placed placed = log.place(device, encodeOperation(operation), wallMs);
    Q_ASSERT(placed.kind == Placed::Kind::Appended);
    remember(log.stream(), placed.entry);
}

} // namespace tandem
