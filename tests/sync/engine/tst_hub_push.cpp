#include "engine_shop.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::engineShop;

namespace {

QByteArray noteOf(Till &till, int bytes)
{
    op::SendToKitchen ticket{uid<OrderId>('1'), {}, {}};
    for (int i = 0; i * 2000 < bytes; ++i)
        ticket.parts.append({LineId::fromBytes(QByteArray(15, 'l') + char(i)), Quantity::one(), QString(2000, u'n')});
    return till.unsent(ticket);
}

} // namespace

/// What a hub takes of what is brought to it: new work, work it had lost, changes of the shop.
class TestHubPush : public QObject
{
    Q_OBJECT

private slots:
    void workWithAGapIsAskedForFromTheGap();
    void workThatWasChangedOnTheWayIsAskedForAgain();
    void workThatWasChangedOnTheWayIsAskedForBehindWhatIsThere();
    void workThatIsRefusedIsNamedByItsNumberAndEndsThePush();
    void workThatCannotBeReadIsRefusedWithoutANumber();
    void anOperationLongerThanAnyOrderIsRefused();
    void aTillChangesTheShopInOneLongOperation();
    void aShopChangeThatIsRefusedIsSaidToItsMaker();
    void numbersThatNobodyCanHaveCountedAreNotGiven();
    void placesThatAreNoneAreNotTold_data();
    void placesThatAreNoneAreNotTold();
    void whatIsTakenFromACopyIsTakenOnce();
    void ofItsPresentLineageAHubHasLostNothing();
    void onlyWhatAHubMayHaveWrittenIsTakenBack_data();
    void onlyWhatAHubMayHaveWrittenIsTakenBack();
    void aShopThatWasPutBackGetsItsSettingsAgain();
    void thousandsOfOrdersGetTheirNumbersInPortions();

private:
    const Disk m_empty = openShop();
};

void TestHubPush::workWithAGapIsAskedForFromTheGap()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    const QByteArray tea = ana.unsent(Till::tea('1'));
    const QByteArray coffee = ana.unsent(Till::tea('2'));
    const auto resend = hub.ask<wire::Resend>(ana.connection, wire::Push{stream, {coffee}});
    QCOMPARE(resend.counter, 1);
    QVERIFY(hub.log().isEmpty());
    QVERIFY(hub.say(ana.connection, wire::Push{stream, {tea, tea, coffee}}).isEmpty()); // sent again, in one message
    QCOMPARE(hub.log().size(), 2);
}

void TestHubPush::workThatWasChangedOnTheWayIsAskedForAgain()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    const QList<QByteArray> meant{ana.unsent(Till::tea('1')), ana.unsent(Till::tea('2')), ana.unsent(Till::tea('3'))};
    const auto changed = [&](const QByteArray &from, const QByteArray &to) {
        wire::Push push = wire::pushOf(stream, meant);
        push.ops[1].replace(from, to);
        return push;
    };
    // Whatever it is now: another fine operation, another counter, another device, no JSON any more.
    const QList<wire::Push> all{changed("\"quantity\":\"1\"", "\"quantity\":\"3\""), changed("\"n\":2", "\"n\":9"),
                                changed(ana.device.toString().toLatin1(), QByteArray(32, 'f')), changed("{", "[")};
    for (const wire::Push &push : all) {
        QVERIFY(push.ops != meant);
        const auto resend = hub.ask<wire::Resend>(ana.connection, push);
        QCOMPARE(resend.counter, 2);
        QCOMPARE(hub.log().size(), 1); // what was before it; not what follows it
    }
    wire::Push noHash = wire::pushOf(stream, meant);
    noHash.hashes[1].clear();
    QCOMPARE(hub.ask<wire::Resend>(ana.connection, noHash).counter, 2);
    QVERIFY(hub.say(ana.connection, wire::pushOf(stream, meant.mid(1))).isEmpty());
    QCOMPARE(hub.log().size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(hub.log()[i].bytes, meant[i]);
    ana.sell(hub, '4'); // and the next one continues it
    QCOMPARE(hub.log().size(), 4);
}

