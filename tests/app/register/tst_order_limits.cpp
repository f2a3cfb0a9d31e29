#include "app/register/order_limits.h"
#include "test_program.h"

using namespace tandem;

namespace {

Money money(const char *text) { return *Money::parse(QString::fromLatin1(text), Currency()); }
Quantity quantity(const char *text) { return *Quantity::parse(QString::fromLatin1(text)); }

Line line(char id, const char *amount, const char *price, const char *discount = "0")
{
    Line line;
    line.id = LineId::fromBytes(QByteArray(16, id));
    line.name = u"Tea"_qs;
    line.quantity = quantity(amount);
    line.unitPrice.value = money(price);
    line.discount.value = *Rate::parse(QString::fromLatin1(discount));
    return line;
}

Order orderOf(char id, const QList<Line> &lines)
{
    Order order;
    order.id = OrderId::fromBytes(QByteArray(16, id));
    order.lines = lines;
    return order;
}

Result<void> amounts(const QList<Line> &lines)
{
    return checkAmounts(orderOf(1, lines), TaxRounding::PerLine, QLatin1String("bad-price"));
}

} // namespace

class TestOrderLimits : public QObject
{
    Q_OBJECT
private slots:
    void noLineAndNoTotalGoesBeyondTheLimit();
    void moreThanWasSoldIsNotGivenBack();
    void onlyTheBillOfAPaidOrderCounts();

private:
    const Order m_sold = orderOf(7, {line(1, "3", "2.50", "10"), line(2, "-1", "2.50")});
    Line back(char id, char sold, const char *amount, const char *price = "2.50", const char *discount = "10") const
    {
        Line refund = line(id, amount, price, discount);
        refund.refundOf = m_sold.id;
        refund.refundOfLine = LineId::fromBytes(QByteArray(16, sold));
        return refund;
    }
    QString fault(const QList<Line> &lines) const
    {
        const auto checked =
            checkRefundLines(orderOf(8, lines), [this](OrderId id) { return id == m_sold.id ? &m_sold : nullptr; });
        return checked ? QString() : checked.error().code;
    }
};

void TestOrderLimits::noLineAndNoTotalGoesBeyondTheLimit()
{
    QVERIFY(amounts({}).ok());
    QVERIFY(amounts({line(1, "100", "100000000.00")}).ok());
    for (const QList<Line> &lines :
         {QList{line(1, "9999999", "99999999.00")}, QList{line(1, "-9999999", "99999999.00")},
          QList{line(1, "100", "100000000.01", "50")}, QList{line(1, "100", "99999999.00"), line(2, "1", "100.01")}}) {
        const auto refused = amounts(lines);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, u"bad-price"_qs);
        QVERIFY2(refused.error().text.contains(u"10000000000.00"), qPrintable(refused.error().text));
    }
    Line taxed = line(1, "100", "99999999.00");
    taxed.taxes = {{u"VAT"_qs, *Rate::parse(u"20"), false}};
    QVERIFY(!amounts({taxed}).ok());
}

void TestOrderLimits::moreThanWasSoldIsNotGivenBack()
{
    QCOMPARE(fault({line(1, "9", "9.00"), back(2, 1, "-3")}), QString());
    QCOMPARE(fault({back(1, 1, "-1"), back(2, 1, "-2")}), QString());
    QCOMPARE(fault({back(1, 2, "1", "2.50", "0")}), QString()); // what was given back is taken back
    const QString refused = u"refund-limit"_qs;
    QCOMPARE(fault({back(1, 1, "-3.001")}), refused);
    QCOMPARE(fault({back(1, 1, "-2"), back(2, 1, "-2")}), refused);
    QCOMPARE(fault({back(1, 1, "1")}), refused);
    QCOMPARE(fault({back(1, 2, "2", "2.50", "0")}), refused);
    QCOMPARE(fault({back(1, 1, "-1", "2.51")}), refused);
    QCOMPARE(fault({back(1, 1, "-1", "2.50", "0")}), refused);
    Line unknown = back(1, 1, "-9");
    unknown.refundOf = OrderId::fromBytes(QByteArray(16, 9));
    QCOMPARE(fault({unknown}), QString()); // nothing to compare it with
}

void TestOrderLimits::onlyTheBillOfAPaidOrderCounts()
{
    Order refund = orderOf(8, {back(1, 1, "-1"), line(2, "4", "1.00"), back(3, 1, "-1")});
    QCOMPARE(givenBackBy(refund).size(), 1);
    QCOMPARE(givenBackBy(refund).first().quantity, quantity("2"));
    Settlement settlement;
    settlement.bill.lines = {{refund.lines[0].id, quantity("-3"), money("2.50"), Rate()}};
    refund.settlement = settlement;
    QCOMPARE(givenBackBy(refund).first().quantity, quantity("3"));
    refund.settlement->bill.lines.clear();
    QVERIFY(givenBackBy(refund).isEmpty());
}

TANDEM_TEST(TestOrderLimits)
#include "tst_order_limits.moc"
