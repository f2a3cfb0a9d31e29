#pragma once

#include "app/register/back_office.h"
#include "sync/model/ids.h"
#include "sync/model/order.h"
#include "sync/terminal/terminal.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace tandem {

// What crosses from the till's thread to the window's: plain values, their text ready to be shown.

/// One line of the current order.
struct LineView
{
    LineId id;
    QString product;
    QString quantity;
    QString total;
    QString detail; ///< "3 × 3.50 · no cream"; may be empty
    QString addedBy;
    int addedHue = 0;
    QString changedBy; ///< Empty: nobody else
    int changedHue = 0;
    QString spoken; ///< The whole line for assistive technology
    QString note;

    friend bool operator==(const LineView &, const LineView &) = default;
};

struct TabView
{
    OrderId id;
    QString name; ///< "12", "12 · run 3" or NEW
    QString pos;
    QString paying; ///< "paying at Bar"; empty when nobody is
    bool current = false;

    friend bool operator==(const TabView &, const TabView &) = default;
};

struct PaymentView
{
    PaymentId id;
    QString method;
    QString by;
    QString amount;

    friend bool operator==(const PaymentView &, const PaymentView &) = default;
};

/// The current order.
struct OrderView
{
    OrderId id;
    QString name;
    OrderState state = OrderState::Open;
    QList<LineView> lines;
    LineId selected;
    QString total;
    QString totalDetail; ///< "4 lines · tax 3.25 included"
    Money totalMoney;
    Money due;
    Money dueInCash;
    QString dueText;
    QList<PaymentView> payments;
    QString customer;
    QString note;
    QString fiscalPosition;
    bool carried = false; ///< From another run
    bool payingHere = false;
    QString payingAt;      ///< "Ben (Terrace)" when it is being paid there, not here
    bool doubtful = false; ///< Being paid here, offline: others may be paying it, too
    bool outgrown = false; ///< Being paid here, and somebody added what the bill does not hold

    friend bool operator==(const OrderView &, const OrderView &) = default;
};

/// All that a cashier sees of orders.
struct DeskView
{
    QList<TabView> tabs;
    OrderView order;
    bool foreign = false; ///< Something changed that this cashier did not do

    friend bool operator==(const DeskView &, const DeskView &) = default;
};

struct LinkView
{
    LinkState state = LinkState::Connecting;
    QString transport;
    qint64 unsent = 0;
    QString details; ///< Hub, transport, since when: for people, several lines

    friend bool operator==(const LinkView &, const LinkView &) = default;
};

struct PersonView
{
    QString name;
    bool manager = false;

    friend bool operator==(const PersonView &, const PersonView &) = default;
};

/// What the window knows of the shop beside its products.
struct ShopView
{
    QString name;
    QString locale;
    Currency currency;
    QString pos;
    QList<PersonView> cashiers;
    QStringList methods; ///< Of this POS, in order
    QStringList customers;
    QStringList fiscalPositions;
    bool prints = false; ///< This POS has a printer

    friend bool operator==(const ShopView &, const ShopView &) = default;
};

/// An order that is open when the last session is being closed.
struct OpenOrderView
{
    OrderId id;
    QString name;
    QString detail; ///< Customer, who began it
    QString total;
};

/// The POS session of this till.
struct SessionView
{
    bool open = false;
    QString openedBy;
    qint64 openedAt = 0; ///< Milliseconds since 1970 UTC
    QString expectedCash;

    friend bool operator==(const SessionView &, const SessionView &) = default;
};

struct FinishedView
{
    OrderId order;
    QString name;
    QString total;
    QString change; ///< Empty when there is none
    QString receipt;
    QString receiptText;
};

struct HistoryView
{
    OrderId id;
    QString title;  ///< "Order 12 · KTB-000217-R"
    QString detail; ///< When, where, by whom, products
    QString total;
    bool refundable = false;
};

/// One thing that happened to an order or one of its lines.
struct StoryView
{
    QString text;   ///< "Croissant: price 2.40 → 2.00"
    QString detail; ///< When, who, and what became of it
    bool notable = false;
};

/// One POS in the settings of multi-sessions.
struct PosChoice
{
    PosId id;
    QString name;
    QString openSession; ///< "Session open since 08:12 by Cy. Close it first."; empty when it may move
    PosOptions options;
};

struct SettingsView
{
    QList<MultiSession> sessions;
    QList<PosChoice> poses;
    bool online = false;
    bool answersPin = false; ///< The answer to a manager's PIN, not news of what is open already
};

/// One item of the shop's lists, to be changed.
struct ItemView
{
    ShopList list = ShopList::Products;
    bool isNew = false;
    QString name;
    QList<ShopField> fields;
    QJsonObject values;
};

/// A list of products in a file, before anything is done with it.
struct ImportView
{
    struct Column
    {
        QString name;
        QString sample;
        QString means; ///< As productColumns() has it, or empty
    };
    QString file;
    QList<Column> columns;
};

/// What would become of it.
struct ImportPreviewView
{
    struct Item
    {
        QString title;
        QString detail;
    };
    QString summary;
    QList<Item> items; ///< The first of them
    bool canImport = false;
};

/// A sentence for the cashier.
struct NoticeView
{
    QString id; ///< Among what needs attention; empty where it is not kept there
    QString text;
    OrderId order; ///< What it is about; may be null
    bool money = false;
    bool good = false;
};

/// What needs attention: a notice that nobody has read, or a matter of money that no manager has dealt with.
struct AttentionView
{
    QString id;
    QString text;
    QString detail; ///< When it came
    OrderId order;  ///< What can be looked at; may be null
    bool money = false;
    OrderId paidTwice = {}; ///< The second payment of which something is to be given back; may be null
    bool print = false;     ///< Something that is not printed

    friend bool operator==(const AttentionView &, const AttentionView &) = default;
};

} // namespace tandem
