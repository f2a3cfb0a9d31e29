#include "sync/import/json_places.h"
#include "sync/import/shop_file_item.h"
#include "sync/import/shop_file_reader.h"
#include "sync/model/decimal.h"
#include "sync/model/printer_rules.h"
#include "sync/wire/strict_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace tandem {

namespace {

constexpr qsizetype maxBytes = 64 * 1024 * 1024;

struct ShopFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ShopFile)
};

constexpr qsizetype maxReceiptLines = 10;
constexpr QLatin1String nameKey("name");
constexpr Rate wholeRate = Rate::fromTenThousandths(1'000'000);

ShopFile::TaxRow taxFrom(ShopFileItem &in, Currency)
{
    const QLatin1String rate("rate");
    ShopFile::TaxRow tax{in.needed(nameKey), in.parsed(rate, Rate::parse(in.needed(rate))),
                         in.flag(QLatin1String("included"), false)};
    if (tax.rate < Rate())
        in.wrong(rate, ShopFileTexts::tr("must not be negative"));
    else if (tax.rate > wholeRate)
        in.wrong(rate, ShopFileTexts::tr("must not be over 100 %"));
    return tax;
}

std::optional<QString> printerOf(ShopFileItem &in)
{
    const QLatin1String printer("printer");
    return in.has(printer) ? std::optional(in.text(printer)) : std::nullopt;
}

ShopFile::CategoryRow categoryFrom(ShopFileItem &in, Currency)
{
    static const QRegularExpression wellFormed(QStringLiteral("\\A#[0-9A-Fa-f]{6}\\z"));
    const QLatin1String color("color");
    ShopFile::CategoryRow category{in.needed(nameKey), in.maybe(QLatin1String("parent")), in.text(color),
                                   printerOf(in)};
    if (!category.color.isEmpty() && !wellFormed.match(category.color).hasMatch())
        in.wrong(color, ShopFileTexts::tr("%1 is not a color; write it like \"#b8860b\"").arg(quoted(category.color)));
    return category;
}

ShopFile::ProductRow productFrom(ShopFileItem &in, Currency currency)
{
    const QLatin1String price("price");
    ShopFile::ProductRow product{in.needed(nameKey),
                                 in.text(QLatin1String("code")),
                                 in.text(QLatin1String("barcode")),
                                 in.parsed(price, Money::parse(in.needed(price), currency)),
                                 in.text(QLatin1String("category")),
                                 in.names(QLatin1String("taxes")),
                                 in.text(QLatin1String("unit")),
                                 in.names(QLatin1String("barcodes"))};
    if (product.price.minor() < 0)
        in.wrong(price, ShopFileTexts::tr("must not be negative"));
    return product;
}

ShopFile::CustomerRow customerFrom(ShopFileItem &in, Currency)
{
    return {in.needed(nameKey), in.text(QLatin1String("email")), in.text(QLatin1String("phone")),
            in.maybe(QLatin1String("fiscal_position"))};
}

ShopFile::FiscalPositionRow fiscalPositionFrom(ShopFileItem &in, Currency)
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

ShopFile::PaymentMethodRow paymentMethodFrom(ShopFileItem &in, Currency)
{
    const QLatin1String kind("kind");
    ShopFile::PaymentMethodRow method{in.needed(nameKey), in.needed(kind)};
    if (method.kind != QLatin1String("cash") && method.kind != QLatin1String("card"))
        in.wrong(kind, ShopFileTexts::tr("%1 is neither \"cash\" nor \"card\"").arg(quoted(method.kind)));
    return method;
}

ShopFile::CashierRow cashierFrom(ShopFileItem &in, Currency)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{4,32}\\z"));
    const QLatin1String pin("pin");
    const QLatin1String role("role");
    ShopFile::CashierRow cashier{in.needed(nameKey), in.needed(pin), Role::Cashier};
    if (!digits.match(cashier.pin).hasMatch())
        in.wrong(pin, ShopFileTexts::tr("must be 4 to 32 digits"));
    const QString word = in.maybe(role).value_or(QStringLiteral("cashier"));
    if (word == QLatin1String("manager"))
        cashier.role = Role::Manager;
    else if (word != QLatin1String("cashier"))
        in.wrong(role, ShopFileTexts::tr("%1 is neither \"cashier\" nor \"manager\"").arg(quoted(word)));
    return cashier;
}

ShopFile::PosRow posFrom(ShopFileItem &in, Currency)
{
    return {in.needed(nameKey), in.names(QLatin1String("payment_methods")), printerOf(in)};
}

