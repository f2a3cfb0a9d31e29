#include "engine_shop.h"
#include "test_program.h"

#include <QtEndian>

using namespace tandem;
using namespace tandem::engineShop;

namespace {

/// A part of a page that says to have so many bytes.
QByteArray part(const QByteArray &bytes, quint32 says)
{
    const auto size = qToBigEndian(says);
    return QByteArray(reinterpret_cast<const char *>(&size), sizeof size) + bytes;
}
QByteArray part(const QByteArray &bytes) { return part(bytes, quint32(bytes.size())); }

} // namespace

/// The states that hubs hand out: read as they were written, or not at all.
class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void aStateReadsBackPageByPage()
    {
        StreamState state;
        state.run = 3;
        for (int i = 0; i < 300; ++i) {
            Order each;
            each.id = OrderId::fromBytes(QByteArray(12, 'o') + QByteArray::number(1000 + i));
            each.root = each.id;
            each.state = i % 3 == 0 ? OrderState::Paid : OrderState::Open;
            for (int j = 0; j < 20; ++j) {
                Line one;
                one.id = LineId::fromBytes(QByteArray(12, 'l') + QByteArray::number(1000 + j));
                one.name = QStringLiteral("Ein Stück Torte %1").arg(j).repeated(5);
                each.lines.append(one);
            }
            state.create(each);
        }
        const Snapshot snapshot = takeSnapshot(state, {first, 9}, QByteArray(32, 'h'), {});
        QVERIFY(snapshot.pages.size() > 1);
        QList<Order> orders;
        StreamState read;
        for (const QByteArray &page : snapshot.pages) {
            const auto unpacked = readPage(packPage(page));
            QVERIFY(unpacked);
            if (orders.isEmpty())
                QVERIFY(read.readHeader(unpacked->header));
            orders.append(unpacked->orders);
        }
        QCOMPARE(read.run, 3);
        QCOMPARE(orders.size(), 300);
        QVERIFY(!orders.first().isFinal() && orders.last().isFinal()); // what is worked on comes first
        for (const Order &each : std::as_const(orders))
            QCOMPARE(each, *state.find(each.id));
    }

    void aDamagedPageIsRefused()
    {
        const Snapshot snapshot = takeSnapshot(StreamState(), {}, {}, {});
        const QByteArray packed = packPage(snapshot.pages.first());
        QVERIFY(readPage(packed));
        for (qsizetype cut = 0; cut < packed.size(); ++cut)
            QVERIFY(!readPage(packed.first(cut)));
        QByteArray bomb = packed;
        bomb[0] = char(0x7f); // says that it unpacks to two gigabytes
        QVERIFY(!readPage(bomb));
    }

    void aPageThatBreaksOffOrSaysTooMuchIsRefused_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<bool>("isRead");
        const QByteArray header = part(StreamState().serializeHeader());
        Order order;
        order.id = order.root = uid<OrderId>('1');
        const QByteArray whole = serialize(order);
        QTest::newRow("as it should be") << header + part(whole) << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("an end within a size") << header + QByteArray(3, '\0') << false;
        QTest::newRow("an order longer than the page") << header + part(whole, quint32(whole.size()) + 1) << false;
        QTest::newRow("an order longer than memory") << header + part(whole, 0xffffffff) << false;
        QTest::newRow("an order cut off") << header + part(whole.chopped(1)) << false;
        QTest::newRow("something behind an order") << header + part(whole + '\0') << false;
    }

    void aPageThatBreaksOffOrSaysTooMuchIsRefused()
    {
        QFETCH(QByteArray, page);
        QFETCH(bool, isRead);
        QCOMPARE(readPage(packPage(page)).has_value(), isRead);
    }

    void anOrderThatCameDamagedIsNone()
    {
        Order order;
        order.id = order.root = uid<OrderId>('1');
        order.customerName = QStringLiteral("Eve");
        const QByteArray packed = packPage(serialize(order));
        QCOMPARE(unpackOrder(packed), std::optional(order));
        QVERIFY(!unpackOrder(packed.chopped(1)));
        QVERIFY(!unpackOrder({}));
        QVERIFY(!unpackOrder(packPage("x")));
    }
};

TANDEM_TEST(TestSnapshot)
#include "tst_snapshot.moc"
