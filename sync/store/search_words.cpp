#include "sync/store/search_words.h"

#include <algorithm>

namespace tandem {

QStringList searchWords(const QString &typed)
{
    QStringList words = typed.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

bool holdsWords(const QString &search, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return search.contains(word); });
}

QString likePattern(const QString &word)
{
    QString pattern = word.left(200);
    pattern.replace(u'\\', QStringLiteral("\\\\"));
    pattern.replace(u'%', QStringLiteral("\\%"));
    pattern.replace(u'_', QStringLiteral("\\_"));
    return u'%' + pattern + u'%';
}

} // namespace tandem
