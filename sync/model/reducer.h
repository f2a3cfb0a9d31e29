#pragma once

#include "sync/model/reduce.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace tandem {

/// What of a line is looked at: everything, or only what somebody had seen of it.
struct Look
{
    const Mark *removesSeenBy = nullptr;
    const Mark *goodsSeenBy = nullptr;
    bool withRemoved = false; ///< As if nobody had taken anything away
};

/// Applies one operation; lives for that one call of reduce(), and only reduce*.cpp know it. Each of its ideas has a
/// file. Nothing here fails: what cannot be done as meant has an outcome, and notices for whoever has to know.
class Reducer
{
public:
    Reducer(StreamState &state, const Operation &operation, const ReduceContext &context);

    Reduction run(); ///< Once

private:
    /// A line in a paid order, where a device saw it in one that carries that order on.
    struct Origin
    {
        OrderId order;
        LineId line;
    };

    // Small words: reduce.cpp

    bool isMine(const OpRef &op) const { return isEarlierOwn(m_operation.ref, op, m_state.formerDevices); }
    bool sees(const Mark &x, const Mark &y) const
    {
        return saw(x, y, m_context.lineages, m_state.lineageStarts, m_state.formerDevices);
    }
    bool iSaw(const Mark &y) const { return sees(m_mark, y); }
    static bool isPaid(const Order &order) { return order.state == OrderState::Paid; }
    static QString percent(Rate rate) { return rate.toString() + u'%'; }
    bool sawItCome(const Mark &x, const Line &line) const
    {
        return std::all_of(line.homes.cbegin(), line.homes.cend(), [&](const Home &left) {
            return std::any_of(line.homes.cbegin(), line.homes.cend(),
                               [&](const Home &home) { return home.order == left.order && sees(x, home.merge); });
        });
    }
    /// What came with a line from another order is seen here only when all merges on its way were.
    bool seesIn(const Mark &x, const Line &line, const Mark &y) const { return sees(x, y) && sawItCome(x, line); }
    void outcome(Outcome outcome) { m_result.outcome = outcome; }
    void touch(OrderId order);
    void noteStart(const LogPosition &place, bool isOurs);
    static bool hasMoney(const Order &order); ///< Being paid, or with a payment that was not voided
    void changed(Order &order);
    void changed(Order &order, Line &line);
    /// On a line that is not there any more a field counts again only if an unseen tap brings it back.
    void changedField(Order &order, Line &line);
    /// Gives the order its number when it holds something for the first time.
    void number(Order &order);
    /// The order, made when this is the first word about it.
    Order &orderForContent(OrderId id);

    // What people are told: reduce_notices.cpp

    /// `by` is the other person, `other` the follow-up or duplicate; of equal notices there is one.
    void tell(DeviceId to, const char *code, const Order &order, const QStringList &words = {}, OrderId other = {},
              bool money = false, const Author *by = nullptr);
    void tellMe(const char *code, const Order &order, const Author &by, const QStringList &words = {},
                OrderId other = {}, bool money = false);
    /// A quantity met an unseen change: both are told to check it.
    void tellCombined(const Order &order, const Line &line, const Mark &other);
    void tellNothingThere();
    /// One operation tells each person one thing (sync-design.md D 15): what weighs most of it, for all it is about.
    static QList<Notice> oncePerPerson(const QList<Notice> &all);
    /// The goods of a cancel that did not see this operation live on; both are told once.
    void tellCancelled(const Order &order, bool goods);
    /// What was changed on an order being paid, unseen by the payer, stands after the bill.
    void tellAfterBill(const Order &order, const Line &line);
    /// The same for what stands on the bill beside its lines.
    void tellAfterBill(const Order &order, const QString &what);
    /// The bill that is being shown lacks what its maker had not seen.
    void tellUnseenByBill(const Order &order);
    /// Price, discount and note changes the remover had not seen stay in history; their authors are told.
    void tellUnseenFields(const Order &order, const Line &line);
    /// Whoever changed a field that `closing` (a payment or a cancel) had not seen is told that it stays in history.
    /// Of the lines, those that it closed.
    void tellUnseenFields(const Order &order, const Mark &closing, const std::function<bool(const Line &)> &closed);
    /// The same for who wanted less of a line: of that nothing goes on.
    void tellUnseenQuantities(const Order &order, const Line &line, const Mark &closing);
    /// The same for what stands beside the lines of an order that closed.
    void tellUnseenHeader(const Order &order, const Mark &closing);
    void tellRestored(const Order &order, const QStringList &names);

