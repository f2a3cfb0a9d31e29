#include "app/register/paper.h"

#include "app/register/checks.h"

namespace tandem {

void PaperText::put(const QString &line)
{
    m_text += line;
    m_text += u'\n';
}

void PaperText::rule() { put(QString(m_columns, u'-')); }

void PaperText::wrap(const QString &any, bool centred)
{
    QString text = withoutControls(any).simplified();
    while (!text.isEmpty()) {
        qsizetype cut = text.size();
        if (cut > m_columns) {
            cut = text.lastIndexOf(u' ', m_columns);
            if (cut <= 0)
                cut = text[m_columns].isLowSurrogate() ? m_columns - 1 : m_columns;
        }
        const QString part = text.left(cut).trimmed();
        put(centred ? QString((m_columns - part.size()) / 2, u' ') + part : part);
        text = text.mid(cut).trimmed();
    }
}

void PaperText::pair(const QString &label, const QString &amount)
{
    const QString clean = withoutControls(label).simplified();
    if (clean.size() + 1 + amount.size() <= m_columns && !clean.isRightToLeft() && !amount.isRightToLeft())
        return put(clean + QString(m_columns - clean.size() - amount.size(), u' ') + amount);
    wrapped(clean);
    if (amount.size() <= m_columns && !amount.isRightToLeft())
        put(amount.rightJustified(m_columns));
    else
        wrapped(amount);
}

void PaperText::row(const QString &label, const QString &amount)
{
    if (label.size() + 1 + amount.size() <= m_columns)
        return put(label + QString(m_columns - label.size() - amount.size(), u' ') + amount);
    put(label);
    put(amount.rightJustified(m_columns));
}

} // namespace tandem
