#include "app/register/back_office.h"
#include "test_program.h"

#include <QJsonArray>

using namespace tandem;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

template<typename T>
T named(const char *kind, const char *name)
{
    T value;
    value.name = text(name);
    value.id = derivedId<decltype(T::id)>(QLatin1String(kind), value.name);
    return value;
}

/// With one of each kind, and one manager.
Shop aShop()
{
    Shop shop;
    auto vat = named<Tax>("tax", "VAT");
    vat.rate = *Rate::parse(u"13.5");
    auto none = named<Tax>("tax", "Zero");
    auto bakery = named<Category>("category", "Bakery");
    auto breads = named<Category>("category", "Breads");
    breads.parent = bakery.id;
    auto roll = named<Product>("product", "Roll");
    roll.price = *Money::parse(u"0.90", Currency());
    roll.code = text("R");
    roll.barcode = text("111");
    roll.moreBarcodes = {text("222")};
    roll.category = breads.id;
    roll.taxes = {vat.id};
    auto tea = named<Product>("product", "Thé glacé");
    tea.price = *Money::parse(u"2.50", Currency());
    tea.active = false;
    auto position = named<FiscalPosition>("fiscal_position", "Export");
    position.map = {{vat.id, std::nullopt}};
    auto customer = named<Customer>("customer", "Deco");
    customer.fiscalPosition = position.id;
    auto cash = named<PaymentMethod>("payment_method", "Cash");
    cash.kind = text("cash");
    auto ana = named<Cashier>("cashier", "Ana");
    ana.role = Role::Manager;
    ana.pinVerifier = text("hash of 1111");
    auto ben = named<Cashier>("cashier", "Ben");
    ben.pinVerifier = text("hash of 2222");
    auto printer = named<Printer>("printer", "Kitchen");
    printer.address = text("10.0.0.5:9100");
    auto bar = named<Pos>("pos", "Bar");
    bar.printer = printer.id;
    if (!applyShopChange(shop, {ShopInfo{text("Shop"), Currency(), text("en_IE"), {}}, vat, none, bakery, breads, roll,
                                tea, position, customer, cash, ana, ben, printer, bar}))
        qFatal("the test's shop is wrong");
    return shop;
}

QString hash(const QString &pin) { return text("hash of ") + pin; }

QString idIn(const Shop &shop, ShopList list, const char *name)
{
    const ShopRows rows = BackOffice(shop).rows(list, {}, 1000);
    for (const ShopRows::Row &row : rows.rows) {
        if (row.cells.first().startsWith(text(name)))
            return row.id;
    }
    return {};
}

const QString newId = ProductId::fromBytes(QByteArray(16, 'n')).toString();

} // namespace

class TestBackOffice : public QObject
{
    Q_OBJECT

    Shop m_shop = aShop();

    BackOffice::Written write(ShopList list, const char *name, const QJsonObject &values) const
    {
        return BackOffice(m_shop).write(list, *name ? idIn(m_shop, list, name) : newId, values, hash);
    }
    /// "key: sentence", or nothing.
    QString fault(ShopList list, const char *name, const QJsonObject &values) const
    {
        const auto written = write(list, name, values);
        return written.faults.isEmpty() ? QString()
                                        : written.faults.first().key + text(": ") + written.faults.first().text;
    }

private slots:
    void everyListHasAKeyATitleColumnsAndFieldsForAllItsValues()
    {
        const BackOffice office(m_shop);
        for (ShopList list : allShopLists) {
            QCOMPARE(shopListNamed(keyOf(list)), list);
            QVERIFY(!titleOf(list).isEmpty());
            QStringList keys;
            for (const ShopField &field : office.fields(list))
                keys.append(field.key);
            keys.sort();
            QCOMPARE(keys, office.values(list, {})->keys());
            const ShopRows rows = office.rows(list, {}, 1000);
            QVERIFY(!rows.rows.isEmpty());
            for (const ShopRows::Row &row : rows.rows)
                QCOMPARE(row.cells.size(), rows.columns.size());
        }
        QVERIFY(!shopListNamed(text("multi_sessions")));
    }

    /// Whatever is shown can be saved as it is: nothing changes.
    void whatIsWrittenAsItIsStaysAsItIs()
    {
        const BackOffice office(m_shop);
        for (ShopList list : allShopLists) {
            for (const ShopRows::Row &row : office.rows(list, {}, 1000).rows) {
                const auto written = office.write(list, row.id, *office.values(list, row.id), hash);
                QVERIFY2(written.entity, qPrintable(row.cells.first()));
                QCOMPARE(*written.entity, *office.entity(list, row.id));
                QCOMPARE(idOf(*written.entity), row.id);
            }
        }
    }

