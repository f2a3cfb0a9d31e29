#include "sync/terminal/terminal_private.h"
#include "sync/wire/op_codec.h"

namespace tandem {

namespace {

constexpr qint64 pushBytes = 128 * 1024;
constexpr int asksInVain = 3;
constexpr qint64 windowMost = 4096;
constexpr qint64 quickMs = 2000;

} // namespace

void Terminal::Private::pushAll()
{
    if (!welcomed)
        return;
    for (const auto &open : store->replicas()) {
        if (!inStep.contains(open->stream()))
            continue; // what the hub may have lost comes before what builds on it
        qint64 &sent = sentUpTo[open->stream()];
        sent = std::max(sent, open->firstUnsent() - 1);
        while (sent + 1 < open->nextCounter()) {
            const qint64 room = window - (sent + 1 - open->firstUnsent());
            const QList<QByteArray> ops = open->unsentFrom(sent + 1, pushBytes).mid(0, std::max<qint64>(0, room));
            if (ops.isEmpty())
                break;
            send(wire::pushOf(open->stream(), ops));
            sent += ops.size();
            lastPush = clock.elapsed();
        }
    }
}

void Terminal::Private::widenWindow()
{
    lastProgress = clock.elapsed();
    if (lastProgress - lastPush < quickMs)
        window = std::min(2 * window, windowMost);
}

void Terminal::Private::narrowWindow()
{
    if (const qint64 underWay = std::min(window, unsent()); welcomed && underWay > 0)
        window = std::max<qint64>(1, underWay / 4);
}

void Terminal::Private::onResend(const wire::Resend &resend)
{
    if (resend.stream == store->shopStream()) {
        // It did not arrive as it was made; where earlier ones are missing, the same one would not do either.
        const auto waits = shopChange ? opRefOf(*shopChange) : Result<OpRef>(Error());
        if (waits && waits->counter == resend.counter)
            send(wire::pushOf(resend.stream, {*shopChange}));
        return;
    }
    const Replica *open = replicaOf(resend.stream);
    // It lost what no terminal has, and asks for it again and again: nothing can follow that under this name.
    if (open && inStep.contains(resend.stream) && resend.counter < open->firstUnsent()) {
        if (++inVain[resend.stream] >= asksInVain)
            return renewIdentity();
    }
    sentUpTo.insert(resend.stream, resend.counter - 1);
    pushAll();
}

void Terminal::Private::onRefused(const wire::Refused &refused)
{
    qCWarning(lcTerminal) << "the hub refused operation" << refused.counter << refused.code << refused.text;
    if (refused.stream == store->shopStream()) {
        shopChange.reset();
        emit q->shopChangeDone(Error{refused.code, refused.text});
        return;
    }
    if (refused.code == QLatin1String("device-copied")) {
        // What was placed comes back first: only the log says how much of the unsent work the other copy has sent, too.
        hasCopy.insert(refused.stream);
        inStep.remove(refused.stream);
        return resubscribe(refused.stream);
    }
    // It will never be placed, and what follows it would wait behind it: it is put aside, and undone on the screen.
    const Replica *refusing = replicaOf(refused.stream);
    const QList<QByteArray> bytes = refusing ? refusing->unsentFrom(refused.counter, 0) : QList<QByteArray>();
    const QList<OrderId> before = knownOrders();
    if (const auto done = store->reissue(refused.stream, refused.counter); !done)
        return fail(done.error());
    reopened(refused.stream, before);
    Notice notice;
    notice.code = QStringLiteral("hub-refused");
    notice.to = identity->deviceId();
    notice.words = {refused.text};
    if (const auto operation = decodeOperation(bytes.value(0), Currency()))
        notice.order = orderOf(operation->body);
    tellKept({notice});
}

void Terminal::Private::reopened(StreamId stream, const QList<OrderId> &before)
{
    sentUpTo.remove(stream);
    if (stream == orders)
        replica = replicaOf(stream);
    resubscribe(stream);
    pushAll();
    if (stream == orders && ready)
        announce(before);
}

void Terminal::Private::renewIdentity()
{
    qCWarning(lcTerminal) << "this terminal takes a new identity";
    const QList<OrderId> before = knownOrders();
    const HubId hub = store ? store->hub() : HubId();
    auto renewed = DeviceIdentity::renew(options.dataFolder);
    if (!renewed)
        return fail(renewed.error());
    identity = std::move(*renewed);
    dropLink(Terminal::tr("Connecting under a new identity."), true);
    replica = nullptr;
    orders = StreamId();
    intakes.clear(); // they hold the old one's counters
    readsWholeLog.clear();
    store.reset();
    if (hub.isNull())
        return; // it has not sold yet
    if (!openStore(hub) || !settle())
        return;
    if (ready)
        announce(before);
    Notice notice;
    notice.code = QStringLiteral("device-renewed");
    notice.to = identity->deviceId();
    tellKept({notice});
}

bool Terminal::Private::renewWhenCopied(StreamId stream, const QList<op::ResumeNumbers> &numbers)
{
    if (!store->hasCopy())
        return false;
    replica = replicaOf(orders); // as it was opened anew
    renewIdentity();
    if (store && replicaOf(stream))
        sayNumbers(stream, numbers);
    return true;
}

} // namespace tandem
