#include "fault_disk.h"
#include "hub_day.h"
#include "sync/hub/hub_mark.h"
#include "test_program.h"

#include <QFile>
#include <QTemporaryDir>

#include <vector>

using namespace tandem;

/// The power of a hub goes at any write: it comes back as itself, with all that it acknowledged, and never takes its
/// own database for an old copy.
class TestHubPower : public QObject
{
    Q_OBJECT

private slots:
    void whenAHubsPowerGoesItGoesOnAsTheSame()
    {
        QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("hub"));
        const QString markFile = data + QStringLiteral("/hub.mark");
        faults::FaultDisk disk;
        struct Moment
        {
            qsizetype acknowledged = 0;
            qint64 entries = 0;
            QByteArray mark;
        };
        std::vector<Moment> moments;
        LineageId lineage;
        const auto note = [&](const HubStore &store) {
            moments.push_back({disk.recorded().size(), qint64(store.verify().value(u"entries").toInteger()), {}});
            QFile mark(markFile);
            if (mark.open(QIODevice::ReadOnly))
                moments.back().mark = mark.readAll();
        };
        for (int day = 0; day < 2; ++day) {
            const auto store = HubStore::open(data, HubStore::Access::Append, true);
            QVERIFY(store);
            lineage = declaredLineage((*store)->lineage());
            if (day == 0) {
                QVERIFY(importShopFile(**store, hubDay::shopJson));
                QVERIFY((*store)->commit());
            }
            (*store)->noteMark();
            note(**store);
            hubDay::Desk desk(**store);
            for (char order = 'A'; order < 'A' + 12; ++order) {
                for (int line = 0; line <= order % 3; ++line)
                    desk.tap(char(order + 20 * day)); // a group
                QVERIFY((*store)->commit());
                (*store)->noteMark();
                note(**store);
            }
        }
        const auto done = disk.recorded();
        QVERIFY(moments.back().entries > 40);

        std::mt19937 random(3);
        faults::DiskState then;
        int reopened = 0;
        for (qsizetype at = 0; at <= done.size(); ++at) {
            const Moment *last = nullptr;
            for (const Moment &moment : moments)
                last = moment.acknowledged <= at ? &moment : last;
            if (last) {
                for (const faults::Image &image : {then.platter(), then.seen(), then.platterWithSome(random)}) {
                    ++reopened;
                    disk.insert(image);
                    QFile mark(markFile);
                    QVERIFY(mark.open(QIODevice::WriteOnly) && mark.write(last->mark) == last->mark.size());
                    mark.close();
                    const auto store = HubStore::open(data, HubStore::Access::Append, true);
                    QVERIFY2(store, store ? "" : qPrintable(store.error().text));
                    QCOMPARE(declaredLineage((*store)->lineage()), lineage);
                    const QJsonObject verified = (*store)->verify();
                    QVERIFY(verified.value(u"ok").toBool());
                    QVERIFY(verified.value(u"entries").toInteger() >= last->entries);
                }
            }
            if (at < done.size())
                then.apply(done[at]);
        }
        qInfo("%d hubs reopened", reopened);
        QVERIFY(reopened > 400);
    }

    void aHubThatFindsNoRoomIsAsItsDiskSays()
    {
        QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("hub"));
        faults::FaultDisk disk;
        auto store = HubStore::open(data, HubStore::Access::Append, true);
        QVERIFY(store && importShopFile(**store, hubDay::shopJson) && (*store)->commit());
        {
            hubDay::Desk desk(**store);
            desk.tap('A');
            QVERIFY((*store)->commit());
            const qint64 entries = (*store)->verify().value(u"entries").toInteger();
            desk.tap('A');
            desk.tap('B');
            disk.set(faults::Fault{faults::Call::Write, 1, true, true});
            const auto refused = (*store)->commit();
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, QStringLiteral("store-full"));
            QVERIFY((*store)->isFull());
            // Reading goes on, and nothing that was refused is told to anybody.
            QCOMPARE((*store)->verify().value(u"entries").toInteger(), entries);
            QCOMPARE((*store)->exportAll(QStringLiteral("orders"))->size(), 1);
            QCOMPARE(importShopFile(**store, R"({"shop": "Other", "currency": "EUR"})").error().code,
                     QStringLiteral("store-full"));
            QVERIFY((*store)->commit()->frames.isEmpty());
        }
        disk.set(std::nullopt);
        hubDay::Desk again(**store); // what was refused comes again, as the next of its device
        again.tap('B');
        QVERIFY((*store)->commit());
        QCOMPARE((*store)->exportAll(QStringLiteral("orders"))->size(), 2);
        QVERIFY((*store)->verify().value(u"ok").toBool());
        store->reset();
        store = HubStore::open(data, HubStore::Access::Append, true);
        QVERIFY(store);
        QCOMPARE((*store)->exportAll(QStringLiteral("orders"))->size(), 2);
    }
};

TANDEM_TEST(TestHubPower)
#include "tst_hub_power.moc"
