#include "hub_day.h"
#include "sync/engine/snapshot.h"
#include "sync/hub/hub_restore.h"
#include "sync/store/folded_state.h"
#include "sync/store/sqlite_log_store.h"
#include "test_program.h"

#include <QTemporaryDir>

using namespace tandem;

/// Backups of a hub that was made of a terminal's copy: a state stands for the first entries of a log.
class TestHubRestoreState : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPutInPlaceOpens_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("orderIsDamaged");
        QTest::addColumn<bool>("isWhole");
        const QByteArray header = StreamState().serializeHeader();
        QTest::newRow("a whole state") << header << false << true;
        QTest::newRow("a header cut off") << header.chopped(1) << false << false;
        QTest::newRow("a damaged order") << header << true << false;
    }

    void whatIsPutInPlaceOpens()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, orderIsDamaged);
        QFETCH(bool, isWhole);
        QTemporaryDir place;
        const QString backup = place.filePath(QStringLiteral("backup"));
        {
            const auto hub = HubStore::open(place.filePath(QStringLiteral("made")), HubStore::Access::Append);
            QVERIFY(hub);
            QVERIFY(importShopFile(**hub, hubDay::shopJson));
            QVERIFY((*hub)->commit());
            QVERIFY((*hub)->backup(backup));
        }
        const auto stream = StreamId::fromBytes(QByteArray(16, 's'));
        StreamBase base;
        base.at = {LineageId::fromBytes(QByteArray(16, 'l')), 7};
        base.hash = QByteArray(32, 'h');
        Order order;
        order.id = order.root = OrderId::fromBytes(QByteArray(16, 'o'));
        StoredState row = packOrder(order);
        if (orderIsDamaged)
            row.state[0] = char(row.state[0] ^ 1);
        {
            const auto store = openSqliteStore(backup);
            QVERIFY(store);
            Batch batch;
            batch.values.insert(logBaseName(stream), packBase(stateFormat, base, {}));
            batch.checkpoints.append({stream, base.at.seq, packBase(stateFormat, base, header), {row}});
            QVERIFY((*store)->commit(batch));
        }
        const QString folder = place.filePath(QStringLiteral("hub"));
        const auto restored = restoreHub(folder, backup);
        QCOMPARE(restored.ok(), isWhole);
        const auto hub = HubStore::open(folder, HubStore::Access::Read);
        if (isWhole) {
            QVERIFY(hub);
            QVERIFY((*hub)->node().orderSequencer(stream).state().find(order.id));
        } else {
            QCOMPARE(restored.error().code, QStringLiteral("backup-damaged"));
            QVERIFY(restored.error().text.contains(stream.toString()));
            QCOMPARE(hub.error().code, QStringLiteral("no-hub")); // nothing was put in place
        }
    }
};

TANDEM_TEST(TestHubRestoreState)
#include "tst_hub_restore_state.moc"
