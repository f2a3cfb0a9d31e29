// States that a hub hands out: all orders by pages to a newcomer, one order to who has computed another.
#include "sync/engine/hub_node.h"

namespace tandem {

namespace {

constexpr qint64 snapshotPageMost = 3 * 1024 * 1024;
constexpr qint64 snapshotStaysFresh = 2000; ///< Entries: a newcomer reads so many after it at most
constexpr qint64 snapshotKeptMs = 60'000;

} // namespace

const Snapshot &HubNode::snapshotFor(const wire::AskSnapshot &ask, OrderSequencer &log, qint64 wallMs)
{
    KeptSnapshot *fresh = nullptr;
    for (KeptSnapshot &kept : m_snapshots) {
        if (kept.stream != ask.stream)
            continue;
        if (ask.page > 0 && kept.snapshot.at.seq == ask.seq) {
            kept.usedAt = wallMs;
            return kept.snapshot;
        }
        if (log.seq() - kept.snapshot.at.seq <= snapshotStaysFresh)
            fresh = &kept;
    }
    if (!fresh) {
        DeviceHeads devices;
        for (auto it = log.counters().cbegin(); it != log.counters().cend(); ++it)
            devices.insert(it.key(), {it.value(), log.hashOf({it.key(), it.value()})});
        fresh = &m_snapshots.emplace_back(
            KeptSnapshot{ask.stream, takeSnapshot(log.state(), log.head(), log.hash(), devices), wallMs});
    }
    fresh->usedAt = wallMs;
    return fresh->snapshot;
}

void HubNode::forgetSnapshots(qint64 wallMs)
{
    m_snapshots.remove_if([&](const KeptSnapshot &kept) { return std::abs(wallMs - kept.usedAt) > snapshotKeptMs; });
}

/// A terminal has computed another order than the log says. Whichever of the two is at fault, all show the same again.
void HubNode::orderState(Connection connection, const Client &client, const wire::AskOrder &ask)
{
    const auto log = m_orders.find(ask.stream);
    if (log == m_orders.end()) {
        return refuse(connection,
                      {QStringLiteral("unknown-stream"), QStringLiteral("There is no such stream of orders here.")},
                      false);
    }
    const Order *order = log->second->state().find(ask.order);
    m_output.reports.append(
        QStringLiteral("Terminal %1 has computed order %2 otherwise than this hub, and takes what this "
                       "hub has at entry %3 of stream %4.")
            .arg(client.device.toString(), ask.order.toString())
            .arg(log->second->seq())
            .arg(ask.stream.toString()));
    reply(connection, wire::encode(wire::OrderState{ask.stream, ask.order, log->second->seq(),
                                                    order ? packPage(serialize(*order)) : QByteArray()}));
}

void HubNode::snapshot(Connection connection, const Client &client, const wire::AskSnapshot &ask, qint64 wallMs)
{
    auto *log = ask.stream == shopStream() ? nullptr : dynamic_cast<OrderSequencer *>(sequencer(ask.stream));
    if (!log) {
        return refuse(connection,
                      {QStringLiteral("unknown-stream"), QStringLiteral("There is no such stream of orders here.")},
                      false);
    }
    forgetSnapshots(wallMs);
    const Snapshot &state = snapshotFor(ask, *log, wallMs);
    const bool goesOn = state.at.seq == ask.seq && ask.page < state.pages.size();
    wire::Snapshot page;
    page.stream = ask.stream;
    page.at = state.at;
    page.hash = state.hash;
    page.format = stateFormat;
    page.page = goesOn ? ask.page : 0;
    page.pages = state.pages.size();
    page.state = packPage(state.pages[qsizetype(page.page)]);
    const DeviceHead own = state.devices.value(client.device);
    page.counter = own.counter;
    page.previous = own.hash;
    if (page.page == 0)
        page.devices = state.devices;
    if (page.state.size() > snapshotPageMost) {
        page.pages = 0;
        page.state.clear();
    }
    reply(connection, wire::encode(page));
}

} // namespace tandem
