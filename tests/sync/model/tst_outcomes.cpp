#include "reduce_bills.h"
#include "reduce_log.h"
#include "sync/model/kitchen.h"
#include "sync/model/outcome_table.h"
#include "test_program.h"

#include <QFile>

#include <functional>

using namespace tandem;
using namespace tandem::testing;

namespace {

/// Something a cashier does to an order with two breads that both cashiers have seen, and how to tell that it stands.
struct Act
{
    const char *code; ///< As in the table
    std::function<QList<OperationBody>(Till &)> make;
    std::function<bool(const Log &)> stands;
};

const Order &root(const Log &log) { return log.at(order); }
const Order *restOf(const Log &log) { return log.state.find(followUpId(order)); }
Quantity shownIn(const Order *where, LineId line)
{
    const Line *found = where ? where->line(line) : nullptr;
    return found ? found->quantity : Quantity();
}
/// Another order, and what is in it.
const OrderId table = uid<OrderId>('t');

/// Where the breads are: their order may have been merged into the other one.
const Line &breadLine(const Log &log)
{
    const Line *here = root(log).line(bread);
    return here ? *here : *log.at(table).line(bread);
}
Quantity breads(const Log &log) { return breadLine(log).quantity; }

/// Each till splits off to an order of its own.
OrderId orderOf(char till) { return uid<OrderId>(till == 'a' ? 'A' : 'B'); }
LineId partOf(char till) { return uid<LineId>(till == 'a' ? '1' : '2'); }
const Line *partLine(const Log &log, char till)
{
    const Order *there = log.state.find(orderOf(till));
    return there ? there->line(partOf(till)) : nullptr;
}
Quantity parts(const Log &log)
{
    return shownIn(log.state.find(orderOf('a')), partOf('a')) + shownIn(log.state.find(orderOf('b')), partOf('b'));
}
Quantity sent(const Log &log)
{
    Quantity sum;
    log.state.forEach([&](const Order &each) {
        for (const Line &line : each.lines)
            sum = sum + line.sent();
    });
    return sum;
}
/// What the kitchen has to be told of the breads.
std::optional<KitchenDue> kitchenWaits(const Log &log)
{
    for (const OrderId id : {order, table}) {
        for (const KitchenDue &each : kitchenDue(log.at(id))) {
            if (each.line == bread)
                return each;
        }
    }
    return std::nullopt;
}

qint64 openBesideTable(const Log &log) { return openThousandths(log) - 1000; }

/// Each till adds a line of its own.
LineId cakeOf(char till) { return till == 'a' ? cake : uid<LineId>('d'); }
Quantity cakes(const Log &log)
{
    Quantity sum;
    for (const char till : {'a', 'b'})
        sum = sum + shownIn(&root(log), cakeOf(till)) + shownIn(restOf(log), cakeOf(till))
              + shownIn(&log.at(table), cakeOf(till));
    return sum;
}

Bill billSeen(const Till &till)
{
    return {{{bread, pieces(2), eur(240), Rate()}},
            eur(480),
            BillHeader(),
            {uid<LineageId>('L'), till.seen},
            till.counter + 1};
}
QString nameOf(char till) { return QString(QLatin1Char(till)); }
PaymentId paymentOf(const Till &till) { return uid<PaymentId>(till.name); }
op::PayAdd moneyOf(const Till &till) { return cash(till.name, 480); }

bool hasMoney(const Log &log, char name)
{
    bool found = false;
    log.state.forEach([&](const Order &each) {
        for (const Payment &payment : each.payments)
            found = found || payment.id == uid<PaymentId>(name);
    });
    return found;
}

bool landed(const Log &log) { return log.at(table).line(bread) && root(log).mergedInto == table; }

const QList<Act> &acts()
{
    using Bodies = QList<OperationBody>;
    static const QList<Act> all{
        {"AL", [](Till &till) { return Bodies{add(cakeOf(till.name), 1)}; },
         [](const Log &log) { return cakes(log) > Quantity(); }},
        {"QS",
         [](Till &) {
             return Bodies{op::SetQuantity{order, bread, pieces(5)}};
         },
         [](const Log &log) { return breads(log) == pieces(5); }},
        {"QD",
         [](Till &) {
             return Bodies{op::ChangeQuantity{order, bread, pieces(1)}};
         },
         [](const Log &log) { return breads(log) == pieces(3); }},
        {"PF",
         [](Till &) {
             return Bodies{op::SetPrice{order, bread, eur(199)}};
         },
         [](const Log &log) { return breadLine(log).unitPrice.value == eur(199); }},
        {"NO",
         [](Till &till) {
             return Bodies{op::SetNote{order, bread, QStringLiteral("note of ") + nameOf(till.name)}};
         },
         [](const Log &log) { return breadLine(log).note().contains(QStringLiteral("note of ")); }},
        {"HF",
         [](Till &till) {
             return Bodies{op::SetCustomer{order, uid<CustomerId>(till.name), nameOf(till.name)}};
         },
         [](const Log &log) { return !root(log).customerName.isEmpty(); }},
        {"RM",
         [](Till &) {
             return Bodies{op::RemoveLine{order, bread}};
         },
         [](const Log &log) { return breads(log).isZero(); }},
        {"SP",
         [](Till &till) {
             return Bodies{op::Split{order, orderOf(till.name), {{bread, partOf(till.name), pieces(2)}}}};
         },
         [](const Log &log) { return parts(log) == pieces(2); }},
        {"MG",
         [](Till &) {
             return Bodies{op::Merge{order, table}};
         },
         [](const Log &log) { return root(log).state == OrderState::Merged && landed(log); }},
        {"KS",
         [](Till &) {
             return Bodies{op::SendToKitchen{order, {{bread, pieces(2), QString()}}, QString()}};
         },
         [](const Log &log) { return sent(log) == pieces(2); }},
        {"PB",
         [](Till &till) {
             return Bodies{op::PayBegin{order, billSeen(till)}};
         },
         [](const Log &log) { return root(log).state == OrderState::Paying; }},
        {"PA", [](Till &till) { return Bodies{moneyOf(till)}; }, nullptr},
        {"FN",
         [](Till &till) {
             const Bill bill = billSeen(till);
             return Bodies{moneyOf(till), op::Finalize{order, bill, {paymentOf(till)}, eur(0), nameOf(till.name), {}}};
         },
         [](const Log &log) { return root(log).state == OrderState::Paid; }},
        {"CA", [](Till &) { return Bodies{op::Cancel{order}}; },
         [](const Log &log) { return root(log).state == OrderState::Cancelled; }},
        {"RF",
         [](Till &till) {
             const OrderId refund = uid<OrderId>(till.name == 'a' ? 'x' : 'y');
             op::AddLine back = add(uid<LineId>(till.name == 'a' ? 'x' : 'y'), -2);
             back.order = refund;
             back.refundOf = order;
             back.refundOfLine = bread;
             const Bill bill{{{back.line, pieces(-2), eur(240), Rate()}},
                             eur(-480),
                             BillHeader(),
                             {uid<LineageId>('L'), till.seen},
                             till.counter + 2};
             op::PayAdd money = cash(till.name == 'a' ? 'x' : 'y', -480);
             money.order = refund;
             return Bodies{back, money, op::Finalize{refund, bill, {money.payment}, eur(0), nameOf(till.name), {}}};
         },
         [](const Log &log) {
             qint64 given = 0;
             log.state.forEach([&](const Order &each) {
                 for (const Line &line : each.lines)
                     given += line.refundOf == order ? line.quantity.thousandths() : 0;
             });
             return given < 0;
         }},
    };
    return all;
}

struct Cell
{
    const Act &x; ///< By a, whatever the order of arrival
    const Act &y; ///< By b
    const Log &log;
    const QList<Reduction> &reductions;

