#pragma once

#include <QString>
#include <QStringList>

namespace tandem {

/// What a cashier typed to find an order, as lower-case words without repetitions.
QStringList searchWords(const QString &typed);
bool holdsWords(const QString &search, const QStringList &words);
/// Matches texts that contain the first 200 characters of `word`, for LIKE … ESCAPE '\'.
QString likePattern(const QString &word);

} // namespace tandem
