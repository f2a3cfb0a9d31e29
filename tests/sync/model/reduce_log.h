#pragma once

#include "sync/model/reduce.h"
#include "sync/model/serialize.h"
#include "sync/model/totals.h"

#include <algorithm>
#include <map>

namespace tandem::testing {

inline Money eur(qint64 cents) { return Money::fromMinor(cents, Currency()); }
inline Quantity pieces(qint64 count) { return Quantity::fromThousandths(count * 1000); }

template<typename T>
T uid(char c)
{
    return T::fromBytes(QByteArray(16, c));
}

inline const OrderId order = uid<OrderId>('o');
inline const LineId bread = uid<LineId>('b');
inline const LineId cake = uid<LineId>('c');

/// A till at the moment it made its operations: what it had seen stays fixed until it looks again.
struct Till
{
    char name;
    qint64 seen = 0;
    qint64 counter = 0;
};

/// A hub's log in miniature: operations are placed in the order in which place() is called.
class Log
{
public:
    Operation make(Till &till, OperationBody body) const
    {
        Operation operation;
        operation.ref = {uid<DeviceId>(till.name), ++till.counter};
        operation.seen = {m_lineage, till.seen};
        operation.author = {QString(QLatin1Char(till.name)), QStringLiteral("POS %1").arg(QLatin1Char(till.name))};
        operation.session = uid<SessionId>(till.name);
        operation.body = std::move(body);
        return operation;
    }
    Reduction place(const Operation &operation)
    {
        ReduceContext context;
        context.lineages = {m_lineage};
        context.lineage = m_lineage;
        context.seq = ++m_seq;
        context.number = state.lastNumber + 1;
        context.run = 1;
        const auto before = orders();
        Reduction reduction = reduce(state, operation, context);
        if (reduction.numberUsed)
            ++state.lastNumber;
        // What is written to disk, sent and compared are the orders that are said to be touched.
        for (const auto &[id, bytes] : orders()) {
            const auto old = before.find(id);
            const bool isChanged = old == before.end() || old->second != bytes;
            if (isChanged && !reduction.touched.contains(id))
                qFatal("order %s was changed without a word (entry %lld)", qPrintable(id.toString()),
                       static_cast<long long>(m_seq));
        }
        return reduction;
    }
    Reduction say(Till &till, OperationBody body)
    {
        till.seen = m_seq;
        return place(make(till, std::move(body)));
    }
    void look(Till &till) const { till.seen = m_seq; }
    const Order &at(OrderId id) const { return *state.find(id); }
    Quantity quantity(LineId line) const { return at(order).line(line)->quantity; }

    StreamState state;

private:
    std::map<OrderId, QByteArray> orders() const
    {
        std::map<OrderId, QByteArray> all;
        state.forEach([&](const Order &each) { all.emplace(each.id, serialize(each)); });
        return all;
    }

    LineageId m_lineage = uid<LineageId>('L');
    qint64 m_seq = 0;
};

inline op::AddLine add(LineId line, qint64 count, qint64 cents = 240)
{
    op::AddLine body;
    body.order = order;
    body.line = line;
    body.product = uid<ProductId>('p');
    body.name = line == bread ? QStringLiteral("Bread") : QStringLiteral("Cake");
    body.quantity = pieces(count);
    body.unitPrice = eur(cents);
    return body;
}

inline op::PayAdd cash(char id, qint64 cents)
{
    return {order, uid<PaymentId>(id), QStringLiteral("Cash"), QStringLiteral("cash"), eur(cents)};
}

/// Goods of the order and of where its unseen work went, by what is open and what is paid.
inline qint64 openThousandths(const Log &log)
{
    qint64 sum = 0;
    log.state.forEach([&](const Order &each) {
        if (!each.isFinal()) {
            for (const Line &line : each.lines)
                sum += line.quantity.thousandths();
        }
    });
    return sum;
}

inline bool tells(const Reduction &reduction, const char *code, char device)
{
    return std::any_of(reduction.notices.cbegin(), reduction.notices.cend(), [&](const Notice &notice) {
        return notice.code == QLatin1String(code) && notice.to == uid<DeviceId>(device);
    });
}

} // namespace tandem::testing
