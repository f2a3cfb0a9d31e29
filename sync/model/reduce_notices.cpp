#include "sync/model/reducer.h"

#include <algorithm>

namespace tandem {

namespace {

qsizetype weight(const Notice &notice) { return noticeCodes().indexOf(notice.code); }

void addWord(QStringList &words, const QStringList &more)
{
    if (words.isEmpty())
        return;
    QStringList all = words.first().split(QStringLiteral(", "));
    for (const QString &word : more) {
        if (!all.contains(word))
            all.append(word);
    }
    words.first() = all.join(QStringLiteral(", "));
}

} // namespace

void Reducer::tell(DeviceId to, const char *code, const Order &order, const QStringList &words, OrderId other,
                   bool money, const Author *by)
{
    Notice notice{QLatin1String(code), to, order.id, other, order.number, by ? *by : m_operation.author, words, money};
    if (!m_result.notices.contains(notice))
        m_result.notices.append(notice);
}

void Reducer::tellMe(const char *code, const Order &order, const Author &by, const QStringList &words, OrderId other,
                     bool money)
{
    tell(m_operation.ref.device, code, order, words, other, money, &by);
}

void Reducer::tellCombined(const Order &order, const Line &line, const Mark &other)
{
    outcome(Outcome::Combined);
    tell(other.op.device, "quantity-combined", order, {line.name});
    tellMe("quantity-combined", order, other.by, {line.name});
}

void Reducer::tellNothingThere()
{
    const OrderId order = orderOf(m_operation.body);
    const Order *known = order.isNull() ? nullptr : m_state.find(order);
    Notice notice{QStringLiteral("nothing-there"), m_operation.ref.device, order, {},
                  known ? known->number : 0,       m_operation.author,     {},    false};
    m_result.notices.append(notice);
}

QList<Notice> Reducer::oncePerPerson(const QList<Notice> &all)
{
    QList<Notice> told;
    for (const Notice &notice : all) {
        const auto it = std::find_if(told.begin(), told.end(), [&](const Notice &n) { return n.to == notice.to; });
        if (it == told.end())
            told.append(notice);
        else if (weight(notice) < weight(*it))
            *it = notice;
        else if (notice.code == it->code && notice.order == it->order && notice.other == it->other)
            addWord(it->words, notice.words);
    }
    return told;
}

void Reducer::tellCancelled(const Order &order, bool goods)
{
    for (const CancelMark &cancel : order.cancels) {
        if (cancel.refused || iSaw(cancel.mark))
            continue;
        if (goods) {
            tell(cancel.mark.op.device, "stays-open", order);
            tellMe("stays-open", order, cancel.by);
        } else if (order.state == OrderState::Cancelled) {
            outcome(Outcome::KeptInHistory);
            tellMe("kept-in-history", order, cancel.by);
        }
    }
}

void Reducer::tellAfterBill(const Order &order, const Line &line)
{
    if (!order.lock || order.lock->mark.op.device == m_operation.ref.device)
        return;
    if (!iSaw(order.lock->mark)) {
        outcome(Outcome::AfterBill);
        tellMe("after-bill", order, order.lock->by, {line.name});
    }
    tell(order.lock->mark.op.device, "after-bill", order, {line.name});
}

void Reducer::tellAfterBill(const Order &order, const QString &what)
{
    Line header;
    header.name = what;
    tellAfterBill(order, header);
}

void Reducer::tellUnseenByBill(const Order &order)
{
    QStringList names;
    Author by;
    const auto look = [&](const Mark &mark, const QString &what) {
        if (mark.op.device.isNull() || iSaw(mark))
            return;
        if (names.isEmpty())
            by = mark.by;
        names.append(what);
        tell(mark.op.device, "after-bill", order, {what});
    };
    look(order.customer.mark, order.customerName);
    look(order.fiscalPosition.mark, order.fiscalPosition.value);
    look(order.discount.mark, percent(order.discount.value));
    for (const Line &line : order.lines) {
        look(line.unitPrice.mark, line.name);
        look(line.discount.mark, line.name);
        for (const Mark &remove : line.removes)
            look(remove, line.name);
        for (const QuantityMark &quantity : line.quantities) {
            if (!isTakenAway(order, line, quantity.mark))
                look(quantity.mark, line.name);
        }
        if (!line.homes.isEmpty() && line.isShown())
            look(line.homes.constLast().merge, line.name);
    }
    names.removeDuplicates();
    if (!names.isEmpty())
        tellMe("after-bill", order, by, {names.join(QStringLiteral(", "))});
}

void Reducer::tellUnseenFields(const Order &order, const Line &line)
{
    if (line.isShown())
        return;
    for (const Mark &mark : {line.unitPrice.mark, line.discount.mark}) {
        if (!iSaw(mark))
            tell(mark.op.device, "kept-in-history", order, {line.name});
    }
    for (const TextMark &note : line.notes) {
        if (!iSaw(note.mark))
            tell(note.mark.op.device, "kept-in-history", order, {line.name});
    }
}

void Reducer::tellUnseenFields(const Order &order, const Mark &closing, const std::function<bool(const Line &)> &closed)
{
    const auto look = [&](const Mark &mark, const QString &what) {
        if (!sees(closing, mark))
            tell(mark.op.device, "kept-in-history", order, {what});
    };
    if (order.isFinal()) {
        tellUnseenHeader(order, closing);
        for (const TextMark &note : order.notes)
            look(note.mark, note.text);
    }
    for (const Line &line : order.lines) {
        if (!closed(line))
            continue;
        look(line.unitPrice.mark, line.name);
        look(line.discount.mark, line.name);
        for (const TextMark &note : line.notes)
            look(note.mark, line.name);
        for (auto it = line.extra.cbegin(); it != line.extra.cend(); ++it)
            look(it->mark, line.name);
    }
}

void Reducer::tellUnseenQuantities(const Order &order, const Line &line, const Mark &closing)
{
    for (const QuantityMark &quantity : line.quantities) {
        if (!seesIn(closing, line, quantity.mark) && !isTakenAway(order, line, quantity.mark))
            tell(quantity.mark.op.device, "kept-in-history", order, {line.name});
    }
}

void Reducer::tellUnseenHeader(const Order &order, const Mark &closing)
{
    const auto look = [&](const Mark &mark, const QString &what) {
        if (!mark.op.device.isNull() && !sees(closing, mark))
            tell(mark.op.device, "kept-in-history", order, {what});
    };
    look(order.customer.mark, order.customerName);
    look(order.fiscalPosition.mark, order.fiscalPosition.value);
    look(order.discount.mark, percent(order.discount.value));
    for (auto it = order.extra.cbegin(); it != order.extra.cend(); ++it)
        look(it->mark, it.key());
}

void Reducer::tellRestored(const Order &order, const QStringList &names)
{
    if (!names.isEmpty())
        tellMe("billed-again", order, m_operation.author, {names.join(QStringLiteral(", "))}, {}, true);
}

} // namespace tandem
