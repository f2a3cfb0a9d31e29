#include "sync/import/shop_file.h"
#include "test_program.h"

using namespace tandem;

namespace {

/// Cheap stand-ins that count how often they are asked.
struct Pins
{
    int hashed = 0;
    PinFunctions functions()
    {
        return {[this](const QString &pin) {
                    ++hashed;
                    return QStringLiteral("verifier of ") + pin;
                },
                [](const QString &verifier, const QString &pin) {
                    return verifier == QStringLiteral("verifier of ") + pin;
                }};
    }
};

QByteArray with(const QByteArray &lists)
{
    return R"({"shop": "The Bread Basket", "currency": "EUR")" + (lists.isEmpty() ? "" : ", " + lists) + "}";
}

QString s(const char *text) { return QString::fromUtf8(text); }

QByteArray demo()
{
    QFile file(QFINDTESTDATA("../../../resources/demo-shop.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<ShopChange> read(const QByteArray &json, const Shop &present = {})
{
    Pins pins;
    return changesFromShopFile(json, present, pins.functions());
}

Result<Shop> imported(const QByteArray &json, const Shop &present = {})
{
    const auto change = read(json, present);
    if (!change)
        return change.error();
    Shop shop = present;
    if (const auto applied = applyShopChange(shop, *change); !applied)
        return applied.error();
    return shop;
}

ShopChange changes(const QByteArray &json, const Shop &present) { return *read(json, present); }

} // namespace

class TestShopFile : public QObject
{
    Q_OBJECT

private slots:
    void theDemoShopIsComplete()
    {
        const auto shop = imported(demo());
        QVERIFY2(shop.ok(), shop ? "" : qPrintable(shop.error().text));
        QCOMPARE(shop->name, s("The Bread Basket"));
        QCOMPARE(shop->locale, s("en_IE"));
        QCOMPARE(shop->currency, Currency());
        QCOMPARE(shop->taxes.size(), 2);
        QVERIFY(shop->taxes.findByName(s("VAT 23%"))->included);
        QCOMPARE(shop->categories.size(), 5);
        QVERIFY(shop->products.size() >= 35);
        const Product *croissant = shop->findProduct(s("CRO"));
        QCOMPARE(croissant->name, s("Croissant"));
        QCOMPARE(croissant->price.toString(), s("2.40"));
        QCOMPARE(shop->categories.find(croissant->category)->color, s("#B24700"));
        QCOMPARE(shop->cashiers.findByName(s("Ana"))->role, Role::Manager);
        QCOMPARE(shop->cashiers.findByName(s("Ben"))->role, Role::Cashier);
        QCOMPARE(shop->pos.size(), 4);
        const PosId door = shop->pos.findByName(s("Door"))->id;
        QCOMPARE(shop->activeMultiSessionOf(door)->name, s("Ground floor"));
        QCOMPARE(shop->activeMultiSessionOf(shop->pos.findByName(s("Roof 1"))->id)->name, s("Roof bar"));
        QVERIFY(!shop->multiSessions.findByName(s("Events"))->active);
        const auto map = shop->fiscalPositions.findByName(s("Export"))->map;
        QCOMPARE(map.size(), 2);
        QVERIFY(!map[0].second && !map[1].second);
        QCOMPARE(shop->customers.size(), 3);
    }

    void importingTwiceChangesNothing()
    {
        const auto shop = imported(demo());
        QVERIFY(shop.ok());
        Pins pins;
        const auto again = changesFromShopFile(demo(), *shop, pins.functions());
        QVERIFY(again->isEmpty());
        QCOMPARE(pins.hashed, 0);
    }

    void importingElsewhereGivesTheSameIds() { QVERIFY(*imported(demo()) == *imported(demo())); }

    void onlyWhatDiffersIsChanged()
    {
        const auto shop = imported(demo());
        QByteArray dearer = demo();
        dearer.replace("\"2.40\", \"category\": \"Bakery\"", "\"2.50\", \"category\": \"Bakery\"");
        const ShopChange change = changes(dearer, *shop);
        QCOMPARE(change.size(), 1);
        QCOMPARE(std::get<Product>(change.first()).price.toString(), s("2.50"));
    }

    void aNewPinIsHashedAndAnOldOneStays()
    {
        const auto shop = imported(demo());
        QByteArray other = demo();
        other.replace("\"2222\"", "\"4444\"");
        Pins pins;
        const auto change = changesFromShopFile(other, *shop, pins.functions());
        QCOMPARE(change->size(), 1);
        QCOMPARE(std::get<Cashier>(change->first()).pinVerifier, s("verifier of 4444"));
        QCOMPARE(pins.hashed, 1);
    }

    void whatTheFileDoesNotSpeakOfStays()
    {
        auto shop = *imported(demo());
        Pos bar = *shop.pos.findByName(s("Bar"));
        bar.options.switchWhenEmpty = true;
        Product jam = *shop.products.findByName(s("Jam"));
        jam.active = false;
        QVERIFY(applyShopChange(shop, {bar, jam}).ok());
        QVERIFY(changes(demo(), shop).isEmpty());
        QVERIFY(changes(with({}), shop).isEmpty());
    }

    void aRenamedProductIsKnownByItsCode()
    {
        const auto shop = imported(demo());
        const ProductId id = shop->findProduct(s("CRO"))->id;
        const auto after =
            imported(with(R"("products": [{"name": "Butter croissant", "code": "CRO", "price": "2.40"}])"), *shop);
        QCOMPARE(after->findProduct(s("CRO"))->id, id);
        QCOMPARE(after->products.find(id)->name, s("Butter croissant"));
        QCOMPARE(after->products.size(), shop->products.size());
    }

    void aProductThatGetsACodeStaysTheSame()
    {
        const auto before = imported(with(R"("products": [{"name": "Bun", "price": "1"}])"));
        const auto after = imported(with(R"("products": [{"name": "Bun", "code": "B", "price": "1"}])"), *before);
        QCOMPARE(after->products.order(), before->products.order());
    }

    void aCodeThatIsAnothersNameMakesTwoProducts()
    {
        const QByteArray json =
            with(R"("products": [{"name": "Tea", "price": "1"}, {"name": "Bag", "code": "Tea", "price": "2"}])");
        const auto shop = imported(json);
        QCOMPARE(shop->products.size(), 2);
        QVERIFY(changes(json, *shop).isEmpty());
    }

    void aFileMayNameWhatTheShopHasAlready()
    {
        const auto shop = imported(demo());
        const auto after = imported(
            with(R"("products": [{"name": "Bagel", "price": "2.00", "category": "Bread", "taxes": ["VAT 23%"]}])"),
            *shop);
        QVERIFY(after.ok());
        QCOMPARE(after->products.findByName(s("Bagel"))->category, shop->categories.findByName(s("Bread"))->id);
    }

    void parentsComeBeforeTheirChildren()
    {
        const ShopChange change = changes(
            with(R"("categories": [{"name": "Rolls", "parent": "Bakery"}, {"name": "Bakery", "parent": null}])"), {});
        QCOMPARE(std::get<Category>(change[1]).name, s("Bakery"));
        QCOMPARE(std::get<Category>(change[2]).parent, std::get<Category>(change[1]).id);
    }

    void aRingOfCategoriesIsRefused()
    {
        const auto shop =
            imported(with(R"("categories": [{"name": "A", "parent": "B"}, {"name": "B", "parent": "A"}])"));
        QCOMPARE(shop.error().code, s("bad-shop"));
        QCOMPARE(shop.error().text, s("line 1: categories[0].parent: \"A\" would lie within itself\n"
                                      "line 1: categories[1].parent: \"B\" would lie within itself"));
    }

    void aRingThroughTheShopIsRefused()
    {
        const auto shop = imported(with(R"("categories": [{"name": "A", "parent": "B"}, {"name": "B"}])"));
        const auto ring =
            imported(with(R"("categories": [{"name": "C", "parent": "A"}, {"name": "B", "parent": "A"}])"), *shop);
        QCOMPARE(ring.error().text, s("line 1: categories[1].parent: \"B\" would lie within itself"));
    }

    void aPosInTwoActiveMultiSessionsIsRefused()
    {
        const auto shop = imported(with(R"("pos": [{"name": "Bar"}],
            "multi_sessions": [{"name": "A", "active": true, "pos": ["Bar"]}, {"name": "B", "active": true, "pos": ["Bar"]}])"));
        QCOMPARE(shop.error().code, s("pos-taken"));
        QCOMPARE(shop.error().text,
                 s("line 2: multi_sessions[1].pos[0]: \"Bar\" is in the active multi-session \"A\" already"));
    }

    void aPosThatAnotherMultiSessionOfTheShopHasIsRefused()
    {
        const auto shop =
            imported(with(R"("pos": [{"name": "Bar"}], "multi_sessions": [{"name": "A", "pos": ["Bar"]}])"));
        QCOMPARE(read(with(R"("multi_sessions": [{"name": "B", "pos": ["Bar"]}])"), *shop).error().text,
                 s("line 1: multi_sessions[0].pos[0]: \"Bar\" is in the active multi-session \"A\" already"));
        QVERIFY(
            read(with(R"("multi_sessions": [{"name": "B", "pos": ["Bar"]}, {"name": "A", "pos": []}])"), *shop).ok());
    }

    void everythingThatIsWrongIsNamedInTheFilesOrder()
    {
        const auto file = read(R"({
  "shop": "A", "currency": "EUR",
  "taxes": [{"name": "VAT", "rate": "100.5"}],
  "products": [
    {"name": "A", "price": "-1"},
    {"name": "B", "price": "1", "category": "Nowhere", "taxes": ["VAT", "GST"]},
    {"name": "C",
     "price": "x", "colour": "red"},
    {"name": "A"}
  ],
  "pos": [{"name": ""}]
})");
        QCOMPARE(file.error().code, s("bad-shop-file"));
        QCOMPARE(file.error().text.split(u'\n'),
                 (QStringList{
                     s("line 3: taxes[0].rate: must not be over 100 %"),
                     s("line 5: products[0].price: must not be negative"),
                     s("line 6: products[1].category: \"Nowhere\" is neither in this file nor in the shop"),
                     s("line 6: products[1].taxes[1]: \"GST\" is neither in this file nor in the shop"),
                     s("line 8: products[2].colour: unknown key"),
                     s("line 8: products[2].price: \"x\" is not an amount; write it like \"2.40\""),
                     s("line 9: products[3].price: is missing"),
                     s("line 9: products[3].name: \"A\" is there already, in products[0]"),
                     s("line 11: pos[0].name: must not be empty"),
                 }));
    }

    void aMemberTwiceIsRefusedByLineAndPath()
    {
        const auto file = read(R"({"shop": "A", "currency": "EUR",
  "products": [{"name": "A", "price": "1",
    "price": "2"}], "fiscal_positions": [{"name": "E", "map": {"V": null, "\u0056": null}}],
  "shop": "B"})");
        QCOMPARE(file.error().text, s("line 3: products[0].price: is there twice\n"
                                      "line 3: fiscal_positions[0].map.V: is there twice\n"
                                      "line 4: shop: is there twice"));
        QCOMPARE(read("\xef\xbb\xbf{\n\"shop\": \"A\",\n\"currency\": 3}").error().text,
                 s("line 3: currency: must be a text in quotes"));
        QVERIFY(!read(R"({"shop": "A", "currency": "EUR", "pos": )" + QByteArray(40, '[') + QByteArray(40, ']') + "}")
                     .ok());
    }

    void whatAnotherProductHasAndKeepsIsNamed()
    {
        const auto shop = imported(with(R"("products": [{"name": "A", "code": "a", "barcode": "5", "price": "1"},
            {"name": "B", "code": "b", "price": "1"}])"));
        const auto clash = read(with(R"("products": [{"name": "C", "barcode": "5", "price": "1"},
            {"name": "A", "code": "b", "price": "1"}])"),
                                *shop);
        QCOMPARE(clash.error().code, s("duplicate"));
        QCOMPARE(clash.error().text,
                 s("line 1: products[0].barcode: \"5\" is that of the product \"A\", which is not in this file\n"
                   "line 2: products[1].name: \"A\" is that of the product \"A\", which is not in this file"));
    }

    void aCurrencyChangesOnlyWithAllPrices()
    {
        const auto shop = imported(with(R"("products": [{"name": "A", "price": "1"}])"));
        QCOMPARE(read(R"({"shop": "A", "currency": "USD"})", *shop).error().text,
                 s("line 1: currency: \"A\" has its price in EUR and is not in this file"));
        QVERIFY(imported(R"({"shop": "A", "currency": "USD", "products": [{"name": "A", "price": "1"}]})", *shop).ok());
    }

    void taxRoundingMayBeGiven()
    {
        QCOMPARE(imported(with(R"("tax_rounding": "order")"))->rounding, TaxRounding::PerOrder);
        QCOMPARE(imported(with(R"("tax_rounding": "line")"))->rounding, TaxRounding::PerLine);
        QCOMPARE(imported(with({}), *imported(with(R"("tax_rounding": "order")")))->rounding, TaxRounding::PerOrder);
    }

    void whatTheShopHasDecidedMayBeGivenAndStaysAsItIs()
    {
        const QByteArray given = R"("cash_rounding": "0.05", "cashier_limits": {"discount": "20", "price": false,
            "refund": "50"}, "receipt": {"header": ["1 Quay Street", "Dublin"], "footer": ["Thank you"]})";
        const auto shop = imported(with(given));
        const ShopRules rules{
            Money::fromMinor(5, Currency()),   *Rate::parse(u"20"), false, Money::fromMinor(5000, Currency()),
            {s("1 Quay Street"), s("Dublin")}, {s("Thank you")}};
        QCOMPARE(shop->rules, rules);
        QCOMPARE(imported(with({}), *shop)->rules, rules);
        const auto changed = imported(with(R"("cash_rounding": "0", "cashier_limits": {}, "receipt": {})"), *shop);
        QCOMPARE(changed->rules, ShopRules());
    }

    void printersAreGivenToPosesAndCategoriesAndStayTheirs()
    {
        const QByteArray given = R"("printers": [{"name": "Bar printer", "address": "10.0.0.5", "drawer": true},
            {"name": "Kitchen", "address": "/dev/usb/lp0", "columns": "32", "code_page": "cp852", "cuts": false,
             "answers": false}],
            "pos": [{"name": "Bar", "printer": "Bar printer"}], "categories": [{"name": "Food", "printer": "Kitchen"}])";
        const auto shop = imported(with(given));
        const Printer &kitchen = *shop->printers.findByName(s("Kitchen"));
        QCOMPARE(kitchen, (Printer{kitchen.id, s("Kitchen"), s("/dev/usb/lp0"), 32, s("cp852"), false, false, false}));
        QVERIFY(shop->printers.findByName(s("Bar printer"))->kicksDrawer);
        const auto kitchenOf = [&](const Result<Shop> &of) { return of->categories.findByName(s("Food"))->printer; };
        QCOMPARE(kitchenOf(shop), std::optional(kitchen.id));
        const auto kept = imported(with(R"("pos": [{"name": "Bar"}], "categories": [{"name": "Food"}])"), *shop);
        QCOMPARE(*kept, *shop);
        const auto none = imported(with(R"("categories": [{"name": "Food", "printer": null}])"), *shop);
        QCOMPARE(kitchenOf(none), std::nullopt);
        const auto nowhere = read(with(R"("pos": [{"name": "Bar", "printer": "Nowhere"}])"), *shop);
        QCOMPARE(nowhere.error().code, s("unknown-reference"));
        QCOMPARE(nowhere.error().text,
                 s("line 1: pos[0].printer: \"Nowhere\" is neither in this file nor in the shop"));
    }

    void mistakesAreNamedByPlaceAndReason_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *what, const QByteArray &json, const char *text) {
            QTest::newRow(what) << json << QString::fromUtf8(text);
        };
        row("comma", with(R"("products": [{"name": "A", "price": "2,40"}])"),
            R"(products[0].price: "2,40" is not an amount; write it like "2.40")");
        row("unknown key", with(R"("products": [{"name": "A", "price": "1", "colour": "red"}])"),
            "products[0].colour: unknown key");
        row("unknown list", with(R"("prodcuts": [])"), "prodcuts: unknown key");
        row("no price", with(R"("products": [{"name": "A"}])"), "products[0].price: is missing");
        row("price a number", with(R"("products": [{"name": "A", "price": 2.4}])"),
            "products[0].price: must be a text in quotes");
        row("no name", with(R"("pos": [{"name": "A"}, {}])"), "pos[1].name: is missing");
        row("empty name", with(R"("pos": [{"name": ""}])"), "pos[0].name: must not be empty");
        row("same name", with(R"("pos": [{"name": "A"}, {"name": "B"}, {"name": "A"}])"),
            R"(pos[2].name: "A" is there already, in pos[0])");
        row("same code",
            with(R"("products": [{"name": "A", "price": "1", "code": "X"}, {"name": "B", "price": "1", "code": "X"}])"),
            R"(products[1].code: "X" is there already, in products[0])");
        row("list an object", with(R"("pos": {})"), "pos: must be a list in [ ]");
        row("row a text", with(R"("pos": ["Bar"])"), "pos[0]: must be an object in { }");
        row("flag a text", with(R"("taxes": [{"name": "A", "rate": "1", "included": "yes"}])"),
            "taxes[0].included: must be true or false");
        row("bad rate", with(R"("taxes": [{"name": "A", "rate": "13,5"}])"),
            R"(taxes[0].rate: "13,5" is not a percentage; write it like "13.5")");
        row("negative rate", with(R"("taxes": [{"name": "A", "rate": "-1"}])"), "taxes[0].rate: must not be negative");
        row("bad color", with(R"("categories": [{"name": "A", "color": "red"}])"),
            "categories[0].color: \"red\" is not a color; write it like \"#b8860b\"");
        row("bad kind", with(R"("payment_methods": [{"name": "A", "kind": "barter"}])"),
            R"(payment_methods[0].kind: "barter" is neither "cash" nor "card")");
        row("bad role", with(R"("cashiers": [{"name": "A", "pin": "1111", "role": "boss"}])"),
            R"(cashiers[0].role: "boss" is neither "cashier" nor "manager")");
        row("short pin", with(R"("cashiers": [{"name": "A", "pin": "987"}])"),
            "cashiers[0].pin: must be 4 to 32 digits");
        row("no map", with(R"("fiscal_positions": [{"name": "A"}])"), "fiscal_positions[0].map: is missing");
        row("map to a number", with(R"("fiscal_positions": [{"name": "A", "map": {"VAT": 3}}])"),
            "fiscal_positions[0].map.VAT: must be a text in quotes");
        row("same pos twice", with(R"("multi_sessions": [{"name": "A", "pos": ["Bar", "Bar"]}])"),
            R"(multi_sessions[0].pos[1]: "Bar" is there twice)");
        row("tax a number", with(R"("products": [{"name": "A", "price": "1", "taxes": [3]}])"),
            "products[0].taxes[0]: must be a text in quotes");
        row("line break in a name", with(R"("pos": [{"name": "A\nB"}])"),
            "pos[0].name: holds a line break or another control character");
        row("long name", with(R"("pos": [{"name": ")" + QByteArray(201, 'x') + R"("}])"),
            "pos[0].name: has 201 characters; the limit is 200");
        row("no shop", R"({"currency": "EUR"})", "shop: is missing");
        row("no currency", R"({"shop": "A"})", "currency: is missing");
        row("bad currency", R"({"shop": "A", "currency": "euro"})",
            R"(currency: "euro" is not a currency; write it like "EUR")");
        row("bad locale", with(R"("locale": "English")"),
            R"(locale: "English" is not a locale; write it like "en_IE")");
        row("bad rounding", with(R"("tax_rounding": "up")"), R"(tax_rounding: "up" is neither "line" nor "order")");
        row("cash below nothing", with(R"("cash_rounding": "-0.05")"), "cash_rounding: must not be negative");
        row("cash in words", with(R"("cash_rounding": "five")"),
            R"(cash_rounding: "five" is not an amount; write it like "2.40")");
        row("limits a list", with(R"("cashier_limits": [])"), "cashier_limits: must be an object in { }");
        row("unknown limit", with(R"("cashier_limits": {"tips": "1"})"), "cashier_limits.tips: unknown key");
        row("discount over 100", with(R"("cashier_limits": {"discount": "101"})"),
            "cashier_limits.discount: must be between 0 and 100");
        row("price in words", with(R"("cashier_limits": {"price": "no"})"),
            "cashier_limits.price: must be true or false");
        row("refund below nothing", with(R"("cashier_limits": {"refund": "-1"})"),
            "cashier_limits.refund: must not be negative");
        row("printer without an address", with(R"("printers": [{"name": "A"}])"), "printers[0].address: is missing");
        row("printer somewhere", with(R"("printers": [{"name": "A", "address": "printer one"}])"),
            R"(printers[0].address: "printer one" is no address of a printer; write it like "10.0.0.5:9100" or "/dev/usb/lp0")");
        row("narrow paper", with(R"("printers": [{"name": "A", "address": "b", "columns": "5"}])"),
            "printers[0].columns: must be between 24 and 64");
        row("unknown letters", with(R"("printers": [{"name": "A", "address": "b", "code_page": "cp1"}])"),
            R"(printers[0].code_page: "cp1" is not one of cp858, cp437, cp850, cp852, cp866, cp1252, cp1250, cp1251, cp1253, cp1254, cp1255, cp1257)");
        row("many lines on a receipt",
            with(R"("receipt": {"footer": ["1","2","3","4","5","6","7","8","9","10","11"]})"),
            "receipt.footer: has more than 10 lines");
        row("a list", "[]", "A shop file must be an object in { }");
    }
    void mistakesAreNamedByPlaceAndReason()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, text);
        const auto file = read(json);
        QVERIFY(!file.ok());
        const QStringList found = file.error().text.split(u'\n');
        QVERIFY2(found.contains(text) || found.contains(s("line 1: ") + text), qPrintable(file.error().text));
        QCOMPARE(file.error().code, s("bad-shop-file"));
    }

    void whatIsNoJsonIsNamedByLine()
    {
        const auto file = read("{\n  \"shop\": \"A\",\n  \"currency\" \"EUR\"\n}\n");
        QVERIFY(!file.ok());
        QVERIFY2(file.error().text.startsWith(s("line 3: this is not JSON")), qPrintable(file.error().text));
        for (const QByteArray &bad : {QByteArray(), QByteArray("{"), QByteArray("\xff\xfe"), QByteArray(5000, '[')})
            QVERIFY(!read(bad).ok());
    }

    void aPinIsNeverInAMessage()
    {
        const auto file = read(with(R"("cashiers": [{"name": "A", "pin": "98x7"}])"));
        QVERIFY(!file.error().text.contains(s("98x7")));
    }

    void whatIsNamedButNowhereIsRefused_data()
    {
        QTest::addColumn<QByteArray>("lists");
        QTest::addColumn<QString>("place");
        QTest::newRow("category") << QByteArray(R"("products": [{"name": "A", "price": "1", "category": "Nowhere"}])")
                                  << "products[0].category";
        QTest::newRow("tax") << QByteArray(R"("products": [{"name": "A", "price": "1", "taxes": ["Nowhere"]}])")
                             << "products[0].taxes[0]";
        QTest::newRow("parent") << QByteArray(R"("categories": [{"name": "A", "parent": "Nowhere"}])")
                                << "categories[0].parent";
        QTest::newRow("fiscal position") << QByteArray(R"("customers": [{"name": "A", "fiscal_position": "Nowhere"}])")
                                         << "customers[0].fiscal_position";
        QTest::newRow("map") << QByteArray(R"("fiscal_positions": [{"name": "A", "map": {"Nowhere": null}}])")
                             << "fiscal_positions[0].map.Nowhere";
        QTest::newRow("method") << QByteArray(R"("pos": [{"name": "A", "payment_methods": ["Nowhere"]}])")
                                << "pos[0].payment_methods[0]";
        QTest::newRow("pos") << QByteArray(R"("multi_sessions": [{"name": "A", "pos": ["Nowhere"]}])")
                             << "multi_sessions[0].pos[0]";
    }
    void whatIsNamedButNowhereIsRefused()
    {
        QFETCH(QByteArray, lists);
        QFETCH(QString, place);
        const auto shop = imported(with(lists));
        QVERIFY(!shop.ok());
        QCOMPARE(shop.error().code, s("unknown-reference"));
        QCOMPARE(shop.error().text, s("line 1: ") + place + s(": \"Nowhere\" is neither in this file nor in the shop"));
    }
};

TANDEM_TEST(TestShopFile)
#include "tst_shop_file.moc"