    bool told(char device) const
    {
        return std::any_of(reductions.cbegin(), reductions.cend(), [&](const Reduction &reduction) {
            return std::any_of(reduction.notices.cbegin(), reduction.notices.cend(),
                               [&](const Notice &notice) { return notice.to == uid<DeviceId>(device); });
        });
    }
    bool anyTold() const { return told('a') || told('b'); }
    bool is(const char *code) const { return qstrcmp(x.code, code) == 0 || qstrcmp(y.code, code) == 0; }
    /// The one that is not `code`, or the second one when both are.
    const Act &other(const char *code) const { return qstrcmp(x.code, code) == 0 ? y : x; }
    char authorOf(const char *code) const { return qstrcmp(x.code, code) == 0 ? 'a' : 'b'; }
    char otherThan(const char *code) const { return authorOf(code) == 'a' ? 'b' : 'a'; }
};

/// What a letter promises; `arrivedFirst` is the device whose operation was placed first. Empty when it holds.
QString broken(char letter, const Cell &cell, char arrivedFirst)
{
    const Log &log = cell.log;
    const auto check = [](bool holds, const char *what) { return holds ? QString() : QString::fromLatin1(what); };
    const auto both = [&] { return cell.x.stands && cell.y.stands && cell.x.stands(log) && cell.y.stands(log); };
    const char late = arrivedFirst == 'a' ? 'b' : 'a';
    const Order &paid = root(log);
    switch (letter) {
    case 'b':
        if (cell.is("PA") || cell.is("PB"))
            return check(!cell.is("PA") || hasMoney(log, cell.authorOf("PA")), "the payment is not on record");
        return check(both() && !cell.anyTold(), "not both stand, or somebody was told of nothing");
    case 'd': return check(both() && landed(log), "it is not where the line is now");
    case 'o':
        return check(parts(log) == pieces(2)
                         && (cell.is("PF") ? partLine(log, cell.authorOf("SP"))->unitPrice.value == eur(199)
                                           : partLine(log, cell.authorOf("SP"))->note().startsWith(u"note of "))
                         && cell.other("SP").stands(log) && !cell.anyTold(),
                     "what was split off does not have it, or somebody was told of nothing");
    case 'h':
        return check(landed(log) && log.at(table).customerName.isEmpty() && cell.told(cell.authorOf("HF")),
                     "the target's header changed, or no word");
    case 'C':
        if (cell.is("KS"))
            return check(sent(log) == pieces(2) && cell.told('a') && cell.told('b'), "sent twice, or no word");
        return check(parts(log) == pieces(2) && breads(log).isZero() && cell.told(late) && !cell.told(arrivedFirst),
                     "more was split off than there is, or no word");
    case 'k':
        return check(sent(log) == pieces(2) && kitchenWaits(log)
                         && kitchenWaits(log)->quantity == (cell.is("QS") ? pieces(3) : pieces(1)) && !cell.anyTold(),
                     "the unsent rest is not due");
    case 'n':
        return check(kitchenWaits(log) && kitchenWaits(log)->quantity.isZero()
                         && kitchenWaits(log)->note.startsWith(u"note of ") && cell.told('a') && cell.told('b'),
                     "the note is not due, or no word");
    case 'x':
        return check(kitchenWaits(log) && kitchenWaits(log)->quantity == pieces(-2) && cell.told('a') && cell.told('b'),
                     "no void slip is due, or no word");
    case 'M':
        if (cell.is("PA"))
            return check(paid.state == OrderState::Open && hasMoney(log, cell.authorOf("PA"))
                             && breads(log) == pieces(2) && !landed(log) && cell.told(cell.authorOf("MG")),
                         "an order with money was merged away, or no word");
        return check(paid.state == OrderState::Paying && shownIn(&paid, bread) == pieces(2)
                         && !log.at(table).line(bread) && cell.told(cell.authorOf("MG")),
                     "an order being paid was merged away, or no word");
    case 'B': {
        if (cell.is("PA"))
            return check(hasMoney(log, cell.authorOf("PA")) && breads(log) + parts(log) == pieces(2),
                         "goods or money are not there once");
        const bool closed = cell.is("FN") ? paid.state == OrderState::Paid : paid.state == OrderState::Paying;
        return check(closed && shownIn(&paid, bread) == pieces(2) && parts(log).isZero() && !log.at(table).line(bread)
                         && cell.told(cell.authorOf(cell.is("SP") ? "SP" : "MG")),
                     "the bill does not have its goods, or no word");
    }
    case 'R':
        return check(cell.told('a') && cell.told('b') && log.at(uid<OrderId>(late == 'a' ? 'x' : 'y')).needsManager,
                     "refunded twice without a word");
    case '-':
        return check(paid.state == OrderState::Paid && shownIn(&paid, bread) == pieces(2) && acts().last().stands(log),
                     "the paid order changed, or the refund is not there");
    case 'L':
        if (cell.is("QS"))
            return check(breads(log) == pieces(5) && cell.told(arrivedFirst), "the typed total, or a word, is missing");
        if (cell.is("HF"))
            return check(paid.customerName == nameOf(late) && cell.told(arrivedFirst), "the later does not stand");
        return check(both(), "the later does not stand");
    case '+':
        if (cell.is("SP")) // one line to type on, and the part
            return check(parts(log) == pieces(2) && breads(log) == (cell.is("QS") ? pieces(3) : pieces(1))
                             && (!cell.is("QS") || (cell.told('a') && cell.told('b'))),
                         "no sum, or no word");
        // Both typed and tapped; two taps need no word.
        return cell.is("QS") ? check(breads(log) == pieces(6) && cell.told('a') && cell.told('b'), "no sum, or no word")
                             : check(breads(log) == pieces(4), "taps do not add up");
    case 'T': {
        const QString note = paid.line(bread)->note();
        return check(note.contains(QStringLiteral("note of a")) && note.contains(QStringLiteral("note of b")),
                     "a text is lost");
    }
    case 'v': {
        if (cell.is("SP"))
            return check(breads(log).isZero() && parts(log) == pieces(2) && cell.told('a') && cell.told('b'),
                         "the part that was split off does not live on");
        const Quantity lives = cell.is("QS") ? pieces(5) : pieces(1);
        return check(breads(log) == lives && cell.told('a') && cell.told('b'), "what was unseen does not live on");
    }
    case 'r': return check(breads(log).isZero() && cell.told(cell.otherThan("RM")), "the line came back, or no word");
    case 's': return check(cell.x.stands(log) && !cell.anyTold(), "the same thing twice is not silent");
    case 'u':
        if (cell.is("SP"))
            return check(paid.state == OrderState::Cancelled && parts(log) == pieces(2)
                             && log.at(orderOf(cell.authorOf("SP"))).state == OrderState::Open
                             && cell.told(cell.authorOf("CA")),
                         "the part that was split off does not live on");
        return check(paid.state == OrderState::Open && openBesideTable(log) > 0 && cell.told(cell.authorOf("CA")),
                     "the order is not open with what was unseen");
    case 'c':
        return check(paid.state == OrderState::Cancelled && cell.told(cell.otherThan("CA")),
                     "the cancel does not stand");
    case 'a': {
        const char payer = cell.is("PB") ? cell.authorOf("PB") : cell.authorOf("PA");
        if (cell.is("PB") && (paid.state != OrderState::Paying || paid.lock->bill.total != eur(480)))
            return QStringLiteral("the bill being paid changed");
        if (cell.is("PA") && !hasMoney(log, payer))
            return QStringLiteral("the payment is not on record");
        if (cell.is("PB") && !cell.told(payer))
            return QStringLiteral("who takes the money does not know");
        const Act &change = cell.other(cell.is("PB") ? "PB" : "PA");
        return check(change.stands(log), "the change is not in the order");
    }
    case 'P': {
        if (paid.state != OrderState::Paid || totalsOf(paid, TaxRounding::PerLine).total != eur(480))
            return QStringLiteral("the paid content is not the bill");
        if (!cell.told(cell.otherThan("FN")) && !cell.told(cell.authorOf("FN")))
            return QStringLiteral("nobody was told");
        if (!paid.customerName.isEmpty() || !paid.line(bread)->note().isEmpty())
            return QStringLiteral("the paid order's header or note is not the bill's");
        const qint64 lives = cell.is("AL") ? 1000 : cell.is("QS") ? 3000 : cell.is("QD") ? 1000 : 0;
        return check(openBesideTable(log) == lives, "unseen additions are not in a follow-up order");
    }
    case '1':
        if (cell.is("MG"))
            return check((cell.is("CA") && cell.authorOf("CA") == arrivedFirst ? paid.state == OrderState::Cancelled
                                                                               : landed(log))
                             && cell.told(late) && !cell.told(arrivedFirst),
                         "the first does not stand, or the other was not told");
        return check(paid.state == OrderState::Paying && paid.lock->mark.op.device == uid<DeviceId>(arrivedFirst)
                         && cell.told(late),
                     "the first does not hold the lock, or the other was not told");
    case 'p':
    case 'm':
        if (!hasMoney(log, cell.authorOf("PA")))
            return QStringLiteral("the payment is not on record");
        return letter == 'p' ? QString() : check(paid.needsManager && cell.anyTold(), "overpaid without a word");
    case 'f':
        return check(paid.state == OrderState::Paid && !paid.lock && cell.told(cell.authorOf("PB")),
                     "a lock on a paid order");
    case 'q':
        return check(paid.state != OrderState::Cancelled && cell.told(cell.authorOf("CA")), "a cancel beat money");
    case 'F': return check(paid.state == OrderState::Paid && cell.told(cell.authorOf("CA")), "a cancel beat a payment");
    case '2': {
        int documents = 0;
        log.state.forEach([&](const Order &each) { documents += each.state == OrderState::Paid ? 1 : 0; });
        return check(documents == 2 && hasMoney(log, 'a') && hasMoney(log, 'b') && cell.told('a') && cell.told('b'),
                     "not both payments are on record as documents");
    }
    default: return QStringLiteral("no such letter");
    }
}

} // namespace

