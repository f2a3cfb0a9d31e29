#include "sync/model/lineages.h"

#include <algorithm>

namespace tandem {

namespace {

constexpr std::size_t declaredBytes = 6;
constexpr std::size_t ownBytes = 5;

LineageId madeOf(const char *declared, const char *own, const char *before)
{
    QByteArray bytes(declared, declaredBytes);
    bytes.append(own, ownBytes);
    bytes.append(before, ownBytes);
    return LineageId::fromBytes(bytes);
}

const char *ownOf(const LineageId &lineage) { return lineage.data() + declaredBytes; }

} // namespace

LineageId declaredLineage(LineageId lineage)
{
    const LineageId none;
    return madeOf(lineage.data(), none.data(), none.data());
}

bool isSameDeclared(const LineageId &one, const LineageId &other)
{
    return std::memcmp(one.data(), other.data(), declaredBytes) == 0;
}

LineageId lineageAfter(LineageId before, LineageId random)
{
    return madeOf(random.data(), ownOf(random), ownOf(before));
}

LineageId lineageAfterStart(LineageId before, LineageId random)
{
    return madeOf(before.data(), ownOf(random), ownOf(before));
}

bool goesOnFrom(LineageId lineage, LineageId before)
{
    return lineage != before && std::memcmp(ownOf(lineage) + ownBytes, ownOf(before), ownBytes) == 0;
}

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

bool lacksStart(const QList<LineageId> &all, const QList<LineageId> &some, LineageId lineage)
{
    return std::any_of(some.cbegin(), some.cend(),
                       [&](LineageId each) { return isSameDeclared(each, lineage) && !all.contains(each); });
}

} // namespace tandem
