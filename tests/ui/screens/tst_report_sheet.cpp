#include "test_program.h"
#include "ui/screens/report_sheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

using namespace tandem;

/// What a manager chooses, and whether what comes of it can be read.
class TestReportSheet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }
    void cleanup() { m_sheet->dismiss(); }
    void itAsksForTodayAtFirstAndForWhateverIsChosen();
    void aNamedPeriodIsMarkedWhereItFits();
    void amountsStandAtTheRightAndTheWholeIsAlwaysOnView();
    void whereNothingWasSoldItSaysSo();
    void everythingFitsTheWindow_data();
    void everythingFitsTheWindow();
    void barsBelowNothingAndNamesLikeMarkupAreDrawn();

private:
    void start(QDate today)
    {
        m_sheet->setLocale(QLocale(QStringLiteral("en_IE")));
        m_window.resize(1280, 800);
        m_window.show();
        m_sheet->start(today);
    }
    Button *button(const QString &name) const
    {
        for (Button *each : m_sheet->findChildren<Button *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    QTableView *table(const char *name) const
    {
        for (QTableView *each : m_sheet->findChildren<QTableView *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    static ReportSheet::Figures someFigures(BarChart::Direction direction)
    {
        ReportSheet::Figures figures;
        figures.columns = {QStringLiteral("Product"), QStringLiteral("Orders"), QStringLiteral("Total")};
        figures.rows = {{QStringLiteral("<b>Brownie</b>"), QStringLiteral("12"), QStringLiteral("1,234.50")},
                        {QStringLiteral("Tea"), QStringLiteral("1"), QStringLiteral("-2.80")}};
        figures.whole = {QStringLiteral("Total"), QStringLiteral("13"), QStringLiteral("1,231.70")};
        figures.bars = {{QStringLiteral("<b>Brownie</b>"), 1234.5, QStringLiteral("1,234.50")},
                        {QStringLiteral("Tea"), -2.8, QStringLiteral("-2.80")}};
        figures.direction = direction;
        return figures;
    }

    QWidget m_window;
    ReportSheet *m_sheet = new ReportSheet(
        {{QStringLiteral("day"), QStringLiteral("By day")}, {QStringLiteral("product"), QStringLiteral("By product")}},
        &m_window);
};

void TestReportSheet::itAsksForTodayAtFirstAndForWhateverIsChosen()
{
    const QDate today(2026, 7, 15); // a Wednesday
    const QSignalSpy wanted(m_sheet, &ReportSheet::wanted);
    start(today);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(m_sheet->grouping(), QStringLiteral("day"));
    QCOMPARE(std::pair(m_sheet->first(), m_sheet->last()), std::pair(today, today));
    button(QStringLiteral("By product"))->click();
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(m_sheet->grouping(), QStringLiteral("product"));
    button(QStringLiteral("This week"))->click();
    QCOMPARE(std::pair(m_sheet->first(), m_sheet->last()), std::pair(QDate(2026, 7, 13), today));
    button(QStringLiteral("This month"))->click();
    QCOMPARE(m_sheet->first(), QDate(2026, 7, 1));
    button(QStringLiteral("Yesterday"))->click();
    QCOMPARE(std::pair(m_sheet->first(), m_sheet->last()), std::pair(QDate(2026, 7, 14), QDate(2026, 7, 14)));
    QCOMPARE(wanted.size(), 5);
    button(QStringLiteral("Yesterday"))->click(); // it is there already
    QCOMPARE(wanted.size(), 5);
    QVERIFY(button(QStringLiteral("Yesterday"))->isChecked());
}

void TestReportSheet::aNamedPeriodIsMarkedWhereItFits()
{
    start(QDate(2026, 6, 1)); // a Monday and the first of its month: only one name is marked
    QVERIFY(button(QStringLiteral("Today"))->isChecked());
    button(QStringLiteral("This month"))->click();
    QVERIFY(button(QStringLiteral("Today"))->isChecked());
    QVERIFY(!button(QStringLiteral("This month"))->isChecked());
}

void TestReportSheet::amountsStandAtTheRightAndTheWholeIsAlwaysOnView()
{
    start(QDate(2026, 7, 15));
    QVERIFY(!button(QStringLiteral("Export CSV"))->isEnabled());
    m_sheet->setFigures(someFigures(BarChart::Direction::Right));
    QVERIFY(button(QStringLiteral("Export CSV"))->isEnabled());
    const QAbstractItemModel *rows = table("Sales")->model();
    QCOMPARE(rows->rowCount(), 2);
    QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("<b>Brownie</b>"));
    for (const int column : {1, 2})
        QVERIFY(rows->index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(table("Total")->isVisible());
    QCOMPARE(table("Total")->model()->index(0, 2).data().toString(), QStringLiteral("1,231.70"));
    QCOMPARE(table("Total")->columnWidth(2), table("Sales")->columnWidth(2));
}

void TestReportSheet::whereNothingWasSoldItSaysSo()
{
    start(QDate(2026, 7, 15));
    m_sheet->setFigures(someFigures(BarChart::Direction::Right));
    m_sheet->setFigures({});
    const QString nothing = QStringLiteral("Nothing was sold in these days.");
    const auto labels = m_sheet->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [&](const QLabel *label) { return label->isVisible() && label->text() == nothing; }));
    QVERIFY(!m_sheet->findChild<BarChart *>()->isVisible());
    QVERIFY(!button(QStringLiteral("Export CSV"))->isEnabled());
    m_sheet->setProgress(40);
    QCOMPARE(table("Sales")->accessibleDescription(), QStringLiteral("Reading … 40%"));
}

void TestReportSheet::everythingFitsTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280x800") << QSize(1280, 800);
    QTest::newRow("1024x600") << QSize(1024, 600);
    QTest::newRow("860x600") << QSize(860, 600);
    QTest::newRow("portrait") << QSize(800, 1280);
    QTest::newRow("half a screen") << QSize(640, 800);
    QTest::newRow("narrow") << QSize(480, 800);
}

