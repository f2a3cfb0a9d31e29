#pragma once

#include "sync/model/ids.h"

#include <QList>

namespace tandem {

/// Two memories of one history, both in order of birth: `mine` in its order, and what only `theirs` has each right
/// behind the one before it there. Null ids and repetitions fall away.
QList<LineageId> mergedLineages(const QList<LineageId> &mine, const QList<LineageId> &theirs);

/// Does `all` hold every one of `some`?
bool holdsLineages(const QList<LineageId> &all, const QList<LineageId> &some);

} // namespace tandem
