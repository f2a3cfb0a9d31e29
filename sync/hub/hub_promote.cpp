#include "sync/hub/hub_promote.h"

#include "sync/engine/snapshot.h"
#include "sync/hub/hub_folder.h"
#include "sync/hub/hub_store.h"
#include "sync/hub/log_walk.h"
#include "sync/hub/terminal_copy.h"
#include "sync/store/folded_state.h"
#include "sync/store/sqlite_log_store.h"
#include "sync/store/store_errors.h"
#include "sync/store/store_place.h"
#include "sync/wire/op_codec.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

namespace tandem {

namespace {

constexpr int batchEntries = 2000;
constexpr int statesPage = 500;

/// Copies one log, with the state that stands for its beginning where there is one; checks its chain on the way.
class StreamCopy
{
public:
    StreamCopy(const TerminalCopy &from, LogStore &to, StreamId stream)
        : m_from(from)
        , m_to(to)
        , m_stream(stream)
    {
    }

    /// How many entries there were.
    Result<qint64> run()
    {
        const auto base = readLogBase(m_from.store(), m_stream, stateFormat);
        if (!base)
            return base.error();
        if (const auto begun = *base ? beginAt(**base) : Result<void>(); !begun)
            return begun.error();
        qint64 count = 0;
        const auto copied = forEachEntry(m_from.store(), m_stream, [&](const Entry &entry) -> Result<void> {
            if (!followsInChain(m_last, entry))
                return m_from.damaged(m_stream, entry.seq);
            m_last = entry;
            ++count;
            m_batch.entries.append({m_stream, entry});
            return m_batch.entries.size() < batchEntries ? Result<void>() : write();
        });
        if (!copied)
            return copied.error();
        if (const auto written = write(); !written)
            return written.error();
        if (const auto state = *base ? copyState() : Result<void>(); !state)
            return state.error();
        return count;
    }

private:
    Result<void> beginAt(const StreamBase &base)
    {
        m_last = entryAt(base);
        m_batch.values.insert(logBaseName(m_stream), packBase(stateFormat, base, {}));
        m_batch.checkpoints.append({m_stream, base.at.seq, packBase(stateFormat, base, {}), {}});
        return write();
    }

    Result<void> copyState()
    {
        const auto checkpoint = m_from.store().checkpoint(m_stream);
        if (!checkpoint)
            return checkpoint.error();
        if (!*checkpoint)
            return m_from.damaged(m_stream, m_last.seq);
        m_batch.checkpoints.append(**checkpoint);
        QByteArray after;
        for (;;) {
            const auto rows = m_from.store().states(m_stream, after, statesPage);
            if (!rows)
                return rows.error();
            if (rows->isEmpty())
                return write();
            m_batch.checkpoints.last().rows.append(*rows);
            after = rows->last().key;
        }
    }

    Result<void> write()
    {
        const Batch batch = std::exchange(m_batch, {});
        return batch.isEmpty() ? Result<void>() : m_to.commit(batch);
    }

    const TerminalCopy &m_from;
    LogStore &m_to;
    StreamId m_stream;
    Batch m_batch;
    Entry m_last;
};

Result<qint64> copyInto(const QString &incoming, const TerminalCopy &from, const HubIdentity &identity)
{
    auto to = openSqliteStore(incoming);
    if (!to)
        return to.error();
    qint64 entries = 0;
    const QList<StreamId> streams = from.store().streams();
    for (StreamId stream : streams) {
        const auto copied = StreamCopy(from, **to, stream).run();
        if (!copied)
            return copied.error();
        entries += *copied;
    }
    Batch batch;
    identity.putInto(batch);
    if (const auto written = (*to)->commit(batch); !written)
        return written.error();
    return entries;
}

/// What the terminal had not yet sent; what cannot be placed it will be told itself when it sends it.
Result<qint64> takeUnsent(HubStore &hub, const TerminalCopy &from)
{
    qint64 taken = 0;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QList<StreamId> streams = from.store().streams();
    for (StreamId stream : streams) {
        const auto own = from.store().ownOps(stream);
        if (!own)
            return own.error();
        for (const OwnOp &op : *own) {
            const auto ref = opRefOf(op.bytes);
            if (ref && hub.node().take(stream, ref->device, op.bytes, now))
                ++taken;
        }
    }
    if (const auto written = hub.commit(); !written)
        return written.error();
    return taken;
}

Result<void> refuseUsed(const QString &folder)
{
    if (!QFileInfo::exists(folder)
        || (QFileInfo(folder).isDir()
            && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)))
        return {};
    return Error{QStringLiteral("not-empty"),
                 QCoreApplication::translate("Hub", "%1 is not empty: name a new folder for the hub.").arg(folder)};
}

/// Makes the folder's database as a whole or not at all.
Result<qint64> makeStore(const QString &folder, const TerminalCopy &from, const HubIdentity &identity)
{
    auto lock = FolderLock::take(folder);
    if (!lock)
        return lock.error();
    const QString incoming = hubFolder::incoming(folder);
    auto copied = copyInto(incoming, from, identity);
    if (copied) {
        if (const auto synced = syncFileAndFolder(incoming); !synced)
            copied = synced.error();
    }
    const QString store = hubFolder::store(folder);
    if (copied && std::rename(QFile::encodeName(incoming).constData(), QFile::encodeName(store).constData()) != 0)
        copied = storeError::fromErrno(errno, store);
    if (copied) {
        if (const auto synced = syncFolder(folder); !synced)
            copied = synced.error();
        return copied;
    }
    hubFolder::removeStore(incoming);
    lock->removeFile();
    if (lock->madeFolder())
        QDir().rmdir(folder);
    return copied;
}

} // namespace

Result<Promotion> promoteTerminal(const QString &terminal, const QString &where, HubId hub)
{
    const QString folder = QDir::cleanPath(QFileInfo(where).absoluteFilePath());
    if (const auto fresh = refuseUsed(folder); !fresh)
        return fresh.error();
    const auto from = TerminalCopy::open(terminal, hub);
    if (!from)
        return from.error();
    HubIdentity identity = (*from)->identity();
    identity.beginLineage(identity.lineages.last());
    identity.promoted.append(identity.lineages.last());
    const auto entries = makeStore(folder, **from, identity);
    if (!entries)
        return entries.error();
    auto opened = HubStore::open(folder, HubStore::Access::Append);
    if (!opened)
        return opened.error();
    const auto unsent = takeUnsent(**opened, **from);
    if (!unsent)
        return unsent.error();
    return Promotion{identity.hub, declaredLineage(identity.lineages.last()), *entries + *unsent, *unsent};
}

QJsonObject promotedReport(const Promotion &promotion)
{
    return {{QStringLiteral("event"), QStringLiteral("promoted")},
            {QStringLiteral("hub"), promotion.hub.toString()},
            {QStringLiteral("lineage"), promotion.lineage.toString()},
            {QStringLiteral("entries"), promotion.entries},
            {QStringLiteral("unsent"), promotion.unsent}};
}

} // namespace tandem