void TestHubPush::workThatWasChangedOnTheWayIsAskedForBehindWhatIsThere()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    const QList<QByteArray> meant{ana.unsent(Till::tea('1')), ana.unsent(Till::tea('2'))};
    QVERIFY(hub.say(ana.connection, wire::pushOf(stream, meant)).isEmpty());
    wire::Push again = wire::pushOf(stream, meant); // its answer was lost
    again.ops[0].replace("Tea", "Sea");
    QCOMPARE(hub.ask<wire::Resend>(ana.connection, again).counter, 3);
    QCOMPARE(hub.log().size(), 2);
}

void TestHubPush::workThatIsRefusedIsNamedByItsNumberAndEndsThePush()
{
    Hub hub(m_empty);
    Till ana('a');
    Till ben('b');
    ana.connectTo(hub);
    ben.unsent(Till::tea('8'));
    const QByteArray bens = ben.unsent(Till::tea('9'));
    const auto refused = hub.ask<wire::Refused>(ana.connection, wire::Push{stream, {bens, ana.unsent(Till::tea('1'))}});
    QCOMPARE(refused.code, QStringLiteral("wrong-device"));
    QCOMPARE(refused.counter, 2);
    QVERIFY(hub.log().isEmpty());
}

void TestHubPush::workThatCannotBeReadIsRefusedWithoutANumber()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    const auto refused = hub.ask<wire::Refused>(ana.connection, wire::Push{stream, {"{\"kind\":"}});
    QCOMPARE(refused.code, QStringLiteral("bad-op"));
    QCOMPARE(refused.counter, 0);
}

