#include "app/terminal/back_office_presenter.h"
#include "app/terminal/cash_presenter.h"
#include "app/terminal/close_presenter.h"
#include "app/terminal/desk_post.h"
#include "app/terminal/history_presenter.h"
#include "app/terminal/idle_presenter.h"
#include "app/terminal/language_presenter.h"
#include "app/terminal/main_window.h"
#include "app/terminal/manager_pin.h"
#include "app/terminal/menu_presenter.h"
#include "app/terminal/notice_presenter.h"
#include "app/terminal/pay_presenter.h"
#include "app/terminal/report_presenter.h"
#include "app/terminal/sell_presenter.h"
#include "ui/screens/payment_screen.h"
#include "ui/screens/pin_sheet.h"
#include "ui/screens/register_screen.h"
#include "ui/screens/start_screen.h"
#include "ui/widgets/top_bar.h"

#include <QStackedWidget>

namespace tandem {

void MainWindow::buildSheets()
{
    m_presenters = new QObject(this);
    m_registerScreen = new RegisterScreen;
    m_paymentScreen = new PaymentScreen;
    m_pages->addWidget(m_registerScreen);
    m_pages->addWidget(m_paymentScreen);
    m_sell = new SellPresenter(m_registerScreen, m_desk, &m_tabs, m_presenters);
    m_pay = new PayPresenter(m_paymentScreen, m_desk, &m_tabs, m_presenters);
    m_managerPin = new ManagerPin(this, m_presenters);
    connect(m_desk, &Desk::tookOver, m_managerPin, &ManagerPin::accept);
    connect(m_desk, &Desk::approved, m_managerPin, &ManagerPin::accept);
    m_menu = new MenuPresenter(this, m_desk, m_managerPin, m_presenters);
    m_menu->setDark(m_settings.dark);
    m_notices = new NoticePresenter(m_registerScreen, m_paymentScreen, m_desk, &m_tabs, m_managerPin, m_presenters);
    m_history = new HistoryPresenter(this, m_desk, m_presenters);
    m_close = new ClosePresenter(this, m_desk, m_managerPin, m_presenters);
    m_cash = new CashPresenter(this, m_desk, m_presenters);
    m_office = new BackOfficePresenter(this, m_desk, m_managerPin, m_presenters);
    m_reports = new ReportPresenter(this, m_desk, m_managerPin, m_presenters);
    setReducedMotion(m_settings.reducedMotion);
    m_login = new PinSheet(tr("Who is selling?"), this);
    m_login->setMustAnswer(true);
    connect(m_login, &PinSheet::entered, this,
            [this](const QString &name, const QString &pin) { post(m_desk, &Desk::login, name, pin); });

    const auto lock = [this] { post(m_desk, &Desk::lock); };
    connect(m_sell, &SellPresenter::menuWanted, m_menu, &MenuPresenter::open);
    connect(m_sell, &SellPresenter::payWanted, m_pay, &PayPresenter::begin);
    connect(m_sell, &SellPresenter::lockWanted, this, lock);
    connect(m_menu, &MenuPresenter::lockWanted, this, lock);
    connect(m_menu, &MenuPresenter::lineNoteWanted, m_sell, &SellPresenter::askLineNote);
    connect(m_menu, &MenuPresenter::closeWanted, m_close, &ClosePresenter::close);
    connect(m_menu, &MenuPresenter::cashInWanted, m_cash, &CashPresenter::askIn);
    connect(m_menu, &MenuPresenter::cashOutWanted, m_cash, &CashPresenter::askOut);
    connect(m_menu, &MenuPresenter::reportsWanted, m_reports, &ReportPresenter::open);
    connect(m_menu, &MenuPresenter::cancelCarriedWanted, m_close, &ClosePresenter::cancelCarried);
    connect(m_menu, &MenuPresenter::lineHistoryWanted, m_history, &HistoryPresenter::askSelectedLine);
    connect(m_menu, &MenuPresenter::orderHistoryWanted, m_history, &HistoryPresenter::askOrder);
    connect(m_sell, &SellPresenter::lineHistoryWanted, m_history, &HistoryPresenter::askLine);
    connect(m_menu, &MenuPresenter::orderNoteWanted, m_sell, &SellPresenter::askOrderNote);
    connect(m_menu, &MenuPresenter::fiscalPositionWanted, m_sell, &SellPresenter::askFiscalPosition);
    connect(m_menu, &MenuPresenter::darkWanted, this, &MainWindow::setDark);
    connect(m_menu, &MenuPresenter::motionReductionWanted, this, [this](bool reduced) {
        setReducedMotion(reduced);
        saveSettings();
    });
    connect(m_menu, &MenuPresenter::backOfficeWanted, m_office, &BackOfficePresenter::open);
    auto *language = new LanguagePresenter(m_settings.language, this, m_presenters);
    connect(m_menu, &MenuPresenter::languageWanted, language, &LanguagePresenter::ask);
    // Afterwards: what asks for it is built anew, too.
    connect(language, &LanguagePresenter::chosen, this, &MainWindow::setLanguage, Qt::QueuedConnection);
    auto *idle = new IdlePresenter(m_settings.lockAfterMinutes, this, m_presenters);
    connect(m_menu, &MenuPresenter::idleLockWanted, idle, &IdlePresenter::ask);
    connect(idle, &IdlePresenter::chosen, this, [this](int minutes) {
        m_settings.lockAfterMinutes = minutes;
        m_idle.setLimit(std::chrono::minutes(minutes));
        saveSettings();
    });
    connect(m_menu, &MenuPresenter::attentionWanted, m_notices, &NoticePresenter::openList);
    connect(m_notices, &NoticePresenter::countChanged, m_menu, &MenuPresenter::setAttention);
    connect(m_notices, &NoticePresenter::countChanged, m_registerScreen, &RegisterScreen::setAttention);
    connect(m_sell, &SellPresenter::takeOverWanted, this, [this](OrderId order) {
        if (m_managerPin->isPersonManager())
            return post(m_desk, &Desk::takeOverPayment, order, QString(), QString());
        m_managerPin->ask([this, order](const QString &manager, const QString &pin) {
            post(m_desk, &Desk::takeOverPayment, order, manager, pin);
        });
    });
    connect(m_pay, &PayPresenter::opened, this, [this] { m_pages->setCurrentWidget(m_paymentScreen); });
    const auto sell = [this] { m_pages->setCurrentWidget(m_registerScreen); };
    connect(m_pay, &PayPresenter::left, this, sell);
}

void MainWindow::connectDesk()
{
    connect(m_desk, &Desk::hosting, this, &MainWindow::hosting);
    connect(m_desk, &Desk::mayRunHubHere, this, &MainWindow::runHubHere);
    connect(m_desk, &Desk::holdsDevice, this, &MainWindow::holdsDevice);
    connect(m_desk, &Desk::ready, this, &MainWindow::becomeReady);
    connect(m_desk, &Desk::failed, this, &MainWindow::fail);
    connect(m_desk, &Desk::shopChanged, this,
            [this](const ShopView &shop, const std::shared_ptr<const Catalogue> &catalogue) {
                m_sell->showShop(shop, catalogue);
                m_pay->showShop(shop);
                m_menu->showShop(shop);
                m_close->showShop(shop);
                m_cash->showShop(shop);
                m_office->showShop(shop);
                m_reports->showShop(shop);
                m_managerPin->showShop(shop);
                QStringList names;
                for (const PersonView &person : shop.cashiers)
                    names.append(person.name);
                m_login->setPeople(names);
                m_options.terminal.pos = shop.pos;
                m_registerScreen->setCashier(m_person, shop.pos);
                m_paymentScreen->topBar()->setCashier(m_person, shop.pos);
                setWindowTitle(tr("%1 · %2 · Tandem").arg(shop.pos, shop.name));
            });
    connect(m_desk, &Desk::viewChanged, this, [this](const DeskView &view) {
        m_sell->showView(view);
        m_pay->showView(view);
        m_menu->showView(view);
        m_history->showView(view);
        if (!view.foreign)
            m_notices->clearRefusal();
    });
    connect(m_desk, &Desk::linkChanged, this, [this](const LinkView &link) {
        m_sell->showLink(link);
        m_pay->showLink(link);
        // A till that has met its hub once sells without it; one that never did may look for it at a wrong address.
        if (!m_ready && link.state == LinkState::Offline && !m_options.host) {
            m_startScreen->showWaiting(tr("No hub answers at %1 yet. Is it switched on, and is this its address?")
                                           .arg(m_options.terminal.hub.toString(QUrl::RemoveUserInfo)),
                                       true);
        }
    });
    connect(m_desk, &Desk::managerNeeded, this, [this](const QString &sentence) {
        m_managerPin->ask(
            [this](const QString &manager, const QString &pin) { post(m_desk, &Desk::approve, manager, pin); },
            [this] { post(m_desk, &Desk::leaveUnapproved); }, sentence);
    });
    connect(m_desk, &Desk::refused, this, [this](const QString &sentence) {
        if (m_managerPin->takeRefusal(sentence))
            return;
        if (m_pages->currentWidget() == m_paymentScreen)
            m_pay->showRefusal(sentence);
        else
            m_notices->showRefusal(sentence);
    });
    connect(m_desk, &Desk::loginRefused, this, [this](const QString &sentence) {
        if (m_managerPin->takeRefusal(sentence))
            return;
        if (!m_login->isVisible())
            m_login->ask();
        m_login->refuse(sentence);
    });
    connect(m_desk, &Desk::loggedIn, this, [this](const QString &cashier) {
        m_person = cashier;
        m_managerPin->setPerson(cashier);
        m_registerScreen->setCashier(cashier, m_options.terminal.pos);
        m_paymentScreen->topBar()->setCashier(cashier, m_options.terminal.pos);
        if (cashier.isEmpty())
            showLogin();
        else
            m_login->accept();
    });
}

} // namespace tandem
