#include "sync/model/totals.h"

#include <QtTest>

using namespace tandem;

namespace {

Money eur(qint64 cents) { return Money::fromMinor(cents, Currency()); }
Rate percent(const char *text) { return *Rate::parse(QString::fromLatin1(text)); }
TaxRate in(const char *name, const char *rate) { return {QString::fromLatin1(name), percent(rate), true}; }
TaxRate on(const char *name, const char *rate) { return {QString::fromLatin1(name), percent(rate), false}; }

/// One piece, or what is given, of something at so many cents.
Line line(qint64 cents, const QList<TaxRate> &taxes, const char *quantity = "1", const char *discount = "0")
{
    static char last = 0;
    Line line;
    line.id = LineId::fromBytes(QByteArray(16, ++last));
    line.quantity = *Quantity::parse(QString::fromLatin1(quantity));
    line.unitPrice.value = eur(cents);
    line.discount.value = percent(discount);
    line.taxes = taxes;
    return line;
}

Order orderWith(const QList<Line> &lines, const QList<TaxReplacement> &map = {})
{
    Order order;
    order.lines = lines;
    order.fiscalMap = map;
    return order;
}

/// "net + tax = total", and each tax with its rate: tax on net.
QString shown(const Totals &totals)
{
    QString text =
        QStringLiteral("%1 + %2 = %3").arg(totals.subtotal.toString(), totals.tax.toString(), totals.total.toString());
    for (const TaxTotal &tax : totals.taxes)
        text += QStringLiteral("; %1 %2: %3 on %4")
                    .arg(tax.name, tax.rate.toString(), tax.tax.toString(), tax.net.toString());
    return text;
}

const QString vat = QStringLiteral("VAT");
const TaxRate reduced = in("Reduced", "10");

} // namespace

