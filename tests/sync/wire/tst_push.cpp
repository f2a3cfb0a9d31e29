#include "sync/model/sha256.h"
#include "sync/wire/frames.h"
#include "test_program.h"

using namespace tandem;

/// Own work on its way to the hub, with what says that it arrived as it was made.
class TestPush : public QObject
{
    Q_OBJECT

private slots:
    void eachOperationGoesWithTheHashOfItsBytes();
    void aPushWithoutHashesIsOneAsEver();
    void aPushWithOtherHashesThanOperationsIsABadFrame_data();
    void aPushWithOtherHashesThanOperationsIsABadFrame();
    void aHashThatIsNoneFitsNothing();

private:
    static Result<wire::Frame> read(const QByteArray &members)
    {
        return wire::decode("{\"t\":\"push\",\"stream\":\"" + QByteArray(32, 'a') + "\"," + members + '}', 4096);
    }
};

void TestPush::eachOperationGoesWithTheHashOfItsBytes()
{
    const QList<QByteArray> ops{"{\"note\":\"a \\\"quick\\\" one\"}", "{}"};
    const QByteArray sent = wire::encode(wire::pushOf(StreamId(), ops));
    for (const QByteArray &op : ops)
        QVERIFY(sent.contains(sha256(op).toHex()));
    const auto read = wire::decode(sent, 4096);
    QVERIFY(read);
    const auto &push = std::get<wire::Push>(*read);
    QCOMPARE(push.ops, ops);
    QCOMPARE(push.hashes, (QList<QByteArray>{sha256(ops[0]), sha256(ops[1])}));
    QCOMPARE(wire::encode(*read), sent);
}

void TestPush::aPushWithoutHashesIsOneAsEver()
{
    QVERIFY(!wire::encode(wire::Push{StreamId(), {"{}"}}).contains("hashes"));
    const auto push = read("\"ops\":[\"{}\"]");
    QVERIFY(push);
    QVERIFY(std::get<wire::Push>(*push).hashes.isEmpty());
}

void TestPush::aPushWithOtherHashesThanOperationsIsABadFrame_data()
{
    QTest::addColumn<QByteArray>("members");
    const QByteArray hash = '"' + sha256("{}").toHex() + '"';
    QTest::newRow("one too few") << QByteArray("\"ops\":[\"{}\",\"{}\"],\"hashes\":[" + hash + ']');
    QTest::newRow("one too many") << QByteArray("\"ops\":[\"{}\"],\"hashes\":[" + hash + ',' + hash + ']');
    QTest::newRow("none") << QByteArray("\"ops\":[\"{}\"],\"hashes\":[]");
    QTest::newRow("no list") << QByteArray("\"ops\":[\"{}\"],\"hashes\":" + hash);
    QTest::newRow("no texts") << QByteArray("\"ops\":[\"{}\"],\"hashes\":[1]");
}

void TestPush::aPushWithOtherHashesThanOperationsIsABadFrame()
{
    QFETCH(QByteArray, members);
    const auto push = read(members);
    QVERIFY(!push);
    QCOMPARE(push.error().code, QStringLiteral("bad-frame"));
}

void TestPush::aHashThatIsNoneFitsNothing()
{
    for (const char *hash : {"", "xyz", "00"}) { // it fell over itself: to be sent again, and no fault of the client
        const auto push = read("\"ops\":[\"{}\"],\"hashes\":[\"" + QByteArray(hash) + "\"]");
        QVERIFY(push);
        QVERIFY(std::get<wire::Push>(*push).hashes.first() != sha256("{}"));
    }
}

TANDEM_TEST(TestPush)
#include "tst_push.moc"
