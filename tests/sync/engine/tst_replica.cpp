#include "sync/engine/replica.h"
#include "sync/engine/sequencer.h"
#include "sync/engine/state_hash.h"
#include "sync/model/totals.h"
#include "sync/wire/op_codec.h"
#include "test_program.h"

using namespace tandem;

namespace {

template<typename T>
T uid(char c)
{
    return T::fromBytes(QByteArray(16, c));
}
const StreamId stream = uid<StreamId>('s');
const LineageId first = uid<LineageId>('1');
const LineageId second = uid<LineageId>('2');
const OrderId order = uid<OrderId>('o');

struct NoLog : LogReader
{
    QList<Entry> entries(StreamId, qint64, int, qint64) const override { return {}; }
    std::optional<Entry> entryOf(StreamId, OpRef op) const override
    {
        for (const Entry &entry : log) {
            if (entry.op == op)
                return entry;
        }
        return std::nullopt;
    }
    QList<Entry> log;
};

op::AddLine line(char id, qint64 pieces = 1)
{
    op::AddLine add;
    add.order = order;
    add.line = uid<LineId>(id);
    add.product = uid<ProductId>('p');
    add.name = QStringLiteral("Tea");
    add.quantity = Quantity::fromThousandths(1000 * pieces);
    add.unitPrice = Money::fromMinor(250, Currency());
    return add;
}

/// A till that works, and whose operations a hub places at once.
struct Till
{
    explicit Till(char name, QList<LineageId> lineages = {first})
        : replica(Replica::Setup{stream, uid<DeviceId>(name), Currency(), TaxRounding::PerLine, std::move(lineages)})
        , author{QString(QLatin1Char(name)), QStringLiteral("POS")}
    {
        replica.setChecksStates(true);
    }
    QByteArray work(const OperationBody &body)
    {
        const Operation operation = replica.prepare(body, author, uid<SessionId>('x'), 1);
        const QByteArray bytes = encodeOperation(operation);
        replica.submit(operation, bytes);
        return bytes;
    }
    Replica replica;
    Author author;
};

Applied receive(Replica &replica, const QList<Entry> &entries)
{
    return replica.receive(wire::Entries{stream, entries.first().seq, entries.last().seq, entries.last().seq, entries});
}

} // namespace

/// What a terminal's copy and a hub's log do with each other, without a network.
class TestReplica : public QObject
{
    Q_OBJECT

private slots:
    void anOrderThatWasComputedOtherwiseIsNoticedAndTheHubsIsTaken()
    {
        NoLog log;
        OrderSequencer hub(stream, first, {first}, Currency(), TaxRounding::PerLine, &log);
        Till ana('a');
        Till ben('b');
        const Entry entry = hub.place(uid<DeviceId>('a'), ana.work(line('1')), 1).entry;
        QVERIFY(receive(ana.replica, {entry}).differing.isEmpty());
        // The same entry, saying another state than Ben's computes: chained as its hub made it.
        Entry other = entry;
        other.stateHash = QByteArray(32, 'z');
        other.hash = entryHash({}, other);
        const QByteArray unsent = ben.work(line('2', 3));
        QCOMPARE(receive(ben.replica, {other}).differing, QList<OrderId>{order});
        Order theirs = *hub.state().find(order);
        theirs.customerName = QStringLiteral("as the hub says");
        ben.replica.takeOrder(theirs);
        QCOMPARE(ben.replica.confirmed().find(order)->customerName, theirs.customerName);
        QCOMPARE(ben.replica.shown().find(order)->lines.size(), 2); // own unsent work lies on top
        QCOMPARE(ben.replica.unsent(), 1);
        // Without a hub of the same version there is nothing to compare.
        Till cy('c');
        cy.replica.setChecksStates(false);
        QVERIFY(receive(cy.replica, {other}).differing.isEmpty());
    }

    void aRefundNotYetSentIsFlaggedOnceAnotherOneIsKnown()
    {
        NoLog log;
        OrderSequencer hub(stream, first, {first}, Currency(), TaxRounding::PerLine, &log);
        Till ana('a');
        Till ben('b');
        const auto give = [&](Till &till, char refund, const std::function<void(const OperationBody &)> &does) {
            op::AddLine back = line(refund, -1);
            back.order = uid<OrderId>(refund);
            back.refundOf = order;
            back.refundOfLine = uid<LineId>('1');
            does(back);
            const Bill bill = billOf(*till.replica.shown().find(back.order), TaxRounding::PerLine, till.replica.head(),
                                     till.replica.nextCounter());
            does(op::Finalize{back.order, bill, {}, Money::fromMinor(0, Currency()), QString(QLatin1Char(refund)), {}});
        };
        const auto fromAna = [&](const OperationBody &body) {
            const Entry entry = hub.place(uid<DeviceId>('a'), ana.work(body), 1).entry;
            log.log.append(entry);
            receive(ana.replica, {entry});
            receive(ben.replica, {entry});
        };
        fromAna(line('1'));
        const Bill bill = billOf(*ana.replica.shown().find(order), TaxRounding::PerLine, ana.replica.head(),
                                 ana.replica.nextCounter());
        fromAna(op::Finalize{order, bill, {}, Money::fromMinor(0, Currency()), QStringLiteral("r"), {}});
        give(ben, 'y', [&](const OperationBody &body) { ben.work(body); });
        QVERIFY(!ben.replica.shown().find(uid<OrderId>('y'))->needsManager);
        give(ana, 'x', fromAna);
        QVERIFY(ben.replica.shown().find(uid<OrderId>('y'))->needsManager);
    }

