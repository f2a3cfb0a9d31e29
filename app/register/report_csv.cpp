#include "app/register/report.h"
#include "sync/model/decimal.h"

#include <QStringList>

namespace tandem {

namespace {

/// A spreadsheet must take no name for a formula, nor a part of one for a cell.
QString textCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return QStringLiteral(",\"\n\r").contains(c); }))
        text = u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
    return text;
}

} // namespace

QByteArray reportCsv(const Report &report)
{
    const bool byProduct = report.by == ReportBy::Product;
    const bool byMethod = report.by == ReportBy::Method;
    QStringList columns{reportByName(report.by), QStringLiteral("orders")};
    if (byProduct)
        columns.append(QStringLiteral("quantity"));
    columns += byMethod ? QStringList{QStringLiteral("tips"), QStringLiteral("amount")}
                        : QStringList{QStringLiteral("net"), QStringLiteral("tax"), QStringLiteral("total")};
    QString csv = columns.join(u',') + QStringLiteral("\r\n");
    for (const ReportRow &row : report.rows) {
        QStringList cells{textCell(row.key), QString::number(row.orders)};
        if (byProduct)
            cells.append(decimalShortest(row.thousandths, 3));
        cells += byMethod ? QStringList{row.tips.toString(), row.amount.toString()}
                          : QStringList{row.net.toString(), row.tax.toString(), row.total.toString()};
        csv += cells.join(u',') + QStringLiteral("\r\n");
    }
    return csv.toUtf8();
}

} // namespace tandem
