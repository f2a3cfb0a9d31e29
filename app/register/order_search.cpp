#include "app/register/order_search.h"

#include "app/register/catalogue.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <tuple>

namespace tandem {

namespace {

/// A number from 1, in plain digits; 0 for anything else.
qint64 counting(QStringView text)
{
    const bool plain = !text.isEmpty() && text.size() <= 18
                       && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return plain ? text.toLongLong() : 0;
}

bool isAmount(QString word, Money amount)
{
    word.replace(u',', u'.');
    QString text = amount.toString();
    if (!word.startsWith(u'-') && text.startsWith(u'-'))
        text.remove(0, 1);
    return word.contains(u'.') ? text.startsWith(word) : text.section(u'.', 0, 0) == word;
}

/// From the first letter, or from the counter's first digit.
bool isReceipt(const QString &word, const QString &receipt)
{
    const QString folded = receipt.toLower();
    return folded.startsWith(word) || folded.section(u'-', 1).startsWith(word);
}

/// With the day before the month, unless that is no date.
std::optional<QDate> writtenDay(const QString &word)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,4})([-./])(\\d{1,2})\\2(\\d{1,4})$"));
    const auto match = form.match(word);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.capturedView(1).toInt();
    const int second = match.capturedView(3).toInt();
    const int third = match.capturedView(4).toInt();
    const bool yearFirst = match.capturedLength(1) == 4;
    if (!yearFirst && match.capturedLength(4) != 4)
        return std::nullopt;
    for (const QDate &day : yearFirst ? QList<QDate>{QDate(first, second, third)}
                                      : QList<QDate>{QDate(third, second, first), QDate(third, first, second)}) {
        if (day.isValid())
            return day;
    }
    return std::nullopt;
}

} // namespace

OrderReference::OrderReference(const QString &text)
    : m_uid(OrderId::parse(text))
{
    // As orderName() writes it, or with a slash.
    static const QRegularExpression both(QStringLiteral("^(\\d+)(?:/| *· *run +)(\\d+)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = both.match(text);
    m_run = match.hasMatch() ? counting(match.captured(2)) : 0;
    if (!match.hasMatch() || m_run > 0)
        m_number = counting(match.hasMatch() ? match.captured(1) : text);
    if (text.count(u'-') == 2)
        m_receipt = text.toUpper();
}

bool OrderReference::names(const Order &order) const
{
    if (m_uid && order.id == *m_uid)
        return true;
    if (m_number > 0 && order.number == m_number && (m_run == 0 || order.run == m_run))
        return true;
    return !m_receipt.isEmpty() && order.settlement && order.settlement->receipt == m_receipt;
}

bool OrderReference::namesFormer(const QList<OrderNumber> &former) const
{
    return m_number > 0 && std::any_of(former.cbegin(), former.cend(), [this](const OrderNumber &each) {
               return each.number == m_number && (m_run == 0 || each.run == m_run);
           });
}

bool OrderReference::isMeantBefore(const Order &a, const Order &b, qint64 presentRun)
{
    const auto rank = [presentRun](const Order &order) {
        return std::tuple(order.run == presentRun, !order.isFinal(), order.run, order.duplicateOf.isNull(), order.id);
    };
    return rank(a) > rank(b);
}

OrderSearch::OrderSearch(const QString &words)
{
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        m_words.append({Catalogue::folded(word), OrderReference(word), writtenDay(word)});
}

bool OrderSearch::finds(const Order &order, const QList<OrderNumber> &former) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const Word &word) { return holds(order, former, word); });
}

bool OrderSearch::holds(const Order &order, const QList<OrderNumber> &former, const Word &word)
{
    const auto isIn = [&](const QString &text) { return Catalogue::folded(text).contains(word.text); };
    if (word.reference.names(order) || word.reference.namesFormer(former))
        return true;
    const qint64 when = order.settlement ? order.settlement->deviceTime : order.openedAt;
    if (word.day && QDateTime::fromMSecsSinceEpoch(when).date() == *word.day)
        return true;
    if (order.number > 0 && QString::number(order.number).startsWith(word.text))
        return true;
    if (isIn(order.customerName) || isIn(order.addedBy.cashier))
        return true;
    if (const auto &settled = order.settlement) {
        if (isReceipt(word.text, settled->receipt) || isAmount(word.text, settled->bill.total)
            || isIn(settled->by.cashier))
            return true;
    }
    const auto given = [&](const Payment &payment) { return !payment.voided && isAmount(word.text, payment.amount); };
    if (std::any_of(order.payments.cbegin(), order.payments.cend(), given))
        return true;
    // A cancelled order shows no line any more, but is looked for by what was on it.
    const bool wasCancelled = order.state == OrderState::Cancelled;
    return std::any_of(order.lines.cbegin(), order.lines.cend(),
                       [&](const Line &line) { return (line.isShown() || wasCancelled) && isIn(line.name); });
}

bool OrderSearch::isNewer(const Order &a, const Order &b)
{
    const auto rank = [](const Order &order) {
        constexpr qint64 last = std::numeric_limits<qint64>::max();
        return order.number > 0 ? std::tuple(order.run, order.number, order.openedAt, order.id)
                                : std::tuple(last, qint64(0), order.openedAt, order.id);
    };
    return rank(a) > rank(b);
}

} // namespace tandem
