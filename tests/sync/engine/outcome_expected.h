#pragma once

#include "outcome_facts.h"
#include "sync/model/outcome_table.h"

/// What sync/model/outcome_table.h promises of each pair of kinds, as facts.
namespace tandem::outcomes {

/// The order with two breads and the table with one tea; or the order is paid.
inline Facts before(bool isPaid)
{
    Facts facts{{QStringLiteral("order"), QStringLiteral("open")},
                {QStringLiteral("order bread"), QStringLiteral("2")},
                {QStringLiteral("table"), QStringLiteral("open")},
                {QStringLiteral("table tea"), QStringLiteral("1")}};
    if (isPaid) {
        facts[QStringLiteral("order")] = QStringLiteral("paid");
        facts[QStringLiteral("order bill")] = QStringLiteral("4.80 p");
        facts[QStringLiteral("order money p")] = QStringLiteral("4.80");
    }
    return facts;
}

/// What a till makes of the facts, one thing after the other.
class Effects
{
public:
    explicit Effects(Facts facts)
        : m_facts(std::move(facts))
    {
    }

    void put(const QString &fact, const QString &value) { m_facts[fact] = value; }
    void drop(const QString &fact) { m_facts.remove(fact); }
    qint64 count(const QString &line) const { return m_facts.value(line).toLongLong(); }
    /// Nothing is sold of it any more. What the kitchen was sent it has.
    void setCount(const QString &line, qint64 pieces)
    {
        if (pieces != 0)
            return put(line, QString::number(pieces));
        for (const char *what : {"", " price", " note", " from"})
            drop(line + QLatin1String(what));
    }
    void dropGoods()
    {
        setCount(bread, 0);
        drop(QStringLiteral("order cake a"));
        drop(QStringLiteral("order cake b"));
    }

