#include "sync/model/decimal.h"
#include "sync/wire/shop_codec.h"

#include <QCoreApplication>

namespace tandem {

namespace {

constexpr qsizetype maxText = 200;
constexpr qsizetype maxList = 10'000;

/// Reads an object key by key and remembers the first thing that was wrong.
class Reader
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ShopCodec)
public:
    explicit Reader(const QJsonObject &json)
        : m_json(json)
    {
    }

    bool has(QLatin1String key) const { return m_json.contains(key); }
    QString text(QLatin1String key)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined())
            return {};
        if (!value.isString())
            return wrong(key, tr("is not a text"));
        const QString text = value.toString();
        return text.size() > maxText ? wrong(key, tr("is over 200 characters long")) : text;
    }
    QStringList texts(QLatin1String key)
    {
        QStringList texts;
        const QJsonArray values = list(key);
        for (const QJsonValue value : values) {
            const QString text = value.toString();
            if (text.isEmpty())
                wrong(key, tr("is not a text"));
            else if (text.size() > maxText)
                wrong(key, tr("is over 200 characters long"));
            texts.append(text);
        }
        return texts;
    }
    QString needed(QLatin1String key)
    {
        const QString value = text(key);
        return value.isEmpty() ? wrong(key, tr("is missing")) : value;
    }
    bool flag(QLatin1String key, bool usual)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined())
            return usual;
        if (!value.isBool())
            wrong(key, tr("is neither true nor false"));
        return value.toBool();
    }
    int whole(QLatin1String key, int usual)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined())
            return usual;
        const int number = value.toInt(-1);
        if (number < 0)
            wrong(key, tr("is not a whole number"));
        return number;
    }
    template<typename IdType>
    IdType neededId(QLatin1String key)
    {
        const auto found = id<IdType>(key);
        if (!found || found->isNull())
            wrong(key, tr("is missing"));
        return found.value_or(IdType());
    }
    template<typename IdType>
    std::optional<IdType> id(QLatin1String key)
    {
        const QJsonValue value = m_json.value(key);
        return value.isUndefined() ? std::nullopt : idFrom<IdType>(key, value);
    }
    template<typename IdType>
    QList<IdType> ids(QLatin1String key)
    {
        const QJsonArray values = list(key);
        QList<IdType> ids;
        ids.reserve(values.size());
        for (const QJsonValue value : values) {
            if (const auto id = idFrom<IdType>(key, value))
                ids.append(*id);
        }
        return ids;
    }
    QJsonArray list(QLatin1String key)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined())
            return {};
        if (!value.isArray() || value.toArray().size() > maxList) {
            wrong(key, tr("is not a list of at most %1").arg(maxList));
            return {};
        }
        return value.toArray();
    }
    template<typename IdType>
    std::optional<IdType> idFrom(QLatin1String key, const QJsonValue &value)
    {
        const auto id = IdType::parse(value.toString());
        if (!id)
            wrong(key, tr("is not an id"));
        return id;
    }
    template<typename T>
    T parsed(QLatin1String key, const Result<T> &result)
    {
        if (result)
            return *result;
        wrong(key, result.error().text);
        return T();
    }
    template<typename T>
    T choice(QLatin1String key, std::initializer_list<std::pair<QLatin1String, T>> choices)
    {
        const QString value = text(key);
        if (value.isEmpty())
            return choices.begin()->second; // the usual one may be absent
        for (const auto &[word, meaning] : choices) {
            if (value == word)
                return meaning;
        }
        wrong(key, tr("cannot be %1").arg(quoted(value)));
        return choices.begin()->second;
    }

    /// `entity`, unless something was wrong.
    Result<ShopEntity> done(ShopEntity entity) const
    {
        if (m_wrong.isEmpty())
            return entity;
        return Error{QStringLiteral("bad-shop-entity"), m_wrong};
    }

