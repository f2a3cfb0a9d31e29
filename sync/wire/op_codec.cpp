#include "sync/wire/op_codec.h"

#include "sync/wire/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

namespace {

constexpr qsizetype maxName = 200;
constexpr qsizetype maxNote = 2000;
constexpr qsizetype maxExtra = 8 * 1024;
constexpr qsizetype maxBillNote = 16 * maxNote; // several notes written at once stand side by side
constexpr qsizetype maxBillLines = 2000;

QLatin1String kindOf(const OperationBody &body)
{
    static constexpr std::array<const char *, std::variant_size_v<OperationBody>> names{
        "line.add",       "qty.set",      "qty.delta",    "line.price",    "line.discount", "note.set", "line.remove",
        "order.customer", "order.fiscal", "extra.set",    "pay.begin",     "pay.break",     "pay.add",  "pay.void",
        "finalize",       "order.cancel", "session.open", "session.close", "pay.take"};
    return QLatin1String(names[body.index()]);
}

// --- writing
// -----------------------------------------------------------------------------------------------------------

template<typename Tag>
void put(QJsonObject &json, QLatin1String key, const Id<Tag> &id)
{
    if (!id.isNull())
        json.insert(key, id.toString());
}

QJsonObject taxJson(const TaxRate &tax)
{
    return {{QStringLiteral("name"), tax.name},
            {QStringLiteral("rate"), tax.rate.toString()},
            {QStringLiteral("included"), tax.included}};
}

QJsonArray mapJson(const QList<TaxReplacement> &replacements)
{
    QJsonArray map;
    for (const TaxReplacement &replacement : replacements) {
        map.append(
            QJsonObject{{QStringLiteral("from"), replacement.from},
                        {QStringLiteral("to"), replacement.to ? QJsonValue(taxJson(*replacement.to)) : QJsonValue()}});
    }
    return map;
}

QJsonObject billJson(const Bill &bill)
{
    QJsonArray lines;
    for (const BillLine &line : bill.lines) {
        lines.append(QJsonArray{line.line.toString(), line.quantity.toString(), line.unitPrice.toString(),
                                line.discount.toString()});
    }
    QJsonObject json{{QStringLiteral("lines"), lines},
                     {QStringLiteral("total"), bill.total.toString()},
                     {QStringLiteral("seen"), QJsonArray{bill.seen.lineage.toString(), bill.seen.seq}},
                     {QStringLiteral("n"), bill.counter}};
    if (bill.header) {
        QJsonObject header{{QStringLiteral("name"), bill.header->customerName},
                           {QStringLiteral("fiscal"), bill.header->fiscalPosition},
                           {QStringLiteral("map"), mapJson(bill.header->fiscalMap)},
                           {QStringLiteral("note"), bill.header->note}};
        put(header, QLatin1String("customer"), bill.header->customer);
        json.insert(QStringLiteral("header"), header);
    }
    return json;
}

struct BodyWriter
{
    QJsonObject &json;

    void order(OrderId id) const { put(json, QLatin1String("order"), id); }
    void line(LineId id) const { put(json, QLatin1String("line"), id); }
    void set(const char *key, const QJsonValue &value) const { json.insert(QLatin1String(key), value); }

