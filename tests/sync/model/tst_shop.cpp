#include "sync/model/shop.h"
#include "test_program.h"

using namespace tandem;

namespace {

template<typename T>
T named(const char *kind, const char *name)
{
    T value;
    value.name = QString::fromUtf8(name);
    value.id = derivedId<decltype(T::id)>(QLatin1String(kind), value.name);
    return value;
}

Tax aTax() { return named<Tax>("tax", "VAT"); }
Pos pos(const char *name) { return named<Pos>("pos", name); }

Product product(const char *name, const char *code = "", const char *barcode = "")
{
    auto value = named<Product>("product", name);
    value.code = QString::fromUtf8(code);
    value.barcode = QString::fromUtf8(barcode);
    value.price = Money::fromMinor(240, Currency());
    return value;
}

MultiSession group(const char *name, bool active, const QList<PosId> &members)
{
    auto value = named<MultiSession>("multi_session", name);
    value.active = active;
    value.pos = members;
    return value;
}

Shop shopWith(const ShopChange &change)
{
    Shop shop;
    const auto info = ShopInfo{QStringLiteral("The Bread Basket"), Currency(), QStringLiteral("en_IE"), {}};
    if (!applyShopChange(shop, ShopChange{info} + change))
        qFatal("the test's shop is wrong");
    return shop;
}

QString refusal(const Shop &before, const ShopChange &change)
{
    Shop shop = before;
    const auto done = applyShopChange(shop, change);
    if (shop != before && !done)
        return QStringLiteral("a refused change left something behind");
    return done ? QString() : done.error().code;
}

} // namespace

class TestShop : public QObject
{
    Q_OBJECT

private slots:
    void thingsAreFoundByIdAndExactName()
    {
        const Shop shop = shopWith({product("Croissant"), aTax()});
        QVERIFY(!shop.isEmpty());
        QCOMPARE(shop.products.find(product("Croissant").id)->name, QStringLiteral("Croissant"));
        QVERIFY(shop.products.findByName(QStringLiteral("Croissant")));
        QVERIFY(!shop.products.findByName(QStringLiteral("croissant")));
        QCOMPARE(shop.taxes.list(), QList<Tax>{aTax()});
    }

    void aProductIsFoundByNameThenCodeThenBarcode()
    {
        const Shop shop = shopWith({product("X"), product("Coded", "X"), product("Scanned", "S", "C"),
                                    product("Other", "C"), product("Last", "L", "B"), product("B", "N", "X")});
        QCOMPARE(shop.findProduct(QStringLiteral("X"))->name, QStringLiteral("X"));
        QCOMPARE(shop.findProduct(QStringLiteral("C"))->name, QStringLiteral("Other"));
        QCOMPARE(shop.findProduct(QStringLiteral("B"))->name, QStringLiteral("B"));
        QCOMPARE(shop.findProduct(QStringLiteral("S"))->name, QStringLiteral("Scanned"));
        QVERIFY(!shop.findProduct(QStringLiteral("nothing")));
        QVERIFY(!shop.findProduct(QString()));
    }

    void productsKeepTheOrderInWhichTheyCame()
    {
        Shop shop = shopWith({product("Zebra"), product("Apple")});
        auto dearer = product("Zebra");
        dearer.price = Money::fromMinor(300, Currency());
        QVERIFY(applyShopChange(shop, {dearer}).ok());
        QCOMPARE(shop.products.order(), (QList<ProductId>{dearer.id, product("Apple").id}));
        QCOMPARE(shop.products.find(dearer.id)->price.minor(), 300);
    }

    void aRenamedProductIsFoundByItsNewNameOnly()
    {
        Shop shop = shopWith({product("Bun", "B", "1")});
        auto renamed = product("Bun", "C", "2");
        renamed.name = QStringLiteral("Roll");
        QVERIFY(applyShopChange(shop, {renamed}).ok());
        QVERIFY(shop.findProduct(QStringLiteral("Roll")));
        for (const char *old : {"Bun", "B", "1"})
            QVERIFY(!shop.findProduct(QString::fromLatin1(old)));
    }