ShopFile::PrinterRow printerFrom(ShopFileItem &in, Currency)
{
    const QLatin1String address("address");
    const QLatin1String columns("columns");
    const QLatin1String codePage("code_page");
    ShopFile::PrinterRow printer{in.needed(nameKey),
                                 in.needed(address),
                                 in.text(columns).isEmpty() ? 42 : in.text(columns).toInt(),
                                 in.maybe(codePage).value_or(printerCodePages().first()),
                                 in.flag(QLatin1String("cuts"), true),
                                 in.flag(QLatin1String("drawer"), false),
                                 in.flag(QLatin1String("answers"), true)};
    if (!printer.address.isEmpty() && !isPrinterAddress(printer.address)) {
        in.wrong(address,
                 ShopFileTexts::tr("%1 is no address of a printer; write it like \"10.0.0.5:9100\" or \"/dev/usb/lp0\"")
                     .arg(quoted(printer.address)));
    }
    if (printer.columns < 24 || printer.columns > 64)
        in.wrong(columns, ShopFileTexts::tr("must be between 24 and 64"));
    if (!printerCodePages().contains(printer.codePage)) {
        in.wrong(codePage, ShopFileTexts::tr("%1 is not one of %2")
                               .arg(quoted(printer.codePage), printerCodePages().join(QStringLiteral(", "))));
    }
    return printer;
}

ShopFile::MultiSessionRow multiSessionFrom(ShopFileItem &in, Currency)
{
    return {in.needed(nameKey), in.flag(QLatin1String("active"), true), in.names(QLatin1String("pos"))};
}

/// Refuses a key that an earlier row has. Empty ones may be there often.
class Once
{
public:
    void check(ShopFileItem &row, QLatin1String list, QLatin1String key, const QString &value, qsizetype index)
    {
        if (value.isEmpty())
            return;
        const auto it = m_rows.constFind(value);
        if (it != m_rows.cend())
            row.wrong(key, ShopFileTexts::tr("%1 is there already, in %2[%3]").arg(quoted(value), list).arg(*it));
        else
            m_rows.insert(value, index);
    }

private:
    QHash<QString, qsizetype> m_rows;
};

template<typename T>
QList<T> rows(ShopFileItem &top, ShopFileTrouble &trouble, QLatin1String list, ShopFileItem::Keys keys,
              Currency currency, T (*read)(ShopFileItem &, Currency))
{
    const QJsonArray json = top.list(list);
    QList<T> all;
    all.reserve(json.size());
    Once names;
    Once codes;
    Once barcodes;
    for (qsizetype i = 0; i < json.size(); ++i) {
        ShopFileItem row(json.at(i), trouble, keys, list, i);
        T value = read(row, currency);
        names.check(row, list, nameKey, value.name, i);
        if constexpr (std::is_same_v<T, ShopFile::ProductRow>) {
            codes.check(row, list, QLatin1String("code"), value.code, i);
            barcodes.check(row, list, QLatin1String("barcode"), value.barcode, i);
            for (const QString &barcode : value.moreBarcodes)
                barcodes.check(row, list, QLatin1String("barcodes"), barcode, i);
        }
        all.append(std::move(value));
    }
    return all;
}

void readHead(ShopFileItem &top, ShopFile &file)
{
    static const QRegularExpression localeForm(QStringLiteral("\\A[a-z]{2,3}(_[A-Z]{2})?\\z"));
    const QLatin1String currency("currency");
    const QLatin1String locale("locale");
    const QLatin1String rounding("tax_rounding");
    file.shop = top.needed(QLatin1String("shop"));
    file.currency = top.parsed(currency, Currency::parse(top.needed(currency)));
    file.locale = top.maybe(locale);
    if (file.locale && !localeForm.match(*file.locale).hasMatch())
        top.wrong(locale, ShopFileTexts::tr("%1 is not a locale; write it like \"en_IE\"").arg(quoted(*file.locale)));
    if (const auto word = top.maybe(rounding)) {
        file.rounding = *word == QLatin1String("order") ? TaxRounding::PerOrder : TaxRounding::PerLine;
        if (*word != QLatin1String("order") && *word != QLatin1String("line"))
            top.wrong(rounding, ShopFileTexts::tr("%1 is neither \"line\" nor \"order\"").arg(quoted(*word)));
    }
}

