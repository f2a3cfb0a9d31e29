#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>

namespace tandem::faults {

/// What a disk holds: content by absolute file name.
using Image = std::map<QByteArray, QByteArray>;

/// One thing that was done to a disk.
struct DiskOp
{
    enum class Kind {
        Write,
        Truncate,
        Delete,     ///< Of which the folder was not told yet
        DeleteNow,  ///< And the folder forced to the platter
        Sync,       ///< All of the file is on the platter
        SyncFolder, ///< And the names of its folder: what was deleted is gone
        FailedSync, ///< The system forgets what it could not write: no later sync brings it there
    };
    Kind kind = Kind::Write;
    QByteArray file;
    qint64 at = 0;    ///< Write: offset; Truncate: the new size
    QByteArray bytes; ///< Write
};

/// A disk behind a cache: what programs see, what is on the platter, and what is on its way there.
class DiskState
{
public:
    DiskState() = default;
    explicit DiskState(const Image &image)
        : m_seen(image)
        , m_platter(image)
    {
    }

    void apply(const DiskOp &op);
    const Image &seen() const { return m_seen; }
    /// After a power cut: nothing of what was not synced is there.
    const Image &platter() const { return m_platter; }
    /// After a power cut that came when the disk had written what it liked of it, sector by sector.
    Image platterWithSome(std::mt19937 &random) const;
    /// After a power cut in the middle of the last write, all before it being there.
    Image platterWithTornLast(std::mt19937 &random) const;
    bool isClean() const { return m_pending.isEmpty(); }

private:
    Image m_seen;
    Image m_platter;
    QList<DiskOp> m_pending;
};

/// The disk calls that can be made to fail.
enum class Call { Open, Read, Write, Truncate, Sync, Delete };
constexpr std::array allCalls{Call::Open, Call::Read, Call::Write, Call::Truncate, Call::Sync, Call::Delete};
QByteArray nameOf(Call call);

struct Fault
{
    Call call = Call::Write;
    int nth = 1; ///< From 1, counted since the fault was set
    bool forEver = false;
    bool full = false; ///< SQLITE_FULL, else an I/O error; only writes can meet a full disk
};

/// While it lives, every SQLite database of this process lies in memory, on a disk that can fail: it is SQLite's
/// default file layer, for Qt's driver, too. What is done to it is recorded. One at a time; databases are opened after
/// it was made and closed before it goes. Locks are not kept: one connection a file.
class FaultDisk
{
public:
    FaultDisk();
    ~FaultDisk();
    FaultDisk(const FaultDisk &) = delete;
    FaultDisk &operator=(const FaultDisk &) = delete;

    /// What is on it now. Files of the same names are made, or removed, on the real disk with the size they have here:
    /// the store looks at those before it opens them.
    void insert(const Image &image);
    const DiskState &state() const { return m_state; }

    /// Since insert().
    const QList<DiskOp> &recorded() const { return m_recorded; }

    void set(const std::optional<Fault> &fault);
    /// Calls since set() or insert().
    int calls(Call call) const { return m_calls[std::size_t(call)]; }
    /// Whether the fault has been met.
    bool struck() const { return m_struck; }

    // For the file layer
    bool fails(Call call);
    bool isFull() const { return m_fault && m_fault->full; }
    void perform(const DiskOp &op);

private:
    class Vfs;
    std::unique_ptr<Vfs> m_vfs;
    DiskState m_state;
    QList<DiskOp> m_recorded;
    std::optional<Fault> m_fault;
    std::array<int, allCalls.size()> m_calls{};
    bool m_struck = false;
};

} // namespace tandem::faults
