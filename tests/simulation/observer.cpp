#include "observer.h"

namespace tandem::simulation {

namespace {

bool isAboutSession(const OperationBody &body)
{
    return std::holds_alternative<op::OpenSession>(body) || std::holds_alternative<op::CloseSession>(body);
}

/// The line whose content the operation changes; nothing for all others.
std::optional<LineId> changedLine(const OperationBody &body)
{
    if (const auto *quantity = std::get_if<op::SetQuantity>(&body))
        return quantity->line;
    if (const auto *tap = std::get_if<op::ChangeQuantity>(&body))
        return tap->line;
    if (const auto *price = std::get_if<op::SetPrice>(&body))
        return price->line;
    if (const auto *discount = std::get_if<op::SetDiscount>(&body))
        return discount->line;
    if (const auto *remove = std::get_if<op::RemoveLine>(&body))
        return remove->line;
    if (const auto *note = std::get_if<op::SetNote>(&body); note && !note->line.isNull())
        return note->line;
    return std::nullopt;
}

} // namespace

Observer::OpenOrders Observer::openOrders(const StreamState &state)
{
    OpenOrders open;
    state.forEach([&](const Order &order) {
        if (!order.isFinal())
            open.insert(order.id, {order.run, order.number});
    });
    return open;
}

void Observer::before(const Operation &operation, const ReduceContext &placed, const StreamState &state)
{
    m_breaksLock = false;
    m_shownLine.reset();
    const Order *order = state.find(orderOf(operation.body));
    if (std::holds_alternative<op::Finalize>(operation.body) && order && order->lock && !m_wasPutBack) {
        Mark mark{operation.ref, placed.lineage, placed.seq, operation.seen, {}, operation.author};
        if (!placed.origin.lineage.isNull()) {
            mark.again = {placed.lineage, placed.seq};
            mark.lineage = placed.origin.lineage;
            mark.seq = placed.origin.seq;
        }
        m_breaksLock = !isEarlierOwn(operation.ref, order->lock->mark.op, state.formerDevices)
                       && saw(mark, order->lock->mark, m_lineages, state.lineageStarts, state.formerDevices);
    }
    if (const auto line = changedLine(operation.body); line && order && order->state == OrderState::Open) {
        const Line *there = order->line(*line);
        if (there && there->isShown())
            m_shownLine = line;
    }
    if (isAboutSession(operation.body))
        m_open = openOrders(state);
}

QString Observer::after(const Operation &operation, const Reduction &reduction, const StreamState &state)
{
    if (m_breaksLock && reduction.outcome == Outcome::Applied)
        return QStringLiteral("an order that was seen being paid elsewhere was paid without a word");
    if (isAboutSession(operation.body) && openOrders(state) != m_open)
        return QStringLiteral("the orders of a run are not those of the next one");
    if (const auto *send = std::get_if<op::SendToKitchen>(&operation.body);
        send && reduction.outcome == Outcome::Applied && !m_wasPutBack) {
        const Order *order = state.find(send->order);
        for (const KitchenPart &part : send->parts) {
            // Whose maker had split some off, and was told that it did not come to that, is one of more than there is.
            const bool isSimple = order && !order->isFinal() && !m_wereSplit.contains(part.line);
            const Line *line = isSimple ? order->line(part.line) : nullptr;
            if (line && line->quantity >= Quantity() && line->sent() > line->quantity)
                return QStringLiteral("the kitchen was told twice of one thing, and nobody of that");
        }
    }
    note(operation, reduction, state);
    return {};
}

void Observer::note(const Operation &operation, const Reduction &reduction, const StreamState &state)
{
    if (const auto *add = std::get_if<op::AddLine>(&operation.body)) {
        const Order *order = state.find(add->order);
        if (reduction.outcome == Outcome::Applied && order && order->line(add->line) && !m_lines.contains(add->line))
            m_lines.insert(add->line, {add->order, operation.author, {}, true});
        else
            m_lines[add->line].isPlain = false;
        return;
    }
    if (const auto *split = std::get_if<op::Split>(&operation.body)) {
        for (const SplitPart &part : split->parts) {
            m_wereSplit << part.line << part.as;
            m_lines[part.line].isPlain = false;
            m_lines[part.as].isPlain = false;
        }
        return;
    }
    const std::optional<LineId> about = changedLine(operation.body);
    if (!about)
        return;
    Known &known = m_lines[*about];
    if (reduction.outcome != Outcome::Applied || m_shownLine != about)
        known.isPlain = false;
    else if (operation.author != known.addedBy)
        known.changedBy = operation.author;
}

QString Observer::atEnd(const StreamState &state) const
{
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        const Order *order = it->isPlain ? state.find(it->order) : nullptr;
        const Line *line = order ? order->line(it.key()) : nullptr;
        if (!line || !line->isShown())
            continue;
        if (line->addedBy != it->addedBy || line->changedBy != it->changedBy) {
            return QStringLiteral("line %1 says added by %2 and changed by %3, and it was %4 and %5")
                .arg(it.key().toString(), line->addedBy.cashier, line->changedBy.value_or(Author()).cashier,
                     it->addedBy.cashier, it->changedBy.value_or(Author()).cashier);
        }
    }
    return {};
}

} // namespace tandem::simulation
