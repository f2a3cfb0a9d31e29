#include "sync/hub/shop_file.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace tandem {

namespace {

using Keys = std::initializer_list<QLatin1String>;

constexpr qsizetype maxBytes = 64 * 1024 * 1024;
constexpr qsizetype maxText = 200;

QString tr(const char *text) { return QCoreApplication::translate("tandem::ShopFile", text); }

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// The first thing that was wrong; what follows is read but comes to nothing.
struct Trouble
{
    std::optional<Error> first;

    void add(const QString &path, const QString &why)
    {
        if (!first)
            first = Error{QStringLiteral("bad-shop-file"), path.isEmpty() ? why : path + QStringLiteral(": ") + why};
    }
};

/// One object of the file. Knows its place, which is put into words only when something is wrong.
class Row
{
public:
    Row(const QJsonValue &json, Trouble &trouble, Keys keys, QLatin1String list = QLatin1String(), qsizetype index = 0)
        : m_json(json.toObject())
        , m_trouble(trouble)
        , m_list(list)
        , m_index(index)
    {
        if (!json.isObject()) {
            m_trouble.add(place(), tr("must be an object in { }"));
            return;
        }
        for (auto it = m_json.constBegin(); it != m_json.constEnd(); ++it) {
            if (std::find(keys.begin(), keys.end(), it.key()) == keys.end())
                m_trouble.add(path(it.key()), tr("unknown key"));
        }
    }

    /// Absent and null are nothing.
    std::optional<QString> maybe(QLatin1String key)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        return checked(path(key), value);
    }
    QString text(QLatin1String key) { return maybe(key).value_or(QString()); }
    QString needed(QLatin1String key)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined()) {
            m_trouble.add(path(key), tr("is missing"));
            return {};
        }
        const QString text = checked(path(key), value);
        if (text.isEmpty())
            m_trouble.add(path(key), tr("must not be empty"));
        return text;
    }
    bool flag(QLatin1String key, bool usual)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isBool())
            m_trouble.add(path(key), tr("must be true or false"));
        return value.toBool(usual);
    }
    QJsonArray list(QLatin1String key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isArray())
            m_trouble.add(path(key), tr("must be a list in [ ]"));
        return value.toArray();
    }
    QStringList names(QLatin1String key)
    {
        const QJsonArray values = list(key);
        QStringList names;
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString at = QStringLiteral("%1[%2]").arg(path(key)).arg(i);
            const QString name = checked(at, values.at(i));
            if (names.contains(name))
                m_trouble.add(at, tr("%1 is there twice").arg(quoted(name)));
            names.append(name);
        }
        return names;
    }
    QJsonObject object(QLatin1String key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isObject())
            m_trouble.add(path(key), value.isUndefined() ? tr("is missing") : tr("must be an object in { }"));
        return value.toObject();
    }
    template<typename T>
    T parsed(QLatin1String key, const Result<T> &result)
    {
        if (result)
            return *result;
        wrong(key, result.error().text);
        return T();
    }
    QString checked(const QString &at, const QJsonValue &value)
    {
        if (!value.isString()) {
            m_trouble.add(at, tr("must be a text in quotes"));
            return {};
        }
        const QString text = value.toString();
        if (text.size() > maxText)
            m_trouble.add(at, tr("has %1 characters; the limit is %2").arg(text.size()).arg(maxText));
        else if (hasControlCharacter(text))
            m_trouble.add(at, tr("holds a line break or another control character"));
        return text;
    }
    void wrong(QLatin1String key, const QString &why) { m_trouble.add(path(key), why); }
    QString path(const QString &key) const { return m_list.isEmpty() ? key : place() + u'.' + key; }
    QString path(QLatin1String key) const { return path(QString(key)); }

private:
    QString place() const { return m_list.isEmpty() ? QString() : QStringLiteral("%1[%2]").arg(m_list).arg(m_index); }

    QJsonObject m_json;
    Trouble &m_trouble;
    QLatin1String m_list;
    qsizetype m_index;
};

constexpr QLatin1String nameKey("name");

