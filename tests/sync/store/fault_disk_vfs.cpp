#include "fault_disk.h"

#include <cstring>
#include <new>
#include <sqlite3.h>
#include <utility>

namespace tandem::faults {

namespace {

struct MemoryFile
{
    sqlite3_file base; ///< First: SQLite sees only this
    FaultDisk *disk;
    QByteArray name;
    bool deleteOnClose;
    bool syncsFolder; ///< A journal's first sync is its folder's, too, as in SQLite's own layer
};

MemoryFile &of(sqlite3_file *file) { return *reinterpret_cast<MemoryFile *>(file); }

const QByteArray &contentOf(const MemoryFile &file)
{
    static const QByteArray nothing;
    const auto it = file.disk->state().seen().find(file.name);
    return it == file.disk->state().seen().end() ? nothing : it->second;
}

int closeFile(sqlite3_file *file)
{
    MemoryFile &memory = of(file);
    if (memory.deleteOnClose)
        memory.disk->perform({DiskOp::Kind::DeleteNow, memory.name, 0, {}});
    memory.name.~QByteArray();
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int amount, sqlite3_int64 at)
{
    const MemoryFile &memory = of(file);
    if (memory.disk->fails(Call::Read))
        return SQLITE_IOERR_READ;
    const QByteArray &content = contentOf(memory);
    const qint64 there = std::clamp<qint64>(content.size() - at, 0, amount);
    std::memcpy(to, content.constData() + at, std::size_t(there));
    std::memset(static_cast<char *>(to) + there, 0, std::size_t(amount - there));
    return there == amount ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *from, int amount, sqlite3_int64 at)
{
    const MemoryFile &memory = of(file);
    QByteArray bytes(static_cast<const char *>(from), amount);
    if (memory.disk->fails(Call::Write)) {
        bytes.truncate(amount / 2); // a write that fails has often begun
        memory.disk->perform({DiskOp::Kind::Write, memory.name, at, bytes});
        return memory.disk->isFull() ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    memory.disk->perform({DiskOp::Kind::Write, memory.name, at, bytes});
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const MemoryFile &memory = of(file);
    if (memory.disk->fails(Call::Truncate))
        return SQLITE_IOERR_TRUNCATE;
    memory.disk->perform({DiskOp::Kind::Truncate, memory.name, size, {}});
    return SQLITE_OK;
}

int syncFile(sqlite3_file *file, int)
{
    MemoryFile &memory = of(file);
    if (memory.disk->fails(Call::Sync)) {
        memory.disk->perform({DiskOp::Kind::FailedSync, memory.name, 0, {}});
        return SQLITE_IOERR_FSYNC;
    }
    memory.disk->perform({DiskOp::Kind::Sync, memory.name, 0, {}});
    if (std::exchange(memory.syncsFolder, false))
        memory.disk->perform({DiskOp::Kind::SyncFolder, memory.name, 0, {}});
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = contentOf(of(file)).size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file *, int) { return SQLITE_OK; }

int isReserved(sqlite3_file *, int *result)
{
    *result = 0;
    return SQLITE_OK;
}

int control(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file *) { return 4096; }
/// As on a Linux file system: a write that is torn leaves what lies beside it alone.
int characteristics(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

/// Without shared memory: a journal's index has to stay with the one connection.
const sqlite3_io_methods methods{1,        closeFile, readFile,   writeFile, truncateFile, syncFile,        sizeOfFile,
                                 lockFile, lockFile,  isReserved, control,   sectorSize,   characteristics, nullptr,
                                 nullptr,  nullptr,   nullptr,    nullptr,   nullptr};

FaultDisk &diskOf(sqlite3_vfs *vfs) { return *static_cast<FaultDisk *>(vfs->pAppData); }

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    FaultDisk &disk = diskOf(vfs);
    if (disk.fails(Call::Open))
        return SQLITE_CANTOPEN;
    static int unnamed = 0;
    const QByteArray path = name ? QByteArray(name) : "/unnamed/" + QByteArray::number(++unnamed);
    if (!disk.state().seen().contains(path)) {
        if ((flags & SQLITE_OPEN_CREATE) == 0)
            return SQLITE_CANTOPEN;
        disk.perform({DiskOp::Kind::Truncate, path, 0, {}});
    }
    MemoryFile &memory = of(file);
    new (&memory.name) QByteArray(path);
    memory.disk = &disk;
    memory.syncsFolder =
        (flags & SQLITE_OPEN_CREATE) != 0 && (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0;
    memory.deleteOnClose = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    file->pMethods = &methods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    FaultDisk &disk = diskOf(vfs);
    if (disk.fails(Call::Delete))
        return SQLITE_IOERR_DELETE;
    if (!disk.state().seen().contains(name))
        return SQLITE_IOERR_DELETE_NOENT;
    disk.perform({syncFolder ? DiskOp::Kind::DeleteNow : DiskOp::Kind::Delete, name, 0, {}});
    return SQLITE_OK;
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    const auto &files = diskOf(vfs).state().seen();
    const auto it = files.find(name);
    // As SQLite's own layer has it: an empty file does not count as being there.
    *result = it != files.end() && (flags != SQLITE_ACCESS_EXISTS || !it->second.isEmpty());
    return SQLITE_OK;
}

int fullName(sqlite3_vfs *, const char *name, int size, char *out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

} // namespace

class FaultDisk::Vfs
{
public:
    explicit Vfs(FaultDisk *disk)
        : m_real(sqlite3_vfs_find(nullptr))
        , m_vfs(*m_real)
    {
        m_vfs.pNext = nullptr;
        m_vfs.zName = "tandem-fault-disk";
        m_vfs.iVersion = 2; // clock and random numbers are the real ones
        m_vfs.szOsFile = int(sizeof(MemoryFile));
        m_vfs.pAppData = disk;
        m_vfs.xOpen = openFile;
        m_vfs.xDelete = deleteFile;
        m_vfs.xAccess = accessFile;
        m_vfs.xFullPathname = fullName;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~Vfs()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_real, 1);
    }
    Vfs(const Vfs &) = delete;
    Vfs &operator=(const Vfs &) = delete;

private:
    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
};

FaultDisk::FaultDisk()
    : m_vfs(std::make_unique<Vfs>(this))
{
}

FaultDisk::~FaultDisk() { insert({}); }

} // namespace tandem::faults
