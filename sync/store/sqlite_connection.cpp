#include "sync/store/sqlite_connection.h"

#include "sync/store/store_errors.h"

#include <QSqlDriver>
#include <QSqlError>

#include <array>
#include <atomic>
#include <sqlite3.h>

namespace tandem {

namespace {

QString nextName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("tandem-store-%1").arg(++count);
}

Error errorOf(const QSqlError &error, const QString &file)
{
    return storeError::fromSqlite(error.nativeErrorCode().toInt(), file, error.databaseText());
}

} // namespace

Result<void> SqliteRows::end() const
{
    const QSqlError error = m_query->lastError();
    if (error.isValid())
        return m_connection->note(error);
    return {};
}

SqliteConnection::SqliteConnection(const QString &file, const QString &name)
    : m_file(file)
    , m_name(name)
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name))
{
}

SqliteConnection::~SqliteConnection()
{
    m_statements.clear();
    // What the disk took of the journal is unknown: only a new connection, which checks it frame by frame, may read it.
    if (sqlite3 *open = handle(); open && m_failed)
        sqlite3_db_config(open, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &file, Access access)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(file, nextName()));
    QSqlDatabase &database = connection->m_database;
    database.setDatabaseName(file);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=0");
    if (access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    if (!database.open())
        return errorOf(database.lastError(), file);
    return connection;
}

Result<SqliteRows> SqliteConnection::run(const QString &sql, const QVariantList &values)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return note(query.lastError());
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, values[i]);
    SqliteRows rows(this, &query);
    if (!query.exec())
        return note(query.lastError());
    return rows;
}

Result<void> SqliteConnection::runApart(const QString &sql, const QVariantList &values, const QString &blamed)
{
    QSqlQuery query(m_database);
    bool done = query.prepare(sql);
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, values[i]);
    done = done && query.exec();
    if (!done)
        return errorOf(query.lastError(), blamed);
    return {};
}

Result<QVariant> SqliteConnection::single(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return note(query.lastError());
    const QVariant value = query.next() ? query.value(0) : QVariant();
    if (query.lastError().isValid())
        return note(query.lastError());
    return value;
}

sqlite3 *SqliteConnection::handle() const
{
    const QVariant handle = m_database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

bool SqliteConnection::inTransaction() const
{
    sqlite3 *open = handle();
    return open && sqlite3_get_autocommit(open) == 0;
}

void SqliteConnection::foldJournalAfter(int pages)
{
    m_foldAfter = pages;
    const auto afterCommit = [](void *self, sqlite3 *open, const char *name, int written) {
        if (written < static_cast<SqliteConnection *>(self)->m_foldAfter)
            return SQLITE_OK;
        const int code = sqlite3_wal_checkpoint_v2(open, name, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        // Where there is no room for it now, the journal has what was committed all the same.
        return code == SQLITE_FULL || code == SQLITE_BUSY || code == SQLITE_LOCKED ? SQLITE_OK : code;
    };
    sqlite3_wal_hook(handle(), afterCommit, this);
}

bool SqliteConnection::isReadable() const
{
    for (int which : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
        sqlite3_file *file = nullptr;
        sqlite3_int64 size = 0;
        if (sqlite3_file_control(handle(), "main", which, &file) != SQLITE_OK || !file || !file->pMethods)
            continue;
        if (file->pMethods->xFileSize(file, &size) != SQLITE_OK)
            return false;
        std::array<char, 4096> block;
        for (sqlite3_int64 at = 0; at < size; at += sqlite3_int64(block.size())) {
            const int code = file->pMethods->xRead(file, block.data(), int(block.size()), at);
            if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
                return false;
        }
    }
    return true;
}

bool SqliteConnection::emptyJournal()
{
    const auto done = single(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return done && done->toInt() == 0;
}

Error SqliteConnection::note(const QSqlError &error)
{
    Error named = errorOf(error, m_file);
    if (storeError::isFatal(named))
        m_failed = true;
    return named;
}

} // namespace tandem
