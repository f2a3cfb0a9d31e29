#include "goods.h"

namespace tandem::simulation {

namespace {

/// No manager is, or was, told that the same goods stand in another document.
bool isUnflagged(const Order &order)
{
    return order.duplicateOf.isNull() && !order.needsManager && order.dealtWith.isEmpty();
}

} // namespace

void Goods::join(LineId part, LineId line)
{
    const LineId first = m_first.value(line, line);
    for (int i = 0; i < 8; ++i, part = followUpLineId(part))
        m_first.insert(part, first);
}

void Goods::before(const OperationBody &body, const StreamState &state)
{
    // Also where the order was paid meanwhile, and his own goods have gone on from it.
    const Order *cancelled = std::holds_alternative<op::Cancel>(body) ? state.find(orderOf(body)) : nullptr;
    for (; cancelled; cancelled = state.find(cancelled->followUp)) {
        for (const Line &line : cancelled->lines)
            of(line.id).exact = false;
    }
}

void Goods::after(const OperationBody &body)
{
    if (const auto *add = std::get_if<op::AddLine>(&body)) {
        join(add->line, add->line);
        of(add->line).isReturn = add->quantity < Quantity();
        of(add->line).added += std::abs(add->quantity.thousandths());
    } else if (const auto *split = std::get_if<op::Split>(&body)) {
        for (const SplitPart &part : split->parts)
            join(part.as, part.line);
    } else if (const auto *tap = std::get_if<op::ChangeQuantity>(&body)) {
        Family &family = of(tap->line);
        const bool isMore = tap->delta > Quantity();
        family.added += isMore || family.isReturn ? std::abs(tap->delta.thousandths()) : 0;
        family.exact = family.exact && isMore && !family.isReturn;
    } else if (const auto *total = std::get_if<op::SetQuantity>(&body)) {
        Family &family = of(total->line);
        family.added += std::abs(total->quantity.thousandths());
        family.exact = false;
        family.isBoth =
            family.isBoth || (!total->quantity.isZero() && family.isReturn != (total->quantity < Quantity()));
    } else if (const auto *remove = std::get_if<op::RemoveLine>(&body)) {
        of(remove->line).exact = false;
    }
}

QString Goods::atEnd(const StreamState &state)
{
    state.forEach([&](const Order &order) {
        for (const Line &line : order.lines) {
            Family &family = of(line.id);
            const qint64 count = std::abs(line.quantity.thousandths());
            family.all += count;
            if (count != 0)
                family.where.append(QStringLiteral("%1 in %2: %3")
                                        .arg(line.id.toString().left(4), order.id.toString().left(4))
                                        .arg(count));
            family.settled += isUnflagged(order) ? count : 0;
            for (const KitchenMark &ticket : line.kitchen)
                family.moved += ticket.moved ? ticket.quantity.thousandths() : 0;
        }
    });
    for (auto it = m_families.cbegin(); it != m_families.cend(); ++it) {
        const auto what = [&] {
            return QStringLiteral("of line %1 there were %2, and there are %3 (%4 settled): %5")
                .arg(it.key().toString())
                .arg(it->added)
                .arg(it->all)
                .arg(it->settled)
                .arg(it->where.join(QStringLiteral(", ")));
        };
        if (it->settled > it->added && !it->isBoth)
            return QStringLiteral("goods are there twice: ") + what();
        if (it->exact && it->all < it->added)
            return QStringLiteral("goods are lost: ") + what();
        if (it->moved != 0)
            return QStringLiteral("what the kitchen was sent got lost on the way");
    }
    return {};
}

} // namespace tandem::simulation
