#pragma once

#include "outcome_floor.h"

#include <functional>

/// What a cashier may do to an order that two of them have seen, for each kind of sync/model/outcome_table.h.
namespace tandem::outcomes {

// Each till's own of everything, so that it can be told whose stands.
inline LineId cakeOf(char till) { return uid<LineId>(till == 'a' ? 'c' : 'd'); }
inline OrderId splitOf(char till) { return uid<OrderId>(till == 'a' ? 'A' : 'B'); }
inline LineId partOf(char till) { return uid<LineId>(till == 'a' ? '1' : '2'); }
inline OrderId refundOf(char till) { return uid<OrderId>(till == 'a' ? 'x' : 'y'); }
inline LineId givenBackOf(char till) { return uid<LineId>(till == 'a' ? 'x' : 'y'); }
inline qint64 typedBy(char till) { return till == 'a' ? 5 : 7; }
inline Money priceOf(char till) { return eur(till == 'a' ? 199 : 189); }
inline QString noteOf(char till) { return QStringLiteral("note of %1").arg(QLatin1Char(till)); }
inline QString nameOf(char till) { return QString(QLatin1Char(till)); }

/// Something a cashier does to an order with two breads that both have seen.
struct Act
{
    const char *code; ///< As in the table
    std::function<void(Cashier &)> make;
};

inline const QList<Act> &acts()
{
    static const QList<Act> all{
        {"AL", [](Cashier &who) { who.does(add(cakeOf(who.name), 1)); }},
        {"QS",
         [](Cashier &who) {
             who.does(op::SetQuantity{order, bread, pieces(typedBy(who.name))});
         }},
        {"QD",
         [](Cashier &who) {
             who.does(op::ChangeQuantity{order, bread, pieces(1)});
         }},
        {"PF",
         [](Cashier &who) {
             who.does(op::SetPrice{order, bread, priceOf(who.name)});
         }},
        {"NO",
         [](Cashier &who) {
             who.does(op::SetNote{order, bread, noteOf(who.name)});
         }},
        {"HF",
         [](Cashier &who) {
             who.does(op::SetCustomer{order, uid<CustomerId>(who.name), nameOf(who.name)});
         }},
        {"RM",
         [](Cashier &who) {
             who.does(op::RemoveLine{order, bread});
         }},
        {"SP",
         [](Cashier &who) {
             who.does(op::Split{order, splitOf(who.name), {{bread, partOf(who.name), pieces(2)}}});
         }},
        {"MG",
         [](Cashier &who) {
             who.does(op::Merge{order, table});
         }},
        {"KS",
         [](Cashier &who) {
             who.does(op::SendToKitchen{order, {{bread, pieces(2), QString()}}, QString()});
         }},
        {"PB",
         [](Cashier &who) {
             who.does(op::PayBegin{order, who.billOf(order)});
         }},
        {"PA", [](Cashier &who) { who.does(cash(who.name, 480)); }},
        {"FN", [](Cashier &who) { who.takesMoney(order, who.billOf(order), who.name); }},
        {"CA", [](Cashier &who) { who.does(op::Cancel{order}); }},
        {"RF",
         [](Cashier &who) {
             const OrderId refund = refundOf(who.name);
             op::AddLine back = addTo(refund, givenBackOf(who.name), -2);
             back.refundOf = order;
             back.refundOfLine = bread;
             who.does(back);
             who.takesMoney(refund, who.billOf(refund), who.name == 'a' ? 'x' : 'y');
         }},
    };
    return all;
}
inline qsizetype indexOf(const QString &code)
{
    const auto it =
        std::find_if(acts().cbegin(), acts().cend(), [&](const Act &act) { return code == QLatin1String(act.code); });
    if (it == acts().cend())
        qFatal("no such kind: %s", qPrintable(code));
    return it - acts().cbegin();
}

} // namespace tandem::outcomes
