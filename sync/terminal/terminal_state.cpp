#include "sync/terminal/terminal_private.h"
#include "sync/wire/order_json.h"

namespace tandem {

void Terminal::Private::onSnapshot(const wire::Snapshot &frame)
{
    Replica *target = replicaOf(frame.stream);
    const bool inPlace = takesState.contains(frame.stream);
    if (!target || (target->head().seq > 0 && !inPlace))
        return;
    Intake &intake = intakes[frame.stream];
    const auto readLog = [&] {
        intakes.remove(frame.stream);
        if (inPlace) // there is no log to be read in its place
            return dropLink(Terminal::tr("What the hub sent of the open orders cannot be read."), true);
        readsWholeLog.insert(frame.stream);
        resubscribe(frame.stream);
    };
    if (frame.format != stateFormat || frame.pages == 0)
        return readLog();
    if (frame.page != intake.nextPage && frame.page != 0)
        return; // an old answer
    if (frame.page == 0) {
        intake = {};
        intake.base = {frame.at, frame.hash, frame.counter, frame.previous, frame.devices};
        intake.pages = frame.pages;
    } else if (frame.at.seq != intake.base.at.seq) {
        return;
    }
    ++intake.nextPage;
    if (intake.nextPage < intake.pages) // the hub packs the next one while this one is read
        send(wire::AskSnapshot{frame.stream, intake.base.at.seq, intake.nextPage});
    auto page = readPage(frame.state);
    if (!page)
        return readLog();
    if (frame.page == 0)
        intake.header = page->header;
    intake.orders.append(std::move(page->orders));
    if (intake.nextPage < intake.pages)
        return;
    const Intake whole = intakes.take(frame.stream);
    if (inPlace) {
        takesState.remove(frame.stream);
        const QList<OrderId> before = knownOrders();
        const auto begun = store->beginAnew(frame.stream, whole.base, whole.header, whole.orders);
        if (!begun)
            return fail(begun.error());
        if (renewWhenCopied(frame.stream, begun->numbers))
            return;
        if (!sayNumbers(frame.stream, begun->numbers))
            return;
        return reopened(frame.stream, before);
    }
    if (const auto begun = store->begin(*target, whole.base, whole.header, whole.orders); !begun) {
        if (begun.error().code == QLatin1String("bad-snapshot"))
            return readLog();
        return fail(begun.error());
    }
    if (renewWhenCopied({}, {}))
        return;
    readsWholeLog.insert(frame.stream); // also when that was no entry at all
    heads[frame.stream] = std::max(heads.value(frame.stream), frame.at.seq);
    resubscribe(frame.stream);
    if (target == replica && ready)
        announce({});
}

void Terminal::Private::onOrderState(const wire::OrderState &frame)
{
    Replica *target = replicaOf(frame.stream);
    if (!target || frame.state.isEmpty())
        return;
    if (target->head().seq != frame.seq) // more has come meanwhile: as of then, please
        return send(wire::AskOrder{frame.stream, frame.order});
    const auto order = unpackOrder(frame.state);
    if (!order || order->id != frame.order)
        return;
    qCCritical(lcTerminal) << "order" << frame.order.toString() << "is the hub's now:" << serialize(*order).toHex();
    target->takeOrder(*order);
    Batch batch;
    store->addCheckpoint(*target, batch, true); // from the log alone it would be computed as before
    if (const auto written = store->log().commit(batch); !written)
        return fail(written.error());
    if (target == replica && ready)
        emit q->orderChanged(frame.order);
    Notice notice;
    notice.code = QStringLiteral("order-corrected");
    notice.to = identity->deviceId();
    notice.order = frame.order;
    notice.number = order->number;
    tellKept({notice});
}

} // namespace tandem
