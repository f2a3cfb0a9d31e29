#include "store_script.h"
#include "sync/engine/replica.h"
#include "sync/engine/sequencer.h"
#include "sync/model/serialize.h"
#include "sync/terminal/till_store.h"
#include "sync/wire/op_codec.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tandem;
using namespace tandem::faults;

namespace {

template<typename T>
T uid(char c)
{
    return T::fromBytes(QByteArray(16, c));
}
const StreamId stream = uid<StreamId>('s');
const LineageId lineage = uid<LineageId>('l');
const DeviceId ours = uid<DeviceId>('a');

/// A hub's log that never fails.
struct HubLog : LogReader
{
    QList<Entry> entries(StreamId, qint64, int, qint64) const override { return {}; }
    std::optional<Entry> entryOf(StreamId, OpRef op) const override
    {
        const auto it = std::find_if(log.begin(), log.end(), [&](const Entry &entry) { return entry.op == op; });
        return it == log.end() ? std::nullopt : std::optional(*it);
    }
    QList<Entry> log;
};

/// A till's store in the hands of a cashier, with a hub that places what is sent and what others do.
class Day
{
public:
    Day(const QString &folder, quint32 seed)
        : m_folder(folder)
        , m_random(seed)
        , m_hub(stream, lineage, {lineage}, Currency(), TaxRounding::PerLine, &m_log)
        , m_other(Replica::Setup{stream, uid<DeviceId>('b'), Currency(), TaxRounding::PerLine, {lineage}})
    {
    }
    QString open();
    void close() { m_store.reset(); }
    struct Step
    {
        QString wrong;
        bool durable = true;
    };
    Step step();
    /// Everything on the disk and everything shown.
    QByteArray content() const { return contentOf(m_store->log()).hash + shown(*m_replica); }
    static QByteArray shown(const Replica &replica);
    QByteArray lastEntry() const { return m_log.log[m_replica->head().seq - 1].bytes; }
    qint64 lastOwn() const { return m_replica->nextCounter() - 1; }

private:
    int upTo(int n) { return int(m_random() % quint32(n)); }
    OperationBody deed();
    Step tap();
    Step receive();
    void othersTap();
    void place(DeviceId device, const QByteArray &bytes)
    {
        const Placed placed = m_hub.place(device, bytes, m_log.log.size());
        if (placed.kind == Placed::Kind::Appended)
            m_log.log.append(placed.entry);
        m_hub.committed();
    }

    QString m_folder;
    std::mt19937 m_random;
    HubLog m_log;
    OrderSequencer m_hub;
    Replica m_other;
    std::unique_ptr<TillStore> m_store;
    Replica *m_replica = nullptr;
    int m_lines = 0;
};

QString Day::open()
{
    auto opened = TillStore::open(m_folder, uid<HubId>('h'), ours);
    if (!opened)
        return opened.error().text;
    m_store = std::move(*opened);
    const auto replica = m_store->replica(stream, {lineage});
    if (!replica)
        return replica.error().text;
    m_replica = *replica;
    return {};
}

QByteArray Day::shown(const Replica &replica)
{
    QList<QByteArray> orders;
    replica.shown().forEach([&](const Order &order) { orders.append(serialize(order)); });
    std::sort(orders.begin(), orders.end());
    return QCryptographicHash::hash(orders.join(), QCryptographicHash::Sha256);
}

OperationBody Day::deed()
{
    const auto order = uid<OrderId>(char('A' + upTo(4)));
    if (upTo(6) == 0) {
        return op::PayAdd{order, PaymentId::fromBytes(QByteArray(15, 'p') + char(++m_lines)), QStringLiteral("Cash"),
                          QStringLiteral("cash"), Money::fromMinor(100, Currency())};
    }
    op::AddLine add;
    add.order = order;
    add.line = LineId::fromBytes(QByteArray(15, 'l') + char(++m_lines));
    add.product = uid<ProductId>('p');
    add.name = QStringLiteral("Tea");
    add.note = QString(upTo(5) == 0 ? 1900 : 20, QLatin1Char('n'));
    add.quantity = Quantity::one();
    add.unitPrice = Money::fromMinor(250, Currency());
    return add;
}

Day::Step Day::tap()
{
    const Operation operation =
        m_replica->prepare(deed(), {QStringLiteral("Ana"), QStringLiteral("Bar")}, uid<SessionId>('x'), 1);
    const QByteArray bytes = encodeOperation(operation);
    Batch batch;
    batch.ownOps.append({stream, operation.ref.counter, bytes});
    if (const auto done = m_store->log().commit(batch); !done)
        return {done.error().text};
    m_replica->submit(*decodeOperation(bytes, Currency()), bytes); // as it is read again: no text is null
    if (upTo(3) > 0)
        place(ours, bytes); // else it waits: the next one tells the hub that it lacks one
    return {};
}

void Day::othersTap()
{
    if (m_other.head().seq < m_log.log.size()) {
        const QList<Entry> news = m_log.log.mid(m_other.head().seq);
        m_other.receive(wire::Entries{stream, news.first().seq, news.last().seq, news.last().seq, news});
    }
    const Operation operation =
        m_other.prepare(deed(), {QStringLiteral("Ben"), QStringLiteral("Terrace")}, uid<SessionId>('y'), 1);
    const QByteArray bytes = encodeOperation(operation);
    m_other.submit(operation, bytes);
    place(uid<DeviceId>('b'), bytes);
}

Day::Step Day::receive()
{
    for (const QByteArray &bytes : m_replica->unsentFrom(1, 1'000'000))
        place(ours, bytes);
    const QList<Entry> news = m_log.log.mid(m_replica->head().seq, 1 + upTo(6));
    if (news.isEmpty())
        return {{}, false}; // nothing was written
    const Applied applied =
        m_replica->receive(wire::Entries{stream, news.first().seq, news.last().seq, news.last().seq, news});
    if (applied.gap || !applied.mismatch.isEmpty())
        return {QStringLiteral("the log does not fit")};
    Batch batch;
    batch.refetchable = !applied.settled;
    for (const Entry &entry : applied.entries)
        batch.entries.append({stream, entry});
    if (applied.ownSeen > 0)
        batch.ownOpsSeen.append({stream, applied.ownSeen});
    if (upTo(4) == 0)
        m_store->addCheckpoint(*m_replica, batch, true);
    const bool durable = !batch.refetchable;
    if (const auto done = m_store->log().commit(batch); !done)
        return {done.error().text};
    return {{}, durable};
}

Day::Step Day::step()
{
    // Before anything has come from the hub no lineage is known, and own work stands under none until it is touched.
    switch (m_replica->head().seq == 0 ? 1 : upTo(8)) {
    case 0: close(); return {open()};
    case 1:
    case 2: othersTap(); return receive();
    case 3: return receive();
    default: return tap();
    }
}

} // namespace

