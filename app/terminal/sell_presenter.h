#pragma once

#include "app/terminal/desk.h"
#include "app/terminal/order_models.h"
#include "app/terminal/products_model.h"

#include <QObject>

namespace tandem {

class ChoiceSheet;
class ConfirmSheet;
class MenuSheet;
class RegisterScreen;
class TextSheet;

/// Connects the register screen to the desk: taps and keys go there, what the desk shows comes back. Window's thread.
class SellPresenter : public QObject
{
    Q_OBJECT
public:
    SellPresenter(RegisterScreen *screen, Desk *desk, OrderTabsModel *tabs, QObject *parent);

    const OrderView &order() const { return m_order; }
    const ShopView &shop() const { return m_shop; }
    ProductsModel *products() { return &m_products; }

    void showView(const DeskView &view);
    void showShop(const ShopView &shop, const std::shared_ptr<const Catalogue> &catalogue);
    void showLink(const LinkView &link);
    void setMotionReduced(bool reduced); ///< Nothing is tinted then
    void askLineNote();                  ///< Of the selected line
    void askOrderNote();
    void askFiscalPosition();

signals:
    void menuWanted();
    void payWanted();
    void lockWanted();
    void lineHistoryWanted(tandem::LineId line);
    void takeOverWanted(tandem::OrderId order); ///< The cashier has read what it means

private:
    void connectScreen();
    void askCustomer();
    void askLine(const QModelIndex &index);
    void enterSearch(const QString &text);
    void filterChoices(const QString &words);
    void askChoice(const QString &title, const QStringList &names, const QString &none,
                   const std::function<void(const QString &)> &chosen);
    void askTakeOver();

    RegisterScreen *m_screen;
    Desk *m_desk;
    OrderTabsModel *m_tabs;
    OrderLinesModel m_lines;
    ProductsModel m_products;
    OrderView m_order;
    ShopView m_shop;
    MenuSheet *m_lineMenu;
    TextSheet *m_noteSheet;
    TextSheet *m_orderNoteSheet;
    ConfirmSheet *m_takeOver;
    OrderId m_takeOverOf;
    ChoiceSheet *m_choices = nullptr;
    QStringList m_choiceNames;
    LineId m_menuLine;
};

} // namespace tandem
