#include "sync/model/reduce.h"

#include "sync/model/totals.h"

#include <QCryptographicHash>

#include <functional>

namespace tandem {

namespace {

template<typename T>
T hashedId(const QByteArray &text)
{
    return T::fromBytes(QCryptographicHash::hash(text, QCryptographicHash::Sha256).left(16));
}

Mark markOf(const Operation &operation, const ReduceContext &context)
{
    if (context.origin.lineage.isNull())
        return {operation.ref, context.lineage, context.seq, operation.seen, {}, operation.author};
    return {operation.ref,  context.origin.lineage,         context.origin.seq,
            operation.seen, {context.lineage, context.seq}, operation.author};
}

/// Applies one operation; lives for that one call.
class Reducer
{
public:
    Reducer(StreamState &state, const Operation &operation, const ReduceContext &context)
        : m_state(state)
        , m_operation(operation)
        , m_context(context)
        , m_mark(markOf(operation, context))
    {
    }

    Reduction run()
    {
        if (m_mark.seq != Mark::pending) {
            noteStart({m_mark.lineage, m_mark.seq}, m_mark.again.lineage.isNull());
            noteStart(m_mark.again, true);
        }
        std::visit([this](const auto &kind) { apply(kind); }, m_operation.body);
        if (m_result.outcome == Outcome::Invalid)
            tellNothingThere();
        m_result.notices = oncePerPerson(std::exchange(m_result.notices, {}));
        return std::move(m_result);
    }

private:
    // --- small words -----------------------------------------------------------------------------------------------

    bool sees(const Mark &x, const Mark &y) const { return saw(x, y, m_context.lineages, m_state.lineageStarts); }
    bool iSaw(const Mark &y) const { return sees(m_mark, y); }
    void outcome(Outcome outcome) { m_result.outcome = outcome; }

    void touch(OrderId order)
    {
        if (!m_result.touched.contains(order))
            m_result.touched.append(order);
    }

    void tell(DeviceId to, const char *code, const Order &order, const QStringList &words = {}, OrderId other = {},
              bool money = false, const Author *by = nullptr)
    {
        Notice notice{QLatin1String(code),           to,    order.id, other, order.number,
                      by ? *by : m_operation.author, words, money};
        if (!m_result.notices.contains(notice))
            m_result.notices.append(notice);
    }
    void tellMe(const char *code, const Order &order, const Author &by, const QStringList &words = {},
                OrderId other = {}, bool money = false)
    {
        tell(m_operation.ref.device, code, order, words, other, money, &by);
    }

    void noteStart(const LogPosition &place, bool isOurs)
    {
        if (place.lineage.isNull())
            return;
        LineageStart &start = m_state.lineageStarts[place.lineage];
        start.seq = start.seq == 0 ? place.seq : std::min(start.seq, place.seq);
        start.isOurs = start.isOurs || isOurs;
    }

    void tellNothingThere()
    {
        const OrderId order = orderOf(m_operation.body);
        const Order *known = order.isNull() ? nullptr : m_state.find(order);
        Notice notice{QStringLiteral("nothing-there"), m_operation.ref.device, order, {},
                      known ? known->number : 0,       m_operation.author,     {},    false};
        m_result.notices.append(notice);
    }

    /// What weighs more comes first. Money above all: it has to be given back to somebody.
    static qsizetype weight(const Notice &notice)
    {
        static const QStringList codes{
            QStringLiteral("paid-twice"),        QStringLiteral("overpaid"),        QStringLiteral("billed-again"),
            QStringLiteral("void-refused"),      QStringLiteral("refunded-twice"),  QStringLiteral("cancel-refused"),
            QStringLiteral("lock-taken"),        QStringLiteral("paid-beats"),      QStringLiteral("refused-lock"),
            QStringLiteral("moved-on"),          QStringLiteral("goods-moved-on"),  QStringLiteral("stays-open"),
            QStringLiteral("after-bill"),        QStringLiteral("nothing-there"),   QStringLiteral("kept-in-history"),
            QStringLiteral("quantity-combined"), QStringLiteral("field-overridden")};
        return codes.indexOf(notice.code);
    }

    /// One operation tells each person one thing (sync-design.md D 15): what weighs most of it, for all it is about.
    static QList<Notice> oncePerPerson(const QList<Notice> &all)
    {
        QList<Notice> told;
        for (const Notice &notice : all) {
            const auto it = std::find_if(told.begin(), told.end(), [&](const Notice &n) { return n.to == notice.to; });
            if (it == told.end())
                told.append(notice);
            else if (weight(notice) < weight(*it))
                *it = notice;
            else if (notice.code == it->code && notice.order == it->order && notice.other == it->other)
                addWord(it->words, notice.words);
        }
        return told;
    }

    static void addWord(QStringList &words, const QStringList &more)
    {
        if (words.isEmpty() || more.isEmpty())
            return;
        QStringList all = words.first().split(QStringLiteral(", "));
        if (!all.contains(more.first()))
            words.first() = (all << more.first()).join(QStringLiteral(", "));
    }

    void changed(Order &order)
    {
        if (m_operation.author != order.addedBy)
            order.changedBy = m_operation.author;
        touch(order.id);
    }
    /// On a line that is not there any more a field counts again only if an unseen tap brings it back.
    void changedField(Order &order, Line &line)
    {
        if (line.isShown())
            changed(order, line);
    }
    void changed(Order &order, Line &line)
    {
        if (m_operation.author != line.addedBy)
            line.changedBy = m_operation.author;
        changed(order);
    }

    /// Gives the order its number when it holds something for the first time.
    void number(Order &order)
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

    Order &orderForContent(OrderId id)
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

    // --- quantities (sync-design.md B3) ------------------------------------------------------------------------------

