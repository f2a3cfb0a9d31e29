#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

namespace {

/// As much of `wanted` as there is of it.
Quantity clipped(Quantity wanted, Quantity there)
{
    if ((wanted < Quantity()) != (there < Quantity()))
        return Quantity();
    return wanted < Quantity() ? std::max(wanted, there) : std::min(wanted, there);
}

Line partOf(const Line &line, OrderId order, const SplitPart &wanted, const QuantityMark &quantity)
{
    Line part = line;
    part.id = wanted.as;
    part.quantities = {quantity};
    part.quantity = quantity.value;
    part.removes.clear();
    part.parts.clear();
    part.kitchen.clear();
    part.claims.clear();
    part.partOfOrder = order;
    part.partOf = line.id;
    if (quantity.mark.by != part.addedBy)
        part.changedBy = quantity.mark.by;
    return part;
}

} // namespace

void Reducer::apply(const op::Split &split)
{
    bool found = false;
    for (const SplitPart &part : split.parts)
        found = splitOff(split, part) || found;
    if (!found)
        return outcome(Outcome::Invalid);
    if (Order &into = *m_state.edit(landing(split.into)); into.number == 0)
        closeIfEmpty(into);
}

bool Reducer::splitOff(const op::Split &split, const SplitPart &wanted)
{
    LineId lineId = wanted.line;
    Order *source = seek(split.order, lineId);
    const Line *taken = lineIn(split.into, wanted.as);
    if (!source || (taken && !taken->product.isNull()))
        return false;
    if (isPaid(*source) && !isCoveredByBill(*source)) {
        // The bill has its goods; what it had not seen of them may have gone on.
        const Settlement &settlement = *source->settlement;
        const std::optional<Origin> on = carriedTo(source->id, lineId);
        if (!on) {
            outcome(iSaw(settlement.mark) && !m_redirected ? Outcome::Refused : Outcome::KeptInHistory);
            tellMe("kept-in-history", *source, settlement.by, {source->line(lineId)->name});
        } else {
            source = m_state.edit(on->order);
            lineId = on->line;
        }
    }
    Line &line = *source->line(lineId);
    const Quantity moved = splittable(*source, line, wanted.quantity);
    Line part = partOf(line, source->id, wanted, {m_mark, true, moved});
    part.homes = homesOf(split.into);
    if (!isPaid(*source) || !moved.isZero())
        line.parts.append({m_mark, landing(split.into), wanted.as, moved, Quantity(), wanted.quantity});
    if (!isPaid(*source)) {
        recount(*source, line);
        tellSplit(*source, line, wanted.quantity, moved);
        if (!moved.isZero())
            changed(*source, line);
    }
    touch(source->id);
    landPart(split, *source, part);
    // The part may have come to the same order: its lines are looked up again.
    Line &rest = *source->line(lineId);
    if (!moved.isZero())
        moveKitchen(rest, *lineIn(split.into, wanted.as), clippedSent(rest, moved));
    return true;
}

Quantity Reducer::splittable(const Order &source, const Line &line, Quantity wanted) const
{
    if (isPaid(source))
        return isCoveredByBill(source) ? wanted : Quantity();
    if (source.state == OrderState::Paying)
        return Quantity();
    // Goods that somebody took away without having seen the split go with it.
    return clipped(wanted, merged(source, line, {&m_mark, nullptr, false}));
}

void Reducer::tellSplit(const Order &source, const Line &line, Quantity wanted, Quantity moved)
{
    if (source.state == OrderState::Paying) {
        outcome(Outcome::Refused);
        return tellMe("refused-lock", source, source.lock->by, {line.name});
    }
    const auto told = [&](const Mark &other) {
        if (iSaw(other))
            return;
        tellCombined(source, line, other);
    };
    for (const QuantityMark &other : line.quantities) {
        if (other.isSet)
            told(other.mark);
    }
    for (const Mark &remove : line.removes)
        told(remove);
    if (moved != wanted) {
        outcome(moved.isZero() ? Outcome::KeptInHistory : Outcome::Combined);
        const auto unseen = std::find_if(line.parts.cbegin(), line.parts.cend(), [&](const Part &part) {
            return part.mark.op != m_mark.op && !iSaw(part.mark);
        });
        tellMe("split-clipped", source,
               unseen == line.parts.cend() ? line.changedBy.value_or(line.addedBy) : unseen->mark.by, {line.name});
    }
}

