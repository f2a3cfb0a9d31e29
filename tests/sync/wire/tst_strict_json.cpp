#include "sync/wire/frames.h"
#include "sync/wire/json_text.h"
#include "sync/wire/op_codec.h"
#include "sync/wire/strict_json.h"
#include "test_program.h"

using namespace tandem;

class TestStrictJson : public QObject
{
    Q_OBJECT

private slots:
    void hostileTextIsRefusedByName_data();
    void hostileTextIsRefusedByName();
    void plainTextIsReadAsItIs();
    void anOperationWithAMemberTwiceIsRefused();
};

void TestStrictJson::hostileTextIsRefusedByName_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &bytes, const char *code) {
        QTest::newRow(name) << bytes << QString::fromLatin1(code);
    };
    row("empty", "", "bad-json");
    row("no object", "[1]", "bad-json");
    row("cut off", "{\"a\":", "bad-json");
    row("cut off in a string", "{\"a", "bad-json");
    row("cut off in an escape", "{\"a\\", "bad-json");
    row("not a number", "{\"a\":NaN}", "bad-json");
    row("closes more than it opened", "}}}}", "bad-json");
    row("no UTF-8", QByteArray("{\"a\":\"\xff\xfe\"}"), "bad-json");
    row("twice", "{\"a\":1,\"a\":2}", "duplicate-key");
    row("twice, one of them escaped", "{\"a\":1,\"\\u0061\":2}", "duplicate-key");
    row("twice further in", "{\"x\":[{\"a\":{\"b\":1,\"c\":[],\"b\":2}}]}", "duplicate-key");
    row("deep", QByteArray(100'000, '['), "too-deep");
    row("deep objects", QByteArray("{\"a\":").repeated(50'000), "too-deep");
}

void TestStrictJson::hostileTextIsRefusedByName()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto parsed = parseStrictObject(bytes);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().code, code);
    QVERIFY(!parsed.error().text.contains(u'\n'));
    QVERIFY(!wire::decode(bytes, 1 << 20).ok());
    QVERIFY(!decodeOperation(bytes, Currency()).ok());
}

void TestStrictJson::plainTextIsReadAsItIs()
{
    const auto parsed =
        parseStrictObject(R"({"a":"{\"a\":1,\"a\":2}","b":["a","a",{"a":1}],"c":{"a":2}, "d" : "x,y" })");
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->size(), 4);
    QCOMPARE(parsed->value(u"d").toString(), QStringLiteral("x,y"));
    QByteArray wide("{");
    for (int i = 0; i < 10'000; ++i)
        wide += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":1";
    QVERIFY(parseStrictObject(wide + '}').ok());
    QVERIFY(parseStrictObject(QByteArray("{\"a\":[").repeated(maxJsonDepth / 2) + '1'
                              + QByteArray("]}").repeated(maxJsonDepth / 2))
                .ok());
}

void TestStrictJson::anOperationWithAMemberTwiceIsRefused()
{
    Operation operation;
    operation.ref = {DeviceId::fromBytes(QByteArray(16, 'd')), 1};
    operation.session = SessionId::fromBytes(QByteArray(16, 's'));
    operation.body = op::OpenSession{Money::zero(Currency())};
    QByteArray bytes = encodeOperation(operation);
    QVERIFY(decodeOperation(bytes, Currency()).ok());
    bytes.chop(1);
    const auto twice = decodeOperation(bytes + ",\"n\":2}", Currency());
    QVERIFY(!twice.ok());
    QCOMPARE(twice.error().code, QStringLiteral("bad-op"));
    QVERIFY(decodeOperation(bytes + ",\"x_future\":{\"a\":[1]}}", Currency()).ok()); // unknown ones are let through
}

TANDEM_TEST(TestStrictJson)
#include "tst_strict_json.moc"