    /// As `till` meant it.
    void stand(const QString &code, char till)
    {
        const QString by = nameOf(till);
        const QString money = QStringLiteral("order money ") + by;
        if (code == u"AL")
            return put(QStringLiteral("order cake ") + by, QStringLiteral("1"));
        if (code == u"QS")
            return setCount(bread, typedBy(till));
        if (code == u"QD")
            return setCount(bread, count(bread) + 1);
        if (code == u"PF")
            return put(bread + QStringLiteral(" price"), priceOf(till).toString());
        if (code == u"NO") {
            const QString note = m_facts.value(bread + QStringLiteral(" note"));
            return put(bread + QStringLiteral(" note"),
                       note.isEmpty() ? noteOf(till) : note + QStringLiteral(" · ") + noteOf(till));
        }
        if (code == u"HF")
            return put(QStringLiteral("order customer"), by);
        if (code == u"RM")
            return setCount(bread, 0);
        if (code == u"SP")
            return split(QStringLiteral("part ") + by);
        if (code == u"MG")
            return merge();
        if (code == u"KS")
            return put(bread + QStringLiteral(" sent"), QStringLiteral("2"));
        if (code == u"PB") {
            put(QStringLiteral("order"), QStringLiteral("paying"));
            return put(QStringLiteral("order lock"), by + QStringLiteral(" 4.80"));
        }
        if (code == u"PA")
            return put(money, QStringLiteral("4.80"));
        if (code == u"FN")
            return pay(QStringLiteral("4.80"), till);
        if (code == u"CA") {
            put(QStringLiteral("order"), QStringLiteral("cancelled"));
            return dropGoods();
        }
        giveBack(QStringLiteral("refund ") + by, till);
    }
    /// What the bill had not seen of it.
    void goOn(const QString &code, char till)
    {
        if (code != u"AL")
            return carryOn(code == u"QS" ? typedBy(till) - 2 : 1);
        openRest();
        put(QStringLiteral("rest cake ") + nameOf(till), QStringLiteral("1"));
    }
    /// So many breads, as they were sold.
    void carryOn(qint64 pieces)
    {
        openRest();
        put(QStringLiteral("rest bread"), QString::number(pieces));
        copy(bread, QStringLiteral("rest bread"), {"price", "note"});
    }
    void pay(const QString &total, char till)
    {
        put(QStringLiteral("order"), QStringLiteral("paid"));
        put(QStringLiteral("order bill"), total + u' ' + nameOf(till));
        put(QStringLiteral("order money ") + nameOf(till), total);
    }
    /// Beside it.
    void sell(char till)
    {
        const QString sale = QStringLiteral("sale ") + nameOf(till);
        const QChar receipt = QLatin1Char(char('k' + till - 'a'));
        put(sale, QStringLiteral("paid"));
        put(sale + QStringLiteral(" bill"), QStringLiteral("2.40 ") + receipt);
        put(sale + QStringLiteral(" coffee"), QStringLiteral("1"));
        put(sale + QStringLiteral(" money ") + receipt, QStringLiteral("2.40"));
    }
    /// With what the kitchen has to be told by now.
    Facts facts() const
    {
        Facts all = m_facts;
        for (auto it = m_facts.cbegin(); it != m_facts.cend(); ++it) {
            if (!it.key().endsWith(u" sent"))
                continue;
            const QString line = it.key().chopped(5);
            const qint64 due = count(line) - it.value().toLongLong();
            if (due != 0 || m_facts.contains(line + QStringLiteral(" note")))
                all[line + QStringLiteral(" due")] = QString::number(due);
        }
        return all;
    }

private:
    void copy(const QString &from, const QString &to, const QList<const char *> &what)
    {
        for (const char *each : what) {
            const QString fact = u' ' + QLatin1String(each);
            if (m_facts.contains(from + fact))
                put(to + fact, m_facts.value(from + fact));
        }
    }
    /// Where what was unseen of a paid order goes, for the same customer.
    void openRest()
    {
        put(QStringLiteral("rest"), QStringLiteral("open"));
        put(QStringLiteral("order goes on"), QStringLiteral("rest"));
        copy(QStringLiteral("order"), QStringLiteral("rest"), {"customer"});
    }
    void split(const QString &into)
    {
        const QString part = into + QStringLiteral(" bread");
        put(into, QStringLiteral("open"));
        copy(bread, part, {"price", "note", "sent"});
        drop(bread + QStringLiteral(" sent")); // as many as go
        put(part, QStringLiteral("2"));
        put(part + QStringLiteral(" from"), QStringLiteral("bread"));
        setCount(bread, std::max<qint64>(0, count(bread) - 2));
    }
    void merge()
    {
        Facts merged;
        for (auto it = m_facts.cbegin(); it != m_facts.cend(); ++it) {
            if (it.key() == u"order")
                merged[it.key()] = QStringLiteral("merged into table");
            else if (it.key().startsWith(u"order "))
                merged[QStringLiteral("table ") + it.key().mid(6)] = it.value();
            else
                merged[it.key()] = it.value();
        }
        m_facts = merged;
    }
    void giveBack(const QString &refund, char till)
    {
        put(refund, QStringLiteral("paid"));
        put(refund + QStringLiteral(" bill"), QStringLiteral("-4.80 ") + QChar::fromLatin1(till == 'a' ? 'x' : 'y'));
        put(refund + QStringLiteral(" money ") + QChar::fromLatin1(till == 'a' ? 'x' : 'y'), QStringLiteral("-4.80"));
        put(refund + QStringLiteral(" bread"), QStringLiteral("-2"));
        put(refund + QStringLiteral(" bread back from"), bread);
    }

