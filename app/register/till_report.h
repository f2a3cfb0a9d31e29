#pragma once

#include "app/register/report_question.h"

#include <QJsonObject>

namespace tandem {

/// The fields of a till's reply: `by`, `from`, `to`, `rows` and the `total` of them all. A row has its `key`, how many
/// `orders` it is in and `net`, `tax` and `total`; of a product also the `quantity`, of a payment method instead of the
/// latter its `tips` and the `amount` they are in.
QJsonObject reportFields(const ReportQuestion &question, const Report &report);

} // namespace tandem
