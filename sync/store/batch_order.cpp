#include "sync/store/batch_order.h"

#include "sync/store/store_errors.h"

#include <QCoreApplication>

#include <algorithm>

namespace tandem {

Result<BatchOrder> checkOrder(const Batch &batch, const std::function<qint64(StreamId)> &headOf, const QString &file)
{
    BatchOrder order;
    for (const Batch::Key &key : batch.truncateAfter) {
        const qint64 after = std::max<qint64>(key.counter, 0);
        order.cut[key.stream] = std::min(order.cut.value(key.stream, after), after);
    }
    for (auto it = order.cut.cbegin(); it != order.cut.cend(); ++it)
        order.head[it.key()] = std::min(headOf(it.key()), it.value());

    for (const Batch::StreamEntry &added : batch.entries) {
        auto head = order.head.find(added.stream);
        if (head == order.head.end())
            head = order.head.insert(added.stream, headOf(added.stream));
        if (added.entry.seq != *head + 1) {
            return storeError::order(
                file, QCoreApplication::translate("tandem::LogStore", "entry %1 came where entry %2 was due")
                          .arg(added.entry.seq)
                          .arg(*head + 1));
        }
        ++*head;
    }
    for (const Checkpoint &checkpoint : batch.checkpoints) {
        auto head = order.head.find(checkpoint.stream);
        if (head == order.head.end())
            head = order.head.insert(checkpoint.stream, headOf(checkpoint.stream));
        const qint64 last = *head;
        if (last == 0)
            *head = checkpoint.seq; // it stands for the log up to there
        if (checkpoint.seq < 0 || checkpoint.seq > *head) {
            return storeError::order(
                file, QCoreApplication::translate("tandem::LogStore", "a checkpoint at %1 is beyond the last entry %2")
                          .arg(checkpoint.seq)
                          .arg(last));
        }
    }
    return order;
}

} // namespace tandem