    const QString bread = QStringLiteral("order bread");
    Facts m_facts;
};

/// Of the kinds of a row, done by a, and of a column, done by b.
struct Pair
{
    QString row;
    QString column;
    char letter;
    bool rowFirst; ///< It arrived first
};

inline Pair pairOf(qsizetype row, qsizetype column, bool rowFirst)
{
    return {QLatin1String(acts()[row].code), QLatin1String(acts()[column].code), OutcomeTable::letterOf(row, column),
            rowFirst};
}

/// Where what was unseen of a paid order goes.
inline void afterPayment(Effects &effects, const QString &code, char till)
{
    if (code == u"AL" || code == u"QS" || code == u"QD")
        effects.goOn(code, till);
}

/// A cashier who has seen the payment is refused by the till. What comes nevertheless finds the paid order as it is.
inline void onPaid(Effects &effects, const QString &code, char till)
{
    afterPayment(effects, code, till);
    if (code == u"PA" || code == u"FN")
        effects.put(QStringLiteral("order manager"), QStringLiteral("yes"));
    if (code == u"PA" || code == u"KS")
        effects.stand(code, till);
    if (code == u"SP")
        effects.put(QStringLiteral("part a"), QStringLiteral("cancelled"));
}

inline void payTwice(Effects &effects, char till)
{
    const QString second = QStringLiteral("second of order");
    effects.put(second, QStringLiteral("paid"));
    effects.put(second + QStringLiteral(" bill"), QStringLiteral("4.80 ") + nameOf(till));
    effects.put(second + QStringLiteral(" bread"), QStringLiteral("2"));
    effects.put(second + QStringLiteral(" money ") + nameOf(till), QStringLiteral("4.80"));
    effects.put(second + QStringLiteral(" manager"), QStringLiteral("yes"));
    effects.put(QStringLiteral("order manager"), QStringLiteral("yes"));
}

inline Facts expected(const Pair &pair)
{
    const QString &row = pair.row;
    const QString &column = pair.column;
    const char early = pair.rowFirst ? 'a' : 'b';
    const char late = pair.rowFirst ? 'b' : 'a';
    const QString &earlyCode = pair.rowFirst ? row : column;
    const QString &lateCode = pair.rowFirst ? column : row;
    Effects effects(before(column == u"RF"));
    switch (pair.letter) {
    case 'L':
    case 'T': // in the hub's order
        effects.stand(earlyCode, early);
        effects.stand(lateCode, late);
        break;
    case 'v': // the remover took away what there was before
        effects.stand(column, 'b');
        effects.stand(row, 'a');
        break;
    case 'C':
        effects.stand(earlyCode, early);
        if (row == u"SP")
            effects.put(QStringLiteral("part ") + nameOf(late), QStringLiteral("cancelled")); // nothing was left for it
        break;
    case 'h': // the note goes along; the customer is the table's, who is nobody
        effects.stand(column, 'b');
        break;
    case 'P':
        effects.stand(column, 'b');
        afterPayment(effects, row, 'a');
        break;
    case 'u': // only what the cancel had not seen
        if (row == u"SP") {
            effects.stand(row, 'a');
            effects.stand(column, 'b');
        } else {
            effects.dropGoods();
            effects.stand(row, 'a');
        }
        break;
    case 'c': // a cancelled order has the field on record
        effects.stand(column, 'b');
        if (row == u"HF")
            effects.stand(row, 'a');
        break;
    case 'f':
    case 'M': effects.stand(column, 'b'); break;
    case 'q': effects.stand(row, 'a'); break;
    case 'F': effects.stand(row, 'a'); break;
    case '1': effects.stand(earlyCode, early); break;
    case 'B':
        effects.stand(column, 'b');
        if (column == u"PA")
            effects.stand(row, 'a'); // the payment has no bill yet
        else if (row == u"SP")
            effects.put(QStringLiteral("part a"), QStringLiteral("cancelled")); // its goods were taken back
        break;
    case 'm':
        effects.stand(column, 'b');
        effects.stand(row, 'a');
        effects.put(QStringLiteral("order manager"), QStringLiteral("yes"));
        break;
    case '2':
        effects.stand(earlyCode, early);
        payTwice(effects, late);
        break;
    case 'R':
        effects.stand(row, 'a');
        effects.stand(column, 'b');
        effects.put(QStringLiteral("refund ") + nameOf(late) + QStringLiteral(" manager"), QStringLiteral("yes"));
        break;
    case '-':
        onPaid(effects, row, 'a');
        if (row == u"FN")
            payTwice(effects, 'a');
        effects.stand(column, 'b');
        break;
    default: // both stand, the kitchen's ticket where the goods were when it was written
        if (column == u"KS")
            effects.stand(column, 'b');
        if (row == u"HF" && column == u"SP" && pair.rowFirst)
            effects.put(QStringLiteral("part b customer"), nameOf('a'));
        effects.stand(row, 'a');
        if (column != u"KS")
            effects.stand(column, 'b');
    }
    return effects.facts();
}

} // namespace tandem::outcomes
