#include "reduce_bills.h"
#include "sync/model/kitchen.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

op::SendToKitchen ticket(qint64 count, const QString &note = {}, const QString &orderNote = {})
{
    return {order, {{bread, pieces(count), note}}, orderNote};
}

QList<KitchenDue> due(const Log &log, OrderId id = order) { return kitchenDue(log.at(id)); }

} // namespace

/// What the kitchen is told, and what it still has to be told.
class TestReduceKitchen : public QObject
{
    Q_OBJECT

private slots:
    void theNextTicketHoldsWhatIsNew()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 3));
        log.say(ana, add(cake, 1));
        log.say(ana, ticket(2));
        QCOMPARE(due(log), (QList<KitchenDue>{{bread, pieces(1), {}}, {cake, pieces(1), {}}}));
        log.say(ana, ticket(1));
        log.say(ana, op::SendToKitchen{order, {{cake, pieces(1), {}}}, {}});
        QVERIFY(due(log).isEmpty());
        log.say(ana, op::SetNote{order, bread, QStringLiteral("no nuts")});
        QCOMPARE(due(log), (QList<KitchenDue>{{bread, Quantity(), QStringLiteral("no nuts")}}));
        log.say(ana, ticket(0, QStringLiteral("no nuts")));
        QVERIFY(due(log).isEmpty());
        log.say(ana, op::RemoveLine{order, cake});
        QCOMPARE(due(log), (QList<KitchenDue>{{cake, pieces(-1), {}}}));
    }

    void aTicketIsOfTheGoodsWhereTheyAre_data()
    {
        QTest::addColumn<int>("split");
        QTest::addColumn<bool>("isSeen");
        QTest::addColumn<bool>("partWasSent");
        QTest::addColumn<int>("sent");
        QTest::addColumn<int>("dueHere");
        QTest::addColumn<int>("dueThere");
        QTest::newRow("all, of which one had gone") << 1 << false << false << 3 << 0 << 0;
        QTest::newRow("no more than there is") << 1 << false << false << 1 << 1 << 1;
        QTest::newRow("one that had gone and was sent from there") << 1 << false << true << 3 << 0 << 0;
        QTest::newRow("too many by who saw the one go") << 1 << true << false << 3 << -1 << 1;
        QTest::newRow("all, and nothing had gone") << -1 << false << false << 3 << 0 << 0;
    }
    void aTicketIsOfTheGoodsWhereTheyAre()
    {
        QFETCH(int, split);
        QFETCH(bool, isSeen);
        QFETCH(bool, partWasSent);
        QFETCH(int, sent);
        QFETCH(int, dueHere);
        QFETCH(int, dueThere);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.look(ben);
        log.say(ana, some(split, bread, order, second, part));
        if (isSeen)
            log.look(ben);
        if (partWasSent)
            log.say(ana, op::SendToKitchen{second, {{part, pieces(1), {}}}, {}});
        log.place(log.make(ben, ticket(sent)));
        const auto dueOf = [&](OrderId id) {
            const QList<KitchenDue> all = due(log, id);
            return all.isEmpty() ? Quantity() : all.first().quantity;
        };
        QCOMPARE(dueOf(order), pieces(dueHere));
        QCOMPARE(dueOf(second), pieces(dueThere));
    }

    void aNoteOnGoodsThatAreNotThereAnyMoreIsNoNewsForTheKitchen()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 1));
        log.say(ana, op::SetNote{order, bread, QStringLiteral("no nuts")});
        log.say(ana, op::RemoveLine{order, bread});
        QVERIFY(due(log).isEmpty());
    }

    void theOrdersNoteIsDueOnlyOnceTheKitchenKnowsOfTheOrder()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 1));
        log.say(ana, op::SetNote{order, {}, QStringLiteral("terrace")});
        QVERIFY(!isKitchenNoteDue(log.at(order)));
        log.say(ana, ticket(1));
        QVERIFY(isKitchenNoteDue(log.at(order)));
        log.say(ana, op::SendToKitchen{order, {}, QStringLiteral("terrace")});
        QVERIFY(!isKitchenNoteDue(log.at(order)));
    }

    void aNoteThatCrossedATicketIsToldToBoth_data()
    {
        QTest::addColumn<bool>("ofOrder");
        QTest::addColumn<bool>("ticketFirst");
        QTest::newRow("the order's, behind the ticket") << true << true;
        QTest::newRow("the order's, before the ticket") << true << false;
        QTest::newRow("the line's, behind the ticket") << false << true;
        QTest::newRow("the line's, before the ticket") << false << false;
    }
    void aNoteThatCrossedATicketIsToldToBoth()
    {
        QFETCH(bool, ofOrder);
        QFETCH(bool, ticketFirst);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ben);
        log.look(ana);
        const Operation sent = log.make(ana, ticket(1));
        const Operation note = log.make(ben, op::SetNote{order, ofOrder ? LineId() : bread, QStringLiteral("nuts!")});
        log.place(ticketFirst ? sent : note);
        const Reduction told = log.place(ticketFirst ? note : sent);
        QCOMPARE(told.outcome, Outcome::Combined);
        QVERIFY(tells(told, "kitchen-due", 'a') && tells(told, "kitchen-due", 'b'));
        QCOMPARE(due(log).size(), ofOrder ? 0 : 1);
        QCOMPARE(isKitchenNoteDue(log.at(order)), ofOrder);
    }

    void aNoteThatTheSenderSawIsNoNews()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.say(ben, op::SetNote{order, {}, QStringLiteral("terrace")});
        QVERIFY(saysNothing(log.say(ana, ticket(1, {}, QStringLiteral("terrace")))));
        QVERIFY(saysNothing(log.say(ben, op::SetNote{order, {}, QStringLiteral("bar")})));
        QVERIFY(isKitchenNoteDue(log.at(order)));
    }

    void aSecondTicketForTheSameGoodsCountsOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("other");
        QTest::addColumn<int>("sent");
        QTest::newRow("the same") << 3 << 2 << 2 << 2;
        QTest::newRow("the second has more") << 3 << 1 << 3 << 3;
        QTest::newRow("the second has less") << 3 << 3 << 1 << 3;
        QTest::newRow("void slips for the same") << -3 << -2 << -2 << -2;
        QTest::newRow("more is given back") << -3 << -1 << -3 << -3;
        QTest::newRow("less is given back") << -3 << -3 << -1 << -3;
    }
    void aSecondTicketForTheSameGoodsCountsOnce()
    {
        QFETCH(int, count);
        QFETCH(int, first);
        QFETCH(int, other);
        QFETCH(int, sent);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, count));
        log.look(ana);
        log.look(ben);
        QVERIFY(saysNothing(log.place(log.make(ana, ticket(first)))));
        const Reduction twice = log.place(log.make(ben, ticket(other)));
        QCOMPARE(twice.outcome, Outcome::Combined);
        QVERIFY(tells(twice, "kitchen-twice", 'a') && tells(twice, "kitchen-twice", 'b'));
        QCOMPARE(log.at(order).line(bread)->sent(), pieces(sent));
    }

    void aVoidSlipAndATicketAreNotTheSameGoods()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.say(ana, ticket(2));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, ticket(-1)));
        QVERIFY(saysNothing(log.place(log.make(ben, ticket(1)))));
        QCOMPARE(log.at(order).line(bread)->sent(), pieces(2));
    }

    void aTicketWithOnlyANewNoteIsNoGoodsTwice()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, ticket(0, QStringLiteral("warm"))));
        QVERIFY(saysNothing(log.place(log.make(ben, ticket(2)))));
        QCOMPARE(log.at(order).line(bread)->sent(), pieces(2));
    }

    void whatTheKitchenMakesInVainIsToldToBoth_data()
    {
        QTest::addColumn<OperationBody>("less");
        QTest::addColumn<bool>("ticketFirst");
        for (const bool ticketFirst : {true, false}) {
            const char *when = ticketFirst ? "after the ticket" : "before the ticket";
            QTest::addRow("a lower total, %s", when)
                << OperationBody(op::SetQuantity{order, bread, pieces(1)}) << ticketFirst;
            QTest::addRow("a remove, %s", when) << OperationBody(op::RemoveLine{order, bread}) << ticketFirst;
            QTest::addRow("a cancel, %s", when) << OperationBody(op::Cancel{order}) << ticketFirst;
        }
    }
    void whatTheKitchenMakesInVainIsToldToBoth()
    {
        QFETCH(OperationBody, less);
        QFETCH(bool, ticketFirst);
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.look(ana);
        log.look(ben);
        const Operation sent = log.make(ana, ticket(2));
        const Operation change = log.make(ben, less);
        log.place(ticketFirst ? sent : change);
        const Reduction told = log.place(ticketFirst ? change : sent);
        QVERIFY(tells(told, "kitchen-due", 'a') && tells(told, "kitchen-due", 'b'));
        QVERIFY(due(log).first().quantity < Quantity());
    }

    void whatWasSentGoesWithItsPart_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("goods that are sold") << 1;
        QTest::newRow("goods that are given back") << -1;
    }
    void whatWasSentGoesWithItsPart()
    {
        QFETCH(int, count);
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 3 * count));
        log.say(ana, ticket(2 * count, QStringLiteral("warm")));
        log.say(ana, some(1 * count, bread, order, second, part));
        QCOMPARE(log.at(second).line(part)->sent(), pieces(count));
        QCOMPARE(log.at(order).line(bread)->sent(), pieces(count));
        QCOMPARE(log.at(second).line(part)->kitchen.first().note, QStringLiteral("warm"));
        QVERIFY(log.at(second).line(part)->kitchen.first().moved);
        // The whole line goes: no more was sent of it than that.
        log.say(ana, some(2 * count, bread, order, third, otherPart));
        QCOMPARE(log.at(third).line(otherPart)->sent(), pieces(count));
        QCOMPARE(due(log, third).first().quantity, pieces(count));
        QVERIFY(due(log).isEmpty());
        // What came along is no ticket of its own: the next one does not meet it.
        const Operation rest = log.make(ana, op::SendToKitchen{third, {{otherPart, pieces(count), {}}}, {}});
        QVERIFY(saysNothing(log.place(rest)));
        QVERIFY(due(log, third).isEmpty());
        QVERIFY(saysNothing(log.say(ana, op::SetNote{third, otherPart, QStringLiteral("cold")})));
    }

    void whatWasTakenOffAfterAVoidSlipTakesNothingOfItAlong()
    {
        // More was withdrawn at the kitchen than it had been sent.
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 3));
        log.say(ana, ticket(-1));
        log.say(ana, some(1, bread, order, second, part));
        QVERIFY(log.at(second).line(part)->kitchen.isEmpty());
        QCOMPARE(log.at(order).line(bread)->sent(), pieces(-1));
    }

    void aTicketForALineThatWasSplitMeanwhileIsForBothParts()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 3));
        log.look(ana);
        log.look(ben);
        log.place(log.make(ana, some(1, bread, order, second, part)));
        log.place(log.make(ben, ticket(3)));
        QCOMPARE(log.at(order).line(bread)->sent(), pieces(2));
        QCOMPARE(log.at(second).line(part)->sent(), pieces(1));
        QVERIFY(due(log).isEmpty() && due(log, second).isEmpty());
    }

    void aTicketForPaidGoodsIsAlsoForWhatWentOn()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(1)})); // has seen nothing else
        log.look(ben);
        pay(log, ana, order, '1', {{bread, 1}});
        log.place(log.make(ben, ticket(2)));
        const Order &rest = log.at(followUpId(order));
        QCOMPARE(rest.line(followUpLineId(bread))->sent(), pieces(1));
        QCOMPARE(log.at(order).line(bread)->sent(), pieces(1));
    }

    void whatTheKitchenHadOfGoodsThatWentOnUnpaidIsNotCountedAnew()
    {
        Log log;
        Till ana{'a'}, ben{'b'}, cleo{'c'}, pat{'p'};
        log.say(ana, add(cake, 1));
        log.look(pat);
        log.say(ana, add(bread, 3));
        log.look(ben);
        log.say(ana, ticket(3));
        log.place(log.make(ana, op::ChangeQuantity{order, bread, pieces(2)}));
        pay(log, pat, order, '1', {{cake, 1}});
        const OrderId rest = followUpId(order);
        log.look(cleo);
        const Reduction twice = log.place(log.make(ben, ticket(3)));
        QVERIFY(tells(twice, "kitchen-twice", 'a') && tells(twice, "kitchen-twice", 'b'));
        QCOMPARE(log.at(rest).line(bread)->sent(), pieces(3));
        QCOMPARE(due(log, rest), (QList<KitchenDue>{{bread, pieces(2), {}}}));
        QVERIFY(saysNothing(log.place(log.make(cleo, op::SendToKitchen{rest, {{bread, pieces(2), {}}}, {}}))));
        QVERIFY(due(log, rest).isEmpty());
    }

    void whatTheKitchenHadBeyondTheBillGoesOn()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1));
        log.look(ana);
        log.place(log.make(ben, op::ChangeQuantity{order, bread, pieces(2)}));
        log.look(ben);
        log.place(log.make(ben, ticket(3)));
        log.place(log.make(ben, add(cake, 1)));
        log.place(log.make(ben, op::SendToKitchen{order, {{cake, pieces(1), {}}}, {}}));
        pay(log, ana, order, '1', {{bread, 1}});
        const Order &rest = log.at(followUpId(order));
        QCOMPARE(rest.line(followUpLineId(bread))->sent(), pieces(2));
        QCOMPARE(rest.line(cake)->sent(), pieces(1));
        QCOMPARE(log.at(order).line(bread)->sent(), pieces(1));
        QVERIFY(kitchenDue(rest).isEmpty());
    }

    /// On her own screen the cancel was refused: she was being paid, as far as she knew.
    void whoseCancelCountedAfterAllIsToldWhatTheKitchenHas()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        const Operation begun = log.make(ana, op::PayBegin{order, billFor(ana, {{bread, 2}})});
        log.place(begun);
        log.say(ben, op::PayTakeOver{order, begun.ref});
        log.place(log.make(ana, op::Cancel{order}));
        const Reduction sent = log.place(log.make(ana, op::SendToKitchen{order, {{bread, pieces(2), {}}}, {}}));
        QCOMPARE(sent.outcome, Outcome::Combined);
        QVERIFY(tells(sent, "kitchen-due", 'a'));
        QCOMPARE(sent.notices.size(), 1);
    }

    void whoseCancelWasRefusedIsToldOfTheOtherOnly()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 2));
        log.say(ben, op::RemoveLine{order, bread});
        log.place(log.make(ana, cash('1', 100)));
        QCOMPARE(log.place(log.make(ana, op::Cancel{order})).outcome, Outcome::Refused);
        const Reduction sent = log.place(log.make(ana, op::SendToKitchen{order, {{bread, pieces(2), {}}}, {}}));
        QVERIFY(tells(sent, "kitchen-due", 'a'));
        QVERIFY(tells(sent, "kitchen-due", 'b'));
        QCOMPARE(sent.notices.size(), 2);
    }
};

TANDEM_TEST(TestReduceKitchen)
#include "tst_reduce_kitchen.moc"
