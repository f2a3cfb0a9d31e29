#include "sync/model/kitchen.h"

#include <algorithm>

namespace tandem {

QList<KitchenDue> kitchenDue(const Order &order)
{
    QList<KitchenDue> due;
    for (const Line &line : order.lines) {
        const Quantity quantity = line.quantity - line.sent();
        // The newest ticket has the note; what came or went with a part of the line carries the one it had.
        const QString told = line.kitchen.isEmpty() ? QString() : line.kitchen.constLast().note;
        const bool isNoteNew = line.isShown() && line.note() != told;
        if (!quantity.isZero() || isNoteNew)
            due.append({line.id, quantity, line.note()});
    }
    return due;
}

bool isKitchenNoteDue(const Order &order)
{
    const bool wasTold =
        std::any_of(order.lines.cbegin(), order.lines.cend(), [](const Line &line) { return !line.kitchen.isEmpty(); });
    return wasTold && order.note() != order.kitchenNote.value;
}

} // namespace tandem
