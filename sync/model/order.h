#pragma once

#include "sync/model/operation.h"

#include <QMap>

#include <limits>

namespace tandem {

/// Where an operation stands in the log and what it had seen: all that concurrency is decided by.
struct Mark
{
    static constexpr qint64 pending = std::numeric_limits<qint64>::max();

    OpRef op;
    LineageId lineage;    ///< It was first committed in
    qint64 seq = pending; ///< `pending` until the hub has placed it
    LogPosition seen;
    /// Where it stands since a hub that had lost it took it back behind newer entries; else null.
    LogPosition again;
    Author by;

    friend bool operator==(const Mark &, const Mark &) = default;
};

struct LineageStart
{
    qint64 seq = 0;       ///< Of its first entry in this stream, as far as known
    bool isOurs = false;  ///< The log as it is now has gone through it; else a branch that was lost
    qint64 last = 0;      ///< Of its last entry in the log as it is now
    qint64 firstLost = 0; ///< Of its first one that was lost and taken back; 0 = none

    friend bool operator==(const LineageStart &, const LineageStart &) = default;
};
using LineageStarts = QMap<LineageId, LineageStart>;
/// Devices that go on for another one, and its last operation that they have made as well.
using FormerDevices = QMap<DeviceId, OpRef>;
/// Was `y` made by the device of `x`, before it, under its present name or a former one?
bool isEarlierOwn(const OpRef &x, const OpRef &y, const FormerDevices &former);
/// «x saw y»: same device and earlier, or at or below what x had applied. `lineages` in order of birth: entries born
/// after a fork are unseen by operations made before it. What was lost and taken back counts by its first place for
/// operations made before the loss, by its new one for those made after. What a device made under a former name is its
/// own. The only notion of concurrency (sync-design.md B1).
bool saw(const Mark &x, const Mark &y, const QList<LineageId> &lineages, const LineageStarts &starts,
         const FormerDevices &former = {});

/// One quantity operation of a line, kept so that concurrent ones can be merged (sync-design.md B3).
struct QuantityMark
{
    Mark mark;
    bool isSet = false; ///< A typed total; else a change
    Quantity value;

    friend bool operator==(const QuantityMark &, const QuantityMark &) = default;
};

/// A text somebody wrote and no later text has seen.
struct TextMark
{
    Mark mark;
    QString text;

    friend bool operator==(const TextMark &, const TextMark &) = default;
};

/// A field where the later in hub order stands.
template<typename T>
struct Field
{
    T value{};
    Mark mark;
    Author by;

    friend bool operator==(const Field &, const Field &) = default;
};

using ExtraFields = QMap<QString, Field<QJsonValue>>;

/// A part of a line that was split off to a line of another order.
struct Part
{
    Mark mark; ///< Of the split
    OrderId order;
    LineId line;
    Quantity quantity;
    Quantity takenBack; ///< Of that: a bill claimed it, so that it is part of this line again
    Quantity wanted;    ///< As its maker saw it

    Quantity there() const { return quantity - takenBack; }

    friend bool operator==(const Part &, const Part &) = default;
};

/// What the kitchen was told of a line.
struct KitchenMark
{
    Mark mark;
    Quantity quantity;  ///< Accepted: what somebody else had sent meanwhile is not counted again
    QString note;       ///< As printed
    bool moved = false; ///< Came, or went, with a part of the line: no ticket of its own

    friend bool operator==(const KitchenMark &, const KitchenMark &) = default;
};

/// The order a line was in before that was merged into another one. Once for each who merged the two, not knowing of
/// each other.
struct Home
{
    OrderId order;
    Mark merge;

    friend bool operator==(const Home &, const Home &) = default;
};

/// A bill that took goods which it knew from before they came to this line.
struct Claim
{
    OrderId order; ///< Of that bill
    Mark mark;
    Quantity quantity;

    friend bool operator==(const Claim &, const Claim &) = default;
};

struct Line
{
    LineId id;
    ProductId product;
    QString name;
    QString code;
    QString unit;
    QList<TaxRate> taxes;
    QList<QuantityMark> quantities; ///< In hub order
    QList<Mark> removes;
    Quantity quantity; ///< Derived from the two above, or frozen by a bill; zero = not shown
    Field<Money> unitPrice;
    Field<Rate> discount;
    QList<TextMark> notes;
    ExtraFields extra;
    Author addedBy;
    std::optional<Author> changedBy;
    OrderId refundOf;
    LineId refundOfLine;
    QList<Part> parts;
    OrderId partOfOrder; ///< Null, or the order and line this was split off from
    LineId partOf;
    QList<Home> homes; ///< The first one first
    QList<KitchenMark> kitchen;
    QList<Claim> claims;
    QString category; ///< By its name when the line was added; empty: in none

