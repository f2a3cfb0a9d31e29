#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

OrderId Reducer::landing(OrderId id) const
{
    for (const Order *order = m_state.find(id); order && order->state == OrderState::Merged; order = m_state.find(id))
        id = order->mergedInto;
    return id;
}

QList<Home> Reducer::homesOf(OrderId id) const
{
    QList<Home> homes;
    for (const Order *order = m_state.find(id); order && order->state == OrderState::Merged;
         order = m_state.find(order->mergedInto))
        homes.append({order->id, order->merge});
    return homes;
}

void Reducer::apply(const op::Merge &merge)
{
    Order *source = m_state.edit(merge.order);
    if (!source)
        return outcome(Outcome::Invalid);
    const OrderId into = landing(merge.into);
    const Order *known = m_state.find(into);
    if (const char *why = mergeRefused(*source, known)) {
        outcome(Outcome::Refused);
        if (landing(source->id) == into)
            noteMergedAgain(source->id, into);
        const Order &about = isPaid(*source) || !known || !isPaid(*known) ? *source : *known;
        return tellMe(why, about, whoHolds(about), {}, into);
    }
    Order &target = orderForContent(into);
    QStringList names;
    // The order that was meant may have gone on into another one, unseen.
    const QList<Home> further = homesOf(merge.into);
    for (Line line : std::as_const(source->lines)) {
        // A cancel took away what it saw here; it says nothing of the other order, nor of what came here unseen.
        for (const CancelMark &cancel : std::as_const(source->cancels)) {
            if (!cancel.refused && sawItCome(cancel.mark, line))
                line.removes.append(cancel.mark);
        }
        line.homes.append({source->id, m_mark});
        line.homes.append(further);
        if (line.isShown())
            names.append(line.name);
        target.lines.append(line);
    }
    for (const TextMark &note : std::as_const(source->notes))
        target.notes.append(note);
    tellUnseenHeader(*source, m_mark);
    source->lines.clear();
    source->state = OrderState::Merged;
    source->mergedInto = into;
    source->merge = m_mark;
    touch(source->id);
    recount(target);
    tellCancelled(target, !names.isEmpty());
    settleCancel(target);
    number(target);
    changed(target);
    if (!names.isEmpty())
        tellAfterBill(target, names.join(QStringLiteral(", ")));
}

/// Who merged them, too, saw the goods come.
void Reducer::noteMergedAgain(OrderId source, OrderId into)
{
    Order &target = *m_state.edit(into);
    for (Line &line : target.lines) {
        const auto home = std::find_if(line.homes.cbegin(), line.homes.cend(),
                                       [&](const Home &each) { return each.order == source; });
        if (home == line.homes.cend() || sawItCome(m_mark, line)) // or made the same merge before
            continue;
        line.homes.insert(home, {source, m_mark});
        touch(into);
    }
}

const char *Reducer::mergeRefused(const Order &source, const Order *target) const
{
    if (isPaid(source) || (target && isPaid(*target)))
        return "paid-beats";
    if (source.state != OrderState::Open || hasMoney(source) || (target && target->id == source.id))
        return "merge-refused";
    return nullptr;
}

Author Reducer::whoHolds(const Order &order) const
{
    if (order.settlement)
        return order.settlement->by;
    if (order.lock)
        return order.lock->by;
    for (auto payment = order.payments.crbegin(); payment != order.payments.crend(); ++payment) {
        if (!payment->voided)
            return payment->by;
    }
    if (order.state == OrderState::Merged)
        return order.merge.by;
    if (!order.cancels.isEmpty())
        return order.cancels.constLast().by;
    return order.changedBy.value_or(order.addedBy);
}

bool Reducer::undoMerge(Order &source)
{
    Order *target = m_state.edit(landing(source.id));
    if (isPaid(*target))
        return false;
    const auto homeOf = [&](const Line &line) {
        return std::find_if(line.homes.cbegin(), line.homes.cend(),
                            [&](const Home &home) { return home.order == source.id; });
    };
    QStringList names;
    for (const Line &line : std::as_const(target->lines)) {
        const auto home = homeOf(line);
        if (home == line.homes.cend())
            continue;
        Line back = line;
        back.homes = line.homes.first(home - line.homes.cbegin());
        source.lines.append(back);
        if (back.isShown())
            names.append(back.name);
    }
    target->lines.removeIf([&](const Line &line) { return homeOf(line) != line.homes.cend(); });
    source.state = OrderState::Open;
    source.mergedInto = OrderId();
    tell(source.merge.op.device, "merge-undone", source, {names.join(QStringLiteral(", "))}, target->id);
    source.merge = Mark();
    recount(source);
    recount(*target);
    settleCancel(source);
    settleCancel(*target);
    tellAfterBill(*target, names.join(QStringLiteral(", ")));
    touch(source.id);
    touch(target->id);
    return true;
}

} // namespace tandem
