#include "fault_disk.h"
#include "hub_day.h"
#include "test_program.h"

#include <QTemporaryDir>

using namespace tandem;

/// A disk that takes what is written and does not give it back.
class TestHubReads : public QObject
{
    Q_OBJECT

private slots:
    /// Otherwise a terminal that sends something again, since no answer came, would be told that its data was copied:
    /// it would take a new identity and send the same once more.
    void aTerminalIsToldNothingOfItsWorkThatTheDiskDoesNotGiveBack()
    {
        QTemporaryDir folder;
        faults::FaultDisk disk;
        const auto store = HubStore::open(folder.filePath(QStringLiteral("hub")), HubStore::Access::Append, true);
        QVERIFY(store);
        QVERIFY(importShopFile(**store, hubDay::shopJson));
        hubDay::Desk desk(**store);
        desk.tap('a');
        QVERIFY((*store)->commit());
        const StreamId stream = (*store)->node().orderStreams().first();
        const QByteArray first = (*store)->entries(stream, 0, 1, 1).first().bytes;
        constexpr int more = 2000; // than SQLite keeps in memory
        for (int i = 0; i < more; ++i)
            desk.push(op::SetNote{OrderId::fromBytes(QByteArray(16, 'a')), {}, QString(2000, QChar(u'a' + i % 26))});
        QVERIFY((*store)->commit());

        const auto again = [&] {
            (*store)->node().received(1, wire::encode(wire::Push{stream, {first}}), 1);
            return (*store)->commit();
        };
        const auto silent = again();
        QVERIFY(silent);
        QVERIFY(silent->frames.isEmpty()); // it is there
        for (int i = 0; i < more; ++i)     // and is not in memory any more
            desk.push(op::SetNote{OrderId::fromBytes(QByteArray(16, 'a')), {}, QString(2000, QChar(u'A' + i % 26))});
        QVERIFY((*store)->commit());
        disk.set(faults::Fault{faults::Call::Read, 1, true, false});
        const auto failed = again();
        QVERIFY(disk.struck());
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, QStringLiteral("store-failed"));
    }
};

TANDEM_TEST(TestHubReads)
#include "tst_hub_reads.moc"
