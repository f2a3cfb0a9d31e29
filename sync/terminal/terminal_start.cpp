#include "sync/model/lineages.h"
#include "sync/store/out_of_memory.h"
#include "sync/store/store_place.h"
#include "sync/terminal/terminal_private.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace tandem {

namespace {

constexpr int startAloneMs = 2000;
const QString completeKey = QStringLiteral("terminal.complete");

} // namespace

Result<void> Terminal::start()
{
    endWhenOutOfMemory();
    const QString &folder = d->options.dataFolder;
    if (!QDir().mkpath(folder)) {
        return Error{QStringLiteral("store-read-only"),
                     tr("The folder %1 cannot be made. Check its permissions.").arg(folder)};
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (const auto writable = checkWritable(folder); !writable)
        return writable.error();
    d->lock = std::make_unique<QLockFile>(folder + QStringLiteral("/lock"));
    d->lock->setStaleLockTime(0); // a lock whose process is gone does not count; a living one always does
    if (!d->lock->tryLock(0)) {
        return Error{QStringLiteral("instance-running"),
                     tr("Another program already uses the data in %1.").arg(folder)};
    }
    auto identity = DeviceIdentity::loadOrCreate(folder);
    if (!identity)
        return identity.error();
    d->identity = std::move(*identity);

    const QJsonObject known = d->knownHub();
    if (const auto hub = HubId::parse(known.value(u"hub").toString())) {
        d->recall(*hub);
        if (!d->lineages.isEmpty())
            d->lineage = d->lineages.last();
        auto opened = TillStore::open(folder, *hub, d->identity->deviceId());
        if (!opened)
            return opened.error();
        d->store = std::move(*opened);
        d->readKeptNotices();
        if (!d->settle())
            return {};
    }
    d->liveness.start(Private::watchMs);
    d->connectNow();
    QTimer::singleShot(startAloneMs, this, [this] {
        if (d->replica) // a POS that is not known here may yet be known to a hub that takes its time
            d->startAlone();
    });
    return {};
}

QJsonObject Terminal::Private::config() const
{
    QFile file(configFile());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject Terminal::Private::knownHub() const
{
    const QJsonObject hubs = config().value(u"hubs").toObject();
    QJsonObject known = hubs.value(options.hub.toString()).toObject();
    if (!known.isEmpty())
        return known;
    QSet<QString> ids;
    for (const QJsonValue &hub : hubs) {
        ids.insert(hub.toObject().value(u"hub").toString());
        if (hub.toObject().value(u"lineages").toArray().size() >= known.value(u"lineages").toArray().size())
            known = hub.toObject();
    }
    return ids.size() == 1 ? known : QJsonObject();
}

void Terminal::Private::recall(HubId hub)
{
    const auto read = [](const QJsonValue &list) {
        QList<LineageId> ids;
        for (const QJsonValue &id : list.toArray()) {
            if (const auto lineage = LineageId::parse(id.toString()))
                ids.append(*lineage);
        }
        return ids;
    };
    lineages.clear();
    promoted.clear();
    const QJsonObject hubs = config().value(u"hubs").toObject();
    for (const QJsonValue &value : hubs) {
        const QJsonObject each = value.toObject();
        if (each.value(u"hub").toString() != hub.toString())
            continue;
        lineages = mergedLineages(lineages, read(each.value(u"lineages")));
        promoted = mergedLineages(promoted, read(each.value(u"promoted")));
    }
}

void Terminal::Private::remember()
{
    QJsonObject all = config();
    QJsonObject hubs = all.value(u"hubs").toObject();
    const auto names = [](const QList<LineageId> &ids) {
        QJsonArray list;
        for (LineageId id : ids)
            list.append(id.toString());
        return list;
    };
    QJsonObject now{{QStringLiteral("hub"), store->hub().toString()}, {QStringLiteral("lineages"), names(lineages)}};
    if (!promoted.isEmpty())
        now.insert(QStringLiteral("promoted"), names(promoted));
    if (hubs.value(options.hub.toString()).toObject() == now)
        return;
    hubs.insert(options.hub.toString(), now);
    all.insert(QStringLiteral("hubs"), hubs);
    QSaveFile file(configFile());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0 || !file.commit())
        qCWarning(lcTerminal) << "cannot write" << configFile() << file.errorString();
}

bool Terminal::Private::openStore(HubId hub)
{
    auto opened = TillStore::open(options.dataFolder, hub, identity->deviceId());
    if (!opened) {
        fail(opened.error());
        return false;
    }
    store = std::move(*opened);
    readKeptNotices();
    return true;
}

bool Terminal::Private::settle()
{
    const Shop &shop = store->shop().shop();
    const Pos *pos = shop.pos.findByName(options.pos);
    if (!pos) {
        if (ready)
            return true; // the POS was renamed under us; go on with what we know
        if (heads.contains(store->shopStream()) && store->shop().head().seq >= heads[store->shopStream()]) {
            fail(unknownPos());
            return false;
        }
        return true;
    }
    posId = pos->id;
    const StreamId wanted = shop.streamOf(pos->id);
    if (replica && replica->head().seq == 0 && replica->unsent() == 0
        && !replica->suits(shop.currency, shop.rounding)) {
        if (const auto opened = store->reopen(orders); !opened) {
            fail(opened.error());
            return false;
        }
        replica = replicaOf(orders);
    }
    // What began in the old stream ends there: its session is closed, and all of it has arrived.
    const bool isBusy =
        ready && replica && wanted != orders && (replica->unsent() > 0 || replica->shown().openSession(pos->name));
    if (isBusy)
        return true;
    if (wanted != orders || !replica) {
        auto opened = store->replica(wanted, lineages);
        if (!opened) {
            fail(opened.error());
            return false;
        }
        orders = wanted;
        replica = *opened;
        for (StreamId stream : store->streamsWithUnsent()) {
            if (const auto other = store->replica(stream, lineages); !other) {
                fail(other.error());
                return false;
            }
        }
        if (welcomed)
            subscribeAll();
    }
    return true;
}

void Terminal::Private::moveWhenFree()
{
    const StreamId before = orders;
    if (!ready || store->shop().shop().streamOf(posId) == orders || !settle() || orders == before)
        return;
    emit q->shopChanged();
}

bool Terminal::Private::wasComplete() const
{
    const auto value = store ? store->log().value(completeKey) : Result<QByteArray>(QByteArray());
    return value && !value->isEmpty();
}

void Terminal::Private::becomeReady()
{
    if (ready || broken || !replica)
        return;
    if (!wasComplete()) {
        Batch batch;
        batch.values.insert(completeKey, "1");
        if (const auto written = store->log().commit(batch); !written)
            return fail(written.error());
    }
    ready = true;
    emit q->ready();
    if (unsentElsewhere)
        tellOnce("unsent-elsewhere", *unsentElsewhere, {*unsentElsewhere});
    giveNotices();
}

void Terminal::Private::becomeReadyWhenCaughtUp()
{
    if (ready || !replica)
        return;
    if (heads.contains(orders) && replica->head().seq >= heads[orders]
        && store->shop().head().seq >= heads.value(store->shopStream()))
        becomeReady();
}

bool Terminal::Private::startAlone()
{
    if (ready || broken || welcomed || !wasComplete())
        return false;
    if (replica)
        becomeReady();
    else
        fail(unknownPos());
    return true;
}

Error Terminal::Private::unknownPos() const
{
    return {QStringLiteral("unknown-pos"),
            store->shop().shop().isEmpty()
                ? Terminal::tr("There is no POS named \"%1\": the hub has no shop yet. Import a shop file into it "
                               "first.")
                      .arg(options.pos)
                : Terminal::tr("There is no POS named \"%1\" in this shop.").arg(options.pos)};
}

void Terminal::Private::fail(const Error &error)
{
    if (ready && store && !noRoom && error.code == QLatin1String("store-full"))
        return diskIsFull(error);
    broken = true;
    dropLink(error.text, false);
    if (ready)
        emit q->storeFailed(error);
    else
        emit q->failed(error);
}

} // namespace tandem
