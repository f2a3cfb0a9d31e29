#pragma once

#include "app/terminal/desk.h"
#include "ui/screens/menu_sheet.h"

#include <QObject>

class QWidget;

namespace tandem {

class AmountSheet;
class CashCount;
class ChoiceSheet;
class ConfirmSheet;
class FileSheet;
class ManagerPin;
class MultiSessionSettings;
class ReceiptSheet;

/// The menu Point of Sale and what it opens: sessions, closed orders, settings. Window's thread.
class MenuPresenter : public QObject
{
    Q_OBJECT
public:
    MenuPresenter(QWidget *window, Desk *desk, ManagerPin *pin, QObject *parent);

    void open();
    void showView(const DeskView &view) { m_order = view.order; }
    void showShop(const ShopView &shop);
    void setDark(bool dark);
    void setMotionReduced(bool reduced);
    void setAttention(int count); ///< How many things need it

signals:
    void lineNoteWanted();
    void orderNoteWanted();
    void lineHistoryWanted();
    void orderHistoryWanted();
    void closeWanted();
    void cashInWanted();
    void cashOutWanted();
    void cancelCarriedWanted(tandem::OrderId order);
    void fiscalPositionWanted();
    void darkWanted(bool dark);
    void motionReductionWanted(bool reduced);
    void attentionWanted();
    void backOfficeWanted();
    void reportsWanted();
    void languageWanted();
    void lockWanted();
    void idleLockWanted();

private:
    static QList<MenuSheet::Section> sections();
    void choose(const QString &id);
    void connectSession();
    /// ... and to save it.
    void offerPrint(const QString &title, const QString &text, OrderId order = {});
    void askFile();
    void connectHistory();
    void connectSettings();

    Desk *m_desk;
    OrderView m_order;
    ShopView m_shop;
    SessionView m_session;
    bool m_dark = false;
    bool m_motionReduced = false;
    ManagerPin *m_pin;
    MenuSheet *m_menu;
    AmountSheet *m_openSheet;
    AmountSheet *m_discount;
    CashCount *m_notesAndCoins;
    ReceiptSheet *m_text;
    FileSheet *m_file;
    std::pair<QString, QString> m_shownText; ///< Its title, and itself
    bool m_showsSessions = false;
    OrderId m_shownOrder; ///< Whose receipt it is; may be null
    ChoiceSheet *m_history;
    ConfirmSheet *m_cancel;
    ConfirmSheet *m_host;
    MultiSessionSettings *m_settings;
    QHash<QString, bool> m_refundable;
};

} // namespace tandem
