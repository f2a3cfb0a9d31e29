#include "app/register/numpad_entry.h"
#include "test_program.h"

using namespace tandem;

class TestNumpadEntry : public QObject
{
    Q_OBJECT

private slots:
    void digitsGrowTheQuantity();
    void aFractionDoesNotRemoveTheLine();
    void theSeparatorComesOnce();
    void backspaceTakesDigitsThenTheOldValueThenTheLine();
    void aNewTouchBeginsANewNumber();
    void theSignTurnsTheQuantity();
    void discountAndPriceHaveTheirOwnRanges();
    void backspaceInPriceBringsTheCataloguePriceBack();
    void anAbsurdNumberStopsGrowing();

private:
    static NumpadEntry::Line line(const char *quantity = "1")
    {
        return {*Quantity::parse(QString::fromLatin1(quantity)), Rate(), *Money::parse(u"2.40", Currency()),
                *Money::parse(u"2.50", Currency())};
    }
    static Quantity quantity(const std::optional<NumpadEntry::Action> &action)
    {
        return action && std::holds_alternative<Quantity>(*action) ? std::get<Quantity>(*action)
                                                                   : Quantity::fromThousandths(-999);
    }
};

void TestNumpadEntry::digitsGrowTheQuantity()
{
    NumpadEntry entry;
    QCOMPARE(quantity(entry.digit(1, line())).toString(), QStringLiteral("1"));
    QCOMPARE(quantity(entry.digit(2, line())).toString(), QStringLiteral("12"));
    QVERIFY(!entry.separator(line("12")));
    QCOMPARE(quantity(entry.digit(5, line("12"))).toString(), QStringLiteral("12.5"));
}

void TestNumpadEntry::aFractionDoesNotRemoveTheLine()
{
    NumpadEntry entry;
    QVERIFY(!entry.digit(0, line()));
    QVERIFY(!entry.separator(line()));
    QVERIFY(!entry.digit(0, line()));
    QCOMPARE(quantity(entry.digit(5, line())).toString(), QStringLiteral("0.05"));
}

void TestNumpadEntry::theSeparatorComesOnce()
{
    NumpadEntry entry;
    entry.separator(line());
    entry.digit(5, line());
    entry.separator(line());
    QCOMPARE(quantity(entry.digit(1, line())).toString(), QStringLiteral("0.51"));
    entry.digit(2, line());
    QVERIFY(!entry.digit(3, line())); // three decimals at most
}

void TestNumpadEntry::backspaceTakesDigitsThenTheOldValueThenTheLine()
{
    NumpadEntry entry;
    entry.digit(4, line("3"));
    entry.digit(2, line("4"));
    QCOMPARE(quantity(entry.backspace(line("42"))).toString(), QStringLiteral("4"));
    QCOMPARE(quantity(entry.backspace(line("4"))).toString(), QStringLiteral("3"));
    const auto last = entry.backspace(line("3"));
    QVERIFY(last && std::holds_alternative<NumpadEntry::Remove>(*last));
}

void TestNumpadEntry::aNewTouchBeginsANewNumber()
{
    NumpadEntry entry;
    entry.digit(4, line());
    entry.restart();
    QCOMPARE(quantity(entry.digit(2, line("4"))).toString(), QStringLiteral("2"));
}

void TestNumpadEntry::theSignTurnsTheQuantity()
{
    NumpadEntry entry;
    QCOMPARE(quantity(entry.sign(line("3"))).toString(), QStringLiteral("-3"));
    entry.restart();
    entry.digit(2, line("3"));
    QCOMPARE(quantity(entry.sign(line("2"))).toString(), QStringLiteral("-2"));
    QCOMPARE(quantity(entry.digit(5, line("-2"))).toString(), QStringLiteral("-25"));
    QCOMPARE(quantity(entry.sign(line("-25"))).toString(), QStringLiteral("25"));
}

void TestNumpadEntry::discountAndPriceHaveTheirOwnRanges()
{
    NumpadEntry entry;
    entry.setMode(NumpadEntry::Mode::Discount);
    entry.digit(1, line());
    const auto ten = entry.digit(0, line());
    QVERIFY(ten && std::get<Rate>(*ten) == *Rate::parse(u"10"));
    QVERIFY(!entry.sign(line()));
    entry.setMode(NumpadEntry::Mode::Price);
    entry.digit(3, line());
    entry.separator(line());
    entry.digit(9, line());
    const auto price = entry.digit(5, line());
    QVERIFY(price);
    QCOMPARE(std::get<Money>(*price).toString(), QStringLiteral("3.95"));
    QVERIFY(!entry.digit(1, line())); // no third decimal of a cent
}

void TestNumpadEntry::backspaceInPriceBringsTheCataloguePriceBack()
{
    NumpadEntry entry;
    entry.setMode(NumpadEntry::Mode::Price);
    const auto price = entry.backspace(line());
    QVERIFY(price);
    QCOMPARE(std::get<Money>(*price).toString(), QStringLiteral("2.50"));
}

void TestNumpadEntry::anAbsurdNumberStopsGrowing()
{
    NumpadEntry entry;
    std::optional<NumpadEntry::Action> last;
    for (int i = 0; i < 20; ++i) {
        if (auto action = entry.digit(9, line()))
            last = action;
    }
    QCOMPARE(quantity(last).toString(), QStringLiteral("9999999"));
}

TANDEM_TEST(TestNumpadEntry)
#include "tst_numpad_entry.moc"
