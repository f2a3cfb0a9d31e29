#include "sync/wire/json_reader.h"

#include <algorithm>

namespace tandem {

JsonReader::JsonReader(JsonView json, Currency currency)
    : m_json(json)
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
    const JsonView value = m_json[key];
    const QString text = value.toString();
    // Characters as people count them: what takes two units of UTF-16 counts once.
    const auto length = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); });
    if (!value.isString() || length > most)
        fail(QLatin1String(key));
    return text;
}

qint64 JsonReader::integer(const char *key, qint64 least)
{
    const qint64 value = m_json[key].toInteger(least - 1);
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

Money JsonReader::money(const char *key) { return money(m_json[key], QLatin1String(key)); }

Quantity JsonReader::quantity(const char *key) { return quantity(m_json[key], QLatin1String(key)); }

Bill JsonReader::bill()
{
    const QLatin1String key("bill");
    const JsonView json = m_json["bill"];
    Bill bill;
    const JsonView lines = json["lines"];
    if (lines.size() > maxBillLines)
        fail(key);
    for (const JsonView row : lines.items()) {
        bill.lines.append(
            {lineId(row.at(0), key), quantity(row.at(1), key), money(row.at(2), key), discount(row.at(3), key)});
    }
    bill.total = money(json["total"], key);
    if (const JsonView header = json["header"]; header.isThere()) {
        JsonReader in(header, m_currency);
        bill.header = BillHeader{in.id<CustomerId>("customer", true), in.text("name", maxName),
                                 in.text("fiscal", maxName), in.taxMap(in.array("map")), in.text("note", maxBillNote)};
        if (const JsonView discount = header["discount"]; discount.isThere())
            bill.header->discount = in.discount(discount, key);
        if (!in.ok())
            fail(QStringLiteral("bill"));
    }
    bill.seen = position(json["seen"], key);
    bill.counter = json["n"].toInteger();
    return bill;
}

LineId JsonReader::lineId(JsonView value, QLatin1String key)
{
    const auto line = LineId::parse(value.utf8());
    if (!line)
        fail(key);
    return line.value_or(LineId());
}

QList<SplitPart> JsonReader::splitParts()
{
    const QLatin1String key("parts");
    QList<SplitPart> parts;
    const JsonView rows = array("parts");
    for (const JsonView row : rows.items()) {
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
    const JsonView rows = array("parts");
    for (const JsonView row : rows.items()) {
        const QString note = row.at(2).toString();
        if (!row.at(2).isString() || note.size() > maxBillNote)
            fail(key);
        parts.append({lineId(row.at(0), key), quantity(row.at(1), key), note});
    }
    return parts;
}

JsonView JsonReader::array(const char *key)
{
    const JsonView value = m_json[key];
    if (!value.isArray() || value.size() > maxBillLines)
        fail(QLatin1String(key));
    return value;
}

Money JsonReader::money(JsonView value, QLatin1String key)
{
    const auto money = Money::parse(value.toString(), m_currency);
    if (!money)
        fail(key);
    return money ? *money : Money::zero(m_currency);
}

Quantity JsonReader::quantity(JsonView value, QLatin1String key)
{
    const auto quantity = Quantity::parse(value.toString());
    if (!quantity)
        fail(key);
    return quantity ? *quantity : Quantity();
}

Rate JsonReader::rate(JsonView value, QLatin1String key)
{
    const auto rate = Rate::parse(value.toString());
    if (!rate)
        fail(key);
    return rate ? *rate : Rate();
}

Rate JsonReader::discount(JsonView value, QLatin1String key)
{
    const Rate read = rate(value, key);
    if (read < Rate() || read > Rate::fromTenThousandths(1'000'000))
        fail(key);
    return read;
}

TaxRate JsonReader::tax(JsonView json)
{
    TaxRate tax;
    tax.name = json["name"].toString();
    tax.rate = rate(json["rate"], QLatin1String("taxes"));
    tax.included = json["included"].toBool();
    if (tax.name.isEmpty() || tax.name.size() > maxName)
        fail(QStringLiteral("taxes"));
    return tax;
}

QList<TaxReplacement> JsonReader::taxMap(JsonView rows)
{
    QList<TaxReplacement> map;
    for (const JsonView json : rows.items()) {
        TaxReplacement replacement{json["from"].toString(), std::nullopt};
        const JsonView to = json["to"];
        if (to.isObject())
            replacement.to = tax(to);
        else if (!to.isNull() && to.isThere())
            fail(QStringLiteral("map"));
        map.append(replacement);
    }
    return map;
}

LogPosition JsonReader::position(JsonView value, QLatin1String key)
{
    const auto lineage = LineageId::parse(value.at(0).utf8());
    const qint64 seq = value.at(1).toInteger(-1);
    if (!lineage || seq < 0)
        fail(key);
    return {lineage.value_or(LineageId()), seq};
}

} // namespace tandem
