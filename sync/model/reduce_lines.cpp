#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

void Reducer::apply(const op::AddLine &add)
{
    const OrderId id = landing(add.order);
    Order *known = m_state.edit(id);
    if (Line *there = known ? known->line(add.line) : nullptr) {
        if (!there->product.isNull())
            return outcome(Outcome::Invalid);
        setProduct(*there, add);
        return touch(id);
    }
    Line line = lineOf(add);
    line.homes = homesOf(add.order);
    land(id, std::move(line));
}

void Reducer::land(OrderId id, Line line)
{
    Order *known = m_state.edit(id);
    if (known && isPaid(*known) && isCoveredByBill(*known)) {
        // The bill's maker had seen it, and that it was taken off again.
        line.quantity = Quantity();
        known->lines.append(line);
        return touch(id);
    }
    if (known && isPaid(*known)) {
        const Settlement settlement = *known->settlement;
        const FollowUps on = followUps(id);
        Order &followUp = carryOn(on.orders.constLast(), *known);
        line.homes.append(on.homes);
        followUp.lines.append(line);
        tellCancelled(followUp, true);
        settleCancel(followUp);
        number(followUp);
        touch(followUp.id);
        tellAfterBill(followUp, line);
        Order &paid = *m_state.edit(id);
        leadOn(paid, followUp.id);
        outcome(Outcome::MovedOn);
        tellMe("moved-on", paid, settlement.by, {line.name}, followUp.id);
        tell(settlement.mark.op.device, "goods-moved-on", paid, {line.name}, followUp.id);
        return;
    }
    Order &order = orderForContent(id);
    order.lines.append(std::move(line));
    tellCancelled(order, true);
    settleCancel(order);
    number(order);
    changed(order);
    tellAfterBill(order, order.lines.constLast());
}

void Reducer::setProduct(Line &line, const op::AddLine &add) const
{
    line.product = add.product;
    line.name = add.name;
    line.code = add.code;
    line.category = add.category;
    line.unit = add.unit;
    line.taxes = add.taxes;
    line.addedBy = m_operation.author;
    line.refundOf = add.refundOf;
    line.refundOfLine = add.refundOfLine;
}

Line Reducer::lineOf(const op::AddLine &add) const
{
    Line line;
    line.id = add.line;
    setProduct(line, add);
    line.quantities.append({m_mark, true, add.quantity});
    line.quantity = add.quantity;
    line.unitPrice = {add.unitPrice, m_mark, m_operation.author};
    line.discount = {add.discount, m_mark, m_operation.author};
    if (!add.note.isEmpty())
        line.notes.append({m_mark, add.note});
    return line;
}

void Reducer::apply(const op::SetQuantity &set) { quantity(set.order, set.line, {m_mark, true, set.quantity}); }

void Reducer::apply(const op::ChangeQuantity &change)
{
    quantity(change.order, change.line, {m_mark, false, change.delta});
}

void Reducer::quantity(OrderId orderId, LineId named, const QuantityMark &quantity)
{
    LineId lineId = named;
    Order *order = locate(orderId, lineId);
    if (!order)
        return;
    if (isPaid(*order) && isCoveredByBill(*order)) {
        order->line(lineId)->quantities.append(quantity);
        return touch(order->id);
    }
    if (isPaid(*order))
        return quantityAfterPayment(order->id, lineId, quantity, landing(orderId) != order->id);
    Line &line = *order->line(lineId);
    // Taps add up as everybody meant them; a typed total that met unseen work is worth a word to both.
    for (const QuantityMark &other : std::as_const(line.quantities)) {
        if (iSaw(other.mark) || (!other.isSet && !quantity.isSet) || isTakenAway(*order, line, other.mark))
            continue;
        tellCombined(*order, line, other.mark);
    }
    for (const Mark &remove : std::as_const(line.removes)) {
        if (iSaw(remove))
            continue;
        tellCombined(*order, line, remove);
    }
    for (const Part &part : std::as_const(line.parts)) {
        if (!quantity.isSet || part.there().isZero() || iSaw(part.mark))
            continue;
        tellCombined(*order, line, part.mark);
    }
    line.quantities.append(quantity);
    recount(*order, line);
    tellKitchenOfLess(*order, line);
    tellCancelled(*order, line.isShown());
    settleCancel(*order);
    number(*order);
    changed(*order, line);
    tellAfterBill(*order, line);
}

