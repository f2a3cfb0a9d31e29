#pragma once

#include "sync/model/reduce.h"

#include <QHash>
#include <QStringList>

namespace tandem::simulation {

/// Watches a log being folded, and knows how much of each product was ever added: at the end it is in exactly one
/// order, or a manager is told that it is in two (D 9, 12); and what the kitchen was sent went with it (D 16).
class Goods
{
public:
    void before(const OperationBody &body, const StreamState &state);
    void after(const OperationBody &body);
    /// Empty, or what does not hold.
    QString atEnd(const StreamState &state);

private:
    /// A line, the parts that were split off it, and what carries them on after a payment.
    struct Family
    {
        qint64 added = 0; ///< Thousandths, by first adds and taps of more
        bool isReturn = false;
        bool isBoth = false; ///< Sold and given back: what was typed over one part is no less of the other
        QStringList where;   ///< "order line quantity", of what is shown
        bool exact = true;   ///< Nothing was ever typed over or taken away
        qint64 all = 0;      ///< In any document
        qint64 settled = 0;  ///< In documents that no manager has to look at
        qint64 moved = 0;    ///< Of what the kitchen was sent: what went to and came from other lines
    };

    Family &of(LineId line) { return m_families[m_first.value(line, line)]; }
    void join(LineId part, LineId line);

    QHash<LineId, LineId> m_first;
    QHash<LineId, Family> m_families;
};

} // namespace tandem::simulation
