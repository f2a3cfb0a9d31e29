#include "app/register/till_report.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

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

Result<void> writeReport(const QString &file, const Report &report, bool mayOverwrite)
{
    if (!mayOverwrite && QFileInfo::exists(file)) {
        return Error{QStringLiteral("file-exists"),
                     QCoreApplication::translate("TillReport", "There is a file %1 already; it was left as it is.")
                         .arg(quoted(file))};
    }
    const QByteArray csv = reportCsv(report);
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(csv) == csv.size() && out.commit())
        return {};
    return Error{QStringLiteral("cannot-write"),
                 QCoreApplication::translate("TillReport", "The file %1 could not be written: %2.")
                     .arg(quoted(file), out.errorString())};
}

} // namespace tandem
