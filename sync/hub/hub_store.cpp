#include "sync/hub/hub_store.h"

#include "sync/hub/log_walk.h"
#include "sync/identity/device_identity.h"
#include "sync/store/folded_state.h"
#include "sync/store/sqlite_log_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcHubStore, "tandem.hub.store")

namespace tandem {

namespace {

constexpr qint64 markEveryMs = 250;
const QString lettersPrefix = QStringLiteral("letters.");

} // namespace

HubStore::HubStore(const QString &folder, FolderLock lock)
    : m_folder(folder)
    , m_lock(std::move(lock))
{
}

HubStore::~HubStore()
{
    if (m_markStale)
        noteMark();
}

Result<std::unique_ptr<HubStore>> HubStore::open(const QString &where, Access access, bool allowUnpaired)
{
    const QString folder = QDir::cleanPath(QFileInfo(where).absoluteFilePath());
    if (const auto whole = hubFolder::refuseLostStore(folder); !whole)
        return whole.error();
    if (access == Access::Read && !QFileInfo::exists(hubFolder::store(folder))) {
        return Error{QStringLiteral("no-hub"),
                     QCoreApplication::translate("Hub", "There is no hub's data in %1.").arg(folder)};
    }
    auto lock = FolderLock::take(folder);
    if (!lock)
        return lock.error();
    std::unique_ptr<HubStore> hub(new HubStore(folder, *std::move(lock)));
    hub->m_isNew = !QFileInfo::exists(hubFolder::store(folder));
    auto store = openSqliteStore(hubFolder::store(folder));
    if (!store)
        return store.error();
    hub->m_store = *std::move(store);
    if (const auto identified = hub->identify(access); !identified)
        return identified.error();
    if (const auto loaded = hub->load(access, allowUnpaired); !loaded)
        return loaded.error();
    return hub;
}

void HubStore::discardIfNew(std::unique_ptr<HubStore> store)
{
    if (!store || !store->m_isNew)
        return;
    const QString folder = store->m_folder;
    FolderLock lock = std::move(store->m_lock);
    store->m_markStale = false;
    store.reset();
    hubFolder::removeStore(hubFolder::store(folder));
    QFile::remove(hubFolder::mark(folder));
    lock.removeFile();
    if (lock.madeFolder())
        QDir().rmdir(folder);
}

Result<void> HubStore::identify(Access access)
{
    const QString file = hubFolder::store(m_folder);
    const auto known = readIdentity(*m_store, file);
    if (!known)
        return known.error();
    const auto mark = readMark(hubFolder::mark(m_folder));
    if (*known) {
        m_identity = **known;
        return access == Access::Append ? beginStart(mark) : Result<void>();
    }
    if (mark) {
        return Error{
            QStringLiteral("store-damaged"),
            QCoreApplication::translate("Hub", "The store %1 has lost all its content. Restore a backup.").arg(file)};
    }
    m_identity = HubIdentity::made();
    Batch batch;
    m_identity.putInto(batch);
    m_markStale = true;
    return m_store->commit(batch);
}

Result<void> HubStore::beginStart(const std::optional<HubMark> &mark)
{
    const auto missing = mark ? behindMark(*m_store, m_identity, *mark) : Result<QStringList>(QStringList());
    if (!missing)
        return missing.error();
    if (missing->isEmpty()) {
        m_identity.beginStart();
    } else {
        const LineageId before = lineage();
        m_identity.lineages = unitedLineages(m_identity.lineages, {mark->lineage});
        m_identity.beginLineage(before);
    }
    Batch batch;
    m_identity.putInto(batch);
    if (const auto written = m_store->commit(batch); !written)
        return written;
    m_markStale = true;
    if (missing->isEmpty())
        return {};
    qCWarning(lcHubStore).noquote() << QCoreApplication::translate(
                                           "Hub",
                                           "An older copy of %1 was put in its place (%2). A new lineage begins: "
                                           "%3. Terminals give back what they still have.")
                                           .arg(hubFolder::store(m_folder), missing->join(QStringLiteral("; ")),
                                                declaredLineage(lineage()).toString());
    return {};
}

/// What a named value of LETTERS says that cannot be read is as if it were not there: its device says it again.
Result<QHash<QString, DeviceId>> HubStore::knownLetters() const
{
    const auto names = m_store->valueNames(lettersPrefix);
    if (!names)
        return names.error();
    QHash<QString, DeviceId> letters;
    for (const QString &name : *names) {
        const auto device = m_store->value(name);
        if (!device)
            return device.error();
        letters.insert(name.mid(lettersPrefix.size()), DeviceId::fromBytes(*device));
    }
    return letters;
}

Result<void> HubStore::load(Access access, bool allowUnpaired)
{
    m_allowUnpaired = allowUnpaired;
    const auto letters = knownLetters();
    if (!letters)
        return letters.error();
    const auto lettersOf = [hub = m_identity.hub](const QByteArray &key) {
        return DeviceIdentity::receiptLettersOf(key + hub.bytes());
    };
    m_node = std::make_unique<HubNode>(HubNode::Setup{m_identity.hub, lineage(), m_identity.lineages, allowUnpaired,
                                                      m_identity.promoted, randomLineage, lettersOf, *letters},
                                       this);
    if (const auto read = replay(m_node->shopSequencer(), access); !read)
        return read;
    const QList<StreamId> streams = m_store->streams();
    for (StreamId stream : streams) {
        if (stream == m_node->shopStream())
            continue;
        if (const auto read = replay(m_node->orderSequencer(stream), access); !read)
            return read;
    }
    return {};
}

Result<void> HubStore::replay(Sequencer &sequencer, Access access)
{
    auto *orders = dynamic_cast<OrderSequencer *>(&sequencer);
    const auto folded = orders ? beginAtBase(*orders) : Result<qint64>(0);
    if (!folded)
        return folded.error();
    Entry last = entryAt(sequencer.base());
    const auto read = forEachEntry(*m_store, sequencer.stream(), [&](const Entry &entry) -> Result<void> {
        if (access == Access::Append && !followsInChain(last, entry)) {
            return Error{QStringLiteral("store-damaged"),
                         QCoreApplication::translate("Hub",
                                                     "The store %1 is damaged: the log of stream %2 is broken at "
                                                     "entry %3. tandem-hub verify says more; restore a backup.")
                             .arg(hubFolder::store(m_folder), sequencer.stream().toString())
                             .arg(entry.seq)};
        }
        if (entry.seq > *folded)
            sequencer.replay(entry);
        last = entry;
        return {};
    });
    if (!read)
        return read;
    const auto counters = m_store->counters(sequencer.stream());
    if (!counters)
        return counters.error();
    sequencer.restore({last.lineage, last.seq}, last.hash, last.hubTime, *counters);
    return {};
}

Result<qint64> HubStore::beginAtBase(OrderSequencer &sequencer) const
{
    const auto base = readLogBase(*m_store, sequencer.stream(), stateFormat);
    if (!base)
        return base.error();
    if (!*base)
        return qint64(0);
    const auto folded = readFolded(*m_store, sequencer.stream(), stateFormat);
    if (!folded)
        return folded.error();
    if (!*folded || !sequencer.state().readHeader((*folded)->header)) {
        return Error{QStringLiteral("store-damaged"),
                     QCoreApplication::translate("Hub",
                                                 "The store %1 is damaged: the state with which the log of stream %2 "
                                                 "begins cannot be read. Restore a backup.")
                         .arg(hubFolder::store(m_folder), sequencer.stream().toString())};
    }
    for (const Order &order : (*folded)->orders)
        sequencer.state().create(order);
    StreamBase begins = **base;
    begins.devices = (*folded)->base.devices;
    sequencer.beginAt(begins);
    return (*folded)->base.at.seq;
}

QList<Entry> HubStore::entries(StreamId stream, qint64 after, int maxEntries, qint64 maxBytes) const
{
    auto read = m_store->entries(stream, after, maxEntries, maxBytes);
    if (read)
        return *std::move(read);
    m_failed = read.error();
    return {};
}

std::optional<Entry> HubStore::entryOf(StreamId stream, OpRef op) const
{
    auto read = m_store->entryOf(stream, op);
    if (read)
        return *std::move(read);
    m_failed = read.error();
    return std::nullopt;
}

Result<HubNode::Output> HubStore::commit()
{
    HubNode::Output output = m_node->take();
    for (const QString &report : std::as_const(output.reports))
        qCCritical(lcHubStore).noquote() << report;
    if (m_failed)
        return *m_failed;
    if (output.entries.isEmpty() && output.lineages.isEmpty())
        return output;
    Batch batch;
    HubIdentity identity = m_identity;
    if (!output.lineages.isEmpty()) {
        identity.lineages = output.lineages;
        identity.putInto(batch);
    }
    batch.entries.reserve(output.entries.size());
    for (const HubNode::EntryWrite &write : std::as_const(output.entries))
        batch.entries.append({write.stream, write.entry});
    for (auto it = output.letters.cbegin(); it != output.letters.cend(); ++it)
        batch.values.insert(lettersPrefix + it.key(), it->bytes());
    if (const auto written = m_store->commit(batch); !written) {
        m_failed = written.error();
        const bool goesOn = written.error().code == QLatin1String("store-full") && forgetUncommitted();
        return goesOn ? written.error() : *m_failed;
    }
    m_node->committed();
    if (!output.lineages.isEmpty()) {
        m_identity = identity;
        qCWarning(lcHubStore).noquote() << QCoreApplication::translate(
                                               "Hub",
                                               "An older copy of %1 was put in its place: a terminal has seen what is "
                                               "not in it. A new lineage begins: %2. Terminals give back what they "
                                               "still have.")
                                               .arg(hubFolder::store(m_folder), declaredLineage(lineage()).toString());
    }
    m_isNew = false;
    m_markStale = true;
    if (!m_sinceMark.isValid() || m_sinceMark.elapsed() >= markEveryMs)
        noteMark();
    return output;
}

void HubStore::noteMark()
{
    m_markStale = false;
    m_sinceMark.start();
    if (!writeMark(hubFolder::mark(m_folder), markOf(*m_store, m_identity)))
        qCWarning(lcHubStore) << "the mark beside the database cannot be written";
}

Result<void> HubStore::backup(const QString &file) const
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QFileInfo(folder).isDir()) {
        return Error{QStringLiteral("backup-no-folder"),
                     QCoreApplication::translate("Hub", "There is no folder %1 for the backup.").arg(folder)};
    }
    const auto copied = m_store->backupTo(file);
    if (copied)
        return {};
    // What is wrong with the copy's place is not wrong with the hub's data.
    return Error{QString(copied.error().code).replace(QLatin1String("store-"), QLatin1String("backup-")),
                 copied.error().text};
}

} // namespace tandem
