#include "app/register/report.h"
#include "sync/import/csv_text.h"
#include "sync/model/decimal.h"

#include <QStringList>

namespace tandem {

QByteArray reportCsv(const Report &report)
{
    const bool byProduct = report.by == ReportBy::Product;
    const bool byMethod = report.by == ReportBy::Method;
    QStringList columns{reportByName(report.by), QStringLiteral("orders")};
    if (byProduct)
        columns.append(QStringLiteral("quantity"));
    columns += byMethod ? QStringList{QStringLiteral("tips"), QStringLiteral("amount")}
                        : QStringList{QStringLiteral("net"), QStringLiteral("tax"), QStringLiteral("total")};
    QString csv = csvLine(columns);
    for (const ReportRow &row : report.rows) {
        QStringList cells{csvText(row.key), QString::number(row.orders)};
        if (byProduct)
            cells.append(decimalShortest(row.thousandths, 3));
        cells += byMethod ? QStringList{row.tips.toString(), row.amount.toString()}
                          : QStringList{row.net.toString(), row.tax.toString(), row.total.toString()};
        csv += csvLine(cells);
    }
    return csv.toUtf8();
}

} // namespace tandem
