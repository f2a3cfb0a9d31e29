#pragma once

#include "app/terminal/desk.h"

#include <QObject>

class QWidget;

namespace tandem {

class BackOfficeSheet;
class FileSheet;
class FormSheet;
class ImportSheet;
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
    void connectImport();

    Desk *m_desk;
    ManagerPin *m_pin;
    BackOfficeSheet *m_sheet;
    FormSheet *m_form;
    ImportSheet *m_import;
    FileSheet *m_source;
    FileSheet *m_target;
};

} // namespace tandem
