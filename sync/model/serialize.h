#pragma once

#include "sync/model/order.h"
#include "sync/model/session.h"

#include <QDataStream>
#include <QIODevice>

namespace tandem {

// Binary form of the model's values for checkpoints and hashes. Version-pinned by the stream's maker.
QDataStream &operator<<(QDataStream &out, const Order &order);
QDataStream &operator>>(QDataStream &in, Order &order);
QDataStream &operator<<(QDataStream &out, const PosSession &session);
QDataStream &operator>>(QDataStream &in, PosSession &session);

} // namespace tandem
