#include "app/register/till_report.h"

#include "sync/model/decimal.h"

#include <QJsonArray>

namespace tandem {

namespace {

QJsonObject sumsOf(ReportBy by, const ReportRow &row)
{
    QJsonObject sums{{QStringLiteral("orders"), row.orders}};
    if (by == ReportBy::Method) {
        sums.insert(QStringLiteral("amount"), row.amount.toString());
        sums.insert(QStringLiteral("tips"), row.tips.toString());
        return sums;
    }
    sums.insert(QStringLiteral("net"), row.net.toString());
    sums.insert(QStringLiteral("tax"), row.tax.toString());
    sums.insert(QStringLiteral("total"), row.total.toString());
    return sums;
}

} // namespace

QJsonObject reportFields(const ReportQuestion &question, const Report &report)
{
    QJsonArray rows;
    for (const ReportRow &row : report.rows) {
        QJsonObject fields = sumsOf(report.by, row);
        fields.insert(QStringLiteral("key"), row.key);
        if (report.by == ReportBy::Product)
            fields.insert(QStringLiteral("quantity"), decimalShortest(row.thousandths, 3));
        rows.append(fields);
    }
    return {{QStringLiteral("by"), reportByName(report.by)},
            {QStringLiteral("from"), question.first.toString(Qt::ISODate)},
            {QStringLiteral("to"), question.last.toString(Qt::ISODate)},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("total"), sumsOf(report.by, report.whole)}};
}

} // namespace tandem
