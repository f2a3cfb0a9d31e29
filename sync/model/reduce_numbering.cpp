#include "sync/model/reducer.h"
#include "sync/model/serialize.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <vector>

namespace tandem {

namespace {

/// Where the order's first content stands in the log as it is now.
qint64 firstContent(const Order &order)
{
    const auto place = [](const Mark &mark) { return mark.again.lineage.isNull() ? mark.seq : mark.again.seq; };
    qint64 first = order.settlement ? place(order.settlement->mark) : std::numeric_limits<qint64>::max();
    for (const Line &line : order.lines) {
        for (const QuantityMark &quantity : line.quantities)
            first = std::min(first, place(quantity.mark));
    }
    return first;
}

/// Of several lost places the first one counts, as with entries that are taken back.
bool lacks(const Mark &mark, const LostPlace &place, const QList<LineageId> &lineages)
{
    return mark.op == place.op && LogPosition{mark.lineage, mark.seq} != place.at
           && (mark.again.lineage.isNull() || lineages.indexOf(place.at.lineage) < lineages.indexOf(mark.lineage));
}

/// What the bill of a paid order had not seen has gone on: that stays.
bool lacksPlace(const Order &order, const LostPlace &place, const QList<LineageId> &lineages)
{
    bool found = false;
    if (order.state != OrderState::Paid)
        forEachMark(order, [&](const Mark &mark) { found = found || lacks(mark, place, lineages); });
    return found;
}

bool isTaken(const StreamState &state, OrderNumber number)
{
    bool taken = false;
    state.forEach([&](const Order &order) { taken |= OrderNumber{order.run, order.number} == number; });
    return taken;
}

} // namespace

QList<GivenNumber> numbersDue(const StreamState &state, bool newRun)
{
    std::vector<std::pair<qint64, OrderId>> due;
    state.forEach([&](const Order &order) {
        if (order.number == 0 && order.hasContent())
            due.emplace_back(firstContent(order), order.id);
    });
    std::sort(due.begin(), due.end());
    const qint64 run = std::max<qint64>(state.run, 1) + (newRun ? 1 : 0);
    qint64 last = newRun ? 0 : state.lastNumber;
    QList<GivenNumber> numbers;
    for (const auto &[first, order] : due)
        numbers.append({order, {run, ++last}});
    return numbers;
}

QList<op::ResumeNumbers> numbersLost(const StreamState &before, const StreamState &now)
{
    constexpr qsizetype most = 1000;
    QList<GivenNumber> lost;
    const auto look = [&](OrderId id, OrderNumber number) {
        const Order *order = now.find(id);
        const bool isKnown =
            (order && OrderNumber{order->run, order->number} == number) || now.numbering.formerOf(id).contains(number);
        if (!isKnown)
            lost.append({id, number});
    };
    before.forEach([&](const Order &order) {
        if (order.number != 0)
            look(order.id, {order.run, order.number});
    });
    for (auto it = before.numbering.former.cbegin(); it != before.numbering.former.cend(); ++it) {
        for (const OrderNumber &former : *it)
            look(it.key(), former);
    }
    std::sort(lost.begin(), lost.end(), [](const GivenNumber &a, const GivenNumber &b) {
        return std::tie(a.number, a.order) < std::tie(b.number, b.order);
    });
    QList<op::ResumeNumbers> portions;
    for (qsizetype i = 0; i < lost.size(); i += most)
        portions.append({{}, false, lost.mid(i, most)});
    return portions;
}

bool lacksPlace(const StreamState &state, const LostPlace &place, const QList<LineageId> &lineages)
{
    bool found = false;
    state.forEach([&](const Order &order) { found = found || lacksPlace(order, place, lineages); });
    return found;
}

void Reducer::apply(const op::ResumeNumbers &resume)
{
    if (m_mark.seq == Mark::pending)
        return; // only the hub's log gives numbers
    Numbering &numbering = m_state.numbering;
    const LineageId lineage = declaredLineage(resume.lineage);
    if (!resume.lineage.isNull() && isSameDeclared(lineage, m_context.lineage)
        && !isSameDeclared(lineage, numbering.resumedIn)) {
        numbering.resumedIn = lineage;
        if (resume.newRun) {
            m_state.run = std::max<qint64>(m_state.run, 1) + 1;
            m_state.lastNumber = 0;
            for (PosSession &session : m_state.sessions) {
                if (session.open)
                    session.run = m_state.run;
            }
        }
    } else if (resume.given.isEmpty() && resume.places.isEmpty()) {
        outcome(Outcome::KeptInHistory); // that hold has ended before, or was of another lineage
    }
    for (const GivenNumber &given : resume.given)
        give(given);
    if (!resume.places.isEmpty())
        place(resume.places);
}

void Reducer::apply(const op::RenewDevice &renew)
{
    // The first one: a name, too, is given once.
    if (m_operation.ref.counter != 1 || renew.former.device == m_operation.ref.device)
        return outcome(Outcome::Invalid);
    m_state.formerDevices.insert(m_operation.ref.device, renew.former);
}

void Reducer::place(const QList<LostPlace> &places)
{
    for (const LostPlace &each : places)
        noteStart(each.at, false);
    std::vector<OrderId> orders;
    m_state.forEach([&](const Order &order) {
        if (std::any_of(places.cbegin(), places.cend(),
                        [&](const LostPlace &each) { return lacksPlace(order, each, m_context.lineages); }))
            orders.push_back(order.id);
    });
    std::sort(orders.begin(), orders.end()); // they come in no fixed order
    for (OrderId id : orders) {
        Order &order = *m_state.edit(id);
        for (const LostPlace &each : places) {
            editMarks(order, [&](Mark &mark) {
                if (!lacks(mark, each, m_context.lineages))
                    return;
                if (mark.again.lineage.isNull())
                    mark.again = {mark.lineage, mark.seq};
                mark.lineage = each.at.lineage;
                mark.seq = each.at.seq;
            });
        }
        recount(order);
        settleCancel(order);
        touch(id);
    }
}

void Reducer::give(const GivenNumber &given)
{
    const Order *known = m_state.find(given.order);
    if (known && OrderNumber{known->run, known->number} == given.number)
        return;
    if (known && known->number == 0 && !isTaken(m_state, given.number)) {
        Order &order = *m_state.edit(given.order);
        order.run = given.number.run;
        order.number = given.number.number;
        if (order.run > m_state.run) {
            m_state.run = order.run;
            m_state.lastNumber = 0;
        }
        if (order.run == m_state.run)
            m_state.lastNumber = std::max(m_state.lastNumber, order.number);
    } else {
        QList<OrderNumber> &former = m_state.numbering.former[given.order];
        if (former.contains(given.number))
            return;
        former.append(given.number);
        if (!known)
            return; // what was in it may come back later
    }
    touch(given.order);
}

} // namespace tandem
