#pragma once

#include "sync/model/order.h"
#include "sync/model/outcome.h"
#include "sync/model/session.h"
#include "sync/model/shop.h"
#include "sync/model/stream_state.h"

namespace tandem {

/// Where an operation is being placed.
struct ReduceContext
{
    Currency currency;
    TaxRounding rounding = TaxRounding::PerLine;
    QList<LineageId> lineages; ///< In order of birth, the present one last
    LineageId lineage;
    qint64 seq = Mark::pending;
    LogPosition origin; ///< Of the entry
    qint64 number = 0;  ///< Offered for an order that gets its first content; 0 when pending
    qint64 run = 0;
};

struct Reduction
{
    Outcome outcome = Outcome::Applied;
    QList<Notice> notices; ///< In a fixed order
    QList<OrderId> touched;
    bool numberUsed = false; ///< The offered number was given
    QList<Posting> postings; ///< Into sessions, already done
};

/// The rule of the house: one operation applied to a stream's state. Pure: the same state, operation and context give
/// the same result on every replica (sync-design.md B3, B4).
Reduction reduce(StreamState &state, const Operation &operation, const ReduceContext &context);

/// The next numbers for the orders that hold something and are still NEW, in the order of first content.
QList<GivenNumber> numbersDue(const StreamState &state, bool newRun);

/// What a device has seen in a log that the hub has lost, and that does not lead to its order in the log as it is
/// `now`; in operations' portions.
QList<op::ResumeNumbers> numbersLost(const StreamState &before, const StreamState &now);

/// Some open order says of that operation that it stands elsewhere, and nothing of a place where it was before.
bool lacksPlace(const StreamState &state, const LostPlace &place, const QList<LineageId> &lineages);

/// Uids that every replica derives alike.
OrderId followUpId(OrderId order);
OrderId duplicateId(OrderId order, OpRef finalize);
LineId followUpLineId(LineId line);

} // namespace tandem
