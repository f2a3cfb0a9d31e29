#include "app/terminal/device_settings.h"
#include "app/terminal/manager_pin.h"
#include "app/terminal/notice_presenter.h"
#include "app/terminal/sell_presenter.h"
#include "test_program.h"
#include "ui/screens/payment_screen.h"
#include "ui/screens/register_screen.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/order_list_view.h"
#include "ui/widgets/roles.h"

#include <QApplication>
#include <QProxyStyle>
#include <QTemporaryDir>

using namespace tandem;

/// What the window makes of the desk's words, without a till behind it.
class TestPresenters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }
    void init();
    void cleanup();
    void whatOthersChangeIsTintedUnlessMotionIsReduced();
    void theWishForLessMotionIsKept();
    void aPlatformWithoutAnimationsHasNoTintsEither();
    void aNoticeIsShownOverAPaymentToo();
    void moneyIsToldBeforeWhatIsOnlyGoodToKnow();
    void whatWasReadInTheListIsNotToldOnceMore();
    void aRefusalComesBeforeANoticeAndGoesWithTheNextThing();
    void anOrderBeingPaidElsewhereCanBeTakenOver();

private:
    static LineView line(const char *quantity)
    {
        LineView view;
        view.id = LineId::fromBytes(QByteArray(16, '\1'));
        view.product = QStringLiteral("Tea");
        view.quantity = QString::fromLatin1(quantity);
        return view;
    }
    DeskView view(const char *quantity, bool foreign) const
    {
        DeskView view;
        view.order.id = OrderId::fromBytes(QByteArray(16, '\2'));
        view.order.lines = {line(quantity)};
        view.foreign = foreign;
        return view;
    }
    bool isTinted() const
    {
        return m_sellScreen->lines()->model()->index(0, 0).data(OrderLineRoles::ChangedElsewhereRole).toBool();
    }
    static Button *button(QWidget *in, const char *shown)
    {
        for (Button *candidate : in->findChildren<Button *>()) {
            if (candidate->text() == QLatin1String(shown) && candidate->isVisibleTo(in))
                return candidate;
        }
        return nullptr;
    }

    std::unique_ptr<QWidget> m_window;
    RegisterScreen *m_sellScreen = nullptr;
    PaymentScreen *m_payScreen = nullptr;
    std::unique_ptr<Desk> m_desk;
    OrderTabsModel m_tabs;
    std::unique_ptr<SellPresenter> m_sell;
    std::unique_ptr<ManagerPin> m_pin;
    std::unique_ptr<NoticePresenter> m_notices;
};

void TestPresenters::init()
{
    m_window = std::make_unique<QWidget>();
    m_sellScreen = new RegisterScreen(m_window.get());
    m_payScreen = new PaymentScreen(m_window.get());
    m_desk = std::make_unique<Desk>(Desk::Options()); // never started: what is posted to it does nothing
    m_sell = std::make_unique<SellPresenter>(m_sellScreen, m_desk.get(), &m_tabs, nullptr);
    m_pin = std::make_unique<ManagerPin>(m_window.get(), nullptr);
    m_notices =
        std::make_unique<NoticePresenter>(m_sellScreen, m_payScreen, m_desk.get(), &m_tabs, m_pin.get(), nullptr);
}

void TestPresenters::cleanup()
{
    m_notices.reset();
    m_pin.reset();
    m_sell.reset();
    m_window.reset();
    m_desk.reset();
}

void TestPresenters::whatOthersChangeIsTintedUnlessMotionIsReduced()
{
    m_sell->showView(view("1", false));
    m_sell->showView(view("2", true));
    QVERIFY(isTinted());
    m_sell->setMotionReduced(true);
    m_sell->showView(view("3", true));
    QVERIFY(!isTinted());
    m_sell->setMotionReduced(false);
    m_sell->showView(view("4", true));
    QVERIFY(isTinted());
}

void TestPresenters::theWishForLessMotionIsKept()
{
    const QTemporaryDir folder;
    DeviceSettings settings;
    QVERIFY(!settings.reducedMotion);
    settings.reducedMotion = true;
    QVERIFY(settings.save(folder.path()));
    QCOMPARE(DeviceSettings::load(folder.path()), settings);
}

void TestPresenters::aPlatformWithoutAnimationsHasNoTintsEither()
{
    struct Still : QProxyStyle
    {
        int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                      QStyleHintReturn *back) const override
        {
            return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, back);
        }
    };
    QVERIFY(asksForReducedMotion(Still()));
    QVERIFY(!asksForReducedMotion(*qApp->style()));
}

