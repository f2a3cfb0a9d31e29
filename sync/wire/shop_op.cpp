#include "sync/wire/shop_op.h"

#include "sync/wire/shop_codec.h"
#include "sync/wire/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

QByteArray encodeShopOperation(const ShopOperation &operation)
{
    const QJsonObject object{
        {QStringLiteral("v"), 1},
        {QStringLiteral("kind"), QStringLiteral("shop.put")},
        {QStringLiteral("device"), operation.ref.device.toString()},
        {QStringLiteral("n"), operation.ref.counter},
        {QStringLiteral("seen"), QJsonArray{operation.seen.lineage.toString(), operation.seen.seq}},
        {QStringLiteral("by"), QJsonArray{operation.author.cashier, operation.author.pos}},
        {QStringLiteral("time"), operation.deviceTime},
        {QStringLiteral("prev"), QString::fromLatin1(operation.previous.toHex())},
        {QStringLiteral("entities"), shopChangeToJson(operation.change)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ShopOperation> decodeShopOperation(const QByteArray &bytes)
{
    const auto bad = [](const char *what) {
        return Error{QStringLiteral("bad-op"),
                     QStringLiteral("The shop operation's %1 is not right.").arg(QLatin1String(what))};
    };
    const auto parsed = parseStrictObject(bytes);
    if (!parsed)
        return Error{QStringLiteral("bad-op"), parsed.error().text};
    const QJsonObject &object = *parsed;
    if (object.value(u"kind").toString() != QLatin1String("shop.put")) {
        return Error{QStringLiteral("unknown-op"),
                     QStringLiteral("\"%1\" is no kind of shop operation.").arg(object.value(u"kind").toString())};
    }
    ShopOperation operation;
    const auto device = DeviceId::parse(object.value(u"device").toString());
    const QJsonArray seen = object.value(u"seen").toArray();
    const auto lineage = LineageId::parse(seen.at(0).toString());
    const QJsonArray by = object.value(u"by").toArray();
    if (!device)
        return bad("device");
    if (!lineage)
        return bad("seen");
    operation.ref = {*device, object.value(u"n").toInteger()};
    operation.seen = {*lineage, seen.at(1).toInteger()};
    operation.author = {by.at(0).toString(), by.at(1).toString()};
    operation.deviceTime = object.value(u"time").toInteger();
    operation.previous = QByteArray::fromHex(object.value(u"prev").toString().toLatin1());
    auto change = shopChangeFromJson(object.value(u"entities").toArray());
    if (!change)
        return change.error();
    operation.change = *std::move(change);
    return operation;
}

QList<ShopChange> splitShopChange(const ShopChange &change, qint64 maxBytes)
{
    QList<ShopChange> parts;
    qint64 bytes = 0;
    for (const ShopEntity &entity : change) {
        const qint64 size = QJsonDocument(shopChangeToJson({entity})).toJson(QJsonDocument::Compact).size();
        if (parts.isEmpty() || bytes + size > maxBytes) {
            parts.append(ShopChange());
            bytes = 0;
        }
        parts.last().append(entity);
        bytes += size;
    }
    return parts;
}

} // namespace tandem
