#pragma once

#include "sync/model/operation.h"

#include <QList>
#include <QString>

namespace tandem {

/// An operation and what became of it.
struct HistoryEntry
{
    Operation operation;
    qint64 seq = 0;     ///< 0: the hub does not have it yet
    qint64 hubTime = 0; ///< Milliseconds since 1970 UTC; 0 like seq
    QString outcome;    ///< Code, see sync/model/outcome.h; empty like seq
};

/// What was done with some orders.
struct OrderHistory
{
    /// Where the part is that is not here.
    enum class Missing {
        Nothing,
        HubUnreachable,
        HubTooOld, ///< It does not hand out histories
        HubLacksIt,
    };

    QList<OrderId> orders;
    QList<HistoryEntry> entries; ///< Oldest first; own ones that the hub does not have come last
    Missing missing = Missing::Nothing;
    qint64 knownSince = 0; ///< Hub time of the first entry of the log here; 0 when there is none
};

} // namespace tandem
