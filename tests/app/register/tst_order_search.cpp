#include "app/register/order_name.h"
#include "app/register/order_search.h"
#include "test_program.h"

using namespace tandem;

namespace {

Money euros(const char *text) { return *Money::parse(QString::fromLatin1(text), Currency()); }

/// A paid order; its uid's digits are those of `byte` all over.
Order paid(char byte, qint64 number, qint64 run = 1)
{
    Order order;
    order.id = OrderId::fromBytes(QByteArray(16, byte));
    order.number = number;
    order.run = run;
    order.state = OrderState::Paid;
    order.addedBy = {u"Ben"_qs, u"Terrace"_qs};
    order.customerName = u"Café Müller"_qs;
    Line line;
    line.name = u"Jus d’orange 2 l"_qs;
    line.quantity = Quantity::one();
    order.lines = {line};
    Payment cash;
    cash.amount = euros("20.00");
    order.payments = {cash};
    Settlement settlement;
    settlement.by = {u"Ana"_qs, u"Bar"_qs};
    settlement.bill.total = euros("17.20");
    settlement.receipt = u"KTB-000217-R"_qs;
    order.settlement = settlement;
    return order;
}

bool finds(const char *words, const Order &order) { return OrderSearch(QString::fromUtf8(words)).finds(order); }
bool names(const char *text, const Order &order) { return OrderReference(QString::fromUtf8(text)).names(order); }

} // namespace

class TestOrderSearch : public QObject
{
    Q_OBJECT
private slots:
    void anOrderIsNamedExactly();
    void ofTwoOrdersOfOneNumberThePresentRunsThenTheOpenThenTheNewerIsMeant();
    void anOrderIsFoundByTheNameThatItShows();
    void everyWordIsSomethingPeopleSeeOnTheOrder();
    void anOrderIsFoundByItsDay();
    void digitsOfAUidFindNothing();
    void aCancelledOrderIsFoundByWhatWasOnIt();
    void theNewestComesFirst();
};

void TestOrderSearch::anOrderIsNamedExactly()
{
    const Order order = paid('\x12', 121, 3);
    for (const char *text : {"121", "121/3", "KTB-000217-R", "ktb-000217-r", "12121212121212121212121212121212"})
        QVERIFY2(names(text, order), text);
    for (const char *text : {"", "12", "1210", "121/2", "121/", "/3", "121/0", "121/3/1", "-121", "+121", " 121", "0",
                             "KTB-000217", "000217", "1212", "99999999999999999999"})
        QVERIFY2(!names(text, order), text);
    QVERIFY(!names("0", paid('\x12', 0)));
}

void TestOrderSearch::ofTwoOrdersOfOneNumberThePresentRunsThenTheOpenThenTheNewerIsMeant()
{
    Order open = paid(1, 12, 1);
    open.state = OrderState::Open;
    const Order old = paid(2, 12, 2);
    const Order fresh = paid(3, 12, 3);
    Order twice = paid(4, 12, 3);
    twice.duplicateOf = fresh.id;
    const QList<Order> wanted{fresh, twice, open, old};
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        for (qsizetype k = 0; k < wanted.size(); ++k)
            QCOMPARE(OrderReference::isMeantBefore(wanted[i], wanted[k], 3), i < k);
    }
}

void TestOrderSearch::anOrderIsFoundByTheNameThatItShows()
{
    const Order carried = paid(1, 12, 3);
    QCOMPARE(orderName(carried, 3), QStringLiteral("12"));
    QCOMPARE(orderName(carried, 4), QStringLiteral("12 · run 3"));
    QCOMPARE(orderName(paid(1, 0, 0), 4), QStringLiteral("NEW"));
    QVERIFY(names("12 · run 3", carried) && names("12 · Run 3", carried) && names("12/3", carried));
    QVERIFY(!names("12 · run 4", carried) && !names("1 · run 3", carried) && !names("12 · run 3 x", carried));
    QVERIFY(!names("12 · run 0", carried));
}

void TestOrderSearch::everyWordIsSomethingPeopleSeeOnTheOrder()
{
    const Order order = paid('\x9a', 121, 3);
    for (const char *words :
         {"",   "121",   "12", "1",    "121/3",  "ktb", "KTB-0002", "000217", "17.20", "17,2",
          "17", "20.00", "20", "cafe", "MULLER", "ana", "ben",      "orange", "2",     "jus müller 17 12"})
        QVERIFY2(finds(words, order), words);
    for (const char *words : {"21", "122", "121/2", "217", "7.20", "17.3", "7", "terrace", "tea", "ana tea"})
        QVERIFY2(!finds(words, order), words);
    Order refund = order;
    refund.settlement->bill.total = euros("-17.20");
    QVERIFY(finds("17.20", refund) && finds("-17.20", refund) && !finds("-17.20", order));
}

void TestOrderSearch::anOrderIsFoundByItsDay()
{
    Order order = paid('\x12', 121, 3);
    order.settlement->deviceTime = QDateTime(QDate(2026, 7, 31), QTime(23, 59)).toMSecsSinceEpoch();
    for (const char *words : {"2026-07-31", "31.7.2026", "31.07.2026", "31/7/2026", "7/31/2026", "orange 31-07-2026"})
        QVERIFY2(finds(words, order), words);
    for (const char *words : {"2026-08-01", "2026-07", "31.7.", "31.7.26", "31.7/2026", "2026-13-31", "0/0/2026"})
        QVERIFY2(!finds(words, order), words);
    order.settlement->deviceTime = QDateTime(QDate(2026, 7, 1), QTime(0, 0)).toMSecsSinceEpoch();
    QVERIFY(finds("1/7/2026", order) && !finds("7/1/2026", order)); // the day comes first
    order.settlement.reset();
    order.openedAt = QDateTime(QDate(2026, 6, 30), QTime(12, 0)).toMSecsSinceEpoch();
    QVERIFY(finds("30.6.2026", order));
}

void TestOrderSearch::digitsOfAUidFindNothing()
{
    const Order order = paid('\x9a', 121);
    QVERIFY(!finds("9a", order) && !finds("9a9a9a9a", order));
    QVERIFY(finds("9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a", order));
}

void TestOrderSearch::aCancelledOrderIsFoundByWhatWasOnIt()
{
    Order order = paid(1, 121);
    order.settlement.reset();
    order.lines[0].quantity = Quantity();
    QVERIFY(!finds("orange", order));
    order.state = OrderState::Cancelled;
    QVERIFY(finds("orange", order));
}

void TestOrderSearch::theNewestComesFirst()
{
    Order fresh = paid(1, 0);
    fresh.run = 0;
    const QList<Order> wanted{fresh, paid(2, 1, 3), paid(3, 9, 2), paid(4, 8, 2)};
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        for (qsizetype k = 0; k < wanted.size(); ++k)
            QCOMPARE(OrderSearch::isNewer(wanted[i], wanted[k]), i < k);
    }
}

TANDEM_TEST(TestOrderSearch)
#include "tst_order_search.moc"
