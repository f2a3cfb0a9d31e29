#include "app/register/register.h"

#include "sync/model/decimal.h"

namespace tandem {

Register::Register(Terminal *terminal, QObject *parent)
    : QObject(parent)
    , m_terminal(terminal)
{
    connect(terminal, &Terminal::orderChanged, this, &Register::onOrderChanged);
    connect(terminal, &Terminal::shopChanged, this, [this] {
        if (m_stream != m_terminal->stream() || m_options != m_terminal->pos().options)
            rebuild();
    });
    connect(terminal, &Terminal::linkChanged, this, [this] { m_caughtUp = m_caughtUp || m_terminal->isSynced(); });
    connect(terminal, &Terminal::noticed, this, [this](const Notice &told) {
        const QString text = noticeText(told, [this](OrderId id) { return orderName(id); });
        emit notice(told.code, text, told.order);
    });
    connect(terminal, &Terminal::sessionsChanged, this, &Register::tellCarried);
    returnToPlace();
    m_closed = SessionId::parse(QString::fromLatin1(terminal->value(closedKey))).value_or(SessionId());
    // Queued: nobody listens yet.
    QMetaObject::invokeMethod(this, &Register::tellCarried, Qt::QueuedConnection);
    m_caughtUp = terminal->isSynced();
}

/// What is current on disk, as `placeOf` wrote it.
void Register::returnToPlace()
{
    m_place = m_terminal->value(placeKey);
    QStringList ids = QString::fromLatin1(m_place).split(u' ', Qt::SkipEmptyParts);
    const auto current = OrderId::parse(ids.value(0));
    const auto line = LineId::parse(ids.value(1));
    for (const QString &text : ids.mid(2)) {
        const auto id = OrderId::parse(text);
        if (id && !m_terminal->state().find(*id))
            m_drafts.append(*id);
    }
    rebuild();
    const auto known = current ? order(*current) : std::nullopt;
    if (!known || known->isFinal())
        return;
    makeCurrent(*current);
    if (line && known->line(*line) && known->line(*line)->isShown())
        m_line = *line;
}

QByteArray Register::placeOf(OrderId current, LineId line, const QList<OrderId> &drafts) const
{
    QStringList ids{current.toString(), line.toString()};
    for (const OrderId &id : drafts) {
        if (!m_terminal->state().find(id))
            ids.append(id.toString());
    }
    return ids.join(u' ').toLatin1();
}

Result<void> Register::keepPlace(OrderId current, LineId line, const QList<OrderId> &drafts)
{
    const QByteArray place = placeOf(current, line, drafts);
    if (place == m_place)
        return {};
    const auto kept = m_terminal->setValue(placeKey, place);
    if (kept)
        m_place = place;
    // To look at an order takes no room: on a full disk only a restart forgets which one it was.
    return !kept && kept.error().code == QLatin1String("store-full") ? Result<void>() : kept;
}

void Register::rebuild()
{
    // An order of the stream that was left is no order of this one, not even an empty one under the same name.
    const bool isLeft =
        m_stream != m_terminal->stream() && !m_drafts.contains(m_current) && !m_terminal->state().find(m_current);
    m_stream = m_terminal->stream();
    m_options = m_terminal->pos().options;
    m_open.clear();
    m_terminal->state().forEach([this](const Order &order) {
        if (hasTab(order))
            m_open.insert(order.id, tabOf(order));
    });
    if (isLeft || !order(m_current))
        standReady();
    emit tabsChanged();
}

// --- tabs -----------------------------------------------------------------------------------------------------------

Register::Tab Register::tabOf(const Order &order) const
{
    if (order.number == 0)
        return {std::numeric_limits<qint64>::max(), 0, order.openedAt, order.id};
    return {order.run, order.number, 0, order.id};
}

bool Register::hasTab(const Order &order) const
{
    const Pos &pos = m_terminal->pos();
    return !order.isFinal() && !m_terminal->isPaidElsewhere(order.id)
           && (pos.options.acceptIncoming || order.addedBy.pos == pos.name);
}

QList<OrderId> Register::tabs() const
{
    QList<Tab> sorted = m_open.values();
    std::sort(sorted.begin(), sorted.end());
    QList<OrderId> ids;
    for (const Tab &tab : std::as_const(sorted))
        ids.append(tab.id);
    ids.append(m_drafts);
    if (isDraft(m_current) && !m_drafts.contains(m_current))
        ids.append(m_current);
    return ids;
}

QList<Order> Register::openOrders() const
{
    QList<Order> orders;
    for (const OrderId &id : tabs()) {
        if (!isDraft(id) || m_drafts.contains(id))
            orders.append(*order(id));
    }
    return orders;
}

bool Register::isDraft(OrderId id) const
{
    return m_drafts.contains(id) || (id == m_current && !m_terminal->state().find(id));
}

std::optional<Order> Register::order(OrderId id) const
{
    if (const Order *known = m_terminal->state().find(id))
        return *known;
    if (!id.isNull() && isDraft(id))
        return draft(id);
    return std::nullopt;
}

Order Register::draft(OrderId id) const
{
    Order order;
    order.id = id;
    order.root = id;
    order.currency = m_terminal->shop().currency;
    order.addedBy = m_author;
    return order;
}

/// Makes an empty order current that costs nothing and is forgotten when another one is chosen.
void Register::standReady() { makeCurrent(m_terminal->newId<OrderId>()); }

void Register::makeCurrent(OrderId id)
{
    const bool changes = m_current != id;
    m_current = id;
    m_line = lastShownLine(id);
    if (changes) {
        emit tabsChanged();
        emit currentChanged();
    }
}

LineId Register::lastShownLine(OrderId id) const
{
    const Order *known = m_terminal->state().find(id);
    if (!known)
        return {};
    for (auto it = known->lines.crbegin(); it != known->lines.crend(); ++it) {
        if (it->isShown())
            return it->id;
    }
    return {};
}

void Register::onOrderChanged(OrderId id)
{
    const Order *changed = m_terminal->state().find(id);
    const bool isNew = changed && !m_open.contains(id) && !changed->isFinal();
    const Tab before = m_open.value(id);
    m_drafts.removeAll(id);
    if (changed && hasTab(*changed))
        m_open.insert(id, tabOf(*changed));
    else
        m_open.remove(id);
    const Tab after = m_open.value(id);
    if (before != after)
        emit tabsChanged();
    if (id == m_current && changed && !(changed->line(m_line) && changed->line(m_line)->isShown())) {
        m_line = lastShownLine(id);
        emit currentChanged();
    }
    if (isNew && !after.id.isNull() && !m_submitting && m_caughtUp)
        welcomeForeign(*changed);
    emit orderChanged(id);
    tellCarried();
}

/// An order that others began: shown at once only where the POS wants it so and nobody works on the current one. A
/// cashier who is about to tap a product must never have another order under the finger unasked.
void Register::welcomeForeign(const Order &order)
{
    const PosOptions &options = m_terminal->pos().options;
    const bool own = order.addedBy == m_author;
    if (own || !isDraft(m_current) || !options.switchWhenEmpty)
        return;
    // The empty order that stood ready gives its place to the one that came, or keeps a tab of its own beside it. One
    // made by hand was wanted and always keeps it.
    if (!options.replaceEmpty && !m_drafts.contains(m_current))
        m_drafts.append(m_current);
    makeCurrent(order.id);
}

// --- choosing -------------------------------------------------------------------------------------------------------

Result<OrderId> Register::newOrder()
{
    const OrderId id = m_terminal->newId<OrderId>();
    if (auto kept = keepPlace(id, {}, m_drafts + QList{id}); !kept)
        return kept.error();
    m_drafts.append(id);
    makeCurrent(id);
    return id;
}

Result<void> Register::selectOrder(OrderId id)
{
    if (!order(id))
        return Error{QStringLiteral("unknown-order"), tr("There is no order %1.").arg(quoted(id.toString()))};
    if (auto kept = keepPlace(id, lastShownLine(id), m_drafts); !kept)
        return kept;
    makeCurrent(id);
    return {};
}

Result<void> Register::selectOrder(const QString &text)
{
    const auto found = findOrder(text);
    if (!found)
        return found.error();
    return selectOrder(found->id);
}

Result<void> Register::selectLine(LineId id)
{
    const Order order = currentOrder();
    const Line *line = order.line(id);
    if (!line || !line->isShown())
        return Error{QStringLiteral("unknown-line"), tr("The order has no line %1.").arg(quoted(id.toString()))};
    if (auto kept = keepPlace(m_current, id, m_drafts); !kept)
        return kept;
    m_line = id;
    emit currentChanged();
    return {};
}

Result<void> Register::selectLine(const QString &text)
{
    if (const auto id = LineId::parse(text))
        return selectLine(*id);
    bool isNumber = false;
    const qsizetype index = text.toInt(&isNumber);
    qsizetype shown = 0;
    for (const Line &line : currentOrder().lines) {
        if (line.isShown() && ++shown == index)
            return selectLine(line.id);
    }
    return Error{QStringLiteral("unknown-line"),
                 tr("The order has no line %1; it has %2.").arg(quoted(text)).arg(shown)};
}

} // namespace tandem
