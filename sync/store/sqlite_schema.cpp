#include "sync/store/sqlite_schema.h"

#include "sync/store/sqlite_connection.h"
#include "sync/store/store_errors.h"

#include <QFileInfo>
#include <QStringList>

namespace tandem {

namespace {

constexpr qint64 checkedWhole = 64 * 1024 * 1024;

/// What leads from version `from` to the next.
QStringList stepFrom(int from)
{
    // 2: an entry that was lost and taken back says where it first stood. States hold the same and are folded anew.
    if (from == 1) {
        return {QStringLiteral("ALTER TABLE entries ADD COLUMN origin BLOB NOT NULL DEFAULT x''"),
                QStringLiteral("DELETE FROM checkpoints")};
    }
    if (from != 0)
        return {};
    return {
        QStringLiteral("PRAGMA application_id = %1").arg(sqliteApplicationId),
        QStringLiteral("CREATE TABLE entries (stream BLOB NOT NULL, seq INTEGER NOT NULL, lineage BLOB NOT NULL,"
                       " device BLOB NOT NULL, counter INTEGER NOT NULL, bytes BLOB NOT NULL,"
                       " hub_time INTEGER NOT NULL, outcome TEXT NOT NULL, number INTEGER NOT NULL,"
                       " run INTEGER NOT NULL, state_hash BLOB NOT NULL, hash BLOB NOT NULL,"
                       " PRIMARY KEY (stream, seq)) WITHOUT ROWID"),
        QStringLiteral("CREATE UNIQUE INDEX entries_op ON entries (stream, device, counter)"),
        QStringLiteral("CREATE UNIQUE INDEX entries_number ON entries (stream, run, number) WHERE number > 0"),
        QStringLiteral("CREATE TABLE own_ops (stream BLOB NOT NULL, counter INTEGER NOT NULL, bytes BLOB NOT NULL,"
                       " PRIMARY KEY (stream, counter)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE checkpoints (stream BLOB NOT NULL PRIMARY KEY, seq INTEGER NOT NULL,"
                       " header BLOB NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE states (stream BLOB NOT NULL REFERENCES checkpoints ON DELETE CASCADE,"
                       " key BLOB NOT NULL, open INTEGER NOT NULL, run INTEGER NOT NULL, number INTEGER NOT NULL,"
                       " search TEXT NOT NULL, state BLOB NOT NULL, PRIMARY KEY (stream, key)) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX states_open ON states (stream) WHERE open = 1"),
        QStringLiteral("CREATE INDEX states_final ON states (stream, run DESC, number DESC, key) WHERE open = 0"),
        QStringLiteral("CREATE TABLE named_values (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"),
    };
}

Result<void> migrate(SqliteConnection &connection, int from)
{
    QStringList statements{QStringLiteral("BEGIN IMMEDIATE")};
    statements += stepFrom(from);
    statements += {QStringLiteral("PRAGMA user_version = %1").arg(from + 1), QStringLiteral("COMMIT")};
    for (const QString &sql : std::as_const(statements)) {
        if (const auto done = connection.single(sql); !done)
            return done.error(); // Closing the connection rolls the step back.
    }
    return {};
}

Result<void> check(SqliteConnection &connection)
{
    if (QFileInfo(connection.file()).size() > checkedWhole)
        return {};
    const auto checked = connection.single(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!checked)
        return checked.error();
    if (checked->toString() == QLatin1String("ok"))
        return {};
    // A page that the disk did not give looks like a damaged one, but no backup is needed for it.
    const auto again = connection.single(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!again)
        return again.error();
    if (*again != *checked || !connection.isReadable())
        return storeError::failed(connection.file(), checked->toString().section(QLatin1Char('\n'), -1));
    return storeError::damaged(connection.file());
}

/// SQLite may find, when it is asked to keep a journal ahead of the database, that this is not possible, and only
/// later.
Result<void> checkJournal(SqliteConnection &connection, const QString &ask)
{
    const auto journal = connection.single(ask);
    if (!journal)
        return journal.error();
    if (journal->toString() != QLatin1String("wal"))
        return storeError::failed(connection.file(), QStringLiteral("journal_mode = ") + journal->toString());
    return {};
}

} // namespace

Result<void> setUpSqliteStore(SqliteConnection &connection, int journalPages)
{
    // The lock comes first: with it SQLite keeps the journal's index in memory and lets nobody else in.
    for (QLatin1String sql : {QLatin1String("PRAGMA locking_mode = EXCLUSIVE"),
                              QLatin1String("PRAGMA temp_store = MEMORY"), QLatin1String("PRAGMA trusted_schema = OFF"),
                              QLatin1String("PRAGMA foreign_keys = ON"), QLatin1String("PRAGMA synchronous = EXTRA")}) {
        if (const auto done = connection.single(sql); !done)
            return done.error();
    }
    // What this file is comes before anything is written to it: it may be somebody else's.
    const auto version = connection.single(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const auto application = connection.single(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    const auto objects = connection.single(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!objects)
        return objects.error();
    const bool isNew = version->toInt() == 0 && application->toInt() == 0 && objects->toInt() == 0;
    if (!isNew && (application->toInt() != sqliteApplicationId || version->toInt() < 1))
        return storeError::damaged(connection.file());
    if (version->toInt() > sqliteSchemaVersion)
        return storeError::newer(connection.file());

    if (const auto set = checkJournal(connection, QStringLiteral("PRAGMA journal_mode = WAL")); !set)
        return set;
    connection.foldJournalAfter(journalPages);
    if (const auto checked = check(connection); !checked)
        return checked;
    for (int from = version->toInt(); from < sqliteSchemaVersion; ++from) {
        if (const auto done = migrate(connection, from); !done)
            return done;
    }
    return checkJournal(connection, QStringLiteral("PRAGMA journal_mode"));
}

} // namespace tandem
