#pragma once

#include "app/terminal/desk.h"

#include <QObject>

class QWidget;

namespace tandem {

class FileSheet;
class ManagerPin;
class ReportSheet;

/// The reports of sales, for managers. Window's thread.
class ReportPresenter : public QObject
{
    Q_OBJECT
public:
    ReportPresenter(QWidget *window, Desk *desk, ManagerPin *pin, QObject *parent);

    void showShop(const ShopView &shop);
    void open();

private:
    ReportQuestion question() const;
    void showReport(const ReportView &report);
    void chooseFile();

    Desk *m_desk;
    ManagerPin *m_pin;
    ReportSheet *m_sheet;
    FileSheet *m_target;
};

} // namespace tandem