    void operator()(const op::AddLine &add) const
    {
        order(add.order);
        line(add.line);
        put(json, QLatin1String("product"), add.product);
        set("name", add.name);
        set("code", add.code);
        set("unit", add.unit);
        set("quantity", add.quantity.toString());
        set("price", add.unitPrice.toString());
        set("discount", add.discount.toString());
        set("note", add.note);
        QJsonArray taxes;
        for (const TaxRate &tax : add.taxes)
            taxes.append(taxJson(tax));
        set("taxes", taxes);
        put(json, QLatin1String("refund_of"), add.refundOf);
        put(json, QLatin1String("refund_of_line"), add.refundOfLine);
    }
    void operator()(const op::SetQuantity &body) const
    {
        order(body.order);
        line(body.line);
        set("quantity", body.quantity.toString());
    }
    void operator()(const op::ChangeQuantity &body) const
    {
        order(body.order);
        line(body.line);
        set("delta", body.delta.toString());
    }
    void operator()(const op::SetPrice &body) const
    {
        order(body.order);
        line(body.line);
        set("price", body.unitPrice.toString());
    }
    void operator()(const op::SetDiscount &body) const
    {
        order(body.order);
        line(body.line);
        set("discount", body.discount.toString());
    }
    void operator()(const op::SetNote &body) const
    {
        order(body.order);
        line(body.line);
        set("text", body.text);
    }
    void operator()(const op::RemoveLine &body) const
    {
        order(body.order);
        line(body.line);
    }
    void operator()(const op::SetCustomer &body) const
    {
        order(body.order);
        put(json, QLatin1String("customer"), body.customer);
        set("name", body.name);
    }
    void operator()(const op::SetFiscalPosition &body) const
    {
        order(body.order);
        set("name", body.name);
        set("map", mapJson(body.map));
    }
    void operator()(const op::SetExtra &body) const
    {
        order(body.order);
        line(body.line);
        set("key", body.key);
        set("value", body.value);
    }
    void operator()(const op::PayBegin &body) const
    {
        order(body.order);
        set("bill", billJson(body.bill));
    }
    void operator()(const op::PayBreakOff &body) const { order(body.order); }
    void operator()(const op::PayAdd &body) const
    {
        order(body.order);
        put(json, QLatin1String("payment"), body.payment);
        set("method", body.method);
        set("method_kind", body.kind);
        set("amount", body.amount.toString());
    }
    void operator()(const op::PayVoid &body) const
    {
        order(body.order);
        put(json, QLatin1String("payment"), body.payment);
    }
    void operator()(const op::Finalize &body) const
    {
        order(body.order);
        set("bill", billJson(body.bill));
        QJsonArray payments;
        for (PaymentId id : body.payments)
            payments.append(id.toString());
        set("payments", payments);
        set("change", body.change.toString());
        set("receipt", body.receipt);
        set("previous_receipt", QString::fromLatin1(body.previousReceipt.toHex()));
    }
    void operator()(const op::Cancel &body) const { order(body.order); }
    void operator()(const op::OpenSession &body) const { set("starting_cash", body.startingCash.toString()); }
    void operator()(const op::PayTakeOver &body) const
    {
        order(body.order);
        set("lock", QJsonArray{body.lock.device.toString(), body.lock.counter});
    }
    void operator()(const op::CloseSession &body) const { set("counted_cash", body.countedCash.toString()); }
};

// --- reading
// -----------------------------------------------------------------------------------------------------------

/// Reads members of one object; remembers the first thing that is wrong.
class JsonReader
{
public:
    JsonReader(QJsonObject json, Currency currency)
        : m_json(std::move(json))
        , m_currency(currency)
    {
    }

    bool ok() const { return m_wrong.isEmpty(); }
    const QString &wrong() const { return m_wrong; }
    void fail(const QString &key)
    {
        if (m_wrong.isEmpty())
            m_wrong = key;
    }

