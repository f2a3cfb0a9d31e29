#pragma once

#include "sync/store/log_store.h"

#include <memory>

namespace tandem {

/// Opens the SQLite store `file`, or makes it together with missing folders (modes 0600 and 0700). Only one object in
/// any process has the file; the others get store-in-use at once. The object stays in the calling thread and needs a
/// QCoreApplication. What is committed goes to a journal first, and into the database once that has `journalPages`
/// pages of 4 KiB. Errors: see LogStore.
Result<std::unique_ptr<LogStore>> openSqliteStore(const QString &file, int journalPages = 1000);

} // namespace tandem
