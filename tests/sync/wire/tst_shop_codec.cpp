#include "sync/wire/shop_codec.h"
#include "test_program.h"

#include <QJsonDocument>

using namespace tandem;

namespace {

template<typename IdType>
IdType idOf(const char *name)
{
    return derivedId<IdType>(QLatin1String("test"), QString::fromLatin1(name));
}

ShopChange everything()
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    const Currency yen = *Currency::parse(u"JPY");
    return {
        ShopInfo{
            s("Bäckerei \"Süß\""),
            yen,
            s("ja_JP"),
            TaxRounding::PerOrder,
            {Money::fromMinor(5, yen), *Rate::parse(u"12.5"), false, Money::zero(yen), {s("Hafen 1")}, {s("Ciao")}}},
        Tax{idOf<TaxId>("t"), s("VAT 13.5%"), *Rate::parse(u"13.5"), true},
        Tax{idOf<TaxId>("u"), s("None"), Rate(), false},
        Category{idOf<CategoryId>("c"), s("Bakery"), std::nullopt, s("#b8860b")},
        Category{idOf<CategoryId>("d"), s("Rolls"), idOf<CategoryId>("c"), QString()},
        Product{idOf<ProductId>("p"),
                s("Croissant"),
                s("CRO"),
                s("539"),
                Money::fromMinor(240, yen),
                idOf<CategoryId>("c"),
                {idOf<TaxId>("t"), idOf<TaxId>("u")},
                s("pc"),
                false,
                {s("5390000000029"), s("CRO")}},
        Product{idOf<ProductId>("q"), s("Plain"), {}, {}, Money::fromMinor(-5, Currency()), {}, {}, {}, true},
        Customer{idOf<CustomerId>("c"), s("Deco Addict"), s("a@b"), s("+353"), idOf<FiscalPositionId>("f")},
        FiscalPosition{idOf<FiscalPositionId>("f"),
                       s("Export"),
                       {{idOf<TaxId>("t"), std::nullopt}, {idOf<TaxId>("u"), idOf<TaxId>("t")}}},
        PaymentMethod{idOf<PaymentMethodId>("m"), s("Cash"), s("cash")},
        Cashier{idOf<CashierId>("a"), s("Ana"), s("$argon2id$…"), Role::Manager, false},
        Cashier{idOf<CashierId>("b"), s("Ben"), {}, Role::Cashier, true},
        Pos{idOf<PosId>("p"), s("Bar"), {idOf<PaymentMethodId>("m")}, PosOptions{false, false, true}},
        Pos{idOf<PosId>("q"), s("Door"), {}, PosOptions(), idOf<PrinterId>("k")},
        MultiSession{idOf<MultiSessionId>("m"), s("Ground floor"), true, {idOf<PosId>("p"), idOf<PosId>("q")}},
        Printer{idOf<PrinterId>("k"), s("Kitchen"), s("10.0.0.5:9100"), 32, s("cp852"), false, true, false},
        Printer{idOf<PrinterId>("l"), s("Bar"), s("/dev/usb/lp0")},
    };
}

} // namespace

class TestShopCodec : public QObject
{
    Q_OBJECT

private slots:
    void everyThingOfTheShopComesBackAsItWas()
    {
        const QByteArray bytes = QJsonDocument(shopChangeToJson(everything())).toJson(QJsonDocument::Compact);
        const auto back = shopChangeFromJson(QJsonDocument::fromJson(bytes).array());
        QVERIFY2(back.ok(), back ? "" : qPrintable(back.error().text));
        QCOMPARE(back->size(), everything().size());
        for (qsizetype i = 0; i < back->size(); ++i)
            QVERIFY2(back->at(i) == everything().at(i), qPrintable(QString::number(i)));
    }

    void unknownKeysAreTolerated()
    {
        for (const ShopEntity &entity : everything()) {
            QJsonObject json = shopEntityToJson(entity);
            json.insert(QStringLiteral("from_the_future"), QJsonArray{1, 2});
            const auto back = shopEntityFromJson(json);
            QVERIFY(back.ok() && *back == entity);
        }
    }

