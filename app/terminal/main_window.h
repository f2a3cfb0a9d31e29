#pragma once

#include "app/terminal/desk.h"
#include "app/terminal/device_settings.h"
#include "app/terminal/idle_watch.h"
#include "app/terminal/language.h"
#include "app/terminal/order_models.h"

#include <QMainWindow>
#include <QThread>

class QStackedWidget;

namespace tandem {

class BackOfficePresenter;
class CashPresenter;
class ClosePresenter;
class HistoryPresenter;
class ManagerPin;
class MenuPresenter;
class NoticePresenter;
class PaymentScreen;
class PayPresenter;
class PinSheet;
class RegisterScreen;
class ReportPresenter;
class SellPresenter;
class StartScreen;

/// The terminal's window: which screen is shown, who is logged in, and the till's thread behind it.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Desk::Options options, DeviceSettings settings);
    ~MainWindow() override;

    /// Starts the till, or asks what it needs to know first.
    void start();
    void raiseUp();
    /// "left", "right" or "full" of the screen; anything else leaves it to the window manager.
    void place(const QString &where);

signals:
    void hosting(const QString &url, const QString &hub, const QString &lineage);
    void holdsDevice();                           ///< This window's till owns the data folder
    void cannotStart(const tandem::Error &error); ///< Another one does

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildStart();
    void buildSheets();
    void dropSheets();
    void startDesk();
    static constexpr quint16 hubPort = 7878;
    void hostHere();
    void runHubHere(const QString &hub);
    void stopDesk();
    void connectDesk();
    void becomeReady();
    void fail(const Error &error);
    void showLogin();
    void setDark(bool dark);
    void setReducedMotion(bool reduced);
    void setLanguage(const QString &code);
    void lockIdle();
    void saveSettings();

    Desk::Options m_options;
    std::optional<Desk::Options> m_promoting; ///< While this terminal's copy is being made the hub: as it was before
    DeviceSettings m_settings;
    Speech m_speech;
    IdleWatch m_idle;
    QThread m_thread;
    Desk *m_desk = nullptr; ///< Lives in m_thread
    OrderTabsModel m_tabs;
    bool m_ready = false;
    QString m_person;

    QStackedWidget *m_pages;
    QObject *m_presenters = nullptr; ///< Owns them: built with the screens, and gone with them
    StartScreen *m_startScreen = nullptr;
    RegisterScreen *m_registerScreen = nullptr;
    PaymentScreen *m_paymentScreen = nullptr;
    PinSheet *m_login = nullptr;
    SellPresenter *m_sell = nullptr;
    PayPresenter *m_pay = nullptr;
    MenuPresenter *m_menu = nullptr;
    NoticePresenter *m_notices = nullptr;
    HistoryPresenter *m_history = nullptr;
    ClosePresenter *m_close = nullptr;
    CashPresenter *m_cash = nullptr;
    BackOfficePresenter *m_office = nullptr;
    ReportPresenter *m_reports = nullptr;
    ManagerPin *m_managerPin = nullptr;
    bool m_platformStill = false; ///< The platform asks for reduced motion
};

} // namespace tandem