    QString text(const char *key, qsizetype most)
    {
        const QJsonValue value = m_json.value(QLatin1String(key));
        const QString text = value.toString();
        // Characters as people count them: what takes two units of UTF-16 counts once.
        const auto length = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); });
        if (!value.isString() || length > most || !text.isValidUtf16())
            fail(QLatin1String(key));
        return text;
    }
    template<typename IdType>
    IdType id(const char *key, bool mayLack = false)
    {
        const QJsonValue value = m_json.value(QLatin1String(key));
        if (mayLack && value.isUndefined())
            return IdType();
        const auto id = IdType::parse(value.toString());
        if (!id)
            fail(QLatin1String(key));
        return id.value_or(IdType());
    }
    qint64 integer(const char *key, qint64 least)
    {
        const qint64 value = m_json.value(QLatin1String(key)).toInteger(least - 1);
        if (value < least)
            fail(QLatin1String(key));
        return value;
    }
    QByteArray hash(const char *key)
    {
        const QByteArray bytes = QByteArray::fromHex(text(key, 64).toLatin1());
        if (!bytes.isEmpty() && bytes.size() != 32)
            fail(QLatin1String(key));
        return bytes;
    }
    Money money(const char *key) { return money(m_json.value(QLatin1String(key)), QLatin1String(key)); }
    Money money(const QJsonValue &value, QLatin1String key)
    {
        const auto money = Money::parse(value.toString(), m_currency);
        if (!money)
            fail(key);
        return money ? *money : Money::zero(m_currency);
    }
    Quantity quantity(const QJsonValue &value, QLatin1String key)
    {
        const auto quantity = Quantity::parse(value.toString());
        if (!quantity)
            fail(key);
        return quantity ? *quantity : Quantity();
    }
    Quantity quantity(const char *key) { return quantity(m_json.value(QLatin1String(key)), QLatin1String(key)); }
    Rate rate(const QJsonValue &value, QLatin1String key)
    {
        const auto rate = Rate::parse(value.toString());
        if (!rate)
            fail(key);
        return rate ? *rate : Rate();
    }
    Rate discount(const QJsonValue &value, QLatin1String key)
    {
        const Rate read = rate(value, key);
        if (read < Rate() || read > Rate::fromTenThousandths(1'000'000))
            fail(key);
        return read;
    }
    TaxRate tax(const QJsonObject &json)
    {
        TaxRate tax;
        tax.name = json.value(u"name").toString();
        tax.rate = rate(json.value(u"rate"), QLatin1String("taxes"));
        tax.included = json.value(u"included").toBool();
        if (tax.name.isEmpty() || tax.name.size() > maxName)
            fail(QStringLiteral("taxes"));
        return tax;
    }
    QList<TaxReplacement> taxMap(const QJsonArray &rows)
    {
        QList<TaxReplacement> map;
        for (const QJsonValue &row : rows) {
            const QJsonObject json = row.toObject();
            TaxReplacement replacement{json.value(u"from").toString(), std::nullopt};
            if (json.value(u"to").isObject())
                replacement.to = tax(json.value(u"to").toObject());
            map.append(replacement);
        }
        return map;
    }
    LogPosition position(const QJsonValue &value, QLatin1String key)
    {
        const QJsonArray pair = value.toArray();
        const auto lineage = LineageId::parse(pair.at(0).toString());
        const qint64 seq = pair.at(1).toInteger(-1);
        if (!lineage || seq < 0)
            fail(key);
        return {lineage.value_or(LineageId()), seq};
    }
    Bill bill()
    {
        const QLatin1String key("bill");
        const QJsonObject json = m_json.value(key).toObject();
        Bill bill;
        const QJsonArray lines = json.value(u"lines").toArray();
        if (lines.size() > maxBillLines)
            fail(key);
        for (const QJsonValue &value : lines) {
            const QJsonArray row = value.toArray();
            const auto line = LineId::parse(row.at(0).toString());
            if (!line)
                fail(key);
            bill.lines.append(
                {line.value_or(LineId()), quantity(row.at(1), key), money(row.at(2), key), discount(row.at(3), key)});
        }
        bill.total = money(json.value(u"total"), key);
        if (json.contains(u"header")) {
            JsonReader in(json.value(u"header").toObject(), m_currency);
            bill.header =
                BillHeader{in.id<CustomerId>("customer", true), in.text("name", maxName), in.text("fiscal", maxName),
                           in.taxMap(in.array("map")), in.text("note", maxBillNote)};
            if (!in.ok())
                fail(QStringLiteral("bill"));
        }
        bill.seen = position(json.value(u"seen"), key);
        bill.counter = json.value(u"n").toInteger();
        return bill;
    }
    QJsonArray array(const char *key)
    {
        const QJsonValue value = m_json.value(QLatin1String(key));
        if (!value.isArray() || value.toArray().size() > maxBillLines)
            fail(QLatin1String(key));
        return value.toArray();
    }
    QJsonValue value(const char *key) const { return m_json.value(QLatin1String(key)); }

private:
    QJsonObject m_json;
    Currency m_currency;
    QString m_wrong;
};

template<typename Kind>
Kind read(JsonReader &in)
{
    Kind body;
    if constexpr (requires { body.order; })
        body.order = in.id<OrderId>("order");
    // A note or extension field without a line belongs to the order.
    if constexpr (requires { body.line; })
        body.line = in.id<LineId>("line", std::is_same_v<Kind, op::SetNote> || std::is_same_v<Kind, op::SetExtra>);
    if constexpr (requires { body.quantity; })
        body.quantity = in.quantity("quantity");
    if constexpr (requires { body.delta; })
        body.delta = in.quantity("delta");
    if constexpr (requires { body.unitPrice; })
        body.unitPrice = in.money("price");
    if constexpr (requires { body.discount; })
        body.discount = in.discount(in.value("discount"), QLatin1String("discount"));
    if constexpr (requires { body.name; })
        body.name = in.text("name", maxName);
    if constexpr (requires { body.bill; })
        body.bill = in.bill();
    if constexpr (requires { body.payment; })
        body.payment = in.id<PaymentId>("payment");
    if constexpr (requires { body.text; })
        body.text = in.text("text", maxNote);
    if constexpr (std::is_same_v<Kind, op::AddLine>) {
        body.product = in.id<ProductId>("product");
        body.code = in.text("code", maxName);
        body.unit = in.text("unit", maxName);
        body.note = in.text("note", maxNote);
        const QJsonArray taxes = in.array("taxes");
        for (const QJsonValue &tax : taxes)
            body.taxes.append(in.tax(tax.toObject()));
        body.refundOf = in.id<OrderId>("refund_of", true);
        body.refundOfLine = in.id<LineId>("refund_of_line", true);
    }
    if constexpr (std::is_same_v<Kind, op::SetCustomer>)
        body.customer = in.id<CustomerId>("customer", true);
    if constexpr (std::is_same_v<Kind, op::SetFiscalPosition>) {
        body.map = in.taxMap(in.array("map"));
    }
    if constexpr (std::is_same_v<Kind, op::SetExtra>) {
        body.key = in.text("key", maxName);
        body.value = in.value("value");
        if (QJsonDocument(QJsonArray{body.value}).toJson(QJsonDocument::Compact).size() > maxExtra)
            in.fail(QStringLiteral("value"));
    }
    if constexpr (std::is_same_v<Kind, op::PayAdd>) {
        body.method = in.text("method", maxName);
        body.kind = in.text("method_kind", maxName);
        body.amount = in.money("amount");
    }
    if constexpr (std::is_same_v<Kind, op::Finalize>) {
        const QJsonArray payments = in.array("payments");
        for (const QJsonValue &payment : payments) {
            if (const auto id = PaymentId::parse(payment.toString()))
                body.payments.append(*id);
            else
                in.fail(QStringLiteral("payments"));
        }
        body.change = in.money("change");
        body.receipt = in.text("receipt", maxName);
        body.previousReceipt = in.hash("previous_receipt");
    }
    if constexpr (std::is_same_v<Kind, op::OpenSession>)
        body.startingCash = in.money("starting_cash");
    if constexpr (std::is_same_v<Kind, op::PayTakeOver>) {
        const QJsonArray lock = in.array("lock");
        const auto device = DeviceId::parse(lock.at(0).toString());
        body.lock = {device.value_or(DeviceId()), lock.at(1).toInteger()};
        if (!device || body.lock.counter < 1)
            in.fail(QStringLiteral("lock"));
    }
    if constexpr (std::is_same_v<Kind, op::CloseSession>)
        body.countedCash = in.money("counted_cash");
    return body;
}

