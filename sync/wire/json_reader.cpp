#include "sync/wire/json_reader.h"

#include <algorithm>

namespace tandem {

JsonReader::JsonReader(QJsonObject json, Currency currency)
    : m_json(std::move(json))
    , m_currency(currency)
{
}

void JsonReader::fail(const QString &key)
{
    if (m_wrong.isEmpty())
        m_wrong = key;
}

QString JsonReader::text(const char *key, qsizetype most)
{
    const QJsonValue value = m_json.value(QLatin1String(key));
    const QString text = value.toString();
    // Characters as people count them: what takes two units of UTF-16 counts once.
    const auto length = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); });
    if (!value.isString() || length > most || !text.isValidUtf16())
        fail(QLatin1String(key));
    return text;
}

qint64 JsonReader::integer(const char *key, qint64 least)
{
    const qint64 value = m_json.value(QLatin1String(key)).toInteger(least - 1);
    if (value < least)
        fail(QLatin1String(key));
    return value;
}

QByteArray JsonReader::hash(const char *key)
{
    const QByteArray digits = text(key, 64).toLatin1();
    const QByteArray bytes = QByteArray::fromHex(digits); // passes over what is no digit
    if (bytes.toHex() != digits || (!bytes.isEmpty() && bytes.size() != 32))
        fail(QLatin1String(key));
    return bytes;
}

Money JsonReader::money(const char *key) { return money(m_json.value(QLatin1String(key)), QLatin1String(key)); }

Quantity JsonReader::quantity(const char *key)
{
    return quantity(m_json.value(QLatin1String(key)), QLatin1String(key));
}

Bill JsonReader::bill()
{
    const QLatin1String key("bill");
    const QJsonObject json = m_json.value(key).toObject();
    Bill bill;
    const QJsonArray lines = json.value(u"lines").toArray();
    if (lines.size() > maxBillLines)
        fail(key);
    for (const QJsonValue &value : lines) {
        const QJsonArray row = value.toArray();
        bill.lines.append(
            {lineId(row.at(0), key), quantity(row.at(1), key), money(row.at(2), key), discount(row.at(3), key)});
    }
    bill.total = money(json.value(u"total"), key);
    if (json.contains(u"header")) {
        JsonReader in(json.value(u"header").toObject(), m_currency);
        bill.header = BillHeader{in.id<CustomerId>("customer", true), in.text("name", maxName),
                                 in.text("fiscal", maxName), in.taxMap(in.array("map")), in.text("note", maxBillNote)};
        if (!in.ok())
            fail(QStringLiteral("bill"));
    }
    bill.seen = position(json.value(u"seen"), key);
    bill.counter = json.value(u"n").toInteger();
    return bill;
}

LineId JsonReader::lineId(const QJsonValue &value, QLatin1String key)
{
    const auto line = LineId::parse(value.toString());
    if (!line)
        fail(key);
    return line.value_or(LineId());
}

QList<SplitPart> JsonReader::splitParts()
{
    const QLatin1String key("parts");
    QList<SplitPart> parts;
    const QJsonArray rows = array("parts");
    for (const QJsonValue &value : rows) {
        const QJsonArray row = value.toArray();
        parts.append({lineId(row.at(0), key), lineId(row.at(1), key), quantity(row.at(2), key)});
    }
    if (parts.isEmpty())
        fail(key);
    return parts;
}

QList<KitchenPart> JsonReader::kitchenParts()
{
    const QLatin1String key("parts");
    QList<KitchenPart> parts;
    const QJsonArray rows = array("parts");
    for (const QJsonValue &value : rows) {
        const QJsonArray row = value.toArray();
        const QString note = row.at(2).toString();
        if (!row.at(2).isString() || note.size() > maxBillNote || !note.isValidUtf16())
            fail(key);
        parts.append({lineId(row.at(0), key), quantity(row.at(1), key), note});
    }
    return parts;
}

QJsonArray JsonReader::array(const char *key)
{
    const QJsonValue value = m_json.value(QLatin1String(key));
    if (!value.isArray() || value.toArray().size() > maxBillLines)
        fail(QLatin1String(key));
    return value.toArray();
}

QJsonValue JsonReader::value(const char *key) const { return m_json.value(QLatin1String(key)); }

Money JsonReader::money(const QJsonValue &value, QLatin1String key)
{
    const auto money = Money::parse(value.toString(), m_currency);
    if (!money)
        fail(key);
    return money ? *money : Money::zero(m_currency);
}

Quantity JsonReader::quantity(const QJsonValue &value, QLatin1String key)
{
    const auto quantity = Quantity::parse(value.toString());
    if (!quantity)
        fail(key);
    return quantity ? *quantity : Quantity();
}

Rate JsonReader::rate(const QJsonValue &value, QLatin1String key)
{
    const auto rate = Rate::parse(value.toString());
    if (!rate)
        fail(key);
    return rate ? *rate : Rate();
}

Rate JsonReader::discount(const QJsonValue &value, QLatin1String key)
{
    const Rate read = rate(value, key);
    if (read < Rate() || read > Rate::fromTenThousandths(1'000'000))
        fail(key);
    return read;
}

TaxRate JsonReader::tax(const QJsonObject &json)
{
    TaxRate tax;
    tax.name = json.value(u"name").toString();
    tax.rate = rate(json.value(u"rate"), QLatin1String("taxes"));
    tax.included = json.value(u"included").toBool();
    if (tax.name.isEmpty() || tax.name.size() > maxName)
        fail(QStringLiteral("taxes"));
    return tax;
}

QList<TaxReplacement> JsonReader::taxMap(const QJsonArray &rows)
{
    QList<TaxReplacement> map;
    for (const QJsonValue &row : rows) {
        const QJsonObject json = row.toObject();
        TaxReplacement replacement{json.value(u"from").toString(), std::nullopt};
        const QJsonValue to = json.value(u"to");
        if (to.isObject())
            replacement.to = tax(to.toObject());
        else if (!to.isNull() && !to.isUndefined())
            fail(QStringLiteral("map"));
        map.append(replacement);
    }
    return map;
}

LogPosition JsonReader::position(const QJsonValue &value, QLatin1String key)
{
    const QJsonArray pair = value.toArray();
    const auto lineage = LineageId::parse(pair.at(0).toString());
    const qint64 seq = pair.at(1).toInteger(-1);
    if (!lineage || seq < 0)
        fail(key);
    return {lineage.value_or(LineageId()), seq};
}

} // namespace tandem