void TestHubPush::anOperationLongerThanAnyOrderIsRefused()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    const auto refused = hub.ask<wire::Refused>(ana.connection, wire::Push{stream, {noteOf(ana, 200'000)}});
    QCOMPARE(refused.code, QStringLiteral("too-large"));
    QCOMPARE(refused.counter, 1);
    QVERIFY(hub.log().isEmpty());
}

void TestHubPush::aTillChangesTheShopInOneLongOperation()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    ShopOperation catalogue;
    catalogue.ref = {ana.device, 1};
    catalogue.author = ana.author;
    for (int i = 0; i < 800; ++i) {
        Product product;
        product.id = ProductId::fromBytes(QByteArray(12, 'p') + QByteArray::number(1000 + i));
        product.name = QStringLiteral("Product %1").arg(i, 170);
        catalogue.change.append(product);
    }
    const QByteArray bytes = encodeShopOperation(catalogue);
    QVERIFY(bytes.size() > maxOperationBytes);
    QVERIFY(hub.say(ana.connection, wire::Push{hub.node->shopStream(), {bytes}}).isEmpty());
    QCOMPARE(hub.node->shop().products.size(), 800);
    QVERIFY(!hub.node->take(hub.node->shopStream(), ana.device, bytes, 1)); // a copy brings orders, not settings
}

void TestHubPush::aShopChangeThatIsRefusedIsSaidToItsMaker()
{
    Hub hub(m_empty);
    const QByteArray previous = sha256(hub.disk.logs[hub.node->shopStream()].first().bytes);
    const MultiSession floor{floorId, QStringLiteral("Floor"), true, {uid<PosId>('?')}};
    const auto done = hub.node->changeShop(shopPut(2, previous, {floor}), uid<DeviceId>('i'), 1);
    QVERIFY(!done);
    QCOMPARE(done.error().code, QStringLiteral("unknown-reference"));
    QVERIFY(hub.node->take().entries.isEmpty());
}

void TestHubPush::numbersThatNobodyCanHaveCountedAreNotGiven()
{
    Hub hub(m_empty);
    Till ana('a');
    ana.connectTo(hub);
    const auto order = uid<OrderId>('1');
    for (const OrderNumber &number : {OrderNumber{1, OrderNumber::most + 1}, OrderNumber{OrderNumber::most + 1, 1}}) {
        Till ben('a'); // each with its first word
        const QByteArray bytes = ben.unsent(op::ResumeNumbers{{}, false, {{order, number}}});
        QCOMPARE(hub.ask<wire::Refused>(ana.connection, wire::Push{stream, {bytes}}).code, QStringLiteral("bad-op"));
    }
    const OrderNumber last{1, OrderNumber::most};
    ana.sell(hub, '1');
    ana.work(hub, op::ResumeNumbers{{}, false, {{order, last}}});
    QCOMPARE(hub.state().numbering.formerOf(order), QList<OrderNumber>{last});
}

void TestHubPush::placesThatAreNoneAreNotTold_data()
{
    const QString id(32, QLatin1Char('a'));
    QTest::addColumn<QString>("places");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("right") << QStringLiteral("[[\"%1\",1,\"%1\",1]]").arg(id) << true;
    QTest::newRow("no list") << QStringLiteral("7") << false;
    QTest::newRow("no device") << QStringLiteral("[[\"\",1,\"%1\",1]]").arg(id) << false;
    QTest::newRow("no lineage") << QStringLiteral("[[\"%1\",1,\"\",1]]").arg(id) << false;
    QTest::newRow("the nought-th operation") << QStringLiteral("[[\"%1\",0,\"%1\",1]]").arg(id) << false;
    QTest::newRow("before the first entry") << QStringLiteral("[[\"%1\",1,\"%1\",0]]").arg(id) << false;
}

void TestHubPush::placesThatAreNoneAreNotTold()
{
    QFETCH(QString, places);
    QFETCH(bool, isTold);
    Till ana('a');
    QByteArray bytes = ana.unsent(op::ResumeNumbers{});
    bytes.chop(1);
    bytes += ",\"places\":" + places.toUtf8() + '}';
    const auto operation = decodeOperation(bytes, Currency());
    QCOMPARE(bool(operation), isTold);
    if (!isTold)
        return;
    const auto body = std::get<op::ResumeNumbers>(operation->body);
    QCOMPARE(body.places, (QList<LostPlace>{{{uid<DeviceId>('\xaa'), 1}, {uid<LineageId>('\xaa'), 1}}}));
    QVERIFY(encodeOperation(*operation).contains(places.toUtf8()));
}

void TestHubPush::whatIsTakenFromACopyIsTakenOnce()
{
    Hub hub(m_empty);
    Till ana('a');
    const QByteArray tea = ana.unsent(Till::tea('1'));
    QVERIFY(hub.node->take(stream, ana.device, tea, 1));
    QVERIFY(!hub.node->take(stream, ana.device, tea, 1));
    hub.flush(0);
    QCOMPARE(hub.log().size(), 1);
}

void TestHubPush::ofItsPresentLineageAHubHasLostNothing()
{
    Hub lost(m_empty);
    Till ana('a');
    ana.connectTo(lost);
    ana.subscribe(lost);
    ana.sell(lost, '1');
    Hub hub(m_empty);
    Till ben('b');
    ben.connectTo(hub);
    QVERIFY(hub.say(ben.connection, wire::Refill{stream, ana.log}).isEmpty());
    QVERIFY(hub.log().isEmpty()); // each device speaks for itself
}

void TestHubPush::onlyWhatAHubMayHaveWrittenIsTakenBack_data()
{
    QTest::addColumn<char>("lineage");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<qint64>("run");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("taken");
    QTest::newRow("what it lost") << '1' << qint64(7) << qint64(1) << 100 << true;
    QTest::newRow("without a number") << '1' << qint64(0) << qint64(0) << 100 << true;
    QTest::newRow("of a lineage that it never had") << '?' << qint64(7) << qint64(1) << 100 << false;
    QTest::newRow("longer than any operation") << '1' << qint64(7) << qint64(1) << 200'000 << false;
    QTest::newRow("a number of no run") << '1' << qint64(7) << qint64(0) << 100 << false;
    QTest::newRow("a run without a number") << '1' << qint64(0) << qint64(1) << 100 << false;
    QTest::newRow("a number that nobody can have counted") << '1' << OrderNumber::most + 1 << qint64(1) << 100 << false;
    QTest::newRow("a run that nobody can have counted") << '1' << qint64(1) << OrderNumber::most + 1 << 100 << false;
}

void TestHubPush::onlyWhatAHubMayHaveWrittenIsTakenBack()
{
    QFETCH(char, lineage);
    QFETCH(qint64, number);
    QFETCH(qint64, run);
    QFETCH(int, bytes);
    QFETCH(bool, taken);
    Disk disk = m_empty;
    disk.lineages.append(second);
    Hub hub(disk);
    Till ana('a');
    Till ben('b');
    ana.connectTo(hub);
    ben.connectTo(hub);
    ben.sell(hub, '9'); // it has gone on
    Entry lost;
    lost.seq = 1;
    lost.lineage = uid<LineageId>(lineage);
    lost.op = {ana.device, 1};
    lost.bytes = bytes > 100 ? noteOf(ana, bytes) : ana.unsent(Till::tea('1'));
    lost.number = number;
    lost.run = run;
    lost.hash = entryHash({}, lost);
    hub.say(ana.connection, wire::Refill{stream, {lost}});
    QCOMPARE(hub.log().size(), taken ? 2 : 1);
    QCOMPARE(hub.state().find(uid<OrderId>('1')) != nullptr, taken);
    if (taken)
        QCOMPARE(hub.order(uid<OrderId>('1')).number, number);
}

void TestHubPush::aShopThatWasPutBackGetsItsSettingsAgain()
{
    Disk disk = m_empty;
    Hub hub(disk);
    const StreamId shop = hub.node->shopStream();
    const QByteArray previous = sha256(hub.disk.logs[shop].first().bytes);
    const auto put = hub.node->changeShop(
        shopPut(2, previous, {MultiSession{floorId, QStringLiteral("Ground floor"), true, {}}}), uid<DeviceId>('i'), 1);
    QVERIFY(put);
    hub.flush(0);
    disk.lineages.append(second);
    Hub restored(disk);
    Till ana('a');
    ana.connectTo(restored);
    restored.say(ana.connection, wire::Refill{shop, hub.disk.logs[shop]});
    QCOMPARE(restored.disk.logs[shop], hub.disk.logs[shop]);
    QCOMPARE(restored.node->shop().multiSessions.find(floorId)->name, QStringLiteral("Ground floor"));
}

void TestHubPush::thousandsOfOrdersGetTheirNumbersInPortions()
{
    Disk disk = m_empty;
    disk.lineages.append(second);
    Hub hub(disk);
    Till ana('a');
    constexpr int orders = 2001;
    for (int i = 0; i < orders; ++i) {
        op::AddLine tea = Till::tea('1');
        tea.order = OrderId::fromBytes(QByteArray(12, 'o') + QByteArray::number(1000 + i));
        QVERIFY(hub.node->take(stream, ana.device, ana.unsent(tea), 1));
    }
    hub.flush(0);
    QVERIFY(hub.node->goOn(1));
    hub.flush(0);
    QCOMPARE(hub.log().size(), orders + 3);
    for (qsizetype i = orders; i < hub.log().size(); ++i)
        QVERIFY(hub.log()[i].bytes.size() < maxOperationBytes);
    QSet<qint64> numbers;
    hub.state().forEach([&](const Order &order) { numbers.insert(order.number); });
    QCOMPARE(numbers.size(), orders);
    QVERIFY(numbers.contains(1) && numbers.contains(orders));
}

TANDEM_TEST(TestHubPush)
#include "tst_hub_push.moc"
