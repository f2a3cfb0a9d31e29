#include "app/register/report_question.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>

namespace tandem {

namespace {

Error notAsked(const QString &text) { return {QStringLiteral("bad-arguments"), text}; }

Result<QDate> dayOf(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && day.toString(Qt::ISODate) == text)
        return day;
    return notAsked(QCoreApplication::translate("ReportQuestion", "%1 is no day; days are written as 2026-07-01.")
                        .arg(quoted(text)));
}

} // namespace

Result<ReportQuestion> reportQuestion(const QStringList &words, QDate today)
{
    const auto by = reportByNamed(words.value(0));
    if (!by) {
        QStringList known;
        for (const ReportBy each : allReportBy)
            known.append(reportByName(each));
        return notAsked(QCoreApplication::translate("ReportQuestion", "There is no report by %1; there is: %2.")
                            .arg(quoted(words.value(0)), known.join(QStringLiteral(", "))));
    }
    const auto first = words.size() > 1 ? dayOf(words[1]) : Result(today);
    if (!first)
        return first.error();
    const auto last = words.size() > 2 ? dayOf(words[2]) : Result(today);
    if (!last)
        return last.error();
    if (*first > *last) {
        return notAsked(QCoreApplication::translate("ReportQuestion", "The first day, %1, is after the last one, %2.")
                            .arg(first->toString(Qt::ISODate), last->toString(Qt::ISODate)));
    }
    return ReportQuestion{*by, *first, *last};
}

} // namespace tandem
