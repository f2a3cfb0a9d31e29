#include "sync/hub/terminal_copy.h"

#include "sync/model/lineages.h"
#include "sync/store/sqlite_log_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

namespace {

struct TerminalCopyTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::TerminalCopy)
};

QList<LineageId> lineagesOf(const QJsonValue &list)
{
    QList<LineageId> lineages;
    for (const QJsonValue &value : list.toArray()) {
        if (const auto lineage = LineageId::parse(value.toString()))
            lineages.append(*lineage);
    }
    return lineages;
}

} // namespace

TerminalCopy::TerminalCopy(const QString &folder)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
    , m_lock(m_folder + QStringLiteral("/lock"))
{
    m_lock.setStaleLockTime(0);
}

Error TerminalCopy::damaged(StreamId stream, qint64 seq) const
{
    return {QStringLiteral("terminal-damaged"),
            TerminalCopyTexts::tr(
                "The terminal's copy in %1 is damaged: the log of stream %2 is broken at entry %3. Take another "
                "terminal's, or a backup.")
                .arg(m_folder, stream.toString())
                .arg(seq)};
}

Result<std::unique_ptr<TerminalCopy>> TerminalCopy::open(const QString &folder, HubId hub)
{
    std::unique_ptr<TerminalCopy> copy(new TerminalCopy(folder));
    // Nothing is written, not even a lock, into a folder that is no terminal's.
    if (const auto identified = copy->identify(hub); !identified)
        return identified.error();
    if (!copy->m_lock.tryLock(0)) {
        return Error{
            QStringLiteral("terminal-running"),
            TerminalCopyTexts::tr("A terminal is running with the data in %1: close it first.").arg(copy->m_folder)};
    }
    auto store = openSqliteStore(copy->m_folder + QStringLiteral("/hubs/") + copy->m_identity.hub.toString()
                                 + QStringLiteral("/till.sqlite"));
    if (!store)
        return store.error();
    copy->m_store = *std::move(store);
    const auto complete = copy->m_store->value(QStringLiteral("terminal.complete"));
    if (!complete)
        return complete.error();
    if (complete->isEmpty()) {
        return Error{QStringLiteral("nothing-there"),
                     TerminalCopyTexts::tr(
                         "The terminal in %1 has never had all of the shop: take another one's copy, or a backup.")
                         .arg(copy->m_folder)};
    }
    return copy;
}

Result<void> TerminalCopy::identify(HubId wanted)
{
    QFile file(m_folder + QStringLiteral("/terminal.json"));
    const QJsonObject hubs = file.open(QIODevice::ReadOnly)
                                 ? QJsonDocument::fromJson(file.readAll()).object().value(u"hubs").toObject()
                                 : QJsonObject();
    QMap<HubId, HubIdentity> known;
    for (const QJsonValue &value : hubs) { // one for each address
        const QJsonObject each = value.toObject();
        const auto hub = HubId::parse(each.value(u"hub").toString());
        const QString store = QStringLiteral("/hubs/%1/till.sqlite").arg(each.value(u"hub").toString());
        if (!hub || !QFileInfo::exists(m_folder + store))
            continue;
        HubIdentity &identity = known[*hub];
        identity.hub = *hub;
        identity.lineages = mergedLineages(identity.lineages, lineagesOf(each.value(u"lineages")));
        identity.promoted = mergedLineages(identity.promoted, lineagesOf(each.value(u"promoted")));
    }
    if (known.isEmpty()) {
        return Error{
            QStringLiteral("not-a-terminal"),
            TerminalCopyTexts::tr("%1 is not the data folder of a terminal that has met a hub.").arg(m_folder)};
    }
    if (wanted.isNull() && known.size() > 1) {
        QStringList ids;
        for (auto it = known.cbegin(); it != known.cend(); ++it)
            ids.append(it.key().toString());
        return Error{QStringLiteral("which-hub"),
                     TerminalCopyTexts::tr("The terminal in %1 knows several hubs. Say which one with --hub: %2.")
                         .arg(m_folder, ids.join(QStringLiteral(", ")))};
    }
    m_identity = wanted.isNull() ? known.first() : known.value(wanted);
    if (m_identity.lineages.isEmpty()) {
        return Error{
            QStringLiteral("not-a-terminal"),
            TerminalCopyTexts::tr("The terminal in %1 has never met the hub %2.").arg(m_folder, wanted.toString())};
    }
    return {};
}

} // namespace tandem
