#include "app/terminal/order_models.h"
#include "test_program.h"
#include "ui/widgets/roles.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace tandem;

class TestOrderModels : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheRowThatChangedRepaints();
    void anyListBecomesAnyOther();
    void aLineChangedElsewhereIsTintedForAMoment();
    void myOwnTouchIsNotTinted();
    void anotherOrderBringsItsOwnLines();
    void aLineIsSpokenWhole();

private:
    static LineView line(int number, const char *quantity = "1")
    {
        LineView view;
        view.id = LineId::fromBytes(QByteArray(15, '\1') + char(number));
        view.product = QStringLiteral("Product %1").arg(number);
        view.quantity = QString::fromLatin1(quantity);
        view.spoken = view.product + QStringLiteral(", ") + view.quantity;
        return view;
    }
    const OrderId m_order = OrderId::fromBytes(QByteArray(16, '\2'));
};

void TestOrderModels::onlyTheRowThatChangedRepaints()
{
    OrderLinesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(m_order, {line(1), line(2), line(3)}, false);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show(m_order, {line(1), line(2, "5"), line(3)}, false);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    model.show(m_order, {line(1), line(2, "5"), line(3)}, false);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void TestOrderModels::anyListBecomesAnyOther()
{
    OrderLinesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QList<LineView> wanted;
        for (int number = 0; number < 12; ++number) {
            if (random.bounded(3) > 0)
                wanted.insert(random.bounded(int(wanted.size()) + 1), line(number, random.bounded(2) ? "1" : "2"));
        }
        model.show(m_order, wanted, random.bounded(2) == 1);
        QCOMPARE(model.rows(), wanted);
    }
}

void TestOrderModels::aLineChangedElsewhereIsTintedForAMoment()
{
    OrderLinesModel model;
    model.setTintMs(30);
    model.show(m_order, {line(1), line(2)}, false);
    model.show(m_order, {line(1), line(2, "3")}, true);
    QVERIFY(!model.index(0).data(OrderLineRoles::ChangedElsewhereRole).toBool());
    QVERIFY(model.index(1).data(OrderLineRoles::ChangedElsewhereRole).toBool());
    QTRY_VERIFY(!model.index(1).data(OrderLineRoles::ChangedElsewhereRole).toBool());
    model.show(m_order, {line(1), line(2, "3"), line(3)}, true); // one that came is new, too
    QVERIFY(model.index(2).data(OrderLineRoles::ChangedElsewhereRole).toBool());
    model.setTintMs(0);
    model.show(m_order, {line(1, "9"), line(2, "3"), line(3)}, true); // reduced motion
    QVERIFY(!model.index(0).data(OrderLineRoles::ChangedElsewhereRole).toBool());
}

void TestOrderModels::myOwnTouchIsNotTinted()
{
    OrderLinesModel model;
    model.show(m_order, {line(1)}, false);
    model.show(m_order, {line(1, "2")}, false);
    QVERIFY(!model.index(0).data(OrderLineRoles::ChangedElsewhereRole).toBool());
}

void TestOrderModels::anotherOrderBringsItsOwnLines()
{
    OrderLinesModel model;
    model.show(m_order, {line(1)}, false);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show(OrderId::fromBytes(QByteArray(16, '\3')), {line(2)}, true);
    QCOMPARE(reset.size(), 1);
    QVERIFY(!model.index(0).data(OrderLineRoles::ChangedElsewhereRole).toBool());
}

void TestOrderModels::aLineIsSpokenWhole()
{
    OrderLinesModel model;
    model.show(m_order, {line(1, "4")}, false);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Product 1, 4"));
    QVERIFY(!model.data(QModelIndex(), Qt::DisplayRole).isValid());
}

TANDEM_TEST(TestOrderModels)
#include "tst_order_models.moc"
