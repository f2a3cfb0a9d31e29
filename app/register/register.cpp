#include "app/register/register.h"

#include "app/register/receipt.h"
#include "sync/identity/pin.h"
#include "sync/model/decimal.h"

#include <QDateTime>

namespace tandem {

namespace {

constexpr int historyLimit = 200;
const QString currentKey = QStringLiteral("register.current");
const QString draftsKey = QStringLiteral("register.drafts");

} // namespace

Register::Register(Terminal *terminal, QObject *parent)
    : QObject(parent)
    , m_terminal(terminal)
{
    connect(terminal, &Terminal::orderChanged, this, &Register::onOrderChanged);
    connect(terminal, &Terminal::shopChanged, this, [this] {
        if (m_stream != m_terminal->stream())
            rebuild();
    });
    connect(terminal, &Terminal::linkChanged, this, [this] { m_caughtUp = m_caughtUp || m_terminal->isSynced(); });
    connect(terminal, &Terminal::noticed, this, [this](const Notice &told) {
        const QString text = noticeText(told, [this](OrderId id) { return orderName(id); });
        emit notice(told.code, text, told.order);
    });
    for (const QByteArray &hex : terminal->value(draftsKey).split(' ')) {
        const auto id = OrderId::parse(QString::fromLatin1(hex));
        if (id && !terminal->state().find(*id))
            m_drafts.append(*id);
    }
    rebuild();
    const auto last = OrderId::parse(QString::fromLatin1(terminal->value(currentKey)));
    if (last && order(*last) && !order(*last)->isFinal())
        makeCurrent(*last);
    m_caughtUp = terminal->isSynced();
}

void Register::rebuild()
{
    m_stream = m_terminal->stream();
    m_open.clear();
    m_terminal->state().forEach([this](const Order &order) {
        if (hasTab(order))
            m_open.insert(order.id, tabOf(order));
    });
    if (!order(m_current))
        standReady();
    emit tabsChanged();
}

// --- who ------------------------------------------------------------------------------------------------------------

Result<const Cashier *> Register::known(const QString &name, const QString &pin) const
{
    const Cashier *cashier = m_terminal->shop().cashiers.findByName(name);
    if (!cashier || !cashier->active)
        return Error{QStringLiteral("no-such-cashier"), tr("There is no cashier %1 in this shop.").arg(quoted(name))};
    if (!verifyPin(cashier->pinVerifier, pin))
        return Error{QStringLiteral("wrong-pin"), tr("The PIN given for %1 is wrong.").arg(quoted(name))};
    return cashier;
}

Result<void> Register::login(const QString &name, const QString &pin)
{
    const auto cashier = known(name, pin);
    if (!cashier)
        return cashier.error();
    m_author = Author{(*cashier)->name, m_terminal->pos().name};
    m_role = (*cashier)->role;
    return {};
}

Result<Author> Register::authorize(const QString &manager, const QString &pin) const
{
    const auto cashier = known(manager, pin);
    if (!cashier)
        return cashier.error();
    if ((*cashier)->role != Role::Manager)
        return Error{QStringLiteral("not-manager"), tr("%1 is not a manager.").arg(quoted(manager))};
    return Author{(*cashier)->name, m_terminal->pos().name};
}

void Register::logout()
{
    m_author = {};
    m_role = Role::Cashier;
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
    return !order.isFinal() && (pos.options.acceptIncoming || order.addedBy.pos == pos.name);
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

void Register::remember(QHash<QString, QByteArray> &values) const
{
    QByteArrayList drafts;
    for (const OrderId &id : m_drafts) {
        if (!m_terminal->state().find(id))
            drafts.append(id.toString().toLatin1());
    }
    values.insert(draftsKey, drafts.join(' '));
    values.insert(currentKey, m_current.toString().toLatin1());
}

void Register::onOrderChanged(OrderId id)
{
    const Order *changed = m_terminal->state().find(id);
    const bool isNew = changed && !m_open.contains(id) && !changed->isFinal();
    const std::optional<Tab> before = m_open.contains(id) ? std::optional(m_open.value(id)) : std::nullopt;
    m_drafts.removeAll(id);
    if (changed && hasTab(*changed))
        m_open.insert(id, tabOf(*changed));
    else
        m_open.remove(id);
    const std::optional<Tab> after = m_open.contains(id) ? std::optional(m_open.value(id)) : std::nullopt;
    if (before != after)
        emit tabsChanged();
    if (id == m_current && changed && !(changed->line(m_line) && changed->line(m_line)->isShown())) {
        m_line = lastShownLine(id);
        emit currentChanged();
    }
    if (isNew && after && !m_submitting && m_caughtUp)
        welcomeForeign(*changed);
    emit orderChanged(id);
}

/// An order that others began: shown at once where the POS wants it so and nobody works on the current one.
void Register::welcomeForeign(const Order &order)
{
    const PosOptions &options = m_terminal->pos().options;
    const bool own = order.addedBy == m_author;
    // A draft made by hand was wanted: it is never taken away, only left.
    const bool standsReady = isDraft(m_current) && !m_drafts.contains(m_current);
    if (own || !isDraft(m_current) || !((standsReady && options.replaceEmpty) || options.switchWhenEmpty))
        return;
    makeCurrent(order.id);
}

// --- finding --------------------------------------------------------------------------------------------------------

QList<Order> Register::history(const QString &words) const { return m_terminal->history(words, historyLimit); }

QString Register::orderName(OrderId id) const
{
    const auto known = order(id);
    return known && known->number > 0 ? QString::number(known->number) : tr("NEW");
}

Result<Order> Register::findOrder(const QString &text) const
{
    if (const auto id = OrderId::parse(text)) {
        if (const auto known = order(*id))
            return *known;
    }
    const qsizetype slash = text.indexOf(u'/');
    const qint64 number = text.left(slash < 0 ? text.size() : slash).toLongLong();
    const qint64 run = slash < 0 ? 0 : text.mid(slash + 1).toLongLong();
    const auto fits = [&](const Order &order) {
        return number > 0 && order.number == number && (slash < 0 || order.run == run);
    };
    std::optional<Order> found;
    for (const OrderId &id : tabs()) {
        const auto open = order(id);
        // The same number may be open from an earlier run: the present run's comes first.
        if (fits(*open) && (!found || open->run > found->run))
            found = open;
    }
    if (found)
        return *found;
    if (number > 0 || text.count(u'-') == 2) {
        for (const Order &closed : m_terminal->history(number > 0 ? QString::number(number) : text, historyLimit)) {
            if (fits(closed) || (closed.settlement && closed.settlement->receipt == text))
                return closed;
        }
    }
    return Error{QStringLiteral("unknown-order"), tr("There is no order %1.").arg(quoted(text))};
}

Money Register::totalOf(const Order &order) const
{
    if (order.settlement)
        return order.settlement->bill.total;
    return order.lock ? order.lock->bill.total : totalsOf(order, m_terminal->shop().rounding).total;
}

Money Register::dueOf(const Order &order) const
{
    Money due = totalOf(order);
    for (const Payment &payment : order.payments) {
        if (!payment.voided)
            due -= payment.amount;
    }
    return due;
}

QString Register::receiptText(const Order &order) const
{
    const qint64 when = order.settlement ? order.settlement->deviceTime : order.openedAt;
    return tandem::receiptText(order, {m_terminal->shop().name, m_terminal->shop().rounding,
                                       QDateTime::fromMSecsSinceEpoch(when).offsetFromUtc()});
}

// --- choosing -------------------------------------------------------------------------------------------------------

Result<OrderId> Register::newOrder()
{
    const OrderId id = m_terminal->newId<OrderId>();
    QHash<QString, QByteArray> values;
    m_drafts.append(id);
    remember(values);
    if (auto kept = m_terminal->setValue(draftsKey, values.value(draftsKey)); !kept) {
        m_drafts.removeAll(id);
        return kept.error();
    }
    makeCurrent(id);
    return id;
}

Result<void> Register::selectOrder(OrderId id)
{
    if (!order(id))
        return Error{QStringLiteral("unknown-order"), tr("There is no order %1.").arg(quoted(id.toString()))};
    if (auto kept = m_terminal->setValue(currentKey, id.toString().toLatin1()); !kept)
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
