#include "outcome_expected.h"
#include "sync/model/outcome_table.h"
#include "test_program.h"

namespace tandem::outcomes {

/// Every pair of what two cashiers can do to one order without having seen each other, in both orders of arrival: both
/// online, at the same moment, or the later one while cut off. Everything that can be seen afterwards is what
/// sync/model/outcome_table.h promises, and so is what they are told.
class TestOutcomePairs : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfTheTableIsTried();
    void whatTwoCashiersDoAtOnce_data();
    void whatTwoCashiersDoAtOnce();
    void whatComesAfterTheBillIsOrdinaryOnceThePaymentIsBrokenOff_data();
    void whatComesAfterTheBillIsOrdinaryOnceThePaymentIsBrokenOff();
    void whatWasSeenIsNoConflict_data();
    void whatWasSeenIsNoConflict();
};

void TestOutcomePairs::everyKindOfTheTableIsTried()
{
    QCOMPARE(acts().size(), OutcomeTable::kinds().size());
    for (qsizetype i = 0; i < acts().size(); ++i)
        QCOMPARE(acts()[i].code, OutcomeTable::kinds()[i].code);
}

void TestOutcomePairs::whatTwoCashiersDoAtOnce_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("rowFirst");
    QTest::addColumn<bool>("offline");
    for (int row = 0; row < acts().size(); ++row) {
        for (int column = row; column < acts().size(); ++column) {
            for (const bool rowFirst : {true, false}) {
                for (const bool offline : {false, true}) {
                    QTest::addRow("%s × %s = %c, %s first, %s", acts()[row].code, acts()[column].code,
                                  OutcomeTable::letterOf(row, column), acts()[rowFirst ? row : column].code,
                                  offline ? "offline" : "online")
                        << row << column << rowFirst << offline;
                }
            }
        }
    }
}

void TestOutcomePairs::whatTwoCashiersDoAtOnce()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(bool, rowFirst);
    QFETCH(bool, offline);
    const Act &early = acts()[rowFirst ? row : column];
    const Act &late = acts()[rowFirst ? column : row];
    const Pair pair = pairOf(row, column, rowFirst);
    Floor floor;
    Cashier ana('a');
    Cashier ben('b');
    Cashier cleo('c'); // who took the order, and looks on
    floor.open({&ana, &ben, &cleo}, pair.column == u"RF");
    Cashier &first = rowFirst ? ana : ben;
    Cashier &second = rowFirst ? ben : ana;
    const Facts opened = factsOf(floor.state());
    early.make(first);
    late.make(second);
    Facts should = expected(pair);
    if (offline) {
        // Everybody goes on: the one by himself, the others in the log, which is long by the time he is back.
        second.sells();
        Effects alone(opened);
        alone.stand(QLatin1String(late.code), second.name);
        alone.sell(second.name);
        if (pair.letter != '-')
            QCOMPARE(differenceOf(factsOf(second.replica.shown()), alone.facts()), QString());
        floor.send(first);
        floor.deliver({&first, &cleo});
        first.sells();
        cleo.sells();
        floor.send(cleo);
        floor.send(first);
        floor.deliver({&first, &cleo, &second});
        Effects sales(should);
        for (const char till : {'a', 'b', 'c'})
            sales.sell(till);
        should = sales.facts();
        // Back in the log, and not yet in it himself, he is shown what will be.
        QCOMPARE(differenceOf(factsOf(second.replica.shown()), should), QString());
    } else {
        floor.send(first);
    }
    floor.send(second);
    floor.deliver({&ana, &ben, &cleo});
    QCOMPARE(floor.difference({&ana, &ben, &cleo}), QString());
    QCOMPARE(differenceOf(factsOf(floor.state()), should), QString());
    QCOMPARE(brokenTotals(floor.state()), QString());

    const OutcomeTable::Told told = OutcomeTable::told(row, column, rowFirst);
    QCOMPARE(ana.told, told.one);
    QCOMPARE(ben.told, told.other);
    QCOMPARE(floor.notices().size(), ana.told.size() + ben.told.size()); // and nobody else
    for (const Notice &notice : floor.notices()) {
        QCOMPARE(notice.money, OutcomeTable::isMoney(notice.code));
        if (pair.letter != '-') // there it is who paid
            QCOMPARE(notice.by, notice.to == ana.device ? ben.author : ana.author);
        QVERIFY(notice.to == ana.device || notice.to == ben.device);
    }
}

