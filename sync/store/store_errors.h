#pragma once

#include "sync/model/result.h"

#include <QString>

/// The sentences of every store error, each naming the file. Any thread.
namespace tandem::storeError {

Error inUse(const QString &file);
Error damaged(const QString &file);
Error newer(const QString &file);
Error full(const QString &file);
Error readOnly(const QString &file);
Error networkShare(const QString &file);
Error failed(const QString &file, const QString &detail); ///< detail: the system's words
Error order(const QString &file, const QString &what);    ///< what: a clause for people
Error exists(const QString &file);                        ///< A backup's target is there already

/// For a failed system call. ENOSPC and EDQUOT: store-full; EACCES, EPERM, EROFS: store-read-only; else store-failed.
Error fromErrno(int number, const QString &file);
/// For an SQLite result code, extended or not. A violated constraint is store-order.
Error fromSqlite(int code, const QString &file, const QString &detail);
/// Whether a store that met this error has to be opened anew: what is on the disk is no longer known.
bool isFatal(const Error &error);

} // namespace tandem::storeError
