#include "sync/wire/json_reader.h"
#include "sync/wire/op_codec.h"
#include "sync/wire/op_kind.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tandem {

namespace {

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
        const JsonView taxes = in.array("taxes");
        for (const JsonView tax : taxes.items())
            body.taxes.append(in.tax(tax));
        body.refundOf = in.id<OrderId>("refund_of", true);
        body.refundOfLine = in.id<LineId>("refund_of_line", true);
        if (in.value("category").isThere())
            body.category = in.text("category", maxName);
    }
    if constexpr (std::is_same_v<Kind, op::SetCustomer>)
        body.customer = in.id<CustomerId>("customer", true);
    if constexpr (std::is_same_v<Kind, op::SetFiscalPosition>) {
        body.map = in.taxMap(in.array("map"));
    }
    if constexpr (std::is_same_v<Kind, op::SetExtra>) {
        body.key = in.text("key", maxName);
        body.value = in.value("value").toQt();
        if (QJsonDocument(QJsonArray{body.value}).toJson(QJsonDocument::Compact).size() > maxExtra)
            in.fail(QStringLiteral("value"));
    }
    if constexpr (std::is_same_v<Kind, op::PayAdd>) {
        body.method = in.text("method", maxName);
        body.kind = in.text("method_kind", maxName);
        body.amount = in.money("amount");
        if (in.value("tip").isThere())
            body.tip = in.money("tip");
    }
    if constexpr (std::is_same_v<Kind, op::Finalize>) {
        const JsonView payments = in.array("payments");
        for (const JsonView payment : payments.items()) {
            if (const auto id = PaymentId::parse(payment.utf8()))
                body.payments.append(*id);
            else
                in.fail(QStringLiteral("payments"));
        }
        body.change = in.money("change");
        body.receipt = in.text("receipt", maxName);
        body.previousReceipt = in.hash("previous_receipt");
        if (in.value("rounding").isThere())
            body.rounding = in.money("rounding");
    }
    if constexpr (std::is_same_v<Kind, op::Cancel>) {
        if (in.value("reason").isThere()) // operations of older terminals give none
            body.reason = in.text("reason", maxNote);
    }
    if constexpr (std::is_same_v<Kind, op::OpenSession>)
        body.startingCash = in.money("starting_cash");
    const auto opRef = [&](const char *name) {
        const JsonView ref = in.array(name);
        const auto device = DeviceId::parse(ref.at(0).utf8());
        const OpRef op{device.value_or(DeviceId()), ref.at(1).toInteger()};
        if (!device || op.counter < 1)
            in.fail(QString::fromLatin1(name));
        return op;
    };
    if constexpr (std::is_same_v<Kind, op::PayTakeOver>)
        body.lock = opRef("lock");
    if constexpr (std::is_same_v<Kind, op::RenewDevice>)
        body.former = opRef("former");
    if constexpr (std::is_same_v<Kind, op::MoveCash>) {
        body.amount = in.money("amount");
        body.reason = in.text("reason", maxNote);
    }
    if constexpr (std::is_same_v<Kind, op::GiveUpDevice>)
        body.lost = in.id<DeviceId>("lost");
    if constexpr (requires { body.into; })
        body.into = in.id<OrderId>("into");
    if constexpr (std::is_same_v<Kind, op::Split>)
        body.parts = in.splitParts();
    if constexpr (std::is_same_v<Kind, op::SendToKitchen>) {
        body.parts = in.kitchenParts();
        body.note = in.text("note", maxBillNote);
    }
    if constexpr (std::is_same_v<Kind, op::ResumeNumbers>) {
        body.lineage = in.id<LineageId>("lineage", true);
        body.newRun = in.value("new_run").toBool();
        if (!in.value("new_run").isBool())
            in.fail(QStringLiteral("new_run"));
        const JsonView given = in.array("given");
        for (const JsonView each : given.items()) {
            const auto order = OrderId::parse(each.at(0).utf8());
            const OrderNumber number{each.at(1).toInteger(), each.at(2).toInteger()};
            body.given.append({order.value_or(OrderId()), number});
            if (!order || number.run < 1 || number.number < 1 || number.run > OrderNumber::most
                || number.number > OrderNumber::most)
                in.fail(QStringLiteral("given"));
        }
        if (in.value("places").isThere()) { // operations of older hubs have none
            const JsonView places = in.array("places");
            for (const JsonView each : places.items()) {
                const auto device = DeviceId::parse(each.at(0).utf8());
                const auto lineage = LineageId::parse(each.at(2).utf8());
                const LostPlace place{{device.value_or(DeviceId()), each.at(1).toInteger()},
                                      {lineage.value_or(LineageId()), each.at(3).toInteger()}};
                body.places.append(place);
                if (!device || !lineage || place.op.counter < 1 || place.at.seq < 1)
                    in.fail(QStringLiteral("places"));
            }
        }
    }
    if constexpr (std::is_same_v<Kind, op::CloseSession>)
        body.countedCash = in.money("counted_cash");
    return body;
}

/// Finds the kind by its name, trying each alternative of the variant in turn.
template<std::size_t I = 0>
bool readBody(std::string_view kind, JsonReader &in, OperationBody &body)
{
    if constexpr (I < std::variant_size_v<OperationBody>) {
        using Kind = std::variant_alternative_t<I, OperationBody>;
        if (kind == kindNames[I]) {
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

Result<Operation> decodeOperation(const QByteArray &bytes, Currency currency)
{
    const auto parsed = JsonText::parse(bytes);
    if (!parsed)
        return Error{QStringLiteral("bad-op"), parsed.error().text};
    const JsonView json = parsed->root();
    JsonReader in(json, currency);
    Operation operation;
    operation.ref.device = in.id<DeviceId>("device");
    operation.ref.counter = in.integer("n", 1);
    operation.seen = in.position(json["seen"], QLatin1String("seen"));
    const JsonView by = json["by"];
    if (by.size() != 2 || !by.at(0).isString() || !by.at(1).isString())
        in.fail(QStringLiteral("by"));
    if (json["v"].toInteger() != 1)
        in.fail(QStringLiteral("v"));
    operation.author = {by.at(0).toString(), by.at(1).toString()};
    if (operation.author.cashier.size() > maxName || operation.author.pos.size() > maxName)
        in.fail(QStringLiteral("by"));
    operation.session = in.id<SessionId>("session");
    operation.deviceTime = in.integer("time", 0);
    operation.previous = in.hash("prev");
    const JsonView kind = json["kind"];
    if (in.ok() && !readBody(kind.utf8(), in, operation.body)) {
        return Error{
            QStringLiteral("unknown-op"),
            QStringLiteral("\"%1\" is no kind of operation that is known here.").arg(kind.toString().left(maxName))};
    }
    if (!in.ok())
        return badOp(in.wrong());
    return operation;
}

Result<OpRef> opRefOf(const QByteArray &bytes)
{
    const auto json = JsonText::parse(bytes);
    if (!json)
        return Error{QStringLiteral("bad-op"), json.error().text};
    const auto device = DeviceId::parse((*json)["device"].utf8());
    const qint64 counter = (*json)["n"].toInteger();
    if (!device || counter < 1)
        return badOp(device ? QStringLiteral("n") : QStringLiteral("device"));
    return OpRef{*device, counter};
}

} // namespace tandem
