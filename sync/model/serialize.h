#pragma once

#include "sync/model/session.h"

#include <QDataStream>

namespace tandem {

// Binary form of a session for checkpoints; that of an order is serialize() in order.h.
QDataStream &operator<<(QDataStream &out, const PosSession &session);
QDataStream &operator>>(QDataStream &in, PosSession &session);

} // namespace tandem
