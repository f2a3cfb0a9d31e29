#include "meetings.h"

#include "sync/model/outcome_table.h"

namespace tandem::simulation {

namespace {

constexpr std::size_t lately = 32;

QString nameOf(qsizetype one, qsizetype other)
{
    const auto [first, second] = std::minmax(one, other);
    return QStringLiteral("pair %1 and %2")
        .arg(QLatin1String(OutcomeTable::kinds()[first].code), QLatin1String(OutcomeTable::kinds()[second].code));
}

qsizetype indexOf(const char *code)
{
    const QList<OutcomeTable::Kind> &kinds = OutcomeTable::kinds();
    return std::find_if(kinds.cbegin(), kinds.cend(),
                        [&](const OutcomeTable::Kind &kind) { return qstrcmp(kind.code, code) == 0; })
           - kinds.cbegin();
}

/// As the outcome table names it; null for what is not in it.
const char *codeOf(const OperationBody &body)
{
    struct Code
    {
        const char *operator()(const op::AddLine &add) const { return add.refundOfLine.isNull() ? "AL" : "RF"; }
        const char *operator()(const op::SetQuantity &) const { return "QS"; }
        const char *operator()(const op::ChangeQuantity &) const { return "QD"; }
        const char *operator()(const op::SetPrice &) const { return "PF"; }
        const char *operator()(const op::SetDiscount &) const { return "PF"; }
        const char *operator()(const op::SetNote &) const { return "NO"; }
        const char *operator()(const op::SetCustomer &) const { return "HF"; }
        const char *operator()(const op::SetFiscalPosition &) const { return "HF"; }
        const char *operator()(const op::SetOrderDiscount &) const { return "HF"; }
        const char *operator()(const op::SetExtra &) const { return "HF"; }
        const char *operator()(const op::RemoveLine &) const { return "RM"; }
        const char *operator()(const op::Split &) const { return "SP"; }
        const char *operator()(const op::Merge &) const { return "MG"; }
        const char *operator()(const op::SendToKitchen &) const { return "KS"; }
        const char *operator()(const op::PayBegin &) const { return "PB"; }
        const char *operator()(const op::PayAdd &) const { return "PA"; }
        const char *operator()(const op::Finalize &) const { return "FN"; }
        const char *operator()(const op::Cancel &) const { return "CA"; }
    };
    return std::visit(
        [](const auto &kind) -> const char * {
            if constexpr (std::is_invocable_v<Code, decltype(kind)>)
                return Code()(kind);
            else
                return nullptr;
        },
        body);
}

LineId lineOf(const OperationBody &body)
{
    if (const auto *add = std::get_if<op::AddLine>(&body))
        return add->refundOfLine;
    return std::visit(
        [](const auto &kind) {
            if constexpr (requires { kind.line; })
                return LineId(kind.line);
            else
                return LineId();
        },
        body);
}

} // namespace

QStringList Meetings::of(const Operation &operation, const ReduceContext &placed, const StreamState &state)
{
    const char *code = codeOf(operation.body);
    if (!code)
        return {};
    Act act{indexOf(code), lineOf(operation.body), {}};
    act.mark = {operation.ref, placed.lineage, placed.seq, operation.seen, {}, operation.author};
    if (!placed.origin.lineage.isNull()) {
        act.mark.again = {placed.lineage, placed.seq};
        act.mark.lineage = placed.origin.lineage;
        act.mark.seq = placed.origin.seq;
    }
    const auto *add = std::get_if<op::AddLine>(&operation.body);
    const OrderId order = add && !add->refundOf.isNull() ? add->refundOf : orderOf(operation.body);
    std::deque<Act> &others = m_lately[order];
    QStringList pairs;
    for (const Act &other : others) {
        const bool isElsewhere = !act.line.isNull() && !other.line.isNull() && act.line != other.line;
        if (isElsewhere || other.mark.op.device == act.mark.op.device
            || saw(act.mark, other.mark, m_lineages, state.lineageStarts, state.formerDevices))
            continue;
        const QString pair = nameOf(act.kind, other.kind);
        if (!pairs.contains(pair))
            pairs.append(pair);
    }
    others.push_back(act);
    if (others.size() > lately)
        others.pop_front();
    return pairs;
}

QStringList Meetings::all()
{
    QStringList pairs;
    for (qsizetype one = 0; one < OutcomeTable::kinds().size(); ++one) {
        for (qsizetype other = one; other < OutcomeTable::kinds().size(); ++other) {
            if (OutcomeTable::letterOf(one, other) != '-')
                pairs.append(nameOf(one, other));
        }
    }
    return pairs;
}

} // namespace tandem::simulation
