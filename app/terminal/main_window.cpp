#include "app/terminal/main_window.h"

#include "app/terminal/desk_post.h"
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
#include "ui/theme/theme.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/top_bar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QStackedWidget>

namespace tandem {

MainWindow::MainWindow(Desk::Options options, DeviceSettings settings)
    : m_options(std::move(options))
    , m_settings(std::move(settings))
    , m_idle(nullptr)
    , m_pages(new QStackedWidget(this))
{
    m_idle.setLimit(std::chrono::minutes(m_settings.lockAfterMinutes));
    connect(&m_idle, &IdleWatch::idle, this, &MainWindow::lockIdle);
    m_speech.speak(m_settings.language);
    setWindowTitle(tr("Tandem"));
    setCentralWidget(m_pages);
    resize(1280, 800);
    setMinimumSize(480, 560);
    m_platformStill = asksForReducedMotion(*qApp->style()); // before the house's own style takes its place
    applyTheme(*qApp, m_settings.dark ? Scheme::Dark : Scheme::Light);
    buildStart(); // dressed from its first moment
}

void MainWindow::buildStart()
{
    delete m_startScreen;
    m_startScreen = new StartScreen;
    m_pages->addWidget(m_startScreen);
    connect(m_startScreen, &StartScreen::connectTo, this, [this](const QString &address, const QString &pos) {
        const QUrl url(address.contains(QLatin1String("://")) ? address : QStringLiteral("ws://") + address);
        if (!url.isValid() || url.host().isEmpty() || pos.isEmpty()) {
            m_startScreen->showForm(address, pos,
                                    pos.isEmpty() ? tr("Say which POS this till is.")
                                                  : tr("“%1” is no address of a hub.").arg(address));
            return;
        }
        m_options.terminal.hub = url;
        m_options.terminal.pos = pos;
        startDesk();
    });
    connect(m_startScreen, &StartScreen::tryDemo, this, [this] {
        m_options.demo = m_options.host = true;
        m_options.terminal.dataFolder += QStringLiteral("-demo");
        m_options.terminal.pos = QStringLiteral("Bar");
        startDesk();
    });
    connect(m_startScreen, &StartScreen::again, this, &MainWindow::start);
    connect(m_startScreen, &StartScreen::change, this, [this] {
        stopDesk();
        m_startScreen->showForm(m_options.terminal.hub.toString(), m_options.terminal.pos, {});
    });
}

MainWindow::~MainWindow() { stopDesk(); }

// --- the till's thread ----------------------------------------------------------------------------------------------

void MainWindow::start()
{
    if (m_settings.host && m_options.terminal.hub.isEmpty())
        hostHere();
    if (m_options.terminal.hub.isEmpty() && !m_options.host)
        m_options.terminal.hub = QUrl(m_settings.hub);
    if (m_options.terminal.pos.isEmpty())
        m_options.terminal.pos = m_settings.pos;
    if ((m_options.terminal.hub.isEmpty() && !m_options.host) || m_options.terminal.pos.isEmpty()) {
        const QString hub = m_options.host ? tr("this terminal") : m_options.terminal.hub.toString();
        m_startScreen->showForm(hub, m_options.terminal.pos, {});
        return;
    }
    startDesk();
}

void MainWindow::startDesk()
{
    stopDesk();
    m_pages->setCurrentWidget(m_startScreen);
    m_startScreen->showWaiting(m_options.host ? tr("Opening the shop…") : tr("Looking for the hub…"));
    m_ready = false;
    m_desk = new Desk(m_options);
    m_desk->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    buildSheets();
    connectDesk();
    m_thread.start();
    post(m_desk, &Desk::start);
}

void MainWindow::hostHere()
{
    m_options.host = true;
    m_options.port = hubPort;
}

void MainWindow::runHubHere(const QString &hub)
{
    m_promoting = m_options;
    m_options.promote = hub;
    hostHere();
    startDesk();
    m_options.promote.clear();
}

void MainWindow::stopDesk()
{
    if (!m_desk)
        return;
    m_thread.quit();
    m_thread.wait();
    m_desk = nullptr;
    dropSheets();
}

void MainWindow::dropSheets()
{
    delete std::exchange(m_presenters, nullptr);
    delete std::exchange(m_registerScreen, nullptr);
    delete std::exchange(m_paymentScreen, nullptr);
    // One at a time: some of them take others with them.
    while (auto *sheet = findChild<Sheet *>(QString(), Qt::FindDirectChildrenOnly))
        delete sheet;
}

void MainWindow::becomeReady()
{
    m_ready = true;
    m_pages->setCurrentWidget(m_registerScreen);
    if (m_options.cashier.isEmpty())
        showLogin();
    if (m_promoting) {
        m_promoting.reset();
        m_settings.host = true;
        m_settings.pos = m_options.terminal.pos;
        saveSettings();
    } else if (!m_options.host) {
        m_settings.hub = m_options.terminal.hub.toString();
        m_settings.pos = m_options.terminal.pos;
        saveSettings();
    }
}

void MainWindow::fail(const Error &error)
{
    if (error.code == QLatin1String("instance-running") || error.code == QLatin1String("store-in-use")) {
        emit cannotStart(error);
        return;
    }
    if (m_promoting) { // it stays the terminal that it was
        m_options = *std::exchange(m_promoting, std::nullopt);
        m_pages->setCurrentWidget(m_startScreen);
        return m_startScreen->showProblem(error.text);
    }
    // A till that could not even start may have been told the wrong address or POS: they can be put right here.
    m_pages->setCurrentWidget(m_startScreen);
    if (m_ready || m_options.host)
        m_startScreen->showProblem(error.text);
    else
        m_startScreen->showForm(m_options.terminal.hub.toString(), m_options.terminal.pos, error.text);
}

void MainWindow::showLogin()
{
    m_pages->setCurrentWidget(m_registerScreen);
    if (!m_login->isVisible())
        m_login->ask();
}

// --- the window -----------------------------------------------------------------------------------------------------

void MainWindow::setDark(bool dark)
{
    m_settings.dark = dark;
    applyTheme(*qApp, dark ? Scheme::Dark : Scheme::Light);
    m_menu->setDark(dark);
    saveSettings();
}

void MainWindow::setReducedMotion(bool reduced)
{
    m_settings.reducedMotion = reduced;
    m_sell->setMotionReduced(reduced || m_platformStill);
    m_menu->setMotionReduced(reduced);
}

/// Nothing of the till is touched: what shows it is built anew, in the other language, and told all once more.
void MainWindow::setLanguage(const QString &code)
{
    m_settings.language = code;
    saveSettings();
    m_speech.speak(code);
    const bool paying = m_pages->currentWidget() == m_paymentScreen;
    const Numpad::Mode mode = m_registerScreen->numpad()->mode();
    const QList<NoticeView> untold = m_notices->untold();
    dropSheets();
    buildStart();
    buildSheets();
    m_registerScreen->setMode(mode);
    m_notices->tellLater(untold);
    m_managerPin->setPerson(m_person);
    m_pages->setCurrentWidget(m_registerScreen);
    post(m_desk, &Desk::tellAgain);
    if (paying)
        m_pay->begin();
    if (m_person.isEmpty())
        showLogin();
}

/// Whatever is open belongs to whoever went away. Money that is being taken is nobody's to be shut out of.
void MainWindow::lockIdle()
{
    if (!m_ready || m_person.isEmpty() || m_pages->currentWidget() != m_registerScreen)
        return;
    const auto sheets = findChildren<Sheet *>(QString(), Qt::FindDirectChildrenOnly);
    for (Sheet *sheet : sheets) {
        if (sheet->isVisible())
            sheet->dismiss();
    }
    post(m_desk, &Desk::lock);
}

/// On the till's thread: the window never waits for the disk.
void MainWindow::saveSettings()
{
    QMetaObject::invokeMethod(
        m_desk,
        [settings = m_settings, folder = m_options.terminal.dataFolder] {
            if (!settings.save(folder))
                qWarning("The settings of this window could not be written.");
        },
        Qt::QueuedConnection);
}

void MainWindow::raiseUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::place(const QString &where)
{
    const QRect room = screen()->availableGeometry();
    if (where == QLatin1String("full"))
        setGeometry(room);
    else if (where == QLatin1String("left"))
        setGeometry(room.x(), room.y(), room.width() / 2, room.height());
    else if (where == QLatin1String("right"))
        setGeometry(room.x() + room.width() / 2, room.y(), room.width() - room.width() / 2, room.height());
    else
        resize(size().boundedTo(room.size()));
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (!m_ready || Sheet::isOpenOver(this))
        return QMainWindow::keyPressEvent(event);
    const bool selling = m_pages->currentWidget() == m_registerScreen;
    if (event->key() == Qt::Key_F12 && selling)
        m_pay->begin();
    else if (event->key() == Qt::Key_F10 && selling)
        m_menu->open();
    else if (event->key() == Qt::Key_F2 && selling)
        post(m_desk, &Desk::newOrder);
    else if (event->key() == Qt::Key_Escape && selling)
        m_registerScreen->clearSearch();
    else if (event->key() == Qt::Key_Escape)
        emit m_paymentScreen->back();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace tandem
