#pragma once

#include "sync/model/kitchen.h"

namespace tandem {

/// What stands on a ticket beside the goods.
struct TicketContext
{
    QString printer; ///< Its name: "Kitchen"
    QString order;   ///< What people call it
    Author by;
    qint64 at = 0; ///< Milliseconds since 1970 UTC
    int columns = 42;
};

/// A ticket for the kitchen as plain text: what is to be made, and what is not wanted any more. Without control or
/// direction characters, as on receipts.
QString kitchenTicket(const Order &order, const QList<KitchenDue> &parts, const TicketContext &context);

} // namespace tandem
