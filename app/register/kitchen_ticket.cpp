#include "app/register/kitchen_ticket.h"

#include "app/register/checks.h"
#include "app/register/paper.h"
#include "app/register/paper_texts.h"

#include <QDateTime>

namespace tandem {

namespace {

struct Ticket
{
    TANDEM_PAPER_TEXTS(KitchenTicket)
};

} // namespace

QString kitchenTicket(const Order &order, const QList<KitchenDue> &parts, const TicketContext &context)
{
    PaperText paper(context.columns);
    paper.centred(context.printer);
    paper.pair(Ticket::tr("Order %1").arg(context.order),
               QDateTime::fromMSecsSinceEpoch(context.at).toString(QStringLiteral("HH:mm")));
    paper.wrapped(QStringLiteral("%1 · %2").arg(context.by.cashier, context.by.pos));
    paper.rule();
    for (const KitchenDue &part : parts) {
        const Line *line = order.line(part.line);
        const QString name = line ? line->name : QString();
        if (part.quantity < Quantity())
            paper.wrapped(Ticket::tr("NOT WANTED: %1 x %2").arg((-part.quantity).toString(), name));
        else if (part.quantity.isZero())
            paper.wrapped(Ticket::tr("NEW NOTE: %1").arg(name));
        else
            paper.wrapped(QStringLiteral("%1 x %2").arg(part.quantity.toString(), name));
        if (!part.note.isEmpty())
            paper.wrapped(QStringLiteral("  * ") + part.note);
    }
    if (const QString note = order.note(); !note.isEmpty()) {
        paper.rule();
        paper.wrapped(note);
    }
    return paper.text();
}

} // namespace tandem
