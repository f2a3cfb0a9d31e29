#pragma once

#include "sync/model/result.h"

#include <QByteArray>
#include <QString>

namespace tandem {

/// What of a till's work has not reached its hub, for a person or a program that wants to have it elsewhere: one line
/// of JSON, a list with one object for each hub that the till has worked with and not sent all to.
///
///     {"hub":UID, "shop":NAME, "unsent":[{"stream":UID, "op":{…}}], "kept_aside":[{"stream":UID, "op":{…}}]}
///
/// `op` as in PROTOCOL.md §7. `kept_aside` is what the hub will never take (Terminal's notice hub-refused), or cannot
/// be read: then `op` is a string. Nothing is changed; the till must not be running. Errors: no-such-folder,
/// instance-running, store-….
Result<QByteArray> unsentWork(const QString &dataFolder);

} // namespace tandem
