#include "app/register/session_csv.h"
#include "test_program.h"

#include <QDateTime>

using namespace tandem;

namespace {

Money eur(qint64 cents) { return Money::fromMinor(cents, Currency()); }

PosSession aSession()
{
    PosSession session;
    session.id = SessionId::fromBytes(QByteArray(16, '\x11'));
    session.pos = QStringLiteral("=Bar, left");
    session.run = 3;
    session.openedAt = QDateTime(QDate(2026, 7, 1), QTime(8, 0)).toMSecsSinceEpoch();
    session.figures.orders = 2;
    session.figures.total = eur(1080);
    session.figures.methods = {{QStringLiteral("Cash"), {QStringLiteral("cash"), eur(1080)}}};
    session.figures.taxes = {{QStringLiteral("VAT"), {eur(900), eur(180)}}};
    session.figures.categories = {{QString(), eur(1080)}};
    session.figures.cashiers = {{QStringLiteral("Ana"), {2, eur(1080)}}};
    session.figures.tips = eur(100);
    CashMove move;
    move.amount = eur(-500);
    move.reason = QStringLiteral("bank \"main\"");
    session.figures.moves = {move};
    Drawer drawer;
    drawer.startingCash = eur(2000);
    drawer.cash = eur(1080);
    drawer.moved = eur(-500);
    session.drawers = {drawer};
    return session;
}

QStringList linesOf(const PosSession &session)
{
    return QString::fromUtf8(sessionsCsv({session})).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
}

} // namespace

class TestSessionCsv : public QObject
{
    Q_OBJECT

private slots:
    void eachFigureOfASessionHasALine()
    {
        const QString head = aSession().id.toString() + QStringLiteral(",\"'=Bar, left\",3,2026-07-01T08:00:00,,0,");
        QStringList expected{QStringLiteral("session,pos,run,opened,closed,part,what,name,amount")};
        for (const char *rest : {"orders,,2", "total,,10.80", "method,Cash,10.80", "tax_net,VAT,9.00", "tax,VAT,1.80",
                                 "category,,10.80", "cashier,Ana,10.80", "tips,,1.00",
                                 "cash_out,\"bank \"\"main\"\"\",-5.00", "float,,20.00", "expected,,25.80"})
            expected.append(head + QLatin1String(rest));
        QCOMPARE(linesOf(aSession()), expected);
    }

    void aClosedOneHasItsCountAndWhatCameLaterIsAPartOfItsOwn()
    {
        PosSession session = aSession();
        session.open = false;
        session.closedAt = QDateTime(QDate(2026, 7, 1), QTime(18, 30)).toMSecsSinceEpoch();
        session.drawers[0].countedCash = eur(2500);
        session.grandTotal = eur(123456);
        Supplement late;
        late.figures.orders = 1;
        late.figures.total = eur(240);
        session.supplements = {late};
        const QStringList lines = linesOf(session);
        for (const char *end : {",2026-07-01T18:30:00,0,counted,,25.00", ",0,difference,,-0.80",
                                ",0,grand_total,,1234.56", ",1,orders,,1", ",1,total,,2.40"}) {
            QVERIFY2(std::any_of(lines.cbegin(), lines.cend(),
                                 [&](const QString &line) { return line.endsWith(QLatin1String(end)); }),
                     end);
        }
    }
};

TANDEM_TEST(TestSessionCsv)
#include "tst_session_csv.moc"
