#include "reduce_log.h"
#include "sync/model/order.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

/// A place in a log: "L7" is entry 7 of lineage L; "" is nowhere.
LogPosition place(const char *text)
{
    return *text ? LogPosition{uid<LineageId>(*text), QByteArray(text + 1).toLongLong()} : LogPosition();
}

Mark mark(char device, qint64 counter)
{
    Mark mark;
    mark.op = {uid<DeviceId>(device), counter};
    return mark;
}

/// What till a did when it had seen the log so far; placed again at `again` if the hub had lost it.
Mark after(const char *seen, const char *again = "")
{
    Mark x = mark('a', 5);
    x.seen = place(seen);
    x.again = place(again);
    return x;
}

/// What till b did, as it stands in the log.
Mark standsAt(const char *first, const char *again = "")
{
    Mark y = mark('b', 5);
    y.lineage = place(first).lineage;
    y.seq = place(first).seq;
    y.again = place(again);
    return y;
}

} // namespace

/// «x saw y»: K, L and M are lineages in order of birth. L began at entry 10 of this log and went on to 30.
class TestSaw : public QObject
{
    Q_OBJECT

private slots:
    void aTillSawWhatItDidBefore()
    {
        const Mark x = mark('a', 5);
        QVERIFY(saw(x, mark('a', 4), {}, {}));
        QVERIFY(!saw(x, mark('a', 5), {}, {}));
        QVERIFY(!saw(x, mark('a', 6), {}, {}));
        QVERIFY(!saw(x, mark('b', 4), {}, {}));
    }

    void aTillSawWhatItDidUnderAFormerName()
    {
        // Ben was Ana up to her fourth operation, and Cy Ben up to his third.
        const FormerDevices former{{mark('b', 1).op.device, mark('a', 4).op},
                                   {mark('c', 1).op.device, mark('b', 3).op}};
        const auto sees = [&](const Mark &x, const Mark &y) { return saw(x, y, {}, {}, former); };
        QVERIFY(sees(mark('b', 2), mark('a', 4)));
        QVERIFY(!sees(mark('b', 2), mark('a', 5))); // of the other copy
        QVERIFY(!sees(mark('a', 9), mark('b', 1)));
        QVERIFY(sees(mark('c', 2), mark('b', 3)));
        QVERIFY(!sees(mark('c', 2), mark('b', 4)));
        QVERIFY(sees(mark('c', 2), mark('a', 4)));
        QVERIFY(!sees(mark('c', 2), mark('a', 5)));
        QVERIFY(!sees(mark('c', 2), mark('d', 1)));
    }

    void namesThatGoRoundInACircleEndSomewhere()
    {
        const FormerDevices round{{mark('a', 1).op.device, mark('b', 3).op}, {mark('b', 1).op.device, mark('a', 3).op}};
        QVERIFY(!saw(mark('a', 2), mark('c', 1), {}, {}, round));
    }

    void nobodySawWhatTheHubHasNotPlaced()
    {
        Mark y = mark('b', 1);
        y.lineage = uid<LineageId>('L');
        QCOMPARE(y.seq, Mark::pending);
        Mark x = after("L30");
        x.seen.seq = Mark::pending;
        QVERIFY(!saw(x, y, {uid<LineageId>('L')}, {}));
    }

    void ofALostBranchThatIsNotBackYetAllThatIsOlderWasSeen()
    {
        const QList<LineageId> lineages{uid<LineageId>('K'), uid<LineageId>('L'), uid<LineageId>('M')};
        const LineageStarts starts{{uid<LineageId>('K'), {1, true, 30, 0}}};
        QVERIFY(saw(after("L20"), standsAt("K20"), lineages, starts));
        QVERIFY(!saw(after("L20"), standsAt("K21"), lineages, starts));
        QVERIFY(!saw(after("L20"), standsAt("M5"), lineages, starts));
        QVERIFY(!saw(after("Z20"), standsAt("K5"), lineages, starts)); // of that nobody has heard
    }

