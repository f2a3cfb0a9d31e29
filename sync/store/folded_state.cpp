#include "sync/store/folded_state.h"

#include "sync/model/sha256.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace tandem {

namespace {

constexpr int statesPage = 500;
constexpr qsizetype checkBytes = 16;

QByteArray withCheck(const QByteArray &bytes, const QByteArray &key = {})
{
    return bytes + sha256(key + bytes).left(checkBytes);
}

/// Nothing when these are not the bytes that were written.
std::optional<QByteArray> withoutCheck(const QByteArray &stored, const QByteArray &key = {})
{
    const QByteArray bytes = stored.chopped(std::min(checkBytes, stored.size()));
    return withCheck(bytes, key) == stored ? std::optional(bytes) : std::nullopt;
}

} // namespace

StoredState packOrder(const Order &order)
{
    StoredState row;
    row.key = order.id.bytes();
    row.open = !order.isFinal();
    row.run = order.run;
    row.number = order.number;
    row.state = withCheck(serialize(order), row.key);
    return row;
}

QByteArray packBase(int format, const StreamBase &base, const QByteArray &header)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << qint32(format) << base.at.lineage.bytes() << base.at.seq << base.hash << base.ownCounter << base.ownHash
        << header << qint64(base.devices.size());
    for (auto it = base.devices.cbegin(); it != base.devices.cend(); ++it)
        out << it.key().bytes() << it->counter << it->hash;
    return withCheck(bytes);
}

std::optional<std::pair<StreamBase, QByteArray>> unpackBase(int format, const QByteArray &stored)
{
    const auto bytes = withoutCheck(stored);
    if (!bytes)
        return std::nullopt;
    qint32 written = 0;
    QByteArray lineage;
    StreamBase base;
    QByteArray header;
    qint64 devices = 0;
    QDataStream in(*bytes);
    in.setVersion(QDataStream::Qt_6_0);
    in >> written >> lineage >> base.at.seq >> base.hash >> base.ownCounter >> base.ownHash >> header >> devices;
    base.at.lineage = LineageId::fromBytes(lineage);
    for (qint64 i = 0; i < devices && in.status() == QDataStream::Ok; ++i) {
        QByteArray device;
        DeviceHead head;
        in >> device >> head.counter >> head.hash;
        base.devices.insert(DeviceId::fromBytes(device), head);
    }
    if (written != format || in.status() != QDataStream::Ok)
        return std::nullopt;
    return std::pair(base, header);
}

Result<std::optional<FoldedState>> readFolded(const LogStore &store, StreamId stream, int format)
{
    const auto checkpoint = store.checkpoint(stream);
    if (!checkpoint)
        return checkpoint.error();
    const auto header = *checkpoint ? unpackBase(format, (*checkpoint)->header) : std::nullopt;
    if (!header)
        return std::optional<FoldedState>();
    FoldedState folded{header->first, header->second, {}};
    QByteArray after;
    for (;;) {
        const auto rows = store.states(stream, after, statesPage);
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return std::optional(std::move(folded));
        for (const StoredState &row : *rows) {
            const auto state = withoutCheck(row.state, row.key);
            auto order = state ? deserializeOrder(*state) : std::nullopt;
            if (!order)
                return std::optional<FoldedState>();
            folded.orders.append(*std::move(order));
        }
        after = rows->last().key;
    }
}

QString logBaseName(StreamId stream) { return QStringLiteral("log-base.") + stream.toString(); }

Result<std::optional<StreamBase>> readLogBase(const LogStore &store, StreamId stream, int format)
{
    const auto value = store.value(logBaseName(stream));
    if (!value)
        return value.error();
    const auto base = unpackBase(format, *value);
    const auto first = store.entries(stream, 0, 1, 1);
    if (!first)
        return first.error();
    // A log that was read from its first entry since then is whole again.
    if (!base || (!first->isEmpty() && first->first().seq != base->first.at.seq + 1))
        return std::optional<StreamBase>();
    return std::optional(base->first);
}

} // namespace tandem
