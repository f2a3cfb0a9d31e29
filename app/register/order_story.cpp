#include "app/register/order_story.h"

#include "sync/model/decimal.h"
#include "sync/model/reduce.h"
#include "sync/wire/op_kind.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace tandem {

namespace {

/// Says what an operation did. Told in order of time, it knows what stood there before.
class Teller
{
    Q_DECLARE_TR_FUNCTIONS(OrderStory)
public:
    Teller(const Order &order, const StoryWords &words)
        : m_order(order)
        , m_words(words)
    {
    }

    /// Nothing when it is not about this order.
    std::optional<StoryItem> tell(const HistoryEntry &entry)
    {
        m_line = {};
        m_lines.clear();
        m_product.clear();
        StoryItem item;
        item.what = std::visit([this](const auto &body) { return say(body); }, entry.operation.body);
        item.line = here(m_line);
        const OrderId about = orderOf(entry.operation.body);
        const bool own =
            about == m_order.id || about == m_order.duplicateOf || intoOf(entry.operation.body) == m_order.id;
        const bool closes = std::holds_alternative<op::Finalize>(entry.operation.body);
        if (item.what.isEmpty() || (!own && !closes && (item.line.isNull() || !m_order.line(item.line))))
            return std::nullopt;
        item.seq = entry.seq;
        item.hubTime = entry.hubTime;
        item.deviceTime = entry.operation.deviceTime;
        item.by = entry.operation.author;
        item.lines = m_lines;
        item.product = m_product;
        item.outcome = entry.outcome == outcomeCode(Outcome::Applied) ? QString() : entry.outcome;
        return item;
    }

private:
    /// What the line is called in this order: where a bill took a part of it, the rest has another uid.
    LineId here(LineId line) const
    {
        if (line.isNull())
            return line; // the order as a whole
        LineId id = line;
        for (int step = 0; step < 16 && !id.isNull(); ++step) {
            if (m_order.line(id))
                return id;
            id = followUpLineId(id);
        }
        for (const Line &part : m_order.lines) {
            if (part.partOf == line)
                return part.id;
        }
        return line;
    }
    static OrderId intoOf(const OperationBody &body)
    {
        if (const auto *split = std::get_if<op::Split>(&body))
            return split->into;
        const auto *merge = std::get_if<op::Merge>(&body);
        return merge ? merge->into : OrderId();
    }
    /// Several lines at once: "2 Bread, 1 Tea".
    void aboutAlso(LineId line, Quantity quantity, QStringList &what)
    {
        about(line);
        m_lines.append(here(line));
        what.append(quantity.isZero() ? m_product
                                      : tr("%1 %2", "quantity, product").arg(m_words.quantity(quantity), m_product));
    }
    void aboutAll()
    {
        if (m_lines.size() > 1) {
            m_line = {};
            m_product.clear();
        }
    }
    void about(LineId line)
    {
        m_line = line;
        const Line *known = m_order.line(here(line));
        m_product = m_products.value(line, known ? known->name : QString());
    }
    /// "price 2.40 → 2.00", or "price 2.00" where it is not known what was there before.
    template<typename T>
    static QString change(QHash<LineId, T> &before, LineId line, const T &now, const std::function<QString(T)> &write)
    {
        const auto was = before.constFind(line);
        const QString text = was == before.cend() ? write(now) : QStringLiteral("%1 → %2").arg(write(*was), write(now));
        before.insert(line, now);
        return text;
    }

