#include "app/terminal/device_settings.h"
#include "app/terminal/language.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace tandem;

class TestLanguage : public QObject
{
    Q_OBJECT
private slots:
    void theSystemsLanguageIsSpokenWhereThereIsIt_data();
    void theSystemsLanguageIsSpokenWhereThereIsIt();
    void arabicIsReadFromTheRight();
    void anUnknownLanguageIsTheSystems();
    void theChoiceIsKept();
};

void TestLanguage::theSystemsLanguageIsSpokenWhereThereIsIt_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("code");
    using List = QStringList;
    QTest::newRow("none") << List{QStringLiteral("C")} << QStringLiteral("en");
    QTest::newRow("nothing said") << List{} << QStringLiteral("en");
    QTest::newRow("a country's") << List{QStringLiteral("de-AT"), QStringLiteral("de")} << QStringLiteral("de");
    QTest::newRow("a script's") << List{QStringLiteral("ar-Arab-EG")} << QStringLiteral("ar");
    QTest::newRow("as files are called") << List{QStringLiteral("fr_CA")} << QStringLiteral("fr");
    QTest::newRow("the second choice") << List{QStringLiteral("pt-BR"), QStringLiteral("es-419")}
                                       << QStringLiteral("es");
    QTest::newRow("none of ours") << List{QStringLiteral("pt-BR")} << QStringLiteral("en");
    QTest::newRow("only its beginning") << List{QStringLiteral("den"), QStringLiteral("arn")} << QStringLiteral("en");
}

void TestLanguage::theSystemsLanguageIsSpokenWhereThereIsIt()
{
    QFETCH(QStringList, wanted);
    QTEST(languageOf(wanted), "code");
}

void TestLanguage::arabicIsReadFromTheRight()
{
    Speech speech;
    speech.speak(QStringLiteral("ar"));
    QCOMPARE(speech.code(), QStringLiteral("ar"));
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    speech.speak(QStringLiteral("de"));
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

void TestLanguage::anUnknownLanguageIsTheSystems()
{
    Speech speech;
    speech.speak({});
    const QString systems = speech.code();
    QCOMPARE(systems, languageOf(QLocale::system().uiLanguages()));
    speech.speak(QStringLiteral("tlh"));
    QCOMPARE(speech.code(), systems);
}

void TestLanguage::theChoiceIsKept()
{
    const QTemporaryDir folder;
    DeviceSettings settings;
    QVERIFY(settings.language.isEmpty()); // the system's
    settings.language = QStringLiteral("fr");
    QVERIFY(settings.save(folder.path()));
    QCOMPARE(DeviceSettings::load(folder.path()), settings);
}

TANDEM_TEST(TestLanguage)
#include "tst_language.moc"
