#pragma once

#include <QCoreApplication>

namespace tandem {

/// What is printed is written in the shop's language, whoever reads the window in another; in English where that runs
/// from right to left, which receipt printers can't. A language that there is no translation to leaves it to the
/// program's translators. Any thread.
class PaperTexts
{
public:
    static void setLanguage(const QString &locale); ///< Such as "de_AT"
    static QString text(const char *context, const char *text, const char *hint);
};

} // namespace tandem

/// Gives a class that writes on paper its tr(). ./dev translations knows it like Q_DECLARE_TR_FUNCTIONS.
#define TANDEM_PAPER_TEXTS(context)                                                                                    \
public:                                                                                                                \
    static QString tr(const char *text, const char *hint = nullptr)                                                    \
    {                                                                                                                  \
        return tandem::PaperTexts::text(#context, text, hint);                                                         \
    }                                                                                                                  \
                                                                                                                       \
private:
