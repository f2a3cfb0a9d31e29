#include "reduce_log.h"
#include "test_program.h"

#include <QRandomGenerator>

using namespace tandem;
using namespace tandem::testing;

namespace {

Rate percent(qint64 whole) { return Rate::fromTenThousandths(whole * 10'000); }

/// A line of its own for a category, with 20% tax in its price.
op::AddLine sold(LineId line, const QString &category, qint64 cents, qint64 count = 1)
{
    op::AddLine body = add(line, count, cents);
    body.category = category;
    body.taxes = {{QStringLiteral("VAT"), percent(20), true}};
    return body;
}

const QString food = QStringLiteral("Food");
const QString drinks = QStringLiteral("Drinks");

} // namespace

/// What a session adds up beside its money: the parts of what was sold.
class TestFigures : public QObject
{
    Q_OBJECT

    Reduction pay(Log &log, Till &till, const QList<op::PayAdd> &payments, std::optional<Money> rounding = {},
                  Money change = eur(0))
    {
        QList<PaymentId> ids;
        for (const op::PayAdd &payment : payments) {
            log.say(till, payment);
            ids.append(payment.payment);
        }
        const Bill bill = billOf(log.at(payments.first().order), TaxRounding::PerLine, {}, 0);
        return log.say(till,
                       op::Finalize{payments.first().order, bill, ids, change, QStringLiteral("A"), {}, rounding});
    }

private slots:
    void whatWasSoldIsToldByCategoryAndCashier()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, op::OpenSession{eur(0)});
        log.say(ana, sold(bread, food, 1000, 2));
        log.say(ana, sold(cake, drinks, 500));
        log.say(ana, op::SetDiscount{order, cake, percent(50)});
        log.say(ana, op::SetOrderDiscount{order, percent(10)});
        pay(log, ana, {cash('1', 2025)});
        const SessionFigures figures = log.state.session(uid<SessionId>('a'))->figures;
        QCOMPARE(figures.total, eur(2025));
        QCOMPARE(figures.categories, (QMap<QString, Money>{{food, eur(1800)}, {drinks, eur(225)}}));
        QCOMPARE(figures.cashiers, (QMap<QString, CashierTotal>{{QStringLiteral("a"), {1, eur(2025)}}}));
        QCOMPARE(figures.discounts, eur(200 + 275));
        QVERIFY(!figures.refunded && !figures.tips && !figures.rounding);
    }

