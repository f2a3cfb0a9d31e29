#include "app/terminal/idle_watch.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QWidget>

using namespace tandem;
using namespace std::chrono_literals;

class TestIdleWatch : public QObject
{
    Q_OBJECT

private slots:
    void nobodyIsThereOnceNothingIsTouchedForAWhile()
    {
        IdleWatch watch(nullptr);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        watch.setLimit(20ms);
        QVERIFY(idle.wait());
        QVERIFY(idle.wait()); // and it goes on
        watch.setLimit(0ms);
        idle.clear();
        QVERIFY(!idle.wait(60));
    }

    void whoeverTouchesIsThere()
    {
        QWidget window;
        window.show();
        IdleWatch watch(nullptr);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        watch.setLimit(10s);
        const auto left = [&] { return watch.remaining().count(); };
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY(left() < 9'990);
            if (i == 0)
                QTest::keyClick(&window, Qt::Key_1);
            else
                QTest::mouseClick(&window, Qt::LeftButton);
            QVERIFY(left() > 9'990);
        }
        QVERIFY(idle.isEmpty());
    }
};

TANDEM_TEST(TestIdleWatch)
#include "tst_idle_watch.moc"
