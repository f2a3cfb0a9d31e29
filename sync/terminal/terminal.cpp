#include "sync/terminal/terminal_private.h"
#include "sync/wire/op_codec.h"

#include <QDateTime>
#include <QRandomGenerator>

Q_LOGGING_CATEGORY(lcTerminal, "tandem.terminal")

namespace tandem {

Terminal::Terminal(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options)))
{
    d->clock.start();
    d->retry.setSingleShot(true);
    connect(&d->retry, &QTimer::timeout, this, [this] { d->connectNow(); });
    connect(&d->liveness, &QTimer::timeout, this, [this] { d->tick(); });
}

Terminal::~Terminal() { d->dropToldNotices(); }

bool Terminal::isReady() const { return d->ready; }
const Shop &Terminal::shop() const { return d->store ? d->store->shop().shop() : d->noShop; }

const Pos &Terminal::pos() const
{
    const Pos *known = shop().pos.find(d->posId);
    return known ? *known : d->noPos;
}

const StreamState &Terminal::state() const { return d->replica ? d->replica->shown() : d->noState; }
DeviceId Terminal::device() const { return d->identity ? d->identity->deviceId() : DeviceId(); }
/// Of this device at this hub: each hub's store counts its own receipts.
QString Terminal::receiptLetters() const
{
    return d->identity ? DeviceIdentity::receiptLettersOf(d->identity->publicKey() + hub().bytes()) : QString();
}
HubId Terminal::hub() const { return d->store ? d->store->hub() : HubId(); }
LineageId Terminal::lineage() const { return declaredLineage(d->lineage); }
StreamId Terminal::stream() const { return d->orders; }
bool Terminal::isPaidElsewhere(OrderId order) const
{
    if (!d->store || !d->store->isPaidElsewhere(order))
        return false;
    const Order *known = state().find(order);
    return !known || known->state != OrderState::Paid;
}

LogPosition Terminal::position() const { return d->replica ? d->replica->head() : LogPosition(); }
qint64 Terminal::nextCounter() const { return d->replica ? d->replica->nextCounter() : 1; }

LinkStatus Terminal::link() const
{
    LinkStatus status = d->status;
    status.unsent = d->unsent();
    return status;
}

bool Terminal::isSynced() const
{
    return d->status.state == LinkState::Online && d->unsent() == 0 && d->replica && d->inStep.contains(d->orders)
           && d->replica->head().seq >= d->heads.value(d->orders);
}

qint64 Terminal::now() const { return QDateTime::currentMSecsSinceEpoch(); }

QByteArray Terminal::randomBytes() const
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), 16);
}

Result<void> Terminal::submit(const OperationBody &body, const Author &author, SessionId session,
                              const QHash<QString, QByteArray> &values)
{
    if (!d->ready || d->broken || !d->replica)
        return Error{QStringLiteral("not-ready"), tr("This terminal is not ready to sell.")};
    const Operation operation = d->replica->prepare(body, author, session, now());
    const QByteArray bytes = encodeOperation(operation);
    // What the hub would refuse must never be on this disk: everything after it would wait behind it.
    if (const auto readable = decodeOperation(bytes, d->store->shop().shop().currency); !readable) {
        qCWarning(lcTerminal) << readable.error().text;
        return Error{QStringLiteral("too-large"),
                     tr("This is not possible: an amount, a text or the number of lines is beyond what an order can "
                        "hold.")};
    }
    if (bytes.size() > maxOperationBytes) {
        return Error{QStringLiteral("too-large"), tr("This is too much for one step: it has %1 KiB, %2 are possible.")
                                                      .arg(bytes.size() / 1024)
                                                      .arg(maxOperationBytes / 1024)};
    }
    Batch batch;
    batch.ownOps.append({d->orders, operation.ref.counter, bytes});
    batch.values = values;
    if (const auto written = d->writeOwn(batch, body); !written) {
        if (written.error().code != QLatin1String("store-full"))
            d->fail(written.error());
        return written;
    }
    const Applied applied = d->replica->submit(operation, bytes);
    d->pushAll();
    for (OrderId id : applied.touched)
        emit orderChanged(id);
    if (applied.sessionsTouched)
        emit sessionsChanged();
    d->setStatus(d->status.state, d->status.reason);
    return {};
}

Result<void> Terminal::submitShop(const ShopChange &change, const Author &author)
{
    if (!d->welcomed) {
        return Error{QStringLiteral("offline"),
                     tr("Settings are kept at the hub, which cannot be reached now. Try again when online.")};
    }
    if (d->shopChange)
        return Error{QStringLiteral("busy"), tr("The last change is still on its way.")};
    ShopOperation operation;
    operation.ref = {device(), d->store->shop().lastCounter(device()) + 1};
    operation.seen = d->store->shop().head();
    operation.author = author;
    operation.deviceTime = now();
    operation.previous = d->store->shop().lastHash(device());
    operation.change = change;
    d->shopChange = encodeShopOperation(operation);
    d->send(wire::pushOf(d->store->shopStream(), {*d->shopChange}));
    return {};
}

Result<void> Terminal::askSessions()
{
    if (!d->welcomed)
        return Error{QStringLiteral("offline"), tr("The hub cannot be reached now.")};
    d->send(wire::AskSessions{});
    return {};
}

QByteArray Terminal::value(const QString &name) const
{
    if (!d->store)
        return {};
    const auto value = d->store->log().value(name);
    return value ? *value : QByteArray();
}

Result<void> Terminal::setValue(const QString &name, const QByteArray &value)
{
    if (!d->store)
        return Error{QStringLiteral("not-ready"), tr("This terminal is not ready to sell.")};
    Batch batch;
    batch.values.insert(name, value);
    return d->store->log().commit(batch);
}

QStringList Terminal::valueNames(const QString &prefix) const
{
    const auto names = d->store ? d->store->log().valueNames(prefix) : Result<QStringList>(QStringList());
    return names ? *names : QStringList();
}

void Terminal::setLinkAllowed(bool allowed)
{
    if (d->allowed == allowed)
        return; // a working link is not begun anew
    d->allowed = allowed;
    d->retry.stop();
    if (allowed)
        d->connectNow();
    else
        d->dropLink(tr("Cut by hand."), false);
}

} // namespace tandem
