#include "app/register/catalogue.h"
#include "test_program.h"

using namespace tandem;

class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void everyWordMustBeThereInAnyOrder();
    void accentsAndCaseDoNotMatter();
    void codesAndBarcodesAreFound();
    void aSearchStaysWithinItsCategory();
    void productsOfASubCategoryCountAbove();
    void wordsOfTwoProductsAreNotOne();
    void aProductOutOfSaleIsNotShown();
    void amountsAreWrittenAsTheShopDoes();

private:
    static Shop shop();
    static QStringList names(const Catalogue &catalogue, const QList<int> &found)
    {
        QStringList list;
        for (int index : found)
            list.append(catalogue.tiles()[index].name);
        return list;
    }
    static CategoryId category(const char *name)
    {
        return derivedId<CategoryId>(QLatin1String("category"), QString::fromLatin1(name));
    }
};

Shop TestCatalogue::shop()
{
    Shop shop;
    Category food{category("Food"), QStringLiteral("Food"), std::nullopt, QStringLiteral("#b24700")};
    Category cake{category("Cake"), QStringLiteral("Cake"), food.id, QString()};
    Category empty{category("Empty"), QStringLiteral("Empty"), std::nullopt, QString()};
    const auto product = [](const char *name, const char *code, const char *barcode, CategoryId in,
                            bool active = true) {
        return Product{derivedId<ProductId>(QLatin1String("product"), QString::fromUtf8(name)),
                       QString::fromUtf8(name),
                       QString::fromLatin1(code),
                       QString::fromLatin1(barcode),
                       *Money::parse(u"2.40", Currency()),
                       in,
                       {},
                       QStringLiteral("pc"),
                       active};
    };
    const auto done = applyShopChange(
        shop, {ShopInfo{QStringLiteral("Shop"), Currency(), QStringLiteral("de_DE"), TaxRounding::PerLine}, food, cake,
               empty, product("Crème brûlée", "CRB", "5390000000012", cake.id),
               product("Brown bread", "BRB", "", food.id), product("Bread roll", "ROL", "", food.id),
               product("Old cake", "OLD", "", cake.id, false), product("Tea", "TEA", "", CategoryId())});
    if (!done)
        qFatal("%s", qPrintable(done.error().text));
    return shop;
}

void TestCatalogue::everyWordMustBeThereInAnyOrder()
{
    const Catalogue catalogue(shop());
    QCOMPARE(names(catalogue, catalogue.find({}, QStringLiteral("bread"))),
             QStringList({QStringLiteral("Brown bread"), QStringLiteral("Bread roll")}));
    QCOMPARE(names(catalogue, catalogue.find({}, QStringLiteral("  roll  BREAD "))),
             QStringList{QStringLiteral("Bread roll")});
    QVERIFY(catalogue.find({}, QStringLiteral("bread nothing")).isEmpty());
    QCOMPARE(catalogue.find({}, QString()).size(), 4);
}

void TestCatalogue::accentsAndCaseDoNotMatter()
{
    const Catalogue catalogue(shop());
    QCOMPARE(names(catalogue, catalogue.find({}, QStringLiteral("BRULEE"))),
             QStringList{QStringLiteral("Crème brûlée")});
    QCOMPARE(names(catalogue, catalogue.find({}, QStringLiteral("crème"))),
             QStringList{QStringLiteral("Crème brûlée")});
}

void TestCatalogue::codesAndBarcodesAreFound()
{
    const Catalogue catalogue(shop());
    QCOMPARE(names(catalogue, catalogue.find({}, QStringLiteral("0000012"))),
             QStringList{QStringLiteral("Crème brûlée")});
    QCOMPARE(names(catalogue, catalogue.find({}, QStringLiteral("tea"))), QStringList{QStringLiteral("Tea")});
}

void TestCatalogue::aSearchStaysWithinItsCategory()
{
    const Catalogue catalogue(shop());
    QVERIFY(catalogue.find(category("Cake"), QStringLiteral("bread")).isEmpty());
    QCOMPARE(catalogue.find(category("Food"), QStringLiteral("bread")).size(), 2);
}

void TestCatalogue::productsOfASubCategoryCountAbove()
{
    const Catalogue catalogue(shop());
    QCOMPARE(catalogue.find(category("Food"), QString()).size(), 3);
    QCOMPARE(catalogue.find(category("Cake"), QString()).size(), 1);
    QCOMPARE(catalogue.categories().size(), 2); // none for a category without products
}

void TestCatalogue::wordsOfTwoProductsAreNotOne()
{
    const Catalogue catalogue(shop());
    QVERIFY(catalogue.find({}, QStringLiteral("brown roll")).isEmpty());
}

void TestCatalogue::aProductOutOfSaleIsNotShown()
{
    const Catalogue catalogue(shop());
    QVERIFY(catalogue.find({}, QStringLiteral("old")).isEmpty());
}

void TestCatalogue::amountsAreWrittenAsTheShopDoes()
{
    QCOMPARE(Catalogue(shop()).tiles().first().price, QStringLiteral("2,40"));
    const ShopFormat english(QStringLiteral("en_IE"));
    QCOMPARE(english.money(*Money::parse(u"-1234567.05", Currency())), QStringLiteral("-1,234,567.05"));
    QCOMPARE(english.money(*Money::parse(u"0.5", *Currency::parse(u"EUR"))), QStringLiteral("0.50"));
    QCOMPARE(english.quantity(*Quantity::parse(u"-0.5")), QStringLiteral("-0.5"));
    const ShopFormat egypt(QStringLiteral("ar_EG"));
    QCOMPARE(egypt.money(*Money::parse(u"12.5", Currency())), QStringLiteral("١٢٫٥٠"));
}

TANDEM_TEST(TestCatalogue)
#include "tst_catalogue.moc"
