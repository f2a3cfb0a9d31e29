#include "app/register/checks.h"
#include "app/register/words.h"
#include "test_program.h"

using namespace tandem;

class TestWords : public QObject
{
    Q_OBJECT
private slots:
    void aLineIsSplitAsAShellDoes_data();
    void aLineIsSplitAsAShellDoes();
    void anOpenQuoteOrLoneBackslashIsRefused();
    void aCardNumberIsRecognised_data();
    void aCardNumberIsRecognised();
    void aNoteHasALimitAndNoCardNumber();
    void controlCharactersAreTakenOut();
};

void TestWords::aLineIsSplitAsAShellDoes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << QStringLiteral("add Croissant 2") << QStringList{u"add"_qs, u"Croissant"_qs, u"2"_qs};
    QTest::newRow("blanks") << QStringLiteral("  add \t Tea \r") << QStringList{u"add"_qs, u"Tea"_qs};
    QTest::newRow("double quotes") << QStringLiteral("add \"Fresh juice\"")
                                   << QStringList{u"add"_qs, u"Fresh juice"_qs};
    QTest::newRow("single quotes") << QStringLiteral("note 'a \\ \"b\"'") << QStringList{u"note"_qs, u"a \\ \"b\""_qs};
    QTest::newRow("backslash") << QStringLiteral("add Fresh\\ juice") << QStringList{u"add"_qs, u"Fresh juice"_qs};
    QTest::newRow("inside double") << QStringLiteral("note \"a\\\"b\\\\c\\d\"")
                                   << QStringList{u"note"_qs, u"a\"b\\c\\d"_qs};
    QTest::newRow("joined") << QStringLiteral("note a'b c'\"d\"") << QStringList{u"note"_qs, u"ab cd"_qs};
    QTest::newRow("empty word") << QStringLiteral("customer ''") << QStringList{u"customer"_qs, QString()};
    QTest::newRow("nothing") << QStringLiteral("   ") << QStringList{};
    QTest::newRow("other scripts") << QStringLiteral("note 'שלום עולם'") << QStringList{u"note"_qs, u"שלום עולם"_qs};
}

void TestWords::aLineIsSplitAsAShellDoes()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    const auto split = splitWords(line);
    QVERIFY(split.ok());
    QCOMPARE(*split, words);
}

void TestWords::anOpenQuoteOrLoneBackslashIsRefused()
{
    for (const QString &line : {u"add 'Tea"_qs, u"add \"Tea"_qs, u"add \"Tea\\\""_qs, u"add Tea\\"_qs}) {
        const auto split = splitWords(line);
        QVERIFY2(!split.ok(), qPrintable(line));
        QCOMPARE(split.error().code, u"bad-line"_qs);
    }
}

void TestWords::aCardNumberIsRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCard");
    QTest::newRow("bare") << u"4111111111111111"_qs << true;
    QTest::newRow("grouped") << u"card 4111 1111 1111 1111, thanks"_qs << true;
    QTest::newRow("hyphens") << u"4111-1111-1111-1111"_qs << true;
    QTest::newRow("after another number") << u"table 12 4111 1111 1111 1111"_qs << true;
    QTest::newRow("american express") << u"378282246310005"_qs << true;
    QTest::newRow("wrong check digit") << u"4111111111111112"_qs << false;
    QTest::newRow("phone") << u"+353 1 234 5678"_qs << false;
    QTest::newRow("short") << u"411111111111"_qs << false;
    QTest::newRow("two blanks") << u"4111  1111  1111  1111"_qs << false;
    QTest::newRow("no digits") << u"no onions"_qs << false;
}

void TestWords::aCardNumberIsRecognised()
{
    QFETCH(QString, text);
    QFETCH(bool, isCard);
    QCOMPARE(holdsCardNumber(text), isCard);
}

void TestWords::aNoteHasALimitAndNoCardNumber()
{
    QVERIFY(checkNote(QString(2000, u'x')).ok());
    QCOMPARE(checkNote(QString(2001, u'x')).error().code, u"text-too-long"_qs);
    const auto card = checkNote(u"4111111111111111"_qs);
    QCOMPARE(card.error().code, u"card-number"_qs);
    QVERIFY(!card.error().text.contains(u"4111"));
    QVERIFY(checkExtra(u"kitchen.course"_qs, u"2"_qs).ok());
    QCOMPARE(checkExtra(u"a b"_qs, u"2"_qs).error().code, u"bad-key"_qs);
    QCOMPARE(checkExtra(u"k"_qs, QString(8193, u'x')).error().code, u"text-too-long"_qs);
}

void TestWords::controlCharactersAreTakenOut() { QCOMPARE(withoutControls(u"a\x1b[1mb\u202ec\nd"_qs), u"a[1mbc d"_qs); }

TANDEM_TEST(TestWords)
#include "tst_words.moc"
