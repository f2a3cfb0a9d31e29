#include "app/register/session_csv.h"

#include "sync/import/csv_text.h"

#include <QDateTime>

namespace tandem {

namespace {

class SessionTable
{
public:
    void add(const PosSession &session)
    {
        m_head = {session.id.toString(), csvText(session.pos), QString::number(session.run), time(session.openedAt),
                  session.open ? QString() : time(session.closedAt)};
        m_part = 0;
        figures(session.figures);
        drawer(figuresOf(session), session.open);
        if (session.grandTotal)
            line("grand_total", {}, *session.grandTotal);
        for (const Supplement &late : session.supplements) {
            ++m_part;
            figures(late.figures);
            if (late.drawer)
                drawer(figuresOf(*late.drawer, session.figures.total.currency()), false);
        }
    }
    QByteArray csv() const { return m_csv.toUtf8(); }

private:
    static QString time(qint64 when)
    {
        return when > 0 ? QDateTime::fromMSecsSinceEpoch(when).toString(Qt::ISODate) : QString();
    }
    void put(const char *what, const QString &name, const QString &value)
    {
        m_csv += csvLine(m_head + QStringList{QString::number(m_part), QLatin1String(what), csvText(name), value});
    }
    void line(const char *what, const QString &name, Money amount) { put(what, name, amount.toString()); }
    void maybe(const char *what, const std::optional<Money> &amount)
    {
        if (amount)
            line(what, {}, *amount);
    }
    void figures(const SessionFigures &figures)
    {
        put("orders", {}, QString::number(figures.orders));
        line("total", {}, figures.total);
        for (auto it = figures.methods.cbegin(); it != figures.methods.cend(); ++it)
            line("method", it.key(), it->amount);
        for (auto it = figures.taxes.cbegin(); it != figures.taxes.cend(); ++it) {
            line("tax_net", it.key(), it->net);
            line("tax", it.key(), it->tax);
        }
        for (auto it = figures.categories.cbegin(); it != figures.categories.cend(); ++it)
            line("category", it.key(), *it);
        for (auto it = figures.cashiers.cbegin(); it != figures.cashiers.cend(); ++it)
            line("cashier", it.key(), it->total);
        maybe("discounts", figures.discounts);
        maybe("refunded", figures.refunded);
        maybe("tips", figures.tips);
        maybe("rounding", figures.rounding);
        for (const CashMove &move : figures.moves)
            line(move.amount.minor() < 0 ? "cash_out" : "cash_in", move.reason, move.amount);
    }
    void drawer(const DrawerFigures &drawer, bool open)
    {
        line("float", {}, drawer.startingCash);
        line("expected", {}, drawer.expected);
        if (open && !drawer.counted)
            return;
        const Money counted = drawer.counted.value_or(Money::zero(drawer.expected.currency()));
        line("counted", {}, counted);
        line("difference", {}, counted - drawer.expected);
    }

    QString m_csv = QStringLiteral("session,pos,run,opened,closed,part,what,name,amount\r\n");
    QStringList m_head;
    qsizetype m_part = 0;
};

} // namespace

QByteArray sessionsCsv(const QList<PosSession> &sessions)
{
    SessionTable table;
    for (const PosSession &session : sessions)
        table.add(session);
    return table.csv();
}

} // namespace tandem
