#include "sync/terminal/terminal_private.h"

namespace tandem {

void Terminal::Private::subscribeAll()
{
    if (!subscribed.contains(store->shopStream())) {
        const ShopReplica &shop = store->shopBranch() ? *store->shopBranch() : store->shop();
        subscribe(store->shopStream(), shop.head(), shop.headHash());
    }
    for (const auto &open : store->replicas()) {
        if (!subscribed.contains(open->stream()))
            subscribe(*open);
    }
}

void Terminal::Private::resubscribe(StreamId stream)
{
    subscribed.remove(stream);
    subscribeAll();
}

void Terminal::Private::subscribe(StreamId stream, LogPosition head, const QByteArray &hash)
{
    send(wire::Subscribe{stream, head.seq, head.lineage, hash, {}});
    subscribed.insert(stream);
}

void Terminal::Private::subscribe(const Replica &open)
{
    const Replica *branch = takesState.contains(open.stream()) ? nullptr : store->branchOf(open.stream());
    if (branch)
        return subscribe(open.stream(), branch->head(), branch->headHash());
    // Who has already worked reads it whole: own work that a hub may lose again is then at hand.
    const bool readsLog = open.head().seq > 0 || open.unsent() > 0 || readsWholeLog.contains(open.stream());
    if (readsLog && !takesState.contains(open.stream()))
        return subscribe(open.stream(), open.head(), open.headHash());
    const Intake &intake = intakes[open.stream()];
    send(wire::AskSnapshot{open.stream(), intake.base.at.seq, intake.nextPage});
    subscribed.insert(open.stream());
}

Replica *Terminal::Private::replicaOf(StreamId stream) const
{
    for (const auto &open : store->replicas()) {
        if (open->stream() == stream)
            return open.get();
    }
    return nullptr;
}

qint64 Terminal::Private::headOf(StreamId stream) const
{
    const Replica *open = replicaOf(stream);
    return open ? open->head().seq : 0;
}

void Terminal::Private::onEntries(const wire::Entries &frame)
{
    heads[frame.stream] = std::max(heads.value(frame.stream), frame.head);
    if (frame.stream == store->shopStream())
        return store->shopBranch() ? onShopBranchEntries(frame) : onShopEntries(frame);
    if (store->branchOf(frame.stream))
        return onBranchEntries(frame);
    if (Replica *target = replicaOf(frame.stream))
        onOrderEntries(*target, frame);
}

void Terminal::Private::onShopEntries(const wire::Entries &frame)
{
    const ShopReplica::Applied applied = store->shop().receive(frame);
    Batch batch;
    batch.refetchable = true;
    for (const Entry &entry : applied.entries)
        batch.entries.append({frame.stream, entry});
    if (!batch.isEmpty()) {
        if (const auto written = store->log().commit(batch); !written)
            return fail(written.error());
    }
    continueAfter(frame, applied.gap, applied.mismatch);
    if (!settle())
        return;
    if (!applied.entries.isEmpty() && ready)
        emit q->shopChanged();
    if (shopChange) {
        for (const Entry &entry : applied.entries) {
            if (shopChange && entry.bytes == *shopChange) {
                shopChange.reset();
                emit q->shopChangeDone(Result<void>());
            }
        }
    }
    becomeReadyWhenCaughtUp();
}

void Terminal::Private::onOrderEntries(Replica &target, const wire::Entries &frame)
{
    target.setChecksStates(checksStates);
    const Applied applied = target.receive(frame);
    Batch batch;
    batch.refetchable = !applied.settled;
    for (const Entry &entry : applied.entries)
        batch.entries.append({frame.stream, entry});
    if (applied.ownSeen > 0)
        batch.ownOpsSeen.append({frame.stream, applied.ownSeen});
    if (!applied.entries.isEmpty())
        store->addCheckpoint(target, batch);
    keepNotices(stillTrue(applied.notices, target), batch);
    if (!batch.isEmpty()) {
        if (const auto written = store->log().commit(batch); !written)
            return fail(written.error());
    }
    if (applied.deviceCopied)
        return renewIdentity();
    for (OrderId id : applied.differing) {
        qCCritical(lcTerminal) << "order" << id.toString() << "is not what the log says at" << target.head().seq
                               << "- asking for the hub's; here it is"
                               << (target.confirmed().find(id) ? serialize(*target.confirmed().find(id)).toHex()
                                                               : "unknown");
        send(wire::AskOrder{frame.stream, id});
    }
    if (applied.ownSeen > 0)
        hubFull = false;
    if (applied.ownSeen > 0)
        widenWindow();
    continueAfter(frame, applied.gap, applied.mismatch);
    if (hasCopy.contains(frame.stream) && inStep.contains(frame.stream))
        return renewIdentity();
    if (&target == replica && ready) {
        for (OrderId id : applied.touched)
            emit q->orderChanged(id);
        if (applied.sessionsTouched)
            emit q->sessionsChanged();
        tellNumbering(applied.touched);
    }
    giveNotices();
    if (status.state == LinkState::Online)
        setStatus(LinkState::Online);
    becomeReadyWhenCaughtUp();
    pushAll();
    moveWhenFree();
}

void Terminal::Private::continueAfter(const wire::Entries &frame, bool gap, const QString &mismatch)
{
    if (!mismatch.isEmpty()) {
        qCWarning(lcTerminal) << "the log does not continue ours at" << mismatch;
        return resubscribe(frame.stream);
    }
    if (gap || frame.to < frame.head)
        return resubscribe(frame.stream);
    const bool isNews = !inStep.contains(frame.stream);
    inStep.insert(frame.stream);
    if (isNews && frame.stream == orders)
        emit q->linkChanged(); // with nothing new in the log, nobody else would say that all of it is here
}

QList<OrderId> Terminal::Private::knownOrders() const
{
    QList<OrderId> all;
    if (replica)
        replica->shown().forEach([&](const Order &order) { all.append(order.id); });
    return all;
}

void Terminal::Private::announce(const QList<OrderId> &before)
{
    QSet<OrderId> all(before.cbegin(), before.cend());
    for (OrderId id : knownOrders())
        all.insert(id);
    for (OrderId id : std::as_const(all))
        emit q->orderChanged(id);
    emit q->sessionsChanged();
}

} // namespace tandem
