#include "sync/model/reducer.h"

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

void Reducer::apply(const op::ResumeNumbers &resume)
{
    if (m_mark.seq == Mark::pending)
        return; // only the hub's log gives numbers
    Numbering &numbering = m_state.numbering;
    if (!resume.lineage.isNull() && resume.lineage == m_context.lineage && numbering.resumedIn != resume.lineage) {
        numbering.resumedIn = resume.lineage;
        if (resume.newRun) {
            m_state.run = std::max<qint64>(m_state.run, 1) + 1;
            m_state.lastNumber = 0;
            for (PosSession &session : m_state.sessions) {
                if (session.open)
                    session.run = m_state.run;
            }
        }
    } else if (resume.given.isEmpty()) {
        outcome(Outcome::KeptInHistory); // that hold has ended before, or was of another lineage
    }
    for (const GivenNumber &given : resume.given)
        give(given);
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
