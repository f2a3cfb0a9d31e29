#include "meetings.h"
#include "simulator.h"
#include "test_program.h"

#include <cstdio>

using namespace tandem;
using namespace tandem::simulation;

namespace {

/// Every outcome, notice and fault that has to happen again and again.
QStringList everything()
{
    QStringList all{QStringLiteral("a link is cut"),
                    QStringLiteral("a link is clogged or freed"),
                    QStringLiteral("a message is lost"),
                    QStringLiteral("a message comes twice"),
                    QStringLiteral("a message comes out of order"),
                    QStringLiteral("a till is killed"),
                    QStringLiteral("a till loses power"),
                    QStringLiteral("the hub is killed"),
                    QStringLiteral("the hub is restored from a backup"),
                    QStringLiteral("a copy of the hub's folder is put back"),
                    QStringLiteral("a till becomes the hub"),
                    QStringLiteral("a till's data is copied to another machine"),
                    QStringLiteral("a copied till takes a new name"),
                    QStringLiteral("a number cannot be kept"),
                    QStringLiteral("lost work is taken back behind newer work")};
    for (const Outcome outcome : {Outcome::Applied, Outcome::Combined, Outcome::KeptInHistory, Outcome::MovedOn,
                                  Outcome::AfterBill, Outcome::StaysOpen, Outcome::Refused, Outcome::PaidTwice,
                                  Outcome::Overpaid, Outcome::RefundedTwice, Outcome::Invalid})
        all.append(QStringLiteral("outcome ") + outcomeCode(outcome));
    for (const QString &code : noticeCodes())
        all.append(QStringLiteral("notice ") + code);
    return all + Meetings::all();
}

} // namespace

class TestSimulation : public QObject
{
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameRunByteForByte()
    {
        Plan plan;
        plan.seed = 7;
        QCOMPARE(Simulator(plan).run().trace, Simulator(plan).run().trace);
        Plan other = plan;
        other.seed = 8;
        QVERIFY(Simulator(plan).run().trace != Simulator(other).run().trace);
    }

    /// Found while soaking, beyond the seeds that every run plays.
    void whatOnceFailedHolds_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::newRow("a number of a run that the restored hub did not know was given twice") << quint64(5909);
        QTest::newRow("a payment came back before what it had paid") << quint64(22147);
    }
    void whatOnceFailedHolds()
    {
        QFETCH(quint64, seed);
        Plan plan;
        plan.seed = seed;
        plan.tills = 2 + int(seed % 4);
        QCOMPARE(Simulator(plan).run().failure, QString());
    }

    void clocksDecideNothing()
    {
        for (quint64 seed = 1; seed <= 40; ++seed) {
            Plan plan;
            plan.seed = seed;
            const Report one = Simulator(plan).run();
            plan.otherClocks = true;
            const Report other = Simulator(plan).run();
            QVERIFY2(one.failure.isEmpty() && other.failure.isEmpty(), qPrintable(one.failure + other.failure));
            QCOMPARE(other.state, one.state);
            QVERIFY(other.trace != one.trace);
        }
    }

    void nothingIsLostDoubledOrChangedWhateverFails()
    {
        const quint64 first = qEnvironmentVariable("TANDEM_SEED", QStringLiteral("1")).toULongLong();
        const quint64 runs = qEnvironmentVariable("TANDEM_RUNS", QStringLiteral("2200")).toULongLong();
        Report sum;
        const auto play = [&](quint64 seed, bool unhurried) {
            Plan plan;
            plan.seed = seed;
            plan.tills = 2 + int(seed % 4);
            plan.putsBack = seed % 3 != 0;
            plan.unhurried = unhurried;
            const Report report = runAndShrink(plan);
            sum.faults += report.faults;
            sum.operations += report.operations;
            sum.healedAfterMs = std::max(sum.healedAfterMs, report.healedAfterMs);
            for (auto it = report.happened.cbegin(); it != report.happened.cend(); ++it)
                sum.happened[it.key()] += it.value();
            if (report.failure.isEmpty())
                return;
            // What led to it, one entry a line: "seq outcome:run/number operation".
            for (const QByteArray &entry : report.log)
                std::fprintf(stderr, "%s\n", entry.constData());
            const auto left = plan.steps - std::count(plan.skip.cbegin(), plan.skip.cend(), true);
            sum.failure =
                QStringLiteral("seed %1%2 (%3 steps left after shrinking): %4. Again with TANDEM_SEED=%1 TANDEM_RUNS=1")
                    .arg(seed)
                    .arg(unhurried ? QStringLiteral(", unhurried") : QString())
                    .arg(left)
                    .arg(report.failure);
        };
        for (quint64 seed = first; seed < first + runs && sum.failure.isEmpty(); ++seed) {
            play(seed, false);
            for (const quint64 other : {seed, seed + 100'000}) {
                if (sum.failure.isEmpty())
                    play(other, true);
            }
        }
        QVERIFY2(sum.failure.isEmpty(), qPrintable(sum.failure));
        const QMap<QString, qint64> &happened = sum.happened;
        for (auto it = happened.cbegin(); it != happened.cend(); ++it)
            qInfo("%lld times: %s", static_cast<long long>(it.value()), qPrintable(it.key()));
        qInfo("%llu runs, %lld operations, %lld faults; together again after %lld ms at most",
              static_cast<unsigned long long>(runs), static_cast<long long>(sum.operations),
              static_cast<long long>(sum.faults), static_cast<long long>(sum.healedAfterMs));
        // A simulator that never meets something has gone blind for it (D 27).
        constexpr quint64 enoughRuns = 2200;
        constexpr qint64 often = 50;
        const QStringList all = everything();
        QStringList rare;
        for (const QString &what : all) {
            if (happened.value(what) < often)
                rare.append(QStringLiteral("%1 (%2 times)").arg(what).arg(happened.value(what)));
        }
        if (runs >= enoughRuns && !rare.isEmpty())
            QFAIL(qPrintable(QStringLiteral("Too rare: ") + rare.join(QStringLiteral(", "))));
    }
};

TANDEM_TEST(TestSimulation)
#include "tst_simulation.moc"
