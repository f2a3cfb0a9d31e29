#pragma once

#include "sync/model/session.h"

#include <QByteArray>

namespace tandem {

/// Sessions as a table for a spreadsheet: RFC 4180 in UTF-8, a line of columns' names, then a line for each figure:
/// session (its uid), pos, run, opened, closed (ISO 8601 in this device's time; empty while it is open), part, what,
/// name, amount. `part` is 0 for the Z, or a supplement's number. `what`: orders, total, method, tax_net, tax,
/// category, cashier, discounts, refunded, tips, rounding, cash_in, cash_out (named by their reasons), "float",
/// expected, counted, difference, grand_total. Amounts have a decimal point whatever the language.
QByteArray sessionsCsv(const QList<PosSession> &sessions);

} // namespace tandem
