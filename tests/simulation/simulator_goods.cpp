#include "simulator.h"

namespace tandem::simulation {

namespace {

/// A line, the parts that were split off it, and what carries them on after a payment.
class Families
{
public:
    struct Family
    {
        qint64 added = 0; ///< Thousandths, by first adds and taps of more
        bool isReturn = false;
        bool isBoth = false; ///< Sold and given back: what was typed over one part is no less of the other
        QStringList where;   ///< "order line quantity", of what is shown
        bool exact = true;   ///< Nothing was ever typed over or taken away
        qint64 all = 0;      ///< In any document
        qint64 settled = 0;  ///< In documents that no manager has to look at
        qint64 moved = 0;    ///< Of what the kitchen was sent: what went to and came from other lines
    };

    Family &of(LineId line) { return m_families[m_first.value(line, line)]; }
    void join(LineId part, LineId line)
    {
        const LineId first = m_first.value(line, line);
        for (int i = 0; i < 8; ++i, part = followUpLineId(part))
            m_first.insert(part, first);
    }
    const QHash<LineId, Family> &all() const { return m_families; }

private:
    QHash<LineId, LineId> m_first;
    QHash<LineId, Family> m_families;
};

/// No manager is, or was, told that the same goods stand in another document.
bool isUnflagged(const Order &order)
{
    return order.duplicateOf.isNull() && !order.needsManager && order.dealtWith.isEmpty();
}

} // namespace

/// What was added is in exactly one order, or a manager is told that it is in two (D 9, 12); what the kitchen was sent
/// goes with it (D 16).
void Simulator::checkGoods(const QList<Entry> &log, const StreamState &end)
{
    Families families;
    StreamState state;
    for (const Entry &entry : log) {
        const Result<Operation> &operation = decode(entry.bytes);
        const OperationBody &body = operation->body;
        // Also where the order was paid meanwhile, and his own goods have gone on from it.
        const Order *cancelled = std::holds_alternative<op::Cancel>(body) ? state.find(orderOf(body)) : nullptr;
        for (; cancelled; cancelled = state.find(cancelled->followUp)) {
            for (const Line &line : cancelled->lines)
                families.of(line.id).exact = false;
        }
        ReduceContext context;
        context.lineages = m_disk.lineages;
        context.lineage = entry.lineage;
        context.seq = entry.seq;
        context.origin = entry.origin;
        context.number = entry.number;
        context.run = entry.run;
        if (reduce(state, *operation, context).outcome == Outcome::Invalid)
            continue; // it came back before what it is about, and its cashier was told
        if (const auto *add = std::get_if<op::AddLine>(&body)) {
            families.join(add->line, add->line);
            families.of(add->line).isReturn = add->quantity < Quantity();
            families.of(add->line).added += std::abs(add->quantity.thousandths());
        } else if (const auto *split = std::get_if<op::Split>(&body)) {
            for (const SplitPart &part : split->parts)
                families.join(part.as, part.line);
        } else if (const auto *tap = std::get_if<op::ChangeQuantity>(&body)) {
            Families::Family &family = families.of(tap->line);
            const bool isMore = tap->delta > Quantity();
            family.added += isMore || family.isReturn ? std::abs(tap->delta.thousandths()) : 0;
            family.exact = family.exact && isMore && !family.isReturn;
        } else if (const auto *total = std::get_if<op::SetQuantity>(&body)) {
            Families::Family &family = families.of(total->line);
            family.added += std::abs(total->quantity.thousandths());
            family.exact = false;
            family.isBoth =
                family.isBoth || (!total->quantity.isZero() && family.isReturn != (total->quantity < Quantity()));
        } else if (const auto *remove = std::get_if<op::RemoveLine>(&body)) {
            families.of(remove->line).exact = false;
        }
    }
    end.forEach([&](const Order &order) {
        for (const Line &line : order.lines) {
            Families::Family &family = families.of(line.id);
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
    for (auto it = families.all().cbegin(); it != families.all().cend(); ++it) {
        const auto what = [&] {
            return QStringLiteral("of line %1 there were %2, and there are %3 (%4 settled): %5")
                .arg(it.key().toString())
                .arg(it->added)
                .arg(it->all)
                .arg(it->settled)
                .arg(it->where.join(QStringLiteral(", ")));
        };
        if (it->settled > it->added && !it->isBoth)
            return fail(QStringLiteral("goods are there twice: ") + what());
        if (it->exact && it->all < it->added)
            return fail(QStringLiteral("goods are lost: ") + what());
        if (it->moved != 0)
            return fail(QStringLiteral("what the kitchen was sent got lost on the way"));
    }
}

} // namespace tandem::simulation
