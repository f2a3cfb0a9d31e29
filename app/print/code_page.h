#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace tandem {

/// A set of 256 letters that receipt printers know, by its number in their ESC t command.
class CodePage
{
public:
    /// By its name, such as "cp858" or "cp1252". Null when it is not known here.
    static const CodePage *find(const QString &name);
    static const QList<CodePage> &all(); ///< In the order in which they are tried for a letter

    const QString &name() const { return m_name; }
    int number() const { return m_number; } ///< n of ESC t n, as Epson and most others count
    std::optional<char> byteOf(QChar letter) const;

private:
    CodePage(const char *name, int number);

    QString m_name;
    int m_number;
    QString m_upper; ///< The letters of the bytes from 0x80; null characters where there is none
};

} // namespace tandem
