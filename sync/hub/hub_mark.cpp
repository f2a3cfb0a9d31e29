#include "sync/hub/hub_mark.h"

#include "sync/model/lineages.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace tandem {

HubMark markOf(const LogStore &store, const HubIdentity &identity)
{
    HubMark mark{identity.hub, identity.lineages.last(), {}};
    const QList<StreamId> streams = store.streams();
    for (StreamId stream : streams)
        mark.heads.insert(stream, store.head(stream));
    return mark;
}

bool writeMark(const QString &file, const HubMark &mark)
{
    QJsonObject heads;
    for (auto it = mark.heads.cbegin(); it != mark.heads.cend(); ++it)
        heads.insert(it.key().toString(), QJsonArray{it->seq, QString::fromLatin1(it->hash.toHex())});
    const QJsonObject json{{QStringLiteral("hub"), mark.hub.toString()},
                           {QStringLiteral("lineage"), mark.lineage.toString()},
                           {QStringLiteral("heads"), heads}};
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    QFile part(file + QStringLiteral(".new"));
    if (!part.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || !part.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || part.write(bytes) != bytes.size())
        return false;
    part.close();
    return part.error() == QFile::NoError
           && std::rename(QFile::encodeName(part.fileName()).constData(), QFile::encodeName(file).constData()) == 0;
}

std::optional<HubMark> readMark(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto hub = HubId::parse(json.value(u"hub").toString());
    const auto lineage = LineageId::parse(json.value(u"lineage").toString());
    if (!hub || !lineage)
        return std::nullopt;
    HubMark mark{*hub, *lineage, {}};
    const QJsonObject heads = json.value(u"heads").toObject();
    for (auto it = heads.begin(); it != heads.end(); ++it) {
        const auto stream = StreamId::parse(it.key());
        const QJsonArray head = it->toArray();
        if (!stream)
            return std::nullopt;
        mark.heads.insert(*stream, {head.at(0).toInteger(), QByteArray::fromHex(head.at(1).toString().toLatin1())});
    }
    return mark;
}

Result<QStringList> behindMark(const LogStore &store, const HubIdentity &identity, const HubMark &mark)
{
    if (mark.hub != identity.hub)
        return QStringList();
    if (!identity.lineages.contains(mark.lineage) && isSameDeclared(mark.lineage, identity.lineages.last())) {
        return QStringList{QCoreApplication::translate(
            "Hub", "it is from before the hub's last start: entries that were committed before may be missing")};
    }
    if (!identity.lineages.contains(mark.lineage)) {
        return QStringList{QCoreApplication::translate("Hub", "the lineage %1, which was begun later, is not in it")
                               .arg(declaredLineage(mark.lineage).toString())};
    }
    if (mark.lineage != identity.lineages.last())
        return QStringList();
    QStringList missing;
    for (auto it = mark.heads.cbegin(); it != mark.heads.cend(); ++it) {
        const qint64 seq = store.head(it.key()).seq;
        if (seq < it->seq) {
            missing.append(
                QCoreApplication::translate("Hub", "stream %1: it ends at entry %2, but %3 were committed before")
                    .arg(it.key().toString())
                    .arg(seq)
                    .arg(it->seq));
            continue;
        }
        if (it->seq == 0)
            continue;
        const auto there = store.entries(it.key(), it->seq - 1, 1, 1);
        if (!there)
            return there.error();
        if (there->isEmpty() || there->first().hash != it->hash) {
            missing.append(
                QCoreApplication::translate("Hub", "stream %1: entry %2 is another one than was committed before")
                    .arg(it.key().toString())
                    .arg(it->seq));
        }
    }
    missing.sort();
    return missing;
}

} // namespace tandem
