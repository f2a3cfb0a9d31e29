#include "app/terminal/close_presenter.h"

#include "app/terminal/cash_count.h"
#include "app/terminal/desk_post.h"
#include "app/terminal/manager_pin.h"
#include "ui/screens/amount_sheet.h"
#include "ui/screens/open_orders_sheet.h"
#include "ui/screens/text_sheet.h"

namespace tandem {

namespace {

constexpr int longestReason = 2000;

} // namespace

ClosePresenter::ClosePresenter(QWidget *window, Desk *desk, ManagerPin *pin, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_pin(pin)
    , m_open(new OpenOrdersSheet(window))
    , m_count(new AmountSheet(tr("Close session"), window))
    , m_reason(new TextSheet(tr("Cancel orders"), tr("Why are they cancelled?"), window))
{
    m_notesAndCoins = new CashCount(m_count, window, this);
    connect(desk, &Desk::closeAsked, this, [this](const QList<OpenOrderView> &orders) {
        if (orders.isEmpty())
            return count();
        m_orders.clear();
        QList<OpenOrdersSheet::Row> rows;
        for (const OpenOrderView &order : orders) {
            m_orders.append(order.id);
            rows.append({order.name, order.detail, order.total});
        }
        m_open->ask(rows);
    });
    connect(m_open, &OpenOrdersSheet::keep, this, &ClosePresenter::count);
    connect(m_open, &OpenOrdersSheet::cancelAll, this, [this] { askReason(m_orders, true); });
    connect(m_reason, &TextSheet::answered, this, [this](const QString &reason) {
        if (reason.isEmpty())
            return m_reason->ask({}, longestReason); // it is what the question was about
        m_pin->ask([this, reason](const QString &manager, const QString &pin) {
            post(m_desk, &Desk::cancelOrders, m_orders, reason, manager, pin);
        });
    });
    connect(desk, &Desk::ordersCancelled, this, [this](bool all) {
        m_pin->accept();
        if (std::exchange(m_closing, false) && all)
            count();
    });
    connect(m_count, &AmountSheet::answered, this,
            [this](const QString &decimal) { post(m_desk, &Desk::closeSession, decimal); });
}

void ClosePresenter::showShop(const ShopView &shop)
{
    m_decimals = shop.currency.decimals();
    m_count->setLocale(ShopFormat(shop.locale).locale());
    m_notesAndCoins->showShop(shop);
}

void ClosePresenter::close() { post(m_desk, &Desk::askClose); }
void ClosePresenter::cancelCarried(OrderId order) { askReason({order}, false); }
void ClosePresenter::count() { m_count->ask(tr("Count the cash in the drawer. How much is there?"), m_decimals); }

void ClosePresenter::askReason(const QList<OrderId> &orders, bool closing)
{
    m_orders = orders;
    m_closing = closing;
    m_reason->ask({}, longestReason);
}

} // namespace tandem
