#pragma once

#include "app/register/back_office.h"
#include "app/register/catalogue.h"
#include "app/register/numpad_entry.h"
#include "app/register/register.h"
#include "app/terminal/office_state.h"
#include "app/terminal/report_view.h"
#include "app/terminal/views.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace tandem {

class Attention;
class Hub;
class PrintQueue;
class ShopSender;
class ReportReading;

/// A cashier's desk: the terminal and its register on their own thread, as the window sees them. The window calls its
/// functions by posting them and hears of everything by queued signals; it never touches terminal or register itself.
///
/// One thing the window asks for, or one burst of changes from elsewhere, is one viewChanged(). What can't be done is
/// one refused() with a sentence, and nothing has happened.
class Desk : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        Terminal::Options terminal; ///< Without a hub's address when the hub runs in here
        bool host = false;          ///< Run the hub in here
        bool demo = false;          ///< ... with the demo shop
        quint16 port = 0;           ///< The hub's; 0 takes a free one
        QString promote;            ///< The id of the hub that this terminal's copy is to become first; else empty
        QString cashier;            ///< To log in at once; may be empty
        QString pin;
        qsizetype shownClosedOrders = 200;   ///< A finger scrolls through no more; words find the others
        bool forbidsDoubtfulPayment = false; ///< Offline, of an order that others may be paying
    };

    explicit Desk(Options options);
    ~Desk() override;

    void start();
    void login(const QString &cashier, const QString &pin);
    void lock();
    /// All that the window shows, once more: it speaks another language from now on.
    void tellAgain();

    // --- the order --------------------------------------------------------------------------------------------------
    void tap(ProductId product);
    void scan(const QString &barcode);
    void digit(int value);
    void separator();
    void sign();
    void backspace();
    void setMode(NumpadEntry::Mode mode);
    void newOrder();
    void selectOrder(OrderId id);
    void selectLine(LineId id);
    void setLineNote(LineId line, const QString &text);
    void removeLine(LineId line);
    void setCustomer(const QString &name);
    void setFiscalPosition(const QString &name);
    void setOrderNote(const QString &text);
    void setOrderDiscount(const QString &percent); ///< "12.5"; off all lines
    /// A manager answers for what was refused with managerNeeded(). Answered by approved() or loginRefused(), and, as
    /// if it had been allowed at once, by what it leads to.
    void approve(const QString &manager, const QString &pin);
    void leaveUnapproved();
    void cancelOrder();
    /// As a manager. Answered by ordersCancelled(), or loginRefused(); what can't be
    /// cancelled is refused() by name.
    void cancelOrders(const QList<OrderId> &orders, const QString &reason, const QString &manager, const QString &pin);

    // --- money ------------------------------------------------------------------------------------------------------
    void beginPayment();
    /// Empty decimal: all that is due, and the tip, which may be empty, too.
    void pay(const QString &method, const QString &decimal, const QString &tip = {});
    void voidPayment(PaymentId payment);
    void breakOff();
    /// Frees the order from a payment whose terminal can't finish it; with empty names by the manager who is logged in.
    /// Answered by tookOver(), loginRefused() or refused().
    void takeOverPayment(OrderId order, const QString &manager, const QString &pin);
    void finish();
    void openSession(const QString &decimal);
    void askClose(); ///< Answered by closeAsked()
    void closeSession(const QString &decimal);
    void moveCash(const QString &decimal, bool out, const QString &reason); ///< Of no sale; answered by cashMoved()
    void askSession();                                                      ///< Answered by sessionKnown()
    void askSessions();                                                     ///< Answered by sessionsKnown()
    void history(const QString &words); ///< Answered by historyFound(): the newest of those that match
    void showReceipt(OrderId order);
    void refund(OrderId order);
    void refundPaidTwice(OrderId document);
    // --- paper ------------------------------------------------------------------------------------------------------
    void sendToKitchen();
    void printCopy(OrderId order);
    void printText(const QString &title, const QString &text); ///< At this POS's printer
    /// As a PDF, as plain text, or, of sessions, as a table (.csv). Answered by textSaved().
    void saveText(const QString &file, const QString &title, const QString &text);
    void printAgain(const QString &id); ///< Of what needs attention
    /// What happened to an order, or with a line to that one; answered by storyKnown().
    void askStory(OrderId order, LineId line);

    // --- reports ----------------------------------------------------------------------------------------------------
    /// Answered by reportsOpened(), loginRefused() or refused(); with empty names for the manager who is logged in.
    void openReports(const QString &manager, const QString &pin);
    void closeReports(); ///< What is being read is broken off
    /// While they are open; takes the place of what was asked before. Answered by reportProgress(), as often as there
    /// is some, and reportKnown().
    void askReport(const tandem::ReportQuestion &question);
    /// The report that was known last, as CSV; over what is there. Answered by reportExported().
    void exportReport(const QString &file);

    // --- what needs attention ---------------------------------------------------------------------------------------
    void readNotice(const QString &id);
    void readNotices();
    /// Answered by dealtWith(), loginRefused() or refused().
    void dealWithNotice(const QString &id, const QString &manager, const QString &pin);

    // --- settings ---------------------------------------------------------------------------------------------------
    /// Answered by settingsKnown(), or loginRefused() when this is no manager's PIN; until closeSettings(), each news
    /// of the shop is one more settingsKnown().
    void openSettings(const QString &manager, const QString &pin);
    void closeSettings(); ///< The manager is done, or gave up: from here on it takes the PIN again
    /// As the manager who opened the settings; answered by settingsSaved().
    void saveSettings(const QList<MultiSession> &sessions, const QList<Pos> &poses);

    // --- the shop's lists -------------------------------------------------------------------------------------------
    /// Answered by backOfficeOpened(), or loginRefused() when this is no manager's PIN.
    void openBackOffice(const QString &manager, const QString &pin);
    void closeBackOffice(); ///< From here on it takes the PIN again
    /// Answered by itemsKnown(), once more with each news of the shop.
    void askItems(tandem::ShopList list, const QString &words);
    /// Of an empty id a new one. Answered by itemKnown().
    void askItem(tandem::ShopList list, const QString &id);
    /// The item that was asked last becomes this. Answered by itemSaved().
    void saveItem(const QJsonObject &values);
    void undoItem(); ///< What was saved last becomes what it was; answered by itemSaved()
    /// A list of products. Answered by importKnown() or importTrouble().
    void readImport(const QString &file);
    /// What each of its columns is. Answered by importPreviewed() or importTrouble().
    void previewImport(const QStringList &meanings);
    void runImport();                         ///< As it was previewed; answered by imported() or importTrouble()
    void leaveImport();                       ///< What is on its way arrives, and nothing more
    void exportProducts(const QString &file); ///< Answered by itemSaved()

    // --- a hub that is gone for good --------------------------------------------------------------------------------
    /// May this terminal's copy become the hub? Answered by mayRunHubHere(), loginRefused() or refused().
    void askRunHubHere(const QString &manager, const QString &pin);

