#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

namespace {

/// A line that begins with what was unseen is its authors' own.
void attribute(Line &line)
{
    line.addedBy = line.quantities.first().mark.by;
    line.changedBy.reset();
    for (const QuantityMark &quantity : std::as_const(line.quantities)) {
        if (quantity.mark.by != line.addedBy)
            line.changedBy = quantity.mark.by;
    }
}

/// One less of what was sold is nothing that can go on: it would be goods given back.
bool goesOn(const Line &carried, const Line &original, const BillLine *bill)
{
    const Quantity first = bill ? bill->quantity : original.quantities.first().value;
    return carried.isShown() && (first < Quantity()) == (carried.quantity < Quantity());
}

QuantityMark beyondBill(QuantityMark quantity, const BillLine *bill)
{
    if (quantity.isSet && bill) {
        const Quantity more = quantity.value - bill->quantity;
        quantity.value = bill->quantity < Quantity() ? std::min(Quantity(), more) : std::max(Quantity(), more);
    }
    return quantity;
}

} // namespace

Order &Reducer::carryOn(OrderId id, const Order &paid)
{
    if (Order *existing = m_state.edit(id))
        return *existing;
    Order order;
    order.id = id;
    order.root = paid.root;
    order.currency = paid.currency;
    order.addedBy = m_operation.author;
    order.customer = paid.customer;
    order.customerName = paid.customerName;
    order.fiscalPosition = paid.fiscalPosition;
    order.fiscalMap = paid.fiscalMap;
    order.discount = paid.discount;
    order.openedAt = m_operation.deviceTime;
    return m_state.create(order);
}

Reducer::FollowUps Reducer::followUps(OrderId paid) const
{
    FollowUps all;
    for (OrderId last = paid;; last = all.orders.constLast()) {
        OrderId own = followUpId(last);
        // Merged into one that it carries on itself: who merged them did not know of the payment.
        while (landing(own) == paid || all.orders.contains(landing(own)))
            own = followUpId(own);
        all.orders.append(landing(own));
        all.homes.append(homesOf(own));
        const Order *next = m_state.find(all.orders.constLast());
        if (!next || !isPaid(*next))
            return all;
    }
}

OrderId Reducer::openFollowUpId(OrderId paid) const { return followUps(paid).orders.constLast(); }

std::optional<Reducer::Origin> Reducer::carriedTo(OrderId paid, LineId line) const
{
    const Order *followUp = m_state.find(openFollowUpId(paid));
    if (!followUp)
        return std::nullopt;
    for (LineId candidate : {line, followUpLineId(line)}) {
        if (followUp->line(candidate))
            return Origin{followUp->id, candidate};
    }
    return std::nullopt;
}

const BillLine *Reducer::billed(const Bill &bill, LineId line)
{
    for (const BillLine &candidate : bill.lines) {
        if (candidate.line == line)
            return &candidate;
    }
    return nullptr;
}

Line Reducer::carriedOn(const Order &paid, const Line &line, const BillLine *bill, const Mark &billMark) const
{
    Line carried = carriedOn(line, bill != nullptr, billMark);
    if (bill)
        carried.claims = claimedBeyond(line, bill->quantity, billMark);
    if (seesIn(billMark, line, line.quantities.first().mark))
        takeFromLeft(paid, line, bill, billMark, carried.parts);
    return carried;
}

/// What went elsewhere unseen comes first out of what the bill's maker knew and did not bill: that does not go on, and
/// would be taken off what does.
void Reducer::takeFromLeft(const Order &paid, const Line &line, const BillLine *bill, const Mark &billMark,
                           QList<Part> &parts) const
{
    Line known = line;
    known.parts.removeIf([&](const Part &part) { return !sees(billMark, part.mark); });
    known.claims.removeIf([&](const Claim &claim) { return !sees(billMark, claim.mark); });
    const Quantity kept = (bill ? bill->quantity : Quantity()) + leftBySplits(paid, line, bill, billMark);
    struct Gone
    {
        Part *part;
        Quantity left; ///< As its maker knew the line, who may have seen that some was taken away
    };
    QList<Gone> gone;
    for (Part &part : parts) {
        if (!part.there().isZero())
            gone.append({&part, merged(paid, known, {&part.mark, &billMark, false}) - kept});
    }
    const auto stopped = [&](Quantity value, bool isReturn) {
        return isReturn ? std::min(value, Quantity()) : std::max(value, Quantity());
    };
    std::stable_sort(gone.begin(), gone.end(), [](const Gone &one, const Gone &other) {
        return one.part->there() < Quantity() ? one.left > other.left : one.left < other.left;
    });
    Quantity taken;
    for (const Gone &each : std::as_const(gone)) {
        const Quantity there = each.part->there();
        const bool isReturn = there < Quantity();
        const Quantity rest = stopped(there - stopped(each.left - taken, isReturn), isReturn);
        taken = taken + there - rest;
        each.part->quantity = rest;
        each.part->takenBack = Quantity();
    }
}