    void anOrderOfWhichTheHubSaysAnotherOriginKeepsItsUnsentWork()
    {
        Till ben('b');
        NoLog log;
        OrderSequencer hub(stream, first, {first}, Currency(), TaxRounding::PerLine, &log);
        receive(ben.replica, {hub.place(uid<DeviceId>('a'), Till('a').work(line('1')), 1).entry});
        ben.work(line('2', 3));
        Order theirs = *ben.replica.confirmed().find(order);
        theirs.root = uid<OrderId>('r');
        ben.replica.takeOrder(theirs);
        QCOMPARE(ben.replica.shown().find(order)->root, theirs.root);
        QCOMPARE(ben.replica.shown().find(order)->lines.size(), 2);
    }

    void anOrderThatTheHubGivesAndNobodyHadHeardOfIsShown()
    {
        Till ben('b');
        Till ana('a');
        ana.work(line('1'));
        ben.replica.takeOrder(*ana.replica.shown().find(order));
        QCOMPARE(ben.replica.shown().find(order)->lines.size(), 1);
    }

    void aMergeThatWasRefusedIsShownOnceThePaymentIsBrokenOff()
    {
        NoLog log;
        OrderSequencer hub(stream, first, {first}, Currency(), TaxRounding::PerLine, &log);
        Till ana('a');
        Till ben('b');
        const OrderId other = uid<OrderId>('2');
        op::AddLine cake = line('2');
        cake.order = other;
        const auto fromBen = [&](const OperationBody &body) {
            const Entry entry = hub.place(uid<DeviceId>('b'), ben.work(body), 1).entry;
            receive(ben.replica, {entry});
            receive(ana.replica, {entry});
        };
        fromBen(line('1'));
        fromBen(cake);
        fromBen(op::PayBegin{order, billOf(*ben.replica.shown().find(order), TaxRounding::PerLine, ben.replica.head(),
                                           ben.replica.nextCounter())});
        ana.work(op::Merge{order, other}); // not sent
        QCOMPARE(ana.replica.shown().find(other)->lines.size(), 1);
        fromBen(op::PayBreakOff{order});
        QCOMPARE(ana.replica.shown().find(order)->state, OrderState::Merged);
        QCOMPARE(ana.replica.shown().find(other)->lines.size(), 2);
    }

    /// A till that was on a lost log may know the follow-up of an order that is not paid here yet.
    void aFollowUpThatTheHubHearsOfOtherwiseKeepsWhatIsUnsent()
    {
        NoLog log;
        OrderSequencer hub(stream, first, {first}, Currency(), TaxRounding::PerLine, &log);
        Till ana('a');
        Till ben('b');
        const auto fromBen = [&](const OperationBody &body) {
            const Entry entry = hub.place(uid<DeviceId>('b'), ben.work(body), 1).entry;
            receive(ben.replica, {entry});
            receive(ana.replica, {entry});
        };
        fromBen(line('1'));
        const Bill bill = billOf(*ana.replica.shown().find(order), TaxRounding::PerLine, ana.replica.head(),
                                 ana.replica.nextCounter());
        fromBen(op::ChangeQuantity{order, uid<LineId>('1'), Quantity::one()});
        const op::PayAdd cash{order, uid<PaymentId>('p'), QStringLiteral("Cash"), QStringLiteral("cash"), bill.total};
        ana.work(cash);
        ana.work(op::Finalize{order, bill, {cash.payment}, Money::zero(Currency()), QStringLiteral("A-1"), {}});
        const OrderId rest = followUpId(order);
        QCOMPARE(ana.replica.shown().find(rest)->lines.size(), 1);
        op::AddLine cake = line('2');
        cake.order = rest;
        fromBen(cake);
        QCOMPARE(ana.replica.confirmed().find(rest)->root, rest);
        QCOMPARE(ana.replica.shown().find(rest)->lines.size(), 2);
    }

