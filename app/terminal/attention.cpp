#include "app/terminal/attention.h"

#include "app/register/checks.h"
#include "app/register/register.h"
#include "app/terminal/notice_json.h"
#include "sync/model/sha256.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

namespace {

constexpr int mostRead = 200;   ///< Beyond it the oldest go unread; matters of money never do
constexpr int mostDealt = 1000; ///< Remembered as dealt with, so that they do not come again
const QString needsManager = QStringLiteral("needs-manager");

} // namespace

Attention::Attention(Terminal *terminal, Register *till)
    : m_terminal(terminal)
    , m_register(till)
{
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &Attention::settle);
    connect(terminal, &Terminal::orderChanged, this, &Attention::lookAt);
    connect(terminal, &Terminal::shopChanged, this, [this] {
        if (m_stream != m_terminal->stream())
            lookAtAll();
    });
    load();
    lookAtAll();
}

Attention::~Attention()
{
    if (m_unsaved)
        (void)save(); // where that fails, matters of money are found in the orders again
}

// --- coming ---------------------------------------------------------------------------------------------------------

std::optional<NoticeView> Attention::add(const Notice &notice)
{
    if (notice.money && isDealt(matterOf(notice)))
        return std::nullopt;
    const bool known = std::any_of(m_items.cbegin(), m_items.cend(),
                                   [&](const Item &item) { return item.text.isEmpty() && item.notice == notice; });
    if (known)
        return std::nullopt;
    Item item;
    item.notice = notice;
    return append(item);
}

std::optional<NoticeView> Attention::add(const QString &sentence, OrderId order, bool good)
{
    Item item;
    item.notice.order = order;
    item.text = sentence;
    item.good = good;
    return append(item);
}

std::optional<NoticeView> Attention::append(Item item)
{
    item.id = m_nextId++;
    item.at = m_terminal->now();
    if (item.notice.money) {
        // What was found in the orders it says better; and a second bill takes up the money that came too much before
        // it.
        const bool secondBill = item.notice.code == QLatin1String("paid-twice");
        const OrderId matter = matterOf(item.notice);
        m_items.removeIf([&](const Item &known) {
            const QString &code = known.notice.code;
            return (code == needsManager || (secondBill && code == QLatin1String("overpaid")))
                   && matterOf(known.notice) == matter;
        });
    }
    m_items.append(item);
    qsizetype over = std::count_if(m_items.cbegin(), m_items.cend(), [](const Item &i) { return !i.notice.money; });
    over -= mostRead;
    m_items.removeIf([&](const Item &known) { return !known.notice.money && over-- > 0; });
    m_unsaved = true;
    m_settle.start(0);
    return NoticeView{QString::number(item.id), textOf(item), item.notice.order, item.notice.money, item.good};
}

// --- matters of money -----------------------------------------------------------------------------------------------

/// All documents of one order are one matter.
OrderId Attention::matterOf(const Order &order) const
{
    return order.duplicateOf.isNull() ? order.id : order.duplicateOf;
}

OrderId Attention::matterOf(const Notice &notice) const
{
    // What is given back twice is told of the order it was sold in, and is a matter of the one that gives it back.
    const Order *other = notice.other.isNull() ? nullptr : m_terminal->state().find(notice.other);
    if (other && other->needsManager)
        return matterOf(*other);
    const Order *order = m_terminal->state().find(notice.order);
    return order ? matterOf(*order) : notice.order;
}

/// What a manager has looked at: more money on the order is a new matter.
QByteArray Attention::moneyOf(OrderId matter) const
{
    QStringList payments;
    QList<OrderId> documents = m_duplicates.keys(matter);
    documents.append(matter);
    for (const OrderId &id : std::as_const(documents)) {
        const Order *order = m_terminal->state().find(id);
        for (const Payment &payment : order ? order->payments : QList<Payment>()) {
            if (!payment.voided)
                payments.append(payment.id.toString());
        }
    }
    payments.sort();
    return sha256(payments.join(u' ').toLatin1()).toHex();
}

bool Attention::isDealt(OrderId matter) const
{
    const auto dealt = m_dealt.constFind(matter);
    return dealt != m_dealt.cend() && dealt->money == moneyOf(matter);
}

/// Money was taken for it here.
bool Attention::concerns(const Order &order) const
{
    const QString &pos = m_terminal->pos().name;
    return (order.settlement && order.settlement->by.pos == pos)
           || std::any_of(order.payments.cbegin(), order.payments.cend(),
                          [&](const Payment &payment) { return payment.by.pos == pos; });
}

void Attention::lookAtAll()
{
    m_stream = m_terminal->stream();
    m_terminal->state().forEach([this](const Order &order) {
        if (order.needsManager)
            lookAt(order.id);
    });
}

void Attention::lookAt(OrderId id)
{
    const Order *order = m_terminal->state().find(id);
    if (!order || !order->needsManager)
        return;
    if (!order->duplicateOf.isNull())
        m_duplicates.insert(id, order->duplicateOf);
    if (!m_suspects.contains(id))
        m_suspects.append(id);
    m_settle.start(0);
}

