#include "app/register/pin_misses.h"
#include "test_program.h"

using namespace tandem;

class TestPinMisses : public QObject
{
    Q_OBJECT
private slots:
    void theFifthMissLocksForHalfAMinuteAndFurtherOnesForTwiceAsLong();
    void aLockEndsByItsLength();
    void aClockThatIsSetBackNeverLocksForLonger();
    void itIsTheSameAfterARestart();
    void whatCannotBeReadIsNoMiss();

private:
    static constexpr qint64 now = 1'700'000'000'000;
    static PinMisses missed(int times)
    {
        PinMisses misses;
        for (int i = 0; i < times; ++i)
            misses.add(now);
        return misses;
    }
};

void TestPinMisses::theFifthMissLocksForHalfAMinuteAndFurtherOnesForTwiceAsLong()
{
    QVERIFY(!missed(0).any());
    QVERIFY(missed(1).any());
    QCOMPARE(missed(4).lockMs(), 0);
    QCOMPARE(missed(5).lockMs(), 30'000);
    QCOMPARE(missed(6).lockMs(), 60'000);
    QCOMPARE(missed(8).lockMs(), 240'000);
    QCOMPARE(missed(12).lockMs(), 3'600'000); // an hour is the longest
    QCOMPARE(missed(5000).lockMs(), 3'600'000);
}

void TestPinMisses::aLockEndsByItsLength()
{
    QCOMPARE(missed(4).leftMs(now), 0);
    QCOMPARE(missed(5).leftMs(now), 30'000);
    QCOMPARE(missed(5).leftMs(now + 29'999), 1);
    QCOMPARE(missed(5).leftMs(now + 30'000), 0);
    QCOMPARE(missed(5).leftMs(now + 1'000'000'000), 0);
}

void TestPinMisses::aClockThatIsSetBackNeverLocksForLonger()
{
    QCOMPARE(missed(5).leftMs(now - 1'000'000'000), 30'000);
    QCOMPARE(missed(6).leftMs(0), 60'000);
}

void TestPinMisses::itIsTheSameAfterARestart()
{
    const PinMisses again = PinMisses::parse(missed(6).toBytes());
    QCOMPARE(again.lockMs(), 60'000);
    QCOMPARE(again.leftMs(now + 10'000), 50'000);
}

void TestPinMisses::whatCannotBeReadIsNoMiss()
{
    for (const char *text : {"", "x", "6", "-6 0", "a b", "6 7 8"})
        QVERIFY2(!PinMisses::parse(text).any(), text);
}

TANDEM_TEST(TestPinMisses)
#include "tst_pin_misses.moc"
