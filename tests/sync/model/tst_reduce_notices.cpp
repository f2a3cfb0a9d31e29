#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

/// Who is named to those who are told.
class TestReduceNotices : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_log = Log();
        m_ana = {'a'};
        m_ben = {'b'};
        m_dan = {'d'};
        Till cleo{'c'};
        m_log.say(cleo, add(bread, 2));
        m_log.say(cleo, addTo(second, tea, 1));
        m_log.look(m_ana);
        m_log.look(m_ben);
        m_log.look(m_dan);
    }

    void whoTookMoneyIsNamedToWhoCannotCancel()
    {
        m_log.place(m_log.make(m_ana, cash('1', 100)));
        const Reduction refused = m_log.place(m_log.make(m_ben, op::Cancel{order}));
        QCOMPARE(refused.notices.size(), 1);
        QVERIFY(tells(refused, "cancel-refused", 'b'));
        QCOMPARE(refused.notices.first().by.cashier, QStringLiteral("a"));
    }
    void whoTookMoneyIsNamedToWhoCannotMerge()
    {
        m_log.place(m_log.make(m_ana, cash('1', 100)));
        const Reduction refused = m_log.place(m_log.make(m_ben, op::Merge{order, second}));
        QVERIFY(tells(refused, "merge-refused", 'b'));
        QCOMPARE(refused.notices.first().by.cashier, QStringLiteral("a"));
    }
    void whoseMoneyWasGivenBackHasTakenNone()
    {
        m_log.say(m_ana, cash('1', 100));
        m_log.say(m_ben, cash('2', 100));
        m_log.say(m_ben, op::PayVoid{order, uid<PaymentId>('2')});
        const Reduction refused = m_log.say(m_dan, op::Cancel{order});
        QCOMPARE(refused.notices.first().by.cashier, QStringLiteral("a"));
    }

    void whoTookALineAwayIsNamedToWhoChangedIt_data()
    {
        QTest::addColumn<OperationBody>("away");
        QTest::newRow("the line") << OperationBody(op::RemoveLine{order, bread});
        QTest::newRow("the order") << OperationBody(op::Cancel{order});
    }
    void whoTookALineAwayIsNamedToWhoChangedIt()
    {
        QFETCH(OperationBody, away);
        m_log.say(m_ana, op::ChangeQuantity{order, bread, pieces(1)}); // the last to change it before
        m_log.look(m_ben);
        m_log.place(m_log.make(m_ben, away));
        const Reduction kept = m_log.place(m_log.make(m_ana, op::SetPrice{order, bread, eur(199)}));
        QVERIFY(tells(kept, "kept-in-history", 'a'));
        QCOMPARE(kept.notices.first().by.cashier, QStringLiteral("b"));
    }
    /// A till refuses that, but for a moment.
    void whoSawThatTheLineIsGoneIsToldByWhomToo_data() { whoTookALineAwayIsNamedToWhoChangedIt_data(); }
    void whoSawThatTheLineIsGoneIsToldByWhomToo()
    {
        QFETCH(OperationBody, away);
        m_log.say(m_ben, op::RemoveLine{order, bread});
        m_log.say(m_ben, away);
        const Reduction kept = m_log.say(m_ana, op::SetPrice{order, bread, eur(199)});
        QCOMPARE(kept.notices.size(), 1);
        QCOMPARE(kept.notices.first().by.cashier, QStringLiteral("b"));
    }
    void whoseCancelWasRefusedHasTakenNothingAway()
    {
        m_log.say(m_ana, cash('1', 100));
        m_log.place(m_log.make(m_dan, op::Cancel{order}));
        m_log.place(m_log.make(m_ben, op::RemoveLine{order, bread}));
        const Reduction kept = m_log.place(m_log.make(m_ana, op::SetPrice{order, bread, eur(199)}));
        QCOMPARE(kept.notices.first().by.cashier, QStringLiteral("b"));
    }
    void whoTypedNothingIsNamedToWhoChangedTheLine()
    {
        m_log.place(m_log.make(m_ben, op::SetQuantity{order, bread, Quantity()}));
        const Reduction kept = m_log.place(m_log.make(m_ana, op::SetPrice{order, bread, eur(199)}));
        QVERIFY(tells(kept, "kept-in-history", 'a'));
        QCOMPARE(kept.notices.first().by.cashier, QStringLiteral("b"));
    }

    void whoWantedLessIsToldThatMoreWasPaid_data()
    {
        QTest::addColumn<OperationBody>("less");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("a tap") << OperationBody(op::ChangeQuantity{order, bread, pieces(-1)}) << true;
        QTest::newRow("a total") << OperationBody(op::SetQuantity{order, bread, pieces(1)}) << true;
        QTest::newRow("as many as were paid") << OperationBody(op::SetQuantity{order, bread, pieces(2)}) << false;
    }
    void whoWantedLessIsToldThatMoreWasPaid()
    {
        QFETCH(OperationBody, less);
        QFETCH(bool, isTold);
        m_log.place(m_log.make(m_ana, less));
        const Reduction paid = pay(m_log, m_ben, order, '1', {{bread, 2}});
        QCOMPARE(paid.notices.size(), isTold ? 1 : 0);
        QCOMPARE(tells(paid, "kept-in-history", 'a'), isTold);
    }
    void oneMoreAndOneLessIsNothingToTell()
    {
        m_log.place(m_log.make(m_ana, op::ChangeQuantity{order, bread, pieces(1)}));
        m_log.place(m_log.make(m_ana, op::ChangeQuantity{order, bread, pieces(-1)}));
        QVERIFY(saysNothing(pay(m_log, m_ben, order, '1', {{bread, 2}})));
    }
    void whatItsOwnAuthorTookAwayAgainNeedsNoWordOfThePayment()
    {
        m_log.place(m_log.make(m_ana, add(cake, 1)));
        m_log.place(m_log.make(m_ana, op::RemoveLine{order, cake}));
        QVERIFY(saysNothing(pay(m_log, m_ben, order, '1', {{bread, 2}})));
    }
    void whoseTapWasTakenAwayBeforeTheCancelNeedsNoWordOfIt()
    {
        m_log.place(m_log.make(m_ana, op::ChangeQuantity{order, bread, pieces(1)}));
        m_log.say(m_dan, op::RemoveLine{order, bread});
        QVERIFY(saysNothing(m_log.place(m_log.make(m_ben, op::Cancel{order}))));
    }
    void whoWantedLessIsToldOfTheCancel()
    {
        m_log.place(m_log.make(m_ana, op::ChangeQuantity{order, bread, pieces(-1)}));
        const Reduction cancelled = m_log.place(m_log.make(m_ben, op::Cancel{order}));
        QCOMPARE(cancelled.outcome, Outcome::Applied);
        QCOMPARE(cancelled.notices.size(), 1);
        QVERIFY(tells(cancelled, "kept-in-history", 'a'));
    }
    void whatItsOwnAuthorTookAwayAgainNeedsNoWordOfTheCancel()
    {
        m_log.place(m_log.make(m_ana, add(cake, 1)));
        m_log.place(m_log.make(m_ana, op::RemoveLine{order, cake}));
        QVERIFY(saysNothing(m_log.place(m_log.make(m_ben, op::Cancel{order}))));
    }

    void whoseChangeIsNotOnTheBillIsNamedToThePayer()
    {
        m_log.place(m_log.make(m_ana, add(cake, 1)));
        const Reduction begun = m_log.place(m_log.make(m_ben, op::PayBegin{order, billFor(m_ben, {{bread, 2}})}));
        QVERIFY(tells(begun, "after-bill", 'b'));
        for (const Notice &notice : begun.notices)
            QCOMPARE(notice.by.cashier, QString(QLatin1Char(notice.to == uid<DeviceId>('b') ? 'a' : 'b')));
    }

private:
    Log m_log;
    Till m_ana{'a'};
    Till m_ben{'b'};
    Till m_dan{'d'};
};

TANDEM_TEST(TestReduceNotices)
#include "tst_reduce_notices.moc"
