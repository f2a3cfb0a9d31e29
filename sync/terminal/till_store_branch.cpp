#include "sync/engine/reissue.h"
#include "sync/store/folded_state.h"
#include "sync/terminal/log_pages.h"
#include "sync/terminal/till_store.h"

namespace tandem {

namespace {

const QString paidElsewhereKey = QStringLiteral("orders.paid-elsewhere");

} // namespace

Result<void> TillStore::readPaidElsewhere()
{
    const auto paid = m_store->value(paidElsewhereKey);
    if (!paid)
        return paid.error();
    for (qsizetype i = 0; i + 16 <= paid->size(); i += 16)
        m_paidElsewhere.insert(OrderId::fromBytes(paid->mid(i, 16)));
    return {};
}

Result<void> TillStore::beginBranch(StreamId stream, qint64 after)
{
    const Shop &shop = m_shop.shop();
    const Replica *present = nullptr;
    for (const auto &open : m_replicas) {
        if (open->stream() == stream)
            present = open.get();
    }
    if (!present)
        return {};
    Branch branch;
    branch.after = after;
    branch.replica =
        std::make_unique<Replica>(Replica::Setup{stream, m_device, shop.currency, shop.rounding, present->lineages()});
    const auto checkpoint = m_store->checkpoint(stream);
    if (!checkpoint)
        return checkpoint.error();
    if (*checkpoint && (*checkpoint)->seq <= after) {
        if (const auto restored = restore(*branch.replica); !restored)
            return restored;
    }
    const auto read = forEachEntry(
        *m_store, stream,
        [&](const Entry &entry) {
            // With a state that stands for the log's beginning the common part may not be here: then all is read again.
            if (entry.seq <= after && entry.seq == branch.replica->head().seq + 1)
                branch.replica->replay(entry);
        },
        branch.replica->head().seq);
    if (!read)
        return read;
    branch.after = branch.replica->head().seq;
    m_branches.insert_or_assign(stream, std::move(branch));
    return {};
}

Result<void> TillStore::beginShopBranch(qint64 after)
{
    ShopBranch branch;
    branch.after = after;
    const auto read = forEachEntry(*m_store, shopStream(), [&](const Entry &entry) {
        if (entry.seq <= after)
            branch.replica.replay(entry);
    });
    if (read)
        m_shopBranch = std::move(branch);
    return read;
}

Result<TillStore::BranchStep> TillStore::receiveShopBranch(const wire::Entries &frame)
{
    const ShopReplica::Applied applied = m_shopBranch->replica.receive(frame);
    m_shopBranch->entries.append(applied.entries);
    BranchStep step;
    step.gap = applied.gap || !applied.mismatch.isEmpty();
    step.isWhole = !step.gap && m_shopBranch->replica.head().seq >= frame.head;
    if (!step.isWhole)
        return step;
    Batch batch;
    batch.truncateAfter.append({frame.stream, m_shopBranch->after});
    for (const Entry &entry : std::as_const(m_shopBranch->entries))
        batch.entries.append({frame.stream, entry});
    if (const auto written = m_store->commit(batch); !written)
        return written.error();
    m_shop = std::move(m_shopBranch->replica);
    m_shopBranch.reset();
    return step;
}

void TillStore::dropBranches()
{
    m_branches.clear();
    m_shopBranch.reset();
}

const Replica *TillStore::branchOf(StreamId stream) const
{
    const auto it = m_branches.find(stream);
    return it == m_branches.end() ? nullptr : it->second.replica.get();
}

Result<TillStore::BranchStep> TillStore::receiveBranch(const wire::Entries &frame)
{
    Branch &branch = m_branches.at(frame.stream);
    const Applied applied = branch.replica->receive(frame);
    branch.entries.append(applied.entries);
    BranchStep step;
    step.gap = applied.gap || !applied.mismatch.isEmpty();
    step.isWhole = !step.gap && branch.replica->head().seq >= frame.head;
    if (!step.isWhole)
        return step;
    Batch batch;
    batch.truncateAfter.append({frame.stream, branch.after});
    for (const Entry &entry : std::as_const(branch.entries))
        batch.entries.append({frame.stream, entry});
    const auto own = ownAfter(frame.stream, branch.after);
    if (!own)
        return own.error();
    keepUnsent(*own, lastOfOurs(own->all, branch.entries, m_device, branch.replica->base().ownCounter), batch);
    const QSet<OrderId> paid = paidElsewhere(frame.stream, branch.replica->confirmed());
    put(paid, batch);
    if (const auto written = m_store->commit(batch); !written)
        return written.error();
    step.numbers = numbersLostTo(frame.stream, branch.replica->confirmed());
    m_paidElsewhere = paid;
    m_branches.erase(frame.stream);
    m_checkpoints.remove(frame.stream);
    if (const auto opened = reopen(frame.stream); !opened)
        return opened.error();
    return step;
}

Result<TillStore::Own> TillStore::ownAfter(StreamId stream, qint64 after) const
{
    Own own{stream, {}, std::numeric_limits<qint64>::max()};
    const auto read = forEachEntry(
        *m_store, stream,
        [&](const Entry &entry) {
            if (entry.op.device == m_device)
                own.all[entry.op.counter] = entry.bytes;
        },
        after);
    if (!read)
        return read.error();
    const auto unsent = m_store->ownOps(stream);
    if (!unsent)
        return unsent.error();
    for (const OwnOp &op : *unsent)
        own.all[op.counter] = op.bytes;
    if (!unsent->isEmpty())
        own.firstUnsent = unsent->first().counter;
    return own;
}

/// What is not in the log or state that takes the place of ours is unsent again.
void TillStore::keepUnsent(const Own &own, qint64 placed, Batch &batch)
{
    if (placed > 0)
        batch.ownOpsSeen.append({own.stream, placed});
    for (const auto &[counter, bytes] : own.all) {
        if (counter > placed && counter < own.firstUnsent)
            batch.ownOps.append({own.stream, counter, bytes});
    }
}

QSet<OrderId> TillStore::paidElsewhere(StreamId stream, const StreamState &now) const
{
    QSet<OrderId> paid = m_paidElsewhere;
    for (const auto &open : m_replicas) {
        if (open->stream() != stream)
            continue;
        open->confirmed().forEach([&](const Order &order) {
            if (order.state == OrderState::Paid)
                paid.insert(order.id);
        });
    }
    paid.removeIf([&](OrderId id) {
        const Order *there = now.find(id);
        return there && there->state == OrderState::Paid;
    });
    return paid;
}

QList<op::ResumeNumbers> TillStore::numbersLostTo(StreamId stream, const StreamState &now) const
{
    for (const auto &open : m_replicas) {
        if (open->stream() == stream)
            return numbersLost(open->confirmed(), now);
    }
    return {};
}

void TillStore::put(const QSet<OrderId> &paid, Batch &batch)
{
    QByteArray list;
    for (OrderId id : paid)
        list += id.bytes();
    batch.values.insert(paidElsewhereKey, list);
}

Result<TillStore::BranchStep> TillStore::beginAnew(StreamId stream, const Replica::Base &base, const QByteArray &header,
                                                   const QList<Order> &orders)
{
    Replica trial(Replica::Setup{stream, m_device, m_shop.shop().currency, m_shop.shop().rounding, {}});
    if (!trial.begin(base, header, orders)) {
        return Error{QStringLiteral("bad-snapshot"),
                     QObject::tr("What the hub sent of the open orders cannot be read.")};
    }
    Batch batch;
    batch.truncateAfter.append({stream, 0});
    batch.checkpoints.append(checkpointOf(stream, base, header, orders));
    batch.values.insert(logBaseName(stream), packBase(stateFormat, base, {}));
    const auto own = ownAfter(stream, 0);
    if (!own)
        return own.error();
    keepUnsent(*own, lastOfOurs(own->all, own->firstUnsent, {base.ownCounter, base.ownHash}), batch);
    const QSet<OrderId> paid = paidElsewhere(stream, trial.confirmed());
    put(paid, batch);
    if (const auto written = m_store->commit(batch); !written)
        return written.error();
    const BranchStep step{true, false, numbersLostTo(stream, trial.confirmed())};
    m_paidElsewhere = paid;
    m_checkpoints.remove(stream);
    m_branches.erase(stream);
    if (const auto opened = reopen(stream); !opened)
        return opened.error();
    return step;
}

Result<QList<Entry>> TillStore::entriesAfter(StreamId stream, qint64 after, qint64 maxBytes) const
{
    return m_store->entries(stream, after, replayPage, maxBytes);
}

} // namespace tandem
