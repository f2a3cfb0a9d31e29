#include "test_program.h"
#include "till_day.h"

#include <QTemporaryDir>

using namespace tandem;
using namespace tandem::faults;

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
        const int first =
            qEnvironmentVariableIsSet("TANDEM_POWER_SEED") ? qEnvironmentVariableIntValue("TANDEM_POWER_SEED") : 1;
        for (int i = first; i < first + runs; ++i)
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
    void whateverBitFlipsATillShowsNoOtherSum()
    {
        QTemporaryDir folder;
        FaultDisk disk;
        Day day(folder.path(), 12);
        QCOMPARE(day.open(), QString());
        while (day.lastOwn() < 15 || !day.isSent())
            QCOMPARE(day.step().wrong, QString());
        const QByteArray shown = day.shown();
        const qint64 head = day.head();
        day.close();
        const Image whole = disk.state().seen();
        QCOMPARE(whole.size(), std::size_t(1));
        std::mt19937 random(5);
        int refused = 0, less = 0, without = 0;
        for (int i = 0; i < 800; ++i) {
            Image image = whole;
            QByteArray &bytes = image.begin()->second;
            const auto bit = qsizetype(random()) % (bytes.size() * 8);
            bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
            disk.insert(image);
            const QString refusal = day.open();
            if (!refusal.isEmpty())
                ++refused;
            else if (day.head() < head)
                ++less; // the rest is asked for again
            else
                ++without;
            if (refusal.isEmpty() && day.head() == head)
                QVERIFY2(day.shown() == shown, qPrintable(QStringLiteral("bit %1 shows another order").arg(bit)));
            day.close();
        }
        qInfo("%d refused, %d to be asked for again, %d without effect", refused, less, without);
        QVERIFY(refused > 0 && without > 0);
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

TANDEM_TEST(TestTillStorePower)
#include "tst_till_store_power.moc"
