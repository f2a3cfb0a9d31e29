#pragma once

#include "app/register/report.h"
#include "sync/model/result.h"

#include <QStringList>

namespace tandem {

/// Which report somebody asks for: of whole days here, both of them included.
struct ReportQuestion
{
    ReportBy by = ReportBy::Day;
    QDate first;
    QDate last;

    friend bool operator==(const ReportQuestion &, const ReportQuestion &) = default;
};

/// Reads "BY [FROM [TO]]": hour, day, product, category, cashier, tax or method, and days as 2026-07-01. A day that is
/// not given is `today`. Error: bad-arguments, which names what is wrong.
Result<ReportQuestion> reportQuestion(const QStringList &words, QDate today);

} // namespace tandem
