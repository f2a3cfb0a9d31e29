#pragma once

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace tandem {

/// A language that the window can be read in.
struct Language
{
    QString code; ///< "de"
    QString name; ///< In itself: "Deutsch"
};

/// English first.
const QList<Language> &languages();
/// The code of the first one of these that there is, "en" where there is none. Such as QLocale::uiLanguages() gives
/// them: "de-AT", "ar-Arab-EG", "C".
QString languageOf(const QStringList &wanted);

/// What the window and the till behind it say, and which way it is read. One a program; window's thread, but texts may
/// be looked up on any thread meanwhile.
class Speech : public QObject
{
    Q_OBJECT
public:
    explicit Speech(QObject *parent = nullptr);
    ~Speech() override;

    /// An empty code, or one that there is none of, is the system's language. Texts that are shown already stay as they
    /// are: they are to be asked for once more.
    void speak(const QString &code);
    const QString &code() const { return m_code; } ///< Of the language spoken now

private:
    void install(const QString &file, const QString &folder);

    QString m_code;
    Qt::LayoutDirection m_usual; ///< As the command line has it
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace tandem
