#include "app/register/receipt.h"

#include "app/register/checks.h"
#include "app/register/order_name.h"
#include "app/register/paper.h"
#include "app/register/paper_texts.h"

#include <QDateTime>

namespace tandem {

namespace {

/// Writes lines of the receipt.
class Paper
{
    TANDEM_PAPER_TEXTS(Receipt)
public:
    Paper(const Order &order, const ReceiptContext &context)
        : m_order(order)
        , m_context(context)
        , m_totals(order.settlement ? totalsOf(order, order.settlement->bill, context.rounding)
                                    : totalsOf(order, context.rounding))
        , m_paper(context.columns)
    {
    }

    QString print()
    {
        head();
        lines();
        sums();
        payments();
        return m_paper.text();
    }

private:
    void head()
    {
        const Author &by = m_order.settlement ? m_order.settlement->by : m_order.addedBy;
        m_paper.centred(m_context.shop);
        for (const QString &line : m_context.header)
            m_paper.centred(line);
        m_paper.centred(by.pos);
        const qint64 when = m_order.settlement ? m_order.settlement->deviceTime : m_order.openedAt;
        const QDateTime local =
            QDateTime::fromMSecsSinceEpoch(when, Qt::OffsetFromUTC, int(m_context.localOffsetSeconds));
        m_paper.pair(tr("Date"), local.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        m_paper.pair(tr("Cashier"), withoutControls(by.cashier));
        m_paper.put(m_order.number > 0 ? tr("Order: %1").arg(orderName(m_order, m_context.run)) : tr("Order: pending"));
        for (const OrderNumber &former : m_context.former)
            m_paper.put(tr("Order before: %1").arg(former.number));
        if (m_order.settlement)
            m_paper.put(tr("Receipt: %1").arg(m_order.settlement->receipt));
        else
            m_paper.put(tr("Not paid: this is no receipt"));
        if (m_order.copies > 0)
            m_paper.put(tr("COPY %1").arg(m_order.copies));
        if (!m_order.duplicateOf.isNull())
            m_paper.put(tr("Second payment of the same order"));
        if (!m_order.customerName.isEmpty())
            m_paper.wrapped(tr("Customer: %1").arg(m_order.customerName));
        m_paper.rule();
    }

    void lines()
    {
        for (const Line &line : m_order.lines) {
            if (!line.isShown())
                continue;
            m_paper.wrapped(line.name);
            QString count = QStringLiteral("  %1 x %2").arg(line.quantity.toString(), line.unitPrice.value.toString());
            if (!line.discount.value.isZero())
                count += QStringLiteral(" -%1%").arg(line.discount.value.toString());
            const QString amount = lineAmount(line).toString();
            m_paper.row(count, amount);
            if (const QString note = line.note(); !note.isEmpty())
                m_paper.wrapped(QStringLiteral("* ") + note);
            for (const PaidTwice &each : m_context.twice) {
                if (each.line == line.id)
                    m_paper.put(tr("  paid before: %1").arg(each.quantity.toString()));
            }
        }
        m_paper.rule();
    }

    void orderDiscount()
    {
        const Rate discount = m_order.discount.value;
        if (discount.isZero())
            return;
        Money off = Money::zero(m_order.currency);
        for (const Line &line : m_order.lines) {
            if (line.isShown())
                off += less(lineAmount(line), discount) - lineAmount(line);
        }
        m_paper.pair(tr("Discount %1%").arg(discount.toString()), off.toString());
    }

    void sums()
    {
        orderDiscount();
        explainLines();
        m_paper.pair(tr("Subtotal"), m_totals.subtotal.toString());
        for (const TaxTotal &tax : std::as_const(m_totals.taxes)) {
            m_paper.pair(tr("%1 (%2%) on %3").arg(tax.name, tax.rate.toString(), tax.net.toString()),
                         tax.tax.toString());
        }
        m_paper.pair(tr("TOTAL %1").arg(m_order.currency.code()), m_totals.total.toString());
        m_paper.rule();
    }

    /// Lines stand as priced. Where a fiscal position changes a tax that the prices include, they add up to the total
    /// only once that tax is taken off.
    void explainLines()
    {
        Order plain = m_order;
        plain.fiscalMap.clear();
        if (totalsOf(plain, m_context.rounding).total == m_totals.total)
            return;
        Money priced = Money::zero(m_order.currency);
        for (const Line &line : m_order.lines)
            priced += less(lineAmount(line), m_order.discount.value);
        if (priced == m_totals.subtotal)
            return;
        m_paper.pair(tr("Sum of the lines"), priced.toString());
        m_paper.pair(tr("Included tax taken off"), (m_totals.subtotal - priced).toString());
    }

    void payments()
    {
        if (m_order.settlement && m_order.settlement->rounding)
            m_paper.pair(tr("Rounding of cash"), m_order.settlement->rounding->toString());
        for (const Payment &payment : m_order.payments) {
            if (payment.voided)
                continue;
            m_paper.pair(payment.method, payment.amount.toString());
            if (payment.tip)
                m_paper.row(tr("  of it tip"), payment.tip->toString());
        }
        if (m_order.settlement && !m_order.settlement->change.isZero())
            m_paper.pair(tr("Change"), m_order.settlement->change.toString());
        if (const QString note = m_order.note(); !note.isEmpty())
            m_paper.wrapped(note);
        if (!m_context.footer.isEmpty())
            m_paper.rule();
        for (const QString &line : m_context.footer)
            m_paper.centred(line);
    }

    const Order &m_order;
    const ReceiptContext &m_context;
    const Totals m_totals;
    PaperText m_paper;
};

} // namespace

QString receiptReference(const QString &letters, qint64 counter)
{
    static const QString alphabet = QStringLiteral("ABCDEFGHJKLMNPQRSTVWXYZ");
    const QString digits = QString::number(counter).rightJustified(6, u'0');
    int value = 0;
    for (const QChar c : letters + digits)
        value = (value * 31 + c.unicode()) % 23;
    return QStringLiteral("%1-%2-%3").arg(letters, digits, alphabet.mid(value, 1));
}

QString receiptText(const Order &order, const ReceiptContext &context) { return Paper(order, context).print(); }

} // namespace tandem
