#include "sync/model/order.h"

#include <QStringList>

namespace tandem {

namespace {

QString joined(const QList<TextMark> &texts)
{
    QStringList parts;
    for (const TextMark &text : texts) {
        if (!text.text.isEmpty() && !parts.contains(text.text))
            parts.append(text.text);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

bool saw(const Mark &x, const Mark &y, const QList<LineageId> &lineages, const LineageStarts &starts)
{
    if (x.op.device == y.op.device)
        return y.op.counter < x.op.counter;
    if (y.seq == Mark::pending)
        return false;
    const LineageId named = x.seen.lineage;
    const LineageStart start = starts.value(named);
    const auto holds = [&](const LogPosition &place) {
        if (place.lineage.isNull() || place.seq > x.seen.seq)
            return false;
        if (place.lineage == named)
            return true;
        // Of an older lineage a lost branch has what lies before its own first entry.
        return lineages.indexOf(place.lineage) < lineages.indexOf(named) && (start.isOurs || place.seq < start.seq);
    };
    // A hub that was put back unnoticed has gone on in its old lineage: two entries have one place in it. Who was on
    // the lost branch saw the lost one; whoever else saw, as far as is known, the other.
    const bool isTwofold =
        y.lineage == named && start.firstLost != 0 && y.seq >= start.firstLost && y.seq <= start.last;
    if (isTwofold && y.again.lineage.isNull() != x.again.lineage.isNull())
        return holds(y.again);
    // In the log as it is now an entry stands in one place only; on a lost branch it may be known by its first one.
    const bool byFirst = y.again.lineage.isNull() || !start.isOurs || y.lineage == named;
    return (byFirst && holds({y.lineage, y.seq})) || holds(y.again);
}

QString Line::note() const { return joined(notes); }
QString Order::note() const { return joined(notes); }

Quantity Line::sent() const
{
    Quantity sum;
    for (const KitchenMark &told : kitchen)
        sum = sum + told.quantity;
    return sum;
}

const Line *Order::line(LineId wanted) const
{
    for (const Line &candidate : lines) {
        if (candidate.id == wanted)
            return &candidate;
    }
    return nullptr;
}

Line *Order::line(LineId wanted)
{
    const Line *found = std::as_const(*this).line(wanted);
    return found ? &lines[found - lines.constData()] : nullptr;
}

bool Order::hasContent() const
{
    return std::any_of(lines.cbegin(), lines.cend(), [](const Line &line) { return line.isShown(); });
}

OrderId orderOf(const OperationBody &body)
{
    return std::visit(
        [](const auto &kind) -> OrderId {
            if constexpr (requires { kind.order; })
                return kind.order;
            else
                return OrderId();
        },
        body);
}

} // namespace tandem
