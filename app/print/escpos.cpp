#include "app/print/escpos.h"

#include "app/print/code_page.h"

#include <initializer_list>

namespace tandem {

namespace {

constexpr char esc = 0x1b;
constexpr char gs = 0x1d;

class Writer
{
public:
    explicit Writer(const CodePage &usual)
        : m_usual(usual)
        , m_page(&usual)
    {
        raw({esc, '@'});
        select(usual);
    }

    void text(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            if (c == u'\n')
                m_bytes += '\n';
            else if (c.isLowSurrogate() || c.category() == QChar::Mark_NonSpacing)
                continue; // told with the letter before
            else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
                letter(c);
        }
    }

    void qr(const QString &text)
    {
        const QByteArray data = text.toUtf8();
        const auto command = [&](char function, const QByteArray &parameters) {
            const qsizetype size = parameters.size() + 2;
            raw({gs, '(', 'k', char(size & 0xff), char(size >> 8), '1', function});
            m_bytes += parameters;
        };
        raw({esc, 'a', 1});                      // centred
        command('A', QByteArray("\x32\x00", 2)); // model 2
        command('C', QByteArray(1, 6));          // dots a module
        command('E', "1");                       // error correction M
        command('P', '0' + data);
        command('Q', "0");
        raw({esc, 'a', 0, '\n'});
    }

    void cut() { raw({gs, 'V', 66, 3}); }
    void feed() { raw({esc, 'd', 4}); }
    void drawer() { raw({esc, 'p', 0, 25, char(250)}); }

    QByteArray bytes() const { return m_bytes; }

private:
    void raw(std::initializer_list<char> bytes) { m_bytes.append(bytes.begin(), qsizetype(bytes.size())); }

    void select(const CodePage &page)
    {
        m_page = &page;
        raw({esc, 't', char(page.number())});
    }

    bool put(QChar c)
    {
        if (const auto byte = m_page->byteOf(c)) {
            m_bytes += *byte;
            return true;
        }
        if (const auto byte = m_usual.byteOf(c)) {
            select(m_usual);
            m_bytes += *byte;
            return true;
        }
        for (const CodePage &page : CodePage::all()) {
            if (const auto byte = page.byteOf(c)) {
                select(page);
                m_bytes += *byte;
                return true;
            }
        }
        return false;
    }

    void letter(QChar c)
    {
        if (put(c))
            return;
        // Without its accents, as far as that is a letter of some page.
        const QString parts = QString(c).normalized(QString::NormalizationForm_KD);
        bool any = false;
        for (const QChar part : parts)
            any = (part.category() != QChar::Mark_NonSpacing && part != c && put(part)) || any;
        if (!any)
            m_bytes += '?';
    }

    const CodePage &m_usual;
    const CodePage *m_page;
    QByteArray m_bytes;
};

} // namespace

QByteArray escPos(const QString &text, const PrinterTraits &printer, const PrintExtras &extras)
{
    const CodePage *page = CodePage::find(printer.codePage);
    Writer out(page ? *page : CodePage::all().first());
    if (extras.openDrawer && printer.kicksDrawer)
        out.drawer(); // first: who gives change does not wait for the paper
    out.text(text);
    if (!extras.qr.isEmpty())
        out.qr(extras.qr);
    if (printer.cuts)
        out.cut();
    else
        out.feed();
    return out.bytes();
}

} // namespace tandem
