#include "sync/hub/hub_export.h"

#include "sync/hub/hub_store.h"
#include "sync/hub/log_walk.h"
#include "sync/import/csv_text.h"
#include "sync/wire/order_json.h"

#include <QJsonDocument>

#include <algorithm>

namespace tandem {

namespace {

QJsonObject entryJson(StreamId stream, const Entry &entry)
{
    const QJsonArray origin{entry.origin.lineage.toString(), entry.origin.seq};
    return {{QStringLiteral("stream"), stream.toString()},
            {QStringLiteral("seq"), entry.seq},
            {QStringLiteral("lineage"), entry.lineage.toString()},
            {QStringLiteral("origin"), entry.origin.lineage.isNull() ? QJsonValue() : QJsonValue(origin)},
            {QStringLiteral("at"), entry.hubTime},
            {QStringLiteral("outcome"), entry.outcome},
            {QStringLiteral("number"), entry.number},
            {QStringLiteral("run"), entry.run},
            {QStringLiteral("state"), QString::fromLatin1(entry.stateHash.toHex())},
            {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())},
            {QStringLiteral("op"), QString::fromUtf8(entry.bytes)}};
}

QJsonObject paymentJson(const Order &order, const Payment &payment, Money amount)
{
    return {{QStringLiteral("order"), order.id.toString()},
            {QStringLiteral("number"), order.number == 0 ? QJsonValue() : QJsonValue(order.number)},
            {QStringLiteral("method"), payment.method},
            {QStringLiteral("amount"), amount.toString()},
            {QStringLiteral("by"),
             QJsonObject{{QStringLiteral("cashier"), payment.by.cashier}, {QStringLiteral("pos"), payment.by.pos}}},
            {QStringLiteral("receipt"), order.settlement ? order.settlement->receipt : QString()}};
}

/// What was taken for an order, without the change that was given back.
void appendPayments(QJsonArray &all, const Order &order)
{
    if (!order.settlement)
        return;
    Money change = order.settlement->change;
    for (const Payment &payment : order.payments) {
        if (payment.voided)
            continue;
        Money amount = payment.amount;
        if (payment.kind == QLatin1String("cash") && !change.isZero()) {
            amount -= change;
            change = Money::zero(order.currency);
        }
        all.append(paymentJson(order, payment, amount));
    }
}

QString cellOf(const QJsonValue &value)
{
    QString text;
    switch (value.type()) {
    case QJsonValue::String: text = value.toString(); break;
    case QJsonValue::Double: text = QString::number(value.toInteger()); break;
    case QJsonValue::Bool: text = value.toBool() ? QStringLiteral("true") : QStringLiteral("false"); break;
    case QJsonValue::Array:
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
        break;
    case QJsonValue::Object:
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    // Plain negative amounts stay numbers.
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber ? csvCell(text) : csvText(text);
}

} // namespace

Result<QJsonArray> HubStore::exportAll(const QString &what) const
{
    QJsonArray all;
    if (what == QLatin1String("log")) {
        const QList<StreamId> streams = m_store->streams();
        for (StreamId stream : streams) {
            const auto read = forEachEntry(*m_store, stream, [&](const Entry &entry) -> Result<void> {
                all.append(entryJson(stream, entry));
                return {};
            });
            if (!read)
                return read.error();
        }
        return all;
    }
    QList<const Order *> orders;
    const QList<StreamId> streams = m_node->orderStreams();
    for (StreamId stream : streams)
        m_node->orderSequencer(stream).state().forEach([&](const Order &order) { orders.append(&order); });
    std::sort(orders.begin(), orders.end(), [](const Order *a, const Order *b) {
        return std::tie(a->run, a->number, a->openedAt, a->id) < std::tie(b->run, b->number, b->openedAt, b->id);
    });
    for (const Order *order : std::as_const(orders)) {
        if (what == QLatin1String("orders"))
            all.append(orderToJson(*order, m_node->shop().rounding));
        else
            appendPayments(all, *order);
    }
    return all;
}

QStringList exportColumns(const QString &what)
{
    if (what == QLatin1String("log"))
        return entryJson(StreamId(), Entry()).keys();
    if (what == QLatin1String("payments"))
        return paymentJson(Order(), Payment(), Money()).keys();
    return orderToJson(Order(), TaxRounding::PerLine).keys();
}

QByteArray toCsv(const QJsonArray &rows, const QStringList &columns)
{
    QByteArray csv = columns.join(u',').toUtf8() + '\n';
    for (const QJsonValue &row : rows) {
        const QJsonObject object = row.toObject();
        QStringList cells;
        for (const QString &column : columns)
            cells.append(cellOf(object.value(column)));
        csv += cells.join(u',').toUtf8() + '\n';
    }
    return csv;
}

} // namespace tandem
