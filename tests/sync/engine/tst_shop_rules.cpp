#include "engine_shop.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::engineShop;

namespace {

const auto barId = uid<PosId>('b');
const StreamId barAlone = StreamId::fromBytes(barId.bytes());

} // namespace

/// What a shop that has sold can't change any more.
class TestShopRules : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void beforeTheFirstSaleEverythingMayChange();
    void currencyAndRoundingStayOnceSomethingWasSold();
    void onlyManagersChangeAShopFromATill();
    void oneOfTheManagersStays();
    void aPosWithASessionOpenStaysInItsMultiSession();
    void aPosWithOrdersOpenStaysAlone();
    void ordersOfAMultiSessionStayWithThoseWhoRemain();
    void whatIsInTheWayIsNamedForEachPos_data();
    void whatIsInTheWayIsNamedForEachPos();

private:
    Shop with(const ShopChange &change) const
    {
        Shop after = m_hub->node->shop();
        if (const auto done = applyShopChange(after, change); !done)
            qFatal("%s", qPrintable(done.error().text));
        return after;
    }
    Shop info(const Currency &currency, TaxRounding rounding) const
    {
        return with({ShopInfo{QStringLiteral("Shop"), currency, QStringLiteral("en"), rounding}});
    }
    /// Bar and Terrace share the floor's orders, or each has its own.
    Shop floor(const QList<PosId> &pos) const
    {
        return with({MultiSession{floorId, QStringLiteral("Floor"), true, pos}});
    }
    void put(const ShopChange &change)
    {
        const StreamId shop = m_hub->node->shopStream();
        const Entry last = m_hub->disk.logs[shop].last();
        const auto done =
            m_hub->node->changeShop(shopPut(last.op.counter + 1, sha256(last.bytes), change), uid<DeviceId>('i'), 1);
        if (!done)
            qFatal("%s", qPrintable(done.error().text));
        m_hub->flush(0);
    }
    Result<void> may(const Shop &after) const { return m_hub->node->mayBecome(after); }
    void work(Till &till, StreamId where, const OperationBody &body)
    {
        QVERIFY(m_hub->node->take(where, till.device, till.unsent(body), 1));
        m_hub->flush(0);
    }
    std::unique_ptr<Hub> m_hub;
};

void TestShopRules::init()
{
    m_hub = std::make_unique<Hub>(openShop());
    put({Pos{barId, QStringLiteral("Bar"), {}, {}}, Pos{uid<PosId>('t'), QStringLiteral("Terrace"), {}, {}}});
}

void TestShopRules::beforeTheFirstSaleEverythingMayChange()
{
    m_hub->node->orderSequencer(barAlone);
    const Currency yen = *Currency::parse(u"JPY");
    QVERIFY(may(info(yen, TaxRounding::PerOrder)));
    QVERIFY(may(floor({barId})));
    Hub fresh{Disk()};
    QVERIFY(fresh.node->mayBecome(info(yen, TaxRounding::PerOrder))); // of nothing at all
}

void TestShopRules::currencyAndRoundingStayOnceSomethingWasSold()
{
    Till ana('a');
    work(ana, stream, Till::tea('1'));
    const auto yen = may(info(*Currency::parse(u"JPY"), TaxRounding::PerLine));
    QCOMPARE(yen.error().code, QStringLiteral("currency-fixed"));
    QVERIFY(yen.error().text.contains(QStringLiteral("JPY")));
    QCOMPARE(may(info(Currency(), TaxRounding::PerOrder)).error().code, QStringLiteral("tax-rounding-fixed"));
    QVERIFY(may(info(Currency(), TaxRounding::PerLine)));
}

void TestShopRules::onlyManagersChangeAShopFromATill()
{
    Cashier ana{uid<CashierId>('a'), QStringLiteral("Ana"), {}, Role::Manager, true};
    const Cashier ben{uid<CashierId>('b'), QStringLiteral("Ben"), {}, Role::Cashier, true};
    const auto code = [&](const char *who) {
        const Entry last = m_hub->disk.logs[m_hub->node->shopStream()].last();
        ShopOperation operation = *decodeShopOperation(shopPut(
            last.op.counter + 1, sha256(last.bytes), {Category{uid<CategoryId>('c'), QString::fromUtf8(who), {}, {}}}));
        operation.author = {QString::fromUtf8(who), QStringLiteral("Bar")};
        const auto done = m_hub->node->changeShop(encodeShopOperation(operation), uid<DeviceId>('i'), 1);
        m_hub->flush(0);
        return done ? QString() : done.error().code;
    };
    QCOMPARE(code("Nobody"), QString()); // who are the managers of a shop without cashiers?
    put({ana, ben});
    QCOMPARE(code("Ana"), QString());
    for (const char *who : {"Ben", "Nobody"})
        QCOMPARE(code(who), QStringLiteral("not-manager"));
    put({Cashier{uid<CashierId>('c'), QStringLiteral("Cy"), {}, Role::Manager, true}});
    ana.active = false;
    put({ana});
    QCOMPARE(code("Ana"), QStringLiteral("not-manager"));
}

