#include "simulator.h"
#include "test_program.h"

#include <cstdio>
#include <malloc.h>

using namespace tandem;
using namespace tandem::simulation;

class TestDays : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // A day takes and gives back memory all the time; from the kernel that takes as long as the work itself.
        QVERIFY(mallopt(M_MMAP_THRESHOLD, 32 << 20)); // the most it takes
        mallopt(M_TRIM_THRESHOLD, 1 << 30);
        mallopt(M_TOP_PAD, 64 << 20);
    }
    void theSameSeedGivesTheSameDayByteForByte()
    {
        Plan plan = dayOf(7);
        plan.operations = 2'000; // a short one
        QCOMPARE(Simulator(plan).run().trace, Simulator(plan).run().trace);
    }

    /// Ten terminals, twelve hours, fifteen thousand operations (sync-design.md F), from TANDEM_DAY on as many days as
    /// TANDEM_DAYS says.
    void wholeDaysOfAShopLoseNothing()
    {
        const quint64 first = qEnvironmentVariable("TANDEM_DAY", QStringLiteral("1")).toULongLong();
        const quint64 days = qEnvironmentVariable("TANDEM_DAYS", QStringLiteral("2")).toULongLong();
        qint64 faults = 0;
        qint64 operations = 0;
        qint64 healedAfterMs = 0;
        QMap<QString, qint64> happened;
        for (quint64 seed = first; seed < first + days; ++seed) {
            const Report report = Simulator(dayOf(seed)).run();
            for (const QByteArray &entry : report.log) // of a day that failed: "seq outcome:run/number operation"
                std::fprintf(stderr, "%s\n", entry.constData());
            QVERIFY2(report.failure.isEmpty(),
                     qPrintable(QStringLiteral("day %1: %2. Again with TANDEM_DAY=%1 TANDEM_DAYS=1")
                                    .arg(seed)
                                    .arg(report.failure)));
            faults += report.faults;
            operations += report.operations;
            healedAfterMs = std::max(healedAfterMs, report.healedAfterMs);
            for (auto it = report.happened.cbegin(); it != report.happened.cend(); ++it)
                happened[it.key()] += it.value();
        }
        for (auto it = happened.cbegin(); it != happened.cend(); ++it)
            qInfo("%lld times: %s", static_cast<long long>(it.value()), qPrintable(it.key()));
        qInfo("%llu days, %lld operations, %lld faults; together again after %lld ms at most",
              static_cast<unsigned long long>(days), static_cast<long long>(operations), static_cast<long long>(faults),
              static_cast<long long>(healedAfterMs));
    }

private:
    static Plan dayOf(quint64 seed)
    {
        Plan plan;
        plan.seed = seed;
        plan.tills = 10;
        plan.day = true;
        plan.putsBack = seed % 2 != 0; // without, what was sold can be told apart from what came back
        return plan;
    }
};

TANDEM_TEST(TestDays)
#include "tst_days.moc"
