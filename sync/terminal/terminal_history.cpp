#include "sync/terminal/terminal_private.h"
#include "sync/wire/op_codec.h"

namespace tandem {

namespace {

constexpr int pageEntries = 2000; ///< Looked at in one turn: who sells meanwhile does not notice
constexpr qint64 pageBytes = 4 * 1024 * 1024;

/// Was it there when the log had `base` entries? By what is left of them in it; one without any may have been.
bool mayBeginBefore(const Order &order, qint64 base)
{
    QList<Mark> marks;
    for (const Line &line : order.lines) {
        for (const QuantityMark &quantity : line.quantities)
            marks.append(quantity.mark);
    }
    for (const Payment &payment : order.payments)
        marks.append(payment.mark);
    for (const CancelMark &cancel : order.cancels)
        marks.append(cancel.mark);
    if (order.settlement)
        marks.append(order.settlement->mark);
    return marks.isEmpty() || std::any_of(marks.cbegin(), marks.cend(), [&](const Mark &mark) {
               return (mark.again.lineage.isNull() ? mark.seq : mark.again.seq) <= base;
           });
}

} // namespace

void Terminal::askHistory(const QList<OrderId> &orders)
{
    d->historyAsk.reset();
    if (!d->replica)
        return;
    const auto first = d->store->log().entries(d->orders, 0, 1, 1);
    if (!first)
        return d->fail(first.error());
    Private::HistoryAsk ask;
    ask.stream = d->orders;
    ask.history.orders = orders;
    ask.base = first->isEmpty() ? d->replica->head().seq : first->first().seq - 1;
    ask.history.knownSince = first->isEmpty() ? 0 : first->first().hubTime;
    ask.serial = ++d->historySerial;
    const bool older = ask.base > 0 && std::any_of(orders.cbegin(), orders.cend(), [&](OrderId id) {
                           const Order *order = state().find(id);
                           return !order || mayBeginBefore(*order, ask.base);
                       });
    ask.next = older ? 0 : ask.base;
    d->historyAsk = ask;
    if (!older)
        return d->readHistory();
    if (!d->welcomed)
        return d->goOnWithoutHub(OrderHistory::Missing::HubUnreachable);
    if (d->hubLacksHistories)
        return d->goOnWithoutHub(OrderHistory::Missing::HubTooOld);
    d->send(wire::AskHistory{d->orders, orders, 0});
}

void Terminal::Private::onHistory(const wire::History &frame)
{
    if (!historyAsk || historyAsk->next >= historyAsk->base || frame.stream != historyAsk->stream)
        return;
    if (frame.from > historyAsk->next + 1)
        historyAsk->history.missing = OrderHistory::Missing::HubLacksIt;
    for (const Entry &entry : frame.entries) {
        if (entry.seq > historyAsk->next && entry.seq <= historyAsk->base)
            historyAsk->take(entry, store->shop().shop().currency);
    }
    if (frame.to <= historyAsk->next)
        return goOnWithoutHub(OrderHistory::Missing::HubLacksIt); // it has no more, and less than was there once
    historyAsk->next = std::min(frame.to, historyAsk->base);
    if (historyAsk->next == historyAsk->base)
        return readHistory();
    send(wire::AskHistory{historyAsk->stream, historyAsk->history.orders, historyAsk->next});
}

void Terminal::Private::goOnWithoutHub(OrderHistory::Missing why)
{
    if (!historyAsk || historyAsk->next >= historyAsk->base)
        return;
    historyAsk->history.missing = why;
    historyAsk->next = historyAsk->base;
    readHistory();
}

/// One page of the log that is here, each in a turn of its own.
void Terminal::Private::readHistory()
{
    QMetaObject::invokeMethod(
        q,
        [this, serial = historyAsk->serial] {
            if (!historyAsk || historyAsk->serial != serial || !replica)
                return;
            const auto page = store->log().entries(historyAsk->stream, historyAsk->next, pageEntries, pageBytes);
            if (!page)
                return fail(page.error());
            for (const Entry &entry : *page)
                historyAsk->take(entry, store->shop().shop().currency);
            if (page->isEmpty())
                return endHistory();
            historyAsk->next = page->last().seq;
            readHistory();
        },
        Qt::QueuedConnection);
}

void Terminal::Private::endHistory()
{
    const auto own = store->log().ownOps(historyAsk->stream);
    if (!own)
        return fail(own.error());
    OrderHistory history = std::move(historyAsk->history);
    historyAsk.reset();
    for (const OwnOp &op : *own) {
        const auto operation = decodeOperation(op.bytes, store->shop().shop().currency);
        if (operation && history.orders.contains(orderOf(operation->body)))
            history.entries.append({*operation, 0, 0, {}});
    }
    emit q->historyKnown(history);
}

void Terminal::Private::HistoryAsk::take(const Entry &entry, Currency currency)
{
    // Most entries are about other orders: looking for the uid is a fraction of reading the operation.
    const bool names = std::any_of(history.orders.cbegin(), history.orders.cend(),
                                   [&](OrderId order) { return entry.bytes.contains(order.toString().toLatin1()); });
    const auto operation = names ? decodeOperation(entry.bytes, currency) : Result<Operation>(Error{});
    if (operation && history.orders.contains(orderOf(operation->body)))
        history.entries.append({*operation, entry.seq, entry.hubTime, entry.outcome});
}

} // namespace tandem
