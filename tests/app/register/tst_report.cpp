#include "app/register/report.h"
#include "app/register/report_question.h"
#include "app/register/till_report.h"
#include "app/register/write_file.h"
#include "sync/model/totals.h"
#include "test_program.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace tandem;

namespace {

Money cents(qint64 minor) { return Money::fromMinor(minor, Currency()); }
TaxRate vat(const char *rate)
{
    return {u"VAT "_qs + QString::fromLatin1(rate), *Rate::parse(QString::fromLatin1(rate)), true};
}

const QTimeZone dublin("Europe/Dublin");

qint64 at(const char *text)
{
    QDateTime when = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    when.setTimeZone(dublin);
    return when.toMSecsSinceEpoch();
}

Line line(const char *name, qint64 price, const char *quantity, const QList<TaxRate> &taxes, const char *category)
{
    static quint16 last = 0;
    Line line;
    ++last;
    line.id = LineId::fromBytes(QByteArray(8, char(last >> 8)) + QByteArray(8, char(last & 255)));
    line.name = QString::fromUtf8(name);
    line.quantity = *Quantity::parse(QString::fromLatin1(quantity));
    line.unitPrice.value = cents(price);
    line.taxes = taxes;
    line.category = QString::fromUtf8(category);
    return line;
}

Payment taken(const char *method, qint64 amount, qint64 tip = 0)
{
    Payment payment;
    payment.method = QString::fromLatin1(method);
    payment.kind = payment.method.toLower();
    payment.amount = cents(amount);
    if (tip != 0)
        payment.tip = cents(tip);
    return payment;
}

Order paid(const char *when, const char *cashier, const QList<Line> &lines, const QList<Payment> &payments = {},
           qint64 change = 0)
{
    Order order;
    order.state = OrderState::Paid;
    order.lines = lines;
    order.payments = payments;
    Settlement settlement;
    settlement.by = {QString::fromLatin1(cashier), u"Bar"_qs};
    settlement.bill = billOf(order, TaxRounding::PerLine, {}, 1);
    settlement.deviceTime = at(when);
    settlement.change = cents(change);
    order.settlement = settlement;
    return order;
}

Report reportOf(ReportBy by, const QList<Order> &orders, TaxRounding rounding = TaxRounding::PerLine)
{
    const auto days = ReportPeriod::ofDays(QDate(2026, 7, 1), QDate(2026, 7, 31), dublin);
    ReportMaker maker(by, days, Currency(), rounding, dublin);
    for (const Order &order : orders) {
        if (maker.wants(order))
            maker.add(order);
    }
    return maker.report();
}

/// "key: orders × net + tax = total", one after the other.
QString asText(const Report &report)
{
    QStringList rows;
    for (const ReportRow &row : report.rows) {
        rows.append(u"%1: %2 × %3 + %4 = %5"_qs.arg(row.key)
                        .arg(row.orders)
                        .arg(row.net.toString(), row.tax.toString(), row.total.toString()));
    }
    return rows.join(u"; "_qs);
}

QList<Order> twoDays()
{
    return {paid("2026-07-01T08:59:59", "Ana",
                 {line("Bun", 120, "2", {vat("20")}, "Bakery"), line("Tea", 250, "1", {vat("10")}, "Drinks")}),
            paid("2026-07-01T09:00:00", "Ben",
                 {line("Tea", 250, "2", {vat("10")}, "Drinks"), line("Stamp", 100, "1", {}, "")}),
            paid("2026-07-02T08:30:00", "Ana", {line("Bun", 120, "-1", {vat("20")}, "Bakery")})};
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT
private slots:
    void salesAreToldByHourOfTheDay();
    void salesAreToldByDay();
    void salesAreToldByCashier();
    void salesAreToldByProductWithHowManyTheLargestFirst();
    void salesAreToldByCategory();
    void salesAreToldByTaxAndWhatHasNone();
    void ofTwoTaxesOnALineEachIsToldWithWhatItWasReckonedOn();
    void moneyIsToldByPaymentMethodWithoutTheChangeAndWithTheTips();
    void aPeriodIsWholeDaysOfThePlaceWhereverTheClockIsPutForward();
    void whatIsNotPaidIsInNoReport();
    void everyReportAddsUpToTheOrdersToTheCent();
    void aFileHasAPointInEveryAmountAndNoFormulaInAnyName();
    void aFileIsNeverWrittenOverUnasked();
    void whatIsAskedForWronglyIsNamed();
    void everyGroupingHasANameAndIsFoundByIt();
};

void TestReport::salesAreToldByHourOfTheDay()
{
    QCOMPARE(asText(reportOf(ReportBy::Hour, twoDays())), u"08: 2 × 3.27 + 0.43 = 3.70; 09: 1 × 5.55 + 0.45 = 6.00"_qs);
}

void TestReport::salesAreToldByDay()
{
    const Report report = reportOf(ReportBy::Day, twoDays());
    QCOMPARE(asText(report), u"2026-07-01: 2 × 9.82 + 1.08 = 10.90; 2026-07-02: 1 × -1.00 + -0.20 = -1.20"_qs);
    QCOMPARE(report.whole.orders, 3);
    QCOMPARE(report.whole.total, cents(970));
}

void TestReport::salesAreToldByCashier()
{
    QCOMPARE(asText(reportOf(ReportBy::Cashier, twoDays())),
             u"Ben: 1 × 5.55 + 0.45 = 6.00; Ana: 2 × 3.27 + 0.43 = 3.70"_qs);
}

void TestReport::salesAreToldByProductWithHowManyTheLargestFirst()
{
    const Report report = reportOf(ReportBy::Product, twoDays());
    QCOMPARE(asText(report),
             u"Tea: 2 × 6.82 + 0.68 = 7.50; Bun: 2 × 1.00 + 0.20 = 1.20; Stamp: 1 × 1.00 + 0.00 = 1.00"_qs);
    QCOMPARE(report.rows[0].thousandths, 3000);
    QCOMPARE(report.rows[1].thousandths, 1000); // two sold, one given back
}

void TestReport::salesAreToldByCategory()
{
    QCOMPARE(asText(reportOf(ReportBy::Category, twoDays())),
             u"Drinks: 2 × 6.82 + 0.68 = 7.50; Bakery: 2 × 1.00 + 0.20 = 1.20; : 1 × 1.00 + 0.00 = 1.00"_qs);
}

void TestReport::salesAreToldByTaxAndWhatHasNone()
{
    QCOMPARE(asText(reportOf(ReportBy::Tax, twoDays())),
             u"VAT 10: 2 × 6.82 + 0.68 = 7.50; VAT 20: 2 × 1.00 + 0.20 = 1.20; : 1 × 1.00 + 0.00 = 1.00"_qs);
    // For export, without it.
    Order order = paid("2026-07-01T10:00:00", "Ana", {line("Bun", 120, "1", {vat("20")}, "")});
    order.settlement->bill.header->fiscalMap = {{u"VAT 20"_qs, std::nullopt}};
    order.settlement->bill.total = cents(100);
    QCOMPARE(asText(reportOf(ReportBy::Tax, {order})), u": 1 × 1.00 + 0.00 = 1.00"_qs);
    order.settlement->bill.header.reset();
    order.fiscalMap = {{u"VAT 20"_qs, vat("25")}};
    order.settlement->bill.total = cents(125);
    QCOMPARE(asText(reportOf(ReportBy::Tax, {order})), u"VAT 25: 1 × 1.00 + 0.25 = 1.25"_qs);
}

void TestReport::ofTwoTaxesOnALineEachIsToldWithWhatItWasReckonedOn()
{
    const TaxRate city{u"City"_qs, *Rate::parse(u"1"), false};
    const Report report =
        reportOf(ReportBy::Tax, {paid("2026-07-01T10:00:00", "Ana", {line("Bun", 1200, "1", {vat("20"), city}, "")})});
    QCOMPARE(asText(report), u"VAT 20: 1 × 10.00 + 2.00 = 12.00; City: 1 × 10.00 + 0.10 = 10.10"_qs);
    QCOMPARE(report.whole.net, cents(1000));
    QCOMPARE(report.whole.tax, cents(210));
}

void TestReport::moneyIsToldByPaymentMethodWithoutTheChangeAndWithTheTips()
{
    Payment voided = taken("Card", 9900);
    voided.voided = true;
    const QList<Line> lines{line("Bun", 1003, "1", {}, "")};
    Order first = paid("2026-07-01T10:00:00", "Ana", lines,
                       {taken("Card", 700, 200), voided, taken("Cash", 500), taken("Cash", 500)}, 495);
    first.settlement->rounding = cents(2);
    const Report report =
        reportOf(ReportBy::Method, {first, paid("2026-07-01T11:00:00", "Ana", lines, {taken("Card", 1003)})});
    QCOMPARE(report.rows.size(), 2);
    const ReportRow &card = report.rows[0], &cash = report.rows[1];
    QCOMPARE(card.key, u"Card"_qs);
    QCOMPARE(card.orders, 2);
    QCOMPARE(card.amount, cents(1703));
    QCOMPARE(card.tips, cents(200));
    QCOMPARE(cash.orders, 1);
    QCOMPARE(cash.amount, cents(505));
    QCOMPARE(report.whole.amount, cents(2208));
    QCOMPARE(report.whole.tips, cents(200));
    QCOMPARE(report.whole.total, cents(2006)); // and 0.02 of rounding
}

void TestReport::aPeriodIsWholeDaysOfThePlaceWhereverTheClockIsPutForward()
{
    const QTimeZone berlin("Europe/Berlin");
    const QDate day(2026, 3, 29);
    const ReportPeriod short23 = ReportPeriod::ofDays(day, day, berlin);
    QCOMPARE(short23.to - short23.from, 23 * 3'600'000);
    QVERIFY(short23.holds(short23.from) && !short23.holds(short23.to) && !short23.holds(short23.from - 1));
    const ReportPeriod week = ReportPeriod::ofDays(day, day.addDays(6), berlin);
    QCOMPARE(week.to - week.from, (7 * 24 - 1) * 3'600'000);
}

void TestReport::whatIsNotPaidIsInNoReport()
{
    QList<Order> orders = twoDays();
    orders[0].settlement.reset();
    orders[0].state = OrderState::Open;
    orders[1].settlement->deviceTime = at("2026-08-01T00:00:00");
    orders[2].settlement->deviceTime = at("2026-06-30T23:59:59");
    const Report report = reportOf(ReportBy::Day, orders);
    QVERIFY(report.rows.isEmpty());
    QCOMPARE(report.whole.orders, 0);
    QCOMPARE(report.whole.total, cents(0));
}

void TestReport::everyReportAddsUpToTheOrdersToTheCent()
{
    QRandomGenerator random(20260701);
    const auto below = [&](int end) { return int(random.bounded(end)); };
    for (const TaxRounding rounding : {TaxRounding::PerLine, TaxRounding::PerOrder}) {
        QList<Order> orders;
        for (int i = 0; i < 300; ++i) {
            QList<Line> lines;
            for (int count = below(9); count >= 0; --count) {
                const int rate = below(4);
                lines.append(
                    line(std::array{"Bun", "Tea", "Roll", "Pie"}[std::size_t(below(4))], below(2000), "1",
                         rate == 3 ? QList<TaxRate>() : QList{vat(std::array{"5", "13.5", "23"}[std::size_t(rate)])},
                         below(2) ? "A" : "B"));
                lines.last().quantity = Quantity::fromThousandths(below(5000) - 1000);
                lines.last().discount.value = Rate::fromTenThousandths(below(300'000));
            }
            Order order = paid("2026-07-01T10:00:00", below(2) ? "Ana" : "Ben", lines);
            // Some were rounded otherwise when they were paid than they would be today.
            order.settlement->bill = billOf(order, below(2) ? rounding : TaxRounding::PerLine, {}, 1);
            order.settlement->deviceTime += below(20 * 86'400) * 1000LL;
            orders.append(order);
        }
        Money sold = cents(0);
        for (const Order &order : std::as_const(orders))
            sold += order.settlement->bill.total;
        for (const ReportBy by : allReportBy) {
            const Report report = reportOf(by, orders, rounding);
            QCOMPARE(report.whole.total, sold);
            QCOMPARE(report.whole.net + report.whole.tax, sold);
            QCOMPARE(report.whole.orders, 300);
            if (by == ReportBy::Method)
                continue;
            Money net = cents(0), tax = cents(0), total = cents(0);
            for (const ReportRow &row : report.rows) {
                net += row.net;
                tax += row.tax;
                total += row.total;
                QCOMPARE(row.net + row.tax, row.total);
            }
            QCOMPARE(total, sold);
            QCOMPARE(net, report.whole.net);
            QCOMPARE(tax, report.whole.tax);
        }
    }
}

void TestReport::aFileHasAPointInEveryAmountAndNoFormulaInAnyName()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QList<Line> lines{line("=1+1", 123456, "0.5", {}, "")};
    for (const char *name : {"+1", "-1", "@A1", "\tx", "\rx", "Bun, \"large\"\nwith seeds", "Brötchen"})
        lines.append(line(name, 100, "1", {}, ""));
    const QByteArray csv = reportCsv(reportOf(ReportBy::Product, {paid("2026-07-01T10:00:00", "Ana", lines)}));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(csv, QByteArray("product,orders,quantity,net,tax,total\r\n"
                             "'=1+1,1,0.5,617.28,0.00,617.28\r\n"
                             "'\tx,1,1,1.00,0.00,1.00\r\n"
                             "\"'\rx\",1,1,1.00,0.00,1.00\r\n"
                             "'+1,1,1,1.00,0.00,1.00\r\n"
                             "'-1,1,1,1.00,0.00,1.00\r\n"
                             "'@A1,1,1,1.00,0.00,1.00\r\n"
                             "Br\xC3\xB6tchen,1,1,1.00,0.00,1.00\r\n"
                             "\"Bun, \"\"large\"\"\nwith seeds\",1,1,1.00,0.00,1.00\r\n"));
    // What is given back is a number, and stays one.
    QCOMPARE(reportCsv(reportOf(ReportBy::Day, {twoDays().last()})),
             QByteArray("day,orders,net,tax,total\r\n2026-07-02,1,-1.00,-0.20,-1.20\r\n"));
    QCOMPARE(reportCsv(reportOf(ReportBy::Method, {paid("2026-07-01T10:00:00", "Ana", {}, {taken("Cash", 500, 100)})})),
             QByteArray("method,orders,tips,amount\r\nCash,1,1.00,5.00\r\n"));
}

void TestReport::aFileIsNeverWrittenOverUnasked()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"report.csv"_qs);
    const Report report = reportOf(ReportBy::Day, twoDays());
    QVERIFY(writeFile(file, reportCsv(report)));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), reportCsv(report));
    QCOMPARE(writeFile(file, reportCsv(report)).error().code, u"file-exists"_qs);
    QVERIFY(writeFile(file, reportCsv(report), true));
    const auto nowhere = writeFile(folder.filePath(u"no/such/folder.csv"_qs), reportCsv(report));
    QCOMPARE(nowhere.error().code, u"cannot-write"_qs);
    QVERIFY(nowhere.error().text.contains(u"folder.csv"_qs));
}

