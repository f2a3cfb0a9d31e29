#include "sync/engine/state_hash.h"

#include <QCryptographicHash>

namespace tandem {

QByteArray stateHash(const StreamState &state, const QList<OrderId> &touched)
{
    if (touched.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (OrderId id : touched) {
        if (const Order *order = state.find(id))
            hash.addData(serialize(*order));
    }
    return hash.result();
}

} // namespace tandem
