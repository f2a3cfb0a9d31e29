#include "sync/terminal/terminal_private.h"

namespace tandem {

namespace {

constexpr qint64 refillBytes = 64 * 1024; // with all that an entry carries beside, a frame stays below 256 KiB

} // namespace

void Terminal::Private::onFork(const wire::Fork &fork)
{
    const bool isShop = fork.stream == store->shopStream();
    if (!isShop && !replicaOf(fork.stream))
        return;
    const auto at = store->entriesAfter(fork.stream, fork.after - 1, 1);
    if (!at)
        return fail(at.error());
    const bool lacksEarly = !isShop && fork.base > 0 && fork.after == 0;
    const bool isHere = fork.after > 0 && !at->isEmpty() && at->first().seq == fork.after;
    if (isHere && at->first().hash != fork.hash) // the branches part even earlier: ask below
        return subscribe(fork.stream, {at->first().lineage, fork.after}, at->first().hash);
    if (!offered.contains(fork.stream)) {
        offered.insert(fork.stream);
        return offerLost(fork);
    }
    qCWarning(lcTerminal) << "the hub's log branched off after" << fork.after;
    if (lacksEarly) {
        takesState.insert(fork.stream);
        intakes.remove(fork.stream);
        return resubscribe(fork.stream);
    }
    const auto begun = isShop ? store->beginShopBranch(fork.after) : store->beginBranch(fork.stream, fork.after);
    if (!begun)
        return fail(begun.error());
    resubscribe(fork.stream);
}

void Terminal::Private::offerLost(const wire::Fork &fork)
{
    for (qint64 after = fork.after;;) {
        const auto lost = store->entriesAfter(fork.stream, after, refillBytes);
        if (!lost)
            return fail(lost.error());
        if (lost->isEmpty())
            break;
        send(wire::Refill{fork.stream, *lost});
        after = lost->last().seq;
    }
    resubscribe(fork.stream);
}

void Terminal::Private::onBranchEntries(const wire::Entries &frame)
{
    const QList<OrderId> before = knownOrders();
    QHash<OrderId, qint64> numbers;
    for (OrderId id : before)
        numbers.insert(id, replica->shown().find(id)->number);
    const auto step = store->receiveBranch(frame);
    if (!step)
        return fail(step.error());
    if (!step->isWhole) {
        if (step->gap || frame.to < frame.head)
            resubscribe(frame.stream);
        return;
    }
    if (renewWhenCopied(frame.stream, step->numbers))
        return;
    inStep.insert(frame.stream);
    sentUpTo.remove(frame.stream);
    if (frame.stream == orders)
        replica = replicaOf(orders);
    if (!sayNumbers(frame.stream, step->numbers))
        return;
    pushAll();
    setStatus(LinkState::Online);
    if (frame.stream != orders || !ready)
        return becomeReadyWhenCaughtUp();
    announce(before);
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it) {
        const Order *order = replica->shown().find(it.key());
        if (it.value() != 0 && order && order->number != it.value() && !lostNumbers.contains(it.key()))
            lostNumbers.insert(it.key(), it.value());
    }
    tellNumbering(before);
}

void Terminal::Private::onShopBranchEntries(const wire::Entries &frame)
{
    const auto step = store->receiveShopBranch(frame);
    if (!step)
        return fail(step.error());
    if (!step->isWhole) {
        if (step->gap || frame.to < frame.head)
            resubscribe(frame.stream);
        return;
    }
    if (!settle())
        return;
    if (ready)
        emit q->shopChanged();
    if (shopChange) { // it may have been among what the hub has lost
        shopChange.reset();
        emit q->shopChangeDone(Error{QStringLiteral("offline"),
                                     Terminal::tr("The hub was put back to an older state. Check whether the change is "
                                                  "there before you make it again.")});
    }
    becomeReadyWhenCaughtUp();
}

} // namespace tandem
