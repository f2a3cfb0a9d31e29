#pragma once

#include "reduce_log.h"

#include <QCryptographicHash>

namespace tandem::testing {

inline const LineageId lineage = uid<LineageId>('L');
inline const OrderId second = uid<OrderId>('2');
inline const OrderId third = uid<OrderId>('3');
inline const OrderId fourth = uid<OrderId>('4');
/// As PROTOCOL.md derives it; without OpenSSL, whose first use tst_sha256.cpp is about.
template<typename T>
T derived(const char *what, const T &from)
{
    const QByteArray text = what + QByteArray("\n") + from.toString().toLatin1();
    return T::fromBytes(QCryptographicHash::hash(text, QCryptographicHash::Sha256).left(16));
}
inline const OrderId rest = derived("follow-up", order);
inline const LineId tea = uid<LineId>('e');
inline const LineId part = uid<LineId>('p');
inline const LineId otherPart = uid<LineId>('q');
inline const LineId lastPart = uid<LineId>('r');

inline op::AddLine addTo(OrderId id, LineId line, qint64 count)
{
    op::AddLine body = add(line, count);
    body.order = id;
    return body;
}

/// Some of a line goes to another order.
inline op::Split some(qint64 count, LineId line, OrderId from, OrderId into, LineId as)
{
    return {from, into, {{line, as, pieces(count)}}};
}

/// So many of each line at 2.40, as the till has seen the order.
inline Bill billFor(const Till &till, const QList<std::pair<LineId, qint64>> &lines)
{
    Bill bill{{}, eur(0), BillHeader(), {lineage, till.seen}, till.counter + 1};
    for (const auto &[line, count] : lines) {
        bill.lines.append({line, pieces(count), eur(240), Rate()});
        bill.total += eur(240 * count);
    }
    return bill;
}

inline op::PayAdd cashFor(OrderId id, char payment, Money amount)
{
    return {id, uid<PaymentId>(payment), QStringLiteral("Cash"), QStringLiteral("cash"), amount};
}

/// The money for a bill and its receipt, made but not yet sent.
inline QList<Operation> paying(const Log &log, Till &till, OrderId id, char payment, const Bill &bill)
{
    const Operation money = log.make(till, cashFor(id, payment, bill.total));
    return {money, log.make(till, op::Finalize{
                                      id, bill, {uid<PaymentId>(payment)}, eur(0), QString(QLatin1Char(payment)), {}})};
}

/// What became of the last one.
inline Reduction placeAll(Log &log, const QList<Operation> &operations)
{
    Reduction last;
    for (const Operation &operation : operations)
        last = log.place(operation);
    return last;
}

inline Reduction pay(Log &log, Till &till, OrderId id, char payment, const QList<std::pair<LineId, qint64>> &lines)
{
    return placeAll(log, paying(log, till, id, payment, billFor(till, lines)));
}

/// Nothing where there is no such order or line.
inline Quantity in(const Log &log, OrderId id, LineId line)
{
    const Order *found = log.state.find(id);
    const Line *there = found ? found->line(line) : nullptr;
    return there ? there->quantity : Quantity();
}

inline bool saysNothing(const Reduction &reduction)
{
    return reduction.outcome == Outcome::Applied && reduction.notices.isEmpty();
}

} // namespace tandem::testing
