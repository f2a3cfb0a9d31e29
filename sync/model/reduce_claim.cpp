#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

namespace {

/// Both goods that are sold, or both goods that are given back.
bool isSame(Quantity one, Quantity other)
{
    return (one > Quantity() && other > Quantity()) || (one < Quantity() && other < Quantity());
}

Quantity less(Quantity one, Quantity other) { return one < Quantity() ? std::max(one, other) : std::min(one, other); }

} // namespace

std::optional<Reducer::Origin> Reducer::holder(OrderId hint, LineId line) const
{
    const OrderId id = landing(hint);
    if (const Order *order = m_state.find(id)) {
        const Line *there = order->line(line);
        if (there && (there->isShown() || !isPaid(*order)))
            return Origin{id, line};
        // A bill that had not seen it: then it went on, and may have been paid there.
        const QList<OrderId> further = isPaid(*order) ? followUps(id).orders : QList<OrderId>();
        for (OrderId on : further) {
            const Order *followUp = m_state.find(on);
            const Line *carried = followUp ? followUp->line(line) : nullptr;
            if (carried && (carried->isShown() || !isPaid(*followUp)))
                return Origin{on, line};
        }
        if (there)
            return Origin{id, line};
    }
    const Order *best = nullptr;
    const auto look = [&](const Order &order) {
        if (order.duplicateOf.isNull() && order.line(line)
            && (!best || std::tuple(order.isFinal(), order.id) < std::tuple(best->isFinal(), best->id)))
            best = &order;
    };
    m_state.forEachWith(line, look);
    for (OrderId changed : m_result.touched) // just now: not yet in the index
        look(*m_state.find(changed));
    return best ? std::optional(Origin{best->id, line}) : std::nullopt;
}

Line *Reducer::lineIn(OrderId hint, LineId line)
{
    const std::optional<Origin> there = holder(hint, line);
    return there ? m_state.edit(there->order)->line(line) : nullptr;
}

void Reducer::claim(OrderId orderId, const Bill &bill, const Mark &billMark, QList<OrderId> &paidToo)
{
    for (const BillLine &wanted : bill.lines) {
        if (!m_state.find(orderId)->line(wanted.line))
            continue;
        claimParts(orderId, wanted, billMark, paidToo);
        claimFromOrigin(orderId, wanted, billMark, paidToo);
        // A bill that was refused here had taken them back on the payer's screen: he has seen that they were split off.
        const Look known{&billMark, &billMark, false};
        Order &order = *m_state.edit(orderId);
        Line &line = *order.line(wanted.line);
        for (Part &part : line.parts) {
            if (sees(billMark, part.mark))
                claimPart(order, line, part, wanted.quantity - merged(order, line, known), billMark, paidToo);
        }
        if (!isPaid(order))
            recount(order, line);
        paidToo += paidByOthers(line, orderId, billMark);
    }
}

QList<OrderId> Reducer::paidByOthers(const Line &line, OrderId bill, const Mark &billMark) const
{
    QList<OrderId> others;
    for (const Claim &claim : line.claims) {
        const OrderId by = landing(claim.order);
        if (!sees(billMark, claim.mark) && by != bill && isPaid(*m_state.find(by)))
            others.append(by);
    }
    return others;
}

/// What other bills had of it, unseen: first of all what this one has, too, and then of what goes on.
QList<Claim> Reducer::claimedBeyond(const Line &line, Quantity both, const Mark &billMark) const
{
    QList<Claim> beyond;
    for (Claim claim : line.claims) {
        if (sees(billMark, claim.mark))
            continue;
        const Quantity paidTwice = isSame(both, claim.quantity) ? less(both, claim.quantity) : Quantity();
        both = both - paidTwice;
        claim.quantity = claim.quantity - paidTwice;
        if (!claim.quantity.isZero())
            beyond.append(claim);
    }
    return beyond;
}

