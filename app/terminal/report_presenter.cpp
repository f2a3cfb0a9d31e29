#include "app/terminal/report_presenter.h"

#include "app/terminal/desk_post.h"
#include "app/terminal/manager_pin.h"
#include "ui/screens/file_sheet.h"
#include "ui/screens/report_sheet.h"

#include <QDir>

namespace tandem {

namespace {

QList<ReportSheet::Grouping> reportGroupings()
{
    const auto of = [](ReportBy by, const QString &name) { return ReportSheet::Grouping{reportByName(by), name}; };
    return {of(ReportBy::Day, ReportPresenter::tr("By day")),
            of(ReportBy::Hour, ReportPresenter::tr("By hour")),
            of(ReportBy::Product, ReportPresenter::tr("By product")),
            of(ReportBy::Category, ReportPresenter::tr("By category")),
            of(ReportBy::Cashier, ReportPresenter::tr("By cashier")),
            of(ReportBy::Tax, ReportPresenter::tr("By tax")),
            of(ReportBy::Method, ReportPresenter::tr("By payment"))};
}

} // namespace

ReportPresenter::ReportPresenter(QWidget *window, Desk *desk, ManagerPin *pin, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_pin(pin)
    , m_sheet(new ReportSheet(reportGroupings(), window))
    , m_target(new FileSheet(window))
{
    connect(desk, &Desk::reportsOpened, this, [this] {
        if (m_pin->isAsking())
            m_pin->accept();
        m_sheet->start(QDate::currentDate());
    });
    connect(m_sheet, &ReportSheet::wanted, this, [this] { post(m_desk, &Desk::askReport, question()); });
    connect(m_sheet, &Sheet::dismissed, this, [this] { post(m_desk, &Desk::closeReports); });
    connect(m_sheet, &ReportSheet::exportWanted, this, &ReportPresenter::chooseFile);
    connect(m_target, &FileSheet::chosen, this, [this](const QString &file) {
        m_sheet->setFocus(Qt::PopupFocusReason);
        post(m_desk, &Desk::exportReport, file);
    });
    connect(m_target, &Sheet::dismissed, this, [this] { m_sheet->setFocus(Qt::PopupFocusReason); });
    // An answer to what was asked before may still be on its way.
    connect(desk, &Desk::reportProgress, this, [this](const ReportQuestion &asked, int percent) {
        if (asked == question())
            m_sheet->setProgress(percent);
    });
    connect(desk, &Desk::reportKnown, this, [this](const ReportView &report) {
        if (report.question == question())
            showReport(report);
    });
    connect(desk, &Desk::reportExported, this, [this](const QString &file, const QString &error) {
        m_sheet->setFileNote(error.isEmpty() ? tr("Written: %1").arg(QDir::toNativeSeparators(file)) : error,
                             !error.isEmpty());
    });
}

void ReportPresenter::showShop(const ShopView &shop) { m_sheet->setLocale(ShopFormat(shop.locale).locale()); }

void ReportPresenter::open()
{
    if (m_pin->isPersonManager())
        return post(m_desk, &Desk::openReports, QString(), QString());
    m_pin->ask([this](const QString &manager, const QString &pin) { post(m_desk, &Desk::openReports, manager, pin); });
}

ReportQuestion ReportPresenter::question() const
{
    return {reportByNamed(m_sheet->grouping()).value_or(ReportBy::Day), m_sheet->first(), m_sheet->last()};
}

void ReportPresenter::showReport(const ReportView &report)
{
    const bool isInTime = report.question.by == ReportBy::Day || report.question.by == ReportBy::Hour;
    ReportSheet::Figures figures{
        report.columns, report.rows, report.whole, {}, isInTime ? BarChart::Direction::Up : BarChart::Direction::Right,
        report.caption};
    for (const ReportBarView &bar : report.bars)
        figures.bars.append({bar.label, bar.length, bar.text});
    m_sheet->setFigures(figures);
}

void ReportPresenter::chooseFile()
{
    const ReportQuestion asked = question();
    const QString first = asked.first.toString(Qt::ISODate);
    const QString last = asked.last.toString(Qt::ISODate);
    const QString days = first == last ? first : first + u'_' + last;
    m_target->askSave(tr("Export CSV"), {QStringLiteral("*.csv")},
                      QStringLiteral("sales-by-%1-%2.csv").arg(reportByName(asked.by), days));
}

} // namespace tandem