/// The power of a till goes at any write, or its disk gives back something else: what the cashier was shown is there,
/// and shows the same.
class TestTillStorePower : public QObject
{
    Q_OBJECT

private slots:
    void whenATillsPowerGoesEveryTapIsThere_data()
    {
        QTest::addColumn<quint32>("seed");
        const int runs =
            qEnvironmentVariableIsSet("TANDEM_POWER_RUNS") ? qEnvironmentVariableIntValue("TANDEM_POWER_RUNS") : 6;
        for (int i = 1; i <= runs; ++i)
            QTest::addRow("day %d", i) << quint32(i);
    }
    void whenATillsPowerGoesEveryTapIsThere()
    {
        QFETCH(quint32, seed);
        QTemporaryDir folder;
        FaultDisk disk;
        Day day(folder.path(), seed);
        Recording recording;
        std::vector<qint64> own; // after each step, the last tap
        QCOMPARE(day.open(), QString());
        recording.contents.push_back(day.content());
        own.push_back(day.lastOwn());
        for (int i = 0; i < 40; ++i) {
            Recording::Moment moment;
            moment.begun = disk.recorded().size();
            const Day::Step step = day.step();
            QCOMPARE(step.wrong, QString());
            moment.durable = step.durable;
            moment.acknowledged = disk.recorded().size();
            recording.moments.push_back(moment);
            recording.contents.push_back(day.content());
            own.push_back(day.lastOwn());
        }
        day.close();
        recording.done = disk.recorded();
        QVERIFY(own.back() > 5);

        std::mt19937 random(seed);
        DiskState then;
        for (qsizetype done = 0;; ++done) {
            QVERIFY(reopens(disk, folder.path(), recording, done, then.platter(), true, own));
            if (!then.isClean()) {
                QVERIFY(reopens(disk, folder.path(), recording, done, then.seen(), false, own));
                QVERIFY(reopens(disk, folder.path(), recording, done, then.platterWithSome(random), true, own));
                QVERIFY(reopens(disk, folder.path(), recording, done, then.platterWithTornLast(random), true, own));
            }
            if (done == recording.done.size())
                break;
            then.apply(recording.done[done]);
        }
    }
    void aTillsLogWithAFlippedBitIsRefused()
    {
        QTemporaryDir folder;
        FaultDisk disk;
        Day day(folder.path(), 5);
        QCOMPARE(day.open(), QString());
        while (day.lastOwn() < 9 || !day.lastEntry().contains("2.50"))
            QCOMPARE(day.step().wrong, QString());
        const QByteArray shown = day.content();
        const QByteArray bytes = day.lastEntry();
        day.close();
        Image image = disk.state().seen();
        disk.insert(image);
        QCOMPARE(day.open(), QString());
        QCOMPARE(day.content(), shown);
        day.close();
        image = disk.state().seen();
        QByteArray &file = image.begin()->second;
        QVERIFY(file.contains(bytes));
        QByteArray other = bytes;
        other[other.indexOf("2.50")] = '3'; // a tea is dearer
        file.replace(bytes, other);
        disk.insert(image);
        const QString refusal = day.open();
        QVERIFY2(refusal.contains(folder.path()) && refusal.contains(QStringLiteral("damaged")), qPrintable(refusal));
    }
    void enoughWasTried()
    {
        qInfo("%d stores reopened", m_reopened);
        QVERIFY(m_reopened >= 1000);
    }

private:
    bool reopens(FaultDisk &disk, const QString &folder, const Recording &recording, qsizetype done, const Image &image,
                 bool powerCut, const std::vector<qint64> &own)
    {
        ++m_reopened;
        disk.insert(image);
        const Bounds bounds = boundsAt(recording, done, powerCut);
        Day again(folder, 1);
        QString wrong = again.open();
        if (wrong.isEmpty()) {
            const QByteArray content = again.content();
            for (std::size_t i = bounds.least; i <= bounds.most; ++i) {
                if (recording.contents[i] == content)
                    return true;
            }
            wrong = QStringLiteral("%1 taps are there, %2 were shown").arg(again.lastOwn()).arg(own[bounds.least]);
        }
        qWarning("after %lld of %lld (steps %zu to %zu): %s", qlonglong(done), qlonglong(recording.done.size()),
                 bounds.least, bounds.most, qPrintable(wrong));
        return false;
    }

    int m_reopened = 0;
};

QTEST_GUILESS_MAIN(TestTillStorePower)
#include "tst_till_store_power.moc"
