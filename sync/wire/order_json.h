#pragma once

#include "sync/model/order.h"
#include "sync/model/session.h"
#include "sync/model/shop.h"

#include <QJsonObject>

namespace tandem {

/// An order as contract.md shows it to other programs; shown lines only. Beside the contract's keys: `receipt`,
/// `change`, `follow_up`, `duplicate_of`, `being_paid_at` (null where there is none), `needs_manager` and `dealt_with`:
/// each time a manager has settled its money, by whom and at what device time.
QJsonObject orderToJson(const Order &order, TaxRounding rounding);
/// The contract's figures of a session; of a closed one they are its Z, which nothing changes: `float`, `counted`,
/// `expected` and `difference` are of the drawer that was counted then. Beside them: who opened and closed it when,
/// `run`, `drawers` (each device's cash), `uncounted` (devices that had not counted at the close), `given_up` (devices
/// that nobody waits for any more), `late_orders` and `supplements`: what came after the Z, numbered from 1, each with
/// figures of its own, the run in which it came, its `drawer` where that was counted with it, and `cash_after_count`. Z
/// and supplements make what was taken. Counted and difference are null until somebody counts.
QJsonObject sessionToJson(const PosSession &session);
/// For whoever has just closed it, or has counted the own drawer of it later: those four sum up every drawer counted so
/// far.
QJsonObject closedSessionToJson(const PosSession &session);

} // namespace tandem
