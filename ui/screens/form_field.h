#pragma once

#include <QList>
#include <QString>

namespace tandem {

/// One thing that a form asks for. Its value in JSON is a text, but for Switch (true or false), Choices and Lines
/// (lists of texts) and Pairs (an object of texts or null). Decimals are plain: "2.40".
struct FormField
{
    enum class Kind {
        Text,
        Decimal, ///< Written and shown with the separator of the sheet's locale
        Switch,
        Choice,  ///< One of the choices
        Choices, ///< Some of them
        Lines,   ///< Texts, each on its line
        Pin,     ///< Never shown
        Colour,  ///< "#b8860b", or empty
        Pairs    ///< For each choice another one, null for none, or nothing: as it is
    };
    struct Choice
    {
        QString value;
        QString text;
    };

    QString key;
    QString label; ///< Also the accessible name
    Kind kind = Kind::Text;
    QString hint = {};
    QList<Choice> choices = {};
};

} // namespace tandem
