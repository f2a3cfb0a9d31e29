#include "sync/wire/shop_codec.h"

namespace tandem {

namespace {

template<typename IdType>
QJsonArray idsToJson(const QList<IdType> &ids)
{
    QJsonArray json;
    for (const IdType &id : ids)
        json.append(id.toString());
    return json;
}

/// An object that is being filled; leaves out what is empty.
class Writer
{
public:
    template<typename T>
    Writer(QLatin1String kind, const T &value)
    {
        m_json.insert(QLatin1String("kind"), kind);
        m_json.insert(QLatin1String("id"), value.id.toString());
        m_json.insert(QLatin1String("name"), value.name);
    }
    Writer &text(QLatin1String key, const QString &value)
    {
        if (!value.isEmpty())
            m_json.insert(key, value);
        return *this;
    }
    Writer &texts(QLatin1String key, const QStringList &values)
    {
        if (!values.isEmpty())
            m_json.insert(key, QJsonArray::fromStringList(values));
        return *this;
    }
    Writer &flag(QLatin1String key, bool value, bool usual)
    {
        if (value != usual)
            m_json.insert(key, value);
        return *this;
    }
    template<typename IdType>
    Writer &ids(QLatin1String key, const QList<IdType> &list)
    {
        if (!list.isEmpty())
            m_json.insert(key, idsToJson(list));
        return *this;
    }
    template<typename IdType>
    Writer &id(QLatin1String key, const std::optional<IdType> &value)
    {
        if (value && !value->isNull())
            m_json.insert(key, value->toString());
        return *this;
    }
    Writer &value(QLatin1String key, const QJsonValue &json)
    {
        m_json.insert(key, json);
        return *this;
    }
    QJsonObject done() const { return m_json; }

private:
    QJsonObject m_json;
};

QJsonObject toJson(const ShopInfo &info)
{
    QJsonObject json{
        {QStringLiteral("kind"), QStringLiteral("shop")},
        {QStringLiteral("name"), info.name},
        {QStringLiteral("currency"), info.currency.code()},
        {QStringLiteral("locale"), info.locale},
        {QStringLiteral("tax_rounding"),
         info.rounding == TaxRounding::PerOrder ? QStringLiteral("order") : QStringLiteral("line")},
    };
    const ShopRules &rules = info.rules;
    if (!rules.cashStep.isZero())
        json.insert(QStringLiteral("cash_rounding"), rules.cashStep.toString());
    if (rules.mostDiscount)
        json.insert(QStringLiteral("cashier_discount"), rules.mostDiscount->toString());
    if (!rules.cashiersSetPrices)
        json.insert(QStringLiteral("cashier_price"), false);
    if (rules.mostRefund)
        json.insert(QStringLiteral("cashier_refund"), rules.mostRefund->toString());
    if (!rules.receiptHeader.isEmpty())
        json.insert(QStringLiteral("receipt_header"), QJsonArray::fromStringList(rules.receiptHeader));
    if (!rules.receiptFooter.isEmpty())
        json.insert(QStringLiteral("receipt_footer"), QJsonArray::fromStringList(rules.receiptFooter));
    return json;
}

QJsonObject toJson(const Tax &tax)
{
    return Writer(QLatin1String("tax"), tax)
        .text(QLatin1String("rate"), tax.rate.toString())
        .flag(QLatin1String("included"), tax.included, false)
        .done();
}

QJsonObject toJson(const Category &category)
{
    return Writer(QLatin1String("category"), category)
        .id(QLatin1String("parent"), category.parent)
        .text(QLatin1String("color"), category.color)
        .id(QLatin1String("printer"), category.printer)
        .done();
}

QJsonObject toJson(const Product &product)
{
    return Writer(QLatin1String("product"), product)
        .text(QLatin1String("code"), product.code)
        .text(QLatin1String("barcode"), product.barcode)
        .texts(QLatin1String("barcodes"), product.moreBarcodes)
        .text(QLatin1String("price"), product.price.toString())
        .text(QLatin1String("currency"), product.price.currency().code())
        .id(QLatin1String("category"), std::optional(product.category))
        .ids(QLatin1String("taxes"), product.taxes)
        .text(QLatin1String("unit"), product.unit)
        .flag(QLatin1String("active"), product.active, true)
        .done();
}

QJsonObject toJson(const Customer &customer)
{
    return Writer(QLatin1String("customer"), customer)
        .text(QLatin1String("email"), customer.email)
        .text(QLatin1String("phone"), customer.phone)
        .id(QLatin1String("fiscal_position"), customer.fiscalPosition)
        .done();
}

QJsonObject toJson(const FiscalPosition &position)
{
    QJsonArray map;
    for (const auto &[from, to] : position.map)
        map.append(to ? QJsonArray{from.toString(), to->toString()} : QJsonArray{from.toString()});
    return Writer(QLatin1String("fiscal_position"), position).value(QLatin1String("map"), map).done();
}

QJsonObject toJson(const PaymentMethod &method)
{
    return Writer(QLatin1String("payment_method"), method).text(QLatin1String("method"), method.kind).done();
}

QJsonObject toJson(const Cashier &cashier)
{
    return Writer(QLatin1String("cashier"), cashier)
        .text(QLatin1String("pin"), cashier.pinVerifier)
        .value(QLatin1String("role"),
               cashier.role == Role::Manager ? QStringLiteral("manager") : QStringLiteral("cashier"))
        .flag(QLatin1String("active"), cashier.active, true)
        .done();
}

QJsonObject toJson(const Pos &pos)
{
    return Writer(QLatin1String("pos"), pos)
        .ids(QLatin1String("methods"), pos.methods)
        .flag(QLatin1String("accept_incoming"), pos.options.acceptIncoming, true)
        .flag(QLatin1String("replace_empty"), pos.options.replaceEmpty, true)
        .flag(QLatin1String("switch_when_empty"), pos.options.switchWhenEmpty, false)
        .id(QLatin1String("printer"), pos.printer)
        .done();
}

QJsonObject toJson(const MultiSession &multiSession)
{
    return Writer(QLatin1String("multi_session"), multiSession)
        .flag(QLatin1String("active"), multiSession.active, false)
        .ids(QLatin1String("pos"), multiSession.pos)
        .done();
}

QJsonObject toJson(const Printer &printer)
{
    return Writer(QLatin1String("printer"), printer)
        .text(QLatin1String("address"), printer.address)
        .value(QLatin1String("columns"), printer.columns)
        .text(QLatin1String("code_page"), printer.codePage)
        .flag(QLatin1String("cuts"), printer.cuts, true)
        .flag(QLatin1String("drawer"), printer.kicksDrawer, false)
        .flag(QLatin1String("answers"), printer.answers, true)
        .done();
}

} // namespace

QJsonObject shopEntityToJson(const ShopEntity &entity)
{
    return std::visit([](const auto &value) { return toJson(value); }, entity);
}

QJsonArray shopChangeToJson(const ShopChange &change)
{
    QJsonArray json;
    for (const ShopEntity &entity : change)
        json.append(shopEntityToJson(entity));
    return json;
}

} // namespace tandem
