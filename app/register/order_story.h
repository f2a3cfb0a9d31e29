#pragma once

#include "app/register/shop_format.h"
#include "sync/model/order.h"
#include "sync/terminal/order_history.h"

namespace tandem {

class StreamState;

/// One thing that happened to an order or one of its lines.
struct StoryItem
{
    qint64 seq = 0;        ///< 0: the hub does not have it yet
    qint64 hubTime = 0;    ///< Milliseconds since 1970 UTC; 0 like seq
    qint64 deviceTime = 0; ///< By the clock of who did it
    Author by;
    LineId line;         ///< As it is called in the order now; null: the order as a whole
    QList<LineId> lines; ///< When it is about several at once
    QString product;     ///< The line's
    QString what;        ///< "typed quantity 3", "price 2.40 → 2.00"
    QString outcome;     ///< Code; empty when it became what was meant
};

/// How what was done is written: plain decimals, or as the shop's language does.
struct StoryWords
{
    std::function<QString(Money)> money;
    std::function<QString(Quantity)> quantity;
    std::function<QString(Rate)> rate;

    static StoryWords plain();
    static StoryWords of(const ShopFormat &format);
};

/// The orders whose history is to be read for this one's: itself, what it carries on, what it is a second payment of.
QList<OrderId> ordersBehind(const Order &order, const StreamState &state);

/// What happened to an order, oldest first; with a line, what happened to that one.
QList<StoryItem> storyOf(const Order &order, LineId line, const OrderHistory &history, const StoryWords &words);

/// The sentence for a story of which a part is elsewhere; empty when it is whole.
QString missingText(const OrderHistory &history, const QLocale &locale);
/// What became of something that did not become what was meant.
QString outcomeText(const QString &code);

} // namespace tandem
