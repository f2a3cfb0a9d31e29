#include "reduce_bills.h"
#include "test_program.h"

#include <QSet>

using namespace tandem;
using namespace tandem::testing;

/// What stands in logs and on the wire for ever.
class TestOutcomesCodes : public QObject
{
    Q_OBJECT

private slots:
    void theCodeOfAnOutcomeNeverChanges_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("code");
        const auto row = [](Outcome outcome, const char *code) {
            QTest::newRow(code) << int(outcome) << QString::fromLatin1(code);
        };
        row(Outcome::Applied, "ok");
        row(Outcome::Combined, "combined");
        row(Outcome::KeptInHistory, "kept-in-history");
        row(Outcome::MovedOn, "moved-on");
        row(Outcome::AfterBill, "after-bill");
        row(Outcome::StaysOpen, "stays-open");
        row(Outcome::Refused, "refused");
        row(Outcome::PaidTwice, "paid-twice");
        row(Outcome::Overpaid, "overpaid");
        row(Outcome::RefundedTwice, "refunded-twice");
        row(Outcome::Invalid, "invalid");
    }
    void theCodeOfAnOutcomeNeverChanges()
    {
        QFETCH(int, outcome);
        QFETCH(QString, code);
        QCOMPARE(outcomeCode(Outcome(outcome)), code);
    }

    void operationsAreToldApartByDeviceAndCounter()
    {
        const QSet<OpRef> all{
            {uid<DeviceId>('a'), 1}, {uid<DeviceId>('a'), 2}, {uid<DeviceId>('b'), 1}, {uid<DeviceId>('a'), 1}};
        QCOMPARE(all.size(), 3);
        QVERIFY(all.contains({uid<DeviceId>('b'), 1}) && !all.contains({uid<DeviceId>('b'), 2}));
    }

    void eachPartOfAnEntryIsInItsHash()
    {
        const Entry plain{3, lineage, {}, {uid<DeviceId>('a'), 1}, "{}", 5, QStringLiteral("ok"), 6, 7, "s", {}};
        QList<Entry> changed(8, plain);
        changed[0].seq = 4;
        changed[1].lineage = uid<LineageId>('M');
        changed[2].origin = {lineage, 2};
        changed[3].bytes = "{ }";
        changed[4].hubTime = 6;
        changed[5].outcome = QStringLiteral("invalid");
        changed[6].number = changed[6].run = 8;
        changed[7].stateHash = "t";
        QSet<QByteArray> hashes{entryHash({}, plain), entryHash(QByteArray(32, 'p'), plain)};
        for (const Entry &entry : std::as_const(changed))
            hashes.insert(entryHash({}, entry));
        QCOMPARE(hashes.size(), changed.size() + 2);
        QCOMPARE(entryHash({}, plain), entryHash(QByteArray(32, '\0'), plain)); // before the first entry
    }
};

TANDEM_TEST(TestOutcomesCodes)
#include "tst_outcomes_codes.moc"