    void twoProductsMaySwapTheirNamesAtOnce()
    {
        Shop shop = shopWith({product("A"), product("B")});
        auto a = product("A");
        auto b = product("B");
        std::swap(a.name, b.name);
        QVERIFY(applyShopChange(shop, {a, b}).ok());
        QCOMPARE(shop.products.findByName(QStringLiteral("B"))->id, a.id);
        QCOMPARE(shop.products.findByName(QStringLiteral("A"))->id, b.id);
    }

    void sameNamesCodesAndBarcodesAreRefused()
    {
        const Shop shop = shopWith({product("A", "1", "2")});
        auto sameName = product("B");
        sameName.name = QStringLiteral("A");
        QCOMPARE(refusal(shop, {sameName}), QStringLiteral("duplicate"));
        QCOMPARE(refusal(shop, {product("B", "1")}), QStringLiteral("duplicate"));
        QCOMPARE(refusal(shop, {product("B", "", "2")}), QStringLiteral("duplicate"));
        QCOMPARE(refusal(shop, {named<Tax>("tax", "A")}), QString());
        auto more = product("B");
        more.moreBarcodes = {QStringLiteral("3"), QStringLiteral("2")};
        QCOMPARE(refusal(shop, {more}), QStringLiteral("duplicate"));
        more.moreBarcodes = {QStringLiteral("3"), QStringLiteral("3")};
        QCOMPARE(refusal(shop, {more}), QStringLiteral("duplicate"));
    }