void Reducer::apply(const op::RemoveLine &remove)
{
    LineId lineId = remove.line;
    Order *order = locate(remove.order, lineId);
    if (!order)
        return;
    if (isPaid(*order) && isCoveredByBill(*order))
        return touch(order->id);
    if (isPaid(*order)) {
        // What the remover saw may have moved on; there the remove still means what it meant.
        const OrderId paid = order->id;
        if (m_redirected || !iSaw(order->settlement->mark))
            removeFromFollowUp(paid, lineId);
        return changeAfterPayment(*m_state.find(paid));
    }
    Line &line = *order->line(lineId);
    const bool wasShown = line.isShown();
    line.removes.append(m_mark);
    recount(*order, line);
    for (const QuantityMark &other : std::as_const(line.quantities)) {
        if (!iSaw(other.mark) && !isTakenAway(*order, line, other.mark)) {
            tellCombined(*order, line, other.mark);
        }
    }
    for (const Part &part : std::as_const(line.parts)) {
        if (part.there().isZero() || iSaw(part.mark))
            continue;
        tellCombined(*order, line, part.mark);
    }
    tellKitchenOfLess(*order, line);
    if (wasShown) {
        tellUnseenFields(*order, line);
        changed(*order, line);
        tellAfterBill(*order, line);
    }
    settleCancel(*order);
    touch(order->id);
}

template<typename Counts>
bool Reducer::isTakenAwayBy(const Order &order, const Line &line, const Mark &quantity, const Counts &counts) const
{
    const auto takes = [&](const Mark &remover) { return sees(remover, quantity) && counts(remover); };
    return std::any_of(line.removes.cbegin(), line.removes.cend(), takes)
           || std::any_of(order.cancels.cbegin(), order.cancels.cend(), [&](const CancelMark &cancel) {
                  // It took what it saw in this order, not what it saw where that was before.
                  return !cancel.refused && takes(cancel.mark) && seesIn(cancel.mark, line, quantity);
              });
}

bool Reducer::isTakenAway(const Order &order, const Line &line, const Mark &quantity, const Mark *by,
                          const Mark *alsoBy) const
{
    return isTakenAwayBy(order, line, quantity, [&](const Mark &remover) {
        return (!by || remover.op == by->op || sees(*by, remover))
               // One that closed the order with it took away what it had left.
               && (!alsoBy || sees(*alsoBy, remover));
    });
}

/// Of a line whose total says nothing of it, being nothing.
bool Reducer::isMeantAsReturn(const Line &line) const
{
    if (!line.partOf.isNull()) { // of which there may have been none left to split off
        const std::optional<Origin> from = holder(line.partOfOrder, line.partOf);
        const QList<Part> parts = from ? m_state.find(from->order)->line(from->line)->parts : QList<Part>();
        const auto part =
            std::find_if(parts.cbegin(), parts.cend(), [&](const Part &each) { return each.line == line.id; });
        return part != parts.cend() ? part->wanted < Quantity() : !line.refundOfLine.isNull();
    }
    return std::all_of(line.quantities.cbegin(), line.quantities.cend(),
                       [](const QuantityMark &each) { return each.value <= Quantity(); });
}

