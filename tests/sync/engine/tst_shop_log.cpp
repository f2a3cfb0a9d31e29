#include "engine_shop.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::engineShop;

namespace {

const StreamId shopStream = uid<StreamId>('S');
const auto device = uid<DeviceId>('i');

Product product(char id, const QString &name)
{
    Product made;
    made.id = uid<ProductId>(id);
    made.name = name;
    made.price = Money::fromMinor(250, Currency());
    return made;
}

/// The settings' log of a hub, and what was written into it.
struct ShopLog
{
    explicit ShopLog(LineageId lineage = first)
        : hub(shopStream, lineage, &disk, [this](const Shop &) { return allowed; })
    {
    }
    Placed put(const ShopChange &change)
    {
        const Placed placed = hub.place(device, shopPut(counter + 1, previous, change), 1);
        if (placed.kind == Placed::Kind::Appended) {
            ++counter;
            previous = sha256(placed.entry.bytes);
            disk.logs[shopStream].append(placed.entry);
            hub.committed();
        }
        return placed;
    }
    const QList<Entry> entries() const { return disk.logs.value(shopStream); }

    Disk disk;
    Result<void> allowed;
    ShopSequencer hub;
    qint64 counter = 0;
    QByteArray previous;
};

wire::Entries shopPiece(const QList<Entry> &entries)
{
    return {shopStream, entries.first().seq, entries.last().seq, entries.last().seq, entries};
}

} // namespace

Q_DECLARE_METATYPE(tandem::ShopChange)

/// The shop's settings as a log: what a hub takes into it, and what terminals make of it.
class TestShopLog : public QObject
{
    Q_OBJECT

private slots:
    void aChangeThatCannotBeIsRefusedAndNothingOfItStays_data();
    void aChangeThatCannotBeIsRefusedAndNothingOfItStays();
    void whatTheOrdersForbidIsRefusedAndNothingOfItStays();
    void aCatalogueAsksNoRules();
    void anOperationOfANewerKindIsRefusedByName();
    void aHubThatIsOpenedAgainHasTheSameShop();
    void aLostSettingComesBackUnchangedOrNotAtAll();
    void aTerminalFollowsTheLogWithoutRepetitionsAndHoles();
    void aTerminalTakesNothingThatDoesNotContinueItsLog();
    void aTerminalKeepsAnEntryThatItCannotRead();

private:
    const ShopInfo m_info{QStringLiteral("Shop"), Currency(), QStringLiteral("en"), TaxRounding::PerLine};
};

void TestShopLog::aChangeThatCannotBeIsRefusedAndNothingOfItStays_data()
{
    QTest::addColumn<ShopChange>("change");
    QTest::newRow("two products of one name")
        << ShopChange{product('2', QStringLiteral("Soup")), product('3', QStringLiteral("Soup"))};
    MultiSession floor{floorId, QStringLiteral("Floor"), true, {uid<PosId>('b')}};
    QTest::newRow("a POS that is nowhere") << ShopChange{product('2', QStringLiteral("Soup")), floor};
}

void TestShopLog::aChangeThatCannotBeIsRefusedAndNothingOfItStays()
{
    QFETCH(ShopChange, change);
    ShopLog log;
    QVERIFY(log.put({m_info, product('1', QStringLiteral("Tea"))}).kind == Placed::Kind::Appended);
    const Shop before = log.hub.shop();
    const QByteArray head = log.hub.hash();
    const Placed placed = log.put(change);
    QVERIFY(placed.kind == Placed::Kind::Refused);
    QVERIFY(!placed.error.code.isEmpty() && !placed.error.text.isEmpty());
    QCOMPARE(log.hub.shop(), before);
    QCOMPARE(log.hub.hash(), head);
    QVERIFY(log.put({product('2', QStringLiteral("Coffee"))}).kind == Placed::Kind::Appended);
}

void TestShopLog::whatTheOrdersForbidIsRefusedAndNothingOfItStays()
{
    ShopLog log;
    QVERIFY(log.put({m_info}).kind == Placed::Kind::Appended);
    log.allowed = Error{QStringLiteral("session-open"), QStringLiteral("Bar has a session open.")};
    const Placed placed = log.put({Pos{uid<PosId>('b'), QStringLiteral("Bar"), {}, {}}});
    QVERIFY(placed.kind == Placed::Kind::Refused);
    QCOMPARE(placed.error, log.allowed.error());
    QVERIFY(log.hub.shop().pos.isEmpty());
    QCOMPARE(log.hub.seq(), 1);
}

void TestShopLog::aCatalogueAsksNoRules()
{
    ShopLog log;
    QVERIFY(log.put({m_info}).kind == Placed::Kind::Appended);
    log.allowed = Error{QStringLiteral("session-open"), QStringLiteral("Bar has a session open.")};
    QVERIFY(log.put({product('1', QStringLiteral("Tea"))}).kind == Placed::Kind::Appended);
    QVERIFY(log.hub.shop().products.findByName(QStringLiteral("Tea")));
}

