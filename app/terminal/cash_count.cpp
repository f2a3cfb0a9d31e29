#include "app/terminal/cash_count.h"

#include "app/register/denominations.h"
#include "app/register/shop_format.h"
#include "ui/screens/amount_sheet.h"
#include "ui/screens/count_sheet.h"

namespace tandem {

CashCount::CashCount(AmountSheet *amount, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_count(new CountSheet(window))
{
    amount->setCountable(true);
    connect(amount, &AmountSheet::countWanted, this, [this] {
        m_count->ask(denominationsOf(m_shop.currency),
                     [format = ShopFormat(m_shop.locale)](Money each) { return format.money(each); });
    });
    connect(m_count, &CountSheet::counted, amount, &AmountSheet::setAmount);
}

void CashCount::showShop(const ShopView &shop)
{
    m_shop = shop;
    m_count->setLocale(ShopFormat(shop.locale).locale());
}

} // namespace tandem
