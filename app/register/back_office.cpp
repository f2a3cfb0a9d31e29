#include "app/register/back_office.h"

#include "app/register/back_office_forms.h"
#include "app/register/catalogue.h"
#include "app/register/shop_format.h"
#include "sync/identity/pin.h"
#include "sync/model/decimal.h"

#include <algorithm>

namespace tandem {

namespace {

/// Calls `work` with the table that a list is, or with the shop's info.
template<typename Work, typename WorkOnInfo>
auto onList(const Shop &shop, ShopList list, Work &&work, WorkOnInfo &&workOnInfo)
{
    switch (list) {
    case ShopList::Products: return work(shop.products);
    case ShopList::Categories: return work(shop.categories);
    case ShopList::Customers: return work(shop.customers);
    case ShopList::Taxes: return work(shop.taxes);
    case ShopList::FiscalPositions: return work(shop.fiscalPositions);
    case ShopList::PaymentMethods: return work(shop.paymentMethods);
    case ShopList::Cashiers: return work(shop.cashiers);
    case ShopList::Pos: return work(shop.pos);
    case ShopList::Printers: return work(shop.printers);
    case ShopList::Shop: return workOnInfo();
    }
    Q_UNREACHABLE();
}

template<typename T>
const T *itemOf(const ShopTable<T> &table, const QString &id)
{
    const auto known = ShopTable<T>::IdType::parse(id);
    return known ? table.find(*known) : nullptr;
}

template<typename T>
T newItem(const ShopTable<T> &)
{
    return T();
}

// --- what is shown of an item in its list
// -----------------------------------------------------------------------------

template<typename T>
bool isActive(const T &item)
{
    if constexpr (requires { item.active; })
        return item.active;
    else
        return true;
}

QString activity(bool active) { return active ? QString() : BackOffice::tr("not used"); }

QStringList cellsOf(const Shop &shop, const ShopFormat &format, const Product &product)
{
    const Category *category = shop.categories.find(product.category);
    return {product.name, product.code, product.barcode, category ? category->name : QString(),
            format.money(product.price)};
}
QStringList cellsOf(const Shop &shop, const ShopFormat &, const Category &category)
{
    const Category *parent = category.parent ? shop.categories.find(*category.parent) : nullptr;
    const Printer *printer = category.printer ? shop.printers.find(*category.printer) : nullptr;
    return {category.name, parent ? parent->name : QString(), printer ? printer->name : QString()};
}
QStringList cellsOf(const Shop &shop, const ShopFormat &, const Customer &customer)
{
    const auto position = customer.fiscalPosition ? shop.fiscalPositions.find(*customer.fiscalPosition) : nullptr;
    return {customer.name, customer.phone, customer.email, position ? position->name : QString()};
}
QStringList cellsOf(const Shop &, const ShopFormat &format, const Tax &tax)
{
    return {tax.name, tax.included ? BackOffice::tr("in the price") : BackOffice::tr("on top"),
            format.rate(tax.rate) + QStringLiteral(" %")};
}
QStringList cellsOf(const Shop &shop, const ShopFormat &, const FiscalPosition &position)
{
    QStringList pairs;
    for (const auto &[from, to] : position.map) {
        pairs.append(QStringLiteral("%1 → %2").arg(shop.taxes.find(from)->name,
                                                   to ? shop.taxes.find(*to)->name : BackOffice::tr("none")));
    }
    return {position.name, pairs.join(QStringLiteral(", "))};
}
QStringList cellsOf(const Shop &, const ShopFormat &, const PaymentMethod &method)
{
    return {method.name, method.kind == QLatin1String("cash") ? BackOffice::tr("cash") : BackOffice::tr("card")};
}
QStringList cellsOf(const Shop &, const ShopFormat &, const Cashier &cashier)
{
    return {cashier.name, cashier.role == Role::Manager ? BackOffice::tr("manager") : BackOffice::tr("cashier")};
}
QStringList cellsOf(const Shop &shop, const ShopFormat &, const Pos &pos)
{
    QStringList methods;
    for (const PaymentMethod &method : shop.methodsOf(pos.id))
        methods.append(method.name);
    const Printer *printer = pos.printer ? shop.printers.find(*pos.printer) : nullptr;
    return {pos.name, methods.join(QStringLiteral(", ")), printer ? printer->name : QString()};
}
QStringList cellsOf(const Shop &, const ShopFormat &, const Printer &printer)
{
    return {printer.name, printer.address};
}

QList<ShopRows::Column> columnsOf(ShopList list)
{
    switch (list) {
    case ShopList::Products:
        return {{BackOffice::tr("Name")},
                {BackOffice::tr("Code")},
                {BackOffice::tr("Barcode")},
                {BackOffice::tr("Category")},
                {BackOffice::tr("Price"), true}};
    case ShopList::Categories:
        return {{BackOffice::tr("Name")}, {BackOffice::tr("Within")}, {BackOffice::tr("Printer")}};
    case ShopList::Customers:
        return {{BackOffice::tr("Name")},
                {BackOffice::tr("Phone")},
                {BackOffice::tr("E-mail")},
                {BackOffice::tr("Fiscal position")}};
    case ShopList::Taxes: return {{BackOffice::tr("Name")}, {BackOffice::tr("How")}, {BackOffice::tr("Rate"), true}};
    case ShopList::FiscalPositions: return {{BackOffice::tr("Name")}, {BackOffice::tr("Taxes")}};
    case ShopList::PaymentMethods: return {{BackOffice::tr("Name")}, {BackOffice::tr("Kind")}};
    case ShopList::Cashiers: return {{BackOffice::tr("Name")}, {BackOffice::tr("Role")}};
    case ShopList::Pos:
        return {{BackOffice::tr("Name")}, {BackOffice::tr("Payment methods")}, {BackOffice::tr("Printer")}};
    case ShopList::Printers: return {{BackOffice::tr("Name")}, {BackOffice::tr("Address")}};
    case ShopList::Shop: return {{BackOffice::tr("Name")}};
    }
    Q_UNREACHABLE();
}

QString searchedOf(const Product &product) { return product.barcodes().join(u'\n'); }
template<typename T>
QString searchedOf(const T &)
{
    return {};
}

QString inactiveName(const QString &name, bool active)
{
    return active ? name : QStringLiteral("%1 (%2)").arg(name, activity(active));
}

} // namespace

QString keyOf(ShopList list)
{
    switch (list) {
    case ShopList::Products: return QStringLiteral("products");
    case ShopList::Categories: return QStringLiteral("categories");
    case ShopList::Customers: return QStringLiteral("customers");
    case ShopList::Taxes: return QStringLiteral("taxes");
    case ShopList::FiscalPositions: return QStringLiteral("fiscal_positions");
    case ShopList::PaymentMethods: return QStringLiteral("payment_methods");
    case ShopList::Cashiers: return QStringLiteral("cashiers");
    case ShopList::Pos: return QStringLiteral("pos");
    case ShopList::Printers: return QStringLiteral("printers");
    case ShopList::Shop: return QStringLiteral("shop");
    }
    Q_UNREACHABLE();
}

std::optional<ShopList> shopListNamed(const QString &key)
{
    const auto found =
        std::find_if(allShopLists.begin(), allShopLists.end(), [&](ShopList list) { return keyOf(list) == key; });
    return found == allShopLists.end() ? std::nullopt : std::optional(*found);
}

QString titleOf(ShopList list)
{
    switch (list) {
    case ShopList::Products: return BackOffice::tr("Products");
    case ShopList::Categories: return BackOffice::tr("Categories");
    case ShopList::Customers: return BackOffice::tr("Customers");
    case ShopList::Taxes: return BackOffice::tr("Taxes");
    case ShopList::FiscalPositions: return BackOffice::tr("Fiscal positions");
    case ShopList::PaymentMethods: return BackOffice::tr("Payment methods");
    case ShopList::Cashiers: return BackOffice::tr("Cashiers");
    case ShopList::Pos: return BackOffice::tr("POSes");
    case ShopList::Printers: return BackOffice::tr("Printers");
    case ShopList::Shop: return BackOffice::tr("Shop");
    }
    Q_UNREACHABLE();
}

BackOffice::HashPin BackOffice::usualHash()
{
    return [](const QString &pin) { return hashPin(pin); };
}

ShopRows BackOffice::rows(ShopList list, const QString &words, qsizetype most) const
{
    ShopRows rows{columnsOf(list), {}, 0};
    const QStringList wanted = Catalogue::folded(words).split(u' ', Qt::SkipEmptyParts);
    const ShopFormat format(m_shop.locale);
    onList(
        m_shop, list,
        [&](const auto &table) {
            for (const auto &id : table.order()) {
                const auto &item = *table.find(id);
                QStringList cells;
                if (!wanted.isEmpty()) {
                    cells = cellsOf(m_shop, format, item);
                    const QString text = Catalogue::folded(cells.join(u'\n') + u'\n' + searchedOf(item));
                    if (!std::all_of(wanted.cbegin(), wanted.cend(),
                                     [&](const QString &word) { return text.contains(word); }))
                        continue;
                }
                if (++rows.found > most)
                    continue;
                if (cells.isEmpty())
                    cells = cellsOf(m_shop, format, item);
                cells.first() = inactiveName(cells.first(), isActive(item));
                rows.rows.append({id.toString(), cells, isActive(item)});
            }
        },
        [&] {
            rows.rows.append({QString(), {m_shop.name}, true});
            rows.found = 1;
        });
    return rows;
}

std::optional<ShopEntity> BackOffice::entity(ShopList list, const QString &id) const
{
    return onList(
        m_shop, list,
        [&](const auto &table) {
            const auto *item = itemOf(table, id);
            return item ? std::optional<ShopEntity>(*item) : std::nullopt;
        },
        [&] { return std::optional<ShopEntity>(infoOf(m_shop)); });
}

Result<QJsonObject> BackOffice::values(ShopList list, const QString &id) const
{
    return onList(
        m_shop, list,
        [&](const auto &table) -> Result<QJsonObject> {
            const auto *item = itemOf(table, id);
            if (item)
                return formOf(m_shop, *item);
            if (!id.isEmpty()) {
                return Error{QStringLiteral("unknown-item"),
                             BackOffice::tr("There is no %1 among %2.").arg(quoted(id), titleOf(list))};
            }
            const auto fresh = newItem(table);
            QJsonObject values = formOf(m_shop, fresh);
            for (const ShopField &field : fields(list)) {
                if (field.kind == ShopField::Kind::Amount || field.kind == ShopField::Kind::Percent)
                    values.insert(field.key, QString()); // Nobody forgets a price that is not there
            }
            return values;
        },
        [&]() -> Result<QJsonObject> { return formOf(m_shop, infoOf(m_shop)); });
}

BackOffice::Written BackOffice::write(ShopList list, const QString &id, const QJsonObject &values,
                                      const HashPin &hash) const
{
    const bool isThere = entity(list, id).has_value();
    QJsonObject whole = *this->values(list, isThere ? id : QString());
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (!whole.contains(it.key())) {
            return {{},
                    {{it.key(), BackOffice::tr("%1 has no %2; it has %3.")
                                    .arg(titleOf(list), quoted(it.key()), whole.keys().join(QStringLiteral(", ")))}}};
        }
        whole.insert(it.key(), it.value());
    }
    FormReader in(m_shop, whole, hash);
    std::optional<ShopEntity> written;
    onList(
        m_shop, list,
        [&](const auto &table) {
            const auto *there = itemOf(table, id);
            auto item = there ? *there : newItem(table);
            if (const auto known = decltype(item.id)::parse(id))
                item.id = *known;
            read(in, item);
            const auto *same = table.findByName(item.name);
            if (same && same->id != item.id)
                in.wrong(QStringLiteral("name"),
                         BackOffice::tr("There is one called %1 already.").arg(quoted(item.name)));
            written = item;
        },
        [&] {
            ShopInfo info = infoOf(m_shop);
            read(in, info);
            written = info;
        });
    if (!in.faults().isEmpty())
        return {{}, in.faults()};
    Shop trial = m_shop;
    if (const auto applied = applyShopChange(trial, {*written}); !applied)
        return {{}, {{QString(), applied.error().text + u'.'}}};
    return {written, {}};
}

QString idOf(const ShopEntity &entity)
{
    return std::visit(
        [](const auto &item) {
            if constexpr (requires { item.id; })
                return item.id.toString();
            else
                return QString();
        },
        entity);
}

QString nameOf(const ShopEntity &entity)
{
    return std::visit([](const auto &item) { return item.name; }, entity);
}

} // namespace tandem