ShopFile::TaxRow taxFrom(Row &in, Currency)
{
    const QLatin1String rate("rate");
    ShopFile::TaxRow tax{in.needed(nameKey), in.parsed(rate, Rate::parse(in.needed(rate))),
                         in.flag(QLatin1String("included"), false)};
    if (tax.rate < Rate())
        in.wrong(rate, QCoreApplication::translate("tandem::ShopFile", "must not be negative"));
    return tax;
}

ShopFile::CategoryRow categoryFrom(Row &in, Currency)
{
    static const QRegularExpression wellFormed(QStringLiteral("\\A#[0-9A-Fa-f]{6}\\z"));
    const QLatin1String color("color");
    ShopFile::CategoryRow category{in.needed(nameKey), in.maybe(QLatin1String("parent")), in.text(color)};
    if (!category.color.isEmpty() && !wellFormed.match(category.color).hasMatch())
        in.wrong(color, tr("%1 is not a color; write it like \"#b8860b\"").arg(quoted(category.color)));
    return category;
}

ShopFile::ProductRow productFrom(Row &in, Currency currency)
{
    const QLatin1String price("price");
    return {in.needed(nameKey),
            in.text(QLatin1String("code")),
            in.text(QLatin1String("barcode")),
            in.parsed(price, Money::parse(in.needed(price), currency)),
            in.text(QLatin1String("category")),
            in.names(QLatin1String("taxes")),
            in.text(QLatin1String("unit"))};
}

ShopFile::CustomerRow customerFrom(Row &in, Currency)
{
    return {in.needed(nameKey), in.text(QLatin1String("email")), in.text(QLatin1String("phone")),
            in.maybe(QLatin1String("fiscal_position"))};
}

ShopFile::FiscalPositionRow fiscalPositionFrom(Row &in, Currency)
{
    const QLatin1String map("map");
    ShopFile::FiscalPositionRow position{in.needed(nameKey), {}};
    const QJsonObject json = in.object(map);
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const QString at = in.path(map) + u'.' + it.key();
        position.map.append({it.key(), it->isNull() ? std::nullopt : std::optional(in.checked(at, *it))});
    }
    return position;
}

ShopFile::PaymentMethodRow paymentMethodFrom(Row &in, Currency)
{
    const QLatin1String kind("kind");
    ShopFile::PaymentMethodRow method{in.needed(nameKey), in.needed(kind)};
    if (method.kind != QLatin1String("cash") && method.kind != QLatin1String("card"))
        in.wrong(kind, tr("%1 is neither \"cash\" nor \"card\"").arg(quoted(method.kind)));
    return method;
}

ShopFile::CashierRow cashierFrom(Row &in, Currency)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{4,32}\\z"));
    const QLatin1String pin("pin");
    const QLatin1String role("role");
    ShopFile::CashierRow cashier{in.needed(nameKey), in.needed(pin), Role::Cashier};
    if (!digits.match(cashier.pin).hasMatch())
        in.wrong(pin, tr("must be 4 to 32 digits"));
    const QString word = in.maybe(role).value_or(QStringLiteral("cashier"));
    if (word == QLatin1String("manager"))
        cashier.role = Role::Manager;
    else if (word != QLatin1String("cashier"))
        in.wrong(role, tr("%1 is neither \"cashier\" nor \"manager\"").arg(quoted(word)));
    return cashier;
}

ShopFile::PosRow posFrom(Row &in, Currency) { return {in.needed(nameKey), in.names(QLatin1String("payment_methods"))}; }

ShopFile::MultiSessionRow multiSessionFrom(Row &in, Currency)
{
    return {in.needed(nameKey), in.flag(QLatin1String("active"), true), in.names(QLatin1String("pos"))};
}

/// Refuses a key that an earlier row has. Empty ones may be there often.
class Once
{
public:
    void check(Row &row, QLatin1String list, QLatin1String key, const QString &value, qsizetype index)
    {
        if (value.isEmpty())
            return;
        const auto it = m_rows.constFind(value);
        if (it != m_rows.cend())
            row.wrong(key, tr("%1 is there already, in %2[%3]").arg(quoted(value), list).arg(*it));
        else
            m_rows.insert(value, index);
    }

private:
    QHash<QString, qsizetype> m_rows;
};

