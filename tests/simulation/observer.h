#pragma once

#include "sync/model/reduce.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace tandem::simulation {

/// Watches a log being folded, and knows by itself what has to come of each operation: who added and who changed a line
/// (D 14), that no bill is closed against a lock that its maker saw (D 13), that sessions change no order (D 23), and
/// that the kitchen is told of nothing twice without a word (D 25).
class Observer
{
public:
    /// Of a hub that was put back things come in another order: what the kitchen was told, and which lock was given
    /// back before a payment, cannot be told from it.
    Observer(const QList<LineageId> &lineages, bool wasPutBack)
        : m_lineages(lineages)
        , m_wasPutBack(wasPutBack)
    {
    }

    void before(const Operation &operation, const ReduceContext &placed, const StreamState &state);
    /// Empty, or what does not hold.
    QString after(const Operation &operation, const Reduction &reduction, const StreamState &state);
    QString atEnd(const StreamState &state) const;

private:
    struct Known
    {
        OrderId order;
        Author addedBy;
        std::optional<Author> changedBy;
        bool isPlain = true; ///< Nothing happened to it that is not simply as meant
    };
    using OpenOrders = QHash<OrderId, std::pair<qint64, qint64>>; ///< With run and number

    static OpenOrders openOrders(const StreamState &state);
    void note(const Operation &operation, const Reduction &reduction, const StreamState &state);

    QList<LineageId> m_lineages;
    bool m_wasPutBack;
    QHash<LineId, Known> m_lines;
    QSet<LineId> m_wereSplit;
    bool m_breaksLock = false;
    std::optional<LineId> m_shownLine; ///< That the operation is about, if it was shown in an open order
    OpenOrders m_open;
};

} // namespace tandem::simulation
