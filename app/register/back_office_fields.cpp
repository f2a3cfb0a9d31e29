#include "app/register/back_office.h"
#include "sync/model/printer_rules.h"

namespace tandem {

namespace {

using Kind = ShopField::Kind;
using Choices = QList<ShopField::Choice>;

QString key(const char *name) { return QString::fromLatin1(name); }

template<typename T>
Choices choicesIn(const ShopTable<T> &table, const QString &none = {})
{
    Choices choices;
    if (!none.isEmpty())
        choices.append({QString(), none});
    for (const auto &id : table.order()) {
        const QString &name = table.find(id)->name;
        choices.append({name, name});
    }
    return choices;
}

ShopField name() { return {key("name"), BackOffice::tr("Name"), Kind::Text, true}; }
ShopField printer(const Shop &shop, const QString &none, const QString &hint)
{
    return {key("printer"), BackOffice::tr("Printer"), Kind::Choice, false, hint, choicesIn(shop.printers, none)};
}
ShopField active() { return {key("active"), BackOffice::tr("In use"), Kind::Switch}; }

QList<ShopField> productFields(const Shop &shop)
{
    return {name(),
            {key("price"), BackOffice::tr("Price"), Kind::Amount, true},
            {key("category"),
             BackOffice::tr("Category"),
             Kind::Choice,
             false,
             {},
             choicesIn(shop.categories, BackOffice::tr("None"))},
            {key("taxes"), BackOffice::tr("Taxes"), Kind::Choices, false, {}, choicesIn(shop.taxes)},
            {key("code"), BackOffice::tr("Code"), Kind::Text},
            {key("barcodes"), BackOffice::tr("Barcodes"), Kind::Lines, false, BackOffice::tr("One in each line.")},
            {key("unit"), BackOffice::tr("Unit"), Kind::Text, false,
             BackOffice::tr("kg, for what is sold by weight; pc, or what you like.")},
            active()};
}

QList<ShopField> printerFields()
{
    Choices pages;
    for (const QString &page : printerCodePages())
        pages.append({page, page.toUpper()});
    return {name(),
            {key("address"), BackOffice::tr("Address"), Kind::Text, true,
             BackOffice::tr("10.0.0.5:9100, or a device file: /dev/usb/lp0")},
            {key("columns"), BackOffice::tr("Letters in a line"), Kind::Number, true,
             BackOffice::tr("24 to 64; 42 on 80 mm, 32 on 58 mm.")},
            {key("code_page"), BackOffice::tr("Code page"), Kind::Choice, true,
             BackOffice::tr("As the printer is set."), pages},
            {key("cuts"), BackOffice::tr("Cuts the paper"), Kind::Switch},
            {key("drawer"), BackOffice::tr("A cash drawer hangs on it"), Kind::Switch},
            {key("answers"), BackOffice::tr("Says when it has printed"), Kind::Switch, false,
             BackOffice::tr("Off for a printer that never answers.")}};
}

QList<ShopField> shopFields()
{
    return {{key("name"), BackOffice::tr("Name of the shop"), Kind::Text, true},
            {key("receipt_header"), BackOffice::tr("Below it on receipts"), Kind::Lines, false,
             BackOffice::tr("Address, tax number, …")},
            {key("receipt_footer"), BackOffice::tr("At the end of receipts"), Kind::Lines},
            {key("locale"), BackOffice::tr("Language and country of amounts"), Kind::Text, true,
             BackOffice::tr("en_IE, de_DE, …")},
            {key("cash_rounding"), BackOffice::tr("Cash is paid in steps of"), Kind::Amount, false,
             BackOffice::tr("0.05; empty: to the cent.")},
            {key("most_discount"), BackOffice::tr("A cashier's discount, at most"), Kind::Percent, false,
             BackOffice::tr("Empty: no limit.")},
            {key("most_refund"), BackOffice::tr("A cashier gives back, at most"), Kind::Amount, false,
             BackOffice::tr("Empty: no limit.")},
            {key("cashiers_set_prices"), BackOffice::tr("Cashiers may change prices"), Kind::Switch}};
}

} // namespace

QList<ShopField> BackOffice::fields(ShopList list) const
{
    switch (list) {
    case ShopList::Products: return productFields(m_shop);
    case ShopList::Categories:
        return {name(),
                {key("parent"),
                 BackOffice::tr("Within"),
                 Kind::Choice,
                 false,
                 {},
                 choicesIn(m_shop.categories, BackOffice::tr("None"))},
                {key("color"), BackOffice::tr("Colour"), Kind::Colour},
                printer(m_shop, BackOffice::tr("None"), BackOffice::tr("Prints kitchen tickets of its goods."))};
    case ShopList::Customers:
        return {name(),
                {key("phone"), BackOffice::tr("Phone"), Kind::Text},
                {key("email"), BackOffice::tr("E-mail"), Kind::Text},
                {key("fiscal_position"),
                 BackOffice::tr("Fiscal position"),
                 Kind::Choice,
                 false,
                 {},
                 choicesIn(m_shop.fiscalPositions, BackOffice::tr("None"))}};
    case ShopList::Taxes:
        return {name(),
                {key("rate"), BackOffice::tr("Rate in %"), Kind::Percent, true},
                {key("included"), BackOffice::tr("Prices hold it already"), Kind::Switch}};
    case ShopList::FiscalPositions:
        return {name(), {key("map"), BackOffice::tr("Taxes"), Kind::Pairs, false, {}, choicesIn(m_shop.taxes)}};
    case ShopList::PaymentMethods:
        return {name(),
                {key("kind"),
                 BackOffice::tr("Kind"),
                 Kind::Choice,
                 true,
                 {},
                 {{key("cash"), BackOffice::tr("cash")}, {key("card"), BackOffice::tr("card")}}}};
    case ShopList::Cashiers:
        return {
            name(),
            {key("pin"), BackOffice::tr("PIN"), Kind::Pin, false, BackOffice::tr("4 to 32 digits; empty: as it was.")},
            {key("role"),
             BackOffice::tr("Role"),
             Kind::Choice,
             true,
             {},
             {{key("cashier"), BackOffice::tr("cashier")}, {key("manager"), BackOffice::tr("manager")}}},
            active()};
    case ShopList::Pos:
        return {name(),
                {key("payment_methods"), BackOffice::tr("Payment methods"), Kind::Choices, false,
                 BackOffice::tr("None chosen: all of them."), choicesIn(m_shop.paymentMethods)},
                printer(m_shop, BackOffice::tr("None"), BackOffice::tr("Prints its receipts."))};
    case ShopList::Printers: return printerFields();
    case ShopList::Shop: return shopFields();
    }
    Q_UNREACHABLE();
}

} // namespace tandem
