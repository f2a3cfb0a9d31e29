#include "sync/terminal/unsent_work.h"

#include "sync/terminal/till_store.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

namespace tandem {

namespace {

QJsonObject itemOf(const QString &stream, const QByteArray &bytes)
{
    const QJsonDocument op = QJsonDocument::fromJson(bytes);
    return {{QStringLiteral("stream"), stream},
            {QStringLiteral("op"), op.isObject() ? QJsonValue(op.object()) : QJsonValue(QString::fromUtf8(bytes))}};
}

Result<QJsonArray> unsentIn(const LogStore &store)
{
    QJsonArray unsent;
    const QList<StreamId> streams = store.streams();
    for (StreamId stream : streams) {
        const auto own = store.ownOps(stream);
        if (!own)
            return own.error();
        for (const OwnOp &op : *own)
            unsent.append(itemOf(stream.toString(), op.bytes));
    }
    return unsent;
}

Result<QJsonArray> keptAsideIn(const LogStore &store)
{
    const auto names = store.valueNames(TillStore::keptAside);
    if (!names)
        return names.error();
    QJsonArray kept;
    for (const QString &name : *names) {
        const auto bytes = store.value(name);
        if (!bytes)
            return bytes.error();
        kept.append(itemOf(name.section(u'.', 1, 1), *bytes));
    }
    return kept;
}

} // namespace

Result<QByteArray> unsentWork(const QString &dataFolder)
{
    const QDir hubs(dataFolder + QStringLiteral("/hubs"));
    if (!hubs.exists()) {
        return Error{QStringLiteral("no-such-folder"),
                     QObject::tr("There is no data of a till in %1.").arg(dataFolder)};
    }
    QLockFile lock(dataFolder + QStringLiteral("/lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        return Error{QStringLiteral("instance-running"),
                     QObject::tr("Another program already uses the data in %1.").arg(dataFolder)};
    }
    QJsonArray all;
    const QStringList folders = hubs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &folder : folders) {
        const auto hub = HubId::parse(folder);
        if (!hub || !QFile::exists(hubs.filePath(folder + QStringLiteral("/till.sqlite"))))
            continue;
        const auto store = TillStore::open(dataFolder, *hub, DeviceId());
        if (!store)
            return store.error();
        const auto unsent = unsentIn((*store)->log());
        if (!unsent)
            return unsent.error();
        const auto kept = keptAsideIn((*store)->log());
        if (!kept)
            return kept.error();
        if (unsent->isEmpty() && kept->isEmpty())
            continue;
        all.append(QJsonObject{{QStringLiteral("hub"), folder},
                               {QStringLiteral("shop"), (*store)->shop().shop().name},
                               {QStringLiteral("unsent"), *unsent},
                               {QStringLiteral("kept_aside"), *kept}});
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace tandem
