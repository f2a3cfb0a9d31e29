#include "sync/model/rate.h"
#include "test_program.h"

using namespace tandem;

class TestRate : public QObject
{
    Q_OBJECT

private slots:
    void aPercentageIsReadAndShownShort()
    {
        QCOMPARE(Rate::parse(u"13.5")->tenThousandths(), 135'000);
        QCOMPARE(Rate::parse(u"13.5000")->toString(), QStringLiteral("13.5"));
        QCOMPARE(Rate::parse(u"0")->toString(), QStringLiteral("0"));
        QCOMPARE(Rate::parse(u"100")->toString(), QStringLiteral("100"));
        QCOMPARE(Rate::parse(u"-1000")->toString(), QStringLiteral("-1000"));
        QCOMPARE(Rate::parse(u"0.0001")->tenThousandths(), 1);
    }

    void whatIsNoPercentageIsRefused()
    {
        for (const char *text : {"", "13,5", "13.5%", "1000.0001", "0.00001", "1e1", "-1001"}) {
            const auto rate = Rate::parse(QString::fromUtf8(text));
            QVERIFY2(!rate.ok(), text);
            QCOMPARE(rate.error().code, QStringLiteral("bad-rate"));
        }
    }

    void aShareIsRoundedAwayFromZero()
    {
        const auto cents = [](qint64 minor) { return Money::fromMinor(minor, Currency()); };
        QCOMPARE(Rate::parse(u"13.5")->of(cents(1000)), cents(135));
        QCOMPARE(Rate::parse(u"50")->of(cents(1)), cents(1));
        QCOMPARE(Rate::parse(u"50")->of(cents(-1)), cents(-1));
        QCOMPARE(Rate::parse(u"49.9999")->of(cents(1)), cents(0));
        QCOMPARE(Rate::parse(u"100")->of(cents(Money::maxMinor)), cents(Money::maxMinor));
    }

    void twoDiscountsTogetherAreTheSecondOffWhatTheFirstLeaves()
    {
        const auto both = [](QStringView first, QStringView second) {
            return Rate::oneAfterTheOther(*Rate::parse(first), *Rate::parse(second)).toString();
        };
        QCOMPARE(both(u"10", u"10"), QStringLiteral("19"));
        QCOMPARE(both(u"12.5", u"0"), QStringLiteral("12.5"));
        QCOMPARE(both(u"100", u"50"), QStringLiteral("100"));
    }
};

TANDEM_TEST(TestRate)
#include "tst_rate.moc"