    void aThingIsRecognisedByItsKind()
    {
        const QJsonObject json = shopEntityToJson(everything().at(5));
        QCOMPARE(json.value(QStringLiteral("kind")).toString(), QStringLiteral("product"));
        QCOMPARE(json.value(QStringLiteral("price")).toString(), QStringLiteral("240"));
        QCOMPARE(json.value(QStringLiteral("id")).toString(), idOf<ProductId>("p").toString());
    }

    void damagedThingsAreRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *what, int which, const char *key, const QJsonValue &value) {
            QTest::newRow(what) << which << QString::fromLatin1(key) << value;
        };
        const QJsonValue gone(QJsonValue::Undefined);
        row("no kind", 5, "kind", gone);
        row("unknown kind", 5, "kind", QStringLiteral("spaceship"));
        row("kind a number", 5, "kind", 3);
        row("no id", 5, "id", gone);
        row("null id", 5, "id", QString(32, u'0'));
        row("bad id", 5, "id", QStringLiteral("xyz"));
        row("no name", 5, "name", gone);
        row("empty name", 5, "name", QString());
        row("long name", 5, "name", QString(201, u'x'));
        row("name a list", 5, "name", QJsonArray());
        row("price a number", 5, "price", 2.4);
        row("bad price", 5, "price", QStringLiteral("2,40"));
        row("no price", 5, "price", gone);
        row("bad currency", 5, "currency", QStringLiteral("euro"));
        row("taxes a text", 5, "taxes", QStringLiteral("VAT"));
        row("bad tax", 5, "taxes", QJsonArray{QStringLiteral("VAT")});
        row("active a text", 5, "active", QStringLiteral("yes"));
        row("category null", 5, "category", QJsonValue::Null);
        row("bad rate", 1, "rate", QStringLiteral("many"));
        row("bad rounding", 0, "tax_rounding", QStringLiteral("up"));
        row("bad step", 0, "cash_rounding", QStringLiteral("five"));
        row("bad limit", 0, "cashier_discount", QStringLiteral("much"));
        row("limit a list", 0, "cashier_price", QJsonArray());
        row("bad refund", 0, "cashier_refund", true);
        row("header a text", 0, "receipt_header", QStringLiteral("Hafen 1"));
        row("bad columns", 16, "columns", QStringLiteral("32"));
        row("no address", 16, "address", gone);
        row("bad printer", 4, "printer", 3);
        row("bad map", 8, "map", QJsonArray{1});
        QJsonArray emptyPair; // to some compilers one list in braces is that list, to others a list of it
        emptyPair.append(QJsonArray());
        row("empty pair", 8, "map", emptyPair);
        row("bad role", 10, "role", QStringLiteral("owner"));
        row("no method", 9, "method", gone);
        row("bad pos", 14, "pos", QJsonArray{QJsonValue::Null});
    }
    void damagedThingsAreRefused()
    {
        QFETCH(int, which);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonArray json = shopChangeToJson(everything());
        QJsonObject object = json.at(which).toObject();
        if (value.isUndefined())
            object.remove(key);
        else
            object.insert(key, value);
        json.replace(which, object);
        const auto back = shopChangeFromJson(json);
        QVERIFY(!back.ok());
        QCOMPARE(back.error().code, QStringLiteral("bad-shop-entity"));
        QVERIFY(back.error().text.startsWith(QStringLiteral("[%1]: %2").arg(which).arg(key)));
    }

    void aListOfOtherThingsIsRefused()
    {
        QVERIFY(!shopChangeFromJson(QJsonArray{1}).ok());
        QVERIFY(!shopChangeFromJson(QJsonArray{QJsonValue::Null}).ok());
        QVERIFY(shopChangeFromJson(QJsonArray())->isEmpty());
    }
};

TANDEM_TEST(TestShopCodec)
#include "tst_shop_codec.moc"
