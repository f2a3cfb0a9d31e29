#pragma once

#include "ui/widgets/category_bar.h"
#include "ui/widgets/connection_pill.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/numpad.h"

#include <QWidget>

class QAbstractItemModel;
class QBoxLayout;
class QLabel;

namespace tandem {

class Button;
class KeyRouter;
class OrderListView;
class ProductGrid;
class SearchField;
class TopBar;
class TotalBar;

/// Where a cashier sells: open orders above, the current order with its numpad on one side, products on the other;
/// upright, products lie above the order. It shows what it is given and says what was asked; it decides nothing.
class RegisterScreen : public QWidget
{
    Q_OBJECT

public:
    explicit RegisterScreen(QWidget *parent = nullptr);

    /// Roles of OrderLineRoles, ProductRoles, OrderTabRoles. The models are not owned.
    void setModels(QAbstractItemModel *lines, QAbstractItemModel *products, QAbstractItemModel *tabs);
    void setCategories(const QList<CategoryChip> &categories);
    /// `total` as it is shown; also on the button Pay.
    void setTotal(const QString &total, const QString &detail);
    void setPayEnabled(bool enabled);
    /// "Being paid by Ben (Terrace)", with a way for managers to take the payment over; empty for none.
    void setPayingElsewhere(const QString &text);
    /// How many things wait to be read or dealt with; shown at the menu.
    void setAttention(int count);
    void setConnection(ConnectionPill::State state, int unsent, const QString &transport = {},
                       const QString &details = {});
    void setCashier(const QString &name, const QString &pos);
    /// Shown on the button instead of "Customer"; empty for none. The accessible name stays "Customer".
    void setCustomer(const QString &name);
    void showNotice(const QString &text, const QString &actionText = {},
                    NoticeBar::Tone tone = NoticeBar::Tone::Warning);
    void hideNotice();
    /// -1 for none; emits nothing. `reveal` brings it into view: not for what others did, which moves nothing here.
    void setSelectedLine(int row, bool reveal = true);
    void setMode(Numpad::Mode mode);
    void clearSearch();

    OrderListView *lines() const { return m_lines; }
    ProductGrid *products() const { return m_products; }
    CategoryBar *categories() const { return m_categories; }
    SearchField *search() const { return m_search; }
    Numpad *numpad() const { return m_numpad; }
    TopBar *topBar() const { return m_top; }
    KeyRouter *keys() const { return m_keys; }
    /// The button "⋯", to open a menu at.
    QWidget *menuButton() const;

signals:
    void orderChosen(const QModelIndex &tab);
    void newOrder();
    void lineChosen(const QModelIndex &line);
    void lineActivated(const QModelIndex &line); ///< Asks for the line's actions
    void lineHeld(const QModelIndex &line);      ///< Asks for the line's history
    void productTapped(const QModelIndex &product);
    void categoryChosen(const QString &id);
    void searchChanged(const QString &text);
    void searchEntered(const QString &text); ///< Enter in the search field
    void barcodeScanned(const QString &barcode);
    void digit(int value);
    void separator();
    void sign();
    void backspace();
    void modeChosen(tandem::Numpad::Mode mode);
    void customer();
    void menu();
    void pay();
    void takeOver();
    void noticeAction();
    void cashierTapped();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeOrderSide();
    QWidget *makeProductSide();
    void connectAll();
    void arrange();

    TopBar *m_top;
    QWidget *m_noticeRoom;
    NoticeBar *m_notice;
    QBoxLayout *m_sides;
    QWidget *m_orderSide;
    QWidget *m_productSide;
    QWidget *m_divider;
    OrderListView *m_lines;
    QWidget *m_elsewhere;
    QLabel *m_elsewhereText;
    TotalBar *m_total;
    Numpad *m_numpad;
    Button *m_pay;
    SearchField *m_search;
    Button *m_customer;
    Button *m_menu;
    CategoryBar *m_categories;
    ProductGrid *m_products;
    KeyRouter *m_keys;
};

} // namespace tandem
