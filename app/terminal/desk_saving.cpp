#include "app/register/checks.h"
#include "app/register/session_csv.h"
#include "app/register/write_file.h"
#include "app/terminal/desk.h"
#include "app/terminal/text_pdf.h"

namespace tandem {

namespace {

/// By the file's ending; anything that is neither .pdf nor .csv is text.
QByteArray contentOf(const QString &file, const QString &title, const QString &text, const QList<PosSession> &sessions)
{
    if (file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return textPdf(title, text);
    if (file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return sessionsCsv(sessions);
    return text.toUtf8();
}

} // namespace

void Desk::saveText(const QString &file, const QString &title, const QString &text)
{
    // The sheet has asked whether it may be written over.
    const auto written = writeFile(file, contentOf(file, title, text, m_shownSessions), true);
    emit textSaved(written ? tr("It is in %1.").arg(withMarksVisible(file)) : written.error().text, written.ok());
}

} // namespace tandem
