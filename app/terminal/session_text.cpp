#include "app/terminal/session_text.h"

#include "app/register/checks.h"
#include "app/register/paper_texts.h"
#include "app/terminal/view_maker.h"

#include <QDateTime>

namespace tandem {

namespace {

constexpr qsizetype columns = 42;

class Paper
{
    TANDEM_PAPER_TEXTS(SessionFigures)
public:
    explicit Paper(const ShopFormat &format)
        : m_format(format)
    {
    }

    QString print(const PosSession &session)
    {
        const Currency currency = session.figures.total.currency();
        put(session.open ? tr("X report") : tr("Z report"));
        put(tr("%1 · run %2").arg(withMarksVisible(session.pos)).arg(session.run));
        row(tr("Opened %1").arg(time(session.openedAt)), ViewMaker::who(session.openedBy));
        if (!session.open)
            row(tr("Closed %1").arg(time(session.closedAt)), ViewMaker::who(session.closedBy));
        put({});
        figures(session.figures);
        for (const Drawer &drawer : session.drawers) {
            if (session.uncounted.contains(drawer.device))
                row(tr("Not counted at the close"), ViewMaker::who(drawer.by));
        }
        put({});
        drawers(figuresOf(session), session.open);
        if (session.grandTotal)
            row(tr("Grand total of %1").arg(withMarksVisible(session.pos)), m_format.money(*session.grandTotal));
        for (qsizetype i = 0; i < session.supplements.size(); ++i)
            supplement(session, session.supplements[i], i + 1, currency);
        return m_text;
    }

    QString print(const QString &pos, const CashMove &move)
    {
        put(withMarksVisible(pos));
        row(time(move.at), ViewMaker::who(move.by));
        put({});
        cash(move);
        return m_text;
    }

private:
    void cash(const CashMove &move)
    {
        const QString reason = withMarksVisible(move.reason);
        const bool isOut = move.amount < Money::zero(move.amount.currency());
        row(isOut ? tr("Cash out: %1").arg(reason) : tr("Cash in: %1").arg(reason), m_format.money(move.amount));
    }
    void put(const QString &line) { m_text += line.left(columns) + u'\n'; }
    /// On two lines where one is too short for both.
    void row(const QString &label, const QString &value)
    {
        if (label.size() + 1 + value.size() > columns) {
            put(label);
            return put(value.rightJustified(columns));
        }
        put(label + QString(columns - label.size() - value.size(), u' ') + value);
    }
    QString time(qint64 when) const
    {
        return m_format.locale().toString(QDateTime::fromMSecsSinceEpoch(when), QLocale::ShortFormat);
    }

    void figures(const SessionFigures &figures)
    {
        row(tr("Orders"), QString::number(figures.orders));
        row(tr("Total"), m_format.money(figures.total));
        section(figures.methods, tr("Payments"), [](const MethodTotal &method) { return method.amount; });
        amount(tr("Tips in them"), figures.tips);
        amount(tr("Rounding of cash in them"), figures.rounding);
        section(figures.taxes, tr("Taxes"), [](const SessionTax &tax) { return tax.tax; });
        section(
            figures.categories, tr("Categories"), [](Money part) { return part; }, tr("Without a category"));
        section(figures.cashiers, tr("Cashiers"), [](const CashierTotal &cashier) { return cashier.total; });
        amount(tr("Discounts"), figures.discounts);
        amount(tr("Given back"), figures.refunded);
        for (const CashMove &move : figures.moves)
            cash(move);
    }

    /// Each name and its amount under a heading, or nothing.
    template<typename Map, typename AmountOf>
    void section(const Map &map, const QString &heading, const AmountOf &amountOf, const QString &nameless = {})
    {
        if (map.isEmpty())
            return;
        put({});
        put(heading);
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            row(QStringLiteral("  ") + (it.key().isEmpty() ? nameless : withMarksVisible(it.key())),
                m_format.money(amountOf(*it)));
    }

    void amount(const QString &label, const std::optional<Money> &amount)
    {
        if (amount && !amount->isZero())
            row(label, m_format.money(*amount));
    }

    void drawers(const DrawerFigures &drawer, bool open)
    {
        row(tr("Expected in the drawer"), m_format.money(drawer.expected));
        if (open && !drawer.counted)
            return;
        const Money counted = drawer.counted.value_or(Money::zero(drawer.expected.currency()));
        row(tr("Counted"), m_format.money(counted));
        row(tr("Difference"), m_format.money(counted - drawer.expected));
    }

    void supplement(const PosSession &session, const Supplement &late, qsizetype number, Currency currency)
    {
        put({});
        put(QString(columns, u'-'));
        row(tr("Supplement %1").arg(number), tr("came in run %1").arg(late.run));
        for (const Drawer &drawer : session.drawers) {
            if (drawer.device == late.device)
                row(tr("Drawer of"), ViewMaker::who(drawer.by));
        }
        if (late.figures.first > 0)
            row(time(late.figures.first), time(late.figures.last));
        figures(late.figures);
        if (late.drawer)
            drawers(figuresOf(*late.drawer, currency), false);
        if (!late.cashAfterCount.isZero())
            row(tr("Cash after its drawer was counted"), m_format.money(late.cashAfterCount));
    }

    const ShopFormat &m_format;
    QString m_text;
};

} // namespace

QString cashSlip(const QString &pos, const CashMove &move, const ShopFormat &format)
{
    return Paper(format).print(pos, move);
}

QString sessionText(const PosSession &session, const ShopFormat &format) { return Paper(format).print(session); }

} // namespace tandem
