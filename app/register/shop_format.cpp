#include "app/register/shop_format.h"

namespace tandem {

ShopFormat::ShopFormat(const QString &locale)
    : m_locale(locale.isEmpty() ? QLocale(QLocale::English) : QLocale(locale))
{
    if (m_locale.language() == QLocale::C)
        m_locale = QLocale(QLocale::English);
}

QString ShopFormat::decimal(const QString &plain) const
{
    const bool negative = plain.startsWith(u'-');
    const QString digits = negative ? plain.mid(1) : plain;
    const qsizetype point = digits.indexOf(u'.');
    QString text = m_locale.toString(digits.left(point < 0 ? digits.size() : point).toLongLong());
    if (point >= 0) {
        text += m_locale.decimalPoint();
        const char32_t zero = m_locale.zeroDigit().toUcs4().value(0, U'0');
        for (const QChar c : digits.mid(point + 1)) {
            const char32_t digit = zero + char32_t(c.unicode() - u'0');
            text += QString::fromUcs4(&digit, 1);
        }
    }
    return negative ? m_locale.negativeSign() + text : text;
}

QString ShopFormat::money(Money amount) const { return decimal(amount.toString()); }
QString ShopFormat::quantity(Quantity quantity) const { return decimal(quantity.toString()); }
QString ShopFormat::rate(Rate rate) const { return decimal(rate.toString()); }

} // namespace tandem
