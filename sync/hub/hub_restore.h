#pragma once

#include "sync/model/result.h"

#include <QString>

namespace tandem {

/// Puts the backup `file` in place of the folder's database and begins a new lineage. What was there, damaged or not,
/// is kept beside it as hub.sqlite.before-restore-<time>. Killed at any instant it leaves the one or the other.
/// Errors: no-such-file, not-a-backup; store-… of the data folder.
Result<void> restoreHub(const QString &folder, const QString &file);

} // namespace tandem
