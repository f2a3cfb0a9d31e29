#include "outcome_expected.h"
#include "test_program.h"

namespace tandem::outcomes {

namespace {

/// One thing that a letter of the outcome table says beside what its pairs of kinds show: what two cashiers do, who
/// have not seen each other, and what becomes of it. Where the letter is not symmetric, `isAnaFirst` counts.
struct Clause
{
    const char *name;
    std::function<void(Cashier &)> anas;
    std::function<void(Cashier &)> bens;
    std::function<void(Effects &, bool isAnaFirst)> becomes;
    std::function<OutcomeTable::Told(bool isAnaFirst)> told = nullptr; ///< Nobody is told where there is none
    std::function<void(Cashier &)> before = nullptr;                   ///< What both have seen
};

using Told = OutcomeTable::Told;
const QString breadFact = QStringLiteral("order bread");
const OrderId third = uid<OrderId>('3');

std::function<void(Cashier &)> does(const OperationBody &body)
{
    return [=](Cashier &who) { who.does(body); };
}
std::function<Told(bool)> both(const char *code)
{
    return [=](bool) { return Told{{QLatin1String(code)}, {QLatin1String(code)}}; };
}
std::function<Told(bool)> later(const char *code)
{
    return [=](bool isAnaFirst) {
        return isAnaFirst ? Told{{}, {QLatin1String(code)}} : Told{{QLatin1String(code)}, {}};
    };
}
std::function<Told(bool)> ana(const char *code)
{
    return [=](bool) { return Told{{QLatin1String(code)}, {}}; };
}
Rate tenPercent() { return Rate::fromTenThousandths(100'000); }
op::SetExtra extra(const char *key, LineId line, const char *value)
{
    return {order, line, QLatin1String(key), QJsonValue(QLatin1String(value))};
}
op::Split splitOff(char till, qint64 count) { return {order, splitOf(till), {{bread, partOf(till), pieces(count)}}}; }
op::SendToKitchen twoToKitchen() { return {order, {{bread, pieces(2), QString()}}, QString()}; }

const QList<Clause> &clauses()
{
    static const QList<Clause> all{
        // L
        {"of a line, price and discount are two fields", does(op::SetPrice{order, bread, eur(199)}),
         does(op::SetDiscount{order, bread, tenPercent()}),
         [](Effects &effects, bool) {
             effects.put(QStringLiteral("order bread price"), QStringLiteral("1.99"));
             effects.put(QStringLiteral("order bread discount"), tenPercent().toString());
         }},
        {"of two discounts the later stands", does(op::SetDiscount{order, bread, tenPercent()}),
         does(op::SetDiscount{order, bread, Rate::fromTenThousandths(200'000)}),
         [](Effects &effects, bool isAnaFirst) {
             effects.put(QStringLiteral("order bread discount"),
                         Rate::fromTenThousandths(isAnaFirst ? 200'000 : 100'000).toString());
         },
         [](bool isAnaFirst) {
             const QString code = QStringLiteral("field-overridden");
             return isAnaFirst ? Told{{code}, {}} : Told{{}, {code}};
         }},
        {"the same price twice needs no word", does(op::SetPrice{order, bread, eur(199)}),
         does(op::SetPrice{order, bread, eur(199)}),
         [](Effects &effects, bool) { effects.put(QStringLiteral("order bread price"), QStringLiteral("1.99")); }},
        {"customer and fiscal position are two fields", does(op::SetCustomer{order, uid<CustomerId>('a'), nameOf('a')}),
         does(op::SetFiscalPosition{order, QStringLiteral("abroad"), {}}),
         [](Effects &effects, bool) {
             effects.put(QStringLiteral("order customer"), QStringLiteral("a"));
             effects.put(QStringLiteral("order fiscal"), QStringLiteral("abroad"));
         }},
        {"an extension's fields are told apart by key and by line", does(extra("x.k", LineId(), "of a")),
         [](Cashier &who) {
             who.does(extra("x.l", LineId(), "of b"));
             who.does(extra("x.k", bread, "of b"));
         },
         [](Effects &effects, bool) {
             effects.put(QStringLiteral("order x.k"), QStringLiteral("of a"));
             effects.put(QStringLiteral("order x.l"), QStringLiteral("of b"));
             effects.put(QStringLiteral("order bread x.k"), QStringLiteral("of b"));
         }},
        // +
        {"one less of a typed total", does(op::SetQuantity{order, bread, pieces(5)}),
         does(op::ChangeQuantity{order, bread, pieces(-1)}),
         [](Effects &effects, bool) { effects.setCount(breadFact, 4); }, both("quantity-combined")},
        {"below nothing is nothing", does(op::ChangeQuantity{order, bread, pieces(-2)}),
         does(op::ChangeQuantity{order, bread, pieces(-1)}),
         [](Effects &effects, bool) { effects.setCount(breadFact, 0); }},
        // T
        {"equal notes stand once", does(op::SetNote{order, bread, QStringLiteral("no nuts")}),
         does(op::SetNote{order, bread, QStringLiteral("no nuts")}),
         [](Effects &effects, bool) { effects.put(QStringLiteral("order bread note"), QStringLiteral("no nuts")); }},
        {"both notes of an order are kept", does(op::SetNote{order, LineId(), QStringLiteral("a")}),
         does(op::SetNote{order, LineId(), QStringLiteral("b")}),
         [](Effects &effects, bool isAnaFirst) {
             effects.put(QStringLiteral("order note"), isAnaFirst ? QStringLiteral("a · b") : QStringLiteral("b · a"));
         }},
        // k
        {"of less than went to the kitchen a void slip is due, of a tap",
         does(op::ChangeQuantity{order, bread, pieces(-1)}), does(twoToKitchen()),
         [](Effects &effects, bool) {
             effects.setCount(breadFact, 1);
             effects.put(QStringLiteral("order bread sent"), QStringLiteral("2"));
         },
         both("kitchen-due")},
        {"of less than went to the kitchen a void slip is due, of a total",
         does(op::SetQuantity{order, bread, pieces(1)}), does(twoToKitchen()),
         [](Effects &effects, bool) {
             effects.setCount(breadFact, 1);
             effects.put(QStringLiteral("order bread sent"), QStringLiteral("2"));
         },
         both("kitchen-due")},
        // n
        {"an order's note that the ticket had not is due",
         does(op::SetNote{order, LineId(), QStringLiteral("no nuts")}), does(twoToKitchen()),
         [](Effects &effects, bool) {
             effects.put(QStringLiteral("order note"), QStringLiteral("no nuts"));
             effects.put(QStringLiteral("order note due"), QStringLiteral("yes"));
             effects.put(QStringLiteral("order bread sent"), QStringLiteral("2"));
         },
         both("kitchen-due")},
        // h, d
        {"an order's note goes along with the merge", does(op::SetNote{order, LineId(), QStringLiteral("no nuts")}),
         does(op::Merge{order, table}),
         [](Effects &effects, bool) {
             effects.stand(QStringLiteral("MG"), 'b');
             effects.put(QStringLiteral("table note"), QStringLiteral("no nuts"));
         }},
        {"what is put into an order that was merged away follows it, however far", does(add(cakeOf('a'), 1)),
         [](Cashier &who) {
             who.does(op::Merge{order, table});
             who.does(op::Merge{table, third});
         },
         [](Effects &effects, bool) {
             effects.put(QStringLiteral("order"), QStringLiteral("merged into table"));
             effects.put(QStringLiteral("table"), QStringLiteral("merged into third"));
             effects.setCount(breadFact, 0);
             effects.drop(QStringLiteral("table tea"));
             effects.put(QStringLiteral("third"), QStringLiteral("open"));
             effects.put(QStringLiteral("third bread"), QStringLiteral("2"));
             effects.put(QStringLiteral("third tea"), QStringLiteral("1"));
             effects.put(QStringLiteral("third cake a"), QStringLiteral("1"));
             effects.put(QStringLiteral("third coffee"), QStringLiteral("1"));
         },
         nullptr, does(addTo(third, soldBy('c'), 1))},
        // 1
        {"of two merges into different orders the first stands", does(op::Merge{order, table}),
         does(op::Merge{order, third}),
         [](Effects &effects, bool isAnaFirst) {
             effects.put(QStringLiteral("third"), QStringLiteral("open"));
             effects.put(QStringLiteral("third coffee"), QStringLiteral("1"));
             if (isAnaFirst)
                 return effects.stand(QStringLiteral("MG"), 'a');
             effects.put(QStringLiteral("order"), QStringLiteral("merged into third"));
             effects.setCount(breadFact, 0);
             effects.put(QStringLiteral("third bread"), QStringLiteral("2"));
         },
         later("merge-refused"), does(addTo(third, soldBy('c'), 1))},
        {"of two orders merged into each other the first merge stands", does(op::Merge{order, table}),
         does(op::Merge{table, order}),
         [](Effects &effects, bool isAnaFirst) {
             if (isAnaFirst)
                 return effects.stand(QStringLiteral("MG"), 'a');
             effects.put(QStringLiteral("table"), QStringLiteral("merged into order"));
             effects.drop(QStringLiteral("table tea"));
             effects.put(QStringLiteral("order tea"), QStringLiteral("1"));
         },
         later("merge-refused")},
        // o
        {"a discount goes to what was split off, too", does(op::SetDiscount{order, bread, tenPercent()}),
         does(splitOff('b', 1)),
         [](Effects &effects, bool) {
             effects.setCount(breadFact, 1);
             effects.put(QStringLiteral("order bread discount"), tenPercent().toString());
             effects.put(QStringLiteral("part b"), QStringLiteral("open"));
             effects.put(QStringLiteral("part b bread"), QStringLiteral("1"));
             effects.put(QStringLiteral("part b bread from"), QStringLiteral("bread"));
             effects.put(QStringLiteral("part b bread discount"), tenPercent().toString());
         }},
        // C
        {"two splits for which there is enough both stand", does(splitOff('a', 1)), does(splitOff('b', 1)),
         [](Effects &effects, bool) {
             effects.setCount(breadFact, 0);
             for (const char till : {'a', 'b'}) {
                 const QString part = QStringLiteral("part ") + nameOf(till);
                 effects.put(part, QStringLiteral("open"));
                 effects.put(part + QStringLiteral(" bread"), QStringLiteral("1"));
                 effects.put(part + QStringLiteral(" bread from"), QStringLiteral("bread"));
             }
         }},
        {"the later split takes what is left", does(splitOff('a', 2)), does(splitOff('b', 2)),
         [](Effects &effects, bool isAnaFirst) {
             effects.setCount(breadFact, 0);
             const QString first = QStringLiteral("part ") + nameOf(isAnaFirst ? 'a' : 'b');
             const QString second = QStringLiteral("part ") + nameOf(isAnaFirst ? 'b' : 'a');
             for (const auto &[part, count] : {std::pair(first, "2"), std::pair(second, "1")}) {
                 effects.put(part, QStringLiteral("open"));
                 effects.put(part + QStringLiteral(" bread"), QLatin1String(count));
                 effects.put(part + QStringLiteral(" bread from"), QStringLiteral("bread"));
             }
         },
         later("split-clipped"), does(op::SetQuantity{order, bread, pieces(3)})},
        // v, u, P: one less of what is taken away, or paid, is nothing that could live on
        {"one less of a line that is removed", does(op::ChangeQuantity{order, bread, pieces(-1)}),
         does(op::RemoveLine{order, bread}), [](Effects &effects, bool) { effects.setCount(breadFact, 0); },
         both("quantity-combined")},
        {"one less of an order that is cancelled", does(op::ChangeQuantity{order, bread, pieces(-1)}),
         does(op::Cancel{order}), [](Effects &effects, bool) { effects.stand(QStringLiteral("CA"), 'b'); },
         ana("kept-in-history")},
        {"one less of a line that is paid", does(op::ChangeQuantity{order, bread, pieces(-1)}),
         [](Cashier &who) { who.takesMoney(order, who.billOf(order), 'b'); },
         [](Effects &effects, bool) { effects.stand(QStringLiteral("FN"), 'b'); }, ana("kept-in-history")},
        // B
        {"what was split off and paid there is paid twice",
         [](Cashier &who) {
             who.does(splitOff('a', 2));
             who.takesMoney(splitOf('a'), who.billOf(splitOf('a')), 'a');
         },
         [](Cashier &who) { who.takesMoney(order, who.billOf(order), 'b'); },
         [](Effects &effects, bool isAnaFirst) {
             effects.stand(QStringLiteral("FN"), 'b');
             effects.put(QStringLiteral("part a"), QStringLiteral("paid"));
             effects.put(QStringLiteral("part a bill"), QStringLiteral("4.80 a"));
             effects.put(QStringLiteral("part a money a"), QStringLiteral("4.80"));
             effects.put(QStringLiteral("part a bread"), QStringLiteral("2"));
             effects.put(QStringLiteral("part a bread from"), QStringLiteral("bread"));
             effects.put((isAnaFirst ? QStringLiteral("order") : QStringLiteral("part a")) + QStringLiteral(" manager"),
                         QStringLiteral("yes"));
         },
         [](bool isAnaFirst) {
             const QString twice = QStringLiteral("paid-twice");
             return isAnaFirst ? Told{{twice}, {twice}} : Told{{QStringLiteral("kept-in-history"), twice}, {twice}};
         }},
    };
    return all;
}

} // namespace

/// What the letters of the outcome table say of other fields, less instead of more, chains and the like.
class TestOutcomeWords : public QObject
{
    Q_OBJECT

private slots:
    void whatALetterSaysHolds_data();
    void whatALetterSaysHolds();
};

void TestOutcomeWords::whatALetterSaysHolds_data()
{
    QTest::addColumn<int>("clause");
    QTest::addColumn<bool>("isAnaFirst");
    for (int clause = 0; clause < clauses().size(); ++clause) {
        for (const bool isAnaFirst : {true, false}) {
            QTest::addRow("%s, the %s first", clauses()[clause].name, isAnaFirst ? "one" : "other")
                << clause << isAnaFirst;
        }
    }
}

void TestOutcomeWords::whatALetterSaysHolds()
{
    QFETCH(int, clause);
    QFETCH(bool, isAnaFirst);
    const Clause &here = clauses()[clause];
    Floor floor;
    Cashier ana('a');
    Cashier ben('b');
    Cashier cleo('c');
    const QList<Cashier *> everybody{&ana, &ben, &cleo};
    floor.open(everybody, false);
    if (here.before) {
        here.before(cleo);
        floor.send(cleo);
        floor.deliver(everybody);
    }
    here.anas(ana);
    here.bens(ben);
    floor.send(isAnaFirst ? ana : ben);
    floor.send(isAnaFirst ? ben : ana);
    floor.deliver(everybody);
    QCOMPARE(floor.difference({&ana, &ben, &cleo}), QString());
    QCOMPARE(brokenTotals(floor.state()), QString());
    Effects effects(before(false));
    here.becomes(effects, isAnaFirst);
    QCOMPARE(differenceOf(factsOf(floor.state()), effects.facts()), QString());
    const Told told = here.told ? here.told(isAnaFirst) : Told();
    QCOMPARE(ana.told, told.one);
    QCOMPARE(ben.told, told.other);
    QCOMPARE(floor.notices().size(), ana.told.size() + ben.told.size());
}

} // namespace tandem::outcomes

using tandem::outcomes::TestOutcomeWords;
TANDEM_TEST(TestOutcomeWords)
#include "tst_outcome_words.moc"