    QString note() const;
    Quantity sent() const; ///< To the kitchen, less what was withdrawn there
    bool isShown() const { return !quantity.isZero(); }
    friend bool operator==(const Line &, const Line &) = default;
};

struct Payment
{
    PaymentId id;
    QString method;
    QString kind; ///< "cash" or "card"
    Money amount; ///< As tendered
    Author by;
    Mark mark;
    SessionId session; ///< In whose drawer it lies
    bool voided = false;
    Mark voidMark;
    std::optional<Money> tip = {}; ///< Of the amount

    /// What of it pays for the order.
    Money pays() const { return tip ? amount - *tip : amount; }
    friend bool operator==(const Payment &, const Payment &) = default;
};

/// Merged: all that came to it goes to another order.
enum class OrderState { Open, Paying, Cancelled, Paid, Merged };

/// Who holds an order for payment, and the bill being paid.
struct PaymentLock
{
    Mark mark;
    Author by;
    Bill bill;

    friend bool operator==(const PaymentLock &, const PaymentLock &) = default;
};

struct CancelMark
{
    Mark mark;
    Author by;
    bool refused = false; ///< Money beat it
    QString reason;

    friend bool operator==(const CancelMark &, const CancelMark &) = default;
};

/// A manager's word that a matter of money is settled.
struct DealtWith
{
    Author by;
    qint64 at = 0; ///< Device time

    friend bool operator==(const DealtWith &, const DealtWith &) = default;
};

/// How an order was closed.
struct Settlement
{
    Mark mark;
    Author by;
    Bill bill;
    Money change;
    QString receipt;
    SessionId session;
    qint64 deviceTime = 0;
    std::optional<Money> rounding = {}; ///< What cash was rounded up by; negative: down

    friend bool operator==(const Settlement &, const Settlement &) = default;
};

/// An order as every replica computes it from the log.
struct Order
{
    OrderId id;
    qint64 number = 0; ///< 0 = NEW
    qint64 run = 0;
    OrderState state = OrderState::Open;
    Currency currency;
    Author addedBy;
    std::optional<Author> changedBy;
    Field<CustomerId> customer;
    QString customerName;
    Field<QString> fiscalPosition;
    QList<TaxReplacement> fiscalMap;
    Field<Rate> discount; ///< Off each line, after the line's own
    QList<TextMark> notes;
    ExtraFields extra;
    QList<Line> lines; ///< In order of arrival, removed ones (quantity zero) included
    QList<Payment> payments;
    QList<CancelMark> cancels;
    std::optional<PaymentLock> lock;
    std::optional<Settlement> settlement; ///< Set when paid
    OrderId root;                         ///< The first order of a chain of follow-ups; itself for ordinary ones
    OrderId followUp;                     ///< Where unseen work went after payment
    OrderId mergedInto;                   ///< Only of a merged one
    Mark merge;
    Field<QString> kitchenNote; ///< The order's note as the kitchen was told it
    OrderId duplicateOf;        ///< This document records a second payment of that order
    bool needsManager = false;  ///< Paid twice or overpaid, and nobody has dealt with it
    QList<DealtWith> dealtWith; ///< Each time somebody did
    qint64 openedAt = 0;        ///< Device time of its first operation
    qint64 copies = 0;          ///< Of its receipt, beside the first one

    QString note() const;
    const Line *line(LineId id) const;
    Line *line(LineId id);
    bool isFinal() const { return state != OrderState::Open && state != OrderState::Paying; }
    bool hasContent() const; ///< At least one shown line
    friend bool operator==(const Order &, const Order &) = default;
};

/// For a checkpoint and the state hash: every field, deterministic, same on every build.
QByteArray serialize(const Order &order);
QByteArray serialize(const Order &order, QByteArray room); ///< In memory that is not needed any more
/// The reverse; nothing when the bytes are damaged.
std::optional<Order> deserializeOrder(const QByteArray &bytes);

} // namespace tandem

// All of their members can be moved by copying their bytes, and lists of them grow all the time.
Q_DECLARE_TYPEINFO(tandem::Mark, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tandem::QuantityMark, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tandem::TextMark, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tandem::Part, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tandem::KitchenMark, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tandem::Home, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tandem::Claim, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tandem::Line, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tandem::Payment, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tandem::CancelMark, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tandem::Order, Q_RELOCATABLE_TYPE);
