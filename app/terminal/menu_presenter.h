#pragma once

#include "app/terminal/desk.h"

#include <QObject>

class QWidget;

namespace tandem {

class AmountSheet;
class ChoiceSheet;
class ConfirmSheet;
class MenuSheet;
class MultiSessionSettings;
class PinSheet;
class ReceiptSheet;

/// The menu Point of Sale and what it opens: sessions, closed orders, settings. Window's thread.
class MenuPresenter : public QObject
{
    Q_OBJECT
public:
    MenuPresenter(QWidget *window, Desk *desk, QObject *parent);

    void open();
    void showView(const DeskView &view) { m_order = view.order; }
    void showShop(const ShopView &shop);
    /// The person who is logged in, to be offered first where a manager is asked for.
    void setPerson(const QString &name) { m_person = name; }
    /// True when the sentence was for a sheet of this menu.
    bool takeLoginRefusal(const QString &sentence);
    void setDark(bool dark);

signals:
    void lineNoteWanted();
    void orderNoteWanted();
    void fiscalPositionWanted();
    void darkWanted(bool dark);
    void lockWanted();

private:
    void choose(const QString &id);
    void connectSession();
    void connectHistory();
    void connectSettings();

    Desk *m_desk;
    OrderView m_order;
    ShopView m_shop;
    QString m_person;
    SessionView m_session;
    bool m_dark = false;
    MenuSheet *m_menu;
    AmountSheet *m_openSheet;
    AmountSheet *m_closeSheet;
    ReceiptSheet *m_text;
    ChoiceSheet *m_history;
    ConfirmSheet *m_cancel;
    PinSheet *m_managerPin;
    MultiSessionSettings *m_settings;
    QHash<QString, bool> m_refundable;
};

} // namespace tandem
