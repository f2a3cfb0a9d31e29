#include "sync/model/outcome.h"
#include "sync/model/outcome_table.h"
#include "test_program.h"

#include <QFile>

#include <algorithm>

using namespace tandem;

/// The table of what becomes of two changes at once, and the manual's page that is made of it. That tills and hubs do
/// what it says is tried in tests/sync/engine.
class TestOutcomes : public QObject
{
    Q_OBJECT

private slots:
    void everyPairIsExplained()
    {
        for (qsizetype i = 0; i < OutcomeTable::kinds().size(); ++i) {
            for (qsizetype j = 0; j < OutcomeTable::kinds().size(); ++j) {
                const char letter = OutcomeTable::letterOf(i, j);
                QCOMPARE(letter, OutcomeTable::letterOf(j, i));
                QVERIFY(std::any_of(OutcomeTable::letters().cbegin(), OutcomeTable::letters().cend(),
                                    [&](const OutcomeTable::Letter &each) { return each.letter == letter; }));
            }
        }
    }

    void eachIsToldTheSameWhoeverIsAskedFirst()
    {
        for (qsizetype i = 0; i < OutcomeTable::kinds().size(); ++i) {
            for (qsizetype j = 0; j < OutcomeTable::kinds().size(); ++j) {
                for (const bool isFirst : {true, false}) {
                    const OutcomeTable::Told told = OutcomeTable::told(i, j, isFirst);
                    const OutcomeTable::Told turned = OutcomeTable::told(j, i, !isFirst);
                    QCOMPARE(told.one, turned.other);
                    QCOMPARE(told.other, turned.one);
                    for (const QString &code : told.one + told.other)
                        QVERIFY2(noticeCodes().contains(code), qPrintable(code));
                }
            }
        }
    }

    void thePageSaysWhatTheTableSays()
    {
        QFile page(QStringLiteral(TANDEM_SOURCE "/sync/OUTCOMES.md"));
        if (qEnvironmentVariableIsSet("TANDEM_WRITE")) {
            QVERIFY(page.open(QIODevice::WriteOnly));
            page.write(OutcomeTable::page().toUtf8());
            page.close();
        }
        QVERIFY(page.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(page.readAll()), OutcomeTable::page());
    }
};

TANDEM_TEST(TestOutcomes)
#include "tst_outcomes.moc"