void Reducer::claimParts(OrderId orderId, const BillLine &wanted, const Mark &billMark, QList<OrderId> &paidToo)
{
    claimParts(orderId, wanted, billMark, {&billMark, &billMark, false}, paidToo);
}

void Reducer::claimParts(OrderId orderId, const BillLine &wanted, const Mark &billMark, Look here,
                         QList<OrderId> &paidToo)
{
    Order &order = *m_state.edit(orderId);
    Line &line = *order.line(wanted.line);
    for (Part &part : line.parts) {
        if (!sees(billMark, part.mark))
            claimPart(order, line, part, wanted.quantity - merged(order, line, here), billMark, paidToo);
    }
    if (!isPaid(order))
        recount(order, line);
}

void Reducer::claimPart(Order &order, Line &line, Part &part, Quantity missing, const Mark &billMark,
                        QList<OrderId> &paidToo)
{
    const Origin at = *holder(part.order, part.line); // a part is always somewhere
    Order &other = *m_state.edit(at.order);
    Line &taken = *other.line(at.line);
    if (isPaid(other) && taken.isShown()) {
        if (isSame(missing, taken.quantity))
            paidToo.append(other.id);
        return;
    }
    if (!isSame(missing, part.there()))
        return;
    const Quantity wanted = less(missing, part.there());
    // All that is there, also what was taken away: a bill beats that, and it may come back.
    const Look all{nullptr, nullptr, true};
    claimParts(other.id, {taken.id, wanted, {}, {}}, billMark, all, paidToo);
    const Quantity there = merged(other, taken, all);
    const Quantity back = isSame(wanted, there) ? less(wanted, there) : Quantity();
    if (back.isZero())
        return;
    part.takenBack = part.takenBack + back;
    taken.claims.append({order.id, m_mark, back});
    moveKitchen(taken, line, clippedSent(taken, back));
    if (!isPaid(other)) // there a bill that had not seen it was closed
        recount(other, taken);
    tell(part.mark.op.device, "split-undone", order, {line.name}, other.id);
    tellAfterBill(other, taken);
    touch(other.id);
    closeIfEmpty(other);
}

void Reducer::claimFromOrigin(OrderId orderId, const BillLine &wanted, const Mark &billMark, QList<OrderId> &paidToo)
{
    Order &order = *m_state.edit(orderId);
    Line &line = *order.line(wanted.line);
    const std::optional<Origin> from = line.partOf.isNull() ? std::nullopt : holder(line.partOfOrder, line.partOf);
    if (!from)
        return;
    // Its maker saw the split as it was meant, and not that there was less.
    Quantity missing = wanted.quantity - merged(order, line, {&billMark, &billMark, false});
    Order &origin = *m_state.edit(from->order);
    // By a bill that is not closed: its order may have gone elsewhere since.
    const auto isTakenBack = [&](const Claim &claim) {
        const OrderId by = landing(claim.order);
        return !sees(billMark, claim.mark) && (by == orderId || !isPaid(*m_state.find(by)));
    };
    if (isPaid(origin) && origin.id != orderId) {
        if (isSame(missing, wanted.quantity) || std::any_of(line.claims.cbegin(), line.claims.cend(), isTakenBack))
            paidToo.append(origin.id);
        return;
    }
    Line &whole = *origin.line(from->line);
    const auto part = std::find_if(whole.parts.begin(), whole.parts.end(),
                                   [&](const Part &each) { return each.line == wanted.line; });
    if (part == whole.parts.end())
        return;
    Quantity back;
    QList<Claim> takenBack;
    for (const Claim &claim : std::as_const(line.claims)) {
        if (isTakenBack(claim))
            takenBack.append(claim);
    }
    for (const Claim &claim : std::as_const(takenBack))
        back = back + claim.quantity;
    line.claims.removeIf(isTakenBack);
    if (isSame(missing, wanted.quantity))
        missing = missing + back;
    else
        missing = back;
    if (missing.isZero())
        return;
    BillLine more = wanted;
    more.line = whole.id;
    // Its maker may have taken the rest away, as it seemed, from the line it was split off.
    const Look known{&billMark, &billMark, true};
    more.quantity = merged(origin, whole, known) + missing;
    claimParts(origin.id, more, billMark, paidToo);
    claimFromOrigin(origin.id, more, billMark, paidToo);
    // Not what another bill had from there, and this one could not have back.
    Quantity there = merged(origin, whole, known);
    for (const Claim &claim : std::as_const(whole.claims)) {
        if (!sees(billMark, claim.mark))
            there = there - less(claim.quantity, there); // of one line both are sold, or both given back
    }
    const Quantity found = isSame(missing, there) ? less(missing, there) : Quantity();
    if (found != missing)
        paidToo += paidByOthers(whole, orderId, billMark);
    // The rest was paid before the line it was split off went on.
    const std::optional<Origin> before = originOf(line.partOfOrder, line.partOf);
    if (before && found != missing)
        addWherePaid(*before, billMark, paidToo);
    const Quantity returned = isSame(found, back) ? less(found, back) : Quantity();
    // What is nowhere any more stays claimed: the order has it only on its bill.
    Quantity left = returned;
    for (Claim &claim : takenBack) {
        const Quantity some = isSame(left, claim.quantity) ? less(left, claim.quantity) : Quantity();
        left = left - some;
        claim.quantity = claim.quantity - some;
        if (!claim.quantity.isZero())
            line.claims.append(claim);
    }
    part->takenBack = part->takenBack - returned;
    part->quantity = part->quantity + found - returned;
    line.quantities.first().value = line.quantities.first().value + found - returned; // as it was meant
    moveKitchen(whole, line, clippedSent(whole, found));
    recount(order, line);
    recount(origin, whole);
    tellAfterBill(origin, whole);
    touch(origin.id);
}

