#pragma once

#include "sync/model/ids.h"
#include "sync/model/operation.h"

#include <QString>
#include <QStringList>

namespace tandem {

/// What became of an operation. The codes are stable; they stand in the log.
enum class Outcome {
    Applied,       ///< As meant
    Combined,      ///< A quantity was merged with another's unseen change
    KeptInHistory, ///< No effect on what is sold; stays in the log
    MovedOn,       ///< Its goods went to the follow-up of a paid order
    AfterBill,     ///< In the order, but not in the bill being paid
    StaysOpen,     ///< A cancel that had not seen all goods
    Refused,       ///< Undone on its author's screen
    PaidTwice,     ///< A second payment of the same order, on record as a duplicate
    Overpaid,      ///< A payment on an order that was paid already, on record, to be returned
    RefundedTwice, ///< Goods given back more than once, on record
    Invalid,       ///< Names things that do not exist
};
QString outcomeCode(Outcome outcome);

/// What a person is told. The text is made where it is shown.
struct Notice
{
    QString code; ///< Stable, listed in PROTOCOL.md
    DeviceId to;
    OrderId order;
    OrderId other;      ///< The follow-up or duplicate it speaks of
    qint64 number = 0;  ///< Of `order`
    Author by;          ///< The other person
    QStringList words;  ///< Product name, quantities, …
    bool money = false; ///< Stays until a manager has dealt with it

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// All that reduce() may say. What weighs more comes first, money above all: it has to be given back to somebody.
const QStringList &noticeCodes();

} // namespace tandem
