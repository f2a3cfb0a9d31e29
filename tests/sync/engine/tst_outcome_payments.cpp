#include "outcome_expected.h"
#include "test_program.h"

namespace tandem::outcomes {

namespace {

const QString payment = QStringLiteral("PB");

/// Ana does something and takes the money for the whole order.
struct Payer
{
    QString own; ///< What she did before; only the payment itself where that is "PB"
    Money total;
};

/// What Ben did of which she had not heard, in the order that she closed.
void addBens(Effects &effects, const QString &other)
{
    if (other == u"AL")
        effects.goOn(other, 'b');
    if (other == u"QD")
        effects.carryOn(1);
    if (other == u"QS") // of his total, what the bill had not
        effects.carryOn(typedBy('b') - effects.count(QStringLiteral("order bread")));
    if (other == u"SP")
        effects.put(QStringLiteral("part b"), QStringLiteral("cancelled")); // its goods were taken back
    if (other == u"PA" || other == u"FN")
        effects.put(QStringLiteral("order manager"), QStringLiteral("yes"));
    if (other == u"PA" || other == u"KS")
        effects.stand(other, 'b');
    if (other == u"FN")
        payTwice(effects, 'b');
}

/// The order is his: hers is a second document, with all that she was paid for.
Facts paidByBenFirst(const Payer &payer)
{
    Effects effects(before(false));
    effects.stand(QStringLiteral("FN"), 'b');
    if (payer.own == u"KS")
        effects.stand(payer.own, 'a');
    payTwice(effects, 'a');
    const QString second = QStringLiteral("second of order ");
    effects.put(second + QStringLiteral("bill"), payer.total.toString() + QStringLiteral(" a"));
    effects.put(second + QStringLiteral("money a"), payer.total.toString());
    if (payer.own == u"AL")
        effects.put(second + QStringLiteral("cake a"), QStringLiteral("1"));
    if (payer.own == u"QS")
        effects.put(second + QStringLiteral("bread"), QString::number(typedBy('a')));
    if (payer.own == u"QD")
        effects.put(second + QStringLiteral("bread"), QStringLiteral("3"));
    if (payer.own == u"PF")
        effects.put(second + QStringLiteral("bread price"), priceOf('a').toString());
    if (payer.own == u"HF")
        effects.put(second + QStringLiteral("customer"), QStringLiteral("a"));
    if (payer.own == u"AL" || payer.own == u"QS" || payer.own == u"QD") {
        // What was more than his bill had gone on, until her receipt came, too.
        effects.put(QStringLiteral("order goes on"), QStringLiteral("rest"));
        effects.put(QStringLiteral("rest"), QStringLiteral("cancelled"));
    }
    return effects.facts();
}

Facts paidByAna(const Payer &payer, const QString &other, bool isOtherFirst)
{
    Effects effects(before(false));
    if (payer.own != payment)
        effects.stand(payer.own, 'a');
    effects.pay(payer.total.toString(), 'a');
    addBens(effects, other);
    if (other == u"SP" && payer.own == u"HF" && !isOtherFirst)
        effects.put(QStringLiteral("part b customer"), QStringLiteral("a"));
    return effects.facts();
}

/// Of what she did one after the other each is told as the table says; what was settled by one needs no word at the
/// next.
OutcomeTable::Told toldOf(const QString &own, const QString &other, bool isOtherFirst)
{
    QStringList done{QStringLiteral("FN")};
    if (isOtherFirst)
        done = own == payment ? QStringList{payment, QStringLiteral("PA"), QStringLiteral("FN")}
                              : QStringList{own, payment, QStringLiteral("PA"), QStringLiteral("FN")};
    else if (other == u"KS")
        done = QStringList{own}; // the kitchen's tickets are of a paid order, too
    if (own == other && (own == u"PF" || own == u"HF"))
        done = QStringList{isOtherFirst ? own : QStringLiteral("FN")}; // overridden before the bill was made
    OutcomeTable::Told all;
    for (const QString &code : std::as_const(done)) {
        const OutcomeTable::Told told = OutcomeTable::told(indexOf(code), indexOf(other), !isOtherFirst);
        for (const QString &each : told.one) {
            if (!all.one.contains(each))
                all.one.append(each);
        }
        for (const QString &each : told.other) {
            if (!all.other.contains(each))
                all.other.append(each);
        }
    }
    return all;
}

} // namespace

/// One cashier does something and takes the money for the whole order, the other does something of which that one has
/// not heard: because the other is cut off, or the payer is. What is paid is the bill as it was printed.
class TestOutcomePayments : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPaidIsTheBillAsPrinted_data();
    void whatIsPaidIsTheBillAsPrinted();
};

void TestOutcomePayments::whatIsPaidIsTheBillAsPrinted_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("payerIsCutOff");
    // After the other kinds nothing is left to be paid.
    for (const char *own : {"AL", "QS", "QD", "PF", "NO", "HF", "KS", "PB"}) {
        for (const Act &other : acts()) {
            if (qstrcmp(other.code, "RF") == 0)
                continue;
            for (const bool payerIsCutOff : {false, true}) {
                QTest::addRow("%s and paid%s, %s%s", own, payerIsCutOff ? " offline" : "", other.code,
                              payerIsCutOff ? "" : " offline")
                    << QString::fromLatin1(own) << QString::fromLatin1(other.code) << payerIsCutOff;
            }
        }
    }
}

void TestOutcomePayments::whatIsPaidIsTheBillAsPrinted()
{
    QFETCH(QString, own);
    QFETCH(QString, other);
    QFETCH(bool, payerIsCutOff);
    Floor floor;
    Cashier ana('a');
    Cashier ben('b');
    Cashier cleo('c');
    floor.open({&ana, &ben, &cleo}, false);
    if (own != payment)
        acts()[indexOf(own)].make(ana);
    const Bill bill = ana.pays(order, 'a');
    acts()[indexOf(other)].make(ben);
    Cashier &online = payerIsCutOff ? ben : ana;
    Cashier &cutOff = payerIsCutOff ? ana : ben;
    floor.send(online);
    floor.deliver({&online, &cleo});
    floor.send(cutOff);
    floor.deliver({&ana, &ben, &cleo});
    QCOMPARE(floor.difference({&ana, &ben, &cleo}), QString());
    QCOMPARE(brokenTotals(floor.state()), QString());
    const Payer payer{own, bill.total};
    QCOMPARE(differenceOf(factsOf(floor.state()), payerIsCutOff && other == u"FN"
                                                      ? paidByBenFirst(payer)
                                                      : paidByAna(payer, other, payerIsCutOff)),
             QString());
    const OutcomeTable::Told told = toldOf(own, other, payerIsCutOff);
    QCOMPARE(ana.told, told.one);
    QCOMPARE(ben.told, told.other);
    QCOMPARE(floor.notices().size(), ana.told.size() + ben.told.size());
}

} // namespace tandem::outcomes

using tandem::outcomes::TestOutcomePayments;
TANDEM_TEST(TestOutcomePayments)
#include "tst_outcome_payments.moc"
