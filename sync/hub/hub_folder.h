#pragma once

#include "sync/model/result.h"

#include <QString>
#include <QStringList>

namespace tandem {

/// The files of a hub's data folder (absolute). Each program that touches one of them holds the FolderLock.
namespace hubFolder {

QString store(const QString &folder);    ///< The database
QString incoming(const QString &folder); ///< A backup on its way to be the database
QString mark(const QString &folder);     ///< See HubMark
QString socket(const QString &folder);   ///< Through it commands reach the hub that serves
/// What a restore put aside, oldest first.
QStringList putAside(const QString &folder);
/// A database with its journal; what is not there is no error.
void removeStore(const QString &file);

/// A folder whose database is gone is no new folder: refused ("store-missing") with what can be done about it.
Result<void> refuseLostStore(const QString &folder);

} // namespace hubFolder

/// Keeps a data folder for one program, restore included. The system lets go of it when the holder ends, however.
class FolderLock
{
public:
    /// Makes the folder where it is missing. Errors: store-in-use, store-read-only, store-full, store-failed.
    static Result<FolderLock> take(const QString &folder);
    ~FolderLock();
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&other) noexcept;

    /// Whether take() made the folder.
    bool madeFolder() const { return m_madeFolder; }
    /// Removes the lock's own file, when the folder shall be as if nobody had been there.
    void removeFile();

private:
    FolderLock() = default;

    QString m_file;
    int m_fd = -1;
    bool m_madeFolder = false;
};

} // namespace tandem