class TestTotals : public QObject
{
    Q_OBJECT

private slots:
    void theTotalsOfAnOrderAreWhatAReceiptShows_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<QString>("perLine");
        QTest::addColumn<QString>("perOrder");
        const auto row = [](const char *name, const Order &order, const char *perLine, const char *perOrder = nullptr) {
            QTest::newRow(name) << order << QString::fromLatin1(perLine)
                                << QString::fromLatin1(perOrder ? perOrder : perLine);
        };
        row("nothing", orderWith({}), "0.00 + 0.00 = 0.00");
        row("no taxes", orderWith({line(240, {}, "2"), line(100, {}, "0.5")}), "5.30 + 0.00 = 5.30");
        row("a line that was removed", orderWith({line(240, {in("VAT", "20")}, "0")}), "0.00 + 0.00 = 0.00");
        row("a tax in the price", orderWith({line(600, {in("VAT", "20")})}),
            "5.00 + 1.00 = 6.00; VAT 20: 1.00 on 5.00");
        row("a tax on the price", orderWith({line(1000, {on("VAT", "13.5")})}),
            "10.00 + 1.35 = 11.35; VAT 13.5: 1.35 on 10.00");
        row("given back", orderWith({line(600, {in("VAT", "20")}, "-1")}),
            "-5.00 + -1.00 = -6.00; VAT 20: -1.00 on -5.00");
        row("with a discount", orderWith({line(333, {on("VAT", "10")}, "2", "50")}),
            "3.33 + 0.33 = 3.66; VAT 10: 0.33 on 3.33");
        row("two taxes in the price, the last one takes the rounding",
            orderWith({line(100, {in("A", "10"), in("B", "5")})}),
            "0.87 + 0.13 = 1.00; A 10: 0.09 on 0.87; B 5: 0.04 on 0.87");
        row("one in the price, one on it", orderWith({line(600, {on("City", "1"), in("VAT", "20")})}),
            "5.00 + 1.05 = 6.05; City 1: 0.05 on 5.00; VAT 20: 1.00 on 5.00");
        row("rounded each line, or once",
            orderWith({line(10, {in("VAT", "20")}), line(10, {in("VAT", "20")}), line(10, {in("VAT", "20")})}),
            "0.24 + 0.06 = 0.30; VAT 20: 0.06 on 0.24", "0.25 + 0.05 = 0.30; VAT 20: 0.05 on 0.25");
        row("of one name with two rates, and of two names with one rate",
            orderWith({line(100, {on("VAT", "20")}), line(100, {on("VAT", "10")}), line(100, {on("Fee", "10")})}),
            "3.00 + 0.40 = 3.40; Fee 10: 0.10 on 1.00; VAT 10: 0.10 on 1.00; VAT 20: 0.20 on 1.00");
        row("a fiscal position that puts another tax in its place",
            orderWith({line(600, {in("VAT", "20")}), line(600, {in("VAT", "20")})}, {{vat, reduced}}),
            "10.00 + 1.00 = 11.00; Reduced 10: 1.00 on 10.00");
        row("a fiscal position that takes it away", orderWith({line(600, {in("VAT", "20")})}, {{vat, std::nullopt}}),
            "5.00 + 0.00 = 5.00");
        row("a fiscal position that is about others",
            orderWith({line(600, {in("VAT", "20")})}, {{QStringLiteral("Fee"), reduced}}),
            "5.00 + 1.00 = 6.00; VAT 20: 1.00 on 5.00");
    }
    void theTotalsOfAnOrderAreWhatAReceiptShows()
    {
        QFETCH(Order, order);
        QFETCH(QString, perLine);
        QFETCH(QString, perOrder);
        QCOMPARE(shown(totalsOf(order, TaxRounding::PerLine)), perLine);
        QCOMPARE(shown(totalsOf(order, TaxRounding::PerOrder)), perOrder);
    }

    void taxesThatWouldBeAllOfAPriceDivideNothingByZero_data()
    {
        QTest::addColumn<QList<TaxRate>>("taxes");
        QTest::addColumn<QString>("totals");
        QTest::newRow("all of it") << QList{in("VAT", "-100")}
                                   << QStringLiteral("6.00 + 0.00 = 6.00; VAT -100: 0.00 on 6.00");
        QTest::newRow("all of it, together")
            << QList{in("A", "-50"), in("B", "-50")}
            << QStringLiteral("6.00 + 0.00 = 6.00; A -50: -3.00 on 6.00; B -50: 3.00 on 6.00");
        QTest::newRow("more") << QList{in("VAT", "-1000")}
                              << QStringLiteral("6.00 + 0.00 = 6.00; VAT -1000: 0.00 on 6.00");
        QTest::newRow("nearly all") << QList{in("VAT", "-99.9999")}
                                    << QStringLiteral(
                                           "6000000.00 + -5999994.00 = 6.00; VAT -99.9999: -5999994.00 on 6000000.00");
    }
    void taxesThatWouldBeAllOfAPriceDivideNothingByZero()
    {
        QFETCH(QList<TaxRate>, taxes);
        QFETCH(QString, totals);
        for (const TaxRounding rounding : {TaxRounding::PerLine, TaxRounding::PerOrder})
            QCOMPARE(shown(totalsOf(orderWith({line(600, taxes)}), rounding)), totals);
    }

    void theLargestPriceWithNearlyAllOfItInTaxesStopsAtTheLimit()
    {
        const Totals totals =
            totalsOf(orderWith({line(Money::maxMinor, {in("VAT", "-99.9999")}, "1000")}), TaxRounding::PerLine);
        QCOMPARE(totals.subtotal.minor(), std::numeric_limits<qint64>::max());
        QVERIFY(totals.tax.minor() < 0);
        QCOMPARE(totals.subtotal + totals.tax, totals.total);
    }

    void aBillIsReckonedAsItWasShownWhateverTheOrderIsNow()
    {
        Order order =
            orderWith({line(600, {in("VAT", "20")}), line(240, {}, "0"), line(100, {in("VAT", "20")}, "3", "10")},
                      {{vat, reduced}});
        order.customerName = QStringLiteral("Deco Addict");
        const LogPosition seen{LineageId::fromBytes(QByteArray(16, 'L')), 7};
        const Bill bill = billOf(order, TaxRounding::PerLine, seen, 4);
        QCOMPARE(bill.lines.size(), 2); // what was removed is in no bill
        QCOMPARE(bill.lines.last(), (BillLine{order.lines.last().id, *Quantity::parse(u"3"), eur(100), percent("10")}));
        QCOMPARE(bill.total, totalsOf(order, TaxRounding::PerLine).total);
        QCOMPARE(bill.header->customerName, order.customerName);
        QCOMPARE(bill.seen, seen);
        QCOMPARE(bill.counter, 4);

        order.lines.first().unitPrice.value = eur(9900);
        order.fiscalMap = {{vat, std::nullopt}};
        QCOMPARE(shown(totalsOf(order, bill, TaxRounding::PerLine)),
                 QStringLiteral("7.25 + 0.73 = 7.98; Reduced 10: 0.73 on 7.25"));
        Bill headless = bill;
        headless.header.reset();
        QCOMPARE(shown(totalsOf(order, headless, TaxRounding::PerLine)), QStringLiteral("7.25 + 0.00 = 7.25"));
        order.lines.removeLast();
        QCOMPARE(shown(totalsOf(order, bill, TaxRounding::PerLine)),
                 QStringLiteral("5.00 + 0.50 = 5.50; Reduced 10: 0.50 on 5.00"));
    }

    void aPaymentThatWasTakenBackPaysNothing()
    {
        Order order;
        QCOMPARE(paidOf(order), eur(0));
        Payment payment;
        payment.amount = eur(500);
        order.payments = {payment, payment};
        QCOMPARE(paidOf(order), eur(1000));
        order.payments.first().voided = true;
        QCOMPARE(paidOf(order), eur(500));
    }
};

QTEST_GUILESS_MAIN(TestTotals)
#include "tst_totals.moc"
