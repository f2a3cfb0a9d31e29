#pragma once

#include "sync/model/operation.h"
#include "sync/model/result.h"

namespace tandem {

/// The bill of an order with 2,000 lines fits. A hub refuses what is longer.
constexpr qint64 maxOperationBytes = 192 * 1024;

/// An operation as compact UTF-8 JSON; PROTOCOL.md lists the keys. What a device once encoded travels byte for byte.
QByteArray encodeOperation(const Operation &operation);
/// Strict in what it knows (types, ids, decimal strings, lengths), blind to keys it does not know.
/// Errors: bad-op, unknown-op.
Result<Operation> decodeOperation(const QByteArray &bytes, Currency currency);
/// Device and counter only, of any kind of operation, known or not.
Result<OpRef> opRefOf(const QByteArray &bytes);

} // namespace tandem
