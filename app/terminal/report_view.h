#pragma once

#include "app/register/report_question.h"
#include "app/register/shop_format.h"

namespace tandem {

struct ReportBarView
{
    QString label;
    qreal length = 0; ///< Of a bar, in the currency
    QString text;
};

/// A report as the window shows it: every text is ready to be shown.
struct ReportView
{
    ReportQuestion question;
    QStringList columns;
    QList<QStringList> rows; ///< As many texts each as there are columns
    QStringList whole;
    QList<ReportBarView> bars; ///< In time, without gaps; else the largest ones
    QString caption;           ///< What the bars are
};

/// The bars of a report by day are months once there would be too many of them.
ReportView reportView(const ReportQuestion &question, const Report &report, const ShopFormat &format);

} // namespace tandem
