#include "ui/screens/amount_entry.h"

namespace tandem {

void AmountEntry::digit(int value)
{
    const qsizetype point = m_text.indexOf(u'.');
    if (point >= 0 && m_text.size() - point - 1 >= m_decimals)
        return;
    const bool negative = m_text.startsWith(u'-');
    const qsizetype whole = m_text.size() - (negative ? 1 : 0);
    if (point < 0 && whole >= 12)
        return;
    if (m_text == QLatin1String("0") || m_text == QLatin1String("-0"))
        m_text.chop(1);
    m_text += QString::number(value);
}

void AmountEntry::separator()
{
    if (m_decimals <= 0 || m_text.contains(u'.'))
        return;
    if (m_text.isEmpty() || m_text == QLatin1String("-"))
        m_text += u'0';
    m_text += u'.';
}

void AmountEntry::sign()
{
    if (m_text.startsWith(u'-'))
        m_text.remove(0, 1);
    else
        m_text.prepend(u'-');
}

void AmountEntry::backspace() { m_text.chop(1); }

QString AmountEntry::decimal() const
{
    QString text = m_text;
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == QLatin1String("-") ? QString() : text;
}

QString AmountEntry::shown(const QString &decimalPoint) const
{
    QString text = m_text;
    return text.replace(QLatin1Char('.'), decimalPoint);
}

} // namespace tandem
