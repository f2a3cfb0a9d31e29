#include "app/register/barcode.h"

#include <algorithm>

namespace tandem {

namespace {

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// From the right, the digits count three times and once in turn.
QChar checkDigitFor(QStringView withoutIt)
{
    int sum = 0;
    bool thrice = true;
    for (auto it = withoutIt.crbegin(); it != withoutIt.crend(); ++it, thrice = !thrice)
        sum += (it->unicode() - u'0') * (thrice ? 3 : 1);
    return QChar(u'0' + (10 - sum % 10) % 10);
}

} // namespace

CheckDigit checkDigitOf(QStringView code)
{
    const bool hasOne = code.size() == 8 || (code.size() >= 12 && code.size() <= 14);
    if (!hasOne || !isDigits(code))
        return CheckDigit::None;
    return checkDigitFor(code.chopped(1)) == code.last(1).front() ? CheckDigit::Right : CheckDigit::Wrong;
}

QStringList sameArticle(const QString &code)
{
    if (!isDigits(code))
        return {code};
    if (code.size() == 12)
        return {code, u'0' + code};
    if (code.size() == 13 && code.startsWith(u'0'))
        return {code, code.mid(1)};
    return {code};
}

std::optional<ScaleCode> scaleCode(const QString &code)
{
    constexpr qsizetype eanDigits = 13;
    constexpr qsizetype valueAt = 7;
    constexpr qsizetype valueDigits = 5;
    const bool isWeight = code.startsWith(QLatin1String("21"));
    const bool isPrice = code.startsWith(QLatin1String("23"));
    if (code.size() != eanDigits || checkDigitOf(code) != CheckDigit::Right || !(isWeight || isPrice))
        return std::nullopt;
    ScaleCode label;
    label.kind = isWeight ? ScaleCode::Kind::Weight : ScaleCode::Kind::Price;
    label.value = code.mid(valueAt, valueDigits).toLongLong();
    const QString article = code.left(valueAt);
    const QString empty = article + QString(valueDigits, u'0');
    label.articles = {empty + checkDigitFor(empty), empty + u'0', article, article.mid(2)};
    label.articles.removeDuplicates();
    return label;
}

} // namespace tandem
