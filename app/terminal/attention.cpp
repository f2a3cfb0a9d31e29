#include "app/terminal/attention.h"

#include "app/register/checks.h"
#include "app/register/register.h"
#include "sync/terminal/notice_json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

namespace {

constexpr int mostRead = 200; ///< Beyond it the oldest go unread; matters of money never do
const QString needsManager = QStringLiteral("needs-manager");
const QString numbersHeld = QStringLiteral("numbers-held");
const QString deviceAway = QStringLiteral("device-away");

DeviceId deviceOf(const Notice &away) { return DeviceId::parse(away.words.value(2)).value_or(DeviceId()); }

} // namespace

Attention::Attention(Terminal *terminal, Register *till)
    : m_terminal(terminal)
    , m_register(till)
{
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &Attention::settle);
    connect(terminal, &Terminal::orderChanged, this, &Attention::lookAt);
    for (auto signal : {&Terminal::linkChanged, &Terminal::sessionsChanged}) {
        connect(terminal, signal, this, [this] {
            if (std::any_of(m_items.cbegin(), m_items.cend(), isForNow))
                m_settle.start(0);
        });
    }
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
    m_settle.start(0); // where it is kept from now on, or known, the terminal need not keep it any more
    if (notice.money && isDealt(matterOf(notice)))
        return std::nullopt;
    const bool known = std::any_of(m_items.cbegin(), m_items.cend(),
                                   [&](const Item &item) { return item.text.isEmpty() && item.notice == notice; });
    if (known)
        return std::nullopt;
    Item item;
    item.notice = notice;
    if (!isAway(item))
        return append(item);
    // Quietly: in the middle of a sale nobody can do anything about it.
    m_items.removeIf([&](const Item &each) { return isAway(each) && deviceOf(each.notice) == deviceOf(notice); });
    (void)append(item);
    return std::nullopt;
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

/// All its documents are here, and no money of any of them needs a manager any more.
bool Attention::isDealt(OrderId matter) const
{
    const Order *first = m_terminal->state().find(matter);
    if (!first || first->needsManager)
        return false;
    const QList<OrderId> duplicates = m_duplicates.keys(matter);
    return std::none_of(duplicates.cbegin(), duplicates.cend(), [this](OrderId id) {
        const Order *order = m_terminal->state().find(id);
        return order && order->needsManager;
    });
}

OrderId Attention::toGiveBack(OrderId matter) const
{
    QList<OrderId> duplicates = m_duplicates.keys(matter);
    std::sort(duplicates.begin(), duplicates.end());
    for (OrderId id : std::as_const(duplicates)) {
        const Order *document = m_terminal->state().find(id);
        if (document && document->needsManager && !m_register->paidTwiceLeft(*document).isEmpty())
            return id;
    }
    return {};
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
    if (!order)
        return;
    if (!order->duplicateOf.isNull())
        m_duplicates.insert(id, order->duplicateOf);
    if (order->needsManager && !m_suspects.contains(id))
        m_suspects.append(id);
    // A manager may have dealt with it at another terminal.
    if (order->needsManager || !order->dealtWith.isEmpty())
        m_settle.start(0);
}

/// The terminal has told all that belongs to what it told first.
void Attention::settle()
{
    const auto gone = m_items.removeIf([this](const Item &item) {
        return isForNow(item) ? !stillHolds(item) : item.notice.money && isDealt(matterOf(item.notice));
    });
    m_unsaved = m_unsaved || gone > 0;
    for (const OrderId &id : std::exchange(m_suspects, {})) {
        const Order *order = m_terminal->state().find(id);
        if (!order || !order->needsManager)
            continue;
        const OrderId matter = matterOf(*order);
        const Order *first = m_terminal->state().find(matter);
        const bool told = std::any_of(m_items.cbegin(), m_items.cend(), [&](const Item &item) {
            return item.notice.money && matterOf(item.notice) == matter;
        });
        if (told || !(concerns(*order) || (first && concerns(*first))))
            continue;
        Notice found;
        found.code = needsManager;
        found.order = matter;
        found.money = true;
        Item item;
        item.notice = found;
        (void)append(item);
    }
    if (!m_unsaved || save()) // a full disk is told by whatever is sold next
        m_terminal->noticesTold();
    emit changed();
}

