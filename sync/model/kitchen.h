#pragma once

#include "sync/model/order.h"

namespace tandem {

/// What the kitchen does not know yet of a line.
struct KitchenDue
{
    LineId line;
    Quantity quantity; ///< To be made; negative: not wanted any more; zero where only the note is new
    QString note;      ///< As it stands now

    friend bool operator==(const KitchenDue &, const KitchenDue &) = default;
};

/// Of each line of the order that holds something for the next ticket or void slip, in the order of its lines.
QList<KitchenDue> kitchenDue(const Order &order);
/// Whether the order's own note is another than what the kitchen was last told.
bool isKitchenNoteDue(const Order &order);

} // namespace tandem