    void aBillWithoutAHeadHasTheDiscountOfItsOrder()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, op::OpenSession{eur(0)});
        log.say(ana, sold(bread, food, 1000));
        log.say(ana, op::SetOrderDiscount{order, percent(10)});
        log.say(ana, cash('1', 900));
        Bill bill = billOf(log.at(order), TaxRounding::PerLine, {}, 0);
        bill.header.reset();
        log.say(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("A"), {}});
        QCOMPARE(log.state.session(uid<SessionId>('a'))->figures.discounts, eur(100));
    }

    void whatIsGivenBackIsToldAndTakenOffItsCategory()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, op::OpenSession{eur(0)});
        op::AddLine back = sold(bread, food, 1000, -1);
        back.refundOf = uid<OrderId>('x');
        back.refundOfLine = uid<LineId>('x');
        log.say(ana, back);
        log.say(ana, sold(cake, {}, 400));
        pay(log, ana, {cash('1', -600)});
        const SessionFigures figures = log.state.session(uid<SessionId>('a'))->figures;
        QCOMPARE(figures.refunded, eur(-1000));
        QCOMPARE(figures.categories, (QMap<QString, Money>{{food, eur(-1000)}, {QString(), eur(400)}}));
    }

    void tipsAndRoundingAreInTheDrawerAndNotInWhatWasSold()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, op::OpenSession{eur(0)});
        log.say(ana, sold(bread, food, 1003));
        op::PayAdd card = cash('1', 700);
        card.method = QStringLiteral("Card");
        card.kind = QStringLiteral("card");
        card.tip = eur(200);
        QCOMPARE(pay(log, ana, {card, cash('2', 1000)}, eur(2), eur(495)).outcome, Outcome::Applied);
        const Order &paid = log.at(order);
        QCOMPARE(paidOf(paid), eur(500 + 1000));
        QCOMPARE(paid.settlement->rounding, eur(2));
        QVERIFY(!paid.needsManager);
        const SessionFigures figures = log.state.session(uid<SessionId>('a'))->figures;
        QCOMPARE(figures.total, eur(1003));
        QCOMPARE(figures.methods.value(QStringLiteral("Card")).amount, eur(700));
        QCOMPARE(figures.methods.value(QStringLiteral("Cash")).amount, eur(505));
        QCOMPARE(figures.tips, eur(200));
        QCOMPARE(figures.rounding, eur(2));
    }

    void aTipGoesBackWithItsPayment()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, op::OpenSession{eur(0)});
        log.say(ana, sold(bread, food, 500));
        op::PayAdd given = cash('1', 600);
        given.tip = eur(100);
        log.say(ana, given);
        log.say(ana, op::PayVoid{order, given.payment});
        const SessionFigures figures = log.state.session(uid<SessionId>('a'))->figures;
        QCOMPARE(figures.tips, eur(0));
        QCOMPARE(figures.methods.value(QStringLiteral("Cash")).amount, eur(0));
    }

    void theGrandTotalOfAPosGoesOnOverItsSessionsAndStandsOnEachZ()
    {
        Log log;
        Till ana{'a'};
        const auto day = [&](char id, qint64 cents) {
            log.say(ana, op::OpenSession{eur(0)});
            op::AddLine line = sold(uid<LineId>(id), food, cents);
            line.order = uid<OrderId>(id);
            log.say(ana, line);
            op::PayAdd money = cash(id, cents);
            money.order = line.order;
            pay(log, ana, {money});
        };
        day('1', 700);
        log.say(ana, op::CloseSession{eur(700)});
        const PosSession *session = log.state.session(uid<SessionId>('a'));
        QCOMPARE(session->grandTotal, eur(700));
        day('2', 300); // late: in a supplement, and no part of that Z
        session = log.state.session(uid<SessionId>('a'));
        QCOMPARE(session->grandTotal, eur(700));
        QCOMPARE(session->supplements.size(), 1);
        QCOMPARE(session->supplements.first().figures.categories.value(food), eur(300));
        Operation opens = log.make(ana, op::OpenSession{eur(0)});
        opens.session = uid<SessionId>('z');
        log.place(opens);
        Operation closes = log.make(ana, op::CloseSession{eur(0)});
        closes.session = uid<SessionId>('z');
        log.place(closes);
        QCOMPARE(log.state.session(uid<SessionId>('z'))->grandTotal, eur(1000));

        StreamState read;
        QVERIFY(read.readHeader(log.state.serializeHeader()));
        QCOMPARE(read.grandTotals, log.state.grandTotals);
        QCOMPARE(read.sessions, log.state.sessions);
    }

    void ofTwoDiscountsOnAnOrderTheLaterStandsAndTheEarlierIsTold()
    {
        Log log;
        Till ana{'a'}, ben{'b'};
        log.say(ana, add(bread, 1, 1000));
        log.look(ben);
        log.say(ana, op::SetOrderDiscount{order, percent(10)});
        const Reduction later = log.place(log.make(ben, op::SetOrderDiscount{order, percent(20)}));
        QVERIFY(tells(later, "field-overridden", 'a'));
        QCOMPARE(totalsOf(log.at(order), TaxRounding::PerLine).total, eur(800));
    }

    void aDiscountOnTheOrderThatTheBillDidNotHaveChangesNothingAboutIt()
    {
        for (const bool paidFirst : {true, false}) {
            Log log;
            Till ana{'a'}, ben{'b'};
            log.say(ana, add(bread, 1, 1000));
            log.look(ana);
            log.look(ben);
            const Bill bill = billOf(log.at(order), TaxRounding::PerLine, {uid<LineageId>('L'), 1}, ana.counter + 1);
            const QList<Operation> paying{
                log.make(ana, cash('1', 1000)),
                log.make(ana, op::Finalize{order, bill, {uid<PaymentId>('1')}, eur(0), QStringLiteral("A"), {}})};
            const QList<Operation> change{log.make(ben, op::SetOrderDiscount{order, percent(20)})};
            bool told = false;
            for (const Operation &operation : paidFirst ? paying + change : change + paying)
                told = tells(log.place(operation), "kept-in-history", 'b') || told;
            QVERIFY(told);
            QVERIFY(log.at(order).discount.value.isZero());
            QCOMPARE(log.at(order).settlement->bill.total, eur(1000));
        }
    }

    void whatIsSplitOffAnOrderKeepsItsDiscount()
    {
        Log log;
        Till ana{'a'};
        log.say(ana, add(bread, 4, 1000));
        log.say(ana, op::SetOrderDiscount{order, percent(25)});
        const OrderId other = uid<OrderId>('2');
        log.say(ana, op::Split{order, other, {{bread, cake, pieces(1)}}});
        QCOMPARE(totalsOf(log.at(order), TaxRounding::PerLine).total, eur(2250));
        QCOMPARE(totalsOf(log.at(other), TaxRounding::PerLine).total, eur(750));
    }

    /// Whatever is sold, with whatever discounts and taxes: the parts are the whole, to the cent.
    void thePartsOfWhatWasSoldAddUp()
    {
        QRandomGenerator random(20261128);
        for (int run = 0; run < 3000; ++run) {
            Order sale;
            const auto below = [&](int end) { return int(random.bounded(end)); };
            for (int i = below(12); i >= 0; --i) {
                Line line;
                line.id = LineId::fromBytes(QByteArray(16, char(1 + i)));
                line.category = QStringList{food, drinks, QString()}[below(3)];
                line.quantity = Quantity::fromThousandths(below(9000) - 2000);
                line.unitPrice.value = eur(below(5000));
                line.discount.value = percent(below(101));
                if (below(2))
                    line.taxes.append({QStringLiteral("VAT"), percent(below(25)), below(2) == 0});
                if (below(3) == 0)
                    line.taxes.append({QStringLiteral("City"), Rate::fromTenThousandths(below(40'000)), false});
                sale.lines.append(line);
            }
            sale.discount.value = percent(below(3) ? 0 : below(101));
            for (const TaxRounding rounding : {TaxRounding::PerLine, TaxRounding::PerOrder}) {
                const Bill bill = billOf(sale, rounding, {}, 0);
                const Totals totals = totalsOf(sale, rounding);
                QCOMPARE(totalsOf(sale, bill, rounding), totals);
                Money parts = eur(0);
                for (const Money &part : categoriesOf(sale, bill, rounding))
                    parts += part;
                QCOMPARE(parts, bill.total);
                QCOMPARE(totals.subtotal + totals.tax, totals.total);
            }
        }
    }
};

TANDEM_TEST(TestFigures)
#include "tst_figures.moc"
