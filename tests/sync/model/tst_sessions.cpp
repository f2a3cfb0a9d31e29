#include "reduce_log.h"
#include "sync/model/serialize.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

/// The Bar with up to two devices, 'a' and 'b', that share the session opened by 'a'.
class Bar
{
public:
    Reduction say(char device, OperationBody body)
    {
        Till &till = m_tills.try_emplace(device, Till{device}).first->second;
        Operation operation = m_log.make(till, std::move(body));
        operation.author = {QString(QLatin1Char(device)), QStringLiteral("Bar")};
        operation.session = session;
        operation.deviceTime = ++m_time;
        return m_log.place(operation);
    }
    /// A paid order of its own for so many cents, in cash or by card, with 20% tax in it.
    void sell(char device, char id, qint64 cents, const QString &kind = QStringLiteral("cash"))
    {
        op::AddLine line = add(uid<LineId>(id), 1, cents);
        line.order = uid<OrderId>(id);
        line.taxes = {{QStringLiteral("VAT"), *Rate::parse(QStringLiteral("20")), true}};
        say(device, line);
        op::PayAdd money = cash(id, cents);
        money.order = line.order;
        money.kind = kind;
        money.method = kind == QLatin1String("cash") ? QStringLiteral("Cash") : QStringLiteral("Card");
        say(device, money);
        const Bill bill = billOf(m_log.at(line.order), TaxRounding::PerLine, {}, 0);
        say(device, op::Finalize{line.order, bill, {money.payment}, eur(0), QString(QLatin1Char(id)), {}});
    }
    const PosSession &at(SessionId id) { return *m_log.state.session(id); }
    const PosSession &at() { return at(session); }
    StreamState &state() { return m_log.state; }

    SessionId session = uid<SessionId>('s');

private:
    Log m_log;
    std::map<char, Till> m_tills;
    qint64 m_time = 1000;
};

/// What was taken by a method in a session, over its Z and all supplements.
Money takenBy(const PosSession &session, const QString &method)
{
    Money sum = Money::zero(Currency());
    const auto add = [&](const SessionFigures &figures) {
        if (const auto it = figures.methods.constFind(method); it != figures.methods.cend())
            sum += it->amount;
    };
    add(session.figures);
    for (const Supplement &late : session.supplements)
        add(late.figures);
    return sum;
}

} // namespace

class TestSessions : public QObject
{
    Q_OBJECT

private slots:
    void cashThatIsPutInOrTakenOutIsExpectedInItsDrawerAndOnTheZ()
    {
        Bar bar;
        bar.say('a', op::OpenSession{eur(1000)});
        bar.say('b', op::OpenSession{eur(2000)});
        bar.sell('a', '1', 600);
        QCOMPARE(bar.say('a', op::MoveCash{eur(-500), QStringLiteral("Bank")}).outcome, Outcome::Applied);
        bar.say('b', op::MoveCash{eur(250), QStringLiteral("Change")});
        QCOMPARE(figuresOf(bar.at()).expected, eur(1000 + 600 - 500 + 2000 + 250));
        QCOMPARE(takenBy(bar.at(), QStringLiteral("Cash")), eur(600)); // it was not sold
        bar.say('a', op::CloseSession{eur(1100)});
        QCOMPARE(figuresOf(bar.at()).expected, eur(1100));
        const SessionFigures z = bar.at().figures;
        QCOMPARE(z.moves.size(), 2);
        QCOMPARE(z.moves.first().amount, eur(-500));
        QCOMPARE(z.moves.first().reason, QStringLiteral("Bank"));
        QCOMPARE(z.moves.first().device, uid<DeviceId>('a'));

        // What comes later changes no Z: b's drawer is not counted yet, a's is.
        bar.say('b', op::MoveCash{eur(-50), QStringLiteral("Milk")});
        bar.say('a', op::MoveCash{eur(-100), QStringLiteral("Tip")});
        QCOMPARE(bar.at().figures, z);
        const QList<Supplement> late = bar.at().supplements;
        QCOMPARE(late.size(), 2);
        QCOMPARE(late[0].figures.moves.first().reason, QStringLiteral("Milk"));
        QCOMPARE(figuresOf(bar.at().drawers[1], Currency()).expected, eur(2200));
        QCOMPARE(late[1].cashAfterCount, eur(-100));
        StreamState read;
        QVERIFY(read.readHeader(bar.state().serializeHeader()));
        QCOMPARE(read.sessions, bar.state().sessions);

        bar.session = uid<SessionId>('?');
        QCOMPARE(bar.say('a', op::MoveCash{eur(1), QStringLiteral("Found")}).outcome, Outcome::Invalid);
    }

