#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

namespace {

constexpr int longestChain = 16; ///< Follow-ups of follow-ups; beyond that something is wrong

} // namespace

Order *Reducer::locate(OrderId orderId, LineId &line)
{
    Order *order = seek(orderId, line);
    if (!order)
        outcome(Outcome::Invalid);
    return order;
}

Order *Reducer::seek(OrderId orderId, LineId &line)
{
    Order *order = m_state.edit(landing(orderId));
    if (order && order->line(line))
        return order;
    if (const auto origin = originOf(orderId, line)) {
        line = origin->line;
        m_redirected = true;
        return m_state.edit(origin->order);
    }
    if (const auto there = holder(orderId, line))
        return m_state.edit(there->order);
    return nullptr;
}

bool Reducer::leadsTo(LineId line, LineId followUp)
{
    for (int steps = 0; steps < longestChain; ++steps) {
        if (line == followUp)
            return true;
        line = followUpLineId(line);
    }
    return false;
}

QList<OrderId> Reducer::paidBefore(OrderId followUp) const
{
    QList<OrderId> found;
    const Order *order = m_state.carriedOnBy(followUp);
    for (int steps = 0; order && steps < longestChain; ++steps) {
        // What its device saw paid may have been merged into another order that is.
        if (isPaid(*m_state.find(landing(order->id))))
            found.append(order->id);
        order = isPaid(*order) ? m_state.carriedOnBy(order->id) : nullptr;
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<Reducer::Origin> Reducer::originOf(OrderId followUp, LineId lineId) const
{
    for (const OrderId &id : paidBefore(followUp)) {
        const Order &paid = *m_state.find(landing(id));
        for (const Line &line : paid.lines) {
            if (leadsTo(line.id, lineId))
                return Origin{paid.id, line.id};
        }
    }
    return std::nullopt;
}

const Line *Reducer::inDocuments(OrderId followUp, LineId lineId) const
{
    for (OrderId paid : paidBefore(followUp)) {
        QList<OrderId> documents;
        m_state.forEachDocument(landing(paid), [&](const Order &document) { documents.append(document.id); });
        std::sort(documents.begin(), documents.end());
        for (OrderId document : std::as_const(documents)) {
            for (const Line &line : m_state.find(document)->lines) {
                if (leadsTo(line.id, lineId))
                    return &line;
            }
        }
    }
    return nullptr;
}

Order &Reducer::orderForMoney(OrderId id)
{
    if (Order *order = m_state.edit(id)) {
        if (order->state == OrderState::Merged && !undoMerge(*order))
            return *m_state.edit(landing(id));
        return *order;
    }
    const QList<OrderId> before = paidBefore(id);
    return before.isEmpty() ? orderForContent(id) : carryOn(id, *m_state.find(landing(before.first())));
}

QStringList Reducer::restoreBilled(Order &order, const Bill &bill, const Mark &billMark, QList<OrderId> &paidToo)
{
    QStringList names;
    for (const BillLine &wanted : bill.lines) {
        if (order.line(wanted.line))
            continue;
        const OrderId known = order.duplicateOf.isNull() ? order.id : order.duplicateOf;
        const auto origin = originOf(known, wanted.line);
        const auto elsewhere = origin ? std::nullopt : holder(known, wanted.line);
        const Line *source = origin      ? m_state.find(origin->order)->line(origin->line)
                             : elsewhere ? m_state.find(elsewhere->order)->line(elsewhere->line)
                                         : inDocuments(known, wanted.line);
        Line line = source ? carriedOn(*source, true, m_mark) : Line();
        line.id = wanted.line;
        line.quantities.append({m_mark, true, wanted.quantity});
        line.unitPrice = {wanted.unitPrice, m_mark, m_operation.author};
        line.discount = {wanted.discount, m_mark, m_operation.author};
        if (!source)
            line.addedBy = m_operation.author;
        if (!elsewhere || !claimFrom(*elsewhere, order.id, wanted, billMark, paidToo))
            names.append(line.name);
        order.lines.append(line);
    }
    return names;
}

} // namespace tandem