/// Every pair of what two cashiers can do to one order without having seen each other, in both orders of arrival, with
/// the operations made online (one at a time) or offline (all before any arrives).
class TestOutcomes : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfTheTableIsTried();
    void thePageSaysWhatTheTableSays();
    void whatTwoCashiersDoAtOnce_data();
    void whatTwoCashiersDoAtOnce();
    void whatWasSeenIsNoConflict_data() { whatTwoCashiersDoAtOnce_data(); }
    void whatWasSeenIsNoConflict();

private:
    static Log begin(Till &ana, Till &ben, bool isPaid)
    {
        Log log;
        op::AddLine other = add(tea, 1);
        other.order = table;
        log.say(ana, other);
        log.say(ana, add(bread, 2));
        if (isPaid) {
            log.look(ana);
            const Bill bill = billSeen(ana);
            log.place(log.make(ana, cash('p', 480)));
            log.place(log.make(ana, op::Finalize{order, bill, {uid<PaymentId>('p')}, eur(0), QStringLiteral("r"), {}}));
        }
        log.look(ana);
        log.look(ben);
        return log;
    }
};

void TestOutcomes::everyKindOfTheTableIsTried()
{
    QCOMPARE(acts().size(), OutcomeTable::kinds().size());
    for (qsizetype i = 0; i < acts().size(); ++i) {
        QCOMPARE(acts()[i].code, OutcomeTable::kinds()[i].code);
        for (qsizetype j = 0; j < acts().size(); ++j) {
            const bool isExplained = std::any_of(
                OutcomeTable::letters().cbegin(), OutcomeTable::letters().cend(),
                [&](const OutcomeTable::Letter &letter) { return letter.letter == OutcomeTable::letterOf(i, j); });
            QVERIFY(isExplained);
        }
    }
}

