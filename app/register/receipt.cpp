#include "app/register/receipt.h"

#include "app/register/checks.h"
#include "app/register/order_name.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tandem {

namespace {

constexpr qsizetype width = 42;

/// Writes lines of the receipt.
class Paper
{
    Q_DECLARE_TR_FUNCTIONS(Receipt)
public:
    Paper(const Order &order, const ReceiptContext &context)
        : m_order(order)
        , m_context(context)
        , m_totals(order.settlement ? totalsOf(order, order.settlement->bill, context.rounding)
                                    : totalsOf(order, context.rounding))
    {
    }

    QString print()
    {
        head();
        lines();
        sums();
        payments();
        return m_text;
    }

private:
    void put(const QString &text)
    {
        m_text += text;
        m_text += u'\n';
    }

    void rule() { put(QString(width, u'-')); }

    /// Text over as many lines as it needs, broken at blanks where there are any.
    void wrapped(QString text, bool centred = false)
    {
        text = withoutControls(text).simplified();
        while (!text.isEmpty()) {
            qsizetype cut = text.size();
            if (cut > width) {
                cut = text.lastIndexOf(u' ', width);
                if (cut <= 0)
                    cut = text[width].isLowSurrogate() ? width - 1 : width;
            }
            const QString part = text.left(cut).trimmed();
            put(centred ? QString((width - part.size()) / 2, u' ') + part : part);
            text = text.mid(cut).trimmed();
        }
    }

    /// A label and an amount at the right edge; on two lines when they don't fit or the label is written to the left.
    void pair(const QString &label, const QString &amount)
    {
        const QString clean = withoutControls(label).simplified();
        if (clean.size() + 1 + amount.size() <= width && !clean.isRightToLeft() && !amount.isRightToLeft())
            return put(clean + QString(width - clean.size() - amount.size(), u' ') + amount);
        wrapped(clean);
        if (amount.size() <= width && !amount.isRightToLeft())
            put(amount.rightJustified(width));
        else
            wrapped(amount);
    }

    void head()
    {
        const Author &by = m_order.settlement ? m_order.settlement->by : m_order.addedBy;
        wrapped(m_context.shop, true);
        wrapped(by.pos, true);
        const qint64 when = m_order.settlement ? m_order.settlement->deviceTime : m_order.openedAt;
        const QDateTime local =
            QDateTime::fromMSecsSinceEpoch(when, Qt::OffsetFromUTC, int(m_context.localOffsetSeconds));
        pair(tr("Date"), local.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        pair(tr("Cashier"), withoutControls(by.cashier));
        put(m_order.number > 0 ? tr("Order: %1").arg(orderName(m_order, m_context.run)) : tr("Order: pending"));
        for (const OrderNumber &former : m_context.former)
            put(tr("Order before: %1").arg(former.number));
        if (m_order.settlement)
            put(tr("Receipt: %1").arg(m_order.settlement->receipt));
        else
            put(tr("Not paid: this is no receipt"));
        if (!m_order.duplicateOf.isNull())
            put(tr("Second payment of the same order"));
        if (!m_order.customerName.isEmpty())
            wrapped(tr("Customer: %1").arg(m_order.customerName));
        rule();
    }

    void lines()
    {
        for (const Line &line : m_order.lines) {
            if (!line.isShown())
                continue;
            wrapped(line.name);
            QString count = QStringLiteral("  %1 x %2").arg(line.quantity.toString(), line.unitPrice.value.toString());
            if (!line.discount.value.isZero())
                count += QStringLiteral(" -%1%").arg(line.discount.value.toString());
            const QString amount = lineAmount(line).toString();
            if (count.size() + 1 + amount.size() <= width) {
                put(count + QString(width - count.size() - amount.size(), u' ') + amount);
            } else {
                put(count);
                put(amount.rightJustified(width));
            }
            if (const QString note = line.note(); !note.isEmpty())
                wrapped(QStringLiteral("* ") + note);
            for (const PaidTwice &each : m_context.twice) {
                if (each.line == line.id)
                    put(tr("  paid before: %1").arg(each.quantity.toString()));
            }
        }
        rule();
    }

    void sums()
    {
        explainLines();
        pair(tr("Subtotal"), m_totals.subtotal.toString());
        for (const TaxTotal &tax : std::as_const(m_totals.taxes)) {
            pair(tr("%1 (%2%) on %3").arg(tax.name, tax.rate.toString(), tax.net.toString()), tax.tax.toString());
        }
        pair(tr("TOTAL %1").arg(m_order.currency.code()), m_totals.total.toString());
        rule();
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
            priced += lineAmount(line);
        if (priced == m_totals.subtotal)
            return;
        pair(tr("Sum of the lines"), priced.toString());
        pair(tr("Included tax taken off"), (m_totals.subtotal - priced).toString());
    }

    void payments()
    {
        for (const Payment &payment : m_order.payments) {
            if (!payment.voided)
                pair(payment.method, payment.amount.toString());
        }
        if (m_order.settlement && !m_order.settlement->change.isZero())
            pair(tr("Change"), m_order.settlement->change.toString());
        if (const QString note = m_order.note(); !note.isEmpty())
            wrapped(note);
    }

    const Order &m_order;
    const ReceiptContext &m_context;
    const Totals m_totals;
    QString m_text;
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