/// The terminal has told all that belongs to what it told first.
void Attention::settle()
{
    for (const OrderId &id : std::exchange(m_suspects, {})) {
        const Order *order = m_terminal->state().find(id);
        if (!order || !order->needsManager)
            continue;
        const OrderId matter = matterOf(*order);
        const Order *first = m_terminal->state().find(matter);
        const bool told = std::any_of(m_items.cbegin(), m_items.cend(), [&](const Item &item) {
            return item.notice.money && matterOf(item.notice) == matter;
        });
        if (told || isDealt(matter) || !(concerns(*order) || (first && concerns(*first))))
            continue;
        Notice found;
        found.code = needsManager;
        found.order = matter;
        found.money = true;
        Item item;
        item.notice = found;
        (void)append(item);
    }
    if (m_unsaved)
        (void)save(); // a full disk is told by whatever is sold next
    emit changed();
}

// --- going ----------------------------------------------------------------------------------------------------------

void Attention::read(const QString &id)
{
    const auto gone =
        m_items.removeIf([&](const Item &item) { return !item.notice.money && QString::number(item.id) == id; });
    if (gone == 0)
        return;
    m_unsaved = true;
    m_settle.start(0);
}

void Attention::readAll()
{
    if (m_items.removeIf([](const Item &item) { return !item.notice.money; }) == 0)
        return;
    m_unsaved = true;
    m_settle.start(0);
}

Result<void> Attention::dealWith(const QString &id, const Author &manager)
{
    const auto item = std::find_if(m_items.cbegin(), m_items.cend(), [&](const Item &each) {
        return each.notice.money && QString::number(each.id) == id;
    });
    if (item == m_items.cend())
        return {}; // dealt with already
    const OrderId matter = matterOf(item->notice);
    const auto items = m_items;
    const auto dealt = m_dealt;
    m_items.removeIf([&](const Item &each) { return each.notice.money && matterOf(each.notice) == matter; });
    m_dealt.insert(matter, {moneyOf(matter), manager.cashier, m_terminal->now()});
    if (auto saved = save(); !saved) {
        m_items = items;
        m_dealt = dealt;
        return saved;
    }
    emit changed();
    return {};
}

// --- showing --------------------------------------------------------------------------------------------------------

QString Attention::textOf(const Item &item) const
{
    if (!item.text.isEmpty())
        return item.text;
    const auto name = [this](OrderId id) { return m_register->orderName(id); };
    if (item.notice.code == needsManager) {
        return tr("More money was taken for order %1 than its bill, or more given back than was sold. Ask a manager to "
                  "look at it.")
            .arg(name(item.notice.order));
    }
    return withMarksVisible(noticeText(item.notice, name));
}

QList<AttentionView> Attention::list(const ShopFormat &format) const
{
    QList<AttentionView> views;
    for (auto item = m_items.crbegin(); item != m_items.crend(); ++item) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(item->at);
        QStringList detail{format.locale().toString(at, QLocale::ShortFormat)};
        if (item->notice.money)
            detail.append(tr("stays until a manager has dealt with it"));
        const OrderId order = m_terminal->state().find(item->notice.order) ? item->notice.order : OrderId();
        views.append(
            {QString::number(item->id), textOf(*item), detail.join(QStringLiteral(" · ")), order, item->notice.money});
    }
    std::stable_partition(views.begin(), views.end(), [](const AttentionView &view) { return view.money; });
    return views;
}

// --- keeping --------------------------------------------------------------------------------------------------------

void Attention::load()
{
    const QJsonObject json = QJsonDocument::fromJson(m_terminal->value(key)).object();
    for (const QJsonValue &value : json.value(u"items").toArray()) {
        const QJsonObject each = value.toObject();
        Item item;
        item.id = m_nextId++;
        item.at = each.value(u"at").toInteger();
        item.notice = noticeOf(each.value(u"notice").toObject());
        item.text = each.value(u"text").toString();
        item.good = each.value(u"good").toBool();
        m_items.append(item);
    }
    for (const QJsonValue &value : json.value(u"dealt").toArray()) {
        const QJsonObject each = value.toObject();
        if (const auto order = OrderId::parse(each.value(u"order").toString())) {
            m_dealt.insert(*order, {each.value(u"money").toString().toLatin1(), each.value(u"by").toString(),
                                    each.value(u"at").toInteger()});
        }
    }
}

Result<void> Attention::save()
{
    QJsonArray items;
    for (const Item &item : std::as_const(m_items)) {
        items.append(QJsonObject{{QStringLiteral("at"), item.at},
                                 {QStringLiteral("notice"), toJson(item.notice)},
                                 {QStringLiteral("text"), item.text},
                                 {QStringLiteral("good"), item.good}});
    }
    while (m_dealt.size() > mostDealt) {
        m_dealt.erase(std::min_element(m_dealt.begin(), m_dealt.end(),
                                       [](const Dealt &a, const Dealt &b) { return a.at < b.at; }));
    }
    QJsonArray dealt;
    for (auto it = m_dealt.cbegin(); it != m_dealt.cend(); ++it) {
        dealt.append(QJsonObject{{QStringLiteral("order"), it.key().toString()},
                                 {QStringLiteral("money"), QString::fromLatin1(it->money)},
                                 {QStringLiteral("by"), it->by},
                                 {QStringLiteral("at"), it->at}});
    }
    const QJsonObject json{{QStringLiteral("items"), items}, {QStringLiteral("dealt"), dealt}};
    const auto kept = m_terminal->setValue(key, QJsonDocument(json).toJson(QJsonDocument::Compact));
    m_unsaved = !kept;
    return kept;
}

} // namespace tandem
