#include "sync/wire/op_codec.h"
#include "sync/wire/op_kind.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

namespace {

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
    void operator()(const op::Cancel &body) const
    {
        order(body.order);
        if (!body.reason.isEmpty())
            set("reason", body.reason);
    }
    void operator()(const op::NoticeDone &body) const { order(body.order); }
    void operator()(const op::OpenSession &body) const { set("starting_cash", body.startingCash.toString()); }
    void operator()(const op::PayTakeOver &body) const
    {
        order(body.order);
        set("lock", QJsonArray{body.lock.device.toString(), body.lock.counter});
    }
    void operator()(const op::Split &body) const
    {
        order(body.order);
        put(json, QLatin1String("into"), body.into);
        QJsonArray parts;
        for (const SplitPart &part : body.parts)
            parts.append(QJsonArray{part.line.toString(), part.as.toString(), part.quantity.toString()});
        set("parts", parts);
    }
    void operator()(const op::Merge &body) const
    {
        order(body.order);
        put(json, QLatin1String("into"), body.into);
    }
    void operator()(const op::SendToKitchen &body) const
    {
        order(body.order);
        QJsonArray parts;
        for (const KitchenPart &part : body.parts)
            parts.append(QJsonArray{part.line.toString(), part.quantity.toString(), part.note});
        set("parts", parts);
        set("note", body.note);
    }
    void operator()(const op::ResumeNumbers &body) const
    {
        put(json, QLatin1String("lineage"), body.lineage);
        set("new_run", body.newRun);
        QJsonArray given;
        for (const GivenNumber &each : body.given)
            given.append(QJsonArray{each.order.toString(), each.number.run, each.number.number});
        set("given", given);
        QJsonArray places;
        for (const LostPlace &each : body.places) {
            places.append(
                QJsonArray{each.op.device.toString(), each.op.counter, each.at.lineage.toString(), each.at.seq});
        }
        if (!places.isEmpty())
            set("places", places);
    }
    void operator()(const op::RenewDevice &body) const
    {
        set("former", QJsonArray{body.former.device.toString(), body.former.counter});
    }
    void operator()(const op::CloseSession &body) const { set("counted_cash", body.countedCash.toString()); }
};

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
        {QStringLiteral("kind"), QLatin1String(kindNames[operation.body.index()])},
    };
    std::visit(BodyWriter{json}, operation.body);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace tandem
