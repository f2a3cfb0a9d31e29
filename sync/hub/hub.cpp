#include "sync/hub/hub.h"

#include "sync/hub/hub_commands.h"
#include "sync/hub/hub_store.h"
#include "sync/link/endpoint.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHostAddress>
#include <QLoggingCategory>

#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

Q_LOGGING_CATEGORY(lcHub, "tandem.hub")

namespace tandem {

namespace {

struct Work
{
    enum class Kind { Opened, Received, Closed, Task };
    Kind kind = Kind::Task;
    ConnectionId connection = 0;
    QByteArray frame;
    std::function<void(HubStore &)> task;
};

/// At most so many frames share one commit: bounds how long the first of them waits.
constexpr std::size_t maxGroup = 512;

bool isLoopback(const QString &host) { return host == QLatin1String("localhost") || QHostAddress(host).isLoopback(); }

} // namespace

class Hub::Private
{
public:
    std::unique_ptr<HubStore> store;
    std::unique_ptr<Endpoint> endpoint;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable wake;
    std::vector<Work> queue;
    bool stopping = false;
    std::function<void(const Error &)> failure;
    HubId hub;
    LineageId lineage;
    QString url;

    void post(Work work)
    {
        {
            const std::lock_guard lock(mutex);
            queue.push_back(std::move(work));
        }
        wake.notify_one();
    }

    void loop()
    {
        std::vector<Work> group;
        for (;;) {
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, [this] { return stopping || !queue.empty(); });
                if (queue.empty())
                    return;
                if (queue.size() <= maxGroup) {
                    group.swap(queue);
                } else {
                    const auto end = queue.begin() + std::ptrdiff_t(maxGroup);
                    group.assign(std::make_move_iterator(queue.begin()), std::make_move_iterator(end));
                    queue.erase(queue.begin(), end);
                }
            }
            const qint64 now = QDateTime::currentMSecsSinceEpoch();
            for (Work &work : group) {
                switch (work.kind) {
                case Work::Kind::Opened: store->node().connected(work.connection); break;
                case Work::Kind::Received: store->node().received(work.connection, work.frame, now); break;
                case Work::Kind::Closed: store->node().disconnected(work.connection); break;
                case Work::Kind::Task: work.task(*store); break;
                }
            }
            group.clear();
            if (!flush())
                return;
        }
    }

    bool flush()
    {
        const auto output = store->commit();
        if (!output) {
            qCCritical(lcHub) << output.error().text;
            if (failure)
                failure(output.error());
            return false;
        }
        for (ConnectionId connection : output->trusted)
            endpoint->setTrusted(connection);
        for (const HubNode::Send &send : output->frames)
            endpoint->send(send.connection, send.frame);
        for (ConnectionId connection : output->close)
            endpoint->close(connection);
        return true;
    }

    /// Runs on the hub's thread between two commits; waits for its end.
    template<typename R>
    R call(std::function<R(HubStore &)> what)
    {
        std::promise<R> done;
        auto result = done.get_future();
        Work work;
        work.task = [&](HubStore &open) { done.set_value(what(open)); };
        post(std::move(work));
        return result.get();
    }
};

Hub::Hub()
    : d(std::make_unique<Private>())
{
}

Hub::~Hub() { stop(); }

Result<std::unique_ptr<Hub>> Hub::serve(const Options &options)
{
    if (options.allowUnpaired && !isLoopback(options.host)) {
        return Error{QStringLiteral("loopback-only"),
                     QCoreApplication::translate("Hub", "Terminals that were never paired are only let in from this "
                                                        "computer: %1 is not a loopback address such as 127.0.0.1.")
                         .arg(options.host)};
    }
    std::unique_ptr<Hub> hub(new Hub);
    Private *d = hub->d.get();
    auto store = HubStore::open(options.dataFolder, options.allowUnpaired);
    if (!store)
        return store.error();
    d->store = std::move(*store);
    d->hub = d->store->hub();
    d->lineage = d->store->lineage();
    Endpoint::Handler handler;
    handler.opened = [d](ConnectionId id, const QString &, bool) { d->post({Work::Kind::Opened, id, {}, {}}); };
    handler.received = [d](ConnectionId id, QByteArray frame) {
        d->post({Work::Kind::Received, id, std::move(frame), {}});
    };
    handler.closed = [d](ConnectionId id) { d->post({Work::Kind::Closed, id, {}, {}}); };
    d->endpoint = std::make_unique<Endpoint>(EndpointLimits(), std::move(handler));
    d->thread = std::thread([d] { d->loop(); });
    const auto port = d->endpoint->listen(options.host, options.port);
    if (!port)
        return port.error();
    const QString host =
        options.host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(options.host) : options.host;
    d->url = QStringLiteral("ws://%1:%2").arg(host).arg(*port);
    return hub;
}

HubId Hub::id() const { return d->hub; }
LineageId Hub::lineage() const { return d->lineage; }
QString Hub::url() const { return d->url; }
void Hub::onFailure(std::function<void(const Error &)> callback) { d->failure = std::move(callback); }

Result<void> Hub::importIfEmpty(const QByteArray &shopFile)
{
    return d->call<Result<void>>([&](HubStore &store) -> Result<void> {
        if (!store.node().shop().isEmpty())
            return {};
        return importShopFile(store, shopFile);
    });
}

QJsonObject Hub::run(const QJsonObject &command)
{
    return d->call<QJsonObject>([&](HubStore &store) { return runCommand(store, command); });
}

void Hub::stop()
{
    if (d->endpoint)
        d->endpoint->stopAccepting();
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    d->wake.notify_one();
    if (d->thread.joinable())
        d->thread.join();
    if (d->endpoint)
        d->endpoint->stop();
    d->endpoint.reset();
    d->store.reset();
}

} // namespace tandem
