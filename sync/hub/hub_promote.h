#pragma once

#include "sync/model/ids.h"
#include "sync/model/result.h"

#include <QJsonObject>
#include <QString>

namespace tandem {

struct Promotion
{
    HubId hub;
    LineageId lineage;
    qint64 entries = 0; ///< Of all logs, those that were unsent among them
    qint64 unsent = 0;
};

/// Makes a terminal's copy the hub, where the hub's own data is gone for good: the same hub, in a new lineage, so that
/// all other terminals give it what that one had not seen. `terminal` is the data folder of a terminal that is not
/// running, and stays as it is; `folder` becomes the hub's. Killed at any instant it leaves a whole hub or none.
/// A null `hub` is the only one that the terminal knows.
/// Errors: not-a-terminal, which-hub, terminal-running, terminal-damaged, not-empty, nothing-there; store-… of
/// `folder`.
Result<Promotion> promoteTerminal(const QString &terminal, const QString &folder, HubId hub = {});

QJsonObject promotedReport(const Promotion &promotion);

} // namespace tandem