void TestShopRules::oneOfTheManagersStays()
{
    Cashier ana{uid<CashierId>('a'), QStringLiteral("Ana"), {}, Role::Manager, true};
    QVERIFY(may(with({Cashier{uid<CashierId>('b'), QStringLiteral("Ben"), {}, Role::Cashier, true}})));
    put({ana});
    ana.role = Role::Cashier;
    QCOMPARE(may(with({ana})).error().code, QStringLiteral("no-manager"));
    QVERIFY(may(with({ana, Cashier{uid<CashierId>('c'), QStringLiteral("Cy"), {}, Role::Manager, true}})));
}

void TestShopRules::aPosWithASessionOpenStaysInItsMultiSession()
{
    Till bar('a');
    bar.author.pos = QStringLiteral("Bar");
    work(bar, barAlone, op::OpenSession{Money::zero(Currency())});
    work(bar, barAlone, Till::tea('1'));
    const auto refused = may(floor({barId}));
    QCOMPARE(refused.error().code, QStringLiteral("session-open"));
    QVERIFY(refused.error().text.contains(QStringLiteral("Bar")));
    QVERIFY(refused.error().text.contains(bar.author.cashier));
    QVERIFY(may(floor({uid<PosId>('t')}))); // which has none
}

void TestShopRules::aPosWithOrdersOpenStaysAlone()
{
    Till bar('a');
    work(bar, barAlone, Till::tea('1'));
    work(bar, barAlone, Till::tea('2'));
    op::AddLine gone = Till::tea('3');
    work(bar, barAlone, gone);
    work(bar, barAlone, op::RemoveLine{gone.order, gone.line}); // an order that holds nothing
    work(bar, barAlone, Till::tea('4'));
    work(bar, barAlone, op::Cancel{uid<OrderId>('4'), {}});
    const auto refused = may(floor({barId}));
    QCOMPARE(refused.error().code, QStringLiteral("orders-open"));
    QVERIFY(refused.error().text.contains(QStringLiteral("1, 2.")));
    for (char order : {'1', '2'})
        work(bar, barAlone, op::Cancel{uid<OrderId>(order), {}});
    QVERIFY(may(floor({barId})));
}

void TestShopRules::ordersOfAMultiSessionStayWithThoseWhoRemain()
{
    put({MultiSession{floorId, QStringLiteral("Floor"), true, {barId}}});
    Till bar('a');
    work(bar, stream, Till::tea('1'));
    QVERIFY(may(floor({})));
}

void TestShopRules::whatIsInTheWayIsNamedForEachPos_data()
{
    QTest::addColumn<char>("selling");
    QTest::addColumn<char>("inSession");
    QTest::newRow("orders at the first, a session at the second") << 'b' << 't';
    QTest::newRow("a session at the first, orders at the second") << 't' << 'b';
}

void TestShopRules::whatIsInTheWayIsNamedForEachPos()
{
    QFETCH(char, selling);
    QFETCH(char, inSession);
    Till ana('a');
    Till ben('x');
    ben.author.pos = inSession == 'b' ? QStringLiteral("Bar") : QStringLiteral("Terrace");
    work(ana, StreamId::fromBytes(uid<PosId>(selling).bytes()), Till::tea('1'));
    work(ben, StreamId::fromBytes(uid<PosId>(inSession).bytes()), op::OpenSession{Money::zero(Currency())});
    const auto refused = may(floor({barId, uid<PosId>('t')}));
    QCOMPARE(refused.error().code, QStringLiteral("session-open"));
    const QStringList reasons = refused.error().text.split(u'\n');
    QCOMPARE(reasons.size(), 2);
    QVERIFY(reasons[0].startsWith(QStringLiteral("Bar")));
    QVERIFY(reasons[1].startsWith(QStringLiteral("Terrace")));
}

TANDEM_TEST(TestShopRules)
#include "tst_shop_rules.moc"
