#include "sync/engine/state_hash.h"

#include "sync/model/sha256.h"

namespace tandem {

QByteArray stateHash(const StreamState &state, const QList<OrderId> &touched)
{
    if (touched.isEmpty())
        return {};
    Sha256 hash;
    for (OrderId id : touched)
        hash.add(serialize(*state.find(id)));
    return hash.result();
}

} // namespace tandem
