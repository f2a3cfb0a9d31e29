#pragma once

#include "sync/model/ids.h"
#include "sync/model/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace tandem {

/// A hub that serves: store and engine on one thread, the network on another. Work that arrives together is committed
/// together; nothing is sent before it is durable.
class Hub
{
public:
    struct Options
    {
        QString dataFolder;
        QString host = QStringLiteral("127.0.0.1");
        quint16 port = 7878;
        bool allowUnpaired = false; ///< Loopback addresses only
    };

    /// Errors: loopback-only, store-… and those of the endpoint.
    static Result<std::unique_ptr<Hub>> serve(const Options &options);
    ~Hub(); ///< Stops

    HubId id() const;
    LineageId lineage() const; ///< The declared one
    /// Whether orders stay NEW since this hub was put back, and the POSes whose terminals are waited for.
    struct Numbering
    {
        bool held = false;
        QStringList waiting;
        LineageId lineage;

        friend bool operator==(const Numbering &, const Numbering &) = default;
    };
    /// Called on the hub's thread after every change; at once when numbers are held now.
    void onNumbering(const std::function<void(const Numbering &)> &callback);
    QString url() const; ///< "ws://127.0.0.1:7878"
    /// Called when the hub cannot go on (the disk failed; a full one only stops what would be written) and has stopped
    /// serving: on the hub's thread, or at once when that was before. Once.
    void onFailure(const std::function<void(const Error &)> &callback);
    /// Loads the shop file's content when the hub knows no shop yet. Blocks until it is durable.
    Result<void> importIfEmpty(const QByteArray &shopFile);
    /// Any thread: does what tandem-hub's commands ask of a running hub; blocks. {"command":"backup","file":…} and so
    /// on; the answer has "ok" and "text" or what was asked for. What it changed is durable then. Error: hub-stopped.
    QJsonObject run(const QJsonObject &command);
    /// Finishes what was accepted, then ends.
    void stop();

private:
    Hub();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tandem