bool Reducer::claimFrom(const Origin &from, OrderId bill, BillLine wanted, const Mark &billMark,
                        QList<OrderId> &paidToo)
{
    Order &other = *m_state.edit(from.order);
    Line &line = *other.line(from.line);
    if (isPaid(other)) {
        if (line.isShown())
            paidToo.append(other.id);
        return line.isShown();
    }
    wanted.line = from.line;
    claimParts(other.id, wanted, billMark, paidToo);
    claimFromOrigin(other.id, wanted, billMark, paidToo);
    const Quantity there = merged(other, line, {&billMark, &billMark, false});
    // Another bill that had them as well was closed first.
    if (less(merged(other, line), wanted.quantity) != wanted.quantity)
        paidToo += paidByOthers(line, bill, billMark);
    line.claims.append({bill, m_mark, isSame(there, wanted.quantity) ? less(there, wanted.quantity) : Quantity()});
    recount(other, line);
    tellAfterBill(other, line);
    touch(other.id);
    closeIfEmpty(other);
    return true;
}

void Reducer::addWherePaid(const Origin &at, const Mark &billMark, QList<OrderId> &paidToo) const
{
    const Order &order = *m_state.find(at.order);
    const Line &line = *order.line(at.line);
    if (isPaid(order) && line.isShown())
        paidToo.append(order.id);
    for (const Part &part : line.parts) {
        const std::optional<Origin> there = sees(billMark, part.mark) ? std::nullopt : holder(part.order, part.line);
        if (there)
            addWherePaid(*there, billMark, paidToo);
    }
}

void Reducer::tellPaidToo(Order &order, const QList<OrderId> &paidToo)
{
    for (OrderId id : paidToo) {
        const Order &other = *m_state.find(id);
        order.needsManager = true;
        outcome(Outcome::PaidTwice);
        const QStringList words{order.settlement->bill.total.toString()};
        tellMe("paid-twice", other, other.settlement->by, words, order.id, true);
        tell(other.settlement->mark.op.device, "paid-twice", other, words, order.id, true);
    }
}

} // namespace tandem
