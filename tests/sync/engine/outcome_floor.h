#pragma once

#include "sync/engine/replica.h"
#include "sync/engine/sequencer.h"
#include "sync/model/reduce_bills.h"
#include "sync/wire/op_codec.h"

/// Two cashiers, and a third who looks on, at one hub: their links are up or down, and each shows what its own copy of
/// the log makes of what it has.
namespace tandem::outcomes {

using namespace tandem::testing;

/// Another order than the one it is about, with one tea.
inline const OrderId table = uid<OrderId>('t');
/// What a till sells beside it.
inline OrderId saleOf(char till) { return uid<OrderId>(char('k' + till - 'a')); }
inline LineId soldBy(char till) { return uid<LineId>(char('k' + till - 'a')); }

/// What the hub has written.
struct Disk : LogReader
{
    QList<Entry> entries(StreamId, qint64 after, int, qint64) const override { return log.mid(after); }
    std::optional<Entry> entryOf(StreamId, OpRef op) const override
    {
        for (const Entry &entry : log) {
            if (entry.op == op)
                return entry;
        }
        return std::nullopt;
    }
    QList<Entry> log;
};

/// One of them, at a till of the same letter.
struct Cashier
{
    explicit Cashier(char name)
        : name(name)
        , device(uid<DeviceId>(name))
        , author{QString(QLatin1Char(name)), QStringLiteral("POS %1").arg(QLatin1Char(name))}
        , replica(Replica::Setup{uid<StreamId>('s'), device, Currency(), TaxRounding::PerLine, {lineage}})
    {
        replica.setChecksStates(true);
    }
    /// Done and shown here, not sent.
    void does(const OperationBody &body)
    {
        const Operation operation = replica.prepare(body, author, uid<SessionId>(name), 1);
        replica.submit(operation, encodeOperation(operation));
    }
    const Order &shown(OrderId id) const { return *replica.shown().find(id); }
    /// As the till shows the order now.
    Bill billOf(OrderId id) const
    {
        return tandem::billOf(shown(id), TaxRounding::PerLine, replica.head(), replica.nextCounter());
    }
    /// The money for that bill, and its receipt.
    void takesMoney(OrderId id, const Bill &bill, char payment)
    {
        does(cashFor(id, payment, bill.total));
        does(op::Finalize{id, bill, {uid<PaymentId>(payment)}, eur(0), QString(QLatin1Char(payment)), {}});
    }
    /// As a till lets its cashier do it: the payment begins before money is taken.
    Bill pays(OrderId id, char payment)
    {
        const Bill bill = billOf(id);
        does(op::PayBegin{id, bill});
        takesMoney(id, bill, payment);
        return bill;
    }

    /// Something of which nobody else knows.
    void sells()
    {
        does(addTo(saleOf(name), soldBy(name), 1));
        pays(saleOf(name), char('k' + name - 'a'));
    }

    char name;
    DeviceId device;
    Author author;
    Replica replica;
    QStringList told; ///< Codes, in the order they came
};

class Floor
{
public:
    Floor()
        : m_hub(uid<StreamId>('s'), lineage, {lineage}, Currency(), TaxRounding::PerLine, &m_disk)
    {
    }

    /// The hub places what the till has not sent yet.
    void send(Cashier &cashier)
    {
        const QList<QByteArray> unsent = cashier.replica.unsentFrom(m_sent[cashier.name] + 1, 1 << 20);
        for (const QByteArray &bytes : unsent) {
            const Placed placed = m_hub.place(cashier.device, bytes, 1);
            if (placed.kind != Placed::Kind::Appended)
                qFatal("the hub did not take it: %s", qPrintable(placed.error.text));
            m_disk.log.append(placed.entry);
            m_hub.committed();
            look(placed.entry);
            m_sent[cashier.name] = placed.entry.op.counter;
        }
    }
    /// The till gets what the log has beyond its own head.
    void deliver(Cashier &cashier)
    {
        const QList<Entry> news = m_disk.log.mid(cashier.replica.head().seq);
        if (news.isEmpty())
            return;
        const qint64 head = m_disk.log.size();
        const Applied applied =
            cashier.replica.receive({cashier.replica.stream(), news.first().seq, news.last().seq, head, news});
        if (applied.gap || !applied.mismatch.isEmpty() || !applied.differing.isEmpty())
            qFatal("till %c does not make of the log what the hub makes of it", cashier.name);
        for (const Notice &notice : applied.notices)
            cashier.told.append(notice.code);
    }

    void deliver(const QList<Cashier *> &cashiers)
    {
        for (Cashier *each : cashiers)
            deliver(*each);
    }
    /// Everybody sees an order with two breads, which the first may have paid, and a table with a tea: the last one's.
    void open(const QList<Cashier *> &cashiers, bool isPaid)
    {
        cashiers.last()->does(addTo(table, tea, 1));
        cashiers.last()->does(add(bread, 2));
        send(*cashiers.last());
        deliver(cashiers);
        if (isPaid)
            cashiers.first()->pays(order, 'p');
        send(*cashiers.first());
        deliver(cashiers);
    }

    const StreamState &state() const { return m_state; }
    /// All that anybody was told so far; only money is for the manager's list, and all of it.
    const QList<Notice> &notices() const { return m_notices; }

    /// Not the same everywhere, in the log and on the screens of tills that have sent and seen everything.
    QString difference(const QList<const Cashier *> &tills) const
    {
        const auto hub = bytesOf(m_hub.state());
        if (hub != bytesOf(m_state))
            return QStringLiteral("the hub has another state than its log");
        for (const Cashier *each : tills) {
            if (bytesOf(each->replica.confirmed()) != hub || bytesOf(each->replica.shown()) != hub)
                return QStringLiteral("till %1 shows something else than the hub has").arg(QLatin1Char(each->name));
        }
        return {};
    }

private:
    static std::map<OrderId, QByteArray> bytesOf(const StreamState &state)
    {
        std::map<OrderId, QByteArray> all;
        state.forEach([&](const Order &each) { all.emplace(each.id, serialize(each)); });
        return all;
    }
    /// What is made of the entry, told to whomever, and whether it says what it changed: that is all that is written
    /// to disk, sent and compared.
    void look(const Entry &entry)
    {
        ReduceContext context;
        context.lineages = {lineage};
        context.lineage = entry.lineage;
        context.seq = entry.seq;
        context.number = entry.number;
        context.run = entry.run;
        const auto before = bytesOf(m_state);
        const Reduction reduction = reduce(m_state, *decodeOperation(entry.bytes, Currency()), context);
        if (reduction.numberUsed)
            m_state.lastNumber = entry.number;
        for (const auto &[id, bytes] : bytesOf(m_state)) {
            const auto old = before.find(id);
            if ((old == before.end() || old->second != bytes) && !reduction.touched.contains(id))
                qFatal("order %s was changed without a word", qPrintable(id.toString()));
        }
        m_notices.append(reduction.notices);
    }

    Disk m_disk;
    OrderSequencer m_hub;
    std::map<char, qint64> m_sent;
    StreamState m_state;
    QList<Notice> m_notices;
};

} // namespace tandem::outcomes
