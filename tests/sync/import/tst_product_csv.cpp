#include "sync/import/product_csv.h"
#include "test_program.h"

using namespace tandem;

namespace {

QString utf8(const char *text) { return QString::fromUtf8(text); }

Shop emptyShop()
{
    Shop shop;
    const ShopChange change{
        ShopInfo{utf8("The Bread Basket"), Currency(), utf8("en_IE"), TaxRounding::PerLine},
        Tax{derivedId<TaxId>(QLatin1String("tax"), utf8("VAT")), utf8("VAT"), *Rate::parse(u"13.5"), true},
        Tax{derivedId<TaxId>(QLatin1String("tax"), utf8("Levy")), utf8("Levy"), *Rate::parse(u"1"), false},
        Category{derivedId<CategoryId>(QLatin1String("category"), utf8("Bakery")), utf8("Bakery"), std::nullopt, {}}};
    if (!applyShopChange(shop, change))
        qFatal("the test's shop is wrong");
    return shop;
}

Shop after(const QByteArray &csv, Shop shop = emptyShop())
{
    const auto change = changesFromProductCsv(csv, shop);
    if (!change)
        qFatal("%s", qPrintable(change.error().text));
    if (!applyShopChange(shop, *change))
        qFatal("a checked change was refused");
    return shop;
}

QString refusal(const QByteArray &csv)
{
    const auto change = changesFromProductCsv(csv, emptyShop());
    return change ? QString() : change.error().text;
}

} // namespace

