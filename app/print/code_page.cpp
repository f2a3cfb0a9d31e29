#include "app/print/code_page.h"

#include <iconv.h>

namespace tandem {

CodePage::CodePage(const char *name, int number)
    : m_name(QString::fromLatin1(name))
    , m_number(number)
    , m_upper(128, QChar())
{
    const iconv_t converter = iconv_open("UTF-16LE", name);
    if (converter == iconv_t(-1))
        return; // then every letter is looked for in another one
    for (qsizetype i = 0; i < m_upper.size(); ++i) {
        char byte = char(0x80 + i);
        char16_t letter = 0;
        char *in = &byte;
        auto *out = reinterpret_cast<char *>(&letter);
        std::size_t inLeft = 1;
        std::size_t outLeft = sizeof letter;
        iconv(converter, nullptr, nullptr, nullptr, nullptr);
        // Some hold a letter back until they know that no mark belongs to it.
        const bool is = iconv(converter, &in, &inLeft, &out, &outLeft) != std::size_t(-1)
                        && iconv(converter, nullptr, nullptr, &out, &outLeft) != std::size_t(-1);
        if (is && outLeft == 0)
            m_upper[i] = QChar(letter);
    }
    iconv_close(converter);
}

const QList<CodePage> &CodePage::all()
{
    static const QList<CodePage> pages{CodePage("cp858", 19),  CodePage("cp437", 0),   CodePage("cp850", 2),
                                       CodePage("cp852", 18),  CodePage("cp866", 17),  CodePage("cp1252", 16),
                                       CodePage("cp1250", 45), CodePage("cp1251", 46), CodePage("cp1253", 47),
                                       CodePage("cp1254", 48), CodePage("cp1255", 49), CodePage("cp1257", 51)};
    return pages;
}

const CodePage *CodePage::find(const QString &name)
{
    for (const CodePage &page : all()) {
        if (page.name() == name)
            return &page;
    }
    return nullptr;
}

std::optional<char> CodePage::byteOf(QChar letter) const
{
    if (letter.unicode() < 0x80)
        return char(letter.unicode());
    const qsizetype at = m_upper.indexOf(letter);
    return at < 0 ? std::nullopt : std::optional(char(0x80 + at));
}

} // namespace tandem
