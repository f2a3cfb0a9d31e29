#pragma once

#include "sync/store/log_store.h"

#include <functional>

namespace tandem {

/// What a batch does to the heads, found before anything is written.
struct BatchOrder
{
    QHash<StreamId, qint64> cut;  ///< Streams to be truncated, and after which seq
    QHash<StreamId, qint64> head; ///< Of every stream that the batch touches, once it is in
};

/// Checks what needs only the heads: each entry's seq is its stream's head + 1 (after truncation), no checkpoint
/// reaches beyond the log. Error: store-order, naming `file`.
Result<BatchOrder> checkOrder(const Batch &batch, const std::function<qint64(StreamId)> &headOf, const QString &file);

} // namespace tandem
