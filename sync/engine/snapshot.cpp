#include "sync/engine/snapshot.h"

#include <QDataStream>
#include <QtEndian>

#include <algorithm>

namespace tandem {

namespace {

constexpr qsizetype snapshotPageBytes = 512 * 1024;
constexpr quint32 maxPageBytes =
    32 * 1024 * 1024; // the longest order there may be, with every text as long as it may be
constexpr int fastCompression = 1;

/// Empty when it would take more than it may.
QByteArray unpacked(const QByteArray &packed)
{
    if (packed.size() < qsizetype(sizeof(quint32)) || qFromBigEndian<quint32>(packed.constData()) > maxPageBytes)
        return {};
    return qUncompress(packed);
}

} // namespace

Snapshot takeSnapshot(const StreamState &state, LogPosition at, const QByteArray &hash, const DeviceHeads &devices)
{
    QList<const Order *> orders;
    state.forEach([&](const Order &order) { orders.append(&order); });
    std::sort(orders.begin(), orders.end(), [](const Order *a, const Order *b) {
        return std::tuple(a->isFinal(), a->id) < std::tuple(b->isFinal(), b->id);
    });
    Snapshot snapshot{at, hash, devices, {}};
    QByteArray page;
    const auto put = [&](const QByteArray &bytes) {
        const auto size = qToBigEndian(quint32(bytes.size()));
        page.append(reinterpret_cast<const char *>(&size), sizeof size);
        page.append(bytes);
    };
    put(state.serializeHeader());
    for (const Order *order : std::as_const(orders)) {
        if (page.size() >= snapshotPageBytes) {
            snapshot.pages.append(std::exchange(page, {}));
            put({});
        }
        put(serialize(*order));
    }
    snapshot.pages.append(page);
    return snapshot;
}

QByteArray packPage(const QByteArray &page) { return qCompress(page, fastCompression); }

std::optional<Order> unpackOrder(const QByteArray &packed) { return deserializeOrder(unpacked(packed)); }

std::optional<SnapshotPage> readPage(const QByteArray &packed)
{
    const QByteArray bytes = unpacked(packed);
    SnapshotPage page;
    qsizetype at = 0;
    for (bool first = true; at < bytes.size(); first = false) {
        if (bytes.size() - at < qsizetype(sizeof(quint32)))
            return std::nullopt;
        const auto size = qsizetype(qFromBigEndian<quint32>(bytes.constData() + at));
        at += qsizetype(sizeof(quint32));
        if (size > bytes.size() - at)
            return std::nullopt;
        const QByteArray part = bytes.mid(at, size);
        at += size;
        if (first) {
            page.header = part;
            continue;
        }
        auto order = deserializeOrder(part);
        if (!order)
            return std::nullopt;
        page.orders.append(*std::move(order));
    }
    return bytes.isEmpty() ? std::nullopt : std::optional(std::move(page));
}

} // namespace tandem
