#include "app/register/back_office_forms.h"

#include "sync/model/decimal.h"
#include "sync/model/printer_rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace tandem {

namespace {

constexpr qsizetype mostLetters = 200;
constexpr qsizetype mostReceiptLines = 10;

using K = QLatin1String;

template<typename T, typename IdType>
QString nameIn(const ShopTable<T> &table, const std::optional<IdType> &id)
{
    const T *there = id ? table.find(*id) : nullptr;
    return there ? there->name : QString();
}
template<typename T, typename IdType>
QJsonArray namesIn(const ShopTable<T> &table, const QList<IdType> &ids)
{
    QJsonArray names;
    for (const IdType &id : ids)
        names.append(nameIn(table, std::optional(id)));
    return names;
}

} // namespace

// --- reading
// ----------------------------------------------------------------------------------------------------------

void FormReader::wrong(const QString &key, const QString &text)
{
    // The first thing that is wrong is the one to mend first.
    if (std::none_of(m_faults.cbegin(), m_faults.cend(), [&](const ShopFault &each) { return each.key == key; }))
        m_faults.append({key, text});
}

void FormReader::notThere(const QString &key, const QString &name)
{
    wrong(key, BackOffice::tr("There is none called %1.").arg(quoted(name)));
}

QString FormReader::checked(const QString &key, const QString &text)
{
    if (text.size() > mostLetters)
        wrong(key, BackOffice::tr("This has %1 characters; the limit is %2.").arg(text.size()).arg(mostLetters));
    else if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        wrong(key, BackOffice::tr("This holds a line break or another control character."));
    return text.trimmed();
}

QString FormReader::text(const QString &key, bool needed)
{
    const QJsonValue value = m_values.value(key);
    if (!value.isString() && !value.isNull() && !value.isUndefined()) {
        wrong(key, BackOffice::tr("This must be a text."));
        return {};
    }
    const QString text = checked(key, value.toString());
    if (needed && text.isEmpty())
        wrong(key, BackOffice::tr("This must not be empty."));
    return text;
}

std::optional<Money> FormReader::maybeAmount(const QString &key)
{
    const QString written = text(key);
    if (written.isEmpty())
        return std::nullopt;
    const auto amount = Money::parse(written, m_shop.currency);
    if (!amount) {
        wrong(key, amount.error().text + u'.');
        return std::nullopt;
    }
    if (amount->minor() < 0)
        wrong(key, BackOffice::tr("This must not be negative."));
    return *amount;
}

Money FormReader::amount(const QString &key)
{
    (void)text(key, true);
    return maybeAmount(key).value_or(Money::zero(m_shop.currency));
}

std::optional<Rate> FormReader::maybePercent(const QString &key)
{
    const QString written = text(key);
    if (written.isEmpty())
        return std::nullopt;
    const auto rate = Rate::parse(written);
    if (!rate) {
        wrong(key, rate.error().text + u'.');
        return std::nullopt;
    }
    if (*rate < Rate() || *rate > Rate::fromTenThousandths(1'000'000))
        wrong(key, BackOffice::tr("This must be between 0 and 100."));
    return *rate;
}

Rate FormReader::percent(const QString &key)
{
    (void)text(key, true);
    return maybePercent(key).value_or(Rate());
}

int FormReader::number(const QString &key, int least, int most)
{
    bool isNumber = false;
    const int number = text(key).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        wrong(key, BackOffice::tr("This must be a number from %1 to %2.").arg(least).arg(most));
    return number;
}

bool FormReader::flag(const QString &key)
{
    const QJsonValue value = m_values.value(key);
    if (!value.isBool())
        wrong(key, BackOffice::tr("This must be true or false."));
    return value.toBool();
}

