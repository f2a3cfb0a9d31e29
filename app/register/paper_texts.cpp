#include "app/register/paper_texts.h"

#include <QLocale>
#include <QReadWriteLock>
#include <QTranslator>

#include <memory>

namespace tandem {

namespace {

struct PaperLanguage
{
    QReadWriteLock lock;
    QString locale;
    std::unique_ptr<QTranslator> translator; ///< None: the program's are asked
};

PaperLanguage &paperLanguage()
{
    static PaperLanguage the;
    return the;
}

} // namespace

void PaperTexts::setLanguage(const QString &locale)
{
    const QWriteLocker locker(&paperLanguage().lock);
    if (paperLanguage().locale == locale)
        return;
    paperLanguage().locale = locale;
    auto translator = std::make_unique<QTranslator>();
    // Receipt printers' letters run from left to right.
    const QLocale wanted(locale);
    const QLocale written = wanted.textDirection() == Qt::RightToLeft ? QLocale(QLocale::English) : wanted;
    const bool known =
        translator->load(written, QStringLiteral("tandem"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    paperLanguage().translator = known ? std::move(translator) : nullptr;
}

QString PaperTexts::text(const char *context, const char *text, const char *hint)
{
    const QReadLocker locker(&paperLanguage().lock);
    if (!paperLanguage().translator)
        return QCoreApplication::translate(context, text, hint);
    const QString translated = paperLanguage().translator->translate(context, text, hint);
    return translated.isEmpty() ? QString::fromUtf8(text) : translated; // English has only its plurals there
}

} // namespace tandem