Line Reducer::carriedOn(const Line &line, bool inBill, const Mark &billMark) const
{
    Line carried = line;
    if (inBill) {
        carried.id = followUpLineId(line.id);
        carried.parts.removeIf([&](const Part &part) { return sees(billMark, part.mark) || part.there().isZero(); });
        carried.homes.clear();
        carried.claims.clear();
        carried.partOfOrder = OrderId();
        carried.partOf = LineId();
    }
    const bool sawGoods = seesIn(billMark, line, line.quantities.first().mark);
    // What was split off before the bill came out of what the bill had seen.
    for (Part &part : carried.parts) {
        if (sawGoods && sees(billMark, part.mark))
            part.quantity = part.takenBack = Quantity();
    }
    carried.claims.removeIf([&](const Claim &claim) { return sawGoods && sees(billMark, claim.mark); });
    carried.kitchen.clear(); // see passKitchenOn()
    carried.quantities.clear();
    carried.removes.clear();
    carried.quantity = Quantity();
    return carried;
}

Line Reducer::unseenOf(const Order &paid, const Line &line, const BillLine *bill, const Mark &billMark) const
{
    Line carried = carriedOn(paid, line, bill, billMark);
    for (const QuantityMark &quantity : line.quantities) {
        if (!seesIn(billMark, line, quantity.mark))
            carried.quantities.append(beyondBill(quantity, bill));
    }
    for (const Mark &remove : line.removes) {
        if (!carried.quantities.isEmpty() && !seesIn(billMark, line, remove))
            carried.removes.append(remove);
    }
    return carried;
}

void Reducer::moveUnseenOn(OrderId paidId, const Mark &billMark)
{
    const Order paid = *m_state.find(paidId);
    QList<Line> carriedLines;
    QStringList names;
    QList<DeviceId> authors;
    for (const Line &line : paid.lines) {
        const BillLine *bill = billed(paid.settlement->bill, line.id);
        const Quantity left = leftBySplits(paid, line, bill, billMark);
        const auto isSeen = [&](const QuantityMark &quantity) { return seesIn(billMark, line, quantity.mark); };
        if (left.isZero() && std::all_of(line.quantities.cbegin(), line.quantities.cend(), isSeen))
            continue;
        Line carried = unseenOf(paid, line, bill, billMark);
        if (!left.isZero())
            carried.quantities.append({m_mark, carried.quantities.isEmpty(), left});
        carried.quantity = merged(paid, carried);
        if (!goesOn(carried, line, bill)) {
            if (bill && merged(paid, line) != bill->quantity)
                tellUnseenQuantities(paid, line, billMark);
            continue;
        }
        names.append(line.name);
        for (const QuantityMark &quantity : std::as_const(carried.quantities)) {
            if (quantity.mark.op.device != m_operation.ref.device)
                authors.append(quantity.mark.op.device);
        }
        if (bill)
            attribute(carried);
        carriedLines.append(carried);
    }
    if (carriedLines.isEmpty())
        return;
    const FollowUps on = followUps(paid.id);
    Order &followUp = carryOn(on.orders.constLast(), paid);
    const Author by = carriedLines.first().quantities.first().mark.by;
    if (followUp.lines.isEmpty())
        followUp.addedBy = by;
    for (const Line &line : std::as_const(carriedLines)) {
        if (Line *there = followUp.line(line.id)) {
            there->quantities.append(line.quantities);
            there->removes.append(line.removes);
            there->parts.append(line.parts);
            recount(followUp, *there);
        } else {
            followUp.lines.append(line);
            followUp.lines.last().homes.append(on.homes);
        }
        tellAfterBill(followUp, line);
    }
    tellCancelled(followUp, true);
    settleCancel(followUp);
    number(followUp);
    touch(followUp.id);
    Order &rest = *m_state.edit(paidId);
    leadOn(rest, followUp.id);
    for (const Line &line : std::as_const(carriedLines)) {
        passPartsOn(rest, followUp.id, line);
        passKitchenOn(rest, followUp, line.id);
    }
    tellMe("goods-moved-on", paid, by, {names.join(QStringLiteral(", "))}, followUp.id);
    for (const DeviceId &device : std::as_const(authors))
        tell(device, "moved-on", paid, {names.join(QStringLiteral(", "))}, followUp.id);
}

