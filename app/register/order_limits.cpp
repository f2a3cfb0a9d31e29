#include "app/register/order_limits.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>

namespace tandem {

namespace {

struct Limits
{
    Q_DECLARE_TR_FUNCTIONS(Limits)
};

bool isBeyond(Money amount) { return std::abs(amount.minor()) > Money::maxMinor; }

Error refundLimit(const QString &text) { return {QStringLiteral("refund-limit"), text}; }

/// The frozen line of the bill an order is or was paid by, or nothing when it has a bill without that line.
std::optional<Quantity> standing(const Order &order, const Line &line)
{
    const Bill *bill = order.settlement ? &order.settlement->bill : order.lock ? &order.lock->bill : nullptr;
    if (!bill)
        return line.quantity;
    const auto billed = std::find_if(bill->lines.cbegin(), bill->lines.cend(),
                                     [&](const BillLine &each) { return each.line == line.id; });
    return billed == bill->lines.cend() ? std::nullopt : std::optional(billed->quantity);
}

void add(QList<GivenBack> &sums, const Line &line, Quantity quantity)
{
    const auto known = std::find_if(sums.begin(), sums.end(), [&](const GivenBack &sum) {
        return sum.order == line.refundOf && sum.line == line.refundOfLine;
    });
    if (known == sums.end())
        sums.append({line.refundOf, line.refundOfLine, -quantity});
    else
        known->quantity = known->quantity - quantity;
}

} // namespace

Result<void> checkAmounts(const Order &order, TaxRounding rounding, QLatin1String code)
{
    const QString most = Money::fromMinor(Money::maxMinor, order.currency).toString();
    for (const Line &line : order.lines) {
        if (isBeyond(line.quantity.times(line.unitPrice.value))) {
            return Error{code,
                         Limits::tr("%1 × %2 for %3 is too large an amount; the limit is %4.")
                             .arg(line.quantity.toString(), line.unitPrice.value.toString(), quoted(line.name), most)};
        }
    }
    const Totals totals = totalsOf(order, rounding);
    if (isBeyond(totals.total) || isBeyond(totals.subtotal)) {
        return Error{code, Limits::tr("The order would come to %1, which is too large an amount; the limit is %2.")
                               .arg(totals.total.toString(), most)};
    }
    return {};
}

QList<GivenBack> givenBackBy(const Order &order)
{
    QList<GivenBack> sums;
    for (const Line &line : order.lines) {
        const auto quantity = line.refundOf.isNull() ? std::nullopt : standing(order, line);
        if (quantity && !quantity->isZero())
            add(sums, line, *quantity);
    }
    return sums;
}

Result<void> checkRefundLines(const Order &order, const std::function<const Order *(OrderId)> &find)
{
    QList<GivenBack> sums;
    for (const Line &line : order.lines) {
        const Order *paid = line.refundOf.isNull() || !line.isShown() ? nullptr : find(line.refundOf);
        const Line *sold = paid ? paid->line(line.refundOfLine) : nullptr;
        if (!sold)
            continue;
        const Rate discount = Rate::oneAfterTheOther(sold->discount.value, paid->discount.value);
        if (line.unitPrice.value != sold->unitPrice.value || line.discount.value != sold->discount.value
            || order.discount.value != paid->discount.value) {
            return refundLimit(
                Limits::tr("%1 is given back at what was paid for it, %2 less %3%; that can't be changed.")
                    .arg(quoted(line.name), sold->unitPrice.value.toString(), discount.toString()));
        }
        if ((line.quantity < Quantity()) == (sold->quantity < Quantity())) {
            return refundLimit(
                Limits::tr("%1 of %2 would not give anything back; write it like \"%3\".")
                    .arg(quoted(line.quantity.toString()), quoted(line.name), (-sold->quantity).toString()));
        }
        add(sums, line, line.quantity);
        const auto sum = std::find_if(sums.cbegin(), sums.cend(), [&](const GivenBack &each) {
            return each.order == line.refundOf && each.line == line.refundOfLine;
        });
        if (std::abs(sum->quantity.thousandths()) > std::abs(sold->quantity.thousandths())) {
            return refundLimit(
                Limits::tr("%1 of %2 can't be given back; %3 were sold.")
                    .arg(quoted(sum->quantity.toString()), quoted(line.name), sold->quantity.toString()));
        }
    }
    return {};
}

} // namespace tandem
