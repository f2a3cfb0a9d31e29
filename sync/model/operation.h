#pragma once

#include "sync/model/entry.h"
#include "sync/model/ids.h"
#include "sync/model/money.h"
#include "sync/model/numbering.h"
#include "sync/model/quantity.h"
#include "sync/model/rate.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace tandem {

/// Who acted where, by the names they had at that moment: the log stays readable when a cashier leaves.
struct Author
{
    QString cashier;
    QString pos;

    friend bool operator==(const Author &, const Author &) = default;
};

/// A tax as it was when the line was added: later changes in the catalogue never change an order.
struct TaxRate
{
    QString name;
    Rate rate;
    bool included = false;

    friend bool operator==(const TaxRate &, const TaxRate &) = default;
};

/// One line of a bill: what is being paid, frozen.
struct BillLine
{
    LineId line;
    Quantity quantity;
    Money unitPrice;
    Rate discount;

    friend bool operator==(const BillLine &, const BillLine &) = default;
};

/// A fiscal position's replacement for one tax; without `to` the tax falls away.
struct TaxReplacement
{
    QString from;
    std::optional<TaxRate> to;

    friend bool operator==(const TaxReplacement &, const TaxReplacement &) = default;
};

/// What stands on a bill beside its lines.
struct BillHeader
{
    CustomerId customer;
    QString customerName;
    QString fiscalPosition;
    QList<TaxReplacement> fiscalMap;
    QString note;
    Rate discount = {}; ///< Off each line, after the line's own

    friend bool operator==(const BillHeader &, const BillHeader &) = default;
};

/// What the customer was shown and pays, and what its maker had seen when making it: what it had not seen is not paid
/// by it (sync-design.md B4, P and a).
struct Bill
{
    QList<BillLine> lines;
    Money total;
    std::optional<BillHeader> header; ///< Absent: as the order has it when the bill arrives
    LogPosition seen;                 ///< Of the device that made the bill
    qint64 counter = 0;               ///< The device's next counter then: its own ops below it are in the bill

    friend bool operator==(const Bill &, const Bill &) = default;
};

/// A part of a line that goes to another order: all of it to move it there, less to split the bill.
struct SplitPart
{
    LineId line;
    LineId as; ///< What the part is there, chosen by whoever splits
    Quantity quantity;

    friend bool operator==(const SplitPart &, const SplitPart &) = default;
};
/// What a kitchen ticket says of one line.
struct KitchenPart
{
    LineId line;
    Quantity quantity; ///< More than was sent before; negative on a void slip, zero where only the note is new
    QString note;      ///< As printed

    friend bool operator==(const KitchenPart &, const KitchenPart &) = default;
};

/// An operation stood there in a log that its hub has lost.
struct LostPlace
{
    OpRef op;
    LogPosition at;

    friend bool operator==(const LostPlace &, const LostPlace &) = default;
};