void Reducer::quantityAfterPayment(OrderId paidId, LineId lineId, const QuantityMark &quantity, bool meantElsewhere)
{
    Order &paid = *m_state.edit(paidId);
    const Settlement settlement = *paid.settlement;
    const Line *original = paid.line(lineId);               // locate() found it
    const BillLine *bill = billed(settlement.bill, lineId); ///< The last one that had the line
    const QString name = original->name;
    // Of a line that no bill had, all that was unseen may have gone elsewhere so far.
    const auto freshOf = [&](const Order &order, const Line &line) {
        const Mark billMark = billMarkOf(*order.settlement);
        Line fresh = bill ? carriedOn(line, true, billMark) : unseenOf(order, line, nullptr, billMark);
        if (bill)
            fresh.parts.clear(); // they went on when it was paid
        return fresh;
    };
    Line fresh = freshOf(paid, *original);
    QuantityMark beyond = beyondBill(quantity, bill);
    // A follow-up may have been paid in its turn: what its bill had, too, is taken off a typed total.
    OrderId from = paidId;
    const FollowUps on = followUps(paidId);
    const OrderId target = on.orders.constLast();
    for (OrderId id : on.orders.first(on.orders.size() - 1)) {
        const Order *next = m_state.find(id);
        if (const Line *paidLine = next->line(fresh.id)) {
            bill = billed(next->settlement->bill, paidLine->id);
            beyond = beyondBill(beyond, bill);
            from = next->id;
            original = paidLine;
            fresh = freshOf(*next, *paidLine);
        }
    }
    Order *existing = m_state.edit(target);
    const Line *there = existing ? existing->line(fresh.id) : nullptr;
    Line carried = there ? *there : fresh;
    carried.quantities.append(beyond);
    // On its author's screen it is in another order; a bill of this one that he makes without knowing has none of it.
    if (!there && meantElsewhere && !iSaw(settlement.mark))
        carried.homes.append({paidId, settlement.mark});
    if (!there && bill)
        attribute(carried);
    const Order blank;
    carried.quantity = merged(existing ? *existing : blank, carried);
    if (!there && !goesOn(carried, *original, bill)) {
        outcome(Outcome::KeptInHistory);
        tellMe("kept-in-history", paid, settlement.by, {name});
        return;
    }
    Order &followUp = carryOn(target, *m_state.find(paidId));
    if (Line *line = followUp.line(carried.id)) {
        *line = carried;
        changed(followUp, *line);
    } else {
        followUp.lines.append(carried);
        followUp.lines.last().homes.append(on.homes);
    }
    tellCancelled(followUp, carried.isShown());
    settleCancel(followUp);
    number(followUp);
    touch(followUp.id);
    tellAfterBill(followUp, carried);
    passKitchenOn(*m_state.edit(from), followUp, carried.id);
    touch(from);
    leadOn(*m_state.edit(paidId), followUp.id);
    outcome(Outcome::MovedOn);
    const Order &source = *m_state.find(paidId);
    tellMe("moved-on", source, settlement.by, {name}, followUp.id);
    tell(settlement.mark.op.device, "goods-moved-on", source, {name}, followUp.id);
}

void Reducer::leadOn(Order &paid, OrderId followUp)
{
    paid.followUp = followUp;
    touch(paid.id);
}

void Reducer::removeFromFollowUp(OrderId paid, LineId lineId)
{
    const std::optional<Origin> on = carriedTo(paid, lineId);
    if (!on)
        return;
    Order &followUp = *m_state.edit(on->order);
    Line &line = *followUp.line(on->line);
    line.removes.append(m_mark);
    recount(followUp, line);
    settleCancel(followUp);
    touch(followUp.id);
}

void Reducer::passPartsOn(Order &paid, OrderId followUp, const Line &carried)
{
    for (Line &line : paid.lines) {
        if (followUpLineId(line.id) != carried.id)
            continue;
        for (const Part &part : carried.parts) {
            line.parts.removeIf([&](const Part &each) { return each.line == part.line; });
            const Origin at = *holder(part.order, part.line);
            Line &there = *m_state.edit(at.order)->line(at.line);
            there.partOfOrder = followUp;
            there.partOf = carried.id;
            touch(at.order);
        }
    }
}

void Reducer::passKitchenOn(Order &paid, Order &followUp, LineId lineId) const
{
    Line &on = *followUp.line(lineId);
    for (Line &line : paid.lines) {
        const BillLine *bill = billed(paid.settlement->bill, line.id);
        if (line.id == lineId) { // it went on whole
            on.kitchen.append(std::exchange(line.kitchen, {}));
            line.parts.clear();
        } else if (bill && followUpLineId(line.id) == lineId) {
            const Quantity over = line.sent() - bill->quantity;
            if (over > Quantity())
                moveKitchen(line, on, std::min(over, on.quantity));
        }
    }
}

Mark Reducer::billMarkOf(const Settlement &settlement)
{
    Mark bill = settlement.mark;
    bill.op.counter = settlement.bill.counter;
    bill.seen = settlement.bill.seen;
    return bill;
}

bool Reducer::isCoveredByBill(const Order &paid) const { return sees(billMarkOf(*paid.settlement), m_mark); }

void Reducer::changeAfterPayment(const Order &order)
{
    outcome(iSaw(order.settlement->mark) && !m_redirected ? Outcome::Refused : Outcome::KeptInHistory);
    tellMe("kept-in-history", order, order.settlement->by);
}

} // namespace tandem
