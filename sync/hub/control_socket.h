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

    ControlSocket(const QString &name, Run run, QObject *parent = nullptr);
    ~ControlSocket() override;

    /// Asks the hub that listens under `name`; nothing when there is none. Blocks.
    static std::optional<QJsonObject> ask(const QString &name, const QJsonObject &command);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tandem