void TestReportSheet::everythingFitsTheWindow()
{
    QFETCH(QSize, size);
    start(QDate(2026, 7, 15));
    m_window.resize(size);
    m_sheet->setFigures(someFigures(BarChart::Direction::Right));
    QCoreApplication::processEvents();
    const QRect inside = m_sheet->rect().adjusted(16, 16, -16, -16);
    for (const QWidget *child : m_sheet->findChildren<QWidget *>()) {
        if (!child->isVisible() || !(qobject_cast<const Button *>(child) || qobject_cast<const QTableView *>(child)))
            continue;
        const QRect place(child->mapTo(m_sheet, QPoint()), child->size());
        QVERIFY2(inside.contains(place), qPrintable(child->accessibleName()));
        if (qobject_cast<const Button *>(child))
            QVERIFY2(child->height() >= 48, qPrintable(child->accessibleName()));
    }
    QVERIFY(table("Sales")->height() >= 80);
}

void TestReportSheet::barsBelowNothingAndNamesLikeMarkupAreDrawn()
{
    start(QDate(2026, 7, 15));
    for (const auto direction : {BarChart::Direction::Up, BarChart::Direction::Right}) {
        for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
            m_sheet->setFigures(someFigures(direction));
            applyTheme(*qApp, scheme);
            auto *chart = m_sheet->findChild<BarChart *>();
            const QImage picture = chart->grab().toImage();
            bool hasBars = false;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    hasBars = hasBars || picture.pixelColor(x, y) == tokens().primary;
            }
            QVERIFY(hasBars);
            QCOMPARE(chart->accessibleDescription(), QStringLiteral("<b>Brownie</b>: 1,234.50, Tea: -2.80"));
        }
    }
}

TANDEM_TEST(TestReportSheet)
#include "tst_report_sheet.moc"
