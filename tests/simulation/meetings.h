#pragma once

#include "sync/model/reduce.h"

#include <QHash>
#include <QStringList>

#include <deque>

namespace tandem::simulation {

/// Which cells of the outcome table (sync-design.md B4) a log has: two operations of different cashiers on one order,
/// or on one line where both are about a line, of which neither had seen the other.
class Meetings
{
public:
    explicit Meetings(const QList<LineageId> &lineages)
        : m_lineages(lineages)
    {
    }
    /// The cells of the operation and those before it, once each; `state` is the one after it.
    QStringList of(const Operation &operation, const ReduceContext &placed, const StreamState &state);
    /// Every cell there is, by the same name.
    static QStringList all();

private:
    struct Act
    {
        qsizetype kind;
        LineId line; ///< Null: the order as a whole
        Mark mark;
    };

    QList<LineageId> m_lineages;
    QHash<OrderId, std::deque<Act>> m_lately; ///< The last ones of each order
};

} // namespace tandem::simulation