void TestReport::whatIsAskedForWronglyIsNamed()
{
    const QDate today(2026, 7, 15);
    const auto ask = [&](const char *words) { return reportQuestion(QString::fromLatin1(words).split(u' '), today); };
    QCOMPARE(*ask("hour"), (ReportQuestion{ReportBy::Hour, today, today}));
    QCOMPARE(*ask("tax 2026-07-01"), (ReportQuestion{ReportBy::Tax, QDate(2026, 7, 1), today}));
    QCOMPARE(*ask("day 2026-07-01 2026-07-02"), (ReportQuestion{ReportBy::Day, QDate(2026, 7, 1), QDate(2026, 7, 2)}));
    for (const auto &[words, named] : std::initializer_list<std::pair<const char *, const char *>>{
             {"week", "\"week\""},
             {"Day", "hour, day, product, category, cashier, tax, method"},
             {"day 2026-02-29", "\"2026-02-29\""},
             {"day 1.7.2026", "\"1.7.2026\""},
             {"day 2026-07-01 2026-7-2", "\"2026-7-2\""},
             {"day 2026-07-16", "2026-07-16, is after the last one, 2026-07-15"}}) {
        const auto refused = ask(words);
        QCOMPARE(refused.error().code, u"bad-arguments"_qs);
        QVERIFY2(refused.error().text.contains(QString::fromLatin1(named)), qPrintable(refused.error().text));
    }
}

void TestReport::everyGroupingHasANameAndIsFoundByIt()
{
    for (const ReportBy by : allReportBy)
        QCOMPARE(reportByNamed(reportByName(by)), by);
    QVERIFY(!reportByNamed(u""));
}

TANDEM_TEST(TestReport)
#include "tst_report.moc"
