#pragma once

#include "sync/model/result.h"

namespace tandem {

class SqliteConnection;

/// Version of the tables, in PRAGMA user_version. Each step of the way here runs in a transaction of its own.
constexpr int sqliteSchemaVersion = 2;
/// "TNDM" in PRAGMA application_id: tells a store from any other SQLite file.
constexpr int sqliteApplicationId = 0x544e444d;

/// Takes the file for this connection alone, makes it safe against power loss, checks it and brings its tables up to
/// date. Files up to 64 MiB are checked whole (0.1 s), longer ones only where they are read: a backup checks
/// them. Errors: store-in-use, store-damaged, store-newer, store-full, store-read-only, store-failed.
/// `journalPages`: see openSqliteStore().
Result<void> setUpSqliteStore(SqliteConnection &connection, int journalPages);

} // namespace tandem
