#include "sync/model/order.h"
#include "test_program.h"

using namespace tandem;

namespace {

TextMark written(const char *text)
{
    TextMark mark;
    mark.text = QString::fromUtf8(text);
    return mark;
}

Line line(char id, qint64 thousandths)
{
    Line line;
    line.id = LineId::fromBytes(QByteArray(16, id));
    line.quantity = Quantity::fromThousandths(thousandths);
    return line;
}

} // namespace

class TestOrder : public QObject
{
    Q_OBJECT

private slots:
    void notesWrittenAtOnceStandSideBySideEqualOnesOnce()
    {
        Line line;
        QCOMPARE(line.note(), QString());
        line.notes = {written("no nuts"), written(""), written("hot"), written("no nuts")};
        QCOMPARE(line.note(), QStringLiteral("no nuts · hot"));
        Order order;
        order.notes = {written("by the window")};
        QCOMPARE(order.note(), QStringLiteral("by the window"));
    }

    void theKitchenHasWhatItWasSentLessWhatWasWithdrawn()
    {
        Line line;
        QCOMPARE(line.sent(), Quantity());
        KitchenMark three;
        three.quantity = Quantity::fromThousandths(3000);
        KitchenMark oneLess;
        oneLess.quantity = -Quantity::one();
        line.kitchen = {three, oneLess};
        QCOMPARE(line.sent(), Quantity::fromThousandths(2000));
    }

    void aLineIsFoundAndChangedByItsId()
    {
        Order order;
        order.lines = {line('a', 1000), line('b', 2000)};
        order.line(LineId::fromBytes(QByteArray(16, 'b')))->name = QStringLiteral("Bread");
        QCOMPARE(order.lines.last().name, QStringLiteral("Bread"));
        QVERIFY(order.lines.first().name.isEmpty());
        QVERIFY(!order.line(LineId::fromBytes(QByteArray(16, 'c'))));
    }

    void anOrderOfRemovedLinesHoldsNothing()
    {
        Order order;
        QVERIFY(!order.hasContent());
        order.lines = {line('a', 0)};
        QVERIFY(!order.hasContent());
        order.lines.append(line('b', -1000));
        QVERIFY(order.hasContent());
    }

    void anOrderIsFinalOnceNothingMoreIsSoldOnIt()
    {
        Order order;
        for (const OrderState state : {OrderState::Open, OrderState::Paying}) {
            order.state = state;
            QVERIFY(!order.isFinal());
        }
        for (const OrderState state : {OrderState::Cancelled, OrderState::Paid, OrderState::Merged}) {
            order.state = state;
            QVERIFY(order.isFinal());
        }
    }

    void whatIsDoneToAnOrderNamesItWhatIsDoneToASessionNone()
    {
        const auto order = OrderId::fromBytes(QByteArray(16, 'o'));
        QCOMPARE(orderOf(op::Cancel{order}), order);
        QCOMPARE(orderOf(op::Merge{order, OrderId()}), order);
        QVERIFY(orderOf(op::OpenSession{}).isNull());
        QVERIFY(orderOf(op::ResumeNumbers{}).isNull());
    }
};

TANDEM_TEST(TestOrder)
#include "tst_order.moc"
