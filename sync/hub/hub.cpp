#include "sync/hub/hub.h"

#include "sync/hub/hub_commands.h"
#include "sync/hub/hub_loop.h"

#include <QCoreApplication>
#include <QHostAddress>

Q_LOGGING_CATEGORY(lcHub, "tandem.hub")

namespace tandem {

namespace {

bool isLoopback(const QString &host) { return host == QLatin1String("localhost") || QHostAddress(host).isLoopback(); }

} // namespace

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
    auto store = HubStore::open(options.dataFolder, HubStore::Access::Append, options.allowUnpaired);
    if (!store)
        return store.error();
    d->store = std::move(*store);
    d->hub = d->store->hub();
    d->lookAtNumbering();
    Endpoint::Handler handler;
    handler.opened = [d](ConnectionId id, const QString &, bool) { d->post({Work::Kind::Opened, id, {}, {}, {}}); };
    handler.received = [d](ConnectionId id, QByteArray frame) {
        d->post({Work::Kind::Received, id, std::move(frame), {}, {}});
    };
    handler.closed = [d](ConnectionId id) { d->post({Work::Kind::Closed, id, {}, {}, {}}); };
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
LineageId Hub::lineage() const { return d->lineage(); }
void Hub::onNumbering(const std::function<void(const Numbering &)> &callback) { d->onNumbering(callback); }
QString Hub::url() const { return d->url; }
void Hub::onFailure(const std::function<void(const Error &)> &callback) { d->onFailure(callback); }

Result<void> Hub::importIfEmpty(const QByteArray &shopFile)
{
    Result<void> imported;
    const auto durable = d->call([&](HubStore &store) {
        if (store.node().shop().isEmpty())
            imported = importShopFile(store, shopFile);
    });
    return durable ? imported : durable;
}

QJsonObject Hub::run(const QJsonObject &command)
{
    QJsonObject answer;
    const auto durable = d->call([&](HubStore &store) { answer = runCommand(store, command); });
    // A command that was refused has changed nothing, whatever became of the others of its group.
    return durable || !answer.value(u"ok").toBool(true) ? answer : failedAnswer(durable.error());
}

void Hub::stop()
{
    if (d->endpoint)
        d->endpoint->stopAccepting();
    d->stopThread();
    if (d->endpoint)
        d->endpoint->stop();
    d->endpoint.reset();
    d->store.reset();
}

} // namespace tandem
