#pragma once

#include "app/register/order_story.h"
#include "app/register/register.h"

#include <QJsonObject>

namespace tandem {

/// What `history-of` asks about: an order of the log and one of its lines, or with a null line all of it.
struct HistoryQuestion
{
    Order order;
    LineId line;
};

/// LINE is an index from 1 among the shown lines of the current order, or the uid of a line of any order, removed ones
/// included; empty for the current order as a whole. Errors: unknown-line.
Result<HistoryQuestion> historyQuestion(const QString &line, const Register &till, const StreamState &state);

/// The fields of the reply: `history`, oldest first, and `missing`, a sentence where a part is elsewhere, else null.
QJsonObject historyFields(const HistoryQuestion &question, const OrderHistory &history);

} // namespace tandem
