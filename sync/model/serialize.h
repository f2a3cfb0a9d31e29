#pragma once

#include "sync/model/order.h"
#include "sync/model/session.h"

#include <QDataStream>

#include <functional>

namespace tandem {

// Binary form of a session for checkpoints; that of an order is serialize() in order.h.
QDataStream &operator<<(QDataStream &out, const PosSession &session);
QDataStream &operator>>(QDataStream &in, PosSession &session);

/// Every mark on an order and its lines, of whatever it is; in no order that means anything.
void forEachMark(const Order &order, const std::function<void(const Mark &)> &visit);
void editMarks(Order &order, const std::function<void(Mark &)> &edit);

} // namespace tandem
