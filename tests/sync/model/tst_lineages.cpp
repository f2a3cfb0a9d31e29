#include "reduce_bills.h"
#include "sync/model/lineages.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

/// One lineage a letter; a dot is a null one.
QList<LineageId> lineages(const QString &letters)
{
    QList<LineageId> all;
    for (const QChar letter : letters)
        all.append(letter == QLatin1Char('.') ? LineageId() : uid<LineageId>(letter.toLatin1()));
    return all;
}

} // namespace

class TestLineages : public QObject
{
    Q_OBJECT

private slots:
    void aStartOfTheHubIsToldApartFromTheOthersOfItsLineage()
    {
        const LineageId first = lineageAfter({}, uid<LineageId>('A'));
        const LineageId second = lineageAfterStart(first, uid<LineageId>('B'));
        const LineageId restored = lineageAfter(second, uid<LineageId>('C'));
        QCOMPARE(first.bytes(), QByteArray(11, 'A') + QByteArray(5, '\0'));
        QCOMPARE(second.bytes(), QByteArray(6, 'A') + QByteArray(5, 'B') + QByteArray(5, 'A'));
        QCOMPARE(restored.bytes(), QByteArray(11, 'C') + QByteArray(5, 'B'));
        QCOMPARE(declaredLineage(second), declaredLineage(first));
        QCOMPARE(declaredLineage(declaredLineage(second)), declaredLineage(second));
        QVERIFY(declaredLineage(restored) != declaredLineage(second));
        QVERIFY(goesOnFrom(second, first) && goesOnFrom(restored, second));
        QVERIFY(!goesOnFrom(restored, first) && !goesOnFrom(first, second));
        QVERIFY(!goesOnFrom(uid<LineageId>('A'), uid<LineageId>('A'))); // from before that was said
    }
    void whoKnowsAStartThatIsNotThereHasSeenWhatWasLost()
    {
        const LineageId a = uid<LineageId>('A');
        const LineageId lost = lineageAfterStart(a, uid<LineageId>('1'));
        const LineageId present = lineageAfterStart(a, uid<LineageId>('2'));
        QVERIFY(lacksStart({a, present}, {a, lost}, present));
        QVERIFY(!lacksStart({a, lost, present}, {a, lost}, present));
        QVERIFY(!lacksStart({a, present}, {a, uid<LineageId>('B')}, present)); // that is another lineage
    }
    void twoMemoriesOfOneHistoryBecomeOne_data()
    {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("both");
        QTest::newRow("the same") << QStringLiteral("ABC") << QStringLiteral("ABC") << QStringLiteral("ABC");
        QTest::newRow("they know more at the end")
            << QStringLiteral("AB") << QStringLiteral("ABC") << QStringLiteral("ABC");
        QTest::newRow("they know one between")
            << QStringLiteral("AC") << QStringLiteral("ABC") << QStringLiteral("ABC");
        QTest::newRow("they know older ones") << QStringLiteral("C") << QStringLiteral("ABC") << QStringLiteral("ABC");
        QTest::newRow("they know less") << QStringLiteral("ABC") << QStringLiteral("B") << QStringLiteral("ABC");
        QTest::newRow("mine branched off") << QStringLiteral("ABX") << QStringLiteral("ABC") << QStringLiteral("ABCX");
        QTest::newRow("nothing is known here") << QStringLiteral("") << QStringLiteral("AB") << QStringLiteral("AB");
        QTest::newRow("nothing is known there") << QStringLiteral("AB") << QStringLiteral("") << QStringLiteral("AB");
        QTest::newRow("a null one and a repetition")
            << QStringLiteral("A") << QStringLiteral("A.BB") << QStringLiteral("AB");
    }
    void twoMemoriesOfOneHistoryBecomeOne()
    {
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QFETCH(QString, both);
        const QList<LineageId> merged = mergedLineages(lineages(mine), lineages(theirs));
        QCOMPARE(merged, lineages(both));
        QVERIFY(holdsLineages(merged, lineages(mine)));
        QCOMPARE(holdsLineages(lineages(mine), lineages(both)), mine == both);
    }
};

TANDEM_TEST(TestLineages)
#include "tst_lineages.moc"
