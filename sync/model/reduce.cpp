#include "sync/model/reducer.h"
#include "sync/model/sha256.h"

#include <algorithm>

namespace tandem {

namespace {

template<typename T>
T hashedId(const QByteArray &text)
{
    return T::fromBytes(sha256(text).left(16));
}

Mark markOf(const Operation &operation, const ReduceContext &context)
{
    if (context.origin.lineage.isNull())
        return {operation.ref, context.lineage, context.seq, operation.seen, {}, operation.author};
    return {operation.ref,  context.origin.lineage,         context.origin.seq,
            operation.seen, {context.lineage, context.seq}, operation.author};
}

} // namespace

Reducer::Reducer(StreamState &state, const Operation &operation, const ReduceContext &context)
    : m_state(state)
    , m_operation(operation)
    , m_context(context)
    , m_mark(markOf(operation, context))
{
}

Reduction Reducer::run()
{
    if (m_mark.seq != Mark::pending) {
        noteStart({m_mark.lineage, m_mark.seq}, m_mark.again.lineage.isNull());
        noteStart(m_mark.again, true);
    }
    std::visit([this](const auto &kind) { apply(kind); }, m_operation.body);
    if (m_result.outcome == Outcome::Invalid)
        tellNothingThere();
    for (OrderId id : std::as_const(m_result.touched))
        m_state.index(id);
    m_result.notices = oncePerPerson(std::exchange(m_result.notices, {}));
    return std::move(m_result);
}

void Reducer::touch(OrderId order)
{
    if (!m_result.touched.contains(order))
        m_result.touched.append(order);
}

void Reducer::noteStart(const LogPosition &place, bool isOurs)
{
    if (place.lineage.isNull())
        return;
    LineageStart &start = m_state.lineageStarts[place.lineage];
    start.seq = start.seq == 0 ? place.seq : std::min(start.seq, place.seq);
    start.isOurs = start.isOurs || isOurs;
    if (isOurs)
        start.last = std::max(start.last, place.seq);
    else
        start.firstLost = start.firstLost == 0 ? place.seq : std::min(start.firstLost, place.seq);
}

bool Reducer::hasMoney(const Order &order)
{
    return order.state == OrderState::Paying
           || std::any_of(order.payments.cbegin(), order.payments.cend(),
                          [](const Payment &payment) { return !payment.voided; });
}

void Reducer::changed(Order &order)
{
    if (m_operation.author != order.addedBy)
        order.changedBy = m_operation.author;
    touch(order.id);
}

void Reducer::changed(Order &order, Line &line)
{
    if (m_operation.author != line.addedBy)
        line.changedBy = m_operation.author;
    changed(order);
}

void Reducer::changedField(Order &order, Line &line)
{
    if (line.isShown())
        changed(order, line);
    else
        touch(order.id); // the value stays on the line in case an unseen tap brings it back
}

void Reducer::number(Order &order)
{
    if (order.number == 0 && m_context.number != 0 && !m_result.numberUsed && order.hasContent()) {
        order.number = m_context.number;
        order.run = m_context.run;
        m_result.numberUsed = true;
        if (order.run > m_state.run) {
            // Before any session, or taken back without the session that began its run.
            m_state.run = order.run;
            m_state.lastNumber = 0;
        }
    }
}

Order &Reducer::orderForContent(OrderId id)
{
    if (Order *order = m_state.edit(id))
        return *order;
    Order order;
    order.id = id;
    order.root = id;
    order.currency = m_context.currency;
    order.addedBy = m_operation.author;
    order.openedAt = m_operation.deviceTime;
    return m_state.create(order);
}

OrderId followUpId(OrderId order) { return hashedId<OrderId>("follow-up\n" + order.toString().toLatin1()); }

OrderId duplicateId(OrderId order, OpRef finalize)
{
    return hashedId<OrderId>("duplicate\n" + order.toString().toLatin1() + '\n' + finalize.device.toString().toLatin1()
                             + '\n' + QByteArray::number(finalize.counter));
}

LineId followUpLineId(LineId line) { return hashedId<LineId>("follow-up-line\n" + line.toString().toLatin1()); }

Reduction reduce(StreamState &state, const Operation &operation, const ReduceContext &context)
{
    return Reducer(state, operation, context).run();
}

} // namespace tandem
