#pragma once

#include "sync/model/stream_state.h"

#include <QByteArray>
#include <QList>

namespace tandem {

/// What an entry says of the orders it touched (see Reduction), in that order: 32 bytes, empty where it touched none.
/// Equal on every replica of the same version; a replica that gets another one has computed something else.
QByteArray stateHash(const StreamState &state, const QList<OrderId> &touched);

} // namespace tandem