    void aProductIsFoundByEachOfItsBarcodesAndNoLongerByOneItHasLost()
    {
        auto tea = product("Tea", "", "1");
        tea.moreBarcodes = {QStringLiteral("2"), QStringLiteral("3")};
        QCOMPARE(tea.barcodes(), (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
        Shop shop = shopWith({tea});
        for (const QString &code : tea.barcodes())
            QCOMPARE(shop.findProduct(code)->id, tea.id);
        tea.barcode.clear();
        tea.moreBarcodes = {QStringLiteral("3")};
        QVERIFY(applyShopChange(shop, {tea}).ok());
        QVERIFY(!shop.findProduct(QStringLiteral("1")) && !shop.findProduct(QStringLiteral("2")));
        QCOMPARE(shop.findProduct(QStringLiteral("3"))->id, tea.id);
        auto milk = product("Milk");
        milk.moreBarcodes = {QStringLiteral("2")};
        QVERIFY(applyShopChange(shop, {milk}).ok());
    }

    void aRefusedChangeLeavesEverythingFindable()
    {
        Shop shop = shopWith({product("A", "1", "11"), product("B", "2", "22"), aTax()});
        const Shop before = shop;
        auto swapped = product("A", "2", "22");
        auto other = product("B", "1", "11");
        std::swap(swapped.name, other.name);
        ShopInfo info = shop.info();
        info.name = QStringLiteral("Elsewhere");
        const auto broken = group("G", true, {pos("Nowhere").id});
        QVERIFY(!applyShopChange(shop, {info, swapped, other, product("New", "3"), broken}).ok());
        QVERIFY(shop == before);
        for (const char *key : {"A", "1", "11"})
            QCOMPARE(shop.findProduct(QString::fromLatin1(key))->id, product("A").id);
        for (const char *key : {"B", "2", "22"})
            QCOMPARE(shop.findProduct(QString::fromLatin1(key))->id, product("B").id);
        for (const char *key : {"New", "3"})
            QVERIFY(!shop.findProduct(QString::fromLatin1(key)));
        QVERIFY(applyShopChange(shop, {swapped, other, product("New", "3")}).ok());
    }

    void theSameThingTwiceInOneChangeIsAsTheLaterSays()
    {
        auto first = product("A", "1");
        auto second = product("A", "2");
        second.name = QStringLiteral("B");
        const Shop shop = shopWith({first, second});
        QCOMPARE(shop.products.size(), 1);
        QCOMPARE(shop.findProduct(QStringLiteral("2"))->name, QStringLiteral("B"));
        QVERIFY(!shop.findProduct(QStringLiteral("A")));
        QVERIFY(!shop.findProduct(QStringLiteral("1")));
    }

    void aCopyOfTheShopStaysAsItWas()
    {
        Shop shop = shopWith({product("A")});
        const Shop copy = shop;
        QVERIFY(applyShopChange(shop, {product("B")}).ok());
        QCOMPARE(copy.products.size(), 1);
        QCOMPARE(shop.products.size(), 2);
    }

    void whatNamesNothingIsRefused()
    {
        const Shop shop = shopWith({});
        auto taxed = product("A");
        taxed.taxes = {aTax().id};
        QCOMPARE(refusal(shop, {taxed}), QStringLiteral("unknown-reference"));
        QCOMPARE(refusal(shop, {taxed, aTax()}), QString());
        auto grouped = product("A");
        grouped.category = named<Category>("category", "C").id;
        QCOMPARE(refusal(shop, {grouped}), QStringLiteral("unknown-reference"));
        auto customer = named<Customer>("customer", "A");
        customer.fiscalPosition = named<FiscalPosition>("fiscal_position", "F").id;
        QCOMPARE(refusal(shop, {customer}), QStringLiteral("unknown-reference"));
        auto position = named<FiscalPosition>("fiscal_position", "F");
        position.map = {{aTax().id, std::nullopt}};
        QCOMPARE(refusal(shop, {position}), QStringLiteral("unknown-reference"));
        auto bar = pos("Bar");
        bar.methods = {named<PaymentMethod>("payment_method", "Cash").id};
        QCOMPARE(refusal(shop, {bar}), QStringLiteral("unknown-reference"));
        QCOMPARE(refusal(shop, {group("G", false, {pos("Bar").id})}), QStringLiteral("unknown-reference"));
    }

    void aNamelessThingARingOfCategoriesAndAForeignPriceAreRefused()
    {
        const Shop shop = shopWith({product("A")});
        QCOMPARE(refusal(shop, {Tax()}), QStringLiteral("bad-shop"));
        QCOMPARE(refusal(shop, {Tax{TaxId(), QStringLiteral("T"), Rate(), false}}), QStringLiteral("bad-shop"));
        auto a = named<Category>("category", "A");
        auto b = named<Category>("category", "B");
        a.parent = b.id;
        QCOMPARE(refusal(shop, {a, b}), QString());
        b.parent = a.id;
        QCOMPARE(refusal(shop, {a, b}), QStringLiteral("bad-shop"));
        auto foreign = product("F");
        foreign.price = Money::fromMinor(1, *Currency::parse(u"USD"));
        QCOMPARE(refusal(shop, {foreign}), QStringLiteral("bad-shop"));
        ShopInfo dollars = shop.info();
        dollars.currency = *Currency::parse(u"USD");
        QCOMPARE(refusal(shop, {dollars}), QStringLiteral("bad-shop"));
        QCOMPARE(refusal(shopWith({}), {dollars}), QString());
        auto method = named<PaymentMethod>("payment_method", "M");
        method.kind = QStringLiteral("shells");
        QCOMPARE(refusal(shop, {method}), QStringLiteral("bad-shop"));
    }

    void whatNamesThingsThatAreThereIsTaken()
    {
        const Shop shop =
            shopWith({aTax(), named<Category>("category", "C"), named<FiscalPosition>("fiscal_position", "F")});
        auto placed = product("A");
        placed.category = named<Category>("category", "C").id;
        placed.taxes = {aTax().id};
        auto customer = named<Customer>("customer", "A");
        customer.fiscalPosition = named<FiscalPosition>("fiscal_position", "F").id;
        QCOMPARE(refusal(shop, {placed, customer, named<Customer>("customer", "B"), named<Cashier>("cashier", "Ana")}),
                 QString());
    }

    void aPrinterHasAnAddressAndAWidthAndIsNamedOnlyWhereItIs()
    {
        auto printer = named<Printer>("printer", "Kitchen");
        printer.address = QStringLiteral("10.0.0.5:9100");
        auto category = named<Category>("category", "Food");
        category.printer = printer.id;
        auto bar = pos("Bar");
        bar.printer = printer.id;
        const Shop none = shopWith({});
        QCOMPARE(refusal(none, {category}), QStringLiteral("unknown-reference"));
        QCOMPARE(refusal(none, {bar}), QStringLiteral("unknown-reference"));
        QCOMPARE(refusal(none, {printer, category, bar}), QString());
        for (int columns : {23, 65}) {
            printer.columns = columns;
            QCOMPARE(refusal(none, {printer}), QStringLiteral("bad-shop"));
        }
        printer.columns = 64;
        QCOMPARE(refusal(none, {printer}), QString());
        printer.address.clear();
        QCOMPARE(refusal(none, {printer}), QStringLiteral("bad-shop"));
    }

    void aCategoryWithinOneThatIsNowhereIsRefused()
    {
        auto inner = named<Category>("category", "Inner");
        inner.parent = named<Category>("category", "Outer").id;
        QCOMPARE(refusal(shopWith({}), {inner}), QStringLiteral("unknown-reference"));
        QCOMPARE(refusal(shopWith({}), {inner, named<Category>("category", "Outer")}), QString());
    }

    void aFiscalPositionPutsOnlyKnownTaxesInPlaceOfKnownOnes()
    {
        const Shop shop = shopWith({aTax(), named<Tax>("tax", "Reduced")});
        const TaxId reduced = named<Tax>("tax", "Reduced").id;
        const TaxId unknown = named<Tax>("tax", "Unknown").id;
        auto position = named<FiscalPosition>("fiscal_position", "F");
        position.map = {{aTax().id, reduced}, {reduced, std::nullopt}};
        QCOMPARE(refusal(shop, {position}), QString());
        position.map = {{aTax().id, unknown}};
        QCOMPARE(refusal(shop, {position}), QStringLiteral("unknown-reference"));
        position.map = {{aTax().id, reduced}, {unknown, reduced}};
        QCOMPARE(refusal(shop, {position}), QStringLiteral("unknown-reference"));
    }

    void aShopWithoutANameIsRefused()
    {
        ShopInfo nameless = shopWith({}).info();
        nameless.name.clear();
        QCOMPARE(refusal(shopWith({}), {nameless}), QStringLiteral("bad-shop"));
    }

    void aShopChangesItsCurrencyTogetherWithAllPrices()
    {
        const Shop shop = shopWith({product("A"), product("B")});
        ShopInfo dollars = shop.info();
        dollars.currency = *Currency::parse(u"USD");
        auto a = product("A");
        auto b = product("B");
        a.price = Money::fromMinor(240, dollars.currency);
        QCOMPARE(refusal(shop, {dollars, a}), QStringLiteral("bad-shop"));
        b.price = Money::fromMinor(240, dollars.currency);
        QCOMPARE(refusal(shop, {dollars, a, b}), QString());
    }

    void aRefusedChangeLeavesAProductWithoutCodesAsItWas()
    {
        Shop shop = shopWith({product("A")});
        const Shop before = shop;
        QVERIFY(!applyShopChange(shop, {product("A", "1", "2"), Tax()}).ok());
        QVERIFY(shop == before);
        for (const char *key : {"1", "2", ""})
            QVERIFY(!shop.findProduct(QString::fromLatin1(key)));
    }

    void aWholeCatalogueComesInOneChange()
    {
        ShopChange catalogue;
        for (int i = 0; i < 2500; ++i) {
            const QByteArray n = QByteArray::number(i);
            catalogue.append(product(("Product " + n).constData(), ("C" + n).constData(), ("B" + n).constData()));
        }
        const Shop shop = shopWith(catalogue);
        QCOMPARE(shop.products.size(), 2500);
        for (const int i : {0, 1234, 2499}) {
            const QString n = QString::number(i);
            const Product *named = shop.findProduct(QStringLiteral("Product ") + n);
            QCOMPARE(shop.findProduct(u'C' + n), named);
            QCOMPARE(shop.findProduct(u'B' + n), named);
            QCOMPARE(named->id, shop.products.order().at(i));
        }
    }

    void twoShopsWithTheSameThingsDifferWhenOneThingDoes()
    {
        auto dearer = product("A");
        dearer.price = Money::fromMinor(300, Currency());
        QVERIFY(shopWith({product("A")}) == shopWith({product("A")}));
        QVERIFY(shopWith({product("A")}) != shopWith({dearer}));
        QVERIFY(shopWith({product("A"), product("B")}) != shopWith({product("B"), product("A")}));
    }

    void aPosIsInOneActiveMultiSessionOnly()
    {
        const Pos bar = pos("Bar");
        Shop shop = shopWith({bar, group("Ground floor", true, {bar.id})});
        QCOMPARE(refusal(shop, {group("Events", false, {bar.id})}), QString());
        Shop same = shop;
        const auto taken = applyShopChange(same, {group("Events", true, {bar.id})});
        QCOMPARE(taken.error().code, QStringLiteral("pos-taken"));
        for (const char *word : {"Bar", "Ground floor", "Events"})
            QVERIFY(taken.error().text.contains(QString::fromLatin1(word)));
        QVERIFY(same == shop);
        QVERIFY(applyShopChange(shop, {group("Events", true, {bar.id}), group("Ground floor", true, {})}).ok());
        QCOMPARE(shop.activeMultiSessionOf(bar.id)->name, QStringLiteral("Events"));
    }

    void aPosWorksOnItsMultiSessionsLogElseOnItsOwn()
    {
        const Pos bar = pos("Bar");
        const Pos door = pos("Door");
        const auto floor = group("Ground floor", true, {bar.id});
        const Shop shop = shopWith({bar, door, floor, group("Events", false, {door.id})});
        QCOMPARE(shop.streamOf(bar.id).bytes(), floor.id.bytes());
        QCOMPARE(shop.streamOf(door.id).bytes(), door.id.bytes());
        QVERIFY(!shop.activeMultiSessionOf(door.id));
    }

    void aPosThatNamesNoMethodsTakesAll()
    {
        auto cash = named<PaymentMethod>("payment_method", "Cash");
        auto card = named<PaymentMethod>("payment_method", "Card");
        cash.kind = QStringLiteral("cash");
        card.kind = QStringLiteral("card");
        auto door = pos("Door");
        door.methods = {card.id};
        const Shop shop = shopWith({cash, card, pos("Bar"), door});
        QCOMPARE(shop.methodsOf(pos("Bar").id), (QList<PaymentMethod>{cash, card}));
        QCOMPARE(shop.methodsOf(door.id), QList<PaymentMethod>{card});
        QCOMPARE(shop.methodsOf(pos("Nowhere").id), (QList<PaymentMethod>{cash, card}));
    }

    void importedIdsAreTheSameEverywhere()
    {
        // First 16 bytes of SHA-256("product\nCRO")
        QCOMPARE(derivedId<ProductId>(QLatin1String("product"), QStringLiteral("CRO")).bytes(),
                 QCryptographicHash::hash("product\nCRO", QCryptographicHash::Sha256).first(16));
    }
};

TANDEM_TEST(TestShop)
#include "tst_shop.moc"
