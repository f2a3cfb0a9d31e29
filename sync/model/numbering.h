#pragma once

#include "sync/model/lineages.h"

#include <QDataStream>
#include <QList>
#include <QMap>

namespace tandem {

/// A number as it was printed: dense in its run.
struct OrderNumber
{
    static constexpr qint64 most = 999'999'999'999; ///< Of either: whoever says a higher one has not counted

    qint64 run = 0;
    qint64 number = 0;

    friend auto operator<=>(const OrderNumber &, const OrderNumber &) = default;
};

struct GivenNumber
{
    OrderId order;
    OrderNumber number;

    friend bool operator==(const GivenNumber &, const GivenNumber &) = default;
};

/// How a stream's numbers stand after the hub was put back or promoted (sync-design.md B7).
struct Numbering
{
    /// The declared lineage in which numbers are given again. While it is not the present one, and the present one is
    /// not the first, they are held: orders stay NEW.
    LineageId resumedIn;
    QMap<OrderId, QList<OrderNumber>> former; ///< Under these they are still found

    bool isHeld(const QList<LineageId> &lineages) const
    {
        return lineages.size() > 1 && !isSameDeclared(lineages.first(), lineages.last())
               && !isSameDeclared(resumedIn, lineages.last());
    }
    QList<OrderNumber> formerOf(OrderId order) const { return former.value(order); }
    friend bool operator==(const Numbering &, const Numbering &) = default;
};

/// Nothing is written of a stream whose hub was never put back, so that its bytes stay what they were.
QDataStream &operator<<(QDataStream &out, const Numbering &numbering);
QDataStream &operator>>(QDataStream &in, Numbering &numbering);

} // namespace tandem
