#pragma once

#include "sync/model/result.h"

#include <QByteArray>
#include <QString>

namespace tandem {

/// Writes a file as a whole, or leaves what is there. Blocks. Errors: file-exists (unless it may be written over),
/// cannot-write.
Result<void> writeFile(const QString &file, const QByteArray &content, bool mayOverwrite = false);

} // namespace tandem