signals:
    void mayRunHubHere(const QString &hub); ///< Its id
    void hosting(const QString &url, const QString &hub, const QString &lineage);
    void holdsDevice(); ///< The data folder is this till's; it may still be waiting for its hub
    void ready();
    void failed(const tandem::Error &error); ///< It cannot sell, or no more
    void shopChanged(const tandem::ShopView &shop, std::shared_ptr<const tandem::Catalogue> catalogue);
    void loggedIn(const QString &cashier, bool manager); ///< Empty: locked
    void loginRefused(const QString &sentence);
    void viewChanged(const tandem::DeskView &view);
    void linkChanged(const tandem::LinkView &link);
    void refused(const QString &sentence);
    void managerNeeded(const QString &sentence); ///< It is done as soon as one has approved of it
    void approved();
    void noticed(const tandem::NoticeView &notice);
    void attentionChanged(const QList<tandem::AttentionView> &items);
    void dealtWith();
    void paymentBegun();
    void paymentTaken();
    void tookOver();
    void finished(const tandem::FinishedView &finished);
    void sessionKnown(const tandem::SessionView &session);
    void cashMoved(const QString &slip); ///< As it goes into the drawer
    void ordersCancelled(bool all);
    /// What is open though no other session is: to be looked at before this one is closed.
    void closeAsked(const QList<tandem::OpenOrderView> &orders);
    void textSaved(const QString &sentence, bool done);
    void sessionClosed(const QString &figures); ///< The Z figures as plain text
    void sessionsKnown(const QString &figures); ///< Of this POS's sessions, the newest first; empty when there is none
    void historyFound(const QList<tandem::HistoryView> &orders, bool more); ///< `more` of them are not among these
    void receiptReady(const QString &text, tandem::OrderId order);          ///< `order` is null when it is not paid
    /// Oldest first; `missing` is a sentence about what is elsewhere, or empty.
    void storyKnown(const QList<tandem::StoryView> &items, const QString &missing);
    void reportsOpened();
    void reportProgress(const tandem::ReportQuestion &question, int percent);
    void reportKnown(const tandem::ReportView &report);
    void reportExported(const QString &file, const QString &error); ///< Empty: done
    void settingsKnown(const tandem::SettingsView &settings);
    void settingsSaved(const QString &error); ///< Empty: done
    void backOfficeOpened();
    void itemsKnown(tandem::ShopList list, const tandem::ShopRows &rows);
    void itemKnown(const tandem::ItemView &item);
    void importKnown(const tandem::ImportView &import);
    void importPreviewed(const tandem::ImportPreviewView &preview);
    void importTrouble(const QString &sentences); ///< One a line
    void importProgressed(qint64 done, qint64 all);
    void imported(const QString &sentence);
    /// What is wrong; else it is done, with a sentence about it when anything has changed.
    void itemSaved(const QList<tandem::ShopFault> &faults, const QString &sentence, bool canBeUndone);

