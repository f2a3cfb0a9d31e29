#include "sync/terminal/terminal_private.h"

namespace tandem {

namespace {

const QString roomKey = QStringLiteral("terminal.room");
constexpr qsizetype roomBytes = 128 * 1024;
constexpr int lookAgainMs = 5000;

/// Part of a payment that has begun: money may have changed hands.
bool belongsToPayment(const OperationBody &body)
{
    return std::holds_alternative<op::PayAdd>(body) || std::holds_alternative<op::PayVoid>(body)
           || std::holds_alternative<op::PayBreakOff>(body) || std::holds_alternative<op::Finalize>(body);
}

} // namespace

Result<void> Terminal::Private::writeOwn(const Batch &batch, const OperationBody &body)
{
    if (std::holds_alternative<op::PayBegin>(body)) { // refused while nothing was taken yet
        if (const auto kept = store->reserve().keep(); !kept)
            return kept;
    }
    auto written = store->log().commit(batch);
    if (!written && written.error().code == QLatin1String("store-full") && belongsToPayment(body)) {
        store->reserve().letGo();
        written = store->log().commit(batch);
    }
    if (written && std::holds_alternative<op::Finalize>(body)) {
        if (const auto kept = store->reserve().keep(); !kept)
            qCWarning(lcTerminal).noquote() << kept.error().text;
    }
    return written;
}

/// What came from the hub and is not on the disk is forgotten again; the hub has it. Own work that is there stays.
void Terminal::Private::diskIsFull(const Error &error)
{
    qCWarning(lcTerminal).noquote() << error.text;
    noRoom = true;
    const QList<OrderId> before = knownOrders();
    const HubId hub = store->hub();
    dropLink(error.text, true);
    replica = nullptr;
    orders = StreamId();
    intakes.clear();
    readsWholeLog.clear();
    store.reset();
    if (!openStore(hub) || !settle())
        return;
    announce(before);
    Notice notice;
    notice.code = QStringLiteral("disk-full");
    notice.to = identity->deviceId();
    emit q->noticed(notice);
}

bool Terminal::Private::waitsForRoom()
{
    if (!noRoom || !store)
        return false;
    Batch trial;
    trial.values.insert(roomKey, QByteArray(roomBytes, '\0'));
    auto done = store->log().commit(trial);
    if (done) {
        trial.values[roomKey].clear();
        done = store->log().commit(trial);
    }
    if (done)
        done = store->reserve().keep();
    noRoom = !done;
    if (noRoom)
        retry.start(lookAgainMs);
    return noRoom;
}

void Terminal::Private::onHubFull()
{
    if (shopChange) {
        shopChange.reset();
        emit q->shopChangeDone(Error{QStringLiteral("disk-full"), hubFullText()});
    }
    if (!std::exchange(hubFull, true)) {
        Notice notice;
        notice.code = QStringLiteral("hub-full");
        notice.to = identity->deviceId();
        emit q->noticed(notice);
    }
    setStatus(status.state);
    if (!std::exchange(pushesAgain, true)) {
        QTimer::singleShot(lookAgainMs, q, [this] {
            pushesAgain = false;
            sentUpTo.clear();
            pushAll();
        });
    }
}

QString Terminal::Private::hubFullText()
{
    return Terminal::tr("The hub's disk is full. What is done here is kept here and goes to the hub once there is room "
                        "on its disk.");
}

} // namespace tandem
