#include "sync/hub/hub_store.h"

#include "sync/model/totals.h"
#include "sync/store/sqlite_log_store.h"
#include "sync/wire/op_codec.h"
#include "sync/wire/order_json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace tandem {

namespace {

constexpr int page = 4000;
constexpr qint64 pageBytes = 32 * 1024 * 1024;
constexpr qint64 shopOpBytes = 120 * 1024;

QString storeFile(const QString &folder) { return folder + QStringLiteral("/hub.sqlite"); }

QByteArray randomBytes()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), 16);
}

/// Operations that the hub makes itself name this device; it has no key and no link.
DeviceId ownDevice(HubId hub)
{
    return DeviceId::fromBytes(
        QCryptographicHash::hash("hub\n" + hub.toString().toLatin1(), QCryptographicHash::Sha256).left(16));
}

template<typename Visit>
Result<void> forEachEntry(const LogStore &store, StreamId stream, Visit visit)
{
    qint64 after = 0;
    for (;;) {
        auto entries = store.entries(stream, after, page, pageBytes);
        if (!entries)
            return entries.error();
        if (entries->isEmpty())
            return {};
        for (const Entry &entry : std::as_const(*entries))
            visit(entry);
        after = entries->last().seq;
    }
}

QByteArray joined(const QList<LineageId> &lineages)
{
    QByteArray text;
    for (LineageId lineage : lineages)
        text += lineage.toString().toLatin1() + '\n';
    return text;
}

QList<LineageId> lineagesOf(const QByteArray &text)
{
    QList<LineageId> lineages;
    const QList<QByteArray> words = text.split('\n');
    for (const QByteArray &word : words) {
        if (const auto lineage = LineageId::parse(QString::fromLatin1(word)))
            lineages.append(*lineage);
    }
    return lineages;
}

} // namespace

Result<std::unique_ptr<HubStore>> HubStore::open(const QString &folder, bool allowUnpaired)
{
    if (!QDir().mkpath(folder)) {
        return Error{
            QStringLiteral("store-read-only"),
            QCoreApplication::translate("Hub", "The folder %1 cannot be made. Check its permissions.").arg(folder)};
    }
    auto store = openSqliteStore(storeFile(folder));
    if (!store)
        return store.error();
    std::unique_ptr<HubStore> hub(new HubStore);
    hub->m_store = std::move(*store);
    if (const auto loaded = hub->load(allowUnpaired); !loaded)
        return loaded.error();
    return hub;
}

Result<void> HubStore::load(bool allowUnpaired)
{
    const auto id = m_store->value(QStringLiteral("hub"));
    const auto lineages = m_store->value(QStringLiteral("lineages"));
    if (!id)
        return id.error();
    if (!lineages)
        return lineages.error();
    if (id->isEmpty()) {
        m_hub = HubId::fromBytes(randomBytes());
        m_lineages = {LineageId::fromBytes(randomBytes())};
        Batch batch;
        batch.values.insert(QStringLiteral("hub"), m_hub.bytes());
        batch.values.insert(QStringLiteral("lineages"), joined(m_lineages));
        if (const auto written = m_store->commit(batch); !written)
            return written;
    } else {
        m_hub = HubId::fromBytes(*id);
        m_lineages = lineagesOf(*lineages);
    }
    m_node = std::make_unique<HubNode>(HubNode::Setup{m_hub, m_lineages.last(), m_lineages, allowUnpaired}, this);

    const auto open = [this](Sequencer &sequencer) -> Result<void> {
        Entry last;
        const auto read = forEachEntry(*m_store, sequencer.stream(), [&](const Entry &entry) {
            sequencer.replay(entry);
            last = entry;
        });
        if (!read)
            return read;
        const auto counters = m_store->counters(sequencer.stream());
        if (!counters)
            return counters.error();
        sequencer.restore({last.lineage, last.seq}, last.hash, last.hubTime, *counters);
        return {};
    };
    if (const auto read = open(m_node->shopSequencer()); !read)
        return read;
    const QList<StreamId> streams = m_store->streams();
    for (StreamId stream : streams) {
        if (stream == m_node->shopStream())
            continue;
        if (const auto read = open(m_node->orderSequencer(stream)); !read)
            return read;
    }
    return {};
}

QList<Entry> HubStore::entries(StreamId stream, qint64 after, int maxEntries, qint64 maxBytes) const
{
    auto read = m_store->entries(stream, after, maxEntries, maxBytes);
    return read ? *std::move(read) : QList<Entry>();
}

