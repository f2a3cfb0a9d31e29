#pragma once

#include "sync/hub/hub_identity.h"

#include <QHash>
#include <QStringList>

namespace tandem {

/// What a hub had committed, noted beside its database after the commit (sync-design.md B7): a database that is behind
/// it was put back by somebody. Written without waiting for the disk, so a mark may be older than its database, never
/// newer. JSON: {"hub":…,"lineage":…,"heads":{"<stream>":[seq,"<hash>"]}}.
struct HubMark
{
    HubId hub;
    LineageId lineage;
    QHash<StreamId, StreamHead> heads;
};

HubMark markOf(const LogStore &store, const HubIdentity &identity);
/// Replaces the file as a whole or not at all. False when it cannot be written.
bool writeMark(const QString &file, const HubMark &mark);
/// Nothing when there is none that can be read, or it was torn by a power cut.
std::optional<HubMark> readMark(const QString &file);

/// What the store lacks of what the mark says, a sentence each; empty when it is not behind. A mark of another hub, or
/// of a lineage that this store has left behind (a restore), says nothing about it.
Result<QStringList> behindMark(const LogStore &store, const HubIdentity &identity, const HubMark &mark);

} // namespace tandem
