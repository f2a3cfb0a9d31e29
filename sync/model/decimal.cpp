#include "sync/model/decimal.h"

#include <array>

namespace tandem {

namespace {

constexpr int maxPlaces = 6;
constexpr int maxDigits = 12;
constexpr std::array<qint64, maxPlaces + 1> powers{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

quint64 magnitudeOf(qint64 units) { return units < 0 ? 0 - quint64(units) : quint64(units); }

} // namespace

std::variant<qint64, DecimalFault> parseDecimal(QStringView text, int decimals, qint64 limit)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.sliced(1);
    const qsizetype dot = text.indexOf(u'.');
    const QStringView whole = dot < 0 ? text : text.first(dot);
    const QStringView places = dot < 0 ? QStringView() : text.sliced(dot + 1);
    if (whole.isEmpty() || (dot >= 0 && places.isEmpty()))
        return DecimalFault::NotANumber;
    for (const QChar c : whole) {
        if (!isDigit(c))
            return DecimalFault::NotANumber;
    }
    for (const QChar c : places) {
        if (!isDigit(c))
            return DecimalFault::NotANumber;
    }
    if (whole.size() > maxDigits)
        return DecimalFault::OutOfRange;
    if (places.size() > maxPlaces)
        return DecimalFault::TooManyDecimals;

    // 12 digits before and 6 behind the separator fit into 64 bits.
    qint64 units = 0;
    for (const QChar c : whole)
        units = units * 10 + (c.unicode() - u'0');
    for (qsizetype i = 0; i < qsizetype(decimals); ++i)
        units = units * 10 + (i < places.size() ? places[i].unicode() - u'0' : 0);
    for (qsizetype i = decimals; i < places.size(); ++i) {
        if (places[i] != u'0')
            return DecimalFault::TooManyDecimals;
    }
    if (units > limit)
        return DecimalFault::OutOfRange;
    return negative ? -units : units;
}

QString decimalFixed(qint64 units, int decimals)
{
    const quint64 magnitude = magnitudeOf(units);
    const auto power = quint64(powers[std::size_t(decimals)]);
    QString text = QString::number(magnitude / power);
    if (decimals > 0)
        text += u'.' + QString::number(magnitude % power).rightJustified(decimals, u'0');
    return units < 0 ? u'-' + text : text;
}

QString decimalShortest(qint64 units, int decimals)
{
    QString text = decimalFixed(units, decimals);
    if (decimals > 0) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

qint64 multiplyDivide(qint64 a, qint64 b, qint64 divisor, qint64 limit)
{
    __extension__ using Wide = __int128;
    const Wide product = Wide(a) * b;
    const Wide half = divisor / 2;
    // For an odd divisor there is no exact half, and adding its floor rounds to the nearest.
    const Wide rounded = (product < 0 ? product - half : product + half) / divisor;
    return rounded > limit ? limit : rounded < -limit ? -limit : qint64(rounded);
}

QString quoted(QStringView text)
{
    constexpr qsizetype longest = 60;
    if (text.size() > longest)
        return u'"' + text.first(longest).toString() + QStringLiteral("…\"");
    return u'"' + text.toString() + u'"';
}

} // namespace tandem
