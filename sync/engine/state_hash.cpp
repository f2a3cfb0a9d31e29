#include "sync/engine/state_hash.h"

#include "sync/model/sha256.h"

namespace tandem {

QByteArray stateHash(const StreamState &state, const QList<OrderId> &touched)
{
    if (touched.isEmpty())
        return {};
    Sha256 hash;
    thread_local QByteArray bytes; // room for the next ones
    for (OrderId id : touched) {
        bytes = serialize(*state.find(id), std::move(bytes));
        hash.add(bytes);
    }
    return hash.result();
}

} // namespace tandem