template<typename T>
QList<T> rows(Row &top, Trouble &trouble, QLatin1String list, Keys keys, Currency currency, T (*read)(Row &, Currency))
{
    const QJsonArray json = top.list(list);
    QList<T> all;
    all.reserve(json.size());
    Once names;
    Once codes;
    Once barcodes;
    for (qsizetype i = 0; i < json.size() && !trouble.first; ++i) {
        Row row(json.at(i), trouble, keys, list, i);
        T value = read(row, currency);
        names.check(row, list, nameKey, value.name, i);
        if constexpr (std::is_same_v<T, ShopFile::ProductRow>) {
            codes.check(row, list, QLatin1String("code"), value.code, i);
            barcodes.check(row, list, QLatin1String("barcode"), value.barcode, i);
        }
        all.append(std::move(value));
    }
    return all;
}

void readHead(Row &top, ShopFile &file)
{
    static const QRegularExpression localeForm(QStringLiteral("\\A[a-z]{2,3}(_[A-Z]{2})?\\z"));
    const QLatin1String currency("currency");
    const QLatin1String locale("locale");
    const QLatin1String rounding("tax_rounding");
    file.shop = top.needed(QLatin1String("shop"));
    file.currency = top.parsed(currency, Currency::parse(top.needed(currency)));
    file.locale = top.maybe(locale);
    if (file.locale && !localeForm.match(*file.locale).hasMatch())
        top.wrong(locale, tr("%1 is not a locale; write it like \"en_IE\"").arg(quoted(*file.locale)));
    if (const auto word = top.maybe(rounding)) {
        file.rounding = *word == QLatin1String("order") ? TaxRounding::PerOrder : TaxRounding::PerLine;
        if (*word != QLatin1String("order") && *word != QLatin1String("line"))
            top.wrong(rounding, tr("%1 is neither \"line\" nor \"order\"").arg(quoted(*word)));
    }
}

} // namespace

Result<ShopFile> parseShopFile(const QByteArray &json)
{
    Trouble trouble;
    if (json.size() > maxBytes) {
        trouble.add({}, tr("The shop file is larger than 64 MiB"));
        return *trouble.first;
    }
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const qsizetype line = 1 + json.first(std::min<qsizetype>(fault.offset, json.size())).count('\n');
        trouble.add(tr("line %1").arg(line), tr("this is not JSON (%1)").arg(fault.errorString()));
        return *trouble.first;
    }
    if (!document.isObject()) {
        trouble.add({}, tr("A shop file must be an object in { }"));
        return *trouble.first;
    }

    using L = QLatin1String;
    Row top(document.object(), trouble,
            {L("shop"), L("currency"), L("locale"), L("tax_rounding"), L("taxes"), L("categories"), L("products"),
             L("customers"), L("fiscal_positions"), L("payment_methods"), L("cashiers"), L("pos"),
             L("multi_sessions")});
    ShopFile file;
    readHead(top, file);
    const Currency c = file.currency;
    file.taxes = rows(top, trouble, L("taxes"), {L("name"), L("rate"), L("included")}, c, taxFrom);
    file.categories = rows(top, trouble, L("categories"), {L("name"), L("parent"), L("color")}, c, categoryFrom);
    file.products =
        rows(top, trouble, L("products"),
             {L("name"), L("code"), L("barcode"), L("price"), L("category"), L("taxes"), L("unit")}, c, productFrom);
    file.customers =
        rows(top, trouble, L("customers"), {L("name"), L("email"), L("phone"), L("fiscal_position")}, c, customerFrom);
    file.fiscalPositions = rows(top, trouble, L("fiscal_positions"), {L("name"), L("map")}, c, fiscalPositionFrom);
    file.paymentMethods = rows(top, trouble, L("payment_methods"), {L("name"), L("kind")}, c, paymentMethodFrom);
    file.cashiers = rows(top, trouble, L("cashiers"), {L("name"), L("pin"), L("role")}, c, cashierFrom);
    file.pos = rows(top, trouble, L("pos"), {L("name"), L("payment_methods")}, c, posFrom);
    file.multiSessions =
        rows(top, trouble, L("multi_sessions"), {L("name"), L("active"), L("pos")}, c, multiSessionFrom);
    if (trouble.first)
        return *trouble.first;
    return file;
}

} // namespace tandem