    QString say(const op::AddLine &add)
    {
        m_products.insert(add.line, add.name);
        m_prices.insert(add.line, add.unitPrice);
        m_discounts.insert(add.line, add.discount);
        about(add.line);
        const QString quantity = m_words.quantity(add.quantity);
        const QString price = m_words.money(add.unitPrice);
        if (!add.refundOf.isNull())
            return tr("gave back %1 at %2").arg(quantity, price);
        return tr("added %1 at %2").arg(quantity, price);
    }
    QString say(const op::SetQuantity &set)
    {
        about(set.line);
        return tr("typed quantity %1").arg(m_words.quantity(set.quantity));
    }
    QString say(const op::ChangeQuantity &change)
    {
        about(change.line);
        const QString delta = m_words.quantity(change.delta);
        return tr("quantity %1").arg(change.delta > Quantity() ? u'+' + delta : delta);
    }
    QString say(const op::SetPrice &set)
    {
        about(set.line);
        return tr("price %1").arg(change(m_prices, set.line, set.unitPrice, m_words.money));
    }
    QString say(const op::SetDiscount &set)
    {
        about(set.line);
        return tr("discount in percent %1").arg(change(m_discounts, set.line, set.discount, m_words.rate));
    }
    QString say(const op::SetNote &note)
    {
        about(note.line);
        return note.text.isEmpty() ? tr("note removed") : tr("note \"%1\"").arg(note.text);
    }
    QString say(const op::RemoveLine &remove)
    {
        about(remove.line);
        return tr("removed");
    }
    QString say(const op::SetCustomer &customer)
    {
        return customer.name.isEmpty() ? tr("customer removed") : tr("customer %1").arg(quoted(customer.name));
    }
    QString say(const op::SetFiscalPosition &fiscal)
    {
        return fiscal.name.isEmpty() ? tr("fiscal position removed")
                                     : tr("fiscal position %1").arg(quoted(fiscal.name));
    }
    QString say(const op::CountCopy &) { return tr("receipt printed once more"); }
    QString say(const op::SetOrderDiscount &discount)
    {
        return discount.discount.isZero()
                   ? tr("discount on the order removed")
                   : tr("discount on the order in percent %1").arg(m_words.rate(discount.discount));
    }
    QString say(const op::SetExtra &extra)
    {
        about(extra.line);
        const QString value =
            extra.value.isString()
                ? extra.value.toString()
                : QString::fromUtf8(QJsonDocument(QJsonArray{extra.value}).toJson(QJsonDocument::Compact));
        return tr("%1 set to %2").arg(extra.key, quoted(value));
    }
    QString say(const op::PayBegin &begin) { return tr("bill of %1 for payment").arg(m_words.money(begin.bill.total)); }
    QString say(const op::PayBreakOff &) { return tr("payment broken off"); }
    QString say(const op::PayAdd &pay)
    {
        const QString money = m_words.money(pay.amount);
        m_payments.insert(pay.payment, tr("%1 %2").arg(money, pay.method));
        return pay.tip ? tr("paid %1 %2, of it %3 tip").arg(money, pay.method, m_words.money(*pay.tip))
                       : tr("paid %1 %2").arg(money, pay.method);
    }
    QString say(const op::PayVoid &pay)
    {
        const QString what = m_payments.value(pay.payment);
        return what.isEmpty() ? tr("payment taken back") : tr("payment taken back: %1").arg(what);
    }
    QString say(const op::Finalize &finalize)
    {
        const QString total = m_words.money(finalize.bill.total);
        return finalize.change.isZero() ? tr("closed with %1, receipt %2").arg(total, finalize.receipt)
                                        : tr("closed with %1, change %2, receipt %3")
                                              .arg(total, m_words.money(finalize.change), finalize.receipt);
    }
    QString say(const op::Cancel &cancel)
    {
        return cancel.reason.isEmpty() ? tr("cancelled") : tr("cancelled: \"%1\"").arg(cancel.reason);
    }
    QString say(const op::Split &split)
    {
        QStringList what;
        for (const SplitPart &part : split.parts) {
            aboutAlso(part.line, part.quantity, what);
            m_lines.append(part.as);
        }
        aboutAll();
        const QString all = what.join(QStringLiteral(", "));
        return split.into == m_order.id ? tr("came from another order: %1").arg(all)
                                        : tr("split off to another order: %1").arg(all);
    }
    QString say(const op::Merge &merge)
    {
        return merge.into == m_order.id ? tr("another order was merged into this one")
                                        : tr("merged into another order");
    }
    QString say(const op::SendToKitchen &send)
    {
        QStringList what;
        for (const KitchenPart &part : send.parts)
            aboutAlso(part.line, part.quantity, what);
        aboutAll();
        return what.isEmpty() ? tr("note sent to the kitchen")
                              : tr("sent to the kitchen: %1").arg(what.join(QStringLiteral(", ")));
    }
    QString say(const op::NoticeDone &) { return tr("a manager has dealt with the money"); }
    QString say(const op::PayTakeOver &) { return tr("payment taken over"); }
    /// Not about an order.
    QString say(const op::OpenSession &) { return {}; }
    QString say(const op::CloseSession &) { return {}; }
    QString say(const op::ResumeNumbers &) { return {}; }
    QString say(const op::RenewDevice &) { return {}; }
    QString say(const op::GiveUpDevice &) { return {}; }
    QString say(const op::MoveCash &) { return {}; }

