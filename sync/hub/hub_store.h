#pragma once

#include "sync/engine/hub_node.h"
#include "sync/hub/hub_folder.h"
#include "sync/hub/hub_mark.h"
#include "sync/store/log_store.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace tandem {

/// A hub's data folder, opened: store and engine, without a network. One thread.
class HubStore : public LogReader
{
public:
    enum class Access {
        Read,   ///< To look at, however damaged the log is; made by a hub before. Errors: no-hub
        Append, ///< Made where there is none; the whole chain of hashes is recomputed
    };

    /// Opens `folder`. A database behind its mark was put back: it is appended to in a new lineage (sync-design.md B7).
    /// Errors: store-… (see LogStore), which end the program with exit code 4; store-missing.
    static Result<std::unique_ptr<HubStore>> open(const QString &folder, Access access, bool allowUnpaired = false);
    ~HubStore() override;

    HubNode &node() { return *m_node; }
    HubId hub() const { return m_identity.hub; }
    /// What is appended in: another one after each start, see declaredLineage().
    LineageId lineage() const { return m_identity.lineages.last(); }

    /// Takes what the engine has to do, makes its entries durable and returns it for sending. After an error the object
    /// must not be used any more, unless isFull().
    Result<HubNode::Output> commit();

    /// A commit found no room on the disk. Nothing of it happened: the engine was read from the disk again and knows no
    /// connection; it is not to be given new work, all else goes on.
    bool isFull() const { return m_full; }
    /// Looks, at most every second, whether there is room again.
    void findRoom();

    /// Something was committed that the mark does not tell yet; noteMark() makes it.
    bool isMarkStale() const { return m_markStale; }
    void noteMark();

    /// A change of the shop made here, in as many operations as it needs: all or nothing, to be committed by the
    /// caller. Errors: those of partsOf(); those of HubNode::mayBecome().
    Result<void> changeShop(const ShopChange &change);
    /// Copies everything to `file` while in use. Errors: backup-…
    Result<void> backup(const QString &file) const;
    /// Recomputes every log from its first entry: {"ok":true,"entries":N,"orders":N} or ok false and `differences`.
    /// Where a state stands for a log's beginning, "from" says behind which entry of the stream that begins.
    QJsonObject verify() const;
    /// what: "orders", "payments" or "log", as in contract.md.
    Result<QJsonArray> exportAll(const QString &what) const;

    /// For an import that failed: where open() made the hub, nothing of it stays.
    static void discardIfNew(std::unique_ptr<HubStore> store);

    // LogReader. What the disk does not give is answered with nothing; what the engine made of that is not sent, as
    // the next commit() fails.
    QList<Entry> entries(StreamId stream, qint64 after, int maxEntries, qint64 maxBytes) const override;
    std::optional<Entry> entryOf(StreamId stream, OpRef op) const override;

private:
    HubStore(const QString &folder, FolderLock lock);
    Result<void> identify(Access access);
    /// In a new lineage where the mark says that the database was put back.
    Result<void> beginStart(const std::optional<HubMark> &mark);
    Result<QHash<QString, DeviceId>> knownLetters() const; ///< With which devices' receipts begin
    Result<void> load(Access access, bool allowUnpaired);
    Result<void> replay(Sequencer &sequencer, Access access);
    /// Where a state stands for the log's beginning: that, and the entry up to which it was folded.
    Result<qint64> beginAtBase(OrderSequencer &sequencer) const;
    bool forgetUncommitted();

    QString m_folder;
    FolderLock m_lock; ///< Before the store: let go of after it is closed
    std::unique_ptr<LogStore> m_store;
    std::unique_ptr<HubNode> m_node;
    HubIdentity m_identity;
    mutable std::optional<Error> m_failed; ///< Set for good once memory and disk may differ
    bool m_allowUnpaired = false;
    bool m_full = false;
    QElapsedTimer m_sinceLook;
    bool m_isNew = false;
    bool m_markStale = false;
    QElapsedTimer m_sinceMark;
};

} // namespace tandem
