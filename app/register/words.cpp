#include "app/register/words.h"

#include <QCoreApplication>

namespace tandem {

namespace {

Error badLine(const char *text) { return {QStringLiteral("bad-line"), QCoreApplication::translate("Words", text)}; }

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n'; }

bool isKeptByBackslash(QChar c) { return c == u'"' || c == u'\\' || c == u'$' || c == u'`'; }

} // namespace

Result<QStringList> splitWords(const QString &line)
{
    QStringList words;
    QString word;
    bool inWord = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const bool isLast = i + 1 == line.size();
        if (quote == u'\'') {
            if (c == u'\'')
                quote = QChar();
            else
                word.append(c);
        } else if (quote == u'"') {
            if (c == u'"')
                quote = QChar();
            else if (c == u'\\' && !isLast && isKeptByBackslash(line[i + 1]))
                word.append(line[++i]);
            else
                word.append(c);
        } else if (isBlank(c)) {
            if (inWord)
                words.append(std::exchange(word, {}));
            inWord = false;
        } else {
            inWord = true;
            if (c == u'\'' || c == u'"')
                quote = c;
            else if (c == u'\\' && isLast)
                return badLine(QT_TRANSLATE_NOOP("Words", "The line ends with a backslash that keeps nothing."));
            else
                word.append(c == u'\\' ? line[++i] : c);
        }
    }
    if (!quote.isNull())
        return badLine(QT_TRANSLATE_NOOP("Words", "A quote in the line is not closed."));
    if (inWord)
        words.append(word);
    return words;
}

} // namespace tandem
