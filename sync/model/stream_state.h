#pragma once

#include "sync/model/numbering.h"
#include "sync/model/order.h"
#include "sync/model/session.h"

#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tandem {

/// The state of one order stream: orders, sessions, run. May lie over another one, whose orders it reads but never
/// changes: that is how a terminal shows its unsent work on top of the log.
class StreamState
{
public:
    StreamState() = default;
    explicit StreamState(const StreamState *below);

    const Order *find(OrderId id) const;
    Order *edit(OrderId id); ///< Null when unknown
    Order &create(const Order &order);
    bool holds(OrderId id) const { return m_orders.contains(id); } ///< In this layer
    void clear();                                                  ///< This layer's memory
    /// Those from this layer's memory.
    void dropIf(const std::function<bool(const Order &)> &isStale)
    {
        std::erase_if(m_orders, [&](const auto &each) { return isStale(each.second.order); });
    }
    /// Every order held in memory, those of the layer below included; in no fixed order.
    void forEach(const std::function<void(const Order &)> &visit) const;
    /// The order of this layer is found by its lines, and as a document of another one. Whoever has changed it says so.
    void index(OrderId id);
    /// The orders that hold the line or have held it, each once; in no fixed order.
    void forEachWith(LineId line, const std::function<void(const Order &)> &visit) const;
    /// The orders with lines that give back goods of the line, or that had such lines; each once, in no fixed order.
    void forEachRefund(LineId sold, const std::function<void(const Order &)> &visit) const;

    /// The order that one would carry on, if there is such an order; it need not have been paid.
    const Order *carriedOnBy(OrderId followUp) const;
    /// The order, and the documents of second payments for it; each once, in no fixed order.
    void forEachDocument(OrderId original, const std::function<void(const Order &)> &visit) const;

    QList<PosSession> sessions; ///< Open ones, and the closed ones of the last 30 runs
    qint64 run = 0;             ///< The present or last run; 0 before the first session
    qint64 lastNumber = 0;      ///< In that run
    LineageStarts lineageStarts;
    FormerDevices formerDevices;
    Numbering numbering;
    QMap<QString, Money> grandTotals; ///< By POS: of all that was ever sold there

    const PosSession *openSession(const QString &pos) const;
    PosSession *session(SessionId id);
    bool anyOpenSession() const;
    /// Into its session's figures, or a supplement of them; of an unknown session nothing.
    void post(const Posting &posting);
    void copySessionsFrom(const StreamState &other);

    QByteArray serializeHeader() const; ///< Sessions, run, last number, starts of lineages, …
    bool readHeader(const QByteArray &bytes);

private:
    const StreamState *m_below = nullptr;
    struct Hash
    {
        template<typename Tag>
        size_t operator()(const Id<Tag> &id) const
        {
            return qHash(id);
        }
    };
    struct Held
    {
        Order order;
        /// What is in the indexes of its lines, in their order, with what they give back: seldom has more than the last
        /// one changed.
        std::vector<std::pair<LineId, LineId>> indexed;
    };
    // References stay valid while other orders come and go: reduce() holds several at once.
    std::unordered_map<OrderId, Held, Hash> m_orders;
    template<typename Key>
    using Index = std::unordered_multimap<Key, OrderId, Hash>;
    template<typename Key>
    void visitAll(Index<Key> StreamState::*index, Key key, const std::function<void(const Order &)> &visit) const;
    void index(Held &held);
    Index<LineId> m_holders;
    Index<LineId> m_refunds;
    Index<OrderId> m_documents;
    std::unordered_map<OrderId, OrderId, Hash> m_carriedOnBy; ///< A follow-up's id, and the order's
};

} // namespace tandem