    void nobodyWaitsAnyLongerForADeviceThatWasGivenUpAndItsLateWorkCountsAllTheSame()
    {
        Bar bar;
        bar.say('a', op::OpenSession{eur(1000)});
        bar.say('b', op::OpenSession{eur(2000)});
        QCOMPARE(bar.at().waitsFor(), (QList<DeviceId>{uid<DeviceId>('a'), uid<DeviceId>('b')}));
        bar.say('a', op::CloseSession{eur(1000)});
        QCOMPARE(bar.at().waitsFor(), QList<DeviceId>{uid<DeviceId>('b')});
        const auto giveUp = [&](char device) { return bar.say('a', op::GiveUpDevice{uid<DeviceId>(device)}).outcome; };
        QCOMPARE(giveUp('x'), Outcome::Invalid); // no such device was here
        QCOMPARE(giveUp('a'), Outcome::Invalid); // it is done
        QCOMPARE(giveUp('b'), Outcome::Applied);
        QCOMPARE(giveUp('b'), Outcome::Applied); // by two managers
        QVERIFY(bar.at().waitsFor().isEmpty());
        QCOMPARE(bar.at().givenUp, QList<DeviceId>{uid<DeviceId>('b')});
        StreamState read;
        QVERIFY(read.readHeader(bar.state().serializeHeader()));
        QCOMPARE(read.sessions, bar.state().sessions);

        bar.sell('b', '1', 600); // it was not lost after all
        QCOMPARE(takenBy(bar.at(), QStringLiteral("Cash")), eur(600));
        QCOMPARE(bar.at().supplements.size(), 1);
    }

    void workThatComesAfterTheZIsInASupplementAndTheZStandsStill()
    {
        Bar bar;
        bar.say('a', op::OpenSession{eur(1000)});
        bar.say('b', op::OpenSession{eur(2000)});
        bar.sell('a', '1', 600);
        bar.say('a', op::CloseSession{eur(1600)});
        const PosSession z = bar.at();
        QCOMPARE(z.figures.orders, 1);
        QCOMPARE(z.figures.methods.value(QStringLiteral("Cash")).amount, eur(600));

        bar.sell('b', '2', 1200);
        bar.sell('b', '3', 2400, QStringLiteral("card"));
        QCOMPARE(bar.at().figures, z.figures);
        QCOMPARE(figuresOf(bar.at()).expected, figuresOf(z).expected);
        QCOMPARE(bar.at().supplements.size(), 1);
        const Supplement &late = bar.at().supplements.first();
        QCOMPARE(late.device, uid<DeviceId>('b'));
        QCOMPARE(late.figures.orders, 2);
        QCOMPARE(late.figures.total, eur(3600));
        QCOMPARE(late.figures.methods.value(QStringLiteral("Cash")).amount, eur(1200));
        QCOMPARE(late.figures.methods.value(QStringLiteral("Card")).amount, eur(2400));
        QCOMPARE(late.figures.taxes.value(QStringLiteral("VAT")).tax, eur(600));
        QVERIFY(late.figures.first > z.closedAt && late.figures.last > late.figures.first);
        QCOMPARE(takenBy(bar.at(), QStringLiteral("Cash")), eur(1800));
    }

    void theZSaysWhichDrawersWereNotCounted()
    {
        Bar bar;
        bar.say('a', op::OpenSession{eur(1000)});
        bar.say('b', op::OpenSession{eur(2000)});
        bar.say('a', op::CloseSession{eur(1000)});
        QCOMPARE(bar.at().uncounted, QList<DeviceId>{uid<DeviceId>('b')});
        QCOMPARE(bar.at().closedBy.cashier, QStringLiteral("a"));
        bar.say('b', op::CloseSession{eur(2000)});
        QCOMPARE(bar.at().uncounted, QList<DeviceId>{uid<DeviceId>('b')}); // as it was printed
        QCOMPARE(bar.at().closedBy.cashier, QStringLiteral("a"));
    }

    void aDrawerCountedAfterTheZEndsItsSupplement()
    {
        Bar bar;
        bar.say('a', op::OpenSession{eur(0)});
        bar.say('b', op::OpenSession{eur(500)});
        bar.sell('a', '0', 200);
        bar.say('a', op::CloseSession{eur(190)});
        const DrawerFigures z = figuresOf(bar.at());
        QCOMPARE(z.expected, eur(200));
        QCOMPARE(*z.counted, eur(190));
        bar.sell('b', '1', 300);
        bar.say('b', op::CloseSession{eur(790)});
        bar.say('c', op::OpenSession{eur(50)}); // did not know of the close
        bar.say('c', op::CloseSession{eur(50)});
        QCOMPARE(figuresOf(bar.at()).startingCash, z.startingCash);
        QCOMPARE(figuresOf(bar.at()).expected, z.expected);
        QCOMPARE(figuresOf(bar.at()).counted, z.counted);
        QCOMPARE(bar.at().supplements.size(), 2);
        const DrawerFigures counted = figuresOf(*bar.at().supplements.first().drawer, Currency());
        QCOMPARE(counted.expected, eur(800));
        QCOMPARE(*counted.counted, eur(790));

        bar.sell('b', '2', 100); // came by another way
        QCOMPARE(bar.at().supplements.size(), 3);
        QCOMPARE(bar.at().supplements.first().figures.total, eur(300));
        QCOMPARE(bar.at().supplements.last().figures.total, eur(100));
        QCOMPARE(bar.at().supplements.last().cashAfterCount, eur(100));
        QCOMPARE(figuresOf(bar.at().drawers[1], Currency()).expected, eur(800)); // a counted drawer stands still
        QCOMPARE(takenBy(bar.at(), QStringLiteral("Cash")), eur(600));
    }

