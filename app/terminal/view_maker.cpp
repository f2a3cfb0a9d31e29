#include "app/terminal/view_maker.h"

#include "app/register/checks.h"
#include "app/register/order_name.h"
#include "app/register/register.h"

#include <QDateTime>

namespace tandem {

QString ViewMaker::who(const Author &author)
{
    return author.cashier.isEmpty()
               ? QString()
               : QStringLiteral("%1 (%2)").arg(withMarksVisible(author.cashier), withMarksVisible(author.pos));
}

int ViewMaker::hueOf(const QString &pos) const
{
    const Pos *known = m_shop.pos.findByName(pos);
    return known ? int(m_shop.pos.order().indexOf(known->id) % 6) : 5;
}

LineView ViewMaker::line(const Line &line) const
{
    LineView view;
    view.id = line.id;
    view.product = withMarksVisible(line.name);
    view.quantity = m_format.quantity(line.quantity);
    view.total = m_format.money(lineAmount(line));
    view.note = line.note();
    const QString unit = m_format.money(line.unitPrice.value);
    const QString times = QStringLiteral("%1 × %2").arg(view.quantity, unit);
    QStringList extras;
    if (!line.discount.value.isZero())
        extras.append(tr("%1% off").arg(m_format.rate(line.discount.value)));
    if (!view.note.isEmpty())
        extras.append(withMarksVisible(view.note));
    QStringList detail = extras;
    if (line.quantity != Quantity::one() || !line.discount.value.isZero())
        detail.prepend(times);
    view.detail = detail.join(QStringLiteral(" · "));
    view.addedBy = who(line.addedBy);
    view.addedHue = hueOf(line.addedBy.pos);
    if (line.changedBy) {
        view.changedBy = who(*line.changedBy);
        view.changedHue = hueOf(line.changedBy->pos);
    }
    QStringList spoken{view.product, times};
    spoken.append(extras);
    spoken.append(view.total);
    spoken.append(tr("added by %1").arg(view.addedBy));
    if (!view.changedBy.isEmpty())
        spoken.append(tr("changed by %1").arg(view.changedBy));
    view.spoken = spoken.join(QStringLiteral(", "));
    return view;
}

TabView ViewMaker::tab(const Order &order, bool current, qint64 presentRun) const
{
    TabView view{order.id, orderName(order, presentRun), withMarksVisible(order.addedBy.pos), {}, current};
    if (order.state == OrderState::Paying && order.lock)
        view.paying = tr("paying at %1").arg(withMarksVisible(order.lock->by.pos));
    return view;
}

OrderView ViewMaker::order(const Order &order, const Register &till) const
{
    OrderView view;
    view.id = order.id;
    view.name = till.orderName(order.id);
    view.state = order.state;
    view.carried = till.isCarried(order);
    for (const Line &each : order.lines) {
        if (each.isShown())
            view.lines.append(line(each));
    }
    view.selected = till.selectedLine();
    const Totals totals = totalsOf(order, m_shop.rounding);
    const bool paying = order.state == OrderState::Paying && order.lock;
    view.totalMoney = till.totalOf(order);
    view.total = m_format.money(totals.total);
    const bool included = std::all_of(order.lines.cbegin(), order.lines.cend(), [](const Line &each) {
        return std::all_of(each.taxes.cbegin(), each.taxes.cend(), [](const TaxRate &tax) { return tax.included; });
    });
    const QString tax = m_format.money(totals.tax);
    const QString lines = tr("%n line(s)", nullptr, int(view.lines.size()));
    if (view.lines.isEmpty())
        view.totalDetail = tr("Nothing yet");
    else if (totals.tax.isZero())
        view.totalDetail = lines;
    else
        view.totalDetail =
            lines + QStringLiteral(" · ") + (included ? tr("tax %1 included") : tr("with tax %1")).arg(tax);
    if (!order.discount.value.isZero())
        view.totalDetail += QStringLiteral(" · ") + tr("%1% off").arg(m_format.rate(order.discount.value));
    view.due = till.dueOf(order);
    view.dueInCash = till.dueInCash(order);
    view.dueText = m_format.money(view.due < Money::zero(order.currency) ? -view.due : view.due);
    for (const Payment &payment : order.payments) {
        if (payment.voided)
            continue;
        QString detail = who(payment.by);
        if (payment.tip)
            detail += QStringLiteral(" · ") + tr("with a tip of %1").arg(m_format.money(*payment.tip));
        view.payments.append({payment.id, withMarksVisible(payment.method), detail, m_format.money(payment.amount)});
    }
    view.customer = withMarksVisible(order.customerName);
    view.note = order.note();
    view.fiscalPosition = order.fiscalPosition.value;
    if (paying) {
        view.payingHere = till.isPayingHere(order);
        view.payingAt = view.payingHere ? QString() : who(order.lock->by);
        view.doubtful = view.payingHere && till.mayBePaidElsewhere(order);
        view.outgrown = view.payingHere && order.lock->bill.total != totals.total;
    }
    return view;
}

HistoryView ViewMaker::history(const Order &order, qint64 presentRun) const
{
    HistoryView view;
    view.id = order.id;
    view.title = tr("Order %1").arg(orderName(order, presentRun));
    QStringList detail;
    Money total = totalsOf(order, m_shop.rounding).total;
    if (order.settlement) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(order.settlement->deviceTime);
        view.title += QStringLiteral(" · ") + order.settlement->receipt;
        detail.append(m_format.locale().toString(when, QLocale::ShortFormat));
        detail.append(who(order.settlement->by));
        total = order.settlement->bill.total;
        view.refundable = total > Money::zero(total.currency());
    } else {
        detail.append(tr("cancelled"));
    }
    if (!order.customerName.isEmpty())
        detail.append(withMarksVisible(order.customerName));
    view.detail = detail.join(QStringLiteral(" · "));
    view.total = m_format.money(total);
    return view;
}

} // namespace tandem
