#include "app/terminal/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace tandem {

const QList<Language> &languages()
{
    static const QList<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                     {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                     {QStringLiteral("fr"), QStringLiteral("Français")},
                                     {QStringLiteral("es"), QStringLiteral("Español")},
                                     {QStringLiteral("ar"), QStringLiteral("العربية")}};
    return all;
}

QString languageOf(const QStringList &wanted)
{
    for (const QString &tag : wanted) {
        const QString code = tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        for (const Language &language : languages()) {
            if (language.code == code)
                return code;
        }
    }
    return languages().first().code;
}

Speech::Speech(QObject *parent)
    : QObject(parent)
    , m_usual(QGuiApplication::layoutDirection())
{
}

Speech::~Speech() = default;

void Speech::speak(const QString &code)
{
    m_code = languageOf(QStringList{code} + QLocale::system().uiLanguages());
    m_translators.clear();
    install(QStringLiteral("qtbase_") + m_code,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // where it is there
    install(QStringLiteral("tandem_") + m_code, QStringLiteral(":/i18n"));
    const bool fromTheRight = QLocale(m_code).textDirection() == Qt::RightToLeft;
    QGuiApplication::setLayoutDirection(fromTheRight ? Qt::RightToLeft : m_usual);
}

void Speech::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace tandem
