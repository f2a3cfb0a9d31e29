#include "every_member.h"
#include "sync/model/outcome.h"
#include "sync/model/session.h"
#include "sync/model/totals.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

/// What is wrong with how things of a kind are compared; nothing when all is right.
using Check = std::function<QStringList()>;

template<typename T>
QStringList overlookedMembers()
{
    const T full = Members::full<T>();
    QStringList wrong;
    if (T copy = full; !(copy == full))
        wrong.append(QStringLiteral("its copy is another one"));
    if (full == T())
        wrong.append(QStringLiteral("an empty one is the same"));
    T changed = full;
    Members::eachChange(changed, [&](const QString &way) {
        if (changed == full || full == changed)
            wrong.append(QStringLiteral("the member at %1 does not count").arg(way));
    });
    if (changed != full)
        wrong.append(QStringLiteral("a change was not taken back"));
    return wrong;
}

template<typename T>
QStringList misplaced()
{
    const T full = Members::full<T>();
    QStringList wrong;
    T changed = full;
    Members::eachChange(changed, [&](const QString &way) {
        const bool below = changed < full;
        const bool above = changed > full;
        const bool twoWays = below == above || below == (full < changed);
        if (twoWays || below != (changed <= full) || above != (changed >= full))
            wrong.append(QStringLiteral("changed at %1 it stands nowhere").arg(way));
    });
    return wrong;
}

} // namespace

class TestEquality : public QObject
{
    Q_OBJECT

private slots:
    void aThingIsAnotherOneWhenAnyOneOfItsMembersIs_data()
    {
        QTest::addColumn<Check>("overlooked");
        const auto kind = [](const char *name, const Check &overlooked) { QTest::newRow(name) << overlooked; };
        kind("an order", overlookedMembers<Order>);
        kind("a POS session", overlookedMembers<PosSession>);
        kind("the start of a lineage", overlookedMembers<LineageStart>);
        kind("how numbers stand", overlookedMembers<Numbering>);
        kind("a given number", overlookedMembers<GivenNumber>);
        kind("an entry of the log", overlookedMembers<Entry>);
        kind("a part that goes elsewhere", overlookedMembers<SplitPart>);
        kind("a line of a kitchen ticket", overlookedMembers<KitchenPart>);
        kind("a notice", overlookedMembers<Notice>);
        kind("an error", overlookedMembers<Error>);
        kind("what the shop is", overlookedMembers<ShopInfo>);
        kind("a tax", overlookedMembers<Tax>);
        kind("a category", overlookedMembers<Category>);
        kind("a product", overlookedMembers<Product>);
        kind("a customer", overlookedMembers<Customer>);
        kind("a fiscal position", overlookedMembers<FiscalPosition>);
        kind("a payment method", overlookedMembers<PaymentMethod>);
        kind("a cashier", overlookedMembers<Cashier>);
        kind("a POS", overlookedMembers<Pos>);
        kind("a multi-session", overlookedMembers<MultiSession>);
        kind("a printer", overlookedMembers<Printer>);
        kind("the totals of an order", overlookedMembers<Totals>);
    }
    void aThingIsAnotherOneWhenAnyOneOfItsMembersIs()
    {
        QFETCH(Check, overlooked);
        QCOMPARE(overlooked(), QStringList());
    }

    void whatHasAnOrderIsBeforeOrAfterWhateverChanges_data()
    {
        QTest::addColumn<Check>("misplaced");
        const auto kind = [](const char *name, const Check &misplaced) { QTest::newRow(name) << misplaced; };
        kind("a place in a log", misplaced<LogPosition>);
        kind("an operation's name", misplaced<OpRef>);
        kind("an order's number", misplaced<OrderNumber>);
        kind("an amount", misplaced<Money>);
        kind("a currency", misplaced<Currency>);
        kind("a quantity", misplaced<Quantity>);
        kind("a percentage", misplaced<Rate>);
        kind("an id", misplaced<OrderId>);
    }
    void whatHasAnOrderIsBeforeOrAfterWhateverChanges()
    {
        QFETCH(Check, misplaced);
        QCOMPARE(misplaced(), QStringList());
    }

    void whatComesFirstInTheNameDecidesBeforeWhatComesLater()
    {
        const auto first = LineageId::fromBytes(QByteArray(16, '1'));
        const auto second = LineageId::fromBytes(QByteArray(16, '2'));
        QVERIFY((LogPosition{first, 9} < LogPosition{second, 1}));
        QVERIFY((LogPosition{first, 1} < LogPosition{first, 9}));
        QVERIFY((OrderNumber{1, 12} < OrderNumber{2, 1}));
        QVERIFY((OrderNumber{2, 1} < OrderNumber{2, 2}));
    }
};

TANDEM_TEST(TestEquality)
#include "tst_equality.moc"
