#include "app/register/checks.h"

#include "sync/model/decimal.h"

#include <QCoreApplication>
#include <QList>

namespace tandem {

namespace {

struct Checks
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

bool passesLuhn(QStringView digits)
{
    int sum = 0;
    bool twice = false;
    for (qsizetype i = digits.size() - 1; i >= 0; --i, twice = !twice) {
        const int digit = digits[i].digitValue() * (twice ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

/// Digits of one run of groups that are parted by single blanks or hyphens, and where groups start and end in it.
bool holdsCardNumber(const QString &digits, const QList<qsizetype> &starts, const QList<qsizetype> &ends)
{
    for (const qsizetype start : starts) {
        for (const qsizetype end : ends) {
            const qsizetype length = end - start;
            if (length >= 13 && length <= 19 && passesLuhn(QStringView(digits).mid(start, length)))
                return true;
        }
    }
    return false;
}

/// A character outside the first plane takes two units of UTF-16 and counts once.
qsizetype characters(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); });
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

} // namespace

bool holdsCardNumber(const QString &text)
{
    QString digits;
    QList<qsizetype> starts;
    QList<qsizetype> ends;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const QChar c = i < text.size() ? text[i] : QChar();
        if (isDigit(c)) {
            if (i == 0 || !isDigit(text[i - 1]))
                starts.append(digits.size());
            digits.append(c);
            continue;
        }
        if (i > 0 && isDigit(text[i - 1]))
            ends.append(digits.size());
        const bool joins =
            (c == u' ' || c == u'-') && i > 0 && isDigit(text[i - 1]) && i + 1 < text.size() && isDigit(text[i + 1]);
        if (joins)
            continue;
        if (holdsCardNumber(digits, starts, ends))
            return true;
        digits.clear();
        starts.clear();
        ends.clear();
    }
    return false;
}

Result<void> checkDiscount(Rate discount)
{
    if (discount >= Rate() && discount <= Rate::fromTenThousandths(1'000'000))
        return {};
    return Error{QStringLiteral("bad-discount"),
                 Checks::tr("The discount %1 is not between 0 and 100 percent.").arg(quoted(discount.toString()))};
}

Result<void> checkNote(const QString &text)
{
    const qsizetype length = characters(text);
    if (length > maxNoteLength) {
        return Error{
            QStringLiteral("text-too-long"),
            Checks::tr("A note may have %1 characters at most; this one has %2.").arg(maxNoteLength).arg(length)};
    }
    if (holdsCardNumber(text)) {
        return Error{QStringLiteral("card-number"),
                     Checks::tr("This looks like a payment card's number; it must not be written down.")};
    }
    return {};
}

Result<void> checkExtra(const QString &key, const QString &value)
{
    const bool plain = std::all_of(key.cbegin(), key.cend(), [](QChar c) {
        return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'.' || c == u'_' || c == u'-'
               || c == u':';
    });
    if (key.isEmpty() || key.size() > maxNameLength || !plain) {
        return Error{QStringLiteral("bad-key"),
                     Checks::tr("The key %1 must be 1 to %2 Latin letters, digits, '.', '_', '-' or ':'.")
                         .arg(quoted(key))
                         .arg(maxNameLength)};
    }
    if (value.toUtf8().size() > maxExtraBytes) {
        return Error{QStringLiteral("text-too-long"),
                     Checks::tr("The value of %1 may have %2 bytes at most.").arg(quoted(key)).arg(maxExtraBytes)};
    }
    if (holdsCardNumber(value)) {
        return Error{QStringLiteral("card-number"),
                     Checks::tr("This looks like a payment card's number; it must not be written down.")};
    }
    return {};
}

QString withoutControls(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c == u'\r')
            clean.append(u' ');
        else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            clean.append(c);
    }
    return clean;
}

QString withMarksVisible(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        const bool steers = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069))
                            || c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x061C);
        if (steers || c.category() == QChar::Other_Control)
            c = QChar(0x25A1);
    }
    return clean;
}

} // namespace tandem