    /// B was put back to 1 and went on as C, which was put back to the end of B and went on as D: on that branch there
    /// was nothing of C, though C is older.
    void onALostBranchThereIsNothingOfAnotherOne()
    {
        const LineageId b = lineageAfter({}, uid<LineageId>('B'));
        const LineageId c = lineageAfterStart(b, uid<LineageId>('C'));
        const LineageId d = lineageAfterStart(b, uid<LineageId>('D'));
        const LineageId e = lineageAfterStart(d, uid<LineageId>('E'));
        const LineageId now = lineageAfter(b, uid<LineageId>('N'));
        const LineageStarts starts{{b, {1, true, 3, 0}},
                                   {c, {2, false, 0, 2}},
                                   {d, {4, false, 0, 4}},
                                   {e, {6, false, 0, 6}},
                                   {now, {4, true, 30, 0}}};
        const auto seen = [&](LogPosition from, LogPosition first, LogPosition again = {}) {
            Mark x = after("");
            x.seen = from;
            Mark y = standsAt("", "");
            y.lineage = first.lineage;
            y.seq = first.seq;
            y.again = again;
            return saw(x, y, {b, c, d, e, now}, starts);
        };
        QVERIFY(!seen({d, 5}, {c, 2}, {now, 9}));
        QVERIFY(!seen({e, 7}, {c, 2}, {now, 9}));
        QVERIFY(seen({d, 5}, {b, 3}));
        QVERIFY(seen({e, 7}, {d, 5}, {now, 9}));
        QVERIFY(!seen({e, 7}, {d, 6}, {now, 9})); // beyond where E began
        QVERIFY(!seen({c, 5}, {b, 2}));           // C has another one in its place
        QVERIFY(seen({c, 5}, {b, 1}));
        QVERIFY(!seen({d, 5}, {now, 4}));
        QVERIFY(seen({now, 5}, {b, 3}));
        QVERIFY(seen({now, 9}, {c, 2}, {now, 9}));
    }

    void aTillSawWhatItsLogHeld_data()
    {
        QTest::addColumn<Mark>("x");
        QTest::addColumn<Mark>("y");
        QTest::addColumn<bool>("ours"); // the log as it is now has gone through L
        QTest::addColumn<qint64>("firstLost");
        QTest::addColumn<bool>("seen");
        const auto row = [](const char *name, const Mark &x, const Mark &y, bool seen, bool ours = true,
                            qint64 firstLost = 0) { QTest::newRow(name) << x << y << ours << firstLost << seen; };
        row("the last entry it had", after("L20"), standsAt("L20"), true);
        row("the next one", after("L20"), standsAt("L21"), false);
        row("from a hub's life before", after("L20"), standsAt("K5"), true);
        row("from a hub's life after", after("L20"), standsAt("M5"), false);
        row("before a lost branch began", after("L20"), standsAt("K9"), true, false);
        row("where a lost branch has others", after("L20"), standsAt("K10"), false, false);
        row("on the lost branch", after("L20"), standsAt("L20"), true, false);

        row("lost, seen before", after("L20"), standsAt("L15", "M40"), true);
        row("lost, seen after it came back", after("M40"), standsAt("L15", "M40"), true);
        row("lost, not come back yet", after("M39"), standsAt("L15", "M40"), false);
        row("lost from here, known on that branch by its first place", after("M12"), standsAt("L9", "M40"), true,
            false);
        row("lost twice, of an older life", after("L20"), standsAt("K5", "M40"), false);

        // The hub was put back unnoticed to 24 and has gone on as L: two entries have each of the places 25 to 30.
        row("two in one place: on the lost branch, the lost one", after("L28", "M40"), standsAt("L26", "M41"), true,
            true, 25);
        row("two in one place: on the lost branch, the other one", after("L28", "M40"), standsAt("L26"), false, true,
            25);
        row("two in one place: in the log, the lost one", after("L28"), standsAt("L26", "M41"), false, true, 25);
        row("two in one place: in the log, what came back", after("M41"), standsAt("L26", "M41"), true, true, 25);
        row("two in one place: in the log, the other one", after("L28"), standsAt("L26"), true, true, 25);
        row("before the two", after("L28"), standsAt("L24", "M41"), true, true, 25);
        row("behind the two", after("L32"), standsAt("L31", "M41"), true, true, 25);
        row("two in one place, but of another life", after("L28"), standsAt("K26", "M41"), false, true, 25);
    }
    void aTillSawWhatItsLogHeld()
    {
        QFETCH(Mark, x);
        QFETCH(Mark, y);
        QFETCH(bool, ours);
        QFETCH(qint64, firstLost);
        QFETCH(bool, seen);
        const QList<LineageId> lineages{uid<LineageId>('K'), uid<LineageId>('L'), uid<LineageId>('M')};
        LineageStarts starts;
        for (const LineageId &lineage : lineages)
            starts.insert(lineage, {10, ours || lineage == lineages.first(), 30, 0});
        starts[uid<LineageId>('L')].firstLost = firstLost;
        QCOMPARE(saw(x, y, lineages, starts), seen);
    }
};

TANDEM_TEST(TestSaw)
#include "tst_saw.moc"
