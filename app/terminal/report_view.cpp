#include "app/terminal/report_view.h"

#include "app/register/checks.h"
#include "sync/model/decimal.h"

#include <QCoreApplication>

namespace tandem {

namespace {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReportView)
};

constexpr qsizetype mostNames = 10;
constexpr qsizetype mostDays = 92;

Money sizeOf(ReportBy by, const ReportRow &row) { return by == ReportBy::Method ? row.amount : row.total; }

/// Days say their year where there is more than one.
QString nameOf(const ReportQuestion &asked, const QString &key, const QLocale &locale)
{
    switch (asked.by) {
    case ReportBy::Hour: {
        const int hour = key.toInt();
        const auto time = [&](int at) { return locale.toString(QTime(at % 24, 0), QLocale::ShortFormat); };
        return QStringLiteral("%1–%2").arg(time(hour), time(hour + 1));
    }
    case ReportBy::Day:
        return locale.toString(QDate::fromString(key, Qt::ISODate), asked.first.year() == asked.last.year()
                                                                        ? QStringLiteral("ddd d MMM")
                                                                        : QStringLiteral("ddd d MMM yyyy"));
    case ReportBy::Category: return key.isEmpty() ? ReportTexts::tr("No category") : withMarksVisible(key);
    case ReportBy::Tax: return key.isEmpty() ? ReportTexts::tr("No tax") : withMarksVisible(key);
    case ReportBy::Product:
    case ReportBy::Cashier:
    case ReportBy::Method: return withMarksVisible(key);
    }
    return {};
}

QString groupingOf(ReportBy by)
{
    switch (by) {
    case ReportBy::Hour: return ReportTexts::tr("Hour");
    case ReportBy::Day: return ReportTexts::tr("Day");
    case ReportBy::Product: return ReportTexts::tr("Product");
    case ReportBy::Category: return ReportTexts::tr("Category");
    case ReportBy::Cashier: return ReportTexts::tr("Cashier");
    case ReportBy::Tax: return ReportTexts::tr("Tax");
    case ReportBy::Method: return ReportTexts::tr("Payment");
    }
    return {};
}

QStringList figuresOf(ReportBy by, const ReportRow &row, const QString &name, const QString &quantity,
                      const ShopFormat &format)
{
    QStringList texts{name, format.locale().toString(row.orders)};
    if (by == ReportBy::Product)
        texts.append(quantity);
    if (by == ReportBy::Method)
        return texts + QStringList{format.money(row.tips), format.money(row.amount)};
    return texts + QStringList{format.money(row.net), format.money(row.tax), format.money(row.total)};
}

ReportBarView barOf(const QString &label, Money size, const ShopFormat &format)
{
    return {label, size.toString().toDouble(), format.money(size)};
}

/// What follows in time has its gaps, too: an hour or a day without a sale.
QList<ReportBarView> barsInTime(const Report &report, const ShopFormat &format)
{
    QMap<QString, Money> sizes;
    for (const ReportRow &row : report.rows)
        sizes.insert(row.key, row.total);
    QList<ReportBarView> bars;
    const Money zero = Money::zero(report.whole.total.currency());
    const auto add = [&](const QString &key, const QString &label) {
        bars.append(barOf(label, sizes.value(key, zero), format));
    };
    if (report.by == ReportBy::Hour) {
        for (int hour = sizes.firstKey().toInt(); hour <= sizes.lastKey().toInt(); ++hour) {
            const QString key = QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0'));
            add(key, key);
        }
        return bars;
    }
    const QDate first = QDate::fromString(sizes.firstKey(), Qt::ISODate);
    const QDate last = QDate::fromString(sizes.lastKey(), Qt::ISODate);
    const bool isByMonth = first.daysTo(last) >= mostDays;
    if (isByMonth) {
        QMap<QString, Money> months;
        for (auto day = sizes.cbegin(); day != sizes.cend(); ++day) {
            const QString month = day.key().first(7);
            months.insert(month, months.value(month, zero) + *day);
        }
        sizes = months;
    }
    for (QDate day = first; day <= last;
         day = isByMonth ? QDate(day.year(), day.month(), 1).addMonths(1) : day.addDays(1)) {
        const QString key = day.toString(Qt::ISODate);
        add(isByMonth ? key.first(7) : key,
            format.locale().toString(day, isByMonth ? QStringLiteral("MMM yyyy") : QStringLiteral("d MMM")));
    }
    return bars;
}

} // namespace

ReportView reportView(const ReportQuestion &question, const Report &report, const ShopFormat &format)
{
    const ReportBy by = report.by;
    ReportView view{question, {groupingOf(by), ReportTexts::tr("Orders")}, {}, {}, {}, {}};
    if (by == ReportBy::Product)
        view.columns.append(ReportTexts::tr("Quantity"));
    if (by == ReportBy::Method)
        view.columns += {ReportTexts::tr("Tips"), ReportTexts::tr("Amount")};
    else
        view.columns += {ReportTexts::tr("Net"), ReportTexts::tr("Tax"), ReportTexts::tr("Total")};
    for (const ReportRow &row : report.rows) {
        view.rows.append(figuresOf(by, row, nameOf(question, row.key, format.locale()),
                                   format.decimal(decimalShortest(row.thousandths, 3)), format));
    }
    view.whole = figuresOf(by, report.whole, ReportTexts::tr("Total"), {}, format);
    if (report.rows.isEmpty())
        return view;
    const bool isInTime = by == ReportBy::Hour || by == ReportBy::Day;
    if (isInTime) {
        view.bars = barsInTime(report, format);
        view.caption =
            by == ReportBy::Hour ? ReportTexts::tr("Sold in each hour") : ReportTexts::tr("Sold over the days");
        return view;
    }
    for (const ReportRow &row : report.rows.first(std::min(report.rows.size(), mostNames)))
        view.bars.append(barOf(nameOf(question, row.key, format.locale()), sizeOf(by, row), format));
    view.caption = report.rows.size() > mostNames
                       ? ReportTexts::tr("The largest %1").arg(format.locale().toString(mostNames))
                   : by == ReportBy::Method ? ReportTexts::tr("Taken")
                                            : ReportTexts::tr("Sold");
    return view;
}

} // namespace tandem
