#include "every_member.h"
#include "sync/model/stream_state.h"
#include "test_program.h"

using namespace tandem;
using namespace tandem::testing;

namespace {

/// What is read of bytes, written again; nothing when they are refused.
using Rewrite = std::function<std::optional<QByteArray>(const QByteArray &)>;

std::optional<QByteArray> rewrittenOrder(const QByteArray &bytes)
{
    const auto order = deserializeOrder(bytes);
    return order ? std::optional(serialize(*order)) : std::nullopt;
}

std::optional<QByteArray> rewrittenHeader(const QByteArray &bytes)
{
    StreamState state;
    return state.readHeader(bytes) ? std::optional(state.serializeHeader()) : std::nullopt;
}

/// Two lineages, two sessions and two orders with former numbers, each of them full.
StreamState fullState()
{
    StreamState state;
    state.run = 3;
    state.lastNumber = 12;
    for (const char lineage : {'K', 'L'})
        state.lineageStarts.insert(LineageId::fromBytes(QByteArray(16, lineage)), {lineage, true, 70, 60});
    state.sessions = {Members::full<PosSession>(), PosSession()};
    state.numbering = Members::full<Numbering>();
    state.numbering.former.insert(OrderId::fromBytes(QByteArray(16, 'o')), {{1, 7}, {2, 1}});
    return state;
}

/// The first place where two texts of bytes differ.
qsizetype differsAt(const QByteArray &one, const QByteArray &other)
{
    return std::mismatch(one.cbegin(), one.cend(), other.cbegin(), other.cend()).first - one.cbegin();
}

} // namespace

class TestSerialize : public QObject
{
    Q_OBJECT

private slots:
    void anOrderIsReadAsItWasWrittenWhateverIsInIt()
    {
        Order order = Members::full<Order>();
        const Order full = order;
        const QByteArray bytes = serialize(order);
        QCOMPARE(deserializeOrder(bytes), std::optional(order));
        QCOMPARE(deserializeOrder(serialize(Order())), std::optional(Order()));
        int changes = 0;
        Members::eachChange(order, [&](const QString &way) {
            const QByteArray changed = serialize(order);
            QVERIFY2(changed != bytes, qPrintable(way + QStringLiteral(" is not written")));
            QVERIFY2(deserializeOrder(changed) == order, qPrintable(way + QStringLiteral(" is not read")));
            ++changes;
        });
        QVERIFY(changes > 300);
        QVERIFY(order == full);
    }

    void aSessionIsReadAsItWasWrittenWhateverIsInIt()
    {
        StreamState state = fullState();
        const QByteArray bytes = state.serializeHeader();
        PosSession &session = state.sessions.first();
        Members::eachChange(session, [&](const QString &way) {
            const QByteArray changed = state.serializeHeader();
            QVERIFY2(changed != bytes, qPrintable(way + QStringLiteral(" is not written")));
            StreamState read;
            QVERIFY2(read.readHeader(changed), qPrintable(way));
            QVERIFY2(read.sessions == state.sessions, qPrintable(way + QStringLiteral(" is not read")));
        });
    }

    void aLineKeepsWhatItMetOnItsWayHoweverLittle_data()
    {
        QTest::addColumn<Line>("line");
        const Line full = Members::full<Line>();
        Line line;
        QTest::newRow("it stayed") << line;
        line.parts = full.parts;
        QTest::newRow("a part went elsewhere") << line;
        line = Line();
        line.partOf = full.partOf;
        line.partOfOrder = full.partOfOrder;
        QTest::newRow("it is a part") << line;
        line = Line();
        line.homes = full.homes;
        QTest::newRow("its order was merged") << line;
        line = Line();
        line.kitchen = full.kitchen;
        QTest::newRow("the kitchen knows it") << line;
        line = Line();
        line.claims = full.claims;
        QTest::newRow("a bill took of it") << line;
    }
    void aLineKeepsWhatItMetOnItsWayHoweverLittle()
    {
        QFETCH(Line, line);
        Order order;
        order.lines = {line, Line()};
        QCOMPARE(deserializeOrder(serialize(order)), std::optional(order));
    }

