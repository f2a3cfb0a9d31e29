#include "sync/engine/hub_node.h"

#include <QCoreApplication>
#include <QStringList>

namespace tandem {

/// What a shop that has sold can't change any more, and which POSes can't move now. Every way to change the shop asks
/// here: settings, import, and whoever pushes an operation by hand.
Result<void> HubNode::mayBecome(const Shop &after) const
{
    const Shop &before = m_shop->shop();
    if (before.isEmpty())
        return {};
    const bool hasSold =
        std::any_of(m_orders.begin(), m_orders.end(), [](const auto &log) { return log.second->seq() > 0; });
    if (hasSold && after.currency != before.currency) {
        return Error{QStringLiteral("currency-fixed"),
                     QCoreApplication::translate("Hub",
                                                 "currency: this shop has sold in %1, which cannot become %2 any "
                                                 "more. Another currency needs a hub of its own.")
                         .arg(before.currency.code(), after.currency.code())};
    }
    if (hasSold && after.rounding != before.rounding) {
        return Error{QStringLiteral("tax-rounding-fixed"),
                     QCoreApplication::translate("Hub", "tax_rounding: this shop has sold already, and its taxes stay "
                                                        "rounded as they were.")};
    }
    const auto hasManager = [](const Shop &shop) {
        const auto &all = shop.cashiers.byId();
        return std::any_of(all.cbegin(), all.cend(), isManager);
    };
    if (hasManager(before) && !hasManager(after)) {
        return Error{QStringLiteral("no-manager"),
                     QCoreApplication::translate("Hub", "Nobody would be a manager any more; one has to stay.")};
    }
    QStringList reasons;
    QString code;
    for (PosId id : before.pos.order()) {
        const StreamId stream = before.streamOf(id);
        const auto log = m_orders.find(stream);
        if (stream == after.streamOf(id) || log == m_orders.end())
            continue;
        const Pos *pos = before.pos.find(id);
        if (const PosSession *session = log->second->state().openSession(pos->name)) {
            code = QStringLiteral("session-open");
            reasons.append(QCoreApplication::translate("Hub", "%1 has a session open, opened by %2. Close it before %1 "
                                                              "changes its multi-session.")
                               .arg(pos->name, session->openedBy.cashier));
            continue;
        }
        // Orders of a multi-session stay with those who remain; those of a POS alone would be on no screen any more.
        if (stream.bytes() != id.bytes())
            continue;
        QList<qint64> open;
        log->second->state().forEach([&](const Order &order) {
            if (!order.isFinal() && order.hasContent())
                open.append(order.number);
        });
        if (open.isEmpty())
            continue;
        std::sort(open.begin(), open.end());
        QStringList names;
        for (qint64 number : std::as_const(open))
            names.append(QString::number(number));
        if (code.isEmpty())
            code = QStringLiteral("orders-open");
        reasons.append(QCoreApplication::translate("Hub",
                                                   "%1 has open orders: %2. Pay or cancel them before %1 joins a "
                                                   "multi-session.")
                           .arg(pos->name, names.join(QStringLiteral(", "))));
    }
    return reasons.isEmpty() ? Result<void>() : Result<void>(Error{code, reasons.join(u'\n')});
}

} // namespace tandem
