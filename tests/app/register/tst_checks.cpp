#include "app/register/checks.h"
#include "test_program.h"

using namespace tandem;

class TestChecks : public QObject
{
    Q_OBJECT
private slots:
    void aNoteIsCountedInCharacters();
    void keysOfExtensionsMayHaveANameSpace();
};

void TestChecks::aNoteIsCountedInCharacters()
{
    const QString emoji = u"\U0001F950"_qs; // two units of UTF-16
    QVERIFY(checkNote(emoji.repeated(1500)).ok());
    QVERIFY(checkNote(emoji.repeated(2000)).ok());
    const auto tooLong = checkNote(emoji.repeated(2001));
    QCOMPARE(tooLong.error().code, u"text-too-long"_qs);
    QVERIFY(tooLong.error().text.contains(u"2000") && tooLong.error().text.contains(u"2001"));
    QVERIFY(checkNote(QString(2000, u'n')).ok());
    QVERIFY(!checkNote(QString(2001, u'n')).ok());
}

void TestChecks::keysOfExtensionsMayHaveANameSpace()
{
    for (const char *key : {"k", "loyalty:card", "shop.loyalty:card-no_1", "A:b:c"})
        QVERIFY2(checkExtra(QString::fromLatin1(key), u"v"_qs).ok(), key);
    for (const QString &key : {QString(), QString(201, u'k'), u"a key"_qs, u"naïve"_qs, u"a/b"_qs}) {
        const auto refused = checkExtra(key, u"v"_qs);
        QCOMPARE(refused.error().code, u"bad-key"_qs);
        QVERIFY(refused.error().text.contains(u"200"));
    }
}

TANDEM_TEST(TestChecks)
#include "tst_checks.moc"
