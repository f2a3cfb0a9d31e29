#include "sync/model/ids.h"
#include "test_program.h"

#include <QSet>

using namespace tandem;

namespace {

const QByteArray sixteen = QByteArray::fromHex("00ff10a9b8c7d6e5f4031221304f5e6d");
const QString asText = QStringLiteral("00ff10a9b8c7d6e5f4031221304f5e6d");

} // namespace

class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void anIdIsReadAsItIsShown()
    {
        const auto id = OrderId::fromBytes(sixteen);
        QCOMPARE(id.toString(), asText);
        QCOMPARE(id.bytes(), sixteen);
        QCOMPARE(OrderId::parse(asText), std::optional(id));
        QCOMPARE(OrderId::parse(std::string_view(asText.toStdString())), std::optional(id));
    }

    void whatIsNoIdIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a digit short") << asText.chopped(1);
        QTest::newRow("a digit long") << asText + u'0';
        QTest::newRow("in capitals") << asText.toUpper();
        // The neighbours of the digits and of the letters, as the first and as the second of two.
        for (const char16_t wrong : {u'/', u':', u'`', u'g', u' ', u'-', u'\0', u'\u0661', u'\uff10'}) {
            QString text = asText;
            text[0] = wrong;
            QTest::addRow("first digit %04x", uint(wrong)) << text;
            text = asText;
            text[31] = wrong;
            QTest::addRow("last digit %04x", uint(wrong)) << text;
        }
    }
    void whatIsNoIdIsRefused()
    {
        QFETCH(QString, text);
        QCOMPARE(OrderId::parse(text), std::nullopt);
        QCOMPARE(OrderId::parse(std::string_view(text.toStdString())), std::nullopt);
    }

    void bytesThatAreNotSixteenAreNobodysId()
    {
        for (const qsizetype size : {0, 1, 15, 17, 32})
            QVERIFY(OrderId::fromBytes(QByteArray(size, 'x')).isNull());
        QVERIFY(OrderId().isNull());
        QVERIFY(!OrderId::fromBytes(sixteen).isNull());
        QCOMPARE(OrderId().toString(), QString(32, u'0'));
    }

    void idsStandInTheOrderOfTheirText()
    {
        QList<OrderId> ids;
        for (int at = 0; at < 16; ++at) {
            for (const char byte : {'\x01', '\x7f', '\x80', '\xff'}) {
                QByteArray bytes = sixteen;
                bytes[at] = byte;
                ids.append(OrderId::fromBytes(bytes));
            }
        }
        for (const OrderId &one : std::as_const(ids)) {
            for (const OrderId &other : std::as_const(ids)) {
                QCOMPARE(one < other, one.toString() < other.toString());
                QCOMPARE(one == other, one.toString() == other.toString());
            }
        }
    }

    void idsAreToldApartInTables()
    {
        QSet<OrderId> ids;
        for (char c = 0; c < 100; ++c)
            ids.insert(OrderId::fromBytes(QByteArray(15, '.') + c));
        QCOMPARE(ids.size(), 100);
        QVERIFY(ids.contains(OrderId::fromBytes(QByteArray(15, '.') + char(7))));
        QVERIFY(!ids.contains(OrderId::fromBytes(sixteen)));
    }
};

TANDEM_TEST(TestIds)
#include "tst_ids.moc"