    bool isTakenAway(const Order &order, const Line &line, const Mark &quantity) const
    {
        const auto seesIt = [&](const Mark &remover) { return sees(remover, quantity); };
        return std::any_of(line.removes.cbegin(), line.removes.cend(), seesIt)
               || std::any_of(order.cancels.cbegin(), order.cancels.cend(),
                              [&](const CancelMark &cancel) { return !cancel.refused && seesIt(cancel.mark); });
    }

    Quantity merged(const Order &order, const Line &line) const
    {
        const QuantityMark *lastSet = nullptr;
        for (const QuantityMark &quantity : line.quantities) {
            if (quantity.isSet && !isTakenAway(order, line, quantity.mark))
                lastSet = &quantity;
        }
        Quantity sum = lastSet ? lastSet->value : Quantity();
        for (const QuantityMark &quantity : line.quantities) {
            if (!quantity.isSet && !(lastSet && sees(lastSet->mark, quantity.mark))
                && !isTakenAway(order, line, quantity.mark))
                sum = sum + quantity.value;
        }
        // Taps never turn a sale into a return or the reverse: they stop at nothing.
        const bool isReturn = lastSet ? lastSet->value < Quantity()
                                      : !line.quantities.isEmpty() && line.quantities.first().value < Quantity();
        if (isReturn ? sum > Quantity() : sum < Quantity())
            return Quantity();
        return sum;
    }

    void recount(Order &order, Line &line) const { line.quantity = merged(order, line); }
    void recount(Order &order) const
    {
        for (Line &line : order.lines)
            recount(order, line);
    }

    /// After anything that may have changed whether the order holds goods: cancelled or open again.
    void settleCancel(Order &order)
    {
        if (order.state != OrderState::Open && order.state != OrderState::Cancelled)
            return;
        const bool cancelled = std::any_of(order.cancels.cbegin(), order.cancels.cend(),
                                           [](const CancelMark &cancel) { return !cancel.refused; });
        order.state = cancelled && !order.hasContent() ? OrderState::Cancelled : OrderState::Open;
    }

    bool isPaid(const Order &order) const { return order.state == OrderState::Paid; }

    /// The goods of a cancel that did not see this operation live on; both are told once.
    void tellCancelled(const Order &order, bool goods)
    {
        for (const CancelMark &cancel : order.cancels) {
            if (cancel.refused || iSaw(cancel.mark))
                continue;
            if (goods) {
                tell(cancel.mark.op.device, "stays-open", order);
                tellMe("stays-open", order, cancel.by);
            } else if (order.state == OrderState::Cancelled) {
                outcome(Outcome::KeptInHistory);
                tellMe("kept-in-history", order, cancel.by);
            }
        }
    }

    /// What was changed on an order being paid, unseen by the payer, stands after the bill.
    void tellAfterBill(const Order &order, const Line &line)
    {
        if (!order.lock || order.lock->mark.op.device == m_operation.ref.device)
            return;
        if (!iSaw(order.lock->mark)) {
            outcome(Outcome::AfterBill);
            tellMe("after-bill", order, order.lock->by, {line.name});
        }
        tell(order.lock->mark.op.device, "after-bill", order, {line.name});
    }

    /// The same for what stands on the bill beside its lines.
    void tellAfterBill(const Order &order, const QString &what)
    {
        Line header;
        header.name = what;
        tellAfterBill(order, header);
    }

    /// The bill that is being shown lacks what its maker had not seen.
    void tellUnseenByBill(const Order &order)
    {
        QStringList names;
        const auto look = [&](const Mark &mark, const QString &what) {
            if (mark.op.device.isNull() || iSaw(mark))
                return;
            names.append(what);
            tell(mark.op.device, "after-bill", order, {what});
        };
        look(order.customer.mark, order.customerName);
        look(order.fiscalPosition.mark, order.fiscalPosition.value);
        for (const Line &line : order.lines) {
            look(line.unitPrice.mark, line.name);
            look(line.discount.mark, line.name);
            for (const Mark &remove : line.removes)
                look(remove, line.name);
            for (const QuantityMark &quantity : line.quantities) {
                if (!isTakenAway(order, line, quantity.mark))
                    look(quantity.mark, line.name);
            }
        }
        names.removeDuplicates();
        if (!names.isEmpty())
            tellMe("after-bill", order, m_operation.author, {names.join(QStringLiteral(", "))});
    }

    // --- the paid order and its follow-up (P) -----------------------------------------------------------------------

    /// The order `id` that carries on the unseen work of `paid`; made when it is not there yet.
    Order &carryOn(OrderId id, const Order &paid)
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
        order.openedAt = m_operation.deviceTime;
        return m_state.create(order);
    }

    /// The first of a paid order's follow-ups that was not paid in its turn; it may not be there yet.
    OrderId openFollowUpId(OrderId paid) const
    {
        OrderId id = followUpId(paid);
        for (const Order *next = m_state.find(id); next && isPaid(*next); next = m_state.find(id))
            id = followUpId(id);
        return id;
    }

    const BillLine *billed(const Bill &bill, LineId line) const
    {
        for (const BillLine &candidate : bill.lines) {
            if (candidate.line == line)
                return &candidate;
        }
        return nullptr;
    }

    /// The line that carries on a paid line's unseen work: itself when the bill had nothing of it.
    Line carriedOn(const Line &line, bool inBill) const
    {
        Line carried = line;
        if (inBill)
            carried.id = followUpLineId(line.id);
        carried.quantities.clear();
        carried.removes.clear();
        carried.quantity = Quantity();
        return carried;
    }

    /// A line that begins with what was unseen is its authors' own.
    static void attribute(Line &line)
    {
        line.addedBy = line.quantities.first().mark.by;
        line.changedBy.reset();
        for (const QuantityMark &quantity : std::as_const(line.quantities)) {
            if (quantity.mark.by != line.addedBy)
                line.changedBy = quantity.mark.by;
        }
    }

