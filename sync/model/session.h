#pragma once

#include "sync/model/operation.h"

#include <QMap>

namespace tandem {

/// The cash box of one device in a POS session.
struct Drawer
{
    DeviceId device;
    std::optional<Money> startingCash; ///< Not yet counted in when absent
    std::optional<Money> countedCash;
    std::optional<Money> cash; ///< Taken less given back and change; nothing yet when absent

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

/// A POS session: from the opening float to the closing count. Two devices on one POS share it, each with a drawer.
struct PosSession
{
    SessionId id;
    QList<SessionId> aliases; ///< Opened at the same time elsewhere and merged into this one
    QString pos;
    Author openedBy;
    qint64 openedAt = 0; ///< Device time
    qint64 run = 0;
    bool open = true;
    QList<Drawer> drawers;
    QMap<QString, MethodTotal> methods;
    QMap<QString, SessionTax> taxes;
    qint64 orders = 0;
    Money total;
    qint64 lateOrders = 0; ///< Paid in this session but arrived after its close: the supplement

    friend bool operator==(const PosSession &, const PosSession &) = default;
};

/// What should be in the drawers of a session, and what was counted there. Once one of several devices has counted its
/// own, the figures are of those that have.
struct DrawerFigures
{
    Money startingCash;
    Money expected;
    std::optional<Money> counted; ///< Absent until somebody counts
};
DrawerFigures figuresOf(const PosSession &session);
DrawerFigures figuresOf(const Drawer &drawer, Currency currency);

} // namespace tandem
