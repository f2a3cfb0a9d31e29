#pragma once

#include "sync/model/ids.h"
#include "sync/store/log_store.h"

namespace tandem {

/// Who a hub's database is: kept in its named values, so that another database is another hub.
struct HubIdentity
{
    HubId hub;
    QList<LineageId> lineages; ///< In order of birth, never empty; the last one is what is appended in
    QList<LineageId> promoted; ///< Those that began when a terminal's copy was made the hub

    static HubIdentity made();
    /// Adds one that nobody has, in which a log goes on that ended in `before`.
    void beginLineage(LineageId before);
    /// The hub is started: what it appends is told apart from whatever it has appended before, see declaredLineage().
    void beginStart();
    void putInto(Batch &batch) const;
};

LineageId randomLineage();

/// Nothing for a store without any content. Errors: store-damaged where it is not whole; those of reading.
Result<std::optional<HubIdentity>> readIdentity(const LogStore &store, const QString &file);

/// All lineages of two stores of one hub: first those of `present`, whose order of birth is known, then what `other`
/// has beyond them.
QList<LineageId> unitedLineages(const QList<LineageId> &present, const QList<LineageId> &other);

} // namespace tandem
