#pragma once

#include "sync/model/outcome.h"
#include "sync/model/result.h"
#include "sync/model/shop.h"
#include "sync/model/stream_state.h"
#include "sync/terminal/order_history.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <memory>

namespace tandem {

/// Connecting is the first attempt, after the start or when the link is allowed again. A terminal that has lost its
/// hub is Offline until the hub has answered, while it keeps trying.
enum class LinkState { Offline, Connecting, Online };

struct LinkStatus
{
    LinkState state = LinkState::Offline;
    QString transport; ///< "websocket" or "longpoll"
    qint64 unsent = 0; ///< Own operations that have not come back in the log
    QString reason;    ///< Why it is offline, for people; may be empty

    friend bool operator==(const LinkStatus &, const LinkStatus &) = default;
};

/// A POS session that is open somewhere in the shop.
struct OpenSession
{
    QString pos;
    QString cashier;  ///< Who opened it
    qint64 since = 0; ///< Milliseconds since 1970 UTC, by the clock of who opened it
};

/// A terminal of a multi-session: local store, replica and link in one. Lives in the thread that made it and emits
/// there; give it a thread of its own beside a window, since submit() waits for the disk.
///
/// Data folder: device.key, hubs/<uuid>/till.sqlite (one store for each hub that was ever met), terminal.json (which
/// hub answered at which address), lock.
class Terminal : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString dataFolder;
        QUrl hub;
        QString pos;
        QString transport = QStringLiteral("auto"); ///< auto, websocket or longpoll
    };

    explicit Terminal(Options options, QObject *parent = nullptr);
    ~Terminal() override;

    /// Takes the data folder and starts connecting. Errors: instance-running (another process holds the folder),
    /// store-… and identity errors. Ends in ready() or failed().
    Result<void> start();

    bool isReady() const; ///< Shop and POS are known; from then on it sells, on- or offline
    const Shop &shop() const;
    const Pos &pos() const;
    const StreamState &state() const; ///< The log with own unsent work on top
    DeviceId device() const;
    QString receiptLetters() const;
    HubId hub() const;
    LineageId lineage() const; ///< As people call it: declaredLineage()
    StreamId stream() const;
    /// Seen paid here in a log that the hub has lost; until the proof is back it is not to be shown as open.
    bool isPaidElsewhere(OrderId order) const;
    /// Orders stay NEW, since the hub was put back or a terminal's copy was made the hub, until every till with an open
    /// session has come back; waitedFor() names their POSes as far as the hub has said.
    bool holdsNumbers() const;
    QStringList waitedFor() const;
    /// Numbers again without those, in a new run. Errors: not-held, offline; those of submit().
    Result<void> goOnWithoutOthers(const Author &manager);
    /// Tills of this stream that the hub has not heard from for a minute or more and that have not counted their
    /// drawers, as it said last.
    const QList<AwayDevice> &awayDevices() const;
    /// Nobody waits any longer for what it may not have sent. Errors: unknown-device; those of submit().
    Result<void> giveUpDevice(DeviceId lost, const Author &manager);
    LogPosition position() const; ///< Of the order stream, as applied
    qint64 nextCounter() const;   ///< The counter the next submitted operation will get
    LinkStatus link() const;
    bool isSynced() const; ///< Online, nothing unsent, at the hub's head as far as known
    qint64 now() const;    ///< Milliseconds since 1970 UTC; only for stamps, and to say when it is wrong
    /// How this computer's clock differs from the hub's, a sentence for people; empty: by two minutes at most. As it
    /// was when the hub was last met; nothing hangs on it.
    QString clockDifference() const;

    template<typename T>
    T newId() const
    {
        return T::fromBytes(randomBytes());
    }

    /// Writes the operation durably, then applies it; orderChanged() has been emitted when this returns. `values` are
    /// written in the same transaction. An error means nothing has happened.
    Result<void> submit(const OperationBody &body, const Author &author, SessionId session,
                        const QHash<QString, QByteArray> &values = {});
    /// Sends a change of the shop to the hub; needs the link. Ends in shopChangeDone().
    Result<void> submitShop(const ShopChange &change, const Author &author);

    /// Asks the hub which POSes have a session open, in whatever multi-session; answered by sessionsOfShop(). Error:
    /// offline.
    Result<void> askSessions();

    /// Reads what was done with these orders (16 at most), own unsent work included; what is not here the hub is asked
    /// for. Answered by historyKnown(), never at once; a question before the answer takes the place of the first.
    void askHistory(const QList<OrderId> &orders);

    /// All notices that noticed() has given were told, or are kept by the program itself. What was not told when the
    /// program ended is given again after ready(), at least once.
    void noticesTold();

    /// Small durable values of the program; survive a crash once setValue() returned success.
    QByteArray value(const QString &name) const;
    Result<void> setValue(const QString &name, const QByteArray &value);
    QStringList valueNames(const QString &prefix) const; ///< Of those that begin with it, by name

    void setLinkAllowed(bool allowed); ///< false cuts the link until true

signals:
    void ready();
    void failed(const tandem::Error &error); ///< Cannot start: unknown-pos, hub-unreachable (never set up), …
    void orderChanged(tandem::OrderId order);
    void sessionsChanged();
    void shopChanged();
    void shopChangeDone(const tandem::Result<void> &result);
    void sessionsOfShop(const QList<tandem::OpenSession> &sessions);
    void historyKnown(const tandem::OrderHistory &history);
    void linkChanged();
    void noticed(const tandem::Notice &notice);   ///< See noticesTold()
    void storeFailed(const tandem::Error &error); ///< Nothing more can be written: tell the cashier, stop selling

private:
    QByteArray randomBytes() const;
    class Private;
    std::unique_ptr<Private> d;
};

/// The sentence a person reads for a notice. `names` finds the number or word for an order.
QString noticeText(const Notice &notice, const std::function<QString(OrderId)> &orderName);

} // namespace tandem
