#include "sync/engine/sequencer.h"

#include "sync/wire/op_codec.h"

#include <QCryptographicHash>

namespace tandem {

namespace {

QByteArray sha256(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

Placed refused(const char *code, const QString &text)
{
    Placed placed;
    placed.error = {QLatin1String(code), text};
    return placed;
}

} // namespace

Sequencer::Sequencer(StreamId stream, LineageId lineage, const LogReader *reader)
    : m_stream(stream)
    , m_lineage(lineage)
    , m_reader(reader)
{
}

void Sequencer::restore(LogPosition head, const QByteArray &hash, qint64 hubTime,
                        const QHash<DeviceId, qint64> &counters)
{
    m_headLineage = head.lineage;
    m_seq = head.seq;
    m_hash = hash;
    m_hubTime = hubTime;
    m_counters = counters;
}

QByteArray Sequencer::stored(OpRef op) const
{
    if (const auto it = m_uncommitted.constFind(op); it != m_uncommitted.cend())
        return *it;
    const auto entry = m_reader->entryOf(m_stream, op);
    return entry ? entry->bytes : QByteArray();
}

QByteArray Sequencer::hashOf(OpRef op) const { return op.counter > 0 ? sha256(stored(op)) : QByteArray(); }

QByteArray Sequencer::lastHashOf(DeviceId device, qint64 counter)
{
    QByteArray &hash = m_lastHashes[device];
    if (hash.isEmpty())
        hash = hashOf({device, counter});
    return hash;
}

Placed Sequencer::place(DeviceId device, const QByteArray &bytes, qint64 hubTime)
{
    const Result<OpRef> ref = opRefOf(bytes);
    if (!ref)
        return refused("bad-op", ref.error().text);
    if (ref->device != device)
        return refused("wrong-device", QStringLiteral("The operation names another device than the one that sent it."));
    const qint64 last = m_counters.value(device, 0);
    if (ref->counter > last + 1) {
        Placed placed;
        placed.kind = Placed::Kind::Gap;
        placed.wanted = last + 1;
        return placed;
    }
    if (ref->counter <= last) {
        if (stored(*ref) != bytes)
            return refused("device-copied",
                           QStringLiteral("Another copy of this terminal's data has already sent other "
                                          "work under the same number."));
        Placed placed;
        placed.kind = Placed::Kind::Duplicate;
        return placed;
    }
    const Result<QByteArray> previous = previousOf(bytes);
    if (!previous)
        return refused(previous.error().code.toLatin1().constData(), previous.error().text);
    if (last > 0 && *previous != lastHashOf(device, last)) {
        return refused("device-copied", QStringLiteral("This operation does not continue what this terminal sent "
                                                       "before: its data was copied or put back."));
    }
    Placed placed;
    placed.kind = Placed::Kind::Appended;
    Entry &entry = placed.entry;
    entry.seq = m_seq + 1;
    entry.lineage = m_lineage;
    entry.op = *ref;
    entry.bytes = bytes;
    entry.hubTime = std::max(hubTime, m_hubTime);
    if (const Result<void> applied = apply(entry); !applied)
        return refused(applied.error().code.toLatin1().constData(), applied.error().text);
    entry.hash = entryHash(m_hash, entry);
    m_headLineage = entry.lineage;
    m_seq = entry.seq;
    m_hash = entry.hash;
    m_hubTime = entry.hubTime;
    m_counters.insert(device, ref->counter);
    m_lastHashes.insert(device, sha256(bytes));
    m_uncommitted.insert(*ref, bytes);
    return placed;
}

OrderSequencer::OrderSequencer(StreamId stream, LineageId lineage, QList<LineageId> lineages, Currency currency,
                               TaxRounding rounding, const LogReader *reader)
    : Sequencer(stream, lineage, reader)
    , m_lineages(std::move(lineages))
    , m_currency(currency)
    , m_rounding(rounding)
{
}

Result<QByteArray> OrderSequencer::previousOf(const QByteArray &bytes)
{
    const auto operation = decodeOperation(bytes, m_currency);
    if (!operation)
        return operation.error();
    m_decoded = *operation; // apply() comes next, with the same bytes
    return operation->previous;
}

Reduction OrderSequencer::fold(const Operation &operation, qint64 seq, LineageId lineage, qint64 number, qint64 run)
{
    ReduceContext context;
    context.currency = m_currency;
    context.rounding = m_rounding;
    context.lineages = m_lineages;
    context.lineage = lineage;
    context.seq = seq;
    context.number = number;
    context.run = run;
    Reduction reduction = reduce(m_state, operation, context);
    if (reduction.numberUsed)
        m_state.lastNumber = std::max(m_state.lastNumber, number);
    return reduction;
}

QByteArray OrderSequencer::stateHash(const Reduction &reduction) const
{
    if (reduction.touched.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (OrderId id : reduction.touched) {
        if (const Order *order = m_state.find(id))
            hash.addData(serialize(*order));
    }
    return hash.result();
}

Result<void> OrderSequencer::apply(Entry &draft)
{
    const Operation &operation = m_decoded;
    const qint64 run = std::max<qint64>(m_state.run, 1);
    const qint64 number = m_state.lastNumber + 1;
    const Reduction reduction = fold(operation, draft.seq, draft.lineage, number, run);
    draft.outcome = outcomeCode(reduction.outcome);
    draft.number = reduction.numberUsed ? number : 0;
    draft.run = reduction.numberUsed ? run : 0;
    draft.stateHash = stateHash(reduction);
    return {};
}

void OrderSequencer::replay(const Entry &entry)
{
    const auto operation = decodeOperation(entry.bytes, m_currency);
    if (operation)
        fold(*operation, entry.seq, entry.lineage, entry.number, entry.run);
}

QString OrderSequencer::check(const Entry &entry)
{
    const auto operation = decodeOperation(entry.bytes, m_currency);
    if (!operation)
        return operation.error().text;
    const Reduction reduction = fold(*operation, entry.seq, entry.lineage, entry.number, entry.run);
    if (outcomeCode(reduction.outcome) != entry.outcome)
        return QStringLiteral("its outcome is not \"%1\" but \"%2\"")
            .arg(entry.outcome, outcomeCode(reduction.outcome));
    if (stateHash(reduction) != entry.stateHash)
        return QStringLiteral("the order it leads to differs");
    return {};
}

} // namespace tandem
