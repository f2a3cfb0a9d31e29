#include "sync/store/sqlite_store_impl.h"
#include "sync/store/store_errors.h"
#include "sync/store/store_place.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace tandem {

namespace {

Result<void> checkCopy(const QString &copy)
{
    auto connection = SqliteConnection::open(copy, SqliteConnection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    const auto checked = (*connection)->single(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!checked)
        return checked.error();
    if (checked->toString() != QLatin1String("ok"))
        return storeError::damaged(copy);
    return {};
}

} // namespace

Result<void> backupSqlite(SqliteConnection &connection, const QString &target)
{
    const QFileInfo info(target);
    const QString path = info.absoluteFilePath();
    if (info.exists() || info.isSymLink())
        return storeError::exists(path);
    // Under its own name only once it is whole. The temporary file is made with mode 0600; SQLite fills an empty file.
    QTemporaryFile part(path + QStringLiteral(".XXXXXX.part"));
    if (!part.open())
        return QFileInfo(info.absolutePath()).isDir() && QFileInfo(info.absolutePath()).isWritable()
                   ? storeError::failed(path, part.errorString())
                   : storeError::readOnly(path);
    const QString copy = part.fileName();
    part.close();
    if (const auto written = connection.runApart(QStringLiteral("VACUUM INTO ?"), {sqlText(copy)}, path); !written)
        return written;
    if (const auto checked = checkCopy(copy); !checked)
        return checked;
    if (const auto synced = syncFileAndFolder(copy); !synced)
        return synced;
    // QFile refuses to rename onto a file that came up meanwhile.
    if (!QFile::rename(copy, path))
        return QFileInfo::exists(path) ? storeError::exists(path) : storeError::failed(path, part.errorString());
    return syncFileAndFolder(path);
}

} // namespace tandem
