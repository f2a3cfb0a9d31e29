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