    void whatBreaksOffAnywhereIsRefused()
    {
        const QByteArray order = serialize(Members::full<Order>());
        for (qsizetype size = 0; size < order.size(); ++size)
            QVERIFY2(!deserializeOrder(order.first(size)), QByteArray::number(size));
        QVERIFY(!deserializeOrder(order + '\0'));
    }

    void aHeaderThatBreaksOffAnywhereIsRefused()
    {
        const QByteArray header = fullState().serializeHeader();
        StreamState neverPutBack = fullState();
        neverPutBack.numbering = {};
        // How numbers stand comes last, and only where a hub was put back: before it a header may end.
        const qsizetype may = neverPutBack.serializeHeader().size();
        QVERIFY(may < header.size());
        for (qsizetype size = 0; size < header.size(); ++size)
            QVERIFY2(rewrittenHeader(header.first(size)).has_value() == (size == may), QByteArray::number(size));
        QVERIFY(!rewrittenHeader(header + '\0'));
    }

    void aDamagedByteMakesAnotherOrderOrNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Rewrite>("rewritten");
        QTest::newRow("an order") << serialize(Members::full<Order>()) << Rewrite(rewrittenOrder);
        QTest::newRow("a header") << fullState().serializeHeader() << Rewrite(rewrittenHeader);
    }
    void aDamagedByteMakesAnotherOrderOrNone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Rewrite, rewritten);
        QCOMPARE(rewritten(bytes), std::optional(bytes));
        int refused = 0;
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const int flip : {0x01, 0x80, 0xff}) {
                QByteArray damaged = bytes;
                damaged[at] = char(damaged[at] ^ flip);
                const auto read = rewritten(damaged);
                refused += !read;
                const QByteArray where = "byte " + QByteArray::number(at) + " ^ " + QByteArray::number(flip);
                QVERIFY2(!read || *read != bytes, where + " is taken as if nothing had happened");
                QVERIFY2(!read || rewritten(*read) == read, where + " is read otherwise the next time");
            }
        }
        QVERIFY(refused > bytes.size() / 4);
    }

    void whatNobodyWritesIsRefused_data()
    {
        QTest::addColumn<std::function<void(Order &)>>("change"); // where it makes a difference the damage is done
        QTest::addColumn<qsizetype>("before");                    // so many bytes before that
        QTest::addColumn<QByteArray>("damage");
        const auto row = [](const char *name, const QByteArray &damage, const std::function<void(Order &)> &change,
                            qsizetype before = 0) { QTest::newRow(name) << change << before << damage; };
        const auto pay = [](Order &order) { order.state = OrderState::Paid; };
        row("a state after the last one", "\x05", pay);
        row("a state before the first one", "\xff", pay);
        row("neither yes nor no", "\x02", [](Order &order) { order.needsManager = false; });
        row("neither there nor not", "\xff", [](Order &order) { order.changedBy.reset(); });
        const auto goAbroad = [](Order &order) { order.currency = *Currency::parse(u"SEK"); };
        row("a currency in small letters", "jpy", goAbroad);
        row("a currency of other signs", "\xc4\xff\x01", goAbroad);
        row("a currency of no length", QByteArray(4, '\0'), goAbroad, 4);
        row(
            "a text longer than all", "\x7f", [](Order &order) { order.customerName.clear(); }, 3);
        row(
            "more payments than there is room for", "\x7f", [](Order &order) { order.payments.clear(); }, 7);
        row("a value that is no JSON", "\"\"\"", [](Order &order) {
            QJsonValue &value = order.extra.first().value;
            value = u'X' + value.toString().sliced(1);
        });
    }
    void whatNobodyWritesIsRefused()
    {
        QFETCH(std::function<void(Order &)>, change);
        QFETCH(qsizetype, before);
        QFETCH(QByteArray, damage);
        Order order = Members::full<Order>();
        QByteArray bytes = serialize(order);
        change(order);
        bytes.replace(differsAt(bytes, serialize(order)) - before, damage.size(), damage);
        QCOMPARE(rewrittenOrder(bytes), std::nullopt);
    }
};

TANDEM_TEST(TestSerialize)
#include "tst_serialize.moc"
