#pragma once

#include <QString>
#include <QStringList>

namespace tandem {

/// A cell of a CSV file (RFC 4180), quoted where it has to be.
QString csvCell(QString text);
/// The same of a name, or of another text that somebody wrote: a spreadsheet does not take it for a formula.
QString csvText(QString text);
/// Cells that are ready, as one line.
QString csvLine(const QStringList &cells);

} // namespace tandem
