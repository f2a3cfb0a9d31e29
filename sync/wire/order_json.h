#pragma once

#include "sync/model/order.h"
#include "sync/model/session.h"
#include "sync/model/shop.h"

#include <QJsonObject>

namespace tandem {

/// An order as contract.md shows it to other programs; shown lines only. Beside the contract's keys: `receipt`,
/// `change`, `follow_up`, `duplicate_of`, `being_paid_at` (null where there is none) and `needs_manager`.
QJsonObject orderToJson(const Order &order, TaxRounding rounding);
/// The contract's figures of a session (counted and difference are null until somebody counts), and beside them open,
/// pos, run and `drawers`, which has the cash figures of each device.
QJsonObject sessionToJson(const PosSession &session);

} // namespace tandem