QStringList FormReader::lines(const QString &key, qsizetype most)
{
    const QJsonValue value = m_values.value(key);
    if (!value.isArray())
        wrong(key, BackOffice::tr("This must be a list of texts."));
    QStringList lines;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        if (!each.isString())
            wrong(key, BackOffice::tr("This must be a list of texts."));
        const QString line = checked(key, each.toString());
        if (!line.isEmpty() && lines.contains(line))
            wrong(key, BackOffice::tr("%1 is there twice.").arg(quoted(line)));
        else if (!line.isEmpty())
            lines.append(line);
    }
    if (lines.size() > most)
        wrong(key, BackOffice::tr("These are more than %1.").arg(most));
    return lines;
}

QString FormReader::choice(const QString &key, const QStringList &values)
{
    const QString chosen = text(key, true);
    if (!chosen.isEmpty() && !values.contains(chosen))
        wrong(key, BackOffice::tr("%1 is not one of %2.").arg(quoted(chosen), values.join(QStringLiteral(", "))));
    return chosen;
}

QJsonObject FormReader::pairs(const QString &key)
{
    const QJsonValue value = m_values.value(key);
    if (!value.isObject())
        wrong(key, BackOffice::tr("This must be an object in { }."));
    return value.toObject();
}

// --- products and categories
// ------------------------------------------------------------------------------------------

QJsonObject formOf(const Shop &shop, const Product &product)
{
    return {{K("name"), product.name},
            {K("code"), product.code},
            {K("barcodes"), QJsonArray::fromStringList(product.barcodes())},
            {K("price"), product.price.toString()},
            {K("category"), nameIn(shop.categories, std::optional(product.category))},
            {K("taxes"), namesIn(shop.taxes, product.taxes)},
            {K("unit"), product.unit},
            {K("active"), product.active}};
}

void read(FormReader &in, Product &product)
{
    constexpr qsizetype mostBarcodes = 50;
    const Shop &shop = in.shop();
    product.name = in.text(K("name"), true);
    product.code = in.text(K("code"));
    const QStringList barcodes = in.lines(K("barcodes"), mostBarcodes);
    product.barcode = barcodes.value(0);
    product.moreBarcodes = barcodes.mid(1);
    product.price = in.amount(K("price"));
    product.category = in.one(K("category"), shop.categories).value_or(CategoryId());
    product.taxes = in.all(K("taxes"), shop.taxes);
    product.unit = in.text(K("unit"));
    product.active = in.flag(K("active"));
    const auto isTaken = [&](const QHash<QString, ProductId> &index, const QString &key, const QString &value) {
        const auto it = index.constFind(value);
        if (!value.isEmpty() && it != index.cend() && *it != product.id)
            in.wrong(key,
                     BackOffice::tr("%1 is that of %2.").arg(quoted(value), quoted(shop.products.find(*it)->name)));
    };
    isTaken(shop.productsByCode, K("code"), product.code);
    for (const QString &barcode : barcodes)
        isTaken(shop.productsByBarcode, K("barcodes"), barcode);
}

QJsonObject formOf(const Shop &shop, const Category &category)
{
    return {{K("name"), category.name},
            {K("parent"), nameIn(shop.categories, category.parent)},
            {K("color"), category.color},
            {K("printer"), nameIn(shop.printers, category.printer)}};
}

void read(FormReader &in, Category &category)
{
    static const QRegularExpression wellFormed(QStringLiteral("\\A#[0-9A-Fa-f]{6}\\z"));
    category.name = in.text(K("name"), true);
    category.parent = in.one(K("parent"), in.shop().categories);
    category.color = in.text(K("color"));
    category.printer = in.one(K("printer"), in.shop().printers);
    if (!category.color.isEmpty() && !wellFormed.match(category.color).hasMatch())
        in.wrong(K("color"),
                 BackOffice::tr("%1 is not a color; write it like \"#b8860b\".").arg(quoted(category.color)));
    // The ring is short when there is one: a category never lies deeper than there are categories.
    std::optional<CategoryId> above = category.parent;
    for (qsizetype steps = 0; above && steps <= in.shop().categories.size(); ++steps) {
        if (*above == category.id) {
            in.wrong(K("parent"), BackOffice::tr("A category can't lie within itself."));
            return;
        }
        above = in.shop().categories.find(*above)->parent;
    }
}

