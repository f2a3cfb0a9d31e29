#include "sync/hub/hub_store.h"
#include "sync/import/shop_parts.h"
#include "sync/model/sha256.h"
#include "sync/store/store_errors.h"

#include <QDateTime>

namespace tandem {

namespace {

constexpr qint64 shopOpBytes = 120 * 1024;

/// Operations that the hub makes itself name this device; it has no key and no link.
DeviceId ownDevice(HubId hub) { return DeviceId::fromBytes(sha256("hub\n" + hub.toString().toLatin1()).left(16)); }

} // namespace

Result<void> HubStore::changeShop(const ShopChange &change)
{
    if (m_full)
        return storeError::full(hubFolder::store(m_folder));
    // What the sequencer would refuse, before the first part of a change is placed.
    Shop changed = m_node->shop();
    if (const auto possible = applyShopChange(changed, change); !possible)
        return possible;
    if (const auto allowed = m_node->mayBecome(changed); !allowed)
        return allowed;
    const auto parts = partsOf(change, m_node->shop(), shopOpBytes);
    if (!parts)
        return parts.error();

    const DeviceId device = ownDevice(hub());
    qint64 counter = m_node->shopSequencer().counters().value(device);
    QByteArray previous = m_node->shopSequencer().hashOf({device, counter});
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QList<QByteArray> operations;
    for (const ShopChange &part : *parts) {
        ShopOperation operation;
        operation.ref = {device, ++counter};
        operation.seen = {lineage(), m_node->shopSequencer().seq()};
        operation.author = {QStringLiteral("import"), QString()};
        operation.deviceTime = now;
        operation.previous = previous;
        operation.change = part;
        operations.append(encodeShopOperation(operation));
        previous = sha256(operations.last());
        if (const auto readable = decodeShopOperation(operations.last()); !readable)
            return readable.error();
    }
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const auto placed = m_node->changeShop(operations[i], device, now);
        if (placed)
            continue;
        if (i > 0) // Half of it is in memory: never to be committed.
            m_failed = placed.error();
        return placed;
    }
    return {};
}

} // namespace tandem
