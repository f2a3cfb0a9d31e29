#include "sync/engine/reissue.h"

#include "sync/model/sha256.h"
#include "sync/wire/op_codec.h"

namespace tandem {

namespace {

/// A bill names its maker's next counter; it moves with the operations. What was made before the first of them, under
/// another name perhaps, lies as far before it as it did.
void renumberBill(OperationBody &body, qint64 first, qint64 byFirst, qint64 by)
{
    std::visit(
        [&](auto &kind) {
            if constexpr (requires { kind.bill; })
                kind.bill.counter += kind.bill.counter <= first ? byFirst : by;
        },
        body);
}

} // namespace

Reissued reissued(const QList<Unsent> &own, DeviceId device, const StreamBase &base, Currency currency, qint64 refused)
{
    Reissued made;
    qint64 counter = base.ownCounter;
    QByteArray previous = base.ownHash;
    const auto make = [&](Operation operation) {
        operation.ref = {device, ++counter};
        operation.previous = previous;
        const QByteArray bytes = encodeOperation(operation);
        previous = sha256(bytes);
        made.operations.append({counter, bytes});
    };
    qint64 first = 0;
    qint64 byFirst = 0;
    for (const auto &[oldCounter, bytes] : own) {
        auto operation = decodeOperation(bytes, currency);
        const bool isOurs = operation && operation->ref.device == device;
        if (isOurs && oldCounter <= base.ownCounter)
            continue; // in the log already
        if (first == 0) {
            first = oldCounter;
            if (operation && !isOurs && first > 1) {
                Operation renewed = *operation;
                renewed.body = op::RenewDevice{{operation->ref.device, first - 1}};
                make(renewed);
            }
            byFirst = counter + 1 - first;
        }
        if (!operation || oldCounter == refused) {
            made.aside.append({oldCounter, bytes});
            continue;
        }
        renumberBill(operation->body, first, byFirst, counter + 1 - oldCounter);
        make(*operation);
    }
    return made;
}

qint64 lastOfOurs(const std::map<qint64, QByteArray> &ours, const QList<Entry> &log, DeviceId device, qint64 last)
{
    for (const Entry &entry : log) {
        const auto own = entry.op.device == device ? ours.find(entry.op.counter) : ours.end();
        if (own != ours.end() && own->second != entry.bytes)
            return own->first - 1;
    }
    return last;
}

qint64 lastOfOurs(const std::map<qint64, QByteArray> &ours, qint64 firstUnsent, const DeviceHead &last)
{
    const auto own = ours.find(last.counter);
    const bool isAnothers = own != ours.end() && sha256(own->second) != last.hash;
    return isAnothers ? std::min(firstUnsent, last.counter) - 1 : last.counter;
}

} // namespace tandem
