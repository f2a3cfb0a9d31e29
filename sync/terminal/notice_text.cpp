#include "sync/terminal/terminal.h"

#include <QDateTime>

namespace tandem {

QString noticeText(const Notice &notice, const std::function<QString(OrderId)> &orderName)
{
    const QString order = orderName(notice.order);
    const QString other = notice.other.isNull() ? QString() : orderName(notice.other);
    const QString what = notice.words.value(0);
    const QString who =
        notice.by.cashier.isEmpty() ? QString() : QStringLiteral("%1 (%2)").arg(notice.by.cashier, notice.by.pos);
    const QString &code = notice.code;
    if (code == QLatin1String("quantity-combined"))
        return Terminal::tr(
                   "%1 in order %2 was changed by %3 at the same time. Both changes count: check the quantity.")
            .arg(what, order, who);
    if (code == QLatin1String("field-overridden"))
        return Terminal::tr("%1 in order %2 was changed by %3 at the same time. The later change stands: check it.")
            .arg(what, order, who);
    if (code == QLatin1String("kept-in-history"))
        return Terminal::tr(
                   "Your change of order %1 had no effect, because %2 had already removed, cancelled or paid it. "
                   "Look at the order, and do it again if it is still wanted.")
            .arg(order, who);
    if (code == QLatin1String("nothing-there"))
        return Terminal::tr(
                   "Your change of order %1 had no effect: what it was about is not there any more. Look at the "
                   "order, and do it again if it is still wanted.")
            .arg(order);
    if (code == QLatin1String("moved-on"))
        return Terminal::tr(
                   "Order %1 was paid by %2 before your change of %3 came in. It is now in order %4: take money for "
                   "that, too.")
            .arg(order, who, what, other);
    if (code == QLatin1String("goods-moved-on"))
        return Terminal::tr("Added by %2 while order %3 was being paid: %1. Now in order %4: take money for that, too.")
            .arg(what, who, order, other);
    if (code == QLatin1String("after-bill"))
        return Terminal::tr(
                   "Order %2 was changed while it was being paid: %1. That is not in the bill. Renew the bill, or "
                   "take money for it afterwards.")
            .arg(what, order);
    if (code == QLatin1String("stays-open") && !other.isEmpty())
        return Terminal::tr(
                   "Order %1 was cancelled while a part of it went to order %2. That part stays open: cancel it there "
                   "if nobody wants it.")
            .arg(order, other);
    if (code == QLatin1String("stays-open"))
        return Terminal::tr(
                   "Order %1 was cancelled while something was added. What was added stays open: cancel again if "
                   "nobody wants it.")
            .arg(order);
    if (code == QLatin1String("merge-refused"))
        return Terminal::tr(
                   "Order %1 was not merged: meanwhile %2 took money for it, cancelled or merged it. Look at both "
                   "orders.")
            .arg(order, who);
    if (code == QLatin1String("merge-undone"))
        return Terminal::tr("%2 takes money for order %1: it is not merged into order %3. Look at both orders.")
            .arg(order, who, other);
    if (code == QLatin1String("merged-already"))
        return Terminal::tr(
                   "Order %1 was not cancelled: %2 had merged it into order %3. Take away there what nobody wants.")
            .arg(order, who, other);
    if (code == QLatin1String("split-undone"))
        return Terminal::tr(
                   "%1 of order %2 is in the bill that %3 made. It is not in order %4 any more: take no money for it "
                   "there.")
            .arg(what, order, who, other);
    if (code == QLatin1String("split-clipped"))
        return Terminal::tr("There was less of %1 in order %2 than you took from it: %3 had changed it. Check both.")
            .arg(what, order, who);
    if (code == QLatin1String("kitchen-twice"))
        return Terminal::tr("%1 of order %2 was sent to the kitchen twice, here and by %3. Tell the kitchen.")
            .arg(what, order, who);
    if (code == QLatin1String("kitchen-due"))
        return Terminal::tr("%1 in order %2 was changed by %3 while it was sent to the kitchen. Send what is new.")
            .arg(what, order, who);
    if (code == QLatin1String("refused-lock"))
        return Terminal::tr(
                   "Order %1 is being paid by %2. Your payment did not begin: wait, or ask a manager to take it over.")
            .arg(order, who);
    if (code == QLatin1String("cancel-refused"))
        return Terminal::tr("Order %1 cannot be cancelled: money was taken for it by %2. Give the money back first.")
            .arg(order, who);
    if (code == QLatin1String("lock-taken"))
        return Terminal::tr("%2 took the payment of order %1 over. Look at it before you take money.").arg(order, who);
    if (code == QLatin1String("paid-beats"))
        return Terminal::tr("Order %1 was already paid by %2. Take no money for it.").arg(order, who);
    if (code == QLatin1String("paid-twice"))
        return Terminal::tr("Order %1 was paid twice, here and by %2, %3 each time. Ask a manager to give one back.")
            .arg(order, who, what);
    if (code == QLatin1String("billed-again"))
        return Terminal::tr("Order %1 was paid with goods that were removed or paid elsewhere meanwhile: %2. Ask a "
                            "manager to look at it.")
            .arg(order, what);
    if (code == QLatin1String("overpaid"))
        return Terminal::tr("%1 was taken for order %2 beyond its bill. Ask a manager whether it is to be given back.")
            .arg(what, order);
    if (code == QLatin1String("void-refused"))
        return Terminal::tr("A payment of %1 on order %2 was voided at one till and closed at another: it counts as "
                            "taken. Ask a manager to look at it.")
            .arg(what, order);
    if (code == QLatin1String("refunded-twice"))
        return Terminal::tr("%1 of order %2 was given back more than once. Ask a manager to look at it.")
            .arg(what, order);
    if (code == QLatin1String("dealt-with"))
        return Terminal::tr("%2 had already dealt with the money of order %1. There is nothing left to do.")
            .arg(order, who);
    if (code == QLatin1String("more-to-deal-with"))
        return Terminal::tr("More money came for order %1 while a manager dealt with it. Look at it once more.")
            .arg(order);
    if (code == QLatin1String("open-orders-carried"))
        return Terminal::tr("The last session is closed. Still open and carried over: %1.").arg(what);
    if (code == QLatin1String("number-changed"))
        return Terminal::tr(
                   "The hub was put back to an older state. What was order %1 is order %2 now. It is found under "
                   "both numbers.")
            .arg(what, order);
    if (code == QLatin1String("numbers-held"))
        return Terminal::tr(
            "The hub was put back to an older state or is new. Go on selling: orders stay NEW until every "
            "till with an open session has come back, or a manager goes on without them.");
    if (code == QLatin1String("order-corrected"))
        return Terminal::tr(
                   "Order %1 had come out here otherwise than at the hub: it is the hub's now. Look it through "
                   "before you go on; both are in this terminal's log.")
            .arg(order);
    if (code == QLatin1String("old-hub"))
        return Terminal::tr(
            "An old copy of this shop's hub answers at this address; another terminal's copy was made the "
            "hub since then. Nothing is sent to the old one: use the address of the new one.");
    if (code == QLatin1String("device-renewed"))
        return Terminal::tr(
            "Another device has this terminal's data, or its receipts' letters, too. This one goes on under "
            "a new identity, and its receipts begin with other letters; nothing is lost.");
    if (code == QLatin1String("hub-refused") && !notice.order.isNull())
        return Terminal::tr("The hub did not take your last change of order %1, and it was undone here: %2")
            .arg(order, what);
    if (code == QLatin1String("hub-refused"))
        return Terminal::tr("The hub did not take your last change of an order, and it was undone here: %1").arg(what);
    if (code == QLatin1String("device-away"))
        return Terminal::tr(
                   "A till at %1 has not been heard from since %2. What it sold since is not in your orders and "
                   "figures: switch it on where it reaches the hub, or let a manager stop waiting for it.")
            .arg(what, QDateTime::fromMSecsSinceEpoch(notice.words.value(1).toLongLong())
                           .toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    if (code == QLatin1String("other-hub"))
        return Terminal::tr("Another shop's hub (%1) answers at this address. Nothing is sent to it; your work waits "
                            "for its own hub.")
            .arg(what);
    if (code == QLatin1String("unsent-elsewhere"))
        return Terminal::tr(
                   "This terminal works with another hub now. Work for %1 that has not been sent is kept here, and "
                   "goes to that hub when the terminal is started with its address again.")
            .arg(what);
    if (code == QLatin1String("hub-full"))
        return Terminal::tr(
            "The hub's disk is full. Go on selling: your work is kept here and goes to the hub once there "
            "is room on its disk.");
    if (code == QLatin1String("clock-differs"))
        return Terminal::tr(
                   "%1 Go on selling: only the times on receipts and of sessions are wrong. Set the clock of this "
                   "computer, or the hub's if that is the wrong one.")
            .arg(what);
    if (code == QLatin1String("disk-full"))
        return Terminal::tr("This computer's disk is full. Nothing new comes from the hub, and nothing can be added, "
                            "until there is room on it; a payment that has begun can be finished.");
    return what;
}

} // namespace tandem