// --- customers and taxes
// ----------------------------------------------------------------------------------------------

QJsonObject formOf(const Shop &shop, const Customer &customer)
{
    return {{K("name"), customer.name},
            {K("email"), customer.email},
            {K("phone"), customer.phone},
            {K("fiscal_position"), nameIn(shop.fiscalPositions, customer.fiscalPosition)}};
}

void read(FormReader &in, Customer &customer)
{
    customer.name = in.text(K("name"), true);
    customer.email = in.text(K("email"));
    customer.phone = in.text(K("phone"));
    customer.fiscalPosition = in.one(K("fiscal_position"), in.shop().fiscalPositions);
}

QJsonObject formOf(const Shop &, const Tax &tax)
{
    return {{K("name"), tax.name}, {K("rate"), tax.rate.toString()}, {K("included"), tax.included}};
}

void read(FormReader &in, Tax &tax)
{
    tax.name = in.text(K("name"), true);
    tax.rate = in.percent(K("rate"));
    tax.included = in.flag(K("included"));
}

QJsonObject formOf(const Shop &shop, const FiscalPosition &position)
{
    QJsonObject map;
    for (const auto &[from, to] : position.map) {
        map.insert(nameIn(shop.taxes, std::optional(from)),
                   to ? QJsonValue(nameIn(shop.taxes, to)) : QJsonValue(QJsonValue::Null));
    }
    return {{K("name"), position.name}, {K("map"), map}};
}

void read(FormReader &in, FiscalPosition &position)
{
    position.name = in.text(K("name"), true);
    position.map.clear();
    const QJsonObject map = in.pairs(K("map"));
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        const auto from = in.found(K("map"), it.key(), in.shop().taxes);
        const auto to = it->isNull() ? std::nullopt : in.found(K("map"), it->toString(), in.shop().taxes);
        if (from)
            position.map.append({*from, to});
    }
}

// --- paying, people and places
// ----------------------------------------------------------------------------------------

QJsonObject formOf(const Shop &, const PaymentMethod &method)
{
    return {{K("name"), method.name}, {K("kind"), method.kind.isEmpty() ? QStringLiteral("card") : method.kind}};
}

void read(FormReader &in, PaymentMethod &method)
{
    method.name = in.text(K("name"), true);
    method.kind = in.choice(K("kind"), {QStringLiteral("cash"), QStringLiteral("card")});
}

QJsonObject formOf(const Shop &, const Cashier &cashier)
{
    return {{K("name"), cashier.name},
            {K("pin"), QString()},
            {K("role"), cashier.role == Role::Manager ? QStringLiteral("manager") : QStringLiteral("cashier")},
            {K("active"), cashier.active}};
}

void read(FormReader &in, Cashier &cashier)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{4,32}\\z"));
    cashier.name = in.text(K("name"), true);
    const QString role = in.choice(K("role"), {QStringLiteral("cashier"), QStringLiteral("manager")});
    cashier.role = role == QLatin1String("manager") ? Role::Manager : Role::Cashier;
    cashier.active = in.flag(K("active"));
    const QString pin = in.text(K("pin"));
    if (pin.isEmpty() && cashier.pinVerifier.isEmpty())
        in.wrong(K("pin"), BackOffice::tr("A new cashier needs a PIN."));
    else if (!pin.isEmpty() && !digits.match(pin).hasMatch())
        in.wrong(K("pin"), BackOffice::tr("A PIN is 4 to 32 digits."));
    const QList<Cashier> all = in.shop().cashiers.list();
    const Cashier *there = in.shop().cashiers.find(cashier.id);
    if (there && isManager(*there) && !isManager(cashier) && std::count_if(all.cbegin(), all.cend(), isManager) == 1)
        in.wrong(cashier.active ? K("role") : K("active"), BackOffice::tr("Nobody would be a manager any more."));
    if (!pin.isEmpty() && in.faults().isEmpty())
        cashier.pinVerifier = in.hashedPin(pin);
}