Quantity Reducer::merged(const Order &order, const Line &line, Look look) const
{
    struct Sum
    {
        const QuantityMark *lastSet = nullptr;
        Quantity value;
    };
    const auto sum = [&](const auto &counts) {
        Sum sum;
        for (const QuantityMark &quantity : line.quantities) {
            if (quantity.isSet && counts(quantity))
                sum.lastSet = &quantity;
        }
        sum.value = sum.lastSet ? sum.lastSet->value : Quantity();
        for (const QuantityMark &quantity : line.quantities) {
            if (!quantity.isSet && counts(quantity) && !(sum.lastSet && sees(sum.lastSet->mark, quantity.mark)))
                sum.value = sum.value + quantity.value;
        }
        return sum;
    };
    const auto isLookedAt = [&](const QuantityMark &quantity) {
        return !look.goodsSeenBy || sees(*look.goodsSeenBy, quantity.mark);
    };
    const Sum left = sum([&](const QuantityMark &quantity) {
        return isLookedAt(quantity)
               && (look.withRemoved || !isTakenAway(order, line, quantity.mark, look.removesSeenBy));
    });
    // Taps never turn a sale into a return or the reverse: they stop at nothing.
    const bool isReturn =
        left.lastSet && !left.lastSet->value.isZero() ? left.lastSet->value < Quantity() : isMeantAsReturn(line);
    const auto stopped = [&](Quantity value) {
        return isReturn ? std::min(value, Quantity()) : std::max(value, Quantity());
    };
    if (line.parts.isEmpty() && line.claims.isEmpty())
        return stopped(left.value);
    // What went elsewhere comes first out of what was taken away here without knowing of that.
    struct Gone
    {
        Quantity quantity;
        Quantity pool; ///< What was taken away by those of whom its maker did not know
    };
    QList<Gone> gone;
    const Sum whole = sum(isLookedAt);
    const auto isOver = [&](const Mark &mark) { return whole.lastSet && sees(whole.lastSet->mark, mark); };
    // What was split off and taken back is here again. Who knew that it was gone, and not that it came back, has
    // neither taken it away nor counted it.
    Quantity back;
    for (const Part &part : line.parts) {
        if (part.takenBack.isZero() || look.withRemoved)
            continue;
        for (const Claim &claim : claimsOn(order, part)) {
            if (look.goodsSeenBy && !sees(*look.goodsSeenBy, claim.mark))
                continue;
            const auto isKnown = [&](const Mark &remover) {
                return !look.removesSeenBy || sees(*look.removesSeenBy, remover);
            };
            if (isTakenAwayBy(order, line, claim.mark, isKnown))
                continue;
            if (isOver(part.mark)) {
                back = back + (isOver(claim.mark) ? Quantity() : claim.quantity);
                continue;
            }
            const Sum unaware = sum([&](const QuantityMark &each) {
                return isLookedAt(each) && !isTakenAwayBy(order, line, each.mark, [&](const Mark &remover) {
                           return isKnown(remover) && !sees(remover, part.mark);
                       });
            });
            const Quantity taken = stopped(stopped(unaware.value) - stopped(left.value) - back);
            back = back + (isReturn ? std::max(taken, claim.quantity) : std::min(taken, claim.quantity));
        }
    }
    const Quantity here = stopped(left.value) + back;
    const auto add = [&](Quantity quantity, const Mark &mark) {
        const Sum known = sum([&](const QuantityMark &each) {
            return isLookedAt(each)
                   && (look.withRemoved || !isTakenAway(order, line, each.mark, look.removesSeenBy, &mark));
        });
        gone.append({quantity, stopped(known.value) - here});
    };
    // Who looks has not seen this: it comes first out of goods that were as little seen.
    Quantity unseen;
    if (look.goodsSeenBy) {
        const Sum all =
            sum([&](const QuantityMark &each) { return !isTakenAway(order, line, each.mark, look.removesSeenBy); });
        unseen = stopped(stopped(all.value) - stopped(left.value));
    }
    for (const Part &part : line.parts) {
        if (isOver(part.mark))
            continue;
        Quantity quantity = part.there();
        if (look.goodsSeenBy && !sees(*look.goodsSeenBy, part.mark)) {
            const Quantity rest = stopped(quantity - unseen);
            unseen = unseen - (quantity - rest);
            quantity = rest;
        }
        add(quantity, part.mark);
    }
    for (const Claim &claim : line.claims) {
        if (!isOver(claim.mark) && (!look.goodsSeenBy || sees(*look.goodsSeenBy, claim.mark)))
            add(claim.quantity, claim.mark);
    }
    // Who knew of more has less to take it from, and takes first.
    std::stable_sort(gone.begin(), gone.end(), [&](const Gone &one, const Gone &other) {
        return isReturn ? one.pool > other.pool : one.pool < other.pool;
    });
    Quantity fromPool;
    Quantity fromHere;
    for (const Gone &each : std::as_const(gone)) {
        const Quantity rest = stopped(each.quantity - stopped(each.pool - fromPool));
        fromPool = fromPool + (each.quantity - rest);
        fromHere = fromHere + rest;
    }
    return stopped(here - fromHere);
}

QList<Claim> Reducer::claimsOn(const Order &order, const Part &part) const
{
    const Origin at = *holder(part.order, part.line); // a part is always somewhere
    QList<Claim> claims = m_state.find(at.order)->line(at.line)->claims;
    claims.removeIf([&](const Claim &claim) { return landing(claim.order) != order.id; });
    return claims;
}

void Reducer::recount(Order &order, Line &line) const { line.quantity = merged(order, line); }

void Reducer::recount(Order &order) const
{
    for (Line &line : order.lines)
        recount(order, line);
}

} // namespace tandem