    void whatADeviceBringsInTwoRunsIsTwoSupplements()
    {
        Bar bar;
        bar.say('a', op::OpenSession{eur(0)});
        bar.say('b', op::OpenSession{eur(0)});
        bar.say('a', op::CloseSession{eur(0)});
        bar.sell('b', '1', 300);
        const SessionId first = std::exchange(bar.session, uid<SessionId>('t'));
        bar.say('a', op::OpenSession{eur(0)});
        bar.session = first;
        bar.sell('b', '2', 200);
        QCOMPARE(bar.at(first).supplements.size(), 2);
        QCOMPARE(bar.at(first).supplements.first().run, 1);
        QCOMPARE(bar.at(first).supplements.last().run, 2);
        QCOMPARE(bar.at(uid<SessionId>('t')).figures.orders, 0);
    }

    void aDeviceThatJoinedWithoutKnowingOfTheCloseStaysInItsSession()
    {
        Bar bar;
        bar.say('a', op::OpenSession{eur(0)});
        bar.say('a', op::CloseSession{eur(0)});
        bar.say('b', op::OpenSession{eur(700)});
        bar.sell('b', '1', 100);
        bar.say('b', op::CloseSession{eur(800)});
        QCOMPARE(bar.state().sessions.size(), 1);
        QCOMPARE(bar.state().run, 1);
        const Drawer &drawer = *bar.at().supplements.first().drawer;
        QCOMPARE(*drawer.startingCash, eur(700));
        QCOMPARE(figuresOf(drawer, Currency()).expected, eur(800));
    }

    void aVoidOfMoneyFromAClosedSessionIsInItsSupplement()
    {
        Bar bar;
        bar.say('a', op::OpenSession{eur(0)});
        bar.say('a', add(bread, 1, 500));
        bar.say('a', cash('1', 500));
        bar.say('a', op::CloseSession{eur(500)});
        const SessionId first = std::exchange(bar.session, uid<SessionId>('t'));
        bar.say('b', op::OpenSession{eur(0)});
        bar.say('b', op::PayVoid{order, uid<PaymentId>('1')});
        QCOMPARE(bar.at(first).figures.methods.value(QStringLiteral("Cash")).amount, eur(500));
        QCOMPARE(bar.at(first).supplements.first().cashAfterCount, eur(-500));
        QCOMPARE(takenBy(bar.at(first), QStringLiteral("Cash")), eur(0));
        QCOMPARE(figuresOf(bar.at(first)).expected, eur(500));
    }

    void aSecondCountOfADrawerLeavesTheFirstAsItWas()
    {
        Bar bar;
        bar.say('a', op::OpenSession{eur(100)});
        bar.say('a', op::CloseSession{eur(100)});
        bar.say('a', op::CloseSession{eur(90)});
        QCOMPARE(*figuresOf(bar.at()).counted, eur(100));
        QCOMPARE(*bar.at().supplements.first().drawer->countedCash, eur(90));
    }

    void sessionsAndTheirSupplementsSurviveACheckpoint()
    {
        Bar bar;
        bar.say('a', op::OpenSession{eur(100)});
        bar.say('b', op::OpenSession{eur(200)});
        bar.sell('a', '1', 300);
        bar.say('a', op::CloseSession{eur(400)});
        bar.sell('b', '2', 500);
        bar.say('b', op::CloseSession{eur(700)});
        StreamState read;
        QVERIFY(read.readHeader(bar.state().serializeHeader()));
        QCOMPARE(read.sessions, bar.state().sessions);
        QCOMPARE(read.sessions.first().supplements.size(), 1);
    }

    void whoseDrawerWasCountedAtTheCloseMakesTheZ()
    {
        PosSession session;
        session.open = false;
        for (const char device : {'a', 'b', 'c'})
            session.drawers.append({uid<DeviceId>(device), eur(100), std::nullopt, std::nullopt, {}});
        session.drawers[1].countedCash = eur(70);
        session.drawers[2].countedCash = eur(90);
        session.uncounted.append(session.drawers[1].device); // counted later
        QCOMPARE(*figuresOf(session).counted, eur(90));
        session.open = true;
        QCOMPARE(figuresOf(session).startingCash, eur(300));
        QVERIFY(!figuresOf(session).counted);
    }
};

TANDEM_TEST(TestSessions)
#include "tst_sessions.moc"