void TestOutcomes::thePageSaysWhatTheTableSays()
{
    QFile page(QStringLiteral(TANDEM_SOURCE "/sync/OUTCOMES.md"));
    if (qEnvironmentVariableIsSet("TANDEM_WRITE")) {
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write(OutcomeTable::page().toUtf8());
        page.close();
    }
    QVERIFY(page.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(page.readAll()), OutcomeTable::page());
}

void TestOutcomes::whatTwoCashiersDoAtOnce_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("rowFirst");
    QTest::addColumn<bool>("offline");
    for (int row = 0; row < acts().size(); ++row) {
        for (int column = row; column < acts().size(); ++column) {
            for (const bool rowFirst : {true, false}) {
                for (const bool offline : {true, false}) {
                    QTest::addRow("%s × %s = %c, %s first, %s", acts()[row].code, acts()[column].code,
                                  OutcomeTable::letterOf(row, column), acts()[rowFirst ? row : column].code,
                                  offline ? "offline" : "online")
                        << row << column << rowFirst << offline;
                }
            }
        }
    }
}

void TestOutcomes::whatTwoCashiersDoAtOnce()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(bool, rowFirst);
    QFETCH(bool, offline);
    Till ana{'a'};
    Till ben{'b'};
    const Act &x = acts()[row];
    const Act &y = acts()[column];
    Log log = begin(ana, ben, qstrcmp(y.code, "RF") == 0); // the last kind: never only in the row
    QList<Operation> first;
    QList<Operation> second;
    QList<Reduction> reductions;
    const auto make = [&](const Act &act, Till &till, QList<Operation> &into) {
        for (const OperationBody &body : act.make(till))
            into.append(log.make(till, body));
    };
    const auto place = [&](const QList<Operation> &operations) {
        for (const Operation &operation : operations)
            reductions.append(log.place(operation));
    };
    const Act &early = rowFirst ? x : y;
    const Act &late = rowFirst ? y : x;
    Till &earlyTill = rowFirst ? ana : ben;
    Till &lateTill = rowFirst ? ben : ana;
    make(early, earlyTill, first);
    if (!offline)
        place(first);
    make(late, lateTill, second); // without having looked
    if (offline)
        place(first);
    place(second);
    const QString wrong = broken(OutcomeTable::letterOf(row, column), {x, y, log, reductions}, earlyTill.name);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    // Whatever the cell: what is paid is what was printed, and net and tax make the total.
    log.state.forEach([&](const Order &each) {
        const Totals totals = totalsOf(each, TaxRounding::PerLine);
        QCOMPARE(totals.subtotal + totals.tax, totals.total);
        if (each.settlement)
            QCOMPARE(totals.total, each.settlement->bill.total);
    });
}

