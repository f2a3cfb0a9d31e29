#include "test_program.h"
#include "till_day.h"

#include <QTemporaryDir>

using namespace tandem;
using namespace tandem::faults;

/// Every disk call of a till fails once, or from then on for ever: a tap that was shown is there when the till is
/// opened anew, one that was refused is not.
class TestTillStoreCalls : public QObject
{
    Q_OBJECT

private slots:
    void whicheverDiskCallOfATillFailsNoTapIsLost_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<bool>("full");
        for (Call call : {Call::Open, Call::Read, Call::Write, Call::Sync})
            QTest::newRow(nameOf(call).constData()) << call << false;
        QTest::newRow("write to a full disk") << Call::Write << true;
    }
    void whicheverDiskCallOfATillFailsNoTapIsLost()
    {
        QFETCH(Call, call);
        QFETCH(bool, full);
        int tried = 0;
        for (const bool forEver : {false, true}) {
            for (int nth = 1;; ++nth) {
                const auto met = strike(Fault{call, nth, forEver, full});
                QVERIFY2(m_wrong.isEmpty(), qPrintable(QStringLiteral("%1th: %2").arg(nth).arg(m_wrong)));
                if (!met)
                    break;
                ++tried;
            }
        }
        qInfo("%d faults", tried);
        QVERIFY(tried > 0);
    }

private:
    /// Whether the fault was met.
    bool strike(const Fault &fault)
    {
        QTemporaryDir folder;
        FaultDisk disk;
        Day day(folder.path(), 9);
        m_wrong = day.open();
        for (int i = 0; i < 14 && m_wrong.isEmpty(); ++i)
            m_wrong = day.step().wrong;
        if (!m_wrong.isEmpty())
            return false;
        qint64 shown = day.lastOwn();
        day.close();
        disk.insert(disk.state().seen());
        disk.set(fault);
        QString said = day.open();
        bool mayBeThere = false; // the last tap, whose fate nobody knows
        for (int i = 0; i < 6 && said.isEmpty(); ++i) {
            const Day::Step step = i % 3 == 2 ? day.receive() : day.tap();
            said = step.wrong;
            mayBeThere = !said.isEmpty() && i % 3 != 2 && !said.contains(QStringLiteral("full"));
            shown = said.isEmpty() ? day.lastOwn() : shown;
        }
        if (!said.isEmpty() && !said.contains(folder.path()))
            m_wrong = QStringLiteral("it says ") + said;
        const bool met = disk.struck();
        const std::array after{disk.state().seen(), disk.state().platter()};
        day.close();
        for (const Image &image : after) {
            disk.insert(image);
            if (const QString wrong = day.open(); !wrong.isEmpty())
                m_wrong = wrong;
            else if (day.lastOwn() < shown || day.lastOwn() > shown + (mayBeThere ? 1 : 0))
                m_wrong = QStringLiteral("%1 taps were shown, %2 are there").arg(shown).arg(day.lastOwn());
            day.close();
        }
        return met;
    }

    QString m_wrong;
};

TANDEM_TEST(TestTillStoreCalls)
#include "tst_till_store_calls.moc"