class TestProductCsv : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenReadsBackAsItIs()
    {
        Shop shop = after("name,price,code,barcode,category,taxes,unit\n"
                          "\"Loaf, \"\"large\"\"\",3.10,L,1;2,Bakery,VAT;Levy,pc\n=1+1,0,,,,,\nGone,1,,,,,\n");
        Product gone = *shop.products.findByName(utf8("Gone"));
        gone.active = false;
        QVERIFY(applyShopChange(shop, {gone}));
        const QByteArray csv = productCsv(shop);
        QCOMPARE(csv, QByteArray("name,code,barcode,price,category,taxes,unit\r\n"
                                 "\"Loaf, \"\"large\"\"\",L,1;2,3.10,Bakery,VAT;Levy,pc\r\n=1+1,,,0.00,,,\r\n"));
        QVERIFY(changesFromProductCsv(csv, shop)->isEmpty());
    }

    void columnsAreWhatSomebodySaysTheyAre()
    {
        const QByteArray csv = "Artikel;x,Preis,Notiz\nTee,2.50,hot\n";
        QVERIFY(!changesFromProductCsv(csv, emptyShop()));
        const auto change = changesFromProductCsv(csv, emptyShop(), QStringList{utf8("name"), utf8("price"), {}});
        QCOMPARE(std::get<Product>(change->first()).name, utf8("Tee"));
        QVERIFY(!changesFromProductCsv(csv, emptyShop(), QStringList{utf8("name"), {}, {}})); // no price
        QVERIFY(!changesFromProductCsv(csv, emptyShop(), QStringList{utf8("name"), utf8("price"), utf8("name")}));
        QVERIFY(!changesFromProductCsv(csv, emptyShop(), QStringList{utf8("name"), utf8("price")}));
        QVERIFY(!changesFromProductCsv({}, emptyShop(), QStringList{utf8("name")}));
    }

    void theFirstRowsAreShownAndWhatOthersCallTheirColumnsIsKnown()
    {
        const auto head = headOfCsv("Title,Sales Price\nTea\n");
        QCOMPARE(head->names, (QStringList{utf8("Title"), utf8("Sales Price")}));
        QCOMPARE(head->sample, (QStringList{utf8("Tea"), QString()}));
        QCOMPARE(productColumnMeantBy(utf8("Title")), utf8("name"));
        QCOMPARE(productColumnMeantBy(utf8(" sales_price ")), utf8("price"));
        QCOMPARE(productColumnMeantBy(utf8("Unit")), utf8("unit"));
        QCOMPARE(productColumnMeantBy(utf8("Weight")), QString());
        QCOMPARE(headOfCsv({}).error().code, utf8("bad-csv"));
        QCOMPARE(headOfCsv("\xff\xfe").error().code, utf8("bad-csv"));
        QCOMPARE(headOfCsv("\"open").error().code, utf8("bad-csv"));
    }

    void aListBecomesProducts()
    {
        const Shop shop = after("price,name,taxes,unit,category,barcode,code\r\n"
                                "2.40,Croissant,VAT; Levy,pc,Bakery,539,CRO\r\n"
                                "3,Tea,,,,,\r\n");
        const Product *croissant = shop.findProduct(utf8("539"));
        QCOMPARE(croissant->name, utf8("Croissant"));
        QCOMPARE(croissant->code, utf8("CRO"));
        QCOMPARE(croissant->price.toString(), utf8("2.40"));
        QCOMPARE(croissant->unit, utf8("pc"));
        QCOMPARE(croissant->taxes, shop.taxes.order());
        QCOMPARE(croissant->category, shop.categories.findByName(utf8("Bakery"))->id);
        QVERIFY(shop.findProduct(utf8("Tea"))->category.isNull());
    }

    void quotesCommasAndLineEndsAreReadAsSpreadsheetsWriteThem()
    {
        const Shop shop =
            after("\xef\xbb\xbfname,\"price\"\n\"Bread, \"\"dark\"\"\",\"1.00\"\n\n  Süß  ,2\n\"\"\"\",3");
        QVERIFY(shop.findProduct(utf8("Bread, \"dark\"")));
        QVERIFY(shop.findProduct(utf8("Süß")));
        QVERIFY(shop.findProduct(utf8("\"")));
        QCOMPARE(shop.products.size(), 3);
    }

    void readingTheSameListTwiceChangesNothing()
    {
        const QByteArray csv = "name,price,category,code\nA,1,New,a\nB,2,New,\nC,3,Bakery,c\n";
        const Shop shop = after(csv);
        QVERIFY(changesFromProductCsv(csv, shop)->isEmpty());
    }

    void aNewCategoryIsMadeOnceAndFirst()
    {
        const auto change = changesFromProductCsv("name,price,category\nA,1,New\nB,2,New\n", emptyShop());
        QCOMPARE(change->size(), 3);
        QCOMPARE(std::get<Category>(change->first()).name, utf8("New"));
    }

    void aColumnThatIsAbsentLeavesWhatIsThere()
    {
        const Shop before = after("name,price,code,taxes,unit,category\nA,1,a,VAT,pc,Bakery\n");
        const Shop dearer = after("name,price\nA,2\n", before);
        const Product *product = dearer.findProduct(utf8("a"));
        QCOMPARE(product->price.toString(), utf8("2.00"));
        QCOMPARE(product->taxes.size(), 1);
        QCOMPARE(product->unit, utf8("pc"));
        const Shop emptied = after("name,price,taxes\nA,2,\n", before);
        QVERIFY(emptied.products.findByName(utf8("A"))->taxes.isEmpty());
    }

    void aCodeKeepsTheProductWhenItsNameChanges()
    {
        const Shop before = after("name,price,code\nA,1,a\n");
        const Shop renamed = after("name,price,code\nB,1,a\n", before);
        QCOMPARE(renamed.products.order(), before.products.order());
        QVERIFY(renamed.products.findByName(utf8("B")));
    }

    void everyBadRowIsNamedByLine()
    {
        QCOMPARE(refusal("name,price,taxes\nA,\"1,5\",\n,2,\nB,1,Nope\nC,1,\nC,2,\nD,1\n"),
                 utf8("line 2: price: \"1,5\" is not an amount; write it like \"2.40\"\n"
                      "line 3: the name is empty\n"
                      "line 4: there is no tax named \"Nope\"\n"
                      "line 6: name \"C\" is in line 5 already\n"
                      "line 7: has 2 fields where the first line has 3"));
    }

    void linesAreCountedThroughQuotedLineBreaks()
    {
        QCOMPARE(refusal("name,price,unit\nA,1,\"x\ny\"\nB,x,\n"),
                 utf8("line 2: unit holds a line break or another control character\n"
                      "line 4: price: \"x\" is not an amount; write it like \"2.40\""));
    }

    void atMostAThousandRowsAreNamed()
    {
        QByteArray csv = "name,price\n";
        for (int i = 0; i < 1005; ++i)
            csv += "P" + QByteArray::number(i) + ",x\n";
        const QStringList lines = refusal(csv).split(u'\n');
        QCOMPARE(lines.size(), 1001);
        QCOMPARE(lines.last(), utf8("and 5 more"));
    }

    void badFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *what, const QByteArray &csv, const char *text) {
            QTest::newRow(what) << csv << QString::fromUtf8(text);
        };
        row("empty", "", "line 1: the first row must name the columns");
        row("no price", "name\nA\n", "line 1: the column \"price\" is missing");
        row("unknown column", "name,price,colour\n",
            "line 1: unknown column \"colour\"; there are name, code, barcode, price, category, taxes, unit");
        row("column twice", "name,price,name\n", "line 1: the column \"name\" is there twice");
        row("open quote", "name,price\n\"A,1\n", "line 2: a quote is opened and never closed");
        row("text after quote", "name,price\n\"A\"B,1\n",
            "line 2: there is text between a closing quote and the next comma");
        row("long name", "name,price\n" + QByteArray(201, 'x') + ",1\n",
            "line 2: name has 201 characters; the limit is 200");
        row("same barcode", "name,price,barcode\nA,1,5\nB,1,5\n", "line 3: barcode \"5\" is in line 2 already");
        row("negative price", "name,price\nA,-1\n", "line 2: price: must not be negative");
        row("not UTF-8", "name,price\nS\xfc\xdf,1\n", "The product list is not UTF-8 text; save it as \"CSV UTF-8\"");
    }
    void badFilesAreRefused()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, text);
        QCOMPARE(refusal(csv), text);
    }

    void whatAnotherProductHasAndKeepsIsNamedByLine()
    {
        const Shop shop = after("name,price,code,barcode\nA,1,a,5\nC,1,c,7\n");
        const auto change = changesFromProductCsv("name,price,code,barcode\nB,1,,5\nX,x,x,\nC,1,c,5\n", shop);
        QCOMPARE(change.error().code, utf8("bad-csv"));
        QCOMPARE(change.error().text,
                 utf8("line 2: barcode \"5\" is that of the product \"A\", which is not in this list\n"
                      "line 3: price: \"x\" is not an amount; write it like \"2.40\"\n"
                      "line 4: barcode \"5\" is in line 2 already\n"
                      "line 4: barcode \"5\" is that of the product \"A\", which is not in this list"));
        // What is handed on within the list is no clash.
        QVERIFY(changesFromProductCsv("name,price,code,barcode\nA,1,a,7\nC,1,c,5\n", shop).ok());
    }

    void withoutAShopThereIsNoCurrency()
    {
        QCOMPARE(changesFromProductCsv("name,price\nA,1\n", Shop()).error().code, utf8("no-shop"));
    }
};

TANDEM_TEST(TestProductCsv)
#include "tst_product_csv.moc"
