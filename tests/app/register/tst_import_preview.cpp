#include "app/register/import_preview.h"
#include "test_program.h"

using namespace tandem;

namespace {

Product product(const char *name, const char *price, CategoryId category = {})
{
    Product product;
    product.name = QString::fromUtf8(name);
    product.id = derivedId<ProductId>(QLatin1String("product"), product.name);
    product.price = *Money::parse(QString::fromLatin1(price), Currency());
    product.category = category;
    return product;
}

} // namespace

class TestImportPreview : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNewAndWhatChangesIsToldInWords()
    {
        const Category bread{CategoryId::fromBytes(QByteArray(16, 'b')), QStringLiteral("Bread"), {}, {}};
        Shop shop;
        QVERIFY(applyShopChange(shop, {ShopInfo{QStringLiteral("Shop"), Currency(), QStringLiteral("en_IE"), {}},
                                       product("Tea", "2.40"), product("Milk", "1.00")}));
        Product tea = product("Tea", "2.60", bread.id);
        tea.moreBarcodes = {QStringLiteral("2")};
        tea.barcode = QStringLiteral("1");
        const ImportPreview preview = previewOf({bread, tea, product("Roll", "0.90", bread.id)}, shop, 100);
        QCOMPARE(preview.added, 2);
        QCOMPARE(preview.changed, 1);
        QCOMPARE(preview.items.size(), 3);
        QVERIFY(preview.items[0].isNew && preview.items[0].name == QStringLiteral("Bread"));
        QCOMPARE(preview.items[1].detail, QStringLiteral("Price 2.40 → 2.60 · Category  → Bread · Barcodes  → 1, 2"));
        QCOMPARE(preview.items[2].detail, QStringLiteral("Price 0.90 · Category Bread"));
    }

    void ofManyTheFirstAreShownAndAllAreCounted()
    {
        Shop shop;
        QVERIFY(applyShopChange(shop, {ShopInfo{QStringLiteral("Shop"), Currency(), QStringLiteral("en_IE"), {}}}));
        ShopChange change;
        for (int i = 0; i < 10; ++i)
            change.append(product(qPrintable(QString::number(i)), "1"));
        const ImportPreview preview = previewOf(change, shop, 3);
        QCOMPARE(preview.added, 10);
        QCOMPARE(preview.items.size(), 3);
    }
};

TANDEM_TEST(TestImportPreview)
#include "tst_import_preview.moc"
