#pragma once

#include "sync/model/entry.h"
#include "sync/model/result.h"
#include "sync/model/session.h"
#include "sync/model/stream_base.h"

#include <QList>
#include <QStringList>

#include <variant>

namespace tandem::wire {

// Terminal to hub
// -------------------------------------------------------------------------------------------------------

struct Hello
{
    QList<int> versions;
    DeviceId device;
    QByteArray key;   ///< Ed25519 public key; the device id is its hash
    QByteArray proof; ///< Signature once the hub asks for one; empty until pairing exists
    QString pos;
    QString program;
};
/// Send what follows `after`, of which the terminal's entry has `hash`; then everything new.
struct Subscribe
{
    StreamId stream;
    qint64 after = 0;
    LineageId lineage;
    QByteArray hash;
    /// Only where the terminal knows lineages that the hub does not: all it knows, in order of birth. The hub was put
    /// back to before they began; it learns them, begins a new one and closes the connection.
    QList<LineageId> lineages;
};
/// The state of a stream instead of its log from the first entry: page by page.
struct AskSnapshot
{
    StreamId stream;
    qint64 seq = 0; ///< Of the snapshot whose pages are being read; 0 asks for one
    qint64 page = 0;
};
/// The state of one order, of which the terminal has computed another than the log says.
struct AskOrder
{
    StreamId stream;
    OrderId order;
};
/// What was done with some orders, by the entries after `after`; page by page. For who did not read the log that far
/// back.
struct AskHistory
{
    static constexpr qsizetype most = 16;

    StreamId stream;
    QList<OrderId> orders; ///< At most `most`
    qint64 after = 0;
};
struct Push
{
    StreamId stream;
    QList<QByteArray> ops;
    /// SHA-256 of each of `ops`: what was changed on the way is seen before it is placed. Empty: not said.
    QList<QByteArray> hashes = {};
};
/// As every terminal says it: with the hashes.
Push pushOf(StreamId stream, const QList<QByteArray> &ops);
/// Entries that this hub once committed and lost (it answered with a fork): it takes back what is not there again.
struct Refill
{
    StreamId stream;
    QList<Entry> entries;
};
struct Ping
{
    qint64 id = 0;
};
/// Which POSes have a session open, in whatever stream? Answered by OpenSessions.
struct AskSessions
{
};

// Hub to terminal
// -------------------------------------------------------------------------------------------------------

struct Welcome
{
    int version = 1;
    HubId hub;
    LineageId lineage;
    QList<LineageId> lineages;
    QString name;
    StreamId shop;
    qint64 time = 0;
    qint64 format = 0; ///< Of the states that the hub writes and hashes; see Snapshot
    /// Those of `lineages` that began when a terminal's copy was made the hub: whoever has followed one follows no hub
    /// that is still in an older one.
    QList<LineageId> promoted;
};
/// Entries from..to without a hole. When to < head the subscriber asks again from `to`.
struct Entries
{
    StreamId stream;
    qint64 from = 0;
    qint64 to = 0;
    qint64 head = 0;
    QList<Entry> entries;
};
/// One page of a stream's state as of `at`. Page 0 of another `at` than was asked for: begin again with it.
struct Snapshot
{
    StreamId stream;
    LogPosition at;
    QByteArray hash; ///< Of the entry there
    qint64 format = 0;
    qint64 page = 0;
    qint64 pages = 0;    ///< 0: read the log instead
    qint64 counter = 0;  ///< The receiver's own last operation in it
    QByteArray previous; ///< And its hash
    QByteArray state;    ///< Opaque to this layer
    DeviceHeads devices; ///< On page 0: every device's last operation in it
};
/// One order as of the log's head; opaque to this layer.
struct OrderState
{
    StreamId stream;
    OrderId order;
    qint64 seq = 0;   ///< The head
    QByteArray state; ///< Empty: there is no such order
};
/// Of the entries from..to those that are about the orders; from > after + 1: the hub does not have what is before. Ask
/// again after `to`; to < from: there is no more.
struct History
{
    StreamId stream;
    qint64 from = 0;
    qint64 to = 0;
    QList<Entry> entries;
};
struct Resend
{
    StreamId stream;
    qint64 counter = 0;
};
struct Refused
{
    StreamId stream;
    qint64 counter = 0;
    QString code;
    QString text;
};
struct ErrorFrame
{
    QString code;
    QString text;
};
/// The hub's log has another history somewhere after `after`, or, when its entry there has another hash, even before.
struct Fork
{
    StreamId stream;
    LineageId lineage;
    qint64 after = 0;
    QByteArray hash; ///< Of the hub's entry there; empty for 0
    qint64 base = 0; ///< Entries up to this one are not at this hub: a state stands for them
};
struct Pong
{
    qint64 id = 0;
    QList<std::pair<StreamId, qint64>> heads;
    QStringList waiting; ///< POSes that are waited for while the numbers of these streams are held
    QList<AwayDevice> away;
};
/// The sessions that are open now: such a POS can't change its multi-session.
struct OpenSessions
{
    struct Session
    {
        QString pos;
        QString cashier;  ///< Who opened it
        qint64 since = 0; ///< Device time, milliseconds since 1970 UTC
    };
    QList<Session> sessions;
};

using Frame =
    std::variant<Hello, Subscribe, AskSnapshot, AskOrder, AskHistory, History, Push, Refill, Ping, AskSessions, Welcome,
                 Entries, Snapshot, OrderState, Resend, Refused, ErrorFrame, Fork, Pong, OpenSessions>;

/// One line of compact UTF-8 JSON.
QByteArray encode(const Frame &frame);
/// Errors: too-large, too-deep, bad-frame, unknown-frame.
Result<Frame> decode(const QByteArray &bytes, qint64 maxBytes);

} // namespace tandem::wire