private:
    QString wrong(QLatin1String key, const QString &why)
    {
        if (m_wrong.isEmpty())
            m_wrong = tr("%1: %2", "key: what is wrong with it").arg(key, why);
        return {};
    }

    const QJsonObject &m_json;
    QString m_wrong;
};

template<typename T>
T begin(Reader &in)
{
    T value;
    value.id = in.neededId<decltype(T::id)>(QLatin1String("id"));
    value.name = in.needed(QLatin1String("name"));
    return value;
}

Currency currencyFrom(Reader &in)
{
    return in.parsed(QLatin1String("currency"), Currency::parse(in.text(QLatin1String("currency"))));
}

Result<ShopEntity> shopFrom(Reader &in)
{
    ShopInfo info;
    info.name = in.needed(QLatin1String("name"));
    info.currency = currencyFrom(in);
    info.locale = in.text(QLatin1String("locale"));
    info.rounding =
        in.choice<TaxRounding>(QLatin1String("tax_rounding"), {{QLatin1String("line"), TaxRounding::PerLine},
                                                               {QLatin1String("order"), TaxRounding::PerOrder}});
    const auto money = [&](QLatin1String key) { return in.parsed(key, Money::parse(in.text(key), info.currency)); };
    const QLatin1String step("cash_rounding");
    const QLatin1String discount("cashier_discount");
    const QLatin1String refund("cashier_refund");
    if (in.has(step))
        info.rules.cashStep = money(step);
    if (in.has(discount))
        info.rules.mostDiscount = in.parsed(discount, Rate::parse(in.text(discount)));
    info.rules.cashiersSetPrices = in.flag(QLatin1String("cashier_price"), true);
    if (in.has(refund))
        info.rules.mostRefund = money(refund);
    info.rules.receiptHeader = in.texts(QLatin1String("receipt_header"));
    info.rules.receiptFooter = in.texts(QLatin1String("receipt_footer"));
    return in.done(info);
}

Result<ShopEntity> taxFrom(Reader &in)
{
    auto tax = begin<Tax>(in);
    tax.rate = in.parsed(QLatin1String("rate"), Rate::parse(in.text(QLatin1String("rate"))));
    tax.included = in.flag(QLatin1String("included"), false);
    return in.done(tax);
}

Result<ShopEntity> categoryFrom(Reader &in)
{
    auto category = begin<Category>(in);
    category.parent = in.id<CategoryId>(QLatin1String("parent"));
    category.color = in.text(QLatin1String("color"));
    category.printer = in.id<PrinterId>(QLatin1String("printer"));
    return in.done(category);
}

Result<ShopEntity> productFrom(Reader &in)
{
    auto product = begin<Product>(in);
    product.code = in.text(QLatin1String("code"));
    product.barcode = in.text(QLatin1String("barcode"));
    product.moreBarcodes = in.texts(QLatin1String("barcodes"));
    product.price = in.parsed(QLatin1String("price"), Money::parse(in.text(QLatin1String("price")), currencyFrom(in)));
    product.category = in.id<CategoryId>(QLatin1String("category")).value_or(CategoryId());
    product.taxes = in.ids<TaxId>(QLatin1String("taxes"));
    product.unit = in.text(QLatin1String("unit"));
    product.active = in.flag(QLatin1String("active"), true);
    return in.done(product);
}

Result<ShopEntity> customerFrom(Reader &in)
{
    auto customer = begin<Customer>(in);
    customer.email = in.text(QLatin1String("email"));
    customer.phone = in.text(QLatin1String("phone"));
    customer.fiscalPosition = in.id<FiscalPositionId>(QLatin1String("fiscal_position"));
    return in.done(customer);
}

Result<ShopEntity> fiscalPositionFrom(Reader &in)
{
    const QLatin1String key("map");
    auto position = begin<FiscalPosition>(in);
    for (const QJsonValue value : in.list(key)) {
        const QJsonArray pair = value.toArray();
        const auto from = in.idFrom<TaxId>(key, pair.at(0));
        const auto to = pair.size() > 1 ? in.idFrom<TaxId>(key, pair.at(1)) : std::nullopt;
        position.map.append({from.value_or(TaxId()), to});
    }
    return in.done(position);
}

