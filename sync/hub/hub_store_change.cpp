#include "sync/hub/hub_store.h"
#include "sync/hub/shop_parts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QStringList>

namespace tandem {

namespace {

constexpr qint64 shopOpBytes = 120 * 1024;

/// Operations that the hub makes itself name this device; it has no key and no link.
DeviceId ownDevice(HubId hub)
{
    return DeviceId::fromBytes(
        QCryptographicHash::hash("hub\n" + hub.toString().toLatin1(), QCryptographicHash::Sha256).left(16));
}

} // namespace

/// Amounts of orders are in the currency of their day, and their totals rounded as it was.
Result<void> HubStore::refuseFixed(const ShopChange &change) const
{
    const QList<StreamId> streams = m_node->orderStreams();
    const bool isUsed = std::any_of(streams.begin(), streams.end(),
                                    [this](StreamId stream) { return m_node->orderSequencer(stream).seq() > 0; });
    if (!isUsed)
        return {};
    const Shop &shop = m_node->shop();
    for (const ShopEntity &entity : change) {
        const auto *info = std::get_if<ShopInfo>(&entity);
        if (info && info->currency != shop.currency) {
            return Error{QStringLiteral("currency-fixed"),
                         QCoreApplication::translate("Hub",
                                                     "currency: this shop has sold in %1, which cannot become %2 "
                                                     "any more. Another currency needs a hub of its own.")
                             .arg(shop.currency.code(), info->currency.code())};
        }
        if (info && info->rounding != shop.rounding) {
            return Error{QStringLiteral("tax-rounding-fixed"),
                         QCoreApplication::translate("Hub", "tax_rounding: this shop has sold already, and its taxes "
                                                            "stay rounded as they were.")};
        }
    }
    return {};
}

/// What the sequencer would refuse, before the first part of a change is placed.
Result<void> HubStore::refuseOpenSessions(const ShopChange &change) const
{
    const Shop &shop = m_node->shop();
    Shop changed = shop;
    if (const auto possible = applyShopChange(changed, change); !possible)
        return possible;
    const QList<StreamId> streams = m_node->orderStreams();
    QStringList open;
    for (PosId id : shop.pos.order()) {
        const StreamId stream = shop.streamOf(id);
        if (stream == changed.streamOf(id) || !streams.contains(stream))
            continue;
        if (const auto *session = m_node->orderSequencer(stream).state().openSession(shop.pos.find(id)->name)) {
            open.append(QCoreApplication::translate("Hub", "%1 has a session open, opened by %2. Close it before %1 "
                                                           "changes its multi-session.")
                            .arg(session->pos, session->openedBy.cashier));
        }
    }
    if (open.isEmpty())
        return {};
    return Error{QStringLiteral("session-open"), open.join(u'\n')};
}

Result<void> HubStore::changeShop(const ShopChange &change)
{
    if (const auto fits = refuseFixed(change); !fits)
        return fits;
    if (const auto fits = refuseOpenSessions(change); !fits)
        return fits;
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
        previous = QCryptographicHash::hash(operations.last(), QCryptographicHash::Sha256);
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