std::optional<Entry> HubStore::entryOf(StreamId stream, OpRef op) const
{
    auto read = m_store->entryOf(stream, op);
    return read ? *std::move(read) : std::nullopt;
}

Result<HubNode::Output> HubStore::commit()
{
    HubNode::Output output = m_node->take();
    if (!output.entries.isEmpty()) {
        Batch batch;
        batch.entries.reserve(output.entries.size());
        for (const HubNode::EntryWrite &write : std::as_const(output.entries))
            batch.entries.append({write.stream, write.entry});
        if (const auto written = m_store->commit(batch); !written)
            return written.error();
        m_node->committed();
    }
    return output;
}

Result<void> HubStore::changeShop(const ShopChange &change)
{
    Shop trial = m_node->shop();
    if (const auto possible = applyShopChange(trial, change); !possible)
        return possible;
    const QList<ShopChange> parts = splitShopChange(change, shopOpBytes);
    const DeviceId device = ownDevice(m_hub);
    const auto counters = m_store->counters(m_node->shopStream());
    if (!counters)
        return counters.error();
    qint64 counter = counters->value(device);
    QByteArray previous;
    if (counter > 0) {
        if (const auto last = entryOf(m_node->shopStream(), {device, counter}))
            previous = QCryptographicHash::hash(last->bytes, QCryptographicHash::Sha256);
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const ShopChange &part : parts) {
        ShopOperation operation;
        operation.ref = {device, ++counter};
        operation.seen = {lineage(), m_node->shopSequencer().seq()};
        operation.author = {QStringLiteral("import"), QString()};
        operation.deviceTime = now;
        operation.previous = previous;
        operation.change = part;
        const QByteArray bytes = encodeShopOperation(operation);
        previous = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        if (const auto placed = m_node->changeShop(bytes, device, now); !placed)
            return placed;
    }
    return {};
}

QJsonObject HubStore::verify() const
{
    QJsonArray differences;
    qint64 entryCount = 0;
    qint64 orderCount = 0;
    const Shop &shop = m_node->shop();
    const QList<StreamId> streams = m_store->streams();
    for (StreamId stream : streams) {
        const bool isShop = stream == m_node->shopStream();
        OrderSequencer fresh(stream, lineage(), m_lineages, shop.currency, shop.rounding, this);
        QByteArray previous;
        qint64 seq = 0;
        const auto differs = [&](const Entry &entry, const QString &what) {
            if (differences.size() < 20)
                differences.append(
                    QStringLiteral("stream %1, entry %2: %3").arg(stream.toString()).arg(entry.seq).arg(what));
        };
        const auto read = forEachEntry(*m_store, stream, [&](const Entry &entry) {
            ++entryCount;
            if (entry.seq != ++seq)
                differs(entry, QStringLiteral("the sequence has a hole before it"));
            if (entryHash(previous, entry) != entry.hash)
                differs(entry, QStringLiteral("its hash does not match its content"));
            previous = entry.hash;
            seq = entry.seq;
            if (isShop)
                return;
            const QString wrong = fresh.check(entry);
            if (!wrong.isEmpty())
                differs(entry, wrong);
        });
        if (!read)
            differences.append(read.error().text);
        fresh.state().forEach([&](const Order &) { ++orderCount; });
    }
    QJsonObject result{{QStringLiteral("ok"), differences.isEmpty()},
                       {QStringLiteral("entries"), entryCount},
                       {QStringLiteral("orders"), orderCount}};
    if (!differences.isEmpty())
        result.insert(QStringLiteral("differences"), differences);
    return result;
}

