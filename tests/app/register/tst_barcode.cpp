#include "app/register/barcode.h"
#include "test_program.h"

using namespace tandem;

class TestBarcode : public QObject
{
    Q_OBJECT

private slots:
    void aCodeThatWasMisreadIsFoundByItsCheckDigit_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<CheckDigit>("digit");
        QTest::newRow("EAN-13") << QStringLiteral("4006381333931") << CheckDigit::Right;
        QTest::newRow("EAN-13, two digits changed places") << QStringLiteral("4006383133931") << CheckDigit::Wrong;
        QTest::newRow("EAN-8") << QStringLiteral("96385074") << CheckDigit::Right;
        QTest::newRow("EAN-8, misread") << QStringLiteral("96385079") << CheckDigit::Wrong;
        QTest::newRow("UPC-A") << QStringLiteral("036000291452") << CheckDigit::Right;
        QTest::newRow("UPC-A, misread") << QStringLiteral("036000291453") << CheckDigit::Wrong;
        QTest::newRow("of a carton") << QStringLiteral("10012345000017") << CheckDigit::Right;
        QTest::newRow("a check digit of zero") << QStringLiteral("0000000000000") << CheckDigit::Right;
        QTest::newRow("a shop's own") << QStringLiteral("1234567") << CheckDigit::None;
        QTest::newRow("with letters") << QStringLiteral("400638133393X") << CheckDigit::None;
        QTest::newRow("digits of another script") << QStringLiteral("٤٠٠٦٣٨١٣٣٣٩٣١") << CheckDigit::None;
        QTest::newRow("nothing") << QString() << CheckDigit::None;
    }
    void aCodeThatWasMisreadIsFoundByItsCheckDigit()
    {
        QFETCH(QString, code);
        QFETCH(CheckDigit, digit);
        QCOMPARE(checkDigitOf(code), digit);
    }

    void anAmericanCodeIsTheSameWithAndWithoutItsZero()
    {
        QCOMPARE(sameArticle(QStringLiteral("036000291452")),
                 (QStringList{QStringLiteral("036000291452"), QStringLiteral("0036000291452")}));
        QCOMPARE(sameArticle(QStringLiteral("0036000291452")),
                 (QStringList{QStringLiteral("0036000291452"), QStringLiteral("036000291452")}));
        QCOMPARE(sameArticle(QStringLiteral("4006381333931")), QStringList{QStringLiteral("4006381333931")});
        QCOMPARE(sameArticle(QStringLiteral("Tea")), QStringList{QStringLiteral("Tea")});
    }

    void aLabelOfTheScaleSaysWhatAndHowMuch()
    {
        const auto weight = scaleCode(QStringLiteral("2112345012506")); // 1.250
        QVERIFY(weight);
        QCOMPARE(weight->kind, ScaleCode::Kind::Weight);
        QCOMPARE(weight->value, 1250);
        QVERIFY(weight->articles.contains(QStringLiteral("2112345000000"))
                || weight->articles.contains(QStringLiteral("2112345")));
        QCOMPARE(checkDigitOf(weight->articles.first()), CheckDigit::Right);
        const auto price = scaleCode(QStringLiteral("2312345006998")); // 6.99
        QVERIFY(price);
        QCOMPARE(price->kind, ScaleCode::Kind::Price);
        QCOMPARE(price->value, 699);
    }

    void whatIsNoLabelOfTheScaleIsNotTakenForOne()
    {
        QVERIFY(!scaleCode(QStringLiteral("2112345012501"))); // misread: another weight
        QVERIFY(!scaleCode(QStringLiteral("2212345012503")));
        QVERIFY(!scaleCode(QStringLiteral("4006381333931")));
        QVERIFY(!scaleCode(QStringLiteral("21123450125")));
        QVERIFY(!scaleCode(QString()));
    }
};

TANDEM_TEST(TestBarcode)
#include "tst_barcode.moc"
