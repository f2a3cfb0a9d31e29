#include "reduce_log.h"
#include "sync/model/totals.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

Rate percent(const char *text) { return *Rate::parse(QString::fromLatin1(text)); }
TaxRate includedTax(const char *name, const char *rate) { return {QString::fromLatin1(name), percent(rate), true}; }
TaxRate addedTax(const char *name, const char *rate) { return {QString::fromLatin1(name), percent(rate), false}; }

/// One piece, or what is given, of something at so many cents.
Line sold(qint64 cents, const QList<TaxRate> &taxes, const char *quantity = "1", const char *discount = "0")
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
QString asText(const Totals &totals)
{
    QString text =
        QStringLiteral("%1 + %2 = %3").arg(totals.subtotal.toString(), totals.tax.toString(), totals.total.toString());
    for (const TaxTotal &tax : totals.taxes)
        text += QStringLiteral("; %1 %2: %3 on %4")
                    .arg(tax.name, tax.rate.toString(), tax.tax.toString(), tax.net.toString());
    return text;
}

const QString vat = QStringLiteral("VAT");
const TaxRate reduced = includedTax("Reduced", "10");

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
        row("no taxes", orderWith({sold(240, {}, "2"), sold(100, {}, "0.5")}), "5.30 + 0.00 = 5.30");
        row("a line that was removed", orderWith({sold(240, {includedTax("VAT", "20")}, "0")}), "0.00 + 0.00 = 0.00");
        row("a tax in the price", orderWith({sold(600, {includedTax("VAT", "20")})}),
            "5.00 + 1.00 = 6.00; VAT 20: 1.00 on 5.00");
        row("a tax on the price", orderWith({sold(1000, {addedTax("VAT", "13.5")})}),
            "10.00 + 1.35 = 11.35; VAT 13.5: 1.35 on 10.00");
        row("given back", orderWith({sold(600, {includedTax("VAT", "20")}, "-1")}),
            "-5.00 + -1.00 = -6.00; VAT 20: -1.00 on -5.00");
        row("with a discount", orderWith({sold(333, {addedTax("VAT", "10")}, "2", "50")}),
            "3.33 + 0.33 = 3.66; VAT 10: 0.33 on 3.33");
        row("two taxes in the price, the last one takes the rounding",
            orderWith({sold(100, {includedTax("A", "10"), includedTax("B", "5")})}),
            "0.87 + 0.13 = 1.00; A 10: 0.09 on 0.87; B 5: 0.04 on 0.87");
        row("one in the price, one on it", orderWith({sold(600, {addedTax("City", "1"), includedTax("VAT", "20")})}),
            "5.00 + 1.05 = 6.05; City 1: 0.05 on 5.00; VAT 20: 1.00 on 5.00");
        row("rounded each line, or once",
            orderWith({sold(10, {includedTax("VAT", "20")}), sold(10, {includedTax("VAT", "20")}),
                       sold(10, {includedTax("VAT", "20")})}),
            "0.24 + 0.06 = 0.30; VAT 20: 0.06 on 0.24", "0.25 + 0.05 = 0.30; VAT 20: 0.05 on 0.25");
        row("of one name with two rates, and of two names with one rate",
            orderWith({sold(100, {addedTax("VAT", "20")}), sold(100, {addedTax("VAT", "10")}),
                       sold(100, {addedTax("Fee", "10")})}),
            "3.00 + 0.40 = 3.40; Fee 10: 0.10 on 1.00; VAT 10: 0.10 on 1.00; VAT 20: 0.20 on 1.00");
        row("a fiscal position that puts another tax in its place",
            orderWith({sold(600, {includedTax("VAT", "20")}), sold(600, {includedTax("VAT", "20")})}, {{vat, reduced}}),
            "10.00 + 1.00 = 11.00; Reduced 10: 1.00 on 10.00");
        row("a fiscal position that takes it away",
            orderWith({sold(600, {includedTax("VAT", "20")})}, {{vat, std::nullopt}}), "5.00 + 0.00 = 5.00");
        row("a fiscal position that is about others",
            orderWith({sold(600, {includedTax("VAT", "20")})}, {{QStringLiteral("Fee"), reduced}}),
            "5.00 + 1.00 = 6.00; VAT 20: 1.00 on 5.00");
    }
    void theTotalsOfAnOrderAreWhatAReceiptShows()
    {
        QFETCH(Order, order);
        QFETCH(QString, perLine);
        QFETCH(QString, perOrder);
        QCOMPARE(asText(totalsOf(order, TaxRounding::PerLine)), perLine);
        QCOMPARE(asText(totalsOf(order, TaxRounding::PerOrder)), perOrder);
    }

    void taxesThatWouldBeAllOfAPriceDivideNothingByZero_data()
    {
        QTest::addColumn<QList<TaxRate>>("taxes");
        QTest::addColumn<QString>("totals");
        QTest::newRow("all of it") << QList{includedTax("VAT", "-100")}
                                   << QStringLiteral("6.00 + 0.00 = 6.00; VAT -100: 0.00 on 6.00");
        QTest::newRow("all of it, together")
            << QList{includedTax("A", "-50"), includedTax("B", "-50")}
            << QStringLiteral("6.00 + 0.00 = 6.00; A -50: -3.00 on 6.00; B -50: 3.00 on 6.00");
        QTest::newRow("more") << QList{includedTax("VAT", "-1000")}
                              << QStringLiteral("6.00 + 0.00 = 6.00; VAT -1000: 0.00 on 6.00");
        QTest::newRow("nearly all") << QList{includedTax("VAT", "-99.9999")}
                                    << QStringLiteral(
                                           "6000000.00 + -5999994.00 = 6.00; VAT -99.9999: -5999994.00 on 6000000.00");
    }
    void taxesThatWouldBeAllOfAPriceDivideNothingByZero()
    {
        QFETCH(QList<TaxRate>, taxes);
        QFETCH(QString, totals);
        for (const TaxRounding rounding : {TaxRounding::PerLine, TaxRounding::PerOrder})
            QCOMPARE(asText(totalsOf(orderWith({sold(600, taxes)}), rounding)), totals);
    }

    void theLargestPriceWithNearlyAllOfItInTaxesStopsAtTheLimit()
    {
        const Totals totals = totalsOf(orderWith({sold(Money::maxMinor, {includedTax("VAT", "-99.9999")}, "1000")}),
                                       TaxRounding::PerLine);
        QCOMPARE(totals.subtotal.minor(), std::numeric_limits<qint64>::max());
        QVERIFY(totals.tax.minor() < 0);
        QCOMPARE(totals.subtotal + totals.tax, totals.total);
    }

    void aBillIsReckonedAsItWasShownWhateverTheOrderIsNow()
    {
        Order order = orderWith({sold(600, {includedTax("VAT", "20")}), sold(240, {}, "0"),
                                 sold(100, {includedTax("VAT", "20")}, "3", "10")},
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
        QCOMPARE(asText(totalsOf(order, bill, TaxRounding::PerLine)),
                 QStringLiteral("7.25 + 0.73 = 7.98; Reduced 10: 0.73 on 7.25"));
        Bill headless = bill;
        headless.header.reset();
        QCOMPARE(asText(totalsOf(order, headless, TaxRounding::PerLine)), QStringLiteral("7.25 + 0.00 = 7.25"));
        order.lines.removeLast();
        QCOMPARE(asText(totalsOf(order, bill, TaxRounding::PerLine)),
                 QStringLiteral("5.00 + 0.50 = 5.50; Reduced 10: 0.50 on 5.00"));
    }

    void thePartsOfABillAreTheBillToTheCent()
    {
        // Apart, the three are 0.08 + 0.02 each; together 0.25 + 0.05.
        Order order = orderWith(
            {sold(10, {includedTax("VAT", "20")}), sold(10, {includedTax("VAT", "20")}, "2"), sold(500, {}, "0.5")});
        order.lines[0].name = QStringLiteral("Bun");
        order.lines[1].name = QStringLiteral("Roll");
        order.lines[2].name = QStringLiteral("Cheese");
        const Bill bill = billOf(order, TaxRounding::PerOrder, {}, 1);
        const auto byName = [](const Line &line) { return line.name; };
        const auto parts = partsOf(order, bill, TaxRounding::PerOrder, byName);
        QCOMPARE(parts.keys(), QStringList({QStringLiteral("Bun"), QStringLiteral("Cheese"), QStringLiteral("Roll")}));
        QCOMPARE(parts.value(QStringLiteral("Bun")), (BillPart{Quantity::one(), eur(8), eur(2), eur(10)}));
        QCOMPARE(parts.value(QStringLiteral("Roll")), (BillPart{*Quantity::parse(u"2"), eur(17), eur(3), eur(20)}));
        QCOMPARE(parts.value(QStringLiteral("Cheese")),
                 (BillPart{*Quantity::parse(u"0.5"), eur(250), eur(0), eur(250)}));
        const auto whole = partsOf(order, bill, TaxRounding::PerOrder, [](const Line &) { return QString(); });
        QCOMPARE(whole.value(QString()), (BillPart{*Quantity::parse(u"3.5"), eur(275), eur(5), eur(280)}));
    }

    void whatRoundingLeavesGoesToTheLargestPartAndOfEqualOnesToTheFirst()
    {
        Order order = orderWith({sold(10, {addedTax("VAT", "24")}), sold(10, {addedTax("VAT", "24")}),
                                 sold(10, {addedTax("VAT", "24")}, "-3")});
        for (int i = 0; i < 3; ++i)
            order.lines[i].name = QString(QChar(u'a' + i));
        order.lines.append(sold(20, {addedTax("VAT", "24")}));
        order.lines.last().id = LineId::fromBytes(QByteArray(16, 'z'));
        order.lines.last().name = QStringLiteral("b");
        const auto byName = [](const Line &line) { return line.name; };
        const Bill bill = billOf(order, TaxRounding::PerOrder, {}, 1);
        auto parts = partsOf(order, bill, TaxRounding::PerOrder, byName);
        const auto sum = [&](Money BillPart::*what) {
            Money all = eur(0);
            for (const BillPart &part : std::as_const(parts))
                all += part.*what;
            return all;
        };
        QCOMPARE(sum(&BillPart::total), bill.total);
        QCOMPARE(sum(&BillPart::tax), totalsOf(order, bill, TaxRounding::PerOrder).tax);
        QCOMPARE(parts.value(QStringLiteral("a")), (BillPart{Quantity::one(), eur(10), eur(2), eur(12)}));
        // "b" and "c" are 0.37 each: what is left goes to "b", the first.
        QCOMPARE(parts.value(QStringLiteral("c")).total, eur(-37));

        Bill more = bill; // as another version would have summed it up
        more.total += eur(3);
        parts = partsOf(order, more, TaxRounding::PerOrder, byName);
        QCOMPARE(sum(&BillPart::total), more.total);
        QCOMPARE(parts.value(QStringLiteral("a")).total, eur(12));
        QCOMPARE(parts.value(QStringLiteral("c")).total, eur(-37));
        QCOMPARE(sum(&BillPart::net) + sum(&BillPart::tax), more.total);
    }

    void aBillWithoutLinesHasNoParts()
    {
        QVERIFY(partsOf(Order(), Bill(), TaxRounding::PerLine, [](const Line &) { return QString(); }).isEmpty());
    }

    void aBilledLineThatTheOrderDoesNotHoldIsAPartWithoutANameOrTaxes()
    {
        Order order = orderWith({sold(600, {includedTax("VAT", "20")})});
        order.lines.first().name = QStringLiteral("Bun");
        Bill bill = billOf(order, TaxRounding::PerLine, {}, 1);
        bill.lines.append({LineId::fromBytes(QByteArray(16, '?')), Quantity::one(), eur(100), {}});
        bill.total += eur(100);
        const auto parts = partsOf(order, bill, TaxRounding::PerLine, [](const Line &line) { return line.name; });
        QCOMPARE(parts.value(QString()), (BillPart{Quantity::one(), eur(100), eur(0), eur(100)}));
        QCOMPARE(parts.value(QStringLiteral("Bun")), (BillPart{Quantity::one(), eur(500), eur(100), eur(600)}));
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

TANDEM_TEST(TestTotals)
#include "tst_totals.moc"