    // Lines and their quantities (sync-design.md B3): reduce_lines.cpp

    void apply(const op::AddLine &add);
    void apply(const op::SetQuantity &set);
    void apply(const op::ChangeQuantity &change);
    void apply(const op::RemoveLine &remove);
    void quantity(OrderId orderId, LineId named, const QuantityMark &quantity);
    Line lineOf(const op::AddLine &add) const;
    /// A line that is new in that order, or in what carries it on.
    void land(OrderId id, Line line);
    /// True when a remove of the line or a cancel of the order saw that quantity; with `by`, and `alsoBy`, only those
    /// count that they had seen.
    bool isTakenAway(const Order &order, const Line &line, const Mark &quantity, const Mark *by = nullptr,
                     const Mark *alsoBy = nullptr) const;
    /// The same, by those for whom `counts` holds.
    template<typename Counts>
    bool isTakenAwayBy(const Order &order, const Line &line, const Mark &quantity, const Counts &counts) const;
    QList<Claim> claimsOn(const Order &order, const Part &part) const; ///< By which it came back to the order
    bool isMeantAsReturn(const Line &line) const;
    /// The quantity that all its operations make together, less what went elsewhere.
    Quantity merged(const Order &order, const Line &line, Look look = {}) const;
    void recount(Order &order, Line &line) const;
    void recount(Order &order) const;

    // Fields of lines and orders: reduce_fields.cpp

    void apply(const op::SetPrice &price);
    void apply(const op::SetDiscount &discount);
    void apply(const op::SetNote &note);
    void apply(const op::SetCustomer &customer);
    void apply(const op::SetFiscalPosition &fiscal);
    void apply(const op::SetOrderDiscount &discount);
    void apply(const op::CountCopy &copy);
    void apply(const op::SetExtra &extra);
    /// The open orders and lines a field change goes to: the one that was named, and what was split off it unseen.
    /// Otherwise says what became of it.
    QList<std::pair<Order *, Line *>> fieldTargets(OrderId orderId, LineId named);
    /// Whoever made that nothing is left of the line.
    Author whoTookAway(const Order &order, const Line &line) const;
    /// The order a header change may go to (made when it is the first word about it), or says why not.
    Order *headerTarget(OrderId id);
    /// Sets a field of a line or an order; the author of an unseen earlier value is told.
    template<typename T>
    void set(Field<T> &field, const T &value, const Order &order, const QString &what);
    void addText(QList<TextMark> &texts, const QString &text) const;

    // Cancelling an order, and what lets it live on: reduce_cancel.cpp

    void apply(const op::Cancel &cancel);
    /// After anything that may have changed whether the order holds goods: cancelled or open again.
    void settleCancel(Order &order);
    /// Payment beats the cancels that had not seen it.
    void refuseCancels(Order &order);

    // The paid order and its follow-up (sync-design.md B4, P): reduce_follow_up.cpp

    /// The order `id` that carries on the unseen work of `paid`; made when it is not there yet.
    Order &carryOn(OrderId id, const Order &paid);
    struct FollowUps
    {
        QList<OrderId> orders; ///< Each carries on the one before. Only the last was not paid; it may not be there yet
        QList<Home> homes;     ///< Merges on the way there: whoever had not seen them knows nothing of what comes by it
    };
    FollowUps followUps(OrderId paid) const;
    OrderId openFollowUpId(OrderId paid) const;
    /// Where what a bill had not seen of a line is now.
    std::optional<Origin> carriedTo(OrderId paid, LineId line) const;
    /// Parts that the bill had not seen are of what goes on.
    void passPartsOn(Order &paid, OrderId followUp, const Line &carried);
    /// What the kitchen was sent beyond the bill goes on with the line that carries it on.
    void passKitchenOn(Order &paid, Order &followUp, LineId lineId) const;
    /// Null when the bill has nothing of the line.
    static const BillLine *billed(const Bill &bill, LineId line);
    /// The line that carries on a paid line's unseen work: itself when the bill had nothing of it.
    Line carriedOn(const Line &line, bool inBill, const Mark &billMark) const;
    Line carriedOn(const Order &paid, const Line &line, const BillLine *bill, const Mark &billMark) const;
    QList<Claim> claimedBeyond(const Line &line, Quantity both, const Mark &billMark) const;
    void takeFromLeft(const Order &paid, const Line &line, const BillLine *bill, const Mark &billMark,
                      QList<Part> &parts) const;
    /// With all that the bill had not seen of it.
    Line unseenOf(const Order &paid, const Line &line, const BillLine *bill, const Mark &billMark) const;
    static Mark billMarkOf(const Settlement &settlement);
    /// Moves what the bill had not seen to the follow-up order. True when goods moved.
    void moveUnseenOn(OrderId paidId, const Mark &billMark);
    /// A quantity operation that had not seen the payment of its order. `meantElsewhere`: it named another order, to
    /// which the line never came.
    void quantityAfterPayment(OrderId paidId, LineId lineId, const QuantityMark &quantity, bool meantElsewhere);
    /// From a paid order to the one that carries it on.
    void leadOn(Order &paid, OrderId followUp);
    void removeFromFollowUp(OrderId paid, LineId lineId);
    /// A change of an order that was paid meanwhile stays in history; one that saw the payment is refused.
    void changeAfterPayment(const Order &order);
    /// A hub that was put back may learn of the payment before it learns again of what was paid: what the bill had seen
    /// is in it already.
    bool isCoveredByBill(const Order &paid) const;
    /// What of a line comes with its product, also when only a bill had named the line so far.
    void setProduct(Line &line, const op::AddLine &add) const;

