#pragma once

#include "sync/model/result.h"

#include <QString>
#include <QStringList>

namespace tandem {

/// Splits a line as a POSIX shell splits words: blanks part them; '…' keeps everything; "…" keeps all but \" \\ \$ \`;
/// outside quotes a backslash keeps the next character. No expansion of any kind. '' is an empty word.
/// Errors: bad-line (a quote that is not closed, a backslash at the end).
Result<QStringList> splitWords(const QString &line);

} // namespace tandem
