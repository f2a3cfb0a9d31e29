#pragma once

#include "sync/model/ids.h"

#include <QList>

namespace tandem {

/// A hub that is started cannot know whether its folder was put back meanwhile: what it appends from then on has an id
/// of its own, so that no place in the log ever means two entries. An id says what it goes on from, too, by which
/// branches that were lost are told apart: 6 bytes of the declared lineage, 5 of its own, and those 5 of the one before
/// it.
///
/// The lineage as it was declared, by which people and events call it: its numbers go on over a start. The rest is
/// zero.
LineageId declaredLineage(LineageId lineage);
/// Of one declared lineage, whatever starts there were between them.
bool isSameDeclared(const LineageId &one, const LineageId &other);
/// After a restore, a promotion, or the finding that the hub was put back. `before` is what its log ends in, null for a
/// hub's first lineage.
LineageId lineageAfter(LineageId before, LineageId random);
/// After a start.
LineageId lineageAfterStart(LineageId before, LineageId random);
/// Ids of before that was said in them go on from none.
bool goesOnFrom(LineageId lineage, LineageId before);

/// Two memories of one history, both in order of birth: `mine` in its order, and what only `theirs` has each right
/// behind the one before it there. Null ids and repetitions fall away.
QList<LineageId> mergedLineages(const QList<LineageId> &mine, const QList<LineageId> &theirs);

/// Does `all` hold every one of `some`?
bool holdsLineages(const QList<LineageId> &all, const QList<LineageId> &some);
/// Does `all` lack one of `some` that is of the lineage declared in `lineage`?
bool lacksStart(const QList<LineageId> &all, const QList<LineageId> &some, LineageId lineage);

} // namespace tandem
