#include "sync/model/lineages.h"
#include "sync/terminal/terminal_private.h"
#include "sync/wire/op_codec.h"

namespace tandem {

bool Terminal::Private::meetsPresentHub(const wire::Welcome &welcome)
{
    if (lineages.isEmpty())
        recall(welcome.hub);
    if (isOldHub(welcome)) {
        tellOnce("old-hub", declaredLineage(welcome.lineage).toString(), {welcome.name});
        dropLink(Terminal::tr("An old copy of the hub answers at this address. Nothing is sent to it."), true);
        return false;
    }
    if (holdsLineages(welcome.lineages, lineages))
        return true;
    // The whole of it was put back to before some of them began, and it cannot know: it learns of them, goes on in a
    // new lineage, and everybody comes again.
    const ShopReplica &shop = store->shop();
    send(wire::Subscribe{store->shopStream(), shop.head().seq, shop.head().lineage, shop.headHash(), lineages});
    return false;
}

bool Terminal::Private::isOldHub(const wire::Welcome &welcome) const
{
    const bool isKnown = std::any_of(lineages.cbegin(), lineages.cend(),
                                     [&](LineageId each) { return isSameDeclared(each, welcome.lineage); });
    return isKnown && !holdsLineages(welcome.lineages, promoted);
}

void Terminal::Private::tellOnce(const char *code, const QString &about, const QStringList &words)
{
    QString &told = toldAbout[code];
    if (std::exchange(told, about) == about)
        return;
    Notice notice;
    notice.code = QLatin1String(code);
    notice.to = identity->deviceId();
    notice.words = words;
    emit q->noticed(notice);
}

bool Terminal::Private::sayNumbers(StreamId stream, const QList<op::ResumeNumbers> &numbers)
{
    Replica *target = replicaOf(stream);
    for (const op::ResumeNumbers &portion : numbers) {
        const Operation operation = target->prepare(portion, {QString(), options.pos}, SessionId(), q->now());
        const QByteArray bytes = encodeOperation(operation);
        Batch batch;
        batch.ownOps.append({stream, operation.ref.counter, bytes});
        if (const auto written = store->log().commit(batch); !written) {
            fail(written.error());
            return false;
        }
        target->submit(operation, bytes);
    }
    return true;
}

void Terminal::Private::tellNumbering(const QList<OrderId> &touched)
{
    if (replica->holdsNumbers())
        tellOnce("numbers-held", declaredLineage(lineage).toString(), {});
    QList<Notice> changed;
    for (OrderId id : touched) {
        const Order *order = replica->shown().find(id);
        const auto was = lostNumbers.constFind(id);
        if (was == lostNumbers.cend() || !order || order->number == 0)
            continue;
        const qint64 before = *was;
        lostNumbers.erase(was);
        if (order->number == before)
            continue;
        Notice notice;
        notice.code = QStringLiteral("number-changed");
        notice.to = identity->deviceId();
        notice.order = id;
        notice.number = order->number;
        notice.words = {QString::number(before)};
        changed.append(notice);
    }
    tellKept(changed);
}

bool Terminal::holdsNumbers() const { return d->replica && d->replica->holdsNumbers(); }
QStringList Terminal::waitedFor() const { return holdsNumbers() ? d->waiting : QStringList(); }

Result<void> Terminal::goOnWithoutOthers(const Author &manager)
{
    if (!holdsNumbers())
        return Error{QStringLiteral("not-held"), tr("Numbers are given again already: nobody is waited for.")};
    if (!d->welcomed)
        return Error{QStringLiteral("offline"), tr("The hub cannot be reached now.")};
    return submit(op::ResumeNumbers{d->lineage, true, {}}, manager, SessionId());
}

void Terminal::Private::lookWhoIsAway(const QList<AwayDevice> &devices)
{
    if (!ready)
        return; // nobody is there yet to be told
    const QList<AwayDevice> before = std::exchange(away, devices);
    if (before == devices)
        return;
    for (const AwayDevice &each : devices) {
        if (before.contains(each))
            continue;
        Notice notice;
        notice.code = QStringLiteral("device-away");
        notice.to = identity->deviceId();
        notice.words = {each.pos, QString::number(each.since), each.device.toString()};
        emit q->noticed(notice);
    }
    emit q->linkChanged();
}

const QList<AwayDevice> &Terminal::awayDevices() const { return d->away; }

Result<void> Terminal::giveUpDevice(DeviceId lost, const Author &manager)
{
    const bool isAway =
        std::any_of(d->away.cbegin(), d->away.cend(), [&](const AwayDevice &each) { return each.device == lost; });
    if (!isAway)
        return Error{QStringLiteral("unknown-device"), tr("No such device is waited for.")};
    return submit(op::GiveUpDevice{lost}, manager, SessionId());
}

} // namespace tandem