    const Order &m_order;
    const StoryWords &m_words;
    LineId m_line;
    QList<LineId> m_lines; ///< When it is about several
    QString m_product;
    QHash<LineId, QString> m_products;
    QHash<LineId, Money> m_prices;
    QHash<LineId, Rate> m_discounts;
    QHash<PaymentId, QString> m_payments;
};

} // namespace

StoryWords StoryWords::plain()
{
    return {[](Money amount) { return amount.toString(); }, [](Quantity quantity) { return quantity.toString(); },
            [](Rate rate) { return rate.toString(); }};
}

StoryWords StoryWords::of(const ShopFormat &format)
{
    return {[format](Money amount) { return format.money(amount); },
            [format](Quantity quantity) { return format.quantity(quantity); },
            [format](Rate rate) { return format.rate(rate); }};
}

QList<OrderId> ordersBehind(const Order &order, const StreamState &state)
{
    constexpr qsizetype most = 16;
    QList<OrderId> orders{order.id};
    if (!order.duplicateOf.isNull())
        orders.append(order.duplicateOf);
    for (OrderId id = order.root; !orders.contains(id) && orders.size() < most;) {
        orders.append(id);
        const Order *earlier = state.find(id);
        if (!earlier || earlier->followUp.isNull())
            break;
        id = earlier->followUp;
    }
    const auto come = [&](OrderId from) {
        if (!from.isNull() && !orders.contains(from) && orders.size() < most)
            orders.append(from);
    };
    for (const Line &line : order.lines) {
        come(line.partOfOrder);
        for (const Home &home : line.homes)
            come(home.order);
    }
    return orders;
}

QList<StoryItem> storyOf(const Order &order, LineId line, const OrderHistory &history, const StoryWords &words)
{
    Teller teller(order, words);
    QList<StoryItem> items;
    for (const HistoryEntry &entry : history.entries) {
        const auto item = teller.tell(entry);
        if (item && (line.isNull() || item->line == line || item->lines.contains(line)))
            items.append(*item);
    }
    return items;
}

QString missingText(const OrderHistory &history, const QLocale &locale)
{
    const QString since =
        history.knownSince == 0
            ? Teller::tr("What was done before this terminal joined is not here.")
            : Teller::tr("What was done before %1 is not here.")
                  .arg(locale.toString(QDateTime::fromMSecsSinceEpoch(history.knownSince), QLocale::ShortFormat));
    switch (history.missing) {
    case OrderHistory::Missing::Nothing: return {};
    case OrderHistory::Missing::HubUnreachable:
        return since + u' ' + Teller::tr("It is at the hub, which cannot be reached now.");
    case OrderHistory::Missing::HubTooOld:
        return since + u' ' + Teller::tr("It is at the hub, whose version does not hand it out.");
    case OrderHistory::Missing::HubLacksIt: return since + u' ' + Teller::tr("The hub does not have it any more.");
    }
    Q_UNREACHABLE();
}

QString outcomeText(const QString &code)
{
    const auto is = [&](Outcome outcome) { return code == outcomeCode(outcome); };
    if (is(Outcome::Combined))
        return Teller::tr("counted together with somebody else's change");
    if (is(Outcome::KeptInHistory))
        return Teller::tr("had no effect");
    if (is(Outcome::MovedOn))
        return Teller::tr("came after the payment and went on in another order");
    if (is(Outcome::AfterBill))
        return Teller::tr("came after the bill");
    if (is(Outcome::StaysOpen))
        return Teller::tr("what was added meanwhile stayed open");
    if (is(Outcome::Refused))
        return Teller::tr("refused and undone");
    if (is(Outcome::PaidTwice))
        return Teller::tr("paid a second time");
    if (is(Outcome::Overpaid))
        return Teller::tr("more than the bill");
    if (is(Outcome::RefundedTwice))
        return Teller::tr("given back more than once");
    if (is(Outcome::Invalid))
        return Teller::tr("was about something that is not there");
    return code;
}

} // namespace tandem
