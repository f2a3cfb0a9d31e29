#include "sync/model/money.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace tandem {

namespace {

/// ISO 4217 currencies whose minor unit has other than two decimals (four do not occur in shops).
constexpr std::array withoutDecimals{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                     "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array withThreeDecimals{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};

template<typename List>
bool contains(const List &codes, QStringView code)
{
    return std::any_of(codes.begin(), codes.end(), [code](const char *other) { return code == QLatin1String(other); });
}

void requireSame(Money a, Money b)
{
    if (a.currency() != b.currency())
        qFatal("%s and %s were mixed", qPrintable(a.currency().code()), qPrintable(b.currency().code()));
}

struct MoneyTexts
{
    Q_DECLARE_TR_FUNCTIONS(tandem::Money)
};

} // namespace

Result<Currency> Currency::parse(QStringView code)
{
    const bool wellFormed =
        code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!wellFormed) {
        return Error{QStringLiteral("bad-currency"),
                     MoneyTexts::tr("%1 is not a currency; write it like \"EUR\"").arg(quoted(code))};
    }
    Currency currency;
    for (std::size_t i = 0; i < 3; ++i)
        currency.m_code[i] = char(code[qsizetype(i)].unicode());
    currency.m_decimals = contains(withoutDecimals, code) ? 0 : contains(withThreeDecimals, code) ? 3 : 2;
    return currency;
}

QString Currency::code() const { return QString::fromLatin1(m_code.data(), 3); }

Result<Money> Money::parse(QStringView text, Currency currency)
{
    const auto read = parseDecimal(text, currency.decimals(), maxMinor);
    if (const auto *minor = std::get_if<qint64>(&read))
        return Money(*minor, currency);
    QString why;
    switch (std::get<DecimalFault>(read)) {
    case DecimalFault::NotANumber:
        why = MoneyTexts::tr("%1 is not an amount; write it like \"%2\"")
                  .arg(quoted(text), decimalFixed(240, currency.decimals()));
        break;
    case DecimalFault::TooManyDecimals:
        why = MoneyTexts::tr("%1 has more decimals than %2 has, which is %3")
                  .arg(quoted(text), currency.code())
                  .arg(currency.decimals());
        break;
    case DecimalFault::OutOfRange:
        why = MoneyTexts::tr("%1 is too large an amount; the limit is %2")
                  .arg(quoted(text), decimalFixed(maxMinor, currency.decimals()));
        break;
    }
    return Error{QStringLiteral("bad-amount"), why};
}

QString Money::toString() const { return decimalFixed(m_minor, m_currency.decimals()); }

// Sums stop at the ends of the range rather than wrap: hostile input must neither crash a hub nor turn a sum negative.
Money operator+(Money a, Money b)
{
    requireSame(a, b);
    qint64 sum = 0;
    if (__builtin_add_overflow(a.m_minor, b.m_minor, &sum))
        sum = b.m_minor < 0 ? -std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::max();
    return Money(sum, a.m_currency);
}

Money operator-(Money a, Money b) { return a + -b; }

Money Money::roundedTo(Money step) const
{
    return Money(multiplyDivide(m_minor, 1, step.m_minor, std::numeric_limits<qint64>::max()) * step.m_minor,
                 m_currency);
}

} // namespace tandem
