#pragma once

#include "sync/engine/hub_node.h"
#include "sync/store/log_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace tandem {

/// A hub's data folder, opened: store and engine, without a network. One thread.
class HubStore : public LogReader
{
public:
    /// Opens or makes `folder`/hub.sqlite. Errors: store-… (see LogStore), which end the program with exit code 4.
    static Result<std::unique_ptr<HubStore>> open(const QString &folder, bool allowUnpaired);

    HubNode &node() { return *m_node; }
    HubId hub() const { return m_hub; }
    LineageId lineage() const { return m_lineages.last(); }

    /// Takes what the engine has to do, makes its entries durable and returns it for sending. After an error the object
    /// must not be used any more.
    Result<HubNode::Output> commit();

    /// A change of the shop made here, in as many operations as it needs: all or nothing.
    Result<void> changeShop(const ShopChange &change);
    /// Copies everything to `file` while in use.
    Result<void> backup(const QString &file) const { return m_store->backupTo(file); }
    /// Recomputes every log from its first entry: {"ok":true,"entries":N,"orders":N} or ok false and `differences`.
    QJsonObject verify() const;
    /// what: "orders", "payments" or "log", as in contract.md.
    Result<QJsonArray> exportAll(const QString &what) const;

    /// Puts the backup `file` in place of the folder's data and begins a new lineage. What was there is kept beside it.
    static Result<void> restore(const QString &folder, const QString &file);

    // LogReader
    QList<Entry> entries(StreamId stream, qint64 after, int maxEntries, qint64 maxBytes) const override;
    std::optional<Entry> entryOf(StreamId stream, OpRef op) const override;

private:
    HubStore() = default;
    Result<void> load(bool allowUnpaired);

    std::unique_ptr<LogStore> m_store;
    std::unique_ptr<HubNode> m_node;
    HubId m_hub;
    QList<LineageId> m_lineages;
};

} // namespace tandem
