#pragma once

#include "sync/model/operation.h"

#include <QMap>

#include <variant>

namespace tandem {

/// The cash box of one device in a POS session. Its figures stand still once it is counted.
struct Drawer
{
    DeviceId device;
    std::optional<Money> startingCash; ///< Not yet counted in when absent
    std::optional<Money> countedCash;
    std::optional<Money> cash;       ///< Taken less given back and change; nothing yet when absent
    Author by;                       ///< Who began it
    std::optional<Money> moved = {}; ///< Put in less taken out, beside what was sold

    friend bool operator==(const Drawer &, const Drawer &) = default;
};

struct MethodTotal
{
    QString kind;
    Money amount; ///< Net of change

    friend bool operator==(const MethodTotal &, const MethodTotal &) = default;
};

struct SessionTax
{
    Money net;
    Money tax;

    friend bool operator==(const SessionTax &, const SessionTax &) = default;
};

/// Cash that came into a drawer, or went out of it, beside what is sold.
struct CashMove
{
    DeviceId device;
    Author by;
    qint64 at = 0; ///< Device time
    Money amount;  ///< Negative: out
    QString reason;

    friend bool operator==(const CashMove &, const CashMove &) = default;
};

/// What one cashier was paid.
struct CashierTotal
{
    qint64 orders = 0;
    Money total;

    friend bool operator==(const CashierTotal &, const CashierTotal &) = default;
};

/// What was sold and taken.
struct SessionFigures
{
    QMap<QString, MethodTotal> methods;
    QMap<QString, SessionTax> taxes;
    qint64 orders = 0;
    Money total;
    qint64 first = 0; ///< When its first order was paid, device time; 0 before that
    qint64 last = 0;
    QList<CashMove> moves;
    QMap<QString, Money> categories;      ///< By name, empty for none: parts of the total
    QMap<QString, CashierTotal> cashiers; ///< By who closed the orders
    std::optional<Money> discounts = {};  ///< What the lines would have come to besides, as priced
    std::optional<Money> refunded = {};   ///< Of the total, what gives back goods: negative
    std::optional<Money> tips = {};       ///< In the methods' amounts beside the total
    std::optional<Money> rounding = {};   ///< The same: what cash was rounded up by

    friend bool operator==(const SessionFigures &, const SessionFigures &) = default;
};

/// What one device brought into a session after its close. It grows until that device counts its drawer or the run is
/// over; what comes after that is the next one.
struct Supplement
{
    DeviceId device;
    qint64 run = 0; ///< The present or last run when it arrived
    bool done = false;
    SessionFigures figures;
    std::optional<Drawer> drawer; ///< Counted after the close
    Money cashAfterCount;         ///< Of its cash, what came when the device's drawer had been counted already

    friend bool operator==(const Supplement &, const Supplement &) = default;
};

/// A POS session: from the opening float to the closing count. Two devices on one POS share it, each with a drawer.
/// The first of them that closes it makes the Z, which no later work changes: that goes into supplements.
struct PosSession
{
    SessionId id;
    QList<SessionId> aliases; ///< Opened at the same time elsewhere and merged into this one
    QString pos;
    Author openedBy;
    qint64 openedAt = 0; ///< Device time
    qint64 run = 0;
    bool open = true;
    Author closedBy;
    qint64 closedAt = 0; ///< Device time
    QList<Drawer> drawers;
    SessionFigures figures;               ///< Until now; of a closed one the Z
    QList<DeviceId> uncounted;            ///< Had not counted their drawers when the Z was made
    QList<Supplement> supplements;        ///< Numbered from 1 in this order
    QList<DeviceId> givenUp;              ///< A manager waits no longer for what they may not have sent
    std::optional<Money> grandTotal = {}; ///< Of all that its POS had ever sold when the Z was made

    bool isNamed(SessionId name) const { return id == name || aliases.contains(name); }
    /// The devices that have not said that they are done: their drawers are not counted, and nobody has given them up.
    QList<DeviceId> waitsFor() const;
    friend bool operator==(const PosSession &, const PosSession &) = default;
};

/// A device that the hub has not heard from for a while, and that may hold work it has not sent.
struct AwayDevice
{
    DeviceId device;
    QString pos;
    qint64 since = 0; ///< The hub's time when it was last heard, milliseconds since 1970 UTC

    friend bool operator==(const AwayDevice &, const AwayDevice &) = default;
};

/// Money that comes into, or goes out of, a drawer.
struct DrawerPosting
{
    QString method;
    QString kind;
    Money amount;                  ///< Negative when it goes out
    std::optional<Money> tip = {}; ///< Of the amount
};

/// An order that was paid.
struct BillPosting
{
    Money total;
    QMap<QString, SessionTax> taxes; ///< By name
    qint64 paidAt = 0;               ///< Device time
    QMap<QString, Money> categories; ///< By name; they add up to the total
    Money discounts;
    Money refunded;
    std::optional<Money> rounding = {};
};

/// What an operation does to a session: its figures are the sum of these, whatever becomes of an order.
struct Posting
{
    SessionId session;
    DeviceId device; ///< Whose drawer
    Author by;
    std::variant<DrawerPosting, BillPosting, CashMove> what;
};

/// What should be in the drawers of a session, and what was counted there. Of a closed one, of the drawer that was
/// counted when the Z was made: what others counted later is in their supplements, and changes nothing about the Z.
struct DrawerFigures
{
    Money startingCash;
    Money expected;
    std::optional<Money> counted; ///< Absent until somebody counts
};
DrawerFigures figuresOf(const PosSession &session);
DrawerFigures figuresOf(const Drawer &drawer, Currency currency);

} // namespace tandem
