#pragma once

#include <QByteArray>
#include <QString>

namespace tandem {

/// Lines of plain text as a PDF: a strip of paper of 80 mm as a receipt printer's, as long as it needs, over several
/// pages when it is very long. Its letters are as wide as one another. Any thread.
QByteArray textPdf(const QString &title, const QString &text);

} // namespace tandem