/// Finds the kind by its name, trying each alternative of the variant in turn.
template<std::size_t I = 0>
bool readBody(const QString &kind, JsonReader &in, OperationBody &body)
{
    if constexpr (I < std::variant_size_v<OperationBody>) {
        using Kind = std::variant_alternative_t<I, OperationBody>;
        if (kind == kindOf(OperationBody(std::in_place_index<I>))) {
            body = read<Kind>(in);
            return true;
        }
        return readBody<I + 1>(kind, in, body);
    } else {
        return false;
    }
}

Error badOp(const QString &what)
{
    return {QStringLiteral("bad-op"), QStringLiteral("The operation's \"%1\" is missing or not right.").arg(what)};
}

} // namespace

QByteArray encodeOperation(const Operation &operation)
{
    QJsonObject json{
        {QStringLiteral("v"), 1},
        {QStringLiteral("device"), operation.ref.device.toString()},
        {QStringLiteral("n"), operation.ref.counter},
        {QStringLiteral("seen"), QJsonArray{operation.seen.lineage.toString(), operation.seen.seq}},
        {QStringLiteral("by"), QJsonArray{operation.author.cashier, operation.author.pos}},
        {QStringLiteral("session"), operation.session.toString()},
        {QStringLiteral("time"), operation.deviceTime},
        {QStringLiteral("prev"), QString::fromLatin1(operation.previous.toHex())},
        {QStringLiteral("kind"), kindOf(operation.body)},
    };
    std::visit(BodyWriter{json}, operation.body);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<Operation> decodeOperation(const QByteArray &bytes, Currency currency)
{
    const auto parsed = parseStrictObject(bytes);
    if (!parsed)
        return Error{QStringLiteral("bad-op"), parsed.error().text};
    const QJsonObject &json = *parsed;
    JsonReader in(json, currency);
    Operation operation;
    operation.ref.device = in.id<DeviceId>("device");
    operation.ref.counter = in.integer("n", 1);
    operation.seen = in.position(json.value(u"seen"), QLatin1String("seen"));
    const QJsonArray by = json.value(u"by").toArray();
    operation.author = {by.at(0).toString(), by.at(1).toString()};
    if (operation.author.cashier.size() > maxName || operation.author.pos.size() > maxName)
        in.fail(QStringLiteral("by"));
    operation.session = in.id<SessionId>("session");
    operation.deviceTime = in.integer("time", 0);
    operation.previous = in.hash("prev");
    const QString kind = json.value(u"kind").toString();
    if (in.ok() && !readBody(kind, in, operation.body)) {
        return Error{QStringLiteral("unknown-op"),
                     QStringLiteral("\"%1\" is no kind of operation that is known here.").arg(kind.left(maxName))};
    }
    if (!in.ok())
        return badOp(in.wrong());
    return operation;
}

Result<OpRef> opRefOf(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto device = DeviceId::parse(json.value(u"device").toString());
    const qint64 counter = json.value(u"n").toInteger();
    if (!device || counter < 1)
        return badOp(device ? QStringLiteral("n") : QStringLiteral("device"));
    return OpRef{*device, counter};
}

} // namespace tandem
