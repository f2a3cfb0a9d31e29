#include "app/register/denominations.h"
#include "test_program.h"

using namespace tandem;

class TestDenominations : public QObject
{
    Q_OBJECT

private slots:
    void everyCurrencyHasItsNotesAndCoinsFromTheLargestDown_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("largest");
        QTest::addColumn<QString>("smallest");
        QTest::newRow("euro") << QStringLiteral("EUR") << QStringLiteral("500.00") << QStringLiteral("0.01");
        QTest::newRow("a quarter is a coin")
            << QStringLiteral("USD") << QStringLiteral("100.00") << QStringLiteral("0.01");
        QTest::newRow("no cents") << QStringLiteral("CHF") << QStringLiteral("1000.00") << QStringLiteral("0.05");
        QTest::newRow("no smaller unit") << QStringLiteral("JPY") << QStringLiteral("10000") << QStringLiteral("1");
        QTest::newRow("three decimals, not known here")
            << QStringLiteral("KWD") << QStringLiteral("500.000") << QStringLiteral("0.001");
        QTest::newRow("no decimals, not known here")
            << QStringLiteral("KRW") << QStringLiteral("500") << QStringLiteral("1");
    }
    void everyCurrencyHasItsNotesAndCoinsFromTheLargestDown()
    {
        QFETCH(QString, code);
        QFETCH(QString, largest);
        QFETCH(QString, smallest);
        const auto currency = Currency::parse(code);
        QVERIFY(currency);
        const QList<Money> all = denominationsOf(*currency);
        QCOMPARE(all.first().toString(), largest);
        QCOMPARE(all.last().toString(), smallest);
        for (qsizetype i = 1; i < all.size(); ++i)
            QVERIFY(all[i] < all[i - 1]);
    }
};

TANDEM_TEST(TestDenominations)
#include "tst_denominations.moc"
