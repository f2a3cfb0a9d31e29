#include "app/register/till_history.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tandem {

Result<HistoryQuestion> historyQuestion(const QString &line, const Register &till, const StreamState &state)
{
    const Order current = till.currentOrder();
    if (line.isEmpty())
        return HistoryQuestion{current, {}};
    qsizetype shown = 0;
    for (const Line &each : current.lines) {
        if (each.isShown() && QString::number(++shown) == line)
            return HistoryQuestion{current, each.id};
    }
    if (const auto id = LineId::parse(line)) {
        if (current.line(*id))
            return HistoryQuestion{current, *id};
        // In a paid order and in what carries it on a line has one uid: it is where it is still sold that is meant.
        const Order *found = nullptr;
        state.forEach([&](const Order &order) {
            if (order.line(*id)
                && (!found || std::pair(!order.isFinal(), order.id) > std::pair(!found->isFinal(), found->id)))
                found = &order;
        });
        if (found)
            return HistoryQuestion{*found, *id};
    }
    return Error{QStringLiteral("unknown-line"),
                 QCoreApplication::translate("TillHistory", "There is no line %1; the current order has %2.")
                     .arg(quoted(line))
                     .arg(shown)};
}

QJsonObject historyFields(const HistoryQuestion &question, const OrderHistory &history)
{
    const auto time = [](qint64 when) { return when > 0 ? QJsonValue(when) : QJsonValue(); };
    QJsonArray list;
    for (const StoryItem &item : storyOf(question.order, question.line, history, StoryWords::plain())) {
        list.append(QJsonObject{
            {QStringLiteral("seq"), item.seq > 0 ? QJsonValue(item.seq) : QJsonValue()},
            {QStringLiteral("pending"), item.seq == 0},
            {QStringLiteral("hub_time"), time(item.hubTime)},
            {QStringLiteral("device_time"), time(item.deviceTime)},
            {QStringLiteral("by"),
             QJsonObject{{QStringLiteral("cashier"), item.by.cashier}, {QStringLiteral("pos"), item.by.pos}}},
            {QStringLiteral("line"), item.line.isNull() ? QJsonValue() : QJsonValue(item.line.toString())},
            {QStringLiteral("product"), item.product.isEmpty() ? QJsonValue() : QJsonValue(item.product)},
            {QStringLiteral("what"), item.what},
            {QStringLiteral("outcome"), item.outcome.isEmpty() ? QJsonValue() : QJsonValue(item.outcome)},
        });
    }
    const QString missing = missingText(history, QLocale::c());
    return {{QStringLiteral("order"), question.order.id.toString()},
            {QStringLiteral("history"), list},
            {QStringLiteral("missing"), missing.isEmpty() ? QJsonValue() : QJsonValue(missing)}};
}

} // namespace tandem
