#pragma once

#include "sync/model/reduce.h"
#include "sync/model/result.h"
#include "sync/model/stream_base.h"
#include "sync/wire/frames.h"
#include "sync/wire/op_codec.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace tandem {

/// What applying a piece of the log did.
struct Applied
{
    QList<Entry> entries;   ///< To be written, in order
    qint64 ownSeen = 0;     ///< Own operations up to this counter came back; 0 = none
    QList<OrderId> touched; ///< Orders whose shown state may differ
    QList<Notice> notices;  ///< For this device
    bool sessionsTouched =
        false; /// Orders of which the log says another state than was computed here: the hub's is to be asked for.
    QList<OrderId> differing;
    bool gap = false;          ///< The frame did not join our head: ask from there
    bool settled = false;      ///< An order was paid: never to be shown as open again, so this must survive a power cut
    bool deviceCopied = false; ///< The log holds another operation under the counter of one of ours
    QString mismatch;          ///< Not empty: an entry's hash does not continue our chain, nothing of it was applied
};

/// A terminal's copy of one order stream: log prefix folded, own unsent operations replayed on top, per order
/// (sync-design.md B1). Sans I/O: the caller writes what it is told before it shows it.
class Replica
{
public:
    struct Setup
    {
        StreamId stream;
        DeviceId device;
        Currency currency;
        TaxRounding rounding = TaxRounding::PerLine;
        QList<LineageId> lineages;
        /// Pure; who holds many copies of one log reads each operation once for them all.
        std::function<Result<Operation>(const QByteArray &bytes, Currency currency)> decode = decodeOperation;
    };

    explicit Replica(Setup setup);

    // --- opening: checkpoint, then entries, then own unsent operations -----------------------------------------------
    using Base = StreamBase;
    /// Begins with a state instead of the log's first entry. False when the header is damaged: nothing has changed.
    /// Own unsent operations that are in it are no longer unsent; the others lie on top.
    bool begin(const Base &base, const QByteArray &header, const QList<Order> &orders);
    void replay(const Entry &entry); ///< Read from the store; not checked again
    Result<void> replayOwn(const QByteArray &bytes);
    void setLineages(const QList<LineageId> &lineages);

    // --- life
    // ---------------------------------------------------------------------------------------------------------
    /// Makes the operation's identity: counter, what this device has seen, chain. Changes nothing.
    Operation prepare(OperationBody body, const Author &author, SessionId session, qint64 deviceTime) const;
    /// After its bytes are durable: shows it.
    Applied submit(const Operation &operation, const QByteArray &bytes);
    /// A piece of the log from the hub.
    Applied receive(const wire::Entries &frame);

    /// Compare each entry's state with what is computed here? Only with a hub that writes states as this version does.
    void setChecksStates(bool checks) { m_checksStates = checks; }
    /// Takes the hub's state of an order as of our head in place of what was computed here.
    void takeOrder(const Order &order);
    bool suits(Currency currency, TaxRounding rounding) const
    {
        return m_setup.currency == currency && m_setup.rounding == rounding;
    }
    const StreamState &shown() const { return m_shown; }
    const StreamState &confirmed() const { return m_confirmed; }
    StreamState &confirmed() { return m_confirmed; }
    /// The confirmed state as begin() takes it, for a checkpoint.
    Base base() const;
    /// While orders stay NEW after the hub was put back.
    bool holdsNumbers() const { return m_confirmed.numbering.isHeld(m_setup.lineages); }
    /// Orders that entries have touched since the last call, or since begin().
    QSet<OrderId> takeTouched() { return std::exchange(m_touched, {}); }
    LogPosition head() const { return {m_headLineage, m_headSeq}; }
    QByteArray headHash() const { return m_headHash; }
    qint64 nextCounter() const { return m_lastCounter + 1; }
    qint64 unsent() const { return m_pending.size(); }
    StreamId stream() const { return m_setup.stream; }
    const QList<LineageId> &lineages() const { return m_setup.lineages; }
    /// Unsent operations with a counter from `counter` on, at most `maxBytes` of them.
    QList<QByteArray> unsentFrom(qint64 counter, qint64 maxBytes) const;
    qint64 firstUnsent() const; ///< Counter; nextCounter() when nothing is unsent

private:
    struct Pending
    {
        Operation operation;
        QByteArray bytes;
        QList<OrderId> roots;    ///< Of the order it is about and of those it changed; null for sessions
        QList<Posting> postings; ///< What it does to sessions, as it is shown
    };

    ReduceContext context() const;
    QList<OrderId> ownCameBack(qint64 counter, const QByteArray &hash);
    Reduction fold(const Operation &operation, const Entry &entry);
    bool isWorthChecking(const Entry &entry, const QList<OrderId> &touched) const;
    bool isAnothers(const Entry &entry) const;
    void rebuild(const QList<OrderId> &roots);
    QList<OrderId> rootsOfUnsent() const;
    bool replayOn(QSet<OrderId> &roots);
    void showSessions();
    void show(Pending &own);
    OrderId rootOf(OrderId order) const;

    Setup m_setup;
    bool m_checksStates = false;
    StreamState m_confirmed;
    StreamState m_shown;
    QList<Pending> m_pending;
    LineageId m_headLineage;
    qint64 m_headSeq = 0;
    QByteArray m_headHash;
    qint64 m_lastCounter = 0; ///< Own operations, unsent ones included
    QByteArray m_lastOwnHash;
    qint64 m_confirmedCounter = 0; ///< Own operations in the log up to the head
    QByteArray m_confirmedHash;
    DeviceHeads m_devicesBefore;             ///< In what the state began with
    QHash<DeviceId, QByteArray> m_lastBytes; ///< Each device's last operation since then
    QSet<OrderId> m_touched;
};

} // namespace tandem