Result<ShopEntity> paymentMethodFrom(Reader &in)
{
    auto method = begin<PaymentMethod>(in);
    method.kind = in.needed(QLatin1String("method"));
    return in.done(method);
}

Result<ShopEntity> cashierFrom(Reader &in)
{
    auto cashier = begin<Cashier>(in);
    cashier.pinVerifier = in.text(QLatin1String("pin"));
    cashier.role = in.choice<Role>(
        QLatin1String("role"), {{QLatin1String("cashier"), Role::Cashier}, {QLatin1String("manager"), Role::Manager}});
    cashier.active = in.flag(QLatin1String("active"), true);
    return in.done(cashier);
}

Result<ShopEntity> posFrom(Reader &in)
{
    auto pos = begin<Pos>(in);
    pos.methods = in.ids<PaymentMethodId>(QLatin1String("methods"));
    pos.options.acceptIncoming = in.flag(QLatin1String("accept_incoming"), true);
    pos.options.replaceEmpty = in.flag(QLatin1String("replace_empty"), true);
    pos.options.switchWhenEmpty = in.flag(QLatin1String("switch_when_empty"), false);
    pos.printer = in.id<PrinterId>(QLatin1String("printer"));
    return in.done(pos);
}

Result<ShopEntity> multiSessionFrom(Reader &in)
{
    auto multiSession = begin<MultiSession>(in);
    multiSession.active = in.flag(QLatin1String("active"), false);
    multiSession.pos = in.ids<PosId>(QLatin1String("pos"));
    return in.done(multiSession);
}

Result<ShopEntity> printerFrom(Reader &in)
{
    auto printer = begin<Printer>(in);
    printer.address = in.needed(QLatin1String("address"));
    printer.columns = in.whole(QLatin1String("columns"), printer.columns);
    printer.codePage = in.needed(QLatin1String("code_page"));
    printer.cuts = in.flag(QLatin1String("cuts"), true);
    printer.kicksDrawer = in.flag(QLatin1String("drawer"), false);
    printer.answers = in.flag(QLatin1String("answers"), true);
    return in.done(printer);
}

using Maker = Result<ShopEntity> (*)(Reader &);

const QHash<QString, Maker> &makers()
{
    static const QHash<QString, Maker> all{
        {QStringLiteral("shop"), shopFrom},
        {QStringLiteral("tax"), taxFrom},
        {QStringLiteral("category"), categoryFrom},
        {QStringLiteral("product"), productFrom},
        {QStringLiteral("customer"), customerFrom},
        {QStringLiteral("fiscal_position"), fiscalPositionFrom},
        {QStringLiteral("payment_method"), paymentMethodFrom},
        {QStringLiteral("cashier"), cashierFrom},
        {QStringLiteral("pos"), posFrom},
        {QStringLiteral("multi_session"), multiSessionFrom},
        {QStringLiteral("printer"), printerFrom},
    };
    return all;
}

} // namespace

Result<ShopEntity> shopEntityFromJson(const QJsonObject &json)
{
    const QString kind = json.value(QLatin1String("kind")).toString();
    const Maker maker = makers().value(kind);
    if (!maker) {
        return Error{QStringLiteral("bad-shop-entity"), Reader::tr("kind: cannot be %1").arg(quoted(kind))};
    }
    Reader in(json);
    return maker(in);
}

Result<ShopChange> shopChangeFromJson(const QJsonArray &json)
{
    ShopChange change;
    change.reserve(json.size());
    for (qsizetype i = 0; i < json.size(); ++i) {
        auto entity = shopEntityFromJson(json.at(i).toObject());
        if (!entity)
            return Error{entity.error().code, QStringLiteral("[%1]: %2").arg(i).arg(entity.error().text)};
        change.append(std::move(entity).value());
    }
    return change;
}

} // namespace tandem
