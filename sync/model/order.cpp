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

bool saw(const Mark &x, const Mark &y, const QList<LineageId> &lineages)
{
    if (x.op.device == y.op.device)
        return y.op.counter < x.op.counter;
    if (y.seq == Mark::pending)
        return false;
    if (x.seen.lineage != y.lineage && lineages.indexOf(y.lineage) > lineages.indexOf(x.seen.lineage))
        return false;
    return y.seq <= x.seen.seq;
}

QString Line::note() const { return joined(notes); }
QString Order::note() const { return joined(notes); }

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
