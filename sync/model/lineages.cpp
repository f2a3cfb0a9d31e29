#include "sync/model/lineages.h"

#include <algorithm>

namespace tandem {

QList<LineageId> mergedLineages(const QList<LineageId> &mine, const QList<LineageId> &theirs)
{
    QList<LineageId> merged = mine;
    qsizetype behind = 0;
    for (LineageId lineage : theirs) {
        const qsizetype at = merged.indexOf(lineage);
        if (at < 0 && !lineage.isNull())
            merged.insert(behind++, lineage);
        else if (at >= 0)
            behind = at + 1;
    }
    return merged;
}

bool holdsLineages(const QList<LineageId> &all, const QList<LineageId> &some)
{
    return std::all_of(some.cbegin(), some.cend(), [&](LineageId lineage) { return all.contains(lineage); });
}

} // namespace tandem
