#pragma once

#include "sync/hub/hub_identity.h"
#include "sync/store/log_store.h"

#include <QLockFile>

#include <memory>

namespace tandem {

/// What a terminal that is not running has of one hub; see Terminal for its data folder. Only read, and kept from
/// starting while this lives.
class TerminalCopy
{
public:
    /// A null `hub` is the only one that the terminal knows.
    /// Errors: not-a-terminal, which-hub, terminal-running, terminal-damaged, nothing-there; those of the store.
    static Result<std::unique_ptr<TerminalCopy>> open(const QString &folder, HubId hub);

    const LogStore &store() const { return *m_store; }
    const HubIdentity &identity() const { return m_identity; } ///< As the terminal last heard it
    Error damaged(StreamId stream, qint64 seq) const;

private:
    explicit TerminalCopy(const QString &folder);
    Result<void> identify(HubId hub);

    QString m_folder;
    QLockFile m_lock;
    HubIdentity m_identity;
    std::unique_ptr<LogStore> m_store;
};

} // namespace tandem
