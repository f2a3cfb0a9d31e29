#include "sync/hub/hub_store.h"

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(lcHubStore)

namespace tandem {

namespace {

const QString roomKey = QStringLiteral("hub.room");
/// As much as the next pieces of work may need.
constexpr qsizetype roomBytes = 128 * 1024;
constexpr qint64 lookEveryMs = 1000;

} // namespace

bool HubStore::forgetUncommitted()
{
    if (const auto read = load(Access::Append, m_allowUnpaired); !read) {
        m_failed = read.error();
        return false;
    }
    m_failed.reset();
    m_full = true;
    m_sinceLook.start();
    return true;
}

void HubStore::findRoom()
{
    if (!m_full || m_sinceLook.elapsed() < lookEveryMs)
        return;
    m_sinceLook.start();
    Batch trial;
    trial.values.insert(roomKey, QByteArray(roomBytes, '\0'));
    auto done = m_store->commit(trial);
    if (done) {
        trial.values[roomKey].clear();
        done = m_store->commit(trial);
    }
    m_full = !done;
    if (done)
        qCWarning(lcHubStore) << "there is room on the disk again";
    else if (done.error().code != QLatin1String("store-full"))
        m_failed = done.error(); // said with the next commit
}

} // namespace tandem
