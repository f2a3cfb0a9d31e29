#include "sync/hub/hub_restore.h"

#include "sync/engine/snapshot.h"
#include "sync/hub/hub_folder.h"
#include "sync/hub/hub_mark.h"
#include "sync/hub/log_walk.h"
#include "sync/store/folded_state.h"
#include "sync/store/sqlite_log_store.h"
#include "sync/store/store_errors.h"
#include "sync/store/store_place.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace tandem {

namespace {

Error notABackup(const QString &file)
{
    return Error{QStringLiteral("not-a-backup"),
                 QCoreApplication::translate("Hub", "%1 is not a backup of a hub.").arg(file)};
}

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{QStringLiteral("no-such-file"),
                     QCoreApplication::translate("Hub", "%1 cannot be read: %2").arg(from, source.errorString())};
    }
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return storeError::readOnly(to);
    while (!source.atEnd()) {
        const QByteArray block = source.read(1024 * 1024);
        if (block.isEmpty() || target.write(block) != block.size() || !target.flush()) {
            return target.error() == QFile::NoError ? storeError::failed(from, source.errorString())
                                                    : storeError::failed(to, target.errorString());
        }
    }
    return {};
}

/// A second name for the file, or a copy where the file system has only one for each.
Result<void> keepAs(const QString &file, const QString &aside)
{
    if (::link(QFile::encodeName(file).constData(), QFile::encodeName(aside).constData()) == 0)
        return syncFileAndFolder(aside);
    if (errno != EPERM && errno != EOPNOTSUPP && errno != EMLINK)
        return storeError::fromErrno(errno, aside);
    if (const auto copied = copyFile(file, aside); !copied)
        return copied;
    return syncFileAndFolder(aside);
}

/// What the data that is there says of itself; nothing where there is none, or where it is too damaged to say. Its
/// journal is kept as `aside`-wal, unless it could be folded into the database.
Result<std::optional<HubIdentity>> presentIdentity(const QString &folder, const QString &aside)
{
    const QString present = hubFolder::store(folder);
    if (!QFileInfo::exists(present))
        return std::optional<HubIdentity>();
    const QString journal = present + QStringLiteral("-wal");
    const QString asideJournal = aside + QStringLiteral("-wal");
    if (QFileInfo::exists(journal)) {
        if (const auto kept = keepAs(journal, asideJournal); !kept)
            return kept.error();
    }
    std::optional<HubIdentity> identity;
    {
        const auto store = openSqliteStore(present); // closing it folds in the journal
        if (!store && store.error().code == QLatin1String("store-in-use")) {
            QFile::remove(asideJournal);
            return store.error();
        }
        if (store) {
            QFile::remove(asideJournal);
            if (const auto known = readIdentity(**store, present))
                identity = *known;
        }
    }
    if (const auto mark = readMark(hubFolder::mark(folder)); mark && (!identity || identity->hub == mark->hub)) {
        if (!identity)
            identity = HubIdentity{mark->hub, {}, {}};
        identity->lineages = unitedLineages(identity->lineages, {mark->lineage});
    }
    return identity;
}

Result<void> checkChains(const LogStore &store, const QString &file)
{
    const QList<StreamId> streams = store.streams();
    for (StreamId stream : streams) {
        const auto base = readLogBase(store, stream, stateFormat);
        if (!base)
            return base.error();
        if (*base) {
            const auto folded = readFolded(store, stream, stateFormat);
            if (!folded)
                return folded.error();
            if (!*folded || !StreamState().readHeader((*folded)->header)) {
                return Error{QStringLiteral("backup-damaged"),
                             QCoreApplication::translate("Hub", "The backup %1 is damaged: the state with which the "
                                                                "log of stream %2 begins cannot be read.")
                                 .arg(file, stream.toString())};
            }
        }
        Entry last = *base ? entryAt(**base) : Entry();
        const auto walked = forEachEntry(store, stream, [&](const Entry &entry) -> Result<void> {
            if (!followsInChain(last, entry)) {
                return Error{QStringLiteral("backup-damaged"),
                             QCoreApplication::translate("Hub", "The backup %1 is damaged: the log of stream %2 is "
                                                                "broken at entry %3.")
                                 .arg(file, stream.toString())
                                 .arg(entry.seq)};
            }
            last = entry;
            return {};
        });
        if (!walked)
            return walked;
    }
    return {};
}

/// Checks the copy of the backup, as a whole and before anything that is there is touched, and begins its new lineage.
Result<void> makeReady(const QString &incoming, const QString &file, const std::optional<HubIdentity> &present)
{
    auto store = openSqliteStore(incoming);
    if (!store && store.error().code == QLatin1String("store-damaged"))
        return notABackup(file);
    if (!store && store.error().code == QLatin1String("store-newer")) {
        return Error{
            QStringLiteral("backup-newer"),
            QCoreApplication::translate("Hub", "%1 was written by a newer version of this program.").arg(file)};
    }
    if (!store)
        return store.error();
    const auto known = readIdentity(**store, incoming);
    if (!known || !*known)
        return notABackup(file);
    if (const auto checked = checkChains(**store, file); !checked)
        return checked;
    HubIdentity identity = **known;
    const LineageId before = identity.lineages.last();
    if (present && present->hub == identity.hub) {
        identity.lineages = unitedLineages(present->lineages, identity.lineages);
        identity.promoted = unitedLineages(present->promoted, identity.promoted);
    }
    identity.beginLineage(before);
    Batch batch;
    identity.putInto(batch);
    return (*store)->commit(batch);
}

Result<void> putInPlace(const QString &folder, const QString &aside)
{
    const QString present = hubFolder::store(folder);
    if (QFileInfo::exists(present)) {
        if (const auto kept = keepAs(present, aside); !kept)
            return kept;
        // Only a damaged database still has a journal; it must not be taken for that of the new one.
        for (const char *ending : {"-wal", "-shm"})
            QFile::remove(present + QLatin1String(ending));
    }
    if (std::rename(QFile::encodeName(hubFolder::incoming(folder)).constData(), QFile::encodeName(present).constData())
        != 0)
        return storeError::fromErrno(errno, present);
    return syncFolder(folder);
}

} // namespace

Result<void> restoreHub(const QString &where, const QString &file)
{
    const QString folder = QDir::cleanPath(QFileInfo(where).absoluteFilePath());
    if (!QFileInfo(file).isFile()) {
        return Error{QStringLiteral("no-such-file"),
                     QCoreApplication::translate("Hub", "There is no file %1.").arg(file)};
    }
    const auto lock = FolderLock::take(folder);
    if (!lock)
        return lock.error();
    const QString aside = hubFolder::store(folder) + QStringLiteral(".before-restore-")
                          + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const auto present = presentIdentity(folder, aside);
    if (!present)
        return present.error();
    const QString incoming = hubFolder::incoming(folder);
    hubFolder::removeStore(incoming); // of a restore that was killed
    Result<void> done = copyFile(file, incoming);
    if (done)
        done = makeReady(incoming, file, *present);
    if (done)
        done = syncFileAndFolder(incoming);
    if (!done) {
        hubFolder::removeStore(incoming);
        return done;
    }
    return putInPlace(folder, aside);
}

} // namespace tandem
