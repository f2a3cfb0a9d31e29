#pragma once

#include <QByteArray>

namespace tandem {

/// The bytes of a backup after somebody who knows its tables has worked on it as `choices` say; what SQLite itself
/// looks at stays in order. Mostly all hashes are made anew in the end, so that the chain does not give the work away.
QByteArray editedBackup(const QByteArray &whole, const QByteArray &choices);

} // namespace tandem