// --- going ----------------------------------------------------------------------------------------------------------

void Attention::read(const QString &id)
{
    const auto gone =
        m_items.removeIf([&](const Item &item) { return !isForManager(item) && QString::number(item.id) == id; });
    if (gone == 0)
        return;
    m_unsaved = true;
    m_settle.start(0);
}

void Attention::readAll()
{
    if (m_items.removeIf([](const Item &item) { return !isForManager(item); }) == 0)
        return;
    m_unsaved = true;
    m_settle.start(0);
}

Result<void> Attention::dealWith(const QString &id, const Author &manager)
{
    const auto item = std::find_if(m_items.cbegin(), m_items.cend(), [&](const Item &each) {
        return isForManager(each) && QString::number(each.id) == id;
    });
    if (item == m_items.cend())
        return {}; // dealt with already
    if (isHold(*item)) {
        if (const auto done = m_terminal->goOnWithoutOthers(manager); !done && m_terminal->holdsNumbers())
            return done;
        m_settle.start(0);
        return {};
    }
    if (isAway(*item)) {
        if (const auto done = m_register->giveUpDevice(deviceOf(item->notice), manager); !done && stillHolds(*item))
            return done;
        m_items.erase(item);
        m_unsaved = true;
        m_settle.start(0);
        return {};
    }
    const OrderId matter = matterOf(item->notice);
    const Order *order = m_terminal->state().find(matter);
    if (order && !isDealt(matter)) {
        if (const auto done = m_register->dealWith(*order, manager); !done)
            return done;
    }
    m_items.removeIf([&](const Item &each) { return each.notice.money && matterOf(each.notice) == matter; });
    m_unsaved = true;
    settle();
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

bool Attention::isHold(const Item &item) { return item.notice.code == numbersHeld; }
bool Attention::isAway(const Item &item) { return item.notice.code == deviceAway; }
bool Attention::isForNow(const Item &item) { return isHold(item) || isAway(item); }
bool Attention::isForManager(const Item &item) { return item.notice.money || isForNow(item); }

bool Attention::stillHolds(const Item &item) const
{
    if (isHold(item))
        return m_terminal->holdsNumbers();
    const QList<AwayDevice> &away = m_terminal->awayDevices();
    return std::any_of(away.cbegin(), away.cend(),
                       [&](const AwayDevice &each) { return each.device == deviceOf(item.notice); });
}

QString Attention::holdDetail() const
{
    const QStringList waiting = m_terminal->waitedFor();
    return waiting.isEmpty() ? tr("a manager can go on without them")
                             : tr("waits for %1; a manager can go on without").arg(waiting.join(QStringLiteral(", ")));
}

QList<AttentionView> Attention::list(const ShopFormat &format) const
{
    QList<AttentionView> views;
    for (auto item = m_items.crbegin(); item != m_items.crend(); ++item) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(item->at);
        QStringList detail{format.locale().toString(at, QLocale::ShortFormat)};
        if (isHold(*item))
            detail.append(holdDetail());
        else if (isAway(*item))
            detail.append(tr("a manager can stop waiting for it"));
        else if (item->notice.money)
            detail.append(tr("stays until a manager has dealt with it"));
        const OrderId order = m_terminal->state().find(item->notice.order) ? item->notice.order : OrderId();
        views.append({QString::number(item->id), textOf(*item), detail.join(QStringLiteral(" · ")), order,
                      isForManager(*item), item->notice.money ? toGiveBack(matterOf(item->notice)) : OrderId()});
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
    const QJsonObject json{{QStringLiteral("items"), items}};
    const auto kept = m_terminal->setValue(key, QJsonDocument(json).toJson(QJsonDocument::Compact));
    m_unsaved = !kept;
    return kept;
}

} // namespace tandem
