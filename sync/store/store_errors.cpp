#include "sync/store/store_errors.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <sqlite3.h>

namespace tandem::storeError {

namespace {

struct StoreErrorsTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::LogStore)
};

} // namespace

Error inUse(const QString &file)
{
    return Error{
        QStringLiteral("store-in-use"),
        StoreErrorsTexts::tr("The store %1 is in use by another program. Close that program first.").arg(file)};
}

Error damaged(const QString &file)
{
    return Error{
        QStringLiteral("store-damaged"),
        StoreErrorsTexts::tr("The store %1 is damaged or is no store of this program. Restore a backup.").arg(file)};
}

Error newer(const QString &file)
{
    return Error{
        QStringLiteral("store-newer"),
        StoreErrorsTexts::tr("The store %1 was written by a newer version of this program. Install that version.")
            .arg(file)};
}

Error full(const QString &file)
{
    return Error{
        QStringLiteral("store-full"),
        StoreErrorsTexts::tr("The disk is full: nothing more can be written to %1. Make room on it.").arg(file)};
}

Error readOnly(const QString &file)
{
    return Error{
        QStringLiteral("store-read-only"),
        StoreErrorsTexts::tr("%1 cannot be written. Check the permissions of the file and of its folder.").arg(file)};
}

Error networkShare(const QString &file)
{
    return Error{
        QStringLiteral("store-network-share"),
        StoreErrorsTexts::tr("%1 lies on a network share, where data can be lost. Choose a folder on this computer.")
            .arg(file)};
}

Error failed(const QString &file, const QString &detail)
{
    return Error{
        QStringLiteral("store-failed"),
        StoreErrorsTexts::tr("The disk failed while %1 was used (%2). Start the program again.").arg(file, detail)};
}

Error order(const QString &file, const QString &what)
{
    return Error{QStringLiteral("store-order"), StoreErrorsTexts::tr("Nothing was written to %1: %2.").arg(file, what)};
}

Error exists(const QString &file)
{
    return Error{QStringLiteral("store-exists"),
                 StoreErrorsTexts::tr("%1 exists already. Choose another name for the backup.").arg(file)};
}

Error fromErrno(int number, const QString &file)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT: return full(file);
    case EACCES:
    case EPERM:
    case EROFS: return readOnly(file);
    default: return failed(file, QString::fromLocal8Bit(std::strerror(number)));
    }
}

Error fromSqlite(int code, const QString &file, const QString &detail)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return inUse(file);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return damaged(file);
    case SQLITE_FULL: return full(file);
    case SQLITE_READONLY: return readOnly(file);
    case SQLITE_CONSTRAINT: return order(file, StoreErrorsTexts::tr("it holds this operation or order number already"));
    default: return failed(file, detail);
    }
}

bool isFatal(const Error &error)
{
    return error.code == QLatin1String("store-failed") || error.code == QLatin1String("store-damaged")
           || error.code == QLatin1String("store-in-use");
}

} // namespace tandem::storeError