    // Follow-ups that only their device saw: reduce_origin.cpp

    /// The order that holds the line: the one that was named, or the paid one whose follow-up the device saw there
    /// (`line` then becomes that order's). A device that paid offline sees follow-ups before the hub makes them, and
    /// the hub makes another one, or none, when it has learnt more meanwhile. Null, and invalid, when there is none.
    Order *locate(OrderId orderId, LineId &line);
    Order *seek(OrderId orderId, LineId &line); ///< The same without an outcome
    /// True when `followUp` is one that carries on the other.
    static bool leadsTo(LineId line, LineId followUp);
    /// The paid orders that `followUp` may carry on, the same on every replica: for what a device saw and the hub
    /// never had.
    QList<OrderId> paidBefore(OrderId followUp) const;
    std::optional<Origin> originOf(OrderId followUp, LineId lineId) const;
    /// What the line carries on as its device saw it, where that was paid for a second time.
    const Line *inDocuments(OrderId followUp, LineId lineId) const;
    /// The order that money is for: where the hub does not have it, it is a follow-up that the payer saw.
    Order &orderForMoney(OrderId id);
    /// What was paid for stands in the paid order, even where it was removed or paid elsewhere before the payer could
    /// know: a manager looks at it. Returns the names of what was put back.
    QStringList restoreBilled(Order &order, const Bill &bill, const Mark &billMark, QList<OrderId> &paidToo);

    // Parts of lines that go to another order: reduce_split.cpp

    void apply(const op::Split &split);
    /// False when there is no such line.
    bool splitOff(const op::Split &split, const SplitPart &wanted);
    Quantity splittable(const Order &source, const Line &line, Quantity wanted) const;
    void tellSplit(const Order &source, const Line &line, Quantity wanted, Quantity moved);
    void landPart(const op::Split &split, const Order &source, const Line &part);
    /// An order whose last goods went elsewhere.
    void closeIfEmpty(Order &order);
    /// Where the parts of a line are that this operation had not seen being split off, and their parts.
    QList<std::pair<OrderId, LineId>> unseenParts(const Line &line) const;
    Quantity takenBackUnseen(OrderId by, const Part &part, const Mark &billMark) const;
    Quantity leftBySplits(const Order &paid, const Line &line, const BillLine *bill, const Mark &billMark) const;

    // Orders that become one: reduce_merge.cpp

    void apply(const op::Merge &merge);
    /// Where that goes which names this order: itself unless it was merged.
    OrderId landing(OrderId id) const;
    /// Of a line that comes by that order's name.
    QList<Home> homesOf(OrderId id) const;
    void noteMergedAgain(OrderId source, OrderId into);
    /// The notice that says why not; null when it may be.
    const char *mergeRefused(const Order &source, const Order *target) const;
    /// Whoever decided what has become of the order.
    Author whoHolds(const Order &order) const;
    /// Somebody who had not seen the merge takes money for the order: it is one of its own again. False when what it
    /// was merged into is paid.
    bool undoMerge(Order &source);

    // A bill has the goods it knew, wherever they went (sync-design.md B4, B): reduce_claim.cpp