void readRules(ShopFileItem &top, ShopFile &file, ShopFileTrouble &trouble)
{
    const QLatin1String step("cash_rounding");
    const QLatin1String limits("cashier_limits");
    const QLatin1String receipt("receipt");
    if (const auto amount = top.maybe(step)) {
        file.cashStep = top.parsed(step, Money::parse(*amount, file.currency));
        if (file.cashStep->minor() < 0)
            top.wrong(step, ShopFileTexts::tr("must not be negative"));
    }
    if (top.has(limits)) {
        const QLatin1String discount("discount");
        const QLatin1String refund("refund");
        const QLatin1String price("price");
        ShopFileItem in(top.object(limits), trouble, {discount, price, refund}, limits, -1);
        ShopFileLimits &read = file.limits.emplace();
        if (const auto rate = in.maybe(discount)) {
            read.discount = in.parsed(discount, Rate::parse(*rate));
            if (*read.discount < Rate() || *read.discount > wholeRate)
                in.wrong(discount, ShopFileTexts::tr("must be between 0 and 100"));
        }
        read.price = in.flag(price, true);
        if (const auto amount = in.maybe(refund)) {
            read.refund = in.parsed(refund, Money::parse(*amount, file.currency));
            if (read.refund->minor() < 0)
                in.wrong(refund, ShopFileTexts::tr("must not be negative"));
        }
    }
    if (top.has(receipt)) {
        const QLatin1String header("header");
        const QLatin1String footer("footer");
        ShopFileItem in(top.object(receipt), trouble, {header, footer}, receipt, -1);
        file.receipt = ShopFile::ReceiptTexts{in.names(header), in.names(footer)};
        for (const auto &[key, lines] : {std::pair(header, file.receipt->header), {footer, file.receipt->footer}}) {
            if (lines.size() > maxReceiptLines)
                in.wrong(key, ShopFileTexts::tr("has more than %1 lines").arg(maxReceiptLines));
        }
    }
}

/// The file as one object; what cannot be read at all is said.
std::optional<QJsonObject> objectOf(const QByteArray &json, ShopFileTrouble &trouble)
{
    if (json.size() > maxBytes) {
        trouble.add({}, ShopFileTexts::tr("The shop file is larger than 64 MiB"));
        return std::nullopt;
    }
    const auto object = parseStrictObject(json);
    if (object)
        return *object;
    if (object.error().code == QLatin1String("duplicate-key")) {
        const JsonPlaces places = jsonPlaces(json, {});
        for (const auto &[path, line] : places.twice)
            trouble.addAtLine(line, path + QStringLiteral(": ") + ShopFileTexts::tr("is there twice"));
    }
    if (object.error().code == QLatin1String("too-deep"))
        trouble.add({}, ShopFileTexts::tr("The shop file has more brackets within brackets than it may have"));
    if (!trouble.isEmpty())
        return std::nullopt;
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error == QJsonParseError::NoError) {
        trouble.add({}, document.isObject() ? object.error().text
                                            : ShopFileTexts::tr("A shop file must be an object in { }"));
        return std::nullopt;
    }
    const qsizetype line = 1 + json.first(std::min<qsizetype>(fault.offset, json.size())).count('\n');
    trouble.addAtLine(line, ShopFileTexts::tr("this is not JSON (%1)").arg(fault.errorString()));
    return std::nullopt;
}

} // namespace

std::optional<ShopFile> readShopFile(ShopFileTrouble &trouble)
{
    const auto object = objectOf(trouble.json(), trouble);
    if (!object)
        return std::nullopt;

    using L = QLatin1String;
    ShopFileItem top(*object, trouble,
                     {L("shop"), L("currency"), L("locale"), L("tax_rounding"), L("cash_rounding"), L("cashier_limits"),
                      L("receipt"), L("printers"), L("taxes"), L("categories"), L("products"), L("customers"),
                      L("fiscal_positions"), L("payment_methods"), L("cashiers"), L("pos"), L("multi_sessions")});
    ShopFile file;
    readHead(top, file);
    readRules(top, file, trouble);
    const Currency c = file.currency;
    file.taxes = rows(top, trouble, L("taxes"), {L("name"), L("rate"), L("included")}, c, taxFrom);
    file.categories =
        rows(top, trouble, L("categories"), {L("name"), L("parent"), L("color"), L("printer")}, c, categoryFrom);
    file.products =
        rows(top, trouble, L("products"),
             {L("name"), L("code"), L("barcode"), L("barcodes"), L("price"), L("category"), L("taxes"), L("unit")}, c,
             productFrom);
    file.customers =
        rows(top, trouble, L("customers"), {L("name"), L("email"), L("phone"), L("fiscal_position")}, c, customerFrom);
    file.fiscalPositions = rows(top, trouble, L("fiscal_positions"), {L("name"), L("map")}, c, fiscalPositionFrom);
    file.paymentMethods = rows(top, trouble, L("payment_methods"), {L("name"), L("kind")}, c, paymentMethodFrom);
    file.cashiers = rows(top, trouble, L("cashiers"), {L("name"), L("pin"), L("role")}, c, cashierFrom);
    file.pos = rows(top, trouble, L("pos"), {L("name"), L("payment_methods"), L("printer")}, c, posFrom);
    file.printers = rows(top, trouble, L("printers"),
                         {L("name"), L("address"), L("columns"), L("code_page"), L("cuts"), L("drawer"), L("answers")},
                         c, printerFrom);
    file.multiSessions =
        rows(top, trouble, L("multi_sessions"), {L("name"), L("active"), L("pos")}, c, multiSessionFrom);
    return file;
}

} // namespace tandem
