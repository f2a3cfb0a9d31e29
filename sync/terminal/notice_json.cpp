#include "sync/terminal/notice_json.h"

#include <QJsonArray>

namespace tandem {

QJsonObject toJson(const Notice &notice)
{
    return {{QStringLiteral("code"), notice.code},
            {QStringLiteral("to"), notice.to.toString()},
            {QStringLiteral("order"), notice.order.toString()},
            {QStringLiteral("other"), notice.other.toString()},
            {QStringLiteral("number"), notice.number},
            {QStringLiteral("cashier"), notice.by.cashier},
            {QStringLiteral("pos"), notice.by.pos},
            {QStringLiteral("words"), QJsonArray::fromStringList(notice.words)},
            {QStringLiteral("money"), notice.money}};
}

Notice noticeOf(const QJsonObject &json)
{
    Notice notice;
    notice.code = json.value(u"code").toString();
    notice.to = DeviceId::parse(json.value(u"to").toString()).value_or(DeviceId());
    notice.order = OrderId::parse(json.value(u"order").toString()).value_or(OrderId());
    notice.other = OrderId::parse(json.value(u"other").toString()).value_or(OrderId());
    notice.number = json.value(u"number").toInteger();
    notice.by = Author{json.value(u"cashier").toString(), json.value(u"pos").toString()};
    for (const QJsonValue &word : json.value(u"words").toArray())
        notice.words.append(word.toString());
    notice.money = json.value(u"money").toBool();
    return notice;
}

} // namespace tandem
