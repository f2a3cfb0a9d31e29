#include "reduce_log.h"
#include "sync/model/stream_state.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

Order orderOf(char c, qint64 number = 0)
{
    Order order;
    order.id = uid<OrderId>(c);
    order.number = number;
    return order;
}

PosSession session(char id, const QString &pos, bool open)
{
    PosSession session;
    session.id = uid<SessionId>(id);
    session.pos = pos;
    session.open = open;
    return session;
}

/// The numbers of all orders, the smallest first.
QList<qint64> numbers(const StreamState &state)
{
    QList<qint64> all;
    state.forEach([&](const Order &order) { all.append(order.number); });
    std::sort(all.begin(), all.end());
    return all;
}

const QString bar = QStringLiteral("Bar");
const QString terrace = QStringLiteral("Terrace");

} // namespace

class TestStreamState : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentsOfAnOrderAreFoundInEveryLayer()
    {
        StreamState log;
        Order document = orderOf('d', 4);
        document.duplicateOf = uid<OrderId>('a');
        log.create(document);
        StreamState shown(&log);
        const auto found = [](const StreamState &state) {
            QList<qint64> all;
            state.forEachDocument(uid<OrderId>('a'), [&](const Order &order) { all.append(order.number); });
            std::sort(all.begin(), all.end());
            return all;
        };
        QCOMPARE(found(shown), QList<qint64>{4}); // the hub may have given that one alone
        shown.create(orderOf('a', 1));
        document.id = uid<OrderId>('e');
        document.number = 5;
        shown.create(document);
        QCOMPARE(found(shown), (QList<qint64>{1, 4, 5}));
        QCOMPARE(found(log), QList<qint64>{4});
        shown.clear();
        QCOMPARE(found(shown), QList<qint64>{4});
    }

    void aLineIsFoundByItsOrderHoweverThatChanges()
    {
        StreamState state;
        Order order = orderOf('a');
        Line line;
        line.id = uid<LineId>('1');
        order.lines.append(line);
        state.create(order);
        const auto isFound = [&](LineId id) {
            bool found = false;
            state.forEachWith(id, [&](const Order &) { found = true; });
            return found;
        };
        QVERIFY(isFound(uid<LineId>('1')));
        // One goes, two come; and what a line gives back may be known later than the line.
        Order &edited = *state.edit(order.id);
        edited.lines.first().id = uid<LineId>('2');
        line.id = uid<LineId>('3');
        edited.lines.append(line);
        state.index(edited.id);
        QVERIFY(isFound(uid<LineId>('2')));
        QVERIFY(isFound(uid<LineId>('3')));
        edited.lines.first().refundOfLine = uid<LineId>('9');
        edited.lines.removeLast();
        state.index(edited.id);
        bool isRefund = false;
        state.forEachRefund(uid<LineId>('9'), [&](const Order &) { isRefund = true; });
        QVERIFY(isRefund);
    }

    void unsentWorkLiesOverTheLogAndChangesNothingInIt()
    {
        StreamState log;
        log.create(orderOf('a', 1));
        log.create(orderOf('b', 2));
        StreamState shown(&log);
        shown.create(orderOf('c', 3));
        QCOMPARE(shown.find(uid<OrderId>('a')), log.find(uid<OrderId>('a')));
        QVERIFY(!shown.holds(uid<OrderId>('a')));

        shown.edit(uid<OrderId>('a'))->number = 11;
        shown.edit(uid<OrderId>('c'))->number = 13;
        QCOMPARE(log.find(uid<OrderId>('a'))->number, 1);
        QCOMPARE(shown.find(uid<OrderId>('a'))->number, 11);
        QCOMPARE(numbers(shown), (QList<qint64>{2, 11, 13}));
        QCOMPARE(numbers(log), (QList<qint64>{1, 2}));
        QVERIFY(!log.find(uid<OrderId>('c')));

        shown.edit(uid<OrderId>('a'))->number = 12;
        QCOMPARE(numbers(shown), (QList<qint64>{2, 12, 13}));
        shown.clear();
        QCOMPARE(numbers(shown), (QList<qint64>{1, 2}));
    }

    void anUnknownOrderIsNeitherFoundNorEdited()
    {
        StreamState log;
        StreamState shown(&log);
        for (StreamState *state : {&log, &shown}) {
            QVERIFY(!state->find(uid<OrderId>('a')));
            QVERIFY(!state->edit(uid<OrderId>('a')));
            QVERIFY(!state->holds(uid<OrderId>('a')));
        }
    }

    void anOrderOfTheLogIsEditedInPlace()
    {
        StreamState log;
        const Order &created = log.create(orderOf('a', 1));
        log.create(orderOf('b', 2));
        QCOMPARE(log.edit(uid<OrderId>('a')), &created);
    }

    void aPosHasTheSessionThatIsOpenThere()
    {
        StreamState state;
        QVERIFY(!state.openSession(bar));
        QVERIFY(!state.anyOpenSession());
        state.sessions = {session('1', bar, false), session('2', terrace, false)};
        QVERIFY(!state.openSession(bar));
        QVERIFY(!state.anyOpenSession());
        state.sessions.append(session('3', terrace, true));
        QVERIFY(!state.openSession(bar));
        QVERIFY(state.anyOpenSession());
        QCOMPARE(state.openSession(terrace)->id, uid<SessionId>('3'));
    }

    void aSessionThatWasMergedIsFoundUnderBothNames()
    {
        StreamState state;
        state.sessions = {session('1', bar, true), session('2', terrace, true)};
        state.sessions.last().aliases = {uid<SessionId>('3')};
        QCOMPARE(state.session(uid<SessionId>('1'))->pos, bar);
        QCOMPARE(state.session(uid<SessionId>('2'))->pos, terrace);
        QCOMPARE(state.session(uid<SessionId>('3')), state.session(uid<SessionId>('2')));
        QVERIFY(!state.session(uid<SessionId>('4')));
    }

    void unsentWorkBeginsWithTheLogsSessionsAndNumbers()
    {
        StreamState log;
        log.sessions = {session('1', bar, true)};
        log.run = 3;
        log.lastNumber = 12;
        log.lineageStarts.insert(uid<LineageId>('L'), {1, true, 9, 0});
        log.numbering.resumedIn = uid<LineageId>('L');
        const StreamState shown(&log);
        QCOMPARE(shown.serializeHeader(), log.serializeHeader());
        StreamState read;
        QVERIFY(read.readHeader(shown.serializeHeader()));
        QCOMPARE(read.sessions, log.sessions);
        QCOMPARE(read.run, 3);
        QCOMPARE(read.lastNumber, 12);
        QCOMPARE(read.lineageStarts, log.lineageStarts);
        QCOMPARE(read.numbering, log.numbering);
    }

    void whatAStateWasBeforeItIsReadIsGone()
    {
        StreamState state;
        state.sessions = {session('1', bar, true)};
        state.lineageStarts.insert(uid<LineageId>('L'), {});
        state.numbering.resumedIn = uid<LineageId>('L');
        state.run = 3;
        QVERIFY(state.readHeader(StreamState().serializeHeader()));
        QCOMPARE(state.serializeHeader(), StreamState().serializeHeader());
    }
};

TANDEM_TEST(TestStreamState)
#include "tst_stream_state.moc"
