#include "in_time.h"
#include "sync/model/reduce.h"
#include "sync/model/serialize.h"
#include "sync/model/totals.h"
#include "sync/wire/op_codec.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

using namespace tandem;

namespace {

const LineageId lineage = LineageId::fromBytes(QByteArray(16, 'L'));

/// Takes small numbers off the input; zeros when it has come to its end.
class Choices
{
public:
    explicit Choices(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    bool atEnd() const { return m_at >= m_bytes.size(); }
    int below(int count) { return atEnd() ? 0 : int(uchar(m_bytes[m_at++])) % count; }
    template<typename T>
    T uid(char kind, int count)
    {
        return T::fromBytes(QByteArray(15, kind) + char('0' + below(count)));
    }
    /// Mostly what shops sell, now and then the ends of the range.
    Quantity quantity()
    {
        static constexpr std::array<qint64, 8> some{
            1000, 2000, 3000, -1000, 500, 0, Quantity::maxThousandths, -Quantity::maxThousandths};
        return Quantity::fromThousandths(some[std::size_t(below(int(some.size())))]);
    }
    Money money()
    {
        static constexpr std::array<qint64, 6> some{240, 100, 0, -240, Money::maxMinor, -Money::maxMinor};
        return Money::fromMinor(some[std::size_t(below(int(some.size())))], Currency());
    }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

/// Orders are the same on every replica: in whatever order they lie in memory.
QByteArray allOf(const StreamState &state)
{
    QList<QByteArray> orders;
    state.forEach([&](const Order &order) { orders.append(serialize(order)); });
    std::sort(orders.begin(), orders.end());
    return state.serializeHeader() + orders.join();
}

/// As a disk gives it back.
StreamState readBack(const StreamState &state)
{
    StreamState copy;
    if (!copy.readHeader(state.serializeHeader()))
        qFatal("a header is not read as it was written");
    state.forEach([&](const Order &order) {
        const auto again = deserializeOrder(serialize(order));
        if (!again || *again != order)
            qFatal("an order is not read as it was written");
        copy.create(*again);
    });
    return copy;
}

void check(const Order &order)
{
    const Totals totals = totalsOf(order, TaxRounding::PerLine);
    if (totals.subtotal + totals.tax != totals.total)
        qFatal("net and tax are not the total");
    if (order.state != OrderState::Paid)
        return;
    if (!order.settlement)
        qFatal("an order is paid by nobody");
    for (const Line &line : order.lines) {
        const QList<BillLine> &bill = order.settlement->bill.lines;
        const auto billed =
            std::find_if(bill.cbegin(), bill.cend(), [&](const BillLine &each) { return each.line == line.id; });
        if (line.quantity != (billed == bill.cend() ? Quantity() : billed->quantity))
            qFatal("a paid order is not its bill");
    }
}

/// A hub's log, and a replica that was written to its disk and read back after entry `rests` and then goes on by
/// itself.
class Log
{
public:
    explicit Log(qint64 rests)
        : m_rests(rests)
    {
    }
    qint64 seq() const { return m_seq; }
    /// As it is now; the same one for all who look before anything new is there.
    std::shared_ptr<const StreamState> look()
    {
        if (!m_seen)
            m_seen = std::make_shared<const StreamState>(m_hub);
        return m_seen;
    }

    void place(const Operation &operation)
    {
        const QByteArray written = encodeOperation(operation);
        const auto read = decodeOperation(written, Currency());
        if (!read) {
            if (read.error().text.isEmpty())
                qFatal("refused without a word");
            return; // an amount beyond what may be written: a hub does not take it
        }
        if (encodeOperation(*read) != written)
            qFatal("an operation is not read as it was written: %s", written.constData());
        if (m_seq == m_rests)
            m_replica = readBack(m_hub);
        ++m_seq;
        m_seen.reset();
        const Reduction here = reduceIn(m_hub, *read);
        if (!m_replica)
            return;
        const Reduction there = reduceIn(*m_replica, *read);
        if (here.outcome != there.outcome || here.notices != there.notices || here.touched != there.touched)
            qFatal("two replicas say different things");
    }
    /// All that could have gone wrong on the way is still to be seen; and each shorter log is an input, too.
    void end() const
    {
        if (allOf(m_hub) != allOf(m_replica ? *m_replica : readBack(m_hub)))
            qFatal("two replicas are not the same");
        m_hub.forEach(check);
    }
    static ReduceContext contextAt(qint64 seq, qint64 number)
    {
        ReduceContext context;
        context.lineages = {lineage};
        context.lineage = lineage;
        context.seq = seq;
        context.number = number;
        context.run = 1;
        return context;
    }

private:
    Reduction reduceIn(StreamState &state, const Operation &operation) const
    {
        const qint64 offered = state.lastNumber + 1;
        Reduction reduction = reduce(state, operation, contextAt(m_seq, offered));
        if (reduction.numberUsed)
            state.lastNumber = std::max(state.lastNumber, offered);
        for (OrderId id : std::as_const(reduction.touched)) {
            if (!state.find(id))
                qFatal("an order that was touched is nowhere");
        }
        return reduction;
    }

    const qint64 m_rests;
    StreamState m_hub;
    std::optional<StreamState> m_replica;
    std::shared_ptr<const StreamState> m_seen;
    qint64 m_seq = 0;
};

/// A till: what it had seen of the log, and what it has not sent.
struct Till
{
    DeviceId device;
    std::shared_ptr<const StreamState> confirmed = std::make_shared<const StreamState>();
    StreamState shown{confirmed.get()};
    qint64 seen = 0;
    qint64 counter = 0;
    QList<Operation> unsent;

    void show(const Operation &operation) { reduce(shown, operation, Log::contextAt(Mark::pending, 0)); }
    void look(Log &log)
    {
        confirmed = log.look();
        shown = StreamState(confirmed.get());
        seen = log.seq();
        for (const Operation &operation : std::as_const(unsent))
            show(operation);
    }
};

Bill billFrom(Choices &choices, const Till &till, OrderId id)
{
    const Order *order = till.shown.find(id);
    const LogPosition seen{lineage, till.seen};
    if (order && choices.below(8) != 0)
        return billOf(*order, TaxRounding::PerLine, seen, till.counter + 1);
    Bill bill;
    bill.lines = {{choices.uid<LineId>('l', 6), choices.quantity(), choices.money(), Rate()}};
    bill.total = choices.money();
    bill.seen = seen;
    bill.counter = till.counter + 1;
    return bill;
}

OperationBody bodyFrom(Choices &choices, const Till &till)
{
    auto order = choices.uid<OrderId>('o', 4);
    if (choices.below(4) == 0)
        order = followUpId(order);
    auto line = choices.uid<LineId>('l', 6);
    if (choices.below(4) == 0)
        line = followUpLineId(line);
    const auto payment = choices.uid<PaymentId>('p', 4);
    const QString text(QChar(u'a' + choices.below(3)));
    switch (choices.below(23)) {
    case 0: return op::SetQuantity{order, line, choices.quantity()};
    case 1: return op::ChangeQuantity{order, line, choices.quantity()};
    case 2: return op::SetPrice{order, line, choices.money()};
    case 3: return op::SetNote{order, line, text};
    case 4: return op::SetNote{order, {}, text};
    case 5: return op::RemoveLine{order, line};
    case 6: return op::SetCustomer{order, choices.uid<CustomerId>('c', 2), text};
    case 7: return op::SetFiscalPosition{order, text, {{QStringLiteral("VAT"), std::nullopt}}};
    case 8: return op::SetExtra{order, choices.below(2) ? line : LineId(), QStringLiteral("x.k"), text};
    case 9: return op::PayBegin{order, billFrom(choices, till, order)};
    case 10: return op::PayBreakOff{order};
    case 11: return op::PayAdd{order, payment, QStringLiteral("Cash"), QStringLiteral("cash"), choices.money()};
    case 12: return op::PayVoid{order, payment};
    case 13: return op::Finalize{order, billFrom(choices, till, order), {payment}, choices.money(), text, {}};
    case 14: return op::Cancel{order, text};
    case 15: return op::OpenSession{choices.money()};
    case 16: return op::CloseSession{choices.money()};
    case 17:
        return op::Split{
            order, choices.uid<OrderId>('o', 4), {{line, choices.uid<LineId>('l', 6), choices.quantity()}}};
    case 18: return op::Merge{order, choices.uid<OrderId>('o', 4)};
    case 19: return op::SendToKitchen{order, {{line, choices.quantity(), text}}, text};
    case 20: return op::NoticeDone{order};
    case 21: return op::SetOrderDiscount{order, Rate::fromTenThousandths(10'000 * qint64(choices.below(101)))};
    default: break;
    }
    op::AddLine add;
    add.order = order;
    add.line = line;
    add.product = choices.uid<ProductId>('a', 3);
    add.name = text;
    add.quantity = choices.quantity();
    add.unitPrice = choices.money();
    if (choices.below(2))
        add.taxes = {{QStringLiteral("VAT"), *Rate::parse(u"13.5"), choices.below(2) != 0}};
    if (choices.below(4) == 0) {
        add.refundOf = choices.uid<OrderId>('o', 4);
        add.refundOfLine = choices.uid<LineId>('l', 6);
    }
    return add;
}

constexpr int mostOps = 64;

/// The last byte says when the replica was away.
qint64 restsAfter(const QByteArray &bytes) { return bytes.isEmpty() ? 0 : uchar(bytes.back()) % mostOps; }

/// Two tills that look, work and send whenever the input says.
void playShop(const QByteArray &bytes)
{
    Choices choices(bytes);
    Log log(restsAfter(bytes));
    std::array<Till, 2> tills;
    tills[0].device = DeviceId::fromBytes(QByteArray(16, 'A'));
    tills[1].device = DeviceId::fromBytes(QByteArray(16, 'B'));
    const auto send = [&](Till &till, int most) {
        for (; most > 0 && !till.unsent.isEmpty(); --most)
            log.place(till.unsent.takeFirst());
    };
    for (int made = 0; made < mostOps && !choices.atEnd();) {
        const int what = choices.below(8);
        Till &till = tills[std::size_t(what % 2)];
        if (what < 4) {
            Operation operation;
            operation.body = bodyFrom(choices, till);
            operation.ref = {till.device, ++till.counter};
            operation.seen = {lineage, till.seen};
            operation.author = {what % 2 ? QStringLiteral("Ben") : QStringLiteral("Ana"), QStringLiteral("Bar")};
            operation.session = SessionId::fromBytes(QByteArray(16, char('s' + what % 2)));
            till.show(operation);
            till.unsent.append(operation);
            ++made;
        } else if (what < 6) {
            send(till, 1 + choices.below(4));
        } else {
            till.look(log);
        }
    }
    for (Till &till : tills)
        send(till, mostOps);
    log.end();
}

/// Operations as strangers write them, one a line.
void playLines(const QByteArray &bytes)
{
    Log log(restsAfter(bytes));
    const QList<QByteArray> lines = bytes.split('\n');
    for (qsizetype i = 0; i < std::min<qsizetype>(lines.size(), mostOps); ++i) {
        if (const auto operation = decodeOperation(lines[i], Currency()))
            log.place(*operation);
    }
    log.end();
}

} // namespace

/// Whatever two tills do, in whatever order it arrives: no replica falls, all are the same, and what is paid is its
/// bill.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const InTime inTime;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    bytes.startsWith('{') ? playLines(bytes) : playShop(bytes);
    return 0;
}