void TestOutcomePairs::whatComesAfterTheBillIsOrdinaryOnceThePaymentIsBrokenOff_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("rowFirst");
    for (int row = 0; row < acts().size(); ++row) {
        for (const bool rowFirst : {true, false}) {
            if (OutcomeTable::letterOf(row, indexOf(QStringLiteral("PB"))) == 'a')
                QTest::addRow("%s %s the payment", acts()[row].code, rowFirst ? "before" : "after") << row << rowFirst;
        }
    }
}

void TestOutcomePairs::whatComesAfterTheBillIsOrdinaryOnceThePaymentIsBrokenOff()
{
    QFETCH(int, row);
    QFETCH(bool, rowFirst);
    Floor floor;
    Cashier ana('a');
    Cashier ben('b');
    Cashier cleo('c');
    floor.open({&ana, &ben, &cleo}, false);
    acts()[row].make(ana);
    ben.does(op::PayBegin{order, ben.billOf(order)});
    floor.send(rowFirst ? ana : ben);
    floor.send(rowFirst ? ben : ana);
    floor.deliver({&ana, &ben});
    Effects open(before(false));
    open.stand(QLatin1String(acts()[row].code), 'a');
    // The bill is renewed: begun once more by who holds the order already. It is for what there is now.
    ben.does(op::PayBegin{order, ben.billOf(order)});
    floor.send(ben);
    QCOMPARE(ben.shown(order).lock->bill.total, totalsOf(ben.shown(order), TaxRounding::PerLine).total);
    ben.does(op::PayBreakOff{order});
    floor.send(ben);
    floor.deliver({&ana, &ben});
    QCOMPARE(floor.difference({&ana, &ben}), QString());
    QCOMPARE(differenceOf(factsOf(floor.state()), open.facts()), QString());
    QCOMPARE(ana.told, QStringList{QStringLiteral("after-bill")});
    QCOMPARE(ben.told, QStringList{QStringLiteral("after-bill")});
}

void TestOutcomePairs::whatWasSeenIsNoConflict_data()
{
    QTest::addColumn<int>("early");
    QTest::addColumn<int>("late");
    // What a till lets its cashier do after having seen the other.
    for (const char *early : {"AL", "QS", "QD", "PF", "NO", "HF", "KS"}) {
        for (const char *late : {"AL", "QS", "QD", "PF", "NO", "HF", "RM", "SP", "MG", "KS", "CA"}) {
            if (qstrcmp(early, "KS") == 0 && qstrcmp(late, "KS") == 0)
                continue; // nothing is left to be sent
            QTest::addRow("%s, then %s", early, late)
                << int(indexOf(QLatin1String(early))) << int(indexOf(QLatin1String(late)));
        }
    }
}

void TestOutcomePairs::whatWasSeenIsNoConflict()
{
    QFETCH(int, early);
    QFETCH(int, late);
    Floor floor;
    Cashier ana('a');
    Cashier ben('b');
    Cashier cleo('c');
    floor.open({&ana, &ben, &cleo}, false);
    Effects effects(before(false));
    acts()[early].make(ana);
    effects.stand(QLatin1String(acts()[early].code), 'a');
    floor.send(ana);
    floor.deliver({&ana, &ben});
    acts()[late].make(ben);
    if (qstrcmp(acts()[late].code, "NO") == 0)
        effects.drop(QStringLiteral("order bread note")); // who has read it writes it anew
    effects.stand(QLatin1String(acts()[late].code), 'b');
    if (qstrcmp(acts()[early].code, "HF") == 0 && qstrcmp(acts()[late].code, "SP") == 0)
        effects.put(QStringLiteral("part b customer"), nameOf('a'));
    if (qstrcmp(acts()[late].code, "MG") == 0)
        effects.drop(QStringLiteral("table customer"));
    floor.send(ben);
    floor.deliver({&ana, &ben});
    QCOMPARE(floor.difference({&ana, &ben}), QString());
    QCOMPARE(differenceOf(factsOf(floor.state()), effects.facts()), QString());
    QVERIFY(floor.notices().isEmpty());
}

} // namespace tandem::outcomes

using tandem::outcomes::TestOutcomePairs;
TANDEM_TEST(TestOutcomePairs)
#include "tst_outcome_pairs.moc"