    /// A day of sales that the hub does not have yet, while others go on: the drawer is what folding all of it anew
    /// says, after each piece of the log.
    void theDrawerIsRightWhateverIsUnsent()
    {
        NoLog log;
        OrderSequencer hub(stream, first, {first}, Currency(), TaxRounding::PerLine, &log);
        Till ana('a');
        Till ben('b');
        QList<Entry> all;
        QList<QByteArray> unsent{ana.work(op::OpenSession{Money::fromMinor(5000, Currency())})};
        for (char id = 'A'; id < 'K'; ++id) {
            op::AddLine add = line(id);
            add.order = uid<OrderId>(id);
            unsent.append(ana.work(add));
            const Bill bill = billOf(*ana.replica.shown().find(add.order), TaxRounding::PerLine, ana.replica.head(),
                                     ana.replica.nextCounter());
            unsent.append(ana.work(op::PayBegin{add.order, bill}));
            unsent.append(ana.work(op::PayAdd{add.order, uid<PaymentId>(id), QStringLiteral("Cash"),
                                              QStringLiteral("cash"), Money::fromMinor(300, Currency())}));
            unsent.append(ana.work(op::Finalize{add.order,
                                                bill,
                                                {uid<PaymentId>(id)},
                                                Money::fromMinor(50, Currency()),
                                                QString(QLatin1Char(id)),
                                                {}}));
        }
        unsent.append(ana.work(op::CloseSession{Money::fromMinor(7500, Currency())}));
        const auto figures = [](const Replica &replica) { return replica.shown().sessions.first().figures; };
        QCOMPARE(figures(ana.replica).orders, 10);
        QCOMPARE(figures(ana.replica).methods.value(QStringLiteral("Cash")).amount, Money::fromMinor(2500, Currency()));
        for (qsizetype sent = 0; sent < unsent.size(); ++sent) {
            // Another till changes an order that is sold here; then a piece of the own work comes back.
            op::AddLine tea = line('t');
            tea.order = uid<OrderId>(char('A' + sent % 10));
            tea.line = LineId::fromBytes(QByteArray(15, 't') + char(sent));
            QList<Entry> entries{hub.place(uid<DeviceId>('b'), ben.work(tea), 1).entry};
            entries.append(hub.place(uid<DeviceId>('a'), unsent[sent], 1).entry);
            QVERIFY(receive(ana.replica, entries).differing.isEmpty());
            receive(ben.replica, entries);
            all.append(entries);
            Replica anew(Replica::Setup{stream, uid<DeviceId>('a'), Currency(), TaxRounding::PerLine, {first}});
            for (const Entry &entry : std::as_const(all))
                anew.replay(entry);
            for (qsizetype own = sent + 1; own < unsent.size(); ++own)
                QVERIFY(anew.replayOwn(unsent[own]));
            QVERIFY(ana.replica.shown().sessions == anew.shown().sessions);
        }
        QCOMPARE(ana.replica.unsent(), 0);
        QCOMPARE(figures(ana.replica).methods.value(QStringLiteral("Cash")).amount, Money::fromMinor(2500, Currency()));
    }

    void whatAHubLostIsWhatItWasWhenNothingNewerIsThere()
    {
        NoLog log;
        Till ana('a');
        QList<Entry> witnessed;
        {
            OrderSequencer hub(stream, first, {first}, Currency(), TaxRounding::PerLine, &log);
            for (char id : {'1', '2', '3'})
                witnessed.append(hub.place(uid<DeviceId>('a'), ana.work(line(id)), 5).entry);
        }
        OrderSequencer restored(stream, second, {first, second}, Currency(), TaxRounding::PerLine, &log);
        for (const Entry &entry : std::as_const(witnessed)) {
            const Placed placed = restored.takeBack(entry, 99);
            QVERIFY(placed.kind == Placed::Kind::Appended);
            QCOMPARE(placed.entry, entry);
            QVERIFY(restored.takeBack(entry, 99).kind == Placed::Kind::Duplicate);
        }
        QCOMPARE(restored.state().find(order)->number, 1);
    }

    void whatAHubLostGoesBehindWhatIsNewerAndKeepsWhereItStood()
    {
        NoLog log;
        Till ana('a');
        Till ben('b', {first, second});
        OrderSequencer lost(stream, first, {first}, Currency(), TaxRounding::PerLine, &log);
        const Entry entry = lost.place(uid<DeviceId>('a'), ana.work(line('1')), 5).entry;
        OrderSequencer restored(stream, second, {first, second}, Currency(), TaxRounding::PerLine, &log);
        op::AddLine newer = line('9');
        newer.order = uid<OrderId>('n');
        QVERIFY(restored.place(uid<DeviceId>('b'), ben.work(newer), 6).kind == Placed::Kind::Appended);
        const Placed placed = restored.takeBack(entry, 7);
        QVERIFY(placed.kind == Placed::Kind::Appended);
        QCOMPARE(placed.entry.seq, 2);
        QCOMPARE(placed.entry.origin, (LogPosition{first, 1}));
        QCOMPARE(restored.state().find(newer.order)->number, 0); // held: the lost one may have had any number
        QCOMPARE(placed.entry.number, 1);
        QCOMPARE(restored.state().find(order)->lines.first().name, QStringLiteral("Tea"));
        // What follows that terminal has not made up yet: a gap is not filled by guessing.
        Entry later = entry;
        later.op.counter = 9;
        QVERIFY(restored.takeBack(later, 8).kind == Placed::Kind::Gap);
    }
};

TANDEM_TEST(TestReplica)
#include "tst_replica.moc"
