#include "sync/wire/order_json.h"

#include "sync/model/totals.h"

#include <QJsonArray>

namespace tandem {

namespace {

QJsonValue authorJson(const std::optional<Author> &author)
{
    if (!author)
        return QJsonValue();
    return QJsonObject{{QStringLiteral("cashier"), author->cashier}, {QStringLiteral("pos"), author->pos}};
}

QJsonObject extraJson(const ExtraFields &extra)
{
    QJsonObject json;
    for (auto it = extra.cbegin(); it != extra.cend(); ++it)
        json.insert(it.key(), it->value);
    return json;
}

QString stateWord(OrderState state)
{
    switch (state) {
    case OrderState::Open: return QStringLiteral("open");
    case OrderState::Paying: return QStringLiteral("paying");
    case OrderState::Merged: // The contract knows four states: it is closed, and "merged_into" says why.
    case OrderState::Cancelled: return QStringLiteral("cancelled");
    case OrderState::Paid: return QStringLiteral("paid");
    }
    Q_UNREACHABLE();
}

QJsonArray dealtJson(const QList<DealtWith> &dealt)
{
    QJsonArray list;
    for (const DealtWith &each : dealt)
        list.append(QJsonObject{{QStringLiteral("by"), authorJson(each.by)}, {QStringLiteral("at"), each.at}});
    return list;
}

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
QJsonValue numberOrNull(qint64 number) { return number == 0 ? QJsonValue() : QJsonValue(number); }
QJsonValue amountOrNull(const std::optional<Money> &amount)
{
    return amount ? QJsonValue(amount->toString()) : QJsonValue();
}
QJsonValue idOrNull(OrderId id) { return id.isNull() ? QJsonValue() : QJsonValue(id.toString()); }

QJsonObject lineJson(const Line &line)
{
    return {{QStringLiteral("uid"), line.id.toString()},
            {QStringLiteral("product"), line.name},
            {QStringLiteral("code"), line.code},
            {QStringLiteral("category"), textOrNull(line.category)},
            {QStringLiteral("quantity"), line.quantity.toString()},
            {QStringLiteral("unit_price"), line.unitPrice.value.toString()},
            {QStringLiteral("discount"), line.discount.value.toString()},
            {QStringLiteral("note"), line.note()},
            {QStringLiteral("total"), lineAmount(line).toString()},
            {QStringLiteral("added_by"), authorJson(line.addedBy)},
            {QStringLiteral("changed_by"), authorJson(line.changedBy)},
            {QStringLiteral("sent"), line.sent().toString()},
            {QStringLiteral("extra"), extraJson(line.extra)}};
}

} // namespace

QJsonObject orderToJson(const Order &order, TaxRounding rounding)
{
    const Totals totals = totalsOf(order, rounding);
    Money paid = paidOf(order);
    Money rounded = Money::zero(order.currency);
    if (order.settlement) {
        paid -= order.settlement->change;
        rounded = order.settlement->rounding.value_or(rounded);
    }
    // While a bill is being paid, what is due is the bill's, whatever else came in meanwhile.
    const Money billed = (order.lock ? order.lock->bill.total : totals.total) + rounded;
    // Negative only where money is to be given back: more than enough for a sale leaves nothing due, but change.
    const Money zero = Money::zero(order.currency);
    const Money due = billed < zero ? std::min(zero, billed - paid) : std::max(zero, billed - paid);
    QJsonArray lines;
    for (const Line &line : order.lines) {
        if (line.isShown())
            lines.append(lineJson(line));
    }
    QJsonArray payments;
    for (const Payment &payment : order.payments) {
        if (!payment.voided) {
            payments.append(QJsonObject{{QStringLiteral("uid"), payment.id.toString()},
                                        {QStringLiteral("method"), payment.method},
                                        {QStringLiteral("amount"), payment.amount.toString()},
                                        {QStringLiteral("tip"), amountOrNull(payment.tip)},
                                        {QStringLiteral("by"), authorJson(payment.by)}});
        }
    }
    return {
        {QStringLiteral("uid"), order.id.toString()},
        {QStringLiteral("number"), numberOrNull(order.number)},
        {QStringLiteral("run"), numberOrNull(order.run)},
        {QStringLiteral("state"), stateWord(order.state)},
        {QStringLiteral("pos"), order.addedBy.pos},
        {QStringLiteral("table"), QJsonValue()},
        {QStringLiteral("customer"), textOrNull(order.customerName)},
        {QStringLiteral("note"), order.note()},
        {QStringLiteral("fiscal_position"), textOrNull(order.fiscalPosition.value)},
        {QStringLiteral("added_by"), authorJson(order.addedBy)},
        {QStringLiteral("changed_by"), authorJson(order.changedBy)},
        {QStringLiteral("lines"), lines},
        {QStringLiteral("payments"), payments},
        {QStringLiteral("discount"), order.discount.value.toString()},
        {QStringLiteral("subtotal"), totals.subtotal.toString()},
        {QStringLiteral("tax"), totals.tax.toString()},
        {QStringLiteral("total"), totals.total.toString()},
        {QStringLiteral("paid"), paid.toString()},
        {QStringLiteral("due"), due.toString()},
        {QStringLiteral("extra"), extraJson(order.extra)},
        {QStringLiteral("receipt"), order.settlement ? QJsonValue(order.settlement->receipt) : QJsonValue()},
        {QStringLiteral("change"), order.settlement ? QJsonValue(order.settlement->change.toString()) : QJsonValue()},
        {QStringLiteral("rounding"), rounded.toString()},
        {QStringLiteral("copies"), order.copies},
        {QStringLiteral("follow_up"), idOrNull(order.followUp)},
        {QStringLiteral("merged_into"), idOrNull(order.mergedInto)},
        {QStringLiteral("duplicate_of"), idOrNull(order.duplicateOf)},
        {QStringLiteral("being_paid_at"), order.lock ? QJsonValue(order.lock->by.pos) : QJsonValue()},
        {QStringLiteral("needs_manager"), order.needsManager},
        {QStringLiteral("dealt_with"), dealtJson(order.dealtWith)},
    };
}

namespace {

QJsonObject drawerJson(const DrawerFigures &figures)
{
    return {{QStringLiteral("float"), figures.startingCash.toString()},
            {QStringLiteral("counted"), figures.counted ? QJsonValue(figures.counted->toString()) : QJsonValue()},
            {QStringLiteral("expected"), figures.expected.toString()},
            {QStringLiteral("difference"),
             figures.counted ? QJsonValue((*figures.counted - figures.expected).toString()) : QJsonValue()}};
}

QJsonObject drawerJson(const Drawer &drawer, Currency currency)
{
    QJsonObject json = drawerJson(figuresOf(drawer, currency));
    json.insert(QStringLiteral("device"), drawer.device.toString());
    json.insert(QStringLiteral("by"), authorJson(drawer.by));
    return json;
}

void addFigures(QJsonObject &json, const SessionFigures &figures)
{
    QJsonObject methods;
    for (auto it = figures.methods.cbegin(); it != figures.methods.cend(); ++it)
        methods.insert(it.key(), it->amount.toString());
    QJsonObject taxes;
    for (auto it = figures.taxes.cbegin(); it != figures.taxes.cend(); ++it) {
        taxes.insert(it.key(), QJsonObject{{QStringLiteral("net"), it->net.toString()},
                                           {QStringLiteral("tax"), it->tax.toString()}});
    }
    QJsonObject categories;
    for (auto it = figures.categories.cbegin(); it != figures.categories.cend(); ++it)
        categories.insert(it.key(), it->toString());
    QJsonObject cashiers;
    for (auto it = figures.cashiers.cbegin(); it != figures.cashiers.cend(); ++it) {
        cashiers.insert(it.key(), QJsonObject{{QStringLiteral("orders"), it->orders},
                                              {QStringLiteral("total"), it->total.toString()}});
    }
    const auto sum = [&](const std::optional<Money> &amount) {
        return amount.value_or(Money::zero(figures.total.currency())).toString();
    };
    json.insert(QStringLiteral("categories"), categories);
    json.insert(QStringLiteral("cashiers"), cashiers);
    json.insert(QStringLiteral("discounts"), sum(figures.discounts));
    json.insert(QStringLiteral("refunded"), sum(figures.refunded));
    json.insert(QStringLiteral("tips"), sum(figures.tips));
    json.insert(QStringLiteral("rounding"), sum(figures.rounding));
    const auto time = [](qint64 when) { return when > 0 ? QJsonValue(when) : QJsonValue(); };
    json.insert(QStringLiteral("orders"), figures.orders);
    json.insert(QStringLiteral("total"), figures.total.toString());
    json.insert(QStringLiteral("methods"), methods);
    json.insert(QStringLiteral("taxes"), taxes);
    json.insert(QStringLiteral("first"), time(figures.first));
    json.insert(QStringLiteral("last"), time(figures.last));
    QJsonArray moves;
    for (const CashMove &move : figures.moves) {
        moves.append(QJsonObject{{QStringLiteral("device"), move.device.toString()},
                                 {QStringLiteral("by"), authorJson(move.by)},
                                 {QStringLiteral("at"), move.at},
                                 {QStringLiteral("amount"), move.amount.toString()},
                                 {QStringLiteral("reason"), move.reason}});
    }
    json.insert(QStringLiteral("cash_moves"), moves);
}

} // namespace

QJsonObject closedSessionToJson(const PosSession &session)
{
    const Currency currency = session.figures.total.currency();
    DrawerFigures sum{Money::zero(currency), Money::zero(currency), std::nullopt};
    for (const Drawer &drawer : session.drawers) {
        const DrawerFigures figures = figuresOf(drawer, currency);
        if (!figures.counted)
            continue;
        sum.startingCash += figures.startingCash;
        sum.expected += figures.expected;
        sum.counted = sum.counted.value_or(Money::zero(currency)) + *figures.counted;
    }
    QJsonObject json = sessionToJson(session);
    const QJsonObject counted = drawerJson(sum);
    for (auto it = counted.begin(); it != counted.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QJsonObject sessionToJson(const PosSession &session)
{
    const Currency currency = session.figures.total.currency();
    QJsonArray drawers;
    for (const Drawer &drawer : session.drawers)
        drawers.append(drawerJson(drawer, currency));
    QJsonArray uncounted;
    for (DeviceId device : session.uncounted)
        uncounted.append(device.toString());
    QJsonArray givenUp;
    for (DeviceId device : session.givenUp)
        givenUp.append(device.toString());
    QJsonArray supplements;
    qint64 lateOrders = 0;
    for (const Supplement &late : session.supplements) {
        QJsonObject each{
            {QStringLiteral("number"), supplements.size() + 1},
            {QStringLiteral("device"), late.device.toString()},
            {QStringLiteral("run"), late.run},
            {QStringLiteral("cash_after_count"), late.cashAfterCount.toString()},
            {QStringLiteral("drawer"), late.drawer ? QJsonValue(drawerJson(*late.drawer, currency)) : QJsonValue()}};
        addFigures(each, late.figures);
        supplements.append(each);
        lateOrders += late.figures.orders;
    }
    QJsonObject json = drawerJson(figuresOf(session));
    addFigures(json, session.figures);
    json.insert(QStringLiteral("uid"), session.id.toString());
    json.insert(QStringLiteral("pos"), session.pos);
    json.insert(QStringLiteral("open"), session.open);
    json.insert(QStringLiteral("opened_by"), authorJson(session.openedBy));
    json.insert(QStringLiteral("opened_at"), session.openedAt);
    json.insert(QStringLiteral("closed_by"), session.open ? QJsonValue() : QJsonValue(authorJson(session.closedBy)));
    json.insert(QStringLiteral("closed_at"), session.open ? QJsonValue() : QJsonValue(session.closedAt));
    json.insert(QStringLiteral("run"), session.run);
    json.insert(QStringLiteral("grand_total"), amountOrNull(session.grandTotal));
    json.insert(QStringLiteral("late_orders"), lateOrders);
    json.insert(QStringLiteral("drawers"), drawers);
    json.insert(QStringLiteral("uncounted"), uncounted);
    json.insert(QStringLiteral("given_up"), givenUp);
    json.insert(QStringLiteral("supplements"), supplements);
    return json;
}

} // namespace tandem
