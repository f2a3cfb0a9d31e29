#include "sync/model/order.h"

#include "sync/model/lineages.h"

#include <QStringList>

#include <algorithm>

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

/// Is it in the log that `named` goes on from, or in that itself? Each lineage has of the one before it what lies
/// before its own first entry, as far as that is known.
bool isOnBranch(const LogPosition &place, LineageId named, const QList<LineageId> &lineages,
                const LineageStarts &starts)
{
    if (place.lineage == named)
        return true;
    qsizetype at = lineages.lastIndexOf(named);
    while (at >= 0 && lineages[at] != place.lineage) {
        const LineageId later = lineages[at];
        const qint64 first = starts.value(later).seq;
        if (first != 0 && place.seq >= first)
            return false;
        qsizetype before = at - 1;
        while (before >= 0 && !goesOnFrom(later, lineages[before]))
            --before;
        if (before < 0) // it does not say: from all that are older
            return std::find(lineages.begin(), lineages.begin() + at, place.lineage) != lineages.begin() + at;
        at = before;
    }
    return at >= 0;
}

constexpr int mostNames = 16; ///< One device had; beyond that somebody makes them up

} // namespace

/// The first operation under a name, which says so, stands where the last one under the name before does; a bill from
/// before that has a counter below.
bool isEarlierOwn(const OpRef &x, const OpRef &y, const FormerDevices &former)
{
    if (x.device == y.device)
        return y.counter < x.counter;
    qint64 counter = x.counter;
    auto before = former.constFind(x.device);
    for (int names = 0; before != former.cend() && names < mostNames; ++names) {
        counter += before->counter - 1;
        if (before->device == y.device)
            return y.counter <= before->counter && y.counter < counter;
        before = former.constFind(before->device);
    }
    return false;
}

bool saw(const Mark &x, const Mark &y, const QList<LineageId> &lineages, const LineageStarts &starts,
         const FormerDevices &former)
{
    if (x.op.device == y.op.device)
        return y.op.counter < x.op.counter;
    if (!former.isEmpty() && isEarlierOwn(x.op, y.op, former))
        return true;
    if (y.seq == Mark::pending)
        return false;
    const LineageId named = x.seen.lineage;
    const LineageStart start = starts.value(named);
    const auto holds = [&](const LogPosition &place) {
        return !place.lineage.isNull() && place.seq <= x.seen.seq && isOnBranch(place, named, lineages, starts);
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
