#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>

namespace tandem {

/// How a terminal's link reaches the hub.
enum class Transport { Auto, WebSocket, LongPoll };

/// A terminal's connection to its hub: carries whole frames (UTF-8 JSON objects), in order while it is up; what was
/// sent when it breaks may or may not have arrived. Makes one connection per open(); the owner decides when to try
/// again. Lives in the thread that made it; never blocks.
class Link : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Starts connecting; ends in opened() or closed(). An earlier connection is dropped silently.
    virtual void open(const QUrl &hub) = 0;
    virtual void send(const QByteArray &frame) = 0; ///< Dropped when not open
    virtual void close() = 0;                       ///< Ends at once; emits nothing
    /// WebSocket or LongPoll: what the present connection uses. Never Auto.
    virtual Transport transport() const = 0;

    /// Why a link ends that meets somebody else: a proxy's page, a hotel's.
    static QString notAHub() { return tr("What answers at this address is not a Tandem hub."); }

signals:
    void opened();
    void received(const QByteArray &frame);
    void closed(const QString &reason); ///< For people; never after close()
};

} // namespace tandem