void TestOutcomes::whatWasSeenIsNoConflict()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(bool, rowFirst);
    QFETCH(bool, offline);
    // Only what a till lets its cashier do after having seen the other.
    const QStringList content{QStringLiteral("AL"), QStringLiteral("QS"), QStringLiteral("QD"),
                              QStringLiteral("PF"), QStringLiteral("NO"), QStringLiteral("HF")};
    const Act &early = acts()[rowFirst ? row : column];
    const Act &late = acts()[rowFirst ? column : row];
    if (offline || !content.contains(QLatin1String(early.code)) || !content.contains(QLatin1String(late.code)))
        return;
    if (qstrcmp(early.code, "AL") == 0 && qstrcmp(late.code, "AL") == 0)
        return; // one line is added once
    Till ana{'a'};
    Till ben{'b'};
    Log log = begin(ana, ben, false);
    for (const OperationBody &body : early.make(ana))
        log.say(ana, body);
    for (const OperationBody &body : late.make(ben)) {
        const Reduction reduction = log.say(ben, body);
        QCOMPARE(reduction.outcome, Outcome::Applied);
        QVERIFY(reduction.notices.isEmpty());
    }
    if (qstrcmp(late.code, "QD") == 0)
        QCOMPARE(breads(log), qstrcmp(early.code, "QS") == 0   ? pieces(6)
                              : qstrcmp(early.code, "QD") == 0 ? pieces(4)
                                                               : pieces(3));
    else
        QVERIFY(late.stands(log));
}

TANDEM_TEST(TestOutcomes)
#include "tst_outcomes.moc"
