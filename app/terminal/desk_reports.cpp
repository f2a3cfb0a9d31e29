#include "app/register/report_reading.h"
#include "app/register/write_file.h"
#include "app/terminal/desk.h"

namespace tandem {

bool Desk::answersFor(std::optional<Author> &by, const QString &manager, const QString &pin)
{
    if (manager.isEmpty())
        return true;
    const auto authorized = m_register->authorize(manager, pin);
    if (authorized)
        by = *authorized;
    else
        emit loginRefused(authorized.error().text);
    return authorized.ok();
}

void Desk::openReports(const QString &manager, const QString &pin)
{
    if (!m_register)
        return;
    std::optional<Author> by;
    if (!answersFor(by, manager, pin))
        return;
    if (const auto may = m_register->maySeeReports(by); !may) {
        emit refused(may.error().text);
        return;
    }
    m_showsReports = true;
    emit reportsOpened();
}

void Desk::closeReports()
{
    m_reading.reset();
    m_report.reset();
    m_showsReports = false;
}

void Desk::askReport(const ReportQuestion &question)
{
    if (!m_showsReports)
        return;
    m_report.reset();
    m_reading = std::make_unique<ReportReading>(m_terminal.get(), question, nullptr);
    connect(m_reading.get(), &ReportReading::progress, this,
            [this](int percent) { emit reportProgress(m_reading->question(), percent); });
    connect(m_reading.get(), &ReportReading::done, this, [this](const Report &report) {
        const ReportQuestion asked = m_reading->question();
        m_reading.release()->deleteLater(); // it is what calls
        m_report = report;
        emit reportKnown(reportView(asked, report, m_format));
    });
    m_reading->start();
}

void Desk::exportReport(const QString &file)
{
    if (!m_report)
        return;
    const auto written = writeFile(file, reportCsv(*m_report), true); // the dialog has asked
    emit reportExported(file, written ? QString() : written.error().text);
}

} // namespace tandem
