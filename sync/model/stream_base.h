#pragma once

#include "sync/model/entry.h"

#include <QHash>

namespace tandem {

/// A device's last operation in a log.
struct DeviceHead
{
    qint64 counter = 0;
    QByteArray hash; ///< SHA-256 of its bytes

    friend bool operator==(const DeviceHead &, const DeviceHead &) = default;
};
using DeviceHeads = QHash<DeviceId, DeviceHead>;

/// What a state was folded from; where the log goes on.
struct StreamBase
{
    LogPosition at;
    QByteArray hash;       ///< Of the entry there
    qint64 ownCounter = 0; ///< This device's last operation in it
    QByteArray ownHash;
    DeviceHeads devices; ///< Each device's; this one's, too
};

} // namespace tandem
