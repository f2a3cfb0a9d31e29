#include "sync/hub/hub_identity.h"

#include "sync/model/lineages.h"
#include "sync/model/sha256.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace tandem {

namespace {

const QString hubName = QStringLiteral("hub");
const QString lineagesName = QStringLiteral("lineages");
const QString promotedName = QStringLiteral("promoted");
const QString checkName = QStringLiteral("identity.hash");

template<typename IdType>
IdType randomId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return IdType::fromBytes(QByteArray(reinterpret_cast<const char *>(words.data()), 16));
}

/// An identity with a flipped bit would be another hub's, whose shop is empty.
QByteArray checkOf(const QByteArray &hub, const QByteArray &lineages, const QByteArray &promoted)
{
    return sha256(hub + '\n' + lineages + '\n' + promoted);
}

/// Empty unless every line is a lineage and none is there twice.
QList<LineageId> lineagesOf(const QByteArray &text)
{
    if (!text.endsWith('\n'))
        return {};
    QList<LineageId> lineages;
    const QList<QByteArray> lines = text.chopped(1).split('\n');
    for (const QByteArray &line : lines) {
        const auto lineage = LineageId::parse(QString::fromLatin1(line));
        if (!lineage || lineage->isNull() || lineages.contains(*lineage))
            return {};
        lineages.append(*lineage);
    }
    return lineages;
}

Error damaged(const QString &file, const QString &what)
{
    return Error{
        QStringLiteral("store-damaged"),
        QCoreApplication::translate("Hub", "The store %1 is damaged: %2 in it cannot be read. Restore a backup.")
            .arg(file, what)};
}

} // namespace

HubIdentity HubIdentity::made() { return {randomId<HubId>(), {lineageAfter({}, randomLineage())}, {}}; }

void HubIdentity::beginLineage(LineageId before) { lineages.append(lineageAfter(before, randomLineage())); }

void HubIdentity::beginStart()
{
    // Years of starts. Of what is older nothing is waited for any more, and it counts as older than all that is known.
    constexpr qsizetype mostKept = 4000;
    lineages.append(lineageAfterStart(lineages.last(), randomLineage()));
    if (lineages.size() > mostKept)
        lineages.remove(0, lineages.size() - mostKept);
}

LineageId randomLineage() { return randomId<LineageId>(); }

void HubIdentity::putInto(Batch &batch) const
{
    const auto text = [](const QList<LineageId> &list) {
        QByteArray lines;
        for (LineageId lineage : list)
            lines += lineage.toString().toLatin1() + '\n';
        return lines;
    };
    const QByteArray born = text(lineages);
    const QByteArray promotions = text(promoted);
    batch.values.insert(hubName, hub.bytes());
    batch.values.insert(lineagesName, born);
    batch.values.insert(promotedName, promotions);
    batch.values.insert(checkName, checkOf(hub.bytes(), born, promotions));
}

Result<std::optional<HubIdentity>> readIdentity(const LogStore &store, const QString &file)
{
    const auto id = store.value(hubName);
    if (!id)
        return id.error();
    const auto lineages = store.value(lineagesName);
    if (!lineages)
        return lineages.error();
    const auto promoted = store.value(promotedName);
    if (!promoted)
        return promoted.error();
    if (id->isEmpty() && lineages->isEmpty() && store.streams().isEmpty())
        return std::optional<HubIdentity>();
    HubIdentity identity{HubId::fromBytes(*id), lineagesOf(*lineages), lineagesOf(*promoted)};
    const auto check = store.value(checkName); // absent in stores of before it was written
    if (!check)
        return check.error();
    if (id->size() != 16 || identity.hub.isNull())
        return damaged(file, QCoreApplication::translate("Hub", "the hub's identity"));
    if (identity.lineages.isEmpty() || (identity.promoted.isEmpty() && !promoted->isEmpty()))
        return damaged(file, QCoreApplication::translate("Hub", "the list of lineages"));
    if (!check->isEmpty() && *check != checkOf(*id, *lineages, *promoted))
        return damaged(file, QCoreApplication::translate("Hub", "the hub's identity"));
    return std::optional(identity);
}

QList<LineageId> unitedLineages(const QList<LineageId> &present, const QList<LineageId> &other)
{
    QList<LineageId> all = present;
    std::copy_if(other.begin(), other.end(), std::back_inserter(all),
                 [&](LineageId lineage) { return !present.contains(lineage); });
    return all;
}

} // namespace tandem
