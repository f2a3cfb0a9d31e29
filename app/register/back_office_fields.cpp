#include "app/register/back_office.h"
#include "sync/model/printer_rules.h"

#include <QCoreApplication>

namespace tandem {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("BackOffice", text); }

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

ShopField name() { return {key("name"), tr("Name"), Kind::Text, true}; }
ShopField printer(const Shop &shop, const QString &none, const QString &hint)
{
    return {key("printer"), tr("Printer"), Kind::Choice, false, hint, choicesIn(shop.printers, none)};
}
ShopField active() { return {key("active"), tr("In use"), Kind::Switch}; }

QList<ShopField> productFields(const Shop &shop)
{
    return {name(),
            {key("price"), tr("Price"), Kind::Amount, true},
            {key("category"), tr("Category"), Kind::Choice, false, {}, choicesIn(shop.categories, tr("None"))},
            {key("taxes"), tr("Taxes"), Kind::Choices, false, {}, choicesIn(shop.taxes)},
            {key("code"), tr("Code"), Kind::Text},
            {key("barcodes"), tr("Barcodes"), Kind::Lines, false, tr("One in each line.")},
            {key("unit"), tr("Unit"), Kind::Text, false, tr("kg, for what is sold by weight; pc, or what you like.")},
            active()};
}

QList<ShopField> printerFields()
{
    Choices pages;
    for (const QString &page : printerCodePages())
        pages.append({page, page.toUpper()});
    return {name(),
            {key("address"), tr("Address"), Kind::Text, true, tr("10.0.0.5:9100, or a device file: /dev/usb/lp0")},
            {key("columns"), tr("Letters in a line"), Kind::Number, true, tr("24 to 64; 42 on 80 mm, 32 on 58 mm.")},
            {key("code_page"), tr("Code page"), Kind::Choice, true, tr("As the printer is set."), pages},
            {key("cuts"), tr("Cuts the paper"), Kind::Switch},
            {key("drawer"), tr("A cash drawer hangs on it"), Kind::Switch},
            {key("answers"), tr("Says when it has printed"), Kind::Switch, false,
             tr("Off for a printer that never answers.")}};
}

QList<ShopField> shopFields()
{
    return {
        {key("name"), tr("Name of the shop"), Kind::Text, true},
        {key("receipt_header"), tr("Below it on receipts"), Kind::Lines, false, tr("Address, tax number, …")},
        {key("receipt_footer"), tr("At the end of receipts"), Kind::Lines},
        {key("locale"), tr("Language and country of amounts"), Kind::Text, true, tr("en_IE, de_DE, …")},
        {key("cash_rounding"), tr("Cash is paid in steps of"), Kind::Amount, false, tr("0.05; empty: to the cent.")},
        {key("most_discount"), tr("A cashier's discount, at most"), Kind::Percent, false, tr("Empty: no limit.")},
        {key("most_refund"), tr("A cashier gives back, at most"), Kind::Amount, false, tr("Empty: no limit.")},
        {key("cashiers_set_prices"), tr("Cashiers may change prices"), Kind::Switch}};
}

} // namespace

QList<ShopField> BackOffice::fields(ShopList list) const
{
    switch (list) {
    case ShopList::Products: return productFields(m_shop);
    case ShopList::Categories:
        return {name(),
                {key("parent"), tr("Within"), Kind::Choice, false, {}, choicesIn(m_shop.categories, tr("None"))},
                {key("color"), tr("Colour"), Kind::Colour},
                printer(m_shop, tr("None"), tr("Prints kitchen tickets of its goods."))};
    case ShopList::Customers:
        return {name(),
                {key("phone"), tr("Phone"), Kind::Text},
                {key("email"), tr("E-mail"), Kind::Text},
                {key("fiscal_position"),
                 tr("Fiscal position"),
                 Kind::Choice,
                 false,
                 {},
                 choicesIn(m_shop.fiscalPositions, tr("None"))}};
    case ShopList::Taxes:
        return {name(),
                {key("rate"), tr("Rate in %"), Kind::Percent, true},
                {key("included"), tr("Prices hold it already"), Kind::Switch}};
    case ShopList::FiscalPositions:
        return {name(), {key("map"), tr("Taxes"), Kind::Pairs, false, {}, choicesIn(m_shop.taxes)}};
    case ShopList::PaymentMethods:
        return {
            name(),
            {key("kind"), tr("Kind"), Kind::Choice, true, {}, {{key("cash"), tr("cash")}, {key("card"), tr("card")}}}};
    case ShopList::Cashiers:
        return {name(),
                {key("pin"), tr("PIN"), Kind::Pin, false, tr("4 to 32 digits; empty: as it was.")},
                {key("role"),
                 tr("Role"),
                 Kind::Choice,
                 true,
                 {},
                 {{key("cashier"), tr("cashier")}, {key("manager"), tr("manager")}}},
                active()};
    case ShopList::Pos:
        return {name(),
                {key("payment_methods"), tr("Payment methods"), Kind::Choices, false, tr("None chosen: all of them."),
                 choicesIn(m_shop.paymentMethods)},
                printer(m_shop, tr("None"), tr("Prints its receipts."))};
    case ShopList::Printers: return printerFields();
    case ShopList::Shop: return shopFields();
    }
    Q_UNREACHABLE();
}

} // namespace tandem
