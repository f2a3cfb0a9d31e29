#pragma once

#include "fault_disk.h"
#include "sync/store/log_store.h"

#include <random>
#include <vector>

namespace tandem::faults {

/// Everything a store holds, as one hash.
struct StoreContent
{
    QByteArray hash;
    QString wrong; ///< Not empty: something could not be read, or a log's chain of hashes is broken
};
StoreContent contentOf(const LogStore &store);

/// What a program does to a store, again and again the same.
struct Step
{
    enum class Kind { Commit, Reopen, Backup };
    Kind kind = Kind::Commit;
    Batch batch;
};
using Script = std::vector<Step>;

constexpr int smallJournal = 24; ///< Pages: folded in every few commits

/// What was done when, by the number of things that had been done to the disk.
struct Recording
{
    Image start;
    QList<DiskOp> done;
    struct Moment
    {
        qsizetype begun = 0;
        qsizetype acknowledged = 0;
        bool durable = false; ///< All up to here must survive a power cut
    };
    std::vector<Moment> moments;      ///< Of each step
    std::vector<QByteArray> contents; ///< Before the first step, and after each
    QString trouble;                  ///< Not empty: it did not go as it must
};

/// Plays `script` on `file` of a disk that holds `start`.
Recording record(FaultDisk &disk, const QByteArray &file, const Image &start, const Script &script);

/// Makes the closed store `file` one of the tables' first version. Needs the disk that holds it.
void putBackToFirstVersion(const QByteArray &file);

/// How many of the steps a store may hold, that was cut off when so much had been done.
struct Bounds
{
    std::size_t least = 0;
    std::size_t most = 0;
};
Bounds boundsAt(const Recording &recording, qsizetype done, bool powerCut);

/// A store's life as a program might lead it: logs of several streams, own work, named values, states, and now and then
/// a part of a log that is replaced by another.
class RandomLife
{
public:
    explicit RandomLife(quint32 seed)
        : m_random(seed)
    {
    }
    Script script(int steps);
    std::mt19937 &random() { return m_random; }
    Batch batch(); ///< One that may follow those given so far, each of them committed

private:
    struct Head
    {
        qint64 seq = 0;
        QByteArray hash;
    };
    int upTo(int n) { return int(m_random() % quint32(n)); }
    QByteArray bytes(int most);
    void addEntries(Batch &batch, StreamId stream, int count);
    void addCheckpoint(Batch &batch, StreamId stream);

    std::mt19937 m_random;
    std::map<StreamId, std::vector<Head>> m_logs; ///< Each entry's
    qint64 m_counter = 0;
    qint64 m_number = 0;
    qint64 m_ownCounter = 0;
    qint64 m_ownSeen = 0;
};

} // namespace tandem::faults