private:
    bool promote();
    void dropPromoted(); ///< It never served: the next try begins anew
    bool startHub();
    void becomeReady();
    void publishShop();
    void publishLink();
    void publishSettings();
    void schedule();
    void flush(bool foreign);
    DeskView view() const;
    void act(const std::function<Result<void>()> &work);
    /// What may need a manager, who then answers for it.
    using WorkOf = std::function<Result<void>(const std::optional<Author> &manager)>;
    void actOrAsk(const WorkOf &work, const std::optional<Author> &approved = {});
    std::optional<Author> approvalOfNumpad() const;
    void giveBack(OrderId id, Result<Order> (Register::*how)(const Order &));
    void numpad(const std::optional<NumpadEntry::Action> &action);
    std::optional<NumpadEntry::Line> numpadLine() const;
    void tell(const std::optional<NoticeView> &notice);
    void listen();
    void publishAttention();
    void tellStory(const OrderHistory &history);
    /// A manager who was named answers for it; with no name whoever is logged in. False: loginRefused() said why.
    bool answersFor(std::optional<Author> &by, const QString &manager, const QString &pin);
    void publishItems();
    /// The same, no longer used; nothing of what can't be.
    static std::optional<ShopEntity> unused(const ShopEntity &entity);
    void finishItem(const Result<void> &result);
    void finishSending(const Result<void> &result);

    Options m_options;
    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<Terminal> m_terminal;
    std::unique_ptr<Register> m_register;
    std::unique_ptr<PrintQueue> m_printing;
    std::unique_ptr<ShopSender> m_sender;
    std::unique_ptr<Attention> m_attention;
    NumpadEntry m_entry;
    ShopFormat m_format;
    QTimer m_flush;
    QList<Notice> m_early;
    DeskView m_last;
    LinkView m_lastLink;
    qint64 m_linkSince = 0;
    qint64 m_lastSeen = 0; ///< When the hub was last online; 0 for never
    std::optional<Author> m_settingsBy;
    std::optional<OfficeState> m_office; ///< While a manager has the shop's lists open
    /// A manager who approved of what is being typed for a line, digit by digit.
    struct Approval
    {
        Author manager;
        LineId line;
        NumpadEntry::Mode mode;
        QDeadlineTimer until;
    };
    std::optional<Approval> m_approval;
    WorkOf m_unapproved;
    std::pair<OrderId, LineId> m_storyOf; ///< As last asked
    bool m_pinUnanswered = false;
    bool m_showsReports = false;
    std::unique_ptr<ReportReading> m_reading; ///< While a report is read
    std::optional<Report> m_report;           ///< As last told
    bool m_printerTold = false;
    QList<OpenSession> m_openSessions; ///< As the hub last said
    QList<PosSession> m_shownSessions; ///< Whose figures were told last
    bool m_acting = false;
    bool m_pending = false;
};

} // namespace tandem
