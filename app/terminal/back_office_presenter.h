#pragma once

#include "app/terminal/desk.h"

#include <QObject>

class QWidget;

namespace tandem {

class BackOfficeSheet;
class FormSheet;
class ManagerPin;

/// The shop's lists, for a manager: what is there, and a form for each item. Window's thread.
class BackOfficePresenter : public QObject
{
    Q_OBJECT
public:
    BackOfficePresenter(QWidget *window, Desk *desk, ManagerPin *pin, QObject *parent);

    void open(); ///< Asks for a manager's PIN first
    void showShop(const ShopView &shop);

private:
    void showItems(ShopList list, const ShopRows &rows);
    void showItem(const ItemView &item);
    void showSaved(const QList<ShopFault> &faults, const QString &sentence, bool canBeUndone);

    Desk *m_desk;
    ManagerPin *m_pin;
    BackOfficeSheet *m_sheet;
    FormSheet *m_form;
};

} // namespace tandem