    void aNewProductIsWhatWasWrittenAndTheRestAsUsual()
    {
        const auto written = write(ShopList::Products, "",
                                   {{text("name"), text(" Scone ")},
                                    {text("price"), text("1.80")},
                                    {text("barcodes"), QJsonArray{text("333"), text("444")}},
                                    {text("category"), text("Bakery")},
                                    {text("taxes"), QJsonArray{text("VAT")}}});
        QVERIFY(written.entity);
        const auto scone = std::get<Product>(*written.entity);
        QCOMPARE(scone.name, text("Scone"));
        QCOMPARE(scone.id.toString(), newId);
        QCOMPARE(scone.price.toString(), text("1.80"));
        QCOMPARE(scone.barcodes(), (QStringList{text("333"), text("444")}));
        QVERIFY(scone.active && scone.code.isEmpty());
        QCOMPARE(nameOf(*written.entity), text("Scone"));
    }

    void onlyWhatIsSpokenOfChanges()
    {
        const auto written = write(ShopList::Products, "Roll", {{text("price"), text("1.00")}});
        Product roll = *m_shop.products.findByName(text("Roll"));
        roll.price = *Money::parse(u"1.00", Currency());
        QCOMPARE(std::get<Product>(*written.entity), roll);
    }

    void whatIsWrongIsNamedWhereItIs_data()
    {
        using L = ShopList;
        QTest::addColumn<int>("list");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QJsonObject>("values");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *what, L list, const char *name, const QJsonObject &values, const char *fault) {
            QTest::newRow(what) << int(list) << QByteArray(name) << values << text(fault);
        };
        const auto one = [](const char *key, const QJsonValue &value) { return QJsonObject{{text(key), value}}; };
        row("no name", L::Products, "Roll", one("name", text("  ")), "name: This must not be empty.");
        row("another's name", L::Products, "Roll", one("name", text("Thé glacé")),
            "name: There is one called \"Thé glacé\" already.");
        row("no text", L::Products, "Roll", one("name", 7), "name: This must be a text.");
        row("long", L::Products, "Roll", one("name", QString(201, u'x')),
            "name: This has 201 characters; the limit is 200.");
        row("two lines", L::Products, "Roll", one("name", text("a\nb")),
            "name: This holds a line break or another control character.");
        row("comma", L::Products, "Roll", one("price", text("1,20")),
            "price: \"1,20\" is not an amount; write it like \"2.40\".");
        row("no price", L::Products, "", one("name", text("Scone")), "price: This must not be empty.");
        row("empty price", L::Products, "Roll", one("price", text("")), "price: This must not be empty.");
        row("negative", L::Products, "Roll", one("price", text("-1")), "price: This must not be negative.");
        row("no such category", L::Products, "Roll", one("category", text("Pets")),
            "category: There is none called \"Pets\".");
        row("no such tax", L::Products, "Roll", one("taxes", QJsonArray{text("GST")}),
            "taxes: There is none called \"GST\".");
        row("one barcode twice", L::Products, "Roll", one("barcodes", QJsonArray{text("1"), text("1")}),
            "barcodes: \"1\" is there twice.");
        row("another's barcode", L::Products, "Thé", one("barcodes", QJsonArray{text("222")}),
            "barcodes: \"222\" is that of \"Roll\".");
        row("another's code", L::Products, "Thé", one("code", text("R")), "code: \"R\" is that of \"Roll\".");
        row("unknown key", L::Products, "Roll", one("colour", text("red")),
            "colour: Products has no \"colour\"; it has active, barcodes, category, code, name, price, taxes, unit.");
        row("no list", L::Products, "Roll", one("taxes", text("VAT")), "taxes: This must be a list of texts.");
        row("no switch", L::Products, "Roll", one("active", text("yes")), "active: This must be true or false.");
        row("a ring", L::Categories, "Bakery", one("parent", text("Breads")),
            "parent: A category can't lie within itself.");
        row("no color", L::Categories, "Bakery", one("color", text("red")),
            "color: \"red\" is not a color; write it like \"#b8860b\".");
        row("too much tax", L::Taxes, "VAT", one("rate", text("101")), "rate: This must be between 0 and 100.");
        row("no rate", L::Taxes, "VAT", one("rate", text("much")),
            "rate: \"much\" is not a percentage; write it like \"13.5\".");
        row("no map", L::FiscalPositions, "Export", one("map", text("VAT")), "map: This must be an object in { }.");
        row("unknown tax", L::FiscalPositions, "Export", QJsonObject{{text("map"), one("GST", QJsonValue())}},
            "map: There is none called \"GST\".");
        row("no kind", L::PaymentMethods, "Cash", one("kind", text("gold")),
            "kind: \"gold\" is not one of cash, card.");
        row("no pin", L::Cashiers, "", one("name", text("Cy")), "pin: A new cashier needs a PIN.");
        row("short pin", L::Cashiers, "Ben", one("pin", text("123")), "pin: A PIN is 4 to 32 digits.");
        row("last manager", L::Cashiers, "Ana", one("role", text("cashier")),
            "role: Nobody would be a manager any more.");
        row("last manager gone", L::Cashiers, "Ana", one("active", false),
            "active: Nobody would be a manager any more.");
        row("no columns", L::Printers, "Kitchen", one("columns", text("80")),
            "columns: This must be a number from 24 to 64.");
        row("no address", L::Printers, "Kitchen", one("address", text("http://x")),
            "address: This is no address of a printer; write it like \"10.0.0.5:9100\" or \"/dev/usb/lp0\".");
        row("no locale", L::Shop, "Shop", one("locale", text("English")),
            "locale: \"English\" is not a locale; write it like \"en_IE\".");
        row("many lines", L::Shop, "Shop",
            one("receipt_header",
                [] {
                    QJsonArray lines;
                    for (int i = 0; i < 11; ++i)
                        lines.append(QString::number(i));
                    return lines;
                }()),
            "receipt_header: These are more than 10.");
    }
    void whatIsWrongIsNamedWhereItIs()
    {
        QFETCH(const int, list);
        QFETCH(const QByteArray, name);
        QFETCH(const QJsonObject, values);
        QTEST(fault(ShopList(list), name.constData(), values), "fault");
    }

    void allThatIsWrongIsSaidAtOnce()
    {
        const auto written = write(ShopList::Products, "Roll", {{text("name"), QString()}, {text("price"), text("x")}});
        QVERIFY(!written.entity);
        QCOMPARE(written.faults.size(), 2);
    }

    void aPinIsKeptHashedAndAnEmptyOneStaysAsItWas()
    {
        const auto changed = write(ShopList::Cashiers, "Ben", {{text("pin"), text("4711")}});
        QCOMPARE(std::get<Cashier>(*changed.entity).pinVerifier, text("hash of 4711"));
        const auto same = write(ShopList::Cashiers, "Ben", {{text("role"), text("manager")}});
        QCOMPARE(std::get<Cashier>(*same.entity).pinVerifier, text("hash of 2222"));
        QVERIFY(BackOffice(m_shop)
                    .values(ShopList::Cashiers, idIn(m_shop, ShopList::Cashiers, "Ben"))
                    ->value(text("pin"))
                    .toString()
                    .isEmpty());
    }

    void everyWordIsLookedForInNamesCodesAndBarcodes_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("found");
        QTest::newRow("all") << QString() << 2;
        QTest::newRow("name, folded") << text("GLACE the") << 1;
        QTest::newRow("second barcode") << text("222") << 1;
        QTest::newRow("category") << text("breads") << 1;
        QTest::newRow("nothing") << text("roll tea") << 0;
    }
    void everyWordIsLookedForInNamesCodesAndBarcodes()
    {
        QFETCH(const QString, words);
        const ShopRows rows = BackOffice(m_shop).rows(ShopList::Products, words, 1000);
        QTEST(int(rows.found), "found");
        QCOMPARE(rows.rows.size(), rows.found);
    }

    void ofALongListTheFirstAreShownAndAllAreCounted()
    {
        const ShopRows rows = BackOffice(m_shop).rows(ShopList::Products, {}, 1);
        QCOMPARE(rows.rows.size(), 1);
        QCOMPARE(rows.found, 2);
    }

    void whatIsNotUsedSaysSo()
    {
        const ShopRows rows = BackOffice(m_shop).rows(ShopList::Products, text("the"), 9);
        QCOMPARE(rows.rows.first().cells.first(), text("Thé glacé (not used)"));
        QVERIFY(!rows.rows.first().active);
    }

    void whatIsNotThereIsNamed()
    {
        const auto values = BackOffice(m_shop).values(ShopList::Taxes, newId);
        QCOMPARE(values.error().code, text("unknown-item"));
        QVERIFY(values.error().text.contains(newId));
        QVERIFY(!BackOffice(m_shop).entity(ShopList::Taxes, text("nonsense")));
    }

    void limitsOfTheShopAreWrittenOrLeftOut()
    {
        const auto written = write(ShopList::Shop, "Shop",
                                   {{text("most_discount"), text("20")},
                                    {text("cash_rounding"), text("0.05")},
                                    {text("receipt_footer"), QJsonArray{text("Thank you!"), QString()}}});
        const auto info = std::get<ShopInfo>(*written.entity);
        QCOMPARE(info.rules.mostDiscount->toString(), text("20"));
        QVERIFY(!info.rules.mostRefund);
        QCOMPARE(info.rules.cashStep.toString(), text("0.05"));
        QCOMPARE(info.rules.receiptFooter, QStringList{text("Thank you!")});
    }
};

TANDEM_TEST(TestBackOffice)
#include "tst_back_office.moc"
