#pragma once

#include "sync/model/ids.h"
#include "sync/model/money.h"
#include "sync/model/stream_base.h"

#include <QByteArray>
#include <QList>

#include <map>

namespace tandem {

/// An operation that this device has not sent yet.
struct Unsent
{
    qint64 counter = 0;
    QByteArray bytes;
};

/// Unsent work that was made anew.
struct Reissued
{
    QList<Unsent> operations; ///< In order, counters without a hole
    QList<Unsent> aside;      ///< Under the counters they had: the one that was refused, and what cannot be read
};

/// Makes a device's unsent operations anew so that they follow what the log holds of it: under a new name when they are
/// those of a device whose data was copied or put back (sync-design.md B7), which says first for whom it goes on; and
/// without the one, `refused`, that the hub will never take (0: none).
///
/// `own` in order of their counters; `base` of the log as `device` has it. Pure.
Reissued reissued(const QList<Unsent> &own, DeviceId device, const StreamBase &base, Currency currency,
                  qint64 refused = 0);

/// How far a log that another copy may have written in has a device's own operations, `ours`, which are those beyond
/// what the log has in common with the one they were in, and the unsent ones: `last`, the counter of its last operation
/// there, or where the first other one comes before that, the one before it.
qint64 lastOfOurs(const std::map<qint64, QByteArray> &ours, const QList<Entry> &log, DeviceId device, qint64 last);

/// The same of a state, which has only the hash of the device's last operation: when that is another one than ours,
/// none of what is `unsent` here counts as sent.
qint64 lastOfOurs(const std::map<qint64, QByteArray> &ours, qint64 firstUnsent, const DeviceHead &last);

} // namespace tandem
