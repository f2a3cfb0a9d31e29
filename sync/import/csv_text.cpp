#include "sync/import/csv_text.h"

#include <algorithm>

namespace tandem {

QString csvCell(QString text)
{
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return QStringLiteral(",\"\n\r").contains(c); }))
        text = u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
    return text;
}

QString csvText(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    return csvCell(text);
}

QString csvLine(const QStringList &cells) { return cells.join(u',') + QStringLiteral("\r\n"); }

} // namespace tandem
