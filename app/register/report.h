#pragma once

#include "sync/model/order.h"
#include "sync/model/shop.h"

#include <QDate>
#include <QMap>
#include <QTimeZone>

namespace tandem {

/// What sales are told apart by.
enum class ReportBy { Hour, Day, Product, Category, Cashier, Tax, Method };

inline constexpr std::array allReportBy{ReportBy::Hour,    ReportBy::Day, ReportBy::Product, ReportBy::Category,
                                        ReportBy::Cashier, ReportBy::Tax, ReportBy::Method};

QString reportByName(ReportBy by); ///< "hour", …, as tills and files write it
std::optional<ReportBy> reportByNamed(QStringView name);

/// A span of time, milliseconds since 1970 UTC: from the first one on, without the last one.
struct ReportPeriod
{
    qint64 from = 0;
    qint64 to = 0;

    /// Whole days of a place, both of them included. `first` is not after `last`.
    static ReportPeriod ofDays(QDate first, QDate last, const QTimeZone &zone);
    bool holds(qint64 time) const { return time >= from && time < to; }
};

/// What was sold under one hour, product, … By name, as of when it was sold; so what was renamed has two rows.
struct ReportRow
{
    /// "07" (hour of day), "2026-07-01", or a name; empty for no category and no tax.
    QString key;
    qint64 orders = 0;
    qint64 thousandths = 0; ///< Of a quantity, of products only. Of a year, say, so without a Quantity's limit
    Money net;
    Money tax;
    Money total;
    Money amount; ///< Of payment methods only: taken, net of change, with tips and what cash was rounded by
    Money tips;   ///< The same; of the amount
};

/// Sales of a period. Rows by hour and day in their order, others by what they came to, the largest first, and by key.
///
/// The rows' totals, net and tax add up to the whole's, to the cent; what rounding leaves within a bill goes to its
/// largest part. By tax that holds where no line has two of them: a row tells what its tax was reckoned on, so of such
/// a line the net is in both rows, and only the taxes add up. By payment method it is the amounts that add up.
struct Report
{
    ReportBy by = ReportBy::Day;
    QList<ReportRow> rows;
    ReportRow whole; ///< Its key is empty, its quantity zero; has amount and tips by method only
};

/// Adds paid orders up, one after the other in whatever order. A pure value.
class ReportMaker
{
public:
    /// `zone` says to which hour and day a moment belongs.
    ReportMaker(ReportBy by, ReportPeriod period, Currency currency, TaxRounding rounding, const QTimeZone &zone);

    /// Was it paid in the period, by the clock of the till that closed it? Documents of second payments and of what
    /// was given back count like any other.
    bool wants(const Order &order) const;
    void add(const Order &order); ///< One that it wants, each once
    Report report() const;

private:
    ReportRow &row(const QString &key);
    void addParts(const Order &order);
    void addTaxes(const Order &order);
    void addMethods(const Order &order);
    void addTo(ReportRow &row, Money net, Money tax, Money total) const;

    ReportBy m_by;
    ReportPeriod m_period;
    Currency m_currency;
    TaxRounding m_rounding;
    QTimeZone m_zone;
    QMap<QString, ReportRow> m_rows;
    ReportRow m_whole;
};

/// RFC 4180 in UTF-8: a line of columns' names, then the rows; without the whole, which a sheet would count twice.
/// Amounts have a decimal point whatever the language, and no text is a formula.
QByteArray reportCsv(const Report &report);

} // namespace tandem
