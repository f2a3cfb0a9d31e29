#include "test_program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_router.h"
#include "ui/widgets/key_sorter.h"
#include "ui/widgets/numpad.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/sheet.h"

#include <QApplication>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace tandem;

/// A screen with a search field; keys are pressed at times of the test's own clock.
class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aBurstEndedByEnterIsAScan();
    void aPersonTypesDigitsOneByOne();
    void lettersGoToTheSearch();
    void newLettersBeginANewSearch();
    void aFingerClearsTheSearch();
    void aScanIsAScanEvenWhileSearching();
    void nothingReachesTheScreenUnderASheet();
    void backspaceHeldDownCountsOnce();
    void aLineFeedEndsAScan();
    void theNumpadSaysEachKey();
    void theNumpadHasItsAccessibleNames();

private:
    void press(const QString &text, qint64 gapMs)
    {
        for (const QChar c : text) {
            m_now += gapMs;
            QTest::keyClick(m_screen, c.toLatin1());
        }
    }
    void pressEnter(qint64 gapMs)
    {
        m_now += gapMs;
        QTest::keyClick(m_screen, Qt::Key_Return);
    }

    QWidget *m_screen = nullptr;
    SearchField *m_search = nullptr;
    KeyRouter *m_keys = nullptr;
    qint64 m_now = 1000;
};

void TestKeys::init()
{
    m_screen = new QWidget;
    m_screen->setFocusPolicy(Qt::StrongFocus);
    m_search = new SearchField(QStringLiteral("Search or scan"), m_screen);
    m_keys = new KeyRouter(m_screen, m_search);
    m_keys->setClock([this] { return m_now; });
    m_screen->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_screen));
    m_screen->activateWindow();
    m_screen->setFocus();
}

void TestKeys::cleanup() { delete m_screen; }

void TestKeys::aBurstEndedByEnterIsAScan()
{
    const QSignalSpy scanned(m_keys, &KeyRouter::scanned);
    const QSignalSpy digits(m_keys, &KeyRouter::digit);
    press(QStringLiteral("5390000000076"), 4);
    pressEnter(4);
    QCOMPARE(scanned.size(), 1);
    QCOMPARE(scanned.first().first().toString(), QStringLiteral("5390000000076"));
    QCOMPARE(digits.size(), 0);
    press(QStringLiteral("AB-12"), 10); // codes with letters and signs, too
    pressEnter(10);
    QCOMPARE(scanned.size(), 2);
    QVERIFY(m_search->text().isEmpty());
}

void TestKeys::aPersonTypesDigitsOneByOne()
{
    const QSignalSpy scanned(m_keys, &KeyRouter::scanned);
    QSignalSpy digits(m_keys, &KeyRouter::digit);
    const QSignalSpy separators(m_keys, &KeyRouter::separator);
    const QSignalSpy signs(m_keys, &KeyRouter::sign);
    press(QStringLiteral("12.5-"), 150);
    QTRY_COMPARE(signs.size(), 1);
    QCOMPARE(digits.size(), 3);
    QCOMPARE(digits[1].first().toInt(), 2);
    QCOMPARE(separators.size(), 1);
    QSignalSpy entered(m_keys, &KeyRouter::entered);
    pressEnter(150);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(scanned.size(), 0);
}

void TestKeys::lettersGoToTheSearch()
{
    press(QStringLiteral("t"), 120);
    QTRY_VERIFY(m_search->hasFocus());
    m_now += 120;
    QTest::keyClick(m_search, 'e');
    m_now += 120;
    QTest::keyClick(m_search, 'a');
    QTRY_COMPARE(m_search->text(), QStringLiteral("tea"));
    QVERIFY(m_search->hasFocus());
    QTest::keyClick(m_search, Qt::Key_Escape);
    QVERIFY(m_search->text().isEmpty());
}