Result<QJsonArray> HubStore::exportAll(const QString &what) const
{
    QJsonArray all;
    if (what == QLatin1String("log")) {
        const QList<StreamId> streams = m_store->streams();
        for (StreamId stream : streams) {
            const auto read = forEachEntry(*m_store, stream, [&](const Entry &entry) {
                all.append(QJsonObject{{QStringLiteral("stream"), stream.toString()},
                                       {QStringLiteral("seq"), entry.seq},
                                       {QStringLiteral("lineage"), entry.lineage.toString()},
                                       {QStringLiteral("at"), entry.hubTime},
                                       {QStringLiteral("outcome"), entry.outcome},
                                       {QStringLiteral("number"), entry.number},
                                       {QStringLiteral("run"), entry.run},
                                       {QStringLiteral("state"), QString::fromLatin1(entry.stateHash.toHex())},
                                       {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())},
                                       {QStringLiteral("op"), QString::fromUtf8(entry.bytes)}});
            });
            if (!read)
                return read.error();
        }
        return all;
    }
    QList<const Order *> orders;
    const QList<StreamId> streams = m_node->orderStreams();
    for (StreamId stream : streams)
        m_node->orderSequencer(stream).state().forEach([&](const Order &order) { orders.append(&order); });
    std::sort(orders.begin(), orders.end(), [](const Order *a, const Order *b) {
        return std::tie(a->run, a->number, a->openedAt, a->id) < std::tie(b->run, b->number, b->openedAt, b->id);
    });
    for (const Order *order : std::as_const(orders)) {
        if (what == QLatin1String("orders")) {
            all.append(orderToJson(*order, m_node->shop().rounding));
            continue;
        }
        if (!order->settlement)
            continue;
        Money change = order->settlement->change;
        for (const Payment &payment : order->payments) {
            if (payment.voided)
                continue;
            Money amount = payment.amount;
            if (payment.kind == QLatin1String("cash") && !change.isZero()) {
                amount -= change;
                change = Money::zero(order->currency);
            }
            all.append(QJsonObject{
                {QStringLiteral("order"), order->id.toString()},
                {QStringLiteral("number"), order->number == 0 ? QJsonValue() : QJsonValue(order->number)},
                {QStringLiteral("method"), payment.method},
                {QStringLiteral("amount"), amount.toString()},
                {QStringLiteral("by"),
                 QJsonObject{{QStringLiteral("cashier"), payment.by.cashier}, {QStringLiteral("pos"), payment.by.pos}}},
                {QStringLiteral("receipt"), order->settlement->receipt},
            });
        }
    }
    return all;
}

Result<void> HubStore::restore(const QString &folder, const QString &file)
{
    if (!QFile::exists(file)) {
        return Error{QStringLiteral("no-such-file"),
                     QCoreApplication::translate("Hub", "There is no file %1.").arg(file)};
    }
    if (!QDir().mkpath(folder)) {
        return Error{
            QStringLiteral("store-read-only"),
            QCoreApplication::translate("Hub", "The folder %1 cannot be made. Check its permissions.").arg(folder)};
    }
    const QString present = storeFile(folder);
    const QString incoming = present + QStringLiteral(".restoring");
    QFile::remove(incoming);
    if (!QFile::copy(file, incoming)) {
        return Error{QStringLiteral("store-full"),
                     QCoreApplication::translate("Hub", "%1 cannot be copied to %2.").arg(file, folder)};
    }
    QFile::setPermissions(incoming, QFile::ReadOwner | QFile::WriteOwner);
    {
        // Checked before anything of the present data is touched.
        auto store = openSqliteStore(incoming);
        if (!store) {
            QFile::remove(incoming);
            return Error{
                store.error().code,
                QCoreApplication::translate("Hub", "%1 is not a backup of a hub: %2").arg(file, store.error().text)};
        }
        const auto hub = (*store)->value(QStringLiteral("hub"));
        const auto known = (*store)->value(QStringLiteral("lineages"));
        if (!hub || hub->isEmpty() || !known) {
            store->reset();
            QFile::remove(incoming);
            return Error{QStringLiteral("store-damaged"),
                         QCoreApplication::translate("Hub", "%1 is not a backup of a hub.").arg(file)};
        }
        QList<LineageId> lineages = lineagesOf(*known);
        lineages.append(LineageId::fromBytes(randomBytes()));
        Batch batch;
        batch.values.insert(QStringLiteral("lineages"), joined(lineages));
        if (const auto written = (*store)->commit(batch); !written)
            return written;
    }
    if (QFile::exists(present)) {
        const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        {
            auto inUse = openSqliteStore(present); // refuses while a hub serves; folds its WAL into the file
            if (!inUse) {
                QFile::remove(incoming);
                return inUse.error();
            }
        }
        if (!QFile::rename(present, present + QStringLiteral(".before-restore-") + stamp)) {
            return Error{QStringLiteral("store-read-only"),
                         QCoreApplication::translate("Hub", "%1 cannot be renamed.").arg(present)};
        }
    }
    for (const QString &leftOver : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(present + leftOver);
    if (!QFile::rename(incoming, present)) {
        return Error{QStringLiteral("store-read-only"),
                     QCoreApplication::translate("Hub", "%1 cannot be put in place.").arg(incoming)};
    }
    return {};
}

} // namespace tandem
