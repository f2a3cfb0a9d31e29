#include "sync/engine/sequencer.h"

#include "sync/engine/state_hash.h"
#include "sync/model/sha256.h"
#include "sync/wire/op_codec.h"

namespace tandem {

namespace {

/// The order that an operation may have given a number to.
OrderId numberedBy(const OperationBody &body)
{
    if (const auto *split = std::get_if<op::Split>(&body))
        return split->into;
    if (const auto *merge = std::get_if<op::Merge>(&body))
        return merge->into;
    return orderOf(body);
}

/// Of nearly all that comes back there is no need to read more.
bool isAboutNumbers(const Entry &entry) { return entry.bytes.contains("numbers.resume"); }

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

void Sequencer::beginAt(const StreamBase &base)
{
    m_base = base;
    restore(base.at, base.hash, 0, {});
    for (auto it = base.devices.cbegin(); it != base.devices.cend(); ++it) {
        m_counters.insert(it.key(), it->counter);
        m_lastHashes.insert(it.key(), it->hash);
    }
}

void Sequencer::restore(LogPosition head, const QByteArray &hash, qint64 hubTime,
                        const QHash<DeviceId, qint64> &counters)
{
    m_headLineage = head.lineage;
    m_seq = head.seq;
    m_hash = hash;
    m_hubTime = hubTime;
    for (auto it = counters.cbegin(); it != counters.cend(); ++it) {
        if (m_counters.value(it.key()) < it.value())
            m_lastHashes.remove(it.key());
        m_counters.insert(it.key(), std::max(it.value(), m_counters.value(it.key())));
    }
}

QByteArray Sequencer::stored(OpRef op) const
{
    if (const auto it = m_uncommitted.constFind(op); it != m_uncommitted.cend())
        return *it;
    const auto entry = m_reader->entryOf(m_stream, op);
    return entry ? entry->bytes : QByteArray();
}

QByteArray Sequencer::hashOf(OpRef op) const
{
    if (const auto last = m_lastHashes.constFind(op.device);
        last != m_lastHashes.cend() && !last->isEmpty() && m_counters.value(op.device) == op.counter)
        return *last;
    return op.counter > 0 ? sha256(stored(op)) : QByteArray();
}

QByteArray Sequencer::lastHashOf(DeviceId device, qint64 counter)
{
    QByteArray &hash = m_lastHashes[device];
    if (hash.isEmpty())
        hash = hashOf({device, counter});
    return hash;
}

Placed Sequencer::next(OpRef op, const QByteArray &bytes)
{
    Placed placed;
    placed.entry.op = op;
    placed.entry.bytes = bytes;
    const qint64 last = m_counters.value(op.device, 0);
    if (op.counter > last + 1) {
        placed.kind = Placed::Kind::Gap;
        placed.wanted = last + 1;
        return placed;
    }
    if (op.counter <= last) {
        const QByteArray there = stored(op);
        if (there != bytes && !(there.isEmpty() && isBelowBase(op)))
            return refused("device-copied",
                           QStringLiteral("Another copy of this terminal's data has already sent other "
                                          "work under the same number."));
        placed.kind = Placed::Kind::Duplicate;
        return placed;
    }
    const Result<QByteArray> previous = previousOf(bytes);
    if (!previous)
        return refused(previous.error().code.toLatin1().constData(), previous.error().text);
    if (last > 0 && *previous != lastHashOf(op.device, last)) {
        return refused("device-copied", QStringLiteral("This operation does not continue what this terminal sent "
                                                       "before: its data was copied or put back."));
    }
    placed.kind = Placed::Kind::Appended;
    return placed;
}

Placed Sequencer::append(Placed placed, Numbers numbers)
{
    Entry &entry = placed.entry;
    if (const Result<void> applied = apply(entry, numbers); !applied)
        return refused(applied.error().code.toLatin1().constData(), applied.error().text);
    entry.hash = entryHash(m_hash, entry);
    m_headLineage = entry.lineage;
    m_seq = entry.seq;
    m_hash = entry.hash;
    m_hubTime = entry.hubTime;
    m_counters.insert(entry.op.device, entry.op.counter);
    m_lastHashes.insert(entry.op.device, placed.opHash.isEmpty() ? sha256(entry.bytes) : placed.opHash);
    m_uncommitted.insert(entry.op, entry.bytes);
    return placed;
}

Placed Sequencer::place(DeviceId device, const QByteArray &bytes, qint64 hubTime, const QByteArray &hash)
{
    const Result<OpRef> ref = opRefOf(bytes);
    if (!ref)
        return refused("bad-op", ref.error().text);
    if (ref->device != device)
        return refused("wrong-device", QStringLiteral("The operation names another device than the one that sent it."));
    Placed placed = next(*ref, bytes);
    if (placed.kind != Placed::Kind::Appended)
        return placed;
    placed.entry.seq = m_seq + 1;
    placed.entry.lineage = m_lineage;
    placed.entry.hubTime = std::max(hubTime, m_hubTime);
    placed.opHash = hash;
    return append(std::move(placed), Numbers::Given);
}

bool Sequencer::isPlaceTaken(const Entry &lost) const
{
    const QList<Entry> there = m_reader->entries(m_stream, lost.seq - 1, 1, 1);
    return !there.isEmpty() && there.first().seq == lost.seq && there.first().lineage == lost.lineage;
}

bool Sequencer::hasOrigin(OpRef op) const
{
    const std::optional<Entry> entry = m_reader->entryOf(m_stream, op);
    return entry && !entry->origin.lineage.isNull();
}

Placed Sequencer::takeBack(const Entry &lost, qint64 hubTime)
{
    Placed placed = next(lost.op, lost.bytes);
    if (placed.kind != Placed::Kind::Appended)
        return placed;
    Entry &entry = placed.entry;
    constexpr qint64 clockTolerance = 86'400'000; // a time far ahead would stand on everything that follows
    if (lost.seq == m_seq + 1 && lost.hubTime >= m_hubTime
        && lost.hubTime <= std::max(hubTime, m_hubTime) + clockTolerance && entryHash(m_hash, lost) == lost.hash) {
        entry = lost;
        return append(std::move(placed), Numbers::AsIs);
    }
    if (!mergesLost())
        return refused("moved-on", QStringLiteral("This hub has gone on without that entry."));
    entry.seq = m_seq + 1;
    entry.lineage = m_lineage;
    if (!lost.origin.lineage.isNull())
        entry.origin = lost.origin;
    else if (!isPlaceTaken(lost))
        entry.origin = {lost.lineage, lost.seq};
    entry.hubTime = std::max(hubTime, m_hubTime);
    entry.number = lost.number;
    entry.run = lost.run;
    return append(std::move(placed), Numbers::Given);
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

Reduction OrderSequencer::fold(const Operation &operation, const Entry &entry)
{
    ReduceContext context;
    context.currency = m_currency;
    context.rounding = m_rounding;
    context.lineages = m_lineages;
    context.lineage = entry.lineage;
    context.seq = entry.seq;
    context.origin = entry.origin;
    context.number = entry.number;
    context.run = entry.run;
    Reduction reduction = reduce(m_state, operation, context);
    if (reduction.numberUsed && entry.run == std::max<qint64>(m_state.run, 1))
        m_state.lastNumber = std::max(m_state.lastNumber, entry.number);
    return reduction;
}

bool OrderSequencer::isTaken(qint64 run, qint64 number) const
{
    bool taken = false;
    m_state.forEach([&](const Order &order) { taken = taken || (order.run == run && order.number == number); });
    return taken;
}

void OrderSequencer::setLineages(const QList<LineageId> &lineages)
{
    Sequencer::setLineages(lineages);
    m_lineages = lineages;
}

Result<void> OrderSequencer::apply(Entry &draft, Numbers numbers)
{
    if (numbers == Numbers::Given && (draft.number == 0 || isTaken(draft.run, draft.number))) {
        draft.run = holdsNumbers() ? 0 : std::max<qint64>(m_state.run, 1);
        draft.number = holdsNumbers() ? 0 : m_state.lastNumber + 1;
    }
    const Reduction reduction = fold(m_decoded, draft);
    m_numbered = OrderId();
    m_leavesNew = false;
    for (OrderId id : reduction.touched) {
        const Order &order = *m_state.find(id);
        const bool wants = order.number == 0 && order.hasContent();
        if (wants && !holdsNumbers())
            m_leavesNew = true;
        const bool has = reduction.numberUsed && order.run == draft.run && order.number == draft.number;
        if (has || (wants && (m_numbered.isNull() || id == numberedBy(m_decoded.body))))
            m_numbered = id;
    }
    draft.outcome = outcomeCode(reduction.outcome);
    if (!reduction.numberUsed)
        draft.number = draft.run = 0;
    draft.stateHash = tandem::stateHash(m_state, reduction.touched);
    return {};
}

QList<GivenNumber> OrderSequencer::unkeptNumbers(const Entry &lost, bool isAppended) const
{
    QList<GivenNumber> numbers;
    if (lost.number == 0 && !isAboutNumbers(lost))
        return numbers;
    const auto operation = decodeOperation(lost.bytes, m_currency);
    const auto *resume = operation ? std::get_if<op::ResumeNumbers>(&operation->body) : nullptr;
    if (resume && !isAppended) {
        numbers = resume->given; // the hub has said something else in its place
    } else if (operation && lost.number != 0) {
        OrderId id = isAppended && !m_numbered.isNull() ? m_numbered : numberedBy(operation->body);
        const Order *order = m_state.find(id);
        if (order && m_numbered != id && std::holds_alternative<op::Finalize>(operation->body)
            && !order->followUp.isNull())
            id = order->followUp;
        numbers.append({id, {lost.run, lost.number}});
    }
    numbers.removeIf([this](const GivenNumber &each) {
        const Order *order = m_state.find(each.order);
        return (order && OrderNumber{order->run, order->number} == each.number)
               || m_state.numbering.formerOf(each.order).contains(each.number);
    });
    return numbers;
}

QList<LostPlace> OrderSequencer::lostPlaces(const Entry &lost, bool isThere) const
{
    QList<LostPlace> places;
    if (isAboutNumbers(lost)) {
        const auto operation = decodeOperation(lost.bytes, m_currency);
        if (const auto *resume = operation ? std::get_if<op::ResumeNumbers>(&operation->body) : nullptr)
            places = resume->places;
    }
    if (isThere && !hasOrigin(lost.op)) {
        if (!lost.origin.lineage.isNull())
            places.append({lost.op, lost.origin});
        else if (!isPlaceTaken(lost))
            places.append({lost.op, {lost.lineage, lost.seq}});
    }
    places.removeIf([this](const LostPlace &each) { return !lacksPlace(m_state, each, m_lineages); });
    return places;
}

void OrderSequencer::replay(const Entry &entry)
{
    const auto operation = decodeOperation(entry.bytes, m_currency);
    if (operation)
        fold(*operation, entry);
}

QString OrderSequencer::check(const Entry &entry)
{
    const auto operation = decodeOperation(entry.bytes, m_currency);
    if (!operation)
        return operation.error().text;
    const Reduction reduction = fold(*operation, entry);
    if (outcomeCode(reduction.outcome) != entry.outcome)
        return QStringLiteral("its outcome is not \"%1\" but \"%2\"")
            .arg(entry.outcome, outcomeCode(reduction.outcome));
    if (tandem::stateHash(m_state, reduction.touched) != entry.stateHash)
        return QStringLiteral("the order it leads to differs");
    return {};
}

} // namespace tandem
