#include "sync/hub/hub_folder.h"

#include "sync/store/store_errors.h"
#include "sync/store/store_place.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace tandem {

namespace hubFolder {

QString store(const QString &folder) { return folder + QStringLiteral("/hub.sqlite"); }
QString incoming(const QString &folder) { return store(folder) + QStringLiteral(".restoring"); }
QString mark(const QString &folder) { return folder + QStringLiteral("/hub.mark"); }
QString socket(const QString &folder) { return folder + QStringLiteral("/hub.socket"); }

QStringList putAside(const QString &folder)
{
    QStringList names =
        QDir(folder).entryList({QStringLiteral("hub.sqlite.before-restore-*")}, QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) { return name.endsWith(QLatin1String("-wal")); });
    return names;
}

void removeStore(const QString &file)
{
    for (const QString &ending : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(file + ending);
}

Result<void> refuseLostStore(const QString &folder)
{
    if (QFileInfo::exists(store(folder)))
        return {};
    const auto lost = [&](const QString &text) { return Error{QStringLiteral("store-missing"), text}; };
    if (const QStringList aside = putAside(folder); !aside.isEmpty()) {
        return lost(QCoreApplication::translate("Hub", "%1 has lost its hub.sqlite. What was there before a restore is "
                                                       "in %2: rename that to hub.sqlite, or restore a backup.")
                        .arg(folder, aside.last()));
    }
    if (QFileInfo::exists(incoming(folder))) {
        return lost(QCoreApplication::translate("Hub",
                                                "A restore into %1 was broken off: run tandem-hub restore again, "
                                                "or remove hub.sqlite.restoring to begin anew.")
                        .arg(folder));
    }
    if (QFileInfo::exists(mark(folder))) {
        return lost(QCoreApplication::translate("Hub", "%1 has lost its hub.sqlite: restore a backup, or remove "
                                                       "hub.mark to begin anew.")
                        .arg(folder));
    }
    return {};
}

} // namespace hubFolder

Result<FolderLock> FolderLock::take(const QString &folder)
{
    FolderLock lock;
    lock.m_madeFolder = !QFileInfo(folder).isDir();
    if (const auto made = makeStoreFolder(folder); !made)
        return made.error();
    lock.m_file = folder + QStringLiteral("/hub.lock");
    lock.m_fd = ::open(QFile::encodeName(lock.m_file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock.m_fd < 0)
        return storeError::fromErrno(errno, lock.m_file);
    if (::flock(lock.m_fd, LOCK_EX | LOCK_NB) != 0) {
        return errno == EWOULDBLOCK ? storeError::inUse(hubFolder::store(folder))
                                    : storeError::fromErrno(errno, lock.m_file);
    }
    return lock;
}

FolderLock::~FolderLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

FolderLock::FolderLock(FolderLock &&other) noexcept
    : m_file(std::move(other.m_file))
    , m_fd(std::exchange(other.m_fd, -1))
    , m_madeFolder(other.m_madeFolder)
{
}

FolderLock &FolderLock::operator=(FolderLock &&other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_fd, other.m_fd);
    m_madeFolder = other.m_madeFolder;
    return *this;
}

void FolderLock::removeFile() { QFile::remove(m_file); }

} // namespace tandem
