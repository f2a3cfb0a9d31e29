#include "app/register/receipt.h"
#include "test_program.h"

using namespace tandem;

namespace {

const Currency euro;

Money amount(const char *text) { return *Money::parse(QString::fromLatin1(text), euro); }

Line line(const QString &name, const char *quantity, const char *price, const char *discount = "0")
{
    Line line;
    line.id = LineId::fromBytes(name.toUtf8().leftJustified(16, 'x', true));
    line.name = name;
    line.quantity = *Quantity::parse(QString::fromLatin1(quantity));
    line.unitPrice.value = amount(price);
    line.discount.value = *Rate::parse(QString::fromLatin1(discount));
    line.taxes = {{u"VAT"_qs, *Rate::parse(u"13.5"), true}};
    return line;
}

Order paidOrder()
{
    Order order;
    order.number = 12;
    order.currency = euro;
    order.state = OrderState::Paid;
    order.lines = {line(u"Croissant"_qs, "3", "2.40"), line(u"Coffee"_qs, "1", "3.00", "10")};
    Payment cash;
    cash.method = u"Cash"_qs;
    cash.kind = u"cash"_qs;
    cash.amount = amount("10.00");
    order.payments = {cash};
    Settlement settlement;
    settlement.by = {u"Ana"_qs, u"Bar"_qs};
    settlement.bill = billOf(order, TaxRounding::PerLine, {}, 1);
    settlement.change = amount("0.10");
    settlement.receipt = u"KTB-000217-R"_qs;
    settlement.deviceTime = 1'700'000'000'000;
    order.settlement = settlement;
    return order;
}

QString print(const Order &order) { return receiptText(order, {u"The Bread Basket"_qs, TaxRounding::PerLine, 3600}); }

} // namespace

class TestReceipt : public QObject
{
    Q_OBJECT
private slots:
    void itSaysWhatWasSoldAndPaid();
    void noLineIsWiderThanThePaper();
    void anOrderWithoutItsNumberIsPending();
    void anOrderOfAnotherRunThanItsPaymentNamesItsRun();
    void textCannotReorderOrControlThePrinter();
    void linesAddUpToTheTotalAlsoUnderAFiscalPosition();
    void theReferenceEndsInACheckLetter();
    void aChangedDigitChangesTheCheckLetter();
};

void TestReceipt::itSaysWhatWasSoldAndPaid()
{
    const QString text = print(paidOrder());
    for (const char *part : {"The Bread Basket\n", "Bar\n", "2023-11-14 23:13\n", "Order: 12\n",
                             "Receipt: KTB-000217-R\n", "Croissant\n", "  3 x 2.40", "7.20\n", "-10%", "2.70\n",
                             "TOTAL EUR", "9.90\n", "Cash", "10.00\n", "Change", "0.10\n", "VAT (13.5%)", "Ana\n"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QVERIFY(text.endsWith(u'\n'));
}

void TestReceipt::noLineIsWiderThanThePaper()
{
    Order order = paidOrder();
    order.lines.append(
        line(QString(u"Sourdough with everything "_qs).repeated(7), "9999999.999", "99999.99", "99.9999"));
    order.lines.append(line(QString(150, u'w'), "1", "1.00"));
    order.customerName = QString(200, u'k');
    order.settlement->by = {QString(200, u'c'), QString(200, u'p')};
    order.payments[0].method = QString(200, u'm');
    const QString text = print(order);
    for (const QString &row : text.split(u'\n'))
        QVERIFY2(row.size() <= 42, qPrintable(row));
}

void TestReceipt::anOrderWithoutItsNumberIsPending()
{
    Order order = paidOrder();
    order.number = 0;
    QVERIFY(print(order).contains(u"Order: pending\n"));
}

void TestReceipt::anOrderOfAnotherRunThanItsPaymentNamesItsRun()
{
    Order order = paidOrder();
    order.run = 3;
    ReceiptContext context{u"The Bread Basket"_qs, TaxRounding::PerLine, 3600};
    context.run = 3;
    QVERIFY(receiptText(order, context).contains(u"Order: 12\n"));
    context.run = 4;
    QVERIFY(receiptText(order, context).contains(u"Order: 12 · run 3\n"));
}

void TestReceipt::textCannotReorderOrControlThePrinter()
{
    Order order = paidOrder();
    order.lines[0].name = u"\x1b@Bread\u202e"_qs;
    order.payments[0].method = u"מזומן"_qs;
    const QString text = print(order);
    QVERIFY(text.contains(u"@Bread\n"));
    QVERIFY(!text.contains(QChar(0x1b)) && !text.contains(QChar(0x202e)));
    QVERIFY(text.contains(u"מזומן\n"));
}

void TestReceipt::linesAddUpToTheTotalAlsoUnderAFiscalPosition()
{
    QVERIFY(!print(paidOrder()).contains(u"taken off"));
    Order order = paidOrder();
    order.fiscalMap = {{u"VAT"_qs, std::nullopt}};
    order.settlement->bill = billOf(order, TaxRounding::PerLine, {}, 1);
    QString text = print(order);
    for (const char *part : {"7.20\n", "2.70\n", "Sum of the lines", " 9.90\n", "Included tax taken off", " -1.18\n",
                             "Subtotal", "TOTAL EUR", " 8.72\n"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    // Another tax in its place is put on again.
    order.fiscalMap = {{u"VAT"_qs, TaxRate{u"Low"_qs, *Rate::parse(u"9"), true}}};
    order.settlement->bill = billOf(order, TaxRounding::PerLine, {}, 1);
    text = print(order);
    for (const char *part : {" 9.90\n", " -1.18\n", " 8.72\n", "Low (9%) on 8.72", " 0.78\n", " 9.50\n"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    // Where prices hold no tax nothing is taken off.
    for (Line &line : order.lines)
        line.taxes[0].included = false;
    order.fiscalMap = {{u"VAT"_qs, std::nullopt}};
    order.settlement->bill = billOf(order, TaxRounding::PerLine, {}, 1);
    QVERIFY(!print(order).contains(u"taken off"));
}

void TestReceipt::theReferenceEndsInACheckLetter()
{
    const QString reference = receiptReference(u"KTB"_qs, 217);
    QCOMPARE(reference.size(), 12);
    QVERIFY(reference.startsWith(u"KTB-000217-"));
    QVERIFY(reference.back().isUpper());
    QVERIFY(receiptReference(u"KTB"_qs, 1'234'567).startsWith(u"KTB-1234567-"));
}

void TestReceipt::aChangedDigitChangesTheCheckLetter()
{
    for (qint64 place = 1; place < 1'000'000; place *= 10) {
        QVERIFY(receiptReference(u"KTB"_qs, 217).back() != receiptReference(u"KTB"_qs, 217 + place).back());
    }
    QVERIFY(receiptReference(u"KTB"_qs, 217).back() != receiptReference(u"KTB"_qs, 271).back());
}

TANDEM_TEST(TestReceipt)
#include "tst_receipt.moc"
