#include "last_words.h"
#include "sync/model/decimal.h"
#include "sync/model/money.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

class TestMoney : public QObject
{
    Q_OBJECT

private slots:
    void anAmountIsReadAndShown_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("shown");
        QTest::newRow("usual") << "EUR"
                               << "7.20" << qint64(720) << "7.20";
        QTest::newRow("whole") << "EUR"
                               << "-3" << qint64(-300) << "-3.00";
        QTest::newRow("half") << "EUR"
                              << "0.5" << qint64(50) << "0.50";
        QTest::newRow("a cent back") << "EUR"
                                     << "-0.01" << qint64(-1) << "-0.01";
        QTest::newRow("minus nothing") << "EUR"
                                       << "-0" << qint64(0) << "0.00";
        QTest::newRow("trailing zeros") << "EUR"
                                        << "7.200000" << qint64(720) << "7.20";
        QTest::newRow("yen") << "JPY"
                             << "350" << qint64(350) << "350";
        QTest::newRow("yen with zeros") << "JPY"
                                        << "350.00" << qint64(350) << "350";
        QTest::newRow("dinar") << "KWD"
                               << "1.005" << qint64(1005) << "1.005";
        QTest::newRow("the largest") << "EUR"
                                     << "10000000000" << Money::maxMinor << "10000000000.00";
    }
    void anAmountIsReadAndShown()
    {
        QFETCH(QString, currency);
        QFETCH(QString, text);
        QFETCH(qint64, minor);
        QFETCH(QString, shown);
        const auto money = Money::parse(text, *Currency::parse(currency));
        QVERIFY(money.ok());
        QCOMPARE(money->minor(), minor);
        QCOMPARE(money->toString(), shown);
    }

    void whatIsNoAmountIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "-", ".", "5.", ".5", "+3", "2,40", "1e3", " 1", "1 ", "--1", "1.2.3", "0x10",
                                 "NaN", "1.001", "1.0000000", "10000000000.01", "1234567890123", "٣"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoAmountIsRefused()
    {
        QFETCH(QString, text);
        const auto money = Money::parse(text, Currency());
        QVERIFY(!money.ok());
        QCOMPARE(money.error().code, QStringLiteral("bad-amount"));
        QVERIFY(money.error().text.contains(text));
    }

    void theRefusalSaysHowToWriteIt()
    {
        QCOMPARE(Money::parse(u"2,40", Currency()).error().text,
                 QStringLiteral("\"2,40\" is not an amount; write it like \"2.40\""));
    }

    void aVeryLongTextIsNotRepeatedWhole()
    {
        QVERIFY(Money::parse(QString(100'000, u'9'), Currency()).error().text.size() < 200);
    }

    void sumsAreExactAndNeverWrap()
    {
        const Currency euro;
        QCOMPARE(Money::fromMinor(10, euro) + Money::fromMinor(20, euro), Money::fromMinor(30, euro));
        QCOMPARE(Money::fromMinor(10, euro) - Money::fromMinor(20, euro), Money::fromMinor(-10, euro));
        const Money most = Money::fromMinor(std::numeric_limits<qint64>::max(), euro);
        QCOMPARE(most + Money::fromMinor(1, euro), most);
        QCOMPARE(-most - most, -most);
    }

    void thePartsOfASumAreOfOneCurrency()
    {
        const Money dollar = Money::fromMinor(100, *Currency::parse(u"USD"));
        const Money yen = Money::fromMinor(100, *Currency::parse(u"JPY"));
        QCOMPARE(lastWords([&] { static_cast<void>(dollar + yen); }), QByteArray("USD and JPY were mixed"));
        QCOMPARE(lastWords([&] { static_cast<void>(yen - dollar); }), QByteArray("JPY and USD were mixed"));
        QCOMPARE(lastWords([&] { static_cast<void>(yen - yen); }), QByteArray());
    }

    void aCurrencyIsThreeCapitalLetters()
    {
        QCOMPARE(Currency::parse(u"EUR")->code(), QStringLiteral("EUR"));
        QCOMPARE(*Currency::parse(u"EUR"), Currency());
        QCOMPARE(Currency::parse(u"USD")->decimals(), 2);
        QCOMPARE(Currency::parse(u"JPY")->decimals(), 0);
        QCOMPARE(Currency::parse(u"BHD")->decimals(), 3);
        for (const QStringView bad : {QStringView(u""), QStringView(u"eur"), QStringView(u"EURO"), QStringView(u"€"),
                                      QStringView(u"EÜR"), QStringView(u"E1R"), QStringView(u"EU")})
            QCOMPARE(Currency::parse(bad).error().code, QStringLiteral("bad-currency"));
    }

    void halvesAreRoundedAwayFromZero()
    {
        const qint64 limit = 1'000'000;
        QCOMPARE(multiplyDivide(1, 1, 2, limit), 1);
        QCOMPARE(multiplyDivide(-1, 1, 2, limit), -1);
        QCOMPARE(multiplyDivide(1, 1, 3, limit), 0);
        QCOMPARE(multiplyDivide(2, 1, 3, limit), 1);
        QCOMPARE(multiplyDivide(-2, 1, 3, limit), -1);
        QCOMPARE(multiplyDivide(limit, limit, 1, limit), limit);
        QCOMPARE(multiplyDivide(limit, -limit, 1, limit), -limit);
    }

    void decimalsAreShownToTheLastUnit()
    {
        QCOMPARE(decimalFixed(std::numeric_limits<qint64>::min(), 2), QStringLiteral("-92233720368547758.08"));
        QCOMPARE(decimalShortest(1000, 3), QStringLiteral("1"));
        QCOMPARE(decimalShortest(100, 0), QStringLiteral("100"));
        QCOMPARE(decimalShortest(-500, 3), QStringLiteral("-0.5"));
    }
};

TANDEM_TEST(TestMoney)
#include "tst_money.moc"
