#pragma once

#include "sync/model/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <unordered_map>

struct sqlite3;

namespace tandem {

class SqliteConnection;

/// The rows of a statement that ran. The statement is free for its next run when this goes.
class SqliteRows
{
public:
    SqliteRows(SqliteConnection *connection, QSqlQuery *query)
        : m_connection(connection)
        , m_query(query)
    {
    }
    SqliteRows(SqliteRows &&other) noexcept
        : m_connection(other.m_connection)
        , m_query(std::exchange(other.m_query, nullptr))
    {
    }
    SqliteRows &operator=(SqliteRows &&) = delete;
    Q_DISABLE_COPY(SqliteRows)
    ~SqliteRows()
    {
        if (m_query)
            m_query->finish();
    }

    bool next() { return m_query->next(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    int changed() const { return m_query->numRowsAffected(); }
    /// After next() said no: whether that was the end or a failure.
    Result<void> end() const;

private:
    SqliteConnection *m_connection;
    QSqlQuery *m_query;
};

/// One SQLite connection under a name of its own, with its prepared statements. Stays in the thread that made it.
class SqliteConnection
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// `file` is absolute. Never waits for a lock. Nothing of the file is read yet.
    static Result<std::unique_ptr<SqliteConnection>> open(const QString &file, Access access);
    ~SqliteConnection();
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    /// Runs a statement, prepared once and kept. `values` are bound in order. Errors: store-…
    Result<SqliteRows> run(const QString &sql, const QVariantList &values = {});
    /// Runs without blaming this file: an error here does not make failed() true.
    Result<void> runApart(const QString &sql, const QVariantList &values, const QString &blamed);
    /// The first column of the first row; empty when there is none.
    Result<QVariant> single(const QString &sql);

    bool inTransaction() const;
    /// Folds the journal into the database whenever it has `pages` pages after a commit. SQLite does so by itself, but
    /// keeps quiet about a disk that fails meanwhile; here the statement that committed says so.
    void foldJournalAfter(int pages);
    /// Folds all of the journal in and frees its room on the disk. False when that was not possible.
    bool emptyJournal();
    /// Whether the disk gives every byte of the database and its journal.
    bool isReadable() const;
    const QString &file() const { return m_file; }
    /// Whether an error was met after which the disk's content is unknown. Then closing writes nothing more: the
    /// journal stays as the disk has it.
    bool failed() const { return m_failed; }
    void setFailed() { m_failed = true; }
    Error note(const QSqlError &error);

private:
    struct Hash
    {
        size_t operator()(const QString &text) const { return qHash(text); }
    };

    SqliteConnection(const QString &file, const QString &name);
    sqlite3 *handle() const;

    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery, Hash> m_statements;
    bool m_failed = false;
    int m_foldAfter = 0;
};

/// Values to be bound. Qt binds a null QByteArray or QString as NULL; in a store there is no NULL.
inline QVariant sqlBlob(const QByteArray &bytes) { return bytes.isNull() ? QByteArray("") : bytes; }
inline QVariant sqlText(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }
inline QVariant sqlInteger(qint64 number) { return QVariant::fromValue<qlonglong>(number); }

} // namespace tandem
