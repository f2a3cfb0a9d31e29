#pragma once

#include "sync/model/operation.h"
#include "sync/model/shop.h"

namespace tandem {

/// An operation of the shop's stream: what changed in the shop, as whole entities.
struct ShopOperation
{
    OpRef ref;
    LogPosition seen;
    Author author;
    qint64 deviceTime = 0;
    QByteArray previous; ///< SHA-256 of this device's previous op in the stream
    ShopChange change;
};

/// Compact JSON: {"v":1,"kind":"shop.put","device","n","seen","by","time","prev","entities":[…]}
QByteArray encodeShopOperation(const ShopOperation &operation);
/// Errors: bad-op, unknown-op.
Result<ShopOperation> decodeShopOperation(const QByteArray &bytes);

/// Splits a large change into parts of at most `maxBytes` encoded each; an op must fit a frame.
QList<ShopChange> splitShopChange(const ShopChange &change, qint64 maxBytes);

} // namespace tandem