void TestKeys::newLettersBeginANewSearch()
{
    const QSignalSpy digits(m_keys, &KeyRouter::digit);
    press(QStringLiteral("te"), 120);
    QTRY_COMPARE(m_search->text(), QStringLiteral("te"));
    m_search->clearFocus(); // a tile of what was found was tapped
    press(QStringLiteral("3"), 120);
    QTRY_COMPARE(digits.size(), 1);
    QCOMPARE(m_search->text(), QStringLiteral("te"));
    press(QStringLiteral("c"), 120);
    QTRY_COMPARE(m_search->text(), QStringLiteral("c"));
}

void TestKeys::aFingerClearsTheSearch()
{
    m_search->resize(300, 48);
    auto *clear = m_search->findChild<Button *>();
    QVERIFY(clear && clear->isHidden());
    m_search->setFocus();
    m_search->setText(QStringLiteral("tea"));
    QVERIFY(clear->isVisible());
    QVERIFY(clear->width() >= 48 && clear->height() >= 48 && clear->x() >= 252);
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(m_search->text().isEmpty() && !m_search->hasFocus() && clear->isHidden());
}

void TestKeys::aScanIsAScanEvenWhileSearching()
{
    const QSignalSpy scanned(m_keys, &KeyRouter::scanned);
    m_search->setFocus();
    for (const QChar c : QStringLiteral("5390000000076")) {
        m_now += 3;
        QTest::keyClick(m_search, c.toLatin1());
    }
    m_now += 3;
    QTest::keyClick(m_search, Qt::Key_Return);
    QCOMPARE(scanned.size(), 1);
    QVERIFY(m_search->text().isEmpty());
}

void TestKeys::nothingReachesTheScreenUnderASheet()
{
    const QSignalSpy digits(m_keys, &KeyRouter::digit);
    auto *sheet = new Sheet(QStringLiteral("Question"), QSize(200, 0), m_screen);
    sheet->open();
    QTest::keyClick(sheet, '5');
    QTest::qWait(60); // longer than a pause would be
    QCOMPARE(digits.size(), 0);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
}

void TestKeys::backspaceHeldDownCountsOnce()
{
    const QSignalSpy backspaces(m_keys, &KeyRouter::backspace);
    QTest::keyClick(m_screen, Qt::Key_Backspace);
    for (int i = 0; i < 20; ++i) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(m_screen, &again);
    }
    QCOMPARE(backspaces.size(), 1);
}

void TestKeys::aLineFeedEndsAScan()
{
    const QSignalSpy scanned(m_keys, &KeyRouter::scanned);
    press(QStringLiteral("12345"), 2);
    m_now += 2;
    QKeyEvent feed(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QStringLiteral("\n"));
    QApplication::sendEvent(m_screen, &feed);
    QCOMPARE(scanned.size(), 1);
}

void TestKeys::theNumpadSaysEachKey()
{
    Numpad pad;
    QSignalSpy digits(&pad, &Numpad::digit);
    QSignalSpy modes(&pad, &Numpad::modeChosen);
    const QSignalSpy backspaces(&pad, &Numpad::backspace);
    const auto click = [&](const char *name) {
        for (Button *button : pad.findChildren<Button *>()) {
            if (button->accessibleName() == QLatin1String(name))
                return button->click();
        }
        QFAIL(name);
    };
    for (const char *name : {"7", "0", "Backspace", "Disc", "Price"})
        click(name);
    QCOMPARE(digits.size(), 2);
    QCOMPARE(digits.first().first().toInt(), 7);
    QCOMPARE(backspaces.size(), 1);
    QCOMPARE(modes.size(), 2);
    QCOMPARE(modes.last().first().value<Numpad::Mode>(), Numpad::Mode::Price);
}

void TestKeys::theNumpadHasItsAccessibleNames()
{
    Numpad pad;
    QStringList names;
    for (Button *button : pad.findChildren<Button *>())
        names.append(button->accessibleName());
    for (const char *name :
         {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "+/-", "Backspace", "Qty", "Disc", "Price"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    pad.setLocale(QLocale(QLocale::German));
    for (Button *button : pad.findChildren<Button *>()) {
        if (button->accessibleName() == QLatin1String("."))
            QCOMPARE(button->text(), QStringLiteral(","));
    }
}

TANDEM_TEST(TestKeys)
#include "tst_keys.moc"