void Reducer::landPart(const op::Split &split, const Order &source, const Line &part)
{
    const OrderId into = landing(split.into);
    Order *known = m_state.edit(into);
    if (Line *there = known ? known->line(part.id) : nullptr) {
        // Only a bill had named it so far.
        there->product = part.product;
        there->name = part.name;
        there->code = part.code;
        there->unit = part.unit;
        there->taxes = part.taxes;
        there->addedBy = part.addedBy;
        there->partOf = part.partOf;
        there->partOfOrder = part.partOfOrder;
        return touch(into);
    }
    for (const CancelMark &cancel : source.cancels) {
        if (cancel.refused || iSaw(cancel.mark) || !part.isShown())
            continue;
        outcome(Outcome::StaysOpen);
        tell(cancel.mark.op.device, "stays-open", source, {}, into);
        tellMe("stays-open", source, cancel.by, {}, into);
    }
    if (!known) {
        Order &order = orderForContent(into);
        order.customer = source.customer;
        order.customerName = source.customerName;
        order.fiscalPosition = source.fiscalPosition;
        order.fiscalMap = source.fiscalMap;
        order.discount = source.discount;
    }
    if (part.isShown())
        return land(into, part);
    // Nothing came: what is said about it further on has a place.
    m_state.edit(into)->lines.append(part);
    touch(into);
}

void Reducer::closeIfEmpty(Order &order)
{
    if (order.hasContent() || order.state != OrderState::Open || hasMoney(order))
        return;
    order.cancels.append({m_mark, m_operation.author, false, {}});
    order.state = OrderState::Cancelled;
    touch(order.id);
}

QList<std::pair<OrderId, LineId>> Reducer::unseenParts(const Line &line) const
{
    QList<std::pair<OrderId, LineId>> all;
    for (const Part &part : line.parts) {
        if (part.there().isZero() || iSaw(part.mark))
            continue;
        const std::optional<Origin> there = holder(part.order, part.line); // a part is always somewhere
        all.append({there->order, there->line});
        all.append(unseenParts(*m_state.find(there->order)->line(there->line)));
    }
    return all;
}

/// Of a part, by bills of that order of which that one's maker did not know.
Quantity Reducer::takenBackUnseen(OrderId by, const Part &part, const Mark &billMark) const
{
    Quantity back;
    if (part.takenBack.isZero())
        return back;
    const Origin there = *holder(part.order, part.line); // a part is always somewhere
    for (const Claim &claim : m_state.find(there.order)->line(there.line)->claims) {
        if (landing(claim.order) == by && claim.mark.op != m_mark.op && !sees(billMark, claim.mark))
            back = back + claim.quantity;
    }
    return back;
}

/// What the bill's maker had split off, as it seemed to him: it stayed here or had come back, and nobody has it.
Quantity Reducer::leftBySplits(const Order &paid, const Line &line, const BillLine *bill, const Mark &billMark) const
{
    Quantity meant;
    for (const Part &part : line.parts) {
        if (sees(billMark, part.mark))
            meant = meant + part.wanted - part.quantity + takenBackUnseen(paid.id, part, billMark);
    }
    // What came here unseen goes on whole.
    if (meant.isZero() || !seesIn(billMark, line, line.quantities.first().mark))
        return Quantity();
    const Quantity left = merged(paid, line, {&billMark, &billMark, false}) - (bill ? bill->quantity : Quantity());
    if ((left < Quantity()) != (meant < Quantity()))
        return Quantity();
    return meant < Quantity() ? std::max(left, meant) : std::min(left, meant);
}

} // namespace tandem