void TestShopLog::anOperationOfANewerKindIsRefusedByName()
{
    ShopLog log;
    QByteArray bytes = shopPut(1, {}, {m_info});
    bytes.replace("shop.put", "shop.paint");
    const Placed placed = log.hub.place(device, bytes, 1);
    QVERIFY(placed.kind == Placed::Kind::Refused);
    QCOMPARE(placed.error.code, QStringLiteral("unknown-op"));
    QVERIFY(log.hub.shop().isEmpty());
}

void TestShopLog::aHubThatIsOpenedAgainHasTheSameShop()
{
    ShopLog log;
    log.put({m_info, product('1', QStringLiteral("Tea"))});
    log.put({product('1', QStringLiteral("Green tea"))});
    ShopLog again;
    for (const Entry &entry : log.entries())
        again.hub.replay(entry);
    Entry newer; // by a newer version of the hub: it has no effect here
    newer.bytes = R"({"kind":"shop.paint"})";
    again.hub.replay(newer);
    QCOMPARE(again.hub.shop(), log.hub.shop());
}

void TestShopLog::aLostSettingComesBackUnchangedOrNotAtAll()
{
    ShopLog lost;
    lost.put({m_info});
    lost.put({product('1', QStringLiteral("Tea"))});
    ShopLog restored(second);
    for (const Entry &entry : lost.entries()) {
        const Placed placed = restored.hub.takeBack(entry, 1);
        QVERIFY(placed.kind == Placed::Kind::Appended);
        QCOMPARE(placed.entry, entry);
    }
    // Where somebody has changed the shop meanwhile, an older setting does not take the place of the newer one.
    ShopLog moved(second);
    const QByteArray newer =
        encodeShopOperation({{uid<DeviceId>('j'), 1}, {}, {QStringLiteral("import"), {}}, 0, {}, {m_info}});
    QVERIFY(moved.hub.place(uid<DeviceId>('j'), newer, 1).kind == Placed::Kind::Appended);
    const Placed placed = moved.hub.takeBack(lost.entries().first(), 1);
    QVERIFY(placed.kind == Placed::Kind::Refused);
    QCOMPARE(placed.error.code, QStringLiteral("moved-on"));
    QCOMPARE(moved.hub.seq(), 1);
}

void TestShopLog::aTerminalFollowsTheLogWithoutRepetitionsAndHoles()
{
    ShopLog log;
    for (char id : {'1', '2', '3', '4'})
        log.put(id == '1' ? ShopChange{m_info} : ShopChange{product(id, QString(QLatin1Char(id)))});
    const QList<Entry> entries = log.entries();
    ShopReplica till;
    QVERIFY(till.receive(shopPiece(entries.mid(1, 1))).gap);
    QCOMPARE(till.head().seq, 0);
    QCOMPARE(till.receive(shopPiece(entries.first(2))).entries, entries.first(2));
    QVERIFY(till.receive(shopPiece(entries.first(2))).entries.isEmpty()); // an old answer that came late
    QCOMPARE(till.receive(shopPiece(entries.first(3))).entries, entries.mid(2, 1));
    wire::Entries holed = shopPiece({entries[1], entries[2]});
    holed.entries = {entries[1], entries[3]};
    holed.to = 4;
    ShopReplica other;
    other.receive(shopPiece(entries.first(2)));
    const auto applied = other.receive(holed);
    QVERIFY(applied.gap);
    QVERIFY(applied.entries.isEmpty());
    QCOMPARE(till.receive(shopPiece(entries)).entries, entries.mid(3));
    QCOMPARE(till.shop(), log.hub.shop());
    QCOMPARE(till.headHash(), log.hub.hash());
    QCOMPARE(till.lastCounter(device), 4);
    QCOMPARE(till.lastHash(device), sha256(entries.last().bytes));
}

void TestShopLog::aTerminalTakesNothingThatDoesNotContinueItsLog()
{
    ShopLog log;
    log.put({m_info});
    log.put({product('1', QStringLiteral("Tea"))});
    QList<Entry> entries = log.entries();
    entries[1].bytes.replace("Tea", "Gin");
    ShopReplica till;
    const auto applied = till.receive(shopPiece(entries));
    QCOMPARE(applied.mismatch, QStringLiteral("entry 2"));
    QCOMPARE(applied.entries, entries.first(1));
    QVERIFY(till.shop().products.isEmpty());
    QCOMPARE(till.head().seq, 1);
}

void TestShopLog::aTerminalKeepsAnEntryThatItCannotRead()
{
    Entry newer;
    newer.seq = 1;
    newer.lineage = first;
    newer.op = {device, 1};
    newer.bytes = R"({"kind":"shop.paint"})";
    newer.hash = entryHash({}, newer);
    ShopReplica till;
    QCOMPARE(till.receive(shopPiece({newer})).entries, QList<Entry>{newer});
    QCOMPARE(till.head().seq, 1);
    QVERIFY(till.shop().isEmpty());
}

TANDEM_TEST(TestShopLog)
#include "tst_shop_log.moc"
