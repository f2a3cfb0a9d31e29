#include "app/terminal/report_view.h"
#include "test_program.h"

using namespace tandem;

namespace {

Report soldUnder(ReportBy by, const QStringList &keys)
{
    Report report;
    report.by = by;
    const Money one = Money::fromMinor(100, Currency());
    for (const QString &key : keys) {
        report.rows.append({key, 1, 1500, one, Money(), one, one, Money()});
        report.whole.total += one;
        report.whole.amount += one;
    }
    return report;
}

QStringList labels(const ReportView &view)
{
    QStringList all;
    for (const ReportBarView &bar : view.bars)
        all.append(bar.label);
    return all;
}

const ShopFormat irish(QStringLiteral("en_IE"));

} // namespace

/// How a report reads, and what its bars are.
class TestReportView : public QObject
{
    Q_OBJECT

private slots:
    void hoursAndDaysWithoutASaleAreGapsInTheBars()
    {
        const ReportQuestion hours{ReportBy::Hour, QDate(2026, 7, 1), QDate(2026, 7, 1)};
        const ReportView day = reportView(hours, soldUnder(ReportBy::Hour, {u"08"_qs, u"11"_qs}), irish);
        QCOMPARE(labels(day), (QStringList{u"08"_qs, u"09"_qs, u"10"_qs, u"11"_qs}));
        QCOMPARE(day.bars[1].length, 0.0);
        QCOMPARE(day.bars[3].length, 1.0);
        QCOMPARE(day.rows[0].first(), u"08:00–09:00"_qs);
        const ReportQuestion days{ReportBy::Day, QDate(2026, 6, 1), QDate(2026, 7, 31)};
        const ReportView month =
            reportView(days, soldUnder(ReportBy::Day, {u"2026-06-30"_qs, u"2026-07-02"_qs}), irish);
        QCOMPARE(labels(month), (QStringList{u"30 Jun"_qs, u"1 Jul"_qs, u"2 Jul"_qs}));
        QCOMPARE(month.rows[0].first(), u"Tue 30 Jun"_qs);
    }

    void manyDaysAreMonthsInTheBarsAndSayTheirYearInTheTable()
    {
        const ReportQuestion asked{ReportBy::Day, QDate(2025, 1, 1), QDate(2026, 12, 31)};
        const ReportView view = reportView(
            asked, soldUnder(ReportBy::Day, {u"2025-11-30"_qs, u"2026-01-01"_qs, u"2026-03-05"_qs, u"2026-03-31"_qs}),
            irish);
        QCOMPARE(labels(view),
                 (QStringList{u"Nov 2025"_qs, u"Dec 2025"_qs, u"Jan 2026"_qs, u"Feb 2026"_qs, u"Mar 2026"_qs}));
        QCOMPARE(view.bars.last().length, 2.0);
        QCOMPARE(view.rows[0].first(), u"Sun 30 Nov 2025"_qs);
    }

    void ofManyProductsTheBarsAreTheLargestTen()
    {
        QStringList names;
        for (int i = 0; i < 12; ++i)
            names.append(u"Product %1"_qs.arg(i));
        const ReportView view = reportView({ReportBy::Product, {}, {}}, soldUnder(ReportBy::Product, names), irish);
        QCOMPARE(view.rows.size(), 12);
        QCOMPARE(labels(view), names.first(10));
        QCOMPARE(view.caption, u"The largest 10"_qs);
        QCOMPARE(view.rows[0], (QStringList{u"Product 0"_qs, u"1"_qs, u"1.5"_qs, u"1.00"_qs, u"0.00"_qs, u"1.00"_qs}));
    }

    void whatHasNoNameIsCalledThatAndHostileNamesAreShownAsTheyAre()
    {
        const auto first = [](ReportBy by, const QString &key) {
            return reportView({by, {}, {}}, soldUnder(by, {key}), irish).rows.first().first();
        };
        QCOMPARE(first(ReportBy::Category, {}), u"No category"_qs);
        QCOMPARE(first(ReportBy::Tax, {}), u"No tax"_qs);
        QCOMPARE(first(ReportBy::Product, u"<b>Bun</b>"_qs), u"<b>Bun</b>"_qs);
        QCOMPARE(first(ReportBy::Cashier, u"A\u202Ena"_qs), u"A□na"_qs);
    }

    void nothingSoldIsNoBars()
    {
        for (const ReportBy by : allReportBy) {
            const ReportView view = reportView({by, QDate(2026, 7, 1), QDate(2026, 7, 1)}, soldUnder(by, {}), irish);
            QVERIFY(view.rows.isEmpty() && view.bars.isEmpty());
            QCOMPARE(view.whole.size(), view.columns.size());
        }
    }
};

TANDEM_TEST(TestReportView)
#include "tst_report_view.moc"