    QuantityMark beyondBill(QuantityMark quantity, const BillLine *bill) const
    {
        if (quantity.isSet && bill) {
            const Quantity more = quantity.value - bill->quantity;
            quantity.value = bill->quantity < Quantity() ? std::min(Quantity(), more) : std::max(Quantity(), more);
        }
        return quantity;
    }

    /// Moves what the bill had not seen to the follow-up order. True when goods moved.
    bool moveUnseenOn(OrderId paidId, const Mark &billMark)
    {
        Order paid = *m_state.find(paidId);
        QList<Line> carriedLines;
        QStringList names;
        QList<DeviceId> authors;
        for (Line &line : paid.lines) {
            const BillLine *bill = billed(paid.settlement->bill, line.id);
            Line carried = carriedOn(line, bill != nullptr);
            for (const QuantityMark &quantity : std::as_const(line.quantities)) {
                if (!sees(billMark, quantity.mark))
                    carried.quantities.append(beyondBill(quantity, bill));
            }
            if (carried.quantities.isEmpty())
                continue;
            for (const Mark &remove : std::as_const(line.removes)) {
                if (!sees(billMark, remove))
                    carried.removes.append(remove);
            }
            carried.quantity = merged(paid, carried);
            if (!carried.isShown())
                continue;
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
            return false;
        Order &followUp = carryOn(openFollowUpId(paid.id), paid);
        const Author by = carriedLines.first().quantities.first().mark.by;
        if (followUp.lines.isEmpty())
            followUp.addedBy = by;
        for (const Line &line : std::as_const(carriedLines)) {
            if (!followUp.line(line.id))
                followUp.lines.append(line);
        }
        number(followUp);
        touch(followUp.id);
        m_state.edit(paidId)->followUp = followUp.id;
        tellMe("goods-moved-on", paid, by, {names.join(QStringLiteral(", "))}, followUp.id);
        for (const DeviceId &device : std::as_const(authors))
            tell(device, "moved-on", paid, {names.join(QStringLiteral(", "))}, followUp.id);
        return true;
    }

    /// A quantity operation that had not seen the payment of its order.
    void quantityAfterPayment(OrderId paidId, LineId lineId, const QuantityMark &quantity)
    {
        Order &paid = *m_state.edit(paidId);
        const Settlement settlement = *paid.settlement;
        const Line *original = paid.line(lineId);
        if (!original)
            return outcome(Outcome::Invalid);
        const BillLine *bill = billed(settlement.bill, lineId);
        const QString name = original->name;
        Line fresh = carriedOn(*original, bill != nullptr);
        QuantityMark beyond = beyondBill(quantity, bill);
        // A follow-up may have been paid in its turn: what its bill had, too, is taken off a typed total.
        OrderId target = followUpId(paidId);
        for (const Order *next = m_state.find(target); next && isPaid(*next); next = m_state.find(target)) {
            if (const Line *paidLine = next->line(fresh.id)) {
                const BillLine *paidToo = billed(next->settlement->bill, paidLine->id);
                beyond = beyondBill(beyond, paidToo);
                fresh = carriedOn(*paidLine, paidToo != nullptr);
            }
            target = followUpId(target);
        }
        Order *existing = m_state.edit(target);
        const Line *there = existing ? existing->line(fresh.id) : nullptr;
        Line carried = there ? *there : fresh;
        carried.quantities.append(beyond);
        if (!there && bill)
            attribute(carried);
        const Order blank;
        carried.quantity = merged(existing ? *existing : blank, carried);
        if (!there && !carried.isShown()) {
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
        }
        settleCancel(followUp);
        number(followUp);
        touch(followUp.id);
        m_state.edit(paidId)->followUp = followUp.id;
        outcome(Outcome::MovedOn);
        const Order &source = *m_state.find(paidId);
        tellMe("moved-on", source, settlement.by, {name}, followUp.id);
        tell(settlement.mark.op.device, "goods-moved-on", source, {name}, followUp.id);
    }

    /// A change of an order that was paid meanwhile stays in history; one that saw the payment is refused.
    void changeAfterPayment(const Order &order)
    {
        outcome(iSaw(order.settlement->mark) && !m_redirected ? Outcome::Refused : Outcome::KeptInHistory);
        tellMe("kept-in-history", order, order.settlement->by);
    }

    // --- content
    // ------------------------------------------------------------------------------------------------------

    void apply(const op::AddLine &add)
    {
        if (const Order *known = m_state.find(add.order); known && known->line(add.line))
            return outcome(Outcome::Invalid);
        const Order *known = m_state.find(add.order);
        if (known && isPaid(*known)) {
            const Settlement settlement = *known->settlement;
            Order &followUp = carryOn(openFollowUpId(add.order), *known);
            followUp.lines.append(lineOf(add));
            settleCancel(followUp);
            number(followUp);
            touch(followUp.id);
            Order &paid = *m_state.edit(add.order);
            paid.followUp = followUp.id;
            outcome(Outcome::MovedOn);
            tellMe("moved-on", paid, settlement.by, {add.name}, followUp.id);
            tell(settlement.mark.op.device, "goods-moved-on", paid, {add.name}, followUp.id);
            return;
        }
        Order &order = orderForContent(add.order);
        order.lines.append(lineOf(add));
        tellCancelled(order, true);
        settleCancel(order);
        number(order);
        changed(order);
        tellAfterBill(order, order.lines.constLast());
    }

    Line lineOf(const op::AddLine &add) const
    {
        Line line;
        line.id = add.line;
        line.product = add.product;
        line.name = add.name;
        line.code = add.code;
        line.unit = add.unit;
        line.taxes = add.taxes;
        line.quantities.append({m_mark, true, add.quantity});
        line.quantity = add.quantity;
        line.unitPrice = {add.unitPrice, m_mark, m_operation.author};
        line.discount = {add.discount, m_mark, m_operation.author};
        if (!add.note.isEmpty())
            line.notes.append({m_mark, add.note});
        line.addedBy = m_operation.author;
        line.refundOf = add.refundOf;
        line.refundOfLine = add.refundOfLine;
        return line;
    }

    void apply(const op::SetQuantity &set) { quantity(set.order, set.line, {m_mark, true, set.quantity}); }
    void apply(const op::ChangeQuantity &change) { quantity(change.order, change.line, {m_mark, false, change.delta}); }

    void quantity(OrderId orderId, LineId named, const QuantityMark &quantity)
    {
        LineId lineId = named;
        Order *order = locate(orderId, lineId);
        if (!order)
            return;
        if (isPaid(*order)) {
            return quantityAfterPayment(order->id, lineId, quantity);
        }
        Line &line = *order->line(lineId);
        // Taps add up as everybody meant them; a typed total that met unseen work is worth a word to both.
        for (const QuantityMark &other : std::as_const(line.quantities)) {
            if (iSaw(other.mark) || (!other.isSet && !quantity.isSet) || isTakenAway(*order, line, other.mark))
                continue;
            outcome(Outcome::Combined);
            tell(other.mark.op.device, "quantity-combined", *order, {line.name});
            tellMe("quantity-combined", *order, other.mark.by, {line.name});
        }
        for (const Mark &remove : std::as_const(line.removes)) {
            if (iSaw(remove))
                continue;
            outcome(Outcome::Combined);
            tell(remove.op.device, "quantity-combined", *order, {line.name});
            tellMe("quantity-combined", *order, remove.by, {line.name});
        }
        line.quantities.append(quantity);
        recount(*order, line);
        tellCancelled(*order, line.isShown());
        settleCancel(*order);
        number(*order);
        changed(*order, line);
        tellAfterBill(*order, line);
    }

    /// The order that holds the line: the one that was named, or the paid one whose follow-up the device saw there
    /// (`line` then becomes that order's). A device that paid offline sees follow-ups before the hub makes them, and
    /// the hub makes another one, or none, when it has learnt more meanwhile.
    Order *locate(OrderId orderId, LineId &line)
    {
        Order *order = m_state.edit(orderId);
        if (order && order->line(line))
            return order;
        if (const auto origin = originOf(orderId, line)) {
            line = origin->line;
            m_redirected = true;
            return m_state.edit(origin->order);
        }
        outcome(Outcome::Invalid);
        return nullptr;
    }

    struct Origin
    {
        OrderId order;
        LineId line;
    };

    /// True when `followUp` is one that carries on the work of `paid`.
    bool leadsTo(const Order &paid, OrderId followUp) const
    {
        OrderId id = followUpId(paid.id);
        for (int steps = 0; steps < longestChain; ++steps) {
            if (id == followUp)
                return true;
            const Order *next = m_state.find(id);
            if (!next || !isPaid(*next))
                return false;
            id = followUpId(id);
        }
        return false;
    }

    static bool leadsTo(LineId line, LineId followUp)
    {
        for (int steps = 0; steps < longestChain; ++steps) {
            if (line == followUp)
                return true;
            line = followUpLineId(line);
        }
        return false;
    }

    /// The paid orders that `followUp` may carry on, the same on every replica. Looks at every order: only for what a
    /// device saw and the hub never had.
    QList<OrderId> paidBefore(OrderId followUp) const
    {
        QList<OrderId> found;
        m_state.forEach([&](const Order &order) {
            if (isPaid(order) && leadsTo(order, followUp))
                found.append(order.id);
        });
        std::sort(found.begin(), found.end());
        return found;
    }

    std::optional<Origin> originOf(OrderId followUp, LineId lineId) const
    {
        for (const OrderId &id : paidBefore(followUp)) {
            for (const Line &line : m_state.find(id)->lines) {
                if (leadsTo(line.id, lineId))
                    return Origin{id, line.id};
            }
        }
        return std::nullopt;
    }

    /// The order that money is for: where the hub does not have it, it is a follow-up that the payer saw.
    Order &orderForMoney(OrderId id)
    {
        if (Order *order = m_state.edit(id))
            return *order;
        const QList<OrderId> before = paidBefore(id);
        return before.isEmpty() ? orderForContent(id) : carryOn(id, *m_state.find(before.first()));
    }

    /// What was paid for stands in the paid order, even where it was removed or paid elsewhere before the payer could
    /// know: a manager looks at it. Returns the names of what was put back.
    QStringList restoreBilled(Order &order, const Bill &bill) const
    {
        QStringList names;
        for (const BillLine &wanted : bill.lines) {
            if (order.line(wanted.line))
                continue;
            const auto origin = originOf(order.duplicateOf.isNull() ? order.id : order.duplicateOf, wanted.line);
            Line line = origin ? carriedOn(*m_state.find(origin->order)->line(origin->line), false) : Line();
            line.id = wanted.line;
            line.quantities.append({m_mark, true, wanted.quantity});
            line.unitPrice = {wanted.unitPrice, m_mark, m_operation.author};
            line.discount = {wanted.discount, m_mark, m_operation.author};
            if (!origin)
                line.addedBy = m_operation.author;
            order.lines.append(line);
            names.append(line.name);
        }
        return names;
    }

    void tellRestored(const Order &order, const QStringList &names)
    {
        if (!names.isEmpty())
            tellMe("billed-again", order, m_operation.author, {names.join(QStringLiteral(", "))}, {}, true);
    }

    void apply(const op::RemoveLine &remove)
    {
        LineId lineId = remove.line;
        Order *order = locate(remove.order, lineId);
        if (!order)
            return;
        if (isPaid(*order)) {
            // What the remover saw may have moved on; there the remove still means what it meant.
            const OrderId paid = order->id;
            removeFromFollowUp(paid, lineId);
            return changeAfterPayment(*m_state.find(paid));
        }
        Line &line = *order->line(lineId);
        const bool wasShown = line.isShown();
        line.removes.append(m_mark);
        recount(*order, line);
        for (const QuantityMark &other : std::as_const(line.quantities)) {
            if (!iSaw(other.mark) && !isTakenAway(*order, line, other.mark)) {
                outcome(Outcome::Combined);
                tell(other.mark.op.device, "quantity-combined", *order, {line.name});
                tellMe("quantity-combined", *order, other.mark.by, {line.name});
            }
        }
        if (wasShown) {
            tellUnseenFields(*order, line);
            changed(*order, line);
            tellAfterBill(*order, line);
        }
        settleCancel(*order);
        touch(order->id);
    }

    void removeFromFollowUp(OrderId paid, LineId lineId)
    {
        Order *followUp = m_state.edit(openFollowUpId(paid));
        if (!followUp)
            return;
        for (LineId candidate : {lineId, followUpLineId(lineId)}) {
            if (Line *line = followUp->line(candidate)) {
                line->removes.append(m_mark);
                recount(*followUp, *line);
                settleCancel(*followUp);
                touch(followUp->id);
            }
        }
    }

    /// Price, discount and note changes the remover had not seen stay in history; their authors are told.
    void tellUnseenFields(const Order &order, const Line &line)
    {
        if (line.isShown())
            return;
        for (const Mark &mark : {line.unitPrice.mark, line.discount.mark}) {
            if (!iSaw(mark))
                tell(mark.op.device, "kept-in-history", order, {line.name});
        }
        for (const TextMark &note : line.notes) {
            if (!iSaw(note.mark))
                tell(note.mark.op.device, "kept-in-history", order, {line.name});
        }
    }

    /// Sets a field of a line or an order; the author of an unseen earlier value is told.
    template<typename T>
    void set(Field<T> &field, const T &value, const Order &order, const QString &what)
    {
        if (!field.mark.op.device.isNull() && !iSaw(field.mark) && field.value != value)
            tell(field.mark.op.device, "field-overridden", order, {what});
        field = {value, m_mark, m_operation.author};
    }

    /// The open order and line a field change may go to; otherwise says what became of it.
    std::pair<Order *, Line *> fieldTarget(OrderId orderId, LineId named)
    {
        LineId lineId = named;
        Order *order = locate(orderId, lineId);
        if (!order)
            return {nullptr, nullptr};
        if (isPaid(*order)) {
            changeAfterPayment(*order);
            return {nullptr, nullptr};
        }
        Line *line = order->line(lineId);
        if (!line->isShown()) {
            outcome(Outcome::KeptInHistory);
            tellMe("kept-in-history", *order, line->changedBy.value_or(line->addedBy), {line->name});
            touch(order->id); // the value stays on the line in case an unseen tap brings it back
        }
        return {order, line};
    }

    void apply(const op::SetPrice &price)
    {
        const auto [order, line] = fieldTarget(price.order, price.line);
        if (!order)
            return;
        set(line->unitPrice, price.unitPrice, *order, line->name);
        changedField(*order, *line);
        tellAfterBill(*order, *line);
    }

    void apply(const op::SetDiscount &discount)
    {
        const auto [order, line] = fieldTarget(discount.order, discount.line);
        if (!order)
            return;
        set(line->discount, discount.discount, *order, line->name);
        changedField(*order, *line);
        tellAfterBill(*order, *line);
    }

    void addText(QList<TextMark> &texts, const QString &text) const
    {
        texts.removeIf([&](const TextMark &older) { return iSaw(older.mark); });
        texts.append({m_mark, text});
    }

    void apply(const op::SetNote &note)
    {
        if (note.line.isNull()) {
            if (Order *order = headerTarget(note.order)) {
                addText(order->notes, note.text);
                changed(*order);
            }
            return;
        }
        const auto [order, line] = fieldTarget(note.order, note.line);
        if (!order)
            return;
        addText(line->notes, note.text);
        changedField(*order, *line);
    }

    /// The order a header change may go to (made when it is the first word about it), or says why not.
    Order *headerTarget(OrderId id)
    {
        Order &order = orderForContent(id);
        if (isPaid(order)) {
            changeAfterPayment(order);
            return nullptr;
        }
        tellCancelled(order, false);
        return &order;
    }

    void apply(const op::SetCustomer &customer)
    {
        if (Order *order = headerTarget(customer.order)) {
            set(order->customer, customer.customer, *order, customer.name);
            order->customerName = customer.name;
            changed(*order);
            tellAfterBill(*order, customer.name);
        }
    }

    void apply(const op::SetFiscalPosition &fiscal)
    {
        if (Order *order = headerTarget(fiscal.order)) {
            set(order->fiscalPosition, fiscal.name, *order, fiscal.name);
            order->fiscalMap = fiscal.map;
            changed(*order);
            tellAfterBill(*order, fiscal.name);
        }
    }

    void apply(const op::SetExtra &extra)
    {
        if (extra.line.isNull()) {
            if (Order *order = headerTarget(extra.order)) {
                set(order->extra[extra.key], extra.value, *order, extra.key);
                changed(*order);
            }
            return;
        }
        const auto [order, line] = fieldTarget(extra.order, extra.line);
        if (!order)
            return;
        set(line->extra[extra.key], extra.value, *order, extra.key);
        changedField(*order, *line);
    }

    // --- money
    // --------------------------------------------------------------------------------------------------------

    /// Payment beats the cancels that had not seen it.
    void refuseCancels(Order &order)
    {
        for (CancelMark &cancel : order.cancels) {
            if (cancel.refused || iSaw(cancel.mark))
                continue;
            cancel.refused = true;
            tell(cancel.mark.op.device, "cancel-refused", order);
        }
        if (!isPaid(order))
            recount(order);
        if (order.state == OrderState::Cancelled)
            order.state = OrderState::Open;
    }

    void apply(const op::PayBegin &begin)
    {
        Order *order = m_state.edit(begin.order);
        if (!order)
            return outcome(Outcome::KeptInHistory); // nothing to lock; the payment itself brings its order
        if (isPaid(*order)) {
            outcome(Outcome::Refused);
            return tellMe("paid-beats", *order, order->settlement->by);
        }
        if (order->lock && order->lock->mark.op.device != m_operation.ref.device) {
            outcome(Outcome::Refused);
            return tellMe("refused-lock", *order, order->lock->by);
        }
        refuseCancels(*order);
        order->lock = PaymentLock{m_mark, m_operation.author, begin.bill};
        order->state = OrderState::Paying;
        tellUnseenByBill(*order);
        touch(order->id);
    }

    void apply(const op::PayBreakOff &breakOff)
    {
        Order *order = m_state.edit(breakOff.order);
        if (!order)
            return outcome(Outcome::Invalid);
        if (order->state != OrderState::Paying || order->lock->mark.op.device != m_operation.ref.device)
            return outcome(Outcome::KeptInHistory);
        order->lock.reset();
        order->state = OrderState::Open;
        settleCancel(*order);
        touch(order->id);
    }

    void apply(const op::PayTakeOver &take)
    {
        Order *order = m_state.edit(take.order);
        if (!order)
            return outcome(Outcome::Invalid);
        if (order->state != OrderState::Paying || order->lock->mark.op != take.lock) {
            outcome(Outcome::KeptInHistory);
            const Author by = isPaid(*order) ? order->settlement->by : order->lock ? order->lock->by : order->addedBy;
            return tellMe("kept-in-history", *order, by);
        }
        tell(take.lock.device, "lock-taken", *order);
        order->lock.reset();
        order->state = OrderState::Open;
        settleCancel(*order);
        touch(order->id);
    }

    void apply(const op::PayAdd &add)
    {
        Order *order = &orderForMoney(add.order); // money is never refused for want of an order
        if (std::any_of(order->payments.cbegin(), order->payments.cend(),
                        [&](const Payment &payment) { return payment.id == add.payment; }))
            return outcome(Outcome::Invalid);
        order->payments.append({add.payment,
                                add.method,
                                add.kind,
                                add.amount,
                                m_operation.author,
                                m_mark,
                                m_operation.session,
                                false,
                                {}});
        inDrawer(m_operation.session, add.method, add.kind, add.amount);
        touch(order->id);
        if (isPaid(*order)) {
            outcome(Outcome::Overpaid);
            order->needsManager = true;
            tellMe("overpaid", *order, order->settlement->by, {add.amount.toString()}, {}, true);
            tell(order->settlement->mark.op.device, "overpaid", *order, {add.amount.toString()}, {}, true);
            return;
        }
        refuseCancels(*order);
    }

    void apply(const op::PayVoid &payVoid)
    {
        Order *order = m_state.edit(payVoid.order);
        if (!order)
            return outcome(Outcome::Invalid);
        for (Payment &payment : order->payments) {
            if (payment.id != payVoid.payment)
                continue;
            if (isPaid(*order) && billedPayments(*order).contains(payment.id))
                return changeAfterPayment(*order);
            if (payment.voided)
                return outcome(Outcome::KeptInHistory), tellMe("kept-in-history", *order, payment.voidMark.by);
            payment.voided = true;
            payment.voidMark = m_mark;
            inDrawer(payment.session, payment.method, payment.kind, -payment.amount);
            touch(order->id);
            return;
        }
        outcome(Outcome::Invalid);
    }

    QList<PaymentId> billedPayments(const Order &order) const
    {
        QList<PaymentId> ids;
        for (const Payment &payment : order.payments) {
            if (!payment.voided && sees(order.settlement->mark, payment.mark))
                ids.append(payment.id);
        }
        return ids;
    }

    void apply(const op::Finalize &finalize)
    {
        Order *order = &orderForMoney(finalize.order);
        Mark billMark = m_mark;
        billMark.op.counter = finalize.bill.counter;
        billMark.seen = finalize.bill.seen;
        if (isPaid(*order))
            return payTwice(finalize, billMark);
        refuseCancels(*order);
        if (order->lock && order->lock->mark.op.device != m_operation.ref.device)
            tell(order->lock->mark.op.device, "paid-beats", *order);
        order->lock.reset();
        order->settlement = Settlement{m_mark,           m_operation.author,  finalize.bill,         finalize.change,
                                       finalize.receipt, m_operation.session, m_operation.deviceTime};
        order->state = OrderState::Paid;
        moveUnseenOn(finalize.order, billMark);
        Order &paid = *m_state.edit(finalize.order);
        takeBackVoids(paid, finalize);
        const QStringList restored = restoreBilled(paid, finalize.bill);
        paid.needsManager = paid.needsManager || !restored.isEmpty();
        tellUnseenFields(paid, billMark, [&](const Line &line) { return billed(finalize.bill, line.id) != nullptr; });
        freeze(paid, finalize.bill, billMark);
        const QList<PaymentId> mine = finalize.payments;
        for (const Payment &payment : std::as_const(paid.payments)) {
            if (!payment.voided && !mine.contains(payment.id)) {
                paid.needsManager = true;
                outcome(Outcome::Overpaid);
                tellMe("overpaid", paid, payment.by, {payment.amount.toString()}, {}, true);
                tell(payment.mark.op.device, "overpaid", paid, {payment.amount.toString()}, {}, true);
            }
        }
        tellRefundedTwice(paid);
        number(paid);
        changed(paid);
        tellRestored(paid, restored);
        count(paid, finalize);
    }

    /// Two terminals that did not know of each other gave the same goods back.
    void tellRefundedTwice(Order &refund)
    {
        for (const Line &line : std::as_const(refund.lines)) {
            const Order *source = line.refundOf.isNull() ? nullptr : m_state.find(line.refundOf);
            const Line *sold = source ? source->line(line.refundOfLine) : nullptr;
            if (!sold || !line.isShown())
                continue;
            Quantity left = sold->quantity + line.quantity;
            QList<const Order *> others;
            m_state.forEach([&](const Order &other) {
                if (!isPaid(other) || other.id == refund.id)
                    return;
                for (const Line &given : other.lines) {
                    if (given.refundOf == line.refundOf && given.refundOfLine == line.refundOfLine && given.isShown()) {
                        left = left + given.quantity;
                        others.append(&other);
                    }
                }
            });
            if (left >= Quantity() || others.isEmpty())
                continue;
            // Orders come in no fixed order; notices do.
            std::sort(others.begin(), others.end(), [](const Order *a, const Order *b) { return a->id < b->id; });
            refund.needsManager = true;
            outcome(Outcome::RefundedTwice);
            for (const Order *other : std::as_const(others))
                tell(other->settlement->mark.op.device, "refunded-twice", *source, {line.name}, refund.id, true);
            tellMe("refunded-twice", *source, others.first()->settlement->by, {line.name}, refund.id, true);
        }
    }

    /// Money on the bill was taken, whoever voided it without having seen the payment: that is looked at by a manager.
    void takeBackVoids(Order &paid, const op::Finalize &finalize)
    {
        for (Payment &payment : paid.payments) {
            if (!payment.voided || !finalize.payments.contains(payment.id) || iSaw(payment.voidMark))
                continue;
            payment.voided = false;
            inDrawer(payment.session, payment.method, payment.kind, payment.amount);
            paid.needsManager = true;
            tell(payment.voidMark.op.device, "void-refused", paid, {payment.amount.toString()}, {}, true);
            tellMe("void-refused", paid, payment.voidMark.by, {payment.amount.toString()}, {}, true);
        }
    }

    /// Money comes into, or goes out of, the drawer of the session in which it was taken.
    void inDrawer(SessionId id, const QString &name, const QString &kind, Money amount)
    {
        PosSession *session = m_state.session(id);
        if (!session)
            return;
        MethodTotal &method = session->methods[name];
        if (method.kind.isEmpty())
            method = {kind, Money::zero(amount.currency())};
        method.amount += amount;
    }

    /// Whoever changed a field that `closing` (a payment or a cancel) had not seen is told that it stays in history.
    /// Of the lines, those that it closed.
    void tellUnseenFields(const Order &order, const Mark &closing, const std::function<bool(const Line &)> &closed)
    {
        const auto look = [&](const Mark &mark, const QString &what) {
            if (!mark.op.device.isNull() && !sees(closing, mark))
                tell(mark.op.device, "kept-in-history", order, {what});
        };
        if (order.isFinal()) {
            look(order.customer.mark, order.customerName);
            look(order.fiscalPosition.mark, order.fiscalPosition.value);
            for (const TextMark &note : order.notes)
                look(note.mark, note.text);
            for (auto it = order.extra.cbegin(); it != order.extra.cend(); ++it)
                look(it->mark, it.key());
        }
        for (const Line &line : order.lines) {
            if (!closed(line))
                continue;
            look(line.unitPrice.mark, line.name);
            look(line.discount.mark, line.name);
            for (const TextMark &note : line.notes)
                look(note.mark, line.name);
            for (auto it = line.extra.cbegin(); it != line.extra.cend(); ++it)
                look(it->mark, line.name);
        }
    }

    /// The paid content is the bill as printed, whatever else came in.
    void freeze(Order &order, const Bill &bill, const Mark &billMark)
    {
        const auto unseen = [&](const TextMark &text) { return !sees(billMark, text.mark); };
        if (bill.header) {
            order.customer.value = bill.header->customer;
            order.customerName = bill.header->customerName;
            order.fiscalPosition.value = bill.header->fiscalPosition;
            order.fiscalMap = bill.header->fiscalMap;
            if (order.note() != bill.header->note)
                order.notes = {{m_mark, bill.header->note}};
        }
        for (Line &line : order.lines) {
            const BillLine *frozen = billed(bill, line.id);
            if (frozen) {
                for (const Mark &remove : std::as_const(line.removes)) {
                    if (remove.op.device != m_operation.ref.device && !iSaw(remove))
                        tell(remove.op.device, "kept-in-history", order, {line.name});
                }
                line.unitPrice.value = frozen->unitPrice;
                line.discount.value = frozen->discount;
                line.notes.removeIf(unseen);
            }
            line.quantity = frozen ? frozen->quantity : Quantity();
        }
    }

    /// Two terminals took money for one order: both are on record, the second as a document of its own.
    void payTwice(const op::Finalize &finalize, const Mark &billMark)
    {
        const OrderId id = duplicateId(finalize.order, m_operation.ref);
        if (m_state.find(id))
            return outcome(Outcome::Invalid);
        Order first = *m_state.find(finalize.order);
        Order second = first;
        second.id = id;
        second.root = first.root;
        second.duplicateOf = first.id;
        second.followUp = OrderId();
        second.number = second.run = 0; // a document of its own: what was printed still finds the first
        second.needsManager = true;
        second.settlement = Settlement{m_mark,           m_operation.author,  finalize.bill,         finalize.change,
                                       finalize.receipt, m_operation.session, m_operation.deviceTime};
        second.payments.clear();
        QList<Payment> kept;
        for (const Payment &payment : std::as_const(first.payments))
            (finalize.payments.contains(payment.id) ? second.payments : kept).append(payment);
        first.payments = kept;
        // Goods that only the second terminal knew went to a follow-up; it has paid for them. One that was itself paid
        // meanwhile stays as it was printed: then they were paid twice as well.
        for (OrderId next = followUpId(first.id); Order *followUp = m_state.edit(next); next = followUpId(next)) {
            for (Line &line : followUp->lines) {
                if (billed(finalize.bill, line.id) && !second.line(line.id))
                    second.lines.append(line);
                if (!isPaid(*followUp))
                    line.removes.append(billMark);
            }
            if (isPaid(*followUp))
                continue;
            recount(*followUp);
            if (!followUp->hasContent()) {
                followUp->cancels.append({m_mark, m_operation.author, false});
                followUp->state = OrderState::Cancelled;
                followUp->lock.reset();
            }
            touch(followUp->id);
        }
        restoreBilled(second, finalize.bill);
        freeze(second, finalize.bill, billMark);
        const DeviceId firstPayer = first.settlement->mark.op.device;
        const Author firstAuthor = first.settlement->by;
        Order &stored = m_state.create(second);
        number(stored);
        m_state.create(first);
        touch(first.id);
        touch(second.id);
        outcome(Outcome::PaidTwice);
        const QStringList words{finalize.bill.total.toString()};
        tellMe("paid-twice", first, firstAuthor, words, second.id, true);
        tell(firstPayer, "paid-twice", first, words, second.id, true);
        count(stored, finalize);
    }

    /// Adds a paid order to its session's figures.
    void count(const Order &order, const op::Finalize &finalize)
    {
        PosSession *session = m_state.session(m_operation.session);
        if (!session)
            return;
        ++session->orders;
        if (!session->open)
            ++session->lateOrders;
        if (session->total.isZero())
            session->total = Money::zero(order.currency);
        session->total += finalize.bill.total;
        // Change comes out of the drawer of whoever closes the order.
        const auto cash = std::find_if(order.payments.cbegin(), order.payments.cend(), [&](const Payment &payment) {
            return payment.kind == QLatin1String("cash") && finalize.payments.contains(payment.id);
        });
        if (cash != order.payments.cend() && !finalize.change.isZero())
            inDrawer(m_operation.session, cash->method, cash->kind, -finalize.change);
        const QList<TaxTotal> taxes = totalsOf(order, finalize.bill, m_context.rounding).taxes;
        for (const TaxTotal &tax : taxes) {
            auto it = session->taxes.find(tax.name);
            if (it == session->taxes.end())
                it = session->taxes.insert(tax.name, {Money::zero(order.currency), Money::zero(order.currency)});
            it->net += tax.net;
            it->tax += tax.tax;
        }
    }

    void apply(const op::Cancel &cancel)
    {
        Order *order = m_state.edit(cancel.order);
        if (!order)
            return outcome(Outcome::Invalid);
        if (isPaid(*order)) {
            outcome(Outcome::Refused);
            return tellMe("paid-beats", *order, order->settlement->by);
        }
        const bool money = order->state == OrderState::Paying
                           || std::any_of(order->payments.cbegin(), order->payments.cend(),
                                          [](const Payment &payment) { return !payment.voided; });
        if (money) {
            order->cancels.append({m_mark, m_operation.author, true});
            outcome(Outcome::Refused);
            touch(order->id);
            return tellMe("cancel-refused", *order, order->lock ? order->lock->by : order->addedBy);
        }
        order->cancels.append({m_mark, m_operation.author, false});
        recount(*order);
        settleCancel(*order);
        if (order->state == OrderState::Open) {
            outcome(Outcome::StaysOpen);
            tellMe("stays-open", *order, order->changedBy.value_or(order->addedBy));
            for (const Line &line : std::as_const(order->lines)) {
                for (const QuantityMark &quantity : line.quantities) {
                    if (line.isShown() && !iSaw(quantity.mark))
                        tell(quantity.mark.op.device, "stays-open", *order);
                }
            }
        }
        tellUnseenFields(*order, m_mark,
                         [&](const Line &line) { return !line.isShown() || order->state == OrderState::Cancelled; });
        changed(*order);
    }

    // --- sessions
    // -----------------------------------------------------------------------------------------------------

    void apply(const op::OpenSession &open)
    {
        const QString pos = m_operation.author.pos;
        const std::optional<Money> cash = open.startingCash;
        for (PosSession &session : m_state.sessions) {
            if (!session.open || session.pos != pos)
                continue;
            if (session.id != m_operation.session && !session.aliases.contains(m_operation.session))
                session.aliases.append(m_operation.session);
            for (Drawer &drawer : session.drawers) {
                if (drawer.device == m_operation.ref.device) {
                    drawer.startingCash = cash;
                    return;
                }
            }
            session.drawers.append({m_operation.ref.device, cash, std::nullopt});
            return;
        }
        if (!m_state.anyOpenSession()) {
            // Numbers given before any session count as run 1.
            m_state.run = std::max<qint64>(m_state.run, m_state.lastNumber > 0 ? 1 : 0) + 1;
            m_state.lastNumber = 0;
            const qint64 oldest = m_state.run - 2;
            m_state.sessions.removeIf([&](const PosSession &session) { return session.run < oldest; });
        }
        PosSession session;
        session.id = m_operation.session;
        session.pos = pos;
        session.openedBy = m_operation.author;
        session.openedAt = m_operation.deviceTime;
        session.run = m_state.run;
        session.total = Money::zero(m_context.currency);
        session.drawers.append({m_operation.ref.device, cash, std::nullopt});
        m_state.sessions.append(session);
    }

    void apply(const op::CloseSession &close)
    {
        PosSession *session = m_state.session(m_operation.session);
        if (!session)
            return outcome(Outcome::Invalid);
        // Another device of the POS may have ended it already: each one counts its own drawer.
        bool found = false;
        for (Drawer &drawer : session->drawers) {
            if (drawer.device == m_operation.ref.device) {
                drawer.countedCash = close.countedCash;
                found = true;
            }
        }
        if (!found)
            session->drawers.append({m_operation.ref.device, std::nullopt, close.countedCash});
        session->open = false;
    }

    static constexpr int longestChain = 16; ///< Follow-ups of follow-ups; beyond that something is wrong

    StreamState &m_state;
    const Operation &m_operation;
    const ReduceContext &m_context;
    const Mark m_mark;
    Reduction m_result;
    bool m_redirected = false; ///< It named a follow-up that only its device saw; see locate()
};

} // namespace

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
