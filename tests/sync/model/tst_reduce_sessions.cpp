#include "reduce_bills.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

/// One POS with several devices, whose operations name the session that each of them opened or joined.
Reduction at(Log &log, Till &till, char session, OperationBody body)
{
    Operation operation = log.make(till, std::move(body));
    operation.author.pos = QStringLiteral("Bar");
    operation.session = uid<SessionId>(session);
    return log.place(operation);
}

} // namespace

/// POS sessions that several devices share, and what they bring in late.
class TestReduceSessions : public QObject
{
    Q_OBJECT

private slots:
    void aSessionIsFoundByEachNameItWasOpenedUnder()
    {
        Log log;
        Till one{'a'}, other{'b'};
        at(log, one, 's', op::OpenSession{eur(100)});
        at(log, other, 't', op::OpenSession{eur(200)});
        at(log, other, 't', op::OpenSession{eur(300)}); // its float once more
        QCOMPARE(log.state.sessions.size(), 1);
        const PosSession &session = log.state.sessions.first();
        QCOMPARE(session.aliases, QList<SessionId>{uid<SessionId>('t')});
        QCOMPARE(*session.drawers.last().startingCash, eur(300));
        QVERIFY(session.isNamed(uid<SessionId>('s')) && session.isNamed(uid<SessionId>('t')));
        QVERIFY(!session.isNamed(uid<SessionId>('u')));
        at(log, other, 't', op::CloseSession{eur(300)});
        QVERIFY(!session.open);
    }

    void theFloatOfACountedDrawerStandsStill()
    {
        Log log;
        Till one{'a'};
        at(log, one, 's', op::OpenSession{eur(100)});
        at(log, one, 's', op::CloseSession{eur(100)});
        at(log, one, 's', op::OpenSession{eur(900)});
        QCOMPARE(*log.state.sessions.first().drawers.first().startingCash, eur(100));
        QCOMPARE(log.state.sessions.size(), 1);
    }

    void eachDeviceHasSupplementsOfItsOwn()
    {
        Log log;
        Till one{'a'}, other{'b'}, third{'c'};
        at(log, one, 's', op::OpenSession{eur(0)});
        at(log, one, 's', op::CloseSession{eur(0)});
        at(log, one, 's', add(bread, 1));
        at(log, other, 's', cash('1', 100));
        at(log, third, 's', cash('2', 140));
        at(log, other, 's', op::PayVoid{order, uid<PaymentId>('1')});
        const QList<Supplement> &late = log.state.sessions.first().supplements;
        QCOMPARE(late.size(), 2);
        QCOMPARE(late.first().device, uid<DeviceId>('b'));
        QCOMPARE(late.first().figures.methods.value(QStringLiteral("Cash")).amount, eur(0));
        QCOMPARE(late.last().device, uid<DeviceId>('c'));
        QCOMPARE(late.last().figures.methods.value(QStringLiteral("Cash")).amount, eur(140));
    }

    void taxesOfOneNameAreOneFigureWhateverTheirRate()
    {
        Log log;
        Till one{'a'};
        at(log, one, 's', op::OpenSession{eur(0)});
        op::AddLine low = add(bread, 1, 1100), high = add(cake, 1, 1200);
        low.taxes = {{QStringLiteral("VAT"), *Rate::parse(u"10"), true}};
        high.taxes = {{QStringLiteral("VAT"), *Rate::parse(u"20"), true}};
        at(log, one, 's', low);
        at(log, one, 's', high);
        const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {lineage, 0}, one.counter + 1);
        at(log, one, 's', op::Finalize{order, bill, {}, eur(0), QStringLiteral("A"), {}});
        const SessionTax vat = log.state.sessions.first().figures.taxes.value(QStringLiteral("VAT"));
        QCOMPARE(vat.tax, eur(300));
        QCOMPARE(vat.net, eur(2000));
    }
};

TANDEM_TEST(TestReduceSessions)
#include "tst_reduce_sessions.moc"