QJsonObject formOf(const Shop &shop, const Pos &pos)
{
    return {{K("name"), pos.name},
            {K("payment_methods"), namesIn(shop.paymentMethods, pos.methods)},
            {K("printer"), nameIn(shop.printers, pos.printer)}};
}

void read(FormReader &in, Pos &pos)
{
    pos.name = in.text(K("name"), true);
    pos.methods = in.all(K("payment_methods"), in.shop().paymentMethods);
    pos.printer = in.one(K("printer"), in.shop().printers);
}

QJsonObject formOf(const Shop &, const Printer &printer)
{
    return {{K("name"), printer.name},         {K("address"), printer.address},
            {K("cuts"), printer.cuts},         {K("columns"), QString::number(printer.columns)},
            {K("answers"), printer.answers},   {K("drawer"), printer.kicksDrawer},
            {K("code_page"), printer.codePage}};
}

void read(FormReader &in, Printer &printer)
{
    printer.name = in.text(K("name"), true);
    printer.address = in.text(K("address"), true);
    printer.columns = in.number(K("columns"), 24, 64);
    printer.codePage = in.choice(K("code_page"), printerCodePages());
    printer.cuts = in.flag(K("cuts"));
    printer.kicksDrawer = in.flag(K("drawer"));
    printer.answers = in.flag(K("answers"));
    if (!printer.address.isEmpty() && !isPrinterAddress(printer.address)) {
        in.wrong(K("address"), BackOffice::tr("This is no address of a printer; write it like \"10.0.0.5:9100\" or "
                                              "\"/dev/usb/lp0\"."));
    }
}

// --- the shop
// ---------------------------------------------------------------------------------------------------------

ShopInfo infoOf(const Shop &shop) { return {shop.name, shop.currency, shop.locale, shop.rounding, shop.rules}; }

QJsonObject formOf(const Shop &, const ShopInfo &info)
{
    const ShopRules &rules = info.rules;
    return {{K("name"), info.name},
            {K("locale"), info.locale},
            {K("cash_rounding"), rules.cashStep.isZero() ? QString() : rules.cashStep.toString()},
            {K("most_discount"), rules.mostDiscount ? rules.mostDiscount->toString() : QString()},
            {K("cashiers_set_prices"), rules.cashiersSetPrices},
            {K("most_refund"), rules.mostRefund ? rules.mostRefund->toString() : QString()},
            {K("receipt_header"), QJsonArray::fromStringList(rules.receiptHeader)},
            {K("receipt_footer"), QJsonArray::fromStringList(rules.receiptFooter)}};
}

void read(FormReader &in, ShopInfo &info)
{
    static const QRegularExpression localeForm(QStringLiteral("\\A[a-z]{2,3}(_[A-Z]{2})?\\z"));
    ShopRules &rules = info.rules;
    info.name = in.text(K("name"), true);
    info.locale = in.text(K("locale"), true);
    rules.cashStep = in.maybeAmount(K("cash_rounding")).value_or(Money::zero(info.currency));
    rules.mostDiscount = in.maybePercent(K("most_discount"));
    rules.cashiersSetPrices = in.flag(K("cashiers_set_prices"));
    rules.mostRefund = in.maybeAmount(K("most_refund"));
    rules.receiptHeader = in.lines(K("receipt_header"), mostReceiptLines);
    rules.receiptFooter = in.lines(K("receipt_footer"), mostReceiptLines);
    if (!info.locale.isEmpty() && !localeForm.match(info.locale).hasMatch())
        in.wrong(K("locale"), BackOffice::tr("%1 is not a locale; write it like \"en_IE\".").arg(quoted(info.locale)));
}

} // namespace tandem
