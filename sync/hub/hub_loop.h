#pragma once

#include "sync/hub/full_disk.h"
#include "sync/hub/hub.h"
#include "sync/hub/hub_store.h"
#include "sync/link/endpoint.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLoggingCategory>

#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

Q_DECLARE_LOGGING_CATEGORY(lcHub)

namespace tandem {

/// What waits for the hub's thread.
struct Work
{
    enum class Kind { Opened, Received, Closed, Task };
    Kind kind = Kind::Task;
    ConnectionId connection = 0;
    QByteArray frame;
    std::function<void(HubStore &)> task;
    /// A task's: called once, when what it did is durable, or why it is not.
    std::function<void(const Result<void> &)> settled;
};

/// At most so many frames share one commit: bounds how long the first of them waits.
inline constexpr std::size_t maxGroup = 512;
/// How long the mark beside the database may lag behind it.
inline constexpr std::chrono::milliseconds markLag{250};

/// The hub's thread: takes what waits in groups, lets the engine do it, makes it durable, sends what came of it. Only
/// hub.cpp knows it.
class Hub::Private
{
public:
    std::unique_ptr<HubStore> store;
    std::unique_ptr<Endpoint> endpoint;
    std::thread thread;
    HubId hub;
    QString url;

    /// False when the hub's thread takes nothing any more.
    bool post(Work work)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_ended)
                return false;
            m_queue.push_back(std::move(work));
        }
        m_wake.notify_one();
        return true;
    }

    void loop()
    {
        Result<void> done;
        while (done) {
            std::vector<Work> group = next();
            if (group.empty())
                break;
            store->findRoom();
            perform(group);
            done = flush();
            settle(group, done);
            if (!done && store->isFull()) {
                qCWarning(lcHub).noquote() << done.error().text;
                beginAnew();
                done = {};
            }
        }
        end(done ? stopped() : done.error());
        if (!done)
            fail(done.error());
    }

    /// Runs on the hub's thread between two commits; waits until what it did is durable.
    Result<void> call(std::function<void(HubStore &)> what)
    {
        std::promise<Result<void>> promise;
        auto result = promise.get_future();
        Work work;
        work.task = std::move(what);
        work.settled = [&promise](const Result<void> &durable) { promise.set_value(durable); };
        return post(std::move(work)) ? result.get() : stopped();
    }

    void onFailure(const std::function<void(const Error &)> &callback)
    {
        std::optional<Error> before;
        {
            const std::lock_guard lock(m_mutex);
            before = m_failed;
            if (!before)
                m_onFailure = callback;
        }
        if (before && callback)
            callback(*before);
    }

    void onNumbering(const std::function<void(const Numbering &)> &callback)
    {
        Numbering now;
        {
            const std::lock_guard lock(m_mutex);
            m_onNumbering = callback;
            now = m_numbering;
        }
        if (now.held && callback)
            callback(now);
    }

    LineageId lineage()
    {
        const std::lock_guard lock(m_mutex);
        return m_numbering.lineage;
    }

    /// Looks how numbers stand now, and says so when that is news.
    void lookAtNumbering()
    {
        Numbering now{false, {}, declaredLineage(store->lineage())};
        for (const HubNode::Held &held : store->node().held()) {
            now.held = true;
            now.waiting += held.waiting;
        }
        std::function<void(const Numbering &)> callback;
        {
            const std::lock_guard lock(m_mutex);
            if (std::exchange(m_numbering, now) == now)
                return;
            callback = m_onNumbering;
        }
        if (callback)
            callback(now);
    }

    void stopThread()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_one();
        if (thread.joinable())
            thread.join();
        end(stopped()); // where the thread never ran
    }

private:
    static Error stopped()
    {
        return {QStringLiteral("hub-stopped"), QCoreApplication::translate("Hub", "The hub has stopped.")};
    }

    /// What came in, at most a group; empty when there will be no more.
    std::vector<Work> next()
    {
        const auto due = [this] { return m_stopping || !m_queue.empty(); };
        std::unique_lock lock(m_mutex);
        while (!due()) {
            if (!store->isMarkStale()) {
                m_wake.wait(lock, due);
            } else if (!m_wake.wait_for(lock, markLag, due)) {
                lock.unlock();
                store->noteMark();
                lock.lock();
            }
        }
        std::vector<Work> group;
        if (m_queue.size() <= maxGroup) {
            group.swap(m_queue);
        } else {
            const auto last = m_queue.begin() + std::ptrdiff_t(maxGroup);
            group.assign(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(last));
            m_queue.erase(m_queue.begin(), last);
        }
        return group;
    }

    void perform(const std::vector<Work> &group)
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        for (const Work &work : group) {
            switch (work.kind) {
            case Work::Kind::Opened:
                m_connections.insert(work.connection, false);
                store->node().connected(work.connection);
                break;
            case Work::Kind::Received: received(work, now); break;
            case Work::Kind::Closed:
                m_connections.remove(work.connection);
                store->node().disconnected(work.connection);
                break;
            case Work::Kind::Task: work.task(*store); break;
            }
        }
    }

    void received(const Work &work, qint64 now)
    {
        const bool mayBeRefused = store->isFull() && m_connections.value(work.connection);
        if (const auto refusal = mayBeRefused ? refusalWhenFull(work.frame) : std::nullopt)
            endpoint->send(work.connection, *refusal);
        else
            store->node().received(work.connection, work.frame, now);
    }

    Result<void> flush()
    {
        const auto output = store->commit();
        if (!output)
            return output.error();
        for (ConnectionId connection : output->trusted) {
            m_connections.insert(connection, true);
            endpoint->setTrusted(connection);
        }
        for (const HubNode::Send &send : output->frames)
            endpoint->send(send.connection, send.frame);
        for (ConnectionId connection : output->close)
            endpoint->close(connection);
        lookAtNumbering();
        return {};
    }

    static void settle(const std::vector<Work> &group, const Result<void> &done)
    {
        for (const Work &work : group) {
            if (work.settled)
                work.settled(done);
        }
    }

    /// What they were about to be told has not happened: all terminals come again, and read what there is.
    void beginAnew()
    {
        for (auto it = m_connections.cbegin(); it != m_connections.cend(); ++it)
            endpoint->close(it.key());
        m_connections.clear();
    }

    /// Nobody may wait for an answer that never comes.
    void end(const Error &why)
    {
        std::vector<Work> left;
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
            left.swap(m_queue);
        }
        settle(left, why);
    }

    void fail(const Error &error)
    {
        qCCritical(lcHub).noquote() << error.text;
        std::function<void(const Error &)> callback;
        {
            const std::lock_guard lock(m_mutex);
            m_failed = error;
            callback = m_onFailure;
        }
        if (callback)
            callback(error);
    }

    QHash<ConnectionId, bool> m_connections; ///< Of the hub's thread: those that are open; whether they said hello
    std::mutex m_mutex;                      ///< For all below
    std::condition_variable m_wake;
    std::vector<Work> m_queue;
    bool m_stopping = false;
    bool m_ended = false;
    std::optional<Error> m_failed;
    std::function<void(const Error &)> m_onFailure;
    Numbering m_numbering;
    std::function<void(const Numbering &)> m_onNumbering;
};

} // namespace tandem