    /// The order that holds a line now, `hint` or another one.
    std::optional<Origin> holder(OrderId hint, LineId line) const;
    Line *lineIn(OrderId hint, LineId line);
    /// Takes back what was split off its lines unseen. Adds to `paidToo` where the same goods were paid.
    void claim(OrderId orderId, const Bill &bill, const Mark &billMark, QList<OrderId> &paidToo);
    void claimParts(OrderId orderId, const BillLine &wanted, const Mark &billMark, QList<OrderId> &paidToo);
    /// What is missing `here` of what is wanted.
    void claimParts(OrderId orderId, const BillLine &wanted, const Mark &billMark, Look here, QList<OrderId> &paidToo);
    void claimPart(Order &order, Line &line, Part &part, Quantity missing, const Mark &billMark,
                   QList<OrderId> &paidToo);
    /// The other way round: the bill of the part is closed before the one that claimed it.
    void claimFromOrigin(OrderId orderId, const BillLine &wanted, const Mark &billMark, QList<OrderId> &paidToo);
    /// A line that went to another order by a merge. False when it has nothing of it.
    bool claimFrom(const Origin &from, OrderId bill, BillLine wanted, const Mark &billMark, QList<OrderId> &paidToo);
    /// Other orders whose bills had goods of the line before `billMark` could know.
    QList<OrderId> paidByOthers(const Line &line, OrderId bill, const Mark &billMark) const;
    /// Where the goods of a line, or of parts split off it unseen, were paid.
    void addWherePaid(const Origin &at, const Mark &billMark, QList<OrderId> &paidToo) const;
    void tellPaidToo(Order &order, const QList<OrderId> &paidToo);

    // Kitchen tickets: reduce_kitchen.cpp

    void apply(const op::SendToKitchen &send);
    bool sendPart(OrderId orderId, const KitchenPart &part);
    void spreadKitchen(Line &line, const QList<std::pair<OrderId, LineId>> &places);
    /// What the sender had not seen is not on the ticket.
    void tellKitchenOfChanges(const Order &order, const Line &line);
    /// The kitchen makes what is not wanted any more, and nobody who changed that knew.
    void tellKitchenOfLess(const Order &order, const Line &line);
    void tellKitchen(const Order &order, const QString &what, const QList<Mark> &others);
    QList<Mark> unseenTickets(const Line &line) const;
    QList<std::pair<OrderId, LineId>> unseenPlaces(const Order &order, const Line &line) const;
    void moveKitchen(Line &from, Line &to, Quantity quantity) const;
    /// As much of a part as the kitchen was sent of its line.
    static Quantity clippedSent(const Line &line, Quantity part);

    // An order being paid: reduce_payment.cpp

    void apply(const op::PayBegin &begin);
    void apply(const op::PayBreakOff &breakOff);
    void apply(const op::PayTakeOver &take);
    void apply(const op::PayAdd &add);
    void apply(const op::PayVoid &payVoid);
    /// The payments that the order was closed with.
    QList<PaymentId> billedPayments(const Order &order) const;

    // Closing an order with its bill: reduce_finalize.cpp

    void apply(const op::Finalize &finalize);
    /// Two terminals took money for one order: both are on record, the second as a document of its own.
    void payTwice(OrderId firstId, const op::Finalize &finalize, const Mark &billMark);
    /// The paid content is the bill as printed, whatever else came in.
    void freeze(Order &order, const Bill &bill, const Mark &billMark);
    /// Money on the bill was taken, whoever voided it without having seen the payment: that is looked at by a manager.
    void takeBackVoids(Order &paid, const op::Finalize &finalize);
    /// Two terminals that did not know of each other gave the same goods back.
    void tellRefundedTwice(Order &refund);

    // Matters of money: reduce_dealt.cpp

    void apply(const op::NoticeDone &done);

    // POS sessions, their drawers and figures: reduce_session.cpp

    void apply(const op::OpenSession &open);
    void apply(const op::CloseSession &close);
    /// Money comes into, or goes out of, the drawer of the session in which it was taken.
    void inDrawer(SessionId id, DeviceId device, const QString &method, const QString &kind, Money amount,
                  const std::optional<Money> &tip = {});
    /// Adds a paid order to its session's figures.
    void count(const Order &order, const op::Finalize &finalize);
    void post(const Posting &posting);

    // Numbers after a hold: reduce_numbering.cpp

    void apply(const op::ResumeNumbers &resume);
    void apply(const op::RenewDevice &renew);
    void apply(const op::GiveUpDevice &giveUp);
    void apply(const op::MoveCash &move);
    void give(const GivenNumber &given);
    void place(const QList<LostPlace> &places);

    StreamState &m_state;
    const Operation &m_operation;
    const ReduceContext &m_context;
    const Mark m_mark;
    Reduction m_result;
    bool m_redirected = false; ///< It named a follow-up that only its device saw; see locate()
};

} // namespace tandem
