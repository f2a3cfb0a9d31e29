#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace tandem {

/// Lets tandem-hub's commands reach the hub that holds the data folder: one JSON line in, one out, this user only.
class ControlSocket : public QObject
{
    Q_OBJECT
public:
    using Run = std::function<QJsonObject(const QJsonObject &)>;

    /// Listens for the hub of `folder`; there may be one only. Where it cannot, it says so in the log.
    ControlSocket(const QString &folder, Run run, QObject *parent = nullptr);
    ~ControlSocket() override;

    /// Asks the hub that serves `folder`; nothing when there is none. Blocks.
    static std::optional<QJsonObject> ask(const QString &folder, const QJsonObject &command);
    /// The socket's path: in the folder, or where that is too long for a socket, in /tmp under a name made from it.
    /// Empty when there is no such folder.
    static QString pathFor(const QString &folder);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tandem
