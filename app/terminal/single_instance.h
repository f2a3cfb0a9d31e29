#pragma once

#include <QLocalServer>
#include <QObject>

namespace tandem {

/// One terminal per device, which is per data folder: a second start asks the first one to show itself. The lock of
/// the data folder decides who is first; this only carries the wish to be raised.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// Asks the one that is running; false when nobody answers.
    bool raiseOther() const;
    /// Listens for later starts. Only for who holds the data folder: what a killed one left behind is cleared away.
    void listen();

signals:
    void raiseWanted();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace tandem
