#include "engine_shop.h"
#include "sync/engine/reissue.h"
#include "sync/model/sha256.h"
#include "test_program.h"

using namespace tandem;

namespace {

const DeviceId former = DeviceId::fromBytes(QByteArray(16, 'f'));
const DeviceId now = DeviceId::fromBytes(QByteArray(16, 'n'));
const OrderId order = OrderId::fromBytes(QByteArray(16, 'o'));
const LineId line = LineId::fromBytes(QByteArray(16, 'l'));

Unsent unsent(DeviceId device, qint64 counter, OperationBody body)
{
    Operation operation;
    operation.ref = {device, counter};
    operation.seen = {LineageId::fromBytes(QByteArray(16, 'L')), 7};
    operation.author = {QStringLiteral("Ana"), QStringLiteral("Bar")};
    operation.session = SessionId::fromBytes(QByteArray(16, 's'));
    operation.deviceTime = 12;
    operation.previous = sha256("the one before");
    operation.body = std::move(body);
    return {counter, encodeOperation(operation)};
}

OperationBody tap() { return op::ChangeQuantity{order, line, Quantity::fromThousandths(1000)}; }

OperationBody billAt(qint64 counter) { return op::PayBegin{order, Bill{{}, Money::zero(Currency()), {}, {}, counter}}; }

Operation read(const Unsent &made) { return *decodeOperation(made.bytes, Currency()); }
qint64 billCounter(const Unsent &made) { return std::get<op::PayBegin>(read(made).body).bill.counter; }

} // namespace

/// Unsent work that is made anew.
class TestReissue : public QObject
{
    Q_OBJECT

private slots:
    void underANewNameItGoesOnForTheFormerOne()
    {
        const Reissued made = reissued({unsent(former, 5, tap()), unsent(former, 6, tap())}, now, {}, Currency());
        QCOMPARE(made.operations.size(), 3);
        QVERIFY(made.aside.isEmpty());
        QByteArray previous;
        for (qint64 i = 0; i < 3; ++i) {
            const Operation operation = read(made.operations[i]);
            QCOMPARE(made.operations[i].counter, i + 1);
            QVERIFY(operation.ref == OpRef({now, i + 1}));
            QCOMPARE(operation.previous, previous);
            QCOMPARE(operation.seen.seq, 7);
            QCOMPARE(operation.author.cashier, QStringLiteral("Ana"));
            QCOMPARE(operation.deviceTime, 12);
            previous = sha256(made.operations[i].bytes);
        }
        QVERIFY(std::get<op::RenewDevice>(read(made.operations[0]).body).former == OpRef({former, 4}));
        QCOMPARE(std::get<op::ChangeQuantity>(read(made.operations[2]).body).order, order);
    }

    void whoHasSentNothingYetGoesOnForNobody()
    {
        const Reissued made = reissued({unsent(former, 1, tap())}, now, {}, Currency());
        QCOMPARE(made.operations.size(), 1);
        QVERIFY(std::holds_alternative<op::ChangeQuantity>(read(made.operations[0]).body));
        QVERIFY(reissued({}, now, {}, Currency()).operations.isEmpty());
        const Reissued unreadable = reissued({{4, "no operation"}, unsent(former, 5, tap())}, now, {}, Currency());
        QCOMPARE(unreadable.aside.size(), 1);
        QCOMPARE(unreadable.operations.size(), 1);
    }

    /// As far before and behind the others as it was: also one from before the first that is unsent.
    void aBillKeepsItsPlaceAmongItsMakersOperations()
    {
        const QList<Unsent> own{unsent(former, 5, billAt(3)), unsent(former, 6, billAt(5)),
                                unsent(former, 7, billAt(7))};
        const Reissued made = reissued(own, now, {}, Currency());
        QCOMPARE(billCounter(made.operations[1]), 0);
        QCOMPARE(billCounter(made.operations[2]), 2);
        QCOMPARE(billCounter(made.operations[3]), 4);
        const FormerDevices names{{now, {former, 4}}};
        const auto sees = [&](qint64 bill, qint64 counter) {
            return isEarlierOwn({now, bill}, {former, counter}, names);
        };
        QVERIFY(sees(0, 2) && !sees(0, 3)); // the third one was made after that bill
        QVERIFY(sees(2, 4) && sees(4, 4) && !sees(4, 5));
    }

    void whatTheHubWillNeverTakeIsLeftOut()
    {
        const QList<Unsent> own{unsent(now, 5, tap()),     unsent(now, 6, tap()), unsent(now, 7, billAt(7)),
                                unsent(now, 8, billAt(3)), {9, "no operation"},   unsent(now, 10, tap())};
        StreamBase base;
        base.ownCounter = 5;
        base.ownHash = sha256("five");
        const Reissued made = reissued(own, now, base, Currency(), 6);
        QCOMPARE(made.aside.size(), 2);
        QCOMPARE(made.aside[0].counter, 6);
        QCOMPARE(made.aside[1].counter, 9);
        QCOMPARE(made.operations.size(), 3); // the fifth one is in the log
        QCOMPARE(made.operations[0].counter, 6);
        QCOMPARE(read(made.operations[0]).previous, base.ownHash);
        QCOMPARE(billCounter(made.operations[0]), 6);
        QCOMPARE(billCounter(made.operations[1]), 3); // nothing before it has moved
        QCOMPARE(made.operations[2].counter, 8);
    }

    void whatAnotherCopyWroteIsNotOurs()
    {
        const auto entry = [](DeviceId device, qint64 counter, const QByteArray &bytes) {
            Entry placed;
            placed.op = {device, counter};
            placed.bytes = bytes;
            return placed;
        };
        const std::map<qint64, QByteArray> ours{{3, "three"}, {4, "four"}, {5, "five"}};
        const QList<Entry> same{entry(former, 3, "three"), entry(now, 4, "other"), entry(former, 4, "four")};
        QCOMPARE(lastOfOurs(ours, same, former, 4), 4);
        QCOMPARE(lastOfOurs(ours, same + QList<Entry>{entry(former, 5, "other")}, former, 5), 4);
        QCOMPARE(lastOfOurs({}, same, former, 4), 4);
    }

    /// A state has the last one only; what is unsent is rather sent twice than not at all.
    void aStateWithAnotherLastOperationHasNothingThatIsUnsent()
    {
        const std::map<qint64, QByteArray> ours{{3, "three"}, {4, "four"}, {5, "five"}};
        QCOMPARE(lastOfOurs(ours, 4, {5, sha256("five")}), 5);
        QCOMPARE(lastOfOurs(ours, 4, {6, sha256("six")}), 6);
        QCOMPARE(lastOfOurs(ours, 4, {5, sha256("other")}), 3);
        QCOMPARE(lastOfOurs(ours, 9, {5, sha256("other")}), 4);
    }
};

TANDEM_TEST(TestReissue)
#include "tst_reissue.moc"