/// What a cashier meant. Kinds never change meaning; a new meaning is a new kind.
namespace op {

struct AddLine
{
    OrderId order;
    LineId line;
    ProductId product;
    QString name;
    QString code;
    QString unit;
    Quantity quantity;
    Money unitPrice;
    Rate discount;
    QString note;
    QList<TaxRate> taxes;
    OrderId refundOf; ///< Null, or the paid order whose line is given back
    LineId refundOfLine;
    QString category = {}; ///< By its name at that moment; empty: in none
};
struct SetQuantity
{
    OrderId order;
    LineId line;
    Quantity quantity;
}; ///< A total that was typed
struct ChangeQuantity
{
    OrderId order;
    LineId line;
    Quantity delta;
}; ///< Taps
struct SetPrice
{
    OrderId order;
    LineId line;
    Money unitPrice;
};
struct SetDiscount
{
    OrderId order;
    LineId line;
    Rate discount;
}; ///< 0 to 100
struct SetNote
{
    OrderId order;
    LineId line;
    QString text;
}; ///< Null line: the order's note
struct RemoveLine
{
    OrderId order;
    LineId line;
};
struct SetCustomer
{
    OrderId order;
    CustomerId customer;
    QString name;
}; ///< Null and empty: nobody
struct SetOrderDiscount
{
    OrderId order;
    Rate discount;
}; ///< 0 to 100, off each line after the line's own
struct SetFiscalPosition
{
    OrderId order;
    QString name;
    QList<TaxReplacement> map;
};
struct SetExtra
{
    OrderId order;
    LineId line;
    QString key;
    QJsonValue value;
}; ///< An extension's field
struct PayBegin
{
    OrderId order;
    Bill bill;
};
struct PayBreakOff
{
    OrderId order;
};
struct PayAdd
{
    OrderId order;
    PaymentId payment;
    QString method;
    QString kind;
    Money amount;
    std::optional<Money> tip = {}; ///< Of the amount: it pays for nothing
};
struct PayVoid
{
    OrderId order;
    PaymentId payment;
};
struct Finalize
{
    OrderId order;
    Bill bill;
    QList<PaymentId> payments;
    Money change;
    QString receipt;
    QByteArray previousReceipt;
    std::optional<Money> rounding = {}; ///< What cash was rounded up by; negative: down
};
struct Cancel
{
    OrderId order;
    QString reason = {}; ///< A manager's, where one is needed; may be empty
};
struct OpenSession
{
    Money startingCash;
};
struct CloseSession
{
    Money countedCash;
};

struct Split
{
    OrderId order;
    OrderId into; ///< A new order, or one that is open
    QList<SplitPart> parts;
};
/// All lines of an order go to another one; it stays as a pointer to that.
struct Merge
{
    OrderId order;
    OrderId into;
};

struct SendToKitchen
{
    OrderId order;
    QList<KitchenPart> parts;
    QString note; ///< The order's, as printed
};

/// A manager frees an order from a payment whose terminal cannot be reached (sync-design.md B5).
struct PayTakeOver
{
    OrderId order;
    OpRef lock; ///< The PayBegin that is taken over; a newer one stands
};

/// Gives numbers by name, and may end the hold on them with which `lineage` began (sync-design.md B7). From the hub:
/// once everybody has given back what it had lost, what is still NEW gets its number, in the order of first content;
/// and numbers that come back. From a manager who goes on without somebody: then with a new run, whose numbers that one
/// cannot have.
///
/// From the hub also: where operations stood in a log that it lost, which their own terminals sent again without having
/// learnt of it. Who saw them there has seen them.
struct ResumeNumbers
{
    LineageId lineage; ///< Null: it ends no hold
    bool newRun = false;
    QList<GivenNumber> given;     ///< An order that has another one by now is also found under this one
    QList<LostPlace> places = {}; ///< In no order
};

/// A manager has dealt with the matter of money that the order is marked with. What came meanwhile stays to be dealt
/// with.
struct NoticeDone
{
    OrderId order;
};

/// The first one of a device that goes on for another one whose data its own was copied from, or put back to: it has
/// itself made what that one sent up to there, and so has seen it (sync-design.md B7).
struct RenewDevice
{
    OpRef former; ///< Its last operation that both have made
};

/// Cash that comes into the device's drawer, or goes out of it, beside what is sold: change from the bank, a supplier
/// who is paid.
struct MoveCash
{
    Money amount; ///< Negative: out
    QString reason;
};

/// A manager waits no longer for what a device may hold and has not sent: its disk is gone (sync-design.md B7). Should
/// it come after all, its work counts as any late work does.
struct GiveUpDevice
{
    DeviceId lost;
};

/// A receipt was printed once more.
struct CountCopy
{
    OrderId order;
};

} // namespace op

using OperationBody =
    std::variant<op::AddLine, op::SetQuantity, op::ChangeQuantity, op::SetPrice, op::SetDiscount, op::SetNote,
                 op::RemoveLine, op::SetCustomer, op::SetFiscalPosition, op::SetExtra, op::PayBegin, op::PayBreakOff,
                 op::PayAdd, op::PayVoid, op::Finalize, op::Cancel, op::OpenSession, op::CloseSession, op::PayTakeOver,
                 op::ResumeNumbers, op::NoticeDone, op::Split, op::Merge, op::SendToKitchen, op::RenewDevice,
                 op::GiveUpDevice, op::MoveCash, op::SetOrderDiscount, op::CountCopy>;

/// An operation: what was meant, by whom, and what its device had seen.
struct Operation
{
    OpRef ref;
    LogPosition seen; ///< The stream's head the device had applied
    Author author;
    SessionId session;     ///< The POS session it belongs to
    qint64 deviceTime = 0; ///< Milliseconds since 1970 UTC by the device's clock; shown, never decides
    QByteArray previous;   ///< SHA-256 of this device's previous op in the stream; empty for the first
    OperationBody body;
};

/// The order an operation is about; null for session operations.
OrderId orderOf(const OperationBody &body);

} // namespace tandem
