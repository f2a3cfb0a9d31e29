#include "test_program.h"
#include "ui/screens/amount_sheet.h"
#include "ui/screens/count_sheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/roles.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace tandem;

/// A drawer is counted by what lies in it, not by what somebody added up in his head.
class TestCountSheet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }
    void notesAndCoinsAddUp();
    void ofOneNoteThereAreNineThousandAtMost();
    void itFitsItsWindow_data();
    void itFitsItsWindow();
    void anAmountCanBeCountedInstead();

private:
    void ask(const QList<qint64> &minors)
    {
        QList<Money> denominations;
        for (const qint64 minor : minors)
            denominations.append(Money::fromMinor(minor, Currency()));
        m_window.resize(1280, 800);
        m_window.show();
        m_sheet->ask(denominations, [](Money amount) { return amount.toString(); });
    }
    QStringList row(int index) const
    {
        const QModelIndex at = m_list->model()->index(index, 0);
        return {at.data().toString(), at.data(RowRoles::DetailRole).toString(),
                at.data(RowRoles::AmountRole).toString()};
    }
    bool showsSum(const QString &sum) const
    {
        const auto labels = m_sheet->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text() == sum; });
    }
    void press(const QString &name) const
    {
        for (Button *button : m_sheet->findChildren<Button *>()) {
            if (button->accessibleName() == name || button->text() == name)
                return button->click();
        }
        QFAIL(qPrintable(name));
    }

    QWidget m_window;
    CountSheet *m_sheet = new CountSheet(&m_window);
    QListView *m_list = m_sheet->findChild<QListView *>();
};

void TestCountSheet::notesAndCoinsAddUp()
{
    ask({1000, 500, 50});
    QCOMPARE(row(0), (QStringList{QStringLiteral("10.00"), {}, {}}));
    QTest::keyClicks(m_sheet, QStringLiteral("12"));
    QCOMPARE(row(0), (QStringList{QStringLiteral("10.00"), QStringLiteral("× 12"), QStringLiteral("120.00")}));
    press(QStringLiteral("Next"));
    press(QStringLiteral("3"));
    QVERIFY(showsSum(QStringLiteral("135.00")));
    QTest::keyClick(m_sheet, Qt::Key_Return); // a count is ended as everything else is: the next one, not the end
    QTest::keyClicks(m_sheet, QStringLiteral("7"));
    QVERIFY(showsSum(QStringLiteral("138.50")));
    QTest::keyClick(m_sheet, Qt::Key_Down); // from the last to the first
    QTest::keyClick(m_sheet, Qt::Key_Backspace);
    QCOMPARE(row(0).at(1), QStringLiteral("× 1"));
    QTest::keyClick(m_sheet, Qt::Key_Up);
    press(QStringLiteral("Clear"));
    QCOMPARE(row(2), (QStringList{QStringLiteral("0.50"), {}, {}}));
    const QSignalSpy counted(m_sheet, &CountSheet::counted);
    press(QStringLiteral("Use the sum"));
    QCOMPARE(counted.size(), 1);
    QCOMPARE(counted.first().first().toString(), QStringLiteral("25.00"));
    QVERIFY(!m_sheet->isVisible());
    ask({1000, 500, 50});
    QVERIFY(showsSum(QStringLiteral("0.00")));
    QTest::keyClick(m_sheet, Qt::Key_Escape);
    QCOMPARE(counted.size(), 1);
}

void TestCountSheet::ofOneNoteThereAreNineThousandAtMost()
{
    ask({100'000});
    QTest::keyClicks(m_sheet, QStringLiteral("99999"));
    QCOMPARE(row(0).at(1), QStringLiteral("× 9,999"));
    QVERIFY(showsSum(QStringLiteral("9999000.00")));
    m_sheet->dismiss();
}

void TestCountSheet::itFitsItsWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280x800") << QSize(1280, 800);
    QTest::newRow("1024x600") << QSize(1024, 600);
    QTest::newRow("portrait") << QSize(800, 1280);
}

void TestCountSheet::itFitsItsWindow()
{
    QFETCH(QSize, size);
    ask({50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1});
    m_window.resize(size);
    QCoreApplication::processEvents();
    const QRect inside = m_sheet->rect();
    for (const QWidget *child : m_sheet->findChildren<QWidget *>()) {
        if (child->isVisible() && (qobject_cast<const Button *>(child) || qobject_cast<const QLabel *>(child)))
            QVERIFY(inside.contains(QRect(child->mapTo(m_sheet, QPoint()), child->size())));
    }
    QVERIFY(m_list->height() >= 3 * 64);
    m_sheet->dismiss();
}

void TestCountSheet::anAmountCanBeCountedInstead()
{
    AmountSheet amount(QStringLiteral("Close session"), &m_window);
    amount.setCountable(true);
    m_window.show();
    amount.ask(QStringLiteral("How much?"), 2);
    const QSignalSpy wanted(&amount, &AmountSheet::countWanted);
    const QSignalSpy answered(&amount, &AmountSheet::answered);
    for (Button *button : amount.findChildren<Button *>()) {
        if (button->text() == QLatin1String("Notes and coins"))
            button->click();
    }
    QCOMPARE(wanted.size(), 1);
    amount.setAmount(QStringLiteral("312.40"));
    QTest::keyClick(&amount, Qt::Key_Return);
    QCOMPARE(answered.first().first().toString(), QStringLiteral("312.40"));
}

TANDEM_TEST(TestCountSheet)
#include "tst_count_sheet.moc"
