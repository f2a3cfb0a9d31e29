#pragma once

#include <QString>
#include <QStringList>

namespace tandem {

/// A name, or another text that somebody wrote, as a cell of a CSV file (RFC 4180). A spreadsheet takes no part of it
/// for another cell, nor it for a formula.
QString csvText(QString text);
/// Cells that are ready, as one line.
QString csvLine(const QStringList &cells);

} // namespace tandem
