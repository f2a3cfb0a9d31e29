#include "sync/store/store_place.h"

#include "sync/store/store_errors.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

namespace tandem {

namespace {

constexpr quint64 fuseMagic = 0x65735546;

/// A file descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    bool isOpen() const { return m_fd >= 0; }
    bool sync() const { return ::fsync(m_fd) == 0; }

private:
    int m_fd;
};

Result<void> syncPath(const QString &path, int flags)
{
    const Descriptor descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC));
    if (!descriptor.isOpen() || !descriptor.sync())
        return storeError::fromErrno(errno, path);
    return {};
}

bool isWritable(const QString &path)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), R_OK | W_OK, AT_EACCESS) == 0;
}

} // namespace

bool isNetworkFileSystem(quint64 magic, const QString &fuseType)
{
    // NFS, SMB, CIFS, SMB2, AFS, Ceph, Coda (statfs(2)); f_type is signed and may come sign-extended.
    constexpr std::array<quint64, 7> network{0x6969,     0x517b,     0xff534d42, 0xfe534d42,
                                             0x5346414f, 0x00c36400, 0x73757245};
    const quint64 low = magic & 0xffffffff;
    for (quint64 known : network) {
        if (low == known)
            return true;
    }
    if (low != fuseMagic)
        return false;
    for (QLatin1String name :
         {QLatin1String("sshfs"), QLatin1String("rclone"), QLatin1String("s3fs"), QLatin1String("davfs"),
          QLatin1String("gvfs"), QLatin1String("curlftpfs"), QLatin1String("glusterfs"), QLatin1String("ceph")}) {
        if (fuseType.contains(name))
            return true;
    }
    return false;
}

Result<void> makeStoreFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return {};
    if (info.exists()) {
        return Error{QStringLiteral("store-failed"),
                     QCoreApplication::translate("tandem::LogStore", "%1 is a file, not a folder.").arg(folder)};
    }
    const QString parent = info.absolutePath();
    if (parent != folder) {
        if (const auto made = makeStoreFolder(parent); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return storeError::fromErrno(errno, folder);
    return syncFolder(parent);
}

Result<void> prepareStoreFile(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (const auto made = makeStoreFolder(folder); !made)
        return made;

    struct statfs system
    {
    };
    if (::statfs(QFile::encodeName(folder).constData(), &system) != 0)
        return storeError::fromErrno(errno, folder);
    const auto magic = static_cast<quint64>(system.f_type);
    const QString fuseType =
        (magic & 0xffffffff) == fuseMagic ? QString::fromLatin1(QStorageInfo(folder).fileSystemType()) : QString();
    if (isNetworkFileSystem(magic, fuseType))
        return storeError::networkShare(file);
    if (!isWritable(folder)) // The journal lies beside the file.
        return storeError::readOnly(file);

    // SQLite silently deletes a journal whose database is empty; whoever emptied it would never be noticed.
    const QFileInfo info(file);
    if (info.size() == 0 && QFileInfo(file + QStringLiteral("-wal")).size() > 0)
        return storeError::damaged(file);

    const QByteArray name = QFile::encodeName(file);
    {
        const Descriptor created(::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (created.isOpen())
            return created.sync() ? syncFolder(folder) : storeError::fromErrno(errno, file);
        if (errno != EEXIST)
            return storeError::fromErrno(errno, file);
    }
    struct stat present
    {
    };
    if (::stat(name.constData(), &present) != 0)
        return storeError::fromErrno(errno, file);
    if (!S_ISREG(present.st_mode))
        return storeError::damaged(file);
    if (!isWritable(file))
        return storeError::readOnly(file);
    if ((present.st_mode & 077) != 0 && ::chmod(name.constData(), present.st_mode & 0700) != 0)
        return storeError::fromErrno(errno, file);
    return {};
}

Result<void> checkWritable(const QString &folder)
{
    QByteArray name = QFile::encodeName(folder + QStringLiteral("/trial-XXXXXX"));
    const int trial = ::mkostemp(name.data(), O_CLOEXEC);
    if (trial < 0)
        return storeError::fromErrno(errno, folder);
    const bool written = ::write(trial, "x", 1) == 1;
    const int wrong = errno;
    ::close(trial);
    ::unlink(name.constData());
    return written ? Result<void>() : storeError::fromErrno(wrong, folder);
}

Result<void> syncFileAndFolder(const QString &file)
{
    if (const auto synced = syncPath(file, O_RDONLY); !synced)
        return synced;
    return syncFolder(QFileInfo(file).absolutePath());
}

Result<void> syncFolder(const QString &folder) { return syncPath(folder, O_RDONLY | O_DIRECTORY); }

} // namespace tandem
