#include "sync/model/stream_state.h"

#include "sync/model/reduce.h"
#include "sync/model/serialize.h"

#include <QIODevice>
#include <QSet>

#include <algorithm>

namespace tandem {

StreamState::StreamState(const StreamState *below)
    : m_below(below)
{
    copySessionsFrom(*below);
}

const Order *StreamState::find(OrderId id) const
{
    const auto it = m_orders.find(id);
    if (it != m_orders.cend())
        return &it->second.order;
    if (m_below)
        return m_below->find(id);
    return nullptr;
}

Order *StreamState::edit(OrderId id)
{
    const auto it = m_orders.find(id);
    if (it != m_orders.end())
        return &it->second.order;
    const Order *below = m_below ? m_below->find(id) : nullptr;
    return below ? &m_orders.try_emplace(id, Held{*below, {}}).first->second.order : nullptr;
}

Order &StreamState::create(const Order &order)
{
    Held &held = m_orders[order.id];
    held.order = order;
    index(held);
    return held.order;
}

void StreamState::clear()
{
    m_orders.clear();
    m_holders.clear();
    m_refunds.clear();
    m_documents.clear();
    m_carriedOnBy.clear();
}

void StreamState::index(OrderId id) { index(m_orders.at(id)); }

void StreamState::index(Held &held)
{
    const Order &order = held.order;
    const auto add = [&](auto &index, auto key) {
        const auto [begin, end] = index.equal_range(key);
        if (std::none_of(begin, end, [&](const auto &known) { return known.second == order.id; }))
            index.emplace(key, order.id);
    };
    if (!order.duplicateOf.isNull())
        add(m_documents, order.duplicateOf);
    if (held.indexed.empty())
        m_carriedOnBy.emplace(followUpId(order.id), order.id);
    held.indexed.resize(std::size_t(order.lines.size()));
    for (std::size_t i = 0; i < held.indexed.size(); ++i) {
        const Line &line = order.lines[qsizetype(i)];
        if (held.indexed[i] == std::pair(line.id, line.refundOfLine))
            continue;
        held.indexed[i] = {line.id, line.refundOfLine};
        add(m_holders, line.id);
        if (!line.refundOfLine.isNull())
            add(m_refunds, line.refundOfLine);
    }
}

void StreamState::forEachWith(LineId line, const std::function<void(const Order &)> &visit) const
{
    visitAll(&StreamState::m_holders, line, visit);
}

void StreamState::forEachRefund(LineId sold, const std::function<void(const Order &)> &visit) const
{
    visitAll(&StreamState::m_refunds, sold, visit);
}

const Order *StreamState::carriedOnBy(OrderId followUp) const
{
    for (const StreamState *layer = this; layer; layer = layer->m_below) {
        const auto known = layer->m_carriedOnBy.find(followUp);
        if (known != layer->m_carriedOnBy.cend())
            return find(known->second);
    }
    return nullptr;
}

void StreamState::forEachDocument(OrderId original, const std::function<void(const Order &)> &visit) const
{
    if (const Order *order = find(original))
        visit(*order);
    visitAll(&StreamState::m_documents, original, visit);
}

template<typename Key>
void StreamState::visitAll(Index<Key> StreamState::*index, Key key,
                           const std::function<void(const Order &)> &visit) const
{
    QSet<OrderId> all;
    for (const StreamState *layer = this; layer; layer = layer->m_below) {
        const auto [begin, end] = (layer->*index).equal_range(key);
        std::for_each(begin, end, [&](const auto &known) { all.insert(known.second); });
    }
    for (OrderId id : std::as_const(all)) {
        if (const Order *order = find(id))
            visit(*order);
    }
}

void StreamState::forEach(const std::function<void(const Order &)> &visit) const
{
    for (const auto &[id, held] : m_orders)
        visit(held.order);
    if (m_below) {
        m_below->forEach([&](const Order &order) {
            if (!holds(order.id))
                visit(order);
        });
    }
}

const PosSession *StreamState::openSession(const QString &pos) const
{
    for (const PosSession &candidate : sessions) {
        if (candidate.open && candidate.pos == pos)
            return &candidate;
    }
    return nullptr;
}

PosSession *StreamState::session(SessionId id)
{
    for (PosSession &candidate : sessions) {
        if (candidate.id == id || candidate.aliases.contains(id))
            return &candidate;
    }
    return nullptr;
}

bool StreamState::anyOpenSession() const
{
    return std::any_of(sessions.cbegin(), sessions.cend(), [](const PosSession &s) { return s.open; });
}

void StreamState::copySessionsFrom(const StreamState &other)
{
    sessions = other.sessions;
    run = other.run;
    lastNumber = other.lastNumber;
    lineageStarts = other.lineageStarts;
    formerDevices = other.formerDevices;
    numbering = other.numbering;
    grandTotals = other.grandTotals;
}

QByteArray StreamState::serializeHeader() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << run << lastNumber << qint64(lineageStarts.size());
    for (auto it = lineageStarts.cbegin(); it != lineageStarts.cend(); ++it)
        stream << it.key().bytes() << it->seq << it->isOurs << it->last << it->firstLost;
    stream << qint64(formerDevices.size());
    for (auto it = formerDevices.cbegin(); it != formerDevices.cend(); ++it)
        stream << it.key().bytes() << it->device.bytes() << it->counter;
    stream << qint64(sessions.size());
    for (const PosSession &session : sessions)
        stream << session;
    stream << qint64(grandTotals.size());
    for (auto it = grandTotals.cbegin(); it != grandTotals.cend(); ++it)
        stream << it.key() << it->minor() << it->currency().code();
    stream << numbering;
    return bytes;
}

bool StreamState::readHeader(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    qint64 count = 0;
    stream >> run >> lastNumber >> count;
    lineageStarts.clear();
    for (qint64 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QByteArray lineage;
        LineageStart start;
        stream >> lineage >> start.seq >> start.isOurs >> start.last >> start.firstLost;
        lineageStarts.insert(LineageId::fromBytes(lineage), start);
    }
    stream >> count;
    formerDevices.clear();
    for (qint64 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QByteArray device;
        QByteArray former;
        OpRef last;
        stream >> device >> former >> last.counter;
        last.device = DeviceId::fromBytes(former);
        formerDevices.insert(DeviceId::fromBytes(device), last);
    }
    stream >> count;
    sessions.clear();
    for (qint64 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        PosSession session;
        stream >> session;
        sessions.append(session);
    }
    stream >> count;
    grandTotals.clear();
    for (qint64 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QString pos;
        qint64 minor = 0;
        QString currency;
        stream >> pos >> minor >> currency;
        const auto known = Currency::parse(currency);
        grandTotals.insert(pos, Money::fromMinor(minor, known ? *known : Currency()));
    }
    stream >> numbering;
    return serializeHeader() == bytes; // read as it was written, or not at all
}

} // namespace tandem
