#include "sync/model/quantity.h"
#include "test_program.h"

using namespace tandem;

class TestQuantity : public QObject
{
    Q_OBJECT

private slots:
    void aQuantityIsReadAndShownShort_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("thousandths");
        QTest::addColumn<QString>("shown");
        QTest::newRow("three") << "3" << qint64(3000) << "3";
        QTest::newRow("half a kilo") << "0.500" << qint64(500) << "0.5";
        QTest::newRow("given back") << "-1" << qint64(-1000) << "-1";
        QTest::newRow("a gram") << "0.001" << qint64(1) << "0.001";
        QTest::newRow("six places") << "2.500000" << qint64(2500) << "2.5";
        QTest::newRow("the most") << "9999999.999" << Quantity::maxThousandths << "9999999.999";
    }
    void aQuantityIsReadAndShownShort()
    {
        QFETCH(QString, text);
        QFETCH(qint64, thousandths);
        QFETCH(QString, shown);
        const auto quantity = Quantity::parse(text);
        QVERIFY(quantity.ok());
        QCOMPARE(quantity->thousandths(), thousandths);
        QCOMPARE(quantity->toString(), shown);
    }

    void whatIsNoQuantityIsRefused()
    {
        for (const char *text : {"", "one", "1,5", "1e2", "0.0001", "10000000", "1.0000000", "-", "∞"}) {
            const auto quantity = Quantity::parse(QString::fromUtf8(text));
            QVERIFY2(!quantity.ok(), text);
            QCOMPARE(quantity.error().code, QStringLiteral("bad-quantity"));
        }
    }

    void aPriceTimesAQuantityIsRoundedAwayFromZero()
    {
        const auto cents = [](qint64 minor) { return Money::fromMinor(minor, Currency()); };
        QCOMPARE(Quantity::parse(u"3")->times(cents(240)), cents(720));
        QCOMPARE(Quantity::parse(u"0.5")->times(cents(241)), cents(121));
        QCOMPARE(Quantity::parse(u"-0.5")->times(cents(241)), cents(-121));
        QCOMPARE(Quantity::parse(u"0.333")->times(cents(100)), cents(33));
        QCOMPARE(Quantity().times(cents(100)), cents(0));
    }

    void anAbsurdProductStopsAtTheLimit()
    {
        const Money most = Money::fromMinor(Money::maxMinor, Currency());
        QCOMPARE(Quantity::fromThousandths(Quantity::maxThousandths).times(most).minor(), 1'000'000'000'000'000);
        QCOMPARE(Quantity::fromThousandths(-Quantity::maxThousandths).times(most).minor(), -1'000'000'000'000'000);
    }

    void sumsStopAtTheEnds()
    {
        const auto most = Quantity::fromThousandths(Quantity::maxThousandths);
        QCOMPARE(most + Quantity::one(), most);
        QCOMPARE(-most - Quantity::one(), -most);
        QCOMPARE(Quantity::one() + Quantity::one(), *Quantity::parse(u"2"));
    }
};

TANDEM_TEST(TestQuantity)
#include "tst_quantity.moc"
