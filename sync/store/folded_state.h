#pragma once

#include "sync/model/stream_base.h"
#include "sync/model/stream_state.h"
#include "sync/store/log_store.h"

namespace tandem {

/// A stream's state as a checkpoint holds it. `format` is that of the program which reads and writes it: what another
/// one wrote is not read, nor what the disk gives back otherwise than it was written.
struct FoldedState
{
    StreamBase base;
    QByteArray header; ///< For StreamState::readHeader()
    QList<Order> orders;
};

StoredState packOrder(const Order &order);
QByteArray packBase(int format, const StreamBase &base, const QByteArray &header);
/// Nothing when it was written in another format.
std::optional<std::pair<StreamBase, QByteArray>> unpackBase(int format, const QByteArray &bytes);

/// Nothing where there is none that can be read.
Result<std::optional<FoldedState>> readFolded(const LogStore &store, StreamId stream, int format);

/// A log whose first entries are not here begins behind this place: kept as a named value, since the checkpoint itself
/// moves on. Nothing for a log that is whole.
QString logBaseName(StreamId stream);
Result<std::optional<StreamBase>> readLogBase(const LogStore &store, StreamId stream, int format);

} // namespace tandem
