#pragma once

#include <QJsonArray>
#include <QStringList>

namespace tandem {

/// The columns of an export ("orders", "payments" or "log"), also when it has no rows.
QStringList exportColumns(const QString &what);

/// Rows as CSV (RFC 4180 with LF), a line of column names first. Objects and lists are JSON in a cell, null is empty;
/// no cell begins as a spreadsheet's formula does.
QByteArray toCsv(const QJsonArray &rows, const QStringList &columns);

} // namespace tandem
