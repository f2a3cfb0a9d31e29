#include "app/register/till_console.h"
#include "app/register/till_report.h"
#include "app/register/write_file.h"

#include <QDateTime>

namespace tandem {

void TillConsole::beginReport(const QStringList &words)
{
    const QString command = words.first();
    const auto refuse = [&](const Error &error) { print(TillCommands::failure(command, error)); };
    const auto manager = m_commands->takeApproval();
    if (const auto error = TillCommands::checkArguments(words))
        return refuse(*error);
    if (const auto may = m_register->maySeeReports(manager); !may)
        return refuse(may.error());
    const bool isFile = command == QLatin1String("report-csv");
    const QString file = isFile ? words[1] : QString();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_terminal->now()).date();
    const auto question = reportQuestion(words.mid(isFile ? 2 : 1), today);
    if (!question)
        return refuse(question.error());
    m_report = std::make_unique<ReportReading>(m_terminal, *question, nullptr);
    connect(m_report.get(), &ReportReading::done, this, [this, command, isFile, file](const Report &report) {
        QJsonObject fields = reportFields(m_report->question(), report);
        m_report.release()->deleteLater(); // it is what calls
        const auto written = isFile ? writeFile(file, reportCsv(report)) : Result<void>();
        if (isFile)
            fields.insert(QStringLiteral("file"), file);
        print(written ? TillCommands::success(command, fields) : TillCommands::failure(command, written.error()));
        work();
    });
    m_report->start();
}

} // namespace tandem