void TestPresenters::aNoticeIsShownOverAPaymentToo()
{
    m_notices->showNotice({QStringLiteral("7"), QStringLiteral("Tea was changed."), {}, false, false});
    m_notices->showNotice({QStringLiteral("8"), QStringLiteral("Order 1 was paid."), {}, false, false});
    for (QWidget *screen : {static_cast<QWidget *>(m_sellScreen), static_cast<QWidget *>(m_payScreen)}) {
        const auto *bar = screen->findChild<NoticeBar *>();
        QVERIFY(bar->isVisibleTo(screen));
        QCOMPARE(bar->text(), QStringLiteral("Tea was changed."));
    }
    button(m_payScreen, "Next (1)")->click();
    QCOMPARE(m_sellScreen->findChild<NoticeBar *>()->text(), QStringLiteral("Order 1 was paid."));
    button(m_payScreen, "Got it")->click();
    QVERIFY(!m_payScreen->findChild<NoticeBar *>()->isVisibleTo(m_payScreen));
    QVERIFY(!m_sellScreen->findChild<NoticeBar *>()->isVisibleTo(m_sellScreen));
}

void TestPresenters::moneyIsToldBeforeWhatIsOnlyGoodToKnow()
{
    const auto *bar = m_sellScreen->findChild<NoticeBar *>();
    m_notices->showNotice({QStringLiteral("1"), QStringLiteral("Tea was changed."), {}, false, false});
    m_notices->showNotice({QStringLiteral("2"), QStringLiteral("Order 1 was paid twice."), {}, true, false});
    m_notices->showNotice({QStringLiteral("3"), QStringLiteral("Order 2 was paid twice."), {}, true, false});
    QCOMPARE(bar->text(), QStringLiteral("Order 1 was paid twice."));
    button(m_sellScreen, "Next (2)")->click();
    QCOMPARE(bar->text(), QStringLiteral("Order 2 was paid twice."));
    button(m_sellScreen, "Next (1)")->click();
    QCOMPARE(bar->text(), QStringLiteral("Tea was changed."));
}

void TestPresenters::whatWasReadInTheListIsNotToldOnceMore()
{
    int count = -1;
    connect(m_notices.get(), &NoticePresenter::countChanged, this, [&](int now) { count = now; });
    m_notices->showNotice({QStringLiteral("7"), QStringLiteral("Tea was changed."), {}, false, false});
    emit m_desk->attentionChanged({{QStringLiteral("7"), QStringLiteral("Tea was changed."), {}, {}, false}});
    QCOMPARE(count, 1);
    QVERIFY(m_sellScreen->findChild<NoticeBar *>()->isVisibleTo(m_sellScreen));
    emit m_desk->attentionChanged({});
    QCOMPARE(count, 0);
    QVERIFY(!m_sellScreen->findChild<NoticeBar *>()->isVisibleTo(m_sellScreen));
}

void TestPresenters::aRefusalComesBeforeANoticeAndGoesWithTheNextThing()
{
    m_notices->showNotice({QStringLiteral("7"), QStringLiteral("Tea was changed."), {}, false, false});
    m_notices->showRefusal(QStringLiteral("There is no such product."));
    const auto *bar = m_sellScreen->findChild<NoticeBar *>();
    QCOMPARE(bar->text(), QStringLiteral("There is no such product."));
    m_notices->clearRefusal();
    QCOMPARE(bar->text(), QStringLiteral("Tea was changed."));
}

void TestPresenters::anOrderBeingPaidElsewhereCanBeTakenOver()
{
    DeskView paying = view("1", true);
    m_sell->showView(paying);
    QVERIFY(!button(m_sellScreen, "Take over payment"));
    paying.order.payingAt = QStringLiteral("Ben (Terrace)");
    m_sell->showView(paying);
    OrderId taken;
    connect(m_sell.get(), &SellPresenter::takeOverWanted, this, [&](OrderId order) { taken = order; });
    button(m_sellScreen, "Take over payment")->click();
    QVERIFY(taken.isNull()); // it says what it means first
    button(m_window.get(), "Take it over")->click();
    QCOMPARE(taken, paying.order.id);
    paying.order.payingAt.clear();
    m_sell->showView(paying);
    QVERIFY(!button(m_sellScreen, "Take over payment"));
}

TANDEM_TEST(TestPresenters)
#include "tst_presenters.moc"
