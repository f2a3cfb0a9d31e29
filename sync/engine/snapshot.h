#pragma once

#include "sync/model/stream_base.h"
#include "sync/model/stream_state.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace tandem {

/// The state of one order stream at a place of its log, cut into pages: how a newcomer starts without reading the log
/// from its first entry (sync-design.md B1). Made and read by equal programs; `stateFormat` tells them apart.
struct Snapshot
{
    LogPosition at;
    QByteArray hash;         ///< Of the entry at `at`
    DeviceHeads devices;     ///< Each device's last operation in it
    QList<QByteArray> pages; ///< Not compressed; never empty
};

/// One page read back. The first one has the header.
struct SnapshotPage
{
    QByteArray header; ///< For StreamState::readHeader(); empty on the other pages
    QList<Order> orders;
};

/// Changes whenever the bytes of an order or a header do. Another one than one's own is not read: the log is.
constexpr int stateFormat = 11;

/// Open orders come first. A page is as long as needed to pass `snapshotPageBytes`.
Snapshot takeSnapshot(const StreamState &state, LogPosition at, const QByteArray &hash, const DeviceHeads &devices);

/// For a frame.
QByteArray packPage(const QByteArray &page);
/// Of packPage(serialize(order)).
std::optional<Order> unpackOrder(const QByteArray &packed);
/// Nothing when the bytes are damaged, or would unpack to more than `maxPageBytes`.
std::optional<SnapshotPage> readPage(const QByteArray &packed);

} // namespace tandem
