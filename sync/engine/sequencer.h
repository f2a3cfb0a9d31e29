#pragma once

#include "sync/model/reduce.h"
#include "sync/model/result.h"
#include "sync/model/stream_base.h"

#include <QHash>

#include <memory>

namespace tandem {

/// What a hub's store can be asked while the engine runs; memory in the simulator. Only what is committed.
class LogReader
{
public:
    virtual ~LogReader() = default;
    virtual QList<Entry> entries(StreamId stream, qint64 after, int maxEntries, qint64 maxBytes) const = 0;
    virtual std::optional<Entry> entryOf(StreamId stream, OpRef op) const = 0;
};

/// What became of one pushed operation.
struct Placed
{
    enum class Kind {
        Appended,  ///< `entry` is to be committed
        Duplicate, ///< Was in the log already, byte for byte
        Gap,       ///< Operations before it are missing: send from `wanted`
        Refused,   ///< Never enters the log
    };
    Kind kind = Kind::Refused;
    Entry entry;
    QByteArray opHash; ///< SHA-256 of the operation's bytes where it was reckoned already
    qint64 wanted = 0;
    Error error;
};

/// The one place where a stream gets its order: gives seq, number, outcome and hash (sync-design.md B1). Sans I/O.
/// What it returned as Appended counts as placed; when the commit fails the object must be thrown away and loaded anew.
class Sequencer
{
public:
    Sequencer(StreamId stream, LineageId lineage, const LogReader *reader);
    virtual ~Sequencer() = default;
    Sequencer(const Sequencer &) = delete;
    Sequencer &operator=(const Sequencer &) = delete;

    /// `hash`: SHA-256 of `bytes` where the caller has it; it is not reckoned again then.
    Placed place(DeviceId device, const QByteArray &bytes, qint64 hubTime, const QByteArray &hash = {});

    /// An entry that this hub had committed once and lost, from a terminal that has it (sync-design.md B7): when the
    /// log ends just before it, it is what it was; else it goes behind the newer ones, with its origin. Appended,
    /// Duplicate, Gap (a device's operation before it is missing) or Refused.
    Placed takeBack(const Entry &lost, qint64 hubTime);

    StreamId stream() const { return m_stream; }
    LogPosition head() const { return {m_headLineage, m_seq}; }
    /// A state stands for the entries up to there, which are not here; seq 0: the log is whole.
    const StreamBase &base() const { return m_base; }
    const QHash<DeviceId, qint64> &counters() const { return m_counters; } ///< Each device's last operation
    QByteArray hashOf(OpRef op) const; ///< SHA-256 of an operation's bytes; empty for counter 0
    qint64 seq() const { return m_seq; }
    QByteArray hash() const { return m_hash; }

    /// Opening: the head as stored and each device's last counter; then replay() of what a checkpoint did not cover.
    /// Of a log that begins with a state, all this after beginAt().
    void beginAt(const StreamBase &base);
    void restore(LogPosition head, const QByteArray &hash, qint64 hubTime, const QHash<DeviceId, qint64> &counters);
    virtual void replay(const Entry &entry) = 0;
    /// The hub goes on in `lineages.last()`.
    virtual void setLineages(const QList<LineageId> &lineages) { m_lineage = lineages.last(); }

protected:
    enum class Numbers {
        Given, ///< Unless they are held. One that the draft brings along is kept when it is free
        AsIs,  ///< The draft's, also when that is none
    };
    /// Decodes, checks and applies the operation; fills outcome, number, run and stateHash. An error refuses it; then
    /// nothing has changed.
    virtual Result<void> apply(Entry &draft, Numbers numbers) = 0;
    /// May entries be taken back behind newer ones?
    virtual bool mergesLost() const = 0;
    /// The op's `prev`. apply() follows with the same bytes: what was decoded may be kept for it.
    virtual Result<QByteArray> previousOf(const QByteArray &bytes) = 0;

    /// A hub that was put back without knowing it has gone on in the same lineage: who saw that place saw another
    /// entry, so the lost one comes back as if it had never been.
    bool isPlaceTaken(const Entry &lost) const;
    /// It was taken back itself: the log says where it stood before.
    bool hasOrigin(OpRef op) const;

private:
    QByteArray stored(OpRef op) const;
    /// Appended: the operation is the next one of its device.
    Placed next(OpRef op, const QByteArray &bytes);
    Placed append(Placed placed, Numbers numbers);
    bool isBelowBase(OpRef op) const { return op.counter <= m_base.devices.value(op.device).counter; }
    QByteArray lastHashOf(DeviceId device, qint64 counter);

    StreamId m_stream;
    LineageId m_lineage;
    const LogReader *m_reader;
    StreamBase m_base;
    LineageId m_headLineage;
    qint64 m_seq = 0;
    qint64 m_hubTime = 0;
    QByteArray m_hash;
    QHash<DeviceId, qint64> m_counters;
    QHash<DeviceId, QByteArray> m_lastHashes; ///< Of the last op; filled on first need
    QHash<OpRef, QByteArray> m_uncommitted;   ///< Placed since the last committed(): not yet found by the reader

public:
    void committed() { m_uncommitted.clear(); }
};

/// Sequencer of orders.
class OrderSequencer : public Sequencer
{
public:
    OrderSequencer(StreamId stream, LineageId lineage, QList<LineageId> lineages, Currency currency,
                   TaxRounding rounding, const LogReader *reader);

    bool suits(Currency currency, TaxRounding rounding) const
    {
        return m_currency == currency && m_rounding == rounding;
    }
    StreamState &state() { return m_state; }
    const StreamState &state() const { return m_state; }
    void replay(const Entry &entry) override;
    void setLineages(const QList<LineageId> &lineages) override;
    /// Orders stay NEW: see Numbering.
    bool holdsNumbers() const { return m_state.numbering.isHeld(m_lineages); }
    /// The last operation made two orders hold something for the first time, and has one number: the other is due.
    bool leavesNew() const { return m_leavesNew; }
    /// After takeBack(lost): numbers that stood in the lost log and that their orders do not have, nor are found under.
    QList<GivenNumber> unkeptNumbers(const Entry &lost, bool isAppended) const;
    /// After takeBack(lost) that appended nothing: places that work made on the lost log goes by, and that this log
    /// does not know of, since the operations came another way. `isThere`: it was a Duplicate.
    QList<LostPlace> lostPlaces(const Entry &lost, bool isThere) const;
    /// Applies a stored entry and compares what comes of it with what it says; empty when all is well.
    QString check(const Entry &entry);

protected:
    Result<void> apply(Entry &draft, Numbers numbers) override;
    Result<QByteArray> previousOf(const QByteArray &bytes) override;

private:
    bool mergesLost() const override { return true; }
    bool isTaken(qint64 run, qint64 number) const;
    Reduction fold(const Operation &operation, const Entry &entry);

    QList<LineageId> m_lineages;
    Operation m_decoded;      ///< By previousOf()
    bool m_leavesNew = false; ///< The last operation
    OrderId m_numbered;       ///< By the last operation, or, while numbers are held, in want of one since then
    Currency m_currency;
    TaxRounding m_rounding;
    StreamState m_state;
};

} // namespace tandem
