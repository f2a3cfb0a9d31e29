#include "sync/engine/shop_log.h"

#include "sync/model/sha256.h"

#include <QCoreApplication>

namespace tandem {

ShopSequencer::ShopSequencer(StreamId stream, LineageId lineage, const LogReader *reader, MayBecome mayBecome)
    : Sequencer(stream, lineage, reader)
    , m_mayBecome(std::move(mayBecome))
{
}

Result<QByteArray> ShopSequencer::previousOf(const QByteArray &bytes)
{
    auto operation = decodeShopOperation(bytes);
    if (!operation)
        return operation.error();
    m_decoded = *std::move(operation);
    return m_decoded.previous;
}

Result<void> ShopSequencer::apply(Entry &draft, Numbers)
{
    const ShopOperation *operation = &m_decoded;
    draft.outcome = QStringLiteral("ok");
    draft.stateHash = sha256(draft.bytes);
    // Only these have rules beside their own; a catalogue is changed in place, not copied for each of its pages.
    const bool hasRules =
        std::any_of(operation->change.cbegin(), operation->change.cend(), [](const ShopEntity &entity) {
            return std::holds_alternative<Pos>(entity) || std::holds_alternative<MultiSession>(entity)
                   || std::holds_alternative<ShopInfo>(entity) || std::holds_alternative<Cashier>(entity);
        });
    // At the hub itself there is no POS, and whoever may do that may do anything.
    const Author &by = operation->author;
    const Cashier *cashier = m_shop.cashiers.findByName(by.cashier);
    if (!by.pos.isEmpty() && !m_shop.cashiers.isEmpty() && !(cashier && isManager(*cashier))) {
        return Error{QStringLiteral("not-manager"),
                     QCoreApplication::translate("Hub", "%1 is not a manager, and only managers change the shop.")
                         .arg(by.cashier)};
    }
    if (!hasRules)
        return applyShopChange(m_shop, operation->change);
    Shop changed = m_shop;
    if (const Result<void> applied = applyShopChange(changed, operation->change); !applied)
        return applied;
    if (const Result<void> allowed = m_mayBecome(changed); !allowed)
        return allowed;
    m_shop = std::move(changed);
    return {};
}

void ShopSequencer::replay(const Entry &entry)
{
    if (const auto operation = decodeShopOperation(entry.bytes))
        static_cast<void>(applyShopChange(m_shop, operation->change));
}

void ShopReplica::replay(const Entry &entry)
{
    m_head = {entry.lineage, entry.seq};
    m_headHash = entry.hash;
    m_counters.insert(entry.op.device, entry.op.counter);
    m_lastHashes.insert(entry.op.device, sha256(entry.bytes));
    if (const auto operation = decodeShopOperation(entry.bytes))
        static_cast<void>(applyShopChange(m_shop, operation->change));
}

ShopReplica::Applied ShopReplica::receive(const wire::Entries &frame)
{
    Applied applied;
    if (frame.to <= m_head.seq)
        return applied;
    if (frame.from > m_head.seq + 1) {
        applied.gap = true;
        return applied;
    }
    for (const Entry &entry : frame.entries) {
        if (entry.seq <= m_head.seq)
            continue;
        if (entry.seq != m_head.seq + 1) {
            applied.gap = true;
            break;
        }
        if (entryHash(m_headHash, entry) != entry.hash) {
            applied.mismatch = QStringLiteral("entry %1").arg(entry.seq);
            break;
        }
        replay(entry);
        applied.entries.append(entry);
    }
    return applied;
}

} // namespace tandem
