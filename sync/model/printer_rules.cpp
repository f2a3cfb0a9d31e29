#include "sync/model/printer_rules.h"

#include <QRegularExpression>

namespace tandem {

bool isPrinterAddress(const QString &address)
{
    static const QRegularExpression wellFormed(
        QStringLiteral("\\A(/.+|\\[[0-9A-Fa-f:.]+\\](:[0-9]{1,5})?|[^\\s:/]+(:[0-9]{1,5})?)\\z"));
    return wellFormed.match(address).hasMatch();
}

const QStringList &printerCodePages()
{
    static const QStringList pages{QStringLiteral("cp858"),  QStringLiteral("cp437"),  QStringLiteral("cp850"),
                                   QStringLiteral("cp852"),  QStringLiteral("cp866"),  QStringLiteral("cp1252"),
                                   QStringLiteral("cp1250"), QStringLiteral("cp1251"), QStringLiteral("cp1253"),
                                   QStringLiteral("cp1254"), QStringLiteral("cp1255"), QStringLiteral("cp1257")};
    return pages;
}

} // namespace tandem
