#pragma once

#include "outcome_acts.h"
#include "sync/model/kitchen.h"

#include <QMap>

/// Everything that can be seen of orders, as words: two states are compared whole, so that nothing changes unnoticed
/// beside what a test is about.
namespace tandem::outcomes {

using Facts = QMap<QString, QString>;

inline QString nameOf(OrderId id)
{
    static const QMap<QString, QString> names{
        {order.toString(), QStringLiteral("order")},
        {table.toString(), QStringLiteral("table")},
        {followUpId(order).toString(), QStringLiteral("rest")},
        {followUpId(followUpId(order)).toString(), QStringLiteral("rest of rest")},
        {splitOf('a').toString(), QStringLiteral("part a")},
        {splitOf('b').toString(), QStringLiteral("part b")},
        {refundOf('a').toString(), QStringLiteral("refund a")},
        {refundOf('b').toString(), QStringLiteral("refund b")},
        {uid<OrderId>('3').toString(), QStringLiteral("third")},
        {saleOf('a').toString(), QStringLiteral("sale a")},
        {saleOf('b').toString(), QStringLiteral("sale b")},
        {saleOf('c').toString(), QStringLiteral("sale c")},
    };
    return names.value(id.toString(), QStringLiteral("unknown order"));
}
inline QString nameOf(LineId id)
{
    static const QMap<QString, QString> names = [] {
        QMap<QString, QString> all;
        for (auto [line, name] :
             {std::pair(bread, "bread"), std::pair(tea, "tea"), std::pair(cakeOf('a'), "cake a"),
              std::pair(cakeOf('b'), "cake b"), std::pair(partOf('a'), "bread"), std::pair(partOf('b'), "bread"),
              std::pair(givenBackOf('a'), "bread"), std::pair(givenBackOf('b'), "bread"),
              std::pair(soldBy('a'), "coffee"), std::pair(soldBy('b'), "coffee"), std::pair(soldBy('c'), "coffee")}) {
            // What goes on of a line, and what goes on of that, bears its name.
            for (int i = 0; i < 3; ++i, line = followUpLineId(line))
                all.insert(line.toString(), QString::fromLatin1(name));
        }
        return all;
    }();
    return names.value(id.toString(), QStringLiteral("unknown line"));
}
inline QString nameOf(const Order &each)
{
    return each.duplicateOf.isNull() ? nameOf(each.id) : QStringLiteral("second of ") + nameOf(each.duplicateOf);
}

inline void addFactsOf(const Line &line, const QList<KitchenDue> &due, const QString &name, Facts &facts)
{
    if (line.isShown()) {
        facts[name] = line.quantity.toString();
        if (line.unitPrice.value != eur(240))
            facts[name + QStringLiteral(" price")] = line.unitPrice.value.toString();
        if (!line.discount.value.isZero())
            facts[name + QStringLiteral(" discount")] = line.discount.value.toString();
        if (!line.note().isEmpty())
            facts[name + QStringLiteral(" note")] = line.note();
        for (auto it = line.extra.cbegin(); it != line.extra.cend(); ++it)
            facts[name + u' ' + it.key()] = it->value.toString();
        if (!line.partOf.isNull())
            facts[name + QStringLiteral(" from")] = nameOf(line.partOf);
        if (!line.refundOf.isNull())
            facts[name + QStringLiteral(" back from")] = nameOf(line.refundOf) + u' ' + nameOf(line.refundOfLine);
    }
    if (line.kitchen.isEmpty())
        return;
    if (!line.sent().isZero())
        facts[name + QStringLiteral(" sent")] = line.sent().toString();
    for (const KitchenDue &each : due) {
        if (each.line == line.id)
            facts[name + QStringLiteral(" due")] = each.quantity.toString();
    }
}

inline Facts factsOf(const StreamState &state)
{
    Facts facts;
    state.forEach([&](const Order &each) {
        const QString name = nameOf(each);
        switch (each.state) {
        case OrderState::Open: facts[name] = QStringLiteral("open"); break;
        case OrderState::Paying:
            facts[name] = QStringLiteral("paying");
            facts[name + QStringLiteral(" lock")] = each.lock->by.cashier + u' ' + each.lock->bill.total.toString();
            break;
        case OrderState::Cancelled: facts[name] = QStringLiteral("cancelled"); break;
        case OrderState::Paid:
            facts[name] = QStringLiteral("paid");
            facts[name + QStringLiteral(" bill")] =
                each.settlement->bill.total.toString() + u' ' + each.settlement->receipt;
            break;
        case OrderState::Merged: facts[name] = QStringLiteral("merged into ") + nameOf(each.mergedInto); return;
        }
        const QList<KitchenDue> due = kitchenDue(each);
        for (const Line &line : each.lines)
            addFactsOf(line, due, name + u' ' + nameOf(line.id), facts);
        for (const Payment &payment : each.payments) {
            if (!payment.voided)
                facts[name + QStringLiteral(" money ") + QLatin1Char(payment.id.bytes().at(0))] =
                    payment.amount.toString();
        }
        if (!each.customerName.isEmpty())
            facts[name + QStringLiteral(" customer")] = each.customerName;
        if (!each.fiscalPosition.value.isEmpty())
            facts[name + QStringLiteral(" fiscal")] = each.fiscalPosition.value;
        if (!each.note().isEmpty())
            facts[name + QStringLiteral(" note")] = each.note();
        if (isKitchenNoteDue(each))
            facts[name + QStringLiteral(" note due")] = QStringLiteral("yes");
        for (auto it = each.extra.cbegin(); it != each.extra.cend(); ++it)
            facts[name + u' ' + it.key()] = it->value.toString();
        if (!each.followUp.isNull())
            facts[name + QStringLiteral(" goes on")] = nameOf(each.followUp);
        if (each.needsManager)
            facts[name + QStringLiteral(" manager")] = QStringLiteral("yes");
    });
    return facts;
}

/// What was paid is what was printed, net and tax make the total, and no number was given twice. Empty when all is
/// well.
inline QString brokenTotals(const StreamState &state)
{
    QStringList words;
    QSet<qint64> numbers;
    state.forEach([&](const Order &each) {
        const Totals totals = totalsOf(each, TaxRounding::PerLine);
        if (totals.subtotal + totals.tax != totals.total)
            words.append(nameOf(each) + QStringLiteral(": net and tax do not make the total"));
        if (each.settlement && totals.total != each.settlement->bill.total)
            words.append(nameOf(each) + QStringLiteral(": what is paid is not what was printed"));
        if (each.number == 0 ? each.hasContent() : numbers.contains(each.number))
            words.append(nameOf(each) + QStringLiteral(": no number of its own"));
        numbers.insert(each.number);
    });
    return words.join(QStringLiteral("; "));
}

/// What is there and should not be, or the reverse; empty when they are the same.
inline QString differenceOf(const Facts &is, const Facts &expected)
{
    QStringList words;
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        if (is.value(it.key()) != it.value())
            words.append(QStringLiteral("%1 is \"%2\", not \"%3\"").arg(it.key(), is.value(it.key()), it.value()));
    }
    for (auto it = is.cbegin(); it != is.cend(); ++it) {
        if (!expected.contains(it.key()))
            words.append(QStringLiteral("%1 is \"%2\"").arg(it.key(), it.value()));
    }
    return words.join(QStringLiteral("; "));
}

} // namespace tandem::outcomes
